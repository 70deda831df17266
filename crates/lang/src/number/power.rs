//! `**` and `pow` with a modulus.

#![expect(clippy::float_cmp, reason = "the rules of these powers are about exact values")]

use num_bigint::{BigInt, Sign};
use num_traits::{One, Signed, ToPrimitive, Zero};

use super::{Computed, Number, check_bits, complex, integer, zero_division};
use crate::limits::Limits;
use crate::object::{Argument, ExceptionKind, Raised, Result};

/// `a ** b` for any two built-in numbers.
pub fn power(limits: &Limits, a: Number, b: Number) -> Result<Computed> {
    match (a, b) {
        (Number::Complex(..), _) | (_, Number::Complex(..)) => {
            let result = complex::power(a.to_complex()?, b.to_complex()?)?;
            Ok(Computed::Complex(result.0, result.1))
        }
        (Number::Float(_), _) | (_, Number::Float(_)) => {
            let (a, b) = (as_float(a)?, as_float(b)?);
            float_power(a, b)
        }
        _ if is_negative(b) => float_power(as_float(a)?, as_float(b)?),
        _ => int_power(limits, a, b).map(Computed::from),
    }
}

fn as_float(number: Number) -> Result<f64> {
    number.to_float().unwrap_or(Ok(0.0))
}

fn is_negative(number: Number) -> bool {
    match number {
        Number::Int(int) => int < 0,
        Number::Big(big) => big.is_negative(),
        _ => false,
    }
}

fn int_power(limits: &Limits, a: Number, b: Number) -> Result<BigInt> {
    let base = a.to_big().unwrap_or_default();
    let exponent = b.to_big().unwrap_or_default();
    if exponent.is_zero() || base.is_one() {
        return Ok(BigInt::one());
    }
    if base.is_zero() {
        return Ok(base);
    }
    if base == BigInt::from(-1) {
        return Ok(if exponent.bit(0) { base } else { -base });
    }
    let exponent = exponent.to_u64().unwrap_or(u64::MAX);
    // The result has at least this many bits.
    check_bits(limits, (base.bits() - 1).saturating_mul(exponent))?;
    let result = base.pow(u32::try_from(exponent).unwrap_or(u32::MAX));
    check_bits(limits, result.bits())?;
    Ok(result)
}

/// CPython's `float_pow`: the special cases of C99 Annex F are spelled out, so that no host decides them.
fn float_power(base: f64, exponent: f64) -> Result<Computed> {
    let is_odd = exponent.abs() % 2.0 == 1.0;
    if let Some(special) = special_power(base, exponent, is_odd) {
        return special.map(Computed::Float);
    }
    if base < 0.0 && exponent != exponent.floor() {
        let result = complex::power((base, 0.0), (exponent, 0.0))?;
        return Ok(Computed::Complex(result.0, result.1));
    }
    let size = base.abs().powf(exponent);
    if size.is_infinite() {
        let arguments = vec![Argument::Number(34), Argument::Text("Numerical result out of range".to_owned())];
        return Err(Raised::several(ExceptionKind::OverflowError, arguments));
    }
    Ok(Computed::Float(if base < 0.0 && is_odd { -size } else { size }))
}

fn special_power(base: f64, exponent: f64, is_odd: bool) -> Option<Result<f64>> {
    let result = if exponent == 0.0 {
        1.0
    } else if base.is_nan() {
        base
    } else if exponent.is_nan() {
        if base == 1.0 { 1.0 } else { exponent }
    } else if exponent.is_infinite() {
        let size = base.abs();
        if size == 1.0 {
            1.0
        } else if (exponent > 0.0) == (size > 1.0) {
            f64::INFINITY
        } else {
            0.0
        }
    } else if base.is_infinite() {
        let size = if exponent > 0.0 { f64::INFINITY } else { 0.0 };
        if is_odd { size.copysign(base) } else { size }
    } else if base == 0.0 {
        if exponent < 0.0 {
            return Some(Err(zero_division("0.0 cannot be raised to a negative power")));
        }
        if is_odd { base } else { 0.0 }
    } else {
        return None;
    };
    Some(Ok(result))
}

/// `pow(a, b, modulus)`.
pub fn modular(a: Number, b: Number, modulus: Number) -> Result<Computed> {
    if let (Some(a), Some(b), Some(modulus)) = (a.to_big(), b.to_big(), modulus.to_big()) {
        return modular_int(&a, &b, &modulus).map(Computed::from);
    }
    let is_complex = |number| matches!(number, Number::Complex(..));
    Err(if is_complex(a) || is_complex(b) || is_complex(modulus) {
        Raised::value_error("complex modulo")
    } else {
        Raised::type_error("pow() 3rd argument not allowed unless all arguments are integers")
    })
}

fn modular_int(base: &BigInt, exponent: &BigInt, modulus: &BigInt) -> Result<BigInt> {
    if modulus.is_zero() {
        return Err(Raised::value_error("pow() 3rd argument cannot be 0"));
    }
    let size = modulus.abs();
    let result = if size.is_one() {
        BigInt::zero()
    } else if exponent.sign() == Sign::Minus {
        let base = integer::div_mod(base, &size).1;
        let inverse = base.modinv(&size).ok_or_else(|| Raised::value_error("base is not invertible for the given modulus"))?;
        inverse.modpow(&exponent.abs(), &size)
    } else {
        integer::div_mod(base, &size).1.modpow(exponent, &size)
    };
    // The result has the sign of the modulus.
    Ok(if modulus.is_negative() && !result.is_zero() { result + modulus } else { result })
}
