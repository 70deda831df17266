//! Handles and timers: what `call_soon` and `call_later` return (CPython's `events.py`).

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use loopglass_lang::object::{
    Arguments, Class, ExceptionKind, Keywords, Native, Object, ObjectRef, Outcome, Payload, Raised, Result, Value,
};
use loopglass_lang::types::{Table, Type, install};
use loopglass_lang::vm::Vm;

use crate::asked_reprs::AskedReprs;
use crate::callback::Callback;
use crate::context::ContextRef;
use crate::created::Created;
use crate::event::{EntryId, Event};
use crate::event_loop::{EntryKind, as_loop};
use crate::state::Asyncio;

/// A callback that is to run once.
pub struct Handle {
    pub id: EntryId,
    /// Gone after a cancel.
    pub callback: RefCell<Option<Callback>>,
    pub arguments: RefCell<Arguments>,
    pub context: ContextRef,
    pub event_loop: RefCell<Value>,
    pub cancelled: Cell<bool>,
    /// When a timer is due, in seconds.
    pub when: Option<f64>,
    /// Is the timer on the heap?
    pub scheduled: Cell<bool>,
    /// Where it was made, in debug mode.
    pub created: Option<Box<Created>>,
    /// The tuple and the time of a handle that the program made itself, as it gave them.
    given: Option<Box<(Value, Value)>>,
    /// What it was before it was cancelled, in debug mode.
    repr_before: RefCell<Option<String>>,
    /// What the callback called itself when it was asked.
    asked_name: Option<Rc<str>>,
}

impl Handle {
    pub fn label(&self, vm: &Vm) -> String {
        self.callback.borrow().as_ref().map_or(String::new(), |callback| callback.label(vm))
    }

    /// As [`Handle::label`], for an event.
    pub fn told_label(&self, vm: &Vm) -> Rc<str> {
        if let Some(name) = &self.asked_name {
            return name.clone();
        }
        self.callback.borrow().as_ref().map_or(Rc::from(""), |callback| callback.told_label(vm))
    }
}

impl Native for Handle {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn trace(&self, visit: &mut dyn FnMut(&Value)) {
        if let Some(callback) = &*self.callback.borrow() {
            callback.trace(visit);
        }
        self.arguments.borrow().positional.iter().for_each(&mut *visit);
        if let Some(given) = &self.given {
            visit(&given.0);
            visit(&given.1);
        }
        visit(&self.event_loop.borrow());
    }

    fn clear(&self) {
        self.callback.take();
        self.arguments.take();
        self.event_loop.take();
    }
}

/// The handle in an object.
pub fn handle_of(object: &ObjectRef) -> Option<&Handle> {
    object.native::<Handle>()
}

/// `loop.call_soon`: the outcome is the handle.
pub fn call_soon(vm: &mut Vm, event_loop: &Value, function: Value, arguments: Arguments, context: ContextRef) -> Result<Outcome> {
    let Some(native) = as_loop(event_loop) else { return Err(Raised::type_error("not an event loop")) };
    native.check_closed()?;
    let event_loop = event_loop.clone();
    crate::asked_names::with_name(vm, &native.asyncio, &function.clone(), move |vm, name| {
        let Some(native) = as_loop(&event_loop) else { return Ok(Value::None.into()) };
        let mut handle = new_handle(vm, &native.asyncio, &event_loop, function, arguments, context, (None, None));
        handle.asked_name = name;
        let handle = Object::new(&native.asyncio.classes.handle, Payload::Native(Box::new(handle)));
        native.push(vm, EntryKind::Handle(handle.clone()));
        Ok(Value::from(handle).into())
    })
}

/// `loop.call_at`: the outcome is the timer.
pub fn call_at(
    vm: &mut Vm,
    event_loop: &Value,
    (when, given): (f64, Value),
    function: Value,
    arguments: Arguments,
    context: ContextRef,
) -> Result<Outcome> {
    let Some(native) = as_loop(event_loop) else { return Err(Raised::type_error("not an event loop")) };
    native.check_closed()?;
    // A moment that is no float is shown as it was given.
    let given = (!matches!(given, Value::Float(_))).then(|| {
        let positional: Vec<Value> = arguments.positional.iter().cloned().collect();
        Box::new((vm.new_tuple(positional), given))
    });
    let event_loop = event_loop.clone();
    crate::asked_names::with_name(vm, &native.asyncio, &function.clone(), move |vm, name| {
        let Some(native) = as_loop(&event_loop) else { return Ok(Value::None.into()) };
        let mut timer = new_handle(vm, &native.asyncio, &event_loop, function, arguments, context, (Some(when), given));
        timer.asked_name = name;
        let object = Object::new(&native.asyncio.classes.timer_handle, Payload::Native(Box::new(timer)));
        if let Some(handle) = handle_of(&object) {
            handle.scheduled.set(true);
            native.add_timer(vm, &object, handle, when);
        }
        Ok(Value::from(object).into())
    })
}

fn new_handle(
    vm: &Vm,
    asyncio: &std::rc::Rc<Asyncio>,
    event_loop: &Value,
    function: Value,
    arguments: Arguments,
    context: ContextRef,
    (when, given): (Option<f64>, Option<Box<(Value, Value)>>),
) -> Handle {
    Handle {
        id: asyncio.next_entry(),
        callback: RefCell::new(Some(Callback::Call(function))),
        arguments: RefCell::new(arguments),
        context,
        event_loop: RefCell::new(event_loop.clone()),
        cancelled: Cell::new(false),
        when,
        scheduled: Cell::new(false),
        created: crate::created::in_debug(vm, event_loop, None),
        given,
        repr_before: RefCell::default(),
        asked_name: None,
    }
}

/// A handle for an entry that has none: a task's own step, for whoever looks into the queue.
pub fn of_entry(
    asyncio: &Asyncio,
    event_loop: &Value,
    id: EntryId,
    callback: Callback,
    arguments: Arguments,
    context: ContextRef,
) -> ObjectRef {
    let handle = Handle {
        id,
        callback: RefCell::new(Some(callback)),
        arguments: RefCell::new(arguments),
        context,
        event_loop: RefCell::new(event_loop.clone()),
        cancelled: Cell::new(false),
        when: None,
        scheduled: Cell::new(false),
        created: None,
        given: None,
        repr_before: RefCell::default(),
        asked_name: None,
    };
    Object::new(&asyncio.classes.handle, Payload::Native(Box::new(handle)))
}

/// `Handle(callback, args, loop, context=None)`.
fn make_handle(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let taken = std::mem::take(arguments);
    let [function, given, event_loop, context] = taken.named("Handle", ["callback", "args", "loop", "context"], 3)?;
    made(vm, class, Value::None, function, given, event_loop, context)
}

/// `TimerHandle(when, callback, args, loop, context=None)`.
fn make_timer(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let taken = std::mem::take(arguments);
    let [when, function, given, event_loop, context] =
        taken.named("TimerHandle", ["when", "callback", "args", "loop", "context"], 4)?;
    made(vm, class, when, function, given, event_loop, context)
}

fn made(
    vm: &mut Vm,
    class: &Rc<Class>,
    when_given: Value,
    function: Value,
    arguments: Value,
    event_loop: Value,
    context: Value,
) -> Result<Outcome> {
    let Some(asyncio) = Asyncio::of(vm) else { return Err(Raised::runtime_error("asyncio is not there")) };
    let context = if context.is_defined() && !context.is_none() {
        crate::context_module::context_of(vm, &context)?
    } else {
        crate::task::current_context(vm).copy()
    };
    let (own_loop, loop_value) = (as_loop(&event_loop).is_some(), event_loop.clone());
    let class = class.clone();
    let when = crate::loop_methods::seconds(&when_given).ok().flatten();
    let arguments = if arguments.is_none() { vm.new_tuple([]) } else { arguments };
    let given = Some(Box::new((arguments.clone(), when_given)));
    let build = move |vm: &mut Vm, created: Option<Box<Created>>| {
        vm.collect(&arguments, move |_, items| {
            let handle = Handle {
                id: asyncio.next_entry(),
                callback: RefCell::new(Some(Callback::Call(function))),
                arguments: RefCell::new(Arguments { positional: items.into(), keywords: Keywords::new() }),
                context,
                created,
                event_loop: RefCell::new(event_loop),
                cancelled: Cell::new(false),
                when,
                scheduled: Cell::new(false),
                given,
                repr_before: RefCell::default(),
                asked_name: None,
            };
            Ok(Value::from(Object::new(&class, Payload::Native(Box::new(handle)))).into())
        })
    };
    if own_loop || loop_value.is_none() {
        let created = crate::created::in_debug(vm, &loop_value, None);
        return build(vm, created);
    }
    // A loop of a program's own is asked.
    vm.call_method(&loop_value, "get_debug", Arguments::none())?.then(vm, |vm, debug| {
        vm.truth(&debug)?.then(vm, |vm, debug| {
            let created = matches!(debug, Value::Bool(true)).then(|| Box::new(Created::here(vm, None)));
            build(vm, created)
        })
    })
}

const METHODS: Table = &[("cancel", cancel), ("cancelled", cancelled), ("get_context", get_context), ("_run", run)];

const GETTERS: Table = &[
    ("_callback", callback_attribute),
    ("_args", arguments_attribute),
    ("_context", get_context),
    ("_loop", loop_attribute),
    ("_cancelled", cancelled),
    ("_source_traceback", source_traceback),
];

pub fn install_handles(vm: &mut Vm, asyncio: &Asyncio) {
    let table =
        Type { new: Some(make_handle), methods: METHODS, slots: &[("__repr__", repr)], getters: GETTERS, ..Type::default() };
    install(vm, &asyncio.classes.handle, &table);
    vm.add_property(&asyncio.classes.timer_handle, "_scheduled", scheduled, Some(set_scheduled));
    let table = Type {
        new: Some(make_timer),
        getters: &[("_when", when)],
        methods: &[("cancel", cancel), ("when", when)],
        slots: &[
            ("__lt__", less),
            ("__le__", less_equal),
            ("__gt__", greater),
            ("__ge__", greater_equal),
            ("__eq__", equal),
            ("__hash__", hash),
        ],
        ..Type::default()
    };
    install(vm, &asyncio.classes.timer_handle, &table);
    asyncio.classes.timer_handle.asks.set(true);
}

fn this(arguments: &mut Arguments) -> Result<ObjectRef> {
    match arguments.take_self() {
        Value::Object(object) if handle_of(&object).is_some() => Ok(object),
        _ => Err(Raised::type_error("descriptor requires a 'Handle' object")),
    }
}

fn cancel(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    arguments.exactly::<0>("Handle.cancel")?;
    let Some(handle) = handle_of(&object).filter(|handle| !handle.cancelled.get()) else { return Ok(Value::None.into()) };
    let event_loop = handle.event_loop.borrow().clone();
    let debug = as_loop(&event_loop).is_some_and(|native| native.debug.get());
    if !debug && handle.created.is_none() {
        return cancelled_now(vm, &object);
    }
    // What it was is shown also when its callback is gone.
    shown(vm, &object)?.then(vm, move |vm, text| {
        if let (Some(handle), Some(text)) = (handle_of(&object), text.as_str()) {
            *handle.repr_before.borrow_mut() = Some(text.to_string());
        }
        cancelled_now(vm, &object)
    })
}

fn cancelled_now(vm: &mut Vm, object: &ObjectRef) -> Result<Outcome> {
    let Some(handle) = handle_of(object) else { return Ok(Value::None.into()) };
    let event_loop = handle.event_loop.borrow().clone();
    handle.cancelled.set(true);
    if let Some(native) = as_loop(&event_loop) {
        crate::shown_lists::count_cancelled(native, handle);
    }
    let is_told = handle.when.is_some() && as_loop(&event_loop).is_none() && event_loop.is_defined() && !event_loop.is_none();
    let told = if is_told {
        Some(vm.call_method(&event_loop, "_timer_handle_cancelled", Arguments::one(object.clone()))?)
    } else {
        None
    };
    if let Some(asyncio) = Asyncio::of(vm) {
        asyncio.tell(vm, || Event::HandleCancelled { entry: handle.id });
    }
    drop(handle.callback.take());
    drop(handle.arguments.take());
    match told {
        Some(told) => told.then(vm, |_, _| Ok(Value::None.into())),
        None => Ok(Value::None.into()),
    }
}

/// `_run()`: calls the callback in its context; an exception goes to the loop's exception handler.
fn run(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let (Some(handle), Some(asyncio)) = (handle_of(&object), Asyncio::of(vm)) else { return Ok(Value::None.into()) };
    let Some(callback) = handle.callback.borrow().clone() else {
        return Err(Raised::type_error("the first argument must be callable"));
    };
    asyncio.tell(vm, || Event::Ran {
        entry: handle.id,
        label: callback.told_label(vm),
        task: callback.task().map(|task| task.id()),
    });
    let function = crate::task::callable_of(vm, &callback);
    let outer = asyncio.context.replace(handle.context.clone());
    let given = handle.arguments.borrow().clone();
    Ok(Outcome::always(
        function,
        given,
        Box::new(move |vm, ended| {
            *asyncio.context.borrow_mut() = outer;
            match ended {
                Ok(_) => Ok(Value::None.into()),
                Err(raised) => report(vm, object, raised),
            }
        }),
    ))
}

fn report(vm: &mut Vm, object: ObjectRef, raised: Raised) -> Result<Outcome> {
    let fatal = vm.is_kind(&raised, ExceptionKind::SystemExit)
        || vm.is_kind(&raised, ExceptionKind::KeyboardInterrupt)
        || matches!(raised.reason(), loopglass_lang::object::Reason::Stop(_));
    if fatal {
        return Err(raised);
    }
    let exception = vm.exception_object(raised);
    let event_loop = handle_of(&object).map_or(Value::None, |handle| handle.event_loop.borrow().clone());
    crate::exception_handler::handle_failed(vm, &event_loop, exception, object)
}

/// The callback of a handle as reports name it, with its arguments in debug mode.
pub fn with_source(
    vm: &mut Vm,
    object: &ObjectRef,
    go_on: impl FnOnce(&mut Vm, String) -> Result<Outcome> + 'static,
) -> Result<Outcome> {
    let Some(handle) = handle_of(object) else { return go_on(vm, String::new()) };
    let debug = as_loop(&handle.event_loop.borrow()).is_some_and(|native| native.debug.get());
    let (callback, arguments) = (handle.callback.borrow().clone(), handle.arguments.borrow().clone());
    let Some(callback) = callback else { return go_on(vm, String::new()) };
    let values = if debug { callback.shown_in_debug(&arguments) } else { callback.nameless().into_iter().collect() };
    crate::asked_reprs::ask(vm, values, move |vm, asked| {
        let source = if debug { callback.source_in_debug(vm, asked, &arguments) } else { callback.source(vm, asked) };
        go_on(vm, source)
    })
}

fn callback_attribute(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let callback = handle_of(&object).and_then(|handle| handle.callback.borrow().clone());
    Ok(callback.map_or(Value::None, |callback| crate::task::callable_of(vm, &callback)).into())
}

fn arguments_attribute(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let Some(handle) = handle_of(&object).filter(|handle| !handle.cancelled.get()) else { return Ok(Value::None.into()) };
    if let Some(given) = &handle.given {
        return Ok(given.0.clone().into());
    }
    let arguments: Vec<Value> = handle.arguments.borrow().positional.iter().cloned().collect();
    Ok(vm.new_tuple(arguments).into())
}

fn loop_attribute(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    Ok(handle_of(&object).map_or(Value::None, |handle| handle.event_loop.borrow().clone()).into())
}

fn source_traceback(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let created = handle_of(&object).and_then(|handle| handle.created.clone());
    Ok(created.map_or(Value::None, |created| created.value(vm)).into())
}

fn scheduled(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    Ok(handle_of(&object).is_some_and(|handle| handle.scheduled.get()).into())
}

fn set_scheduled(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let [value] = arguments.exactly("_scheduled")?;
    if let Some(handle) = handle_of(&object) {
        handle.scheduled.set(vm.quick_truth(&value) == Some(true));
    }
    Ok(Value::None.into())
}

/// That of the moment at which it is due.
fn hash(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    vm.hash(&Value::Float(handle_of(&object).and_then(|handle| handle.when).unwrap_or_default()))
}

fn cancelled(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    Ok(handle_of(&object).is_some_and(|handle| handle.cancelled.get()).into())
}

fn get_context(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let context = handle_of(&object).map(|handle| handle.context.clone()).unwrap_or_default();
    Ok(crate::context_module::context_value(vm, &context).into())
}

fn when(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let Some(handle) = handle_of(&object) else { return Ok(Value::None.into()) };
    Ok(when_as_given(handle).into())
}

fn when_as_given(handle: &Handle) -> Value {
    match &handle.given {
        Some(given) => given.1.clone(),
        None => Value::from(handle.when),
    }
}

fn repr(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let Some(handle) = handle_of(&object) else { return Ok(Value::None.into()) };
    let before = handle.repr_before.borrow().clone();
    let text = match before {
        Some(text) => Value::from(text).into(),
        None => shown(vm, &object)?,
    };
    text.then(vm, move |_, text| {
        let cancelled = handle_of(&object).is_some_and(|handle| handle.cancelled.get());
        match text.as_str() {
            Some(whole) if cancelled => Ok(Value::from(with_cancelled(whole)).into()),
            _ => Ok(text.into()),
        }
    })
}

/// `<Handle cancelled ...>`
fn with_cancelled(text: &str) -> String {
    let name_ends = text.find([' ', '>']).unwrap_or(text.len());
    format!("{} cancelled{}", &text[..name_ends], &text[name_ends..])
}

/// `<TimerHandle when=1.5 announce() at <program>:7>`; in debug mode with the arguments and where it was made.
fn shown(vm: &mut Vm, object: &ObjectRef) -> Result<Outcome> {
    let callback = handle_of(object).and_then(|handle| handle.callback.borrow().clone());
    let values = match (handle_of(object), &callback) {
        (Some(handle), Some(callback)) if handle.created.is_some() => callback.shown_in_debug(&handle.arguments.borrow()),
        (_, Some(callback)) => callback.nameless().into_iter().collect(),
        _ => Vec::new(),
    };
    let object = object.clone();
    crate::asked_reprs::ask(vm, values, move |vm, asked| Ok(Value::from(assemble(vm, asked, &object)).into()))
}

fn assemble(vm: &Vm, asked: &AskedReprs, object: &ObjectRef) -> String {
    let Some(handle) = handle_of(object) else { return String::new() };
    let mut parts = vec![object.class().name().to_string()];
    if handle.when.is_some() {
        parts.push(format!("when={}", asked.text(vm, &when_as_given(handle))));
    }
    if let Some(callback) = &*handle.callback.borrow()
        && !matches!(callback, Callback::Call(Value::None))
    {
        parts.push(match &handle.created {
            Some(_) => callback.source_in_debug(vm, asked, &handle.arguments.borrow()),
            None => callback.source(vm, asked),
        });
    }
    parts.extend(handle.created.as_ref().map(|created| created.words()));
    format!("<{}>", parts.join(" "))
}

/// The two due times; an error for the other operand's sake is left to it.
fn times(arguments: Arguments) -> Option<(f64, f64)> {
    let when = |value: &Value| handle_of(value.object()?)?.when;
    Some((when(arguments.positional.first()?)?, when(arguments.positional.get(1)?)?))
}

fn compared(arguments: Arguments, holds: fn(f64, f64) -> bool) -> Result<Outcome> {
    Ok(times(arguments).map_or(Value::NotImplemented, |(a, b)| Value::Bool(holds(a, b))).into())
}

fn less(_vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    compared(arguments, |a, b| a < b)
}

fn less_equal(_vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    compared(arguments, |a, b| a <= b)
}

fn greater(_vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    compared(arguments, |a, b| a > b)
}

fn greater_equal(_vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    compared(arguments, |a, b| a >= b)
}

/// Equal where the time, the callback, the arguments and the state are.
fn equal(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let [other] = arguments.exactly("__eq__")?;
    let Some(other) = other.object().filter(|other| handle_of(other).is_some_and(|other| other.when.is_some())).cloned() else {
        return Ok(Value::NotImplemented.into());
    };
    let (Some(a), Some(b)) = (handle_of(&object), handle_of(&other)) else { return Ok(false.into()) };
    if Rc::ptr_eq(&object, &other) {
        return Ok(true.into());
    }
    if a.when != b.when || a.cancelled.get() != b.cancelled.get() {
        return Ok(false.into());
    }
    let parts = |vm: &mut Vm, handle: &Handle| {
        let callback = handle.callback.borrow().clone();
        let function = callback.map_or(Value::None, |callback| crate::task::callable_of(vm, &callback));
        let given: Vec<Value> = handle.arguments.borrow().positional.iter().cloned().collect();
        let given = vm.new_tuple(given);
        vm.new_tuple([function, given])
    };
    let (a, b) = (parts(vm, a), parts(vm, b));
    vm.equals(&a, &b)
}
