//! Moments of a run, made by hand: the first program of the book, for tests.
use loopglass_session::list::List;
use loopglass_session::view::{
    CallbackView, Cause, FrameView, FutureView, HandleId, HandleView, Lane, Moment, ObjectId, Outcome, OutputLine, Position,
    Span, SpanKind, Status, Stream, TaskState, TaskView, Timeline, TimerView, Trace, TraceRow, View, WaitLink, Waiter,
};

const FUT: ObjectId = ObjectId(1);
const TASK: ObjectId = ObjectId(2);
const SLEEP: ObjectId = ObjectId(3);

/// Nothing has run.
pub fn start() -> View {
    book().swap_remove(0)
}

/// The loop waits a second for the timer of Task-1's sleep.
pub fn sleeping() -> View {
    book().into_iter().find(|view| matches!(view.moment, Moment::Idle { .. })).expect("the program sleeps")
}

/// The last line has run.
pub fn finished() -> View {
    book().pop().expect("a run has moments")
}

/// Task-1 awaits a Future that nobody but the learner sets.
pub fn waiting_for_learner() -> View {
    let mut view = sleeping();
    view.timers.clear();
    view.futures.retain(|future| !future.is_internal);
    view.tasks[0].waits_for = vec![WaitLink { label: "fut".into(), object: Some(FUT), left: None }];
    view.futures[0].callbacks =
        vec![CallbackView { label: "Task-1 wakeup".into(), wakes: Some(TASK), wakes_name: Some("Task-1".into()) }];
    let waiter = Waiter { task: "Task-1".into(), waits_for: "fut".into(), future: Some(FUT) };
    (view.moment, view.status) = (Moment::End, Status::WaitingForLearner { awaited: vec![waiter] });
    view
}

pub fn handle(id: u32, label: &str, task: Option<&str>) -> HandleView {
    HandleView {
        id: HandleId(id),
        label: label.into(),
        task: task.map(|_| TASK),
        task_name: task.map(Into::into),
        wakes: None,
        cancelled: false,
    }
}

pub fn frame(function: &str, line: u32, is_program: bool) -> FrameView {
    let locals = if is_program && function == "main" {
        vec![("fut".into(), "<Future pending cb=[_run_until_complete_cb()]>".into())]
    } else {
        Vec::new()
    };
    let links = locals.iter().map(|(name, _): &(String, String)| (name.clone(), FUT)).collect();
    FrameView { function: function.into(), line, is_program, locals, links }
}

/// The same task with another number and state.
pub fn task_like(task: &TaskView, id: u32, state: TaskState) -> TaskView {
    TaskView { id: ObjectId(id), name: format!("Task-{id}"), color: (id % 8) as u8, state, ..task.clone() }
}

/// Every moment of the program.
pub fn book() -> Vec<View> {
    let mut run = Run { moments: Vec::new(), now: blank() };
    run.module(1, "").module(4, "").module(9, "").module(10, "").module(11, "");
    run.now.futures.push(future(FUT, "fut", false));
    run.module(13, "");
    run.now.output.push(OutputLine { stream: Stream::Stdout, text: "False".into(), position: 5, line: Some(11), task: None });
    run.now.tasks.push(task());
    run.now.ready = vec![handle(1, "Task-1 step", Some("Task-1"))];
    run.module(14, "soon Task-1 step");
    run.now.futures[0].callbacks = vec![CallbackView { label: "_run_until_complete_cb".into(), wakes: None, wakes_name: None }];
    run.pass(1, 0);
    run.callback("Task-1 step", Cause::Scheduled);
    run.in_task(5);
    run.now.futures.push(future(SLEEP, "Future-2", true));
    run.now.timers.push(timer());
    run.park();
    run.now.running = None;
    run.moment(Moment::Idle { until: 1.0 }, "loop", "at 1.000 _set_result_unless_cancelled");
    run.now.time = 1.0;
    (run.now.timers, run.now.ready) = (Vec::new(), vec![handle(2, "_set_result_unless_cancelled", None)]);
    run.now.tasks[0].waits_for[1].left = None;
    run.pass(2, 1);
    run.callback("_set_result_unless_cancelled", Cause::TimerDue);
    run.now.futures[1].outcome = Outcome::Result("None".into());
    run.now.ready = vec![handle(3, "Task-1 wakeup", Some("Task-1"))];
    run.now.tasks[0].state = TaskState::Ready;
    run.pass(3, 0);
    run.callback("Task-1 wakeup", Cause::Done { future: "the sleep".into() });
    run.in_task(6);
    run.end()
}

struct Run {
    moments: Vec<View>,
    now: View,
}

impl Run {
    fn moment(&mut self, moment: Moment, who: &str, what: &str) -> &mut Self {
        self.now.position += 1;
        (self.now.status, self.now.moment) = (Status::Paused, moment);
        if !what.is_empty() {
            let (position, pass, time) = (self.now.position, self.now.pass, self.now.time);
            let row = TraceRow { position, pass, time, who: who.into(), what: what.into() };
            self.now.trace = Trace::of_rows(self.now.trace.iter().chain([row]));
        }
        self.moments.push(self.now.clone());
        self
    }

    fn module(&mut self, line: u32, what: &str) -> &mut Self {
        self.now.line = Some(line);
        self.now.stack = vec![frame("<module>", line, true)];
        self.moment(Moment::Line { line, task: None }, "module", what)
    }

    fn pass(&mut self, number: u32, due: usize) -> &mut Self {
        self.now.pass = number;
        self.now.running = None;
        self.now.ready_in_this_pass = self.now.ready.len();
        self.moment(Moment::Pass { number, handles: self.now.ready.len(), due }, "loop", "")
    }

    fn callback(&mut self, label: &str, cause: Cause) -> &mut Self {
        let running = self.now.ready.remove(0);
        self.now.ready_in_this_pass -= 1;
        let task = running.task_name.clone();
        if running.task.is_some() {
            self.now.tasks[0].state = TaskState::Running;
        }
        self.now.running = Some(running);
        self.moment(Moment::Callback { label: label.into(), task, cause }, "loop", &format!("runs {label}"))
    }

    fn in_task(&mut self, line: u32) -> &mut Self {
        self.now.line = Some(line);
        self.now.stack = vec![frame("<module>", 14, true), frame("main", line, true)];
        self.now.tasks[0].frames = vec![frame("main", line, true)];
        self.now.tasks[0].waits_for = Vec::new();
        self.moment(Moment::Line { line, task: Some("Task-1".into()) }, "Task-1", "")
    }

    /// The task waits at its sleep.
    fn park(&mut self) -> &mut Self {
        let task = &mut self.now.tasks[0];
        task.state = TaskState::Waiting;
        task.frames = vec![frame("main", 5, true), frame("sleep", 713, false)];
        task.waits_for = vec![
            WaitLink { label: "sleep(1)".into(), object: None, left: None },
            WaitLink { label: "Future-2".into(), object: Some(SLEEP), left: Some(1.0) },
        ];
        self.now.line = None;
        self
    }

    fn end(&mut self) -> Vec<View> {
        self.now.tasks[0].state = TaskState::Ended;
        self.now.tasks[0].outcome = Outcome::Result("None".into());
        self.now.tasks[0].frames.clear();
        (self.now.running, self.now.pass) = (None, 4);
        self.now.futures[0].outcome = Outcome::Result("'I have finished.'".into());
        self.now.futures[0].callbacks.clear();
        self.module(16, "");
        for (text, line) in [("True", 16), ("I have finished.", 17)] {
            self.now.output.push(OutputLine {
                stream: Stream::Stdout,
                text: text.into(),
                position: 19,
                line: Some(line),
                task: None,
            });
        }
        self.module(17, "");
        (self.now.line, self.now.stack) = (None, Vec::new());
        self.moment(Moment::End, "module", "end");
        if let Some(last) = self.moments.last_mut() {
            last.status = Status::Finished;
        }
        let mut all = vec![blank()];
        all.append(&mut self.moments);
        let timeline = timeline(&all);
        let end = all.len() as Position - 1;
        for view in &mut all {
            (view.known_end, view.timeline) = (end, timeline.clone());
        }
        all
    }
}

fn blank() -> View {
    (*crate::state::Shown::nothing()).clone()
}

fn future(id: ObjectId, name: &str, is_internal: bool) -> FutureView {
    let wakes = CallbackView { label: "Task-1 wakeup".into(), wakes: Some(TASK), wakes_name: Some("Task-1".into()) };
    FutureView {
        id,
        name: name.into(),
        outcome: Outcome::Pending,
        callbacks: if is_internal { vec![wakes] } else { Vec::new() },
        repr: "<Future pending>".into(),
        refusal: None,
        is_internal,
    }
}

fn task() -> TaskView {
    TaskView {
        id: TASK,
        name: "Task-1".into(),
        color: 0,
        coroutine: "main".into(),
        state: TaskState::Ready,
        outcome: Outcome::Pending,
        must_cancel: false,
        cancelling: 0,
        frames: vec![frame("main", 4, true)],
        waits_for: Vec::new(),
        callbacks: Vec::new(),
        repr: "<Task pending name='Task-1' coro=<main() running at program.py:4>>".into(),
        refusal: None,
        is_internal: false,
    }
}

fn timer() -> TimerView {
    let handle = handle(2, "_set_result_unless_cancelled", None);
    TimerView { handle, due: 1.0, left: 1.0, wakes: Some("Task-1".into()), limits: None }
}

fn timeline(moments: &[View]) -> Timeline {
    let mut spans: Vec<Span> = Vec::new();
    for view in moments {
        let Some(task) = view.tasks.first() else { continue };
        let kind = match task.state {
            TaskState::Running => SpanKind::Running,
            TaskState::Ready => SpanKind::Ready,
            TaskState::Waiting => SpanKind::Waiting("sleep(1)".into()),
            TaskState::Ended => SpanKind::Result,
        };
        if let Some(last) = spans.last_mut() {
            (last.to, last.to_time) = (view.position, view.time);
        }
        if spans.last().is_none_or(|last| last.kind != kind) {
            let (position, time) = (view.position, view.time);
            spans.push(Span { from: position, to: position, from_time: time, to_time: time, kind });
        }
    }
    let begins = moments.iter().filter(|view| matches!(view.moment, Moment::Pass { .. }));
    Timeline {
        lanes: [Lane {
            task: TASK,
            name: "Task-1".into(),
            coroutine: "main".into(),
            team: None,
            color: 0,
            state: TaskState::Ended,
            spans: spans.into_iter().collect(),
        }]
        .into_iter()
        .collect(),
        now: moments.last().map_or(0, |view| view.position),
        teams: List::default(),
        passes: begins.map(|view| (view.pass, view.time, view.position)).collect(),
        until: 1.0,
    }
}
