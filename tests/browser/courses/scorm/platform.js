// A stand-in of a SCORM 1.2 runtime: it keeps what the protocol allows, and notes everything that it does not.
(() => {
  const WRITABLE = {
    "cmi.core.lesson_status": /^(passed|completed|failed|incomplete|browsed|not attempted)$/,
    "cmi.core.lesson_location": /^.{0,255}$/,
    "cmi.core.score.raw": /^(100|\d{1,2})(\.\d+)?$/,
    "cmi.core.score.min": /^\d+$/,
    "cmi.core.score.max": /^\d+$/,
    "cmi.core.session_time": /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/,
    "cmi.core.exit": /^(time-out|suspend|logout|)$/,
    "cmi.suspend_data": /^[^]{0,4096}$/,
  };
  const kept = JSON.parse(sessionStorage.getItem("kept") ?? '{"cmi.core.lesson_status":"not attempted"}');
  const platform = { kept, errors: [], state: "new", commits: 0 };
  const error = (words) => {
    platform.errors.push(words);
    return "false";
  };
  const running = (name) => platform.state === "running" || error(`${name} while ${platform.state}`) === true;
  window.platform = platform;
  window.API = {
    LMSInitialize(nothing) {
      if (nothing !== "" || platform.state !== "new") return error("LMSInitialize");
      platform.state = "running";
      return "true";
    },
    LMSFinish(nothing) {
      if (nothing !== "" || !running("LMSFinish")) return error("LMSFinish");
      platform.state = "finished";
      sessionStorage.setItem("kept", JSON.stringify(kept));
      return "true";
    },
    LMSGetValue(name) {
      if (!running("LMSGetValue")) return "";
      if (!(name in WRITABLE)) error(`LMSGetValue ${name}`);
      return kept[name] ?? "";
    },
    LMSSetValue(name, value) {
      if (!running("LMSSetValue")) return "false";
      if (typeof value !== "string" || !WRITABLE[name]?.test(value)) return error(`LMSSetValue ${name} ${value}`);
      kept[name] = value;
      return "true";
    },
    LMSCommit(nothing) {
      if (nothing !== "" || !running("LMSCommit")) return error("LMSCommit");
      platform.commits += 1;
      return "true";
    },
    LMSGetLastError: () => "0",
    LMSGetErrorString: () => "",
    LMSGetDiagnostic: () => "",
  };
})();
