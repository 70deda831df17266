//! The moments of a run, one mark each: what a host needs to find its way back.
#![expect(clippy::inline_always, reason = "this crate is built for size, which leaves even three instructions as a call")]

/// How many moments are remembered; beyond, going back is by number alone. Twelve bytes each.
pub const LONGEST: usize = 500_000;

/// What a moment was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// A line of the program.
    Line,
    /// A pass of a loop.
    Pass,
    /// A pass that begins with a timer whose time has come.
    DuePass,
    /// A callback that a loop takes from its queue.
    Callback,
    /// A loop that waits.
    Idle,
    /// The program has ended, or waits for something from outside.
    End,
}

/// One moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub kind: MarkKind,
    /// The line that was about to run, or ran last.
    pub line: u32,
    /// Who ran: the number of a task, or zero.
    pub actor: u32,
}

#[inline(always)]
pub(super) fn add(trail: &mut Vec<Mark>, kind: MarkKind, line: u32, actor: u32) {
    if trail.len() < LONGEST {
        trail.push(Mark { kind, line, actor });
    }
}
