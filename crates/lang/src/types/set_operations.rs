//! Looking a value up in a set, whatever must run for it; the counterpart of `dict_operations`.

use crate::object::set::{Set, with_set};
use crate::object::{ObjectRef, Outcome, Payload, Raised, Result, Search, Value};
use crate::vm::Vm;
use crate::vm::hash::quick_hash;

use super::dict_operations::{Found, hash_of};

impl Vm {
    /// The place of a value where no call is needed.
    pub fn quick_set_find(&self, set: &ObjectRef, value: &Value) -> Result<Option<Found>> {
        let Some(hash) = quick_hash(value)? else {
            return Ok(None);
        };
        Ok(quick_find(set, hash, value))
    }

    /// The place of a value in a set or frozenset, then `finish` with it.
    pub fn set_find(
        &mut self,
        set: &ObjectRef,
        value: &Value,
        finish: impl FnOnce(&mut Vm, Found) -> Result<Outcome> + 'static,
    ) -> Result<Outcome> {
        if let Some(found) = self.quick_set_find(set, value)? {
            return finish(self, found);
        }
        let (set, value) = (set.clone(), value.clone());
        self.hash(&value)?.then(self, move |vm, hash| vm.set_find_with_hash(&set, hash_of(&hash), &value, finish))
    }

    /// As [`Vm::set_find`], for a value whose hash is known.
    pub fn set_find_with_hash(
        &mut self,
        set: &ObjectRef,
        hash: u64,
        value: &Value,
        finish: impl FnOnce(&mut Vm, Found) -> Result<Outcome> + 'static,
    ) -> Result<Outcome> {
        let asking = Asking { set: set.clone(), hash, value: value.clone(), finish: Box::new(finish) };
        self.set_search(asking)
    }

    fn set_search(&mut self, asking: Asking) -> Result<Outcome> {
        match search(&asking.set, asking.hash, &asking.value) {
            Search::At(place) => asking.end(self, Some(place)),
            Search::Absent => asking.end(self, None),
            Search::Ask => {
                let candidates = with_set(&asking.set, |set| set.candidates(asking.hash));
                self.set_ask(asking, candidates.unwrap_or_default().into_iter())
            }
        }
    }

    fn set_ask(&mut self, asking: Asking, mut candidates: std::vec::IntoIter<usize>) -> Result<Outcome> {
        for place in candidates.by_ref() {
            let Some(candidate) = asking.value_at(place) else {
                return self.set_search(asking);
            };
            if candidate.is(&asking.value) {
                return asking.end(self, Some(place));
            }
            match self.equals(&candidate, &asking.value)? {
                Outcome::Value(Value::Bool(true)) => return asking.end(self, Some(place)),
                Outcome::Value(_) => {}
                later => {
                    return later.then(self, move |vm, same| {
                        if !asking.value_at(place).is_some_and(|at| at.is(&candidate)) {
                            return vm.set_search(asking);
                        }
                        if matches!(same, Value::Bool(true)) {
                            return asking.end(vm, Some(place));
                        }
                        vm.set_ask(asking, candidates)
                    });
                }
            }
        }
        asking.end(self, None)
    }

    /// `set.add(value)`; the outcome is `None`.
    pub fn set_add(&mut self, set: &ObjectRef, value: Value) -> Result<Outcome> {
        if let Some(found) = self.quick_set_find(set, &value)? {
            self.set_put(set, found, value)?;
            return Ok(Value::None.into());
        }
        let target = set.clone();
        let searched = value.clone();
        self.set_find(set, &searched, move |vm, found| {
            vm.set_put(&target, found, value)?;
            Ok(Value::None.into())
        })
    }

    /// Adds a value that [`Vm::set_find`] has not found.
    pub fn set_put(&mut self, set: &ObjectRef, found: Found, value: Value) -> Result<()> {
        if found.place.is_some() {
            return Ok(());
        }
        if let Payload::Set(table) = &set.payload {
            self.check_object_size(table.borrow().len() + 1)?;
            table.borrow_mut().insert_new(found.hash, value);
        }
        Ok(())
    }

    /// `value in set`. A set that is looked for is compared by what it holds, as CPython allows.
    pub fn set_contains(&mut self, set: &ObjectRef, value: &Value) -> Result<Outcome> {
        let value = self.as_hashable(value);
        self.set_find(set, &value, |_, found| Ok(found.place.is_some().into()))
    }

    /// `set.discard(value)`: the outcome tells whether it was there.
    pub fn set_discard(&mut self, set: &ObjectRef, value: &Value) -> Result<Outcome> {
        let value = self.as_hashable(value);
        let target = set.clone();
        self.set_find(set, &value, move |_, found| Ok(remove_at(&target, found.place).into()))
    }

    /// For a `set`, a frozenset of the same values: `set_a in set_of_frozensets` finds it.
    fn as_hashable(&self, value: &Value) -> Value {
        let Some(Payload::Set(set)) = value.payload() else {
            return value.clone();
        };
        if !matches!(self.class_of(value).lookup(&self.names.hash), None | Some(Value::None)) {
            return value.clone();
        }
        let frozen = Box::new(set.borrow().clone());
        crate::object::Object::new(&self.classes.frozenset, Payload::FrozenSet(frozen)).into()
    }

    /// `set.remove(value)`.
    pub fn set_remove(&mut self, set: &ObjectRef, value: &Value) -> Result<Outcome> {
        let missing = value.clone();
        self.set_discard(set, value)?.then(self, move |_, was_there| match was_there {
            Value::Bool(true) => Ok(Value::None.into()),
            _ => Err(Raised::key_error(missing)),
        })
    }
}

type Finish = Box<dyn FnOnce(&mut Vm, Found) -> Result<Outcome>>;

struct Asking {
    set: ObjectRef,
    hash: u64,
    value: Value,
    finish: Finish,
}

impl Asking {
    fn value_at(&self, place: usize) -> Option<Value> {
        with_set(&self.set, |set| set.at(place).cloned()).flatten()
    }

    fn end(self, vm: &mut Vm, place: Option<usize>) -> Result<Outcome> {
        let hash = self.hash;
        (self.finish)(vm, Found { hash, place })
    }
}

/// The place of a value whose hash is known, where nothing has to be called.
pub(super) fn quick_find(set: &ObjectRef, hash: u64, value: &Value) -> Option<Found> {
    match search(set, hash, value) {
        Search::At(place) => Some(Found { hash, place: Some(place) }),
        Search::Absent => Some(Found { hash, place: None }),
        Search::Ask => None,
    }
}

fn search(set: &ObjectRef, hash: u64, value: &Value) -> Search {
    with_set(set, |set| set.search(hash, value)).unwrap_or(Search::Absent)
}

/// Removes what stands at a place; false for none.
pub(crate) fn remove_at(set: &ObjectRef, place: Option<usize>) -> bool {
    let (Some(place), Payload::Set(table)) = (place, &set.payload) else {
        return false;
    };
    let removed = table.borrow_mut().remove(place);
    removed.is_some()
}

/// The values of a set with their hashes.
pub(crate) fn hashed_values(set: &Set) -> Vec<(u64, Value)> {
    set.iter_hashed().map(|(hash, value)| (hash, value.clone())).collect()
}

#[cfg(test)]
mod tests {
    use crate::object::set::Set;
    use crate::object::{Search, Value};
    use crate::vm::hash::hash_int;

    fn place(set: &Set, number: i64) -> Option<usize> {
        match set.search(hash_int(number), &Value::Int(number)) {
            Search::At(place) => Some(place),
            _ => None,
        }
    }

    fn add(set: &mut Set, number: i64) {
        if place(set, number).is_none() {
            set.insert_new(hash_int(number), Value::Int(number));
        }
    }

    fn copy(set: &Set) -> Set {
        let mut new = Set::default();
        if !new.prepare_merge(set) {
            for (hash, value) in set.iter_hashed() {
                new.insert_new(hash, value.clone());
            }
        }
        new
    }

    fn apply(set: &mut Set, step: &str) {
        let number = step.get(1..).and_then(|number| number.parse().ok());
        match (step.chars().next(), number) {
            (Some('+'), Some(number)) => add(set, number),
            (Some('-'), Some(number)) => {
                if let Some(place) = place(set, number) {
                    set.remove(place);
                }
            }
            (Some('p'), _) => drop(set.pop()),
            _ => *set = copy(set),
        }
    }

    /// The steps of each line, applied to an empty set, leave the numbers in the order that CPython 3.13 showed.
    #[test]
    fn integers_stand_in_the_order_of_cpython() {
        for line in include_str!("../../tests/data/set_orders.txt").lines() {
            let (steps, expected) = line.split_once('|').unwrap_or_default();
            let mut set = Set::default();
            for step in steps.split_whitespace() {
                apply(&mut set, step);
            }
            let found: Vec<String> = set
                .iter()
                .map(|value| match value {
                    Value::Int(int) => int.to_string(),
                    other => format!("{other:?}"),
                })
                .collect();
            assert_eq!(found.join(" "), expected, "{steps}");
        }
    }
}
