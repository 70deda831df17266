// Processor time in node, for a busy machine: what run.mjs shows there is mostly the other work.
//
//   node bench/speed/cpu.mjs [--pyodide=FOLDER] [--rounds=5] [--folder=FOLDER] [--programs=fib,loop] [NAME=FOLDER ...]
//
// Prints the least of the rounds in milliseconds, the browser engine's own compilers included. Pyodide runs what needs no asyncio.
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const options = Object.fromEntries(process.argv.slice(2).filter((a) => a.startsWith("--")).map((a) => a.slice(2).split("=")));
const given = process.argv.slice(2).filter((a) => !a.startsWith("--")).map((a) => a.split("="));
const builds = given.length ? given : [["loopglass", join(here, "../../target/bench-speed")]];
const programs = options.folder ?? join(here, "programs");
const names = readdirSync(programs).map((file) => file.replace(/\.py$/, "")).sort();

const engines = {};
for (const [name, folder] of builds) {
  const build = await import(resolve(folder, "loopglass_bench.js"));
  build.initSync({ module: readFileSync(join(folder, "loopglass_bench_bg.wasm")) });
  engines[`${name}, off`] = build.run;
  engines[`${name}, on`] = build.run_recorded;
}
if (options.pyodide) {
  const { loadPyodide } = await import(resolve(options.pyodide, "pyodide.mjs"));
  const python = await loadPyodide({ stdout: () => {} });
  engines.pyodide = (program) => {
    if (program.includes("import asyncio")) return null;
    const globals = python.toPy({ __name__: "__main__" });
    python.runPython(program, { globals });
    return globals.destroy();
  };
}

function processorTime(run, program) {
  const start = process.cpuUsage();
  if (run(program) === null) return null;
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

console.log(`| program | ${Object.keys(engines).join(" | ")} |\n|---|${Object.keys(engines).map(() => "---:").join("|")}|`);
for (const name of options.programs?.split(",") ?? names) {
  const program = readFileSync(join(programs, `${name}.py`), "utf8");
  const least = Object.fromEntries(Object.keys(engines).map((engine) => [engine, Infinity]));
  for (let round = 0; round < Number(options.rounds ?? 5); round++) {
    for (const [engine, run] of Object.entries(engines)) {
      const time = processorTime(run, program);
      least[engine] = time === null ? null : Math.min(least[engine], time);
    }
  }
  console.log(`| ${name} | ${Object.values(least).map((time) => time?.toFixed(1) ?? "").join(" | ")} |`);
}
