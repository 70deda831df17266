//! Functions of executors: each runs at once on a clock of its own; what it prints and what it returns arrive when that
//! clock says so. One that has to wait for something becomes a thread like others, which is set aside.

use loopglass_lang::object::{Arguments, DictRef, Keywords, NativeFunction, ObjectRef, Outcome, Payload, Result, Value};
use loopglass_lang::vm::Vm;

use crate::external::Happening;
use crate::state::Asyncio;
use crate::thread::{End, RunThread, Thread};

/// Adds the functions to `_asyncio`.
pub fn fill(vm: &mut Vm, namespace: &DictRef) {
    let functions: [(&str, NativeFunction); 3] =
        [("_run_in_thread", run_in_thread), ("_thread_time", thread_time), ("_when_threads_end", when_threads_end)];
    for (name, function) in functions {
        let function = vm.new_builtin("_asyncio", name, function);
        namespace.borrow_mut().set_text(name, function);
    }
    crate::parking::fill(vm, namespace);
    vm.write_hook = Some(print_in_thread);
}

/// A text that a thread's function prints arrives later; true where this is one.
fn print_in_thread(vm: &mut Vm, text: &str) -> bool {
    let Some(asyncio) = Asyncio::of(vm).filter(|asyncio| asyncio.in_thread.get()) else { return false };
    asyncio.external.print(asyncio.clock.now(), text.to_string());
    true
}

/// `_run_in_thread(executor, max_workers, function, arguments, set_result, set_exception)`
fn run_in_thread(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let all = arguments.clone();
    let [executor, workers, function, given, set_result, set_exception] = arguments.exactly("_run_in_thread")?;
    let (Some(asyncio), Value::Object(executor)) = (Asyncio::of(vm), executor) else { return Ok(Value::None.into()) };
    let workers = usize::try_from(vm.index(&workers)?).unwrap_or(1);
    let Some(free) = asyncio.pools.take(&executor, workers) else {
        asyncio.pools.queue(&executor, all);
        return Ok(Value::None.into());
    };
    let begins = asyncio.clock.now().max(free);
    let end = end_of_function(executor, set_result, set_exception);
    let thread = Thread::at_once(&asyncio, &label(vm, &function, &given), end);
    vm.collect(&given, move |_, given| {
        let arguments = Arguments { positional: given.into(), keywords: Keywords::new() };
        Ok(RunThread::begin(thread, function, arguments, Some(begins)))
    })
}

/// Its worker is free, and the outcome arrives.
fn end_of_function(executor: ObjectRef, set_result: Value, set_exception: Value) -> End {
    Box::new(move |vm, outcome| {
        let Some(asyncio) = Asyncio::of(vm) else { return };
        let ended = asyncio.clock.now();
        let freed = asyncio.pools.give_back(&executor, ended);
        let (receiver, value) = match outcome {
            Ok(value) => (set_result, value),
            Err(raised) => (set_exception, vm.exception_object(raised).into()),
        };
        asyncio.external.post(ended, Happening::Call(receiver, Arguments::one(value)));
        if let Some(next) = freed.next {
            let run = vm.new_builtin("_asyncio", "_run_in_thread", run_in_thread);
            asyncio.external.post(ended, Happening::Call(run, next));
        }
        for listener in freed.told {
            asyncio.external.post(ended, Happening::Call(listener, Arguments::none()));
        }
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

/// `_when_threads_end(executor, callback)`: calls back when the pool's last function has ended.
fn when_threads_end(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [executor, callback] = arguments.exactly("_when_threads_end")?;
    let (Some(asyncio), Value::Object(executor)) = (Asyncio::of(vm), executor) else { return Ok(Value::None.into()) };
    if let Some(ended) = asyncio.pools.end(&executor, &callback) {
        asyncio.external.post(ended.max(asyncio.clock.now()), Happening::Call(callback, Arguments::none()));
    }
    Ok(Value::None.into())
}
