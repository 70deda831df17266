//! What all objects of one machine share: who has died and must still be told, identities, versions.
//!
//! Python code never runs inside a `Drop`. An object that `CPython` would finalize (a generator in the middle of
//! its work, a Task with an exception that nobody has seen, an instance with `__del__`) moves, when its last
//! reference goes, into a fresh object on [`Heap::finalizers`]; the machine serves that queue between opcodes.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::rc::{Rc, Weak};

use super::dict::DictRef;
use super::object::{Object, ObjectRef, Payload, Remains};

/// How deep drops may nest before what is left waits its turn: native stacks in a browser are small.
const DROP_DEPTH: u32 = 40;

/// How many dicts of objects that have died are kept for others.
const SPARE: usize = 64;

/// Shared by every object of one machine, through its class.
#[derive(Default)]
pub struct Heap {
    class_versions: Cell<u32>,
    /// Has a metaclass ordered the bases of a class?
    pub(super) own_orders: Cell<bool>,
    next_id: Cell<u32>,
    next_text_id: Cell<u32>,
    stamps: Cell<u32>,
    nans: Cell<u32>,
    depth: Cell<u32>,
    deferred: RefCell<Vec<Remains>>,
    /// Empty dicts with room for a few attributes.
    spare_dicts: RefCell<Vec<DictRef>>,
    finalizers: RefCell<VecDeque<ObjectRef>>,
    pending: Cell<bool>,
    /// The machine is gone: nothing is finalized any more.
    closed: Cell<bool>,
    containers: RefCell<Vec<Weak<Object>>>,
    /// The weak references to an object, by its identity.
    watchers: RefCell<BTreeMap<u32, Vec<Weak<Object>>>>,
}

impl Heap {
    /// A version that no class has had, and no other will have. It is even: see [`super::Class::version_of_itself`].
    pub(super) fn new_class_version(&self) -> u32 {
        self.class_versions.set(self.class_versions.get() + 2);
        self.class_versions.get()
    }

    /// A name for a set of keys that no other has had.
    pub(crate) fn new_stamp(&self) -> u32 {
        self.stamps.set(self.stamps.get() + 1);
        self.stamps.get()
    }

    /// A number that no other object of this machine has had.
    pub(crate) fn new_id(&self) -> u32 {
        self.next_id.set(self.next_id.get() + 1);
        self.next_id.get()
    }

    /// A number that no other text of this machine has had.
    pub(crate) fn new_text_id(&self) -> u32 {
        self.next_text_id.set(self.next_text_id.get() + 1);
        self.next_text_id.get()
    }

    /// A NaN that `is` no other: floats are not objects here, so it is told from others by what a NaN carries in its bits.
    pub(crate) fn new_nan(&self) -> f64 {
        self.nans.set(self.nans.get() + 1);
        f64::from_bits(f64::NAN.to_bits() | u64::from(self.nans.get()))
    }

    /// Does an object wait for its finalizer?
    pub(crate) fn has_finalizers(&self) -> bool {
        self.pending.get()
    }

    pub(crate) fn next_finalizer(&self) -> Option<ObjectRef> {
        let next = self.finalizers.borrow_mut().pop_front();
        self.pending.set(!self.finalizers.borrow().is_empty());
        next
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.closed.get()
    }

    pub(super) fn finalize_later(&self, object: ObjectRef) {
        self.finalizers.borrow_mut().push_back(object);
        self.pending.set(true);
    }

    /// Drops what an object held, at once or, deep inside other drops, when those are over.
    pub(super) fn discard(&self, remains: Remains) {
        if self.depth.get() >= DROP_DEPTH {
            self.deferred.borrow_mut().push(remains);
            return;
        }
        self.depth.set(self.depth.get() + 1);
        self.take_apart(remains);
        while self.depth.get() == 1 {
            let next = self.deferred.borrow_mut().pop();
            let Some(next) = next else { break };
            self.take_apart(next);
        }
        self.depth.set(self.depth.get() - 1);
    }

    fn take_apart(&self, remains: Remains) {
        let Some(dict) = remains.let_go() else { return };
        let mut spare = self.spare_dicts.borrow_mut();
        if spare.len() < SPARE {
            spare.push(dict);
        }
    }

    /// An empty dict for the attributes of an object: that of one that has died, where there is one.
    pub(super) fn spare_dict(&self) -> DictRef {
        self.spare_dicts.borrow_mut().pop().unwrap_or_default()
    }

    /// Remembers a weak reference to the object of this identity.
    pub(crate) fn watch(&self, id: u32, reference: &ObjectRef) {
        let mut watchers = self.watchers.borrow_mut();
        let references = watchers.entry(id).or_default();
        references.retain(|known| known.strong_count() > 0);
        references.push(Rc::downgrade(reference));
    }

    /// The weak references to the object of this identity that live, the oldest first.
    pub(crate) fn watchers_of(&self, id: u32) -> Vec<ObjectRef> {
        let watchers = self.watchers.borrow();
        watchers.get(&id).into_iter().flatten().filter_map(Weak::upgrade).collect()
    }

    /// The object lives on in another place until it has had its say: its weak references follow it.
    pub(super) fn move_watchers(&self, object: &ObjectRef) {
        for reference in self.watchers_of(object.id()) {
            if let Payload::Native(native) = &reference.payload {
                native.target_moved(object);
            }
        }
    }

    /// The object of this identity has died: its weak references are told, the newest first.
    pub(super) fn tell_watchers(&self, id: u32) {
        if self.watchers.borrow().is_empty() {
            return;
        }
        let Some(references) = self.watchers.borrow_mut().remove(&id) else { return };
        for reference in references.iter().rev().filter_map(Weak::upgrade) {
            if let Payload::Native(native) = &reference.payload
                && native.target_died()
            {
                self.finalize_later(reference);
            }
        }
    }

    /// Remembers a container, so that cycles can be found and a machine can be taken apart: the place where it stands.
    pub(super) fn register(&self, object: &ObjectRef) -> u32 {
        let mut containers = self.containers.borrow_mut();
        containers.push(Rc::downgrade(object));
        containers.len() as u32 - 1
    }

    /// A container dies; the last one takes its place.
    pub(super) fn forget(&self, place: u32) {
        let mut containers = self.containers.borrow_mut();
        containers.swap_remove(place as usize);
        if let Some(moved) = containers.get(place as usize).and_then(Weak::upgrade) {
            moved.stand_at(place);
        }
    }

    /// Every container that lives, in the order of their making.
    pub(crate) fn containers(&self) -> Vec<ObjectRef> {
        let mut living: Vec<ObjectRef> = self.containers.borrow().iter().filter_map(Weak::upgrade).collect();
        living.sort_unstable_by_key(|object| object.id());
        living
    }

    /// Breaks every cycle, without finalizers: the end of a machine.
    pub(crate) fn close(&self) {
        self.closed.set(true);
        self.finalizers.borrow_mut().clear();
        for object in self.containers() {
            object.clear();
        }
        self.deferred.borrow_mut().clear();
    }
}
