//! What lists and tuples have in common: searching, counting, joining and repeating.

use crate::object::compare::{Same, same_key};
use crate::object::{ObjectRef, Outcome, Raised, Result, Value};
use crate::vm::Vm;

use super::comparison::{item_at, with_items};
use super::indexing::{Index, quick_index};

type Between = Box<dyn FnOnce(&mut Vm, (usize, usize)) -> Result<Outcome>>;
pub(super) type FoundAt = Box<dyn FnOnce(&mut Vm, Option<usize>) -> Result<Outcome>>;

impl Vm {
    /// The first place in `from..to` whose item is or equals `value`, then `finish`.
    pub(crate) fn sequence_find(
        &mut self,
        object: &ObjectRef,
        value: &Value,
        (from, to): (usize, usize),
        finish: impl FnOnce(&mut Vm, Option<usize>) -> Result<Outcome> + 'static,
    ) -> Result<Outcome> {
        self.find_from(object.clone(), value.clone(), (from, to), Box::new(finish))
    }

    fn find_from(&mut self, object: ObjectRef, value: Value, (from, to): (usize, usize), finish: FoundAt) -> Result<Outcome> {
        let mut index = from;
        loop {
            match quick_position(&object, &value, (index, to)) {
                Position::At(place) => return finish(self, Some(place)),
                Position::Nowhere => return finish(self, None),
                Position::Ask(place, item) => {
                    index = place + 1;
                    match self.equals(&item, &value)? {
                        Outcome::Value(Value::Bool(true)) => return finish(self, Some(place)),
                        Outcome::Value(_) => {}
                        later => {
                            return later.then(self, move |vm, same| match same {
                                Value::Bool(true) => finish(vm, Some(place)),
                                _ => vm.find_from(object, value, (index, to), finish),
                            });
                        }
                    }
                }
            }
        }
    }

    /// `value in list`, `value in tuple`.
    pub fn list_contains(&mut self, list: &ObjectRef, value: &Value) -> Result<Outcome> {
        self.sequence_find(list, value, (0, usize::MAX), |_, place| Ok(place.is_some().into()))
    }

    /// How many items equal `value`: `list.count`.
    pub(crate) fn sequence_count(&mut self, object: ObjectRef, value: Value, from: usize, mut count: i64) -> Result<Outcome> {
        let mut index = from;
        while let Some(item) = item_at(&object, index) {
            index += 1;
            let same = match same_key(&item, &value) {
                Same::Yes => true.into(),
                Same::No => false.into(),
                Same::Ask => self.equals(&item, &value)?,
            };
            match same {
                Outcome::Value(Value::Bool(true)) => count += 1,
                Outcome::Value(_) => {}
                later => {
                    return later.then(self, move |vm, same| {
                        let more = i64::from(matches!(same, Value::Bool(true)));
                        vm.sequence_count(object, value, index, count + more)
                    });
                }
            }
        }
        Ok(Value::Int(count).into())
    }

    /// The items of two sequences, one after the other, where that is not too long.
    pub(crate) fn joined(&self, a: &ObjectRef, b: &ObjectRef) -> Result<Vec<Value>> {
        let copy = |object| with_items(object, <[Value]>::to_vec).unwrap_or_default();
        let mut items = copy(a);
        with_items(b, |more| {
            self.check_object_size(items.len() + more.len())?;
            items.extend_from_slice(more);
            Ok(())
        })
        .unwrap_or(Ok(()))?;
        Ok(items)
    }

    /// The items of a sequence `times` times, where that is not too long.
    pub(crate) fn repeated(&self, object: &ObjectRef, times: i64) -> Result<Vec<Value>> {
        let times = times.max(0) as usize;
        with_items(object, |items| {
            self.check_object_size(items.len().saturating_mul(times))?;
            let mut repeated = Vec::with_capacity(items.len() * times);
            for _ in 0..times {
                repeated.extend_from_slice(items);
            }
            Ok(repeated)
        })
        .unwrap_or_else(|| Ok(Vec::new()))
    }

    /// The bounds of `index(value, start, stop)`, which count from the end where they are negative.
    pub(crate) fn search_bounds(
        &mut self,
        object: &ObjectRef,
        start: &Value,
        stop: &Value,
        finish: impl FnOnce(&mut Vm, (usize, usize)) -> Result<Outcome> + 'static,
    ) -> Result<Outcome> {
        self.search_between(object.clone(), start, stop, Box::new(finish))
    }

    fn search_between(&mut self, object: ObjectRef, start: &Value, stop: &Value, finish: Between) -> Result<Outcome> {
        let start = self.bound(start, 0)?;
        let stop = self.bound(stop, i64::MAX)?;
        start.then(self, move |vm, start| {
            stop.then(vm, move |vm, stop| {
                let length = with_items(&object, <[Value]>::len).unwrap_or(0) as i64;
                let place = |value: &Value| {
                    let at = quick_index(value).map_or(0, |index| index.value);
                    let at = if at < 0 { (at + length).max(0) } else { at };
                    at as usize
                };
                finish(vm, (place(&start), place(&stop)))
            })
        })
    }

    fn bound(&mut self, value: &Value, default: i64) -> Result<Outcome> {
        if !value.is_defined() {
            return Ok(Value::Int(default).into());
        }
        self.index_value(value, |_| "slice indices must be integers or have an __index__ method".to_owned())
    }
}

/// What a search without calls found.
enum Position {
    At(usize),
    Nowhere,
    /// Only a call can tell whether the item at this place is the one.
    Ask(usize, Value),
}

fn quick_position(object: &ObjectRef, value: &Value, (from, to): (usize, usize)) -> Position {
    with_items(object, |items| {
        let end = items.len().min(to);
        for (place, item) in items.iter().enumerate().take(end).skip(from) {
            match same_key(item, value) {
                Same::Yes => return Position::At(place),
                Same::No => {}
                Same::Ask => return Position::Ask(place, item.clone()),
            }
        }
        Position::Nowhere
    })
    .unwrap_or(Position::Nowhere)
}

/// The factor of a repetition, in CPython's words where it is too large.
pub(crate) fn factor(index: Index) -> Result<i64> {
    if index.exact {
        return Ok(index.value);
    }
    Err(Raised::overflow_error("cannot fit 'int' into an index-sized integer"))
}
