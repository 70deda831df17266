//! The picture of one moment, taken from the machine as it stands.

use loopglass_asyncio::{EntryKind, EventLoop, as_loop};
use loopglass_lang::vm::MarkKind;

use crate::await_chain::{self, AwaitNode};
use crate::cards::{self, Table};
use crate::detectors::Finding;
use crate::frames;
use crate::last_step::last_step;
use crate::machine::Machine;
use crate::session::Ended;
use crate::timeline::When;
use crate::view::{
    Group, HandleId, HandleView, MOST, Moment, More, ObjectId, OutsideId, OutsideView, Position, Status, TimerView, Trace, View,
};

/// A machine at rest, and what the session knows about it.
pub(crate) struct Scene<'a> {
    pub(crate) machine: &'a Machine,
    pub(crate) ended: Option<&'a Ended>,
    pub(crate) known_end: Position,
    pub(crate) is_complete: bool,
    pub(crate) refusals: &'a [(u32, String)],
    pub(crate) touched: Option<&'a str>,
    /// The card that is wanted, whatever else there is.
    pub(crate) wanted: Option<u32>,
    /// The tasks whose cards come first where there are thousands.
    pub(crate) opened: Option<&'a Group>,
}

impl Scene<'_> {
    pub(crate) fn view(&self) -> View {
        let vm = &self.machine.vm;
        let asyncio = &self.machine.asyncio;
        let loops = asyncio.loops();
        let natives: Vec<&EventLoop> = loops.iter().filter_map(loopglass_asyncio::loop_of).collect();
        let running = asyncio.running.borrow();
        let names = cards::names(self.machine);
        let table = Table::new(self, &names);
        let tasks = table.tasks();
        let (futures, more_futures) = table.futures();
        let queue = self.queue(&natives);
        let log = self.machine.log.borrow();
        View {
            position: vm.moments,
            known_end: self.known_end,
            is_complete: self.is_complete,
            status: self.status(&table),
            moment: self.moment(),
            last_step: last_step(&log, vm.trail.as_deref(), &names, vm.moments),
            pass: asyncio.passes(),
            time: asyncio.clock.now(),
            line: self.line(),
            stack: frames::running_stack(self.machine.look()),
            running: as_loop(&running).and_then(|native| Some(self.handle(native.current.borrow().as_ref()?))),
            ready: queue.ready,
            ready_in_this_pass: queue.in_this_pass,
            timers: natives.iter().flat_map(|native| self.timers(native)).take(MOST).collect(),
            tasks: tasks.cards,
            futures,
            more: More {
                ready_in_this_pass: queue.more_in_this_pass,
                ready_in_next_pass: queue.more_in_next_pass,
                timers: natives.iter().map(|native| native.timers.borrow().len()).sum::<usize>().saturating_sub(MOST),
                tasks: tasks.more,
                futures: more_futures,
            },
            outside: self.outside(),
            awaits: self.awaits(),
            findings: self.findings(&log),
            output: log.output_at(vm.moments),
            question: loopglass_asyncio::awaits_line(vm, asyncio).then(|| vm.standard_input.questions()),
            trace: Trace { entries: log.entries.clone(), rows: log.rows.clone() },
            timeline: log.tracks.timeline(When { position: vm.moments, time: asyncio.clock.now() }, log.teams.list.clone()),
        }
    }

    /// The trees of the tasks that wait.
    fn awaits(&self) -> Vec<AwaitNode> {
        /// To follow more takes longer than a step may.
        const MOST_FOLLOWED: usize = 300;
        if self.machine.asyncio.first_tasks(MOST_FOLLOWED + 1).len() > MOST_FOLLOWED {
            Vec::new()
        } else {
            await_chain::await_trees(self.machine)
        }
    }

    /// A ring of tasks is looked for only where nothing else goes on.
    fn findings(&self, log: &crate::log::Log) -> Vec<Finding> {
        let is_stuck = self.ended == Some(&Ended::Waiting) && !self.is_reading();
        let rings = if is_stuck { await_chain::rings(&await_chain::await_trees(self.machine)) } else { Vec::new() };
        crate::detectors::findings(log, rings)
    }

    /// Does the program wait in the middle of a line, for one of the standard input?
    fn is_reading(&self) -> bool {
        self.ended == Some(&Ended::Waiting) && self.machine.vm.standard_input.is_awaited()
    }

    /// The line that is about to run; in the loop, none.
    fn line(&self) -> Option<u32> {
        if let Some(Ended::Failed(_, line)) = self.ended {
            return *line;
        }
        if self.is_reading() && self.machine.vm.standard_input.holds_up() {
            return Some(self.machine.vm.line);
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

    fn status(&self, table: &Table) -> Status {
        match self.ended {
            None if self.machine.vm.moments == 0 => Status::NotStarted,
            None => Status::Paused,
            Some(Ended::Finished) => Status::Finished,
            Some(Ended::Failed(error, line)) => Status::Failed { error: error.clone(), line: *line },
            Some(Ended::Halted(message)) => Status::Unsupported { message: message.clone(), line: Some(self.machine.vm.line) },
            Some(Ended::Waiting) if self.is_reading() => Status::Reading,
            Some(Ended::Waiting) => waiting(table),
        }
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

    fn pass_moment(&self) -> Moment {
        let (number, handles, due) = self.machine.log.borrow().last.pass;
        Moment::Pass { number, handles, due }
    }

    fn callback_moment(&self) -> Moment {
        let Some(ran) = self.machine.log.borrow().last.ran.clone() else { return Moment::Start };
        let task = match ran.task {
            Some(task) => frames::task_name(self.machine, task),
            None => self.woken_by_current(),
        };
        Moment::Callback { label: ran.label.to_string(), task, cause: ran.cause }
    }

    /// The task that the timer which runs now will wake.
    fn woken_by_current(&self) -> Option<String> {
        let running = self.machine.asyncio.running.borrow();
        self.woken_by(as_loop(&running)?.current.borrow().as_ref()?)
    }

    /// The task that a callback wakes by ending its wait.
    fn woken_by(&self, entry: &loopglass_asyncio::Entry) -> Option<String> {
        match &entry.what {
            EntryKind::Handle(handle) => cards::woken_by(self.machine, loopglass_asyncio::handle_of(handle)?),
            EntryKind::Task(..) => None,
        }
    }

    fn idle_moment(&self) -> Moment {
        let until = self.machine.log.borrow().last.idle_until;
        Moment::Idle { until: until.unwrap_or_else(|| self.machine.asyncio.clock.now()) }
    }

    /// The handles that are ready, first to run first.
    fn queue(&self, natives: &[&EventLoop]) -> Queue {
        let mut queue = Queue::default();
        for native in natives {
            let ready = native.ready.borrow();
            let now = if native.running.get() { native.left_in_pass.get() } else { 0 };
            for (place, entry) in ready.iter().enumerate().filter(|(_, entry)| !entry.is_cancelled()) {
                let (shown, more) = if place < now {
                    (&mut queue.in_this_pass, &mut queue.more_in_this_pass)
                } else {
                    (&mut queue.in_next_pass, &mut queue.more_in_next_pass)
                };
                if *shown < MOST {
                    *shown += 1;
                    queue.ready.push(self.handle(entry));
                } else {
                    *more += 1;
                }
            }
        }
        queue
    }

    fn outside(&self) -> Vec<OutsideView> {
        let now = self.machine.asyncio.clock.now();
        let pending = self.machine.asyncio.external.pending();
        let views = pending.into_iter().map(|pending| OutsideView {
            id: OutsideId(pending.source),
            label: pending.label.to_string(),
            left: (pending.when - now).max(0.0),
        });
        views.take(MOST).collect()
    }

    fn handle(&self, entry: &loopglass_asyncio::Entry) -> HandleView {
        let task = entry.task_id();
        HandleView {
            id: HandleId(entry.id),
            label: entry.label(&self.machine.vm),
            task: task.map(ObjectId),
            task_name: task.and_then(|task| frames::task_name(self.machine, task)),
            wakes: self.woken_by(entry),
            cancelled: entry.is_cancelled(),
        }
    }

    fn timers(&self, native: &EventLoop) -> Vec<TimerView> {
        let now = native.asyncio.clock.now();
        let timers = native.timers.borrow();
        let first = timers.values().take(MOST);
        let handles = first.filter_map(|timer| Some((timer, loopglass_asyncio::handle_of(timer)?)));
        handles
            .map(|(object, handle)| {
                let entry = loopglass_asyncio::Entry { id: handle.id, what: EntryKind::Handle(object.clone()) };
                let due = handle.when.unwrap_or(now);
                TimerView {
                    handle: self.handle(&entry),
                    due,
                    left: (due - now).max(0.0),
                    wakes: cards::woken_by(self.machine, handle),
                    limits: await_chain::limited_task(handle).and_then(|task| frames::task_name(self.machine, task)),
                }
            })
            .collect()
    }
}

/// The ready queue, as far as it is shown.
#[derive(Default)]
struct Queue {
    ready: Vec<HandleView>,
    in_this_pass: usize,
    in_next_pass: usize,
    more_in_this_pass: usize,
    more_in_next_pass: usize,
}

/// Nothing is ready: does somebody await a Future that the learner can settle?
fn waiting(table: &Table) -> Status {
    let awaited = cards::awaited_by_program(table);
    if awaited.is_empty() { Status::Deadlock { chain: cards::waiters(table) } } else { Status::WaitingForLearner { awaited } }
}
