//! How long a moment stays on display while the run is played.
use std::time::Duration;

use loopglass_session::view::Moment;

use crate::state::{Shown, Wait};

/// Long enough to see what changed and to read who runs.
const READABLE: Duration = Duration::from_millis(350);

/// What comes before the next moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pace {
    /// Stay this long.
    Stay(Duration),
    /// The loop waits for a timer: as long as the clock says.
    Wait(Wait),
}

/// The pace after a moment that was shown at `now`, at so many virtual seconds in a real one.
pub fn pace(view: &Shown, factor: f64, now: Duration) -> Pace {
    match view.moment {
        Moment::Idle { until } => Pace::Wait(Wait { since: now, from: view.time, until, factor }),
        _ => Pace::Stay(READABLE.div_f64(factor)),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Pace, pace};
    use crate::fixture;
    use crate::state::Shown;

    #[test]
    fn sleeping_takes_as_long_as_it_says_and_steps_stay_readable() {
        let sleeping = Shown::new(fixture::sleeping());
        let Pace::Wait(wait) = pace(&sleeping, 2.0, Duration::ZERO) else { panic!("the loop waits for a timer") };
        assert_eq!(wait.left(Duration::ZERO), Duration::from_millis(500));
        assert_eq!(pace(&Shown::new(fixture::start()), 0.5, Duration::ZERO), Pace::Stay(Duration::from_millis(700)));
    }
}
