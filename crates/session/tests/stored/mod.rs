//! Recordings as CPython 3.13 made them, and in what one of ours differs.

use loopglass_session::Recording;
use serde_json::Value;

fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The fields in which a recording differs from the stored one.
pub fn differences(recording: &Recording, stored: &Value) -> Vec<String> {
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
