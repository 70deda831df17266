//! What the page draws: one moment of a run as plain data. Texts that a program made are texts here;
//! the page's own words are not (they stand with the page, ready for translation).
//!
//! A view is taken at every step, also of a run with ten thousand tasks: what only grows is shared with the run
//! ([`List`]), and of what nobody could look at in one picture only the most important part is there, with a count of the rest.

use std::rc::Rc;

use loopglass_asyncio::event::Event;

use crate::await_chain::AwaitNode;
use crate::detectors::Finding;
use crate::last_step::LastStep;
use crate::list::List;
use crate::log::{Entry, What};
use crate::team::{Team, TeamId};

/// A place in a run. A run is a row of moments, counted from zero; the same program, seed and interventions
/// give the same moments. Zero is before the first line.
pub type Position = u64;

/// Names a Future or Task for the whole of a run, also after going back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObjectId(pub u32);

/// Names a handle (an entry of the ready queue or a timer) for the whole of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HandleId(pub u32);

/// One moment of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    pub position: Position,
    /// The last moment that this run is known to have; the real end where `is_complete`.
    pub known_end: Position,
    /// Has the program been run to its end (or to where it waits) once?
    pub is_complete: bool,
    pub status: Status,
    /// What this moment is: the sentence above the picture tells it.
    pub moment: Moment,
    /// What the step before this moment did.
    pub last_step: LastStep,
    /// Passes of the loop begun so far, all loops of the program together.
    pub pass: u32,
    /// The virtual clock, in seconds.
    pub time: f64,
    /// The line that is about to run, counted from one.
    pub line: Option<u32>,
    /// Functions that run now, outermost first: the module, then what it called.
    pub stack: Vec<FrameView>,
    /// The handle that the loop is running.
    pub running: Option<HandleView>,
    /// First to run first; of each pass at most [`MOST`].
    pub ready: Vec<HandleView>,
    /// How many of `ready` belong to the pass that is under way; the rest wait for the next one.
    pub ready_in_this_pass: usize,
    /// By due time; at most [`MOST`].
    pub timers: Vec<TimerView>,
    /// In the order in which they were made; at most [`MOST`], the lively before the ended.
    pub tasks: Vec<TaskView>,
    /// Futures that are not tasks, in the order in which they were made; at most [`MOST`], the program's own before
    /// those that the library made for itself (the one under a `sleep`), which are marked.
    pub futures: Vec<FutureView>,
    /// How many of each are left out.
    pub more: More,
    /// What goes on outside the loop and will arrive: functions in executors, answers. The first to arrive first.
    pub outside: Vec<OutsideView>,
    /// What the tasks wait for that wait, all the way down. Empty where there are too many tasks to follow.
    pub awaits: Vec<AwaitNode>,
    /// Mistakes and surprises up to this moment.
    pub findings: Vec<Finding>,
    pub output: List<OutputLine>,
    /// The program, or a thread of it, waits for a line of its standard input: how often it has asked so far.
    pub question: Option<u32>,
    /// What happened so far, a row an event.
    pub trace: Trace,
    pub timeline: Timeline,
}

/// More of a kind than this is not in a view.
pub const MOST: usize = 200;

/// So many cards are left where there are more: nobody reads them all, and each is made anew at every step.
pub const OF_MORE: usize = 100;

/// How much a view leaves out for its number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct More {
    pub ready_in_this_pass: usize,
    pub ready_in_next_pass: usize,
    pub timers: usize,
    pub tasks: usize,
    pub futures: usize,
}

/// Names something that goes on outside the loop, for the whole of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutsideId(pub u32);

/// Something that goes on outside the loop.
#[derive(Clone, Debug, PartialEq)]
pub struct OutsideView {
    pub id: OutsideId,
    /// The function that an executor runs.
    pub label: String,
    /// Seconds from now until it ends.
    pub left: f64,
}

/// Tasks that are looked at together: of thousands the cards of these come first.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    Coroutine(Rc<str>),
    /// Those of a team, or those that are in none.
    Team(Option<TeamId>),
    State(TaskState),
}

/// Where the run as a whole stands at this moment.
#[derive(Clone, Debug, PartialEq)]
pub enum Status {
    /// Before the first line.
    NotStarted,
    /// In the middle.
    Paused,
    /// The module's last line has run.
    Finished,
    /// An exception ended it: CPython's traceback and the line it points at.
    Failed { error: String, line: Option<u32> },
    /// Nothing is ready and no timer waits, but these pending Futures are awaited: it waits for the learner.
    WaitingForLearner { awaited: Vec<Waiter> },
    /// The program has asked for a line of its standard input, and waits for the learner.
    Reading,
    /// Nothing will ever happen again: who waits for what.
    Deadlock { chain: Vec<Waiter> },
    /// The engine met something that it does not have, or a limit: its own words.
    Unsupported { message: String, line: Option<u32> },
}

/// A task and the thing it waits for.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiter {
    pub task: String,
    pub waits_for: String,
    pub future: Option<ObjectId>,
}

/// What a moment is.
#[derive(Clone, Debug, PartialEq)]
pub enum Moment {
    /// Nothing has run.
    Start,
    /// A line is about to run: in the module or a function it called (`task` is None) or in a task.
    Line { line: u32, task: Option<String> },
    /// A pass begins with so many handles, `due` of which are timers whose time has come.
    Pass { number: u32, handles: usize, due: usize },
    /// The loop takes this handle from the ready queue.
    Callback { label: String, task: Option<String>, cause: Cause },
    /// Nothing is ready: the loop waits until the first timer, at `until` seconds.
    Idle { until: f64 },
    /// The loop is about to take its next handle, or to wait: see [`crate::turn`].
    Choosing,
    /// The learner did something.
    Intervention { what: String },
    /// The last one.
    End,
}

/// Why a handle was ready.
#[derive(Clone, Debug, PartialEq)]
pub enum Cause {
    /// `call_soon`, or a new task's first step.
    Scheduled,
    /// The task yielded (`sleep(0)`) and goes on.
    Yielded,
    /// Its timer was due.
    TimerDue,
    /// This Future or Task was done.
    Done { future: Rc<str> },
    /// Cancellation was requested.
    Cancelled,
}

/// A frame: of the module, a function or a coroutine.
#[derive(Clone, Debug, PartialEq)]
pub struct FrameView {
    pub function: String,
    pub line: u32,
    /// False for a frame of the library: folded away until asked for.
    pub is_program: bool,
    /// Names and reprs, shortened to at most 200 characters.
    pub locals: Vec<(String, String)>,
    /// Of those names the ones that hold a Future or Task, and which.
    pub links: Vec<(String, ObjectId)>,
}

/// An entry of the ready queue, or the one that runs.
#[derive(Clone, Debug, PartialEq)]
pub struct HandleView {
    pub id: HandleId,
    /// As CPython names it: `Task-1 step`, `Task-1 wakeup`, `_set_result_unless_cancelled`, `announce`.
    pub label: String,
    /// For a task's own callbacks: the task.
    pub task: Option<ObjectId>,
    pub task_name: Option<String>,
    /// For a callback that ends a wait: the task that then goes on.
    pub wakes: Option<String>,
    pub cancelled: bool,
}

/// A timer on the heap.
#[derive(Clone, Debug, PartialEq)]
pub struct TimerView {
    pub handle: HandleView,
    /// Seconds on the virtual clock.
    pub due: f64,
    /// Seconds from now; not negative.
    pub left: f64,
    /// The task whose sleep (or timeout) this timer ends, where there is one.
    pub wakes: Option<String>,
    /// The task whose time limit this timer is.
    pub limits: Option<String>,
}

/// The state that a Task and a Future have in common.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    Pending,
    /// The repr of the result.
    Result(String),
    /// `ValueError('x')`.
    Exception(String),
    Cancelled,
}

/// What a task does at this moment.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TaskState {
    Running,
    /// In the ready queue.
    Ready,
    Waiting,
    Ended,
}

/// A task's card.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskView {
    pub id: ObjectId,
    pub name: String,
    /// Which of the eight colours, 0 to 7, in the order of making.
    pub color: u8,
    pub coroutine: String,
    pub state: TaskState,
    pub outcome: Outcome,
    /// `cancel()` has been called and the error is still to be thrown in.
    pub must_cancel: bool,
    pub cancelling: u32,
    /// The coroutine and those it awaits, outermost first.
    pub frames: Vec<FrameView>,
    /// What it waits for, each link waited for by the one before; the last is what must happen first.
    pub waits_for: Vec<WaitLink>,
    pub callbacks: Vec<CallbackView>,
    /// CPython's repr.
    pub repr: String,
    /// What the learner tried and was refused, in CPython's words: "`RuntimeError`: Task does not support `set_result` operation".
    pub refusal: Option<String>,
    /// Made by the library for itself (`asyncio.run` shutting down), not by the program.
    pub is_internal: bool,
}

/// One link of what a task waits for.
#[derive(Clone, Debug, PartialEq)]
pub struct WaitLink {
    pub label: String,
    pub object: Option<ObjectId>,
    /// Seconds until a timer ends this wait.
    pub left: Option<f64>,
}

/// A Future's card.
#[derive(Clone, Debug, PartialEq)]
pub struct FutureView {
    pub id: ObjectId,
    /// The name of a variable that holds it (`fut`), or `Future-1` by number.
    pub name: String,
    pub outcome: Outcome,
    pub callbacks: Vec<CallbackView>,
    pub repr: String,
    pub refusal: Option<String>,
    pub is_internal: bool,
}

/// A callback that a Future will have called when it is done.
#[derive(Clone, Debug, PartialEq)]
pub struct CallbackView {
    pub label: String,
    /// The task that it wakes.
    pub wakes: Option<ObjectId>,
    pub wakes_name: Option<String>,
}

/// Where a line of output came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    Stdout,
    /// A line that the learner answered, behind what was printed to ask for it.
    Answer,
    /// Reports: of the loop's exception handler, of warnings, of logging.
    Report,
    /// The traceback that ended the program.
    Error,
}

/// One line of the output.
#[derive(Clone, Debug, PartialEq)]
pub struct OutputLine {
    pub stream: Stream,
    pub text: String,
    /// The moment at which it was printed.
    pub position: Position,
    /// The line of the program that printed it.
    pub line: Option<u32>,
    /// The task that printed it.
    pub task: Option<ObjectId>,
}

/// A row of the trace table.
#[derive(Clone, Debug, PartialEq)]
pub struct TraceRow {
    pub position: Position,
    pub pass: u32,
    pub time: f64,
    /// The task or callback that ran, `module` or `loop`.
    pub who: Rc<str>,
    /// `soon Task-1 step`, `at 1.000 ...`, `print ...`, as the recordings word it.
    pub what: String,
}

/// What a row of the trace table tells, for those who want it in plain words.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    Printed(String),
    PassBegan(u32),
    Scheduled(Called),
    Ran(Called),
    /// When it is due.
    TimerSet(Called, f64),
}

/// What the loop calls: a task's next step, by the task's name, or another callback, by its label.
#[derive(Clone, Debug, PartialEq)]
pub enum Called {
    Task(String),
    Callback(Rc<str>),
}

/// The trace table. Its rows are put into words only when they are asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trace {
    pub(crate) entries: List<Entry>,
    /// The places of the entries that are rows.
    pub(crate) rows: List<u32>,
}

impl Trace {
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub fn row(&self, index: usize) -> Option<TraceRow> {
        let entry = self.entries.get(*self.rows.get(index)? as usize)?;
        Some(entry.row(crate::recording::trace_line(&entry.what)?))
    }

    /// What the row at this place tells.
    pub fn told(&self, index: usize) -> Option<Told> {
        self.entries.get(*self.rows.get(index)? as usize)?.told()
    }

    /// Leaves out the last row, where there is one.
    pub(crate) fn drop_last(&mut self) {
        let rows = self.rows.len().saturating_sub(1);
        self.rows = self.rows.range(0..rows).copied().collect();
    }

    pub fn iter(&self) -> impl Iterator<Item = TraceRow> {
        (0..self.len()).filter_map(|index| self.row(index))
    }

    /// How many rows belong to moments before this one.
    pub fn rows_before(&self, position: Position) -> usize {
        self.rows.partition_point(|row| self.entries[*row as usize].position < position)
    }

    /// A trace made by hand, for tests of what draws it.
    pub fn of_rows(rows: impl IntoIterator<Item = TraceRow>) -> Trace {
        let entries: List<Entry> = rows.into_iter().map(Entry::of_row).collect();
        let rows = (0..entries.len() as u32).collect();
        Trace { entries, rows }
    }
}

impl Called {
    /// A task's label is its name, and whether it begins or wakes.
    fn new(label: &Rc<str>, is_task: bool) -> Called {
        match label.rsplit_once(' ').filter(|_| is_task) {
            Some((name, _)) => Called::Task(name.to_string()),
            None => Called::Callback(label.clone()),
        }
    }
}

impl Entry {
    fn row(&self, what: String) -> TraceRow {
        TraceRow { position: self.position, pass: self.pass, time: self.time, who: self.who.clone(), what }
    }

    fn told(&self) -> Option<Told> {
        Some(match &self.what {
            What::Printed(text) => Told::Printed(text.clone()),
            What::Loop(Event::PassBegan { number, .. }) => Told::PassBegan(*number),
            What::Loop(Event::Scheduled { label, task, .. }) => Told::Scheduled(Called::new(label, task.is_some())),
            What::Loop(Event::Ran { label, task, .. }) => Told::Ran(Called::new(label, task.is_some())),
            What::Loop(Event::TimerSet { label, when, .. }) => Told::TimerSet(Called::new(label, false), *when),
            What::Loop(_) => return None,
        })
    }

    fn of_row(row: TraceRow) -> Entry {
        let what = What::Printed(row.what.strip_prefix("print ").unwrap_or(&row.what).to_string());
        Entry { position: row.position, pass: row.pass, time: row.time, who: row.who, what }
    }
}

/// The lanes of the timeline.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    pub lanes: List<Lane>,
    /// Passes: number, virtual time, position.
    pub passes: List<(u32, f64, Position)>,
    /// What tasks are waited for together.
    pub teams: List<Team>,
    /// The moment of the view.
    pub now: Position,
    /// Seconds: the end of the axis.
    pub until: f64,
}

/// A task's lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    pub task: ObjectId,
    pub name: Rc<str>,
    pub coroutine: Rc<str>,
    /// The first team that it is in.
    pub team: Option<TeamId>,
    pub color: u8,
    /// What it does at the moment of its timeline, as the last of its stretches says.
    pub state: TaskState,
    pub spans: List<Span>,
}

impl Lane {
    /// Has the task ended?
    pub fn has_ended(&self) -> bool {
        matches!(self.spans.last().map(|span| &span.kind), Some(SpanKind::Result | SpanKind::Exception | SpanKind::Cancelled))
    }

    /// The stretches, each with the moment and the time at which it ends; the one that goes on lasts to this moment and time (of the
    /// timeline: `now`, `until`).
    pub fn stretches(&self, to: Position, to_time: f64) -> impl Iterator<Item = (&Span, Position, f64)> {
        let open = if self.has_ended() { usize::MAX } else { self.spans.len().saturating_sub(1) };
        self.spans.iter().enumerate().map(move |(index, span)| {
            let (to, to_time) = if index == open { (to, to_time) } else { (span.to, span.to_time) };
            (span, to, to_time)
        })
    }

    /// As [`Lane::stretches`], as stretches of their own.
    pub fn spans_until(&self, to: Position, to_time: f64) -> impl Iterator<Item = Span> {
        self.stretches(to, to_time).map(|(span, to, to_time)| Span { to, to_time, ..span.clone() })
    }
}

/// A stretch of a lane, in moments and in virtual time. The one that goes on has no length yet: see [`Lane::spans_until`].
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    pub from: Position,
    pub to: Position,
    pub from_time: f64,
    pub to_time: f64,
    pub kind: SpanKind,
}

#[derive(Clone, Debug, PartialEq)]
pub enum SpanKind {
    Running,
    Ready,
    /// Named after what it waits for.
    Waiting(String),
    Result,
    Exception,
    Cancelled,
}

/// A `SyntaxError` or something unsupported, found before the program runs. Lines and columns from one, in characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// `SyntaxError: '(' was never closed`
    pub message: String,
    pub line: u32,
    pub column: u32,
    pub end_line: u32,
    pub end_column: u32,
}

/// A way to go. `Back` forms go to the latest moment before this one at which the forward form would have stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// The next line of the program, whichever task it is in (or a moment of the loop between passes that matters: idle).
    Line,
    LineBack,
    /// The next line of the same task.
    TaskLine,
    TaskLineBack,
    Callback,
    CallbackBack,
    Pass,
    PassBack,
    Start,
    End,
    /// Until the next timer is due.
    NextTimer,
    To(Position),
    /// The next moment of any kind: what playing does.
    Moment,
    /// The next time that this line is about to run.
    RunTo(u32),
    /// The next line with a breakpoint; the end where there is none.
    Breakpoint,
    BreakpointBack,
    /// Where the loop takes its next handle or waits for a timer.
    Turn,
}

/// What the learner does to an object.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A Python expression, evaluated in the program's module.
    SetResult {
        target: ObjectId,
        expression: String,
    },
    /// The name of an exception class and a message (may be empty).
    SetException {
        target: ObjectId,
        class: String,
        message: String,
    },
    Cancel {
        target: ObjectId,
        message: Option<String>,
    },
    /// Asks for the result, as a program would: an exception counts as seen from then on.
    AskResult {
        target: ObjectId,
    },
    /// Lets what goes on outside the loop end now, before others that would have been first.
    Arrive {
        source: OutsideId,
    },
    /// A line, without its newline, for the program that waits for one.
    Answer {
        line: String,
    },
    /// There are no more lines: `input()` raises an `EOFError`.
    EndInput,
}

/// What a slice of work has come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// There is more to do before the run rests.
    Busy,
    /// The run rests: the view is that of the place asked for.
    Resting,
    /// The run needs texts of the library (see [`crate::SharedLibrary::bring`]); once they are there, work goes on.
    NeedsLibrary,
}
