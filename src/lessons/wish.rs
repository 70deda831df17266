//! What the learner can ask of the lessons.
use std::rc::Rc;

use loopglass_lesson::model::Lesson;

use super::sitting::{Given, Step};
use super::state::Sheet;

#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    Show(Sheet),
    CloseSheet,
    /// The lesson with this id.
    Open(String),
    /// A lesson's bundle as text: from a file or the builder.
    OpenText(String),
    /// What the programs of a lesson of one's own make of its checks.
    TryOut(Rc<Lesson>),
    Leave,
    Answer(Given),
    Go(Step),
    NextPoint,
    Check,
    Hint,
    Piece,
    ShowParsons,
    ShowAll,
    Fold,
    StartOver,
    Import(String),
    Copy(String),
    StartReview,
    AnswerSheet(Given),
    NextQuestion,
    /// A question about the run on display.
    Quiz,
}
