//! What nearly every `put` and `get` comes to: a queue that is exactly asyncio's own, with room or with an item, and
//! nobody who waits. All else is Python, in `asyncio/queues.py`, which says the same in more words.

use std::cell::Cell;
use std::rc::Rc;

use loopglass_lang::builtins::answer_at_once;
use loopglass_lang::library::{Deque, as_deque};
use loopglass_lang::object::{Arguments, Class, Dict, DictRef, ObjectRef, Outcome, Result, Str, Value};
use loopglass_lang::vm::Vm;

/// What `Queue.__init__` sets, in this order.
const ATTRIBUTES: [&str; 7] = ["_maxsize", "_getters", "_putters", "_unfinished_tasks", "_finished", "_is_shutdown", "_queue"];
const MAXSIZE: usize = 0;
const GETTERS: usize = 1;
const PUTTERS: usize = 2;
const UNFINISHED: usize = 3;
const FINISHED: usize = 4;
const IS_SHUTDOWN: usize = 5;
const ITEMS: usize = 6;
/// Set by the first wait.
const LOOP: &str = "_loop";
const FLAG: &str = "_value";

/// The classes of the library, and their methods as they are in it: a program can put others in their place.
struct PlainQueues {
    queue: Rc<Class>,
    event: Rc<Class>,
    methods: Vec<(Rc<Class>, Str, Value)>,
    attributes: [Str; 7],
    event_loop: Str,
    flag: Str,
    /// The versions of the two classes at which the methods were looked at last, and what was seen.
    checked: Cell<([u32; 2], bool)>,
}

impl PlainQueues {
    /// Are the methods those of the library?
    fn are_as_made(&self) -> bool {
        let versions = [self.queue.version(), self.event.version()];
        if self.checked.get().0 != versions {
            let same = |(class, name, method): &(Rc<Class>, Str, Value)| class.lookup(name).is_some_and(|found| found.is(method));
            self.checked.set((versions, self.methods.iter().all(same)));
        }
        self.checked.get().1
    }

    /// The attributes of a queue that is nothing but one.
    fn parts<'a>(&self, attributes: &'a Dict) -> Option<[&'a Value; 7]> {
        let extra = usize::from(attributes.is_at(ATTRIBUTES.len(), &self.event_loop).is_some());
        if attributes.len() != ATTRIBUTES.len() + extra {
            return None;
        }
        let mut parts = [&Value::None; 7];
        for (place, part) in parts.iter_mut().enumerate() {
            *part = attributes.is_at(place, &self.attributes[place])?;
        }
        Some(parts)
    }

    /// Takes the flag of `join()` down.
    fn clear_flag(&self, finished: &ObjectRef) -> Option<()> {
        let attributes = finished.is_exactly(&self.event).then(|| finished.attributes())??;
        let place = attributes.borrow().place_of(&self.flag)?;
        attributes.borrow_mut().replace(place, Value::Bool(false));
        Some(())
    }
}

/// Adds the functions to `_asyncio`.
pub fn fill(vm: &mut Vm, namespace: &DictRef) {
    for (name, function) in [("_put_at_once", not_put as _), ("_get_at_once", not_got as _), ("_know_queues", know as _)] {
        let function = vm.new_builtin("_asyncio", name, function);
        match name {
            "_put_at_once" => answer_at_once(&function, put),
            "_get_at_once" => answer_at_once(&function, get),
            _ => {}
        }
        namespace.borrow_mut().set_text(name, function);
    }
}

/// `_know_queues(Queue, Event)`: the methods are the library's own as they are now.
fn know(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [Value::Class(queue), Value::Class(event)] = arguments.exactly("_know_queues")? else { return Ok(Value::None.into()) };
    let named = ["full", "empty", "qsize", "put", "put_nowait", "get", "get_nowait", "_put", "_get", "_wakeup_next"];
    let names = named.map(|name| (queue.clone(), vm.intern(name)));
    let of_event = [(event.clone(), vm.intern("clear"))];
    let methods = names.into_iter().chain(of_event);
    let methods = methods.filter_map(|(class, name)| class.lookup(&name).map(|method| (class, name, method))).collect();
    let attributes = ATTRIBUTES.map(|name| vm.intern(name));
    let (event_loop, flag) = (vm.intern(LOOP), vm.intern(FLAG));
    let checked = Cell::new(([queue.version(), event.version()], true));
    vm.set_extension(Rc::new(PlainQueues { queue, event, methods, attributes, event_loop, flag, checked }));
    Ok(Value::None.into())
}

/// `_put_at_once(queue, item)`: false where it has not put the item in.
fn not_put(_: &mut Vm, _: Arguments) -> Result<Outcome> {
    Ok(false.into())
}

/// `_get_at_once(queue, otherwise)`: the other value where it has taken nothing out.
fn not_got(_: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [_, otherwise] = arguments.exactly("_get_at_once")?;
    Ok(otherwise.into())
}

fn is_empty(waiters: &Value) -> bool {
    as_deque(waiters).is_some_and(Deque::is_empty)
}

fn put(vm: &Vm, arguments: &mut [Value]) -> Option<Value> {
    let [Value::Object(queue), item] = arguments else { return None };
    let known = vm.extension::<PlainQueues>()?;
    let attributes = (queue.is_exactly(&known.queue) && known.are_as_made()).then(|| queue.attributes())??;
    let unfinished = {
        let attributes = attributes.borrow();
        let parts = known.parts(&attributes)?;
        let (Value::Int(most), Value::Int(unfinished)) = (parts[MAXSIZE], parts[UNFINISHED]) else { return None };
        let (items, Value::Object(finished)) = (as_deque(parts[ITEMS])?, parts[FINISHED]) else { return None };
        let has_room = *most <= 0 || (items.len() as i64) < *most;
        if !has_room || !matches!(parts[IS_SHUTDOWN], Value::Bool(false)) || !is_empty(parts[GETTERS]) {
            return None;
        }
        let unfinished = unfinished.checked_add(1)?;
        known.clear_flag(finished)?;
        items.append(vm, item.clone()).ok()?;
        unfinished
    };
    attributes.borrow_mut().replace(UNFINISHED, Value::Int(unfinished));
    Some(Value::Bool(true))
}

fn get(vm: &Vm, arguments: &mut [Value]) -> Option<Value> {
    let [Value::Object(queue), _] = arguments else { return None };
    let known = vm.extension::<PlainQueues>()?;
    let attributes = (queue.is_exactly(&known.queue) && known.are_as_made()).then(|| queue.attributes())??;
    let attributes = attributes.borrow();
    let parts = known.parts(&attributes)?;
    is_empty(parts[PUTTERS]).then(|| as_deque(parts[ITEMS])?.pop_left())?
}
