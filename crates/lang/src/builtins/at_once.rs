//! The answers that the most common functions and methods give at once (see [`AtOnce`]).

use std::rc::Rc;

use crate::compile::op::Comparison;
use crate::object::function::{AtOnce, Shortcut};
use crate::object::{Class, Payload, Search, Value};
use crate::vm::hash::quick_hash;
use crate::vm::{Vm, search_key};

const FUNCTIONS: &[(&str, AtOnce)] = &[
    ("abs", absolute),
    ("isinstance", is_instance),
    ("len", length),
    ("max", |_, values| best(values, Comparison::Greater)),
    ("min", |_, values| best(values, Comparison::Less)),
];
const LIST: &[(&str, AtOnce)] = &[("append", append), ("pop", pop)];
const DICT: &[(&str, AtOnce)] = &[("get", get)];
const SET: &[(&str, AtOnce)] = &[("add", add), ("discard", discard)];

/// Gives the functions and methods their quick answers.
pub(super) fn install(vm: &mut Vm) {
    for (name, answer) in FUNCTIONS {
        let function = vm.builtins.borrow().get_text(name).cloned();
        mark(function.as_ref(), Shortcut::Answer(*answer));
    }
    mark(vm.builtins.borrow().get_text("next"), Shortcut::Next);
    mark(vm.classes.generator.own("send").as_ref(), Shortcut::Send);
    mark_methods(&vm.classes.list, LIST);
    mark_methods(&vm.classes.dict, DICT);
    mark_methods(&vm.classes.set, SET);
}

/// Gives methods of a class their quick answers.
pub(crate) fn mark_methods(class: &Rc<Class>, methods: &[(&str, AtOnce)]) {
    for (name, answer) in methods {
        mark(class.own(name).as_ref(), Shortcut::Answer(*answer));
    }
}

/// Gives a function its quick answer.
pub fn answer_at_once(function: &Value, answer: AtOnce) {
    mark(Some(function), Shortcut::Answer(answer));
}

fn mark(function: Option<&Value>, shortcut: Shortcut) {
    if let Some(Payload::Builtin(builtin)) = function.and_then(Value::payload) {
        builtin.shortcut.set(Some(shortcut));
    }
}

fn absolute(_: &Vm, arguments: &mut [Value]) -> Option<Value> {
    match arguments {
        [Value::Int(int)] => int.checked_abs().map(Value::Int),
        [Value::Float(float)] => Some(Value::Float(float.abs())),
        _ => None,
    }
}

/// Where no metaclass and no `__class__` of a program can have a say.
fn is_instance(vm: &Vm, arguments: &mut [Value]) -> Option<Value> {
    let [value, Value::Class(class)] = arguments else { return None };
    let is_plain = class.metaclass.borrow().as_ref().is_none_or(|metaclass| Rc::ptr_eq(metaclass, &vm.classes.type_));
    let own = vm.class_of(value);
    let is_one = own.derives_from(class);
    (is_plain && (is_one || own.native && !class.native)).then_some(Value::Bool(is_one))
}

fn length(vm: &Vm, arguments: &mut [Value]) -> Option<Value> {
    match arguments {
        [value] => vm.quick_length(value).map(Value::from),
        _ => None,
    }
}

fn best(values: &[Value], op: Comparison) -> Option<Value> {
    if values.len() < 2 { None } else { super::extremes::quick_best(values, op) }
}

fn append(vm: &Vm, arguments: &mut [Value]) -> Option<Value> {
    let [list, item] = arguments else { return None };
    let Payload::List(items) = list.payload()? else { return None };
    vm.check_object_size(items.borrow().len() + 1).ok()?;
    items.borrow_mut().push(std::mem::take(item));
    Some(Value::None)
}

fn add(vm: &Vm, arguments: &mut [Value]) -> Option<Value> {
    let [set, item] = arguments else { return None };
    let Payload::Set(items) = set.payload()? else { return None };
    let hash = quick_hash(item).ok()??;
    let mut items = items.borrow_mut();
    match items.search(hash, item) {
        Search::At(_) => {}
        Search::Absent => {
            vm.check_object_size(items.len() + 1).ok()?;
            items.insert_new(hash, std::mem::take(item));
        }
        Search::Ask => return None,
    }
    Some(Value::None)
}

fn discard(_: &Vm, arguments: &mut [Value]) -> Option<Value> {
    let [set, item] = arguments else { return None };
    let Payload::Set(items) = set.payload()? else { return None };
    let hash = quick_hash(item).ok()??;
    let found = items.borrow().search(hash, item);
    let gone = match found {
        Search::At(place) => items.borrow_mut().remove(place),
        Search::Absent => None,
        Search::Ask => return None,
    };
    drop(gone);
    Some(Value::None)
}

fn pop(_: &Vm, arguments: &mut [Value]) -> Option<Value> {
    let [list] = arguments else { return None };
    let Payload::List(items) = list.payload()? else { return None };
    items.borrow_mut().pop()
}

fn get(_: &Vm, arguments: &mut [Value]) -> Option<Value> {
    let [dict, key, default @ ..] = arguments else { return None };
    let Payload::Dict(dict) = dict.payload()? else { return None };
    let dict = dict.borrow();
    let found = match search_key(&dict, key) {
        Search::At(place) => dict.entry(place).map(|(_, value)| value.clone()),
        Search::Absent => None,
        Search::Ask => return None,
    };
    match (found, default) {
        (Some(value), [] | [_]) => Some(value),
        (None, []) => Some(Value::None),
        (None, [default]) => Some(std::mem::take(default)),
        _ => None,
    }
}
