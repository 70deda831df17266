//! How much to ask of the run at a time, so that the page answers within a frame.
use std::time::Duration;

/// A slice may take this long at most; the rest of a frame's 16 ms is the browser's.
const LONGEST: Duration = Duration::from_millis(8);
/// What a slice aims at: the next lines may be slower than the last.
const AIM: Duration = Duration::from_millis(5);
const SMALLEST: u32 = 64;
const LARGEST: u32 = 4_000_000;

/// The budget of the next slice, learnt from the last ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slice {
    budget: u32,
}

impl Slice {
    pub fn new() -> Self {
        // A small program ends within this, and the slowest machine does it in time.
        Self { budget: 4096 }
    }

    pub fn budget(self) -> u32 {
        self.budget
    }

    /// Learns how long the budget took.
    pub fn took(&mut self, time: Duration) {
        self.budget = if time > LONGEST {
            // Too long is corrected at once, in proportion.
            let fitting = f64::from(self.budget) * AIM.as_secs_f64() / time.as_secs_f64();
            (fitting as u32).max(SMALLEST)
        } else if time < AIM {
            // Too short may be chance, or a clock that is rounded: grow by steps.
            self.budget.saturating_mul(3).div_euclid(2).min(LARGEST)
        } else {
            self.budget
        };
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, SMALLEST, Slice};
    use std::time::Duration;

    /// Runs slices on a machine that does so many lines in a millisecond; the time of the slowest after the first few.
    fn slowest(lines_per_ms: f64) -> Duration {
        let mut slice = Slice::new();
        let mut slowest = Duration::ZERO;
        for round in 0..60 {
            let time = Duration::from_secs_f64(f64::from(slice.budget()) / lines_per_ms / 1000.0);
            if round > 2 {
                slowest = slowest.max(time);
            }
            slice.took(time);
        }
        slowest
    }

    #[test]
    fn slices_fit_a_frame_on_slow_and_fast_machines() {
        for lines_per_ms in [20.0, 300.0, 5_000.0, 60_000.0] {
            assert!(slowest(lines_per_ms) <= LONGEST, "{lines_per_ms} lines a ms");
        }
    }

    #[test]
    fn a_sudden_halt_is_corrected_at_once() {
        let mut slice = Slice::new();
        slice.took(Duration::from_millis(500));
        assert!(slice.budget() < 100);
        slice.took(Duration::from_secs(60));
        assert_eq!(slice.budget(), SMALLEST);
    }
}
