//! Tasks: making them, their own methods, and what counts as a Future (CPython's `_asynciomodule.c`).

use std::rc::Rc;

use loopglass_lang::object::generator::GeneratorKind;
use loopglass_lang::object::{Arguments, Class, Object, ObjectRef, Outcome, Payload, Raised, Result, Str, Value};
use loopglass_lang::types::{Table, Type, install};
use loopglass_lang::vm::Vm;

use crate::callback::Callback;
use crate::context::ContextRef;
use crate::event::Event;
use crate::event_loop::call_soon_with;
use crate::future::{Future, TaskPart, as_future, future_of, task_of};
use crate::state::Asyncio;

const METHODS: Table = &[
    ("cancel", cancel_method),
    ("cancelling", cancelling),
    ("uncancel", uncancel),
    ("get_name", get_name),
    ("set_name", set_name),
    ("get_coro", get_coro),
    ("get_context", get_context),
    ("set_result", set_result),
    ("set_exception", set_exception),
];

const GETTERS: Table = &[("_coro", get_coro), ("_fut_waiter", fut_waiter), ("_must_cancel", must_cancel)];

pub fn install_tasks(vm: &mut Vm, asyncio: &Asyncio) {
    let class = asyncio.classes.task.clone();
    install(vm, &class, &Type { new: Some(new), methods: METHODS, getters: GETTERS, ..Type::default() });
    install(vm, &class, &Type { slots: &[("__init__", init)], ..Type::default() });
    vm.add_property(&class, "_log_destroy_pending", log_destroy_pending, Some(set_log_destroy_pending));
}

/// `Task.__new__`: everything is done by `__init__`, so that subclasses can pass other arguments.
fn new(vm: &mut Vm, class: &Rc<Class>, _arguments: &mut Arguments) -> Result<Outcome> {
    let Some(asyncio) = Asyncio::of(vm) else { return Err(Raised::runtime_error("asyncio is not there")) };
    let future = Future::new(&asyncio, Value::None, Some(TaskPart::unbegun(current_context(vm))));
    Ok(Value::from(Object::new(class, Payload::Native(Box::new(future)))).into())
}

/// `Task(coro, *, loop=None, name=None, context=None, eager_start=False)`.
fn init(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let Value::Object(object) = arguments.take_self() else { return Ok(Value::None.into()) };
    let event_loop = match arguments.take_keyword("loop").filter(|given| !given.is_none()) {
        Some(event_loop) => event_loop.into(),
        None => crate::running::loop_for_new(vm)?,
    };
    event_loop.then(vm, move |vm, event_loop| begin(vm, &object, event_loop, arguments))
}

/// With the other arguments.
fn begin(vm: &mut Vm, object: &ObjectRef, event_loop: Value, mut arguments: Arguments) -> Result<Outcome> {
    let name = arguments.take_keyword("name").filter(|given| !given.is_none());
    let context = arguments.take_keyword("context").filter(|given| !given.is_none());
    let eager = arguments.take_keyword("eager_start").is_some_and(|given| vm.quick_truth(&given) == Some(true));
    let [coroutine] = arguments.named("Task", ["coro"], 1)?;
    let context = match context {
        Some(context) => crate::context_module::context_of(vm, &context)?,
        None => current_context(vm).copy(),
    };
    start(vm, object, coroutine, event_loop, name, context, eager)
}

pub fn current_context(vm: &Vm) -> ContextRef {
    Asyncio::of(vm).map(|asyncio| asyncio.context.borrow().clone()).unwrap_or_default()
}

/// Fills a new Task and schedules its first step.
fn start(
    vm: &mut Vm,
    object: &ObjectRef,
    coroutine: Value,
    event_loop: Value,
    name: Option<Value>,
    context: ContextRef,
    eager: bool,
) -> Result<Outcome> {
    let (Some(future), Some(part)) = (future_of(object), task_of(object)) else { return Ok(Value::None.into()) };
    if !is_coroutine(vm, &coroutine) {
        let text = vm.quick_repr(&coroutine)?.unwrap_or_else(|| vm.default_repr(&coroutine));
        return Err(Raised::type_error(format!("a coroutine was expected, got {text}")));
    }
    match name {
        Some(name) => match name.as_str() {
            Some(name) => part.set_name(name.clone()),
            None => part.set_name(vm.quick_str(&name)?.unwrap_or_else(|| vm.default_repr(&name))),
        },
        None => part.set_number(future.asyncio.next_task_number()),
    }
    *part.coroutine.borrow_mut() = coroutine;
    part.log_destroy_pending.set(true);
    *future.created.borrow_mut() = crate::created::in_debug(vm, &event_loop, None);
    *future.event_loop.borrow_mut() = event_loop.clone();
    *part.context.borrow_mut() = context.clone();
    future.asyncio.add_task(object);
    future.asyncio.tell(vm, || Event::TaskMade { task: object.id() });
    if eager && future.asyncio.running.borrow().is(&event_loop) {
        return crate::eager::start(vm, object, &event_loop);
    }
    call_soon_with(vm, &event_loop, Callback::Step(object.clone()), Value::None, context)?.then(vm, |_, _| Ok(Value::None.into()))
}

/// A new Task of a native loop: `loop.create_task` without a factory.
pub fn create(vm: &mut Vm, event_loop: &Value, coroutine: Value, arguments: Arguments) -> Result<Outcome> {
    let Some(asyncio) = Asyncio::of(vm) else { return Err(Raised::runtime_error("asyncio is not there")) };
    let part = TaskPart::unbegun(asyncio.context.borrow().clone());
    let future = Future::new(&asyncio, Value::None, Some(part));
    let task = Object::new(&asyncio.classes.task, Payload::Native(Box::new(future)));
    let mut with = arguments;
    with.positional.insert(0, coroutine);
    begin(vm, &task, event_loop.clone(), with)?.then(vm, move |_, _| Ok(Value::from(task).into()))
}

/// What `asyncio.iscoroutine` says: a coroutine, or what has its methods.
pub fn is_coroutine(vm: &Vm, value: &Value) -> bool {
    match value.payload() {
        Some(Payload::Generator(generator)) => generator.kind == GeneratorKind::Coroutine,
        Some(Payload::Instance | Payload::Native(_)) => {
            let class = vm.class_of(value);
            let has = |name: &Str| class.lookup(name).is_some();
            has(&vm.names.send) && has(&vm.names.throw) && has(&vm.names.close) && has(&vm.names.r#await)
        }
        _ => false,
    }
}

/// `asyncio.isfuture`: has the class the mark that Futures have?
pub fn is_future(vm: &mut Vm, value: &Value) -> bool {
    if as_future(value).is_some() {
        return true;
    }
    let name = vm.intern("_asyncio_future_blocking");
    let on_class = vm.class_of(value).lookup(&name).is_some();
    if !on_class {
        return false;
    }
    match vm.get_attribute(value, &name) {
        Ok(Outcome::Value(blocking)) => !blocking.is_none(),
        Ok(_) => true,
        Err(_) => false,
    }
}

/// The same for an object that calls itself one of another class, as mocks do.
pub fn claims_future(vm: &mut Vm, value: &Value, claimed: &Value) -> Result<Outcome> {
    let name = vm.intern("_asyncio_future_blocking");
    let Value::Class(claimed) = claimed else { return Ok(false.into()) };
    if claimed.lookup(&name).is_none() {
        return Ok(false.into());
    }
    vm.get_attribute(value, &name)?.then(vm, |_, blocking| Ok((!blocking.is_none()).into()))
}

/// `ensure_future`: Futures as they are, coroutines as tasks, other awaitables wrapped.
pub fn ensure_future(vm: &mut Vm, value: &Value, event_loop: Option<&Value>) -> Result<Outcome> {
    if is_future(vm, value) {
        if let (Some(own), Some(event_loop)) = (as_future(value), event_loop)
            && !own.event_loop.borrow().is(event_loop)
        {
            return Err(Raised::value_error(
                "The future belongs to a different loop than the one specified as the loop argument",
            ));
        }
        return Ok(value.clone().into());
    }
    let coroutine = if is_coroutine(vm, value) {
        value.clone()
    } else if vm.class_of(value).lookup(&vm.names.r#await.clone()).is_some() {
        let value = value.clone();
        let event_loop = event_loop.cloned();
        return crate::module::wrap_awaitable(vm, value)?
            .then(vm, move |vm, coroutine| ensure_future(vm, &coroutine, event_loop.as_ref()));
    } else {
        return Err(Raised::type_error("An asyncio.Future, a coroutine or an awaitable is required"));
    };
    let event_loop = match event_loop {
        Some(event_loop) => event_loop.clone().into(),
        None => crate::running::loop_for_new(vm)?,
    };
    event_loop.then(vm, move |vm, event_loop| vm.call_method(&event_loop, "create_task", Arguments::one(coroutine)))
}

/// The callback as something that a program (or a loop of its own) can call.
pub fn callable_of(vm: &mut Vm, callback: &Callback) -> Value {
    match callback {
        Callback::Call(function) => function.clone(),
        Callback::Wakeup(task) => vm.bound_native(&task.clone().into(), "Task.task_wakeup", |vm, mut arguments| {
            let Value::Object(task) = arguments.take_self() else { return Ok(Value::None.into()) };
            let [future] = arguments.exactly("task_wakeup")?;
            crate::task_step::wakeup(vm, &task, &future)
        }),
        Callback::Step(task) | Callback::Throw(task, _) => {
            let exception = match callback {
                Callback::Throw(_, exception) => Some(exception.clone()),
                _ => None,
            };
            crate::step_wrapper::StepWrapper::of(vm, task, exception)
        }
    }
}

/// `cancel` of any awaited thing.
pub fn cancel_value(vm: &mut Vm, value: &Value, message: Value) -> Result<Outcome> {
    let mut arguments = Arguments::none();
    if !message.is_none() && message.is_defined() {
        let key = vm.intern("msg");
        arguments.keywords.push((key, message.clone()));
    }
    match value.object() {
        Some(object) if future_of(object).is_some() && !crate::event_loop::is_overridden(vm, value, "cancel") => {
            cancel(vm, object, message)
        }
        _ => vm.call_method(value, "cancel", arguments),
    }
}

/// `Future.cancel` or `Task.cancel`, by what the object is.
pub fn cancel(vm: &mut Vm, object: &ObjectRef, message: Value) -> Result<Outcome> {
    let (Some(future), Some(task)) = (future_of(object), task_of(object)) else {
        return crate::future::cancel(vm, object, message);
    };
    future.log_traceback.set(false);
    if future.is_done() {
        return Ok(false.into());
    }
    // A pending task that is waited for accepts every request: a chain of tasks is gone down without recursion.
    let mut object = object.clone();
    let (mut future, mut task) = (future, task);
    let waiter = loop {
        task.cancel_requests.set(task.cancel_requests.get() + 1);
        future.log_traceback.set(false);
        future.asyncio.tell(vm, || Event::CancelRequested { task: object.id() });
        let waiter = task.waiter.borrow().clone();
        match waiter.object().filter(|inner| is_pending_task(vm, inner)) {
            Some(inner) => object = inner.clone(),
            None => break waiter,
        }
        let (Some(inner), Some(part)) = (future_of(&object), task_of(&object)) else { break waiter };
        (future, task) = (inner, part);
    };
    let remember = move |_: &mut Vm, message: Value| {
        if let (Some(future), Some(task)) = (future_of(&object), task_of(&object)) {
            task.must_cancel.set(true);
            *future.cancel_message.borrow_mut() = message;
        }
        Ok(true.into())
    };
    if !waiter.is_defined() {
        return remember(vm, message);
    }
    cancel_value(vm, &waiter, message.clone())?.then(vm, move |vm, accepted| {
        if vm.quick_truth(&accepted) == Some(true) { Ok(true.into()) } else { remember(vm, message) }
    })
}

/// A task that has not ended, whose `cancel` no subclass has replaced.
fn is_pending_task(vm: &mut Vm, object: &ObjectRef) -> bool {
    task_of(object).is_some()
        && future_of(object).is_some_and(|future| !future.is_done())
        && !crate::event_loop::is_overridden(vm, &Value::Object(object.clone()), "cancel")
}

fn this(arguments: &mut Arguments) -> Result<ObjectRef> {
    match arguments.take_self() {
        Value::Object(object) if task_of(&object).is_some() => Ok(object),
        _ => Err(Raised::type_error("descriptor requires a '_asyncio.Task' object")),
    }
}

fn cancel_method(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let [message] = arguments.named("cancel", ["msg"], 0)?;
    cancel(vm, &object, if message.is_defined() { message } else { Value::None })
}

fn cancelling(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    Ok(Value::Int(task_of(&object).map_or(0, |task| i64::from(task.cancel_requests.get()))).into())
}

fn uncancel(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let Some(task) = task_of(&object) else { return Ok(Value::None.into()) };
    let left = task.cancel_requests.get().saturating_sub(1);
    task.cancel_requests.set(left);
    if left == 0 {
        if let Some(future) = future_of(&object) {
            future.asyncio.tell(vm, || Event::CancelWithdrawn { task: object.id() });
        }
        task.must_cancel.set(false);
    }
    Ok(Value::Int(i64::from(left)).into())
}

fn get_name(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    Ok(Value::from(task_of(&object).map(crate::future::TaskPart::name)).into())
}

fn set_name(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let [name] = arguments.exactly("set_name")?;
    vm.str(&name)?.then(vm, move |_, name| {
        if let (Some(task), Some(name)) = (task_of(&object), name.as_str()) {
            task.set_name(name.clone());
        }
        Ok(Value::None.into())
    })
}

fn get_coro(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    Ok(task_of(&object).map_or(Value::None, |task| task.coroutine.borrow().clone()).into())
}

fn get_context(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let context = task_of(&object).map(|task| task.context.borrow().clone()).unwrap_or_default();
    Ok(crate::context_module::context_value(vm, &context).into())
}

fn fut_waiter(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let waiter = task_of(&object).map(|task| task.waiter.borrow().clone()).filter(Value::is_defined);
    Ok(waiter.unwrap_or(Value::None).into())
}

fn must_cancel(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    Ok(task_of(&object).is_some_and(|task| task.must_cancel.get()).into())
}

fn log_destroy_pending(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    Ok(task_of(&object).is_some_and(|task| task.log_destroy_pending.get()).into())
}

fn set_log_destroy_pending(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let [value] = arguments.exactly("_log_destroy_pending")?;
    if let Some(task) = task_of(&object) {
        task.log_destroy_pending.set(vm.quick_truth(&value) == Some(true));
    }
    Ok(Value::None.into())
}

fn set_result(_vm: &mut Vm, _arguments: Arguments) -> Result<Outcome> {
    Err(Raised::runtime_error("Task does not support set_result operation"))
}

fn set_exception(_vm: &mut Vm, _arguments: Arguments) -> Result<Outcome> {
    Err(Raised::runtime_error("Task does not support set_exception operation"))
}
