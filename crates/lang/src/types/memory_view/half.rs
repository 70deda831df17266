//! Floats of sixteen bits (IEEE 754 binary16): one bit of sign, five of exponent, ten of fraction.

const FRACTION: i32 = 10;
const BIAS: i32 = 15;
const INFINITY: u16 = 0x7c00;

pub(super) fn to_float(bits: u16) -> f64 {
    let (exponent, fraction) = (i32::from(bits >> FRACTION & 0x1f), f64::from(bits & 0x3ff));
    let size = match exponent {
        0x1f if fraction == 0.0 => f64::INFINITY,
        0x1f => f64::NAN,
        0 => fraction * 2_f64.powi(1 - BIAS - FRACTION),
        _ => (1024.0 + fraction) * 2_f64.powi(exponent - BIAS - FRACTION),
    };
    if bits & 0x8000 == 0 { size } else { -size }
}

/// The nearest of them; nothing for a number that is too large.
pub(super) fn from_float(number: f64) -> Option<u16> {
    let sign = if number.is_sign_negative() { 0x8000 } else { 0 };
    let size = number.abs();
    if size.is_nan() {
        return Some(sign | INFINITY | 0x200);
    }
    if size.is_infinite() {
        return Some(sign | INFINITY);
    }
    let exponent = ((size.to_bits() >> 52) as i32 - 1023).max(1 - BIAS);
    let fraction = (size * 2_f64.powi(FRACTION - exponent)).round_ties_even() as i32;
    // What is rounded up to the next power of two carries into the exponent.
    let bits = if fraction < 1024 { fraction } else { ((exponent + BIAS) << FRACTION) + fraction - 1024 };
    (bits < i32::from(INFINITY)).then_some(sign | bits as u16)
}

#[cfg(test)]
mod tests {
    use super::{from_float, to_float};

    #[test]
    fn numbers_come_back() {
        for (number, bits) in
            [(0.0, 0), (1.0, 0x3c00), (-2.0, 0xc000), (65504.0, 0x7bff), (6.0e-8, 0x0001), (0.333_251_953_125, 0x3555)]
        {
            assert_eq!(from_float(number), Some(bits));
        }
        assert_eq!(from_float(65520.0), None);
        for bits in (0..0x7c00).step_by(7) {
            assert_eq!(from_float(to_float(bits)), Some(bits));
        }
    }
}
