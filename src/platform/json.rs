//! JSON by the browser's own parser and writer.
use js_sys::{Array, JSON, Object, Reflect};
use loopglass_lesson::data::Data;
use wasm_bindgen::{JsCast, JsValue};

/// Deeper texts are refused.
const DEEPEST: usize = 40;

/// What a text says; nothing where it is not JSON, or too deep.
pub fn parse(text: &str) -> Option<Data> {
    data(&JSON::parse(text).ok()?, DEEPEST)
}

/// The text of a value, in one line.
pub fn write(data: &Data) -> String {
    JSON::stringify(&value(data)).map(String::from).unwrap_or_default()
}

fn data(value: &JsValue, depth: usize) -> Option<Data> {
    let depth = depth.checked_sub(1)?;
    if value.is_null() {
        return Some(Data::Null);
    }
    if let Some(text) = value.as_string() {
        return Some(Data::Text(text));
    }
    if let Some(number) = value.as_f64() {
        return Some(Data::Number(number));
    }
    if let Some(value) = value.as_bool() {
        return Some(Data::Bool(value));
    }
    if let Some(items) = value.dyn_ref::<Array>() {
        return items.iter().map(|item| data(&item, depth)).collect::<Option<_>>().map(Data::List);
    }
    let entries = Object::entries(value.dyn_ref::<Object>()?);
    let entry = |entry: JsValue| {
        let entry = entry.dyn_into::<Array>().ok()?;
        Some((entry.get(0).as_string()?, data(&entry.get(1), depth)?))
    };
    entries.iter().map(entry).collect::<Option<_>>().map(Data::Map)
}

fn value(data: &Data) -> JsValue {
    match data {
        Data::Null => JsValue::NULL,
        Data::Bool(value) => JsValue::from_bool(*value),
        Data::Number(number) => JsValue::from_f64(*number),
        Data::Text(text) => JsValue::from_str(text),
        Data::List(items) => items.iter().map(value).collect::<Array>().into(),
        Data::Map(entries) => {
            let object = Object::new();
            for (key, item) in entries {
                // Setting a property of a plain object does not fail.
                let _ = Reflect::set(&object, &JsValue::from_str(key), &value(item));
            }
            object.into()
        }
    }
}
