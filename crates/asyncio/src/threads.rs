//! Threads, as far as there are any: a function given to an executor runs at once on a clock of its own; what it
//! prints and what it returns arrive when that clock says so. A pool of n workers runs n functions at a time.

use std::cell::RefCell;
use std::rc::Rc;

use loopglass_lang::object::{Arguments, DictRef, Keywords, NativeFunction, ObjectRef, Outcome, Payload, Raised, Result, Value};
use loopglass_lang::vm::Vm;

use crate::context::ContextRef;
use crate::external::Happening;
use crate::state::Asyncio;

/// When the workers of each pool are free again, in seconds.
#[derive(Default)]
pub struct Pools(RefCell<Vec<(ObjectRef, Vec<f64>)>>);

impl Pools {
    /// Takes the worker that is free first.
    fn take(&self, executor: &ObjectRef, workers: usize) -> f64 {
        let mut pools = self.0.borrow_mut();
        let place = pools.iter().position(|(known, _)| std::rc::Rc::ptr_eq(known, executor));
        let place = place.unwrap_or_else(|| {
            pools.push((executor.clone(), vec![0.0; workers.clamp(1, 10_000)]));
            pools.len() - 1
        });
        let free = &mut pools[place].1;
        let first = (0..free.len()).min_by(|&a, &b| free[a].total_cmp(&free[b]));
        first.map_or(0.0, |first| free.swap_remove(first))
    }

    fn give_back(&self, executor: &ObjectRef, when: f64) {
        let mut pools = self.0.borrow_mut();
        if let Some((_, free)) = pools.iter_mut().find(|(known, _)| std::rc::Rc::ptr_eq(known, executor)) {
            free.push(when);
        }
    }

    /// A function that would have ended at `end` ends now: its worker is free from now on.
    pub fn end_early(&self, end: f64, now: f64) {
        let mut pools = self.0.borrow_mut();
        let mut workers = pools.iter_mut().flat_map(|(_, free)| free);
        if let Some(worker) = workers.find(|free| free.to_bits() == end.to_bits()) {
            *worker = now;
        }
    }

    /// When the last function of a pool has ended.
    fn end(&self, executor: &ObjectRef) -> f64 {
        let pools = self.0.borrow();
        let free = pools.iter().find(|(known, _)| std::rc::Rc::ptr_eq(known, executor)).map(|(_, free)| free);
        free.map_or(0.0, |free| free.iter().copied().fold(0.0, f64::max))
    }
}

/// Adds the functions to `_asyncio`.
pub fn fill(vm: &mut Vm, namespace: &DictRef) {
    let functions: [(&str, NativeFunction); 5] = [
        ("_run_in_thread", run_in_thread),
        ("_wait_for_arrival", wait_for_arrival),
        ("_thread_time", thread_time),
        ("_when_threads_end", when_threads_end),
        ("_sleep_until", sleep_until_time),
    ];
    for (name, function) in functions {
        let function = vm.new_builtin("_asyncio", name, function);
        namespace.borrow_mut().set_text(name, function);
    }
    vm.write_hook = Some(print_in_thread);
}

/// A text that a thread's function prints arrives later; true where this is one.
fn print_in_thread(vm: &mut Vm, text: &str) -> bool {
    let Some(asyncio) = Asyncio::of(vm).filter(|asyncio| asyncio.in_thread.get()) else { return false };
    asyncio.external.print(asyncio.clock.now(), text.to_string());
    true
}

/// `_run_in_thread(executor, max_workers, function, arguments, set_result, set_exception)`: when the function last settled a Future itself,
/// or None.
fn run_in_thread(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [executor, workers, function, given, set_result, set_exception] = arguments.exactly("_run_in_thread")?;
    let (Some(asyncio), Value::Object(executor)) = (Asyncio::of(vm), executor) else { return Ok(Value::None.into()) };
    let workers = usize::try_from(vm.index(&workers)?).unwrap_or(1);
    let started = asyncio.clock.now();
    let free = asyncio.pools.take(&executor, workers);
    asyncio.clock.set(started.max(free));
    let outer_source = asyncio.external.enter(&label(vm, &function, &given));
    let outer_thread = asyncio.in_thread.replace(true);
    let outer_settled = asyncio.settled_in_thread.take();
    let outer_running = asyncio.running.replace(Value::None);
    let outer_context = asyncio.context.replace(ContextRef::default());
    vm.collect(&given, move |_, given| {
        let arguments = Arguments { positional: given.into(), keywords: Keywords::new() };
        Ok(Outcome::always(
            function,
            arguments,
            Box::new(move |vm, result| {
                asyncio.in_thread.set(outer_thread);
                let settled = asyncio.settled_in_thread.replace(outer_settled);
                *asyncio.running.borrow_mut() = outer_running;
                *asyncio.context.borrow_mut() = outer_context;
                let ended = asyncio.clock.now();
                asyncio.clock.set(started);
                asyncio.pools.give_back(&executor, ended);
                let arrival = match result {
                    Ok(value) => Happening::Call(set_result, Arguments::one(value)),
                    Err(raised) => match raised.reason() {
                        loopglass_lang::object::Reason::Stop(_) => {
                            asyncio.external.leave(outer_source);
                            return Err(raised);
                        }
                        _ => Happening::Call(set_exception, Arguments::one(vm.exception_object(raised))),
                    },
                };
                asyncio.external.post(ended, arrival);
                asyncio.external.leave(outer_source);
                Ok(settled.map_or(Value::None, Value::from).into())
            }),
        ))
    })
}

/// What runs in the thread, as a call: `read('a')`, also where it is called in a copy of the context.
fn label(vm: &Vm, function: &Value, given: &Value) -> String {
    const LONGEST: usize = 40;
    let bound = function.object().and_then(loopglass_lang::library::partial_arguments).unwrap_or_default();
    let given = match given.payload() {
        Some(Payload::Tuple(items)) => items.to_vec(),
        _ => Vec::new(),
    };
    let mut arguments = bound.iter().cloned().chain(given);
    let mut name = crate::callback::qualified_name(vm, function);
    if name == "Context.run" {
        name = arguments.next().map_or(name, |inner| crate::callback::qualified_name(vm, &inner));
    }
    let shown: Vec<String> = arguments.map(|value| short_repr(vm, &value)).collect();
    let call = format!("{name}({})", shown.join(", "));
    if call.chars().count() <= LONGEST { call } else { format!("{name}(...)") }
}

fn short_repr(vm: &Vm, value: &Value) -> String {
    vm.quick_repr(value).ok().flatten().map_or_else(|| "...".to_string(), |text| text.to_string())
}

fn thread_time(vm: &mut Vm, _arguments: Arguments) -> Result<Outcome> {
    Ok(Asyncio::of(vm).map_or(0.0, |asyncio| asyncio.clock.now()).into())
}

/// Blocks, as `Future.result()` of concurrent.futures does: the clock goes on to the next arrival.
/// False where nothing arrives before the deadline.
fn wait_for_arrival(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [deadline] = arguments.exactly("_wait_for_arrival")?;
    let Some(asyncio) = Asyncio::of(vm) else { return Ok(false.into()) };
    let deadline = crate::loop_methods::seconds(&deadline)?;
    let first = asyncio.external.first();
    match (first, deadline) {
        (None, Some(deadline)) => {
            asyncio.clock.set(asyncio.clock.now().max(deadline));
            return Ok(false.into());
        }
        (None, None) => return Err(Raised::runtime_error("this wait would never end: nothing runs in another thread here")),
        (Some(first), Some(deadline)) if first > deadline => {
            asyncio.clock.set(asyncio.clock.now().max(deadline));
            return Ok(false.into());
        }
        (Some(first), _) => asyncio.clock.set(asyncio.clock.now().max(first)),
    }
    arrive(vm, &asyncio)
}

fn sleep_until_time(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [when] = arguments.exactly("_sleep_until")?;
    match crate::loop_methods::seconds(&when)? {
        Some(when) => sleep_until(vm, when),
        None => Ok(Value::None.into()),
    }
}

/// The clock goes on while nobody else runs in this thread: what others have printed by then is there to be read, and without
/// a loop, which would look later, the rest arrives too.
pub(crate) fn sleep_until(vm: &mut Vm, until: f64) -> Result<Outcome> {
    let Some(asyncio) = Asyncio::of(vm) else { return Ok(Value::None.into()) };
    if !asyncio.in_thread.get() {
        if !asyncio.running.borrow().is_none() {
            return blocked_until(vm, &asyncio, until);
        }
        if let Some(first) = asyncio.external.first().filter(|first| *first <= until) {
            asyncio.clock.set(asyncio.clock.now().max(first));
            return arrive(vm, &asyncio)?.then(vm, move |vm, _| sleep_until(vm, until));
        }
    }
    asyncio.clock.set(asyncio.clock.now().max(until));
    Ok(Value::None.into())
}

fn blocked_until(vm: &mut Vm, asyncio: &Rc<Asyncio>, until: f64) -> Result<Outcome> {
    while let Some((when, text)) = asyncio.external.take_due_text(until) {
        asyncio.clock.set(asyncio.clock.now().max(when));
        vm.write(&text)?;
    }
    asyncio.clock.set(asyncio.clock.now().max(until));
    Ok(Value::None.into())
}

/// Lets the first of what is due arrive; the outcome is true.
fn arrive(vm: &mut Vm, asyncio: &Rc<Asyncio>) -> Result<Outcome> {
    match asyncio.external.take_due(asyncio.clock.now()).map(|arrival| arrival.what) {
        Some(Happening::Print(text)) => {
            vm.write(&text)?;
            Ok(true.into())
        }
        Some(Happening::Call(function, arguments)) => Outcome::call(function, arguments).then(vm, |_, _| Ok(true.into())),
        None => Ok(true.into()),
    }
}

/// `_when_threads_end(executor, callback)`: calls back when the pool's last function has ended.
fn when_threads_end(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [executor, callback] = arguments.exactly("_when_threads_end")?;
    let (Some(asyncio), Value::Object(executor)) = (Asyncio::of(vm), executor) else { return Ok(Value::None.into()) };
    let ended = asyncio.pools.end(&executor).max(asyncio.clock.now());
    asyncio.external.post(ended, Happening::Call(callback, Arguments::none()));
    Ok(Value::None.into())
}
