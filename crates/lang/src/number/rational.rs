//! Exact rounding between integers and floats.

use num_bigint::{BigInt, BigUint, Sign};
use num_traits::{ToPrimitive, Zero};

use crate::object::{Raised, Result};

/// Bits of a float's mantissa, the hidden one included.
const MANTISSA: i64 = 53;
/// The exponent of the last bit of a subnormal.
const LEAST_EXPONENT: i64 = -1074;
/// Beyond this exponent of the first bit a float is infinite.
const GREATEST_EXPONENT: i64 = 1024;

/// The float nearest to `mantissa * 2**exponent` (a little more, where `sticky`), ties to even;
/// `None` where it is too large.
pub fn round_to_float(mantissa: u64, sticky: bool, exponent: i64) -> Option<f64> {
    if mantissa == 0 {
        return Some(0.0);
    }
    let bits = i64::from(u64::BITS - mantissa.leading_zeros());
    let dropped = (bits - MANTISSA).max(LEAST_EXPONENT - exponent).max(0);
    let rounded = round_off(mantissa, sticky, dropped);
    let exponent = exponent + dropped;
    let top = i64::from(u64::BITS - rounded.leading_zeros()) + exponent;
    if top > GREATEST_EXPONENT {
        return None;
    }
    Some(scale(rounded as f64, exponent))
}

/// `mantissa / 2**count`, to the nearest, ties to even.
fn round_off(mantissa: u64, sticky: bool, count: i64) -> u64 {
    if count == 0 {
        return mantissa;
    }
    if count > 64 {
        return 0;
    }
    let wide = u128::from(mantissa);
    let kept = wide >> count;
    let rest = wide - (kept << count);
    let half = 1_u128 << (count - 1);
    let up = rest > half || rest == half && (sticky || kept & 1 == 1);
    (kept + u128::from(up)) as u64
}

/// `float * 2**exponent`, where that is a float.
fn scale(float: f64, exponent: i64) -> f64 {
    let mut result = float;
    let mut left = exponent;
    while left > 0 {
        let step = left.min(1000);
        result *= power_of_two(step);
        left -= step;
    }
    if left < 0 {
        // A power down to the least one is a float itself, and the product is exact.
        let first = left.max(LEAST_EXPONENT);
        result *= power_of_two(first);
    }
    result
}

fn power_of_two(exponent: i64) -> f64 {
    if exponent >= -1022 {
        f64::from_bits(((exponent + 1023) as u64) << 52)
    } else {
        f64::from_bits(1 << (exponent - LEAST_EXPONENT))
    }
}

/// The float nearest to an integer.
pub fn big_to_float(big: &BigInt) -> Result<f64> {
    nearest(big.magnitude(), false, 0)
        .map(|size| signed(size, big.sign() == Sign::Minus))
        .ok_or_else(|| Raised::overflow_error("int too large to convert to float"))
}

fn nearest(magnitude: &BigUint, sticky: bool, exponent: i64) -> Option<f64> {
    let dropped = magnitude.bits().saturating_sub(64);
    let top = (magnitude >> dropped).to_u64().unwrap_or(0);
    let sticky = sticky || dropped > 0 && magnitude.trailing_zeros().unwrap_or(0) < dropped;
    round_to_float(top, sticky, exponent + dropped as i64)
}

/// `a / b`, correctly rounded; `b` is not zero.
pub fn true_divide(a: &BigInt, b: &BigInt) -> Result<f64> {
    let negative = (a.sign() == Sign::Minus) != (b.sign() == Sign::Minus);
    if a.is_zero() {
        return Ok(signed(0.0, negative));
    }
    let (top, bottom) = (a.magnitude(), b.magnitude());
    // Enough bits of the quotient that two or more lie behind the mantissa.
    let shift = (MANTISSA + 3) - (top.bits() as i64 - bottom.bits() as i64);
    if shift > MANTISSA + 3 - LEAST_EXPONENT + 2 {
        return Ok(signed(0.0, negative));
    }
    let (quotient, exact) = if shift >= 0 {
        let top = top << shift;
        let quotient = &top / bottom;
        let exact = (&quotient * bottom) == top;
        (quotient, exact)
    } else {
        let bottom = bottom << -shift;
        let quotient = top / &bottom;
        let exact = &quotient * &bottom == *top;
        (quotient, exact)
    };
    nearest(&quotient, !exact, -shift)
        .map(|size| signed(size, negative))
        .ok_or_else(|| Raised::overflow_error("integer division result too large for a float"))
}

fn signed(size: f64, negative: bool) -> f64 {
    if negative { -size } else { size }
}

/// A finite float as `mantissa * 2**exponent`, without its sign.
pub fn decompose(float: f64) -> (u64, i64) {
    let bits = float.to_bits();
    let exponent = ((bits >> 52) & 0x7ff) as i64;
    let fraction = bits & ((1 << 52) - 1);
    if exponent == 0 { (fraction, LEAST_EXPONENT) } else { (fraction | (1 << 52), exponent - 1075) }
}

/// The whole part of a float, which is finite.
pub fn truncate(float: f64) -> BigInt {
    let (mantissa, exponent) = decompose(float.trunc());
    let size = if exponent >= 0 {
        BigInt::from(mantissa) << exponent
    } else if exponent > -64 {
        BigInt::from(mantissa >> -exponent)
    } else {
        BigInt::zero()
    };
    if float < 0.0 { -size } else { size }
}

/// `float.as_integer_ratio`: a fraction in lowest terms.
pub fn integer_ratio(float: f64) -> Result<(BigInt, BigInt)> {
    if float.is_nan() {
        return Err(Raised::value_error("cannot convert NaN to integer ratio"));
    }
    if float.is_infinite() {
        return Err(Raised::overflow_error("cannot convert Infinity to integer ratio"));
    }
    let (mantissa, exponent) = decompose(float);
    let one = BigInt::from(1);
    if mantissa == 0 {
        return Ok((BigInt::zero(), one));
    }
    let zeros = i64::from(mantissa.trailing_zeros());
    let (mantissa, exponent) = (BigInt::from(mantissa >> zeros), exponent + zeros);
    let top = if float < 0.0 { -mantissa } else { mantissa };
    Ok(if exponent >= 0 { (top << exponent, one) } else { (top, one << -exponent) })
}

/// The whole part of a float, in CPython's words where there is none.
pub fn float_to_int(float: f64) -> Result<BigInt> {
    if float.is_nan() {
        return Err(Raised::value_error("cannot convert float NaN to integer"));
    }
    if float.is_infinite() {
        return Err(Raised::overflow_error("cannot convert float infinity to integer"));
    }
    Ok(truncate(float))
}
