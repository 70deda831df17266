//! Items that the loop over instructions takes and stores by itself: of lists, tuples and dicts of the machine.

#![expect(clippy::inline_always, reason = "this crate is built for size, which leaves even three instructions as a call")]

use crate::compile::op::{Register, Source};
use crate::object::dict::Search;
use crate::object::iterator::Iter;
use crate::object::object::DictViewKind;
use crate::object::{Dict, Object, Payload, Result, Value};

use super::iterate::Next;
use super::operands::{get, take};
use super::{Code, Frame, Vm};

impl Vm {
    /// The next item of an iterator over what the machine holds; the end of a loop takes the long way.
    #[inline]
    pub(super) fn next_item_quickly(&mut self, frame: &mut Frame, dst: Register, iterator: Register) -> Result<bool> {
        let Ok([place, source]) = frame.registers.get_disjoint_mut([dst as usize, iterator as usize]) else { return Ok(false) };
        let Some(Payload::Iterator(state)) = source.payload() else { return Ok(false) };
        match &mut **state.borrow_mut() {
            // Counting up by one, the commonest, needs no division.
            Iter::Range { range, index } if range.step == 1 && range.at(*index) < range.stop => {
                *index += 1;
                place.set_int(range.at(*index - 1));
                return Ok(true);
            }
            Iter::Range { range, index } if *index < range.length() => {
                *index += 1;
                place.set_int(range.at(*index - 1));
                return Ok(true);
            }
            Iter::List { list, index } => {
                let Payload::List(items) = &list.payload else { return Ok(false) };
                return Ok(copy_item(place, &items.borrow(), index));
            }
            Iter::Tuple { items, index } => return Ok(copy_item(place, items, index)),
            Iter::Range { .. } | Iter::Done => return Ok(false),
            _ => {}
        }
        self.next_of_others(frame, dst, iterator)
    }

    fn next_of_others(&mut self, frame: &mut Frame, dst: Register, iterator: Register) -> Result<bool> {
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
            (Payload::Dict(dict), Value::Str(_) | Value::Int(_)) if container.is_exactly(&self.classes.dict) => {
                let dict = dict.borrow();
                let Some(place) = quick_hash(index).and_then(|hash| found(dict.search(hash, index))) else { return false };
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
        let index_value = get(frame, code, index);
        let Some(place) = self.place_to_store(container, index_value) else { return false };
        let container = container.clone();
        take(frame, code, object).discard();
        take(frame, code, index).discard();
        let value = take(frame, code, value);
        let old = match &container.payload {
            Payload::List(items) => items.borrow_mut().get_mut(place).map(|slot| std::mem::replace(slot, value)),
            Payload::Dict(dict) => dict.borrow_mut().replace(place, value),
            _ => None,
        };
        drop(old);
        true
    }

    /// Is a text or an integer among the keys of a dict? Nothing where that cannot be told at once.
    pub(super) fn has_key(&self, container: &Object, key: &Value) -> Option<bool> {
        match &container.payload {
            Payload::Dict(dict) if container.is_exactly(&self.classes.dict) => match search_key(&dict.borrow(), key) {
                Search::At(_) => Some(true),
                Search::Absent => Some(false),
                Search::Ask => None,
            },
            _ => None,
        }
    }

    /// Where an item stands that is there already.
    fn place_to_store(&self, container: &Object, index: &Value) -> Option<usize> {
        match (&container.payload, index) {
            (Payload::List(items), Value::Int(index)) if container.is_exactly(&self.classes.list) => {
                place_at(items.borrow().len(), *index)
            }
            (Payload::Dict(dict), Value::Str(_) | Value::Int(_)) if container.is_exactly(&self.classes.dict) => {
                found(dict.borrow().search(quick_hash(index)?, index))
            }
            _ => None,
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

/// Where a text or an integer stands among the keys of a dict; whatever else has to be asked.
pub(crate) fn search_key(dict: &Dict, key: &Value) -> Search {
    quick_hash(key).map_or(Search::Ask, |hash| dict.search(hash, key))
}

fn quick_hash(key: &Value) -> Option<u64> {
    match key {
        Value::Str(text) => Some(text.hash()),
        Value::Int(int) => Some(super::hash::hash_int(*int)),
        _ => None,
    }
}

fn found(search: Search) -> Option<usize> {
    match search {
        Search::At(place) => Some(place),
        Search::Absent | Search::Ask => None,
    }
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
