//! What a run has done so far: its output, the events of its loops, and the lanes of its tasks.

use std::cell::RefCell;
use std::rc::Rc;

use loopglass_asyncio::event::{Event, Recorder, TaskPause};
use loopglass_asyncio::{Asyncio, task_of};
use loopglass_lang::object::ObjectRef;
use loopglass_lang::vm::{Host, Vm, generator_of};

use crate::view::{Cause, Outcome, Position, Stream};

/// Events beyond this many are counted but not kept.
const LONGEST: usize = 200_000;

/// One line of what happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub position: Position,
    pub pass: u32,
    pub time: f64,
    /// The task or callback that ran, `module` or `loop`.
    pub who: Rc<str>,
    pub what: What,
}

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    Loop(Event),
    /// A whole line of standard output.
    Printed(String),
}

/// A task, also after it has died.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskRecord {
    pub id: u32,
    pub name: String,
    pub coroutine: String,
    pub is_program: bool,
    pub outcome: Outcome,
    pub repr: String,
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
    /// How every Future and Task ended, by number; kept only on demand, for it costs a repr each.
    pub settled: Option<std::collections::BTreeMap<u32, Outcome>>,
    /// A line of standard output that has not ended yet.
    open_line: String,
    /// Nothing counts any more: the run is stuck, and what follows is not the program's.
    pub over: bool,
    /// Where the run stands, for what the host hears without a machine at hand.
    pub now: (Position, u32, u32),
    pub clock: Option<Rc<Asyncio>>,
    /// Why the handles in the queue are there, by entry.
    /// Every task, in the order of making.
    pub tasks: Vec<TaskRecord>,
    who: Option<Rc<str>>,
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
        let position = self.now.0;
        let who = self.who.clone().unwrap_or_else(|| Rc::from("module"));
        let (pass, time) = self.clock.as_ref().map_or((0, 0.0), |asyncio| (asyncio.passes(), asyncio.clock.now()));
        self.entries.push(Entry { position, pass, time, who, what });
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

    /// The traceback that ended the program.
    pub fn fail(&mut self, traceback: &str, position: Position) {
        let line = self.now.1;
        for text in traceback.lines() {
            self.output.push(Output { stream: Stream::Error, text: text.to_string(), position, line });
        }
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

    /// Keeps the record of a task up to date: its card outlives it.
    fn note_task(&mut self, vm: &Vm, id: u32) {
        let Some(asyncio) = &self.clock else { return };
        let Some(task) = asyncio.task(id) else { return };
        let record = record_of(vm, &task);
        match self.tasks.binary_search_by_key(&id, |known| known.id) {
            Ok(place) => self.tasks[place] = record,
            Err(place) => self.tasks.insert(place, record),
        }
    }

    /// A step begins: only the name may have changed. The whole record, with its repr, would be most of what a step costs.
    fn note_name(&mut self, id: u32) {
        let Some(task) = self.clock.as_ref().and_then(|asyncio| asyncio.task(id)) else { return };
        let Some(part) = task_of(&task) else { return };
        let Ok(place) = self.tasks.binary_search_by_key(&id, |known| known.id) else { return };
        let record = &mut self.tasks[place];
        if *record.name != **part.name.borrow() {
            record.name = part.name.borrow().to_string();
        }
    }

    /// Keeps how a Future ended, for when it is gone.
    fn note_settled(&mut self, vm: &Vm, id: u32) {
        /// Each is looked for among all: more would be slow.
        const MOST: usize = 1000;
        if self.settled.as_ref().is_some_and(|settled| settled.len() >= MOST) {
            return;
        }
        let Some(asyncio) = &self.clock else { return };
        let mut futures = asyncio.futures().into_iter().map(|(future, _)| future);
        let outcome = futures.find(|future| future.id() == id).map(|future| crate::cards::outcome(vm, &future));
        if let (Some(outcome), Some(settled)) = (outcome, &mut self.settled) {
            settled.insert(id, outcome);
        }
    }

    /// The record of a task, by its number: they stand in the order of making.
    pub fn task(&self, id: u32) -> Option<&TaskRecord> {
        let place = self.tasks.binary_search_by_key(&id, |known| known.id).ok()?;
        self.tasks.get(place)
    }

    /// Who runs: the task, the callback, or the module.
    fn note_who(&mut self, event: &Event) {
        let task_name = |id: &u32| self.task(*id).map(|task| Rc::from(task.name.as_str()));
        match event {
            Event::PassBegan { .. } | Event::Idle { .. } | Event::Stuck => self.who = Some(Rc::from("loop")),
            Event::Ran { task: Some(task), .. } => self.who = task_name(task),
            Event::Ran { label, .. } => self.who = Some(Rc::from(label.as_str())),
            _ => {}
        }
    }
}

fn record_of(vm: &Vm, task: &ObjectRef) -> TaskRecord {
    let part = task_of(task);
    let coroutine = part.and_then(|part| part.coroutine.borrow().object().cloned());
    let generator = coroutine.as_ref().and_then(generator_of);
    TaskRecord {
        id: task.id(),
        name: part.map_or(String::new(), |part| part.name.borrow().to_string()),
        coroutine: generator.map_or(String::new(), |generator| generator.qualified_name.borrow().to_string()),
        is_program: generator.is_some_and(|generator| generator.code.file.is_program),
        outcome: crate::cards::outcome(vm, task),
        repr: crate::frames::shorten(&loopglass_asyncio::quick_future_repr(vm, task)),
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
    fn task_dies(&mut self, vm: &Vm, task: &ObjectRef) {
        let mut log = self.0.borrow_mut();
        if let Ok(place) = log.tasks.binary_search_by_key(&task.id(), |known| known.id) {
            log.tasks[place] = record_of(vm, task);
        }
    }

    fn event(&mut self, vm: &Vm, event: Event) {
        let mut log = self.0.borrow_mut();
        log.now = (vm.moments, vm.line, vm.actor);
        match &event {
            Event::TaskMade { task } | Event::Settled { future: task } => log.note_task(vm, *task),
            Event::TaskStarted { task } => log.note_name(*task),
            _ => {}
        }
        if let (Event::Settled { future }, true) = (&event, log.settled.is_some()) {
            log.note_settled(vm, *future);
        }
        log.note_who(&event);
        if !loopglass_asyncio::is_loop_running(vm) {
            log.who = None;
        }
        match &event {
            Event::Settled { future } => log.cause = Some(Cause::Done { future: name_of(&log, *future) }),
            Event::Scheduled { entry, .. } => {
                let cause = log.cause.clone().unwrap_or(Cause::Scheduled);
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
    log.task(id).map_or_else(|| "Future".to_string(), |task| task.name.clone())
}
