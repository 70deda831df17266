//! What an encoding does with what it cannot write or read: an error, or something in its place.

use std::fmt::Write;

use crate::format::push_code;
use crate::object::{Argument, ExceptionKind, Raised, Result};

pub(super) fn lookup(message: String) -> Raised {
    Raised::new(ExceptionKind::LookupError, message)
}

/// A row of characters that an encoding has not.
pub(super) struct Unwritable<'a> {
    pub encoding: &'static str,
    pub text: &'a str,
    pub characters: &'a [char],
    pub start: usize,
    pub reason: &'static str,
}

impl Unwritable<'_> {
    /// What stands for them, by the name of an error handler.
    pub(super) fn replaced(&self, errors: &str) -> Result<String> {
        let mut text = String::new();
        for &character in self.characters {
            match errors {
                "ignore" => {}
                "replace" => text.push('?'),
                "backslashreplace" | "namereplace" => push_code(&mut text, character),
                "xmlcharrefreplace" => {
                    // Writing to a string does not fail.
                    let _ = write!(text, "&#{};", u32::from(character));
                }
                "strict" | "surrogateescape" | "surrogatepass" => return Err(self.raised()),
                other => return Err(lookup(format!("unknown error handler name '{other}'"))),
            }
        }
        Ok(text)
    }

    fn raised(&self) -> Raised {
        let end = self.start + self.characters.len();
        let object = Argument::Text(self.text.to_owned());
        Raised::several(ExceptionKind::UnicodeEncodeError, parts(self.encoding, object, self.start, end, self.reason))
    }
}

/// Bytes that are no text.
pub(super) struct Unreadable<'a> {
    pub encoding: &'static str,
    pub bytes: &'a [u8],
    pub start: usize,
    pub end: usize,
    pub reason: &'static str,
}

impl Unreadable<'_> {
    /// Writes what stands for them, by the name of an error handler.
    pub(super) fn replace(&self, text: &mut String, errors: &str) -> Result<()> {
        match errors {
            "ignore" => {}
            "replace" => text.push(char::REPLACEMENT_CHARACTER),
            "backslashreplace" => {
                for &byte in self.bytes.get(self.start..self.end).unwrap_or(&[]) {
                    push_code(text, byte as char);
                }
            }
            "strict" | "surrogateescape" | "surrogatepass" => return Err(self.raised()),
            other => return Err(lookup(format!("unknown error handler name '{other}'"))),
        }
        Ok(())
    }

    fn raised(&self) -> Raised {
        let object = Argument::Bytes(self.bytes.to_vec());
        Raised::several(ExceptionKind::UnicodeDecodeError, parts(self.encoding, object, self.start, self.end, self.reason))
    }
}

fn parts(encoding: &str, object: Argument, start: usize, end: usize, reason: &str) -> Vec<Argument> {
    let [start, end] = [start, end].map(|place| Argument::Number(place as i64));
    vec![Argument::Text(encoding.to_owned()), object, start, end, Argument::Text(reason.to_owned())]
}
