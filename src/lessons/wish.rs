//! What the learner can ask of the lessons.
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
