//! What operators do to `str`, `bytes` and `bytearray`, by what they hold.
//! An object of a class written in Python never comes here.

use crate::compile::op::Binary;
use crate::object::{ObjectRef, Outcome, Payload, Raised, Result, Value};
use crate::vm::Vm;

use super::{bytes, str};

/// `a op b`, where one of the two is a text; nothing where no rule applies.
pub(crate) fn binary(vm: &mut Vm, op: Binary, a: &Value, b: &Value) -> Result<Option<Outcome>> {
    match op {
        Binary::Add => add(vm, a, b),
        Binary::Multiply => multiply(vm, a, b),
        Binary::Modulo => match a.as_str() {
            Some(text) => crate::format::percent::format_text(vm, &text.clone(), b).map(Some),
            None => Ok(None),
        },
        _ => Ok(None),
    }
}

fn add(vm: &mut Vm, a: &Value, b: &Value) -> Result<Option<Outcome>> {
    if let (Some(left), Some(right)) = (a.as_str(), b.as_str()) {
        return str::concatenate(vm, left, right).map(|text| Some(text.into()));
    }
    match (bytes_of(a), bytes_of(b)) {
        (Some(left), Some(right)) => bytes::concatenate(vm, left, right).map(Some),
        _ => Ok(None),
    }
}

fn bytes_of(value: &Value) -> Option<&ObjectRef> {
    value.object().filter(|object| matches!(object.payload, Payload::Bytes(_) | Payload::ByteArray(_)))
}

fn multiply(vm: &mut Vm, a: &Value, b: &Value) -> Result<Option<Outcome>> {
    let (text, times) = if is_count(b) { (a, b) } else { (b, a) };
    if !is_count(times) {
        return Ok(None);
    }
    if let Some(text) = text.as_str() {
        let times = vm.index(times)?;
        return str::repeat(vm, text, times).map(|text| Some(text.into()));
    }
    match bytes_of(text) {
        Some(object) => {
            let times = vm.index(times)?;
            bytes::repeat(vm, object, times).map(Some)
        }
        None => Ok(None),
    }
}

fn is_count(value: &Value) -> bool {
    matches!(value, Value::Int(_) | Value::Bool(_)) || matches!(value.payload(), Some(Payload::BigInt(_) | Payload::Int(_)))
}

/// The error of `+` where the left side is a text: it has words of its own.
pub(crate) fn concatenation_error(vm: &Vm, a: &Value, b: &Value) -> Option<Raised> {
    let (left, right) = (vm.type_name(a), vm.type_name(b));
    let message = if a.as_str().is_some() {
        format!("can only concatenate str (not \"{right}\") to str")
    } else {
        bytes_of(a)?;
        format!("can't concat {right} to {left}")
    };
    Some(Raised::type_error(message))
}

/// `object[index]`.
pub(crate) fn get_item(vm: &mut Vm, object: &Value, index: &Value) -> Result<Option<Outcome>> {
    if let Value::Str(text) = object {
        return str::get_item(vm, &text.clone(), index).map(Some);
    }
    match bytes_of(object) {
        Some(object) if object.with_class(|class| class.native) => bytes::get_item(vm, object, index).map(Some),
        _ => Ok(None),
    }
}

/// `item in container`.
pub(crate) fn contains(vm: &mut Vm, container: &Value, item: &Value) -> Result<Option<Outcome>> {
    match container {
        Value::Str(text) => str::contains(vm, text, item).map(|found| Some(found.into())),
        _ => Ok(None),
    }
}
