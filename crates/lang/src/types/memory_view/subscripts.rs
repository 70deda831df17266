//! What stands between the brackets behind a memory view.

use crate::object::{ExceptionKind, Payload, Raised, Result, Value};
use crate::types::indexing::place_in;
use crate::vm::Vm;

use super::MemoryView;

fn not_implemented(words: &str) -> Raised {
    Raised::new(ExceptionKind::NotImplementedError, words)
}

impl MemoryView {
    /// Where the item begins that one index means.
    pub(super) fn place_of_index(&self, index: i64) -> Result<i64> {
        match self.shape.len() {
            0 => Err(Raised::type_error("invalid indexing of 0-dim memory")),
            1 => self.place_along(0, index),
            _ => Err(not_implemented("multi-dimensional sub-views are not implemented")),
        }
    }

    fn place_along(&self, dimension: usize, index: i64) -> Result<i64> {
        let (Some(&length), Some(&stride)) = (self.shape.get(dimension), self.strides.get(dimension)) else { return Ok(0) };
        let place = place_in(index, length);
        let place = place.ok_or_else(|| Raised::index_error(format!("index out of bounds on dimension {}", dimension + 1)))?;
        Ok(place as i64 * stride + if dimension == 0 { self.start } else { 0 })
    }

    /// Where the item begins that a tuple of indices means.
    pub(super) fn place_of_tuple(&self, vm: &Vm, parts: &[Value]) -> Result<i64> {
        if !parts.is_empty() && parts.iter().all(|part| matches!(part.payload(), Some(Payload::Slice(_)))) {
            return Err(not_implemented("multi-dimensional slicing is not implemented"));
        }
        let indices: Vec<i64> = parts
            .iter()
            .map(|part| vm.index(part).map_err(|_| Raised::type_error("memoryview: invalid slice key")))
            .collect::<Result<_>>()?;
        let dimensions = self.shape.len();
        if indices.len() < dimensions {
            return Err(not_implemented("sub-views are not implemented"));
        }
        if indices.len() > dimensions {
            let words = format!("cannot index {dimensions}-dimension view with {}-element tuple", indices.len());
            return Err(Raised::type_error(words));
        }
        let start = if dimensions == 0 { self.start } else { 0 };
        indices.iter().enumerate().try_fold(start, |place, (dimension, &index)| Ok(place + self.place_along(dimension, index)?))
    }
}
