//! Values of the checks' language.

/// What an expression of a check comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    None,
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Value>),
    /// A Future or Task: its attributes.
    Record(Vec<(&'static str, Value)>),
}

impl Value {
    /// As Python has it.
    pub fn is_true(&self) -> bool {
        match self {
            Value::None => false,
            Value::Bool(value) => *value,
            Value::Number(number) => *number != 0.0,
            Value::Text(text) => !text.is_empty(),
            Value::List(items) => !items.is_empty(),
            Value::Record(_) => true,
        }
    }

    pub fn texts<'a>(texts: impl IntoIterator<Item = &'a String>) -> Value {
        Value::List(texts.into_iter().map(|text| Value::Text(text.clone())).collect())
    }

    /// Equal as the checks mean it: times in whole milliseconds.
    pub fn is_equal(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Number(one), Value::Number(other)) => milliseconds(*one) == milliseconds(*other),
            (Value::List(ones), Value::List(others)) => {
                ones.len() == others.len() && ones.iter().zip(others).all(|(one, other)| one.is_equal(other))
            }
            _ => self == other,
        }
    }

    pub fn order(&self, other: &Value) -> Option<std::cmp::Ordering> {
        match (self, other) {
            (Value::Number(one), Value::Number(other)) => Some(milliseconds(*one).cmp(&milliseconds(*other))),
            (Value::Text(one), Value::Text(other)) => Some(one.cmp(other)),
            _ => None,
        }
    }

    /// `self in other`
    pub fn is_in(&self, other: &Value) -> Option<bool> {
        match (self, other) {
            (Value::Text(one), Value::Text(other)) => Some(other.contains(one.as_str())),
            (one, Value::List(items)) => Some(items.iter().any(|item| one.is_equal(item))),
            _ => None,
        }
    }
}

fn milliseconds(seconds: f64) -> i64 {
    (seconds * 1000.0).round() as i64
}
