//! Integers by a format specification.

use num_bigint::{BigInt, Sign};
use num_traits::ToPrimitive;

use super::float;
use super::pad::Parts;
use super::spec::{Align, Spec};
use crate::limits::Limits;
use crate::number::{int_text, rational};
use crate::object::{Raised, Result};
use crate::source::surrogate;

/// `format(int, spec)`.
pub fn format_int(limits: &Limits, spec: &str, type_name: &str, big: &BigInt) -> Result<String> {
    format_parsed(limits, &Spec::parse(spec, type_name, Align::Right)?, type_name, big)
}

/// As [`format_int`], for what most programs print.
pub fn format_small_int(limits: &Limits, spec: &str, type_name: &str, int: i64) -> Result<String> {
    let spec = Spec::parse(spec, type_name, Align::Right)?;
    if spec.precision.is_some() || spec.no_negative_zero || !matches!(spec.code, None | Some('d')) {
        return format_parsed(limits, &spec, type_name, &BigInt::from(int));
    }
    let sign = if int < 0 { Some('-') } else { spec.sign.filter(|&sign| sign != '-') };
    let parts = Parts { sign, digits: int.unsigned_abs().to_string(), ..Parts::default() };
    parts.assemble(&spec, limits)
}

fn format_parsed(limits: &Limits, spec: &Spec, type_name: &str, big: &BigInt) -> Result<String> {
    match spec.code {
        None | Some('b' | 'c' | 'd' | 'o' | 'x' | 'X' | 'n') => as_int(limits, spec, big),
        Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') => {
            float::format_parsed(limits, spec, type_name, rational::big_to_float(big)?)
        }
        Some(_) => Err(spec.unknown_code(type_name)),
    }
}

fn as_int(limits: &Limits, spec: &Spec, big: &BigInt) -> Result<String> {
    if spec.precision.is_some() {
        return Err(Raised::value_error("Precision not allowed in integer format specifier"));
    }
    if spec.no_negative_zero {
        return Err(Raised::value_error("Negative zero coercion (z) not allowed in integer format specifier"));
    }
    if spec.code == Some('c') {
        return as_character(limits, spec, big);
    }
    let negative = big.sign() == Sign::Minus;
    let radix = match spec.code {
        Some('b') => 2,
        Some('o') => 8,
        Some('x' | 'X') => 16,
        _ => 10,
    };
    let digits = if radix == 10 {
        int_text::to_decimal(limits, &BigInt::from(big.magnitude().clone()))?
    } else {
        big.magnitude().to_str_radix(radix)
    };
    let upper = spec.code == Some('X');
    let parts = Parts {
        sign: if negative { Some('-') } else { spec.sign.filter(|&sign| sign != '-') },
        prefix: if spec.alternate { prefix(spec.code) } else { "" },
        digits: if upper { digits.to_ascii_uppercase() } else { digits },
        rest: String::new(),
    };
    parts.assemble(spec, limits)
}

fn prefix(code: Option<char>) -> &'static str {
    match code {
        Some('b') => "0b",
        Some('o') => "0o",
        Some('x') => "0x",
        Some('X') => "0X",
        _ => "",
    }
}

fn as_character(limits: &Limits, spec: &Spec, big: &BigInt) -> Result<String> {
    if spec.sign.is_some() {
        return Err(Raised::value_error("Sign not allowed with integer format specifier 'c'"));
    }
    if spec.alternate {
        return Err(Raised::value_error("Alternate form (#) not allowed with integer format specifier 'c'"));
    }
    let Some(code) = big.to_i64() else {
        return Err(Raised::overflow_error("Python int too large to convert to C long"));
    };
    let parts = Parts { rest: character(code)?.to_string(), ..Parts::default() };
    parts.assemble(spec, limits)
}

/// The character with a code.
pub fn character(code: i64) -> Result<char> {
    match u32::try_from(code) {
        Ok(code) if code < 0x11_0000 => surrogate::character(code).ok_or_else(|| Raised::value_error(surrogate::REFUSAL)),
        _ => Err(Raised::overflow_error("%c arg not in range(0x110000)")),
    }
}
