//! `float.hex` and `float.fromhex`.

use super::float_text::name_of;
use super::rational::{decompose, round_to_float};
use crate::object::{Raised, Result};

/// `float.hex`.
pub fn to_hex(float: f64) -> String {
    if let Some(name) = name_of(float) {
        return name.to_owned();
    }
    let sign = if float.is_sign_negative() { "-" } else { "" };
    if float == 0.0 {
        return format!("{sign}0x0.0p+0");
    }
    let (mantissa, exponent) = decompose(float);
    let (whole, fraction) = (mantissa >> 52, mantissa & ((1 << 52) - 1));
    let exponent = exponent + 52;
    let exponent_sign = if exponent < 0 { '-' } else { '+' };
    format!("{sign}0x{whole}.{fraction:013x}p{exponent_sign}{}", exponent.unsigned_abs())
}

/// `float.fromhex`.
pub fn from_hex(text: &str) -> Result<f64> {
    let text = text.trim_matches(|character: char| character == ' ' || matches!(character, '\t'..='\r'));
    let (negative, rest) = match text.as_bytes().first() {
        Some(b'-') => (true, &text[1..]),
        Some(b'+') => (false, &text[1..]),
        _ => (false, text),
    };
    let size = match rest.to_ascii_lowercase().as_str() {
        "inf" | "infinity" => f64::INFINITY,
        "nan" => f64::NAN,
        lower => read(lower.strip_prefix("0x").unwrap_or(lower))?,
    };
    Ok(if negative { -size } else { size })
}

fn read(text: &str) -> Result<f64> {
    let invalid = || Raised::value_error("invalid hexadecimal floating-point string");
    let (digits, exponent) = match text.split_once('p') {
        Some((digits, exponent)) => (digits, parse_exponent(exponent).ok_or_else(invalid)?),
        None => (text, 0),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all = || whole.chars().chain(fraction.chars());
    if all().next().is_none() || !all().all(|digit| digit.is_ascii_hexdigit()) {
        return Err(invalid());
    }
    let mut mantissa = 0_u64;
    let mut sticky = false;
    let mut exponent = exponent.saturating_sub(4 * fraction.len() as i64);
    for digit in all() {
        let value = u64::from(digit.to_digit(16).unwrap_or(0));
        if mantissa >> 60 == 0 {
            mantissa = mantissa << 4 | value;
        } else {
            sticky |= value != 0;
            exponent = exponent.saturating_add(4);
        }
    }
    round_to_float(mantissa, sticky, exponent)
        .ok_or_else(|| Raised::overflow_error("hexadecimal value too large to represent as a float"))
}

/// A decimal exponent; one that is longer than any float needs counts as very large.
fn parse_exponent(text: &str) -> Option<i64> {
    const HUGE: i64 = 1 << 40;
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let size = digits.parse::<i64>().unwrap_or(HUGE).min(HUGE);
    Some(if text.starts_with('-') { -size } else { size })
}
