//! Complex numbers: the operators (CPython's `complexobject.c`).

#![expect(clippy::float_cmp, reason = "the rules of these powers are about exact values")]

use super::{Number, zero_division};
use crate::compile::op::Binary;
use crate::object::{Raised, Result};

type Complex = (f64, f64);

/// The largest exponent for which powers are repeated products.
const LARGEST_WHOLE_EXPONENT: f64 = 100.0;

/// `a op b`, but for `**`; `None` where complex numbers have no such operator.
pub fn binary(op: Binary, a: Number, b: Number) -> Option<Result<Complex>> {
    let operation: fn(Complex, Complex) -> Result<Complex> = match op {
        Binary::Add => |a, b| Ok((a.0 + b.0, a.1 + b.1)),
        Binary::Subtract => |a, b| Ok((a.0 - b.0, a.1 - b.1)),
        Binary::Multiply => |a, b| Ok(product(a, b)),
        Binary::TrueDivide => |a, b| quotient(a, b).ok_or_else(|| zero_division("complex division by zero")),
        _ => return None,
    };
    Some(a.to_complex().and_then(|a| operation(a, b.to_complex()?)))
}

fn product(a: Complex, b: Complex) -> Complex {
    (a.0 * b.0 - a.1 * b.1, a.0 * b.1 + a.1 * b.0)
}

/// Smith's algorithm; `None` for a zero divisor.
fn quotient(a: Complex, b: Complex) -> Option<Complex> {
    let (real, imaginary) = (b.0.abs(), b.1.abs());
    if real >= imaginary {
        if real == 0.0 {
            return None;
        }
        let ratio = b.1 / b.0;
        let denominator = b.0 + b.1 * ratio;
        Some(((a.0 + a.1 * ratio) / denominator, (a.1 - a.0 * ratio) / denominator))
    } else if imaginary >= real {
        let ratio = b.0 / b.1;
        let denominator = b.0 * ratio + b.1;
        Some(((a.0 * ratio + a.1) / denominator, (a.1 * ratio - a.0) / denominator))
    } else {
        // One part of the divisor is NaN.
        Some((f64::NAN, f64::NAN))
    }
}

/// `a ** b`.
pub fn power(a: Complex, b: Complex) -> Result<Complex> {
    let whole = b.1 == 0.0 && b.0 == b.0.floor() && b.0.abs() <= LARGEST_WHOLE_EXPONENT;
    let result = if whole { whole_power(a, b.0 as i64) } else { general_power(a, b) };
    let result = result.ok_or_else(|| zero_division("0.0 to a negative or complex power"))?;
    if result.0.is_infinite() || result.1.is_infinite() {
        return Err(Raised::overflow_error("complex exponentiation"));
    }
    Ok(result)
}

fn whole_power(a: Complex, exponent: i64) -> Option<Complex> {
    let power = repeated_product(a, exponent.unsigned_abs());
    if exponent > 0 { Some(power) } else { quotient((1.0, 0.0), power) }
}

fn repeated_product(a: Complex, exponent: u64) -> Complex {
    let mut result = (1.0, 0.0);
    let mut square = a;
    let mut mask = 1;
    while exponent >= mask {
        if exponent & mask != 0 {
            result = product(result, square);
        }
        mask <<= 1;
        square = product(square, square);
    }
    result
}

fn general_power(a: Complex, b: Complex) -> Option<Complex> {
    if b == (0.0, 0.0) {
        return Some((1.0, 0.0));
    }
    if a == (0.0, 0.0) {
        return (b.1 == 0.0 && b.0 >= 0.0).then_some((0.0, 0.0));
    }
    let size = a.0.hypot(a.1);
    let angle = a.1.atan2(a.0);
    let mut length = size.powf(b.0);
    let mut phase = angle * b.0;
    if b.1 != 0.0 {
        length *= (-angle * b.1).exp();
        phase += b.1 * size.ln();
    }
    Some((length * phase.cos(), length * phase.sin()))
}

/// `abs(a)`.
pub fn absolute(real: f64, imaginary: f64) -> Result<f64> {
    let size = real.hypot(imaginary);
    if size.is_infinite() && real.is_finite() && imaginary.is_finite() {
        return Err(Raised::overflow_error("absolute value too large"));
    }
    Ok(size)
}
