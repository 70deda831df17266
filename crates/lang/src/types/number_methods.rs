//! Special methods that all numbers have.

use super::operators::Kind;
use super::receiver::{no_operand, plain};
use crate::compile::op::Unary;
use crate::number::{self, Number};
use crate::object::{Arguments, Outcome, Raised, Result, Value};
use crate::vm::Vm;
use crate::vm::hash::quick_hash;

fn receiver(vm: &Vm, mut arguments: Arguments, kind: Kind, name: &str) -> Result<Value> {
    let own = kind.receiver(vm, &mut arguments, name)?;
    no_operand(&arguments)?;
    Ok(own)
}

pub fn negative(vm: &mut Vm, arguments: Arguments, kind: Kind) -> Result<Outcome> {
    let own = receiver(vm, arguments, kind, "__neg__")?;
    Ok(number::unary(&vm.classes, Unary::Negative, &own).unwrap_or(Value::NotImplemented).into())
}

pub fn positive(vm: &mut Vm, arguments: Arguments, kind: Kind) -> Result<Outcome> {
    let own = receiver(vm, arguments, kind, "__pos__")?;
    Ok(plain(vm, &own).into())
}

pub fn absolute(vm: &mut Vm, arguments: Arguments, kind: Kind) -> Result<Outcome> {
    let own = receiver(vm, arguments, kind, "__abs__")?;
    Ok(number::absolute(&vm.classes, &own).unwrap_or(Ok(Value::NotImplemented))?.into())
}

pub fn truth(vm: &mut Vm, arguments: Arguments, kind: Kind) -> Result<Outcome> {
    let own = receiver(vm, arguments, kind, "__bool__")?;
    Ok(Value::Bool(is_true(&own)).into())
}

/// Is a number not zero?
pub fn is_true(value: &Value) -> bool {
    match Number::of(value) {
        Some(Number::Int(int)) => int != 0,
        Some(Number::Float(float)) => float != 0.0,
        Some(Number::Complex(real, imaginary)) => real != 0.0 || imaginary != 0.0,
        Some(Number::Big(_)) | None => true,
    }
}

pub fn hash(vm: &mut Vm, arguments: Arguments, kind: Kind) -> Result<Outcome> {
    let own = receiver(vm, arguments, kind, "__hash__")?;
    let hash = quick_hash(&plain(vm, &own))?.unwrap_or(0);
    Ok(Value::Int(hash as i64).into())
}

/// `int.__repr__(True)` is `1`: the class of the value does not matter.
pub fn repr(vm: &mut Vm, arguments: Arguments, kind: Kind) -> Result<Outcome> {
    let own = receiver(vm, arguments, kind, "__repr__")?;
    Ok(Value::from(vm.number_text(&plain(vm, &own))?).into())
}

pub fn format(vm: &mut Vm, mut arguments: Arguments, kind: Kind) -> Result<Outcome> {
    let own = kind.receiver(vm, &mut arguments, "__format__")?;
    let [spec] = arguments.exactly::<1>("__format__")?;
    let Some(spec) = spec.as_str() else {
        return Err(Raised::type_error(format!("__format__() argument must be str, not {}", vm.argument_name(&spec))));
    };
    if spec.is_empty() {
        return vm.str(&own);
    }
    let text = vm.format_payload(&own, spec)?;
    Ok(text.map_or(Value::NotImplemented, Value::Str).into())
}
