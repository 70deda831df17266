//! Operators among the built-in containers: what `vm` asks before it looks for special methods.

use crate::compile::op::Binary;
use crate::object::object::DictViewKind;
use crate::object::{ObjectRef, Outcome, Payload, Raised, Result, Value};
use crate::vm::Vm;

use super::indexing::quick_index;
use super::set_algebra::{Algebra, is_set};
use super::{dict, list, range, set, tuple};

/// An object of a class of the machine: its payload decides.
fn plain(value: &Value) -> Option<&ObjectRef> {
    value.object().filter(|object| object.with_class(|class| class.native))
}

/// `a op b`; `None` where these types have no such operator here.
pub fn binary(vm: &mut Vm, op: Binary, a: &Value, b: &Value) -> Result<Option<Outcome>> {
    match op {
        Binary::Add => add(vm, a, b),
        Binary::Multiply => multiply(vm, a, b),
        Binary::And => algebra(vm, Algebra::And, a, b),
        Binary::Or => match (table(a), table(b)) {
            (Some(a), Some(b)) => dict::union(vm, &a, &b).map(Some),
            _ => algebra(vm, Algebra::Or, a, b),
        },
        Binary::Xor => algebra(vm, Algebra::Xor, a, b),
        Binary::Subtract => algebra(vm, Algebra::Subtract, a, b),
        _ => Ok(None),
    }
}

fn table(value: &Value) -> Option<crate::object::DictRef> {
    plain(value).and_then(dict::table)
}

fn add(vm: &mut Vm, a: &Value, b: &Value) -> Result<Option<Outcome>> {
    let (Some(first), Some(second)) = (plain(a), plain(b)) else {
        return Ok(None);
    };
    match (&first.payload, &second.payload) {
        (Payload::List(_), Payload::List(_)) => list::concatenate(vm, first, b).map(Some),
        (Payload::Tuple(_), Payload::Tuple(_)) => tuple::concatenate(vm, first, b).map(Some),
        _ => Ok(None),
    }
}

fn multiply(vm: &mut Vm, a: &Value, b: &Value) -> Result<Option<Outcome>> {
    for (sequence, times) in [(a, b), (b, a)] {
        let Some(object) = plain(sequence).filter(|_| quick_index(times).is_some()) else {
            continue;
        };
        match &object.payload {
            Payload::List(_) => return list::repeat(vm, object, times).map(Some),
            Payload::Tuple(_) => return tuple::repeat(vm, object, times).map(Some),
            _ => {}
        }
    }
    Ok(None)
}

fn algebra(vm: &mut Vm, op: Algebra, a: &Value, b: &Value) -> Result<Option<Outcome>> {
    if is_view(a) || is_view(b) {
        return vm.view_algebra(op, a, b).map(Some);
    }
    match plain(a) {
        Some(first) if is_set(a) && is_set(b) => set::algebra(vm, op, first, b).map(Some),
        _ => Ok(None),
    }
}

/// A view of keys or items: its operators take any iterable.
fn is_view(value: &Value) -> bool {
    matches!(value.payload(), Some(Payload::DictView(DictViewKind::Keys | DictViewKind::Items, _)))
}

/// `a op= b`, where the object itself changes.
pub fn in_place(vm: &mut Vm, op: Binary, a: &Value, b: &Value) -> Result<Option<Outcome>> {
    let Some(object) = plain(a) else {
        return Ok(None);
    };
    match (&object.payload, op) {
        (Payload::List(_), Binary::Add) => list::extend_in_place(vm, object, b).map(Some),
        (Payload::List(_), Binary::Multiply) if quick_index(b).is_some() => list::repeat_in_place(vm, object, b).map(Some),
        (Payload::List(_) | Payload::ByteArray(_), Binary::Multiply) if vm.class_of(b).lookup(&vm.names.index).is_none() => {
            let found = vm.type_name(b);
            Err(Raised::type_error(format!("can't multiply sequence by non-int of type '{found}'")))
        }
        (Payload::Dict(_), Binary::Or) => dict::union_in_place(vm, object, b).map(Some),
        (Payload::Set(_), _) if is_set(b) => {
            let op = match op {
                Binary::And => Algebra::And,
                Binary::Or => Algebra::Or,
                Binary::Subtract => Algebra::Subtract,
                Binary::Xor => Algebra::Xor,
                _ => return Ok(None),
            };
            set::algebra_in_place(vm, op, object, b).map(Some)
        }
        _ => Ok(None),
    }
}

/// `item in container`: the outcome is a `bool`.
pub fn contains(vm: &mut Vm, container: &Value, item: &Value) -> Result<Option<Outcome>> {
    let Some(object) = plain(container) else {
        return Ok(None);
    };
    match &object.payload {
        Payload::List(_) | Payload::Tuple(_) => vm.list_contains(object, item),
        Payload::Dict(dict) => vm.dict_contains(&dict.clone(), item),
        Payload::Set(_) | Payload::FrozenSet(_) => vm.set_contains(object, item),
        Payload::DictView(..) => vm.view_contains(object, item),
        Payload::Range(_) | Payload::LongRange(_) => range::range_contains(vm, object, item),
        _ => return Ok(None),
    }
    .map(Some)
}

/// `object[index]`.
pub fn get_item(vm: &mut Vm, object: &Value, index: &Value) -> Result<Option<Outcome>> {
    let Some(object) = plain(object) else {
        return Ok(None);
    };
    match &object.payload {
        Payload::List(_) => list::get_item(vm, object, index),
        Payload::Tuple(_) => tuple::get_item(vm, object, index),
        Payload::Dict(_) => dict::get_item(vm, object, index),
        Payload::Range(_) | Payload::LongRange(_) => range::get_item(vm, object, index),
        _ => return Ok(None),
    }
    .map(Some)
}

/// `object[index] = value`; the value is given back where the type has no such operator here.
pub fn set_item(vm: &mut Vm, object: &Value, index: &Value, value: Value) -> Result<std::result::Result<Outcome, Value>> {
    let Some(object) = plain(object) else {
        return Ok(Err(value));
    };
    match &object.payload {
        Payload::List(_) => list::set_item(vm, object, index, value).map(Ok),
        Payload::Dict(_) if object.is_exactly(&vm.classes.dict) => dict::set_item(vm, object, index, value).map(Ok),
        _ => Ok(Err(value)),
    }
}

/// `del object[index]`.
pub fn delete_item(vm: &mut Vm, object: &Value, index: &Value) -> Result<Option<Outcome>> {
    let Some(object) = plain(object) else {
        return Ok(None);
    };
    match &object.payload {
        Payload::List(_) => list::delete_item(vm, object, index).map(Some),
        Payload::Dict(_) if object.is_exactly(&vm.classes.dict) => dict::delete_item(vm, object, index).map(Some),
        _ => Ok(None),
    }
}

/// The words of sequences for `+` with something else.
pub fn concatenation_error(vm: &Vm, a: &Value, b: &Value) -> Option<Raised> {
    let found = vm.type_name(b);
    let what = match a.payload() {
        _ if a.as_str().is_some() => "str",
        Some(Payload::List(_)) => "list",
        Some(Payload::Tuple(_)) => "tuple",
        Some(Payload::Bytes(_)) => {
            return Some(Raised::type_error(format!("can't concat {found} to bytes")));
        }
        Some(Payload::ByteArray(_)) => {
            return Some(Raised::type_error(format!("can't concat {found} to bytearray")));
        }
        _ => return None,
    };
    Some(Raised::type_error(format!("can only concatenate {what} (not \"{found}\") to {what}")))
}

impl Vm {
    /// A comparison as a special method: `NotImplemented` where the other is of no related type.
    pub(crate) fn compare_slot(
        &mut self,
        op: crate::compile::op::Comparison,
        object: ObjectRef,
        other: &Value,
    ) -> Result<Outcome> {
        let answer = self.compare_containers(op, &object.into(), other)?;
        Ok(answer.unwrap_or(Outcome::Value(Value::NotImplemented)))
    }
}
