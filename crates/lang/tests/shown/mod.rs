//! Values and exceptions as the tables write them.

use loopglass_lang::object::{Raised, Reason, Result, Value};

pub mod number;

/// The value's text, or the name and message of the exception.
pub fn shown<T>(result: Result<T>, show: impl FnOnce(T) -> String) -> String {
    match result {
        Ok(value) => show(value),
        Err(raised) => shown_error(&raised),
    }
}

fn shown_error(raised: &Raised) -> String {
    match raised.reason() {
        Reason::New(kind, Value::Str(message)) => format!("!{}: {message}", kind.name()),
        other => format!("{other:?}"),
    }
}
