//! Everything about lessons that the page draws.
use std::rc::Rc;

use loopglass_lesson::contents::Contents;
use loopglass_lesson::model::{Inline, Part, Question};
use loopglass_lesson::play::Verdict;

use super::progress::Progress;
use super::sitting::{Given, Sitting};

/// What stands above the page, one at a time.
#[derive(Clone, Debug, PartialEq)]
pub enum Sheet {
    Contents,
    Rules,
    Progress,
    /// The questions that are due, by lesson; the first is being asked.
    Review(Rc<Review>),
    Builder,
    /// A question about the run on display.
    Quiz(Rc<Quiz>),
}

/// Questions that have come back.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// Lesson, its title, and its question.
    pub questions: Vec<(String, String, Rc<Question>)>,
    pub at: usize,
    pub given: Option<Given>,
    pub right: usize,
}

/// Questions made from the run itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Quiz {
    pub questions: Vec<Rc<Question>>,
    pub at: usize,
    pub given: Option<Given>,
}

/// What the programs of a lesson of one's own make of its checks.
#[derive(Clone, Debug, PartialEq)]
pub struct Trial {
    pub start: Tried,
    /// Where it is another program than the one that the learner begins with.
    pub solution: Option<Tried>,
}

/// What a program makes of the checks.
#[derive(Clone, Debug, PartialEq)]
pub enum Tried {
    Passes,
    /// What the learner would be told.
    Fails(Vec<Inline>),
    NoProgram,
}

impl Tried {
    pub fn new(verdict: Option<Verdict>) -> Self {
        match verdict {
            None => Self::NoProgram,
            Some(verdict) if verdict.is_passed() => Self::Passes,
            Some(verdict) => Self::Fails(verdict.message),
        }
    }
}

/// Why a lesson is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The file did not come.
    Missing(String),
    /// It is not a lesson, in these words.
    Broken(String),
    /// The code is not one of this page's.
    ForeignCode,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lessons {
    pub contents: Option<Rc<Contents>>,
    pub progress: Rc<Progress>,
    pub sitting: Option<Rc<Sitting>>,
    pub sheet: Option<Sheet>,
    pub trouble: Option<Trouble>,
    /// Of the lesson that is being built.
    pub trial: Option<Rc<Trial>>,
    /// The day, counted from 1970.
    pub today: u32,
    /// A way through the run was refused for want of an answer: the pane says so.
    pub is_held: bool,
}

impl Lessons {
    /// Does this lesson hide the part?
    pub fn hides(&self, part: Part) -> bool {
        let Some(sitting) = &self.sitting else { return false };
        let parts = &sitting.lesson.parts;
        !sitting.shows_all && !parts.is_empty() && !matches!(part, Part::Code | Part::Output) && !parts.contains(&part)
    }

    pub fn is_locked(&self) -> bool {
        self.sitting.as_ref().is_some_and(|sitting| sitting.is_locked())
    }
}
