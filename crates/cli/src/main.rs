//! `loopglass-cli`: the engine and the lessons without a browser, for tests and course authors.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program for the terminal")]

mod lessons;
mod package;
mod terminal;

use std::path::{Path, PathBuf};
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
    /// Runs a program and shows what a terminal would: what it prints, and its errors on the standard error.
    Run { file: PathBuf },
    /// Plays a lesson's folder, or every lesson below a folder of chapters, and says what is wrong with it.
    CheckLesson { folder: PathBuf },
    /// Prints a lesson's folder as the one file that `#lessonurl=` loads.
    Bundle {
        folder: PathBuf,
        /// That of `lesson.de.md`, for example; without it that of `lesson.md`.
        #[arg(long)]
        language: Option<String>,
    },
    /// Makes a zip for a learning platform from a program and the built site.
    Package(package::Package),
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Record { file, fuel } => record(&file, fuel),
        Command::Run { file } => terminal::run(&file),
        Command::CheckLesson { folder } => lessons::check(&folder),
        Command::Bundle { folder, language } => lessons::bundle(&folder, language.as_deref()),
        Command::Package(package) => told(package.make()),
    }
}

fn record(file: &Path, fuel: u32) -> ExitCode {
    match std::fs::read_to_string(file) {
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

/// Prints what was done, or what went wrong.
fn told(outcome: Result<String, String>) -> ExitCode {
    match outcome {
        Ok(words) => {
            println!("{words}");
            ExitCode::SUCCESS
        }
        Err(words) => {
            eprintln!("{words}");
            ExitCode::FAILURE
        }
    }
}

/// The form of the conformance recordings.
fn as_json(recording: &Recording) -> serde_json::Value {
    let recording = recording.scrubbed();
    let error = recording.error.as_ref().map(|error| {
        let frames: Vec<_> = error.frames.iter().map(|(line, function)| json!([line, function])).collect();
        json!({ "type": error.kind, "message": error.message, "frames": frames })
    });
    json!({
        "python": "3.13.0",
        "stuck": recording.stuck,
        "error": error,
        "stdout": recording.stdout,
        "stderr": recording.stderr,
        "trace": recording.trace,
    })
}
