//! `a + b`, `a * n`, `a[i]`, `a in b` for `str`: what the operators call.

use super::super::indexing::{Span, place_in};
use crate::number::Number;
use crate::object::{Outcome, Payload, Raised, Result, Str, Value};
use crate::vm::Vm;

/// `a + b`.
pub fn concatenate(vm: &Vm, a: &Str, b: &Value) -> Result<Value> {
    let Some(other) = b.as_str() else {
        return Err(Raised::type_error(format!("can only concatenate str (not \"{}\") to str", vm.type_name(b))));
    };
    vm.check_object_size(a.len() + other.len())?;
    let mut text = String::with_capacity(a.len() + other.len());
    text.push_str(a);
    text.push_str(other);
    Ok(text.into())
}

/// `a * count`.
pub fn repeat(vm: &Vm, text: &Str, count: &Value) -> Result<Value> {
    let count = repetitions(vm, count)?;
    vm.check_object_size(text.len().saturating_mul(count))?;
    if count == 1 {
        return Ok(Value::Str(text.clone()));
    }
    Ok(text.repeat(if text.is_empty() { 0 } else { count }).into())
}

/// How often a sequence is repeated; less than none is none.
pub fn repetitions(vm: &Vm, count: &Value) -> Result<usize> {
    match Number::of(count) {
        Some(Number::Int(int)) => Ok(usize::try_from(int).unwrap_or(0)),
        Some(Number::Big(_)) => Err(Raised::overflow_error("cannot fit 'int' into an index-sized integer")),
        _ => Err(Raised::type_error(format!("can't multiply sequence by non-int of type '{}'", vm.type_name(count)))),
    }
}

/// `a[index]` for an integer or a slice.
pub fn get_item(vm: &mut Vm, text: &Str, index: &Value) -> Result<Outcome> {
    let text = text.clone();
    if let Some(Payload::Slice(parts)) = index.payload() {
        let length = text.length();
        return vm.span_then((**parts).clone(), move || length, move |_, span| Ok(slice(&text, span).into()));
    }
    let wrong = |found: &str| format!("string indices must be integers, not '{found}'");
    vm.index_then(index, wrong, move |_, index| {
        let place = place_in(index.as_subscript()?, text.length());
        match place.and_then(|place| text.char_at(place)) {
            Some(character) => Ok(Value::Str(Str::from(character)).into()),
            None => Err(Raised::index_error("string index out of range")),
        }
    })
}

fn slice(text: &Str, span: Span) -> Value {
    if span.count == text.length() && span.step == 1 {
        return Value::Str(text.clone());
    }
    let start = span.start.max(0) as usize;
    if span.step == 1 {
        let (start, end) = (text.byte_of(start), text.byte_of(start + span.count));
        return text.get(start..end).unwrap_or("").into();
    }
    if text.is_ascii() {
        let bytes = text.as_bytes();
        let picked = span.places().filter_map(|at| bytes.get(at));
        return picked.map(|&byte| byte as char).collect::<String>().into();
    }
    let characters: Vec<char> = text.chars().collect();
    let picked = span.places().filter_map(|at| characters.get(at));
    picked.collect::<String>().into()
}

/// `item in text`.
pub fn contains(vm: &Vm, text: &Str, item: &Value) -> Result<bool> {
    match item.as_str() {
        Some(item) => Ok(text.contains(&**item)),
        None => Err(Raised::type_error(format!("'in <string>' requires string as left operand, not {}", vm.type_name(item)))),
    }
}
