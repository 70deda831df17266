//! Scrolling a list to what one wants to see of it. Where that changes many times a second, as while the playhead is dragged, the
//! list would only flicker: it follows when the change rests, or from time to time.
use std::time::Duration;

use yew::NodeRef;

use super::dom;
use super::timer::{self, Timer};

/// What changes sooner than this has not come to rest.
const GLANCE: Duration = Duration::from_millis(150);
/// The list stays behind for so long at most.
const LONGEST: Duration = Duration::from_millis(600);

/// What of one list was looked at last.
#[derive(Default)]
pub struct Gaze {
    asked: Duration,
    followed: Duration,
    later: Option<Timer>,
}

impl Gaze {
    /// Brings the element with this `id` into view, now or when no other has been asked for.
    pub fn follow(&mut self, list: &NodeRef, id: String) {
        let now = timer::now();
        let is_quick = now.saturating_sub(self.asked) < GLANCE && now.saturating_sub(self.followed) < LONGEST;
        self.asked = now;
        self.later = is_quick.then(|| {
            let (list, id) = (list.clone(), id.clone());
            timer::after(GLANCE, move || dom::reveal(&list, &id))
        });
        if !is_quick {
            self.followed = now;
            dom::reveal(list, &id);
        }
    }
}
