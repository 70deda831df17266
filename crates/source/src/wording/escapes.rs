//! What is wrong inside of a string: escapes that name no character, and characters that are no bytes.

use super::nodes::Id;
use super::reader::{Read, Reader};
use crate::error::SyntaxErrorKind;
use crate::tokens::Kind;

/// CPython writes a character outside of ASCII as an escape of ten before it decodes: the positions count those.
const WIDE: usize = 10;

/// A wrong escape: its first and last position, and what is wrong.
struct Wrong {
    first: usize,
    last: usize,
    reason: &'static str,
}

impl Reader<'_> {
    pub(super) fn starts_bytes(&self) -> bool {
        let prefix = prefix(self.word_of(self.at));
        prefix.contains(['b', 'B'])
    }

    /// Takes a string and looks into it.
    pub(super) fn text_literal(&mut self) -> Read<()> {
        let index = self.take_kind(Kind::Text)?;
        let whole = self.word_of(index);
        let prefix = prefix(whole);
        let quoted = &whole[prefix.len()..];
        let quote = if quoted.len() >= 6 && (quoted.starts_with("'''") || quoted.starts_with("\"\"\"")) { 3 } else { 1 };
        let content = quoted.get(quote..quoted.len().saturating_sub(quote)).unwrap_or_default();
        let raw = prefix.contains(['r', 'R']);
        if prefix.contains(['b', 'B']) {
            if !content.is_ascii() {
                return self.raise_token(index, "bytes can only contain ASCII literal characters");
            }
            return if raw { Ok(()) } else { self.check_bytes(content) };
        }
        if raw { Ok(()) } else { self.check_text(content) }
    }

    /// Looks into a stretch of an f-string.
    pub(super) fn check_format_text(&mut self, index: usize) -> Read<()> {
        let content = self.word_of(index);
        self.check_text(content)
    }

    fn check_bytes(&mut self, content: &str) -> Read<()> {
        let bytes = content.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            if bytes[at] != b'\\' {
                at += 1;
                continue;
            }
            let digits = |ahead: usize| bytes.get(at + ahead).is_some_and(u8::is_ascii_hexdigit);
            if bytes.get(at + 1) == Some(&b'x') && !(digits(2) && digits(3)) {
                let message = format!("(value error) invalid \\x escape at position {at}");
                return self.raise_furthest(SyntaxErrorKind::SyntaxError, message);
            }
            at += 2;
        }
        Ok(())
    }

    fn check_text(&mut self, content: &str) -> Read<()> {
        let Some(wrong) = wrong_escape(content) else {
            return Ok(());
        };
        let place = if wrong.first == wrong.last {
            format!("byte 0x5c in position {}", wrong.first)
        } else {
            format!("bytes in position {}-{}", wrong.first, wrong.last)
        };
        let reason = wrong.reason;
        let message = format!("(unicode error) 'unicodeescape' codec can't decode {place}: {reason}");
        self.raise_furthest::<Id>(SyntaxErrorKind::SyntaxError, message).map(|_| ())
    }
}

fn prefix(whole: &str) -> &str {
    let end = whole.find(['\'', '"']).unwrap_or(0);
    &whole[..end]
}

fn wrong_escape(content: &str) -> Option<Wrong> {
    let characters: Vec<char> = content.chars().collect();
    let (mut at, mut position) = (0, 0);
    while let Some(character) = characters.get(at) {
        if *character != '\\' {
            position += if character.is_ascii() { 1 } else { WIDE };
            at += 1;
            continue;
        }
        let rest = characters.get(at + 1..).unwrap_or_default();
        let (length, reason) = escape(rest);
        if let Some(reason) = reason {
            return Some(Wrong { first: position, last: position + length, reason });
        }
        let skipped = characters.get(at..=at + length).unwrap_or_default();
        position += skipped.iter().map(|skipped| if skipped.is_ascii() { 1 } else { WIDE }).sum::<usize>();
        at += length + 1;
    }
    None
}

/// The length of an escape behind its backslash, and what is wrong with it.
fn escape(rest: &[char]) -> (usize, Option<&'static str>) {
    match rest.first() {
        Some('x') => digits(rest, 2, "truncated \\xXX escape"),
        Some('u') => digits(rest, 4, "truncated \\uXXXX escape"),
        Some('U') => digits(rest, 8, "truncated \\UXXXXXXXX escape"),
        Some('N') => named(rest),
        _ => (1, None),
    }
}

fn digits(rest: &[char], count: usize, truncated: &'static str) -> (usize, Option<&'static str>) {
    let found = rest.iter().skip(1).take(count).take_while(|digit| digit.is_ascii_hexdigit()).count();
    if found < count {
        return (found + 1, Some(truncated));
    }
    let text: String = rest.iter().skip(1).take(count).collect();
    let code = u32::from_str_radix(&text, 16).unwrap_or(u32::MAX);
    let illegal = (code > 0x10_FFFF).then_some("illegal Unicode character");
    (count + 1, illegal)
}

fn named(rest: &[char]) -> (usize, Option<&'static str>) {
    const MALFORMED: Option<&str> = Some("malformed \\N character escape");
    if rest.get(1) != Some(&'{') {
        return (1, MALFORMED);
    }
    let Some(length) = rest.iter().skip(2).position(|character| *character == '}') else {
        return (rest.len(), MALFORMED);
    };
    if length == 0 {
        return (2, MALFORMED);
    }
    let name: String = rest.iter().skip(2).take(length).collect();
    let known = unicode_names2::character(&name).is_some();
    (length + 3, if known { None } else { Some("unknown Unicode character name") })
}
