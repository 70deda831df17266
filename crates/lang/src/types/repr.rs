//! `repr` and `str` of every value, as far as no method of a program has to be called.
//!
//! What an object shows is first written down as pieces: texts, and values whose own repr belongs there. Where
//! no piece needs a call the pieces are joined at once; otherwise a frame (`repr_slots`) goes through them.

use std::borrow::Cow;

use crate::object::function::BuiltinKind;
use crate::object::{ExceptionKind, Object, ObjectRef, Payload, Result, Str, Value};
use crate::vm::Vm;

use super::repr_objects::{object_text, text_of_exception};
use crate::format::{repr_bytearray, repr_bytes as bytes_repr, repr_str};
use crate::number::complex_text::repr as complex_repr;
use crate::number::float_text::float_repr;

/// How deep containers are shown without frames on the machine's stack.
const DEPTH: u32 = 48;

/// A part of what an object shows.
pub(crate) enum Piece {
    Text(Cow<'static, str>),
    Repr(Value),
    Str(Value),
}

/// What an object shows, and what it shows inside itself.
pub(crate) struct Pieces {
    pub id: u32,
    /// Stands for the object where it is reached from itself.
    pub again: Cow<'static, str>,
    pub parts: Vec<Piece>,
}

/// How a value is shown.
pub(crate) enum Shown {
    Text(Str),
    Pieces(Pieces),
    /// By a method that must be called.
    Call,
}

pub(crate) fn text(text: impl Into<Cow<'static, str>>) -> Piece {
    Piece::Text(text.into())
}

impl Vm {
    /// `repr(value)` where no call is needed.
    pub fn quick_repr(&self, value: &Value) -> Result<Option<Str>> {
        let shown = self.shown_repr(value);
        self.quick_text(shown)
    }

    /// `str(value)` where no call is needed.
    pub fn quick_str(&self, value: &Value) -> Result<Option<Str>> {
        if let Value::Str(text) = value {
            return Ok(Some(text.clone()));
        }
        let shown = self.shown_str(value);
        self.quick_text(shown)
    }

    fn quick_text(&self, shown: Shown) -> Result<Option<Str>> {
        match shown {
            Shown::Text(text) => {
                self.check_object_size(text.len())?;
                Ok(Some(text))
            }
            Shown::Call => Ok(None),
            Shown::Pieces(pieces) => {
                let mut out = String::new();
                let mut showing = self.showing.clone();
                let whole = self.write_pieces(&mut out, &pieces, &mut showing, DEPTH);
                self.check_object_size(out.len())?;
                Ok(whole.then(|| out.into()))
            }
        }
    }

    /// Writes pieces; false where a call is needed.
    fn write_pieces(&self, out: &mut String, pieces: &Pieces, showing: &mut Vec<u32>, depth: u32) -> bool {
        if showing.contains(&pieces.id) {
            out.push_str(&pieces.again);
            return true;
        }
        // A text beyond the limit is not made longer: its check fails in any case.
        if depth == 0 || out.len() > self.limits.object {
            return depth != 0;
        }
        showing.push(pieces.id);
        let whole = pieces.parts.iter().all(|piece| match piece {
            Piece::Text(text) => {
                out.push_str(text);
                true
            }
            Piece::Repr(value) => self.write_shown(out, self.shown_repr(value), showing, depth),
            Piece::Str(value) => self.write_shown(out, self.shown_str(value), showing, depth),
        });
        showing.pop();
        whole
    }

    fn write_shown(&self, out: &mut String, shown: Shown, showing: &mut Vec<u32>, depth: u32) -> bool {
        match shown {
            Shown::Text(text) => {
                out.push_str(&text);
                true
            }
            Shown::Pieces(pieces) => self.write_pieces(out, &pieces, showing, depth - 1),
            Shown::Call => false,
        }
    }

    /// What `repr` shows.
    pub(crate) fn shown_repr(&self, value: &Value) -> Shown {
        match value {
            Value::Object(object) => match method_for(object, &self.names.repr) {
                Method::Payload => self.payload_repr(object),
                Method::Default => Shown::Text(self.default_repr(value)),
                Method::Call => Shown::Call,
            },
            Value::Class(class) => {
                let own =
                    class.metaclass.borrow().as_ref().is_some_and(|meta| !meta.native && !is_machines(meta, &self.names.repr));
                if own {
                    return Shown::Call;
                }
                Shown::Text(format!("<class '{}'>", class.full_name()).into())
            }
            other => Shown::Text(plain_repr(other).into()),
        }
    }

    /// What `str` shows.
    pub(crate) fn shown_str(&self, value: &Value) -> Shown {
        let Value::Object(object) = value else {
            if let Value::Str(text) = value {
                return Shown::Text(text.clone());
            }
            return self.shown_repr(value);
        };
        if object.with_class(|class| !class.native && !is_machines(class, &self.names.str)) {
            return Shown::Call;
        }
        match &object.payload {
            Payload::Str(text) => Shown::Text(text.clone()),
            Payload::Exception(_) => text_of_exception(self, object),
            Payload::Dict(_) if object.is_exactly(&self.classes.mapping_proxy) => Shown::Call,
            Payload::Native(_) | Payload::Instance if !self.uses_object_str(object) => Shown::Call,
            _ => self.shown_repr(value),
        }
    }

    fn uses_object_str(&self, object: &ObjectRef) -> bool {
        let found = object.with_class(|class| class.lookup(&self.names.str));
        is_of_object(found.as_ref())
    }

    pub(super) fn is_mapping_proxy(&self, value: &Value) -> bool {
        value.object().is_some_and(|object| object.is_exactly(&self.classes.mapping_proxy))
    }

    /// What the payload shows, whatever the class says.
    pub(crate) fn payload_repr(&self, object: &ObjectRef) -> Shown {
        let container =
            |again: &'static str, pieces| Shown::Pieces(Pieces { id: object.id(), again: again.into(), parts: pieces });
        match &object.payload {
            Payload::Int(int) => Shown::Text(int.to_string().into()),
            // Perhaps too long for decimal text: `int.__repr__` counts the digits and raises CPython's error.
            Payload::BigInt(big) if big.bits() > (self.limits.int_digits as u64).saturating_mul(3) => Shown::Call,
            Payload::BigInt(big) => Shown::Text(big.to_string().into()),
            Payload::Float(float) => Shown::Text(float_repr(*float).into()),
            Payload::Complex(real, imaginary) => Shown::Text(complex_repr(*real, *imaginary).into()),
            Payload::Str(text) => Shown::Text(repr_str(text).into()),
            Payload::Bytes(bytes) => Shown::Text(bytes_repr(bytes).into()),
            Payload::ByteArray(bytes) => Shown::Text(repr_bytearray(&object.class().name(), &bytes.borrow()).into()),
            Payload::List(items) => container("[...]", listed("[", &items.borrow(), "]")),
            Payload::Tuple(items) => {
                let end = if items.len() == 1 { ",)" } else { ")" };
                container("(...)", listed("(", items, end))
            }
            Payload::Dict(dict) => {
                let proxy = object.is_exactly(&self.classes.mapping_proxy);
                let mut pieces = entries(dict);
                if proxy {
                    pieces.insert(0, text("mappingproxy("));
                    pieces.push(text(")"));
                }
                container("{...}", pieces)
            }
            Payload::Set(_) | Payload::FrozenSet(_) => self.set_repr(object),
            Payload::DictView(..) => container("...", self.view_pieces(object)),
            _ => object_text(self, object),
        }
    }

    /// `{1, 2}`, `frozenset({1, 2})`, `Subclass({1, 2})`, and `set()` for an empty one.
    fn set_repr(&self, object: &ObjectRef) -> Shown {
        let name = object.with_class(|class| class.name());
        let items = crate::object::set::with_set(object, |set| set.iter().cloned().collect::<Vec<Value>>()).unwrap_or_default();
        if items.is_empty() {
            return Shown::Text(format!("{name}()").into());
        }
        let plain = object.is_exactly(&self.classes.set);
        let mut pieces = listed("{", &items, "}");
        if !plain {
            pieces.insert(0, text(format!("{name}(")));
            pieces.push(text(")"));
        }
        let again = format!("{name}(...)").into();
        Shown::Pieces(Pieces { id: object.id(), again, parts: pieces })
    }

    /// `dict_keys([1, 2])`.
    fn view_pieces(&self, object: &ObjectRef) -> Vec<Piece> {
        use crate::object::object::DictViewKind;
        let Payload::DictView(kind, dict) = &object.payload else {
            return Vec::new();
        };
        let name = object.with_class(|class| class.name());
        let dict = dict.borrow();
        let items: Vec<Value> = dict
            .iter()
            .map(|(key, value)| match kind {
                DictViewKind::Keys => key.clone(),
                DictViewKind::Values => value.clone(),
                DictViewKind::Items => self.new_tuple([key.clone(), value.clone()]),
            })
            .collect();
        let mut pieces = listed("[", &items, "]");
        pieces.insert(0, text(format!("{name}(")));
        pieces.push(text(")"));
        pieces
    }

    /// `<__main__.Class object at 0x7f...>`, what `object.__repr__` shows.
    pub fn default_repr(&self, value: &Value) -> Str {
        let name = self.class_of(value).full_name();
        format!("<{name} object at {}>", address(self, value)).into()
    }

    /// Does the exception derive from this built-in one?
    pub(crate) fn is_exception(&self, object: &ObjectRef, kind: ExceptionKind) -> bool {
        object.with_class(|class| class.derives_from(self.classes.exception(kind)))
    }
}

/// Who makes the repr of an object.
pub(super) enum Method {
    /// The machine's, for this payload.
    Payload,
    /// `object.__repr__`.
    Default,
    Call,
}

/// Is the special method of a class one of the machine's?
fn is_machines(class: &std::rc::Rc<crate::object::Class>, name: &Str) -> bool {
    class.lookup(name).is_none_or(|method| builtin_name(&method).is_some())
}

pub(super) fn method_for(object: &ObjectRef, name: &Str) -> Method {
    let native_payload = matches!(object.payload, Payload::Native(_) | Payload::Instance);
    let found = object.with_class(|class| {
        if class.native && !native_payload {
            return None;
        }
        Some(class.lookup(name))
    });
    match found {
        None => Method::Payload,
        Some(found) if is_of_object(found.as_ref()) => Method::Default,
        Some(Some(method)) if !native_payload && builtin_name(&method).is_some() => Method::Payload,
        Some(_) => Method::Call,
    }
}

/// The qualified name of a function of the machine.
fn builtin_name(method: &Value) -> Option<Str> {
    match method.payload() {
        Some(Payload::Builtin(builtin)) if builtin.kind == BuiltinKind::SlotWrapper => Some(builtin.qualified_name.clone()),
        _ => None,
    }
}

fn is_of_object(method: Option<&Value>) -> bool {
    method.and_then(builtin_name).is_none_or(|name| name.starts_with("object."))
        && method.is_none_or(|method| builtin_name(method).is_some())
}

/// The small values, which stand in a [`Value`] itself.
fn plain_repr(value: &Value) -> String {
    match value {
        Value::None | Value::Undefined => "None".to_owned(),
        Value::NotImplemented => "NotImplemented".to_owned(),
        Value::Ellipsis => "Ellipsis".to_owned(),
        Value::Bool(true) => "True".to_owned(),
        Value::Bool(false) => "False".to_owned(),
        Value::Int(int) => int.to_string(),
        Value::Float(float) => float_repr(*float),
        Value::Str(text) => repr_str(text),
        Value::Class(_) | Value::Object(_) => String::new(),
    }
}

/// Values between brackets, with commas.
pub(crate) fn listed(open: &'static str, items: &[Value], close: &'static str) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(items.len() * 2 + 2);
    pieces.push(text(open));
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            pieces.push(text(", "));
        }
        pieces.push(Piece::Repr(item.clone()));
    }
    pieces.push(text(close));
    pieces
}

fn entries(dict: &crate::object::DictRef) -> Vec<Piece> {
    let dict = dict.borrow();
    let mut pieces = Vec::with_capacity(dict.len() * 4 + 2);
    pieces.push(text("{"));
    for (index, (key, value)) in dict.iter().enumerate() {
        if index > 0 {
            pieces.push(text(", "));
        }
        pieces.push(Piece::Repr(key.clone()));
        pieces.push(text(": "));
        pieces.push(Piece::Repr(value.clone()));
    }
    pieces.push(text("}"));
    pieces
}

/// Where CPython shows an address, a number that is the same in every run: ids are counted.
pub(crate) fn address(vm: &Vm, value: &Value) -> String {
    format!("{:#x}", identity(vm, value))
}

/// What `id()` gives.
pub(crate) fn identity(vm: &Vm, value: &Value) -> i64 {
    const TEXTS: i64 = 0x7e00_0000_0000;
    const CONSTANTS: i64 = 0x5500_0000_0000;
    match value {
        Value::Object(object) => counted(object.id()),
        Value::Class(class) => counted(class.id()),
        Value::Undefined | Value::None => CONSTANTS,
        Value::NotImplemented => CONSTANTS + 0x10,
        Value::Ellipsis => CONSTANTS + 0x20,
        Value::Bool(flag) => CONSTANTS + 0x30 + i64::from(*flag) * 0x10,
        Value::Int(int) => (CONSTANTS + 0x1000).wrapping_add(int.wrapping_mul(0x20)),
        Value::Float(float) => (float.to_bits() >> 1) as i64,
        Value::Str(text) => TEXTS + i64::from(text.id(|| vm.heap.new_text_id())) * 0x40,
    }
}

/// As [`address`], for an object.
pub(crate) fn address_of(object: &ObjectRef) -> String {
    format!("{:#x}", counted(object.id()))
}

/// The identity of what the heap has counted; addresses of a 64-bit process look like this.
fn counted(id: u32) -> i64 {
    0x7f00_0000_0000 + i64::from(id) * 0x10
}

/// A class of the machine as part of a repr: `list object at 0x...`.
pub(crate) fn plain_object(object: &Object, id: u32) -> String {
    let name = object.with_class(|class| class.full_name());
    format!("{name} object at {:#x}", counted(id))
}
