//! Floats from and to text.

use crate::format::unicode;
use crate::format::{repr_bytes, repr_str};
use crate::object::{Raised, Result};

/// From this power of ten on `repr` uses an exponent.
const LARGE_EXPONENT: i32 = 16;
/// Below this power of ten, too.
const SMALL_EXPONENT: i32 = -4;

/// `repr(float)`: the shortest digits that read back as the same float.
pub fn float_repr(float: f64) -> String {
    let mut text = shortest(float);
    if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') {
        text.push_str(".0");
    }
    text
}

/// As `repr`, but without `.0` behind a whole number: the parts of a complex number.
pub fn shortest(float: f64) -> String {
    if let Some(name) = name_of(float) {
        return name.to_owned();
    }
    let sign = if float.is_sign_negative() { "-" } else { "" };
    let (digits, exponent) = shortest_digits(float.abs());
    format!("{sign}{}", place_point(&digits, exponent, SMALL_EXPONENT, LARGE_EXPONENT))
}

/// `inf`, `-inf` and `nan`, which have no digits.
pub fn name_of(float: f64) -> Option<&'static str> {
    if float.is_nan() {
        return Some("nan");
    }
    float.is_infinite().then_some(if float > 0.0 { "inf" } else { "-inf" })
}

/// The shortest digits of a positive float, and the power of ten of the first one.
pub fn shortest_digits(float: f64) -> (String, i32) {
    /// Up to so many digits name one float at most.
    const UNAMBIGUOUS: usize = 15;
    let shortest = split_exponent(&format!("{float:e}"));
    let count = shortest.0.len();
    if count <= UNAMBIGUOUS {
        return shortest;
    }
    // Two texts of the same length may be equally near: then CPython takes the one with the even last digit.
    let rounded = format!("{float:.*e}", count - 1);
    if rounded.parse() == Ok(float) { split_exponent(&rounded) } else { shortest }
}

/// Exactly `count` digits (at least one) of a positive float, correctly rounded, and the power of ten of the
/// first one.
pub fn exact_digits(float: f64, count: usize) -> (String, i32) {
    // No float has more digits than these; what is asked beyond them is zeros.
    const MOST: usize = 800;
    let shown = count.clamp(1, MOST);
    let (mut digits, exponent) = split_exponent(&format!("{float:.*e}", shown - 1));
    digits.extend(std::iter::repeat_n('0', count.saturating_sub(MOST)));
    (digits, exponent)
}

/// A positive float with `count` digits behind the point, correctly rounded.
pub fn fixed(float: f64, count: usize) -> String {
    const MOST: usize = 1100;
    let mut text = format!("{float:.*}", count.min(MOST));
    text.extend(std::iter::repeat_n('0', count.saturating_sub(MOST)));
    text
}

fn split_exponent(text: &str) -> (String, i32) {
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let digits = mantissa.chars().filter(char::is_ascii_digit).collect();
    (digits, exponent.parse().unwrap_or(0))
}

/// Digits with a point, or with an exponent where it is below `small` or from `large` on.
pub fn place_point(digits: &str, exponent: i32, small: i32, large: i32) -> String {
    if exponent < small || exponent >= large {
        let (first, rest) = digits.split_at(digits.len().min(1));
        let point = if rest.is_empty() { "" } else { "." };
        return format!("{first}{point}{rest}{}", exponent_text(exponent));
    }
    if exponent < 0 {
        let zeros = "0".repeat(exponent.unsigned_abs() as usize - 1);
        return format!("0.{zeros}{digits}");
    }
    let whole = exponent as usize + 1;
    if digits.len() <= whole {
        return format!("{digits}{}", "0".repeat(whole - digits.len()));
    }
    let (whole, fraction) = digits.split_at(whole);
    format!("{whole}.{fraction}")
}

/// `e+16`, `e-05`: at least two digits.
pub fn exponent_text(exponent: i32) -> String {
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("e{sign}{:02}", exponent.unsigned_abs())
}

/// `float(text)`.
pub fn parse(text: &str) -> Result<f64> {
    let ascii = unicode::with_ascii_digits(text);
    read(ascii.trim_matches(unicode::is_space))
        .ok_or_else(|| Raised::value_error(format!("could not convert string to float: {}", repr_str(text))))
}

/// `float(bytes)`.
pub fn parse_bytes(bytes: &[u8]) -> Result<f64> {
    let text = std::str::from_utf8(bytes).ok().filter(|text| text.is_ascii());
    text.and_then(|text| read(text.trim_matches(unicode::is_space)))
        .ok_or_else(|| Raised::value_error(format!("could not convert string to float: {}", repr_bytes(bytes))))
}

fn read(text: &str) -> Option<f64> {
    let plain = without_underscores(text)?;
    let (float, length) = prefix(&plain)?;
    (length == plain.len()).then_some(float)
}

/// The text without its underscores, each of which stands between two digits (PEP 515).
pub fn without_underscores(text: &str) -> Option<std::borrow::Cow<'_, str>> {
    if !text.contains('_') {
        return Some(text.into());
    }
    let bytes = text.as_bytes();
    let is_digit = |index: Option<usize>| index.and_then(|index| bytes.get(index)).is_some_and(u8::is_ascii_digit);
    let misplaced = bytes
        .iter()
        .enumerate()
        .any(|(index, &byte)| byte == b'_' && !(is_digit(index.checked_sub(1)) && is_digit(index.checked_add(1))));
    (!misplaced).then(|| text.replace('_', "").into())
}

/// The longest float at the beginning of a text, and its length in bytes.
pub fn prefix(text: &str) -> Option<(f64, usize)> {
    let bytes = text.as_bytes();
    let start = usize::from(matches!(bytes.first(), Some(b'+' | b'-')));
    for name in ["infinity", "inf", "nan"] {
        let end = start + name.len();
        if text.get(start..end).is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            return Some((named(name, bytes[0] == b'-'), end));
        }
    }
    let whole = digits_from(bytes, start);
    let mut end = whole;
    if bytes.get(end) == Some(&b'.') {
        end = digits_from(bytes, end + 1);
    }
    let has_digits = whole > start || end > whole + 1;
    if !has_digits {
        return None;
    }
    end = exponent_end(bytes, end);
    let float = text.get(..end)?.parse().ok()?;
    Some((float, end))
}

fn named(name: &str, negative: bool) -> f64 {
    let float = if name == "nan" { f64::NAN } else { f64::INFINITY };
    if negative { -float } else { float }
}

fn digits_from(bytes: &[u8], start: usize) -> usize {
    let count = bytes.iter().skip(start).take_while(|byte| byte.is_ascii_digit()).count();
    start + count
}

/// The end of an exponent at `start`; `start` where there is none.
fn exponent_end(bytes: &[u8], start: usize) -> usize {
    if !matches!(bytes.get(start), Some(b'e' | b'E')) {
        return start;
    }
    let sign = usize::from(matches!(bytes.get(start + 1), Some(b'+' | b'-')));
    let end = digits_from(bytes, start + 1 + sign);
    if end > start + 1 + sign { end } else { start }
}
