//! Programs of which CPython says only what they print: streams between tasks, mocks, test cases, debug mode.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fs;
use std::path::{Path, PathBuf};

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

#[test]
fn small_slices_change_nothing() {
    for path in programs() {
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(loopglass_session::record(&text, 7), loopglass_session::record(&text, 1_000_000), "{}", path.display());
    }
}
