//! The cards of tasks and Futures: what each holds, waits for and will wake.

use loopglass_asyncio::inspect::await_chain;
use loopglass_asyncio::{Callback, FutureState, Handle, awaited_future, future_of, handle_of, task_of};
use loopglass_lang::object::{ObjectRef, Value};
use loopglass_lang::vm::{Vm, awaited_by, generator_of};

use crate::frames::{self, Names};
use crate::log::TaskRecord;
use crate::machine::Machine;
use crate::view::{CallbackView, FutureView, ObjectId, Outcome, TaskState, TaskView, WaitLink, Waiter};

/// Longer chains of tasks that wait for tasks are cut.
const LONGEST_CHAIN: usize = 50;

pub(crate) fn tasks(machine: &Machine, names: &Names, refusals: &[(u32, String)]) -> Vec<TaskView> {
    let ready = ready_tasks(machine);
    let living = machine.asyncio.tasks();
    let records = machine.log.borrow().tasks.clone();
    let views =
        records.iter().enumerate().filter_map(|(index, record)| match living.iter().find(|task| task.id() == record.id) {
            Some(object) => task(machine, names, refusals, &ready, index, object),
            None => Some(gone(record, index)),
        });
    views.collect()
}

/// The card of a task that nobody refers to any more.
fn gone(record: &TaskRecord, index: usize) -> TaskView {
    TaskView {
        id: ObjectId(record.id),
        name: record.name.clone(),
        color: (index % 8) as u8,
        coroutine: record.coroutine.clone(),
        state: TaskState::Ended,
        outcome: record.outcome.clone(),
        must_cancel: false,
        cancelling: 0,
        frames: Vec::new(),
        waits_for: Vec::new(),
        callbacks: Vec::new(),
        repr: record.repr.clone(),
        refusal: None,
        is_internal: is_shutting_down(&record.coroutine),
    }
}

/// The numbers of the tasks that stand in a ready queue.
fn ready_tasks(machine: &Machine) -> Vec<u32> {
    let loops = machine.asyncio.loops();
    let natives = loops.iter().filter_map(loopglass_asyncio::loop_of);
    natives
        .flat_map(|native| native.ready.borrow().iter().filter_map(loopglass_asyncio::Entry::task_id).collect::<Vec<_>>())
        .collect()
}

fn task(
    machine: &Machine,
    names: &Names,
    refusals: &[(u32, String)],
    ready: &[u32],
    index: usize,
    object: &ObjectRef,
) -> Option<TaskView> {
    let (future, part) = (future_of(object)?, task_of(object)?);
    let vm = &machine.vm;
    let coroutine = part.coroutine.borrow().clone();
    let chain = await_chain(&coroutine);
    let id = object.id();
    let state = if future.is_done() {
        TaskState::Ended
    } else if vm.actor == id {
        TaskState::Running
    } else if ready.contains(&id) {
        TaskState::Ready
    } else {
        TaskState::Waiting
    };
    let own = coroutine.object().and_then(generator_of);
    Some(TaskView {
        id: ObjectId(id),
        name: part.name.borrow().to_string(),
        color: (index % 8) as u8,
        coroutine: own.map_or(String::new(), |own| own.qualified_name.borrow().to_string()),
        outcome: outcome(vm, object),
        must_cancel: part.must_cancel.get(),
        cancelling: part.cancel_requests.get(),
        frames: if state == TaskState::Ended { Vec::new() } else { frames::coroutine_frames(vm, &chain) },
        waits_for: if state == TaskState::Ended { Vec::new() } else { wait_links(machine, names, &chain, object) },
        callbacks: callbacks(machine, object),
        repr: frames::shorten(&loopglass_asyncio::quick_future_repr(vm, object)),
        refusal: refusal(refusals, id),
        is_internal: own.is_some_and(|own| is_shutting_down(&own.qualified_name.borrow())),
        state,
    })
}

/// What `asyncio.run` does at its end is the library's own.
fn is_shutting_down(coroutine: &str) -> bool {
    matches!(coroutine, "BaseEventLoop.shutdown_asyncgens" | "BaseEventLoop.shutdown_default_executor")
}

fn refusal(refusals: &[(u32, String)], id: u32) -> Option<String> {
    refusals.iter().find(|(target, _)| *target == id).map(|(_, words)| words.clone())
}

/// What the program calls its tasks and Futures; those that no variable holds are numbered.
pub(crate) fn names(machine: &Machine) -> Names {
    let mut names = Names::of(&machine.vm);
    for task in machine.asyncio.tasks() {
        if let Some(part) = task_of(&task) {
            names.add_locals(&machine.vm, &await_chain(&part.coroutine.borrow()));
        }
    }
    for (index, (object, _)) in plain_futures(machine).into_iter().enumerate() {
        names.number(object.id(), format!("{}-{}", object.class().name(), index + 1));
    }
    names
}

fn plain_futures(machine: &Machine) -> Vec<(ObjectRef, bool)> {
    machine.asyncio.futures().into_iter().filter(|(object, _)| task_of(object).is_none()).collect()
}

pub(crate) fn futures(machine: &Machine, names: &Names, refusals: &[(u32, String)]) -> Vec<FutureView> {
    let views = plain_futures(machine).into_iter().map(|(object, by_program)| {
        let id = object.id();
        FutureView {
            id: ObjectId(id),
            name: names.get(id).cloned().unwrap_or_default(),
            // What the library made for itself is the library's, even where a variable of its own holds it.
            is_internal: !by_program,
            outcome: outcome(&machine.vm, &object),
            callbacks: callbacks(machine, &object),
            repr: frames::shorten(&loopglass_asyncio::quick_future_repr(&machine.vm, &object)),
            refusal: refusal(refusals, id),
        }
    });
    views.collect()
}

pub(crate) fn outcome(vm: &Vm, object: &ObjectRef) -> Outcome {
    let Some(future) = future_of(object) else { return Outcome::Pending };
    match (future.state.get(), &*future.exception.borrow()) {
        (FutureState::Pending, _) => Outcome::Pending,
        (FutureState::Cancelled, _) => Outcome::Cancelled,
        (FutureState::Finished, Some(exception)) => Outcome::Exception(short_repr(vm, &exception.clone().into())),
        (FutureState::Finished, None) => Outcome::Result(short_repr(vm, &future.result.borrow())),
    }
}

fn short_repr(vm: &Vm, value: &Value) -> String {
    frames::shorten(&frames::repr(vm, value))
}

fn callbacks(machine: &Machine, object: &ObjectRef) -> Vec<CallbackView> {
    let Some(future) = future_of(object) else { return Vec::new() };
    let callbacks = future.callbacks.borrow();
    let views = callbacks.iter().map(|(callback, _)| {
        let woken = match callback {
            Callback::Wakeup(task) => Some(task.clone()),
            _ => None,
        };
        CallbackView {
            label: callback.label(&machine.vm),
            wakes: woken.as_ref().map(|task| ObjectId(task.id())),
            wakes_name: woken.as_ref().and_then(|task| task_of(task).map(|task| task.name.borrow().to_string())),
        }
    });
    views.collect()
}

/// From what the innermost coroutine awaits to the last thing that must happen first.
fn wait_links(machine: &Machine, names: &Names, chain: &[ObjectRef], task: &ObjectRef) -> Vec<WaitLink> {
    let mut links = Vec::new();
    let library = chain.iter().find(|object| !frames::is_program(object));
    if let Some(generator) = library.and_then(generator_of) {
        links.push(WaitLink { label: format!("{}()", generator.qualified_name.borrow()), object: None, left: None });
    }
    let mut at = chain.last().and_then(generator_of).and_then(awaited_by).and_then(|value| awaited_future(&value));
    at = at.or_else(|| task_of(task)?.waiter.borrow().object().cloned());
    while let Some(object) = at.take().filter(|_| links.len() < LONGEST_CHAIN) {
        links.push(WaitLink {
            label: label_of(names, &object),
            object: future_of(&object).map(|_| ObjectId(object.id())),
            left: time_left(machine, &object),
        });
        at = task_of(&object).and_then(|task| task.waiter.borrow().object().cloned());
    }
    links
}

fn label_of(names: &Names, object: &ObjectRef) -> String {
    match task_of(object) {
        Some(task) => task.name.borrow().to_string(),
        None => names.get(object.id()).cloned().unwrap_or_else(|| object.class().name().to_string()),
    }
}

/// Seconds until a timer settles a Future.
fn time_left(machine: &Machine, object: &ObjectRef) -> Option<f64> {
    let loops = machine.asyncio.loops();
    let natives = loops.iter().filter_map(loopglass_asyncio::loop_of);
    let mut due = natives.filter_map(|native| {
        let timers = native.timers.borrow();
        let handle = timers.values().find(|timer| handle_of(timer).is_some_and(|handle| is_for(handle, object)))?;
        handle_of(handle)?.when
    });
    due.next().map(|due| (due - machine.asyncio.clock.now()).max(0.0))
}

/// Is the Future the first argument of the timer's callback?
fn is_for(handle: &Handle, object: &ObjectRef) -> bool {
    let arguments = handle.arguments.borrow();
    arguments.positional.first().and_then(Value::object).is_some_and(|first| std::rc::Rc::ptr_eq(first, object))
}

/// The task that a timer wakes, through the Future that it settles.
pub(crate) fn woken_by(_machine: &Machine, handle: &Handle) -> Option<String> {
    let arguments = handle.arguments.borrow();
    let future = future_of(arguments.positional.first()?.object()?)?;
    let callbacks = future.callbacks.borrow();
    callbacks.iter().find_map(|(callback, _)| match callback {
        Callback::Wakeup(task) => task_of(task).map(|task| task.name.borrow().to_string()),
        _ => None,
    })
}

/// Every task that waits, and for what.
pub(crate) fn waiters(machine: &Machine) -> Vec<Waiter> {
    let names = names(machine);
    let views = tasks(machine, &names, &[]);
    let waiting = views.into_iter().filter(|view| view.state == TaskState::Waiting);
    waiting
        .map(|view| {
            let last = view.waits_for.last();
            Waiter {
                task: view.name,
                waits_for: view.waits_for.iter().map(|link| link.label.clone()).collect::<Vec<_>>().join(" → "),
                future: last.and_then(|link| link.object),
            }
        })
        .collect()
}

/// Pending Futures of the program's own that a task or the module waits for.
pub(crate) fn awaited_by_program(machine: &Machine, names: &Names) -> Vec<Waiter> {
    let cards = futures(machine, names, &[]);
    let open = cards.iter().filter(|card| card.outcome == Outcome::Pending && !card.is_internal && !card.callbacks.is_empty());
    open.map(|card| {
        let waker = card.callbacks.iter().find_map(|callback| callback.wakes_name.clone());
        Waiter { task: waker.unwrap_or_else(|| "module".to_string()), waits_for: card.name.clone(), future: Some(card.id) }
    })
    .collect()
}
