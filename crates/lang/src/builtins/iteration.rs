//! `iter`, `next`, `len`, `sorted`.

use crate::object::iterator::Iter;
use crate::object::{Arguments, ExceptionKind, Outcome, Raised, Result, Value};
use crate::types::{caught, sort_items, sort_options};
use crate::vm::Vm;

/// `iter(iterable)`, `iter(callable, sentinel)`.
pub(super) fn iter(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [value, sentinel] = arguments.between("iter", 1)?;
    if !sentinel.is_defined() {
        return vm.iterate(&value);
    }
    if !vm.is_callable(&value) {
        return Err(Raised::type_error("iter(v, w): v must be callable"));
    }
    Ok(vm.new_iterator(Iter::Callable { callable: value, sentinel }).into())
}

/// `next(iterator[, default])`.
pub(super) fn next(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [iterator, default] = arguments.between("next", 1)?;
    if !vm.is_iterator(&iterator) {
        return Err(Raised::type_error(format!("'{}' object is not an iterator", vm.type_name(&iterator))));
    }
    let item = vm.next_item(&iterator);
    if !default.is_defined() {
        return item;
    }
    caught(vm, item, move |vm, item| match item {
        Err(raised) if vm.is_kind(&raised, ExceptionKind::StopIteration) => Ok(default.into()),
        other => other.map(Outcome::Value),
    })
}

pub(super) fn len(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [value] = arguments.exactly("len")?;
    vm.length(&value)
}

/// `sorted(iterable, /, *, key=None, reverse=False)`.
pub(super) fn sorted(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let given = arguments.positional.len();
    if given != 1 {
        return Err(Raised::type_error(format!("sorted expected 1 argument, got {given}")));
    }
    let iterable = arguments.take_self();
    // CPython makes the list before it looks at the options.
    vm.collect_asking(&iterable, move |vm, items| {
        let (key, reverse) = sort_options(&mut arguments)?;
        vm.truth(&reverse)?.then(vm, move |vm, reverse| {
            let reverse = matches!(reverse, Value::Bool(true));
            sort_items(vm, items, key, reverse, |vm, items| Ok(vm.new_list(items).into()))
        })
    })
}
