// Times both forms in wasm: the minimum of interleaved rounds.
// usage: node run.mjs [file.wasm] [rounds]
import { readFileSync } from "node:fs";

const names = ["fib(27)", "integer loop", "attribute loop", "list loop", "string moves"];
const results = [196418n, 2999997n, 1000000n, 49500000n, 1000000n];
const file = process.argv[2] ?? "target/wasm32-unknown-unknown/release/instruction_form.wasm";
const rounds = Number(process.argv[3] ?? 25);
const { instance } = await WebAssembly.instantiate(readFileSync(file));
const forms = [instance.exports.run_stack, instance.exports.run_register];
const best = names.map(() => [Infinity, Infinity]);
// The first rounds also let the engine finish its optimised compilation.
for (let round = 0; round < rounds + 3; round++) {
  for (const program of names.keys()) {
    for (const [form, run] of forms.entries()) {
      const start = performance.now();
      if (run(program) !== results[program]) throw new Error(`wrong result: ${names[program]}`);
      best[program][form] = Math.min(best[program][form], performance.now() - start);
    }
  }
}
const row = (name, cells) => console.log(name.padEnd(16) + cells.map((cell) => cell.padStart(10)).join(""));
row("wasm, ms", ["stack", "register", "ratio"]);
for (const [program, [stack, register]] of best.entries()) {
  row(names[program], [stack.toFixed(2), register.toFixed(2), (stack / register).toFixed(2)]);
}
