#!/bin/sh
# Builds the machine for run.mjs as the page is built, into target/bench-speed; needs ./dev build to have run once, for its tools.
set -e
cd "$(dirname "$0")/../.."
PATH="$PWD/target/tools:$PWD/node_modules/.bin:$PATH"
cargo build --locked --release -p loopglass-bench --lib --target wasm32-unknown-unknown
wasm-bindgen --target web --no-typescript --out-dir target/bench-speed target/wasm32-unknown-unknown/release/loopglass_bench.wasm
# Inlines nothing, as the page: what it inlines slows the loop over instructions down by half.
wasm-opt -Oz -aimfs 0 -fimfs 0 -ocimfs 0 target/bench-speed/loopglass_bench_bg.wasm -o target/bench-speed/loopglass_bench_bg.wasm
