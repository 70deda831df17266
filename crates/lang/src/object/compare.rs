//! Equality and order as far as they need no call: between the built-in values.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::long_range::LongRange;
use super::object::{Object, ObjectRef, Payload};
use super::value::Value;

/// How far a comparison of containers goes down by itself before it leaves the rest to calls.
const DEPTH: u32 = 32;

/// The answer of a comparison without calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Same {
    Yes,
    No,
    /// A program's own `__eq__` must be asked.
    Ask,
}

impl From<bool> for Same {
    fn from(same: bool) -> Self {
        if same { Same::Yes } else { Same::No }
    }
}

/// `a is b or a == b`: what dicts, sets and `in` ask.
pub fn same_key(a: &Value, b: &Value) -> Same {
    if a.is(b) { Same::Yes } else { equal(a, b) }
}

/// `a == b`.
pub fn equal(a: &Value, b: &Value) -> Same {
    equal_within(a, b, DEPTH)
}

fn equal_within(a: &Value, b: &Value, depth: u32) -> Same {
    match (a, b) {
        (Value::Str(a), Value::Str(b)) => (a == b).into(),
        (Value::Int(a), Value::Int(b)) => (a == b).into(),
        (Value::Object(a), Value::Object(b)) => equal_objects(a, b, depth),
        (Value::Object(object), other) | (other, Value::Object(object)) => equal_mixed(object, other),
        (Value::Class(a), Value::Class(b)) => equal_classes(a, b),
        (Value::Class(class), _) | (_, Value::Class(class)) => {
            if class.metaclass.borrow().as_ref().is_none_or(|meta| meta.native) { Same::No } else { Same::Ask }
        }
        _ if is_number(a) && is_number(b) => (compare_numbers(a, b) == Some(Ordering::Equal)).into(),
        _ => a.is(b).into(),
    }
}

fn equal_classes(a: &std::rc::Rc<super::class::Class>, b: &std::rc::Rc<super::class::Class>) -> Same {
    let plain = |class: &super::class::Class| class.metaclass.borrow().as_ref().is_none_or(|meta| meta.native);
    if std::rc::Rc::ptr_eq(a, b) {
        return Same::Yes;
    }
    if plain(a) && plain(b) { Same::No } else { Same::Ask }
}

/// Does the class compare as its payload says? Then no method of a program is passed over.
fn is_plain(object: &Object) -> bool {
    object.with_class(|class| class.native && !class.asks.get())
}

#[expect(clippy::float_cmp, reason = "Python compares floats exactly")]
fn equal_objects(a: &ObjectRef, b: &ObjectRef, depth: u32) -> Same {
    if !is_plain(a) || !is_plain(b) {
        return Same::Ask;
    }
    match (&a.payload, &b.payload) {
        (Payload::Traceback(_) | Payload::Frame(_) | Payload::Code(_), _) => a.payload.shows_same(&b.payload).into(),
        (Payload::Tuple(a), Payload::Tuple(b)) => equal_items(a, b, depth),
        (Payload::List(a), Payload::List(b)) => equal_items(&a.borrow(), &b.borrow(), depth),
        (Payload::Dict(a), Payload::Dict(b)) => equal_dicts(a, b, depth),
        (Payload::BigInt(a), Payload::BigInt(b)) => (a == b).into(),
        (Payload::Complex(a, b), Payload::Complex(c, d)) => (a == c && b == d).into(),
        (Payload::Bytes(a), Payload::Bytes(b)) => (a == b).into(),
        (Payload::ByteArray(a), Payload::ByteArray(b)) => (*a.borrow() == *b.borrow()).into(),
        (Payload::Bytes(a), Payload::ByteArray(b)) | (Payload::ByteArray(b), Payload::Bytes(a)) => (**a == **b.borrow()).into(),
        (Payload::Range(a), Payload::Range(b)) => equal_ranges(a, b).into(),
        (Payload::LongRange(_), Payload::Range(_) | Payload::LongRange(_)) | (Payload::Range(_), Payload::LongRange(_)) => {
            LongRange::of(&a.payload).zip(LongRange::of(&b.payload)).is_some_and(|(a, b)| a.has_same_numbers(&b)).into()
        }
        (Payload::Slice(a), Payload::Slice(b)) => equal_items(&a[..], &b[..], depth),
        (Payload::Set(_) | Payload::FrozenSet(_), Payload::Set(_) | Payload::FrozenSet(_)) => super::set::equal_sets(a, b),
        (Payload::Method(a), Payload::Method(b)) => (a.function.is(&b.function) && a.object.is(&b.object)).into(),
        (Payload::Builtin(a), Payload::Builtin(b)) if a.bound.is_defined() => {
            (a.bound.is(&b.bound) && a.qualified_name == b.qualified_name).into()
        }
        (Payload::Cell(_), Payload::Cell(_)) | (Payload::DictView(..), _) | (_, Payload::DictView(..)) => Same::Ask,
        (Payload::Native(_), _) | (_, Payload::Native(_)) => {
            if std::rc::Rc::ptr_eq(a, b) {
                Same::Yes
            } else {
                Same::No
            }
        }
        _ => std::rc::Rc::ptr_eq(a, b).into(),
    }
}

fn equal_items(a: &[Value], b: &[Value], depth: u32) -> Same {
    if a.len() != b.len() {
        return Same::No;
    }
    if depth == 0 {
        return Same::Ask;
    }
    for (a, b) in a.iter().zip(b) {
        if a.is(b) {
            continue;
        }
        match equal_within(a, b, depth - 1) {
            Same::Yes => {}
            other => return other,
        }
    }
    Same::Yes
}

fn equal_dicts(a: &super::dict::DictRef, b: &super::dict::DictRef, depth: u32) -> Same {
    let (a, b) = (a.borrow(), b.borrow());
    if a.len() != b.len() {
        return Same::No;
    }
    if depth == 0 {
        return Same::Ask;
    }
    for (hash, key, value) in a.iter_hashed() {
        let other = match b.search(hash, key) {
            super::dict::Search::At(place) => b.entry(place).map(|(_, value)| value),
            super::dict::Search::Absent => return Same::No,
            super::dict::Search::Ask => return Same::Ask,
        };
        let Some(other) = other else { return Same::No };
        if value.is(other) {
            continue;
        }
        match equal_within(value, other, depth - 1) {
            Same::Yes => {}
            answer => return answer,
        }
    }
    Same::Yes
}

fn equal_ranges(a: &super::object::Range, b: &super::object::Range) -> bool {
    let length = a.length();
    length == b.length() && (length == 0 || a.start == b.start && (length == 1 || a.step == b.step))
}

fn equal_mixed(object: &ObjectRef, other: &Value) -> Same {
    if !is_plain(object) {
        // A subclass of int, float or str may define __eq__, and so may any other class.
        return Same::Ask;
    }
    match (&object.payload, other) {
        (Payload::BigInt(_), Value::Float(_)) => {
            (compare_numbers(&Value::Object(object.clone()), other) == Some(Ordering::Equal)).into()
        }
        (Payload::Complex(real, imaginary), other) if is_number(other) => {
            (*imaginary == 0.0 && compare_numbers(&Value::Float(*real), other) == Some(Ordering::Equal)).into()
        }
        _ => Same::No,
    }
}

/// An `int`, `bool` or `float`, long integers and subclasses included.
pub fn is_number(value: &Value) -> bool {
    match value {
        Value::Bool(_) | Value::Int(_) | Value::Float(_) => true,
        Value::Object(object) => matches!(object.payload, Payload::Int(_) | Payload::BigInt(_) | Payload::Float(_)),
        _ => false,
    }
}

/// The order of two numbers; `None` where one is not a number (or is NaN).
pub fn compare_numbers(a: &Value, b: &Value) -> Option<Ordering> {
    match (number(a)?, number(b)?) {
        (Number::Int(a), Number::Int(b)) => Some(a.cmp(&b)),
        (Number::Float(a), Number::Float(b)) => a.partial_cmp(&b),
        (Number::Int(a), Number::Float(b)) => compare_int_float(&BigInt::from(a), b),
        (Number::Float(a), Number::Int(b)) => compare_int_float(&BigInt::from(b), a).map(Ordering::reverse),
        (Number::Big(a), Number::Big(b)) => Some(a.cmp(b)),
        (Number::Big(a), Number::Int(b)) => Some(a.cmp(&BigInt::from(b))),
        (Number::Int(a), Number::Big(b)) => Some(BigInt::from(a).cmp(b)),
        (Number::Big(a), Number::Float(b)) => compare_int_float(a, b),
        (Number::Float(a), Number::Big(b)) => compare_int_float(b, a).map(Ordering::reverse),
    }
}

enum Number<'a> {
    Int(i64),
    Float(f64),
    Big(&'a BigInt),
}

fn number(value: &Value) -> Option<Number<'_>> {
    match value {
        Value::Bool(flag) => Some(Number::Int(i64::from(*flag))),
        Value::Int(int) => Some(Number::Int(*int)),
        Value::Float(float) => Some(Number::Float(*float)),
        Value::Object(object) => match &object.payload {
            Payload::Int(int) => Some(Number::Int(*int)),
            Payload::Float(float) => Some(Number::Float(*float)),
            Payload::BigInt(big) => Some(Number::Big(big)),
            _ => None,
        },
        _ => None,
    }
}

/// Exact, as `CPython` compares: the float is not rounded and the integer neither.
fn compare_int_float(int: &BigInt, float: f64) -> Option<Ordering> {
    if float.is_nan() {
        return None;
    }
    if float.is_infinite() {
        return Some(if float > 0.0 { Ordering::Less } else { Ordering::Greater });
    }
    let whole = float.floor();
    let floor = num_traits::FromPrimitive::from_f64(whole).unwrap_or_else(|| BigInt::from(whole.to_i64().unwrap_or(0)));
    Some(int.cmp(&floor).then(if float > whole { Ordering::Less } else { Ordering::Equal }))
}
