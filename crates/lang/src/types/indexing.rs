//! Integers as places: what `__index__` gives, negative places from the end, slices.

#![expect(clippy::similar_names, reason = "start, stop and step are Python's own words")]

use crate::object::{Arguments, Outcome, Payload, Raised, Result, Value};
use crate::vm::Vm;

/// An integer that stands for a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Index {
    /// The nearest number of 64 bits.
    pub value: i64,
    /// Was it one of 64 bits?
    pub exact: bool,
}

/// A slice applied to a length: `count` items from `start`, each `step` further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub start: i64,
    pub stop: i64,
    pub step: i64,
    pub count: usize,
}

impl Index {
    /// The number, where CPython raises this `IndexError` for a longer one.
    pub(crate) fn as_subscript(self) -> Result<i64> {
        if self.exact {
            return Ok(self.value);
        }
        Err(Raised::index_error("cannot fit 'int' into an index-sized integer"))
    }

    /// The number, where CPython raises an `OverflowError` for a longer one.
    pub(crate) fn as_size(self) -> Result<i64> {
        if self.exact {
            return Ok(self.value);
        }
        Err(Raised::overflow_error("Python int too large to convert to C ssize_t"))
    }
}

/// The place of an index that may count from the end.
pub(crate) fn place_in(index: i64, length: usize) -> Option<usize> {
    let place = if index < 0 { index + length as i64 } else { index };
    usize::try_from(place).ok().filter(|&place| place < length)
}

/// The words of `operator.index` for what is no integer.
pub(crate) fn not_an_integer(found: &str) -> String {
    format!("'{found}' object cannot be interpreted as an integer")
}

/// The words for the parts of a slice.
fn not_a_slice_index(_: &str) -> String {
    "slice indices must be integers or None or have an __index__ method".to_owned()
}

/// Calls a native method once every argument at these places, or with a keyword, that has an `__index__` of its own is an
/// integer.
pub(crate) fn with_integers(
    vm: &mut Vm,
    mut arguments: Arguments,
    places: std::ops::Range<usize>,
    method: crate::object::NativeFunction,
) -> Result<Outcome> {
    let values = arguments.positional.iter().enumerate().filter(|(place, _)| places.contains(place));
    let keywords = arguments.keywords.iter().map(|(_, value)| value).enumerate();
    let found = values
        .map(|(place, value)| (false, place, value))
        .chain(keywords.map(|(place, value)| (true, place, value)))
        .find(|(_, _, value)| has_own_index(vm, value))
        .map(|(named, place, value)| (named, place, value.clone()));
    let Some((named, place, value)) = found else { return method(vm, arguments) };
    vm.index_value(&value, not_an_integer)?.then(vm, move |vm, int| {
        if named {
            arguments.keywords[place].1 = int;
        } else {
            arguments.positional[place] = int;
        }
        with_integers(vm, arguments, places, method)
    })
}

fn has_own_index(vm: &Vm, value: &Value) -> bool {
    let Value::Object(object) = value else { return false };
    matches!(object.payload, Payload::Instance | Payload::Native(_))
        && object.with_class(|class| class.lookup(&vm.names.index).is_some())
}

/// An integer where no call is needed.
pub(crate) fn quick_index(value: &Value) -> Option<Index> {
    let exact = |value| Index { value, exact: true };
    match value {
        Value::Int(int) => Some(exact(*int)),
        Value::Bool(flag) => Some(exact(i64::from(*flag))),
        Value::Object(object) => match &object.payload {
            Payload::Int(int) => Some(exact(*int)),
            Payload::BigInt(big) => {
                Some(Index { value: if big.sign() == num_bigint::Sign::Minus { i64::MIN } else { i64::MAX }, exact: false })
            }
            _ => None,
        },
        _ => None,
    }
}

/// Is it an `int`, a `bool` or an instance of a subclass of `int`?
pub(crate) fn is_integer(value: &Value) -> bool {
    quick_index(value).is_some()
}

type TakeIndex = Box<dyn FnOnce(&mut Vm, Index) -> Result<Outcome>>;
type TakeSpan = Box<dyn FnOnce(&mut Vm, Span) -> Result<Outcome>>;

impl Vm {
    /// `operator.index(value)`, then `finish`; `wrong` says what a type that has none is told.
    pub(crate) fn index_then(
        &mut self,
        value: &Value,
        wrong: fn(&str) -> String,
        finish: impl FnOnce(&mut Vm, Index) -> Result<Outcome> + 'static,
    ) -> Result<Outcome> {
        match quick_index(value) {
            Some(index) => finish(self, index),
            None => self.index_later(value, wrong, Box::new(finish)),
        }
    }

    fn index_later(&mut self, value: &Value, wrong: fn(&str) -> String, finish: TakeIndex) -> Result<Outcome> {
        self.index_value(value, wrong)?.then(self, move |vm, int| {
            let index = quick_index(&int).unwrap_or(Index { value: 0, exact: true });
            finish(vm, index)
        })
    }

    /// `operator.index(value)`: the outcome is an `int`.
    pub(crate) fn index_value(&mut self, value: &Value, wrong: fn(&str) -> String) -> Result<Outcome> {
        if quick_index(value).is_some() {
            return Ok(value.clone().into());
        }
        let class = self.class_of(value);
        let Some(method) = class.lookup(&self.names.index) else {
            return Err(Raised::type_error(wrong(&class.message_name())));
        };
        self.call_special(method, value, Arguments::none()).then(self, |vm, int| {
            if quick_index(&int).is_some() {
                return super::receiver::returned_number(vm, int, "__index__ returned non-int", "int");
            }
            let found = vm.type_name(&int);
            Err(Raised::type_error(format!("__index__ returned non-int (type {found})")))
        })
    }

    /// A slice applied to the length that `length` tells once all parts are integers.
    pub(crate) fn span_then(
        &mut self,
        parts: [Value; 3],
        length: impl FnOnce() -> usize + 'static,
        finish: impl FnOnce(&mut Vm, Span) -> Result<Outcome> + 'static,
    ) -> Result<Outcome> {
        self.span_later(parts, Box::new(length), Box::new(finish))
    }

    fn span_later(&mut self, parts: [Value; 3], length: Box<dyn FnOnce() -> usize>, finish: TakeSpan) -> Result<Outcome> {
        let [start, stop, step] = parts;
        // CPython evaluates the step first.
        self.slice_part(&step)?.then(self, move |vm, step| {
            vm.slice_part(&start)?.then(vm, move |vm, start| {
                vm.slice_part(&stop)?.then(vm, move |vm, stop| {
                    let span = span(&start, &stop, &step, length())?;
                    finish(vm, span)
                })
            })
        })
    }

    pub(super) fn slice_part(&mut self, part: &Value) -> Result<Outcome> {
        if part.is_none() {
            return Ok(Value::None.into());
        }
        self.index_value(part, not_a_slice_index)
    }
}

/// A slice whose parts are integers or `None`, applied to a length.
pub(crate) fn span(start: &Value, stop: &Value, step: &Value, length: usize) -> Result<Span> {
    let part = |value: &Value| quick_index(value).map(|index| index.value);
    let step = part(step).unwrap_or(1);
    if step == 0 {
        return Err(Raised::value_error("slice step cannot be zero"));
    }
    // The most negative step could not be turned round; CPython clips it too.
    let step = step.max(-i64::MAX);
    let length = length as i64;
    let (low, high) = if step < 0 { (-1, length - 1) } else { (0, length) };
    let place = |given: Option<i64>, default: i64| match given {
        None => default,
        Some(at) if at < 0 => (at.saturating_add(length)).clamp(low, high),
        Some(at) => at.min(high),
    };
    let (first, last) = if step < 0 { (high, low) } else { (low, high) };
    let start = place(part(start), first);
    let stop = place(part(stop), last);
    let count = if step < 0 && stop < start {
        (start - stop - 1) / -step + 1
    } else if step > 0 && start < stop {
        (stop - start - 1) / step + 1
    } else {
        0
    };
    Ok(Span { start, stop, step, count: count as usize })
}

impl Span {
    /// The places that it covers, in order.
    pub(crate) fn places(self) -> impl Iterator<Item = usize> {
        (0..self.count as i64).map(move |index| (self.start + index * self.step) as usize)
    }

    /// The items that it covers.
    pub(crate) fn select(self, items: &[Value]) -> Vec<Value> {
        self.places().filter_map(|place| items.get(place).cloned()).collect()
    }
}
