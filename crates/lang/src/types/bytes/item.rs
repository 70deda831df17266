//! `a + b`, `a * n`, `a[i]`, `a in b` for bytes-like objects: what the operators call.

use super::super::indexing::place_in;
use super::{BYTE_RANGE, Buffer, byte, bytes_argument};
use crate::format::bytes_of;
use crate::number::Number;
use crate::object::{Outcome, Payload, Raised, Result, Value};
use crate::vm::Vm;

/// `a + b`.
pub fn concatenate(vm: &Vm, a: &Buffer, b: &Value) -> Result<Value> {
    let Some(other) = bytes_of(b) else {
        return Err(Raised::type_error(format!("can't concat {} to {}", vm.type_name(b), a.type_name())));
    };
    vm.check_object_size(a.len() + other.len())?;
    Ok(a.like(vm, &[a, &*other].concat()))
}

/// `a * count`.
pub fn repeat(vm: &Vm, a: &Buffer, count: &Value) -> Result<Value> {
    let count = super::super::str::repetitions(vm, count)?;
    vm.check_object_size(a.len().saturating_mul(count))?;
    Ok(a.like(vm, &a.repeat(if a.is_empty() { 0 } else { count })))
}

/// `a[index]`: an integer for an integer, bytes for a slice.
pub fn get_item(vm: &mut Vm, a: &Buffer, index: &Value) -> Result<Outcome> {
    let a = a.clone();
    if let Some(Payload::Slice(parts)) = index.payload() {
        let length = a.len();
        return vm.span_then(
            (**parts).clone(),
            move || length,
            move |vm, span| {
                let picked: Vec<u8> = span.places().filter_map(|at| a.get(at).copied()).collect();
                Ok(a.like(vm, &picked).into())
            },
        );
    }
    let is_array = a.type_name() == "bytearray";
    let wrong = if is_array { super::wrong_array_index } else { wrong_index };
    vm.index_then(index, wrong, move |_, index| {
        let place = place_in(index.as_subscript()?, a.len());
        match place.and_then(|place| a.get(place)) {
            Some(&byte) => Ok(Value::Int(i64::from(byte)).into()),
            None if is_array => Err(Raised::index_error("bytearray index out of range")),
            None => Err(Raised::index_error("index out of range")),
        }
    })
}

fn wrong_index(found: &str) -> String {
    format!("byte indices must be integers or slices, not {found}")
}

/// `item in a`, for a byte or a run of bytes.
pub fn contains(vm: &Vm, a: &[u8], item: &Value) -> Result<bool> {
    if Number::of(item).is_some_and(Number::is_int) {
        let wanted = byte(vm, item, BYTE_RANGE)?;
        return Ok(a.contains(&wanted));
    }
    let wanted = bytes_argument(vm, item)?;
    Ok(super::search::position(a, &wanted).is_some())
}
