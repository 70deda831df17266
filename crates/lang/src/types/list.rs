//! `list`.

use crate::compile::op::Comparison;
use crate::object::iterator::Iter;
use crate::object::object::drop_from_the_end;
use crate::object::{Arguments, Object, ObjectRef, Outcome, Payload, Raised, Result, Value};
use crate::vm::Vm;

use super::Type;
use super::indexing::{not_an_integer, place_in};
pub use super::list_items::{delete_item, get_item, set_item};
use super::list_items::{items_of, length_of};
use super::new_method::refuse_keywords;
use super::receive::{method_arguments, slot_arguments};
use super::sequence::factor;

pub(super) const TYPE: Type = Type {
    new: Some(|_, class, _| Ok(Object::new(class, Payload::List(Vec::new().into())).into())),
    methods: &[
        ("append", append),
        ("clear", clear),
        ("copy", copy),
        ("count", count),
        ("extend", extend),
        ("index", index),
        ("insert", insert),
        ("pop", pop),
        ("remove", remove),
        ("reverse", reverse),
        ("sort", super::list_sort::sort),
        ("__getitem__", get),
        ("__reversed__", reversed),
    ],
    slots: &[
        ("__init__", init),
        ("__repr__", super::repr_slots::container),
        ("__len__", len),
        ("__iter__", iter),
        ("__contains__", contains),
        ("__setitem__", set),
        ("__delitem__", delete),
        ("__add__", add),
        ("__iadd__", add_in_place),
        ("__mul__", multiply),
        ("__rmul__", multiply),
        ("__imul__", multiply_in_place),
        ("__eq__", |vm, arguments| compare(vm, arguments, "__eq__", Comparison::Equal)),
        ("__ne__", |vm, arguments| compare(vm, arguments, "__ne__", Comparison::NotEqual)),
        ("__lt__", |vm, arguments| compare(vm, arguments, "__lt__", Comparison::Less)),
        ("__le__", |vm, arguments| compare(vm, arguments, "__le__", Comparison::LessEqual)),
        ("__gt__", |vm, arguments| compare(vm, arguments, "__gt__", Comparison::Greater)),
        ("__ge__", |vm, arguments| compare(vm, arguments, "__ge__", Comparison::GreaterEqual)),
    ],
    class_methods: &[],
    static_methods: &[],
    getters: &[],
};

fn this(vm: &Vm, arguments: &mut Arguments, method: &str) -> Result<ObjectRef> {
    vm.receiver(arguments, ("list", method), |payload| matches!(payload, Payload::List(_)))
}

fn init(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let list = this(vm, &mut arguments, "__init__")?;
    refuse_keywords(vm, &list.class(), &vm.names.new, "list", &arguments)?;
    arguments.keywords.clear();
    let [iterable] = arguments.between("list", 0)?;
    empty(&list);
    if !iterable.is_defined() {
        return Ok(Value::None.into());
    }
    extend_with(vm, &list, &iterable)
}

/// Appends every item of an iterable; the outcome is `None`.
pub(crate) fn extend_with(vm: &mut Vm, list: &ObjectRef, iterable: &Value) -> Result<Outcome> {
    let list = list.clone();
    vm.collect_asking(iterable, move |vm, new| {
        vm.check_object_size(length_of(&list) + new.len())?;
        if let Some(items) = items_of(&list) {
            items.borrow_mut().extend(new);
        }
        Ok(Value::None.into())
    })
}

fn empty(list: &ObjectRef) {
    if let Some(items) = items_of(list) {
        // Taken out first, so that the list is empty when its items die.
        drop_from_the_end(items.take());
    }
}

fn append(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let list = this(vm, &mut arguments, "append")?;
    let [value] = method_arguments(arguments, ("list", "append"), 1)?;
    vm.check_object_size(length_of(&list) + 1)?;
    if let Some(items) = items_of(&list) {
        items.borrow_mut().push(value);
    }
    Ok(Value::None.into())
}

fn clear(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let list = this(vm, &mut arguments, "clear")?;
    let [] = method_arguments(arguments, ("list", "clear"), 0)?;
    empty(&list);
    Ok(Value::None.into())
}

fn copy(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let list = this(vm, &mut arguments, "copy")?;
    let [] = method_arguments(arguments, ("list", "copy"), 0)?;
    let items = items_of(&list).map(|items| items.borrow().clone());
    Ok(vm.new_list(items.unwrap_or_default()).into())
}

fn count(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let list = this(vm, &mut arguments, "count")?;
    let [value] = method_arguments(arguments, ("list", "count"), 1)?;
    vm.sequence_count(list, value, 0, 0)
}

fn extend(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let list = this(vm, &mut arguments, "extend")?;
    let [iterable] = method_arguments(arguments, ("list", "extend"), 1)?;
    extend_with(vm, &list, &iterable)
}

fn index(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let list = this(vm, &mut arguments, "index")?;
    let [value, start, stop] = method_arguments(arguments, ("list", "index"), 1)?;
    let searched = list.clone();
    vm.search_bounds(&list, &start, &stop, move |vm, bounds| {
        let missing = value.clone();
        vm.sequence_find(&searched, &value, bounds, move |vm, place| match place {
            Some(place) => Ok(Value::from(place).into()),
            None => vm.repr(&missing)?.then(vm, |_, text| {
                let text = text.as_str().map_or("", |text| text);
                Err(Raised::value_error(format!("{text} is not in list")))
            }),
        })
    })
}

fn insert(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let list = this(vm, &mut arguments, "insert")?;
    let [index, value] = method_arguments(arguments, ("list", "insert"), 2)?;
    vm.index_then(&index, not_an_integer, move |vm, index| {
        let index = index.as_size()?;
        let length = length_of(&list);
        vm.check_object_size(length + 1)?;
        let place = if index < 0 { (index + length as i64).max(0) as usize } else { (index as usize).min(length) };
        if let Some(items) = items_of(&list) {
            items.borrow_mut().insert(place, value);
        }
        Ok(Value::None.into())
    })
}

fn pop(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let list = this(vm, &mut arguments, "pop")?;
    let [index] = method_arguments(arguments, ("list", "pop"), 0)?;
    let index = if index.is_defined() { index } else { Value::Int(-1) };
    vm.index_then(&index, not_an_integer, move |_, index| {
        let index = index.as_size()?;
        let length = length_of(&list);
        if length == 0 {
            return Err(Raised::index_error("pop from empty list"));
        }
        let place = place_in(index, length).ok_or_else(|| Raised::index_error("pop index out of range"))?;
        let item = items_of(&list).map(|items| items.borrow_mut().remove(place));
        Ok(Outcome::Value(item.unwrap_or_default()))
    })
}

fn remove(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let list = this(vm, &mut arguments, "remove")?;
    let [value] = method_arguments(arguments, ("list", "remove"), 1)?;
    let target = list.clone();
    vm.sequence_find(&list, &value, (0, usize::MAX), move |_, place| {
        let Some(place) = place else {
            return Err(Raised::value_error("list.remove(x): x not in list"));
        };
        let removed = items_of(&target).and_then(|items| {
            let mut items = items.borrow_mut();
            (place < items.len()).then(|| items.remove(place))
        });
        drop(removed);
        Ok(Value::None.into())
    })
}

fn reverse(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let list = this(vm, &mut arguments, "reverse")?;
    let [] = method_arguments(arguments, ("list", "reverse"), 0)?;
    if let Some(items) = items_of(&list) {
        items.borrow_mut().reverse();
    }
    Ok(Value::None.into())
}

fn reversed(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let list = this(vm, &mut arguments, "__reversed__")?;
    let [] = method_arguments(arguments, ("list", "__reversed__"), 0)?;
    let remaining = length_of(&list);
    Ok(vm.new_iterator(Iter::ReversedList { list, remaining }).into())
}

fn len(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let list = this(vm, &mut arguments, "__len__")?;
    let [] = slot_arguments(arguments, "__len__")?;
    Ok(length_of(&list).into())
}

fn iter(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let list = this(vm, &mut arguments, "__iter__")?;
    let [] = slot_arguments(arguments, "__iter__")?;
    Ok(vm.new_iterator(Iter::List { list, index: 0 }).into())
}

fn contains(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let list = this(vm, &mut arguments, "__contains__")?;
    let [value] = slot_arguments(arguments, "__contains__")?;
    vm.list_contains(&list, &value)
}

fn get(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let list = this(vm, &mut arguments, "__getitem__")?;
    let [index] = method_arguments(arguments, ("list", "__getitem__"), 1)?;
    get_item(vm, &list, &index)
}

fn set(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let list = this(vm, &mut arguments, "__setitem__")?;
    let [index, value] = slot_arguments(arguments, "__setitem__")?;
    set_item(vm, &list, &index, value)
}

fn delete(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let list = this(vm, &mut arguments, "__delitem__")?;
    let [index] = slot_arguments(arguments, "__delitem__")?;
    delete_item(vm, &list, &index)
}

/// `list + other`.
pub fn concatenate(vm: &mut Vm, list: &ObjectRef, other: &Value) -> Result<Outcome> {
    match other {
        Value::Object(other) if items_of(other).is_some() => {
            let items = vm.joined(list, other)?;
            Ok(vm.new_list(items).into())
        }
        other => Err(Raised::type_error(format!("can only concatenate list (not \"{}\") to list", vm.type_name(other)))),
    }
}

/// `list * times`, for an integer.
pub fn repeat(vm: &mut Vm, list: &ObjectRef, times: &Value) -> Result<Outcome> {
    let list = list.clone();
    vm.index_then(times, not_an_integer, move |vm, times| {
        let items = vm.repeated(&list, factor(times)?)?;
        Ok(vm.new_list(items).into())
    })
}

/// `list += iterable`: the outcome is the list.
pub fn extend_in_place(vm: &mut Vm, list: &ObjectRef, iterable: &Value) -> Result<Outcome> {
    let result = list.clone();
    extend_with(vm, list, iterable)?.then(vm, move |_, _| Ok(result.into()))
}

/// `list *= times`: the outcome is the list.
pub fn repeat_in_place(vm: &mut Vm, list: &ObjectRef, times: &Value) -> Result<Outcome> {
    let list = list.clone();
    vm.index_then(times, not_an_integer, move |vm, times| {
        let repeated = vm.repeated(&list, factor(times)?)?;
        let gone = items_of(&list).map(|items| items.replace(repeated));
        drop(gone);
        Ok(list.into())
    })
}

fn add(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let list = this(vm, &mut arguments, "__add__")?;
    let [other] = slot_arguments(arguments, "__add__")?;
    concatenate(vm, &list, &other)
}

fn add_in_place(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let list = this(vm, &mut arguments, "__iadd__")?;
    let [iterable] = slot_arguments(arguments, "__iadd__")?;
    extend_in_place(vm, &list, &iterable)
}

fn multiply(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let list = this(vm, &mut arguments, "__mul__")?;
    let [times] = slot_arguments(arguments, "__mul__")?;
    repeat(vm, &list, &times)
}

fn multiply_in_place(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let list = this(vm, &mut arguments, "__imul__")?;
    let [times] = slot_arguments(arguments, "__imul__")?;
    repeat_in_place(vm, &list, &times)
}

fn compare(vm: &mut Vm, mut arguments: Arguments, name: &str, op: Comparison) -> Result<Outcome> {
    let list = this(vm, &mut arguments, name)?;
    let [other] = slot_arguments(arguments, name)?;
    vm.compare_slot(op, list, &other)
}
