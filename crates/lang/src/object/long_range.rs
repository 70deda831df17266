//! A range with numbers beyond 64 bits, or near enough to them that sums of them are.

use num_bigint::BigInt;
use num_traits::{One, Signed, Zero};

use super::object::{Payload, Range};

/// `range(start, stop, step)`; the step is not zero.
#[derive(Clone, Debug)]
pub struct LongRange {
    pub start: BigInt,
    pub stop: BigInt,
    pub step: BigInt,
}

impl LongRange {
    /// A range of either form.
    pub fn of(payload: &Payload) -> Option<Self> {
        match payload {
            Payload::LongRange(range) => Some((**range).clone()),
            Payload::Range(range) => Some(LongRange::from(**range)),
            _ => None,
        }
    }

    /// How many numbers it holds.
    pub fn length(&self) -> BigInt {
        let distance = if self.step.is_positive() { &self.stop - &self.start } else { &self.start - &self.stop };
        if distance.is_positive() { (distance - 1) / self.step.abs() + 1 } else { BigInt::zero() }
    }

    /// The number at a place.
    pub fn at(&self, place: &BigInt) -> BigInt {
        &self.start + place * &self.step
    }

    /// The place of a number.
    pub fn place_of(&self, number: &BigInt) -> Option<BigInt> {
        let distance = number - &self.start;
        let (place, rest) = (&distance / &self.step, &distance % &self.step);
        (rest.is_zero() && !place.is_negative() && place < self.length()).then_some(place)
    }

    /// The same numbers from the last to the first.
    #[must_use]
    pub fn turned(&self) -> Self {
        let last = self.length() - 1;
        LongRange { start: self.at(&last), stop: &self.start - &self.step, step: -&self.step }
    }

    /// The numbers that a slice selects.
    #[must_use]
    pub fn sliced(&self, [start, stop, step]: [BigInt; 3]) -> Self {
        LongRange { start: self.at(&start), stop: self.at(&stop), step: &self.step * step }
    }

    pub fn has_same_numbers(&self, other: &LongRange) -> bool {
        let length = self.length();
        length == other.length()
            && (length.is_zero() || self.start == other.start && (length.is_one() || self.step == other.step))
    }
}

impl From<Range> for LongRange {
    fn from(range: Range) -> Self {
        let [start, stop, step] = [range.start, range.stop, range.step].map(BigInt::from);
        LongRange { start, stop, step }
    }
}

/// A slice, of which parts may be missing, applied to a length: start, stop and step as numbers. The step is not zero.
pub fn long_span([start, stop, step]: [Option<BigInt>; 3], length: &BigInt) -> [BigInt; 3] {
    let step = step.unwrap_or_else(BigInt::one);
    let is_down = step.is_negative();
    let (low, high) = if is_down { (BigInt::from(-1), length - 1) } else { (BigInt::zero(), length.clone()) };
    let place = |given: Option<BigInt>, missing: &BigInt| match given {
        None => missing.clone(),
        Some(at) if at.is_negative() => (at + length).max(low.clone()),
        Some(at) => at.min(high.clone()),
    };
    let (first, last) = if is_down { (&high, &low) } else { (&low, &high) };
    [place(start, first), place(stop, last), step]
}
