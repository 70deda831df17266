//! The numbers of a `%` format.

use num_bigint::{BigInt, Sign};

use super::check_size;
use super::float::Style;
use super::percent_directive::Directive;
use crate::limits::Limits;
use crate::number::int_text;
use crate::object::Result;

/// `%d`, `%i`, `%u`, `%o`, `%x`, `%X` of an integer.
pub fn integer(limits: &Limits, directive: &Directive, big: &BigInt) -> Result<String> {
    let magnitude = big.magnitude();
    let (prefix, mut digits) = match directive.code {
        'o' => ("0o", magnitude.to_str_radix(8)),
        'x' => ("0x", magnitude.to_str_radix(16)),
        'X' => ("0X", magnitude.to_str_radix(16).to_ascii_uppercase()),
        _ => ("", int_text::to_decimal(limits, &BigInt::from(magnitude.clone()))?),
    };
    let precision = directive.precision.unwrap_or(0);
    check_size(limits, precision.max(directive.width))?;
    if digits.len() < precision {
        digits.insert_str(0, &"0".repeat(precision - digits.len()));
    }
    let prefix = if directive.alternate { prefix } else { "" };
    Ok(directive.pad_number(big.sign() == Sign::Minus, prefix, &digits))
}

/// `%e`, `%f`, `%g` of a float.
pub fn float(limits: &Limits, directive: &Directive, float: f64) -> Result<String> {
    let precision = directive.precision.unwrap_or(6);
    check_size(limits, precision.max(directive.width))?;
    let text = Style::printf(directive.code, precision, directive.alternate).text(float);
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, &*text),
    };
    Ok(directive.pad_number(negative, "", digits))
}
