//! Handles and timers: what `call_soon` and `call_later` return (CPython's `events.py`).

use std::any::Any;
use std::cell::{Cell, RefCell};

use loopglass_lang::object::{Arguments, Native, Object, ObjectRef, Outcome, Payload, Raised, Result, Value};
use loopglass_lang::types::{Table, Type, install};
use loopglass_lang::vm::Vm;

use crate::callback::Callback;
use crate::context::ContextRef;
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
}

impl Handle {
    pub fn label(&self, vm: &Vm) -> String {
        self.callback.borrow().as_ref().map_or(String::new(), |callback| callback.label(vm))
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

/// `loop.call_soon`.
pub fn call_soon(
    vm: &mut Vm,
    event_loop: &Value,
    function: Value,
    arguments: Arguments,
    context: ContextRef,
) -> Result<ObjectRef> {
    let Some(native) = as_loop(event_loop) else { return Err(Raised::type_error("not an event loop")) };
    native.check_closed()?;
    let handle = new_handle(&native.asyncio, event_loop, function, arguments, context, None);
    native.push(vm, EntryKind::Handle(handle.clone()));
    Ok(handle)
}

/// `loop.call_at`.
pub fn call_at(
    vm: &mut Vm,
    event_loop: &Value,
    when: f64,
    function: Value,
    arguments: Arguments,
    context: ContextRef,
) -> Result<ObjectRef> {
    let Some(native) = as_loop(event_loop) else { return Err(Raised::type_error("not an event loop")) };
    native.check_closed()?;
    let object = new_handle(&native.asyncio, event_loop, function, arguments, context, Some(when));
    if let Some(handle) = handle_of(&object) {
        handle.scheduled.set(true);
        native.add_timer(vm, &object, handle, when);
    }
    Ok(object)
}

fn new_handle(
    asyncio: &std::rc::Rc<Asyncio>,
    event_loop: &Value,
    function: Value,
    arguments: Arguments,
    context: ContextRef,
    when: Option<f64>,
) -> ObjectRef {
    let class = if when.is_some() { &asyncio.classes.timer_handle } else { &asyncio.classes.handle };
    let handle = Handle {
        id: asyncio.next_entry(),
        callback: RefCell::new(Some(Callback::Call(function))),
        arguments: RefCell::new(arguments),
        context,
        event_loop: RefCell::new(event_loop.clone()),
        cancelled: Cell::new(false),
        when,
        scheduled: Cell::new(false),
    };
    Object::new(class, Payload::Native(Box::new(handle)))
}

const METHODS: Table = &[("cancel", cancel), ("cancelled", cancelled), ("get_context", get_context)];

pub fn install_handles(vm: &mut Vm, asyncio: &Asyncio) {
    install(vm, &asyncio.classes.handle, &Type { methods: METHODS, slots: &[("__repr__", repr)], ..Type::default() });
    let table = Type {
        methods: &[("cancel", cancel), ("when", when)],
        slots: &[("__lt__", less), ("__le__", less_equal), ("__gt__", greater), ("__ge__", greater_equal), ("__eq__", equal)],
        ..Type::default()
    };
    install(vm, &asyncio.classes.timer_handle, &table);
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
    if let Some(handle) = handle_of(&object)
        && !handle.cancelled.replace(true)
    {
        if let Some(asyncio) = Asyncio::of(vm) {
            asyncio.tell(vm, || Event::HandleCancelled { entry: handle.id });
        }
        drop(handle.callback.take());
        drop(handle.arguments.take());
    }
    Ok(Value::None.into())
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
    Ok(Value::from(handle_of(&object).and_then(|handle| handle.when)).into())
}

fn repr(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let Some(handle) = handle_of(&object) else { return Ok(Value::None.into()) };
    let mut parts = vec![object.class().name().to_string()];
    if handle.cancelled.get() {
        parts.push("cancelled".to_string());
    }
    if let Some(when) = handle.when {
        let text = vm.quick_repr(&Value::Float(when))?;
        parts.push(format!("when={}", text.map_or(String::new(), |text| text.to_string())));
    }
    if let Some(callback) = &*handle.callback.borrow()
        && !matches!(callback, Callback::Call(Value::None))
    {
        parts.push(callback.source(vm));
    }
    Ok(Value::from(format!("<{}>", parts.join(" "))).into())
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

fn equal(_vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let same = match arguments.positional.as_slice() {
        [a, b] => a.is(b),
        _ => false,
    };
    Ok(same.into())
}
