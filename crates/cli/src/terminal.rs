//! A run as a terminal shows it.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use loopglass_session::Session;
use loopglass_session::view::{Action, Move, OutputLine, Progress, Stream};

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

/// What the program asks is answered from the standard input of this one.
fn to_the_end(mut session: Session) -> ExitCode {
    let mut shown = 0;
    loop {
        session.go(Move::End);
        while session.work(SLICE) == Progress::Busy {}
        let view = session.view();
        // What is printed to ask for a line has no end of its own.
        let prompt = view.output.iter().last().filter(|line| view.question.is_some() && is_open(line));
        let ended = view.output.len() - usize::from(prompt.is_some());
        view.output.iter().take(ended).skip(shown).for_each(show);
        shown = ended;
        if view.question.is_none() || session.act(answer(prompt.map_or("", |line| &line.text))).is_err() {
            let failed = view.output.iter().any(|line| line.stream == Stream::Error);
            return if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS };
        }
    }
}

fn is_open(line: &OutputLine) -> bool {
    line.stream == Stream::Stdout && line.line.is_none()
}

/// The next line, or that there is none.
fn answer(prompt: &str) -> Action {
    print!("{prompt}");
    let mut line = String::new();
    let read = std::io::stdout().flush().and_then(|()| std::io::stdin().read_line(&mut line));
    match read {
        Ok(1..) => Action::Answer { line: line.trim_end_matches('\n').to_string() },
        _ => Action::EndInput,
    }
}

fn show(line: &OutputLine) {
    match line.stream {
        Stream::Stdout => println!("{}", line.text),
        // What somebody typed stands on a terminal, but is no output.
        Stream::Answer => {}
        Stream::Report | Stream::Error => eprintln!("{}", line.text),
    }
}
