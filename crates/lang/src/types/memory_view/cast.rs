//! `memoryview.cast`: the same bytes as items of another kind, or along other dimensions.

use crate::object::{Arguments, Outcome, Payload, Raised, Result, Value};
use crate::vm::Vm;

use super::{Format, MemoryView, make, this};

const DIMENSIONS: usize = 64;

/// `view.cast(format, shape)`.
pub(super) fn cast(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = arguments.take_self();
    let [format, shape] = arguments.named("cast", ["format", "shape"], 1)?;
    let Some(format) = format.as_str() else {
        let found = vm.argument_name(&format);
        return Err(Raised::type_error(format!("cast() argument 'format' must be str, not {found}")));
    };
    let shape = if shape.is_defined() { Some(lengths(&shape)?) } else { None };
    let class = vm.classes.memory_view.clone();
    let view = this(vm, &own)?;
    if !view.is_contiguous() {
        return Err(Raised::type_error("memoryview: casts are restricted to C-contiguous views"));
    }
    if (shape.is_some() || view.shape.len() != 1) && view.count() == 0 {
        return Err(Raised::type_error("memoryview: cannot cast view with zeros in shape or strides"));
    }
    if let Some(shape) = &shape
        && view.shape.len() != 1
        && shape.len() != 1
    {
        return Err(Raised::type_error("memoryview: cast must be 1D -> ND or ND -> 1D"));
    }
    Ok(make(&class, seen_as(view, new_format(view, format)?, shape)?))
}

fn new_format(view: &MemoryView, format: &str) -> Result<Format> {
    let must_be = |which: &str| {
        let words = "format must be a native single character format prefixed with an optional '@'";
        Raised::value_error(format!("memoryview: {which} {words}"))
    };
    if !view.format.is_native() {
        return Err(must_be("source"));
    }
    let format = Format::of(format).ok_or_else(|| must_be("destination"))?;
    if !view.format.is_byte() && !format.is_byte() {
        return Err(Raised::type_error("memoryview: cannot cast between two non-byte formats"));
    }
    Ok(format)
}

fn seen_as(view: &MemoryView, format: Format, shape: Option<Vec<usize>>) -> Result<MemoryView> {
    let bytes = view.count() * view.format.size();
    let size = format.size();
    if !bytes.is_multiple_of(size) {
        return Err(Raised::type_error("memoryview: length is not a multiple of itemsize"));
    }
    let shape = shape.unwrap_or_else(|| vec![bytes / size]);
    let mut strides = vec![0; shape.len()];
    let mut stride = size;
    for (length, place) in shape.iter().zip(&mut strides).rev() {
        *place = stride as i64;
        stride = stride.saturating_mul(*length);
    }
    if stride != bytes {
        return Err(Raised::type_error("memoryview: product(shape) * itemsize != buffer size"));
    }
    Ok(view.seen(view.start, shape, strides, format))
}

fn lengths(shape: &Value) -> Result<Vec<usize>> {
    let parts: Vec<Value> = match shape.payload() {
        Some(Payload::List(items)) => items.borrow().clone(),
        Some(Payload::Tuple(items)) => items.to_vec(),
        _ => return Err(Raised::type_error("shape must be a list or a tuple")),
    };
    if parts.len() > DIMENSIONS {
        return Err(Raised::value_error("memoryview: number of dimensions must not exceed 64"));
    }
    parts.iter().map(length).collect()
}

fn length(part: &Value) -> Result<usize> {
    let Value::Int(length) = part else {
        return Err(Raised::type_error("memoryview.cast(): elements of shape must be integers"));
    };
    let length = usize::try_from(*length).ok().filter(|length| *length > 0);
    length.ok_or_else(|| Raised::value_error("memoryview.cast(): elements of shape must be integers > 0"))
}
