//! `int.__new__` and its like: a class's constructor called by name, as an overridden `__new__` does.

use std::rc::Rc;

use crate::object::class::NewFunction;
use crate::object::{Arguments, Class, Outcome, Raised, Result, Value};
use crate::vm::Vm;

/// `base.__new__(class, ...)`, where `new` is what makes instances of `base` (CPython's `tp_new_wrapper`).
pub fn call_new(vm: &mut Vm, mut arguments: Arguments, base: &Rc<Class>, new: NewFunction) -> Result<Outcome> {
    let name = base.name();
    if arguments.positional.is_empty() {
        return Err(Raised::type_error(format!("{name}.__new__(): not enough arguments")));
    }
    let class = match arguments.take_self() {
        Value::Class(class) => class,
        other => {
            let found = vm.type_name(&other);
            return Err(Raised::type_error(format!("{name}.__new__(X): X is not a type object ({found})")));
        }
    };
    if !class.derives_from(base) {
        let found = class.name();
        return Err(Raised::type_error(format!("{name}.__new__({found}): {found} is not a subtype of {name}")));
    }
    // The nearest built-in class must be this one: another would not find in the instance what it needs.
    let nearest = class.mro().iter().find(|class| class.native).cloned();
    if let Some(nearest) = nearest.filter(|nearest| !Rc::ptr_eq(nearest, base)) {
        let (found, safe) = (class.name(), nearest.name());
        return Err(Raised::type_error(format!("{name}.__new__({found}) is not safe, use {safe}.__new__()")));
    }
    new(vm, &class, &mut arguments)
}
