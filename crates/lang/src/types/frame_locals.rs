//! `frame.f_locals` of a function: its variables, read and written through (PEP 667).

use std::any::Any;
use std::rc::Rc;

use crate::object::class::Collection;
use crate::object::{Arguments, ExceptionKind, Native, Object, Outcome, Payload, Raised, Result, Value};
use crate::vm::{FrameObject, Vm};

use super::caught;
use super::{Table, Type, install};

struct FrameLocals {
    frame: Rc<FrameObject>,
}

impl Native for FrameLocals {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn trace(&self, _: &mut dyn FnMut(&Value)) {}

    fn clear(&self) {}
}

/// What it does as a dict of the variables of that moment would do.
const READING: Table = &[
    ("get", |vm, arguments| as_dict(vm, arguments, "get")),
    ("copy", |vm, arguments| as_dict(vm, arguments, "copy")),
    ("keys", |vm, arguments| as_list(vm, arguments, "keys")),
    ("values", |vm, arguments| as_list(vm, arguments, "values")),
    ("items", |vm, arguments| as_list(vm, arguments, "items")),
    ("setdefault", set_default),
    ("update", update),
];

const SLOTS: Table = &[
    ("__contains__", |vm, arguments| as_dict(vm, arguments, "__contains__")),
    ("__iter__", |vm, arguments| as_dict(vm, arguments, "__iter__")),
    ("__len__", |vm, arguments| as_dict(vm, arguments, "__len__")),
    ("__reversed__", |vm, arguments| as_list(vm, arguments, "__reversed__")),
    ("__eq__", |vm, arguments| as_dict(vm, arguments, "__eq__")),
    ("__ne__", |vm, arguments| as_dict(vm, arguments, "__ne__")),
    ("__or__", |vm, arguments| as_dict(vm, arguments, "__or__")),
    ("__ror__", |vm, arguments| as_dict(vm, arguments, "__ror__")),
    ("__getitem__", get_item),
    ("__setitem__", set_item),
    ("__delitem__", refuse_deletion),
    ("__ior__", update_in_place),
    ("__repr__", repr),
];

/// To be called once, while a machine is made.
pub(super) fn install_frame_locals(vm: &mut Vm) {
    let class = vm.classes.frame_locals.clone();
    install(vm, &class, &Type { methods: READING, slots: SLOTS, ..Type::default() });
    class.set(&vm.names.hash, Value::None);
    class.asks.set(true);
    class.collection.set(Some(Collection::Mapping));
}

/// The view of a frame's variables.
pub(crate) fn frame_locals(vm: &Vm, frame: &Rc<FrameObject>) -> Value {
    let native = FrameLocals { frame: frame.clone() };
    Object::new(&vm.classes.frame_locals, Payload::Native(Box::new(native))).into()
}

/// The frame of such a view.
fn frame_of(value: &Value) -> Option<Rc<FrameObject>> {
    value.object()?.native::<FrameLocals>().map(|locals| locals.frame.clone())
}

fn receiver(vm: &Vm, arguments: &mut Arguments, method: &str) -> Result<Rc<FrameObject>> {
    let value = arguments.take_self();
    frame_of(&value).ok_or_else(|| {
        let found = vm.type_name(&value);
        Raised::type_error(format!("descriptor '{method}' for 'FrameLocalsProxy' objects doesn't apply to a '{found}' object"))
    })
}

/// Calls a method of `dict` on the variables as they are.
fn as_dict(vm: &mut Vm, mut arguments: Arguments, method: &str) -> Result<Outcome> {
    let frame = receiver(vm, &mut arguments, method)?;
    for other in &mut arguments.positional {
        if let Some(frame) = frame_of(other) {
            *other = vm.names_of(&frame);
        }
    }
    let names = vm.names_of(&frame);
    let name = vm.intern(method);
    match vm.classes.dict.lookup(&name) {
        Some(method) => Ok(Outcome::call(method, arguments.with_first(names))),
        None => Ok(Value::NotImplemented.into()),
    }
}

fn as_list(vm: &mut Vm, arguments: Arguments, method: &str) -> Result<Outcome> {
    as_dict(vm, arguments, method)?.then(vm, |vm, view| vm.collect(&view, |vm, items| Ok(vm.new_list(items).into())))
}

fn get_item(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let frame = receiver(vm, &mut arguments, "__getitem__")?;
    let [key] = arguments.exactly("__getitem__")?;
    let names = vm.names_of(&frame);
    let found = vm.get_item(&names, &key);
    caught(vm, found, move |vm, found| match found {
        Err(raised) if vm.is_kind(&raised, ExceptionKind::KeyError) => vm.repr(&key)?.then(vm, |_, key| {
            let key = key.as_str().map_or("", |key| key);
            Err(Raised::new(ExceptionKind::KeyError, format!("local variable '{key}' is not defined")))
        }),
        other => other.map(Outcome::Value),
    })
}

fn set_item(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let frame = receiver(vm, &mut arguments, "__setitem__")?;
    let [key, value] = arguments.exactly("__setitem__")?;
    vm.set_local(&frame, key, value)
}

fn refuse_deletion(_: &mut Vm, _: Arguments) -> Result<Outcome> {
    Err(Raised::type_error("cannot remove variables from FrameLocalsProxy"))
}

fn set_default(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let frame = receiver(vm, &mut arguments, "setdefault")?;
    let [key, value] = arguments.between("setdefault", 1)?;
    let value = if value.is_defined() { value } else { Value::None };
    let names = vm.names_of(&frame);
    let found = vm.get_item(&names, &key);
    caught(vm, found, move |vm, found| match found {
        Err(raised) if vm.is_kind(&raised, ExceptionKind::KeyError) => {
            let given = value.clone();
            vm.set_local(&frame, key, value)?.then(vm, move |_, _| Ok(given.into()))
        }
        other => other.map(Outcome::Value),
    })
}

fn update(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let frame = receiver(vm, &mut arguments, "update")?;
    arguments.no_keywords("FrameLocalsProxy.update")?;
    let [other] = arguments.exactly("FrameLocalsProxy.update")?;
    merge(vm, frame, &other, Value::None)
}

fn update_in_place(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let this = arguments.positional.first().cloned().unwrap_or_default();
    let frame = receiver(vm, &mut arguments, "__ior__")?;
    let [other] = arguments.exactly("__ior__")?;
    merge(vm, frame, &other, this)
}

/// Sets every variable that the other mapping names, then gives `result`.
fn merge(vm: &mut Vm, frame: Rc<FrameObject>, other: &Value, result: Value) -> Result<Outcome> {
    let other = frame_of(other).map_or_else(|| other.clone(), |frame| vm.names_of(&frame));
    let merged = vm.new_dict(crate::object::DictRef::default());
    let name = vm.intern("update");
    let Some(update) = vm.classes.dict.lookup(&name) else { return Ok(result.into()) };
    Outcome::call(update, Arguments::two(merged.clone(), other)).then(vm, move |vm, _| {
        let Some(Payload::Dict(dict)) = merged.payload() else { return Ok(result.into()) };
        let entries: Vec<(Value, Value)> = dict.borrow().iter().map(|(key, value)| (key.clone(), value.clone())).collect();
        set_each(vm, frame, entries.into_iter(), result)
    })
}

fn set_each(
    vm: &mut Vm,
    frame: Rc<FrameObject>,
    mut entries: std::vec::IntoIter<(Value, Value)>,
    result: Value,
) -> Result<Outcome> {
    while let Some((key, value)) = entries.next() {
        match vm.set_local(&frame, key, value)? {
            Outcome::Value(_) => {}
            later => return later.then(vm, move |vm, _| set_each(vm, frame, entries, result)),
        }
    }
    Ok(result.into())
}

fn repr(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let id = arguments.positional.first().and_then(Value::object).map_or(0, |object| object.id());
    let frame = receiver(vm, &mut arguments, "__repr__")?;
    if vm.showing.contains(&id) {
        return Ok(Value::from("{...}").into());
    }
    let names = vm.names_of(&frame);
    vm.showing.push(id);
    let shown = vm.repr(&names);
    caught(vm, shown, move |vm, shown| {
        vm.stop_showing(id);
        shown.map(Outcome::Value)
    })
}
