//! The classes of the built-in iterators, all alike.

use crate::object::iterator::Iter;
use crate::object::{Arguments, ObjectRef, Outcome, Payload, Result, Value};
use crate::vm::Vm;

use super::Type;
use super::receive::{method_arguments, slot_arguments};

/// The iterators over containers: they know how much is left.
pub(super) const SIZED: Type = Type {
    new: None,
    methods: &[("__length_hint__", length_hint)],
    slots: &[("__iter__", iter), ("__next__", next)],
    class_methods: &[],
    static_methods: &[],
    getters: &[],
};

/// `zip`, `map` and their like.
pub(super) const UNSIZED: Type = Type {
    new: None,
    methods: &[],
    slots: &[("__iter__", iter), ("__next__", next)],
    class_methods: &[],
    static_methods: &[],
    getters: &[],
};

fn this(vm: &Vm, arguments: &mut Arguments, method: &str) -> Result<ObjectRef> {
    vm.receiver(arguments, ("iterator", method), |payload| matches!(payload, Payload::Iterator(_)))
}

fn iter(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let iterator = this(vm, &mut arguments, "__iter__")?;
    let [] = slot_arguments(arguments, "__iter__")?;
    Ok(iterator.into())
}

fn next(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let iterator = this(vm, &mut arguments, "__next__")?;
    let [] = slot_arguments(arguments, "__next__")?;
    match vm.next_now(&iterator.clone().into())? {
        crate::vm::Next::Item(item) => Ok(item.into()),
        crate::vm::Next::End => Err(crate::object::Raised::stop_iteration(Value::None)),
        crate::vm::Next::Call => vm.advance_slowly(iterator),
    }
}

fn length_hint(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let iterator = this(vm, &mut arguments, "__length_hint__")?;
    let [] = method_arguments(arguments, ("iterator", "__length_hint__"), 0)?;
    let Payload::Iterator(state) = &iterator.payload else {
        return Ok(Value::NotImplemented.into());
    };
    Ok(left_in(&state.borrow()).into())
}

fn left_in(iter: &Iter) -> usize {
    let length_of = |object: &ObjectRef| match &object.payload {
        Payload::List(items) => items.borrow().len(),
        Payload::ByteArray(bytes) => bytes.borrow().len(),
        _ => 0,
    };
    match iter {
        Iter::List { list, index } => length_of(list).saturating_sub(*index),
        Iter::Tuple { items, index } => items.len().saturating_sub(*index),
        Iter::Str { text, index } => text.get(*index..).map_or(0, |rest| rest.chars().count()),
        Iter::Bytes { bytes, index } => bytes.len().saturating_sub(*index),
        Iter::ByteArray { bytes, index } => length_of(bytes).saturating_sub(*index),
        Iter::Range { range, index } => range.length().saturating_sub(*index),
        Iter::LongRange { left, .. } => num_traits::ToPrimitive::to_usize(left).unwrap_or(usize::MAX),
        Iter::ReversedList { list, remaining } => (*remaining).min(length_of(list)),
        Iter::Dict { dict, place, length, .. } => {
            let dict = dict.borrow();
            if dict.len() != *length {
                return 0;
            }
            (*place..dict.places()).filter(|&place| dict.entry(place).is_some()).count()
        }
        Iter::ReversedDict { dict, place, length, .. } => {
            let dict = dict.borrow();
            if dict.len() != *length {
                return 0;
            }
            (0..*place).filter(|&place| dict.entry(place).is_some()).count()
        }
        Iter::Set { set, place, length } => crate::object::set::with_set(set, |set| {
            if set.len() != *length {
                return 0;
            }
            (*place..set.places()).filter(|&place| set.at(place).is_some()).count()
        })
        .unwrap_or(0),
        Iter::ReversedSequence { remaining, .. } => (*remaining).max(0) as usize,
        _ => 0,
    }
}
