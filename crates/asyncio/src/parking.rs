//! Waiting for other threads: who waits names the thing that he waits for, and who changes it wakes him by the same name.
//! The locks, events, queues and futures of threads are Python, written over these two.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use loopglass_lang::object::{Arguments, DictRef, NativeFunction, Outcome, Raised, Result, Value};
use loopglass_lang::vm::{Input, NativeFrame, Step, Vm};

use crate::external::{Arrival, Happening};
use crate::state::Asyncio;
use crate::thread::{RunThread, Thread};

/// Who runs and who waits.
#[derive(Default)]
pub struct Threads {
    /// The thread that runs; none for the program's own.
    pub current: RefCell<Option<Rc<Thread>>>,
    pub made: Cell<u32>,
    waiting: RefCell<Vec<Waiter>>,
    tickets: Cell<u32>,
    /// What those wait for who read the standard input.
    input: OnceCell<Value>,
    /// Where the question for a line came from last: zero for the program's own thread.
    reader: Cell<u32>,
}

/// Somebody who waits.
struct Waiter {
    ticket: u32,
    /// For whatever is the same object.
    key: Value,
    /// Whose frames are set aside; of one that waits on top of the stack, nothing.
    thread: Option<Rc<Thread>>,
}

impl Threads {
    /// The number of the thread that runs.
    pub fn number(&self) -> u32 {
        self.current.borrow().as_ref().map_or(0, |thread| thread.number)
    }

    /// Its name.
    pub fn name(&self) -> String {
        let current = self.current.borrow();
        let object = current.as_ref().and_then(|thread| thread.object.object());
        let name = object.and_then(|object| object.with_attributes(|attributes| attributes.borrow().get_text("_name").cloned()));
        name.flatten().as_ref().and_then(Value::as_str).map_or_else(|| "MainThread".to_string(), ToString::to_string)
    }

    /// The thread that runs has settled a Future.
    pub fn note_settled(&self, now: f64) {
        if let Some(thread) = self.current.borrow().as_ref().filter(|thread| thread.is_at_once.get()) {
            thread.settled.set(Some(now));
        }
    }

    /// The thread that runs, where it is set aside when it waits.
    pub fn set_aside_when_waiting(&self) -> Option<Rc<Thread>> {
        self.current.borrow().clone().filter(|thread| !thread.is_at_once.get())
    }

    fn input(&self) -> &Value {
        self.input.get_or_init(|| Value::from("standard input"))
    }

    fn add(&self, key: Value, thread: Option<Rc<Thread>>) -> u32 {
        self.tickets.set(self.tickets.get() + 1);
        let ticket = self.tickets.get();
        self.waiting.borrow_mut().push(Waiter { ticket, key, thread });
        ticket
    }

    fn is_waiting(&self, ticket: u32) -> bool {
        self.waiting.borrow().iter().any(|waiter| waiter.ticket == ticket)
    }

    fn remove(&self, is_it: impl Fn(&Waiter) -> bool) -> Option<Waiter> {
        let mut waiting = self.waiting.borrow_mut();
        let place = waiting.iter().position(is_it)?;
        Some(waiting.remove(place))
    }
}

/// Adds the functions to `_asyncio`.
pub fn fill(vm: &mut Vm, namespace: &DictRef) {
    let functions: [(&str, NativeFunction); 4] =
        [("_park", park), ("_unpark", unpark), ("_start_thread", start_thread), ("_current_thread", current_thread)];
    for (name, function) in functions {
        let function = vm.new_builtin("_asyncio", name, function);
        namespace.borrow_mut().set_text(name, function);
    }
    vm.read_hook = Some(wait_for_input);
}

/// `_park(key, deadline)`: waits until somebody says `_unpark(key)`; false where the deadline came first. It may also come
/// back for no reason: who waits asks again.
fn park(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [key, deadline] = arguments.exactly("_park")?;
    let deadline = crate::loop_methods::seconds(&deadline)?;
    Ok(wait_for(vm, key, deadline))
}

/// The same, for the loop and the clock.
pub fn wait_for(vm: &Vm, key: Value, deadline: Option<f64>) -> Outcome {
    let thread = Asyncio::of(vm).and_then(|asyncio| asyncio.threads.set_aside_when_waiting());
    match thread {
        Some(thread) => Outcome::Enter(Box::new(Park { thread, key: Some(key), deadline })),
        None => Outcome::Enter(Box::new(Wait { key, deadline, ticket: None })),
    }
}

/// `_unpark(key, most)`: who waits for it goes on, at most so many.
fn unpark(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [key, most] = arguments.between("_unpark", 1)?;
    let most = if most.is_defined() { vm.index(&most)? } else { i64::MAX };
    if let Some(asyncio) = Asyncio::of(vm) {
        wake(&asyncio, &key, most);
    }
    Ok(Value::None.into())
}

/// Wakes who waits for something.
pub fn wake(asyncio: &Asyncio, key: &Value, most: i64) {
    for _ in 0..most {
        let Some(waiter) = asyncio.threads.remove(|waiter| waiter.key.is(key)) else { return };
        if let Some(thread) = waiter.thread {
            asyncio.external.forget(&thread);
            asyncio.external.post_thread(asyncio.clock.now(), &thread, true);
        }
    }
}

/// Only the thread waits that reads the standard input; nothing where that is the program's own.
fn wait_for_input(vm: &mut Vm) -> Option<Outcome> {
    let asyncio = Asyncio::of(vm)?;
    let source = asyncio.threads.current.borrow().as_ref().map_or(0, |thread| thread.source.number);
    asyncio.threads.reader.set(source);
    (source > 0).then(|| wait_for(vm, asyncio.threads.input().clone(), None))
}

/// Does the program wait for a line, and has all arrived that a thread printed to ask for it?
pub fn awaits_line(vm: &Vm, asyncio: &Asyncio) -> bool {
    let reader = asyncio.threads.reader.get();
    let still_runs = asyncio.threads.current.borrow().as_ref().is_some_and(|thread| thread.source.number == reader);
    vm.standard_input.is_awaited() && !still_runs && !asyncio.external.has_texts_of(reader)
}

/// The standard input has more lines, or none any more.
pub fn wake_readers(asyncio: &Asyncio) {
    wake(asyncio, asyncio.threads.input(), i64::MAX);
}

/// A thread that is set aside until it is woken.
struct Park {
    thread: Rc<Thread>,
    key: Option<Value>,
    deadline: Option<f64>,
}

impl NativeFrame for Park {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Result<Step> {
        let (Some(asyncio), Some(key)) = (Asyncio::of(vm), self.key.take()) else { return input.value().map(Step::Return) };
        let thread = self.thread.clone();
        thread.is_at_once.set(false);
        asyncio.threads.add(key, Some(thread.clone()));
        if let Some(deadline) = self.deadline {
            asyncio.external.post_thread(deadline.max(asyncio.clock.now()), &thread, false);
        }
        Ok(Step::Push(Box::new(move |vm| {
            thread.set_aside(vm);
            Ok(())
        })))
    }

    fn name(&self) -> &'static str {
        "wait of a thread"
    }
}

/// The wait of the program's own thread, or of a function that runs at once: what arrives meanwhile happens on top of it.
struct Wait {
    key: Value,
    deadline: Option<f64>,
    ticket: Option<u32>,
}

impl NativeFrame for Wait {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Result<Step> {
        input.value()?;
        let Some(asyncio) = Asyncio::of(vm) else { return Ok(Step::Return(true.into())) };
        let ticket = *self.ticket.get_or_insert_with(|| asyncio.threads.add(self.key.clone(), None));
        if !asyncio.threads.is_waiting(ticket) {
            return Ok(Step::Return(true.into()));
        }
        let first = asyncio.external.first().filter(|first| self.deadline.is_none_or(|deadline| *first <= deadline));
        if let Some(first) = first {
            asyncio.clock.set(asyncio.clock.now().max(first));
            let arrival = asyncio.external.take_due(asyncio.clock.now());
            return arrival.map_or(Ok(Step::Pause), |arrival| happen(vm, arrival));
        }
        asyncio.threads.remove(|waiter| waiter.ticket == ticket);
        self.ticket = None;
        self.without_arrivals(vm, &asyncio)
    }

    fn name(&self) -> &'static str {
        "wait"
    }
}

impl Wait {
    /// Nothing happens before the deadline.
    fn without_arrivals(&self, vm: &Vm, asyncio: &Asyncio) -> Result<Step> {
        let thread = asyncio.threads.current.borrow().clone();
        if let Some(thread) = thread {
            thread.is_at_once.set(false);
            return Ok(Step::Become(wait_for(vm, self.key.clone(), self.deadline)));
        }
        match self.deadline {
            Some(deadline) => {
                asyncio.clock.set(asyncio.clock.now().max(deadline));
                Ok(Step::Return(false.into()))
            }
            None if vm.standard_input.is_awaited() => Ok(Step::Wait),
            None => Err(Raised::runtime_error("this wait would never end: nothing runs in another thread here")),
        }
    }
}

/// Lets something happen whose time has come.
pub fn happen(vm: &mut Vm, arrival: Arrival) -> Result<Step> {
    match arrival.what {
        Happening::Print(text) => {
            vm.write(&text)?;
            Ok(Step::Pause)
        }
        Happening::Call(function, arguments) => Ok(Step::Call(function, arguments)),
        Happening::GoOn { thread, woken } => {
            if let Some(asyncio) = Asyncio::of(vm) {
                let is_it = |waiter: &Waiter| waiter.thread.as_ref().is_some_and(|waiting| Rc::ptr_eq(waiting, &thread));
                asyncio.threads.remove(is_it);
            }
            Ok(Step::Enter(RunThread::go_on(thread, woken)))
        }
    }
}

/// The clock goes on: other threads run meanwhile, and what they have for a loop that is held up waits for it.
pub fn sleep_until(vm: &Vm, until: f64) -> Outcome {
    let Some(asyncio) = Asyncio::of(vm) else { return Value::None.into() };
    let is_at_once = asyncio.threads.current.borrow().as_ref().is_some_and(|thread| thread.is_at_once.get());
    if is_at_once {
        asyncio.clock.set(asyncio.clock.now().max(until));
        return Value::None.into();
    }
    match asyncio.threads.set_aside_when_waiting() {
        Some(thread) => Outcome::Enter(Box::new(Park { thread, key: Some(Value::Undefined), deadline: Some(until) })),
        None => Outcome::Enter(Box::new(Sleep { until })),
    }
}

/// `time.sleep()` of the program's own thread.
struct Sleep {
    until: f64,
}

impl NativeFrame for Sleep {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Result<Step> {
        input.value()?;
        let Some(asyncio) = Asyncio::of(vm) else { return Ok(Step::Return(Value::None)) };
        let is_held_up = !asyncio.running.borrow().is_none();
        let arrival =
            if is_held_up { asyncio.external.take_due_beside(self.until) } else { asyncio.external.take_due(self.until) };
        let when = arrival.as_ref().map_or(self.until, |arrival| arrival.when.min(self.until));
        asyncio.clock.set(asyncio.clock.now().max(when));
        arrival.map_or(Ok(Step::Return(Value::None)), |arrival| happen(vm, arrival))
    }

    fn name(&self) -> &'static str {
        "sleep"
    }
}

/// `_start_thread(thread, name, function)`: the thread runs until it waits for the first time; beside a loop on a clock of its own,
/// as a function of an executor does.
fn start_thread(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let Some(asyncio) = Asyncio::of(vm) else { return Ok(Value::None.into()) };
    if asyncio.in_thread.get() {
        // On another clock than its own: it begins when that time has come.
        let begin = vm.new_builtin("_asyncio", "_begin_thread", begin_thread);
        asyncio.external.post(asyncio.clock.now(), Happening::Call(begin, arguments));
        return Ok(Value::None.into());
    }
    begin_thread(vm, arguments)
}

fn begin_thread(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let Some(asyncio) = Asyncio::of(vm) else { return Ok(Value::None.into()) };
    let [object, name, function] = arguments.exactly("_start_thread")?;
    let thread = Thread::new(&asyncio, object, name.as_str().map_or("", |name| name));
    let is_beside_loop = !asyncio.in_thread.get() && asyncio.is_loop_running();
    thread.is_at_once.set(is_beside_loop);
    let clock = is_beside_loop.then(|| asyncio.clock.now());
    Ok(RunThread::begin(thread, function, Arguments::none(), clock))
}

/// `_current_thread()`: the `threading.Thread` that runs, or None.
fn current_thread(vm: &mut Vm, _arguments: Arguments) -> Result<Outcome> {
    let current = Asyncio::of(vm).and_then(|asyncio| asyncio.threads.current.borrow().clone());
    Ok(current.map_or(Value::None, |thread| thread.object.clone()).into())
}
