//! The virtual clock: seconds that move only by waiting and by `time.sleep`.

use std::cell::Cell;

/// What `time.time()` gives at the beginning of a run.
pub const EPOCH: f64 = 1_700_000_000.0;

/// How near a timer must be to count as due (CPython: the resolution of the clock; here a microsecond).
pub const RESOLUTION: f64 = 1e-6;

/// A clock that whoever waits moves.
#[derive(Default)]
pub struct Clock {
    now: Cell<f64>,
}

impl Clock {
    pub fn now(&self) -> f64 {
        self.now.get()
    }

    pub fn set(&self, seconds: f64) {
        self.now.set(seconds);
    }

    /// Waits as epoll does: in whole milliseconds, rounded up.
    pub fn wait_until(&self, when: f64) {
        self.now.set(self.after_wait(when));
    }

    /// Where the clock stands after such a wait.
    pub fn after_wait(&self, when: f64) -> f64 {
        let now = self.now.get();
        let milliseconds = ((when - now - RESOLUTION) * 1e3).ceil();
        // What is not due must be waited for: a wait of nothing, again and again, would never end.
        let least = if when < now + RESOLUTION { 0.0 } else { 1.0 };
        round_to_microseconds(now + milliseconds.max(least) * 1e-3)
    }
}

/// `round(seconds, 6)`.
fn round_to_microseconds(seconds: f64) -> f64 {
    format!("{seconds:.6}").parse().unwrap_or(seconds)
}
