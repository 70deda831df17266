// What stands in a frame of another page before its reader presses Run: the program and a button. Nothing else is loaded until then.
// The element (js/embed/) draws its own picture and says `poster=off`.

/** Longer programs are not shown before the page itself has looked at them, in characters. */
const LONGEST = 20000;

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

/** The program of the link; none where the page has to find out what is wrong. */
async function program(link) {
  const text = link.get("text");
  if (text) return text.slice(0, LONGEST);
  try {
    if (link.has("codeurl")) return (await (await fetch(link.get("codeurl"))).text()).slice(0, LONGEST);
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
  const code = document.createElement("code");
  code.textContent = await program(link);
  const block = document.createElement("pre");
  block.tabIndex = 0;
  block.append(code);
  const main = document.createElement("main");
  main.className = "poster";
  main.append(title, block, bar);
  host.replaceChildren(main);
  await new Promise((resolve) => run.addEventListener("click", resolve, { once: true }));
  // The page plays, or goes to the moment of the link, as soon as it is there: somebody asked for it.
  document.documentElement.dataset.asked = "";
}
