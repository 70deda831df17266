//! `loop._ready` and `loop._scheduled`: lists made for whoever looks. What a program puts into them, or takes out, holds
//! from the next handle on.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::rc::Rc;

use loopglass_lang::object::{Arguments, ObjectRef, Payload, Value};
use loopglass_lang::vm::Vm;

use crate::event::EntryId;
use crate::event_loop::{Entry, EntryKind, EventLoop, place_of};
use crate::handle::{Handle, handle_of};

/// A list that was given out, and what was in it.
struct Shown {
    list: ObjectRef,
    handles: Vec<ObjectRef>,
}

/// Those of one loop.
#[derive(Default)]
pub struct ShownLists {
    ready: Option<Shown>,
    scheduled: Option<Shown>,
}

impl ShownLists {
    pub fn trace(&self, visit: &mut dyn FnMut(&Value)) {
        for shown in self.ready.iter().chain(&self.scheduled) {
            visit(&shown.list.clone().into());
            shown.handles.iter().for_each(|handle| visit(&handle.clone().into()));
        }
    }
}

impl Shown {
    /// What the list holds now.
    fn now(&self) -> Vec<ObjectRef> {
        let Payload::List(items) = &self.list.payload else { return Vec::new() };
        items.borrow().iter().filter_map(|item| item.object().filter(|object| handle_of(object).is_some()).cloned()).collect()
    }

    /// What the list holds now, where a program has changed it.
    fn changed(&self) -> Option<Vec<ObjectRef>> {
        let now = self.now();
        let same = now.len() == self.handles.len() && now.iter().zip(&self.handles).all(|(a, b)| Rc::ptr_eq(a, b));
        (!same).then_some(now)
    }

    fn ids(&self) -> HashSet<EntryId> {
        self.handles.iter().filter_map(|handle| handle_of(handle)).map(|handle| handle.id).collect()
    }

    fn is_held_elsewhere(&self) -> bool {
        Rc::strong_count(&self.list) > 1
    }
}

/// Takes over what a program has done to the lists it was given, and forgets those that it has forgotten.
pub fn take_over(native: &EventLoop) {
    if !native.has_shown_lists.get() {
        return;
    }
    let mut lists = native.shown_lists.take();
    if let Some(shown) = &mut lists.ready
        && let Some(now) = shown.changed()
    {
        let before = native.ready.take();
        native.ready.replace(ready_as_changed(before, &now, &shown.ids()));
        shown.handles = now;
    }
    if let Some(shown) = &mut lists.scheduled
        && let Some(now) = shown.changed()
    {
        let before = native.timers.take();
        native.timers.replace(timers_as_changed(before, &now, &shown.ids()));
        shown.handles = now;
    }
    lists.ready = lists.ready.filter(Shown::is_held_elsewhere);
    lists.scheduled = lists.scheduled.filter(Shown::is_held_elsewhere);
    native.has_shown_lists.set(lists.ready.is_some() || lists.scheduled.is_some());
    let gone = native.shown_lists.replace(lists);
    drop(gone);
}

/// First what the list holds, without what has run meanwhile; then what has come since.
fn ready_as_changed(before: VecDeque<Entry>, now: &[ObjectRef], shown: &HashSet<EntryId>) -> VecDeque<Entry> {
    let since: Vec<Entry> = before.iter().filter(|entry| !shown.contains(&entry.id)).cloned().collect();
    let mut known: HashMap<EntryId, Entry> = before.into_iter().map(|entry| (entry.id, entry)).collect();
    let mut queue = VecDeque::new();
    for object in now {
        let Some(handle) = handle_of(object) else { continue };
        match known.remove(&handle.id) {
            Some(entry) => queue.push_back(entry),
            None if shown.contains(&handle.id) => {}
            None => queue.push_back(Entry { id: handle.id, what: EntryKind::Handle(object.clone()) }),
        }
    }
    queue.extend(since.into_iter().filter(|entry| known.contains_key(&entry.id)));
    queue
}

type Timers = BTreeMap<crate::event_loop::Place, ObjectRef>;

fn timers_as_changed(mut before: Timers, now: &[ObjectRef], shown: &HashSet<EntryId>) -> Timers {
    let kept: HashSet<EntryId> = now.iter().filter_map(|object| handle_of(object)).map(|handle| handle.id).collect();
    before.retain(|place, _| kept.contains(&place.1) || !shown.contains(&place.1));
    for object in now {
        let Some((handle, when)) = handle_of(object).and_then(|handle| Some((handle, handle.when?))) else { continue };
        if !shown.contains(&handle.id) {
            before.insert(place_of(when, handle), object.clone());
        }
    }
    before
}

/// The list of what is ready; a task's own step gets a handle for the look.
pub fn ready(vm: &mut Vm, native: &EventLoop, event_loop: &ObjectRef) -> Value {
    take_over(native);
    let known: HashMap<EntryId, ObjectRef> = {
        let lists = native.shown_lists.borrow();
        let handles = lists.ready.iter().flat_map(|shown| shown.handles.iter());
        handles.filter_map(|object| Some((handle_of(object)?.id, object.clone()))).collect()
    };
    let entries: Vec<Entry> = native.ready.borrow().iter().cloned().collect();
    let handles = entries.into_iter().map(|entry| shown_entry(native, event_loop, entry, &known)).collect();
    let mut lists = native.shown_lists.take();
    let list = give_out(vm, &mut lists.ready, handles);
    native.shown_lists.replace(lists);
    native.has_shown_lists.set(true);
    list
}

fn shown_entry(native: &EventLoop, event_loop: &ObjectRef, entry: Entry, known: &HashMap<EntryId, ObjectRef>) -> ObjectRef {
    if let Some(handle) = known.get(&entry.id) {
        return handle.clone();
    }
    match entry.what {
        EntryKind::Handle(handle) => handle,
        EntryKind::Task(callback, argument, context) => {
            let arguments = if argument.is_none() { Arguments::none() } else { Arguments::one(argument) };
            let event_loop = Value::Object(event_loop.clone());
            crate::handle::of_entry(&native.asyncio, &event_loop, entry.id, callback, arguments, context)
        }
    }
}

/// The list of the timers, the first to come first.
pub fn scheduled(vm: &mut Vm, native: &EventLoop) -> Value {
    take_over(native);
    let handles = native.timers.borrow().values().cloned().collect();
    let mut lists = native.shown_lists.take();
    let list = give_out(vm, &mut lists.scheduled, handles);
    native.shown_lists.replace(lists);
    native.has_shown_lists.set(true);
    list
}

/// The same list as the last time, where somebody still has it.
fn give_out(vm: &Vm, shown: &mut Option<Shown>, handles: Vec<ObjectRef>) -> Value {
    let items: Vec<Value> = handles.iter().cloned().map(Value::Object).collect();
    if let Some(shown) = shown
        && let Payload::List(list) = &shown.list.payload
    {
        let gone = (list.replace(items), std::mem::replace(&mut shown.handles, handles));
        drop(gone);
        return shown.list.clone().into();
    }
    let list = vm.new_list(items);
    if let Value::Object(list) = &list {
        *shown = Some(Shown { list: list.clone(), handles });
    }
    list
}

/// A timer that was cancelled while it was on the heap.
pub fn count_cancelled(native: &EventLoop, handle: &Handle) {
    if handle.scheduled.get() {
        native.cancelled_timers.set(native.cancelled_timers.get() + 1);
    }
}
