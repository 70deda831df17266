// Tells a cmi5 platform how the learner does, as xAPI statements: initialized, completed, passed, terminated. What a learner's browser
// reports can be forged: it is for learning, not for grading.
(() => {
  const launch = new URLSearchParams(location.search);
  const endpoint = launch.get("endpoint")?.replace(/\/*$/, "/");
  const [activity, registration] = [launch.get("activityId"), launch.get("registration")];
  if (!endpoint || !activity || !launch.get("fetch")) return;

  const CATEGORY = { id: "https://w3id.org/xapi/cmi5/context/categories/cmi5" };
  const MOVE_ON = { id: "https://w3id.org/xapi/cmi5/context/categories/moveon" };
  const MASTERY = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
  const begun = Date.now();
  const actor = JSON.parse(launch.get("actor"));
  const sent = new Set();
  let headers = {};
  let template = {};
  let mastery = null;
  let queue = Promise.resolve();

  const duration = () => `PT${((Date.now() - begun) / 1000).toFixed(2)}S`;

  async function ask(path, parameters, options) {
    const query = new URLSearchParams(parameters);
    const response = await fetch(`${endpoint}${path}?${query}`, { headers, ...options });
    return response.ok && response.status !== 204 ? response.json().catch(() => null) : null;
  }

  function context(categories, extensions) {
    const activities = { ...template.contextActivities, category: [...(template.contextActivities?.category ?? []), CATEGORY, ...categories] };
    return { ...template, registration, contextActivities: activities, extensions: { ...template.extensions, ...extensions } };
  }

  function send(verb, { result, categories = [], extensions = {} } = {}) {
    const statement = {
      id: crypto.randomUUID(),
      actor,
      verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { "en-US": verb } },
      object: { objectType: "Activity", id: activity },
      context: context(categories, extensions),
      timestamp: new Date().toISOString(),
      ...(result && { result }),
    };
    return fetch(`${endpoint}statements`, {
      method: "POST",
      headers: { ...headers, "Content-Type": "application/json" },
      body: JSON.stringify(statement),
      keepalive: true,
    });
  }

  /** Each verb once in a session, in order. */
  function say(verb, more) {
    if (sent.has(verb)) return;
    sent.add(verb);
    queue = queue.then(() => send(verb, more));
  }

  async function begin() {
    const token = await (await fetch(launch.get("fetch"), { method: "POST" })).json();
    headers = { Authorization: `Basic ${token["auth-token"]}`, "X-Experience-API-Version": "1.0.3" };
    const agent = JSON.stringify(actor);
    const data = await ask("activities/state", { stateId: "LMS.LaunchData", activityId: activity, agent, registration });
    template = data?.contextTemplate ?? {};
    mastery = data?.masteryScore ?? null;
    // The protocol wants the learner's wishes to be read; there are none here that they could change.
    await ask("agents/profile", { profileId: "cmi5LearnerPreferences", agent });
    return data?.launchMode ?? "Normal";
  }

  queue = begin().then((mode) => {
    // Who browses or reviews is not judged.
    if (mode !== "Normal") for (const verb of ["completed", "passed", "failed"]) sent.add(verb);
  });
  say("initialized");

  addEventListener("complete", ({ detail }) => {
    const scaled = Math.min(Math.max(Number(detail.score) || 0, 0), 1);
    say("completed", { result: { completion: true, duration: duration() }, categories: [MOVE_ON] });
    const isPassed = scaled >= (mastery ?? 1);
    const extensions = mastery === null ? {} : { [MASTERY]: mastery };
    if (isPassed) say("passed", { result: { success: true, score: { scaled }, duration: duration() }, categories: [MOVE_ON], extensions });
  });
  addEventListener("pagehide", () => {
    // At once: nothing that waits for a promise happens in a page that goes away.
    if (headers.Authorization && !sent.has("terminated")) send("terminated", { result: { duration: duration() } });
    sent.add("terminated");
  });
})();
