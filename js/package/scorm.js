// Tells a SCORM 1.2 platform how the learner does: status, score, time, and where to go on next time. What a learner's browser reports
// can be forged: it is for learning, not for grading.
(() => {
  /** SCORM's bound for what may be kept between two visits, in characters. */
  const LONGEST = 4096;

  /** The platform's API: in a window above this one, or above the one that opened it. */
  function found(from) {
    let window = from;
    for (let hops = 0; window && hops < 10; hops += 1) {
      try {
        if (window.API) return window.API;
      } catch {
        return null;
      }
      if (window.parent === window) break;
      window = window.parent;
    }
    return null;
  }

  const api = found(window) ?? (window.opener ? found(window.opener) : null);
  if (!api) return;

  const begun = Date.now();
  const set = (name, value) => api.LMSSetValue(name, String(value));
  let finished = false;
  let place = { step: 0, attempts: 0 };

  /** HHHH:MM:SS */
  function duration() {
    const seconds = Math.round((Date.now() - begun) / 1000);
    const two = (number) => String(number).padStart(2, "0");
    return `${String(Math.floor(seconds / 3600)).padStart(4, "0")}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  }

  function keep() {
    const text = JSON.stringify(place);
    if (text.length <= LONGEST) set("cmi.suspend_data", text);
  }

  function finish() {
    if (finished) return;
    finished = true;
    keep();
    set("cmi.core.session_time", duration());
    set("cmi.core.exit", "suspend");
    api.LMSCommit("");
    api.LMSFinish("");
  }

  api.LMSInitialize("");
  const status = api.LMSGetValue("cmi.core.lesson_status");
  if (!status || status === "not attempted" || status === "unknown") {
    set("cmi.core.lesson_status", "incomplete");
    api.LMSCommit("");
  }
  try {
    place = { ...place, ...JSON.parse(api.LMSGetValue("cmi.suspend_data") || "{}") };
  } catch {
    // Kept by something else: begin anew.
  }

  addEventListener("ready", ({ target }) => {
    // A lesson begins with its question: what comes of its program is not shown before.
    if (place.step > 0 && !target.hasAttribute("lesson")) target.goTo(place.step);
  });
  addEventListener("step", ({ detail }) => {
    place.step = detail.step;
  });
  addEventListener("checked", () => {
    place.attempts += 1;
    keep();
    api.LMSCommit("");
  });
  addEventListener("complete", ({ detail }) => {
    const score = Math.round(Math.min(Math.max(Number(detail.score) || 0, 0), 1) * 100);
    set("cmi.core.score.min", 0);
    set("cmi.core.score.max", 100);
    set("cmi.core.score.raw", score);
    set("cmi.core.lesson_status", score === 100 ? "passed" : "completed");
    keep();
    api.LMSCommit("");
  });
  addEventListener("pagehide", finish);
})();
