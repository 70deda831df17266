//! What a task waits for, all the way down: a tree taken from the machine at rest. `gather`, `wait` and task groups
//! have several branches; a lock leads on to whoever holds it.

use std::collections::BTreeMap;

use loopglass_asyncio::inspect::await_chain;
use loopglass_asyncio::{Handle, awaited_future, future_of, handle_of, task_of};
use loopglass_lang::object::{ObjectRef, Payload, Str, Value};
use loopglass_lang::vm::{awaited_by, generator_of};

use crate::frames::{self, Names};
use crate::machine::Machine;
use crate::view::{HandleId, ObjectId};

/// A tree has at most so many nodes: a `gather` of thousands is cut.
const MOST_NODES: usize = 300;

/// What a node of the tree is. The page has the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AwaitKind {
    Task,
    Future,
    Sleep,
    Gather,
    /// `asyncio.wait`
    Wait,
    WaitFor,
    Shield,
    AsCompleted,
    TaskGroup,
    Lock,
    Event,
    Condition,
    Semaphore,
    Barrier,
    QueueGet,
    QueuePut,
    QueueJoin,
    /// A function in an executor's thread.
    Executor,
    /// The other side of a connection.
    Stream,
    /// Some other coroutine of the library: `name` says which.
    Library,
}

/// One thing that is waited for.
#[derive(Clone, Debug, PartialEq)]
pub struct AwaitNode {
    pub kind: AwaitKind,
    /// The task's name, the variable that holds the thing, its class, or the library's function.
    pub name: String,
    /// The Future, task, lock, queue ... itself, where there is one.
    pub object: Option<ObjectId>,
    /// Has it ended already (one of several that `gather` waits for)?
    pub done: bool,
    /// Seconds until a timer ends this wait, and that timer.
    pub left: Option<(f64, HandleId)>,
    /// What must happen first: several for `gather`, `wait`, `as_completed` and a task group; for a lock, its holder.
    pub needs: Vec<AwaitNode>,
}

/// Something that will make a task go on.
#[derive(Clone, Debug, PartialEq)]
pub struct Wake {
    pub waker: Waker,
    /// The task that goes on.
    pub task: ObjectId,
}

/// What wakes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waker {
    Timer(HandleId),
    /// A Future or Task that will be done, or the holder of a lock.
    Object(ObjectId),
}

/// The tree of a task, the task itself at its root; nothing for one that has ended or does not wait.
pub fn await_tree(machine: &Machine, task: ObjectId) -> Option<AwaitNode> {
    let object = machine.asyncio.task(task.0)?;
    Some(Forest::new(machine).tree(&object))
}

/// The trees of all tasks that wait, in the order in which the tasks were made.
pub fn await_trees(machine: &Machine) -> Vec<AwaitNode> {
    let tasks = machine.asyncio.tasks();
    let waiting = tasks.iter().filter(|task| task_of(task).is_some_and(|part| part.waiter.borrow().object().is_some()));
    let mut forest = Forest::new(machine);
    waiting.map(|task| forest.tree(task)).collect()
}

/// Who wakes whom: for each waiting task the nearest things whose end lets it go on.
pub fn wakes(trees: &[AwaitNode]) -> Vec<Wake> {
    let mut wakes = Vec::new();
    for root in trees {
        let Some(task) = root.object else { continue };
        nearest(root, &mut |waker| wakes.push(Wake { waker, task }));
    }
    wakes
}

fn nearest(node: &AwaitNode, add: &mut dyn FnMut(Waker)) {
    if let Some((_, timer)) = node.left {
        add(Waker::Timer(timer));
    }
    for next in node.needs.iter().filter(|next| !next.done) {
        match (next.kind, next.object) {
            (AwaitKind::Task | AwaitKind::Future, Some(object)) => {
                add(Waker::Object(object));
                if let Some((_, timer)) = next.left.filter(|_| next.kind == AwaitKind::Future) {
                    add(Waker::Timer(timer));
                }
            }
            _ => nearest(next, add),
        }
    }
}

/// Tasks that wait for one another in a ring, with no timer that could end it; each ring once, its first-made task first.
pub fn rings(trees: &[AwaitNode]) -> Vec<Vec<ObjectId>> {
    let mut next: BTreeMap<u32, u32> = BTreeMap::new();
    for root in trees {
        if let (Some(task), Some(needed)) = (root.object, only_task(root)) {
            next.insert(task.0, needed.0);
        }
    }
    let mut rings = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    for start in next.keys().copied() {
        let mut path = Vec::new();
        let mut at = start;
        while seen.insert(at) {
            path.push(at);
            let Some(&after) = next.get(&at) else { break };
            at = after;
        }
        if let Some(place) = path.iter().position(|task| *task == at).filter(|_| next.contains_key(&at)) {
            let mut ring: Vec<ObjectId> = path[place..].iter().map(|task| ObjectId(*task)).collect();
            let first = (0..ring.len()).min_by_key(|index| ring[*index]).unwrap_or(0);
            ring.rotate_left(first);
            rings.push(ring);
        }
    }
    rings
}

/// The one task that a wait leads to, where nothing else can end it.
fn only_task(root: &AwaitNode) -> Option<ObjectId> {
    let mut at = root;
    loop {
        let [next] = at.needs.as_slice() else { return None };
        if at.left.is_some() {
            return None;
        }
        if next.kind == AwaitKind::Task {
            return next.object;
        }
        at = next;
    }
}

/// Trees of one machine: what is known of it, and how much room is left.
struct Forest<'a> {
    machine: &'a Machine,
    names: Names,
    holders: BTreeMap<u32, Vec<u32>>,
    timers: Timers,
    left: usize,
    path: Vec<u32>,
}

/// A wait that a timer ends: the seconds left, and the timer.
type Left = (f64, HandleId);

/// The first timer of each Future that one settles, and of each task that is inside of a time limit.
#[derive(Default)]
struct Timers {
    settle: BTreeMap<u32, Left>,
    limit: BTreeMap<u32, Left>,
}

impl<'a> Forest<'a> {
    fn new(machine: &'a Machine) -> Self {
        let holders = machine.log.borrow().holders.clone();
        let (names, timers) = (crate::cards::names(machine), Timers::of(machine));
        Forest { machine, names, holders, timers, left: MOST_NODES, path: Vec::new() }
    }

    fn tree(&mut self, task: &ObjectRef) -> AwaitNode {
        self.left = MOST_NODES;
        self.task(task)
    }

    fn task(&mut self, object: &ObjectRef) -> AwaitNode {
        let id = object.id();
        let mut node = AwaitNode {
            kind: AwaitKind::Task,
            name: task_of(object).map_or(String::new(), |part| part.shown_name().to_string()),
            object: Some(ObjectId(id)),
            done: future_of(object).is_some_and(loopglass_asyncio::Future::is_done),
            left: self.timers.limit.get(&id).copied(),
            needs: Vec::new(),
        };
        if node.done || self.path.contains(&id) || self.left == 0 {
            return node;
        }
        self.left -= 1;
        self.path.push(id);
        node.needs = self.waits_of(object);
        self.path.pop();
        node
    }

    /// The library's coroutines that the task is in, each needing the next, and at last the Future itself.
    fn waits_of(&mut self, task: &ObjectRef) -> Vec<AwaitNode> {
        let coroutine = task_of(task).map_or(Value::None, |part| part.coroutine.borrow().clone());
        let chain = await_chain(&coroutine);
        let waiter = task_of(task).and_then(|part| part.waiter.borrow().object().cloned());
        let last = chain.last().and_then(generator_of).and_then(awaited_by).and_then(|value| awaited_future(&value));
        let mut needs = last.or(waiter).map_or(Vec::new(), |future| vec![self.future(&future)]);
        for object in chain.iter().rev().filter(|object| !frames::is_program(object)) {
            needs = self.library(object, needs);
        }
        needs
    }

    /// The node of one coroutine of the library around what it waits for inside.
    fn library(&mut self, coroutine: &ObjectRef, inner: Vec<AwaitNode>) -> Vec<AwaitNode> {
        let Some(generator) = generator_of(coroutine) else { return inner };
        let function = generator.qualified_name.borrow().to_string();
        let locals = self.machine.vm.generator_locals(coroutine);
        let local = |wanted: &str| locals.iter().find(|(name, _)| &**name == wanted).map(|(_, value)| value.clone());
        let thing = local("self").and_then(|value| value.object().cloned());
        let left = inner.first().filter(|node| node.kind != AwaitKind::Task).and_then(|node| node.left);
        let mut node =
            AwaitNode { kind: AwaitKind::Library, name: function.clone(), object: None, done: false, left, needs: inner };
        if let Some(kind) = kind_with_thing(&function) {
            self.name_after(&mut node, kind, thing.as_ref());
            node.needs = match (kind, &thing) {
                (AwaitKind::Lock, Some(lock)) => self.holders(lock),
                (AwaitKind::TaskGroup, Some(group)) => self.all_of(attribute(group, "_tasks")),
                (AwaitKind::AsCompleted, Some(iterator)) => self.all_of(attribute(iterator, "_todo")),
                // A condition may be taking its lock back, a barrier waits for its condition.
                (AwaitKind::Barrier | AwaitKind::Condition, _) => {
                    node.needs.into_iter().filter(|inner| inner.kind == AwaitKind::Lock).collect()
                }
                _ => Vec::new(),
            };
            return vec![node];
        }
        match function.as_str() {
            "sleep" => (node.kind, node.needs) = (AwaitKind::Sleep, Vec::new()),
            "wait_for" => node.kind = AwaitKind::WaitFor,
            "_wait" => {
                node.kind = AwaitKind::Wait;
                "wait".clone_into(&mut node.name);
                node.needs = self.all_of(local("fs"));
            }
            // Inside of another one that says it better.
            "wait"
            | "_AsCompletedIterator.__anext__"
            | "TaskGroup.__aexit__"
            | "Condition.wait_for"
            | "_cancel_and_wait"
            | "to_thread" => return node.needs,
            _ if function.ends_with(".__aenter__") => return node.needs,
            _ => {}
        }
        vec![node]
    }

    fn name_after(&self, node: &mut AwaitNode, kind: AwaitKind, thing: Option<&ObjectRef>) {
        node.kind = kind;
        let Some(thing) = thing else { return };
        node.object = Some(ObjectId(thing.id()));
        node.name = match self.names.get(thing.id()) {
            Some(name) => name.clone(),
            None if kind == AwaitKind::AsCompleted => "as_completed".to_string(),
            None => thing.class().name().to_string(),
        };
    }

    /// The tasks that have a lock.
    fn holders(&mut self, lock: &ObjectRef) -> Vec<AwaitNode> {
        let holders = self.holders.get(&lock.id()).cloned().unwrap_or_default();
        let tasks: Vec<ObjectRef> = holders.into_iter().filter_map(|id| self.machine.asyncio.task(id)).collect();
        tasks.iter().map(|task| self.task(task)).collect()
    }

    /// A node for each Future in a list, a set or the keys of a dict.
    fn all_of(&mut self, container: Option<Value>) -> Vec<AwaitNode> {
        let Some(container) = container else { return Vec::new() };
        let items: Vec<Value> = match container.payload() {
            Some(Payload::List(items)) => items.borrow().clone(),
            Some(Payload::Tuple(items)) => items.to_vec(),
            Some(Payload::Set(set)) => set.borrow().iter().cloned().collect(),
            Some(Payload::Dict(dict)) => dict.borrow().iter().map(|(key, _)| key.clone()).collect(),
            _ => Vec::new(),
        };
        let mut objects: Vec<ObjectRef> = items.iter().filter_map(|item| item.object().cloned()).collect();
        objects.sort_by_key(|object| object.id());
        objects.truncate(self.left);
        objects.iter().map(|object| self.future(object)).collect()
    }

    /// The node of a Future, of whatever kind.
    fn future(&mut self, object: &ObjectRef) -> AwaitNode {
        if task_of(object).is_some() {
            return self.task(object);
        }
        self.left = self.left.saturating_sub(1);
        let mut node = AwaitNode {
            kind: AwaitKind::Future,
            name: self.names.get(object.id()).unwrap_or_else(|| object.class().name().to_string()),
            object: Some(ObjectId(object.id())),
            done: future_of(object).is_some_and(loopglass_asyncio::Future::is_done),
            left: self.timers.settle.get(&object.id()).copied(),
            needs: Vec::new(),
        };
        if node.done || self.left == 0 {
            return node;
        }
        if let Some(children) = attribute(object, "_children") {
            (node.kind, node.needs) = (AwaitKind::Gather, self.all_of(Some(children)));
        } else if let Some(inner) = closure_of(object, "shield.<locals>._outer_done_callback", "inner") {
            (node.kind, node.needs) = (AwaitKind::Shield, inner.object().map_or(Vec::new(), |inner| vec![self.future(inner)]));
        } else if closure_of(object, "_chain_future.<locals>._call_check_cancel", "source").is_some() {
            node.kind = AwaitKind::Executor;
        }
        node
    }
}

impl Timers {
    fn of(machine: &Machine) -> Timers {
        let now = machine.asyncio.clock.now();
        let mut found = Timers::default();
        for event_loop in machine.asyncio.loops() {
            let Some(native) = loopglass_asyncio::loop_of(&event_loop) else { continue };
            let timers = native.timers.borrow();
            for handle in timers.values().filter_map(handle_of).filter(|handle| !handle.cancelled.get()) {
                found.add(handle, now);
            }
        }
        found
    }

    fn add(&mut self, handle: &Handle, now: f64) {
        let Some(when) = handle.when else { return };
        let left = ((when - now).max(0.0), HandleId(handle.id));
        let arguments = handle.arguments.borrow();
        if let Some(future) = arguments.positional.first().and_then(Value::object).filter(|first| future_of(first).is_some()) {
            self.settle.entry(future.id()).or_insert(left);
        }
        if let Some(task) = limited_task(handle) {
            self.limit.entry(task).or_insert(left);
        }
    }
}

/// The task that a `Timeout` will cancel.
pub(crate) fn limited_task(handle: &Handle) -> Option<u32> {
    let callback = handle.callback.borrow();
    let Some(loopglass_asyncio::Callback::Call(function)) = &*callback else { return None };
    let Some(Payload::Method(method)) = function.payload() else { return None };
    Some(attribute(method.object.object()?, "_task")?.object()?.id())
}

/// Methods of the library whose `self` is the thing that is waited for.
fn kind_with_thing(function: &str) -> Option<AwaitKind> {
    Some(match function {
        "Lock.acquire" => AwaitKind::Lock,
        "Event.wait" => AwaitKind::Event,
        "Condition.wait" => AwaitKind::Condition,
        "Semaphore.acquire" => AwaitKind::Semaphore,
        "Barrier.wait" => AwaitKind::Barrier,
        "Queue.get" => AwaitKind::QueueGet,
        "Queue.put" => AwaitKind::QueuePut,
        "Queue.join" => AwaitKind::QueueJoin,
        "TaskGroup._finish" => AwaitKind::TaskGroup,
        "_AsCompletedIterator._wait_for_one" => AwaitKind::AsCompleted,
        "StreamReader._wait_for_data" | "StreamWriter.drain" | "Server.serve_forever" | "Server.wait_closed" => AwaitKind::Stream,
        _ => return None,
    })
}

fn attribute(object: &ObjectRef, name: &str) -> Option<Value> {
    object.own_attribute(&Str::from(name))
}

/// A variable that one of a Future's callbacks, a function of the library, has in its closure.
fn closure_of(future: &ObjectRef, function: &str, variable: &str) -> Option<Value> {
    let callbacks = future_of(future)?.callbacks.borrow();
    callbacks.iter().find_map(|(callback, _)| {
        let loopglass_asyncio::Callback::Call(value) = callback else { return None };
        let Some(Payload::Function(made)) = value.payload() else { return None };
        if &**made.qualified_name.borrow() != function {
            return None;
        }
        let code = made.code.borrow();
        let place = code.free.iter().position(|name| &**name == variable)?;
        let cell = made.closure.borrow().get(place).cloned()?;
        match cell.payload() {
            Some(Payload::Cell(content)) => Some(content.borrow().clone()),
            _ => Some(cell),
        }
    })
}
