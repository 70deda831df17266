//! Items that the loop over instructions takes and stores by itself: of lists, tuples and dicts of the machine.

#![expect(clippy::inline_always, reason = "this crate is built for size, which leaves even three instructions as a call")]

use crate::compile::op::{Register, Source};
use crate::object::dict::Search;
use crate::object::iterator::Iter;
use crate::object::object::DictViewKind;
use crate::object::{Dict, DictRef, Object, Payload, Result, Value};

use super::iterate::Next;
use super::operands::{get, take};
use super::{Code, Frame, Vm};

impl Vm {
    /// The next item of a range, list or tuple.
    #[inline(always)]
    pub(super) fn next_item_at_once(&self, frame: &mut Frame, dst: Register, iterator: Register) -> bool {
        let Ok([place, source]) = frame.registers.get_disjoint_mut([dst as usize, iterator as usize]) else { return false };
        let Some(Payload::Iterator(state)) = source.payload() else { return false };
        match &mut **state.borrow_mut() {
            // Counting up by one, the commonest, needs no division.
            Iter::Range { range, index } if range.step == 1 && range.at(*index) < range.stop => {
                *index += 1;
                place.set_int(range.at(*index - 1));
                true
            }
            Iter::Range { range, index } if *index < range.length() => {
                *index += 1;
                place.set_int(range.at(*index - 1));
                true
            }
            Iter::List { list, index } => match &list.payload {
                Payload::List(items) => copy_item(place, &items.borrow(), index),
                _ => false,
            },
            Iter::Tuple { items, index } => copy_item(place, items, index),
            _ => false,
        }
    }

    /// The next item of another iterator over what the machine holds; the end of a loop takes the long way.
    pub(super) fn next_item_quickly(&mut self, frame: &mut Frame, dst: Register, iterator: Register) -> Result<bool> {
        let source = frame.registers[iterator as usize].clone();
        let Some(Payload::Iterator(state)) = source.payload() else { return Ok(false) };
        if !state.borrow().is_within_reach() {
            return Ok(false);
        }
        let Next::Item(item) = self.next_now(&source)? else { return Ok(false) };
        frame.registers[dst as usize].set(item);
        Ok(true)
    }

    /// `sequence[int]` and `dict[key]`, where the container is a local or lives on: one that dies takes the long way.
    #[inline]
    pub(super) fn load_item_quickly(&self, frame: &mut Frame, code: &Code, dst: Register, object: Source, index: Source) -> bool {
        let Value::Object(container) = get(frame, code, object) else { return false };
        let is_temporary = object as usize >= code.first_temporary;
        if is_temporary && std::rc::Rc::strong_count(container) < 2 || !container.with_class(|class| class.native) {
            return false;
        }
        let mut value = Value::Undefined;
        if !self.copy_item_of(&mut value, container, get(frame, code, index)) {
            return false;
        }
        if is_temporary {
            frame.registers[object as usize].set(Value::Undefined);
        }
        take(frame, code, index).discard();
        frame.registers[dst as usize].move_from(&mut value);
        true
    }

    #[inline]
    fn copy_item_of(&self, value: &mut Value, container: &Object, index: &Value) -> bool {
        match (&container.payload, index) {
            (Payload::List(items), Value::Int(index)) => copy_at(value, &items.borrow(), *index),
            (Payload::Tuple(items), Value::Int(index)) => copy_at(value, items, *index),
            (Payload::Dict(dict), _) if container.is_exactly(&self.classes.dict) => {
                let dict = dict.borrow();
                let Search::At(place) = search_key(&dict, index) else { return false };
                dict.entry(place).inspect(|(_, found)| value.copy_from(found)).is_some()
            }
            _ => false,
        }
    }

    /// `list[int] = value` and `dict[key] = value`.
    pub(super) fn store_item_quickly(
        &self,
        frame: &mut Frame,
        code: &Code,
        object: Source,
        index: Source,
        value: Source,
    ) -> bool {
        let Value::Object(container) = get(frame, code, object) else { return false };
        if object as usize >= code.first_temporary && std::rc::Rc::strong_count(container) < 2 {
            return false;
        }
        let place = match (&container.payload, get(frame, code, index)) {
            (Payload::List(items), Value::Int(index)) if container.is_exactly(&self.classes.list) => {
                place_at(items.borrow().len(), *index)
            }
            (Payload::Dict(_), _) if container.is_exactly(&self.classes.dict) => {
                return self.store_key_quickly(frame, code, object, index, value);
            }
            _ => None,
        };
        let Some(place) = place else { return false };
        let container = container.clone();
        take(frame, code, object).discard();
        take(frame, code, index).discard();
        let value = take(frame, code, value);
        let Payload::List(items) = &container.payload else { return false };
        let old = items.borrow_mut().get_mut(place).map(|slot| std::mem::replace(slot, value));
        drop(old);
        true
    }

    /// `dict[key] = value`, where keys compare without calls.
    fn store_key_quickly(&self, frame: &mut Frame, code: &Code, object: Source, index: Source, value: Source) -> bool {
        let Some(Payload::Dict(dict)) = get(frame, code, object).payload() else { return false };
        let dict = dict.clone();
        let Some((hash, place)) = self.place_of_key(&dict, get(frame, code, index)) else { return false };
        take(frame, code, object).discard();
        let key = take(frame, code, index);
        let value = take(frame, code, value);
        put_at(&dict, (hash, place), key, value);
        true
    }

    /// `{key: value for ...}`.
    pub(super) fn insert_quickly(&self, frame: &mut Frame, code: &Code, dict: Register, key: Source, value: Source) -> bool {
        let Some(Payload::Dict(dict)) = frame.registers[dict as usize].payload() else { return false };
        let dict = dict.clone();
        let Some(place) = self.place_of_key(&dict, get(frame, code, key)) else { return false };
        let (key, value) = (take(frame, code, key), take(frame, code, value));
        put_at(&dict, place, key, value);
        true
    }

    /// The hash of a key, and where it stands already; nothing where that cannot be told at once, or there is no room for more.
    fn place_of_key(&self, dict: &DictRef, key: &Value) -> Option<(u64, Option<usize>)> {
        let hash = quick_hash(key)?;
        let dict = dict.borrow();
        match dict.search(hash, key) {
            Search::At(place) => Some((hash, Some(place))),
            Search::Absent => self.check_object_size(dict.len() + 1).ok().map(|()| (hash, None)),
            Search::Ask => None,
        }
    }
}

impl Iter {
    /// Can it be advanced without a look at the stack of the machine?
    fn is_within_reach(&self) -> bool {
        let is_simple = |inner: &Value| match inner.payload() {
            Some(Payload::Iterator(state)) => state.try_borrow().is_ok_and(|iter| iter.is_over_container()),
            _ => false,
        };
        match self {
            Iter::Enumerate { iterator, .. } => is_simple(iterator),
            Iter::Zip { iterators, strict: false } => iterators.iter().all(is_simple),
            other => other.is_over_container(),
        }
    }

    fn is_over_container(&self) -> bool {
        match self {
            Iter::Dict { kind, .. } => matches!(kind, DictViewKind::Keys | DictViewKind::Values | DictViewKind::Items),
            Iter::List { .. } | Iter::Tuple { .. } | Iter::Str { .. } | Iter::Range { .. } | Iter::Set { .. } => true,
            _ => false,
        }
    }
}

/// The next item of a sequence; false at its end.
#[inline(always)]
fn copy_item(place: &mut Value, items: &[Value], index: &mut usize) -> bool {
    let Some(item) = items.get(*index) else { return false };
    *index += 1;
    place.copy_from(item);
    true
}

/// Where a key stands in a dict; what can only be told by calls has to be asked.
pub(crate) fn search_key(dict: &Dict, key: &Value) -> Search {
    quick_hash(key).map_or(Search::Ask, |hash| dict.search(hash, key))
}

fn quick_hash(key: &Value) -> Option<u64> {
    match key {
        Value::Str(text) => Some(text.hash()),
        Value::Int(int) => Some(super::hash::hash_int(*int)),
        other => super::hash::quick_hash(other).ok().flatten(),
    }
}

/// Another value for a key, or a new key.
fn put_at(dict: &DictRef, (hash, place): (u64, Option<usize>), key: Value, value: Value) {
    let Some(place) = place else { return dict.borrow_mut().insert_new(hash, key, value) };
    let old = dict.borrow_mut().replace(place, value);
    drop((old, key));
}

fn copy_at(value: &mut Value, items: &[Value], index: i64) -> bool {
    let item = place_at(items.len(), index).and_then(|place| items.get(place));
    item.inspect(|item| value.copy_from(item)).is_some()
}

/// The place of an index, which counts from the end where it is negative.
fn place_at(length: usize, index: i64) -> Option<usize> {
    let index = if index < 0 { index.checked_add(length as i64)? } else { index };
    usize::try_from(index).ok().filter(|place| *place < length)
}
