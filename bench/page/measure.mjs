// Runs in the browser: drives the page in the frame, and times from an act until what it changes has been drawn.
const TASKS = `import asyncio


async def wait(i):
    await asyncio.sleep(1 + i % 7)


async def main():
    await asyncio.gather(*(wait(i) for i in range(10_000)))


asyncio.run(main())
`;

const EVENTS = `import asyncio


async def turn(i):
    for j in range(500):
        print(i, j, 'x' * 20)
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(*(turn(i) for i in range(65)))


asyncio.run(main())
`;

const ENDLESS = "while True:\n    pass\n";

const frame = document.getElementById("page");
const say = (path, text) => fetch(path, { method: "POST", body: text });
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const find = (selector) => frame.contentDocument.querySelector(selector);
const drawn = () => new Promise((done) => frame.contentWindow.requestAnimationFrame(() => done()));
const button = (name) => find(`[aria-label='${name}']`) ?? [...frame.contentDocument.querySelectorAll("button")].find((b) => b.textContent.trim() === name);
const place = () => find("[data-test='place']").textContent;

async function until(holds, what, patience = 60_000) {
  const start = performance.now();
  while (!holds()) {
    if (performance.now() - start > patience) throw new Error(`waited in vain for ${what}`);
    await pause(20);
  }
}

async function open(program) {
  localStorage.clear();
  localStorage.setItem("loopglass.open", "own");
  localStorage.setItem("loopglass.draft.own", program);
  frame.src = "about:blank";
  await pause(100);
  frame.src = "/index.html";
  await until(() => frame.contentDocument?.querySelector(".code-editor")?.shadowRoot?.querySelector(".cm-content"), "the editor");
  await pause(300);
}

/** How long it takes from `act` until `holds`, and that is drawn: the frame after the one in which it holds has begun. */
async function timed(act, holds = () => true) {
  await drawn();
  const start = performance.now();
  act();
  do await drawn(); while (!holds() && performance.now() - start < 5_000);
  const time = performance.now() - start;
  await drawn();
  return time;
}

/** One act in each frame, as a hand that drags or a wheel that turns does it: how long each frame lasts, until the one in which what the
 * act changes is there to be drawn. A frame that comes too late for its act counts with the next one, as one. */
async function steady(times, act, holds = () => () => true) {
  const before = await processor();
  const all = [];
  await drawn();
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    const is_there = holds(i);
    act(i);
    do await drawn(); while (!is_there() && performance.now() - start < 5_000);
    all.push(performance.now() - start);
  }
  await drawn();
  return { times: all, processor: (await processor()) - before };
}

const processor = async () => Number(await (await fetch("/processor")).text());

/** Times of so many acts, and the processor's time of all. */
async function many(times, act, holds) {
  const before = await processor();
  const all = [];
  for (let i = 0; i < times; i++) all.push(await timed(() => act(i), holds?.(i)));
  return { times: all, processor: (await processor()) - before };
}

/** One act after some preparation each time. */
async function each(times, prepare, act, holds) {
  const all = { times: [], processor: 0 };
  for (let i = 0; i < times; i++) {
    await prepare(i);
    const one = await many(1, () => act(i), holds);
    all.times.push(...one.times);
    all.processor += one.processor;
  }
  return all;
}

const changes = () => {
  const before = place();
  return () => place() !== before;
};

function slide(position) {
  const slider = find(".position");
  slider.value = position;
  slider.dispatchEvent(new frame.contentWindow.InputEvent("input", { bubbles: true }));
}

function choose(selector, value) {
  const list = find(selector);
  list.value = value;
  list.dispatchEvent(new frame.contentWindow.Event("change", { bubbles: true }));
}

async function tasks(results) {
  await open(TASKS);
  button("Next timer").click();
  await until(() => /timers are due/.test(find(".sentence").textContent), "the first timers");
  await pause(2_000);
  results.step = await steady(60, () => button("Next callback").click(), changes);
  choose("select.fold", "alone");
  await pause(1_000);
  const list = find(".timeline .scroll");
  results.scroll = await steady(60, (i) => (list.scrollTop = 2_000 + i * 700));
}

async function events(results) {
  await open(EVENTS);
  button("Run").click();
  await until(() => /has ended/.test(find(".sentence").textContent), "the end");
  await pause(3_000);
  const output = find("[data-test='output']");
  results.output = await steady(60, (i) => (output.scrollTop = 5_000 + i * 900));
  const end = Number(find(".position").max);
  results.drag = await steady(60, (i) => slide(Math.floor(end * (0.9 + 0.001 * i))), changes);
  const rest = async (i) => {
    slide(end - i * 700);
    await pause(2_000);
  };
  results.back = await each(7, rest, (i) => slide(end - i * 700 - 10_000), changes);
}

async function endless(results) {
  await open(ENDLESS);
  const runs = () => find("[data-test='working']");
  const begin = async () => {
    button("Run").click();
    await until(runs, "the endless loop");
    await pause(500);
  };
  results.stop = await each(10, begin, () => runs().querySelector("button").click(), () => () => !runs());
  await begin();
  const text = find(".code-editor").shadowRoot.querySelector(".cm-content");
  text.focus();
  const length = () => text.textContent.length;
  const grows = () => {
    const before = length();
    return () => length() > before;
  };
  results.input = await many(30, () => frame.contentDocument.execCommand("insertText", false, "x"), grows);
}

try {
  const results = {};
  const only = new URL(location).searchParams.get("only").split(",").filter(Boolean);
  for (const [name, measure] of Object.entries({ tasks, events, endless })) {
    if (only.length && !only.includes(name)) continue;
    await say("/progress", name);
    await measure(results);
  }
  await say("/results", JSON.stringify(results));
} catch (error) {
  await say("/failed", `${error.stack}\n${find(".told")?.innerText ?? ""}`);
}
