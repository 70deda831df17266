// How the built page behaves with large runs, in Chromium: writes the table of docs/BENCHMARKS.md.
//
//   node bench/page/run.mjs [--site=dist] [--write] [--only=tasks,events,endless]
//
// The page stands in a frame of measure.html, which drives it as a person would and sends back what it measured, with the time that
// the page's thread had a processor, for a busy machine. Needs a Chromium (CHROMIUM=/path names another).
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const options = Object.fromEntries(process.argv.slice(2).map((a) => a.replace(/^--/, "").split("=")));
const site = options.site ?? join(here, "../../dist");
const types = { ".html": "text/html", ".mjs": "text/javascript", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".json": "application/json", ".svg": "image/svg+xml" };

const aims = {
  // A frame of 60 in a second: less cannot be, more is a frame that is missing.
  step: ["a step among 10,000 live tasks in each frame", 16.7],
  scroll: ["scrolling the lanes of 10,000 tasks in each frame", 16.7],
  output: ["scrolling 32,500 lines of output in each frame", 16.7],
  drag: ["dragging through 100,000 events in each frame", 16.7],
  back: ["going back 10,000 moments, until it is drawn", 50],
  stop: ["Stop in an endless loop, until the page says so", 100],
  input: ["a key typed while a program runs, until it is drawn", 50],
};

function report(results) {
  const rows = Object.entries(results).map(([name, { times, processor }]) => {
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
    return `| ${aims[name][0]} | ${aims[name][1]} | ${(processor / times.length).toFixed(1)} | ${at(0.5)} | ${at(0.95)} | ${times.length} |`;
  });
  return ["| what | aim | processor | median | 95 of 100 | times |", "|---|---:|---:|---:|---:|---:|", ...rows].join("\n");
}

/** Puts the table in place of the one between the two marks. */
function write(table) {
  const path = join(here, "../../docs/BENCHMARKS.md");
  const parts = readFileSync(path, "utf8").split(/(?<=<!-- page -->\n)[^]*(?=<!-- \/page -->)/);
  if (parts.length !== 2) throw new Error("docs/BENCHMARKS.md has no place for the table");
  writeFileSync(path, parts.join(`${table}\n`));
}

async function body(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

/** Commands to the browser, through its pipe. */
function devtools(browser) {
  const [, , , into, from] = browser.stdio;
  const waiting = new Map();
  let text = "";
  from.on("data", (data) => {
    const parts = (text + data).split("\0");
    text = parts.pop();
    for (const answer of parts.map((part) => JSON.parse(part))) waiting.get(answer.id)?.(answer.result);
  });
  let last = 0;
  return (method, params = {}, sessionId = undefined) =>
    new Promise((done) => {
      waiting.set(++last, done);
      into.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
    });
}

let session;

/** The milliseconds that the page's thread has had a processor so far. */
async function processor() {
  if (!session) {
    const { targetInfos } = await send("Target.getTargets");
    const { targetId } = targetInfos.find(({ url }) => url.includes("/measure.html"));
    session = (await send("Target.attachToTarget", { targetId, flatten: true })).sessionId;
    await send("Performance.enable", { timeDomain: "threadTicks" }, session);
  }
  const { metrics } = await send("Performance.getMetrics", {}, session);
  return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
}

const profile = mkdtempSync(join(tmpdir(), "loopglass-bench-"));
const server = createServer(async (request, response) => {
  const path = new URL(request.url, "http://x").pathname;
  if (request.method === "POST") {
    const text = await body(request);
    response.end();
    if (path === "/progress") return console.error(text);
    if (path === "/results") {
      const table = report(JSON.parse(text));
      console.log(table);
      if ("write" in options) write(table);
    } else console.error(text);
    browser.kill();
    server.close();
    return;
  }
  if (path === "/processor") return response.end(String(await processor()));
  try {
    const inside = path.startsWith("/measure") ? join(here, path) : join(site, path === "/" ? "index.html" : path);
    response.setHeader("Content-Type", types[extname(inside)] ?? "application/octet-stream");
    response.end(readFileSync(inside));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const browser = spawn(process.env.CHROMIUM ?? "chromium", [
  "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-dev-shm-usage",
  "--window-size=1300,950", `--user-data-dir=${profile}`, `http://127.0.0.1:${server.address().port}/measure.html?only=${options.only ?? ""}`,
  "--remote-debugging-pipe",
], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
const send = devtools(browser);
browser.on("exit", () => {
  server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 });
});
