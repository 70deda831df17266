//! Mistakes and surprises in a run, found in what it has told so far: facts without words, which are the page's.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use loopglass_asyncio::event::{Event, TaskPause};

use crate::log::Log;
use crate::timeline::When;
use crate::view::{ObjectId, Position};

/// A callback that holds the loop for longer than this (in seconds of the virtual clock) blocks it.
pub const BLOCKED_SECONDS: f64 = 0.05;

/// A callback that runs so many moments (lines) without giving the loop a turn blocks it too.
pub const BLOCKED_MOMENTS: u64 = 5_000;

/// Something that a learner should know about.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub kind: FindingKind,
    /// The moment at which it showed.
    pub position: Position,
    /// The line of the program, where it is known.
    pub line: Option<u32>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum FindingKind {
    /// A coroutine was made, and nobody ever awaited it.
    NeverAwaited { coroutine: String },
    /// A task or Future failed, and nobody asked; the task's name.
    NeverRetrieved { report: String, task: Option<String> },
    /// A pending task was forgotten and died; its name.
    LostTask { report: String, task: Option<String> },
    /// A callback kept the loop from everything else: by waiting (`time.sleep`), for so many seconds.
    LoopBlocked { label: String, seconds: f64 },
    /// A callback kept the loop from everything else: by computing, for so many moments.
    LongComputation { label: String, moments: u64 },
    /// `CancelledError` was thrown into the task, which went on to a result as if nothing had been.
    SwallowedCancellation { task: ObjectId },
    /// `asyncio.run()` or `run_until_complete()` inside a running loop.
    NestedRun,
    /// An `await` of something that was done already: no pause, no turn for the others.
    AwaitedDone { future: ObjectId },
    /// Tasks that wait for one another in a ring.
    Deadlock { tasks: Vec<ObjectId> },
}

/// More findings than this nobody reads.
const MOST: usize = 300;

/// Everything that was found, in the order in which it showed.
pub(crate) fn findings(log: &Log, rings: Vec<Vec<ObjectId>>) -> Vec<Finding> {
    let mut found = log.watch.found.clone();
    let now = log.entries.last().map_or(0, |entry| entry.position);
    let deadlocks = rings.into_iter().map(|tasks| Finding { kind: FindingKind::Deadlock { tasks }, position: now, line: None });
    found.extend(deadlocks);
    found.sort_by_key(|finding| finding.position);
    found
}

/// What CPython's own words say: a line of a report, and the line after it.
fn in_report(text: &str, after: &str) -> Option<FindingKind> {
    if let Some(rest) = text.strip_prefix("RuntimeWarning: coroutine '") {
        let coroutine = rest.strip_suffix("' was never awaited")?.to_string();
        return Some(FindingKind::NeverAwaited { coroutine });
    }
    let report = text.strip_prefix("ERROR:asyncio:")?.to_string();
    let task = name_in_repr(after);
    if report.ends_with("exception was never retrieved") {
        return Some(FindingKind::NeverRetrieved { report, task });
    }
    (report == "Task was destroyed but it is pending!").then_some(FindingKind::LostTask { report, task })
}

/// `future: <Task finished name='Task-2' coro=...>`
fn name_in_repr(line: &str) -> Option<String> {
    let (_, rest) = line.split_once(" name='")?;
    rest.split_once('\'').map(|(name, _)| name.to_string())
}

/// Looks at everything that is told, while it is told.
#[derive(Default)]
pub(crate) struct Watch {
    found: Vec<Finding>,
    /// The callback that runs: its name, and where and when it began.
    running: Option<(Rc<str>, When)>,
    /// Tasks whose cancellation was asked for.
    requested: BTreeSet<u32>,
    /// Tasks into which a `CancelledError` was thrown, and which have not said what they make of it.
    delivered: BTreeMap<u32, Position>,
}

impl Watch {
    pub(crate) fn note_report(&mut self, report: &str, position: Position, line: u32) {
        let after = report.lines().skip(1).chain([""]);
        for (text, after) in report.lines().zip(after) {
            self.add(in_report(text, after), position, (line > 0).then_some(line));
        }
    }

    pub(crate) fn note(&mut self, event: &Event, when: When) {
        let (kind, position) = match event {
            Event::Returned { .. } => match self.running.take() {
                Some((label, began)) => (blocked(&label, began, when), began.position),
                None => return,
            },
            event => (self.in_event(event, when), when.position),
        };
        self.add(kind, position, None);
    }

    fn add(&mut self, kind: Option<FindingKind>, position: Position, line: Option<u32>) {
        if self.found.len() < MOST {
            self.found.extend(kind.map(|kind| Finding { kind, position, line }));
        }
    }

    fn in_event(&mut self, event: &Event, when: When) -> Option<FindingKind> {
        match event {
            Event::Ran { label, .. } => self.running = Some((label.clone(), when)),
            Event::CancelRequested { task } => {
                self.requested.insert(*task);
            }
            // Nobody asked for it where it comes out of a cancelled task that this one waited for.
            Event::CancelDelivered { task } if self.requested.remove(task) => {
                self.delivered.insert(*task, when.position);
            }
            Event::CancelWithdrawn { task } => {
                self.delivered.remove(task);
            }
            Event::TaskPaused { task, state: TaskPause::Result } if self.delivered.remove(task).is_some() => {
                return Some(FindingKind::SwallowedCancellation { task: ObjectId(*task) });
            }
            Event::RunRefused => return Some(FindingKind::NestedRun),
            Event::AwaitedDone { future } => return Some(FindingKind::AwaitedDone { future: ObjectId(*future) }),
            _ => {}
        }
        None
    }
}

/// Did a callback take too long?
fn blocked(label: &str, began: When, ended: When) -> Option<FindingKind> {
    let seconds = ended.time - began.time;
    let moments = ended.position.saturating_sub(began.position);
    if seconds > BLOCKED_SECONDS {
        Some(FindingKind::LoopBlocked { label: label.to_string(), seconds })
    } else {
        (moments > BLOCKED_MOMENTS).then_some(FindingKind::LongComputation { label: label.to_string(), moments })
    }
}
