//! The program that runs the page's unit tests in a browser; cargo calls it.
use std::process::ExitCode;

fn main() -> ExitCode {
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os())
        .map_or_else(complain, |()| ExitCode::SUCCESS)
}

#[expect(clippy::print_stderr, reason = "a program tells its user why it failed")]
fn complain(error: impl std::fmt::Display) -> ExitCode {
    eprintln!("error: {error:#}");
    ExitCode::FAILURE
}
