//! What a lesson says to what happened.

use super::check::evaluate;
use super::facts::Facts;
use crate::model::{Inline, Lesson};

/// The lesson's answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Verdict {
    /// For each check, whether it holds.
    pub checks: Vec<bool>,
    /// The name of the mistake that was recognised.
    pub mistake: Option<String>,
    /// What to say: of the mistake, or of the first check that does not hold; nothing where all hold.
    pub message: Vec<Inline>,
}

impl Verdict {
    pub fn is_passed(&self) -> bool {
        self.mistake.is_none() && self.checks.iter().all(|holds| *holds)
    }
}

/// Judges a run. A mistake that is known by name comes before what is merely missing.
pub fn judge(lesson: &Lesson, facts: &Facts) -> Verdict {
    // An expression that cannot be evaluated is the author's fault, which the test of the lesson tells; here it does not hold.
    let holds = |expression: &String| evaluate(expression, facts).unwrap_or(false);
    let checks: Vec<bool> = lesson.checks.iter().map(|check| holds(&check.holds)).collect();
    let all = checks.iter().all(|holds| *holds);
    let mistake = lesson.mistakes.iter().find(|mistake| !mistake.when.is_empty() && mistake.when.iter().all(holds));
    if let Some(mistake) = mistake.filter(|_| !all) {
        return Verdict { checks, mistake: Some(mistake.name.clone()), message: mistake.message.clone() };
    }
    let missing = checks.iter().position(|holds| !holds);
    let message = missing.map_or(Vec::new(), |index| lesson.checks[index].message.clone());
    Verdict { checks, mistake: None, message }
}
