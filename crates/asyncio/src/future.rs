//! The state of a Future, and of a Task, which is one (CPython's `_asynciomodule.c`; PEP 3156).

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use loopglass_lang::object::{Native, Object, ObjectRef, Outcome, Payload, Raised, Result, Str, Value};
use loopglass_lang::source::surrogate;
use loopglass_lang::vm::{Traceback, Vm, parts_of};
use smallvec::SmallVec;

use crate::callback::Callback;
use crate::context::ContextRef;
use crate::event::Event;
use crate::state::Asyncio;

/// Where a Future stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FutureState {
    Pending,
    Cancelled,
    Finished,
}

/// What is called when a Future is done: most often one, in which context.
pub type Callbacks = SmallVec<[(Callback, ContextRef); 1]>;

/// A Future; with a [`TaskPart`], a Task.
pub struct Future {
    pub state: Cell<FutureState>,
    pub result: RefCell<Value>,
    pub exception: RefCell<Option<ObjectRef>>,
    /// The traceback that it came with: the first `result()` raises it with this one, later ones with none.
    traceback: RefCell<Option<Rc<Traceback>>>,
    pub callbacks: RefCell<Callbacks>,
    pub event_loop: RefCell<Value>,
    /// `_asyncio_future_blocking`: an `await` has yielded it and nobody has taken it up yet.
    pub blocking: Cell<bool>,
    /// Has it an exception that nobody has asked for?
    pub log_traceback: Cell<bool>,
    pub cancel_message: RefCell<Value>,
    /// The exception that ended a cancelled task: whoever asks first gets it, with its traceback and contexts.
    pub cancelled_by: RefCell<Option<ObjectRef>>,
    pub task: Option<Box<TaskPart>>,
    /// Where it was made, in debug mode.
    pub created: RefCell<Option<Box<crate::created::Created>>>,
    pub asyncio: Rc<Asyncio>,
}

/// What a Task has besides.
pub struct TaskPart {
    pub coroutine: RefCell<Value>,
    pub context: RefCell<ContextRef>,
    name: RefCell<TaskName>,
    pub must_cancel: Cell<bool>,
    pub cancel_requests: Cell<u32>,
    /// What it waits for: a Future, or undefined.
    pub waiter: RefCell<Value>,
    pub log_destroy_pending: Cell<bool>,
    labels: RefCell<Option<StepLabels>>,
}

/// A task that nobody names gets a number, of which a name is made when somebody asks.
enum TaskName {
    Number(u32),
    Text(Str),
}

/// How events name the steps of a task that has this name.
pub struct StepLabels {
    name: Str,
    pub step: Rc<str>,
    pub wakeup: Rc<str>,
}

impl TaskPart {
    /// Of a task that has no coroutine yet.
    pub fn unbegun(context: ContextRef) -> Self {
        TaskPart {
            coroutine: RefCell::default(),
            context: RefCell::new(context),
            name: RefCell::new(TaskName::Number(0)),
            must_cancel: Cell::new(false),
            cancel_requests: Cell::new(0),
            waiter: RefCell::default(),
            log_destroy_pending: Cell::new(false),
            labels: RefCell::default(),
        }
    }

    pub fn name(&self) -> Str {
        let mut name = self.name.borrow_mut();
        match &*name {
            TaskName::Text(text) => text.clone(),
            TaskName::Number(number) => {
                let text = Str::from(format!("Task-{number}"));
                *name = TaskName::Text(text.clone());
                text
            }
        }
    }

    /// The name as it leaves the machine.
    pub fn shown_name(&self) -> Str {
        let name = self.name();
        match surrogate::escaped(&name) {
            std::borrow::Cow::Borrowed(_) => name,
            std::borrow::Cow::Owned(escaped) => escaped.into(),
        }
    }

    pub fn set_name(&self, name: Str) {
        *self.name.borrow_mut() = TaskName::Text(name);
    }

    /// It is called by this number.
    pub fn set_number(&self, number: u32) {
        *self.name.borrow_mut() = TaskName::Number(number);
    }

    /// Made once for a name: a task may take thousands of steps.
    pub fn with_labels<T>(&self, look: impl FnOnce(&StepLabels) -> T) -> T {
        let name = self.name();
        let mut known = self.labels.borrow_mut();
        if let Some(labels) = known.as_ref().filter(|labels| Str::same(&labels.name, &name)) {
            return look(labels);
        }
        let made =
            StepLabels { name: name.clone(), step: format!("{name} step").into(), wakeup: format!("{name} wakeup").into() };
        look(known.insert(made))
    }
}

impl Future {
    pub fn new(asyncio: &Rc<Asyncio>, event_loop: Value, task: Option<TaskPart>) -> Self {
        Future {
            state: Cell::new(FutureState::Pending),
            result: RefCell::default(),
            exception: RefCell::default(),
            traceback: RefCell::default(),
            callbacks: RefCell::default(),
            event_loop: RefCell::new(event_loop),
            blocking: Cell::new(false),
            log_traceback: Cell::new(false),
            cancel_message: RefCell::new(Value::None),
            cancelled_by: RefCell::default(),
            task: task.map(Box::new),
            created: RefCell::default(),
            asyncio: asyncio.clone(),
        }
    }

    pub fn is_done(&self) -> bool {
        self.state.get() != FutureState::Pending
    }

    pub fn is_cancelled(&self) -> bool {
        self.state.get() == FutureState::Cancelled
    }
}

/// The Future in an object.
pub fn future_of(object: &ObjectRef) -> Option<&Future> {
    object.native::<Future>()
}

/// The Future in a value.
pub fn as_future(value: &Value) -> Option<&Future> {
    value.object().and_then(future_of)
}

/// The Task part in an object.
pub fn task_of(object: &ObjectRef) -> Option<&TaskPart> {
    future_of(object)?.task.as_deref()
}

impl Native for Future {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn trace(&self, visit: &mut dyn FnMut(&Value)) {
        visit(&self.result.borrow());
        visit(&self.event_loop.borrow());
        if let Some(exception) = &*self.exception.borrow() {
            visit(&exception.clone().into());
        }
        if let Some(exception) = &*self.cancelled_by.borrow() {
            visit(&exception.clone().into());
        }
        for (callback, _) in self.callbacks.borrow().iter() {
            callback.trace(visit);
        }
        if let Some(task) = &self.task {
            visit(&task.coroutine.borrow());
            visit(&task.waiter.borrow());
        }
    }

    fn trace_tracebacks(&self, visit: &mut dyn FnMut(&Rc<Traceback>)) {
        self.traceback.borrow().iter().for_each(visit);
    }

    fn clear(&self) {
        self.result.take();
        self.exception.take();
        self.traceback.take();
        self.cancelled_by.take();
        self.callbacks.take();
        self.event_loop.take();
        if let Some(task) = &self.task {
            task.coroutine.take();
            task.waiter.take();
        }
    }

    fn needs_finalizer(&self) -> bool {
        let destroyed = self.task.as_ref().is_some_and(|task| task.log_destroy_pending.get()) && !self.is_done();
        self.log_traceback.get() || destroyed
    }

    fn finalize(&self, vm: &mut Vm, object: &ObjectRef) -> Result<Outcome> {
        crate::finalize::finalize(vm, object)
    }
}

/// `set_result`: the Future is done, its callbacks are scheduled.
pub fn set_result(vm: &mut Vm, object: &ObjectRef, value: Value) -> Result<Outcome> {
    let Some(future) = future_of(object) else { return Ok(Value::None.into()) };
    if future.is_done() {
        return Err(invalid_state(vm, "invalid state"));
    }
    *future.result.borrow_mut() = value;
    future.state.set(FutureState::Finished);
    settled(vm, object)
}

/// `set_exception`, with an exception object.
pub fn set_exception(vm: &mut Vm, object: &ObjectRef, exception: ObjectRef) -> Result<Outcome> {
    let Some(future) = future_of(object) else { return Ok(Value::None.into()) };
    if future.is_done() {
        return Err(invalid_state(vm, "invalid state"));
    }
    *future.traceback.borrow_mut() = parts_of(&exception).and_then(|parts| parts.traceback.borrow().clone());
    *future.exception.borrow_mut() = Some(exception);
    future.state.set(FutureState::Finished);
    future.log_traceback.set(true);
    settled(vm, object)
}

/// `Future.cancel`; for a task, what its own `cancel` does in the end.
pub fn cancel(vm: &mut Vm, object: &ObjectRef, message: Value) -> Result<Outcome> {
    let Some(future) = future_of(object) else { return Ok(false.into()) };
    future.log_traceback.set(false);
    if future.is_done() {
        return Ok(false.into());
    }
    future.state.set(FutureState::Cancelled);
    *future.cancel_message.borrow_mut() = message;
    settled(vm, object)?.then(vm, |_, _| Ok(true.into()))
}

/// Tells the recorder, and schedules the callbacks in the order in which they were added.
fn settled(vm: &mut Vm, object: &ObjectRef) -> Result<Outcome> {
    let Some(future) = future_of(object) else { return Ok(Value::None.into()) };
    let asyncio = future.asyncio.clone();
    asyncio.tell(vm, || Event::Settled { future: object.id() });
    asyncio.threads.note_settled(asyncio.clock.now());
    let callbacks = future.callbacks.take();
    let event_loop = future.event_loop.borrow().clone();
    schedule_all(vm, event_loop, object.clone(), callbacks.into_iter())
}

fn schedule_all(
    vm: &mut Vm,
    event_loop: Value,
    future: ObjectRef,
    mut callbacks: smallvec::IntoIter<[(Callback, ContextRef); 1]>,
) -> Result<Outcome> {
    while let Some((callback, context)) = callbacks.next() {
        match crate::event_loop::call_soon_with(vm, &event_loop, callback, future.clone().into(), context)? {
            Outcome::Value(_) => {}
            later => return later.then(vm, move |vm, _| schedule_all(vm, event_loop, future, callbacks)),
        }
    }
    Ok(Value::None.into())
}

/// `result()`: the result, or the exception raised.
pub fn result(vm: &mut Vm, object: &ObjectRef) -> Result<Value> {
    let Some(future) = future_of(object) else { return Ok(Value::None) };
    match future.state.get() {
        FutureState::Cancelled => Err(Raised::object(cancelled_error(vm, future))),
        FutureState::Pending => Err(invalid_state(vm, "Result is not set.")),
        FutureState::Finished => {
            future.log_traceback.set(false);
            match &*future.exception.borrow() {
                Some(exception) => {
                    if let Some(parts) = parts_of(exception) {
                        *parts.traceback.borrow_mut() = future.traceback.take();
                    }
                    Err(Raised::object(exception.clone()))
                }
                None => Ok(future.result.borrow().clone()),
            }
        }
    }
}

/// The `CancelledError` that ended the task, once; otherwise a new one with the message of the request.
pub fn cancelled_error(vm: &mut Vm, future: &Future) -> ObjectRef {
    if let Some(exception) = future.cancelled_by.take() {
        return exception;
    }
    let message = future.cancel_message.borrow().clone();
    let class = future.asyncio.classes.cancelled_error.clone();
    vm.new_exception(&class, if message.is_none() || !message.is_defined() { Vec::new() } else { vec![message] })
}

/// `InvalidStateError` with a message.
pub fn invalid_state(vm: &mut Vm, message: &str) -> Raised {
    match Asyncio::of(vm) {
        Some(asyncio) => {
            let class = asyncio.classes.invalid_state_error.clone();
            Raised::object(vm.new_exception(&class, vec![message.into()]))
        }
        None => Raised::runtime_error(message),
    }
}

/// A new pending Future of a loop.
pub fn new_future(vm: &Vm, asyncio: &Rc<Asyncio>, event_loop: &Value) -> ObjectRef {
    let future = Future::new(asyncio, event_loop.clone(), None);
    *future.created.borrow_mut() = crate::created::in_debug(vm, event_loop, Some("asyncio/base_events.py"));
    Object::new(&asyncio.classes.future, Payload::Native(Box::new(future)))
}

/// Adds a callback; a done Future schedules it at once.
pub fn add_callback(vm: &mut Vm, object: &ObjectRef, callback: Callback, context: ContextRef) -> Result<Outcome> {
    let Some(future) = future_of(object) else { return Ok(Value::None.into()) };
    if future.is_done() {
        let event_loop = future.event_loop.borrow().clone();
        let scheduled = crate::event_loop::call_soon_with(vm, &event_loop, callback, object.clone().into(), context)?;
        return scheduled.then(vm, |_, _| Ok(Value::None.into()));
    }
    future.asyncio.tell(vm, || Event::CallbackAdded {
        future: object.id(),
        label: callback.told_label(vm),
        wakes: callback.task().map(|task| task.id()),
        told: callback.told(),
    });
    future.callbacks.borrow_mut().push((callback, context));
    Ok(Value::None.into())
}
