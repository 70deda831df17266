//! The picture of one moment, taken from the machine as it stands.

use loopglass_asyncio::{EntryKind, EventLoop, as_loop};
use loopglass_lang::vm::MarkKind;

use crate::cards;
use crate::frames;
use crate::log::What;
use crate::machine::Machine;
use crate::session::Ended;
use crate::view::{
    Cause, HandleId, HandleView, Moment, ObjectId, OutputLine, Position, Status, Stream, TimerView, TraceRow, View, Waiter,
};

/// A machine at rest, and what the session knows about it.
pub(crate) struct Scene<'a> {
    pub(crate) machine: &'a Machine,
    pub(crate) ended: Option<&'a Ended>,
    pub(crate) known_end: Position,
    pub(crate) is_complete: bool,
    pub(crate) refusals: &'a [(u32, String)],
    pub(crate) touched: Option<&'a str>,
}

impl Scene<'_> {
    pub(crate) fn view(&self) -> View {
        let vm = &self.machine.vm;
        let asyncio = &self.machine.asyncio;
        let loops = asyncio.loops();
        let natives: Vec<&EventLoop> = loops.iter().filter_map(loopglass_asyncio::loop_of).collect();
        let running = asyncio.running.borrow();
        let names = cards::names(self.machine);
        View {
            position: vm.moments,
            known_end: self.known_end,
            is_complete: self.is_complete,
            status: self.status(),
            moment: self.moment(),
            pass: asyncio.passes(),
            time: asyncio.clock.now(),
            line: self.line(),
            stack: frames::running_stack(vm),
            running: as_loop(&running).and_then(|native| Some(self.handle(native.current.borrow().as_ref()?))),
            ready: natives.iter().flat_map(|native| self.ready(native)).collect(),
            ready_in_this_pass: as_loop(&running).map_or(0, |native| native.left_in_pass.get()),
            timers: natives.iter().flat_map(|native| self.timers(native)).collect(),
            tasks: cards::tasks(self.machine, &names, self.refusals),
            futures: cards::futures(self.machine, &names, self.refusals),
            output: output(&self.machine.log.borrow(), vm.moments),
            trace: trace(self.machine),
            timeline: crate::timeline::timeline(self.machine),
        }
    }

    /// The line that is about to run; in the loop, none.
    fn line(&self) -> Option<u32> {
        if let Some(Ended::Failed(_, line)) = self.ended {
            return *line;
        }
        if self.ended.is_some() || self.machine.vm.moments == 0 {
            return None;
        }
        match self.mark() {
            Some(mark) => (mark.kind == MarkKind::Line).then_some(mark.line),
            None => Some(self.machine.vm.line),
        }
    }

    fn mark(&self) -> Option<loopglass_lang::vm::Mark> {
        let vm = &self.machine.vm;
        vm.trail.as_ref()?.get(vm.moments.checked_sub(1)? as usize).copied()
    }

    fn status(&self) -> Status {
        match self.ended {
            None if self.machine.vm.moments == 0 => Status::NotStarted,
            None => Status::Paused,
            Some(Ended::Finished) => Status::Finished,
            Some(Ended::Failed(error, line)) => Status::Failed { error: error.clone(), line: *line },
            Some(Ended::Halted(message)) => Status::Unsupported { message: message.clone(), line: Some(self.machine.vm.line) },
            Some(Ended::Waiting) => self.waiting(),
        }
    }

    /// Nothing is ready: does somebody await a Future that the learner can settle?
    fn waiting(&self) -> Status {
        let chain = cards::waiters(self.machine);
        let names = cards::names(self.machine);
        let open: Vec<Waiter> = cards::awaited_by_program(self.machine, &names);
        if open.is_empty() { Status::Deadlock { chain } } else { Status::WaitingForLearner { awaited: open } }
    }

    fn moment(&self) -> Moment {
        if let Some(what) = self.touched {
            return Moment::Intervention { what: what.to_string() };
        }
        if self.ended.is_some() {
            return Moment::End;
        }
        let Some(mark) = self.mark() else { return self.unmarked() };
        let task = frames::task_name(self.machine, mark.actor);
        match mark.kind {
            MarkKind::Line => Moment::Line { line: mark.line, task },
            MarkKind::Pass | MarkKind::DuePass => self.pass_moment(),
            MarkKind::Callback => self.callback_moment(),
            MarkKind::Idle => self.idle_moment(),
            MarkKind::End => Moment::End,
        }
    }

    /// A moment beyond the trail: a line, as far as can be told.
    fn unmarked(&self) -> Moment {
        let vm = &self.machine.vm;
        if vm.moments == 0 {
            return Moment::Start;
        }
        Moment::Line { line: vm.line, task: frames::task_name(self.machine, vm.actor) }
    }

    fn last_event<T>(&self, pick: impl Fn(&loopglass_asyncio::event::Event) -> Option<T>) -> Option<T> {
        let log = self.machine.log.borrow();
        log.entries.iter().rev().take(200).find_map(|entry| match &entry.what {
            What::Loop(event) => pick(event),
            What::Printed(_) => None,
        })
    }

    fn pass_moment(&self) -> Moment {
        use loopglass_asyncio::event::Event;
        let began = self.last_event(|event| match event {
            Event::PassBegan { number, handles, due, .. } => Some((*number, *handles, *due)),
            _ => None,
        });
        let (number, handles, due) = began.unwrap_or_default();
        Moment::Pass { number, handles, due }
    }

    fn callback_moment(&self) -> Moment {
        use loopglass_asyncio::event::Event;
        let ran = self.last_event(|event| match event {
            Event::Ran { entry, label, task } => Some((*entry, label.clone(), *task)),
            _ => None,
        });
        let Some((entry, label, task)) = ran else { return Moment::Start };
        let cause = self.machine.log.borrow().causes.get(&entry).cloned().unwrap_or(Cause::Scheduled);
        let task = match task {
            Some(task) => frames::task_name(self.machine, task),
            None => self.woken_by_current(),
        };
        Moment::Callback { label, task, cause }
    }

    /// The task that the timer which runs now will wake.
    fn woken_by_current(&self) -> Option<String> {
        let running = self.machine.asyncio.running.borrow();
        let current = as_loop(&running)?.current.borrow();
        match &current.as_ref()?.what {
            EntryKind::Handle(handle) => cards::woken_by(self.machine, loopglass_asyncio::handle_of(handle)?),
            EntryKind::Task(..) => None,
        }
    }

    fn idle_moment(&self) -> Moment {
        use loopglass_asyncio::event::Event;
        let until = self.last_event(|event| match event {
            Event::Idle { until } => Some(*until),
            _ => None,
        });
        Moment::Idle { until: until.unwrap_or_else(|| self.machine.asyncio.clock.now()) }
    }

    fn ready(&self, native: &EventLoop) -> Vec<HandleView> {
        native.ready.borrow().iter().filter(|entry| !entry.is_cancelled()).map(|entry| self.handle(entry)).collect()
    }

    fn handle(&self, entry: &loopglass_asyncio::Entry) -> HandleView {
        let task = entry.task_id();
        HandleView {
            id: HandleId(entry.id),
            label: entry.label(&self.machine.vm),
            task: task.map(ObjectId),
            task_name: task.and_then(|task| frames::task_name(self.machine, task)),
            cancelled: entry.is_cancelled(),
        }
    }

    fn timers(&self, native: &EventLoop) -> Vec<TimerView> {
        let now = native.asyncio.clock.now();
        let timers = native.timers.borrow();
        let handles = timers.values().filter_map(|timer| Some((timer, loopglass_asyncio::handle_of(timer)?)));
        handles
            .map(|(object, handle)| {
                let entry = loopglass_asyncio::Entry { id: handle.id, what: EntryKind::Handle(object.clone()) };
                let due = handle.when.unwrap_or(now);
                TimerView {
                    handle: self.handle(&entry),
                    due,
                    left: (due - now).max(0.0),
                    wakes: cards::woken_by(self.machine, handle),
                }
            })
            .collect()
    }
}

/// The lines so far, and the one that has not ended yet.
fn output(log: &crate::log::Log, position: Position) -> Vec<OutputLine> {
    let open = log.open_line();
    let known = log.output.iter().map(|line| OutputLine {
        stream: line.stream,
        text: line.text.clone(),
        position: line.position,
        line: (line.line > 0).then_some(line.line),
    });
    let open = (!open.is_empty()).then(|| OutputLine { stream: Stream::Stdout, text: open.to_string(), position, line: None });
    known.chain(open).collect()
}

/// A row an event, as the recordings word it.
fn trace(machine: &Machine) -> Vec<TraceRow> {
    /// Older rows are left out: they are copied at every step.
    const MOST: usize = 5_000;
    let log = machine.log.borrow();
    let first = log.entries.len().saturating_sub(MOST);
    let rows = log.entries[first..].iter().filter_map(|entry| {
        let what = crate::recording::trace_line(&entry.what)?;
        Some(TraceRow { position: entry.position, pass: entry.pass, time: entry.time, who: entry.who.to_string(), what })
    });
    rows.collect()
}
