//! Numbers as the tables write them: `i` and digits, `f` and bits, `c` and the bits of both parts.

use loopglass_lang::number::Computed;
use num_bigint::BigInt;

/// Reads a number.
pub fn read(text: &str) -> Computed {
    let bits = |text: &str| {
        if text == "nan" { f64::NAN } else { f64::from_bits(u64::from_str_radix(text, 16).expect("bits")) }
    };
    match text.split_at(1) {
        ("i", digits) => digits.parse::<BigInt>().expect("digits").into(),
        ("f", float) => Computed::Float(bits(float)),
        (_, parts) => {
            let (real, imaginary) = parts.split_once(',').expect("two parts");
            Computed::Complex(bits(real), bits(imaginary))
        }
    }
}

/// Reads an integer.
pub fn big(text: &str) -> BigInt {
    read(text).as_number().to_big().expect("an integer")
}
