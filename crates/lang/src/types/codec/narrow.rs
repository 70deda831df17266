//! ASCII and Latin-1: one byte a character.

use super::Coded;
use super::wrong::{Unreadable, Unwritable, run};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Narrow {
    Ascii,
    Latin1,
}

impl Narrow {
    fn name(self) -> &'static str {
        match self {
            Narrow::Ascii => "ascii",
            Narrow::Latin1 => "latin-1",
        }
    }

    /// How many characters it has.
    fn size(self) -> u32 {
        match self {
            Narrow::Ascii => 128,
            Narrow::Latin1 => 256,
        }
    }

    /// Why a character cannot be written, or a byte not read.
    fn reason(self) -> &'static str {
        match self {
            Narrow::Ascii => "ordinal not in range(128)",
            Narrow::Latin1 => "ordinal not in range(256)",
        }
    }
}

pub(super) fn encode(text: &str, narrow: Narrow, errors: &str) -> Coded<Vec<u8>> {
    if text.is_ascii() {
        return Ok(text.as_bytes().to_vec());
    }
    let characters: Vec<char> = text.chars().collect();
    let is_wrong = |character: char| u32::from(character) >= narrow.size();
    let mut bytes = Vec::with_capacity(text.len());
    let mut start = 0;
    while let Some(&character) = characters.get(start) {
        if !is_wrong(character) {
            bytes.push(u32::from(character) as u8);
            start += 1;
            continue;
        }
        let characters = run(&characters, start, is_wrong);
        let wrong = Unwritable { encoding: narrow.name(), text, characters, start, reason: narrow.reason(), pass: None };
        bytes.extend(wrong.replaced(errors)?);
        start += characters.len();
    }
    Ok(bytes)
}

pub(super) fn decode(bytes: &[u8], narrow: Narrow, errors: &str) -> Coded<String> {
    let mut text = String::with_capacity(bytes.len());
    let mut start = 0;
    while let Some(&byte) = bytes.get(start) {
        if u32::from(byte) < narrow.size() {
            text.push(byte as char);
            start += 1;
            continue;
        }
        let wrong = Unreadable { encoding: narrow.name(), bytes, start, end: start + 1, reason: narrow.reason(), pass: None };
        start += wrong.replace(&mut text, errors)?;
    }
    Ok(text)
}
