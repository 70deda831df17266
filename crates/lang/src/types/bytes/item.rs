//! `a + b`, `a * n`, `a[i]`, `a in b` for bytes-like objects: what the operators call.

use super::super::slice_indices::resolve;
use super::{BYTE_RANGE, Buffer, byte, bytes_argument};
use crate::format::bytes_of;
use crate::number::Number;
use crate::object::{Payload, Raised, Result, Value};
use crate::vm::Vm;

/// `a + b`.
pub fn concatenate(vm: &Vm, a: &Buffer, b: &Value) -> Result<Value> {
    let Some(other) = bytes_of(b) else {
        return Err(Raised::type_error(format!(
            "can't concat {} to {}",
            vm.type_name(b),
            a.type_name()
        )));
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
pub fn get_item(vm: &Vm, a: &Buffer, index: &Value) -> Result<Value> {
    if let Some(Payload::Slice(parts)) = index.payload() {
        let indices = resolve(parts, a.len())?;
        let picked: Vec<u8> = indices.iter().filter_map(|at| a.get(at).copied()).collect();
        return Ok(a.like(vm, &picked));
    }
    let is_array = a.type_name() == "bytearray";
    match Number::of(index) {
        Some(Number::Int(int)) => super::super::str::place(int, a.len())
            .and_then(|place| a.get(place))
            .map(|&byte| Value::Int(i64::from(byte)))
            .ok_or_else(|| {
                Raised::index_error(if is_array {
                    "bytearray index out of range"
                } else {
                    "index out of range"
                })
            }),
        Some(Number::Big(_)) => Err(Raised::index_error(
            "cannot fit 'int' into an index-sized integer",
        )),
        _ => Err(Raised::type_error(format!(
            "{} indices must be integers or slices, not {}",
            if is_array { "bytearray" } else { "byte" },
            vm.type_name(index)
        ))),
    }
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
