#!/bin/sh
# Builds everything and prints the tables; TOOLCHAIN chooses the compiler, e.g. +1.99.1.
set -e
cd "$(dirname "$0")"
wasm=target/wasm32-unknown-unknown
for profile in release small; do
    for form in stack register; do
        cargo $TOOLCHAIN build -q --lib --profile $profile --target wasm32-unknown-unknown --no-default-features --features $form
        echo "$profile, $form only: $(wc -c < $wasm/$profile/instruction_form.wasm) bytes of wasm"
    done
    cargo $TOOLCHAIN build -q --lib --profile $profile --target wasm32-unknown-unknown
    node run.mjs $wasm/$profile/instruction_form.wasm
done
cargo $TOOLCHAIN build -q --release
target/release/instruction-form
