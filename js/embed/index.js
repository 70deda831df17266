// <asyncio-loopglass>: a program in any page, readable as it stands, that becomes Loopglass at the press of a button. See
// docs/EMBEDDING.md for what a page can say, and embed.d.ts for what a script can.
import { look } from "./look.js";
import { words } from "./words.js";

const VERSION = 1;
const LONGEST = 16384;
const COLORS = "bench paper sunken text quiet rule edge focus now now-edge good bad".split(" ");
// Attributes that are handed on in the link as they are.
const HANDED_ON = /^(example|lesson|codeurl|step|turn|view|lang|mode|predict)$/;
const COLOR = "--loopglass-";
/** How long the frame may take before the picture says that it does not come, in ms. */
const PATIENCE = 30000;
const site = new URL(".", document.currentScript?.src || document.querySelector('script[src*="embed.js"]')?.src || location);

const made = (name, values) => Object.assign(document.createElement(name), values);

/** The text as raw deflate in base64url. */
async function packed(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** Is the page around the element dark? Its text is light then, whatever makes it so. */
function isDark(element) {
  const { color } = getComputedStyle(element);
  if (!color.startsWith("rgb")) return matchMedia("(prefers-color-scheme: dark)").matches;
  const [red, green, blue] = color.match(/[\d.]+/g);
  return +red + +green + +blue > 400;
}

const pause = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) target.seen(isIntersecting);
});

class Loopglass extends HTMLElement {
  #root = this.attachShadow({ mode: "open" });
  #frame = null;
  #started = null;
  #isLate = false;

  connectedCallback() {
    if (this.#root.childElementCount) return;
    this.#root.adoptedStyleSheets = [look];
    this.#poster();
    pause.observe(this);
    const changes = new MutationObserver(() => this.#paint());
    for (const node of [document.documentElement, document.body, this]) changes.observe(node, { attributes: true });
    if (this.getAttribute("load") === "now") this.start();
  }

  /** The program: what stands in the element. */
  get code() {
    const source = this.querySelector("code, pre") ?? this;
    return source.textContent.replace(/^\n/, "").replace(/\s+$/, "\n");
  }

  get site() {
    return new URL(this.getAttribute("site") || site, location);
  }

  /** Loads Loopglass in place of the picture; done when it is ready. */
  start() {
    return (this.#started ??= this.#start());
  }

  load(code) {
    return this.#ask("load", { code });
  }

  goTo(step) {
    return this.#ask("goto", { step });
  }

  async getState() {
    await this.#ask("state");
    return new Promise((resolve) => this.addEventListener("state", (event) => resolve(event.detail), { once: true }));
  }

  seen(isSeen) {
    if (!isSeen) this.#post("pause");
    else if (this.getAttribute("load") === "view") this.start();
  }

  #poster() {
    const [run, loading, open, failed] = words[(this.lang || document.documentElement.lang).slice(0, 2)] ?? words.en;
    const button = made("button", { textContent: "\u25b6 " + run });
    button.onclick = async () => {
      button.disabled = true;
      button.textContent = loading;
      try {
        await this.#ask("follow");
        this.#frame.focus();
      } catch {
        button.remove();
        this.#root.append(made("p", { textContent: failed }));
      }
    };
    const link = made("a", { textContent: open, target: "_blank", rel: "noopener", href: this.site });
    this.#link().then((fragment) => (link.href = this.site.href + "#" + fragment));
    const bar = made("div");
    bar.append(button, link);
    this.#root.append(made("slot"), bar);
  }

  /** The link that says what the element says, without its program where that would make it too long. */
  async #link(more = {}) {
    // Its program may be put into it right after it is put into the page.
    await 0;
    const values = new URLSearchParams({ v: VERSION });
    for (const { name, value } of this.attributes) {
      if (HANDED_ON.test(name)) more[name] = value;
      if (name === "touches") for (const touch of value.split("\n")) values.append("do", touch);
    }
    if (!more.example && !more.lesson && !more.codeurl) more.code = await packed(this.code);
    for (const name in more) values.set(name, more[name]);
    if ((this.#isLate = String(values).length > LONGEST)) values.delete("code");
    return String(values);
  }

  async #start() {
    const more = { poster: "off", theme: this.#theme() };
    if (location.origin !== "null") more.origin = location.origin;
    const fragment = await this.#link(more);
    const frame = made("iframe", {
      title: this.title || "Loopglass",
      allow: "clipboard-write",
      src: new URL("embed.html#" + fragment, this.site),
    });
    const sandbox = this.getAttribute("sandbox") ?? "allow-scripts allow-popups allow-popups-to-escape-sandbox";
    if (sandbox !== "off") frame.setAttribute("sandbox", sandbox);
    this.#frame = frame;
    const ready = new Promise((resolve, reject) => {
      this.addEventListener("ready", resolve, { once: true });
      setTimeout(reject, PATIENCE);
    });
    addEventListener("message", (event) => this.#hear(event));
    this.#root.append(frame);
    try {
      await ready;
    } catch (error) {
      frame.remove();
      this.#started = this.#frame = null;
      throw error;
    }
    // The frame stays where it is: moved, it would load again.
    while (this.#root.firstChild !== frame) this.#root.firstChild.remove();
    // A program that is too long for a link comes after it.
    if (this.#isLate) this.#post("load", { code: this.code });
    this.#paint();
  }

  #hear({ source, origin, data }) {
    const isOurs = source && source === this.#frame?.contentWindow && (origin === this.site.origin || origin === "null");
    if (!isOurs || data?.loopglass !== VERSION) return;
    // The border of the frame counts as its height.
    if (data.type === "height") this.#frame.style.height = Math.min(data.height + 2, 3000) + "px";
    else this.dispatchEvent(new CustomEvent(data.type, { detail: data, bubbles: true }));
  }

  async #ask(type, values) {
    await this.start();
    this.#post(type, values);
  }

  #post(type, values) {
    // The origin of a sandboxed frame has no name.
    this.#frame?.contentWindow?.postMessage({ loopglass: VERSION, type, ...values }, "*");
  }

  #theme() {
    const theme = this.getAttribute("theme");
    return theme && theme !== "host" ? theme : isDark(this) ? "dark" : "light";
  }

  #paint() {
    if (!this.#frame) return;
    this.#post("theme", { theme: this.#theme() });
    const style = getComputedStyle(this);
    for (const name of COLORS) {
      const value = style.getPropertyValue(COLOR + name);
      if (value) this.#post("color", { name, value });
    }
  }
}

/** Plain code blocks that ask for it: `<pre class="loopglass">`, or a `<pre>` inside of what has that class. */
function upgrade() {
  for (const block of document.querySelectorAll("pre.loopglass, .loopglass pre, pre:has(> code.language-loopglass)")) {
    if (block.closest("asyncio-loopglass")) continue;
    const element = made("asyncio-loopglass");
    const asked = block.closest(".loopglass") ?? block;
    // Markdown programs put what the author says on one or the other, and pandoc (Quarto) on the box around them.
    for (const { dataset } of [asked, block.closest("div.sourceCode") ?? asked, block.firstElementChild ?? asked]) for (const name in dataset) element.setAttribute(name, dataset[name]);
    block.before(element);
    element.append(block);
  }
}

if (!customElements.get("asyncio-loopglass")) {
  customElements.define("asyncio-loopglass", Loopglass);
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", upgrade);
  else upgrade();
}
