//! Numbers outside of values: what an operator takes and what it gives.

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::{complex, rational};
use crate::object::{Object, Payload, Result, Value};
use crate::vm::Classes;

/// A built-in number, whatever class holds it.
#[derive(Clone, Copy, Debug)]
pub enum Number<'a> {
    Int(i64),
    Big(&'a BigInt),
    Float(f64),
    Complex(f64, f64),
}

/// A number that has been computed.
#[derive(Clone, Debug, PartialEq)]
pub enum Computed {
    Int(i64),
    /// More than 64 bits.
    Big(BigInt),
    Float(f64),
    Complex(f64, f64),
}

impl<'a> Number<'a> {
    /// The number in a value: of `int`, `bool`, `float`, `complex` or of a subclass.
    pub fn of(value: &'a Value) -> Option<Self> {
        Some(match value {
            Value::Int(int) => Number::Int(*int),
            Value::Bool(flag) => Number::Int(i64::from(*flag)),
            Value::Float(float) => Number::Float(*float),
            Value::Object(object) => match &object.payload {
                Payload::Int(int) => Number::Int(*int),
                Payload::BigInt(big) => Number::Big(big),
                Payload::Float(float) => Number::Float(*float),
                Payload::Complex(real, imaginary) => Number::Complex(*real, *imaginary),
                _ => return None,
            },
            _ => return None,
        })
    }

    pub fn is_int(self) -> bool {
        matches!(self, Number::Int(_) | Number::Big(_))
    }

    /// The integer with as many bits as it needs.
    pub fn to_big(self) -> Option<BigInt> {
        match self {
            Number::Int(int) => Some(BigInt::from(int)),
            Number::Big(big) => Some(big.clone()),
            _ => None,
        }
    }

    /// The nearest float; `None` for a complex number.
    pub fn to_float(self) -> Option<Result<f64>> {
        match self {
            // The conversion of the language rounds to nearest, ties to even.
            Number::Int(int) => Some(Ok(int as f64)),
            Number::Big(big) => Some(rational::big_to_float(big)),
            Number::Float(float) => Some(Ok(float)),
            Number::Complex(..) => None,
        }
    }

    pub fn to_complex(self) -> Result<(f64, f64)> {
        match self {
            Number::Complex(real, imaginary) => Ok((real, imaginary)),
            other => Ok((other.to_float().unwrap_or(Ok(0.0))?, 0.0)),
        }
    }
}

impl Computed {
    /// The number as a value of its exact built-in class.
    pub fn into_value(self, classes: &Classes) -> Value {
        match self {
            Computed::Int(int) => Value::Int(int),
            Computed::Big(big) => Object::new(&classes.int, Payload::BigInt(Box::new(big))).into(),
            Computed::Float(float) => Value::Float(float),
            Computed::Complex(real, imaginary) => Object::new(&classes.complex, Payload::Complex(real, imaginary)).into(),
        }
    }

    /// What an object of a subclass holds.
    pub fn into_payload(self) -> Payload {
        match self {
            Computed::Int(int) => Payload::Int(int),
            Computed::Big(big) => Payload::BigInt(Box::new(big)),
            Computed::Float(float) => Payload::Float(float),
            Computed::Complex(real, imaginary) => Payload::Complex(real, imaginary),
        }
    }

    pub fn as_number(&self) -> Number<'_> {
        match self {
            Computed::Int(int) => Number::Int(*int),
            Computed::Big(big) => Number::Big(big),
            Computed::Float(float) => Number::Float(*float),
            Computed::Complex(real, imaginary) => Number::Complex(*real, *imaginary),
        }
    }
}

impl From<BigInt> for Computed {
    fn from(big: BigInt) -> Self {
        match big.to_i64() {
            Some(int) => Computed::Int(int),
            None => Computed::Big(big),
        }
    }
}

impl From<(f64, f64)> for Computed {
    fn from((real, imaginary): (f64, f64)) -> Self {
        Computed::Complex(real, imaginary)
    }
}

impl From<Number<'_>> for Computed {
    fn from(number: Number) -> Self {
        match number {
            Number::Int(int) => Computed::Int(int),
            Number::Big(big) => Computed::Big(big.clone()),
            Number::Float(float) => Computed::Float(float),
            Number::Complex(real, imaginary) => Computed::Complex(real, imaginary),
        }
    }
}

pub(super) fn negative(number: Number) -> Computed {
    match number {
        Number::Int(int) => match int.checked_neg() {
            Some(negative) => Computed::Int(negative),
            None => Computed::from(-BigInt::from(int)),
        },
        Number::Big(big) => Computed::from(-big),
        Number::Float(float) => Computed::Float(-float),
        Number::Complex(real, imaginary) => Computed::Complex(-real, -imaginary),
    }
}

pub(super) fn absolute(number: Number) -> Result<Computed> {
    Ok(match number {
        Number::Int(int) => match int.checked_abs() {
            Some(positive) => Computed::Int(positive),
            None => Computed::from(BigInt::from(int.unsigned_abs())),
        },
        Number::Big(big) => Computed::from(BigInt::from(big.magnitude().clone())),
        Number::Float(float) => Computed::Float(float.abs()),
        Number::Complex(real, imaginary) => Computed::Float(complex::absolute(real, imaginary)?),
    })
}
