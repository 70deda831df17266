//! "Did you mean": for a missing name, attribute or import.

use std::rc::Rc;

use crate::object::{ExceptionKind, ObjectRef, Payload, Str, Value};
use crate::vm::{Activation, FrameObject, Traceback, Vm, bound_locals, closest};

/// What is added to the message; nothing where no name is near.
pub(super) fn hint(vm: &mut Vm, exception: &ObjectRef, traceback: Option<&Rc<Traceback>>) -> Option<String> {
    let is = |vm: &Vm, kind| vm.is_exception_kind(exception, kind);
    if is(vm, ExceptionKind::NameError) {
        return name_hint(vm, exception, traceback);
    }
    if is(vm, ExceptionKind::AttributeError) {
        let name = text_attribute(vm, exception, "name")?;
        let key = vm.intern("obj");
        let object = exception.own_attribute(&key)?;
        let is_own = is_in_method_of(vm, &object, traceback);
        return vm.suggest_attribute(&object, &name, is_own).map(meant);
    }
    if is(vm, ExceptionKind::ImportError) {
        let name = text_attribute(vm, exception, "name_from")?;
        let module = text_attribute(vm, exception, "name")?;
        let names = names_of_module(vm, &module);
        return closest(&name, names.iter().map(|name| &**name)).map(meant);
    }
    None
}

/// Was the attribute missed where `self` is the object?
fn is_in_method_of(vm: &mut Vm, object: &Value, traceback: Option<&Rc<Traceback>>) -> bool {
    let Some(entry) = traceback.and_then(|traceback| traceback.entries().last()) else { return false };
    locals_of(vm, &entry.frame).iter().any(|(name, value)| &**name == "self" && value.is(object))
}

fn meant(name: impl std::fmt::Display) -> String {
    format!(". Did you mean: '{name}'?")
}

fn text_attribute(vm: &mut Vm, exception: &ObjectRef, name: &str) -> Option<Str> {
    let key = vm.intern(name);
    exception.own_attribute(&key)?.as_str().cloned()
}

fn names_of_module(vm: &Vm, module: &str) -> Vec<Str> {
    let module = vm.modules.borrow().get_text(module).cloned();
    let mut names = Vec::new();
    if let Some(Payload::Module(namespace)) = module.as_ref().and_then(Value::payload) {
        names.extend(namespace.borrow().iter().filter_map(|(key, _)| key.as_str().cloned()));
    }
    names.sort_unstable_by(|a, b| a.cmp(b));
    names
}

/// Of the names that could be seen where the name was missed.
fn name_hint(vm: &mut Vm, exception: &ObjectRef, traceback: Option<&Rc<Traceback>>) -> Option<String> {
    let name = text_attribute(vm, exception, "name")?;
    let frame = traceback.and_then(|traceback| traceback.entries().last()).map(|entry| entry.frame.clone());
    let near = frame.and_then(|frame| near_name(vm, &frame, &name));
    let module = crate::library::is_standard(&name);
    match near {
        Some(near) if module => Some(format!(". Did you mean: '{near}'? Or did you forget to import '{name}'?")),
        Some(near) => Some(meant(near)),
        None if module => Some(format!(". Did you forget to import '{name}'?")),
        None => None,
    }
}

fn near_name(vm: &mut Vm, frame: &Rc<FrameObject>, name: &Str) -> Option<String> {
    let locals = locals_of(vm, frame);
    if let Some(attribute) = own_attribute(vm, &locals, name) {
        return Some(attribute);
    }
    let globals = keys(&frame.globals.borrow());
    let builtins = keys(&vm.builtins.borrow());
    let candidates = locals.iter().map(|(local, _)| local).chain(&globals).chain(&builtins);
    closest(name, candidates.map(|name| &**name))
}

fn keys(dict: &crate::object::Dict) -> Vec<Str> {
    dict.iter().filter_map(|(key, _)| key.as_str().cloned()).collect()
}

/// In a method, `x` may have been meant as `self.x`.
fn own_attribute(vm: &mut Vm, locals: &[(Str, Value)], name: &Str) -> Option<String> {
    let (_, object) = locals.iter().find(|(local, _)| &**local == "self")?;
    let name = vm.intern(name);
    let on_object = object.object().is_some_and(|object| object.own_attribute(&name).is_some());
    (on_object || vm.class_of(object).lookup(&name).is_some()).then(|| format!("self.{name}"))
}

/// The locals of a frame, whether it has ended or still runs.
fn locals_of(vm: &Vm, frame: &Rc<FrameObject>) -> Vec<(Str, Value)> {
    let running = vm.activations().iter().rev().find_map(|activation| match activation {
        Activation::Python(running) if running.object.as_ref().is_some_and(|object| Rc::ptr_eq(object, frame)) => {
            Some(bound_locals(&running.code, &running.registers))
        }
        _ => None,
    });
    running.unwrap_or_else(|| frame.locals())
}
