//! Items that the loop over instructions takes and stores by itself: of lists, tuples and dicts of the machine.

use crate::compile::op::{Register, Source};
use crate::object::dict::Search;
use crate::object::iterator::Iter;
use crate::object::object::DictViewKind;
use crate::object::{Object, Payload, Result, Value};

use super::iterate::Next;
use super::run::{get, take};
use super::{Code, Frame, Vm};

impl Vm {
    /// The next item of an iterator over what the machine holds; the end of a loop takes the long way.
    #[inline]
    pub(super) fn next_item_quickly(&mut self, frame: &mut Frame, dst: Register, iterator: Register) -> Result<bool> {
        let Some(Payload::Iterator(state)) = frame.registers[iterator as usize].payload() else { return Ok(false) };
        let value = match &mut **state.borrow_mut() {
            Iter::Range { range, index } if *index < range.length() => {
                *index += 1;
                Value::Int(range.at(*index - 1))
            }
            Iter::List { list, index } => {
                let Payload::List(items) = &list.payload else { return Ok(false) };
                let items = items.borrow();
                let Some(item) = items.get(*index) else { return Ok(false) };
                *index += 1;
                item.clone()
            }
            Iter::Tuple { items, index } => {
                let Some(item) = items.get(*index) else { return Ok(false) };
                *index += 1;
                item.clone()
            }
            Iter::Range { .. } | Iter::Done => return Ok(false),
            _ => Value::Undefined,
        };
        if !value.is_defined() {
            return self.next_of_others(frame, dst, iterator);
        }
        frame.registers[dst as usize] = value;
        Ok(true)
    }

    fn next_of_others(&mut self, frame: &mut Frame, dst: Register, iterator: Register) -> Result<bool> {
        let source = frame.registers[iterator as usize].clone();
        let Some(Payload::Iterator(state)) = source.payload() else { return Ok(false) };
        if !state.borrow().is_within_reach() {
            return Ok(false);
        }
        let Next::Item(item) = self.next_now(&source)? else { return Ok(false) };
        frame.registers[dst as usize] = item;
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
        let Some(value) = self.item_of(container, get(frame, code, index)) else { return false };
        if is_temporary {
            frame.registers[object as usize] = Value::Undefined;
        }
        let _ = take(frame, code, index);
        frame.registers[dst as usize] = value;
        true
    }

    fn item_of(&self, container: &Object, index: &Value) -> Option<Value> {
        match (&container.payload, index) {
            (Payload::List(items), Value::Int(index)) => item_at(&items.borrow(), *index),
            (Payload::Tuple(items), Value::Int(index)) => item_at(items, *index),
            (Payload::Dict(dict), Value::Str(_) | Value::Int(_)) if container.is_exactly(&self.classes.dict) => {
                let dict = dict.borrow();
                let place = found(dict.search(quick_hash(index)?, index))?;
                dict.entry(place).map(|(_, value)| value.clone())
            }
            _ => None,
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
        let _ = (take(frame, code, object), take(frame, code, index));
        let value = take(frame, code, value);
        let old = match &container.payload {
            Payload::List(items) => items.borrow_mut().get_mut(place).map(|slot| std::mem::replace(slot, value)),
            Payload::Dict(dict) => dict.borrow_mut().replace(place, value),
            _ => None,
        };
        drop(old);
        true
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

fn item_at(items: &[Value], index: i64) -> Option<Value> {
    items.get(place_at(items.len(), index)?).cloned()
}

/// The place of an index, which counts from the end where it is negative.
fn place_at(length: usize, index: i64) -> Option<usize> {
    let index = if index < 0 { index.checked_add(length as i64)? } else { index };
    usize::try_from(index).ok().filter(|place| *place < length)
}
