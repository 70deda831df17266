// Trunk calls this after each build, on the site before it is put in place: it bundles the editor under a name that holds the hash
// of its content, and completes the page with what only now is known.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const site = process.env.TRUNK_STAGING_DIR;
const release = process.env.TRUNK_PROFILE === "release";

// Scripts and styles from the site itself and nothing else; WebAssembly may be compiled.
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

async function bundleEditor() {
  const { metafile } = await build({
    entryPoints: { editor: fileURLToPath(new URL("../js/editor/index.js", import.meta.url)) },
    outdir: site,
    entryNames: "[name]-[hash]",
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: release,
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  return basename(Object.keys(metafile.outputs)[0]);
}

/** The bundles of all lessons, in a folder under a name that holds the hash of their content. */
function bundleLessons() {
  const project = fileURLToPath(new URL("..", import.meta.url));
  const made = join(site, "lessons");
  const program = ["run", "--quiet", "--locked", "--profile", "tools", "-p", "loopglass-lesson", "--no-default-features", "--features", "author"];
  execFileSync("cargo", [...program, "--bin", "loopglass-lesson-bundles", "--", join(project, "lessons"), made], { cwd: project, stdio: "inherit" });
  const hash = createHash("sha256");
  for (const name of readdirSync(made).sort()) hash.update(name).update(readFileSync(join(made, name)));
  const folder = `lessons-${hash.digest("hex").slice(0, 16)}`;
  rmSync(join(site, folder), { recursive: true, force: true });
  renameSync(made, join(site, folder));
  return folder;
}

/** Replaces `from`, which must be there: a page that Trunk writes otherwise than expected must not go out half completed. */
function replaced(html, from, to) {
  if (!html.includes(from)) throw new Error(`${from} is missing in the page that Trunk made`);
  return html.replace(from, to);
}

const editor = await bundleEditor();
const page = join(site, "index.html");
let html = readFileSync(page, "utf8");
const wasm = /data-wasm="([^"]+)"/.exec(html)[1];
html = replaced(html, 'data-size=""', `data-size="${statSync(join(site, wasm)).size}"`);
html = replaced(html, 'data-editor=""', `data-editor="${editor}"`);
html = replaced(html, 'data-lessons=""', `data-lessons="${bundleLessons()}"`);
html = replaced(html, "</head>", `<link rel="modulepreload" href="./${editor}"></head>`);
// `dev serve` goes without the policy: the script that reloads the page after a change stands in the page itself.
const reloads = /<script(?![^>]*\ssrc=)/.test(html);
if (!reloads) {
  html = replaced(html, '<meta charset="utf-8">', `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`);
}
writeFileSync(page, html);
