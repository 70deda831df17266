//! A value: small things in place, everything else behind one pointer.
#![expect(clippy::inline_always, reason = "this crate is built for size, which leaves even three instructions as a call")]

use std::rc::Rc;

use super::class::Class;
use super::object::{Object, ObjectRef, Payload};
use super::string::Str;

/// Any Python value; 16 bytes. The tag takes eight of them: a value then moves as two words, where a narrow tag
/// and its padding would move piece by piece, in thousands of places.
#[derive(Default, Debug)]
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

impl Clone for Value {
    /// The two that are copied most are told apart by comparisons, which cost less than a jump through a table. Out of
    /// line, for it stands in thousands of places: the loop over instructions has moves of its own.
    #[inline(never)]
    fn clone(&self) -> Self {
        match self {
            Value::Int(int) => Value::Int(*int),
            Value::Object(object) => Value::Object(object.clone()),
            other => other.clone_rarer(),
        }
    }
}

impl Value {
    #[inline(never)]
    fn clone_rarer(&self) -> Self {
        match self {
            Value::Undefined => Value::Undefined,
            Value::None => Value::None,
            Value::NotImplemented => Value::NotImplemented,
            Value::Ellipsis => Value::Ellipsis,
            Value::Bool(flag) => Value::Bool(*flag),
            Value::Int(int) => Value::Int(*int),
            Value::Float(float) => Value::Float(*float),
            Value::Str(text) => Value::Str(text.clone()),
            Value::Class(class) => Value::Class(class.clone()),
            Value::Object(object) => Value::Object(object.clone()),
        }
    }

    /// Puts another value into this place. What stood there is taken apart only where it shares something.
    #[inline(always)]
    pub fn set(&mut self, value: Value) {
        if self.is_shared() {
            let_go(self);
        }
        // What stood there has been let go of, or shares nothing: it need not even be read.
        std::mem::forget(std::mem::replace(self, value));
    }

    /// Puts a copy of another value into this place. An object is written as the pointer that it is, and an integer as
    /// the wide word that it is: a processor waits where a word is read that was just written in another width.
    #[inline(always)]
    pub fn copy_from(&mut self, source: &Value) {
        // Two steps of comparisons, for one of three cases would become a jump through a table.
        if source.is_shared() {
            match source {
                Value::Object(object) => self.set(Value::Object(object.clone())),
                rarer => self.copy_from_rarer(rarer),
            }
            return;
        }
        match source {
            Value::Int(int) => self.set_int(*int),
            Value::None => self.set(Value::None),
            rarer => self.copy_from_rarer(rarer),
        }
    }

    #[inline(never)]
    fn copy_from_rarer(&mut self, source: &Value) {
        match source {
            Value::Str(text) => self.set(Value::Str(text.clone())),
            other => self.set(other.clone_rarer()),
        }
    }

    /// Moves a value into this place and leaves nothing; in the widths of [`Value::copy_from`].
    #[inline(always)]
    pub fn move_from(&mut self, source: &mut Value) {
        if self.is_shared() {
            let_go(self);
        }
        // What stood here is gone, or shares nothing: it need not even be read.
        match source {
            Value::Object(_) => {
                let Value::Object(object) = std::mem::take(source) else { return };
                std::mem::forget(std::mem::replace(self, Value::Object(object)));
            }
            other => std::mem::forget(std::mem::replace(self, std::mem::take(other))),
        }
    }

    /// Puts an integer into this place; where one stood already, only the number changes.
    #[inline(always)]
    pub fn set_int(&mut self, int: i64) {
        match self {
            Value::Int(slot) => *slot = int,
            slot => slot.set(Value::Int(int)),
        }
    }

    /// Lets go of a value, by one comparison where nothing is shared.
    #[inline(always)]
    pub fn discard(mut self) {
        if self.is_shared() {
            let_go(&mut self);
        }
        std::mem::forget(self);
    }

    /// Is it more than its own sixteen bytes?
    #[inline(always)]
    pub fn is_shared(&self) -> bool {
        matches!(self, Value::Str(_) | Value::Class(_) | Value::Object(_))
    }

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

/// Not inlined: taking a value apart is much code, in hundreds of places.
#[inline(never)]
fn let_go(place: &mut Value) {
    match std::mem::take(place) {
        Value::Object(object) => drop(object),
        Value::Str(text) => drop(text),
        other => drop(other),
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
