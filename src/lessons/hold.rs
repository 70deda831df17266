//! The parts that a lesson hides for now, as classes of the bench.
use loopglass_lesson::model::PARTS;
use yew::prelude::*;

use super::state::Lessons;

/// What of the bench a lesson holds back.
pub struct Held;

impl Held {
    /// `with-lesson`, and `hides-timers` for every part that is hidden.
    pub fn classes(lessons: &Lessons) -> Classes {
        if lessons.sitting.is_none() {
            return Classes::new();
        }
        let hidden = PARTS.iter().filter(|(_, part)| lessons.hides(*part)).map(|(name, _)| format!("hides-{name}"));
        std::iter::once("with-lesson".to_string()).chain(hidden).collect()
    }
}
