//! Strings by a format specification.

use super::pad::pad_text;
use super::spec::{Align, Spec};
use crate::limits::Limits;
use crate::object::{Raised, Result};

/// `format(str, spec)`.
pub fn format_str(limits: &Limits, spec: &str, type_name: &str, text: &str) -> Result<String> {
    let spec = Spec::parse(spec, type_name, Align::Left)?;
    let refused = match spec.code {
        Some(code) if code != 's' => return Err(spec.unknown_code(type_name)),
        _ if spec.sign == Some(' ') => "Space not allowed in string format specifier",
        _ if spec.sign.is_some() => "Sign not allowed in string format specifier",
        _ if spec.no_negative_zero => "Negative zero coercion (z) not allowed in string format specifier",
        _ if spec.alternate => "Alternate form (#) not allowed in string format specifier",
        _ if spec.align == Align::AfterSign => "'=' alignment not allowed in string format specifier",
        _ => return pad_text(shortened(text, spec.precision), &spec, limits),
    };
    Err(Raised::value_error(refused))
}

/// The first characters of a text.
pub fn shortened(text: &str, precision: Option<usize>) -> &str {
    let Some(precision) = precision else {
        return text;
    };
    match text.char_indices().nth(precision) {
        Some((end, _)) => text.get(..end).unwrap_or(text),
        None => text,
    }
}
