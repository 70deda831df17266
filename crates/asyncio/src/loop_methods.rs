//! The methods of an event loop (Library Reference, "Event Loop").

use std::rc::Rc;

use loopglass_lang::object::{Arguments, Class, ExceptionKind, Object, ObjectRef, Outcome, Payload, Raised, Result, Value};
use loopglass_lang::types::{Table, Type, install};
use loopglass_lang::vm::Vm;

use crate::context::ContextRef;
use crate::event_loop::{EventLoop, is_overridden, loop_of};
use crate::run_loop::RunLoop;
use crate::state::Asyncio;

const METHODS: Table = &[
    ("run_forever", run_forever),
    ("run_until_complete", run_until_complete),
    ("stop", stop),
    ("close", close),
    ("is_running", is_running),
    ("is_closed", is_closed),
    ("time", time),
    ("call_soon", call_soon),
    ("call_soon_threadsafe", call_soon_threadsafe),
    ("call_later", call_later),
    ("call_at", call_at),
    ("create_future", create_future),
    ("create_task", create_task),
    ("set_task_factory", set_task_factory),
    ("get_task_factory", get_task_factory),
    ("set_exception_handler", set_exception_handler),
    ("get_exception_handler", get_exception_handler),
    ("get_debug", get_debug),
    ("set_debug", set_debug),
    ("_open_asyncgens", open_asyncgens),
    ("_check_closed", check_closed_method),
    ("_check_running", check_running_method),
    ("_check_default_executor", check_default_executor),
    ("_add_callback", add_callback),
    ("_timer_handle_cancelled", nothing),
    ("_run_once", run_once),
    ("_run_due", run_due),
    ("_wait", wait),
    ("_drop_cancelled", drop_cancelled),
    ("_run_forever_setup", set_up),
    ("_run_forever_cleanup", clean_up),
    ("_set_coroutine_origin_tracking", track_origins),
];

pub fn install_loops(vm: &mut Vm, asyncio: &Asyncio) {
    let class = asyncio.classes.base_event_loop.clone();
    let table = Type { new: Some(new), methods: METHODS, slots: &[("__repr__", repr)], ..Type::default() };
    install(vm, &class, &table);
    let own = Type { methods: &[("_process_events", nothing), ("_write_to_self", nothing)], ..Type::default() };
    install(vm, &asyncio.classes.event_loop, &own);
    asyncio.classes.event_loop.new.set(Some(new));
    crate::loop_attributes::install_attributes(vm, &class);
}

fn new(vm: &mut Vm, class: &Rc<Class>, _arguments: &mut Arguments) -> Result<Outcome> {
    let Some(asyncio) = Asyncio::of(vm) else { return Err(Raised::runtime_error("asyncio is not there")) };
    let event_loop = Object::new(class, Payload::Native(Box::new(EventLoop::new(&asyncio))));
    asyncio.add_loop(&event_loop);
    let Some(question) = own_debug_question(vm) else { return Ok(Value::from(event_loop).into()) };
    Outcome::call(question, Arguments::none()).then(vm, |vm, answer| {
        if let Some(native) = loop_of(&event_loop) {
            native.debug.set(vm.quick_truth(&answer) == Some(true));
        }
        Ok(Value::from(event_loop).into())
    })
}

/// What a program has put in the place of `asyncio.coroutines._is_debug_mode`: ours says no.
fn own_debug_question(vm: &Vm) -> Option<Value> {
    let module = vm.modules.borrow().get_text("asyncio.coroutines").cloned()?;
    let Some(Payload::Module(namespace)) = module.payload() else { return None };
    let question = namespace.borrow().get_text("_is_debug_mode").cloned()?;
    let is_ours = matches!(question.payload(), Some(Payload::Function(function)) if !function.code.borrow().file.is_program);
    (!is_ours).then_some(question)
}

pub(crate) fn this(arguments: &mut Arguments) -> Result<ObjectRef> {
    match arguments.take_self() {
        Value::Object(object) if loop_of(&object).is_some() => Ok(object),
        _ => Err(Raised::type_error("descriptor requires an event loop")),
    }
}

/// The loop, and what is done with its state.
pub(crate) fn with<T>(arguments: &mut Arguments, use_it: impl FnOnce(&EventLoop, &ObjectRef) -> Result<T>) -> Result<T> {
    let object = this(arguments)?;
    match loop_of(&object) {
        Some(native) => use_it(native, &object),
        None => Err(Raised::type_error("descriptor requires an event loop")),
    }
}

pub fn run_forever(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let event_loop = Value::Object(object.clone());
    if is_overridden(vm, &event_loop, "_run_once") || has_own_clock(vm, &event_loop) {
        return vm.call_method(&event_loop, "_run_forever_by_passes", Arguments::none());
    }
    Ok(Outcome::Enter(RunLoop::start(vm, &object)?))
}

/// Has the program a clock or a selector of its own for this loop?
fn has_own_clock(vm: &mut Vm, event_loop: &Value) -> bool {
    let selector = vm.intern("_selector");
    let has_selector = event_loop.object().is_some_and(|object| {
        object.own_attribute(&selector).is_some() || !object.class().native && object.class().lookup(&selector).is_some()
    });
    has_selector || is_overridden(vm, event_loop, "time")
}

/// `_run_once()`: one pass.
fn run_once(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let event_loop = Value::Object(object.clone());
    if has_own_clock(vm, &event_loop) {
        return vm.call_method(&event_loop, "_run_pass_by_own_clock", Arguments::none());
    }
    Ok(Outcome::Enter(RunLoop::one_pass(&object)?))
}

/// `_run_due(before)`: what is ready, and the timers before this moment.
fn run_due(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let [before] = arguments.exactly("_run_due")?;
    Ok(Outcome::Enter(RunLoop::pass_by_own_clock(&object, seconds(&before)?.unwrap_or_default())?))
}

/// `_wait()`: until there is something to do.
fn wait(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    Ok(Outcome::Enter(RunLoop::wait(&this(&mut arguments)?)?))
}

fn drop_cancelled(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    with(&mut arguments, |native, _| {
        crate::shown_lists::take_over(native);
        native.drop_cancelled();
        Ok(Value::None.into())
    })
}

fn set_up(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    RunLoop::set_up(vm, &this(&mut arguments)?)?;
    Ok(Value::None.into())
}

fn clean_up(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    RunLoop::clean_up(vm, &this(&mut arguments)?);
    Ok(Value::None.into())
}

fn run_until_complete(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let [awaited] = arguments.named("run_until_complete", ["future"], 1)?;
    crate::run_loop::run_until_complete(vm, &object, awaited)
}

/// The callback that stops the loop when the awaited Future is done.
pub fn until_complete_callback(vm: &mut Vm) -> Value {
    vm.new_builtin("asyncio.base_events", "_run_until_complete_cb", |vm, arguments| {
        let [future] = arguments.exactly("_run_until_complete_cb")?;
        vm.call_method(&future, "cancelled", Arguments::none())?.then(vm, move |vm, cancelled| {
            if vm.quick_truth(&cancelled) == Some(true) {
                return stop_loop_of(vm, &future);
            }
            vm.call_method(&future, "exception", Arguments::none())?.then(vm, move |vm, exception| {
                if ends_the_program(vm, &exception) { Ok(Value::None.into()) } else { stop_loop_of(vm, &future) }
            })
        })
    })
}

fn ends_the_program(vm: &Vm, exception: &Value) -> bool {
    [ExceptionKind::SystemExit, ExceptionKind::KeyboardInterrupt]
        .iter()
        .any(|kind| vm.is_instance(exception, vm.classes.exception(*kind)))
}

fn stop_loop_of(vm: &mut Vm, future: &Value) -> Result<Outcome> {
    vm.call_method(future, "get_loop", Arguments::none())?
        .then(vm, |vm, event_loop| vm.call_method(&event_loop, "stop", Arguments::none()))
}

fn stop(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    with(&mut arguments, |native, _| {
        native.stopping.set(true);
        Ok(Value::None.into())
    })
}

fn close(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let Some(native) = loop_of(&object) else { return Ok(Value::None.into()) };
    if native.running.get() {
        return Err(Raised::runtime_error("Cannot close a running event loop"));
    }
    if native.closed.replace(true) {
        return Ok(Value::None.into());
    }
    native.asyncio.tell(vm, || crate::event::Event::LoopClosed { event_loop: object.id() });
    let ready = native.ready.take();
    let timers = native.timers.take();
    native.executor_shut_down.set(true);
    drop((ready, timers));
    let signals = vm.intern("_signal_handlers");
    if object.own_attribute(&signals).is_some() {
        let forget = vm.call_method(&object.clone().into(), "_forget_signals", Arguments::none())?;
        return forget.then(vm, move |vm, _| shut_executor_down(vm, &object));
    }
    shut_executor_down(vm, &object)
}

fn shut_executor_down(vm: &mut Vm, object: &ObjectRef) -> Result<Outcome> {
    let executor = loop_of(object).map_or(Value::None, |native| native.default_executor.replace(Value::None));
    if executor.is_none() {
        return Ok(Value::None.into());
    }
    let wait = vm.intern("wait");
    let arguments =
        Arguments { positional: smallvec::SmallVec::new(), keywords: std::iter::once((wait, Value::Bool(false))).collect() };
    vm.call_method(&executor, "shutdown", arguments)
}

fn is_running(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    with(&mut arguments, |native, _| Ok(native.running.get().into()))
}

fn is_closed(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    with(&mut arguments, |native, _| Ok(native.closed.get().into()))
}

fn time(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    with(&mut arguments, |native, _| Ok(native.asyncio.clock.now().into()))
}

/// The context of a callback: the one given, or a copy of the current one.
fn callback_context(vm: &mut Vm, arguments: &mut Arguments) -> Result<ContextRef> {
    match arguments.take_keyword("context").filter(|given| !given.is_none()) {
        Some(given) => crate::context_module::context_of(vm, &given),
        None => Ok(crate::task::current_context(vm).copy()),
    }
}

fn call_soon(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    soon(vm, arguments, "call_soon")
}

fn call_soon_here(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    soon(vm, arguments, "call_soon_threadsafe")
}

fn soon(vm: &mut Vm, mut arguments: Arguments, method: &str) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let context = callback_context(vm, &mut arguments)?;
    arguments.no_more_keywords(&format!("BaseEventLoop.{method}"), &["context"])?;
    let function = first(&mut arguments, method, "callback")?;
    check_closed(&object)?;
    if method == "call_soon" {
        check_thread(&object)?;
    }
    check_callback(vm, &object, &function, method)?;
    crate::handle::call_soon(vm, &object.into(), function, arguments, context)
}

fn check_closed(object: &ObjectRef) -> Result<()> {
    loop_of(object).map_or(Ok(()), EventLoop::check_closed)
}

/// In debug mode a thread is refused whatever is not meant for threads.
fn check_thread(object: &ObjectRef) -> Result<()> {
    let refuse = loop_of(object).is_some_and(|native| {
        native.debug.get() && native.running.get() && native.thread.get() != native.asyncio.threads.number()
    });
    if refuse {
        return Err(Raised::runtime_error("Non-thread-safe operation invoked on an event loop other than the current one"));
    }
    Ok(())
}

/// In debug mode coroutines are refused as callbacks.
fn check_callback(vm: &Vm, object: &ObjectRef, function: &Value, method: &str) -> Result<()> {
    if !loop_of(object).is_some_and(|native| native.debug.get()) {
        return Ok(());
    }
    let shown = || vm.quick_repr(function).ok().flatten().unwrap_or_else(|| vm.default_repr(function));
    let is_coroutine_function = matches!(function.payload(), Some(Payload::Function(function))
        if function.code.borrow().kind == loopglass_lang::compile::unit::UnitKind::Coroutine);
    if is_coroutine_function || crate::task::is_coroutine(vm, function) {
        return Err(Raised::type_error(format!("coroutines cannot be used with {method}()")));
    }
    if !vm.is_callable(function) {
        return Err(Raised::type_error(format!("a callable object was expected by {method}(), got {}", shown())));
    }
    Ok(())
}

fn first(arguments: &mut Arguments, method: &str, name: &str) -> Result<Value> {
    if arguments.positional.is_empty() {
        return Err(Raised::type_error(format!("BaseEventLoop.{method}() missing 1 required positional argument: '{name}'")));
    }
    Ok(arguments.take_self())
}

/// Seconds, as an int or float.
pub fn seconds(value: &Value) -> Result<Option<f64>> {
    Ok(match value {
        Value::Int(int) => Some(*int as f64),
        Value::Float(float) => Some(*float),
        Value::Bool(flag) => Some(f64::from(u8::from(*flag))),
        other => loopglass_lang::number::Number::of(other).and_then(loopglass_lang::number::Number::to_float).transpose()?,
    })
}

fn call_later(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let context = callback_context(vm, &mut arguments)?;
    let delay = first(&mut arguments, "call_later", "delay")?;
    if delay.is_none() {
        return Err(Raised::type_error("delay must not be None"));
    }
    let function = first(&mut arguments, "call_later", "callback")?;
    let object_value = Value::Object(object.clone());
    if is_overridden(vm, &object_value, "time") || is_overridden(vm, &object_value, "call_at") {
        return call_later_by_methods(vm, object_value, delay, function, arguments, context);
    }
    let now = loop_of(&object).map_or(0.0, |native| native.asyncio.clock.now());
    let Some(delay) = seconds(&delay)? else {
        let name = vm.type_name(&delay);
        return Err(Raised::type_error(format!("unsupported operand type(s) for +: 'float' and '{name}'")));
    };
    check_closed(&object)?;
    check_thread(&object)?;
    check_callback(vm, &object, &function, "call_at")?;
    crate::handle::call_at(vm, &object.into(), (now + delay, Value::Float(now + delay)), function, arguments, context)
}

/// The same through `time()` and `call_at()`, of which a program has its own.
fn call_later_by_methods(
    vm: &mut Vm,
    event_loop: Value,
    delay: Value,
    function: Value,
    mut arguments: Arguments,
    context: ContextRef,
) -> Result<Outcome> {
    vm.call_method(&event_loop, "time", Arguments::none())?.then(vm, move |vm, now| {
        let add = |now: f64, delay: f64| Value::Float(now + delay);
        let when = match (seconds(&now)?, seconds(&delay)?) {
            (Some(now), Some(delay)) => add(now, delay),
            _ => return Err(Raised::type_error("unsupported operand type(s) for +")),
        };
        arguments.positional.insert(0, function);
        arguments.positional.insert(0, when);
        let keyword = vm.intern("context");
        arguments.keywords.push((keyword, crate::context_module::context_value(vm, &context)));
        vm.call_method(&event_loop, "call_at", arguments)
    })
}

fn call_at(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let context = callback_context(vm, &mut arguments)?;
    let when = first(&mut arguments, "call_at", "when")?;
    if when.is_none() {
        return Err(Raised::type_error("when cannot be None"));
    }
    let function = first(&mut arguments, "call_at", "callback")?;
    check_closed(&object)?;
    check_thread(&object)?;
    check_callback(vm, &object, &function, "call_at")?;
    let Some(seconds) = seconds(&when)? else {
        let name = vm.type_name(&when);
        return Err(Raised::type_error(format!("must be real number, not {name}")));
    };
    crate::handle::call_at(vm, &object.into(), (seconds, when), function, arguments, context)
}

fn create_future(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    with(&mut arguments, |native, object| {
        let future = crate::future::new_future(vm, &native.asyncio, &object.clone().into());
        native.asyncio.add_future(vm, &future);
        Ok(Value::from(future).into())
    })
}

/// `loop.create_task(coro, *, name=None, context=None, **kwargs)`.
pub fn create_task(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let Some(native) = loop_of(&object) else { return Ok(Value::None.into()) };
    native.check_closed()?;
    let coroutine = match arguments.take_keyword("coro") {
        Some(coroutine) => coroutine,
        None => first(&mut arguments, "create_task", "coro")?,
    };
    let factory = native.task_factory.borrow().clone();
    if factory.is_none() || !factory.is_defined() {
        return crate::task::create(vm, &object.into(), coroutine, arguments);
    }
    // A factory is called with the loop and the coroutine; a name is set afterwards, also where there is none.
    let name = arguments.take_keyword("name").unwrap_or(Value::None);
    arguments.keywords.retain(|(_, value)| !value.is_none());
    let keywords = std::mem::take(&mut arguments.keywords);
    let with = Arguments { keywords, ..Arguments::two(object, coroutine) };
    Outcome::call(factory, with).then(vm, move |vm, task| {
        let named = vm.call_method(&task, "set_name", Arguments::one(name))?;
        named.then(vm, move |_, _| Ok(task.into()))
    })
}

fn set_task_factory(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let [factory] = arguments.exactly("set_task_factory")?;
    if !factory.is_none() && !vm.is_callable(&factory) {
        return Err(Raised::type_error("task factory must be a callable or None"));
    }
    if let Some(native) = loop_of(&object) {
        *native.task_factory.borrow_mut() = factory;
    }
    Ok(Value::None.into())
}

fn get_task_factory(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    with(&mut arguments, |native, _| Ok(native.task_factory.borrow().clone().into()))
}

fn set_exception_handler(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let [handler] = arguments.exactly("set_exception_handler")?;
    if !handler.is_none() && !vm.is_callable(&handler) {
        return vm.repr(&handler)?.then(vm, |_, text| {
            let text = text.as_str().map_or(String::new(), std::string::ToString::to_string);
            Err(Raised::type_error(format!("A callable object or None is expected, got {text}")))
        });
    }
    if let Some(native) = loop_of(&object) {
        *native.exception_handler.borrow_mut() = handler;
    }
    Ok(Value::None.into())
}

fn get_exception_handler(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    with(&mut arguments, |native, _| Ok(native.exception_handler.borrow().clone().into()))
}

fn get_debug(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    with(&mut arguments, |native, _| Ok(native.debug.get().into()))
}

fn set_debug(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let [enabled] = arguments.named("set_debug", ["enabled"], 1)?;
    if let Some(native) = loop_of(&object) {
        let enabled = vm.quick_truth(&enabled) == Some(true);
        native.debug.set(enabled);
        if native.running.get() {
            // As in CPython: the running loop takes it up in its next pass.
            let track = vm.bound_native(&object.clone().into(), "BaseEventLoop._set_coroutine_origin_tracking", track_origins);
            let mut arguments = Arguments::two(object, track);
            arguments.positional.push(enabled.into());
            return call_soon_threadsafe(vm, arguments);
        }
    }
    Ok(Value::None.into())
}

/// `_set_coroutine_origin_tracking(enabled)`
fn track_origins(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let [enabled] = arguments.exactly("_set_coroutine_origin_tracking")?;
    if let Some(native) = loop_of(&object) {
        native.track_origins(vm, vm.quick_truth(&enabled) == Some(true));
    }
    Ok(Value::None.into())
}

/// For `shutdown_asyncgens`: the generators that are to be closed; no others may begin.
fn open_asyncgens(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let Some(native) = loop_of(&object) else { return Ok(Value::None.into()) };
    native.asyncgens_shut_down.set(true);
    let generators = crate::async_generators::living(native);
    Ok(vm.new_list(generators).into())
}

/// As `call_soon`; out of a thread it arrives when that thread's clock says so.
fn call_soon_threadsafe(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let Some(asyncio) = Asyncio::of(vm).filter(|asyncio| asyncio.in_thread.get()) else {
        return call_soon_and_wake(vm, arguments);
    };
    let mut arguments = arguments;
    let object = this(&mut arguments)?;
    if let Some(native) = loop_of(&object) {
        native.check_closed()?;
    }
    let call = vm.bound_native(&object.into(), "BaseEventLoop.call_soon_threadsafe", call_soon_and_wake);
    asyncio.external.post(asyncio.clock.now(), crate::external::Happening::Call(call, arguments));
    Ok(Value::None.into())
}

/// The loop of a thread that is set aside goes on.
fn call_soon_and_wake(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let event_loop = arguments.positional.first().cloned().unwrap_or_default();
    call_soon_here(vm, arguments)?.then(vm, move |vm, handle| {
        if let Some(asyncio) = Asyncio::of(vm) {
            crate::parking::wake(&asyncio, &event_loop, 1);
        }
        Ok(handle.into())
    })
}

fn check_closed_method(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    with(&mut arguments, |native, _| {
        native.check_closed()?;
        Ok(Value::None.into())
    })
}

fn check_running_method(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    with(&mut arguments, |native, _| {
        crate::run_loop::check_running(vm, native)?;
        Ok(Value::None.into())
    })
}

fn check_default_executor(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    with(&mut arguments, |native, _| {
        if native.executor_shut_down.get() {
            return Err(Raised::runtime_error("Executor shutdown has been called"));
        }
        Ok(Value::None.into())
    })
}

/// `_add_callback(handle)`: into the ready queue, unless it is cancelled; as with a timer that is due nobody is told.
fn add_callback(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let [handle] = arguments.exactly("_add_callback")?;
    if let (Some(native), Some(handle)) = (loop_of(&object), handle.object())
        && crate::handle::handle_of(handle).is_some_and(|own| !own.cancelled.get())
    {
        let what = crate::event_loop::EntryKind::Handle(handle.clone());
        let id = crate::handle::handle_of(handle).map_or(0, |own| own.id);
        native.ready.borrow_mut().push_back(crate::event_loop::Entry { id, what });
    }
    Ok(Value::None.into())
}

fn nothing(_vm: &mut Vm, _arguments: Arguments) -> Result<Outcome> {
    Ok(Value::None.into())
}

fn repr(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    Ok(Value::from(loop_repr(&object).unwrap_or_default()).into())
}

/// `<_UnixSelectorEventLoop running=True closed=False debug=False>`
pub fn loop_repr(object: &ObjectRef) -> Option<String> {
    let native = loop_of(object)?;
    let word = |flag: bool| if flag { "True" } else { "False" };
    Some(format!(
        "<{} running={} closed={} debug={}>",
        object.class().name(),
        word(native.running.get()),
        word(native.closed.get()),
        word(native.debug.get())
    ))
}
