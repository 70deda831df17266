//! Short forms of values, as `reprlib.repr` has them: of containers the first items, of long texts both ends.

use loopglass_lang::object::{Payload, Value};
use loopglass_lang::types::quick_less;
use loopglass_lang::vm::Vm;

use crate::asked_reprs::AskedReprs;

/// So deep containers are shown.
const LEVELS: u32 = 6;
const MOST_ITEMS: usize = 6;
const MOST_ENTRIES: usize = 4;
const MOST_LETTERS: usize = 30;
const MOST_DIGITS: usize = 40;

/// The short form of a value.
pub fn short_repr(vm: &Vm, asked: &AskedReprs, value: &Value) -> String {
    Shortening { vm, asked }.text(value, LEVELS)
}

/// The values that a short form shows and that are no containers.
pub fn leaves(value: &Value) -> Vec<Value> {
    let mut found = Vec::new();
    collect_leaves(value, LEVELS, &mut found);
    found
}

fn collect_leaves(value: &Value, level: u32, found: &mut Vec<Value>) {
    match Shape::of(value) {
        None => found.push(value.clone()),
        Some(_) if level == 0 => {}
        Some(Shape::Items { shown, .. }) => shown.iter().for_each(|item| collect_leaves(item, level - 1, found)),
        Some(Shape::Entries { shown, .. }) => {
            for (key, value) in &shown {
                collect_leaves(key, level - 1, found);
                collect_leaves(value, level - 1, found);
            }
        }
    }
}

/// A container of one of the built-in classes: what is shown of it, and whether there is more.
enum Shape {
    Items { left: &'static str, right: &'static str, shown: Vec<Value>, more: bool },
    Entries { shown: Vec<(Value, Value)>, more: bool },
}

impl Shape {
    fn of(value: &Value) -> Option<Shape> {
        let object = value.object().filter(|object| object.with_class(|class| class.native))?;
        let items = |left, right, all: Vec<Value>| {
            let more = all.len() > MOST_ITEMS;
            Some(Shape::Items { left, right, shown: all.into_iter().take(MOST_ITEMS).collect(), more })
        };
        match &object.payload {
            Payload::List(list) => items("[", "]", list.borrow().iter().take(MOST_ITEMS + 1).cloned().collect()),
            Payload::Tuple(tuple) if tuple.len() == 1 => items("(", ",)", tuple.to_vec()),
            Payload::Tuple(tuple) => items("(", ")", tuple.iter().take(MOST_ITEMS + 1).cloned().collect()),
            Payload::Set(set) if !set.borrow().is_empty() => items("{", "}", sorted(set.borrow().iter().cloned().collect())),
            Payload::FrozenSet(set) if !set.is_empty() => items("frozenset({", "})", sorted(set.iter().cloned().collect())),
            Payload::Dict(dict) => {
                let dict = dict.borrow();
                let keys = sorted(dict.iter().map(|(key, _)| key.clone()).collect());
                let value_of = |key: &Value| dict.iter().find(|(own, _)| own.is(key)).map(|(_, value)| value.clone());
                let shown = keys.into_iter().take(MOST_ENTRIES).filter_map(|key| Some((value_of(&key)?, key)));
                Some(Shape::Entries { shown: shown.map(|(value, key)| (key, value)).collect(), more: dict.len() > MOST_ENTRIES })
            }
            _ => None,
        }
    }
}

/// In their order where all of them have one that needs no call; as they are otherwise.
fn sorted(mut values: Vec<Value>) -> Vec<Value> {
    let comparable = values.windows(2).all(|pair| quick_less(&pair[0], &pair[1]).is_some());
    if comparable {
        values.sort_by(|a, b| match (quick_less(a, b), quick_less(b, a)) {
            (Some(true), _) => std::cmp::Ordering::Less,
            (_, Some(true)) => std::cmp::Ordering::Greater,
            _ => std::cmp::Ordering::Equal,
        });
    }
    values
}

struct Shortening<'a> {
    vm: &'a Vm,
    asked: &'a AskedReprs,
}

impl Shortening<'_> {
    fn text(&self, value: &Value, level: u32) -> String {
        match Shape::of(value) {
            None => self.leaf(value),
            Some(Shape::Items { left, right, shown, .. }) if level == 0 && !shown.is_empty() => {
                format!("{left}...{}", right.trim_start_matches(','))
            }
            Some(Shape::Items { left, right, shown, more }) => {
                let texts = shown.iter().map(|item| self.text(item, level - 1)).collect();
                format!("{left}{}{right}", joined(texts, more))
            }
            Some(Shape::Entries { shown, .. }) if level == 0 && !shown.is_empty() => "{...}".to_string(),
            Some(Shape::Entries { shown, more }) => {
                let entry =
                    |(key, value): &(Value, Value)| format!("{}: {}", self.text(key, level - 1), self.text(value, level - 1));
                format!("{{{}}}", joined(shown.iter().map(entry).collect(), more))
            }
        }
    }

    fn leaf(&self, value: &Value) -> String {
        let text = self.asked.text(self.vm, value);
        match value {
            Value::Str(whole) => short_string(whole, &text),
            Value::Int(_) => both_ends(&text, MOST_DIGITS),
            _ if matches!(value.payload(), Some(Payload::BigInt(_))) => both_ends(&text, MOST_DIGITS),
            _ => both_ends(&text, MOST_LETTERS),
        }
    }
}

fn joined(mut texts: Vec<String>, more: bool) -> String {
    if more {
        texts.push("...".to_string());
    }
    texts.join(", ")
}

/// How many letters of each end are left of so many.
fn ends(most: usize) -> (usize, usize) {
    let left = (most - 3) / 2;
    (left, most - 3 - left)
}

fn both_ends(text: &str, most: usize) -> String {
    let letters: Vec<char> = text.chars().collect();
    if letters.len() <= most {
        return text.to_string();
    }
    let (left, right) = ends(most);
    let head: String = letters[..left].iter().collect();
    let tail: String = letters[letters.len() - right..].iter().collect();
    format!("{head}...{tail}")
}

/// Of a long string the ends are quoted, and cut once more.
fn short_string(whole: &str, text: &str) -> String {
    let letters: Vec<char> = whole.chars().collect();
    if text.chars().count() <= MOST_LETTERS && letters.len() <= MOST_LETTERS {
        return text.to_string();
    }
    let (left, right) = ends(MOST_LETTERS);
    let head: String = letters[..left.min(letters.len())].iter().collect();
    let tail: String = letters[letters.len().saturating_sub(right)..].iter().collect();
    let quoted: Vec<char> = loopglass_lang::format::repr_str(&(head + &tail)).chars().collect();
    let head: String = quoted[..left.min(quoted.len())].iter().collect();
    let tail: String = quoted[quoted.len().saturating_sub(right)..].iter().collect();
    format!("{head}...{tail}")
}
