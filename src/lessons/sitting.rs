//! A lesson that is being taken, and what has come of it so far.
use std::rc::Rc;

use loopglass_lesson::model::{Inline, Lesson, Question};
use loopglass_lesson::play::Verdict;

use super::speech::Places;

/// The steps of a lesson, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Predict,
    Run,
    Compare,
    Do,
    Rule,
}

pub const STEPS: [Step; 5] = [Step::Predict, Step::Run, Step::Compare, Step::Do, Step::Rule];

/// What the learner expects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    Answer(usize),
    /// The numbers of the lines, in the order given.
    Order(Vec<usize>),
    Unsure,
}

impl Given {
    /// In the words of the checks.
    pub fn verdict(&self, question: &Question) -> &'static str {
        match self {
            Given::Unsure => "unsure",
            _ if self.is_right(question) => "right",
            _ => "wrong",
        }
    }

    pub fn is_right(&self, question: &Question) -> bool {
        match self {
            Given::Unsure => false,
            Given::Answer(index) => question.answers.get(*index).is_some_and(|answer| answer.right),
            Given::Order(order) => {
                order.iter().enumerate().all(|(place, line)| question.order.get(place) == question.order.get(*line))
            }
        }
    }
}

/// Lines changed: in the program that was checked, the fewest so far, and in the lesson's own solution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Economy {
    pub lines: u32,
    pub fewest: u32,
    pub ours: u32,
}

#[expect(clippy::struct_excessive_bools, reason = "what is open and what is done are independent of one another")]
#[derive(Clone, Debug, PartialEq)]
pub struct Sitting {
    pub lesson: Rc<Lesson>,
    pub step: Step,
    /// The farthest step that can be gone to.
    pub reached: Step,
    pub given: Option<Given>,
    pub is_checking: bool,
    pub verdict: Option<Rc<Verdict>>,
    /// How few lines it took to solve it.
    pub economy: Option<Economy>,
    /// How many hints are shown, and how many pieces of the solution.
    pub hints: usize,
    pub pieces: usize,
    pub shows_parsons: bool,
    pub shows_all: bool,
    pub is_folded: bool,
    pub is_passed: bool,
    /// `pass`, `timer`, ...: the ways that were used.
    pub moves: Vec<String>,
    /// What was tried and refused.
    pub refused: Vec<(String, String)>,
    /// How often the checks have been run.
    pub attempts: u32,
    /// Where the lesson speaks; empty until that has been found out.
    pub places: Rc<Places>,
}

impl Sitting {
    /// `asks`: its question comes first, where it has one.
    pub fn new(lesson: Rc<Lesson>, asks: bool) -> Self {
        let step = if asks && lesson.predict.is_some() { Step::Predict } else { Step::Run };
        Self {
            lesson,
            step,
            reached: step,
            given: None,
            is_checking: false,
            verdict: None,
            economy: None,
            hints: 0,
            pieces: 0,
            shows_parsons: false,
            shows_all: false,
            is_folded: false,
            is_passed: false,
            moves: Vec::new(),
            refused: Vec::new(),
            attempts: 0,
            places: Rc::default(),
        }
    }

    /// Does Run wait for an answer?
    pub fn is_locked(&self) -> bool {
        self.reached == Step::Predict
    }

    pub fn reach(&mut self, step: Step) {
        self.reached = self.reached.max(step);
    }

    pub fn go(&mut self, step: Step) {
        self.reach(step);
        self.step = step;
    }

    /// The answer in the words of the checks.
    pub fn prediction(&self) -> &'static str {
        match (&self.given, &self.lesson.predict) {
            (Some(given), Some(question)) => given.verdict(question),
            _ => "",
        }
    }

    /// What to say to the answer: the misconception behind it, and the reply.
    pub fn reply(&self) -> Option<(&str, &[Inline])> {
        let question = self.lesson.predict.as_ref()?;
        let answer = match self.given.as_ref()? {
            Given::Answer(index) => question.answers.get(*index)?,
            Given::Order(_) => return Some(("", &question.after)),
            Given::Unsure if question.answers.is_empty() => return Some(("", &question.after)),
            Given::Unsure => question.answers.iter().find(|answer| answer.right)?,
        };
        Some((&answer.belief, &answer.reply))
    }
}

/// Lines out of order, the same for everybody: the order is no secret, and a test can know it.
pub fn shuffled(lines: usize) -> Vec<usize> {
    // Every other line first, from the end: no line stands where it belongs, as far as that can be.
    let mut order: Vec<usize> = (0..lines).rev().step_by(2).chain((0..lines.saturating_sub(1)).rev().step_by(2)).collect();
    if order.iter().enumerate().all(|(place, line)| place == *line) {
        order.reverse();
    }
    order
}

#[cfg(test)]
mod tests {
    use super::shuffled;

    #[test]
    fn shuffled_lines_are_all_there_and_not_in_order() {
        for lines in 0..20 {
            let order = shuffled(lines);
            let mut sorted = order.clone();
            sorted.sort_unstable();
            assert_eq!(sorted, (0..lines).collect::<Vec<_>>());
            assert!(lines < 2 || sorted != order, "{lines}");
        }
    }
}
