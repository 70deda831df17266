//! Lessons in the page: a pane beside the bench, the sheets above it, and questions about any program.
mod arrange;
mod builder;
mod contents_sheet;
mod hold;
mod own_words;
mod pane;
mod pieces;
mod progress;
mod progress_sheet;
pub mod prose;
mod question;
mod question_sheet;
pub mod quiz;
mod report;
mod rules_sheet;
mod sheet;
mod sitting;
mod speech;
mod speech_bubble;
mod state;
mod step_compare;
mod step_do;
mod teacher;
mod wish;

pub use hold::Held;
pub use pane::Pane;
pub use sheet::SheetView;
pub use speech::spoken;
pub use speech_bubble::{Bubble, Spoken};
pub use state::{Lessons, Sheet};
pub use teacher::{Teacher, restored};
pub use wish::Wish;

/// A listener that sends this wish.
fn wishes(on_wish: &yew::Callback<Wish>, wish: Wish) -> yew::Callback<yew::MouseEvent> {
    on_wish.reform(move |_| wish.clone())
}
