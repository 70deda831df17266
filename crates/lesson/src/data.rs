//! What JSON can say. The page reads it with the browser's own parser, everything else with `serde_json`.

/// A value of JSON.
#[derive(Clone, Debug, PartialEq)]
pub enum Data {
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Data>),
    /// In the order of writing.
    Map(Vec<(String, Data)>),
}

impl Data {
    /// The entry of a map; nothing where there is none, or `null`, or this is no map.
    pub fn get(&self, key: &str) -> Option<&Data> {
        let Data::Map(entries) = self else { return None };
        entries.iter().find(|(known, _)| known == key).map(|(_, value)| value).filter(|value| **value != Data::Null)
    }

    pub fn text(&self) -> Option<&str> {
        if let Data::Text(text) = self { Some(text) } else { None }
    }

    pub fn list(&self) -> Option<&[Data]> {
        if let Data::List(items) = self { Some(items) } else { None }
    }

    pub fn number(&self) -> Option<f64> {
        if let Data::Number(number) = self { Some(*number) } else { None }
    }
}

impl From<&str> for Data {
    fn from(text: &str) -> Data {
        Data::Text(text.to_string())
    }
}

impl From<&String> for Data {
    fn from(text: &String) -> Data {
        Data::Text(text.clone())
    }
}

/// A map of the entries that are there: empty texts and lists are left out.
pub fn map<const N: usize>(entries: [(&str, Data); N]) -> Data {
    let is_empty = |value: &Data| match value {
        Data::Text(text) => text.is_empty(),
        Data::List(items) => items.is_empty(),
        Data::Null | Data::Bool(false) => true,
        _ => false,
    };
    Data::Map(entries.into_iter().filter(|(_, value)| !is_empty(value)).map(|(key, value)| (key.to_string(), value)).collect())
}

/// A list with an item for each.
pub fn list<'a, T: 'a>(items: impl IntoIterator<Item = &'a T>, item: impl Fn(&T) -> Data) -> Data {
    Data::List(items.into_iter().map(item).collect())
}
