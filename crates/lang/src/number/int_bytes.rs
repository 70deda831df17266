//! `int.to_bytes` and `int.from_bytes`.

use num_bigint::{BigInt, Sign};

use crate::object::{Raised, Result};

/// `int.to_bytes(length, order, signed)`, the most significant byte first.
pub fn to_big_endian(big: &BigInt, length: usize, signed: bool) -> Result<Vec<u8>> {
    let negative = big.sign() == Sign::Minus;
    if negative && !signed {
        return Err(Raised::overflow_error("can't convert negative int to unsigned"));
    }
    let bytes = match (big.sign(), signed) {
        (Sign::NoSign, _) => Vec::new(),
        // CPython has room for -1 in no bytes at all.
        (Sign::Minus, true) if length == 0 && big.magnitude().bits() == 1 => Vec::new(),
        (_, true) => big.to_signed_bytes_be(),
        (_, false) => big.magnitude().to_bytes_be(),
    };
    if bytes.len() > length {
        return Err(Raised::overflow_error("int too big to convert"));
    }
    let fill = if negative { 0xff } else { 0 };
    let mut padded = vec![fill; length - bytes.len()];
    padded.extend(bytes);
    Ok(padded)
}

/// `int.from_bytes(bytes, order, signed)`, the most significant byte first.
pub fn from_big_endian(bytes: &[u8], signed: bool) -> BigInt {
    if signed { BigInt::from_signed_bytes_be(bytes) } else { BigInt::from_bytes_be(Sign::Plus, bytes) }
}
