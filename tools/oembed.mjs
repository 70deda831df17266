// oEmbed as static files: `LOOPGLASS_ADDRESS=https://loopglass.example/v1/ ./dev build` writes a card for the page and one for each
// example and lesson. Without the address, which a site that works from any folder does not know, there are none.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [WIDTH, HEIGHT] = [800, 640];

function card(address, title, fragment) {
  return {
    version: "1.0",
    type: "rich",
    provider_name: "Loopglass",
    provider_url: address,
    title,
    width: WIDTH,
    height: HEIGHT,
    html: `<iframe src="${address}embed.html${fragment}" title="${title}" width="${WIDTH}" height="${HEIGHT}" loading="lazy" `
      + 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" style="border:0"></iframe>',
  };
}

/** The keys of the examples, from their table. */
function examples() {
  const table = readFileSync(new URL("../src/examples/mod.rs", import.meta.url), "utf8");
  const keys = [...table.matchAll(/Example \{ id: "([a-z-]+)"/g)].map(([, key]) => key);
  if (keys.length === 0) throw new Error("no examples in src/examples/mod.rs");
  return keys;
}

/** The numbers and titles of the lessons, from their folders. */
function lessons() {
  const folder = new URL("../lessons/", import.meta.url);
  const numbered = (at) => readdirSync(at, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
  return numbered(folder).flatMap((chapter) => numbered(new URL(`${chapter}/`, folder)).map((name) => {
    const text = readFileSync(new URL(`${chapter}/${name}/lesson.md`, folder), "utf8");
    const [, title] = /^title: "?(.+?)"?$/m.exec(text);
    return [`${Number.parseInt(chapter, 10)}.${Number.parseInt(name, 10)}`, title];
  }));
}

/** Writes the cards into the site, and returns the page with the link by which services find its own. */
export function withCards(site, page, given) {
  if (!/^https?:\/\/[^"<>&\s]+$/.test(given)) throw new Error(`LOOPGLASS_ADDRESS is no address: ${given}`);
  const address = given.endsWith("/") ? given : `${given}/`;
  const folder = join(site, "oembed");
  mkdirSync(folder, { recursive: true });
  const write = (name, title, fragment) => writeFileSync(join(folder, `${name}.json`), JSON.stringify(card(address, title, fragment)));
  write("index", "Loopglass", "#example=future");
  for (const [id, title] of lessons()) write(`lesson-${id}`, `Loopglass: ${title}`, `#lesson=${id}&mode=lesson`);
  for (const key of examples()) write(key, `Loopglass: ${key}`, `#example=${key}`);
  return page.replace("</head>", `<link rel="alternate" type="application/json+oembed" href="${address}oembed/index.json" title="Loopglass"></head>`);
}
