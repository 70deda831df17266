//! Arithmetic of `int`, `float` and `complex` as CPython does it. Nothing here calls Python.

use crate::compile::op::{Binary, Unary};
use crate::limits::Limits;
use crate::object::{ExceptionKind, Raised, Result, Value};
use crate::vm::Classes;

pub mod complex;
pub mod complex_text;
mod computed;
pub mod float;
pub mod float_hex;
pub mod float_text;
pub mod int_bytes;
pub mod int_text;
pub mod integer;
pub mod power;
pub mod rational;
pub mod round;

pub use computed::{Computed, Number};
pub use float_text::float_repr;

/// `a op b` for two built-in numbers; `None` where one is none or the operator is not theirs.
pub fn binary(classes: &Classes, limits: &Limits, op: Binary, a: &Value, b: &Value) -> Option<Result<Value>> {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => {
            if let Some(computed) = integer::small(op, *a, *b) {
                return Some(Ok(computed.into_value(classes)));
            }
        }
        (Value::Float(a), Value::Float(b)) if op != Binary::Power => {
            return float::binary(op, *a, *b).map(|result| result.map(Value::Float));
        }
        (Value::Bool(a), Value::Bool(b)) => {
            if let Some(flag) = of_flags(op, *a, *b) {
                return Some(Ok(Value::Bool(flag)));
            }
        }
        _ => {}
    }
    let computed = compute(limits, op, Number::of(a)?, Number::of(b)?)?;
    Some(computed.map(|computed| computed.into_value(classes)))
}

/// `a op b` for two numbers; `None` where they have no such operator.
pub fn compute(limits: &Limits, op: Binary, a: Number, b: Number) -> Option<Result<Computed>> {
    match (a, b) {
        (Number::Int(_) | Number::Big(_), Number::Int(_) | Number::Big(_)) => integer::binary(limits, op, a, b),
        _ if op == Binary::Power => Some(power::power(limits, a, b)),
        (Number::Complex(..), _) | (_, Number::Complex(..)) => complex::binary(op, a, b).map(|result| result.map(Computed::from)),
        _ => mixed(op, a, b).map(|result| result.map(Computed::Float)),
    }
}

fn mixed(op: Binary, a: Number, b: Number) -> Option<Result<f64>> {
    if !float::has(op) {
        return None;
    }
    match (a.to_float()?, b.to_float()?) {
        (Ok(a), Ok(b)) => float::binary(op, a, b),
        (Err(raised), _) | (_, Err(raised)) => Some(Err(raised)),
    }
}

fn of_flags(op: Binary, a: bool, b: bool) -> Option<bool> {
    match op {
        Binary::And => Some(a & b),
        Binary::Or => Some(a | b),
        Binary::Xor => Some(a ^ b),
        _ => None,
    }
}

/// `-a`, `+a`, `~a`; `None` where `a` is no built-in number or has no such operator.
pub fn unary(classes: &Classes, op: Unary, a: &Value) -> Option<Value> {
    let computed = match (op, Number::of(a)?) {
        (Unary::Negative, number) => computed::negative(number),
        (Unary::Positive, number) => Computed::from(number),
        (Unary::Invert, Number::Int(int)) => Computed::Int(!int),
        (Unary::Invert, Number::Big(big)) => Computed::from(!big),
        _ => return None,
    };
    Some(computed.into_value(classes))
}

/// `abs(a)`; `None` where `a` is no built-in number.
pub fn absolute(classes: &Classes, a: &Value) -> Option<Result<Value>> {
    Some(computed::absolute(Number::of(a)?).map(|computed| computed.into_value(classes)))
}

/// `pow(a, b, modulus)`; `None` where an operand is no built-in number.
pub fn modular_power(classes: &Classes, a: &Value, b: &Value, modulus: &Value) -> Option<Result<Value>> {
    let result = power::modular(Number::of(a)?, Number::of(b)?, Number::of(modulus)?);
    Some(result.map(|computed| computed.into_value(classes)))
}

/// `divmod(a, b)`; `None` where one is no real built-in number.
pub fn divmod(classes: &Classes, a: &Value, b: &Value) -> Option<Result<(Value, Value)>> {
    let pair = compute_divmod(Number::of(a)?, Number::of(b)?)?;
    Some(pair.map(|(quotient, rest)| (quotient.into_value(classes), rest.into_value(classes))))
}

/// `divmod(a, b)` for two numbers; `None` where one is complex.
pub fn compute_divmod(a: Number, b: Number) -> Option<Result<(Computed, Computed)>> {
    if a.is_int() && b.is_int() {
        return Some(integer::divmod(a, b));
    }
    match (a.to_float()?, b.to_float()?) {
        (Err(raised), _) | (_, Err(raised)) => Some(Err(raised)),
        (Ok(_), Ok(0.0)) => Some(Err(zero_division("float divmod()"))),
        (Ok(a), Ok(b)) => {
            let (quotient, rest) = float::divmod(a, b);
            Some(Ok((Computed::Float(quotient), Computed::Float(rest))))
        }
    }
}

/// Refuses an integer of more than `Limits::int_bits` bits, before it is computed where that is costly.
pub fn check_bits(limits: &Limits, bits: u64) -> Result<()> {
    if bits <= limits.int_bits {
        return Ok(());
    }
    Err(Raised::new(ExceptionKind::MemoryError, format!("an int may have at most {} bits here", limits.int_bits)))
}

pub(crate) fn zero_division(message: &str) -> Raised {
    Raised::new(ExceptionKind::ZeroDivisionError, message)
}
