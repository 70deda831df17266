//! Programs against what CPython 3.13 recorded of them, whatever the size of the slices in which they run.

use std::fs;
use std::path::{Path, PathBuf};

use loopglass_session::{record, record_in_slices};
use proptest::prelude::*;

mod stored;

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

#[test]
fn programs_are_recorded_as_on_cpython() {
    let mut wrong = Vec::new();
    for path in programs() {
        let known = fs::read_to_string(path.with_extension("json")).expect("the recording");
        let known = serde_json::from_str(&known).expect("the recording is JSON");
        let different = stored::differences(&record(&text_of(&path), 1_000_000), &known);
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
        for fuel in [1, 7, 1_000] {
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
