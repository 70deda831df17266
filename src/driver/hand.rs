//! The learner takes part: as the loop, as the outside world.
use std::rc::Rc;

use loopglass_session::turn::{Choice, Verdict, before_turn, judge};
use loopglass_session::view::{Moment, Move};

use super::Driver;
use crate::state::{Change, Turns};

impl Driver {
    /// Becomes the loop, or leaves it to itself again; goes to where the loop chooses next.
    pub(super) fn be_loop(self: &Rc<Self>, on: bool) {
        let known = self.store.state().hand.turns.clone();
        self.store.change(Change::Turned(on.then(|| known.unwrap_or_default())));
        if on && before_turn(&self.store.state().real).is_none() && self.is_ready_for(Move::Turn) {
            self.go(Move::Turn);
        }
    }

    /// Judges what the learner would do as the loop; where it is right, the loop does it.
    pub(super) fn choose(self: &Rc<Self>, choice: Choice, name: &str) {
        let state = self.store.state();
        let (Some(turns), Some(before)) = (state.hand.turns.clone(), before_turn(&state.real)) else { return };
        let verdict = judge(&before, choice);
        let is_right = verdict == Verdict::Right;
        self.store.change(Change::Turned(Some(Turns::chosen(turns, name.to_owned(), verdict))));
        if is_right {
            self.go(Move::Turn);
        }
    }

    /// Does what is played stop here, for the learner to be the outside world?
    pub(super) fn asks_world(&self) -> bool {
        let state = self.store.state();
        state.hand.as_world && !state.view.outside.is_empty() && matches!(state.view.moment, Moment::Idle { .. })
    }
}
