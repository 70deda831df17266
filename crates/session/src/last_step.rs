//! What the step before a moment did: control went back to the loop, a task was made, a Future was settled. The first half of the
//! sentence above the picture.

use loopglass_asyncio::event::{Event, FutureId, TaskPause};
use loopglass_lang::vm::{Mark, MarkKind};

use crate::cards::is_shutting_down;
use crate::frames::Names;
use crate::log::{Entry, Log, What};
use crate::view::{ObjectId, Position};

/// More names than this are not read in one sentence.
const MOST_NAMES: usize = 3;
/// A line is looked for so many moments back.
const FARTHEST: usize = 40;
/// More events than this are not one step.
const MOST_ENTRIES: usize = 400;

/// The step before a moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LastStep {
    /// The line that ran, where one did.
    pub line: Option<u32>,
    /// What it did to the loop, in order.
    pub deeds: Vec<Deed>,
}

/// Something that a step did.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    /// Tasks were made, and stand in the ready queue.
    Made { tasks: Several },
    /// A Future of the program's own was made.
    MadeFuture { future: ObjectId, name: String },
    /// A Future (not a task) is done; these tasks went to the ready queue.
    Settled { future: ObjectId, name: String, woken: Several },
    /// Their cancellation was asked for.
    Cancels { tasks: Several },
    /// An `await` found its Future done already and went on.
    WentOn { name: String },
    /// The program printed lines; the first of them.
    Printed { text: String, lines: usize },
    /// Nothing was ready: the clock moved on by so many seconds.
    Passed { seconds: f64 },
    /// A task waits: control is the loop's.
    Waits { task: String, for_what: String },
    /// A task gave way, and is in the ready queue again.
    GaveWay { task: String },
    /// A task has ended; these tasks went to the ready queue.
    Ended { task: String, how: End, woken: Several },
}

/// How a task ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    Result,
    Exception,
    Cancelled,
}

/// Names, as far as they are read, and how many more there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Several {
    pub names: Vec<String>,
    pub more: usize,
}

impl Several {
    fn one(name: String) -> Several {
        Several { names: vec![name], more: 0 }
    }

    fn add(&mut self, name: String) {
        if self.names.contains(&name) {
            return;
        }
        if self.names.len() < MOST_NAMES {
            self.names.push(name);
        } else {
            self.more += 1;
        }
    }

    pub fn is_one(&self) -> bool {
        self.names.len() == 1 && self.more == 0
    }

    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }
}

/// What was done between the moment before this one and this one. Where a line is next, a wait or the end, it is all since the line or wait
/// before, so that who goes from line to line reads who gave control back. `trail`: the moments so far.
pub(crate) fn last_step(log: &Log, trail: Option<&[Mark]>, names: &Names, position: Position) -> LastStep {
    let trail = trail.and_then(|trail| trail.get(..position as usize)).unwrap_or_default();
    let Some((now, earlier)) = trail.split_last() else { return LastStep::default() };
    let stop = if is_stop(now) { earlier.iter().rev().take(FARTHEST).position(is_stop).unwrap_or(0) } else { 0 };
    let before = earlier.iter().rev().nth(stop);
    let begun = (position - 1).saturating_sub(stop as Position);
    let mut reader = Reader { log, names, deeds: Vec::new(), settled: None };
    let first = log.entries.partition_point(|entry| entry.position < begun);
    // A wait is told before its moment, and over after it.
    let was_idle = before.is_some_and(|mark| mark.kind == MarkKind::Idle);
    let wait = first.checked_sub(1).and_then(|last| log.entries.get(last)).filter(|_| was_idle);
    let entries = log.entries.range(first..log.entries.len().min(first + MOST_ENTRIES));
    wait.into_iter().chain(entries.take_while(|entry| entry.position < position)).for_each(|entry| reader.read(entry));
    let mut deeds = reader.deeds;
    if now.kind == MarkKind::Idle && matches!(deeds.last(), Some(Deed::Passed { .. })) {
        deeds.pop();
    }
    let line = before.filter(|mark| mark.kind == MarkKind::Line).map(|mark| mark.line);
    LastStep { line, deeds }
}

/// Where going from line to line stops.
fn is_stop(mark: &Mark) -> bool {
    matches!(mark.kind, MarkKind::Line | MarkKind::Idle | MarkKind::End)
}

/// Reads the events of one step.
struct Reader<'a> {
    log: &'a Log,
    names: &'a Names,
    deeds: Vec<Deed>,
    /// What was settled last: who is scheduled after it is woken by it.
    settled: Option<FutureId>,
}

impl Reader<'_> {
    fn read(&mut self, entry: &Entry) {
        match &entry.what {
            What::Printed(text) => self.printed(text),
            What::Loop(Event::Idle { until }) => self.deeds.push(Deed::Passed { seconds: until - entry.time }),
            What::Loop(event) => self.event(event),
        }
    }

    fn event(&mut self, event: &Event) {
        // Who is woken is scheduled at once.
        if !matches!(event, Event::Scheduled { .. }) {
            self.settled = None;
        }
        match event {
            Event::TaskMade { task } | Event::TaskPaused { task, .. } if self.is_shutting_down(*task) => {}
            Event::TaskMade { task } => self.made(self.task(*task)),
            Event::FutureMade { future, by_program: true } => {
                let name = self.name(*future);
                self.deeds.push(Deed::MadeFuture { future: ObjectId(*future), name });
            }
            Event::Settled { future } => self.settled(*future),
            Event::Scheduled { task: Some(task), .. } => self.scheduled(*task),
            Event::CancelRequested { task } => self.cancels(self.task(*task)),
            Event::AwaitedDone { future } => self.deeds.push(Deed::WentOn { name: self.name(*future) }),
            Event::Waits { future, .. } => self.waits(*future),
            Event::TaskPaused { task, state } => self.deeds.push(paused(self.task(*task), state)),
            _ => {}
        }
    }

    /// A plain Future has the name that the program gave it.
    fn waits(&mut self, future: FutureId) {
        let name = self.name(future);
        if let Some(Deed::Waits { for_what, .. }) = self.deeds.last_mut().filter(|_| !name.is_empty())
            && for_what == "Future"
        {
            *for_what = name;
        }
    }

    fn printed(&mut self, text: &str) {
        if let Some(Deed::Printed { lines, .. }) = self.deeds.last_mut() {
            *lines += 1;
        } else {
            self.deeds.push(Deed::Printed { text: text.to_owned(), lines: 1 });
        }
    }

    fn made(&mut self, task: String) {
        if let Some(Deed::Made { tasks }) = self.deeds.last_mut() {
            tasks.add(task);
        } else {
            self.deeds.push(Deed::Made { tasks: Several::one(task) });
        }
    }

    fn cancels(&mut self, task: String) {
        if let Some(Deed::Cancels { tasks }) = self.deeds.last_mut() {
            tasks.add(task);
        } else {
            self.deeds.push(Deed::Cancels { tasks: Several::one(task) });
        }
    }

    fn settled(&mut self, future: FutureId) {
        self.settled = Some(future);
        // That a task has ended is told already.
        if self.log.task(future).is_none() {
            self.deeds.push(Deed::Settled { future: ObjectId(future), name: self.name(future), woken: Several::default() });
        }
    }

    /// A task went to the ready queue: who was settled last has woken it.
    fn scheduled(&mut self, task: FutureId) {
        let (Some(_), name) = (self.settled, self.task(task)) else { return };
        if let Some(Deed::Settled { woken, .. } | Deed::Ended { woken, .. }) = self.deeds.last_mut() {
            woken.add(name);
        }
    }

    /// What `asyncio.run` does at its end is not the program's.
    fn is_shutting_down(&self, task: FutureId) -> bool {
        self.log.task(task).is_some_and(|task| is_shutting_down(&task.coroutine))
    }

    fn task(&self, id: FutureId) -> String {
        self.log.task(id).map_or_else(String::new, |task| task.name.to_string())
    }

    fn name(&self, id: FutureId) -> String {
        match self.log.task(id) {
            Some(task) => task.name.to_string(),
            None => self.names.get(id).unwrap_or_else(|| "Future".to_string()),
        }
    }
}

fn paused(task: String, state: &TaskPause) -> Deed {
    let ended = |how| Deed::Ended { task: task.clone(), how, woken: Several::default() };
    match state {
        TaskPause::Ready => Deed::GaveWay { task },
        TaskPause::Waiting(what) => Deed::Waits { task, for_what: what.clone() },
        TaskPause::Result => ended(End::Result),
        TaskPause::Exception => ended(End::Exception),
        TaskPause::Cancelled => ended(End::Cancelled),
    }
}
