//! The program that turns the compiled page into a module that a browser loads; Trunk calls it.
use std::process::ExitCode;

fn main() -> ExitCode {
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(std::env::args_os()).map_or_else(complain, |()| ExitCode::SUCCESS)
}

#[expect(clippy::print_stderr, reason = "a program tells its user why it failed")]
fn complain(error: impl std::fmt::Display) -> ExitCode {
    eprintln!("error: {error:#}");
    ExitCode::FAILURE
}
