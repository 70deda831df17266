//! A value: small things in place, everything else behind one pointer.
#![expect(clippy::inline_always, reason = "this crate is built for size, which leaves even three instructions as a call")]

use std::rc::Rc;

use super::class::Class;
use super::object::{Object, ObjectRef, Payload};
use super::string::Str;

/// Any Python value; 16 bytes. The tag takes eight of them: a value then moves as two words, where a narrow tag
/// and its padding would move piece by piece, in thousands of places.
#[derive(Clone, Default, Debug)]
#[repr(u64)]
pub enum Value {
    /// No value: an unbound register or an empty cell. A program never sees it.
    #[default]
    Undefined,
    None,
    NotImplemented,
    Ellipsis,
    Bool(bool),
    /// An `int` of 64 bits; a longer one is an [`Object`] with [`Payload::BigInt`].
    Int(i64),
    Float(f64),
    Str(Str),
    Class(Rc<Class>),
    Object(ObjectRef),
}

const _: () = assert!(size_of::<Value>() <= 16, "a value is sixteen bytes");

impl Value {
    /// Is it there at all?
    #[inline(always)]
    pub fn is_defined(&self) -> bool {
        !matches!(self, Value::Undefined)
    }

    #[inline(always)]
    pub fn is_none(&self) -> bool {
        matches!(self, Value::None)
    }

    /// The object, for a value that is one.
    #[inline(always)]
    pub fn object(&self) -> Option<&ObjectRef> {
        match self {
            Value::Object(object) => Some(object),
            _ => None,
        }
    }

    /// What the object holds, for a value that is an object.
    #[inline(always)]
    pub fn payload(&self) -> Option<&Payload> {
        self.object().map(|object| &object.payload)
    }

    /// The text of a `str` or of an instance of a subclass of it.
    pub fn as_str(&self) -> Option<&Str> {
        match self {
            Value::Str(text) => Some(text),
            Value::Object(object) => match &object.payload {
                Payload::Str(text) => Some(text),
                _ => None,
            },
            _ => None,
        }
    }

    /// `a is b`.
    pub fn is(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Undefined, Value::Undefined)
            | (Value::None, Value::None)
            | (Value::NotImplemented, Value::NotImplemented)
            | (Value::Ellipsis, Value::Ellipsis) => true,
            (Value::Bool(a), Value::Bool(b)) => a == b,
            (Value::Int(a), Value::Int(b)) => a == b,
            (Value::Float(a), Value::Float(b)) => a.to_bits() == b.to_bits(),
            (Value::Str(a), Value::Str(b)) => Str::same(a, b),
            (Value::Class(a), Value::Class(b)) => Rc::ptr_eq(a, b),
            (Value::Object(a), Value::Object(b)) => Rc::ptr_eq(a, b) || a.payload.shows_same(&b.payload),
            _ => false,
        }
    }

    /// A weak handle, for a value that has an identity of its own.
    pub fn downgrade(&self) -> Option<std::rc::Weak<Object>> {
        self.object().map(Rc::downgrade)
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Value::Bool(value)
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Value::Int(value)
    }
}

impl From<usize> for Value {
    fn from(value: usize) -> Self {
        Value::Int(value as i64)
    }
}

impl From<f64> for Value {
    fn from(value: f64) -> Self {
        Value::Float(value)
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Value::Str(Str::from(value))
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Value::Str(Str::from(value))
    }
}

impl From<Str> for Value {
    fn from(value: Str) -> Self {
        Value::Str(value)
    }
}

impl From<ObjectRef> for Value {
    fn from(value: ObjectRef) -> Self {
        Value::Object(value)
    }
}

impl From<Rc<Class>> for Value {
    fn from(value: Rc<Class>) -> Self {
        Value::Class(value)
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::None, Into::into)
    }
}
