//! `dict`.

use std::rc::Rc;

use crate::compile::op::Comparison;
use crate::object::iterator::Iter;
use crate::object::object::DictViewKind;
use crate::object::{Arguments, Dict, DictRef, Object, ObjectRef, Outcome, Payload, Raised, Result, Value};
use crate::vm::Vm;

use super::Type;
use super::dict_update::{merge, update_from, update_keywords};
use super::receive::{method_arguments, slot_arguments};

pub(super) const TYPE: Type = Type {
    new: Some(|_, class, _| Ok(Object::new(class, Payload::Dict(DictRef::default())).into())),
    methods: &[
        ("clear", clear),
        ("copy", copy),
        ("get", get),
        ("items", |vm, arguments| view(vm, arguments, "items", DictViewKind::Items)),
        ("keys", |vm, arguments| view(vm, arguments, "keys", DictViewKind::Keys)),
        ("pop", pop),
        ("popitem", pop_item),
        ("setdefault", set_default),
        ("update", update),
        ("values", |vm, arguments| view(vm, arguments, "values", DictViewKind::Values)),
        ("__contains__", contains),
        ("__getitem__", get_slot),
        ("__reversed__", reversed),
    ],
    slots: &[
        ("__init__", init),
        ("__repr__", super::repr_slots::container),
        ("__len__", len),
        ("__iter__", iter),
        ("__setitem__", set_slot),
        ("__delitem__", delete_slot),
        ("__or__", or),
        ("__ror__", reflected_or),
        ("__ior__", or_in_place),
        ("__eq__", |vm, arguments| compare(vm, arguments, "__eq__", Comparison::Equal)),
        ("__ne__", |vm, arguments| compare(vm, arguments, "__ne__", Comparison::NotEqual)),
        ("__lt__", |vm, arguments| compare(vm, arguments, "__lt__", Comparison::Less)),
        ("__le__", |vm, arguments| compare(vm, arguments, "__le__", Comparison::LessEqual)),
        ("__gt__", |vm, arguments| compare(vm, arguments, "__gt__", Comparison::Greater)),
        ("__ge__", |vm, arguments| compare(vm, arguments, "__ge__", Comparison::GreaterEqual)),
    ],
    class_methods: &[("fromkeys", from_keys)],
    static_methods: &[],
    getters: &[],
};

fn this(vm: &Vm, arguments: &mut Arguments, method: &str) -> Result<(ObjectRef, DictRef)> {
    let object = vm.receiver(arguments, ("dict", method), |payload| matches!(payload, Payload::Dict(_)))?;
    let dict = table(&object).unwrap_or_default();
    Ok((object, dict))
}

/// The table of a dict.
pub(crate) fn table(object: &ObjectRef) -> Option<DictRef> {
    match &object.payload {
        Payload::Dict(dict) => Some(dict.clone()),
        _ => None,
    }
}

fn init(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (_, dict) = this(vm, &mut arguments, "__init__")?;
    fill(vm, dict, arguments, "dict")
}

fn update(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (_, dict) = this(vm, &mut arguments, "update")?;
    fill(vm, dict, arguments, "update")
}

fn fill(vm: &mut Vm, dict: DictRef, mut arguments: Arguments, name: &str) -> Result<Outcome> {
    let keywords = std::mem::take(&mut arguments.keywords);
    let [other] = arguments.between(name, 0)?;
    if !other.is_defined() {
        update_keywords(&dict, keywords);
        return Ok(Value::None.into());
    }
    update_from(vm, &dict, &other)?.then(vm, move |_, _| {
        update_keywords(&dict, keywords);
        Ok(Value::None.into())
    })
}

fn from_keys(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let class = arguments.take_self();
    let [iterable, value] = method_arguments(arguments, ("dict", "fromkeys"), 1)?;
    let value = if value.is_defined() { value } else { Value::None };
    let exact = matches!(&class, Value::Class(class) if Rc::ptr_eq(class, &vm.classes.dict));
    if exact {
        let dict = vm.new_dict(Dict::default());
        return fill_keys(vm, dict, &iterable, value);
    }
    // A subclass makes its own dict, and its own `__setitem__` fills it.
    Outcome::call(class, Arguments::none()).then(vm, move |vm, dict| fill_keys(vm, dict, &iterable, value))
}

fn fill_keys(vm: &mut Vm, dict: Value, iterable: &Value, value: Value) -> Result<Outcome> {
    vm.collect(iterable, move |vm, keys| set_keys(vm, dict, keys.into_iter(), value))
}

fn set_keys(vm: &mut Vm, dict: Value, mut keys: std::vec::IntoIter<Value>, value: Value) -> Result<Outcome> {
    while let Some(key) = keys.next() {
        let exact = dict.object().filter(|object| object.is_exactly(&vm.classes.dict)).and_then(table);
        let set = match exact {
            Some(table) => vm.dict_set(&table, key, value.clone())?,
            None => vm.set_item(&dict, &key, value.clone())?,
        };
        if !matches!(set, Outcome::Value(_)) {
            return set.then(vm, move |vm, _| set_keys(vm, dict, keys, value));
        }
    }
    Ok(dict.into())
}

fn clear(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (_, dict) = this(vm, &mut arguments, "clear")?;
    let [] = method_arguments(arguments, ("dict", "clear"), 0)?;
    let gone = std::mem::take(&mut *dict.borrow_mut());
    drop(gone);
    Ok(Value::None.into())
}

fn copy(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (_, dict) = this(vm, &mut arguments, "copy")?;
    let [] = method_arguments(arguments, ("dict", "copy"), 0)?;
    Ok(vm.new_dict(copy_of(&dict)).into())
}

/// A dict of its own with the same entries.
pub(crate) fn copy_of(dict: &DictRef) -> Dict {
    dict.borrow().clone()
}

fn get(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (_, dict) = this(vm, &mut arguments, "get")?;
    let [key, default] = method_arguments(arguments, ("dict", "get"), 1)?;
    vm.dict_get(&dict, &key, move |_, value| {
        let default = Some(default).filter(Value::is_defined);
        Ok(value.or(default).unwrap_or(Value::None).into())
    })
}

fn pop(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (_, dict) = this(vm, &mut arguments, "pop")?;
    let [key, default] = method_arguments(arguments, ("dict", "pop"), 1)?;
    let missing = key.clone();
    vm.dict_remove(&dict, &key, move |_, value| match value {
        Some(value) => Ok(value.into()),
        None if default.is_defined() => Ok(default.into()),
        None => Err(Raised::key_error(missing)),
    })
}

fn pop_item(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (_, dict) = this(vm, &mut arguments, "popitem")?;
    let [] = method_arguments(arguments, ("dict", "popitem"), 0)?;
    let last = dict.borrow_mut().pop_last();
    match last {
        Some((key, value)) => Ok(vm.new_tuple([key, value]).into()),
        None => Err(Raised::key_error("popitem(): dictionary is empty".into())),
    }
}

fn set_default(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (_, dict) = this(vm, &mut arguments, "setdefault")?;
    let [key, default] = method_arguments(arguments, ("dict", "setdefault"), 1)?;
    let default = if default.is_defined() { default } else { Value::None };
    let target = dict.clone();
    let searched = key.clone();
    vm.dict_find(&dict, &searched, move |vm, found| {
        let there = found.place.and_then(|place| super::dict_operations::value_at(&target, place));
        if let Some(value) = there {
            return Ok(value.into());
        }
        vm.dict_put(&target, found, key, default.clone())?;
        Ok(default.into())
    })
}

fn view(vm: &mut Vm, mut arguments: Arguments, name: &str, kind: DictViewKind) -> Result<Outcome> {
    let (object, dict) = this(vm, &mut arguments, name)?;
    let [] = method_arguments(arguments, ("dict", name), 0)?;
    if object.is_exactly(&vm.classes.dict) {
        return Ok(super::dict_view::view_of(vm, kind, dict).into());
    }
    Ok(super::dict_view::view_of_subclass(vm, kind, dict, &object).into())
}

fn len(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (_, dict) = this(vm, &mut arguments, "__len__")?;
    let [] = slot_arguments(arguments, "__len__")?;
    let length = dict.borrow().len();
    Ok(length.into())
}

fn iter(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (_, dict) = this(vm, &mut arguments, "__iter__")?;
    let [] = slot_arguments(arguments, "__iter__")?;
    Ok(super::dict_view::iterator(vm, DictViewKind::Keys, dict).into())
}

fn reversed(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (_, dict) = this(vm, &mut arguments, "__reversed__")?;
    let [] = method_arguments(arguments, ("dict", "__reversed__"), 0)?;
    Ok(super::dict_view::reverse_iterator(vm, DictViewKind::Keys, dict).into())
}

fn contains(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (_, dict) = this(vm, &mut arguments, "__contains__")?;
    let [key] = method_arguments(arguments, ("dict", "__contains__"), 1)?;
    vm.dict_contains(&dict, &key)
}

fn get_slot(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (object, _) = this(vm, &mut arguments, "__getitem__")?;
    let [key] = method_arguments(arguments, ("dict", "__getitem__"), 1)?;
    get_item(vm, &object, &key)
}

/// `dict[key]`; a subclass may have a `__missing__`.
pub fn get_item(vm: &mut Vm, object: &ObjectRef, key: &Value) -> Result<Outcome> {
    let Some(dict) = table(object) else {
        return Err(Raised::key_error(key.clone()));
    };
    if let Some(found) = vm.quick_find(&dict, key)? {
        let value = found.place.and_then(|place| super::dict_operations::value_at(&dict, place));
        return value.map_or_else(|| missing(vm, object, key), |value| Ok(value.into()));
    }
    let (object, searched) = (object.clone(), key.clone());
    vm.dict_get(&dict, key, move |vm, value| match value {
        Some(value) => Ok(value.into()),
        None => missing(vm, &object, &searched),
    })
}

fn missing(vm: &mut Vm, object: &ObjectRef, key: &Value) -> Result<Outcome> {
    let method = object.with_class(|class| {
        if class.native && Rc::ptr_eq(class, &vm.classes.dict) {
            return None;
        }
        class.lookup(&vm.names.missing)
    });
    match method {
        Some(method) => Ok(Outcome::call(method, Arguments::two(object.clone(), key.clone()))),
        None => Err(Raised::key_error(key.clone())),
    }
}

/// `dict[key] = value`.
pub fn set_item(vm: &mut Vm, object: &ObjectRef, key: &Value, value: Value) -> Result<Outcome> {
    match table(object) {
        Some(dict) => vm.dict_set(&dict, key.clone(), value),
        None => Ok(Value::None.into()),
    }
}

/// `del dict[key]`.
pub fn delete_item(vm: &mut Vm, object: &ObjectRef, key: &Value) -> Result<Outcome> {
    match table(object) {
        Some(dict) => vm.dict_delete(&dict, key),
        None => Err(Raised::key_error(key.clone())),
    }
}

fn set_slot(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (object, _) = this(vm, &mut arguments, "__setitem__")?;
    let [key, value] = slot_arguments(arguments, "__setitem__")?;
    set_item(vm, &object, &key, value)
}

fn delete_slot(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (object, _) = this(vm, &mut arguments, "__delitem__")?;
    let [key] = slot_arguments(arguments, "__delitem__")?;
    delete_item(vm, &object, &key)
}

/// `dict | other`, for two dicts.
pub fn union(vm: &mut Vm, first: &DictRef, second: &DictRef) -> Result<Outcome> {
    let made: DictRef = copy_of(first).into();
    let result = made.clone();
    merge(vm, &made, second)?.then(vm, move |vm, _| Ok(vm.new_dict(result).into()))
}

fn other_table(other: &Value) -> Option<DictRef> {
    other.object().and_then(table)
}

fn or(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (_, dict) = this(vm, &mut arguments, "__or__")?;
    let [other] = slot_arguments(arguments, "__or__")?;
    match other_table(&other) {
        Some(other) => union(vm, &dict, &other),
        None => Ok(Value::NotImplemented.into()),
    }
}

fn reflected_or(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (_, dict) = this(vm, &mut arguments, "__ror__")?;
    let [other] = slot_arguments(arguments, "__ror__")?;
    match other_table(&other) {
        Some(other) => union(vm, &other, &dict),
        None => Ok(Value::NotImplemented.into()),
    }
}

/// `dict |= other`: the outcome is the dict.
pub fn union_in_place(vm: &mut Vm, object: &ObjectRef, other: &Value) -> Result<Outcome> {
    let Some(dict) = table(object) else {
        return Ok(Value::NotImplemented.into());
    };
    let result = object.clone();
    update_from(vm, &dict, other)?.then(vm, move |_, _| Ok(result.into()))
}

fn or_in_place(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (object, _) = this(vm, &mut arguments, "__ior__")?;
    let [other] = slot_arguments(arguments, "__ior__")?;
    union_in_place(vm, &object, &other)
}

fn compare(vm: &mut Vm, mut arguments: Arguments, name: &str, op: Comparison) -> Result<Outcome> {
    let (object, _) = this(vm, &mut arguments, name)?;
    let [other] = slot_arguments(arguments, name)?;
    vm.compare_slot(op, object, &other)
}

/// The iterator over a dict, for other files.
pub(super) fn iter_state(dict: DictRef, kind: DictViewKind) -> Iter {
    let length = dict.borrow().len();
    Iter::Dict { dict, kind, place: 0, length, remaining: length }
}
