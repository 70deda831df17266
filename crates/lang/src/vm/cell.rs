//! Cells: variables that an inner function shares.

use crate::object::{Payload, Value};

/// What a register holds, seen through a cell.
pub fn content(value: &Value) -> Value {
    match value.payload() {
        Some(Payload::Cell(cell)) => cell.borrow().clone(),
        _ => value.clone(),
    }
}

/// The cell in a register, to look into or to fill.
pub(super) fn with_cell<T>(register: &Value, use_it: impl FnOnce(&mut Value) -> T) -> Option<T> {
    match register.payload() {
        Some(Payload::Cell(cell)) => Some(use_it(&mut cell.borrow_mut())),
        _ => None,
    }
}
