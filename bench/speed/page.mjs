// Runs in the browser: every engine in turn, program by program, and sends the times to run.mjs.
const plan = await (await fetch("plan.json")).json();

/** One of our builds: `off` keeps nothing but the output, `on` what the page keeps. */
async function machine(name) {
  const build = await import(`/build/${name}/loopglass_bench.js`);
  await build.default({ module_or_path: `/build/${name}/loopglass_bench_bg.wasm` });
  return { [`${name}, off`]: build.run, [`${name}, on`]: build.run_recorded };
}

/** CPython for the browser; its asyncio as it comes, on the browser's own loop. */
async function pyodide() {
  const { loadPyodide } = await import("/pyodide/pyodide.mjs");
  let output = "";
  const python = await loadPyodide({ indexURL: "/pyodide/", stdout: (line) => (output += `${line}\n`) });
  const run = async (program) => {
    output = "";
    const globals = python.toPy({ __name__: "__main__" });
    await python.runPythonAsync(program, { globals });
    globals.destroy();
    return output;
  };
  return { pyodide: run };
}

async function timed(run, program) {
  const start = performance.now();
  const output = await run(program);
  return { ms: performance.now() - start, output };
}

const results = {};
try {
  const engines = {};
  for (const name of plan.builds) Object.assign(engines, await machine(name));
  if (plan.pyodide) Object.assign(engines, await pyodide());
  for (const [program, text] of Object.entries(plan.programs)) {
    results[program] = {};
    // Two rounds for the compilers of the browser, which do not count.
    for (let round = -2; round < plan.rounds; round++) {
      for (const [engine, run] of Object.entries(engines)) {
        const { ms, output } = await timed(run, text);
        const result = (results[program][engine] ??= { times: [], output });
        if (round >= 0) result.times.push(ms);
      }
    }
    await fetch("/progress", { method: "POST", body: program });
  }
  await fetch("/results", { method: "POST", body: JSON.stringify(results) });
} catch (error) {
  await fetch("/failed", { method: "POST", body: `${error?.stack ?? error}` });
}
