//! `str.isalpha` and its like.

use super::super::Table;
use super::super::receiver::take_text;
use crate::format::unicode;
use crate::object::{Arguments, Outcome, Result};
use crate::types::receive::method_arguments;
use crate::vm::Vm;

pub const METHODS: Table = &[
    ("isalpha", |vm, arguments| asked(vm, arguments, "isalpha", |text| all(text, unicode::is_alphabetic))),
    ("isdecimal", |vm, arguments| {
        asked(vm, arguments, "isdecimal", |text| all(text, |character| unicode::decimal(character).is_some()))
    }),
    ("isdigit", |vm, arguments| asked(vm, arguments, "isdigit", |text| all(text, unicode::is_digit))),
    ("isnumeric", |vm, arguments| asked(vm, arguments, "isnumeric", |text| all(text, unicode::is_numeric))),
    ("isalnum", |vm, arguments| asked(vm, arguments, "isalnum", |text| all(text, is_alphanumeric))),
    ("isspace", |vm, arguments| asked(vm, arguments, "isspace", |text| all(text, unicode::is_space))),
    ("isprintable", |vm, arguments| asked(vm, arguments, "isprintable", |text| text.chars().all(unicode::is_printable))),
    ("isascii", |vm, arguments| asked(vm, arguments, "isascii", str::is_ascii)),
    ("islower", |vm, arguments| asked(vm, arguments, "islower", is_lower)),
    ("isupper", |vm, arguments| asked(vm, arguments, "isupper", is_upper)),
    ("istitle", |vm, arguments| asked(vm, arguments, "istitle", is_title)),
    ("isidentifier", |vm, arguments| asked(vm, arguments, "isidentifier", is_identifier)),
];

fn asked(vm: &mut Vm, mut arguments: Arguments, name: &str, ask: fn(&str) -> bool) -> Result<Outcome> {
    let text = take_text(vm, &mut arguments, name)?;
    method_arguments::<0>(arguments, ("str", name), 0)?;
    Ok(ask(&text).into())
}

fn all(text: &str, holds: impl Fn(char) -> bool) -> bool {
    !text.is_empty() && text.chars().all(holds)
}

fn is_alphanumeric(character: char) -> bool {
    unicode::is_alphabetic(character) || unicode::is_numeric(character)
}

fn is_lower(text: &str) -> bool {
    let wrong = |character: char| character.is_uppercase() || unicode::is_title(character);
    !text.chars().any(wrong) && text.chars().any(char::is_lowercase)
}

fn is_upper(text: &str) -> bool {
    let wrong = |character: char| character.is_lowercase() || unicode::is_title(character);
    !text.chars().any(wrong) && text.chars().any(char::is_uppercase)
}

/// Capitals begin runs of cased characters, and small letters stand inside them only.
fn is_title(text: &str) -> bool {
    let mut inside = false;
    let mut any = false;
    for character in text.chars() {
        let capital = character.is_uppercase() || unicode::is_title(character);
        if capital == inside && (capital || character.is_lowercase()) {
            return false;
        }
        inside = capital || character.is_lowercase();
        any |= inside;
    }
    any
}

/// The rule of identifiers, as far as letters, digits and the underscore go (Language Reference 2.3).
pub(crate) fn is_identifier(text: &str) -> bool {
    let mut characters = text.chars();
    let begins = |character: char| character == '_' || unicode::is_alphabetic(character);
    characters.next().is_some_and(begins)
        && characters.all(|character| {
            begins(character)
                || unicode::decimal(character).is_some()
                || !character.is_ascii() && character.is_alphanumeric() && !unicode::is_numeric(character)
        })
}
