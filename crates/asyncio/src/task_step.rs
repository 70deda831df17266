//! One step of a task: the coroutine goes on until it yields, returns or raises (CPython's `task_step_impl`).

use loopglass_lang::object::{ExceptionKind, ObjectRef, Outcome, Raised, Result, Value};
use loopglass_lang::vm::{Input, NativeFrame, Step, Vm, generator_of};

use crate::callback::Callback;
use crate::event::{Event, TaskPause};
use crate::event_loop::call_soon_with;
use crate::future::{Future, FutureState, TaskPart, as_future, future_of, task_of};

/// What a task waited for is done.
pub fn wakeup(vm: &mut Vm, task: &ObjectRef, future: &Value) -> Result<Outcome> {
    let woken_by = future.object().filter(|object| future_of(object).is_some());
    if let (Some(object), Some(own)) = (woken_by, future_of(task)) {
        own.asyncio.tell(vm, || Event::Woken { task: task.id(), future: object.id() });
    }
    if let Some(object) = woken_by.filter(|object| object.class().native) {
        // The result itself is fetched by the coroutine; here only an exception matters.
        return match crate::future::result(vm, object) {
            Ok(_) => step(vm, task, None),
            Err(raised) => {
                let exception = vm.exception_object(raised);
                step(vm, task, Some(exception))
            }
        };
    }
    let task = task.clone();
    let result = vm.call_method(future, "result", loopglass_lang::object::Arguments::none())?;
    let Outcome::Value(_) = &result else {
        return Ok(Outcome::Enter(Box::new(ForeignResult { task, result: Some(result) })));
    };
    step(vm, &task, None)
}

/// The `result()` of a Future that a program wrote, or of a subclass.
struct ForeignResult {
    task: ObjectRef,
    result: Option<Outcome>,
}

impl NativeFrame for ForeignResult {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Result<Step> {
        if let Some(result) = self.result.take() {
            return Ok(Step::Enter(result));
        }
        let exception = match input {
            Input::Raised(raised) => Some(vm.exception_object(raised)),
            _ => None,
        };
        Ok(Step::Become(step(vm, &self.task, exception)?))
    }

    fn name(&self) -> &'static str {
        "Task wakeup"
    }
}

/// Somebody has given the task a result from outside.
fn already_done(vm: &mut Vm, object: &ObjectRef, exception: Option<ObjectRef>) -> Raised {
    let task = crate::repr::quick_future_repr(vm, object);
    let thrown = vm.quick_repr(&Value::from(exception)).ok().flatten().map_or(String::new(), |text| text.to_string());
    let comma = if crate::callback::is_twin(object) { "," } else { "" };
    crate::future::invalid_state(vm, &format!("__step(): already done: {task}{comma} {thrown}"))
}

/// Makes the task go on, with an exception thrown in where there is one.
pub fn step(vm: &mut Vm, object: &ObjectRef, exception: Option<ObjectRef>) -> Result<Outcome> {
    let (Some(future), Some(task)) = (future_of(object), task_of(object)) else { return Ok(Value::None.into()) };
    if future.is_done() {
        return Err(already_done(vm, object, exception));
    }
    let mut exception = exception;
    if task.must_cancel.get() {
        let is_cancellation = exception.as_ref().is_some_and(|exception| is_cancelled_error(future, exception));
        if !is_cancellation {
            exception = Some(crate::future::cancelled_error(vm, future));
        }
        task.must_cancel.set(false);
    }
    task.waiter.take();
    if exception.as_ref().is_some_and(|exception| is_cancelled_error(future, exception)) {
        future.asyncio.tell(vm, || Event::CancelDelivered { task: object.id() });
    }
    Ok(Outcome::Enter(Box::new(TaskStep { object: object.clone(), exception, entered: false })))
}

fn is_cancelled_error(future: &Future, exception: &ObjectRef) -> bool {
    exception.with_class(|class| class.derives_from(&future.asyncio.classes.cancelled_error))
}

/// The coroutine runs.
struct TaskStep {
    object: ObjectRef,
    /// What is thrown in; as in CPython it lives until the step has ended.
    exception: Option<ObjectRef>,
    entered: bool,
}

impl TaskStep {
    fn begin(&mut self, vm: &mut Vm, future: &Future, task: &TaskPart) -> Result<Step> {
        self.entered = true;
        let event_loop = future.event_loop.borrow().clone();
        if let Some(event_loop) = event_loop.object() {
            if let Some(running) = future.asyncio.current_task(event_loop) {
                let show = |vm: &Vm, task: &ObjectRef| {
                    vm.quick_repr(&task.clone().into()).ok().flatten().map_or(String::new(), |text| text.to_string())
                };
                return Err(Raised::runtime_error(format!(
                    "Cannot enter into task {} while another task {} is being executed.",
                    show(vm, &self.object),
                    show(vm, &running)
                )));
            }
            future.asyncio.enter_task(event_loop, &self.object);
        }
        future.asyncio.tell(vm, || Event::TaskStarted { task: self.object.id() });
        let coroutine = task.coroutine.borrow().clone();
        let exception = self.exception.clone();
        match &coroutine {
            Value::Object(object) if generator_of(object).is_some() => Ok(match exception {
                Some(exception) => Step::Throw(object.clone(), Raised::object(exception)),
                None => Step::Send(object.clone(), Value::None),
            }),
            // An awaitable that a program wrote, with send and throw of its own.
            other => {
                let outcome = match exception {
                    Some(exception) => vm.call_method(other, "throw", loopglass_lang::object::Arguments::one(exception))?,
                    None => vm.call_method(other, "send", loopglass_lang::object::Arguments::one(Value::None))?,
                };
                Ok(Step::Enter(outcome))
            }
        }
    }

    fn leave(&self, future: &Future) {
        if let Some(event_loop) = future.event_loop.borrow().object() {
            future.asyncio.leave_task(event_loop);
        }
    }

    /// Tells how the step ended.
    fn pause(&self, vm: &Vm, future: &Future, state: TaskPause) {
        future.asyncio.tell(vm, || Event::TaskPaused { task: self.object.id(), state });
    }

    fn returned(&self, vm: &mut Vm, future: &Future, task: &TaskPart, value: Value) -> Result<Outcome> {
        if task.must_cancel.replace(false) {
            // Cancelled while it was ending: the request wins.
            let message = future.cancel_message.borrow().clone();
            self.pause(vm, future, TaskPause::Cancelled);
            return crate::future::cancel(vm, &self.object, message);
        }
        self.pause(vm, future, TaskPause::Result);
        crate::future::set_result(vm, &self.object, value)
    }

    fn raised(&self, vm: &mut Vm, future: &Future, raised: Raised) -> Result<Outcome> {
        if matches!(raised.reason(), loopglass_lang::object::Reason::Stop(_)) {
            return Err(raised);
        }
        let exception = vm.exception_object(raised);
        if is_cancelled_error(future, &exception) {
            self.pause(vm, future, TaskPause::Cancelled);
            *future.cancelled_by.borrow_mut() = Some(exception);
            return crate::future::cancel(vm, &self.object, Value::None);
        }
        self.pause(vm, future, TaskPause::Exception);
        let fatal = vm.is_instance(&exception.clone().into(), &vm.classes.exception(ExceptionKind::SystemExit).clone())
            || vm.is_instance(&exception.clone().into(), &vm.classes.exception(ExceptionKind::KeyboardInterrupt).clone());
        let outcome = crate::future::set_exception(vm, &self.object, exception.clone())?;
        if fatal {
            return outcome.then(vm, move |_, _| Err(Raised::passing(exception)));
        }
        Ok(outcome)
    }

    /// What the coroutine yielded decides when it goes on.
    fn yielded(&self, vm: &mut Vm, future: &Future, task: &TaskPart, value: Value) -> Result<Outcome> {
        if value.is_none() {
            self.pause(vm, future, TaskPause::Ready);
            return self.soon(vm, future, task, Callback::Step(self.object.clone()));
        }
        if let Value::Object(awaited) = &value {
            if std::rc::Rc::ptr_eq(awaited, &self.object) {
                let text = self.repr(vm, &value);
                return self.refuse(vm, future, task, format!("Task cannot await on itself: {text}"));
            }
            if let Some(other) = future_of(awaited) {
                return self.wait_for(vm, future, task, awaited, other);
            }
        }
        let name = vm.intern("_asyncio_future_blocking");
        let blocking = match vm.get_attribute(&value, &name) {
            Ok(Outcome::Value(blocking)) if !blocking.is_none() => Some(blocking),
            _ => None,
        };
        if let Some(blocking) = blocking {
            return self.ask_for_loop(vm, value, vm.quick_truth(&blocking) != Some(false));
        }
        let (own, text) = (self.repr(vm, &self.object.clone().into()), self.repr(vm, &value));
        if value.object().is_some_and(|object| generator_of(object).is_some()) {
            return self.refuse(
                vm,
                future,
                task,
                format!("yield was used instead of yield from for generator in task {own} with {text}"),
            );
        }
        self.refuse(vm, future, task, format!("Task got bad yield: {text}"))
    }

    fn wait_for(&self, vm: &mut Vm, future: &Future, task: &TaskPart, awaited: &ObjectRef, other: &Future) -> Result<Outcome> {
        let value = Value::Object(awaited.clone());
        if !other.event_loop.borrow().is(&future.event_loop.borrow()) {
            let (own, text) = (self.repr(vm, &self.object.clone().into()), self.repr(vm, &value));
            return self.refuse(vm, future, task, format!("Task {own} got Future {text} attached to a different loop"));
        }
        if !other.blocking.replace(false) {
            let (own, text) = (self.repr(vm, &self.object.clone().into()), self.repr(vm, &value));
            return self.refuse(vm, future, task, format!("yield was used instead of yield from in task {own} with {text}"));
        }
        future.asyncio.tell(vm, || Event::TaskPaused {
            task: self.object.id(),
            state: TaskPause::Waiting(crate::inspect::wait_name(task, awaited)),
        });
        future.asyncio.tell(vm, || Event::Waits { task: self.object.id(), future: awaited.id() });
        let overridden = crate::event_loop::is_overridden(vm, &value, "add_done_callback");
        let outcome = if overridden {
            let wakeup = crate::task::callable_of(vm, &Callback::Wakeup(self.object.clone()));
            let mut arguments = loopglass_lang::object::Arguments::one(wakeup);
            let keyword = vm.intern("context");
            arguments.keywords.push((keyword, crate::context_module::context_value(vm, &task.context.borrow())));
            vm.call_method(&value, "add_done_callback", arguments)?
        } else {
            crate::future::add_callback(vm, awaited, Callback::Wakeup(self.object.clone()), task.context.borrow().clone())?
        };
        *task.waiter.borrow_mut() = value.clone();
        self.cancel_again(vm, future, task, outcome, value)
    }

    /// A cancellation that came while the coroutine ran goes on to what it now waits for.
    fn cancel_again(&self, vm: &mut Vm, future: &Future, task: &TaskPart, outcome: Outcome, awaited: Value) -> Result<Outcome> {
        if !task.must_cancel.get() {
            return Ok(outcome);
        }
        let object = self.object.clone();
        let message = future.cancel_message.borrow().clone();
        outcome.then(vm, move |vm, _| {
            crate::task::cancel_value(vm, &awaited, message)?.then(vm, move |vm, accepted| {
                if vm.quick_truth(&accepted) == Some(true)
                    && let Some(task) = task_of(&object)
                {
                    task.must_cancel.set(false);
                }
                Ok(Value::None.into())
            })
        })
    }

    /// A Future that a program wrote is asked which loop is its own.
    fn ask_for_loop(&self, vm: &mut Vm, value: Value, blocking: bool) -> Result<Outcome> {
        let object = self.object.clone();
        let (by_method, by_attribute) = (vm.intern("get_loop"), vm.intern("_loop"));
        let has_method = vm.class_of(&value).lookup(&by_method).is_some();
        let asked = if has_method {
            vm.call_method(&value, "get_loop", loopglass_lang::object::Arguments::none())?
        } else {
            vm.get_attribute(&value, &by_attribute)?
        };
        asked.then(vm, move |vm, event_loop| {
            let (Some(future), Some(task)) = (future_of(&object), task_of(&object)) else { return Ok(Value::None.into()) };
            let step = TaskStep { object: object.clone(), exception: None, entered: true };
            if event_loop.is(&future.event_loop.borrow()) {
                return step.wait_for_foreign(vm, future, task, value, blocking);
            }
            let (own, text) = (step.repr(vm, &object.clone().into()), step.repr(vm, &value));
            step.refuse(vm, future, task, format!("Task {own} got Future {text} attached to a different loop"))
        })
    }

    /// Waits for a Future that a program wrote.
    fn wait_for_foreign(&self, vm: &mut Vm, future: &Future, task: &TaskPart, value: Value, blocking: bool) -> Result<Outcome> {
        if !blocking {
            let (own, text) = (self.repr(vm, &self.object.clone().into()), self.repr(vm, &value));
            return self.refuse(vm, future, task, format!("yield was used instead of yield from in task {own} with {text}"));
        }
        self.pause(vm, future, TaskPause::Waiting(vm.type_name(&value).to_string()));
        let name = vm.intern("_asyncio_future_blocking");
        let wakeup = crate::task::callable_of(vm, &Callback::Wakeup(self.object.clone()));
        let mut arguments = loopglass_lang::object::Arguments::one(wakeup);
        let keyword = vm.intern("context");
        arguments.keywords.push((keyword, crate::context_module::context_value(vm, &task.context.borrow())));
        let (awaited, object) = (value.clone(), self.object.clone());
        vm.set_attribute(&value, &name, Value::Bool(false))?.then(vm, move |vm, _| {
            vm.call_method(&awaited, "add_done_callback", arguments)?.then(vm, move |vm, _| {
                let (Some(future), Some(task)) = (future_of(&object), task_of(&object)) else { return Ok(Value::None.into()) };
                *task.waiter.borrow_mut() = awaited.clone();
                let step = TaskStep { object: object.clone(), exception: None, entered: true };
                step.cancel_again(vm, future, task, Value::None.into(), awaited)
            })
        })
    }

    /// A mistake of the coroutine is thrown into it, in the next pass.
    fn refuse(&self, vm: &mut Vm, future: &Future, task: &TaskPart, message: String) -> Result<Outcome> {
        let class = vm.classes.exception(ExceptionKind::RuntimeError).clone();
        let exception = vm.new_exception(&class, vec![message.into()]);
        self.pause(vm, future, TaskPause::Ready);
        self.soon(vm, future, task, Callback::Throw(self.object.clone(), exception))
    }

    fn soon(&self, vm: &mut Vm, future: &Future, task: &TaskPart, callback: Callback) -> Result<Outcome> {
        let event_loop = future.event_loop.borrow().clone();
        call_soon_with(vm, &event_loop, callback, Value::None, task.context.borrow().clone())
    }

    fn repr(&self, vm: &Vm, value: &Value) -> String {
        match as_future(value) {
            Some(_) => value.object().map_or(String::new(), |object| crate::repr::quick_future_repr(vm, object)),
            None => {
                vm.quick_repr(value).ok().flatten().map_or_else(|| vm.default_repr(value).to_string(), |text| text.to_string())
            }
        }
    }
}

impl NativeFrame for TaskStep {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Result<Step> {
        let object = self.object.clone();
        let (Some(future), Some(task)) = (future_of(&object), task_of(&object)) else { return Ok(Step::Return(Value::None)) };
        if !self.entered {
            return self.begin(vm, future, task).inspect_err(|_| self.leave(future));
        }
        let is_native = task.coroutine.borrow().object().is_some_and(|coroutine| generator_of(coroutine).is_some());
        let outcome = match input {
            Input::Start => return Ok(Step::Return(Value::None)),
            Input::Returned(value) if is_native => self.returned(vm, future, task, value),
            Input::Yielded(value) | Input::Returned(value) => self.yielded(vm, future, task, value),
            Input::Raised(raised) if !is_native && vm.is_kind(&raised, ExceptionKind::StopIteration) => {
                let exception = vm.exception_object(raised);
                self.returned(vm, future, task, loopglass_lang::vm::first_argument(&exception))
            }
            Input::Raised(raised) => self.raised(vm, future, raised),
        };
        self.leave(future);
        debug_assert!(future.state.get() != FutureState::Cancelled || future.is_done());
        Ok(Step::Become(outcome?))
    }

    fn name(&self) -> &'static str {
        "Task step"
    }
}
