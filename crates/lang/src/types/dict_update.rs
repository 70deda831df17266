//! Filling a dict: from another dict, from anything with `keys()`, from pairs, from keywords.

use crate::object::{Arguments, DictRef, ExceptionKind, Keywords, Outcome, Payload, Raised, Result, Value};
use crate::vm::Vm;

use super::caught::caught;
use super::comparison::{hashed_entries, with_items};

/// `dict.update(other)`; the outcome is `None`.
pub(crate) fn update_from(vm: &mut Vm, dict: &DictRef, other: &Value) -> Result<Outcome> {
    if let Some(second) = plain_dict(vm, other) {
        return merge(vm, dict, &second);
    }
    if vm.class_of(other).native && vm.class_of(other).lookup(&vm.names.keys).is_none() {
        return update_from_pairs(vm, dict, other);
    }
    let (dict, other) = (dict.clone(), other.clone());
    let name = vm.names.keys.clone();
    let keys = vm.get_attribute(&other, &name);
    caught(vm, keys, move |vm, keys| match keys {
        Ok(keys) => Outcome::call(keys, Arguments::none()).then(vm, move |vm, keys| update_from_keys(vm, dict, other, &keys)),
        Err(raised) if vm.is_kind(&raised, ExceptionKind::AttributeError) => update_from_pairs(vm, &dict, &other),
        Err(raised) => Err(raised),
    })
}

/// The table of a dict whose class does not iterate in a way of its own.
fn plain_dict(vm: &Vm, value: &Value) -> Option<DictRef> {
    let object = value.object()?;
    let Payload::Dict(dict) = &object.payload else {
        return None;
    };
    let own = object.with_class(|class| {
        !class.native && !matches!(class.lookup(&vm.names.iter).as_ref().and_then(Value::payload), Some(Payload::Builtin(_)))
    });
    (!own).then(|| dict.clone())
}

/// Every entry of another dict; hashes are not computed again.
pub(crate) fn merge(vm: &mut Vm, dict: &DictRef, other: &DictRef) -> Result<Outcome> {
    if DictRef::same(dict, other) {
        return Ok(Value::None.into());
    }
    merge_entries(vm, dict.clone(), hashed_entries(other).into_iter())
}

fn merge_entries(vm: &mut Vm, dict: DictRef, mut entries: std::vec::IntoIter<(u64, Value, Value)>) -> Result<Outcome> {
    while let Some((hash, key, value)) = entries.next() {
        let target = dict.clone();
        let searched = key.clone();
        let put = vm.dict_find_with_hash(&dict, hash, &searched, move |vm, found| {
            vm.dict_put(&target, found, key, value)?;
            Ok(Value::None.into())
        })?;
        if !matches!(put, Outcome::Value(_)) {
            return put.then(vm, move |vm, _| merge_entries(vm, dict, entries));
        }
    }
    Ok(Value::None.into())
}

fn update_from_keys(vm: &mut Vm, dict: DictRef, other: Value, keys: &Value) -> Result<Outcome> {
    vm.each_item(keys, move |vm, key| {
        let target = dict.clone();
        vm.get_item(&other, &key)?.then(vm, move |vm, value| vm.dict_set(&target, key, value))
    })
}

fn update_from_pairs(vm: &mut Vm, dict: &DictRef, pairs: &Value) -> Result<Outcome> {
    let dict = dict.clone();
    let mut number = 0;
    vm.each_item(pairs, move |vm, pair| {
        let set = set_pair(vm, &dict, &pair, number);
        number += 1;
        set
    })
}

fn set_pair(vm: &mut Vm, dict: &DictRef, pair: &Value, number: usize) -> Result<Outcome> {
    let plain = pair.object().filter(|object| object.with_class(|class| class.native));
    if let Some(items) = plain.and_then(|object| with_items(object, <[Value]>::to_vec)) {
        return set_items(vm, dict, items, number);
    }
    let dict = dict.clone();
    let items = vm.collect(pair, |vm, items| Ok(vm.new_list(items).into()));
    caught(vm, items, move |vm, items| match items {
        Ok(list) => {
            let items = list.object().and_then(|list| with_items(list, <[Value]>::to_vec));
            set_items(vm, &dict, items.unwrap_or_default(), number)
        }
        Err(raised) if vm.is_kind(&raised, ExceptionKind::TypeError) => {
            Err(Raised::type_error(format!("cannot convert dictionary update sequence element #{number} to a sequence")))
        }
        Err(raised) => Err(raised),
    })
}

fn set_items(vm: &mut Vm, dict: &DictRef, items: Vec<Value>, number: usize) -> Result<Outcome> {
    match <[Value; 2]>::try_from(items) {
        Ok([key, value]) => vm.dict_set(dict, key, value),
        Err(items) => Err(Raised::value_error(format!(
            "dictionary update sequence element #{number} has length {}; 2 is required",
            items.len()
        ))),
    }
}

/// Keyword arguments as entries.
pub(crate) fn update_keywords(dict: &DictRef, keywords: Keywords) {
    for (name, value) in keywords {
        let replaced = dict.borrow_mut().set_str(&name, value);
        drop(replaced);
    }
}
