//! The loop turns: `run_forever` as a state machine on the machine's stack (CPython's `BaseEventLoop._run_once`).

use loopglass_lang::object::{Arguments, ExceptionKind, ObjectRef, Outcome, Raised, Result, Value};
use loopglass_lang::vm::{Input, MarkKind, NativeFrame, Step, Vm};

use crate::callback::Callback;
use crate::context::ContextRef;
use crate::event::Event;
use crate::event_loop::{Entry, EntryKind, EventLoop, loop_of};
use crate::handle::handle_of;

/// A program that keeps the ready queue full for so many passes while a timer waits is polling.
const BUSY_PASSES: u32 = 100;

/// Where a pass stands.
enum Stage {
    /// Before a pass: how long is there to wait?
    Select,
    /// The host has seen that the loop will wait; now it waits.
    Wait { until: f64, ready: usize },
    /// Results from outside that have arrived are handed over.
    Arrivals,
    /// The next handle of this pass is to be taken.
    Take { due: usize, begun: bool },
    /// The host has seen which handle runs next.
    Run(Entry),
    /// A callback has ended.
    Ran,
}

/// When the loop gives back control.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Until {
    /// `run_forever`: when it is stopped.
    Stopped,
    /// `_run_once`, of which a program has its own: after one pass.
    PassEnds,
    /// When there is something to do.
    Waited,
}

/// `run_forever`.
pub struct RunLoop {
    object: ObjectRef,
    stage: Stage,
    until: Until,
    /// Timers before this moment are due, where the program has a clock of its own.
    due_before: Option<f64>,
    left: usize,
    due: usize,
    begun: bool,
    outer_context: ContextRef,
    ended: bool,
    /// When the callback that runs began.
    callback_began: f64,
}

impl RunLoop {
    /// Marks the loop as running.
    pub fn start(vm: &mut Vm, object: &ObjectRef) -> Result<Box<dyn NativeFrame>> {
        RunLoop::set_up(vm, object)?;
        RunLoop::frame(object, Until::Stopped, Stage::Select, None)
    }

    /// One pass, of a loop that may not even be running.
    pub fn one_pass(object: &ObjectRef) -> Result<Box<dyn NativeFrame>> {
        RunLoop::frame(object, Until::PassEnds, Stage::Select, None)
    }

    /// One pass without its wait, by a clock of the program's own.
    pub fn pass_by_own_clock(object: &ObjectRef, due_before: f64) -> Result<Box<dyn NativeFrame>> {
        RunLoop::frame(object, Until::PassEnds, Stage::Arrivals, Some(due_before))
    }

    /// Until something is ready, due or there from outside.
    pub fn wait(object: &ObjectRef) -> Result<Box<dyn NativeFrame>> {
        RunLoop::frame(object, Until::Waited, Stage::Select, None)
    }

    fn frame(object: &ObjectRef, until: Until, stage: Stage, due_before: Option<f64>) -> Result<Box<dyn NativeFrame>> {
        let Some(native) = loop_of(object) else { return Err(Raised::type_error("not an event loop")) };
        Ok(Box::new(RunLoop {
            object: object.clone(),
            stage,
            until,
            due_before,
            left: 0,
            due: 0,
            begun: false,
            outer_context: native.asyncio.context.borrow().clone(),
            ended: until != Until::Stopped,
            callback_began: 0.0,
        }))
    }

    /// `_run_forever_setup`: the loop counts as running.
    pub fn set_up(vm: &mut Vm, object: &ObjectRef) -> Result<()> {
        let Some(native) = loop_of(object) else { return Err(Raised::type_error("not an event loop")) };
        if let Err(raised) = native.check_closed().and_then(|()| check_running(vm, native)) {
            // CPython's `run_forever` tidies up also where it has not begun: the loop that runs is forgotten.
            leave(vm, native);
            return Err(raised);
        }
        native.running.set(true);
        native.thread.set(native.asyncio.threads.number());
        native.asyncio.tell(vm, || Event::LoopStarted { event_loop: object.id() });
        *native.asyncio.running.borrow_mut() = object.clone().into();
        let hooks = crate::async_generators::hooks(vm, object);
        vm.async_generator_hooks = hooks;
        native.track_origins(vm, native.debug.get());
        Ok(())
    }

    /// `_run_forever_cleanup`.
    pub fn clean_up(vm: &mut Vm, object: &ObjectRef) {
        let Some(native) = loop_of(object) else { return };
        native.asyncio.tell(vm, || Event::LoopStopped { event_loop: object.id() });
        leave(vm, native);
    }

    fn end(&mut self, vm: &mut Vm) {
        let Some(native) = loop_of(&self.object).filter(|_| !self.ended) else { return };
        self.ended = true;
        native.left_in_pass.set(0);
        vm.actor = 0;
        drop(native.current.take());
        RunLoop::clean_up(vm, &self.object);
        *native.asyncio.context.borrow_mut() = self.outer_context.clone();
    }

    /// Before a pass: nothing to do, something at once, or a wait.
    fn select(&mut self, vm: &mut Vm, native: &EventLoop) -> Step {
        crate::shown_lists::take_over(native);
        native.drop_cancelled();
        let asyncio = &native.asyncio;
        let timer = native.first_timer();
        let at_once =
            native.stopping.get() || !native.ready.borrow().is_empty() || timer.is_some_and(|when| when <= asyncio.clock.now());
        if let Some(thread) = asyncio.threads.current.borrow().clone() {
            let is_stuck = !at_once && timer.is_none() && asyncio.external.first().is_none();
            if !thread.is_at_once.get() || is_stuck {
                return self.select_in_thread(vm, native, timer, at_once);
            }
        }
        if !at_once && timer.is_none() && asyncio.external.first().is_none() {
            // A thread that reads will go on when it is answered.
            if !vm.standard_input.is_awaited() {
                asyncio.tell(vm, || Event::Stuck);
            }
            return Step::Wait;
        }
        native.busy.set(if at_once { native.busy.get() + 1 } else { 0 });
        let polling = native.busy.get() > BUSY_PASSES && (timer.is_some() || asyncio.external.first().is_some());
        if at_once && !polling {
            self.stage = Stage::Arrivals;
            return Step::Pause;
        }
        native.busy.set(0);
        let first = timer.into_iter().chain(asyncio.external.first()).fold(f64::INFINITY, f64::min);
        let until = asyncio.clock.after_wait(first);
        self.stage = Stage::Wait { until, ready: native.ready.borrow().len() };
        if until > asyncio.clock.now() {
            asyncio.tell(vm, || Event::Idle { until });
            vm.moment(MarkKind::Idle);
        }
        Step::Pause
    }

    /// In a thread the loop does not move the clock: the thread is set aside until a timer is due or somebody calls.
    fn select_in_thread(&mut self, vm: &mut Vm, native: &EventLoop, timer: Option<f64>, at_once: bool) -> Step {
        let asyncio = &native.asyncio;
        native.busy.set(if at_once { native.busy.get() + 1 } else { 0 });
        self.stage = Stage::Arrivals;
        if at_once && native.busy.get() <= BUSY_PASSES {
            return Step::Pause;
        }
        native.busy.set(0);
        let deadline = if at_once { Some(asyncio.clock.now()) } else { timer.map(|timer| asyncio.clock.after_wait(timer)) };
        Step::Enter(crate::parking::wait_for(vm, self.object.clone().into(), deadline))
    }

    fn hand_over(&mut self, vm: &mut Vm, native: &EventLoop) -> Result<Step> {
        let is_set_aside = native.asyncio.threads.set_aside_when_waiting().is_some();
        if !is_set_aside && let Some(arrival) = native.asyncio.external.take_due(native.asyncio.clock.now()) {
            return crate::parking::happen(vm, arrival);
        }
        if self.until == Until::Waited {
            return Ok(Step::Return(Value::None));
        }
        crate::shown_lists::take_over(native);
        self.due = native.take_due(vm, self.due_before.unwrap_or_else(|| native.asyncio.clock.now() + crate::clock::RESOLUTION));
        self.left = native.ready.borrow().len();
        native.left_in_pass.set(self.left);
        self.begun = false;
        self.stage = Stage::Take { due: self.due, begun: false };
        Ok(Step::Pause)
    }

    /// The next handle that is not cancelled; the pass counts from its first one.
    fn take(&mut self, vm: &mut Vm, native: &EventLoop) -> Step {
        crate::shown_lists::take_over(native);
        while self.left > 0 {
            let Some(is_cancelled) = native.ready.borrow().front().map(Entry::is_cancelled) else { break };
            if is_cancelled {
                let gone = native.ready.borrow_mut().pop_front();
                drop(gone);
                self.count_down(native);
                continue;
            }
            if !self.begun {
                self.begun = true;
                let number = native.asyncio.passes() + 1;
                native.asyncio.passes.set(number);
                let (handles, due, time) = (self.left, self.due, native.asyncio.clock.now());
                native.asyncio.tell(vm, || Event::PassBegan { number, time, handles, due });
                if vm.moment(if due > 0 { MarkKind::DuePass } else { MarkKind::Pass }) {
                    return Step::Pause;
                }
            }
            let Some(entry) = native.ready.borrow_mut().pop_front() else { break };
            self.count_down(native);
            *native.current.borrow_mut() = Some(entry.clone());
            vm.actor = entry_actor(native);
            native.asyncio.tell(vm, || Event::Ran { entry: entry.id, label: entry.told_label(vm), task: entry.task_id() });
            self.stage = Stage::Run(entry);
            vm.moment(MarkKind::Callback);
            return Step::Pause;
        }
        if self.until == Until::PassEnds {
            return Step::Return(Value::None);
        }
        if native.stopping.get() {
            self.end(vm);
            return Step::Return(Value::None);
        }
        self.stage = Stage::Select;
        Step::Pause
    }

    fn count_down(&mut self, native: &EventLoop) {
        self.left -= 1;
        native.left_in_pass.set(self.left);
    }

    /// Calls what a handle holds, in its context.
    fn run(&mut self, vm: &mut Vm, native: &EventLoop, entry: Entry) -> Result<Step> {
        self.stage = Stage::Ran;
        self.callback_began = native.asyncio.clock.now();
        match entry.what {
            EntryKind::Task(callback, value, context) => {
                *native.asyncio.context.borrow_mut() = context;
                call_own(vm, callback, value)
            }
            EntryKind::Handle(object) => {
                let Some(handle) = handle_of(&object) else { return Ok(Step::Pause) };
                *native.asyncio.context.borrow_mut() = handle.context.clone();
                let callback = handle.callback.borrow().clone();
                let arguments = handle.arguments.borrow().clone();
                match callback {
                    Some(Callback::Call(function)) => Ok(Step::Call(function, arguments)),
                    Some(own) => call_own(vm, own, arguments.positional.first().cloned().unwrap_or_default()),
                    None => Ok(Step::Pause),
                }
            }
        }
    }

    /// In debug mode a callback that takes too long is reported.
    fn warn_if_slow(&self, vm: &mut Vm, native: &EventLoop) -> Result<Option<Outcome>> {
        let seconds = native.asyncio.clock.now() - self.callback_began;
        if !native.debug.get() || seconds < native.slow_callback_duration.get() {
            return Ok(None);
        }
        let entry = native.current.borrow().clone();
        let Some(entry) = entry else { return Ok(None) };
        let shown = match &entry.what {
            EntryKind::Task(callback, ..) => Value::from(callback.task().cloned()),
            EntryKind::Handle(object) => object.clone().into(),
        };
        let event_loop = Value::Object(self.object.clone());
        let told = vm
            .repr(&shown)?
            .then(vm, move |vm, text| vm.call_method(&event_loop, "_warn_of_slow_callback", Arguments::two(text, seconds)));
        told.map(Some)
    }

    /// An exception out of a callback is the handler's, unless it is one that ends the program.
    fn failed(&mut self, vm: &mut Vm, native: &EventLoop, raised: Raised) -> Result<Step> {
        tell_returned(vm, native);
        let entry = native.current.take();
        let fatal = vm.is_kind(&raised, ExceptionKind::SystemExit)
            || vm.is_kind(&raised, ExceptionKind::KeyboardInterrupt)
            || matches!(raised.reason(), loopglass_lang::object::Reason::Stop(_));
        if fatal {
            return Err(raised);
        }
        let exception = vm.exception_object(raised);
        *native.asyncio.context.borrow_mut() = self.outer_context.clone();
        let outcome = crate::exception_handler::callback_failed(vm, &self.object, exception, entry)?;
        Ok(Step::Enter(outcome))
    }
}

/// When a wait ends that began with so many ready handles. What the host does meanwhile (it settles a Future, lets a
/// function end) ends it early, as a call from another thread wakes the selector.
fn end_of_wait(native: &EventLoop, until: f64, ready: usize) -> f64 {
    let clock = &native.asyncio.clock;
    if native.ready.borrow().len() > ready {
        return clock.now();
    }
    native.asyncio.external.first().map_or(until, |first| until.min(clock.after_wait(first)))
}

/// No loop runs any more, as far as anybody can ask.
fn leave(vm: &mut Vm, native: &EventLoop) {
    native.stopping.set(false);
    native.running.set(false);
    *native.asyncio.running.borrow_mut() = Value::None;
    vm.async_generator_hooks = (Value::None, Value::None);
    native.track_origins(vm, false);
}

/// The number of the task that the running handle belongs to.
fn entry_actor(native: &EventLoop) -> u32 {
    native.current.borrow().as_ref().and_then(Entry::task_id).unwrap_or(0)
}

fn tell_returned(vm: &Vm, native: &EventLoop) {
    let entry = native.current.borrow().as_ref().map(|entry| entry.id);
    if let Some(entry) = entry {
        native.asyncio.tell(vm, || Event::Returned { entry });
    }
}

/// A task's own step.
fn call_own(vm: &mut Vm, callback: Callback, value: Value) -> Result<Step> {
    Ok(match callback {
        Callback::Step(task) => Step::Enter(crate::task_step::step(vm, &task, None)?),
        Callback::Throw(task, exception) => Step::Enter(crate::task_step::step(vm, &task, Some(exception))?),
        Callback::Wakeup(task) => Step::Enter(crate::task_step::wakeup(vm, &task, &value)?),
        Callback::Call(function) => Step::Call(function, Arguments::one(value)),
    })
}

impl NativeFrame for RunLoop {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Result<Step> {
        let object = self.object.clone();
        let Some(native) = loop_of(&object) else { return Ok(Step::Return(Value::None)) };
        let mut step = self.advance(vm, native, input)?;
        // The machine's own loop has nothing to say as long as nobody stops it and nothing has died.
        while matches!(step, Step::Pause) && vm.goes_on() {
            step = self.advance(vm, native, Input::Start)?;
        }
        Ok(step)
    }

    fn name(&self) -> &'static str {
        "run_forever"
    }
}

impl RunLoop {
    fn advance(&mut self, vm: &mut Vm, native: &EventLoop, input: Input) -> Result<Step> {
        let result = match (std::mem::replace(&mut self.stage, Stage::Select), input) {
            (Stage::Ran, Input::Raised(raised)) => {
                self.stage = Stage::Ran;
                self.failed(vm, native, raised)
            }
            (_, Input::Raised(raised)) => Err(raised),
            (Stage::Select, _) => Ok(self.select(vm, native)),
            (Stage::Wait { until, ready }, _) => {
                native.asyncio.clock.set(end_of_wait(native, until, ready));
                self.stage = Stage::Arrivals;
                Ok(Step::Pause)
            }
            (Stage::Arrivals, _) => {
                self.stage = Stage::Arrivals;
                self.hand_over(vm, native)
            }
            (Stage::Take { due, begun }, _) => {
                self.stage = Stage::Take { due, begun };
                Ok(self.take(vm, native))
            }
            (Stage::Run(entry), _) => self.run(vm, native, entry).or_else(|raised| self.failed(vm, native, raised)),
            (Stage::Ran, _) => {
                tell_returned(vm, native);
                let warning = self.warn_if_slow(vm, native);
                vm.actor = 0;
                drop(native.current.take());
                *native.asyncio.context.borrow_mut() = self.outer_context.clone();
                self.stage = Stage::Take { due: self.due, begun: self.begun };
                warning.map(|warning| warning.map_or(Step::Pause, Step::Enter))
            }
        };
        result.inspect_err(|_| self.end(vm))
    }
}

/// A loop cannot run inside itself or inside another one.
pub fn check_running(vm: &Vm, native: &EventLoop) -> Result<()> {
    if native.running.get() || !native.asyncio.running.borrow().is_none() {
        native.asyncio.tell(vm, || Event::RunRefused);
    }
    if native.running.get() {
        return Err(Raised::runtime_error("This event loop is already running"));
    }
    if !native.asyncio.running.borrow().is_none() {
        return Err(Raised::runtime_error("Cannot run the event loop while another loop is running"));
    }
    Ok(())
}

/// `run_until_complete`.
pub fn run_until_complete(vm: &mut Vm, object: &ObjectRef, awaited: Value) -> Result<Outcome> {
    let Some(native) = loop_of(object) else { return Err(Raised::type_error("not an event loop")) };
    native.check_closed()?;
    check_running(vm, native)?;
    let is_new = !crate::task::is_future(vm, &awaited);
    let event_loop = object.clone();
    crate::task::ensure_future(vm, &awaited, Some(&Value::Object(object.clone())))?.then(vm, move |vm, future| {
        if let Some(task) = future.object().and_then(crate::future::task_of).filter(|_| is_new) {
            // The awaited thing is not the program's task: when the loop stops too early it is not reported as lost.
            task.log_destroy_pending.set(false);
        }
        let done = crate::loop_methods::until_complete_callback(vm);
        let added = vm.call_method(&future, "add_done_callback", Arguments::one(done.clone()))?;
        added.then(vm, move |vm, _| run_with_callback(vm, event_loop, future, done, is_new))
    })
}

fn run_with_callback(vm: &mut Vm, event_loop: ObjectRef, future: Value, done: Value, is_new: bool) -> Result<Outcome> {
    let event_loop = Value::Object(event_loop);
    let run = if crate::event_loop::is_overridden(vm, &event_loop, "run_forever") {
        let name = vm.intern("run_forever");
        match vm.get_attribute(&event_loop, &name)? {
            Outcome::Value(run) => run,
            _ => return Err(Raised::type_error("run_forever is not a method")),
        }
    } else {
        vm.bound_native(&event_loop, "run_forever", crate::loop_methods::run_forever)
    };
    Ok(Outcome::always(
        run,
        Arguments::none(),
        Box::new(move |vm, ended| {
            let removed = vm.call_method(&future, "remove_done_callback", Arguments::one(done))?;
            removed.then(vm, move |vm, _| match ended {
                Err(raised) => {
                    if let Some(own) =
                        crate::future::as_future(&future).filter(|own| is_new && own.is_done() && !own.is_cancelled())
                    {
                        // The exception is the one that is raised: it counts as seen.
                        own.log_traceback.set(false);
                    }
                    Err(raised)
                }
                Ok(_) => finish(vm, future),
            })
        }),
    ))
}

/// The loop has stopped: `done()` and `result()` may be a program's own.
fn finish(vm: &mut Vm, future: Value) -> Result<Outcome> {
    vm.call_method(&future, "done", Arguments::none())?.then(vm, move |vm, done| {
        vm.truth(&done)?.then(vm, move |vm, done| {
            if matches!(done, Value::Bool(false)) {
                return Err(Raised::runtime_error("Event loop stopped before Future completed."));
            }
            vm.call_method(&future, "result", Arguments::none())
        })
    })
}
