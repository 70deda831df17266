//! What operators do to `str`, `bytes` and `bytearray`, by what they hold.
//! An object of a class written in Python never comes here.

use crate::compile::op::Binary;
use crate::object::{Outcome, Payload, Raised, Result, Value};
use crate::vm::Vm;

use super::bytes::{self, Buffer};
use super::str;

/// `a op b`, where one of the two is a text; nothing where no rule applies.
pub(crate) fn binary(vm: &mut Vm, op: Binary, a: &Value, b: &Value) -> Result<Option<Outcome>> {
    match op {
        Binary::Add => add(vm, a, b),
        Binary::Multiply => multiply(vm, a, b),
        Binary::Modulo => modulo(vm, a, b),
        _ => Ok(None),
    }
}

fn add(vm: &mut Vm, a: &Value, b: &Value) -> Result<Option<Outcome>> {
    if let (Some(text), Some(_)) = (a.as_str(), b.as_str()) {
        return str::concatenate(vm, text, b).map(some);
    }
    match (Buffer::of(a), Buffer::of(b)) {
        (Some(buffer), Some(_)) => bytes::concatenate(vm, &buffer, b).map(some),
        _ => Ok(None),
    }
}

fn some(value: Value) -> Option<Outcome> {
    Some(value.into())
}

fn multiply(vm: &mut Vm, a: &Value, b: &Value) -> Result<Option<Outcome>> {
    let (text, times) = if is_count(b) { (a, b) } else { (b, a) };
    if !is_count(times) {
        return Ok(None);
    }
    if let Some(text) = text.as_str() {
        return str::repeat(vm, text, times).map(some);
    }
    match Buffer::of(text) {
        Some(buffer) => bytes::repeat(vm, &buffer, times).map(some),
        None => Ok(None),
    }
}

fn is_count(value: &Value) -> bool {
    matches!(value, Value::Int(_) | Value::Bool(_)) || matches!(value.payload(), Some(Payload::BigInt(_) | Payload::Int(_)))
}

fn modulo(vm: &mut Vm, a: &Value, b: &Value) -> Result<Option<Outcome>> {
    if let Some(text) = a.as_str() {
        return crate::format::percent::format_text(vm, &text.clone(), b).map(Some);
    }
    match Buffer::of(a) {
        Some(buffer) => {
            let formatted = crate::format::percent::format_bytes(vm, &buffer, b)?;
            let like = move |vm: &mut Vm, bytes: Value| {
                let bytes = Buffer::of(&bytes);
                Ok(buffer.like(vm, bytes.as_deref().unwrap_or(&[])).into())
            };
            formatted.then(vm, like).map(Some)
        }
        None => Ok(None),
    }
}

/// The error of `+` where the left side is a text: it has words of its own.
pub(crate) fn concatenation_error(vm: &Vm, a: &Value, b: &Value) -> Option<Raised> {
    let (left, right) = (vm.type_name(a), vm.type_name(b));
    let message = if a.as_str().is_some() {
        format!("can only concatenate str (not \"{right}\") to str")
    } else {
        Buffer::of(a)?;
        format!("can't concat {right} to {left}")
    };
    Some(Raised::type_error(message))
}

/// `object[index]`.
pub(crate) fn get_item(vm: &mut Vm, object: &Value, index: &Value) -> Result<Option<Outcome>> {
    if let Value::Str(text) = object {
        return str::get_item(vm, text, index).map(Some);
    }
    match Buffer::of(object) {
        Some(buffer) if object.object().is_some_and(|object| object.with_class(|class| class.native)) => {
            bytes::get_item(vm, &buffer, index).map(Some)
        }
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
