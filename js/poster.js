// What stands in a frame of another page before its reader presses Run: the program and a button. Nothing else is loaded until then.
// The element (js/embed/) draws its own picture and says `poster=off`.

/** Longer programs are not shown before the page itself has looked at them, in characters. */
const LONGEST = 20000;
/** What cannot be seen, or turns the direction of what is seen: shown as dots, as in the editor. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Undoes base64url and raw deflate, as crates/link does, but reads no further than it shows. */
async function unpacked(word) {
  const bytes = Uint8Array.from(atob(word.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (text.length < LONGEST) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
  }
  await reader.cancel();
  return `${text.slice(0, LONGEST)}\n...`;
}

async function fetched(file) {
  const response = await fetch(new URL(file, import.meta.url));
  return response.ok ? (await response.text()).slice(0, LONGEST) : "";
}

/** What there is to see of the link: the picture of a lesson, or the program. Nothing where it is not known. */
async function preview(link) {
  const lesson = link.get("lesson");
  if (lesson) {
    const picture = Object.assign(document.createElement("img"), { alt: `${link.get("lang")?.startsWith("de") ? "Lektion" : "Lesson"} ${lesson}` });
    picture.onerror = () => picture.remove();
    picture.src = new URL(`shot/${encodeURIComponent(lesson)}${isDark() ? ".dark" : ""}.svg`, import.meta.url).href;
    return picture;
  }
  const text = await program(link);
  if (!text) return "";
  const code = Object.assign(document.createElement("code"), { textContent: text.replace(UNSEEN, "\u2022") });
  const block = Object.assign(document.createElement("pre"), { tabIndex: 0 });
  block.append(code);
  return block;
}

function isDark() {
  const { theme } = document.documentElement.dataset;
  return theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

/** The program of the link; none where the page has to find out what is wrong. */
async function program(link) {
  const text = link.get("text");
  if (text) return text.slice(0, LONGEST);
  try {
    const file = link.has("example") ? `example/${link.get("example")}.py` : link.get("codeurl");
    if (file) return await fetched(file);
    return await unpacked(link.get("code") ?? "");
  } catch {
    return "";
  }
}

/** Shows the program with a button, in `host`; done when the button has been pressed. */
export async function poster(host) {
  const link = new URLSearchParams(location.hash.slice(1));
  if (link.get("poster") === "off" || location.hash.length > 16384) return;
  const theme = link.get("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  const german = link.get("lang")?.startsWith("de");
  const run = document.createElement("button");
  run.className = "primary";
  run.textContent = german ? "\u25b6 Ausf\u00fchren" : "\u25b6 Run";
  const open = Object.assign(document.createElement("a"), { className: "playground", target: "_blank", rel: "noopener" });
  open.href = `./${location.hash}`;
  open.textContent = german ? "In der Spielwiese \u00f6ffnen" : "Open in the playground";
  const title = Object.assign(document.createElement("h1"), { textContent: "Loopglass" });
  const bar = document.createElement("p");
  bar.append(run, open);
  const main = document.createElement("main");
  main.className = "poster";
  main.append(title, await preview(link), bar);
  host.replaceChildren(main);
  await new Promise((resolve) => run.addEventListener("click", resolve, { once: true }));
  // The page plays, or goes to the moment of the link, as soon as it is there: somebody asked for it.
  document.documentElement.dataset.asked = "";
}
