//! `str.encode` and `bytes.decode`: UTF-8, ASCII and Latin-1, with CPython's error modes.

use std::fmt::Write;

use crate::format::push_code;
use crate::object::{ExceptionKind, Raised, Result};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Utf8,
    Ascii,
    Latin1,
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
        Ok(match plain.as_str() {
            "utf_8" | "utf8" | "u8" | "utf" | "cp65001" => Encoding::Utf8,
            "ascii" | "us_ascii" | "646" => Encoding::Ascii,
            "latin_1" | "latin1" | "latin" | "l1" | "iso_8859_1" | "iso8859_1" | "8859" | "cp819" => Encoding::Latin1,
            _ => return Err(lookup(format!("unknown encoding: {name}"))),
        })
    }

    fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "utf-8",
            Encoding::Ascii => "ascii",
            Encoding::Latin1 => "latin-1",
        }
    }

    /// The codes it has, for the message.
    fn range(self) -> u32 {
        match self {
            Encoding::Ascii => 128,
            _ => 256,
        }
    }
}

fn lookup(message: String) -> Raised {
    Raised::new(ExceptionKind::LookupError, message)
}

/// `str.encode(encoding, errors)`.
pub fn encode(text: &str, encoding: Option<&str>, errors: Option<&str>) -> Result<Vec<u8>> {
    let encoding = Encoding::of(encoding)?;
    if encoding == Encoding::Utf8 || text.is_ascii() {
        return Ok(text.as_bytes().to_vec());
    }
    let characters: Vec<char> = text.chars().collect();
    let fits = |character: &char| u32::from(*character) < encoding.range();
    let mut bytes = Vec::with_capacity(text.len());
    let mut at = 0;
    while let Some(&character) = characters.get(at) {
        if fits(&character) {
            bytes.push(u32::from(character) as u8);
            at += 1;
            continue;
        }
        let rest = characters.get(at..).unwrap_or(&[]);
        let count = rest.iter().take_while(|character| !fits(character)).count();
        let wrong = rest.get(..count).unwrap_or(&[]);
        replace_wrong(&mut bytes, encoding, errors.unwrap_or("strict"), wrong, at)?;
        at += count;
    }
    Ok(bytes)
}

/// What stands for characters that an encoding has not.
fn replace_wrong(bytes: &mut Vec<u8>, encoding: Encoding, errors: &str, wrong: &[char], at: usize) -> Result<()> {
    let mut text = String::new();
    for &character in wrong {
        match errors {
            "ignore" => {}
            "replace" => text.push('?'),
            "backslashreplace" => push_code(&mut text, character),
            "xmlcharrefreplace" => {
                // Writing to a string does not fail.
                let _ = write!(text, "&#{};", u32::from(character));
            }
            "strict" | "surrogateescape" | "surrogatepass" => {
                return Err(cannot_encode(encoding, wrong, at));
            }
            other => return Err(lookup(format!("unknown error handler name '{other}'"))),
        }
    }
    bytes.extend_from_slice(text.as_bytes());
    Ok(())
}

fn cannot_encode(encoding: Encoding, wrong: &[char], at: usize) -> Raised {
    let what = match wrong {
        [one] => {
            let mut shown = String::new();
            push_code(&mut shown, *one);
            format!("character '{shown}' in position {at}")
        }
        many => format!("characters in position {at}-{}", at + many.len() - 1),
    };
    Raised::new(
        ExceptionKind::UnicodeEncodeError,
        format!("'{}' codec can't encode {what}: ordinal not in range({})", encoding.name(), encoding.range()),
    )
}

/// `bytes.decode(encoding, errors)`.
pub fn decode(bytes: &[u8], encoding: Option<&str>, errors: Option<&str>) -> Result<String> {
    let encoding = Encoding::of(encoding)?;
    let errors = errors.unwrap_or("strict");
    match encoding {
        Encoding::Latin1 => Ok(bytes.iter().map(|&byte| byte as char).collect()),
        Encoding::Ascii => decode_ascii(bytes, errors),
        Encoding::Utf8 => decode_utf8(bytes, errors),
    }
}

fn decode_ascii(bytes: &[u8], errors: &str) -> Result<String> {
    let mut text = String::with_capacity(bytes.len());
    for (at, &byte) in bytes.iter().enumerate() {
        if byte.is_ascii() {
            text.push(byte as char);
        } else {
            let reason = "ordinal not in range(128)";
            undecodable(&mut text, errors, Encoding::Ascii, &[byte], at, reason)?;
        }
    }
    Ok(text)
}

fn decode_utf8(bytes: &[u8], errors: &str) -> Result<String> {
    let mut text = String::with_capacity(bytes.len());
    let mut at = 0;
    // The chunks end where CPython finds an error: at the longest beginning of a character.
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        at += chunk.valid().len();
        let wrong = chunk.invalid();
        if wrong.is_empty() {
            continue;
        }
        let reason = if !(0xc2..=0xf4).contains(&wrong[0]) {
            "invalid start byte"
        } else if at + wrong.len() == bytes.len() {
            "unexpected end of data"
        } else {
            "invalid continuation byte"
        };
        undecodable(&mut text, errors, Encoding::Utf8, wrong, at, reason)?;
        at += wrong.len();
    }
    Ok(text)
}

/// What stands for bytes that are no text.
fn undecodable(text: &mut String, errors: &str, encoding: Encoding, wrong: &[u8], at: usize, reason: &str) -> Result<()> {
    match errors {
        "ignore" => {}
        "replace" => text.push(char::REPLACEMENT_CHARACTER),
        "backslashreplace" => {
            for &byte in wrong {
                push_code(text, byte as char);
            }
        }
        "strict" | "surrogateescape" | "surrogatepass" => {
            let what = match wrong {
                [one] => format!("byte {one:#04x} in position {at}"),
                many => format!("bytes in position {at}-{}", at + many.len() - 1),
            };
            return Err(Raised::new(
                ExceptionKind::UnicodeDecodeError,
                format!("'{}' codec can't decode {what}: {reason}", encoding.name()),
            ));
        }
        other => return Err(lookup(format!("unknown error handler name '{other}'"))),
    }
    Ok(())
}
