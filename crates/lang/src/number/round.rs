//! `round` with a number of digits.

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive, Zero};

use super::float_text::fixed;
use super::integer::div_mod;
use super::rational::truncate;
use crate::object::{Raised, Result};

/// Beyond these many digits behind the point no float changes.
const MOST_DIGITS: i64 = 323;
/// And beyond these many before it nothing is left.
const LEAST_DIGITS: i64 = -308;

/// `round(float)`: the nearest whole number, halves to even. Not for infinities and NaN.
pub fn float_to_whole(float: f64) -> BigInt {
    truncate(float.round_ties_even())
}

/// `round(float, digits)`: correctly rounded, as CPython does it by way of the decimal text.
pub fn float(float: f64, digits: i64) -> Result<f64> {
    if !float.is_finite() || digits > MOST_DIGITS {
        return Ok(float);
    }
    if digits < LEAST_DIGITS {
        return Ok(0.0 * float);
    }
    let text =
        if digits >= 0 { fixed(float.abs(), digits as usize) } else { tens_text(float.abs(), digits.unsigned_abs() as u32) };
    let size: f64 = text.parse().unwrap_or(0.0);
    if size.is_infinite() {
        return Err(Raised::overflow_error("rounded value too large to represent"));
    }
    Ok(size.copysign(float))
}

/// A positive float rounded to a multiple of `10**places`, as text.
fn tens_text(float: f64, places: u32) -> String {
    let unit = BigInt::from(10).pow(places);
    let (mut quotient, rest) = div_mod(&truncate(float), &unit);
    let is_more = float.fract() != 0.0;
    let twice = rest * 2;
    if twice > unit || twice == unit && (is_more || quotient.bit(0)) {
        quotient += 1;
    }
    format!("{quotient}e{places}")
}

/// `round(int, digits)`: to a multiple of a power of ten, halves to even.
pub fn int(big: &BigInt, digits: &BigInt) -> BigInt {
    if !digits.is_negative() {
        return big.clone();
    }
    // A power of ten with more digits than the number has bits is more than twice the number.
    let places = (-digits).to_u64().unwrap_or(u64::MAX);
    if places > big.bits() + 1 {
        return BigInt::zero();
    }
    let unit = BigInt::from(10).pow(places as u32);
    let (mut quotient, rest) = div_mod(big, &unit);
    let twice = rest * 2;
    if twice > unit || twice == unit && quotient.bit(0) {
        quotient += 1;
    }
    quotient * unit
}
