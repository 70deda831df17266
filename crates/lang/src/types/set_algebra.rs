//! Union, intersection, difference: in the order of steps that gives the new set CPython's order.

use std::rc::Rc;

use crate::object::set::{Set, with_set};
use crate::object::{Class, Object, ObjectRef, Outcome, Payload, Result, Value};
use crate::vm::Vm;

use super::dict_operations::{Found, hash_of};
use super::set_operations::{hashed_values, quick_find, remove_at};

/// An operation on two sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Algebra {
    And,
    Or,
    Subtract,
    Xor,
}

/// A value, with its hash where that is known.
type Item = (Option<u64>, Value);

type Action = Rc<dyn Fn(&mut Vm, Found, Value) -> Result<Outcome>>;

/// Is it a set or frozenset?
pub(crate) fn is_set(value: &Value) -> bool {
    matches!(value.payload(), Some(Payload::Set(_) | Payload::FrozenSet(_)))
}

/// A changeable set, with which a new one is built.
pub(crate) fn empty_set(vm: &Vm) -> ObjectRef {
    Object::new(&vm.classes.set, Payload::Set(Set::default().into()))
}

/// A set of `class` from one that nobody else holds.
pub(crate) fn finished(class: &Rc<Class>, built: &ObjectRef, frozen: bool) -> Outcome {
    let Payload::Set(set) = &built.payload else {
        return built.clone().into();
    };
    if frozen {
        return Object::new(class, Payload::FrozenSet(Box::new(set.take()))).into();
    }
    if built.is_exactly(class) {
        return built.clone().into();
    }
    Object::new(class, Payload::Set(set.take().into())).into()
}

fn length(set: &ObjectRef) -> usize {
    with_set(set, Set::len).unwrap_or(0)
}

fn items_of(set: &ObjectRef) -> Vec<Item> {
    let values = with_set(set, hashed_values).unwrap_or_default();
    values.into_iter().map(|(hash, value)| (Some(hash), value)).collect()
}

/// The items of a set or a dict, with their hashes.
fn hashed_items(iterable: &Value) -> Option<Vec<Item>> {
    let object = iterable.object().filter(|object| object.with_class(|class| class.native))?;
    match &object.payload {
        Payload::Set(_) | Payload::FrozenSet(_) => Some(items_of(object)),
        Payload::Dict(dict) => Some(dict.borrow().iter_hashed().map(|(hash, key, _)| (Some(hash), key.clone())).collect()),
        _ => None,
    }
}

impl Vm {
    /// Finds each item of an iterable in `set`, and does with it what `action` says, before the next is asked for; then the
    /// outcome is `result`.
    fn find_each(&mut self, set: &ObjectRef, iterable: &Value, action: Action, result: Value) -> Result<Outcome> {
        if let Some(items) = hashed_items(iterable) {
            return self.for_each(set, items.into_iter(), action, result);
        }
        let set = set.clone();
        self.each_item(iterable, move |vm, value| vm.find_and(&set, None, value, &action))?
            .then(self, move |_, _| Ok(result.into()))
    }

    /// Finds each item in `set` in turn, and does with it what `action` says; then the outcome is `result`.
    fn for_each(
        &mut self,
        set: &ObjectRef,
        mut items: std::vec::IntoIter<Item>,
        action: Action,
        result: Value,
    ) -> Result<Outcome> {
        while let Some((hash, value)) = items.next() {
            let done = self.find_and(set, hash, value, &action)?;
            if !matches!(done, Outcome::Value(_)) {
                let set = set.clone();
                return done.then(self, move |vm, _| vm.for_each(&set, items, action, result));
            }
        }
        Ok(result.into())
    }

    fn find_and(&mut self, set: &ObjectRef, hash: Option<u64>, value: Value, action: &Action) -> Result<Outcome> {
        let found = match hash {
            Some(hash) => quick_find(set, hash, &value),
            None => self.quick_set_find(set, &value)?,
        };
        if let Some(found) = found {
            return action(self, found, value);
        }
        let (set, action) = (set.clone(), action.clone());
        let hash = match hash {
            Some(hash) => Outcome::Value(Value::Int(hash as i64)),
            None => self.hash(&value)?,
        };
        hash.then(self, move |vm, hash| {
            let searched = value.clone();
            vm.set_find_with_hash(&set, hash_of(&hash), &searched, move |vm, found| action(vm, found, value))
        })
    }

    /// Adds every item of an iterable; the outcome is the set.
    pub(crate) fn set_extend(&mut self, set: &ObjectRef, iterable: &Value) -> Result<Outcome> {
        if let (Payload::Set(table), Some(other)) = (&set.payload, iterable.object()) {
            let same = Rc::ptr_eq(set, other);
            if same {
                return Ok(set.clone().into());
            }
            let copied = with_set(other, |other| table.borrow_mut().prepare_merge(other));
            if copied == Some(true) {
                return Ok(set.clone().into());
            }
        }
        let target = set.clone();
        let add: Action = Rc::new(move |vm, found, value| put(vm, &target, found, value));
        self.find_each(set, iterable, add, set.clone().into())
    }

    /// Removes every item of an iterable; the outcome is the set.
    pub(crate) fn set_difference_update(&mut self, set: &ObjectRef, iterable: &Value) -> Result<Outcome> {
        let (target, set) = (set.clone(), set.clone());
        let discard: Action = Rc::new(move |_, found, _| {
            remove_at(&target, found.place);
            Ok(Value::None.into())
        });
        self.find_each(&set.clone(), iterable, discard, set.clone().into())?.then(self, move |_, result| {
            if let Payload::Set(table) = &set.payload {
                table.borrow_mut().sweep();
            }
            Ok(result.into())
        })
    }

    /// Removes what is there and adds what is not; the outcome is the set.
    pub(crate) fn set_xor_update(&mut self, set: &ObjectRef, iterable: &Value) -> Result<Outcome> {
        // Of an iterable each value counts once, so it becomes a set first.
        let set = set.clone();
        if is_set(iterable) || matches!(iterable.payload(), Some(Payload::Dict(_))) {
            return self.toggle(&set, iterable);
        }
        let other = empty_set(self);
        self.set_extend(&other, iterable)?.then(self, move |vm, other| vm.toggle(&set, &other))
    }

    fn toggle(&mut self, set: &ObjectRef, other: &Value) -> Result<Outcome> {
        let target = set.clone();
        let toggle: Action = Rc::new(move |vm, found, value| {
            if remove_at(&target, found.place) {
                return Ok(Value::None.into());
            }
            put(vm, &target, found, value)
        });
        self.find_each(set, other, toggle, set.clone().into())
    }

    /// A new changeable set with what `op` gives.
    pub(crate) fn set_algebra(&mut self, op: Algebra, set: &ObjectRef, other: &Value) -> Result<Outcome> {
        let new = empty_set(self);
        match op {
            Algebra::Or => {
                let other = other.clone();
                self.set_extend(&new, &set.clone().into())?.then(self, move |vm, _| vm.set_extend(&new, &other))
            }
            Algebra::And => self.intersection(set, other),
            Algebra::Subtract => self.difference(set, other),
            Algebra::Xor => {
                let set = Value::from(set.clone());
                self.set_extend(&new, other)?.then(self, move |vm, _| vm.toggle(&new, &set))
            }
        }
    }

    fn intersection(&mut self, set: &ObjectRef, other: &Value) -> Result<Outcome> {
        let new = empty_set(self);
        let (mut searched, mut walked) = (set.clone(), other.clone());
        if let Some(object) = other.object().filter(|_| is_set(other))
            && length(object) > length(set)
        {
            (searched, walked) = (object.clone(), set.clone().into());
        }
        let target = new.clone();
        self.find_each(&searched, &walked, adding_where(target, true), new.into())
    }

    fn difference(&mut self, set: &ObjectRef, other: &Value) -> Result<Outcome> {
        let Some(searched) = other.object().filter(|_| is_set(other)) else {
            return self.copy_and_remove(set, other);
        };
        if length(set) >> 2 > length(searched) {
            return self.copy_and_remove(set, other);
        }
        let new = empty_set(self);
        let target = new.clone();
        self.for_each(searched, items_of(set).into_iter(), adding_where(target, false), new.into())
    }

    fn copy_and_remove(&mut self, set: &ObjectRef, other: &Value) -> Result<Outcome> {
        let new = empty_set(self);
        let other = other.clone();
        self.set_extend(&new, &set.clone().into())?.then(self, move |vm, _| vm.set_difference_update(&new, &other))
    }

    /// `view op other` for views of keys and items: a set.
    pub(crate) fn view_algebra(&mut self, op: Algebra, first: &Value, second: &Value) -> Result<Outcome> {
        if op == Algebra::And {
            for (view, other) in [(first, second), (second, first)] {
                let view = view.object().filter(|view| matches!(view.payload, Payload::DictView(..)));
                if let Some(view) = view {
                    return super::dict_view::intersection(self, view.clone(), other);
                }
            }
        }
        let new = empty_set(self);
        let second = second.clone();
        self.set_extend(&new, first)?.then(self, move |vm, first| match first.object() {
            Some(set) => vm.set_algebra(op, set, &second),
            None => Ok(first.into()),
        })
    }
}

fn put(vm: &mut Vm, set: &ObjectRef, found: Found, value: Value) -> Result<Outcome> {
    vm.set_put(set, found, value)?;
    Ok(Value::None.into())
}

/// Adds to `target` what was (or was not) found in the set that is searched.
fn adding_where(target: ObjectRef, wanted: bool) -> Action {
    Rc::new(move |vm, found, value| {
        if found.place.is_some() != wanted {
            return Ok(Value::None.into());
        }
        let set = target.clone();
        let searched = value.clone();
        vm.set_find_with_hash(&target, found.hash, &searched, move |vm, found| put(vm, &set, found, value))
    })
}
