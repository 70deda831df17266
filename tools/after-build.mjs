// Trunk calls this after each build, on the site before it is put in place: it bundles editor and styles under names that hold the hash
// of its content, completes the page with what only now is known, and makes from it the page for frames, the element that other
// pages use, and the service worker.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { withCards } from "./oembed.mjs";

const site = process.env.TRUNK_STAGING_DIR;
const release = process.env.TRUNK_PROFILE === "release";
const source = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

// Scripts and styles from the site itself and nothing else; WebAssembly may be compiled. No text becomes HTML or script, whatever asks
// for it, but the address of the worker (js/boot.js).
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types offline",
].join("; ");

const bundled = (options) =>
  build({ outdir: site, bundle: true, target: "es2022", minify: release, charset: "utf8", legalComments: "none", metafile: true, logLevel: "warning", ...options });

/** Bundles what `from` imports, under a name that holds the hash of its content. */
async function bundle(name, from, options) {
  const { metafile } = await bundled({ entryPoints: { [name]: source(from) }, entryNames: "[name]-[hash]", ...options });
  return basename(Object.keys(metafile.outputs)[0]);
}

/** The bundles of all lessons, in a folder under a name that holds the hash of their content. */
function bundleLessons() {
  const made = join(site, "lessons");
  const program = ["run", "--quiet", "--locked", "--profile", "tools", "-p", "loopglass-lesson", "--no-default-features", "--features", "author"];
  execFileSync("cargo", [...program, "--bin", "loopglass-lesson-bundles", "--", source("lessons"), made], { cwd: source(""), stdio: "inherit" });
  const hash = createHash("sha256");
  for (const name of readdirSync(made).sort()) hash.update(name).update(readFileSync(join(made, name)));
  const folder = `lessons-${hash.digest("hex").slice(0, 16)}`;
  rmSync(join(site, folder), { recursive: true, force: true });
  renameSync(made, join(site, folder));
  return folder;
}

/** Where the modules are that a page brings later than itself. */
const APART = ["crates/lang/src/library/apart", "crates/asyncio/src/library/apart"];

/** Their texts in one file: for each a line with its name and its length in bytes, then the text. */
function packLibrary() {
  const parts = APART.flatMap((folder) => {
    const names = readdirSync(source(folder), { recursive: true }).filter((name) => name.endsWith(".py")).sort();
    return names.flatMap((name) => {
      const text = readFileSync(join(source(folder), name));
      return [Buffer.from(`${name.slice(0, -3).replaceAll("\\", "/")} ${text.length}\n`), text];
    });
  });
  const packed = Buffer.concat(parts);
  const file = `library-${createHash("sha256").update(packed).digest("hex").slice(0, 16)}.txt`;
  writeFileSync(join(site, file), packed);
  return file;
}

/** A picture of a moment of each lesson, for print and slides, under an address that stays: `shot/3.2.svg`. */
function drawLessons() {
  execFileSync("cargo", ["run", "--quiet", "--locked", "-p", "loopglass", "--example", "lesson_pictures", "--", source("lessons"), join(site, "shot")], {
    cwd: source(""),
    stdio: "inherit",
  });
}

/** The programs of the playground as files, for the picture of a frame that has not been asked for more. */
function copyExamples() {
  const folder = source("src/examples");
  mkdirSync(join(site, "example"), { recursive: true });
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".py"))) copyFileSync(join(folder, name), join(site, "example", name));
}

/** Replaces `from`, which must be there: a page that Trunk writes otherwise than expected must not go out half completed. */
function replaced(html, from, to) {
  if (!html.includes(from)) throw new Error(`${from} is missing in the page that Trunk made`);
  return html.replace(from, to);
}

function completed(html, editor, styles) {
  const wasm = /data-wasm="([^"]+)"/.exec(html)[1];
  let page = replaced(html, 'data-size=""', `data-size="${statSync(join(site, wasm)).size}"`);
  page = replaced(page, 'data-editor=""', `data-editor="${editor}"`);
  page = replaced(page, 'data-lessons=""', `data-lessons="${bundleLessons()}"`);
  page = replaced(page, 'data-library=""', `data-library="${packLibrary()}"`);
  page = replaced(page, 'href="app.css"', `href="./${styles}"`);
  page = replaced(page, "</head>", `<link rel="modulepreload" href="./${editor}"></head>`);
  // `dev serve` goes without the policy: the script that reloads the page after a change stands in the page itself. It goes without the
  // worker too, for each build would have to wait for the one before.
  const reloads = /<script(?![^>]*\ssrc=)/.test(page);
  if (reloads) return page;
  page = replaced(page, '<meta charset="utf-8">', `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`);
  return replaced(page, 'data-offline=""', 'data-offline="offline.js"');
}

/** The page for frames loads nothing before it is asked to, is not installed, and is not found by search engines. */
function framed(page) {
  const light = page.replace(/<link rel="(modulepreload|preload|manifest)"[^>]*>/g, "");
  const marked = light.replace(/<html([^>]*)>/, '<html$1 data-page="embed">');
  return replaced(marked, "</head>", '<meta name="robots" content="noindex"></head>');
}

/** The files that an offline page needs, with their hashes. */
function files() {
  const all = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = all.map((entry) => relative(site, join(entry.parentPath ?? entry.path, entry.name)).replaceAll("\\", "/"));
  const names = paths.filter((name) => !/^\.|^_headers$|^offline\.js$|^oembed\/|^shot\/|^example\/|^llms\.txt$|\.d\.ts$/.test(name)).sort();
  return Object.fromEntries(names.map((name) => [name, createHash("sha256").update(readFileSync(join(site, name))).digest("base64")]));
}

const page = join(site, "index.html");
const editor = await bundle("editor", "js/editor/index.js", { format: "esm" });
const styles = await bundle("app", "static/css/app.css");
const html = completed(readFileSync(page, "utf8"), editor, styles);
const address = process.env.LOOPGLASS_ADDRESS;
writeFileSync(page, address ? withCards(site, html, address) : html);
writeFileSync(join(site, "embed.html"), framed(html));
await bundled({ entryPoints: { embed: source("js/embed/index.js") }, format: "iife", minify: true });
if (release) drawLessons();
copyExamples();
copyFileSync(source("js/embed/embed.d.ts"), join(site, "embed.d.ts"));
const all = files();
const version = createHash("sha256").update(JSON.stringify(all)).digest("hex").slice(0, 16);
await bundled({
  entryPoints: { offline: source("js/offline.js") },
  define: { "globalThis.FILES": JSON.stringify(all), "globalThis.VERSION": JSON.stringify(version) },
});
