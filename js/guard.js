// What happens when the engine breaks down (a fault of Loopglass's own, never of a program): the page says so, and the learner's
// program is not lost. It needs nothing of what broke down.

const WORDS = {
  en: ["Loopglass has broken down", "That is a fault of its own, not of your program, which is still here:", "Reload with this program", "Program"],
  de: ["Loopglass ist ausgefallen", "Das ist ein Fehler von Loopglass und nicht von deinem Programm, das noch da ist:", "Mit diesem Programm neu laden", "Programm"],
};
/** A longer link is not read. */
const LONGEST = 16384;

const made = (name, values) => Object.assign(document.createElement(name), values);

/** What stands in the editor, or in the plain field that stands for it. */
function program() {
  return document.querySelector(".code-editor")?.program?.() ?? document.querySelector(".plain-editor")?.value ?? "";
}

/** Does this browser keep the program? Then it is there again after a reload. */
function isKept(text) {
  try {
    const kept = JSON.stringify(text).slice(1, -1);
    return Object.values(localStorage).some((value) => value.includes(text) || value.includes(kept));
  } catch {
    return false;
  }
}

/** The address of this page with the program in it, in place of the one that it came with. */
function withProgram(text) {
  const link = new URLSearchParams(location.hash.slice(1));
  for (const name of ["code", "codeurl", "example", "do", "step"]) link.delete(name);
  link.set("v", "1");
  link.set("text", text);
  return `#${link}`;
}

function reload(text) {
  const link = withProgram(text);
  const needed = text && !new URLSearchParams(location.hash.slice(1)).has("lesson") && !isKept(text);
  if (needed && link.length <= LONGEST) history.replaceState(null, "", link);
  location.reload();
}

function show() {
  const text = program();
  const [title, advice, again, label] = WORDS[document.documentElement.lang.slice(0, 2)] ?? WORDS.en;
  const button = made("button", { className: "primary", textContent: again, onclick: () => reload(text) });
  const copy = made("textarea", { value: text, readOnly: true, rows: 12, ariaLabel: label });
  const dialog = made("dialog", { className: "help broken" });
  const heading = made("h2", { id: "broken-title", textContent: title });
  dialog.setAttribute("aria-labelledby", "broken-title");
  dialog.append(heading, made("p", { textContent: advice }), copy, button);
  // Nothing behind it works any more, so it cannot be closed.
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  document.body.append(dialog);
  dialog.showModal();
  button.focus();
}

/** Watches for the engine's end. */
export function guard() {
  let isOver = false;
  const judge = (error) => {
    if (isOver || !(error instanceof WebAssembly.RuntimeError)) return;
    isOver = true;
    show();
  };
  addEventListener("error", (event) => judge(event.error));
  addEventListener("unhandledrejection", (event) => judge(event.reason));
}
