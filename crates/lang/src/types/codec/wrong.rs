//! What an encoding does with what it cannot write or read: an error, or something in its place.

use std::fmt::Write;

use crate::format::push_code;
use crate::object::{Argument, ExceptionKind, Raised};
use crate::source::surrogate;

use super::{Coded, Halt};

/// The characters from a place on of which something holds.
pub(super) fn run(characters: &[char], start: usize, holds: impl Fn(char) -> bool) -> &[char] {
    let rest = characters.get(start..).unwrap_or(&[]);
    let count = rest.iter().take_while(|character| holds(**character)).count();
    rest.get(..count).unwrap_or(&[])
}

/// A row of characters that an encoding has not.
pub(super) struct Unwritable<'a> {
    pub encoding: &'static str,
    pub text: &'a str,
    pub characters: &'a [char],
    pub start: usize,
    pub reason: &'static str,
    /// How a surrogate is written where the mode lets it pass.
    pub pass: Option<fn(&mut Vec<u8>, u32)>,
}

impl Unwritable<'_> {
    /// The bytes that stand for them, by the name of an error mode.
    pub(super) fn replaced(&self, errors: &str) -> Coded<Vec<u8>> {
        match errors {
            "surrogateescape" => self.unescaped(),
            "surrogatepass" => self.passed(),
            _ => self.in_ascii(errors).map(String::into_bytes),
        }
    }

    /// What stands for them, of ASCII signs.
    pub(super) fn in_ascii(&self, errors: &str) -> Coded<String> {
        let mut text = String::new();
        for &character in self.characters {
            match errors {
                "ignore" => {}
                "replace" => text.push('?'),
                "backslashreplace" => push_code(&mut text, character),
                "xmlcharrefreplace" => {
                    // Writing to a string does not fail.
                    let _ = write!(text, "&#{};", surrogate::code(character));
                }
                "strict" => return Err(self.raised(0)),
                _ => return Err(Halt::Elsewhere),
            }
        }
        Ok(text)
    }

    /// The bytes that a reading with this mode has held as surrogates.
    fn unescaped(&self) -> Coded<Vec<u8>> {
        let byte = |character: &char| surrogate::surrogate(*character).filter(|code| (0xdc80..0xdd00).contains(code));
        let bytes: Vec<u8> = self.characters.iter().map_while(byte).map(|code| code as u8).collect();
        if bytes.len() < self.characters.len() { Err(self.raised(bytes.len())) } else { Ok(bytes) }
    }

    fn passed(&self) -> Coded<Vec<u8>> {
        let Some(pass) = self.pass else { return Err(self.raised(0)) };
        let mut bytes = Vec::new();
        for &character in self.characters {
            let Some(code) = surrogate::surrogate(character) else { return Err(self.raised(0)) };
            pass(&mut bytes, code);
        }
        Ok(bytes)
    }

    /// The error, from so many of the characters on.
    pub(super) fn raised(&self, from: usize) -> Halt {
        let end = self.start + self.characters.len();
        let object = Argument::Text(self.text.to_owned());
        let parts = parts(self.encoding, object, self.start + from, end, self.reason);
        Raised::several(ExceptionKind::UnicodeEncodeError, parts).into()
    }
}

/// The surrogate that bytes begin with, and its length.
pub(super) type Passing = fn(&[u8]) -> Option<(u32, usize)>;

/// Bytes that are no text.
pub(super) struct Unreadable<'a> {
    pub encoding: &'static str,
    pub bytes: &'a [u8],
    pub start: usize,
    pub end: usize,
    pub reason: &'static str,
    /// The surrogate that bytes begin with and its length, where the mode lets surrogates pass.
    pub pass: Option<Passing>,
}

impl Unreadable<'_> {
    /// Writes what stands for them, by the name of an error mode; how many bytes that takes.
    pub(super) fn replace(&self, text: &mut String, errors: &str) -> Coded<usize> {
        let wrong = self.bytes.get(self.start..self.end).unwrap_or(&[]);
        match errors {
            "ignore" => {}
            "replace" => text.push(char::REPLACEMENT_CHARACTER),
            "backslashreplace" => wrong.iter().for_each(|&byte| push_code(text, byte as char)),
            "surrogateescape" => return self.escape(text, wrong),
            "surrogatepass" => return self.let_pass(text),
            "strict" => return Err(self.raised()),
            _ => return Err(Halt::Elsewhere),
        }
        Ok(wrong.len())
    }

    /// Each byte outside of ASCII as a surrogate of its own.
    fn escape(&self, text: &mut String, wrong: &[u8]) -> Coded<usize> {
        let escaped = wrong.iter().take_while(|byte| !byte.is_ascii()).count();
        if escaped == 0 {
            return Err(self.raised());
        }
        text.extend(wrong.iter().take(escaped).filter_map(|&byte| surrogate::character(0xdc00 + u32::from(byte))));
        Ok(escaped)
    }

    fn let_pass(&self, text: &mut String) -> Coded<usize> {
        let rest = self.bytes.get(self.start..).unwrap_or(&[]);
        let Some((code, length)) = self.pass.and_then(|pass| pass(rest)) else { return Err(self.raised()) };
        text.extend(surrogate::character(code));
        Ok(length)
    }

    fn raised(&self) -> Halt {
        let object = Argument::Bytes(self.bytes.to_vec());
        let parts = parts(self.encoding, object, self.start, self.end, self.reason);
        Raised::several(ExceptionKind::UnicodeDecodeError, parts).into()
    }
}

fn parts(encoding: &str, object: Argument, start: usize, end: usize, reason: &str) -> Vec<Argument> {
    let [start, end] = [start, end].map(|place| Argument::Number(place as i64));
    vec![Argument::Text(encoding.to_owned()), object, start, end, Argument::Text(reason.to_owned())]
}
