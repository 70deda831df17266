//! The flags of a pattern, by CPython's numbers, and their letters within it.

use super::reader::{Fault, Read, Reader, Token};

pub(super) type Flags = u32;

pub(super) const IGNORECASE: Flags = 2;
pub(super) const LOCALE: Flags = 4;
pub(super) const MULTILINE: Flags = 8;
pub(super) const DOTALL: Flags = 16;
pub(super) const UNICODE: Flags = 32;
pub(super) const VERBOSE: Flags = 64;
pub(super) const ASCII: Flags = 256;

/// Of these a part of a pattern has one.
const TYPES: Flags = LOCALE | UNICODE | ASCII;

pub(super) fn flag_of(token: Token) -> Option<Flags> {
    let Token::Plain(letter) = token else { return None };
    Some(match letter {
        'i' => IGNORECASE,
        'L' => LOCALE,
        'm' => MULTILINE,
        's' => DOTALL,
        'x' => VERBOSE,
        'a' => ASCII,
        'u' => UNICODE,
        _ => return None,
    })
}

/// What inline flags say.
pub(super) enum Inline {
    /// `(?i)`: for the whole.
    Global(Flags),
    /// `(?i-s:`: added and taken away up to the bracket.
    Local(Flags, Flags),
}

/// The letters behind `(?`, of which the first has been taken.
pub(super) fn read_flags(reader: &mut Reader, first: Token, is_bytes: bool) -> Read<Inline> {
    let (mut added, mut removed) = (0, 0);
    let mut token = first;
    while let Some(flag) = flag_of(token) {
        if is_bytes && flag == UNICODE || !is_bytes && flag == LOCALE {
            let (letter, kind) = if is_bytes { ('u', "bytes") } else { ('L', "str") };
            return Err(reader.fault(format!("bad inline flags: cannot use '{letter}' flag with a {kind} pattern"), 0));
        }
        added |= flag;
        if flag & TYPES != 0 && added & TYPES != flag {
            return Err(reader.fault("bad inline flags: flags 'a', 'u' and 'L' are incompatible", 0));
        }
        token = next_letter(reader, "missing -, : or )", &[')', '-', ':'])?;
    }
    if token == Token::Plain(')') {
        return Ok(Inline::Global(added));
    }
    if token == Token::Plain('-') {
        token = next_letter(reader, "missing flag", &[])?;
        while let Some(flag) = flag_of(token) {
            if flag & TYPES != 0 {
                return Err(reader.fault("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", 0));
            }
            removed |= flag;
            token = next_letter(reader, "missing :", &[':'])?;
        }
    }
    if added & removed != 0 {
        return Err(reader.fault("bad inline flags: flag turned on and off", 1));
    }
    Ok(Inline::Local(added, removed))
}

fn next_letter(reader: &mut Reader, missing: &str, ends: &[char]) -> Read<Token> {
    let Some(token) = reader.take()? else { return Err(reader.fault(missing, 0)) };
    if flag_of(token).is_some() || ends.iter().any(|&end| token == Token::Plain(end)) {
        return Ok(token);
    }
    Err(unknown(reader, token, missing))
}

fn unknown(reader: &Reader, token: Token, missing: &str) -> Fault {
    let is_letter = matches!(token, Token::Plain(letter) if letter.is_alphabetic());
    reader.fault(if is_letter { "unknown flag" } else { missing }, token.length())
}

/// The flags within a group that adds some and takes some away.
pub(super) fn within(outer: Flags, added: Flags, removed: Flags) -> Flags {
    let outer = if added & TYPES != 0 { outer & !TYPES } else { outer };
    (outer | added) & !removed
}
