//! Formatting: `format()`, `str.format`, `%` and the reprs of text.

use crate::limits::Limits;
use crate::number::{Number, complex_text, float_repr, int_text};
use crate::object::{Arguments, ExceptionKind, Outcome, Payload, Raised, Result, Str, Value};
use crate::vm::Vm;

pub mod fields;
pub mod float;
mod integer;
mod pad;
pub mod percent;
mod percent_arguments;
pub mod percent_directive;
pub mod percent_text;
pub(crate) mod repr_text;
mod spec;
mod text;
pub mod unicode;

pub use float::{format_complex, format_float};
pub use integer::format_int;
pub use repr_text::{ascii, push_code, repr_bytearray, repr_bytes, repr_str};
pub use text::format_str;

impl Vm {
    /// `format(value, spec)`: the outcome is a `str`.
    pub fn format(&mut self, value: &Value, spec: &Str) -> Result<Outcome> {
        if let Some(text) = self.quick_format(value, spec)? {
            return Ok(Value::from(text).into());
        }
        let Some(method) = self.class_of(value).lookup(&self.names.format) else {
            return self.format_object(value, spec);
        };
        let arguments = Arguments::one(spec.clone());
        self.call_special(method, value, arguments).then(self, |vm, text| {
            if text.as_str().is_some() {
                return Ok(text.into());
            }
            Err(Raised::type_error(format!("__format__ must return a str, not {}", vm.type_name(&text))))
        })
    }

    /// `object.__format__`: the `str` of the object, for an empty specification.
    pub fn format_object(&mut self, value: &Value, spec: &str) -> Result<Outcome> {
        if spec.is_empty() {
            return self.str(value);
        }
        Err(Raised::type_error(format!("unsupported format string passed to {}.__format__", self.type_name(value))))
    }

    /// The format of a value whose class is a built-in one with a format of its own.
    fn quick_format(&self, value: &Value, spec: &str) -> Result<Option<Str>> {
        match value {
            Value::Str(text) if spec.is_empty() => return Ok(Some(text.clone())),
            Value::Object(object) if !object.with_class(|class| class.native) => return Ok(None),
            _ => {}
        }
        self.format_payload(value, spec)
    }

    /// The format of the number or text in a value, whatever its class: `int.__format__` and its like.
    pub fn format_payload(&self, value: &Value, spec: &str) -> Result<Option<Str>> {
        let limits = &self.limits;
        // Only for errors: not looked for where it is known.
        let name = match value {
            Value::Int(_) => "int".into(),
            Value::Float(_) => "float".into(),
            Value::Str(_) => "str".into(),
            other => std::borrow::Cow::from(self.type_name(other).to_string()),
        };
        if let Some(text) = value.as_str() {
            return format_str(limits, spec, &name, text).map(|text| Some(text.into()));
        }
        let Some(number) = Number::of(value) else {
            return Ok(None);
        };
        if spec.is_empty() {
            return self.number_text(value).map(|text| Some(text.into()));
        }
        let text = match number {
            Number::Int(int) => integer::format_small_int(limits, spec, &name, int),
            Number::Big(big) => format_int(limits, spec, &name, big),
            Number::Float(float) => format_float(limits, spec, &name, float),
            Number::Complex(real, imaginary) => format_complex(limits, spec, &name, (real, imaginary)),
        };
        text.map(|text| Some(text.into()))
    }

    /// The repr of a built-in number; empty for anything else.
    pub fn number_text(&self, value: &Value) -> Result<String> {
        Ok(match (value, Number::of(value)) {
            (Value::Bool(flag), _) => if *flag { "True" } else { "False" }.to_owned(),
            (_, Some(Number::Int(int))) => int.to_string(),
            (_, Some(Number::Big(big))) => int_text::to_decimal(&self.limits, big)?,
            (_, Some(Number::Float(float))) => float_repr(float),
            (_, Some(Number::Complex(real, imaginary))) => complex_text::repr(real, imaginary),
            (_, None) => String::new(),
        })
    }

    /// `ascii(value)`.
    pub fn ascii(&mut self, value: &Value) -> Result<Outcome> {
        self.repr(value)?.then(self, |_, repr| {
            let text = repr.as_str().map_or("", |text| &**text);
            Ok(Value::from(ascii(text)).into())
        })
    }
}

/// The bytes of what lends them: `bytes`, `bytearray`, a view, an array.
pub fn bytes_of(value: &Value) -> Option<std::borrow::Cow<'_, [u8]>> {
    match value.payload()? {
        Payload::Bytes(bytes) => Some((&**bytes).into()),
        Payload::ByteArray(bytes) => Some(bytes.borrow().clone().into()),
        Payload::Native(native) => {
            let view = native.as_any().downcast_ref::<crate::types::MemoryView>();
            let seen = view.and_then(crate::types::MemoryView::bytes);
            seen.or_else(|| native.storage().map(|bytes| bytes.borrow().clone())).map(Into::into)
        }
        _ => None,
    }
}

/// Refuses a text of more than `Limits::object` characters.
pub(crate) fn check_size(limits: &Limits, size: usize) -> Result<()> {
    if size <= limits.object {
        return Ok(());
    }
    Err(Raised::new(ExceptionKind::MemoryError, format!("an object may have at most {} items or bytes here", limits.object)))
}
