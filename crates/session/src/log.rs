//! What a run has done so far: its output, the events of its loops, and the lanes of its tasks.

use std::cell::RefCell;
use std::collections::{BTreeSet, VecDeque};
use std::rc::{Rc, Weak};

use loopglass_asyncio::event::{EntryId, Event, FutureId, Recorder, TaskPause};
use loopglass_asyncio::{Asyncio, task_of};
use loopglass_lang::object::ObjectRef;
use loopglass_lang::vm::{Host, Vm, generator_of};

use crate::detectors::Watch;
use crate::glance::Look;
use crate::list::List;
use crate::mirror::Mirror;
use crate::team::{TeamId, Teams};
use crate::timeline::{Tracks, When};
use crate::view::{Cause, ObjectId, Outcome, OutputLine, Position, Stream};

/// Events beyond this many are counted but not kept; the last quarter is for those that the trace shows.
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
    pub name: Rc<str>,
    pub coroutine: Rc<str>,
    pub is_program: bool,
    /// The first team that it is in.
    pub team: Option<TeamId>,
    pub outcome: Outcome,
    /// As it was when it ended; nothing before.
    pub repr: String,
}

/// What the loop did last, for the sentence about a moment.
#[derive(Default)]
pub struct Last {
    /// Number, handles, timers that were due.
    pub pass: (u32, usize, usize),
    pub ran: Option<Ran>,
    pub idle_until: Option<f64>,
}

/// The handle that the loop took last.
#[derive(Clone)]
pub struct Ran {
    pub label: Rc<str>,
    pub task: Option<FutureId>,
    pub cause: Cause,
}

/// Everything that a run has told.
#[derive(Default)]
pub struct Log {
    pub entries: List<Entry>,
    /// The places of the entries that the trace table shows.
    pub rows: List<u32>,
    /// How many entries were not kept.
    pub dropped: usize,
    pub output: List<OutputLine>,
    pub stdout: String,
    pub reports: Vec<String>,
    /// How every Future and Task ended, by number; kept only on demand, for it costs a repr each.
    pub settled: Option<std::collections::BTreeMap<u32, Outcome>>,
    /// In which values of the library show themselves.
    pub(crate) mirror: Rc<Mirror>,
    /// A line of standard output that has not ended yet.
    open_line: String,
    /// Nothing counts any more: the run is stuck, and what follows is not the program's.
    pub over: bool,
    /// Where the run stands, for what the host hears without a machine at hand.
    pub now: (Position, u32, u32),
    pub clock: Option<Rc<Asyncio>>,
    /// Every task, in the order of making.
    pub tasks: Vec<TaskRecord>,
    pub(crate) tracks: Tracks,
    pub(crate) teams: Teams,
    pub last: Last,
    who: Option<Rc<str>>,
    names: StandingNames,
    /// What a Future is called, which has no name: made once.
    unnamed: Option<Rc<str>>,
    causes: Causes,
    /// What is happening while handles are scheduled.
    cause: Option<Cause>,
    /// What is noteworthy in what was told.
    pub(crate) watch: Watch,
    /// The tasks that have a lock (or a place of a semaphore), by the lock.
    pub holders: std::collections::BTreeMap<u32, Vec<u32>>,
}

/// Why the handles in the queue are there.
#[derive(Default)]
struct Causes {
    /// By entry; entries are numbered in the order in which they come, and mostly go in it.
    ready: VecDeque<(EntryId, Cause)>,
    timers: BTreeSet<EntryId>,
}

impl Causes {
    fn take(&mut self, entry: EntryId) -> Cause {
        if self.ready.front().is_some_and(|(first, _)| *first == entry) {
            return self.ready.pop_front().map_or(Cause::Scheduled, |(_, cause)| cause);
        }
        if let Ok(place) = self.ready.binary_search_by_key(&entry, |(known, _)| *known) {
            return self.ready.remove(place).map_or(Cause::Scheduled, |(_, cause)| cause);
        }
        if self.timers.remove(&entry) { Cause::TimerDue } else { Cause::Scheduled }
    }
}

/// Who runs where no task and no callback does.
struct StandingNames {
    module: Rc<str>,
    of_loop: Rc<str>,
}

impl Default for StandingNames {
    fn default() -> Self {
        StandingNames { module: Rc::from("module"), of_loop: Rc::from("loop") }
    }
}

impl Log {
    fn add(&mut self, what: What) {
        if self.over {
            return;
        }
        let is_told = is_row(&what);
        if self.entries.len() >= if is_told { LONGEST } else { LONGEST - LONGEST / 4 } {
            self.dropped += 1;
            return;
        }
        if is_told {
            self.rows.push(self.entries.len() as u32);
        }
        let who = self.who.as_ref().unwrap_or(&self.names.module).clone();
        let When { position, time } = self.when();
        let pass = self.clock.as_ref().map_or(0, |asyncio| asyncio.passes());
        self.entries.push(Entry { position, pass, time, who, what });
    }

    /// The task that runs.
    fn actor(&self) -> Option<ObjectId> {
        (self.now.2 > 0).then_some(ObjectId(self.now.2))
    }

    pub(crate) fn when(&self) -> When {
        When { position: self.now.0, time: self.clock.as_ref().map_or(0.0, |asyncio| asyncio.clock.now()) }
    }

    fn print(&mut self, text: &str) {
        if self.over {
            return;
        }
        self.stdout.push_str(text);
        let mut parts = text.split('\n');
        self.open_line.push_str(parts.next().unwrap_or_default());
        for part in parts {
            let line = std::mem::replace(&mut self.open_line, part.to_string());
            self.put_out(Stream::Stdout, &line);
            self.add(What::Printed(line));
        }
    }

    /// What the learner answered stands where a terminal shows it, but the program has not printed it.
    pub(crate) fn answer(&mut self, line: &str, position: Position) {
        self.now.0 = position;
        let asked = std::mem::take(&mut self.open_line);
        self.put_out(Stream::Answer, &format!("{asked}{line}"));
    }

    fn put_out(&mut self, stream: Stream, text: &str) {
        let (position, line, _) = self.now;
        self.output.push(OutputLine {
            stream,
            text: text.to_string(),
            position,
            line: (line > 0).then_some(line),
            task: self.actor(),
        });
    }

    /// The lines so far, and the one that has not ended yet.
    pub fn output_at(&self, position: Position) -> List<OutputLine> {
        let mut lines = self.output.clone();
        if !self.open_line.is_empty() {
            lines.push(OutputLine {
                stream: Stream::Stdout,
                text: self.open_line.clone(),
                position,
                line: None,
                task: self.actor(),
            });
        }
        lines
    }

    /// The traceback that ended the program.
    pub fn fail(&mut self, traceback: &str, position: Position) {
        self.now.0 = position;
        for text in traceback.lines() {
            self.put_out(Stream::Error, text);
        }
    }

    /// What a recording keeps of a report.
    fn report(&mut self, report: &str) {
        if self.over {
            return;
        }
        self.reports.push(report.to_string());
        self.watch.note_report(report, self.now.0, self.now.1);
    }

    /// The standard error.
    fn write_error(&mut self, lines: &str) {
        if self.over {
            return;
        }
        for text in lines.lines() {
            self.put_out(Stream::Report, text);
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
        let outcome =
            futures.find(|future| future.id() == id).map(|future| crate::cards::outcome(Look::new(vm, &self.mirror), &future));
        if let (Some(outcome), Some(settled)) = (outcome, &mut self.settled) {
            settled.insert(id, outcome);
        }
    }

    /// The record of a task, by its number: they stand in the order of making.
    pub fn task(&self, id: u32) -> Option<&TaskRecord> {
        let place = self.tasks.binary_search_by_key(&id, |known| known.id).ok()?;
        self.tasks.get(place)
    }

    /// Keeps the record of a task up to date: its card outlives it.
    fn note_task(&mut self, vm: &Vm, event: &Event) {
        let (Event::TaskMade { task: id } | Event::TaskStarted { task: id } | Event::Settled { future: id }) = event else {
            return;
        };
        let Some(task) = self.clock.as_ref().and_then(|asyncio| asyncio.task(*id)) else { return };
        let place = match self.tasks.binary_search_by_key(id, |known| known.id) {
            Ok(place) => place,
            Err(place) => {
                let mut record = new_record(&task);
                // Thousands of tasks run the same: one text does for those in a row.
                if let Some(before) = self.tasks.last().filter(|before| before.coroutine == record.coroutine) {
                    record.coroutine = before.coroutine.clone();
                }
                self.tasks.insert(place, record);
                place
            }
        };
        let record = &mut self.tasks[place];
        if let Some(part) = task_of(&task).filter(|part| *part.shown_name() != *record.name) {
            record.name = Rc::from(&*part.shown_name());
            self.tracks.rename(*id, &record.name);
        }
        if matches!(event, Event::Settled { .. }) {
            record.outcome = crate::cards::outcome(Look::new(vm, &self.mirror), &task);
            record.repr = crate::frames::shorten(&loopglass_asyncio::quick_future_repr(vm, &task));
        }
    }

    /// Who runs: the task, the callback, or the module.
    fn note_who(&mut self, event: &Event) {
        match event {
            Event::PassBegan { .. } | Event::Idle { .. } | Event::Stuck => self.who = Some(self.names.of_loop.clone()),
            Event::Ran { task: Some(task), .. } => self.who = self.task(*task).map(|task| task.name.clone()),
            Event::Ran { label, .. } => self.who = Some(label.clone()),
            _ => {}
        }
        if !self.clock.as_ref().is_some_and(|asyncio| asyncio.is_loop_running()) {
            self.who = None;
        }
    }

    /// A task becomes a member of what waits for it.
    fn note_team(&mut self, event: &Event) {
        let who = self.who.clone();
        let Some((task, team)) = self.teams.note(event, || who.unwrap_or_else(|| Rc::from("module"))) else { return };
        let Ok(place) = self.tasks.binary_search_by_key(&task, |known| known.id) else { return };
        if self.tasks[place].team.is_none() {
            self.tasks[place].team = Some(team);
            self.tracks.join(task, team);
        }
    }

    /// Why the handles that are scheduled now are ready.
    fn note_cause(&mut self, event: &Event) {
        match event {
            Event::Settled { future } => self.cause = Some(Cause::Done { future: self.name_of(*future) }),
            Event::Scheduled { entry, .. } => {
                let cause = self.cause.clone().unwrap_or(Cause::Scheduled);
                self.causes.ready.push_back((*entry, cause));
            }
            Event::TimerSet { entry, .. } => {
                self.causes.timers.insert(*entry);
            }
            Event::TaskPaused { state: TaskPause::Ready, .. } => self.cause = Some(Cause::Yielded),
            Event::CancelRequested { .. } => self.cause = Some(Cause::Cancelled),
            Event::Ran { .. } | Event::TaskStarted { .. } | Event::TaskMade { .. } => self.cause = None,
            _ => {}
        }
    }

    fn note_last(&mut self, event: &Event) {
        match event {
            Event::PassBegan { number, handles, due, .. } => self.last.pass = (*number, *handles, *due),
            Event::Ran { entry, label, task } => {
                let cause = self.causes.take(*entry);
                self.last.ran = Some(Ran { label: label.clone(), task: *task, cause });
            }
            Event::Idle { until } => self.last.idle_until = Some(*until),
            _ => {}
        }
    }

    /// The name of a task, or `Future`.
    fn name_of(&mut self, id: u32) -> Rc<str> {
        let name = self.task(id).map(|task| task.name.clone());
        name.unwrap_or_else(|| self.unnamed.get_or_insert_with(|| Rc::from("Future")).clone())
    }
}

/// Is this shown in the trace table, as [`crate::recording::trace_line`] words it?
fn is_row(what: &What) -> bool {
    use Event::{PassBegan, Ran, Scheduled, TimerSet};
    matches!(what, What::Printed(_) | What::Loop(PassBegan { .. } | Scheduled { .. } | Ran { .. } | TimerSet { .. }))
}

fn new_record(task: &ObjectRef) -> TaskRecord {
    let part = task_of(task);
    let coroutine = part.and_then(|part| part.coroutine.borrow().object().cloned());
    let generator = coroutine.as_ref().and_then(generator_of);
    TaskRecord {
        id: task.id(),
        name: part.map_or(Rc::from(""), |part| Rc::from(&*part.shown_name())),
        coroutine: generator.map_or(Rc::from(""), |generator| Rc::from(&**generator.qualified_name.borrow())),
        is_program: generator.is_some_and(|generator| generator.code.file.is_program),
        team: None,
        outcome: Outcome::Pending,
        repr: String::new(),
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

    fn write_error(&mut self, lines: &str) {
        self.0.borrow_mut().write_error(lines);
    }
}

/// The loops' recorder: writes into the same log, which knows the loops and must not be kept by them.
pub struct LogRecorder(pub Weak<RefCell<Log>>);

impl Recorder for LogRecorder {
    fn event(&mut self, vm: &Vm, event: Event) {
        let Some(log) = self.0.upgrade() else { return };
        let log = &mut *log.borrow_mut();
        log.now = (vm.moments, vm.line, vm.actor);
        log.note_task(vm, &event);
        if let (Event::Settled { future }, true) = (&event, log.settled.is_some()) {
            log.note_settled(vm, *future);
        }
        log.note_who(&event);
        log.note_team(&event);
        log.note_cause(&event);
        log.note_last(&event);
        match &event {
            Event::Acquired { thing, task } => log.holders.entry(*thing).or_default().push(*task),
            Event::Released { thing } => release(log, *thing, vm.actor),
            _ => {}
        }
        if !log.over {
            let (tasks, when) = (&log.tasks, log.when());
            let name = |id: u32| {
                let place = tasks.binary_search_by_key(&id, |known| known.id).ok();
                place.map_or((Rc::from(""), Rc::from("")), |place| (tasks[place].name.clone(), tasks[place].coroutine.clone()))
            };
            log.tracks.note(&event, name, when);
            log.watch.note(&event, when);
        }
        log.add(What::Loop(event));
    }
}

/// Who gives a lock back usually has it; otherwise it is the first one's.
fn release(log: &mut Log, thing: u32, task: u32) {
    let Some(holders) = log.holders.get_mut(&thing) else { return };
    let place = holders.iter().position(|holder| *holder == task).unwrap_or(0);
    if place < holders.len() {
        holders.remove(place);
    }
    if holders.is_empty() {
        log.holders.remove(&thing);
    }
}
