//! Looking a key up in a dict, whatever must run for it: a program's `__hash__`, then its `__eq__` against
//! each key with the same hash. If the dict changes meanwhile the search begins anew, as CPython's does.

use crate::object::{DictRef, Outcome, Raised, Result, Search, Value};
use crate::vm::Vm;
use crate::vm::hash::quick_hash;

/// Where a key stands, or would stand.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    pub hash: u64,
    pub place: Option<usize>,
}

impl Vm {
    /// The place of a key where no call is needed.
    pub fn quick_find(&self, dict: &DictRef, key: &Value) -> Result<Option<Found>> {
        let Some(hash) = quick_hash(key)? else {
            return Ok(None);
        };
        let place = match dict.borrow().search(hash, key) {
            Search::At(place) => Some(place),
            Search::Absent => None,
            Search::Ask => return Ok(None),
        };
        Ok(Some(Found { hash, place }))
    }

    /// The place of a key, then `finish` with it. Nothing runs between the search and `finish`.
    pub fn dict_find(
        &mut self,
        dict: &DictRef,
        key: &Value,
        finish: impl FnOnce(&mut Vm, Found) -> Result<Outcome> + 'static,
    ) -> Result<Outcome> {
        if let Some(found) = self.quick_find(dict, key)? {
            return finish(self, found);
        }
        let (dict, key) = (dict.clone(), key.clone());
        self.hash(&key)?.then(self, move |vm, hash| {
            let hash = hash_of(&hash);
            vm.dict_find_hashed(dict, hash, key, Box::new(finish))
        })
    }

    /// As [`Vm::dict_find`], for a key whose hash is known.
    pub fn dict_find_with_hash(
        &mut self,
        dict: &DictRef,
        hash: u64,
        key: &Value,
        finish: impl FnOnce(&mut Vm, Found) -> Result<Outcome> + 'static,
    ) -> Result<Outcome> {
        self.dict_find_hashed(dict.clone(), hash, key.clone(), Box::new(finish))
    }

    fn dict_find_hashed(&mut self, dict: DictRef, hash: u64, key: Value, finish: Finish) -> Result<Outcome> {
        let search = dict.borrow().search(hash, &key);
        match search {
            Search::At(place) => finish(self, Found { hash, place: Some(place) }),
            Search::Absent => finish(self, Found { hash, place: None }),
            Search::Ask => {
                let candidates = dict.borrow().candidates(hash);
                self.dict_ask(Asking { dict, hash, key, finish }, candidates.into_iter())
            }
        }
    }

    /// Compares the key with each candidate in turn. Answers that are there at once are taken in a loop.
    fn dict_ask(&mut self, asking: Asking, mut candidates: std::vec::IntoIter<usize>) -> Result<Outcome> {
        for place in candidates.by_ref() {
            let Some(candidate) = asking.key_at(place) else {
                return self.dict_find_hashed(asking.dict, asking.hash, asking.key, asking.finish);
            };
            if candidate.is(&asking.key) {
                return asking.end(self, Some(place));
            }
            match self.equals(&candidate, &asking.key)? {
                Outcome::Value(Value::Bool(true)) => return asking.end(self, Some(place)),
                Outcome::Value(_) => {}
                later => {
                    return later.then(self, move |vm, same| {
                        let same = matches!(same, Value::Bool(true));
                        if !asking.key_at(place).is_some_and(|key| key.is(&candidate)) {
                            let Asking { dict, hash, key, finish } = asking;
                            return vm.dict_find_hashed(dict, hash, key, finish);
                        }
                        if same {
                            return asking.end(vm, Some(place));
                        }
                        vm.dict_ask(asking, candidates)
                    });
                }
            }
        }
        asking.end(self, None)
    }

    /// `dict.get(key)`, then `finish` with the value or nothing.
    pub fn dict_get(
        &mut self,
        dict: &DictRef,
        key: &Value,
        finish: impl FnOnce(&mut Vm, Option<Value>) -> Result<Outcome> + 'static,
    ) -> Result<Outcome> {
        let table = dict.clone();
        self.dict_find(dict, key, move |vm, found| {
            let value = found.place.and_then(|place| value_at(&table, place));
            finish(vm, value)
        })
    }

    /// `dict[key] = value`; the outcome is `None`.
    pub fn dict_set(&mut self, dict: &DictRef, key: Value, value: Value) -> Result<Outcome> {
        if let Some(found) = self.quick_find(dict, &key)? {
            self.dict_put(dict, found, key, value)?;
            return Ok(Value::None.into());
        }
        let table = dict.clone();
        let searched = key.clone();
        self.dict_find(dict, &searched, move |vm, found| {
            vm.dict_put(&table, found, key, value)?;
            Ok(Value::None.into())
        })
    }

    /// Puts a value where [`Vm::dict_find`] has found its key, or adds the key.
    pub fn dict_put(&mut self, dict: &DictRef, found: Found, key: Value, value: Value) -> Result<()> {
        let replaced = if let Some(place) = found.place {
            dict.borrow_mut().replace(place, value)
        } else {
            self.check_object_size(dict.borrow().len() + 1)?;
            dict.borrow_mut().insert_new(found.hash, key, value);
            None
        };
        // The old value dies after the borrow has ended.
        drop(replaced);
        Ok(())
    }

    /// Removes a key, then `finish` with its value or nothing.
    pub fn dict_remove(
        &mut self,
        dict: &DictRef,
        key: &Value,
        finish: impl FnOnce(&mut Vm, Option<Value>) -> Result<Outcome> + 'static,
    ) -> Result<Outcome> {
        let table = dict.clone();
        self.dict_find(dict, key, move |vm, found| {
            let removed = found.place.and_then(|place| table.borrow_mut().remove(place));
            finish(vm, removed.map(|(_, value)| value))
        })
    }

    /// `del dict[key]`.
    pub fn dict_delete(&mut self, dict: &DictRef, key: &Value) -> Result<Outcome> {
        let missing = key.clone();
        self.dict_remove(dict, key, move |_, removed| match removed {
            Some(_) => Ok(Value::None.into()),
            None => Err(Raised::key_error(missing)),
        })
    }

    /// `key in dict`.
    pub fn dict_contains(&mut self, dict: &DictRef, key: &Value) -> Result<Outcome> {
        self.dict_find(dict, key, |_, found| Ok(found.place.is_some().into()))
    }
}

type Finish = Box<dyn FnOnce(&mut Vm, Found) -> Result<Outcome>>;

/// A search that compares keys by calls.
struct Asking {
    dict: DictRef,
    hash: u64,
    key: Value,
    finish: Finish,
}

impl Asking {
    fn key_at(&self, place: usize) -> Option<Value> {
        self.dict.borrow().entry(place).map(|(key, _)| key.clone())
    }

    fn end(self, vm: &mut Vm, place: Option<usize>) -> Result<Outcome> {
        let hash = self.hash;
        (self.finish)(vm, Found { hash, place })
    }
}

/// The value at a place of a dict.
pub(crate) fn value_at(dict: &DictRef, place: usize) -> Option<Value> {
    dict.borrow().entry(place).map(|(_, value)| value.clone())
}

/// The hash that [`Vm::hash`] gave as an `int`.
pub(crate) fn hash_of(hash: &Value) -> u64 {
    match hash {
        Value::Int(hash) => *hash as u64,
        _ => 0,
    }
}
