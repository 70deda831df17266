//! Complex numbers from and to text.

use super::float_text::{prefix, shortest, without_underscores};
use crate::object::{Raised, Result};

/// `repr(complex)`.
pub fn repr(real: f64, imaginary: f64) -> String {
    if real == 0.0 && real.is_sign_positive() {
        return format!("{}j", shortest(imaginary));
    }
    format!("({}{}j)", shortest(real), signed(&shortest(imaginary)))
}

/// With a plus where there is no minus.
pub fn signed(text: &str) -> String {
    if text.starts_with('-') { text.to_owned() } else { format!("+{text}") }
}

/// `complex(text)`.
pub fn parse(text: &str) -> Result<(f64, f64)> {
    let ascii = crate::format::unicode::with_ascii_digits(text);
    let trimmed = ascii.trim_matches(crate::format::unicode::is_space);
    let inner = trimmed
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
        .map_or(trimmed, |inner| inner.trim_matches(crate::format::unicode::is_space));
    let Some(plain) = without_underscores(inner) else {
        return Err(Raised::value_error(format!("could not convert string to complex: {}", crate::format::repr_str(text))));
    };
    read(&plain).ok_or_else(|| Raised::value_error("complex() arg is a malformed string"))
}

/// `<float>`, `<float>j`, `<float><signed float>j`, where a `j` may also stand alone behind a sign or nothing.
fn read(text: &str) -> Option<(f64, f64)> {
    let Some((first, length)) = prefix(text) else {
        let (unit, rest) = unit(text);
        return is_j(rest).then_some((0.0, unit));
    };
    let rest = text.get(length..)?;
    if rest.is_empty() {
        return Some((first, 0.0));
    }
    if is_j(rest) {
        return Some((0.0, first));
    }
    if !rest.starts_with(['+', '-']) {
        return None;
    }
    let (imaginary, rest) = match prefix(rest) {
        Some((imaginary, length)) => (imaginary, rest.get(length..)?),
        None => unit(rest),
    };
    is_j(rest).then_some((first, imaginary))
}

/// A sign that stands for one, or nothing that does.
fn unit(text: &str) -> (f64, &str) {
    match text.as_bytes().first() {
        Some(b'-') => (-1.0, &text[1..]),
        Some(b'+') => (1.0, &text[1..]),
        _ => (1.0, text),
    }
}

fn is_j(text: &str) -> bool {
    text == "j" || text == "J"
}
