//! Names, the prefixes of strings, and the characters that may not be in a program.

use super::{Kind, Lexer, Step};
use crate::tokens::Break;

/// Whether CPython takes a byte for the start of a name; whether the name is right is looked at afterwards.
pub(super) fn may_start(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'_' || byte >= 0x80
}

pub(super) fn may_continue(byte: u8) -> bool {
    may_start(byte) || byte.is_ascii_digit()
}

impl Lexer<'_> {
    pub(super) fn name(&mut self) -> Step {
        let start = self.at;
        while self.peek().is_some_and(may_continue) {
            self.at += 1;
            if matches!(self.peek(), Some(b'\'' | b'"')) && self.is_prefix(start) {
                let format = self.bytes[start..self.at].iter().any(|byte| matches!(byte, b'f' | b'F'));
                return self.string(start, format);
            }
        }
        self.check_name(start)?;
        self.push(Kind::Name, start, self.at);
        Ok(())
    }

    /// The letters that may stand before a quote: b, r, u, f, br and fr, in either order and case.
    fn is_prefix(&self, start: usize) -> bool {
        let prefix = self.text.get(start..self.at).unwrap_or_default().to_ascii_lowercase();
        matches!(prefix.as_str(), "b" | "r" | "u" | "f" | "br" | "rb" | "fr" | "rf")
    }

    fn check_name(&mut self, start: usize) -> Step {
        let name = self.text.get(start..self.at).unwrap_or_default();
        if name.is_ascii() {
            return Ok(());
        }
        let wrong = name.char_indices().find(|(index, character)| !is_name_character(*character, *index == 0));
        match wrong {
            Some((index, character)) => Err(self.bad_character(start + index, character)),
            None => Ok(()),
        }
    }

    pub(super) fn bad_character(&self, offset: usize, character: char) -> Break {
        let code = character as u32;
        if is_printable(character) {
            return self.wrong(offset, format!("invalid character '{character}' (U+{code:04X})"));
        }
        self.wrong(offset, format!("invalid non-printable character U+{code:04X}"))
    }
}

fn is_name_character(character: char, first: bool) -> bool {
    if first { character == '_' || unicode_ident::is_xid_start(character) } else { unicode_ident::is_xid_continue(character) }
}

/// `str.isprintable` for one character, without a table of the unassigned ones: separators other than the space,
/// controls, formats, surrogates and private characters are not printable.
pub(super) fn is_printable(character: char) -> bool {
    let code = character as u32;
    let separator = matches!(code, 0xA0 | 0x1680 | 0x2000..=0x200A | 0x2028 | 0x2029 | 0x202F | 0x205F | 0x3000);
    let format = matches!(code,
        0xAD | 0x600..=0x605 | 0x61C | 0x6DD | 0x70F | 0x180E | 0x200B..=0x200F | 0x202A..=0x202E
        | 0x2060..=0x206F | 0xFEFF | 0xFFF9..=0xFFFB | 0xE0000..=0xE0FFF);
    let private = matches!(code, 0xE000..=0xF8FF | 0xF_0000..=0x10_FFFF);
    !(character.is_control() || separator || format || private)
}
