//! The moment on display.
use std::ops::Deref;
use std::rc::Rc;

use loopglass_session::last_step::LastStep;
use loopglass_session::list::List;
use loopglass_session::view::{Moment, More, Outcome, Status, Timeline, Trace, View};

/// A view, shared by all parts. Two are equal when they are the very same: comparing thousands of cards would cost more than
/// drawing them.
#[derive(Clone, Debug)]
pub struct Shown(Rc<View>);

impl Shown {
    pub fn new(view: View) -> Self {
        Self(Rc::new(view))
    }

    /// What is there before any program could be started.
    pub fn nothing() -> Self {
        Self::new(View {
            position: 0,
            known_end: 0,
            is_complete: false,
            status: Status::NotStarted,
            moment: Moment::Start,
            last_step: LastStep::default(),
            pass: 0,
            time: 0.0,
            line: None,
            stack: Vec::new(),
            running: None,
            ready: Vec::new(),
            ready_in_this_pass: 0,
            timers: Vec::new(),
            tasks: Vec::new(),
            futures: Vec::new(),
            more: More::default(),
            outside: Vec::new(),
            awaits: Vec::new(),
            findings: Vec::new(),
            output: List::default(),
            question: None,
            trace: Trace::default(),
            timeline: Timeline::default(),
        })
    }

    /// Does the run rest here until the learner does something, for good or for a while?
    pub fn rests(&self) -> bool {
        !matches!(self.status, Status::NotStarted | Status::Paused)
    }

    /// Is there nothing after this moment?
    pub fn has_ended(&self) -> bool {
        self.rests() && !matches!(self.status, Status::WaitingForLearner { .. } | Status::Reading)
    }

    pub fn has_begun(&self) -> bool {
        self.position > 0 || self.status != Status::NotStarted
    }

    /// The line to light: the one that runs, or the one that the end points at.
    pub fn lit_line(&self) -> Option<u32> {
        match &self.status {
            Status::Failed { line, .. } | Status::Unsupported { line, .. } => *line,
            _ => self.line,
        }
    }
}

impl Deref for Shown {
    type Target = View;

    fn deref(&self) -> &View {
        &self.0
    }
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Is this still to be decided?
pub fn is_pending(outcome: &Outcome) -> bool {
    *outcome == Outcome::Pending
}
