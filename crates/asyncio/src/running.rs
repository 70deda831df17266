//! Which loop runs, and which one is current (Library Reference, "Obtaining the Event Loop").

use loopglass_lang::object::{Arguments, Object, ObjectRef, Outcome, Payload, Raised, Result, Value};
use loopglass_lang::vm::Vm;

use crate::event_loop::EventLoop;
use crate::state::Asyncio;

fn state(vm: &Vm) -> Result<std::rc::Rc<Asyncio>> {
    Asyncio::of(vm).ok_or_else(|| Raised::runtime_error("asyncio is not there"))
}

/// A new loop.
pub fn new_loop(vm: &Vm) -> Result<ObjectRef> {
    let asyncio = state(vm)?;
    let native = EventLoop::new(&asyncio);
    let event_loop = Object::new(&asyncio.classes.event_loop, Payload::Native(Box::new(native)));
    asyncio.add_loop(&event_loop);
    Ok(event_loop)
}

/// The loop of a Future or Task that is not given one: `events.get_event_loop()`.
pub fn loop_for_new(vm: &mut Vm) -> Result<Outcome> {
    let asyncio = state(vm)?;
    let running = asyncio.running.borrow().clone();
    if !running.is_none() {
        return Ok(running.into());
    }
    match policy(vm) {
        Some(policy) => vm.call_method(&policy, "get_event_loop", Arguments::none()),
        None => current_loop(vm).map(Outcome::Value),
    }
}

/// The policy, where a program has set or asked for one.
fn policy(vm: &Vm) -> Option<Value> {
    let module = vm.modules.borrow().get_text("asyncio.events").cloned()?;
    let Some(Payload::Module(namespace)) = module.payload() else { return None };
    let policy = namespace.borrow().get_text("_event_loop_policy").cloned();
    policy.filter(|policy| !policy.is_none())
}

/// What the policy gives: the current loop; the first time in the main thread it makes one, with a warning.
fn current_loop(vm: &mut Vm) -> Result<Value> {
    let asyncio = state(vm)?;
    let current = asyncio.current.borrow().clone();
    if !current.is_none() {
        return Ok(current);
    }
    // The thread of the program makes one the first time.
    if asyncio.current_was_set.get() || asyncio.threads.number() > 0 {
        let name = asyncio.threads.name();
        return Err(Raised::runtime_error(format!("There is no current event loop in thread '{name}'.")));
    }
    vm.warn("DeprecationWarning", "There is no current event loop");
    let made = Value::Object(new_loop(vm)?);
    asyncio.current_was_set.set(true);
    *asyncio.current.borrow_mut() = made.clone();
    Ok(made)
}

pub fn get_event_loop(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    arguments.exactly::<0>("get_event_loop")?;
    loop_for_new(vm)
}

/// `_warn_of_missing_loop()`: the policy is about to make one.
pub fn warn_of_missing_loop(vm: &mut Vm, _arguments: Arguments) -> Result<Outcome> {
    vm.warn_by_filters("DeprecationWarning", "There is no current event loop".to_string())
}

/// `_current_loop()`: the current loop as it is, and whether anybody has set one.
pub fn current_as_it_is(vm: &mut Vm, _arguments: Arguments) -> Result<Outcome> {
    let asyncio = state(vm)?;
    let current = asyncio.current.borrow().clone();
    Ok(vm.new_tuple([current, asyncio.current_was_set.get().into()]).into())
}

pub fn get_running_loop(vm: &mut Vm, _arguments: Arguments) -> Result<Outcome> {
    let running = state(vm)?.running.borrow().clone();
    if running.is_none() { Err(Raised::runtime_error("no running event loop")) } else { Ok(running.into()) }
}

/// `_get_running_loop`: None where none runs.
pub fn running_or_none(vm: &mut Vm, _arguments: Arguments) -> Result<Outcome> {
    Ok(state(vm)?.running.borrow().clone().into())
}

pub fn set_running_loop(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [event_loop] = arguments.exactly("_set_running_loop")?;
    *state(vm)?.running.borrow_mut() = event_loop;
    Ok(Value::None.into())
}

pub fn new_event_loop(vm: &mut Vm, _arguments: Arguments) -> Result<Outcome> {
    Ok(Value::Object(new_loop(vm)?).into())
}

pub fn set_event_loop(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [event_loop] = arguments.exactly("set_event_loop")?;
    let asyncio = state(vm)?;
    if !event_loop.is_none() && !vm.is_instance(&event_loop, &asyncio.classes.abstract_event_loop) {
        let name = vm.type_name(&event_loop);
        return Err(Raised::type_error(format!("loop must be an instance of AbstractEventLoop or None, not '{name}'")));
    }
    asyncio.current_was_set.set(true);
    *asyncio.current.borrow_mut() = event_loop;
    Ok(Value::None.into())
}

/// `current_task(loop=None)`.
pub fn current_task(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [event_loop] = arguments.named("current_task", ["loop"], 0)?;
    let asyncio = state(vm)?;
    let event_loop = if event_loop.is_defined() && !event_loop.is_none() { event_loop } else { asyncio.running.borrow().clone() };
    if event_loop.is_none() {
        return Err(Raised::runtime_error("no running event loop"));
    }
    Ok(Value::from(event_loop.object().and_then(|event_loop| asyncio.current_task(event_loop))).into())
}

/// `all_tasks(loop=None)`: a set of the tasks that are not done.
pub fn all_tasks(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [event_loop] = arguments.named("all_tasks", ["loop"], 0)?;
    let asyncio = state(vm)?;
    let event_loop = if event_loop.is_defined() && !event_loop.is_none() { event_loop } else { asyncio.running.borrow().clone() };
    if event_loop.is_none() {
        return Err(Raised::runtime_error("no running event loop"));
    }
    let belongs = |task: &ObjectRef| {
        crate::future::future_of(task).is_some_and(|future| !future.is_done() && future.event_loop.borrow().is(&event_loop))
    };
    let tasks = asyncio.tasks().into_iter().filter(belongs).map(Value::Object).collect();
    // A task of a program's own class may have a hash of its own.
    Ok(Outcome::call(vm.classes.set.clone().into(), Arguments::one(vm.new_list(tasks))))
}

/// `_enter_task(loop, task)` and `_leave_task(loop, task)`, which eager starts use.
pub fn enter_task(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [event_loop, task] = arguments.named("_enter_task", ["loop", "task"], 2)?;
    let asyncio = state(vm)?;
    if let (Some(event_loop), Some(task)) = (event_loop.object(), task.object()) {
        if let Some(running) = asyncio.current_task(event_loop) {
            return Err(Raised::runtime_error(format!(
                "Cannot enter into task {} while another task {} is being executed.",
                shown(vm, &task.clone().into()),
                shown(vm, &running.into())
            )));
        }
        asyncio.enter_task(event_loop, task);
    }
    Ok(Value::None.into())
}

pub fn leave_task(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [event_loop, task] = arguments.named("_leave_task", ["loop", "task"], 2)?;
    let asyncio = state(vm)?;
    let Some(event_loop) = event_loop.object() else { return Ok(Value::None.into()) };
    let current = Value::from(asyncio.current_task(event_loop));
    if !current.is(&task) {
        return Err(Raised::runtime_error(format!(
            "Leaving task {} does not match the current task {}.",
            shown(vm, &task),
            shown(vm, &current)
        )));
    }
    asyncio.leave_task(event_loop);
    Ok(Value::None.into())
}

/// `_swap_current_task(loop, task)`: the task that was current; None is nobody.
pub fn swap_current_task(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [event_loop, task] = arguments.named("_swap_current_task", ["loop", "task"], 2)?;
    let asyncio = state(vm)?;
    let Some(event_loop) = event_loop.object() else { return Ok(Value::None.into()) };
    let before = Value::from(asyncio.current_task(event_loop));
    asyncio.leave_task(event_loop);
    if let Some(task) = task.object() {
        asyncio.enter_task(event_loop, task);
    }
    Ok(before.into())
}

/// A repr for a message.
fn shown(vm: &Vm, value: &Value) -> String {
    match value.object().filter(|object| crate::future::future_of(object).is_some()) {
        Some(object) => crate::repr::quick_future_repr(vm, object),
        None => vm.quick_repr(value).ok().flatten().map_or_else(|| vm.default_repr(value).to_string(), |text| text.to_string()),
    }
}
