//! Integers: the operators, in 64 bits where that is enough.

use num_bigint::{BigInt, Sign};
use num_traits::{ToPrimitive, Zero};

use super::{Computed, Number, check_bits, power, rational, zero_division};
use crate::compile::op::Binary;
use crate::limits::Limits;
use crate::object::{Raised, Result};

const DIVISION_BY_ZERO: &str = "division by zero";
const FLOOR_DIVISION_BY_ZERO: &str = "integer division or modulo by zero";
const MODULO_BY_ZERO: &str = "integer modulo by zero";

/// `a op b` where 64 bits are enough and nothing goes wrong; the quick way.
pub fn small(op: Binary, a: i64, b: i64) -> Option<Computed> {
    let int = match op {
        Binary::Add => a.checked_add(b)?,
        Binary::Subtract => a.checked_sub(b)?,
        Binary::Multiply => a.checked_mul(b)?,
        Binary::FloorDivide => floor_divide(a, b)?,
        Binary::Modulo => modulo(a, b)?,
        Binary::And => a & b,
        Binary::Or => a | b,
        Binary::Xor => a ^ b,
        Binary::RightShift => right_shift(a, b)?,
        Binary::LeftShift => left_shift(a, b)?,
        Binary::TrueDivide => return true_divide(a, b).map(Computed::Float),
        Binary::Power => small_power(a, b)?,
        Binary::MatrixMultiply => return None,
    };
    Some(Computed::Int(int))
}

fn floor_divide(a: i64, b: i64) -> Option<i64> {
    let quotient = a.checked_div(b)?;
    let inexact = quotient.wrapping_mul(b) != a;
    Some(quotient - i64::from(inexact && (a < 0) != (b < 0)))
}

/// The remainder has the sign of the divisor.
fn modulo(a: i64, b: i64) -> Option<i64> {
    let rest = a.checked_rem(b)?;
    Some(if rest != 0 && (rest < 0) != (b < 0) { rest + b } else { rest })
}

fn right_shift(a: i64, count: i64) -> Option<i64> {
    (count >= 0).then(|| a >> count.min(63))
}

fn left_shift(a: i64, count: i64) -> Option<i64> {
    let count = u32::try_from(count).ok().filter(|&count| count < 63)?;
    let shifted = a << count;
    (shifted >> count == a).then_some(shifted)
}

/// Both below 2**53: then both are floats without loss, and one division rounds once.
fn true_divide(a: i64, b: i64) -> Option<f64> {
    const EXACT: u64 = 1 << 53;
    let fits = |int: i64| int.unsigned_abs() <= EXACT;
    (b != 0 && fits(a) && fits(b)).then(|| a as f64 / b as f64)
}

fn small_power(a: i64, b: i64) -> Option<i64> {
    a.checked_pow(u32::try_from(b).ok()?)
}

/// `a op b` for two integers of any size.
pub fn binary(limits: &Limits, op: Binary, a: Number, b: Number) -> Option<Result<Computed>> {
    if let (Number::Int(a), Number::Int(b)) = (a, b)
        && let Some(value) = small(op, a, b)
    {
        return Some(Ok(value));
    }
    if op == Binary::Power {
        return Some(power::power(limits, a, b));
    }
    let (a, b) = (a.to_big()?, b.to_big()?);
    Some(match op {
        Binary::Add => sized(limits, a + b),
        Binary::Subtract => sized(limits, a - b),
        Binary::Multiply => check_bits(limits, (a.bits() + b.bits()).saturating_sub(1)).map(|()| Computed::from(a * b)),
        Binary::TrueDivide if b.is_zero() => Err(zero_division(DIVISION_BY_ZERO)),
        Binary::TrueDivide => rational::true_divide(&a, &b).map(Computed::Float),
        Binary::FloorDivide if b.is_zero() => Err(zero_division(FLOOR_DIVISION_BY_ZERO)),
        Binary::FloorDivide => Ok(Computed::from(div_mod(&a, &b).0)),
        Binary::Modulo if b.is_zero() => Err(zero_division(MODULO_BY_ZERO)),
        Binary::Modulo => Ok(Computed::from(div_mod(&a, &b).1)),
        Binary::LeftShift => shift_left(limits, &a, &b).map(Computed::from),
        Binary::RightShift => shift_right(&a, &b).map(Computed::from),
        Binary::And => Ok(Computed::from(a & b)),
        Binary::Or => Ok(Computed::from(a | b)),
        Binary::Xor => Ok(Computed::from(a ^ b)),
        Binary::Power | Binary::MatrixMultiply => return None,
    })
}

fn sized(limits: &Limits, big: BigInt) -> Result<Computed> {
    check_bits(limits, big.bits())?;
    Ok(Computed::from(big))
}

/// `divmod(a, b)` for two integers.
pub fn divmod(a: Number, b: Number) -> Result<(Computed, Computed)> {
    if let (Number::Int(a), Number::Int(b)) = (a, b)
        && let (Some(quotient), Some(rest)) = (floor_divide(a, b), modulo(a, b))
    {
        return Ok((Computed::Int(quotient), Computed::Int(rest)));
    }
    let (a, b) = (a.to_big().unwrap_or_default(), b.to_big().unwrap_or_default());
    if b.is_zero() {
        return Err(zero_division(FLOOR_DIVISION_BY_ZERO));
    }
    let (quotient, rest) = div_mod(&a, &b);
    Ok((Computed::from(quotient), Computed::from(rest)))
}

/// Quotient rounded down and the remainder with the divisor's sign; the divisor is not zero.
pub fn div_mod(a: &BigInt, b: &BigInt) -> (BigInt, BigInt) {
    let (quotient, rest) = (a / b, a % b);
    if !rest.is_zero() && (rest.sign() == Sign::Minus) != (b.sign() == Sign::Minus) {
        (quotient - 1, rest + b)
    } else {
        (quotient, rest)
    }
}

fn shift_left(limits: &Limits, a: &BigInt, count: &BigInt) -> Result<BigInt> {
    if count.sign() == Sign::Minus {
        return Err(negative_shift());
    }
    if a.is_zero() {
        return Ok(BigInt::zero());
    }
    let Some(count) = count.to_u64() else {
        return Err(Raised::overflow_error("too many digits in integer"));
    };
    check_bits(limits, a.bits().saturating_add(count))?;
    Ok(a << count)
}

fn shift_right(a: &BigInt, count: &BigInt) -> Result<BigInt> {
    if count.sign() == Sign::Minus {
        return Err(negative_shift());
    }
    // Beyond its bits nothing is left of a number but its sign.
    let count = count.to_u64().unwrap_or(u64::MAX).min(a.bits() + 1);
    Ok(a >> count)
}

fn negative_shift() -> Raised {
    Raised::value_error("negative shift count")
}
