//! The last lines: `ValueError: message`, suggestions, notes; for a `SyntaxError` also the line of the program.

use std::rc::Rc;

use crate::object::{ExceptionKind, ObjectRef, Payload, Value};
use crate::source::SyntaxError;
use crate::vm::{Traceback, Vm};

use super::{Texts, hints};

/// Piece by piece, as `traceback.format_exception_only` gives them: a message of several lines is one piece, each line of a note too.
///
/// The traceback that is shown above tells which names could be seen; without one no name is suggested for a missing name.
pub(super) fn format(vm: &mut Vm, exception: &ObjectRef, texts: &Texts, traceback: Option<&Rc<Traceback>>) -> Vec<String> {
    let name = class_name(exception);
    let mut pieces = if vm.is_exception_kind(exception, ExceptionKind::SyntaxError) {
        syntax_error(vm, exception, &name)
    } else {
        let text = texts.of(vm, exception);
        let hint = hints::hint(vm, exception, traceback).unwrap_or_default();
        vec![match text {
            Some(text) if text.is_empty() && hint.is_empty() => format!("{name}\n"),
            Some(text) if text.is_empty() => format!("{name}{hint}\n"),
            Some(text) => format!("{name}: {text}{hint}\n"),
            None => format!("{name}: <exception str() failed>{hint}\n"),
        }]
    };
    add_notes(vm, exception, &mut pieces);
    pieces
}

/// With the module, unless it is the program or built in.
fn class_name(exception: &ObjectRef) -> String {
    let class = exception.class();
    let name = class.full_name();
    name.strip_prefix("__main__.").map_or(name.clone(), ToString::to_string)
}

fn attribute(vm: &mut Vm, exception: &ObjectRef, name: &str) -> Option<Value> {
    let name = vm.intern(name);
    exception.own_attribute(&name).filter(|value| !value.is_none())
}

fn add_notes(vm: &mut Vm, exception: &ObjectRef, pieces: &mut Vec<String>) {
    let Some(notes) = attribute(vm, exception, "__notes__") else { return };
    let items: Vec<Value> = match notes.payload() {
        Some(Payload::List(items)) => items.borrow().clone(),
        Some(Payload::Tuple(items)) => items.to_vec(),
        _ => {
            let shown = vm.quick_repr(&notes).ok().flatten();
            pieces.push(format!("{}\n", shown.as_deref().unwrap_or("<__notes__ repr() failed>")));
            return;
        }
    };
    for note in items {
        let text = vm.quick_str(&note).ok().flatten();
        pieces.extend(text.as_deref().unwrap_or("<note str() failed>").split('\n').map(|line| format!("{line}\n")));
    }
}

/// The place, the line with a caret below it, and the message.
fn syntax_error(vm: &mut Vm, exception: &ObjectRef, name: &str) -> Vec<String> {
    let mut number = |name: &str| attribute(vm, exception, name).and_then(|value| vm.index(&value).ok());
    let (line, column) = (number("lineno"), number("offset"));
    let end = End { line: number("end_lineno"), column: number("end_offset") };
    let mut text = |name: &str| attribute(vm, exception, name).and_then(|value| value.as_str().cloned());
    let (message, file, source) = (text("msg"), text("filename"), text("text"));
    let message = message.as_deref().unwrap_or("<no detail available>");
    let Some(line) = line else {
        let file = file.map_or(String::new(), |file| format!(" ({file})"));
        return vec![format!("{name}: {message}{file}\n")];
    };
    let mut pieces = vec![format!("  File \"{}\", line {line}\n", file.as_deref().unwrap_or("<string>"))];
    if let Some(source) = source {
        marked_line(&mut pieces, &source, line, column, &end);
    }
    pieces.push(format!("{name}: {message}\n"));
    pieces
}

/// The same before a machine has made an exception of it.
pub(super) fn of_syntax_error(error: &SyntaxError, file: &str) -> String {
    let mut pieces = vec![format!("  File \"{file}\", line {}\n", error.line)];
    let end = End { line: Some(error.end_line.into()), column: Some(error.end_column.into()) };
    // The line is known with its end.
    marked_line(&mut pieces, &format!("{}\n", error.text), error.line.into(), Some(error.column.into()), &end);
    pieces.push(format!("{error}\n"));
    pieces.concat()
}

/// Where a syntax error ends.
struct End {
    line: Option<i64>,
    column: Option<i64>,
}

/// The line of the program, and carets below the part that is wrong. Columns count from 1.
fn marked_line(pieces: &mut Vec<String>, source: &str, line: i64, column: Option<i64>, end: &End) {
    let right = source.trim_end_matches('\n');
    let shown = right.trim_start_matches([' ', '\n', '\x0c']);
    let indentation = (right.chars().count() - shown.chars().count()) as i64;
    pieces.push(format!("    {shown}\n"));
    let Some(column) = column else { return };
    let length = source.chars().count() as i64;
    let behind = right.chars().count() as i64 + 1;
    let mut stop = match end.column {
        _ if end.line != Some(line) => behind,
        Some(end) if end != 0 => end,
        _ => column,
    };
    let start = if length > 0 && column > length { behind } else { column };
    if length > 0 && stop > length {
        stop = behind;
    }
    if start >= stop || stop < 0 {
        stop = start + 1;
    }
    let Ok(start) = usize::try_from(start - 1 - indentation) else { return };
    let stop = usize::try_from(stop - 1 - indentation).unwrap_or(start).max(start).min(start + length as usize + 1);
    let blanks: String = shown.chars().take(start).map(|letter| if letter.is_whitespace() { letter } else { ' ' }).collect();
    pieces.push(format!("    {blanks}{}\n", "^".repeat(stop - start)));
}
