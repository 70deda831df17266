//! Floats: the operators (CPython's `floatobject.c` says how the remainder gets its sign).

use super::zero_division;
use crate::compile::op::Binary;
use crate::object::Result;

/// Is it an operator of floats at all?
pub fn has(op: Binary) -> bool {
    matches!(
        op,
        Binary::Add
            | Binary::Subtract
            | Binary::Multiply
            | Binary::TrueDivide
            | Binary::FloorDivide
            | Binary::Modulo
            | Binary::Power
    )
}

/// `a op b`, but for `**`; `None` where floats have no such operator.
pub fn binary(op: Binary, a: f64, b: f64) -> Option<Result<f64>> {
    let by_zero = |message| Some(Err(zero_division(message)));
    Some(Ok(match op {
        Binary::Add => a + b,
        Binary::Subtract => a - b,
        Binary::Multiply => a * b,
        Binary::TrueDivide if b == 0.0 => return by_zero("float division by zero"),
        Binary::TrueDivide => a / b,
        Binary::FloorDivide if b == 0.0 => return by_zero("float floor division by zero"),
        Binary::FloorDivide => divmod(a, b).0,
        Binary::Modulo if b == 0.0 => return by_zero("float modulo by zero"),
        Binary::Modulo => divmod(a, b).1,
        _ => return None,
    }))
}

/// Quotient rounded down and remainder with the sign of the divisor, which is not zero.
pub fn divmod(a: f64, b: f64) -> (f64, f64) {
    let mut rest = a % b;
    let mut quotient = (a - rest) / b;
    if rest == 0.0 {
        rest = 0.0_f64.copysign(b);
    } else if (b < 0.0) != (rest < 0.0) {
        rest += b;
        quotient -= 1.0;
    }
    (whole(quotient, a / b), rest)
}

/// The quotient snapped to the nearest whole number; a zero has the sign of the true quotient.
fn whole(quotient: f64, exact: f64) -> f64 {
    if quotient == 0.0 {
        return 0.0_f64.copysign(exact);
    }
    let floor = quotient.floor();
    if quotient - floor > 0.5 { floor + 1.0 } else { floor }
}
