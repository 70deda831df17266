//! Programs against what CPython 3.13 recorded of them, whatever the size of the slices in which they run.

use std::fs;
use std::path::{Path, PathBuf};

use loopglass_session::{Recording, record, record_in_slices};
use proptest::prelude::*;
use serde_json::Value;

fn programs() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/recordings");
    let entries = fs::read_dir(folder).expect("the folder of programs");
    let mut programs: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    programs.retain(|path| path.extension().is_some_and(|extension| extension == "py"));
    programs.sort();
    programs
}

fn text_of(path: &Path) -> String {
    fs::read_to_string(path).expect("the program")
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The fields in which a recording differs from the stored one.
fn differences(recording: &Recording, stored: &Value) -> Vec<String> {
    let recording = recording.scrubbed();
    let mut wrong = Vec::new();
    let mut compare = |name: &str, same: bool, found: String| {
        if !same {
            wrong.push(format!("{name}: {found}"));
        }
    };
    compare("stdout", Some(recording.stdout.as_str()) == stored["stdout"].as_str(), recording.stdout.clone());
    compare("stuck", Some(recording.stuck) == stored["stuck"].as_bool(), recording.stuck.to_string());
    compare("stderr", recording.stderr == texts(&stored["stderr"]), recording.stderr.join("\n"));
    let trace = texts(&stored["trace"]);
    let first = recording.trace.iter().zip(&trace).position(|(a, b)| a != b);
    compare("trace", recording.trace == trace, format!("{} lines, the first other one is {first:?}", recording.trace.len()));
    let error = recording.error.as_ref().map(|error| {
        let frames: Vec<Value> = error.frames.iter().map(|(line, function)| serde_json::json!([line, function])).collect();
        serde_json::json!({ "type": error.kind, "message": error.message, "frames": frames })
    });
    compare("error", error.clone().unwrap_or(Value::Null) == stored["error"], format!("{error:?}"));
    wrong
}

#[test]
fn programs_are_recorded_as_on_cpython() {
    let mut wrong = Vec::new();
    for path in programs() {
        let stored = fs::read_to_string(path.with_extension("json")).expect("the recording");
        let stored = serde_json::from_str(&stored).expect("the recording is JSON");
        let different = differences(&record(&text_of(&path), 1_000_000), &stored);
        if !different.is_empty() {
            wrong.push(format!("{}: {}", path.display(), different.join("; ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn small_slices_give_the_same_recording() {
    for path in programs() {
        let text = text_of(&path);
        let whole = record(&text, 1_000_000);
        for fuel in [1, 7] {
            assert_eq!(record(&text, fuel), whole, "{} in slices of {fuel}", path.display());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn slices_of_any_size_give_the_same_recording(which in any::<prop::sample::Index>(), sizes in prop::collection::vec(1_u32..200, 1..40)) {
        let programs = programs();
        let text = text_of(which.get(&programs));
        let mut sizes = sizes.iter().copied().cycle();
        let sliced = record_in_slices(&text, || sizes.next().unwrap_or(1));
        prop_assert_eq!(sliced, record(&text, 1_000_000));
    }
}
