//! `isinstance` and `issubclass`: classes, tuples of them, unions, and what a metaclass says.

use std::rc::Rc;

use crate::object::{Arguments, Class, Outcome, Payload, Raised, Result, Str, Value};
use crate::vm::Vm;

pub(super) fn is_instance(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [value, classes] = arguments.exactly("isinstance")?;
    check_next(vm, Check::Instance, value, vec![classes])
}

pub(super) fn is_subclass(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [class, classes] = arguments.exactly("issubclass")?;
    check_next(vm, Check::Subclass, class, vec![classes])
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Check {
    Instance,
    Subclass,
}

impl Check {
    fn hook(self, vm: &Vm) -> Str {
        match self {
            Check::Instance => vm.names.instancecheck.clone(),
            Check::Subclass => vm.names.subclasscheck.clone(),
        }
    }

    fn wrong(self) -> Raised {
        Raised::type_error(match self {
            Check::Instance => "isinstance() arg 2 must be a type, a tuple of types, or a union",
            Check::Subclass => "issubclass() arg 2 must be a class, a tuple of classes, or a union",
        })
    }

    fn parameterized(self) -> Raised {
        Raised::type_error(match self {
            Check::Instance => "isinstance() argument 2 cannot be a parameterized generic",
            Check::Subclass => "issubclass() argument 2 cannot be a parameterized generic",
        })
    }
}

/// Checks against the classes that are left; the next one stands last.
fn check_next(vm: &mut Vm, check: Check, value: Value, mut left: Vec<Value>) -> Result<Outcome> {
    while let Some(class) = left.pop() {
        match class.payload() {
            Some(Payload::Tuple(items)) => {
                left.extend(items.iter().rev().cloned());
                continue;
            }
            Some(_) if is_a(vm, &class, &vm.classes.union) => {
                let name = vm.intern("__args__");
                return vm.get_attribute(&class, &name)?.then(vm, move |vm, members| {
                    left.push(members);
                    check_next(vm, check, value, left)
                });
            }
            _ => {}
        }
        match check_one(vm, check, &value, &class)? {
            Outcome::Value(Value::Bool(false)) => {}
            Outcome::Value(answer) => return Ok(answer.into()),
            later => {
                return later.then(vm, move |vm, answer| match answer {
                    Value::Bool(false) => check_next(vm, check, value, left),
                    answer => Ok(answer.into()),
                });
            }
        }
    }
    Ok(false.into())
}

fn is_a(vm: &Vm, value: &Value, class: &Rc<Class>) -> bool {
    vm.class_of(value).derives_from(class)
}

/// One class; the outcome is a `bool`.
fn check_one(vm: &mut Vm, check: Check, value: &Value, class: &Value) -> Result<Outcome> {
    if let (Check::Instance, Value::Class(class)) = (check, class)
        && Rc::ptr_eq(&vm.class_of(value), class)
    {
        return Ok(true.into());
    }
    let hook = check.hook(vm);
    let metaclass = vm.class_of(class);
    if !metaclass.native || !matches!(class, Value::Class(_)) {
        let own = metaclass.lookup(&hook).filter(|hook| !matches!(hook.payload(), Some(Payload::Builtin(_))));
        if let Some(hook) = own {
            return Outcome::call(hook, Arguments::two(class.clone(), value.clone())).then(vm, |vm, answer| vm.truth(&answer));
        }
    }
    plain_check(vm, check, value, class)
}

/// `isinstance(value, class)`, as a class pattern asks.
pub(crate) fn is_instance_of(vm: &mut Vm, value: Value, class: Value) -> Result<Outcome> {
    check_next(vm, Check::Instance, value, vec![class])
}

fn plain_check(vm: &mut Vm, check: Check, value: &Value, class: &Value) -> Result<Outcome> {
    if is_a(vm, class, &vm.classes.generic_alias) {
        return Err(check.parameterized());
    }
    match (check, value, class) {
        (Check::Instance, value, Value::Class(known)) if vm.class_of(value).derives_from(known) => Ok(true.into()),
        (Check::Instance, ..) => super::class_shapes::instance(vm, value, class, check.wrong()),
        (Check::Subclass, Value::Class(value), Value::Class(class)) => Ok(value.derives_from(class).into()),
        (Check::Subclass, ..) => super::class_shapes::subclass(vm, value, class, check.wrong()),
    }
}
