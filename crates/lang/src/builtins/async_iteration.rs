//! `aiter` and `anext`.

use crate::object::{Arguments, Outcome, Raised, Result};
use crate::types::anext_awaitable;
use crate::vm::Vm;

/// `aiter(async_iterable)`.
pub(super) fn aiter(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [iterable] = arguments.exactly("aiter")?;
    let name = vm.names.aiter.clone();
    let Some(method) = vm.special(&iterable, &name) else {
        let found = vm.type_name(&iterable);
        return Err(Raised::type_error(format!("'{found}' object is not an async iterable")));
    };
    Outcome::call(method, Arguments::none()).then(vm, |vm, iterator| {
        let name = vm.names.anext.clone();
        if vm.class_of(&iterator).lookup(&name).is_some() {
            return Ok(iterator.into());
        }
        let found = vm.type_name(&iterator);
        Err(Raised::type_error(format!("aiter() returned not an async iterator of type '{found}'")))
    })
}

/// `anext(async_iterator[, default])`: an awaitable.
pub(super) fn anext(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [iterator, default] = arguments.between("anext", 1)?;
    let name = vm.names.anext.clone();
    let Some(method) = vm.special(&iterator, &name) else {
        let found = vm.type_name(&iterator);
        return Err(Raised::type_error(format!("'{found}' object is not an async iterator")));
    };
    let asked = Outcome::call(method, Arguments::none());
    if !default.is_defined() {
        return Ok(asked);
    }
    asked.then(vm, move |vm, awaitable| Ok(anext_awaitable(vm, awaitable, default).into()))
}
