//! `range`: in 64 bits here, with longer numbers in `long_range`.

#![expect(clippy::similar_names, reason = "start, stop and step are Python's own words")]

use std::rc::Rc;

use crate::compile::op::Comparison;
use crate::object::iterator::Iter;
use crate::object::long_range::LongRange;
use crate::object::object::Range;
use crate::object::{Arguments, Class, Object, ObjectRef, Outcome, Payload, Raised, Result, Value};
use crate::vm::Vm;

use super::Type;
use super::indexing::{Index, not_an_integer, place_in, quick_index};
use super::list_items::slice_parts;
use super::long_range;
use super::receive::{method_arguments, slot_arguments};
use super::sequence::FoundAt;

pub(super) const TYPE: Type = Type {
    new: Some(new),
    methods: &[("count", count), ("index", index), ("__reversed__", reversed)],
    slots: &[
        ("__repr__", super::repr_slots::container),
        ("__hash__", super::hash_slots::hash),
        ("__bool__", truth),
        ("__len__", len),
        ("__iter__", iter),
        ("__contains__", contains),
        ("__getitem__", get),
        ("__eq__", |vm, arguments| compare(vm, arguments, "__eq__", Comparison::Equal)),
        ("__ne__", |vm, arguments| compare(vm, arguments, "__ne__", Comparison::NotEqual)),
    ],
    class_methods: &[],
    static_methods: &[],
    getters: &[
        ("start", |vm, arguments| part(vm, arguments, "start", |range| range.start)),
        ("stop", |vm, arguments| part(vm, arguments, "stop", |range| range.stop)),
        ("step", |vm, arguments| part(vm, arguments, "step", |range| range.step)),
    ],
};

/// A range of either form.
enum Form {
    Short(Range),
    Long(LongRange),
}

fn this(vm: &Vm, arguments: &mut Arguments, method: &str) -> Result<(ObjectRef, Form)> {
    let is_range = |payload: &Payload| matches!(payload, Payload::Range(_) | Payload::LongRange(_));
    let object = vm.receiver(arguments, ("range", method), is_range)?;
    let form = form(&object);
    Ok((object, form))
}

fn form(object: &ObjectRef) -> Form {
    match &object.payload {
        Payload::LongRange(range) => Form::Long((**range).clone()),
        _ => Form::Short(numbers(object)),
    }
}

fn numbers(object: &ObjectRef) -> Range {
    match &object.payload {
        Payload::Range(range) => **range,
        _ => Range { start: 0, stop: 0, step: 1 },
    }
}

/// Do two ranges hold the same numbers?
pub(crate) fn same_numbers(a: &Range, b: &Range) -> bool {
    let length = a.length();
    length == b.length() && (length == 0 || a.start == b.start && (length == 1 || a.step == b.step))
}

fn new(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let arguments = arguments.clone();
    arguments.no_keywords("range")?;
    let [first, second, third] = arguments.between("range", 1)?;
    let (start, stop) = if second.is_defined() { (first, second) } else { (Value::Int(0), first) };
    let step = if third.is_defined() { third } else { Value::Int(1) };
    let class = class.clone();
    vm.index_value(&start, not_an_integer)?.then(vm, move |vm, start| {
        vm.index_value(&stop, not_an_integer)?.then(vm, move |vm, stop| {
            vm.index_value(&step, not_an_integer)?
                .then(vm, move |_, step| Ok(Object::new(&class, long_range::new([start, stop, step])?).into()))
        })
    })
}

fn make(vm: &Vm, start: i64, stop: i64, step: i64) -> Value {
    let range = Range { start, stop, step };
    Object::new(&vm.classes.range, Payload::Range(Box::new(range))).into()
}

fn truth(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (_, range) = this(vm, &mut arguments, "__bool__")?;
    let [] = slot_arguments(arguments, "__bool__")?;
    Ok(match range {
        Form::Short(range) => range.length() != 0,
        Form::Long(range) => range.length() > 0.into(),
    }
    .into())
}

fn len(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (_, range) = this(vm, &mut arguments, "__len__")?;
    let [] = slot_arguments(arguments, "__len__")?;
    match range {
        Form::Short(range) => Ok(range.length().into()),
        Form::Long(range) => long_range::length(&range),
    }
}

fn iter(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (_, range) = this(vm, &mut arguments, "__iter__")?;
    let [] = slot_arguments(arguments, "__iter__")?;
    Ok(match range {
        Form::Short(range) => vm.new_iterator(Iter::Range { range, index: 0 }),
        Form::Long(range) => long_range::iterator(vm, range),
    }
    .into())
}

fn reversed(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (_, range) = this(vm, &mut arguments, "__reversed__")?;
    let [] = method_arguments(arguments, ("range", "__reversed__"), 0)?;
    let range = match range {
        Form::Short(range) => range,
        Form::Long(range) => return Ok(long_range::iterator(vm, range.turned()).into()),
    };
    let length = range.length();
    let step = range.step.saturating_neg();
    let start = if length == 0 { range.start } else { range.at(length - 1) };
    let stop = start.saturating_add(step.saturating_mul(length as i64));
    let range = Range { start, stop, step };
    Ok(vm.new_iterator(Iter::Range { range, index: 0 }).into())
}

/// The place of an integer in a range.
fn place_of(range: &Range, number: i64) -> Option<usize> {
    let distance = i128::from(number) - i128::from(range.start);
    let step = i128::from(range.step);
    if distance % step != 0 {
        return None;
    }
    let place = usize::try_from(distance / step).ok()?;
    (place < range.length()).then_some(place)
}

/// An `int` or `bool`, for which a range computes; anything else is compared number by number.
fn integer(value: &Value) -> Option<Index> {
    match value {
        Value::Int(_) | Value::Bool(_) => quick_index(value),
        Value::Object(object) if object.with_class(|class| class.native) => quick_index(value),
        _ => None,
    }
}

/// `value in range`.
pub fn range_contains(vm: &mut Vm, object: &ObjectRef, value: &Value) -> Result<Outcome> {
    let range = match form(object) {
        Form::Short(range) => range,
        Form::Long(range) => return Ok(long_range::place_of(&range, value).is_some().into()),
    };
    if let Some(index) = integer(value) {
        return Ok((index.exact && place_of(&range, index.value).is_some()).into());
    }
    walk(vm, range, 0, value.clone(), Box::new(|_, place| Ok(place.is_some().into())))
}

/// So many numbers are compared before the machine has its turn.
const ROW: usize = 1024;

/// Compares the numbers of a range with a value, one after the other.
fn walk(vm: &mut Vm, range: Range, from: usize, value: Value, finish: FoundAt) -> Result<Outcome> {
    for place in from..range.length() {
        if place % ROW == ROW - 1 && place > from {
            return vm.turn().then(vm, move |vm, _| walk(vm, range, place, value, finish));
        }
        match vm.equals(&Value::Int(range.at(place)), &value)? {
            Outcome::Value(Value::Bool(true)) => return finish(vm, Some(place)),
            Outcome::Value(_) => {}
            later => {
                return later.then(vm, move |vm, same| match same {
                    Value::Bool(true) => finish(vm, Some(place)),
                    _ => walk(vm, range, place + 1, value, finish),
                });
            }
        }
    }
    finish(vm, None)
}

fn contains(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (object, _) = this(vm, &mut arguments, "__contains__")?;
    let [value] = slot_arguments(arguments, "__contains__")?;
    range_contains(vm, &object, &value)
}

fn count(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (object, range) = this(vm, &mut arguments, "count")?;
    let [value] = method_arguments(arguments, ("range", "count"), 1)?;
    if let (Form::Short(range), None) = (range, integer(&value)) {
        return count_from(vm, range, 0, value, 0);
    }
    range_contains(vm, &object, &value)?.then(vm, |_, found| Ok(Value::Int(i64::from(matches!(found, Value::Bool(true)))).into()))
}

/// How many numbers from a place on are equal to an object that is no number itself.
fn count_from(vm: &mut Vm, range: Range, from: usize, value: Value, count: i64) -> Result<Outcome> {
    let wanted = value.clone();
    let finish = move |vm: &mut Vm, place: Option<usize>| match place {
        Some(place) => count_from(vm, range, place + 1, value, count + 1),
        None => Ok(Value::Int(count).into()),
    };
    walk(vm, range, from, wanted, Box::new(finish))
}

fn index(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (_, range) = this(vm, &mut arguments, "index")?;
    let [value] = method_arguments(arguments, ("range", "index"), 1)?;
    let range = match range {
        Form::Short(range) => range,
        Form::Long(range) => {
            return match long_range::place_of(&range, &value) {
                Some(place) => Ok(long_range::integer_value(vm, place).into()),
                None => not_in_range(vm, &value),
            };
        }
    };
    let Some(number) = integer(&value) else {
        let finish = |_: &mut Vm, place: Option<usize>| match place {
            Some(place) => Ok(place.into()),
            None => Err(Raised::value_error("sequence.index(x): x not in sequence")),
        };
        return walk(vm, range, 0, value, Box::new(finish));
    };
    match place_of(&range, number.value).filter(|_| number.exact) {
        Some(place) => Ok(place.into()),
        None => not_in_range(vm, &value),
    }
}

fn not_in_range(vm: &mut Vm, value: &Value) -> Result<Outcome> {
    vm.repr(value)?.then(vm, |_, text| {
        let text = text.as_str().map_or("", |text| text);
        Err(Raised::value_error(format!("{text} is not in range")))
    })
}

fn get(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (object, _) = this(vm, &mut arguments, "__getitem__")?;
    let [index] = slot_arguments(arguments, "__getitem__")?;
    get_item(vm, &object, &index)
}

pub(super) fn wrong_index(found: &str) -> String {
    format!("range indices must be integers or slices, not {found}")
}

/// `range[index]`.
pub fn get_item(vm: &mut Vm, object: &ObjectRef, index: &Value) -> Result<Outcome> {
    let range = match form(object) {
        Form::Short(range) => range,
        Form::Long(range) => return long_range::get_item(vm, range, index),
    };
    let Some(parts) = slice_parts(index) else {
        return vm.index_then(index, wrong_index, move |_, index| {
            place_in(index.value, range.length())
                .filter(|_| index.exact)
                .map(|place| Value::Int(range.at(place)).into())
                .ok_or_else(|| Raised::index_error("range object index out of range"))
        });
    };
    let length = range.length();
    vm.span_then(
        parts,
        move || length,
        move |vm, span| {
            let at = |place: i64| range.start.saturating_add(place.saturating_mul(range.step));
            let step = range.step.saturating_mul(span.step);
            Ok(make(vm, at(span.start), at(span.stop), step).into())
        },
    )
}

fn part(vm: &mut Vm, mut arguments: Arguments, name: &str, of: fn(LongRange) -> num_bigint::BigInt) -> Result<Outcome> {
    let (_, range) = this(vm, &mut arguments, name)?;
    let range = match range {
        Form::Short(range) => range.into(),
        Form::Long(range) => range,
    };
    Ok(long_range::integer_value(vm, of(range)).into())
}

fn compare(vm: &mut Vm, mut arguments: Arguments, name: &str, op: Comparison) -> Result<Outcome> {
    let (object, _) = this(vm, &mut arguments, name)?;
    let [other] = slot_arguments(arguments, name)?;
    vm.compare_slot(op, object, &other)
}
