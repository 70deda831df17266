//! What a run has done so far: its output, the events of its loops, and the lanes of its tasks.

use std::cell::RefCell;
use std::rc::Rc;

use loopglass_asyncio::event::{Event, Recorder, TaskPause};
use loopglass_asyncio::{future_of, Asyncio, FutureState};
use loopglass_lang::vm::{Host, Vm};

use crate::view::{Cause, Position, Stream};

/// Events beyond this many are counted but not kept.
const LONGEST: usize = 200_000;

/// One line of what happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub position: Position,
    pub pass: u32,
    pub time: f64,
    pub line: u32,
    pub actor: u32,
    pub what: What,
}

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    Loop(Event),
    /// A whole line of standard output.
    Printed(String),
}

/// A piece of output.
#[derive(Clone, Debug, PartialEq)]
pub struct Output {
    pub stream: Stream,
    pub text: String,
    pub position: Position,
    pub line: u32,
}

/// Everything that a run has told.
#[derive(Default)]
pub struct Log {
    pub entries: Vec<Entry>,
    /// How many entries were not kept.
    pub dropped: usize,
    pub output: Vec<Output>,
    pub stdout: String,
    pub reports: Vec<String>,
    /// A line of standard output that has not ended yet.
    open_line: String,
    /// Nothing counts any more: the run is stuck, and what follows is not the program's.
    pub over: bool,
    /// Where the run stands, for what the host hears without a machine at hand.
    pub now: (Position, u32, u32),
    pub clock: Option<Rc<Asyncio>>,
    /// Why the handles in the queue are there, by entry.
    pub causes: std::collections::BTreeMap<u32, Cause>,
    /// What is happening while handles are scheduled.
    cause: Option<Cause>,
}

impl Log {
    fn add(&mut self, what: What) {
        if self.over {
            return;
        }
        if self.entries.len() >= LONGEST {
            self.dropped += 1;
            return;
        }
        let (position, line, actor) = self.now;
        let (pass, time) = self.clock.as_ref().map_or((0, 0.0), |asyncio| (asyncio.passes(), asyncio.clock.now()));
        self.entries.push(Entry { position, pass, time, line, actor, what });
    }

    fn print(&mut self, text: &str) {
        if self.over {
            return;
        }
        self.stdout.push_str(text);
        self.open_line.push_str(text);
        while let Some(end) = self.open_line.find('\n') {
            let line: String = self.open_line.drain(..=end).collect();
            let line = line.trim_end_matches('\n').to_string();
            let (position, at, _) = self.now;
            self.output.push(Output { stream: Stream::Stdout, text: line.clone(), position, line: at });
            self.add(What::Printed(line));
        }
    }

    /// Output without an end of line yet.
    pub fn open_line(&self) -> &str {
        &self.open_line
    }

    fn report(&mut self, report: &str) {
        if self.over {
            return;
        }
        self.reports.push(report.to_string());
        let (position, line, _) = self.now;
        for text in report.lines() {
            self.output.push(Output { stream: Stream::Report, text: text.to_string(), position, line });
        }
    }

    /// Why a handle that is scheduled now is scheduled.
    fn current_cause(&self, task: Option<u32>) -> Cause {
        let _ = task;
        self.cause.clone().unwrap_or(Cause::Scheduled)
    }
}

/// The machine's host: writes into the log.
pub struct LogHost(pub Rc<RefCell<Log>>);

impl Host for LogHost {
    fn at(&mut self, moment: u64, line: u32, actor: u32) {
        self.0.borrow_mut().now = (moment, line, actor);
    }

    fn write(&mut self, text: &str) {
        self.0.borrow_mut().print(text);
    }

    fn report(&mut self, report: &str) {
        self.0.borrow_mut().report(report);
    }
}

/// The loops' recorder: writes into the same log.
pub struct LogRecorder(pub Rc<RefCell<Log>>);

impl Recorder for LogRecorder {
    fn event(&mut self, vm: &Vm, event: Event) {
        let mut log = self.0.borrow_mut();
        log.now = (vm.moments, vm.line, vm.actor);
        match &event {
            Event::Settled { future } => log.cause = Some(Cause::Done { future: name_of(&log, *future) }),
            Event::Scheduled { entry, task, .. } => {
                let cause = log.current_cause(*task);
                log.causes.insert(*entry, cause);
            }
            Event::TimerSet { entry, .. } => {
                log.causes.insert(*entry, Cause::TimerDue);
            }
            Event::TaskPaused { state: TaskPause::Ready, .. } => log.cause = Some(Cause::Yielded),
            Event::CancelRequested { .. } => log.cause = Some(Cause::Cancelled),
            Event::Ran { .. } | Event::TaskStarted { .. } | Event::TaskMade { .. } => log.cause = None,
            _ => {}
        }
        log.add(What::Loop(event));
    }
}

/// The name of a task, or `Future`.
fn name_of(log: &Log, id: u32) -> String {
    let Some(asyncio) = &log.clock else { return "Future".to_string() };
    let task = asyncio.tasks().into_iter().find(|task| task.id() == id);
    task.map_or("Future".to_string(), |task| loopglass_asyncio::inspect::short_name(&task))
}

/// Has a Future or Task ended, and how?
pub fn outcome_of(object: &loopglass_lang::object::ObjectRef) -> Option<FutureState> {
    future_of(object).map(|future| future.state.get())
}
