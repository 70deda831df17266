//! What only looks like a class, by its `__bases__`, or says by its `__class__` whose instance it is
//! (Data model, "Customizing instance and subclass checks").

use crate::object::{ExceptionKind, Outcome, Payload, Raised, Result, Value};
use crate::types::caught;
use crate::vm::Vm;

/// So many classes are looked at before the bases are taken for endless.
const MOST: usize = 10_000;

/// `isinstance` by what the object says is its class.
pub(super) fn instance(vm: &mut Vm, value: &Value, class: &Value, wrong: Raised) -> Result<Outcome> {
    if vm.class_of(value).native && matches!(class, Value::Class(_)) {
        return Ok(false.into());
    }
    let (value, class) = (value.clone(), class.clone());
    must_have_bases(vm, &class.clone(), wrong, move |vm| {
        optional_attribute(vm, &value, "__class__", move |vm, own| match own {
            Some(Value::Class(own)) if matches!(class, Value::Class(_)) => {
                let Value::Class(class) = &class else { return Ok(false.into()) };
                Ok(own.derives_from(class).into())
            }
            Some(own) if !matches!(class, Value::Class(_)) => descends(vm, vec![own], class, 0),
            _ => Ok(false.into()),
        })
    })
}

/// `issubclass` where one of the two is no class.
pub(super) fn subclass(vm: &mut Vm, value: &Value, class: &Value, wrong: Raised) -> Result<Outcome> {
    let (value, class) = (value.clone(), class.clone());
    let first = Raised::type_error("issubclass() arg 1 must be a class");
    must_have_bases(vm, &value.clone(), first, move |vm| {
        must_have_bases(vm, &class.clone(), wrong, move |vm| descends(vm, vec![value], class, 0))
    })
}

/// Goes on where `class` has a tuple of bases.
fn must_have_bases(
    vm: &mut Vm,
    class: &Value,
    wrong: Raised,
    go_on: impl FnOnce(&mut Vm) -> Result<Outcome> + 'static,
) -> Result<Outcome> {
    if matches!(class, Value::Class(_)) {
        return go_on(vm);
    }
    bases_of(vm, class, move |vm, bases| if bases.is_some() { go_on(vm) } else { Err(wrong) })
}

/// Is `class` one of the classes that are left, or among their bases?
fn descends(vm: &mut Vm, mut left: Vec<Value>, class: Value, mut seen: usize) -> Result<Outcome> {
    let name = vm.intern("__bases__");
    while let Some(next) = left.pop() {
        if next.is(&class) {
            return Ok(true.into());
        }
        seen += 1;
        if seen > MOST {
            return Err(Raised::new(ExceptionKind::RecursionError, "maximum recursion depth exceeded"));
        }
        match vm.get_attribute(&next, &name) {
            Ok(Outcome::Value(bases)) => left.extend(tuple_items(&bases).into_iter().flatten().rev()),
            Ok(later) => {
                return caught(vm, Ok(later), move |vm, bases| {
                    let bases = found(vm, bases)?;
                    left.extend(bases.as_ref().and_then(tuple_items).into_iter().flatten().rev());
                    descends(vm, left, class, seen)
                });
            }
            Err(raised) => drop(found(vm, Err(raised))?),
        }
    }
    Ok(false.into())
}

fn tuple_items(bases: &Value) -> Option<Vec<Value>> {
    match bases.payload() {
        Some(Payload::Tuple(bases)) => Some(bases.to_vec()),
        _ => None,
    }
}

fn bases_of(
    vm: &mut Vm,
    class: &Value,
    finish: impl FnOnce(&mut Vm, Option<Vec<Value>>) -> Result<Outcome> + 'static,
) -> Result<Outcome> {
    optional_attribute(vm, class, "__bases__", move |vm, bases| {
        let bases = bases.as_ref().and_then(tuple_items);
        finish(vm, bases)
    })
}

/// An attribute, or nothing where there is an `AttributeError`.
fn optional_attribute(
    vm: &mut Vm,
    object: &Value,
    name: &str,
    finish: impl FnOnce(&mut Vm, Option<Value>) -> Result<Outcome> + 'static,
) -> Result<Outcome> {
    let name = vm.intern(name);
    let attribute = vm.get_attribute(object, &name);
    caught(vm, attribute, move |vm, attribute| {
        let attribute = found(vm, attribute)?;
        finish(vm, attribute)
    })
}

/// What was found; an `AttributeError` says that there is nothing.
fn found(vm: &Vm, attribute: Result<Value>) -> Result<Option<Value>> {
    match attribute {
        Ok(value) => Ok(Some(value)),
        Err(raised) if vm.is_kind(&raised, ExceptionKind::AttributeError) => Ok(None),
        Err(raised) => Err(raised),
    }
}
