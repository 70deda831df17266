//! One run that can be walked both ways.

use crate::view::{Action, Move, Position, Problem, Progress, View};

/// A program and where it stands.
pub struct Session {}

impl Session {
    /// Checks the program; it stands before its first line. A [`Problem`] where it is not Python.
    pub fn new(_program: &str) -> Result<Session, Problem> {
        Ok(Session {})
    }

    /// The problems of a text, without running it: for the editor while typing.
    pub fn problems(_program: &str) -> Vec<Problem> {
        Vec::new()
    }

    /// Asks to go somewhere; [`Session::work`] does it.
    pub fn go(&mut self, _there: Move) {}

    /// Works for about `budget` lines, then says whether there is more to do. The page calls it in slices of at most 8 ms.
    pub fn work(&mut self, _budget: u32) -> Progress {
        Progress::Resting
    }

    /// Gives up what is under way; the run rests where it is.
    pub fn stop(&mut self) {}

    /// Does something to a Future or Task, at this moment. A refusal is in CPython's words and also stands on the card.
    /// Acting in the past cuts off what came after.
    pub fn act(&mut self, _action: Action) -> Result<(), String> {
        Ok(())
    }

    pub fn position(&self) -> Position {
        0
    }

    /// The moment at which the run rests. Cheap enough to call once a frame.
    pub fn view(&self) -> View {
        unreachable!()
    }
}
