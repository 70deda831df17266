//! The state of an event loop: the ready queue, the timers, and what is put into them.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use loopglass_lang::object::{Arguments, Native, ObjectRef, Outcome, Raised, Result, Value};
use loopglass_lang::vm::Vm;

use crate::callback::Callback;
use crate::context::ContextRef;
use crate::event::{EntryId, Event};
use crate::handle::{Handle, handle_of};
use crate::state::Asyncio;

/// An entry of the ready queue. A task's own steps need no handle object.
#[derive(Clone)]
pub struct Entry {
    pub id: EntryId,
    pub what: EntryKind,
}

#[derive(Clone)]
pub enum EntryKind {
    /// A handle that a program can hold and cancel.
    Handle(ObjectRef),
    /// A task's step or wakeup; the value is the Future that is done.
    Task(Callback, Value, ContextRef),
}

/// Beyond so many timers, of which more than half are cancelled, CPython tidies its heap.
const MANY_TIMERS: usize = 100;

/// A timer's place: due time in nanoseconds, then the order of making.
pub type Place = (i64, EntryId);

/// An event loop.
pub struct EventLoop {
    pub asyncio: Rc<Asyncio>,
    pub ready: RefCell<VecDeque<Entry>>,
    /// How many entries of `ready` belong to the pass that is under way.
    pub left_in_pass: Cell<usize>,
    pub timers: RefCell<BTreeMap<Place, ObjectRef>>,
    /// How many of them are cancelled, as CPython counts.
    pub cancelled_timers: Cell<usize>,
    pub shown_lists: RefCell<crate::shown_lists::ShownLists>,
    pub has_shown_lists: Cell<bool>,
    pub running: Cell<bool>,
    /// The number of the thread in which it runs.
    pub thread: Cell<u32>,
    pub stopping: Cell<bool>,
    pub closed: Cell<bool>,
    pub debug: Cell<bool>,
    /// How deep coroutines remembered their origin before this loop ran in debug mode.
    pub outer_origin_depth: Cell<Option<usize>>,
    /// Passes in a row in which nothing was waited for.
    pub busy: Cell<u32>,
    /// The entry that runs.
    pub current: RefCell<Option<Entry>>,
    pub exception_handler: RefCell<Value>,
    pub task_factory: RefCell<Value>,
    pub default_executor: RefCell<Value>,
    pub executor_shut_down: Cell<bool>,
    pub asyncgens: RefCell<Vec<std::rc::Weak<loopglass_lang::object::Object>>>,
    pub asyncgens_shut_down: Cell<bool>,
    pub slow_callback_duration: Cell<f64>,
}

impl EventLoop {
    pub fn new(asyncio: &Rc<Asyncio>) -> Self {
        EventLoop {
            asyncio: asyncio.clone(),
            ready: RefCell::default(),
            left_in_pass: Cell::new(0),
            timers: RefCell::default(),
            cancelled_timers: Cell::new(0),
            shown_lists: RefCell::default(),
            has_shown_lists: Cell::new(false),
            running: Cell::new(false),
            thread: Cell::new(0),
            stopping: Cell::new(false),
            closed: Cell::new(false),
            debug: Cell::new(false),
            outer_origin_depth: Cell::new(None),
            busy: Cell::new(0),
            current: RefCell::default(),
            exception_handler: RefCell::new(Value::None),
            task_factory: RefCell::new(Value::None),
            default_executor: RefCell::new(Value::None),
            executor_shut_down: Cell::new(false),
            asyncgens: RefCell::default(),
            asyncgens_shut_down: Cell::new(false),
            slow_callback_duration: Cell::new(0.1),
        }
    }

    pub fn check_closed(&self) -> Result<()> {
        if self.closed.get() { Err(Raised::runtime_error("Event loop is closed")) } else { Ok(()) }
    }

    /// In debug mode, while the loop runs, coroutines remember where they were made.
    pub fn track_origins(&self, vm: &mut Vm, enabled: bool) {
        if enabled == self.outer_origin_depth.get().is_some() {
            return;
        }
        if enabled {
            self.outer_origin_depth.set(Some(vm.coroutine_origin_depth));
            vm.coroutine_origin_depth = crate::created::DEPTH;
        } else if let Some(depth) = self.outer_origin_depth.take() {
            vm.coroutine_origin_depth = depth;
        }
    }

    /// Appends to the ready queue.
    pub fn push(&self, vm: &Vm, what: EntryKind) -> EntryId {
        let id = match &what {
            EntryKind::Handle(handle) => handle_of(handle).map_or(0, |handle| handle.id),
            EntryKind::Task(..) => self.asyncio.next_entry(),
        };
        let entry = Entry { id, what };
        self.asyncio.tell(vm, || Event::Scheduled { entry: id, label: entry.told_label(vm), task: entry.task_id() });
        self.ready.borrow_mut().push_back(entry);
        id
    }

    /// Puts a timer on the heap. Timers of the same nanosecond run in the order in which they were made.
    pub fn add_timer(&self, vm: &Vm, object: &ObjectRef, handle: &Handle, when: f64) {
        self.timers.borrow_mut().insert(place_of(when, handle), object.clone());
        self.asyncio.tell(vm, || Event::TimerSet { entry: handle.id, label: handle.told_label(vm), when });
    }

    /// Drops cancelled timers as CPython does before it looks how long to wait: all of them where they are many, or
    /// those at the front.
    pub fn drop_cancelled(&self) {
        let (cancelled, all) = (self.cancelled_timers.get(), self.timers.borrow().len());
        if all > MANY_TIMERS && cancelled * 2 > all {
            return self.drop_all_cancelled();
        }
        loop {
            let first = self.timers.borrow().first_key_value().map(|(place, timer)| (*place, timer.clone()));
            match first {
                Some((place, timer)) if handle_of(&timer).is_some_and(|handle| handle.cancelled.get()) => {
                    let removed = self.timers.borrow_mut().remove(&place);
                    self.cancelled_timers.set(self.cancelled_timers.get().saturating_sub(1));
                    drop(removed);
                }
                _ => return,
            }
        }
    }

    fn drop_all_cancelled(&self) {
        self.cancelled_timers.set(0);
        let is_cancelled = |timer: &ObjectRef| handle_of(timer).is_some_and(|handle| handle.cancelled.get());
        let (gone, kept) = self.timers.take().into_iter().partition(|(_, timer)| is_cancelled(timer));
        self.timers.replace(kept);
        drop::<BTreeMap<Place, ObjectRef>>(gone);
    }

    /// When the first timer that is not cancelled is due.
    pub fn first_timer(&self) -> Option<f64> {
        let timers = self.timers.borrow();
        let live = timers.values().filter_map(|timer| handle_of(timer)).find(|handle| !handle.cancelled.get());
        live.and_then(|handle| handle.when)
    }

    /// Moves the timers whose time has come to the ready queue; how many.
    pub fn take_due(&self, vm: &Vm, end: f64) -> usize {
        let mut count = 0;
        loop {
            let mut timers = self.timers.borrow_mut();
            let due = timers.first_key_value().and_then(|(place, timer)| {
                let when = handle_of(timer)?.when?;
                (when < end).then_some(*place)
            });
            let Some(timer) = due.and_then(|place| timers.remove(&place)) else { return count };
            drop(timers);
            if let Some(handle) = handle_of(&timer) {
                handle.scheduled.set(false);
                self.asyncio.tell(vm, || Event::TimerDue { entry: handle.id });
                self.ready.borrow_mut().push_back(Entry { id: handle.id, what: EntryKind::Handle(timer.clone()) });
            }
            count += 1;
        }
    }
}

/// Where a timer stands among the others.
pub fn place_of(when: f64, handle: &Handle) -> Place {
    ((when * 1e9).round() as i64, handle.id)
}

impl Entry {
    pub fn label(&self, vm: &Vm) -> String {
        match &self.what {
            EntryKind::Handle(handle) => handle_of(handle).map_or(String::new(), |handle| handle.label(vm)),
            EntryKind::Task(callback, ..) => callback.label(vm),
        }
    }

    /// As [`Entry::label`], for an event.
    pub fn told_label(&self, vm: &Vm) -> Rc<str> {
        match &self.what {
            EntryKind::Handle(handle) => handle_of(handle).map_or(Rc::from(""), |handle| handle.told_label(vm)),
            EntryKind::Task(callback, ..) => callback.told_label(vm),
        }
    }

    pub fn task_id(&self) -> Option<u32> {
        match &self.what {
            EntryKind::Task(callback, ..) => callback.task().map(|task| task.id()),
            EntryKind::Handle(handle) => handle_of(handle)?.callback.borrow().as_ref()?.task().map(|task| task.id()),
        }
    }

    pub fn is_cancelled(&self) -> bool {
        match &self.what {
            EntryKind::Handle(handle) => handle_of(handle).is_some_and(|handle| handle.cancelled.get()),
            EntryKind::Task(..) => false,
        }
    }
}

/// The loop in an object.
pub fn loop_of(object: &ObjectRef) -> Option<&EventLoop> {
    object.native::<EventLoop>()
}

/// The loop in a value, where it is one of ours whose `call_soon` no subclass has replaced.
pub fn as_loop(value: &Value) -> Option<&EventLoop> {
    value.object().and_then(loop_of)
}

/// Schedules a callback with one argument: how Futures and tasks use their loop. A loop that a program wrote (or
/// whose `call_soon` it replaced) is called as Python.
pub fn call_soon_with(
    vm: &mut Vm,
    event_loop: &Value,
    callback: Callback,
    argument: Value,
    context: ContextRef,
) -> Result<Outcome> {
    if let Some(native) = as_loop(event_loop).filter(|_| !is_overridden(vm, event_loop, "call_soon")) {
        native.check_closed()?;
        match callback {
            Callback::Call(function) => {
                let arguments = Arguments::one(argument);
                return crate::handle::call_soon(vm, event_loop, function, arguments, context);
            }
            own => {
                native.push(vm, EntryKind::Task(own, argument, context));
            }
        }
        return Ok(Value::None.into());
    }
    let context_value = crate::context_module::context_value(vm, &context);
    let function = crate::task::callable_of(vm, &callback);
    let mut arguments = match callback {
        Callback::Step(_) | Callback::Throw(..) => Arguments::one(function),
        _ => Arguments::two(function, argument),
    };
    let keyword = vm.intern("context");
    arguments.keywords.push((keyword, context_value));
    vm.call_method(event_loop, "call_soon", arguments)
}

/// Has a program's class or instance a method of its own under this name?
pub fn is_overridden(vm: &mut Vm, object: &Value, name: &str) -> bool {
    let Some(object) = object.object() else { return false };
    // Most loops are the machine's own, with no attributes: the name need not even be looked up.
    if object.with_class(|class| class.native) && object.with_attributes(|_| ()).is_none() {
        return false;
    }
    let name = vm.intern(name);
    if object.own_attribute(&name).is_some() {
        return true;
    }
    let class = object.class();
    !class.native
        && class.lookup(&name).is_some_and(|found| !matches!(found.payload(), Some(loopglass_lang::object::Payload::Builtin(_))))
}

impl Native for EventLoop {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn trace(&self, visit: &mut dyn FnMut(&Value)) {
        for timer in self.timers.borrow().values() {
            visit(&timer.clone().into());
        }
        for entry in self.ready.borrow().iter() {
            match &entry.what {
                EntryKind::Handle(handle) => visit(&handle.clone().into()),
                EntryKind::Task(callback, value, _) => {
                    callback.trace(visit);
                    visit(value);
                }
            }
        }
        self.shown_lists.borrow().trace(visit);
        visit(&self.exception_handler.borrow());
        visit(&self.task_factory.borrow());
        visit(&self.default_executor.borrow());
    }

    fn clear(&self) {
        drop(self.ready.take());
        drop(self.timers.take());
        drop(self.shown_lists.take());
        drop(self.current.take());
        self.exception_handler.take();
        self.task_factory.take();
        self.default_executor.take();
    }
}
