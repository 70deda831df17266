//! `range` with numbers beyond 64 bits.

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive, Zero};

use crate::number::{Computed, Number};
use crate::object::iterator::Iter;
use crate::object::long_range::{LongRange, long_span};
use crate::object::object::Range;
use crate::object::{Object, Outcome, Payload, Raised, Result, Value};
use crate::vm::Vm;

use super::list_items::slice_parts;

/// Sums and products of a few numbers within this stay below 64 bits.
const SHORT: u64 = 1 << 61;

/// A value of the number, which is an integer.
pub(crate) fn integer_value(vm: &Vm, number: BigInt) -> Value {
    Computed::from(number).into_value(&vm.classes)
}

fn big(value: &Value) -> Option<BigInt> {
    Number::of(value).filter(|number| number.is_int()).and_then(Number::to_big)
}

/// The payload of a range: in 64 bits, if there is no danger that its numbers leave them.
pub(super) fn payload(range: LongRange) -> Payload {
    let short = |number: &BigInt| number.to_i64().filter(|number| number.unsigned_abs() < SHORT);
    match (short(&range.start), short(&range.stop), short(&range.step)) {
        (Some(start), Some(stop), Some(step)) => Payload::Range(Box::new(Range { start, stop, step })),
        _ => Payload::LongRange(Box::new(range)),
    }
}

/// The payload of `range(start, stop, step)`.
pub(super) fn new(parts: [Value; 3]) -> Result<Payload> {
    if let [Value::Int(start), Value::Int(stop), Value::Int(step)] = parts
        && step != 0
        && [start, stop, step].iter().all(|part| part.unsigned_abs() < SHORT)
    {
        return Ok(Payload::Range(Box::new(Range { start, stop, step })));
    }
    let [start, stop, step] = parts.map(|part| big(&part).unwrap_or_default());
    if step.is_zero() {
        return Err(Raised::value_error("range() arg 3 must not be zero"));
    }
    Ok(payload(LongRange { start, stop, step }))
}

pub(super) fn length(range: &LongRange) -> Result<Outcome> {
    let too_long = || Raised::overflow_error("Python int too large to convert to C ssize_t");
    range.length().to_i64().map(|length| Value::Int(length).into()).ok_or_else(too_long)
}

pub(super) fn iterator(vm: &Vm, range: LongRange) -> Value {
    vm.new_iterator(Iter::LongRange { left: range.length(), next: range.start, step: range.step })
}

/// A number that counts up from here, for as long as anybody asks.
pub(super) fn counter(vm: &Vm, start: &Value) -> Option<Value> {
    let next = big(start)?;
    Some(vm.new_iterator(Iter::LongRange { next, step: BigInt::from(1), left: BigInt::from(u64::MAX) }))
}

/// The place of a value; of what is no integer, that of the integer which it equals, if it is a float.
pub(super) fn place_of(range: &LongRange, value: &Value) -> Option<BigInt> {
    let number = match Number::of(value)? {
        Number::Float(float) if float.fract() == 0.0 => num_traits::FromPrimitive::from_f64(float)?,
        other => other.to_big()?,
    };
    range.place_of(&number)
}

/// `range[index]`.
pub(super) fn get_item(vm: &mut Vm, range: LongRange, index: &Value) -> Result<Outcome> {
    if let Some(parts) = slice_parts(index) {
        return span(vm, parts, range.length(), move |vm, span| {
            Ok(Object::new(&vm.classes.range, payload(range.sliced(span))).into())
        });
    }
    vm.index_value(index, super::range::wrong_index)?.then(vm, move |vm, index| {
        let length = range.length();
        let place = big(&index).unwrap_or_default();
        let place = if place.is_negative() { place + &length } else { place };
        if place.is_negative() || place >= length {
            return Err(Raised::index_error("range object index out of range"));
        }
        Ok(integer_value(vm, range.at(&place)).into())
    })
}

/// A slice applied to a length beyond 64 bits.
pub(super) fn span(
    vm: &mut Vm,
    parts: [Value; 3],
    length: BigInt,
    finish: impl FnOnce(&mut Vm, [BigInt; 3]) -> Result<Outcome> + 'static,
) -> Result<Outcome> {
    let [start, stop, step] = parts;
    vm.slice_part(&step)?.then(vm, move |vm, step| {
        vm.slice_part(&start)?.then(vm, move |vm, start| {
            vm.slice_part(&stop)?.then(vm, move |vm, stop| {
                let parts = [&start, &stop, &step].map(big);
                if parts[2].as_ref().is_some_and(Zero::is_zero) {
                    return Err(Raised::value_error("slice step cannot be zero"));
                }
                finish(vm, long_span(parts, &length))
            })
        })
    })
}
