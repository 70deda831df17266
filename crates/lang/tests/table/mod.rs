//! Tables of cases that CPython has recorded: a case a line, fields between tabs.

use std::fmt::Write;

/// Calls `check` with the fields of each line and the answer that is expected, which stands last; reports every
/// difference at once.
pub fn check(table: &str, mut answer: impl FnMut(&[String]) -> String) {
    let mut differences = String::new();
    let mut wrong = 0;
    let mut count = 0;
    for mut fields in rows(table) {
        let expected = fields.pop().expect("a line has an answer");
        let found = answer(&fields);
        count += 1;
        if found != expected {
            wrong += 1;
            if wrong <= 400 {
                let _ = writeln!(differences, "{fields:?}\n  found {found:?}\n  not   {expected:?}");
            }
        }
    }
    assert!(wrong == 0, "{wrong} of {count} cases differ:\n{differences}");
    assert!(count > 0, "the table is empty");
}

/// The fields of every line.
pub fn rows(table: &str) -> Vec<Vec<String>> {
    let lines = table.lines().filter(|line| !line.is_empty());
    lines.map(|line| line.split('\t').map(unescape).collect()).collect()
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
