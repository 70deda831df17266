//! What the learner takes part as, and what is laid side by side.
use std::rc::Rc;

use loopglass_session::branches::BranchId;
use loopglass_session::turn::Verdict;
use loopglass_session::view::Position;

use super::Shown;

/// What the learner takes part as.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hand {
    /// The loop.
    pub turns: Option<Turns>,
    /// The outside world.
    pub as_world: bool,
}

/// The learner is the loop.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Turns {
    pub right: u32,
    pub wrong: u32,
    /// Is there a choice to make at this moment?
    pub is_asking: bool,
    /// What was chosen last, and what came of it.
    pub verdict: Option<(String, Verdict)>,
}

impl Turns {
    pub fn was_right(&self) -> bool {
        matches!(self.verdict, Some((_, Verdict::Right)))
    }

    /// After a choice.
    #[must_use]
    pub fn chosen(mut self, name: String, verdict: Verdict) -> Self {
        match verdict {
            Verdict::Right => self.right += 1,
            _ => self.wrong += 1,
        }
        self.verdict = Some((name, verdict));
        self
    }
}

/// One of two branches that are compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    pub id: BranchId,
    pub title: Rc<str>,
    pub view: Shown,
}

/// Two branches side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    pub sides: [Side; 2],
    pub parts_at: Position,
    /// So many moments after they part; nothing where both are at their ends.
    pub after: Option<Position>,
}
