//! What functions, methods and descriptors have by name: `__call__` and `__get__`.
//! A plain call or look-up does not pass through here.
#![expect(clippy::unnecessary_wraps, reason = "native functions have this signature")]

use std::rc::Rc;

use crate::object::function::Method;
use crate::object::{Arguments, Class, Object, Outcome, Payload, Raised, Result, Value};
use crate::vm::Vm;

use super::{Type, install};

/// To be called once, while a machine is made.
pub(super) fn install_callables(vm: &mut Vm) {
    let classes = &vm.classes;
    let callable = [
        &classes.function,
        &classes.builtin,
        &classes.method,
        &classes.method_descriptor,
        &classes.slot_wrapper,
        &classes.method_wrapper,
    ]
    .map(Clone::clone);
    let bound = [
        &classes.function,
        &classes.property,
        &classes.staticmethod,
        &classes.classmethod,
        &classes.method_descriptor,
        &classes.classmethod_descriptor,
        &classes.slot_wrapper,
        &classes.getset,
        &classes.super_,
    ]
    .map(Clone::clone);
    for class in [&classes.function, &classes.staticmethod, &classes.classmethod] {
        class.has_dict.set(true);
    }
    let method = classes.method.clone();
    // What they hold may have a `__repr__` of the program's own.
    for class in [&classes.method, &classes.staticmethod, &classes.classmethod].map(Clone::clone) {
        install(vm, &class, &Type { slots: &[("__repr__", super::repr_slots::container)], ..Type::default() });
    }
    for class in callable {
        install(vm, &class, &Type { slots: &[("__call__", call)], ..Type::default() });
    }
    install(vm, &method, &Type { new: Some(new_bound_method), ..Type::default() });
    let (function, cell) = (vm.classes.function.clone(), vm.classes.cell.clone());
    install(vm, &function, &Type { new: Some(super::made_functions::new_function), ..Type::default() });
    install(vm, &cell, &Type { new: Some(super::made_functions::new_cell), ..Type::default() });
    for class in bound {
        install(vm, &class, &Type { slots: &[("__get__", get)], ..Type::default() });
    }
}

/// `types.MethodType(function, object)`.
fn new_bound_method(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let [function, object] = arguments.clone().exactly("method")?;
    if !vm.is_callable(&function) {
        return Err(Raised::type_error("first argument must be callable"));
    }
    if object.is_none() {
        return Err(Raised::type_error("instance must not be None"));
    }
    Ok(Object::new(class, Payload::Method(Box::new(Method { function, object }))).into())
}

fn call(_: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let callee = arguments.take_self();
    Ok(Outcome::call(callee, arguments))
}

/// `descriptor.__get__(object, owner=None)`.
fn get(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [descriptor, object, owner] = arguments.between("__get__", 2)?;
    if object.is_none() {
        return match &owner {
            Value::Class(class) => vm.bind_to_class_plainly(&descriptor, class),
            _ => Ok(descriptor.into()),
        };
    }
    let class = match &owner {
        Value::Class(class) => class.clone(),
        _ => vm.class_of(&object),
    };
    vm.bind_plainly(&descriptor, &object, &class)
}
