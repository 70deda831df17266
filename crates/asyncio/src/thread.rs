//! A thread: a stack of frames of its own, which stands on top of the others while it runs and is set aside while it waits.
//! Nothing else runs meanwhile: a thread goes on until it waits, sleeps or ends.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use loopglass_lang::object::{Arguments, Outcome, Raised, Reason, Result, Value};
use loopglass_lang::vm::{Input, NativeFrame, SetAside, Step, Vm};

use crate::context::ContextRef;
use crate::external::Source;
use crate::state::Asyncio;

/// One that has begun.
pub struct Thread {
    /// The `threading.Thread`; None for a function of an executor.
    pub object: Value,
    /// Never 0, which is the thread of the program itself.
    pub number: u32,
    /// Where what it does comes from, for the page.
    pub source: Source,
    /// It has not waited yet and runs on a clock of its own.
    pub is_at_once: Cell<bool>,
    /// When it last settled a Future itself, by such a clock.
    pub settled: Cell<Option<f64>>,
    end: RefCell<Option<End>>,
    own: RefCell<Own>,
    stack: RefCell<Option<SetAside>>,
    /// How many activations stand below its own.
    base: Cell<usize>,
}

/// What is done with the outcome of its function.
pub type End = Box<dyn FnOnce(&mut Vm, Result<Value>)>;

/// What each thread has for itself.
#[derive(Default)]
struct Own {
    running: Value,
    context: ContextRef,
    /// The current loop, and whether any was set: only of a `threading.Thread`.
    current: Option<(Value, bool)>,
    hooks: (Value, Value),
    actor: u32,
    origin_depth: usize,
}

impl Thread {
    /// A thread of `threading`.
    pub fn new(asyncio: &Asyncio, object: Value, label: &str) -> Rc<Self> {
        Thread::made(asyncio, object, label, Some((Value::None, false)), None)
    }

    /// A function of an executor: it runs on a clock of its own until it waits for something.
    pub fn at_once(asyncio: &Asyncio, label: &str, end: End) -> Rc<Self> {
        let thread = Thread::made(asyncio, Value::None, label, None, Some(end));
        thread.is_at_once.set(true);
        thread
    }

    fn made(asyncio: &Asyncio, object: Value, label: &str, current: Option<(Value, bool)>, end: Option<End>) -> Rc<Self> {
        asyncio.threads.made.set(asyncio.threads.made.get() + 1);
        let own = Own { running: Value::None, hooks: (Value::None, Value::None), current, ..Own::default() };
        Rc::new(Thread {
            object,
            number: asyncio.threads.made.get(),
            source: asyncio.external.new_source(label),
            is_at_once: Cell::new(false),
            settled: Cell::new(None),
            end: RefCell::new(end),
            own: RefCell::new(own),
            stack: RefCell::default(),
            base: Cell::new(0),
        })
    }

    /// Takes the frames of the thread off the stack, from inside of it.
    pub fn set_aside(&self, vm: &mut Vm) {
        let stack = vm.set_aside(self.base.get());
        *self.stack.borrow_mut() = Some(stack);
    }

    /// What belongs to the thread and what belongs to whoever runs now change places.
    fn change_places(self: &Rc<Self>, vm: &mut Vm, asyncio: &Asyncio) {
        let mut own = self.own.borrow_mut();
        std::mem::swap(&mut own.running, &mut asyncio.running.borrow_mut());
        std::mem::swap(&mut own.context, &mut asyncio.context.borrow_mut());
        std::mem::swap(&mut own.hooks, &mut vm.async_generator_hooks);
        std::mem::swap(&mut own.actor, &mut vm.actor);
        std::mem::swap(&mut own.origin_depth, &mut vm.coroutine_origin_depth);
        if let Some((current, was_set)) = &mut own.current {
            std::mem::swap(current, &mut asyncio.current.borrow_mut());
            *was_set = asyncio.current_was_set.replace(*was_set);
        }
    }
}

/// Runs a thread until it waits or ends.
pub struct RunThread {
    thread: Rc<Thread>,
    begin: Option<Begin>,
    outer: Option<Rc<Thread>>,
    /// Where it runs on a clock of its own: what the other one showed, and what else is to be as before.
    clock: Option<OuterClock>,
}

enum Begin {
    /// On a clock that begins at a time, where there is one.
    Call(Value, Arguments, Option<f64>),
    GoOn(Value),
}

struct OuterClock {
    now: f64,
    source: Option<Source>,
    is_own: bool,
}

impl RunThread {
    /// It begins; `clock` is the time of a clock of its own.
    pub fn begin(thread: Rc<Thread>, function: Value, arguments: Arguments, clock: Option<f64>) -> Outcome {
        RunThread::outcome(thread, Begin::Call(function, arguments, clock))
    }

    /// It goes on after a wait.
    pub fn go_on(thread: Rc<Thread>, woken: bool) -> Outcome {
        RunThread::outcome(thread, Begin::GoOn(woken.into()))
    }

    fn outcome(thread: Rc<Thread>, begin: Begin) -> Outcome {
        Outcome::Enter(Box::new(RunThread { thread, begin: Some(begin), outer: None, clock: None }))
    }

    fn enter(&mut self, vm: &mut Vm, asyncio: &Asyncio) {
        self.thread.change_places(vm, asyncio);
        self.outer = asyncio.threads.current.replace(Some(self.thread.clone()));
        // This frame itself stands below, when it has been put back.
        self.thread.base.set(vm.height() + 1);
    }

    fn leave(&mut self, vm: &mut Vm, asyncio: &Asyncio) {
        self.thread.change_places(vm, asyncio);
        *asyncio.threads.current.borrow_mut() = self.outer.take();
        if let Some(outer) = self.clock.take() {
            asyncio.clock.set(outer.now);
            asyncio.in_thread.set(outer.is_own);
            asyncio.external.leave(outer.source);
        }
    }

    /// Its function has ended: what is posted now still comes from it.
    fn end(&mut self, vm: &mut Vm, asyncio: &Asyncio, outcome: Result<Value>) -> Result<Step> {
        if let Err(raised) = &outcome
            && let Reason::Stop(_) = raised.reason()
        {
            self.leave(vm, asyncio);
            return outcome.map(Step::Return);
        }
        let end = self.thread.end.take();
        if let Some(end) = end {
            end(vm, outcome);
        }
        Ok(self.go_back(vm, asyncio))
    }

    /// Whoever has begun a thread on another clock sees what it has printed by now. A Future that it settled without the
    /// loop is settled already, hence it is that time.
    fn go_back(&mut self, vm: &mut Vm, asyncio: &Asyncio) -> Step {
        let is_seen = self.clock.is_some() && !self.thread.object.is_none();
        self.leave(vm, asyncio);
        let until = self.thread.settled.take().unwrap_or(0.0).max(asyncio.clock.now());
        if is_seen { Step::Become(crate::parking::sleep_until(vm, until)) } else { Step::Return(Value::None) }
    }
}

impl NativeFrame for RunThread {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Result<Step> {
        let Some(asyncio) = Asyncio::of(vm) else { return Ok(Step::Return(Value::None)) };
        match (self.begin.take(), input) {
            (Some(Begin::Call(function, arguments, clock)), _) => {
                self.enter(vm, &asyncio);
                if let Some(begins) = clock {
                    let (now, source) = (asyncio.clock.now(), asyncio.external.enter(self.thread.source.clone()));
                    self.clock = Some(OuterClock { now, source, is_own: asyncio.in_thread.replace(true) });
                    asyncio.clock.set(begins);
                }
                Ok(Step::Call(function, arguments))
            }
            (Some(Begin::GoOn(value)), _) => {
                let Some(stack) = self.thread.stack.take() else { return Ok(Step::Return(Value::None)) };
                self.enter(vm, &asyncio);
                Ok(Step::Push(Box::new(move |vm| vm.put_back(stack, value))))
            }
            (None, Input::Yielded(_)) => Ok(self.go_back(vm, &asyncio)),
            (None, Input::Raised(raised)) => self.end(vm, &asyncio, Err(raised)),
            (None, Input::Returned(value)) => self.end(vm, &asyncio, Ok(value)),
            (None, Input::Start) => Err(Raised::runtime_error("a thread has begun twice")),
        }
    }

    fn name(&self) -> &'static str {
        "thread"
    }
}
