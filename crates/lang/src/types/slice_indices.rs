//! The `start` and `end` of searches, which are read as parts of a slice.

use crate::number::Number;
use crate::object::{Raised, Result, Value};
use num_traits::Signed;

/// One of the two numbers: none at all, or an integer that is as large as it matters.
pub fn index(value: &Value) -> Result<Option<i64>> {
    match (value, Number::of(value)) {
        (Value::None | Value::Undefined, _) => Ok(None),
        (_, Some(Number::Int(int))) => Ok(Some(int)),
        (_, Some(Number::Big(big))) => Ok(Some(if big.is_negative() { i64::MIN } else { i64::MAX })),
        _ => Err(Raised::type_error("slice indices must be integers or None or have an __index__ method")),
    }
}

/// A `start` and `end` as searches take them, cut to the length; `None` where nothing can lie between.
pub fn range(start: &Value, end: &Value, length: usize) -> Result<Option<(usize, usize)>> {
    let length = length as i64;
    let cut = |at: i64| {
        if at < 0 { at.saturating_add(length).max(0) } else { at }
    };
    let start = cut(index(start)?.unwrap_or(0));
    let end = cut(index(end)?.unwrap_or(length)).min(length);
    Ok((start <= end).then_some((start as usize, end as usize)))
}
