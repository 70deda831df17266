//! What all loops of one machine share: the clock, the running loop, the tasks, the recorder.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};

use loopglass_lang::object::{Class, Object, ObjectRef, Str, Value};
use loopglass_lang::vm::Vm;

use crate::clock::Clock;
use crate::context::ContextRef;
use crate::event::{Event, Recorder};
use crate::external::External;

/// The classes that this room makes.
pub struct Classes {
    pub future: Rc<Class>,
    pub task: Rc<Class>,
    pub future_iterator: Rc<Class>,
    pub step_wrapper: Rc<Class>,
    pub handle: Rc<Class>,
    pub timer_handle: Rc<Class>,
    pub event_loop: Rc<Class>,
    pub base_event_loop: Rc<Class>,
    pub abstract_event_loop: Rc<Class>,
    pub context: Rc<Class>,
    pub context_var: Rc<Class>,
    pub token: Rc<Class>,
    pub token_missing: Rc<Class>,
    pub cancelled_error: Rc<Class>,
    pub invalid_state_error: Rc<Class>,
}

/// Kept in the machine as an extension.
pub struct Asyncio {
    pub classes: Classes,
    pub clock: Clock,
    /// The loop whose `run_forever` is on the stack.
    pub running: RefCell<Value>,
    /// The policy's loop: what `set_event_loop` set, `None` after it was set to None.
    pub current: RefCell<Value>,
    /// Was `set_event_loop` ever called?
    pub current_was_set: Cell<bool>,
    /// The task whose step runs, by loop.
    pub current_tasks: RefCell<Vec<(ObjectRef, ObjectRef)>>,
    pub context: RefCell<ContextRef>,
    /// Results of functions that ran on a clock of their own.
    pub external: External,
    pub pools: crate::pools::Pools,
    pub threads: crate::parking::Threads,
    /// Does a function run on a clock of its own?
    pub in_thread: Cell<bool>,
    /// By number, which is the order of making.
    tasks: RefCell<BTreeMap<u32, Weak<Object>>>,
    loops: RefCell<Vec<Weak<Object>>>,
    /// Futures that are not tasks, kept only for a recorder: with whether the program itself made them.
    futures: RefCell<Vec<(Weak<Object>, bool)>>,
    task_names: Cell<u32>,
    entries: Cell<u32>,
    pub(crate) passes: Cell<u32>,
    recorder: RefCell<Option<Box<dyn Recorder>>>,
    is_recording: Cell<bool>,
    /// What a callback was called last, for the next events about it.
    last_label: RefCell<Option<(Str, Rc<str>)>>,
    /// Are callbacks without a name asked for their repr, as the conformance recordings do?
    pub asks_names: Cell<bool>,
    /// The Futures whose repr is being made.
    pub showing: RefCell<Vec<u32>>,
}

impl Asyncio {
    pub fn new(classes: Classes) -> Rc<Self> {
        Rc::new(Asyncio {
            classes,
            clock: Clock::default(),
            running: RefCell::new(Value::None),
            current: RefCell::new(Value::None),
            current_was_set: Cell::new(false),
            current_tasks: RefCell::default(),
            context: RefCell::default(),
            external: External::default(),
            pools: crate::pools::Pools::default(),
            threads: crate::parking::Threads::default(),
            in_thread: Cell::new(false),
            tasks: RefCell::default(),
            loops: RefCell::default(),
            futures: RefCell::default(),
            task_names: Cell::new(0),
            entries: Cell::new(0),
            passes: Cell::new(0),
            recorder: RefCell::default(),
            is_recording: Cell::new(false),
            last_label: RefCell::default(),
            asks_names: Cell::new(false),
            showing: RefCell::default(),
        })
    }

    /// The state of a machine that has it; every machine of this room's making does.
    pub fn of(vm: &Vm) -> Option<Rc<Self>> {
        vm.extension::<Asyncio>()
    }

    pub fn record(&self, recorder: Box<dyn Recorder>) {
        *self.recorder.borrow_mut() = Some(recorder);
        self.is_recording.set(true);
    }

    /// Tells the recorder, where there is one; the event is made only then.
    pub fn tell(&self, vm: &Vm, event: impl FnOnce() -> Event) {
        if !self.is_recording.get() {
            return;
        }
        let event = event();
        if let Ok(mut recorder) = self.recorder.try_borrow_mut()
            && let Some(recorder) = &mut *recorder
        {
            recorder.event(vm, event);
        }
    }

    /// Is a loop inside `run_forever`?
    pub fn is_loop_running(&self) -> bool {
        !self.running.borrow().is_none()
    }

    pub fn is_recording(&self) -> bool {
        self.is_recording.get()
    }

    /// The name of a function as a label: most often the one that was asked for last.
    pub(crate) fn label_of(&self, name: &Str) -> Rc<str> {
        let mut last = self.last_label.borrow_mut();
        if let Some((_, label)) = last.as_ref().filter(|(known, _)| Str::same(known, name)) {
            return label.clone();
        }
        last.insert((name.clone(), Rc::from(&**name))).1.clone()
    }

    /// The number of the next task that is not given a name.
    pub fn next_task_number(&self) -> u32 {
        self.task_names.set(self.task_names.get() + 1);
        self.task_names.get()
    }

    pub fn next_entry(&self) -> u32 {
        self.entries.set(self.entries.get() + 1);
        self.entries.get()
    }

    /// Passes that called something, of all loops so far.
    pub fn passes(&self) -> u32 {
        self.passes.get()
    }

    pub fn add_task(&self, task: &ObjectRef) {
        let mut tasks = self.tasks.borrow_mut();
        if tasks.len() > 64 && tasks.len().is_power_of_two() {
            tasks.retain(|_, task| task.strong_count() > 0);
        }
        tasks.insert(task.id(), Rc::downgrade(task));
    }

    pub fn forget_task(&self, task: &ObjectRef) {
        self.tasks.borrow_mut().remove(&task.id());
    }

    pub fn add_loop(&self, event_loop: &ObjectRef) {
        self.loops.borrow_mut().push(Rc::downgrade(event_loop));
    }

    /// Every loop that lives, in the order of making.
    pub fn loops(&self) -> Vec<ObjectRef> {
        self.loops.borrow().iter().filter_map(Weak::upgrade).collect()
    }

    /// Remembers a Future for the recorder; `by_program` where the program's own line made it.
    pub fn add_future(&self, vm: &Vm, future: &ObjectRef) {
        if !self.is_recording() {
            return;
        }
        let by_program = vm.is_program_running();
        self.tell(vm, || Event::FutureMade { future: future.id(), by_program });
        let mut futures = self.futures.borrow_mut();
        if futures.len() > 64 && futures.len() == futures.capacity() {
            futures.retain(|(future, _)| future.strong_count() > 0);
        }
        futures.push((Rc::downgrade(future), by_program));
    }

    /// Every Future that is not a task and lives, in the order of making, and whether the program made it.
    pub fn futures(&self) -> Vec<(ObjectRef, bool)> {
        self.first_futures(usize::MAX)
    }

    /// All that the program made, as many of the library's as `most` says, and how many are left out.
    pub fn chosen_futures(&self, most: usize) -> (Vec<(ObjectRef, bool)>, usize) {
        let (mut chosen, mut own, mut more) = (Vec::new(), 0, 0);
        for (future, by_program) in self.futures.borrow().iter() {
            if *by_program || own < most {
                let Some(future) = future.upgrade() else { continue };
                own += usize::from(!by_program);
                chosen.push((future, *by_program));
            } else if future.strong_count() > 0 {
                more += 1;
            }
        }
        (chosen, more)
    }

    /// Shows every task that lives, in the order of making, with its number.
    pub fn visit_tasks(&self, visit: &mut dyn FnMut(u32, &ObjectRef)) {
        for (id, task) in self.tasks.borrow().iter() {
            if let Some(task) = task.upgrade() {
                visit(*id, &task);
            }
        }
    }

    /// At most so many of them.
    pub fn first_futures(&self, most: usize) -> Vec<(ObjectRef, bool)> {
        self.futures.borrow().iter().filter_map(|(future, own)| Some((future.upgrade()?, *own))).take(most).collect()
    }

    /// Lets a function that runs in a thread end now (by the number of its source); false where it has ended already.
    pub fn end_outside(&self, source: u32) -> bool {
        let now = self.clock.now();
        let Some(end) = self.external.bring(source, now) else { return false };
        self.pools.end_early(end, now);
        true
    }

    /// The task with a number, while it lives.
    pub fn task(&self, id: u32) -> Option<ObjectRef> {
        self.tasks.borrow().get(&id).and_then(Weak::upgrade)
    }

    /// Every task that lives, in the order of making.
    pub fn tasks(&self) -> Vec<ObjectRef> {
        self.first_tasks(usize::MAX)
    }

    /// At most so many of them.
    pub fn first_tasks(&self, most: usize) -> Vec<ObjectRef> {
        self.tasks.borrow().values().filter_map(Weak::upgrade).take(most).collect()
    }

    /// The task whose step runs in a loop.
    pub fn current_task(&self, event_loop: &ObjectRef) -> Option<ObjectRef> {
        let current = self.current_tasks.borrow();
        current.iter().find(|(known, _)| Rc::ptr_eq(known, event_loop)).map(|(_, task)| task.clone())
    }

    pub fn enter_task(&self, event_loop: &ObjectRef, task: &ObjectRef) {
        self.current_tasks.borrow_mut().push((event_loop.clone(), task.clone()));
    }

    pub fn leave_task(&self, event_loop: &ObjectRef) {
        let mut current = self.current_tasks.borrow_mut();
        if let Some(place) = current.iter().rposition(|(known, _)| Rc::ptr_eq(known, event_loop)) {
            current.remove(place);
        }
    }
}
