//! `slice`.

use std::rc::Rc;

use crate::compile::op::Comparison;
use crate::number::Number;
use crate::object::{Arguments, Class, Object, ObjectRef, Outcome, Payload, Raised, Result, Value};
use crate::vm::Vm;

use super::Type;
use super::indexing::{Index, not_an_integer, quick_index};
use super::long_range;
use super::receive::{method_arguments, slot_arguments};

pub(super) const TYPE: Type = Type {
    new: Some(new),
    methods: &[("indices", indices)],
    slots: &[
        ("__repr__", super::repr_slots::container),
        ("__hash__", super::hash_slots::hash),
        ("__eq__", |vm, arguments| compare(vm, arguments, "__eq__", Comparison::Equal)),
        ("__ne__", |vm, arguments| compare(vm, arguments, "__ne__", Comparison::NotEqual)),
        ("__lt__", |vm, arguments| compare(vm, arguments, "__lt__", Comparison::Less)),
        ("__le__", |vm, arguments| compare(vm, arguments, "__le__", Comparison::LessEqual)),
        ("__gt__", |vm, arguments| compare(vm, arguments, "__gt__", Comparison::Greater)),
        ("__ge__", |vm, arguments| compare(vm, arguments, "__ge__", Comparison::GreaterEqual)),
    ],
    class_methods: &[],
    static_methods: &[],
    getters: &[
        ("start", |vm, arguments| part(vm, arguments, "start", 0)),
        ("stop", |vm, arguments| part(vm, arguments, "stop", 1)),
        ("step", |vm, arguments| part(vm, arguments, "step", 2)),
    ],
};

fn this(vm: &Vm, arguments: &mut Arguments, method: &str) -> Result<(ObjectRef, [Value; 3])> {
    let object = vm.receiver(arguments, ("slice", method), |payload| matches!(payload, Payload::Slice(_)))?;
    let parts = match &object.payload {
        Payload::Slice(parts) => (**parts).clone(),
        _ => [Value::None, Value::None, Value::None],
    };
    Ok((object, parts))
}

fn new(_: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let arguments = arguments.clone();
    arguments.no_keywords("slice")?;
    let given = arguments.positional.len();
    let parts: [Value; 3] = arguments.between("slice", 1)?;
    let [first, second, step] = parts.map(|part| if part.is_defined() { part } else { Value::None });
    let parts = if given == 1 { [Value::None, first, step] } else { [first, second, step] };
    Ok(Object::new(class, Payload::Slice(Box::new(parts))).into())
}

fn indices(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (_, parts) = this(vm, &mut arguments, "indices")?;
    let [length] = method_arguments(arguments, ("slice", "indices"), 1)?;
    vm.index_value(&length, not_an_integer)?.then(vm, move |vm, length| {
        let Some(Index { value: length, exact: true }) = quick_index(&length) else {
            return long_indices(vm, parts, &length);
        };
        let Ok(length) = usize::try_from(length) else {
            return Err(Raised::value_error("length should not be negative"));
        };
        vm.span_then(
            parts,
            move || length,
            |vm, span| {
                let numbers = [span.start, span.stop, span.step].map(Value::Int);
                Ok(vm.new_tuple(numbers).into())
            },
        )
    })
}

/// The indices of a slice for a length beyond 64 bits.
fn long_indices(vm: &mut Vm, parts: [Value; 3], length: &Value) -> Result<Outcome> {
    let length = Number::of(length).and_then(Number::to_big).unwrap_or_default();
    if length < 0.into() {
        return Err(Raised::value_error("length should not be negative"));
    }
    long_range::span(vm, parts, length, |vm, span| {
        let numbers = span.map(|number| long_range::integer_value(vm, number));
        Ok(vm.new_tuple(numbers).into())
    })
}

fn part(vm: &mut Vm, mut arguments: Arguments, name: &str, index: usize) -> Result<Outcome> {
    let (_, parts) = this(vm, &mut arguments, name)?;
    Ok(parts[index].clone().into())
}

fn compare(vm: &mut Vm, mut arguments: Arguments, name: &str, op: Comparison) -> Result<Outcome> {
    let (object, _) = this(vm, &mut arguments, name)?;
    let [other] = slot_arguments(arguments, name)?;
    vm.compare_slot(op, object, &other)
}
