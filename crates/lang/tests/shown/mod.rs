//! Values and exceptions as the tables write them.

use loopglass_lang::object::{Argument, Raised, Reason, Result, Value};

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
        Reason::Several(kind, arguments) => format!("!{}: {}", kind.name(), several(arguments)),
        other => format!("{other:?}"),
    }
}

/// The message of an exception with several arguments.
fn several(arguments: &[Argument]) -> String {
    match arguments {
        [Argument::Number(number), Argument::Text(text)] => format!("({number}, '{text}')"),
        [Argument::Text(encoding), object, Argument::Number(start), Argument::Number(end), Argument::Text(reason)] => {
            format!("'{encoding}' codec can't {} in position {}: {reason}", wrong(object, *start, *end), place(*start, *end))
        }
        other => format!("{other:?}"),
    }
}

fn place(start: i64, end: i64) -> String {
    if end == start + 1 { start.to_string() } else { format!("{start}-{}", end - 1) }
}

fn wrong(object: &Argument, start: i64, end: i64) -> String {
    let one = (end == start + 1).then_some(start as usize);
    match (object, one) {
        (Argument::Text(_), None) => "encode characters".to_owned(),
        (Argument::Bytes(_), None) => "decode bytes".to_owned(),
        (Argument::Bytes(bytes), Some(start)) => format!("decode byte {:#04x}", bytes[start]),
        (Argument::Text(text), Some(start)) => {
            let mut code = String::new();
            loopglass_lang::format::push_code(&mut code, text.chars().nth(start).unwrap_or_default());
            format!("encode character '{code}'")
        }
        (Argument::Number(_), _) => String::new(),
    }
}
