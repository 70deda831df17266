//! Where a way leads: a moment that is known, or the next one of a kind.

use std::rc::Rc;

use loopglass_lang::vm::{Mark, MarkKind};

use crate::view::{Move, Position};

/// What is asked for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Goal {
    /// This very moment.
    At(Position),
    /// The first moment of a kind after `from`.
    Next { from: Position, wanted: Wanted },
}

/// A kind of moment.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Wanted {
    Any,
    Line,
    /// A line of the task with this number (zero: of the module).
    LineOf(u32),
    Callback,
    Pass,
    /// A pass that a timer has brought about.
    Due,
    /// One of these lines, in order of their numbers.
    Lines(Rc<[u32]>),
    Turn,
}

impl Goal {
    /// Does it lie before a position?
    pub(crate) fn is_behind(&self, position: Position) -> bool {
        matches!(self, Goal::At(at) if *at < position)
    }
}

impl Wanted {
    pub(crate) fn matches(&self, mark: Mark) -> bool {
        match self {
            Wanted::Any => true,
            Wanted::Line => matches!(mark.kind, MarkKind::Line | MarkKind::Idle),
            Wanted::LineOf(actor) => mark.kind == MarkKind::Line && mark.actor == *actor,
            Wanted::Callback => mark.kind == MarkKind::Callback,
            Wanted::Pass => matches!(mark.kind, MarkKind::Pass | MarkKind::DuePass),
            Wanted::Due => mark.kind == MarkKind::DuePass,
            Wanted::Lines(lines) => mark.kind == MarkKind::Line && lines.binary_search(&mark.line).is_ok(),
            Wanted::Turn => matches!(mark.kind, MarkKind::Callback | MarkKind::Idle),
        }
    }
}

/// What a way means from where the run stands. The trail says what is known already.
pub(crate) fn goal(there: Move, at: Position, trail: &[Mark], end: Option<Position>, breakpoints: &Rc<[u32]>) -> Goal {
    let actor = at.checked_sub(1).and_then(|at| trail.get(at as usize)).map_or(0, |mark| mark.actor);
    let forwards = |wanted| next(at, wanted, trail, end);
    let backwards = |wanted| Goal::At(previous(at, wanted, trail));
    match there {
        Move::Line => forwards(Wanted::Line),
        Move::LineBack => backwards(Wanted::Line),
        Move::TaskLine => forwards(Wanted::LineOf(actor)),
        Move::TaskLineBack => Goal::At(previous_of(at, actor, trail)),
        Move::Callback => forwards(Wanted::Callback),
        Move::CallbackBack => backwards(Wanted::Callback),
        Move::Pass => forwards(Wanted::Pass),
        Move::PassBack => backwards(Wanted::Pass),
        Move::NextTimer => forwards(Wanted::Due),
        Move::RunTo(line) => forwards(Wanted::Lines(Rc::from([line]))),
        Move::Breakpoint => forwards(Wanted::Lines(breakpoints.clone())),
        Move::BreakpointBack => backwards(Wanted::Lines(breakpoints.clone())),
        Move::Turn => forwards(Wanted::Turn),
        Move::Moment => forwards(Wanted::Any),
        Move::Start => Goal::At(0),
        Move::End => Goal::At(end.unwrap_or(Position::MAX)),
        Move::To(position) => Goal::At(end.map_or(position, |end| position.min(end))),
    }
}

fn next(at: Position, wanted: Wanted, trail: &[Mark], end: Option<Position>) -> Goal {
    let known = trail.iter().enumerate().skip(at as usize).find(|(_, mark)| wanted.matches(**mark));
    match (known, end) {
        (Some((index, _)), _) => Goal::At(index as Position + 1),
        (None, Some(end)) => Goal::At(end),
        (None, None) => Goal::Next { from: at.max(trail.len() as Position), wanted },
    }
}

/// The latest line before this moment of the same task. Where it has none, the moment in which the loop took it from the queue, or this one.
fn previous_of(at: Position, actor: u32, trail: &[Mark]) -> Position {
    let line = previous(at, Wanted::LineOf(actor), trail);
    if line > 0 || actor == 0 {
        return line;
    }
    let taken = previous(at, Wanted::Callback, trail);
    let is_own = taken.checked_sub(1).and_then(|place| trail.get(place as usize)).is_some_and(|mark| mark.actor == actor);
    if is_own { taken } else { at }
}

/// The latest moment before this one of a kind; the start where there is none. Beyond the trail it is the one before.
fn previous(at: Position, wanted: Wanted, trail: &[Mark]) -> Position {
    if at as usize > trail.len() {
        return at - 1;
    }
    let before = trail.iter().take(at.saturating_sub(1) as usize).rposition(|mark| wanted.matches(*mark));
    before.map_or(0, |index| index as Position + 1)
}
