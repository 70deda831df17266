//! Tables of cases that CPython has recorded: a case a line, fields between tabs.

pub mod number;

use std::fmt::Write;

use loopglass_lang::object::{Raised, Reason, Result, Value};

/// Calls `check` with the fields of each line and the answer that is expected, which stands last; reports every
/// difference at once.
pub fn check(table: &str, answer: impl Fn(&[String]) -> String) {
    let mut differences = String::new();
    let mut wrong = 0;
    let mut count = 0;
    for line in table.lines().filter(|line| !line.is_empty()) {
        let mut fields: Vec<String> = line.split('\t').map(unescape).collect();
        let expected = fields.pop().expect("a line has an answer");
        let found = answer(&fields);
        count += 1;
        if found != expected {
            wrong += 1;
            if wrong <= 40 {
                let _ = writeln!(
                    differences,
                    "{fields:?}\n  found {found:?}\n  not   {expected:?}"
                );
            }
        }
    }
    assert!(
        wrong == 0,
        "{wrong} of {count} cases differ:\n{differences}"
    );
    assert!(count > 0, "the table is empty");
}

fn unescape(field: &str) -> String {
    let mut text = String::new();
    let mut characters = field.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            text.push(character);
            continue;
        }
        match characters.next() {
            Some('t') => text.push('\t'),
            Some('n') => text.push('\n'),
            Some('r') => text.push('\r'),
            Some('u') => {
                let code: String = characters.by_ref().take(6).collect();
                let code = u32::from_str_radix(&code, 16).expect("six hexadecimal digits");
                text.push(char::from_u32(code).expect("a character"));
            }
            Some(other) => text.push(other),
            None => {}
        }
    }
    text
}

/// The value's text, or the name and message of the exception.
pub fn shown<T>(result: Result<T>, show: impl FnOnce(T) -> String) -> String {
    match result {
        Ok(value) => show(value),
        Err(raised) => shown_error(&raised),
    }
}

fn shown_error(raised: &Raised) -> String {
    match raised.reason() {
        Reason::New(kind, Value::Str(message)) => format!("!{}: {message}", kind.name()),
        other => format!("{other:?}"),
    }
}
