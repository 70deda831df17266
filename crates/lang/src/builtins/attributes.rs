//! `getattr` and its like, `dir`, `vars`, `globals`, `locals`, `callable`, `id`, `hash`.

use crate::object::{Arguments, ExceptionKind, Outcome, Raised, Result, Value};
use crate::types::{attribute_name, caught, identity, names_of, sort_items};
use crate::vm::Vm;

pub(super) fn get(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [object, name, default] = arguments.between("getattr", 2)?;
    let name = attribute_name(vm, &name)?;
    let found = vm.get_attribute(&object, &name);
    if !default.is_defined() {
        return found;
    }
    caught(vm, found, move |vm, found| match found {
        Err(raised) if vm.is_kind(&raised, ExceptionKind::AttributeError) => Ok(default.into()),
        other => other.map(Outcome::Value),
    })
}

pub(super) fn has(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [object, name] = arguments.exactly("hasattr")?;
    let name = attribute_name(vm, &name)?;
    let found = vm.get_attribute(&object, &name);
    caught(vm, found, |vm, found| match found {
        Ok(_) => Ok(true.into()),
        Err(raised) if vm.is_kind(&raised, ExceptionKind::AttributeError) => Ok(false.into()),
        Err(raised) => Err(raised),
    })
}

pub(super) fn set(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [object, name, value] = arguments.exactly("setattr")?;
    let name = attribute_name(vm, &name)?;
    vm.set_attribute(&object, &name, value)?.then(vm, |_, _| Ok(Value::None.into()))
}

pub(super) fn delete(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [object, name] = arguments.exactly("delattr")?;
    let name = attribute_name(vm, &name)?;
    vm.delete_attribute(&object, &name)?.then(vm, |_, _| Ok(Value::None.into()))
}

/// `dir([object])`: sorted names.
pub(super) fn dir(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [object] = arguments.between("dir", 0)?;
    if !object.is_defined() {
        let locals = vm.current_locals();
        return sorted_list(vm, &locals);
    }
    let name = vm.names.dir.clone();
    let Some(method) = vm.class_of(&object).lookup(&name) else {
        let names = names_of(vm, &object);
        let names = vm.new_list(names);
        return sorted_list(vm, &names);
    };
    Outcome::call(method, Arguments::one(object)).then(vm, |vm, names| sorted_list(vm, &names))
}

fn sorted_list(vm: &mut Vm, names: &Value) -> Result<Outcome> {
    vm.collect(names, |vm, names| sort_items(vm, names, Value::None, false, |vm, names| Ok(vm.new_list(names).into())))
}

/// `vars([object])`.
pub(super) fn vars(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [object] = arguments.between("vars", 0)?;
    if !object.is_defined() {
        return Ok(vm.current_locals().into());
    }
    let name = vm.names.dict.clone();
    let found = vm.get_attribute(&object, &name);
    caught(vm, found, |vm, found| match found {
        Err(raised) if vm.is_kind(&raised, ExceptionKind::AttributeError) => {
            Err(Raised::type_error("vars() argument must have __dict__ attribute"))
        }
        other => other.map(Outcome::Value),
    })
}

pub(super) fn globals(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [] = arguments.exactly("globals")?;
    let globals = vm.current_globals();
    Ok(vm.new_dict(globals).into())
}

pub(super) fn locals(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [] = arguments.exactly("locals")?;
    Ok(vm.current_locals().into())
}

pub(super) fn callable(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [value] = arguments.exactly("callable")?;
    Ok(vm.is_callable(&value).into())
}

pub(super) fn id(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [value] = arguments.exactly("id")?;
    Ok(Value::Int(identity(vm, &value)).into())
}

pub(super) fn hash(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [value] = arguments.exactly("hash")?;
    vm.hash(&value)
}
