//! Bundles as JSON, outside the browser.

use serde_json::{Map, Number, Value};

use crate::data::Data;

/// One line of JSON.
pub fn to_json(data: &Data) -> String {
    value(data).to_string()
}

/// What a text of JSON says; the error is in `serde_json`'s words.
pub fn from_json(text: &str) -> Result<Data, String> {
    serde_json::from_str(text).map(|value| data(&value)).map_err(|error| error.to_string())
}

fn value(data: &Data) -> Value {
    match data {
        Data::Null => Value::Null,
        Data::Bool(value) => Value::Bool(*value),
        Data::Number(number) if number.fract() == 0.0 => Value::Number((*number as i64).into()),
        Data::Number(number) => Number::from_f64(*number).map_or(Value::Null, Value::Number),
        Data::Text(text) => Value::String(text.clone()),
        Data::List(items) => Value::Array(items.iter().map(value).collect()),
        Data::Map(entries) => Value::Object(entries.iter().map(|(key, item)| (key.clone(), value(item))).collect::<Map<_, _>>()),
    }
}

fn data(value: &Value) -> Data {
    match value {
        Value::Null => Data::Null,
        Value::Bool(value) => Data::Bool(*value),
        Value::Number(number) => Data::Number(number.as_f64().unwrap_or_default()),
        Value::String(text) => Data::Text(text.clone()),
        Value::Array(items) => Data::List(items.iter().map(data).collect()),
        Value::Object(entries) => Data::Map(entries.iter().map(|(key, value)| (key.clone(), data(value))).collect()),
    }
}
