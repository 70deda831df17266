//! Moments that follow one another too quickly to be looked at one by one, as while the playhead is dragged. What nobody sees, and what
//! would only flicker, waits until they rest, or is done from time to time.
use std::time::Duration;

use yew::prelude::*;

use crate::platform::timer::{self, Timer};
use crate::state::Shown;

/// What changes sooner than this has not come to rest.
const GLANCE: Duration = Duration::from_millis(150);
/// What waits stays behind for so long at most.
const LONGEST: Duration = Duration::from_secs(1);

/// How quickly moments come.
#[derive(Default)]
struct Haste {
    seen: Option<Shown>,
    came: Duration,
    rested: Duration,
    is_hasty: bool,
    rest: Option<Timer>,
}

impl Haste {
    /// Another moment is on display.
    fn see(&mut self, now: Duration) {
        self.is_hasty = now.saturating_sub(self.came) < GLANCE && now.saturating_sub(self.rested) < LONGEST;
        self.came = now;
        if !self.is_hasty {
            self.rested = now;
        }
    }

    fn rest(&mut self, now: Duration) {
        (self.is_hasty, self.rested) = (false, now);
    }
}

/// Is this one of many moments that pass by? The component is drawn again when they have come to rest.
#[hook]
pub fn use_haste(view: &Shown) -> bool {
    let haste = use_mut_ref(Haste::default);
    let redraw = use_force_update();
    let is_news = haste.borrow_mut().seen.replace(view.clone()).is_some_and(|seen| seen != *view);
    if is_news {
        haste.borrow_mut().see(timer::now());
        let resting = haste.clone();
        let rest = move || {
            resting.borrow_mut().rest(timer::now());
            redraw.force_update();
        };
        let is_hasty = haste.borrow().is_hasty;
        haste.borrow_mut().rest = is_hasty.then(|| timer::after(GLANCE, rest));
    }
    haste.borrow().is_hasty
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Haste;

    /// Whether each of the moments that come at these milliseconds passes by.
    fn passing(times: &[u64]) -> Vec<bool> {
        let mut haste = Haste::default();
        let see = |time: &u64| {
            haste.see(Duration::from_millis(*time));
            haste.is_hasty
        };
        times.iter().map(see).collect()
    }

    #[test]
    fn what_comes_soon_after_another_passes_by() {
        assert_eq!(passing(&[1_000, 1_020, 1_140, 1_400]), [false, true, true, false]);
    }

    #[test]
    fn from_time_to_time_one_is_looked_at() {
        let times: Vec<u64> = (1..=100).map(|frame| 1_000 + frame * 16).collect();
        let looked_at = passing(&times).into_iter().filter(|passes| !passes).count();
        assert_eq!(looked_at, 2);
    }
}
