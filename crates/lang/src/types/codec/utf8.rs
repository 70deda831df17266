//! UTF-8.

use crate::source::surrogate;

use super::Coded;
use super::wrong::{Unreadable, Unwritable, run};

pub(super) const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
/// A surrogate as UTF-8 would write it, were that allowed.
const SURROGATE_LENGTH: usize = 3;

pub(super) fn encode(text: &str, errors: &str) -> Coded<Vec<u8>> {
    if surrogate::first(text).is_none() {
        return Ok(text.as_bytes().to_vec());
    }
    let characters: Vec<char> = text.chars().collect();
    let mut bytes = Vec::with_capacity(text.len());
    let mut start = 0;
    while let Some(&character) = characters.get(start) {
        if surrogate::surrogate(character).is_none() {
            bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
            start += 1;
            continue;
        }
        let characters = run(&characters, start, |character| surrogate::surrogate(character).is_some());
        let reason = "surrogates not allowed";
        let wrong = Unwritable { encoding: "utf-8", text, characters, start, reason, pass: Some(push_surrogate) };
        bytes.extend(wrong.replaced(errors)?);
        start += characters.len();
    }
    Ok(bytes)
}

fn push_surrogate(bytes: &mut Vec<u8>, code: u32) {
    let [high, middle, low] = [code >> 12, code >> 6 & 0x3f, code & 0x3f].map(|bits| bits as u8);
    bytes.extend([0xe0 | high, 0x80 | middle, 0x80 | low]);
}

pub(super) fn decode(bytes: &[u8], errors: &str) -> Coded<String> {
    if let Ok(text) = std::str::from_utf8(bytes)
        && surrogate::first(text).is_none()
    {
        return Ok(text.to_owned());
    }
    let mut text = String::with_capacity(bytes.len());
    let mut start = 0;
    while let Some(rest) = bytes.get(start..).filter(|rest| !rest.is_empty()) {
        let (valid, wrong) = first_part(rest);
        text.push_str(valid);
        start += valid.len();
        let Some((length, reason)) = wrong else { continue };
        let wrong = Unreadable { encoding: "utf-8", bytes, start, end: start + length, reason, pass: Some(surrogate_at) };
        start += wrong.replace(&mut text, errors)?;
    }
    Ok(text)
}

/// The text up to what is wrong; how long that is, and what it is. An error ends where CPython's does: at the longest
/// beginning of a character.
fn first_part(bytes: &[u8]) -> (&str, Option<(usize, &'static str)>) {
    let Some(chunk) = bytes.utf8_chunks().next() else { return ("", None) };
    let valid = chunk.valid();
    if let Some((place, _)) = surrogate::first(valid) {
        return (&valid[..place], Some((4, surrogate::REFUSAL)));
    }
    let wrong = chunk.invalid();
    let reason = match wrong.first() {
        None => return (valid, None),
        Some(first) if !(0xc2..=0xf4).contains(first) => "invalid start byte",
        Some(_) if valid.len() + wrong.len() == bytes.len() => "unexpected end of data",
        Some(_) => "invalid continuation byte",
    };
    (valid, Some((wrong.len(), reason)))
}

/// The surrogate that bytes begin with, and its length.
fn surrogate_at(bytes: &[u8]) -> Option<(u32, usize)> {
    match *bytes {
        [0xed, middle @ 0xa0..=0xbf, low @ 0x80..=0xbf, ..] => {
            Some((0xd000 | u32::from(middle & 0x3f) << 6 | u32::from(low & 0x3f), SURROGATE_LENGTH))
        }
        _ => None,
    }
}
