// The service worker: the whole of one version, or nothing. It is installed only when every file of the version has come and is what
// the build made, byte for byte; it answers from that version alone; and it takes over only when no page of an older one is open. So no
// page ever gets files of two versions. To withdraw it, publish an `offline.js` that unregisters itself.

/** Every file of the version and the SHA-256 of its content, by the build. */
const FILES = globalThis.FILES;
const VERSION = globalThis.VERSION;
const PREFIX = "loopglass-";

async function fetched(name) {
  const address = new URL(name, self.location);
  const response = await fetch(address, { cache: "no-cache" });
  const content = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  const hash = btoa(String.fromCharCode(...digest));
  if (!response.ok || hash !== FILES[name]) throw new Error(`${name} is not of this version`);
  return [address, new Response(content, { headers: response.headers })];
}

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const all = await Promise.all(Object.keys(FILES).map(fetched));
    const cache = await caches.open(PREFIX + VERSION);
    await Promise.all(all.map(([address, response]) => cache.put(address, response)));
  })());
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith(PREFIX) && name !== PREFIX + VERSION) await caches.delete(name);
    }
  })());
});

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  const folder = new URL("./", self.location);
  if (event.request.method !== "GET" || !address.href.startsWith(folder.href)) return;
  const name = address.pathname.slice(folder.pathname.length) || "index.html";
  if (!(name in FILES)) return;
  event.respondWith((async () => {
    const cache = await caches.open(PREFIX + VERSION);
    const kept = await cache.match(new URL(name, folder));
    if (kept) return kept;
    // The browser made room and took the whole version away: what is there now is the host's affair.
    self.registration.unregister();
    return fetch(event.request);
  })());
});
