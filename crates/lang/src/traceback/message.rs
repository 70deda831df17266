//! The last lines: `ValueError: message`, suggestions, notes; for a `SyntaxError` also the line of the program.

use std::fmt::Write;

use crate::object::{ExceptionKind, ObjectRef, Payload, Value};
use crate::vm::Vm;

use super::{Texts, hints};

pub(super) fn format(vm: &mut Vm, exception: &ObjectRef, texts: &Texts) -> String {
    let name = class_name(exception);
    let mut out = if vm.is_exception_kind(exception, ExceptionKind::SyntaxError) && attribute(vm, exception, "msg").is_some() {
        syntax_error(vm, exception, &name)
    } else {
        let text = texts.of(vm, exception);
        let hint = hints::hint(vm, exception).unwrap_or_default();
        match text {
            Some(text) if text.is_empty() && hint.is_empty() => format!("{name}\n"),
            Some(text) if text.is_empty() => format!("{name}{hint}\n"),
            Some(text) => format!("{name}: {text}{hint}\n"),
            None => format!("{name}: <exception str() failed>{hint}\n"),
        }
    };
    add_notes(vm, exception, &mut out);
    out
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

fn add_notes(vm: &mut Vm, exception: &ObjectRef, out: &mut String) {
    let Some(notes) = attribute(vm, exception, "__notes__") else { return };
    let items: Vec<Value> = match notes.payload() {
        Some(Payload::List(items)) => items.borrow().clone(),
        Some(Payload::Tuple(items)) => items.to_vec(),
        _ => {
            let shown = vm.quick_repr(&notes).ok().flatten();
            let _ = writeln!(out, "{}", shown.as_deref().unwrap_or("<__notes__ repr() failed>"));
            return;
        }
    };
    for note in items {
        let text = vm.quick_str(&note).ok().flatten();
        for line in text.as_deref().unwrap_or("<note str() failed>").split('\n') {
            out.push_str(line);
            out.push('\n');
        }
    }
}

/// The place, the line with a caret below it, and the message.
fn syntax_error(vm: &mut Vm, exception: &ObjectRef, name: &str) -> String {
    let mut number = |name: &str| attribute(vm, exception, name).and_then(|value| vm.index(&value).ok());
    let (line, column, end) = (number("lineno"), number("offset"), number("end_offset"));
    let mut text = |name: &str| attribute(vm, exception, name).and_then(|value| value.as_str().cloned());
    let (message, file, source) = (text("msg"), text("filename"), text("text"));
    let mut out = String::new();
    if let Some(line) = line {
        let _ = writeln!(out, "  File \"{}\", line {line}", file.as_deref().unwrap_or("<string>"));
        if let Some(source) = source {
            let stripped = source.trim_end().trim_start_matches([' ', '\n', '\x0c', '\t']);
            let _ = writeln!(out, "    {stripped}");
            let indentation = source.trim_end().chars().count() - stripped.chars().count();
            if let Some(column) = column.filter(|column| *column > 0) {
                let start = (column as usize - 1).saturating_sub(indentation);
                let end = end.map_or(start + 1, |end| (end.max(1) as usize - 1).saturating_sub(indentation)).max(start + 1);
                let _ = writeln!(out, "    {}{}", " ".repeat(start), "^".repeat(end - start));
            }
        }
    }
    let _ = writeln!(out, "{name}: {}", message.as_deref().unwrap_or("<no detail available>"));
    out
}
