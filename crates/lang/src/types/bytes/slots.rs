//! The special methods of `bytes` and `bytearray`.

use super::super::Table;
use super::super::indexing::not_an_integer;
use super::super::operators::holds;
use super::super::receiver::{no_operand, operand, take_self, wrong_receiver};
use super::item::{concatenate, contains, get_item, repeat};
use super::{Buffer, new_bytes};
use crate::compile::op::Comparison;
use crate::format::{bytes_of, percent, repr_bytearray, repr_bytes};
use crate::object::{Arguments, Outcome, Payload, Result, Value};
use crate::vm::Vm;
use crate::vm::hash::quick_hash;

pub const SLOTS: Table = &[
    ("__eq__", |vm, arguments| compare(vm, arguments, "__eq__", Comparison::Equal)),
    ("__ne__", |vm, arguments| compare(vm, arguments, "__ne__", Comparison::NotEqual)),
    ("__lt__", |vm, arguments| compare(vm, arguments, "__lt__", Comparison::Less)),
    ("__le__", |vm, arguments| compare(vm, arguments, "__le__", Comparison::LessEqual)),
    ("__gt__", |vm, arguments| compare(vm, arguments, "__gt__", Comparison::Greater)),
    ("__ge__", |vm, arguments| compare(vm, arguments, "__ge__", Comparison::GreaterEqual)),
    ("__add__", add),
    ("__mul__", |vm, arguments| multiply(vm, arguments, "__mul__")),
    ("__rmul__", |vm, arguments| multiply(vm, arguments, "__rmul__")),
    ("__mod__", modulo),
    ("__contains__", has),
    ("__getitem__", item),
    ("__len__", length),
    ("__iter__", iterate),
    ("__repr__", repr),
    ("__bytes__", to_bytes),
];

fn alone(vm: &Vm, mut arguments: Arguments, name: &str) -> Result<Buffer> {
    let own = Buffer::take(vm, &mut arguments, name)?;
    no_operand(&arguments)?;
    Ok(own)
}

fn compare(vm: &mut Vm, mut arguments: Arguments, name: &str, comparison: Comparison) -> Result<Outcome> {
    let own = Buffer::take(vm, &mut arguments, name)?;
    let other = operand(arguments)?;
    // What is no array itself leaves a comparison with a view to the view, which has no order.
    if own.type_name() == "bytes" && matches!(other.payload(), Some(Payload::Native(_))) {
        return Ok(Value::NotImplemented.into());
    }
    let Some(other) = bytes_of(&other) else {
        return Ok(Value::NotImplemented.into());
    };
    Ok(holds(comparison, Some((*own).cmp(&*other))).into())
}

fn add(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Buffer::take(vm, &mut arguments, "__add__")?;
    let other = operand(arguments)?;
    Ok(concatenate(vm, &own, &other)?.into())
}

fn multiply(vm: &mut Vm, mut arguments: Arguments, name: &str) -> Result<Outcome> {
    let own = Buffer::take(vm, &mut arguments, name)?;
    let count = operand(arguments)?;
    vm.index_value(&count, not_an_integer)?.then(vm, move |vm, count| Ok(repeat(vm, &own, &count)?.into()))
}

fn modulo(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Buffer::take(vm, &mut arguments, "__mod__")?;
    let values = operand(arguments)?;
    let formatted = percent::format_bytes(vm, &own, &values)?;
    formatted.then(vm, move |vm, bytes| {
        let bytes = bytes_of(&bytes).unwrap_or_default();
        Ok(own.like(vm, &bytes).into())
    })
}

fn has(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Buffer::take(vm, &mut arguments, "__contains__")?;
    let wanted = operand(arguments)?;
    Ok(contains(vm, &own, &wanted)?.into())
}

fn item(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Buffer::take(vm, &mut arguments, "__getitem__")?;
    let index = operand(arguments)?;
    get_item(vm, &own, &index)
}

fn length(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    Ok(alone(vm, arguments, "__len__")?.len().into())
}

fn iterate(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = take_self(&mut arguments, "__iter__")?;
    no_operand(&arguments)?;
    let iterator = own.object().and_then(|object| vm.payload_iterator(object));
    match iterator {
        Some(iterator) => Ok(iterator.into()),
        None => Err(wrong_receiver(vm, "__iter__", "bytes", &own)),
    }
}

fn repr(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let class = arguments.positional.first().map_or_else(|| "bytearray".into(), |own| vm.class_of(own).name());
    let own = alone(vm, arguments, "__repr__")?;
    let text = if own.type_name() == "bytearray" { repr_bytearray(&class, &own) } else { repr_bytes(&own) };
    vm.check_object_size(text.len())?;
    Ok(text.into())
}

fn to_bytes(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let own = alone(vm, arguments, "__bytes__")?;
    Ok(new_bytes(vm, &*own).into())
}

/// Of `bytes` only.
pub fn hash(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let own = alone(vm, arguments, "__hash__")?;
    let hash = quick_hash(&new_bytes(vm, &*own))?.unwrap_or(0);
    Ok(Value::Int(hash as i64).into())
}
