//! `str.upper` and its like. Whole-text rules (the final sigma) are Unicode's, as in CPython.

use super::super::Table;
use super::super::receiver::take_text;
use crate::format::unicode;
use crate::object::{Arguments, Outcome, Result, Value};
use crate::types::receive::method_arguments;
use crate::vm::Vm;

pub const METHODS: Table = &[
    ("lower", |vm, arguments| mapped(vm, arguments, "lower", str::to_lowercase)),
    ("upper", |vm, arguments| mapped(vm, arguments, "upper", str::to_uppercase)),
    ("casefold", |vm, arguments| mapped(vm, arguments, "casefold", casefold)),
    ("title", |vm, arguments| mapped(vm, arguments, "title", title)),
    ("capitalize", |vm, arguments| mapped(vm, arguments, "capitalize", capitalize)),
    ("swapcase", |vm, arguments| mapped(vm, arguments, "swapcase", swapcase)),
];

fn mapped(vm: &mut Vm, mut arguments: Arguments, name: &str, map: fn(&str) -> String) -> Result<Outcome> {
    let text = take_text(vm, &mut arguments, name)?;
    method_arguments::<0>(arguments, ("str", name), 0)?;
    Ok(Value::from(map(&text)).into())
}

pub fn casefold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        unicode::push_folded(&mut folded, character);
    }
    folded
}

/// The first letter of each run of cased characters in title case, the others in lower case.
pub fn title(text: &str) -> String {
    let mut lower = Lower::of(text);
    let mut title = String::with_capacity(text.len());
    let mut inside = false;
    for character in text.chars() {
        let small = lower.next(character);
        if inside {
            title.push_str(small);
        } else {
            unicode::push_title(&mut title, character);
        }
        inside = unicode::is_cased(character);
    }
    title
}

pub fn capitalize(text: &str) -> String {
    let mut lower = Lower::of(text);
    let mut capitalized = String::with_capacity(text.len());
    for character in text.chars() {
        let small = lower.next(character);
        if capitalized.is_empty() {
            unicode::push_title(&mut capitalized, character);
        } else {
            capitalized.push_str(small);
        }
    }
    capitalized
}

pub fn swapcase(text: &str) -> String {
    let mut lower = Lower::of(text);
    let mut swapped = String::with_capacity(text.len());
    for character in text.chars() {
        let small = lower.next(character);
        if character.is_uppercase() {
            swapped.push_str(small);
        } else if character.is_lowercase() {
            swapped.extend(character.to_uppercase());
        } else {
            swapped.push(character);
        }
    }
    swapped
}

/// Lower case of the characters of a text, one after the other: a capital sigma depends on what stands around it.
struct Lower {
    lower: String,
    at: usize,
}

impl Lower {
    fn of(text: &str) -> Self {
        Lower { lower: text.to_lowercase(), at: 0 }
    }

    /// The lower case of the next character of the text, which is `character`.
    fn next(&mut self, character: char) -> &str {
        let length: usize = character.to_lowercase().map(char::len_utf8).sum();
        let start = self.at;
        self.at += length;
        self.lower.get(start..self.at).unwrap_or("")
    }
}
