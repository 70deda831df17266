//! `unicode_escape`: a text as the inside of a literal.

use crate::format::push_code;
use crate::source::surrogate;

use super::Coded;
use super::wrong::Unreadable;

/// Why an escape that is a number is none.
pub(super) const NO_CHARACTER: &str = "illegal Unicode character";

pub(super) fn encode(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' => shown.push_str("\\\\"),
            '\t' => shown.push_str("\\t"),
            '\n' => shown.push_str("\\n"),
            '\r' => shown.push_str("\\r"),
            ' '..='~' => shown.push(character),
            other => push_code(&mut shown, other),
        }
    }
    shown
}

pub(super) fn decode(bytes: &[u8], errors: &str) -> Coded<String> {
    let mut text = String::with_capacity(bytes.len());
    let mut start = 0;
    while let Some(&byte) = bytes.get(start) {
        if byte != b'\\' {
            text.push(byte as char);
            start += 1;
            continue;
        }
        match escape(&bytes[start + 1..]) {
            Ok((character, length)) => {
                text.extend(character);
                start += 1 + length;
            }
            Err((length, reason)) => {
                let end = start + 1 + length;
                let wrong = Unreadable { encoding: "unicodeescape", bytes, start, end, reason, pass: None };
                start += wrong.replace(&mut text, errors)?;
            }
        }
    }
    Ok(text)
}

/// What an escape stands for and its length behind the backslash, or the length of what is wrong and why.
pub(super) type Escape = std::result::Result<(Option<char>, usize), (usize, &'static str)>;

fn escape(rest: &[u8]) -> Escape {
    let Some(&kind) = rest.first() else { return Err((0, "\\ at end of string")) };
    let plain = |character| Ok((Some(character), 1));
    match kind {
        b'\n' => Ok((None, 1)),
        b'\\' | b'\'' | b'"' => plain(kind as char),
        b'a' => plain('\x07'),
        b'b' => plain('\x08'),
        b'f' => plain('\x0c'),
        b'n' => plain('\n'),
        b'r' => plain('\r'),
        b't' => plain('\t'),
        b'v' => plain('\x0b'),
        b'0'..=b'7' => Ok(octal(rest)),
        b'N' => named(rest),
        b'x' => by_code(rest, 2, "truncated \\xXX escape"),
        b'u' => by_code(rest, 4, "truncated \\uXXXX escape"),
        b'U' => by_code(rest, 8, "truncated \\UXXXXXXXX escape"),
        // No escape: the backslash stays.
        _ => Ok((Some('\\'), 0)),
    }
}

/// `N{name}`.
fn named(rest: &[u8]) -> Escape {
    let malformed = "malformed \\N character escape";
    let Some(inside) = rest.strip_prefix(b"N{") else { return Err((1, malformed)) };
    let Some(length) = inside.iter().position(|&byte| byte == b'}') else { return Err((rest.len(), malformed)) };
    let name = std::str::from_utf8(&inside[..length]).unwrap_or("");
    if name.is_empty() {
        return Err((3, malformed));
    }
    unicode_names2::character(name)
        .map(|character| (Some(character), length + 3))
        .ok_or((length + 3, "unknown Unicode character name"))
}

fn octal(rest: &[u8]) -> (Option<char>, usize) {
    let digits = rest.iter().take(3).take_while(|digit| (b'0'..=b'7').contains(*digit));
    let (code, length) = digits.fold((0, 0), |(code, length), digit| (code * 8 + u32::from(digit - b'0'), length + 1));
    (char::from_u32(code), length)
}

pub(super) fn by_code(rest: &[u8], length: usize, truncated: &'static str) -> Escape {
    let digits: Vec<u32> = rest[1..].iter().take(length).map_while(|&digit| (digit as char).to_digit(16)).collect();
    if digits.len() < length {
        return Err((1 + digits.len(), truncated));
    }
    let code = digits.iter().fold(0, |code: u32, digit| code << 4 | digit);
    surrogate::character(code).map(|character| (Some(character), 1 + length)).ok_or((1 + length, NO_CHARACTER))
}
