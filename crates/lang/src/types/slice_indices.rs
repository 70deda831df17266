//! The arithmetic of slices (CPython's `PySlice_Unpack` and `PySlice_AdjustIndices`).

use crate::number::Number;
use crate::object::{Raised, Result, Value};
use num_traits::Signed;

/// A slice of a sequence whose length is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Indices {
    pub start: usize,
    /// For a negative step the index before the first may be meant, which is -1.
    pub stop: i64,
    pub step: i64,
    /// How many items it selects.
    pub count: usize,
}

impl Indices {
    /// The indices it selects, in order.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = usize> + use<> {
        (0..self.count as i64).map(move |at| (self.start as i64 + at * self.step) as usize)
    }
}

/// What `[start:stop:step]` selects from a sequence of `length` items.
pub fn resolve(parts: &[Value; 3], length: usize) -> Result<Indices> {
    let [start, stop, step] = parts;
    let step = index(step)?.unwrap_or(1);
    if step == 0 {
        return Err(Raised::value_error("slice step cannot be zero"));
    }
    let length = length as i64;
    let (first, last) = if step < 0 {
        (length - 1, -1)
    } else {
        (0, length)
    };
    let start = index(start)?.map_or(first, |at| clamp(at, length, step));
    let stop = index(stop)?.map_or(last, |at| clamp(at, length, step));
    let count = if step < 0 && stop < start {
        (start - stop - 1) / step.saturating_neg() + 1
    } else if step > 0 && start < stop {
        (stop - start - 1) / step + 1
    } else {
        0
    };
    Ok(Indices {
        start: start.max(0) as usize,
        stop,
        step,
        count: count as usize,
    })
}

fn clamp(at: i64, length: i64, step: i64) -> i64 {
    let (low, high) = if step < 0 {
        (-1, length - 1)
    } else {
        (0, length)
    };
    if at < 0 {
        at.saturating_add(length).max(low)
    } else {
        at.min(high)
    }
}

/// One of the three numbers: none at all, or an integer that is as large as it matters.
pub fn index(value: &Value) -> Result<Option<i64>> {
    match (value, Number::of(value)) {
        (Value::None | Value::Undefined, _) => Ok(None),
        (_, Some(Number::Int(int))) => Ok(Some(int)),
        (_, Some(Number::Big(big))) => Ok(Some(if big.is_negative() {
            i64::MIN
        } else {
            i64::MAX
        })),
        _ => Err(Raised::type_error(
            "slice indices must be integers or None or have an __index__ method",
        )),
    }
}

/// A `start` and `end` as searches take them, cut to the length; `None` where nothing can lie between.
pub fn range(start: &Value, end: &Value, length: usize) -> Result<Option<(usize, usize)>> {
    let length = length as i64;
    let cut = |at: i64| {
        if at < 0 {
            at.saturating_add(length).max(0)
        } else {
            at
        }
    };
    let start = cut(index(start)?.unwrap_or(0));
    let end = cut(index(end)?.unwrap_or(length)).min(length);
    Ok((start <= end).then_some((start as usize, end as usize)))
}
