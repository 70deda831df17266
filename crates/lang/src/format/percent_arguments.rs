//! The arguments of `%` conversions, as integers, floats, characters and bytes.

use super::percent::Kind;
use super::{bytes_of, integer};
use crate::number::Number;
use crate::object::{Arguments, ExceptionKind, Outcome, Raised, Result, Str, Value};
use crate::types::caught;
use crate::vm::Vm;

/// A `%d` or `%x` argument as an `int`.
pub(super) fn integer_argument(vm: &mut Vm, code: char, value: &Value) -> Result<Outcome> {
    let decimal = matches!(code, 'd' | 'i' | 'u');
    match Number::of(value) {
        Some(number) if number.is_int() => return Ok(value.clone().into()),
        Some(Number::Float(_)) if decimal => return Ok(value.clone().into()),
        _ => {}
    }
    let class = vm.class_of(value);
    let special = if decimal { class.lookup(&vm.names.int) } else { None };
    let is_complex = matches!(Number::of(value), Some(Number::Complex(..) | Number::Float(_)));
    let wanted = if decimal { "a real number is required" } else { "an integer is required" };
    let refusal = format!("%{code} format: {wanted}, not {}", class.name());
    let Some(method) = special.or_else(|| class.lookup(&vm.names.index)).filter(|_| !is_complex) else {
        return Err(Raised::type_error(refusal));
    };
    let call = Ok(vm.call_special(method, value, Arguments::none()));
    // A method that gives something else, or a TypeError of its own, reads as if there were none.
    caught(vm, call, move |vm, result| match result {
        Ok(number) if Number::of(&number).is_some_and(Number::is_int) => Ok(number.into()),
        Err(raised) if !vm.is_kind(&raised, ExceptionKind::TypeError) => Err(raised),
        _ => Err(Raised::type_error(refusal)),
    })
}

pub(super) fn float_argument(vm: &mut Vm, kind: Kind, value: &Value) -> Result<Outcome> {
    if let Some(Number::Int(_) | Number::Big(_) | Number::Float(_)) = Number::of(value) {
        return Ok(value.clone().into());
    }
    let class = vm.class_of(value);
    let method = class.lookup(&vm.names.float).or_else(|| class.lookup(&vm.names.index));
    let is_number = value.as_str().is_some() || Number::of(value).is_some();
    if let Some(method) = method.filter(|_| !is_number) {
        return Ok(vm.call_special(method, value, Arguments::none()));
    }
    Err(Raised::type_error(match kind {
        Kind::Text => format!("must be real number, not {}", class.name()),
        Kind::Bytes => format!("float argument required, not {}", class.name()),
    }))
}

/// A `%c` argument as a text of one character.
pub(super) fn character_argument(vm: &mut Vm, value: &Value) -> Result<Outcome> {
    if let Some(text) = value.as_str() {
        if text.length() == 1 {
            return Ok(Value::Str(text.clone()).into());
        }
    } else if Number::of(value).is_some_and(Number::is_int) {
        let code = vm.index(value).unwrap_or(-1);
        return Ok(Value::from(Str::from(integer::character(code)?)).into());
    } else if Number::of(value).is_none()
        && let Some(method) = vm.class_of(value).lookup(&vm.names.index)
    {
        let call = vm.call_special(method, value, Arguments::none());
        return call.then(vm, |vm, code| {
            let code = vm.index(&code).unwrap_or(-1);
            Ok(Value::from(Str::from(integer::character(code)?)).into())
        });
    }
    Err(Raised::type_error("%c requires int or char"))
}

pub(super) fn byte_argument(vm: &mut Vm, value: &Value) -> Result<Outcome> {
    if let Some(bytes) = bytes_of(value) {
        if bytes.len() == 1 {
            return Ok(value.clone().into());
        }
    } else if Number::of(value).is_some_and(Number::is_int) {
        return match u8::try_from(vm.index(value).unwrap_or(-1)) {
            Ok(byte) => Ok(Value::from(Str::from(byte as char)).into()),
            Err(_) => Err(Raised::overflow_error("%c arg not in range(256)")),
        };
    }
    Err(Raised::type_error("%c requires an integer in range(256) or a single byte"))
}

pub(super) fn bytes_argument(vm: &mut Vm, value: &Value) -> Result<Outcome> {
    if bytes_of(value).is_some() {
        return Ok(value.clone().into());
    }
    let class = vm.class_of(value);
    if let Some(method) = class.lookup(&vm.names.bytes) {
        return Ok(vm.call_special(method, value, Arguments::none()));
    }
    Err(Raised::type_error(format!(
        "%b requires a bytes-like object, or an object that implements __bytes__, not '{}'",
        class.name()
    )))
}
