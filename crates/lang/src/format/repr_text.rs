//! The reprs of `str` and `bytes`: quotes and escapes.

use std::fmt::Write;

use super::unicode;
use crate::source::surrogate;

/// `repr(str)`: in single quotes, unless that would escape some and double quotes would not.
pub fn repr_str(text: &str) -> String {
    let quote = quote_for(text.contains('\''), text.contains('"'));
    let mut repr = String::with_capacity(text.len() + 2);
    repr.push(quote);
    for character in text.chars() {
        push_escaped(&mut repr, character, quote, unicode::is_printable(character));
    }
    repr.push(quote);
    repr
}

/// `ascii` of a repr: everything that is not ASCII escaped.
pub fn ascii(repr: &str) -> String {
    let mut text = String::with_capacity(repr.len());
    for character in repr.chars() {
        if character.is_ascii() {
            text.push(character);
        } else {
            push_code(&mut text, character);
        }
    }
    text
}

/// `repr(bytes)`.
pub fn repr_bytes(bytes: &[u8]) -> String {
    let quote = quote_for(bytes.contains(&b'\''), bytes.contains(&b'"'));
    let mut repr = String::with_capacity(bytes.len() + 3);
    repr.push('b');
    repr.push(quote);
    for &byte in bytes {
        let character = byte as char;
        push_escaped(&mut repr, character, quote, (b' '..=b'~').contains(&byte));
    }
    repr.push(quote);
    repr
}

/// The repr of a bytearray of this class, in which CPython escapes a single quote even between double ones.
pub fn repr_bytearray(class: &str, bytes: &[u8]) -> String {
    let inner = repr_bytes(bytes);
    let double = inner.starts_with("b\"");
    let inner = if double { inner.replace('\'', "\\'") } else { inner };
    format!("{class}({inner})")
}

fn quote_for(has_single: bool, has_double: bool) -> char {
    if has_single && !has_double { '"' } else { '\'' }
}

fn push_escaped(repr: &mut String, character: char, quote: char, printable: bool) {
    match character {
        '\\' => repr.push_str("\\\\"),
        '\t' => repr.push_str("\\t"),
        '\n' => repr.push_str("\\n"),
        '\r' => repr.push_str("\\r"),
        _ if character == quote => {
            repr.push('\\');
            repr.push(quote);
        }
        _ if printable => repr.push(character),
        _ => push_code(repr, character),
    }
}

/// Appends `\xe9`, `\u20ac` or `\U0001f600`.
pub fn push_code(text: &mut String, character: char) {
    let code = surrogate::code(character);
    // Writing to a string does not fail.
    let _ = match code {
        0..=0xff => write!(text, "\\x{code:02x}"),
        0x100..=0xffff => write!(text, "\\u{code:04x}"),
        _ => write!(text, "\\U{code:08x}"),
    };
}
