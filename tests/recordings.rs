//! The engine as browsers run it records what it records on this machine: the same programs, the same stored recordings.
#![cfg(target_arch = "wasm32")]
#![cfg_attr(target_arch = "wasm32", expect(clippy::unwrap_used, reason = "what is missing fails the test"))]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

#[path = "../crates/session/tests/stored/mod.rs"]
mod stored;

wasm_bindgen_test_configure!(run_in_browser);

/// The name, the text and the stored recording of each.
macro_rules! programs {
    ($($name:literal),* $(,)?) => {
        [$((
            $name,
            include_str!(concat!("../crates/session/tests/recordings/", $name, ".py")),
            include_str!(concat!("../crates/session/tests/recordings/", $name, ".json")),
        )),*]
    };
}

const PROGRAMS: [(&str, &str, &str); 8] = programs![
    "asynciter_pipeline",
    "cancel_finally_cleanup",
    "eager_start_order",
    "loop_timer_ties",
    "futures_lifecycle",
    "loop_exception_handler",
    "sleep_sort",
    "tasks_repr_states",
];

#[wasm_bindgen_test]
fn programs_are_recorded_as_on_cpython() {
    for (name, text, known) in PROGRAMS {
        let known = serde_json::from_str(known).unwrap();
        let different = stored::differences(&loopglass_session::record(text, 1_000_000), &known);
        assert!(different.is_empty(), "{name}: {}", different.join("; "));
    }
}

#[wasm_bindgen_test]
fn slices_change_nothing() {
    for (name, text, _) in PROGRAMS {
        let whole = loopglass_session::record(text, 1_000_000);
        for fuel in [1, 7, 1_000] {
            assert!(loopglass_session::record(text, fuel) == whole, "{name} in slices of {fuel}");
        }
    }
}
