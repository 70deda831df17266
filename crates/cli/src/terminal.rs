//! A run as a terminal shows it.

use std::path::Path;
use std::process::ExitCode;

use loopglass_session::Session;
use loopglass_session::view::{Move, OutputLine, Progress, Stream};

/// How much is done before it is looked whether there is more to do.
const SLICE: u32 = 1_000_000;

/// Runs the program to its end and prints its output; a failure is what ended in an error.
pub fn run(file: &Path) -> ExitCode {
    let text = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("{}: {error}", file.display());
            return ExitCode::FAILURE;
        }
    };
    match Session::new(&text) {
        Ok(session) => to_the_end(session),
        Err(_) => refused(&text),
    }
}

/// A recording says what is wrong in all of CPython's lines.
fn refused(text: &str) -> ExitCode {
    if let Some(error) = loopglass_session::record(text, SLICE).error {
        eprintln!("{}", error.message);
    }
    ExitCode::FAILURE
}

fn to_the_end(mut session: Session) -> ExitCode {
    session.go(Move::End);
    while session.work(SLICE) == Progress::Busy {}
    let view = session.view();
    view.output.iter().for_each(show);
    let failed = view.output.iter().any(|line| line.stream == Stream::Error);
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn show(line: &OutputLine) {
    match line.stream {
        Stream::Stdout => println!("{}", line.text),
        // What somebody typed stands on a terminal, but is no output.
        Stream::Answer => {}
        Stream::Report | Stream::Error => eprintln!("{}", line.text),
    }
}
