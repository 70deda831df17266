//! Mistakes and surprises in a run, found in what it has told so far: facts without words, which are the page's.

use std::collections::BTreeMap;

use loopglass_asyncio::event::{Event, TaskPause};

use crate::list::List;
use crate::log::{Entry, Log, What};
use crate::view::{ObjectId, OutputLine, Position, Stream};

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
    /// A task or Future failed, and nobody asked.
    NeverRetrieved { report: String },
    /// A pending task was forgotten and died.
    LostTask { report: String },
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

/// Everything that can be found, in the order in which it showed; of the same thing only the first.
pub(crate) fn findings(log: &Log, rings: Vec<Vec<ObjectId>>) -> Vec<Finding> {
    let mut found = in_reports(&log.output);
    found.extend(in_events(&log.entries));
    let now = log.entries.last().map_or(0, |entry| entry.position);
    let deadlocks = rings.into_iter().map(|tasks| Finding { kind: FindingKind::Deadlock { tasks }, position: now, line: None });
    found.extend(deadlocks);
    found.sort_by_key(|finding| finding.position);
    found
}

fn in_reports(output: &List<OutputLine>) -> Vec<Finding> {
    let reports = output.iter().filter(|line| line.stream == Stream::Report);
    let found =
        reports.filter_map(|line| Some(Finding { kind: in_report(&line.text)?, position: line.position, line: line.line }));
    found.collect()
}

/// What CPython's own words say.
fn in_report(text: &str) -> Option<FindingKind> {
    if let Some(rest) = text.strip_prefix("RuntimeWarning: coroutine '") {
        let coroutine = rest.strip_suffix("' was never awaited")?.to_string();
        return Some(FindingKind::NeverAwaited { coroutine });
    }
    let report = text.strip_prefix("ERROR:asyncio:")?.to_string();
    if report.ends_with("exception was never retrieved") {
        return Some(FindingKind::NeverRetrieved { report });
    }
    (report == "Task was destroyed but it is pending!").then_some(FindingKind::LostTask { report })
}

/// What is open while the events go by.
#[derive(Default)]
struct Watch {
    /// The callback that runs: its name, and where and when it began.
    running: Option<(String, Position, f64)>,
    /// Tasks into which a `CancelledError` was thrown, and which have not said what they make of it.
    delivered: BTreeMap<u32, Position>,
}

fn in_events(entries: &List<Entry>) -> Vec<Finding> {
    let mut watch = Watch::default();
    entries.iter().filter_map(|entry| in_event(entry, &mut watch)).collect()
}

fn in_event(entry: &Entry, watch: &mut Watch) -> Option<Finding> {
    let What::Loop(event) = &entry.what else { return None };
    let found = |kind| Some(Finding { kind, position: entry.position, line: None });
    match event {
        Event::Ran { label, .. } => watch.running = Some((label.clone(), entry.position, entry.time)),
        Event::Returned { .. } => return watch.running.take().and_then(|running| blocked(entry, running)),
        Event::CancelDelivered { task } => {
            watch.delivered.insert(*task, entry.position);
        }
        Event::CancelWithdrawn { task } => {
            watch.delivered.remove(task);
        }
        Event::TaskPaused { task, state: TaskPause::Result } if watch.delivered.remove(task).is_some() => {
            return found(FindingKind::SwallowedCancellation { task: ObjectId(*task) });
        }
        Event::RunRefused => return found(FindingKind::NestedRun),
        Event::AwaitedDone { future } => return found(FindingKind::AwaitedDone { future: ObjectId(*future) }),
        _ => {}
    }
    None
}

/// Did a callback take too long?
fn blocked(entry: &Entry, (label, began, at): (String, Position, f64)) -> Option<Finding> {
    let seconds = entry.time - at;
    let moments = entry.position.saturating_sub(began);
    let kind = if seconds > BLOCKED_SECONDS {
        FindingKind::LoopBlocked { label, seconds }
    } else if moments > BLOCKED_MOMENTS {
        FindingKind::LongComputation { label, moments }
    } else {
        return None;
    };
    Some(Finding { kind, position: began, line: None })
}
