//! A run as files for other programs: its trace as a table and for trace viewers, its output as a text.

use std::fmt::Write;

use crate::view::{Position, SpanKind, Stream, Trace, View};

/// The trace table with commas (RFC 4180), under these names of its columns.
pub fn csv(trace: &Trace, names: [&str; 4]) -> String {
    let mut text = names.map(cell).join(",") + "\r\n";
    for row in trace.iter() {
        // Writing to a string does not fail.
        let _ = write!(text, "{},{:.6},{},{}\r\n", row.pass, row.time, cell(&row.who), cell(&row.what));
    }
    text
}

/// A cell of such a table. A spreadsheet must not take a text of the program's for a formula.
fn cell(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if is_formula { format!("'{text}") } else { text.to_string() };
    if text.contains([',', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

/// What the program printed and what was reported, a line each.
pub fn transcript(view: &View) -> String {
    let mut text = String::new();
    for line in &view.output {
        text.push_str(match line.stream {
            Stream::Stdout | Stream::Answer => "",
            Stream::Report => "! ",
            Stream::Error => "x ",
        });
        text.push_str(&line.text);
        text.push('\n');
    }
    text
}

/// The timeline in the Trace Event Format, which Perfetto and Chromium's tracing page open: a thread a task, on the virtual clock, which
/// each moment of the run moves by a microsecond more, so that what happens at one virtual time is still told apart.
pub fn trace_events(view: &View) -> String {
    let mut events = vec![r#"{"name":"process_name","ph":"M","pid":1,"tid":0,"args":{"name":"Loopglass"}}"#.to_string()];
    for (index, lane) in view.timeline.lanes.iter().enumerate() {
        let thread = index + 1;
        events.push(format!(
            r#"{{"name":"thread_name","ph":"M","pid":1,"tid":{thread},"args":{{"name":{}}}}}"#,
            json_text(&lane.name)
        ));
        for span in lane.spans_until(view.timeline.now, view.timeline.until) {
            let (phase, name) = match &span.kind {
                SpanKind::Running => ("X", "running".to_string()),
                SpanKind::Ready => ("X", "ready".to_string()),
                SpanKind::Waiting(what) => ("X", format!("waits for {what}")),
                SpanKind::Result => ("i", "result".to_string()),
                SpanKind::Exception => ("i", "exception".to_string()),
                SpanKind::Cancelled => ("i", "cancelled".to_string()),
            };
            let length = if phase == "X" {
                format!(r#""dur":{}"#, at(span.to, span.to_time).saturating_sub(at(span.from, span.from_time)))
            } else {
                r#""s":"t""#.to_string()
            };
            events.push(format!(
                r#"{{"name":{},"ph":"{phase}","pid":1,"tid":{thread},"ts":{},{length},"args":{{"virtual time":{:.6}}}}}"#,
                json_text(&name),
                at(span.from, span.from_time),
                span.from_time
            ));
        }
    }
    for (number, time, position) in &view.timeline.passes {
        events.push(format!(
            r#"{{"name":"pass {number}","ph":"i","s":"p","pid":1,"tid":0,"ts":{},"args":{{"virtual time":{time:.6}}}}}"#,
            at(*position, *time)
        ));
    }
    format!("{{\"displayTimeUnit\":\"ms\",\"traceEvents\":[\n{}\n]}}\n", events.join(",\n"))
}

/// A moment in microseconds.
fn at(position: Position, time: f64) -> u64 {
    const MICROSECONDS: f64 = 1_000_000.0;
    position + (time.max(0.0) * MICROSECONDS).round() as u64
}

/// A text as JSON has it.
fn json_text(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
