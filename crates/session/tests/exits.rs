//! What is said between a program's last line and the end of the interpreter: exit functions, objects, Futures nobody asked.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fs;
use std::path::{Path, PathBuf};

use loopglass_session::Session;
use loopglass_session::view::{Move, Progress, Stream, View};

fn path_of(program: &str, extension: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exits").join(program).with_extension(extension)
}

fn end_of(program: &str) -> View {
    let text = fs::read_to_string(path_of(program, "py")).unwrap();
    let mut session = Session::new(&text).map_err(|problem| problem.message).unwrap();
    session.go(Move::End);
    while session.work(1_000) == Progress::Busy {}
    session.view()
}

fn said(view: &View, wanted: Stream) -> String {
    let lines: Vec<&str> = view.output.iter().filter(|line| line.stream == wanted).map(|line| line.text.as_str()).collect();
    lines.join("\n")
}

#[test]
fn what_is_printed_is_what_cpython_prints() {
    for program in ["objects_left", "after_an_error", "futures_left", "left_with_words", "left_with_a_number", "hooked"] {
        let expected = fs::read_to_string(path_of(program, "out")).unwrap();
        assert_eq!(said(&end_of(program), Stream::Stdout).trim_end(), expected.trim_end(), "{program}");
    }
}

#[test]
fn an_exit_and_a_hook_leave_no_traceback() {
    assert_eq!(said(&end_of("left_with_words"), Stream::Error), "the tide is out");
    assert_eq!(said(&end_of("left_with_a_number"), Stream::Error), "");
    assert_eq!(said(&end_of("hooked"), Stream::Error), "");
}

#[test]
fn an_error_of_an_exit_function_is_reported() {
    let reports = said(&end_of("after_an_error"), Stream::Report);
    assert!(reports.contains("Exception ignored in atexit callback <function leave at 0x"), "{reports}");
    assert!(reports.contains("ValueError: too late"), "{reports}");
}

#[test]
fn futures_and_tasks_that_are_left_are_reported() {
    let reports = said(&end_of("futures_left"), Stream::Report);
    assert!(reports.contains("Future exception was never retrieved"), "{reports}");
    assert!(reports.contains("Task was destroyed but it is pending!"), "{reports}");
    assert!(!reports.contains("seen"), "{reports}");
}

/// The picture at the end is the one that the program left.
#[test]
fn what_is_left_stays_to_be_looked_at() {
    let view = end_of("futures_left");
    assert!(view.tasks.iter().any(|task| task.name == "left behind"), "{:?}", view.tasks);
}
