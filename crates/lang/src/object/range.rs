//! What a `range` holds.

/// `range(start, stop, step)` in 64 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    pub start: i64,
    pub stop: i64,
    pub step: i64,
}

impl Range {
    /// How many numbers it holds.
    pub fn length(&self) -> usize {
        let (low, high, step) =
            if self.step > 0 { (self.start, self.stop, self.step) } else { (self.stop, self.start, self.step.saturating_neg()) };
        if low >= high {
            return 0;
        }
        // The distance of two signed numbers fits the unsigned one.
        let last = high.wrapping_sub(low) as u64 - 1;
        let steps = if step == 1 { last } else { last / step as u64 };
        usize::try_from(steps.saturating_add(1)).unwrap_or(usize::MAX)
    }

    /// The number at `index`, which is below the length.
    pub fn at(&self, index: usize) -> i64 {
        self.start.wrapping_add((index as i64).wrapping_mul(self.step))
    }
}
