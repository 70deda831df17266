//! Every program of `tests/syntax_errors` must be refused, or accepted, with the words and at the place that CPython 3.13
//! was recorded to have. The format of the case files is explained in `record.py` beside them.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use loopglass_lang::source::{self, SyntaxError};

/// The cases whose answer is not CPython's yet, as "file: case". The test asserts exactly this set, so that a case that
/// gets better is taken off the list.
const DIFFERING: &[&str] = &[
    // Errors of CPython's compiler count bytes where those of its parser count characters; here all count characters.
    "places: wide letters before a compiler error",
    "places: wide letters in a name given twice",
    // The parser follows later versions, which refuse a newline in the format specification of a plain f-string.
    "tokens: f-string newline in spec",
];

struct Case {
    name: String,
    program: String,
    expected: String,
}

#[test]
fn broken_programs_get_the_words_and_places_of_cpython() {
    let mut differing = Vec::new();
    let mut report = String::new();
    let mut count = 0;
    for path in case_files() {
        let file = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        for case in read_cases(&path) {
            count += 1;
            let actual = verdict(&case.program);
            if actual != case.expected {
                let name = format!("{file}: {}", case.name);
                let _ = write!(report, "{name}\n{}  CPython {}\n  ours    {actual}\n", case.program, case.expected);
                differing.push(name);
            }
        }
    }
    assert!(count >= 150, "only {count} cases were found");
    assert_eq!(differing, DIFFERING, "{} of {count} differ:\n{report}", differing.len());
}

/// The files beside this test, or those of a folder named in the environment (for trying other programs).
fn case_files() -> Vec<PathBuf> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/syntax_errors");
    let folder = std::env::var_os("LOOPGLASS_SYNTAX_CASES").map_or(own, PathBuf::from);
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("the folder of cases is there")
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    files.sort();
    files
}

fn read_cases(path: &Path) -> Vec<Case> {
    let text = fs::read_to_string(path).expect("a case file is UTF-8 text");
    let mut cases = Vec::new();
    let mut name: Option<&str> = None;
    let mut program = Vec::new();
    for line in text.split('\n') {
        if let Some(rest) = line.strip_prefix("== ") {
            name = Some(rest);
            program.clear();
        } else if let (Some(case), Some(expected)) = (name, line.strip_prefix("-> ")) {
            let mut text = program.join("\n");
            if case.ends_with("(escaped)") {
                text = unescape(&text);
            } else {
                text.push('\n');
            }
            cases.push(Case { name: case.to_owned(), program: text, expected: normalize(expected) });
            name = None;
        } else {
            program.push(line);
        }
    }
    cases
}

/// The escapes that the case files use.
fn unescape(text: &str) -> String {
    let mut result = String::new();
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            result.push(character);
            continue;
        }
        let code = |digits: String| u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32);
        let escaped = match characters.next() {
            Some('n') => Some('\n'),
            Some('r') => Some('\r'),
            Some('t') => Some('\t'),
            Some('x') => code(characters.by_ref().take(2).collect()),
            Some('u') => code(characters.by_ref().take(4).collect()),
            other => other,
        };
        result.push(escaped.expect("a known escape"));
    }
    result
}

/// CPython has -1 or None where there is no end, and None everywhere when there is no place; here that is 0.
fn normalize(expected: &str) -> String {
    let mut parts = expected.splitn(3, ' ');
    let (kind, place, message) = (parts.next(), parts.next(), parts.next());
    match (kind, place, message) {
        (Some(kind), Some(place), Some(message)) => {
            let place = place.replace("None", "0").replace(":-1", ":0");
            format!("{kind} {place} {message}")
        }
        _ => expected.to_owned(),
    }
}

fn verdict(program: &str) -> String {
    match source::parse(program) {
        Ok(_) => "ok".to_owned(),
        Err(SyntaxError { kind, message, line, column, end_line, end_column, .. }) => {
            format!("{} {line}:{column}-{end_line}:{end_column} {message}", kind.name())
        }
    }
}
