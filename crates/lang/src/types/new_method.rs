//! `int.__new__` and its like: a class's constructor called by name, as an overridden `__new__` does.

use std::cell::Cell;
use std::rc::Rc;

use crate::object::class::NewFunction;
use crate::object::function::{Builtin, BuiltinKind};
use crate::object::{Arguments, Class, Object, Outcome, Payload, Raised, Result, Str, Value};
use crate::vm::Vm;

/// Gives a class its `__new__`, which carries the class.
pub(super) fn add_new(vm: &mut Vm, class: &Rc<Class>) {
    let name = vm.names.new.clone();
    let builtin = Builtin {
        qualified_name: Str::from(format!("{}.{name}", class.qualified_name())),
        name: name.clone(),
        function: call_new,
        kind: BuiltinKind::Static,
        bound: class.clone().into(),
        module: Value::Undefined,
        shortcut: Cell::default(),
    };
    class.set(&name, Object::new(&vm.classes.builtin, Payload::Builtin(builtin.into())).into());
}

/// `base.__new__(class, ...)` (CPython's `tp_new_wrapper`); `base` is the first argument.
fn call_new(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let Value::Class(base) = arguments.take_self() else {
        return Err(Raised::type_error("__new__ needs a class"));
    };
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
    if !class.derives_from(&base) {
        let found = class.name();
        return Err(Raised::type_error(format!("{name}.__new__({found}): {found} is not a subtype of {name}")));
    }
    match (base.new.get(), class.new.get()) {
        (Some(new), Some(own)) if std::ptr::fn_addr_eq(new, own) => new(vm, &class, &mut arguments),
        (_, Some(_)) => Err(unsafe_new(&name, &class)),
        _ => Err(Raised::type_error(format!("cannot create '{}' instances", class.full_name()))),
    }
}

/// Another built-in class makes the instances: what it needs in them would be missing.
fn unsafe_new(name: &str, class: &Rc<Class>) -> Raised {
    let own = class.new.get().map(|new: NewFunction| new as usize);
    let makes = |base: &&Rc<Class>| base.native && base.new.get().map(|new| new as usize) == own;
    let safe = class.mro().iter().find(makes).map_or_else(|| class.name(), |base| base.name());
    Raised::type_error(format!("{name}.__new__({0}) is not safe, use {safe}.__new__()", class.name()))
}

/// Refuses keywords, unless a class of the program has an `__init__` (or `__new__`) of its own that takes them.
pub(super) fn refuse_keywords(vm: &Vm, class: &Rc<Class>, taker: &Str, name: &str, arguments: &Arguments) -> Result<()> {
    if vm.written_in_python(class, taker).is_some() { Ok(()) } else { arguments.no_keywords(name) }
}
