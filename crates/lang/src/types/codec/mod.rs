//! `str.encode` and `bytes.decode`, with CPython's error modes.

mod escapes;
mod upper_halves;
mod wide;
mod wrong;

use crate::object::Result;

use wide::Wide;
use wrong::{Unreadable, Unwritable, lookup};

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

#[derive(Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Utf8,
    /// UTF-8 with a mark at its beginning.
    Utf8Signed,
    Ascii,
    Latin1,
    Wide(Wide),
    /// The inside of a literal.
    Escapes,
    /// One byte a character; the characters from 0x80 on.
    Table(&'static str),
}

impl Encoding {
    /// The encoding of a name; case, blanks and hyphens do not matter.
    fn of(name: Option<&str>) -> Result<Self> {
        let Some(name) = name else {
            return Ok(Encoding::Utf8);
        };
        let plain: String = name
            .chars()
            .map(|character| match character {
                ' ' | '-' => '_',
                other => other.to_ascii_lowercase(),
            })
            .collect();
        Encoding::known(&plain).ok_or_else(|| lookup(format!("unknown encoding: {name}")))
    }

    fn known(plain: &str) -> Option<Self> {
        let wide = |names: [&str; 3], size| {
            names.iter().find_map(|name| plain.strip_prefix(name)).and_then(|rest| Wide::of(size, rest)).map(Encoding::Wide)
        };
        Some(match plain {
            "utf_8" | "utf8" | "u8" | "utf" | "cp65001" => Encoding::Utf8,
            "utf_8_sig" | "utf8_sig" => Encoding::Utf8Signed,
            "unicode_escape" | "unicodeescape" => Encoding::Escapes,
            "ascii" | "us_ascii" | "646" => Encoding::Ascii,
            "latin_1" | "latin1" | "latin" | "l1" | "iso_8859_1" | "iso8859_1" | "8859" | "cp819" => Encoding::Latin1,
            _ => {
                let wide = wide(["utf_16", "utf16", "u16"], 2).or_else(|| wide(["utf_32", "utf32", "u32"], 4));
                return wide.or_else(|| upper_halves::upper_half(plain).map(Encoding::Table));
            }
        })
    }

    fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 | Encoding::Utf8Signed | Encoding::Wide(_) | Encoding::Escapes => "utf-8",
            Encoding::Ascii => "ascii",
            Encoding::Latin1 => "latin-1",
            Encoding::Table(_) => "charmap",
        }
    }

    /// Why a character cannot be written, or a byte not read.
    fn reason(self) -> &'static str {
        match self {
            Encoding::Ascii => "ordinal not in range(128)",
            Encoding::Table(_) => "character maps to <undefined>",
            _ => "ordinal not in range(256)",
        }
    }

    /// The byte of a character, in encodings of one byte a character.
    fn byte(self, character: char) -> Option<u8> {
        let code = u32::from(character);
        match self {
            Encoding::Latin1 => u8::try_from(code).ok(),
            _ if code < 128 => Some(code as u8),
            Encoding::Table(upper) if character != char::REPLACEMENT_CHARACTER => {
                upper.chars().position(|known| known == character).map(|place| (place + 128) as u8)
            }
            _ => None,
        }
    }

    /// The character of a byte, in encodings of one byte a character.
    fn character(self, byte: u8) -> Option<char> {
        match self {
            Encoding::Latin1 => Some(byte as char),
            _ if byte < 128 => Some(byte as char),
            Encoding::Table(upper) => {
                upper.chars().nth(usize::from(byte) - 128).filter(|&character| character != char::REPLACEMENT_CHARACTER)
            }
            _ => None,
        }
    }
}

/// `str.encode(encoding, errors)`.
pub fn encode(text: &str, encoding: Option<&str>, errors: Option<&str>) -> Result<Vec<u8>> {
    match Encoding::of(encoding)? {
        Encoding::Utf8 => Ok(text.as_bytes().to_vec()),
        Encoding::Utf8Signed => Ok([BYTE_ORDER_MARK, text.as_bytes()].concat()),
        Encoding::Wide(wide) => Ok(wide.encode(text)),
        Encoding::Escapes => Ok(escapes::encode(text).into_bytes()),
        _ if text.is_ascii() => Ok(text.as_bytes().to_vec()),
        encoding => encode_bytes(text, encoding, errors.unwrap_or("strict")),
    }
}

fn encode_bytes(text: &str, encoding: Encoding, errors: &str) -> Result<Vec<u8>> {
    let characters: Vec<char> = text.chars().collect();
    let mut bytes = Vec::with_capacity(text.len());
    let mut start = 0;
    while let Some(&character) = characters.get(start) {
        if let Some(byte) = encoding.byte(character) {
            bytes.push(byte);
            start += 1;
            continue;
        }
        let rest = characters.get(start..).unwrap_or(&[]);
        let count = rest.iter().take_while(|character| encoding.byte(**character).is_none()).count();
        let characters = rest.get(..count).unwrap_or(&[]);
        let wrong = Unwritable { encoding: encoding.name(), text, characters, start, reason: encoding.reason() };
        bytes.extend_from_slice(wrong.replaced(errors)?.as_bytes());
        start += count;
    }
    Ok(bytes)
}

/// `bytes.decode(encoding, errors)`.
pub fn decode(bytes: &[u8], encoding: Option<&str>, errors: Option<&str>) -> Result<String> {
    let errors = errors.unwrap_or("strict");
    match Encoding::of(encoding)? {
        Encoding::Utf8 => decode_utf8(bytes, errors),
        Encoding::Utf8Signed => decode_utf8(bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes), errors),
        Encoding::Wide(wide) => wide.decode(bytes, errors),
        Encoding::Escapes => escapes::decode(bytes, errors),
        encoding => decode_bytes(bytes, encoding, errors),
    }
}

fn decode_bytes(bytes: &[u8], encoding: Encoding, errors: &str) -> Result<String> {
    let mut text = String::with_capacity(bytes.len());
    for (start, &byte) in bytes.iter().enumerate() {
        if let Some(character) = encoding.character(byte) {
            text.push(character);
            continue;
        }
        let wrong = Unreadable { encoding: encoding.name(), bytes, start, end: start + 1, reason: encoding.reason() };
        wrong.replace(&mut text, errors)?;
    }
    Ok(text)
}

fn decode_utf8(bytes: &[u8], errors: &str) -> Result<String> {
    let mut text = String::with_capacity(bytes.len());
    let mut start = 0;
    // The chunks end where CPython finds an error: at the longest beginning of a character.
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        start += chunk.valid().len();
        let wrong = chunk.invalid();
        if wrong.is_empty() {
            continue;
        }
        let end = start + wrong.len();
        let reason = if !(0xc2..=0xf4).contains(&wrong[0]) {
            "invalid start byte"
        } else if end == bytes.len() {
            "unexpected end of data"
        } else {
            "invalid continuation byte"
        };
        Unreadable { encoding: "utf-8", bytes, start, end, reason }.replace(&mut text, errors)?;
        start = end;
    }
    Ok(text)
}
