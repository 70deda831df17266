//! Integers from and to text.

use num_bigint::{BigInt, Sign};

use super::check_bits;
use crate::format::repr_str;
use crate::format::unicode;
use crate::limits::Limits;
use crate::object::{Raised, Result};

const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// What an integer has been read from, for the message.
#[derive(Clone, Copy)]
pub enum Source<'a> {
    Text(&'a str),
    Bytes(&'a [u8]),
}

/// `int(text, base)`.
pub fn parse(limits: &Limits, text: &str, base: i64) -> Result<BigInt> {
    parse_from(limits, text, base, Source::Text(text))
}

/// `int(bytes, base)`.
pub fn parse_bytes(limits: &Limits, bytes: &[u8], base: i64) -> Result<BigInt> {
    let text = std::str::from_utf8(bytes).unwrap_or("?");
    // Only ASCII is read from bytes.
    let text = if text.is_ascii() { text } else { "?" };
    parse_from(limits, text, base, Source::Bytes(bytes))
}

fn parse_from(limits: &Limits, text: &str, base: i64, source: Source) -> Result<BigInt> {
    if base != 0 && !(2..=36).contains(&base) {
        return Err(Raised::value_error("int() base must be >= 2 and <= 36, or 0"));
    }
    let ascii = unicode::with_ascii_digits(text);
    let Some(literal) = Literal::read(&ascii, base as u32) else {
        return Err(invalid(source, base));
    };
    literal.value(limits)
}

fn invalid(source: Source, base: i64) -> Raised {
    let shown: String = match source {
        Source::Text(text) => repr_str(text),
        Source::Bytes(bytes) => crate::format::repr_bytes(bytes),
    };
    // CPython shows no more than this of it (`%.200R`).
    let shown: String = shown.chars().take(200).collect();
    Raised::value_error(format!("invalid literal for int() with base {base}: {shown}"))
}

/// Digits whose form is right, without underscores.
struct Literal {
    negative: bool,
    base: u32,
    digits: String,
}

impl Literal {
    fn read(text: &str, base: u32) -> Option<Literal> {
        let text = text.trim_matches(unicode::is_space);
        let (negative, text) = match text.as_bytes().first()? {
            b'-' => (true, &text[1..]),
            b'+' => (false, &text[1..]),
            _ => (false, text),
        };
        let (base, digits, prefixed) = split_prefix(text, base);
        // With base 0 a leading zero would look octal to some: only zero itself may have one.
        let guess = base == 0;
        let base = if guess { 10 } else { base };
        let digits = plain_digits(digits, base, prefixed)?;
        if guess && digits.starts_with('0') && digits.bytes().any(|digit| digit != b'0') {
            return None;
        }
        Some(Literal { negative, base, digits })
    }

    fn value(&self, limits: &Limits) -> Result<BigInt> {
        if self.base.is_power_of_two() {
            let bits = u64::from(self.base.trailing_zeros());
            check_bits(limits, bits.saturating_mul(self.digits.len() as u64))?;
        } else if limits.int_digits != 0 && self.digits.len() > limits.int_digits {
            return Err(Raised::value_error(format!(
                "Exceeds the limit ({} digits) for integer string conversion: value has {} digits; \
                 use sys.set_int_max_str_digits() to increase the limit",
                limits.int_digits,
                self.digits.len()
            )));
        }
        if let Ok(small) = i64::from_str_radix(&self.digits, self.base) {
            return Ok(BigInt::from(if self.negative { -small } else { small }));
        }
        let big = BigInt::parse_bytes(self.digits.as_bytes(), self.base).unwrap_or_default();
        Ok(if self.negative { -big } else { big })
    }
}

/// Takes `0x`, `0o` or `0b` off where the base allows it; the base that holds then (0 where it is still open).
fn split_prefix(text: &str, base: u32) -> (u32, &str, bool) {
    let mut characters = text.chars();
    if characters.next() != Some('0') {
        return (base, text, false);
    }
    let prefix = match characters.next() {
        Some('x' | 'X') => 16,
        Some('o' | 'O') => 8,
        Some('b' | 'B') => 2,
        _ => return (base, text, false),
    };
    if base == 0 || base == prefix { (prefix, &text[2..], true) } else { (base, text, false) }
}

/// The digits without underscores, of which single ones may stand between digits and behind a prefix.
fn plain_digits(text: &str, base: u32, prefixed: bool) -> Option<String> {
    let mut digits = String::with_capacity(text.len());
    let mut after_underscore = !prefixed;
    for character in text.chars() {
        if character == '_' {
            if after_underscore {
                return None;
            }
            after_underscore = true;
        } else if character.is_digit(base) {
            digits.push(character);
            after_underscore = false;
        } else {
            return None;
        }
    }
    (!after_underscore && !digits.is_empty()).then_some(digits)
}

/// `str(int)`, with the limit on digits.
pub fn to_decimal(limits: &Limits, big: &BigInt) -> Result<String> {
    let limit = limits.int_digits;
    // A decimal digit is more than three bits; what has far too many is not even written.
    if limit != 0 && big.bits() / 4 > limit as u64 {
        return Err(too_many_digits(limit));
    }
    let text = big.to_string();
    if limit != 0 && text.len() - usize::from(big.sign() == Sign::Minus) > limit {
        return Err(too_many_digits(limit));
    }
    Ok(text)
}

fn too_many_digits(limit: usize) -> Raised {
    Raised::value_error(format!(
        "Exceeds the limit ({limit} digits) for integer string conversion; \
         use sys.set_int_max_str_digits() to increase the limit"
    ))
}

/// `hex`, `oct` and `bin`: sign, prefix, digits.
pub fn to_radix(big: &BigInt, radix: u32) -> String {
    let prefix = match radix {
        2 => "0b",
        8 => "0o",
        _ => "0x",
    };
    let sign = if big.sign() == Sign::Minus { "-" } else { "" };
    format!("{sign}{prefix}{}", big.magnitude().to_str_radix(radix))
}

/// The digit for a value below 36.
pub fn digit(value: u32) -> char {
    DIGITS.get(value as usize).map_or('0', |&digit| digit as char)
}
