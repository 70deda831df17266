//! The special methods of `str`.

use std::cmp::Ordering;

use super::super::Table;
use super::super::indexing::not_an_integer;
use super::super::operators::holds;
use super::super::receiver::{no_operand, operand, take_self, wrong_receiver};
use super::item::{concatenate, contains, get_item, repeat};
use crate::compile::op::Comparison;
use crate::format::{format_str, percent, repr_str};
use crate::object::iterator::Iter;
use crate::object::{Arguments, Outcome, Raised, Result, Str, Value};
use crate::vm::Vm;

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
    ("__rmod__", reflected_modulo),
    ("__contains__", has),
    ("__getitem__", item),
    ("__len__", length),
    ("__iter__", iterate),
    ("__hash__", hash),
    ("__repr__", repr),
    ("__str__", itself),
    ("__format__", format),
    ("__getnewargs__", new_arguments),
];

fn receiver(vm: &Vm, arguments: &mut Arguments, name: &str) -> Result<Str> {
    let own = take_self(arguments, name)?;
    own.as_str().cloned().ok_or_else(|| wrong_receiver(vm, name, "str", &own))
}

/// The receiver of a method that takes nothing else.
fn alone(vm: &Vm, mut arguments: Arguments, name: &str) -> Result<Str> {
    let own = receiver(vm, &mut arguments, name)?;
    no_operand(&arguments)?;
    Ok(own)
}

fn compare(vm: &mut Vm, mut arguments: Arguments, name: &str, comparison: Comparison) -> Result<Outcome> {
    let own = receiver(vm, &mut arguments, name)?;
    let other = operand(arguments)?;
    let Some(other) = other.as_str() else {
        return Ok(Value::NotImplemented.into());
    };
    // UTF-8 sorts as the code points do.
    let order: Ordering = (*own).cmp(&**other);
    Ok(holds(comparison, Some(order)).into())
}

fn add(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = receiver(vm, &mut arguments, "__add__")?;
    let other = operand(arguments)?;
    Ok(concatenate(vm, &own, &other)?.into())
}

fn multiply(vm: &mut Vm, mut arguments: Arguments, name: &str) -> Result<Outcome> {
    let own = receiver(vm, &mut arguments, name)?;
    let count = operand(arguments)?;
    // As a method it words the refusal in another way than the operator.
    vm.index_value(&count, not_an_integer)?.then(vm, move |vm, count| Ok(repeat(vm, &own, &count)?.into()))
}

fn modulo(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = receiver(vm, &mut arguments, "__mod__")?;
    let values = operand(arguments)?;
    percent::format_text(vm, &own, &values)
}

fn reflected_modulo(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = receiver(vm, &mut arguments, "__rmod__")?;
    let template = operand(arguments)?;
    match template.as_str() {
        Some(template) => percent::format_text(vm, template, &Value::Str(own)),
        None => Ok(Value::NotImplemented.into()),
    }
}

fn has(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = receiver(vm, &mut arguments, "__contains__")?;
    let wanted = operand(arguments)?;
    Ok(contains(vm, &own, &wanted)?.into())
}

fn item(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = receiver(vm, &mut arguments, "__getitem__")?;
    let index = operand(arguments)?;
    get_item(vm, &own, &index)
}

fn length(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    Ok(alone(vm, arguments, "__len__")?.length().into())
}

fn iterate(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let text = alone(vm, arguments, "__iter__")?;
    Ok(vm.new_iterator(Iter::Str { text, index: 0 }).into())
}

fn hash(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    Ok(Value::Int(alone(vm, arguments, "__hash__")?.hash() as i64).into())
}

fn repr(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let text = repr_str(&alone(vm, arguments, "__repr__")?);
    vm.check_object_size(text.len())?;
    Ok(text.into())
}

fn itself(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    Ok(alone(vm, arguments, "__str__")?.into())
}

fn format(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = take_self(&mut arguments, "__format__")?;
    let Some(text) = own.as_str() else {
        return Err(wrong_receiver(vm, "__format__", "str", &own));
    };
    let [spec] = arguments.exactly::<1>("__format__")?;
    let Some(spec) = spec.as_str() else {
        return Err(Raised::type_error(format!("__format__() argument must be str, not {}", vm.argument_name(&spec))));
    };
    if spec.is_empty() {
        return vm.str(&own);
    }
    Ok(format_str(&vm.limits, spec, &vm.type_name(&own), text)?.into())
}

fn new_arguments(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let own = alone(vm, arguments, "__getnewargs__")?;
    Ok(vm.new_tuple([Value::Str(own)]).into())
}
