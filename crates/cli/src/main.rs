//! `loopglass-cli record FILE.py`: the engine without a browser, for tests and course authors.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program for the terminal")]

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use loopglass_session::Recording;
use serde_json::json;

#[derive(Parser)]
#[command(name = "loopglass-cli", about = "Runs asyncio programs on Loopglass's engine", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Runs a program under virtual time and prints what happened, as JSON.
    Record {
        /// The program.
        file: PathBuf,
        /// Lines a slice: any number gives the same recording.
        #[arg(long, default_value_t = 1_000_000)]
        fuel: u32,
    },
}

fn main() -> ExitCode {
    let Command::Record { file, fuel } = Arguments::parse().command;
    match std::fs::read_to_string(&file) {
        Ok(text) => {
            println!("{:#}", as_json(&loopglass_session::record(&text, fuel)));
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{}: {error}", file.display());
            ExitCode::FAILURE
        }
    }
}

/// The form of the conformance recordings.
fn as_json(recording: &Recording) -> serde_json::Value {
    let scrub = |text: &String| scrub_addresses(text);
    let error = recording.error.as_ref().map(|error| {
        let frames: Vec<_> = error.frames.iter().map(|(line, function)| json!([line, function])).collect();
        json!({ "type": error.kind, "message": scrub(&error.message), "frames": frames })
    });
    json!({
        "python": "3.13.0",
        "stuck": recording.stuck,
        "error": error,
        "stdout": scrub(&recording.stdout),
        "stderr": recording.stderr.iter().map(scrub).collect::<Vec<_>>(),
        "trace": recording.trace.iter().map(scrub).collect::<Vec<_>>(),
    })
}

/// `at 0x7f...` becomes `at 0x0`, as in the recordings.
fn scrub_addresses(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(place) = rest.find("at 0x") {
        let digits = rest[place + 5..].chars().take_while(char::is_ascii_hexdigit).count();
        let end = place + 5 + digits;
        out.push_str(&rest[..place]);
        out.push_str(if digits >= 6 { "at 0x0" } else { &rest[place..end] });
        rest = &rest[end..];
    }
    out + rest
}
