//! `raw_unicode_escape`: Latin-1, with `\uXXXX` and `\UXXXXXXXX` for what that has not.

use crate::format::push_code;
use crate::source::surrogate;

use super::Coded;
use super::escapes::by_code;
use super::wrong::Unreadable;

pub(super) fn encode(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    for character in text.chars() {
        if let Ok(byte) = u8::try_from(surrogate::code(character)) {
            bytes.push(byte);
            continue;
        }
        let mut escape = String::new();
        push_code(&mut escape, character);
        bytes.extend_from_slice(escape.as_bytes());
    }
    bytes
}

pub(super) fn decode(bytes: &[u8], errors: &str) -> Coded<String> {
    let mut text = String::with_capacity(bytes.len());
    let mut start = 0;
    while let Some(&byte) = bytes.get(start) {
        let rest = &bytes[start + 1..];
        let escape = match rest.first() {
            Some(b'u') if byte == b'\\' => by_code(rest, 4, "truncated \\uXXXX escape"),
            Some(b'U') if byte == b'\\' => by_code(rest, 8, "truncated \\UXXXXXXXX escape"),
            // A backslash before a backslash takes it along: both stay.
            Some(b'\\') if byte == b'\\' => {
                text.push_str("\\\\");
                start += 2;
                continue;
            }
            _ => Ok((Some(byte as char), 0)),
        };
        match escape {
            Ok((character, length)) => {
                text.extend(character);
                start += 1 + length;
            }
            Err((length, reason)) => {
                let reason = if reason == super::escapes::NO_CHARACTER { "\\Uxxxxxxxx out of range" } else { reason };
                let end = start + 1 + length;
                let wrong = Unreadable { encoding: "rawunicodeescape", bytes, start, end, reason, pass: None };
                start += wrong.replace(&mut text, errors)?;
            }
        }
    }
    Ok(text)
}
