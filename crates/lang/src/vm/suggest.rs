//! "Did you mean": the closest of the names that exist, by CPython's measure.

use crate::object::{Dict, Payload, Str, Value};

use super::Vm;

/// A change of case costs less than another letter (CPython's `suggestions.c`).
const MOVE: usize = 2;
const CASE: usize = 1;
/// Among more names none is looked for.
const MOST: usize = 750;
/// Longer names are not compared.
const LONGEST: usize = 40;

/// The candidate with the smallest distance, where one is near enough.
pub(crate) fn closest<'a>(name: &str, candidates: impl Iterator<Item = &'a str>) -> Option<String> {
    let length = name.chars().count();
    let candidates: Vec<&str> = candidates.collect();
    if length > LONGEST || candidates.len() >= MOST {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates.into_iter().filter(|candidate| *candidate != name) {
        let size = candidate.chars().count();
        if size > LONGEST {
            continue;
        }
        // No more than a third of the letters may be wrong.
        let most = (length + size + 3) * MOVE / 6;
        let distance = distance(name, candidate);
        if distance <= most && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate.to_string())
}

/// The cost of the cheapest way from one name to the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).map(|index| index * MOVE).collect();
    for (index, from) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = (index + 1) * MOVE;
        for (column, &to) in b.iter().enumerate() {
            let above = row[column + 1];
            row[column + 1] = (diagonal + substitution(from, to)).min(above + MOVE).min(row[column] + MOVE);
            diagonal = above;
        }
    }
    row[b.len()]
}

fn substitution(a: char, b: char) -> usize {
    if a == b {
        0
    } else if a.to_lowercase().eq(b.to_lowercase()) {
        CASE
    } else {
        MOVE
    }
}

impl Vm {
    /// An attribute that the object has where it has not `name`. Names that begin with an underscore are the affair of those
    /// who asked for such a name, and of the object's own methods.
    pub(crate) fn suggest_attribute(&self, object: &Value, name: &Str, is_own: bool) -> Option<String> {
        let mut names = self.names_on(object);
        if !is_own && !name.starts_with('_') {
            names.retain(|name| !name.starts_with('_'));
        }
        names.sort_unstable_by(|a, b| a.cmp(b));
        closest(name, names.iter().map(|name| &**name))
    }
    /// As `dir()` lists them: of a module only its own.
    fn names_on(&self, object: &Value) -> Vec<Str> {
        let own_names = |dict: &Dict| -> Vec<Str> { dict.iter().filter_map(|(key, _)| key.as_str().cloned()).collect() };
        if let Some(Payload::Module(namespace)) = object.payload() {
            return own_names(&namespace.borrow());
        }
        let mut names = Vec::new();
        if let Some(attributes) = object.object().and_then(|object| object.attributes()) {
            names.extend(own_names(&attributes.borrow()));
        }
        let class = match object {
            Value::Class(class) => class.clone(),
            other => self.class_of(other),
        };
        for base in class.mro().iter() {
            names.extend(own_names(&base.namespace().borrow()));
        }
        names
    }
}
