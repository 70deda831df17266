// Starts the page: shows how far the download is, and says so where it fails. The build names the files in the script element:
// <script type="module" src="boot.js" data-js data-wasm data-size data-editor data-offline>; what Rust reads of it stands there too.
const { js, wasm, size, editor, offline } = document.querySelector("script[data-wasm]").dataset;
const here = new URL(".", import.meta.url);
const host = document.getElementById("app");

// In another page's frame the program stands as a picture until its reader asks for more.
if (document.documentElement.dataset.page === "embed") {
  const { poster } = await import(`./poster.js${new URL(import.meta.url).search}`);
  await poster(host);
}

// The editor comes while the program does. Rust awaits this promise and falls back to a plain text field where it fails.
globalThis.loopglassEditor = import(new URL(editor, here));
globalThis.loopglassEditor.catch(() => {});

const bar = document.createElement("progress");
bar.max = 1;
bar.ariaLabel = "Loading Loopglass";

/** The same response, counted on its way by the progress bar. `size` is the unpacked length, which no header tells. */
function counted(response) {
  let seen = 0;
  const counter = new TransformStream({
    transform(chunk, controller) {
      seen += chunk.byteLength;
      bar.value = Math.min(1, seen / Number(size));
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counter), { headers: response.headers });
}

function fail(error) {
  const title = document.createElement("h1");
  title.textContent = "Loopglass could not start";
  const advice = document.createElement("p");
  advice.textContent = "Reload the page. If that does not help, use a current version of Firefox, Chrome, Edge or Safari, "
    + "and check that nothing keeps this site from loading WebAssembly.";
  const reason = document.createElement("p");
  reason.textContent = `The browser says: ${error.message}`;
  const alert = document.createElement("div");
  alert.setAttribute("role", "alert");
  alert.append(title, advice, reason);
  const main = document.createElement("main");
  main.append(alert);
  host.replaceChildren(main);
}

try {
  host.replaceChildren(bar);
  const [{ default: start }, response] = await Promise.all([import(new URL(js, here)), fetch(new URL(wasm, here))]);
  if (!response.ok) throw new Error(`${wasm}: ${response.status} ${response.statusText}`);
  await start({ module_or_path: counted(response) });
} catch (error) {
  fail(error);
  throw error;
} finally {
  bar.remove();
}

// From here on somebody's program may be lost where the engine breaks down.
import(`./guard.js${new URL(import.meta.url).search}`).then(({ guard }) => guard(), () => {});

// Offline after the first visit, where the browser and the host allow it. A frame leaves no worker behind, and in a sandbox even
// asking for one is an error.
if (offline && document.documentElement.dataset.page !== "embed" && navigator.serviceWorker) {
  // The policy allows this one address, and no other text that would become script.
  const createScriptURL = () => new URL(offline, here).href;
  const allowed = globalThis.trustedTypes?.createPolicy("offline", { createScriptURL }).createScriptURL("");
  navigator.serviceWorker.register(allowed ?? createScriptURL()).catch(() => {});
}
