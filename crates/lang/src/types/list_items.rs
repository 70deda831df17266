//! `list[index]` and `list[slice]`: reading, writing and deleting.

use std::cell::RefCell;

use crate::object::object::drop_from_the_end;
use crate::object::{ObjectRef, Outcome, Payload, Raised, Result, Value};
use crate::vm::Vm;

use super::indexing::{Index, Span, place_in, quick_index};

fn wrong_index(found: &str) -> String {
    format!("list indices must be integers or slices, not {found}")
}

/// The items of a list.
pub(crate) fn items_of(list: &ObjectRef) -> Option<&RefCell<Vec<Value>>> {
    match &list.payload {
        Payload::List(items) => Some(items),
        _ => None,
    }
}

pub(crate) fn length_of(list: &ObjectRef) -> usize {
    items_of(list).map_or(0, |items| items.borrow().len())
}

/// The parts of a slice, for a value that is one.
pub(crate) fn slice_parts(value: &Value) -> Option<[Value; 3]> {
    match value.payload() {
        Some(Payload::Slice(parts)) => Some((**parts).clone()),
        _ => None,
    }
}

/// `list[index]`.
pub fn get_item(vm: &mut Vm, list: &ObjectRef, index: &Value) -> Result<Outcome> {
    if let Some(index) = quick_index(index) {
        return item(list, index);
    }
    let list = list.clone();
    let Some(parts) = slice_parts(index) else {
        return vm.index_then(index, wrong_index, move |_, index| item(&list, index));
    };
    let measured = list.clone();
    vm.span_then(
        parts,
        move || length_of(&measured),
        move |vm, span| {
            let selected = items_of(&list).map(|items| span.select(&items.borrow()));
            Ok(vm.new_list(selected.unwrap_or_default()).into())
        },
    )
}

fn item(list: &ObjectRef, index: Index) -> Result<Outcome> {
    let index = index.as_subscript()?;
    let found = items_of(list).and_then(|items| {
        let items = items.borrow();
        items.get(place_in(index, items.len())?).cloned()
    });
    found.map(Outcome::Value).ok_or_else(|| Raised::index_error("list index out of range"))
}

/// `list[index] = value`.
pub fn set_item(vm: &mut Vm, list: &ObjectRef, index: &Value, value: Value) -> Result<Outcome> {
    if let Some(index) = quick_index(index) {
        return put(list, index, value);
    }
    let list = list.clone();
    let Some(parts) = slice_parts(index) else {
        return vm.index_then(index, wrong_index, move |_, index| put(&list, index, value));
    };
    if !can_iterate(vm, &value) {
        return Err(Raised::type_error("must assign iterable to extended slice"));
    }
    vm.collect(&value, move |vm, new| {
        let measured = list.clone();
        vm.span_then(parts, move || length_of(&measured), move |vm, span| replace(vm, &list, span, new))
    })
}

fn can_iterate(vm: &Vm, value: &Value) -> bool {
    if matches!(value, Value::Str(_)) {
        return true;
    }
    let built_in = value.object().is_some_and(|object| {
        matches!(object.payload, Payload::Generator(_) | Payload::Iterator(_) | Payload::Str(_))
            || vm.payload_iterator(object).is_some()
    });
    let class = vm.class_of(value);
    match class.lookup(&vm.names.iter) {
        Some(Value::None) => false,
        Some(_) => true,
        None => built_in || class.lookup(&vm.names.getitem).is_some(),
    }
}

fn put(list: &ObjectRef, index: Index, value: Value) -> Result<Outcome> {
    let index = index.as_subscript()?;
    let replaced = items_of(list).and_then(|items| {
        let mut items = items.borrow_mut();
        let place = place_in(index, items.len())?;
        Some(std::mem::replace(&mut items[place], value))
    });
    match replaced {
        Some(_) => Ok(Value::None.into()),
        None => Err(Raised::index_error("list assignment index out of range")),
    }
}

fn replace(vm: &mut Vm, list: &ObjectRef, span: Span, new: Vec<Value>) -> Result<Outcome> {
    let Some(items) = items_of(list) else {
        return Ok(Value::None.into());
    };
    if span.step == 1 {
        let (start, end) = range_of(span);
        vm.check_object_size(length_of(list) + new.len())?;
        let gone: Vec<Value> = items.borrow_mut().splice(start..end, new).collect();
        drop_from_the_end(gone);
        return Ok(Value::None.into());
    }
    if new.len() != span.count {
        return Err(Raised::value_error(format!(
            "attempt to assign sequence of size {} to extended slice of size {}",
            new.len(),
            span.count
        )));
    }
    let mut gone = Vec::with_capacity(span.count);
    let mut items = items.borrow_mut();
    for (place, value) in span.places().zip(new) {
        if let Some(slot) = items.get_mut(place) {
            gone.push(std::mem::replace(slot, value));
        }
    }
    drop(items);
    Ok(Value::None.into())
}

/// The places that a slice of step 1 replaces: an empty one stands before its start.
fn range_of(span: Span) -> (usize, usize) {
    let start = span.start.max(0) as usize;
    (start, start + span.count)
}

/// `del list[index]`.
pub fn delete_item(vm: &mut Vm, list: &ObjectRef, index: &Value) -> Result<Outcome> {
    if let Some(index) = quick_index(index) {
        return delete(list, index);
    }
    let list = list.clone();
    let Some(parts) = slice_parts(index) else {
        return vm.index_then(index, wrong_index, move |_, index| delete(&list, index));
    };
    let measured = list.clone();
    vm.span_then(
        parts,
        move || length_of(&measured),
        move |_, span| {
            delete_span(&list, span);
            Ok(Value::None.into())
        },
    )
}

fn delete(list: &ObjectRef, index: Index) -> Result<Outcome> {
    let index = index.as_subscript()?;
    let removed = items_of(list).and_then(|items| {
        let mut items = items.borrow_mut();
        let place = place_in(index, items.len())?;
        Some(items.remove(place))
    });
    match removed {
        Some(_) => Ok(Value::None.into()),
        None => Err(Raised::index_error("list assignment index out of range")),
    }
}

fn delete_span(list: &ObjectRef, span: Span) {
    let Some(items) = items_of(list) else { return };
    let mut places: Vec<usize> = span.places().collect();
    places.sort_unstable();
    let mut kept = Vec::new();
    let mut gone = Vec::with_capacity(places.len());
    let mut next = places.into_iter().peekable();
    let all = items.take();
    for (place, item) in all.into_iter().enumerate() {
        if next.peek() == Some(&place) {
            next.next();
            gone.push(item);
        } else {
            kept.push(item);
        }
    }
    items.replace(kept);
    drop_from_the_end(gone);
}
