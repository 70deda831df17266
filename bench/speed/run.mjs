// How fast programs run in Chromium, against Pyodide in the same page; prints the table of docs/BENCHMARKS.md.
//
//   node bench/speed/run.mjs [--pyodide=FOLDER] [--rounds=9] [--programs=fib,loop] [NAME=FOLDER ...]
//
// FOLDER is what wasm-bindgen made of a build (./build.sh makes target/bench-speed); Pyodide's is the package's, from
// `npm install pyodide`. Several builds may be compared: old=... new=... Needs a Chromium (CHROMIUM=/path names another).
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const options = Object.fromEntries(process.argv.slice(2).filter((a) => a.startsWith("--")).map((a) => a.slice(2).split("=")));
const given = process.argv.slice(2).filter((a) => !a.startsWith("--")).map((a) => a.split("="));
const builds = given.length ? Object.fromEntries(given) : { loopglass: join(here, "../../target/bench-speed") };
const names = readdirSync(join(here, "programs")).map((file) => file.replace(/\.py$/, "")).sort();
const wanted = options.programs?.split(",") ?? names;
const plan = {
  builds: Object.keys(builds),
  pyodide: Boolean(options.pyodide),
  rounds: Number(options.rounds ?? 9),
  programs: Object.fromEntries(wanted.map((name) => [name, readFileSync(join(here, "programs", `${name}.py`), "utf8")])),
};

const types = { ".html": "text/html", ".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm", ".json": "application/json" };

function file(path) {
  const [, first, ...rest] = path.split("/");
  if (first === "build") return join(builds[rest[0]], ...rest.slice(1));
  if (first === "pyodide") return join(options.pyodide, ...rest);
  return join(here, first);
}

async function body(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];
const cell = (times) => `${median(times).toFixed(1)} (${Math.min(...times).toFixed(1)})`;

function report(results) {
  const engines = Object.keys(Object.values(results)[0]);
  console.log(`| program | ${engines.join(" | ")} |\n|---|${engines.map(() => "---:").join("|")}|`);
  for (const [program, row] of Object.entries(results)) {
    const outputs = new Set(Object.values(row).map(({ output }) => output));
    const note = outputs.size > 1 ? " (outputs differ!)" : "";
    console.log(`| ${program}${note} | ${engines.map((engine) => cell(row[engine].times)).join(" | ")} |`);
    if (note) console.error(program, row);
  }
}

const profile = mkdtempSync(join(tmpdir(), "loopglass-bench-"));
const server = createServer(async (request, response) => {
  const path = new URL(request.url, "http://x").pathname;
  if (request.method === "POST") {
    const text = await body(request);
    response.end();
    if (path === "/progress") return console.error(text);
    path === "/results" ? report(JSON.parse(text)) : console.error(text);
    browser.kill();
    server.close();
    return;
  }
  try {
    const content = path === "/plan.json" ? JSON.stringify(plan) : readFileSync(file(path));
    response.setHeader("Content-Type", types[extname(path)] ?? "application/octet-stream");
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const browser = spawn(process.env.CHROMIUM ?? "chromium", [
  "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-dev-shm-usage",
  `--user-data-dir=${profile}`, `http://127.0.0.1:${server.address().port}/page.html`,
], { stdio: "ignore" });
browser.on("exit", () => {
  server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 });
});
