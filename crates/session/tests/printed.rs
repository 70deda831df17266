//! Programs of which CPython says only what they print: streams between tasks, mocks, test cases, debug mode.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fs;
use std::path::{Path, PathBuf};

use loopglass_session::Session;
use loopglass_session::view::{Move, Progress, Stream};

fn programs() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/printed");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "py"));
    paths.sort();
    paths
}

#[test]
fn programs_print_what_they_print_on_cpython() {
    for path in programs() {
        let recording = loopglass_session::record(&fs::read_to_string(&path).unwrap(), 1_000_000);
        assert_eq!(recording.error, None, "{}", path.display());
        assert_eq!(recording.stdout, fs::read_to_string(path.with_extension("out")).unwrap(), "{}", path.display());
    }
}

/// A `.err` beside a program is what CPython writes there on a terminal, without frames of the library.
#[test]
fn the_standard_error_reads_as_on_a_terminal() {
    for path in programs() {
        let Ok(expected) = fs::read_to_string(path.with_extension("err")) else { continue };
        let mut session = Session::new(&fs::read_to_string(&path).unwrap()).map_err(|problem| problem.message).unwrap();
        session.go(Move::End);
        while session.work(1_000) == Progress::Busy {}
        let view = session.view();
        let lines = view.output.iter().filter(|line| line.stream != Stream::Stdout);
        let shown: Vec<String> = lines.map(|line| without_address(&line.text)).collect();
        assert_eq!(shown.join("\n") + "\n", expected, "{}", path.display());
    }
}

fn without_address(line: &str) -> String {
    let Some((before, after)) = line.split_once(" at 0x") else { return line.to_string() };
    format!("{before} at 0x0{}", after.trim_start_matches(|letter: char| letter.is_ascii_hexdigit()))
}

#[test]
fn small_slices_change_nothing() {
    for path in programs() {
        let text = fs::read_to_string(&path).unwrap();
        for fuel in [1, 7, 1_000] {
            let recording = loopglass_session::record(&text, fuel);
            assert_eq!(recording, loopglass_session::record(&text, 1_000_000), "{}, slices of {fuel}", path.display());
        }
    }
}
