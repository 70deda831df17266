//! The entries of a traceback; a recursion is folded.

use std::rc::Rc;

use crate::vm::Traceback;

use super::source_lines;

/// So many equal entries are shown before the rest is counted.
const REPEATS: usize = 3;

/// The entries of the program; those of the library's own code stay hidden.
pub(super) fn shown(traceback: Option<&Rc<Traceback>>, limit: Option<i64>) -> Vec<Rc<Traceback>> {
    let Some(first) = traceback else { return Vec::new() };
    let is_shown = |entry: &Rc<Traceback>| {
        let file = &entry.frame.code.file;
        file.is_shown || &*file.name == "<string>"
    };
    let mut entries: Vec<Rc<Traceback>> = first.entries().filter(is_shown).collect();
    match limit {
        Some(first @ 0..) => entries.truncate(first as usize),
        Some(last) => drop(entries.drain(..entries.len().saturating_sub(last.unsigned_abs() as usize))),
        None => {}
    }
    entries
}

pub(super) fn format(traceback: Option<&Rc<Traceback>>, limit: Option<i64>) -> Vec<String> {
    let mut texts = Vec::new();
    let mut last: Option<Rc<Traceback>> = None;
    let mut count = 0;
    for entry in shown(traceback, limit) {
        if last.as_ref().is_some_and(|last| is_same_place(last, &entry)) {
            count += 1;
        } else {
            texts.extend(repeated(count));
            count = 1;
        }
        if count <= REPEATS {
            texts.push(source_lines::format(&entry));
        }
        last = Some(entry);
    }
    texts.extend(repeated(count));
    texts
}

fn repeated(count: usize) -> Option<String> {
    let more = count.checked_sub(REPEATS).filter(|more| *more > 0)?;
    let plural = if more == 1 { "" } else { "s" };
    Some(format!("  [Previous line repeated {more} more time{plural}]\n"))
}

fn is_same_place(a: &Traceback, b: &Traceback) -> bool {
    a.line() == b.line() && a.frame.code.name == b.frame.code.name && a.frame.code.file.name == b.frame.code.file.name
}
