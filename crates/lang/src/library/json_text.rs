//! Writing JSON: texts, and whole values as far as they are plainly built in. Everything else is left to `json.py`,
//! where a program has its say.

use std::fmt::Write;

use crate::object::{Arguments, Outcome, Payload, Raised, Result, Str, Value};
use crate::source::surrogate;
use crate::vm::Vm;

/// Deeper nesting, and what contains itself, goes the long way.
const DEPTH: u32 = 100;

/// How it is to look.
struct Style {
    ascii: bool,
    sorted: bool,
    /// What a level is indented by; nothing for all in one line.
    indent: Option<Str>,
    between_items: Str,
    behind_key: Str,
}

struct Writer<'a> {
    vm: &'a Vm,
    style: Style,
    text: String,
}

/// `plain(value, ascii, sorted, indent, between_items, behind_key)`: the text, or None where something is not plainly built in.
pub(super) fn plain(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [value, ascii, sorted, indent, between_items, behind_key] = arguments.exactly("plain")?;
    let flag = |value: &Value| matches!(value, Value::Bool(true));
    let (Some(between_items), Some(behind_key)) = (between_items.as_str().cloned(), behind_key.as_str().cloned()) else {
        return Ok(Value::None.into());
    };
    let indent = match indent {
        Value::None => None,
        Value::Str(indent) => Some(indent),
        _ => return Ok(Value::None.into()),
    };
    let style = Style { ascii: flag(&ascii), sorted: flag(&sorted), indent, between_items, behind_key };
    let mut writer = Writer { vm, style, text: String::new() };
    let written = writer.value(&value, 0);
    let text = writer.text;
    vm.burn_steps(text.len() as u64);
    Ok(written.map_or(Value::None, |()| text.into()).into())
}

impl Writer<'_> {
    fn value(&mut self, value: &Value, depth: u32) -> Option<()> {
        self.vm.check_object_size(self.text.len()).ok()?;
        match value {
            Value::None => self.text.push_str("null"),
            Value::Bool(true) => self.text.push_str("true"),
            Value::Bool(false) => self.text.push_str("false"),
            Value::Int(int) => self.text.push_str(&Str::decimal(*int)),
            Value::Float(float) if float.is_finite() => self.text.push_str(&crate::number::float_repr(*float)),
            Value::Str(text) => push_quoted(&mut self.text, text, self.style.ascii),
            Value::Object(object) if depth < DEPTH && object.with_class(|class| class.native) => match &object.payload {
                Payload::List(items) if object.is_exactly(&self.vm.classes.list) => {
                    return self.items(&items.borrow(), depth + 1);
                }
                Payload::Tuple(items) if object.is_exactly(&self.vm.classes.tuple) => return self.items(items, depth + 1),
                Payload::Dict(dict) if object.is_exactly(&self.vm.classes.dict) => return self.pairs(&dict.borrow(), depth + 1),
                _ => return None,
            },
            _ => return None,
        }
        Some(())
    }

    fn items(&mut self, items: &[Value], depth: u32) -> Option<()> {
        if items.is_empty() {
            self.text.push_str("[]");
            return Some(());
        }
        self.text.push('[');
        for (place, item) in items.iter().enumerate() {
            self.begin(place, depth);
            self.value(item, depth)?;
        }
        self.end(depth, ']');
        Some(())
    }

    fn pairs(&mut self, dict: &crate::object::Dict, depth: u32) -> Option<()> {
        if dict.is_empty() {
            self.text.push_str("{}");
            return Some(());
        }
        let mut pairs = Vec::with_capacity(dict.len());
        for (key, value) in dict.iter() {
            let Value::Str(key) = key else { return None };
            pairs.push((key, value));
        }
        if self.style.sorted {
            pairs.sort_by(|(a, _), (b, _)| a.as_bytes().cmp(b.as_bytes()));
        }
        self.text.push('{');
        for (place, (key, value)) in pairs.into_iter().enumerate() {
            self.begin(place, depth);
            push_quoted(&mut self.text, key, self.style.ascii);
            self.text.push_str(&self.style.behind_key);
            self.value(value, depth)?;
        }
        self.end(depth, '}');
        Some(())
    }

    fn begin(&mut self, place: usize, depth: u32) {
        if place > 0 {
            self.text.push_str(&self.style.between_items);
        }
        self.new_line(depth);
    }

    fn end(&mut self, depth: u32, bracket: char) {
        self.new_line(depth - 1);
        self.text.push(bracket);
    }

    fn new_line(&mut self, depth: u32) {
        let Some(indent) = &self.style.indent else { return };
        self.text.push('\n');
        (0..depth).for_each(|_| self.text.push_str(indent));
    }
}

/// `quote(text, ascii)`: the text as a JSON string.
pub(super) fn quote(_: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [text, ascii] = arguments.exactly("quote")?;
    let Some(text) = text.as_str() else { return Err(Raised::type_error("first argument must be a string")) };
    let mut out = String::with_capacity(text.len() + 2);
    push_quoted(&mut out, text, matches!(ascii, Value::Bool(true)));
    Ok(out.into())
}

fn push_quoted(out: &mut String, text: &str, ascii: bool) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            c if u32::from(c) < 0x20 || ascii && !(' '..='~').contains(&c) => {
                if let Some(unit) = surrogate::surrogate(c) {
                    let _ = write!(out, "\\u{unit:04x}");
                    continue;
                }
                for unit in c.encode_utf16(&mut [0; 2]) {
                    let _ = write!(out, "\\u{unit:04x}");
                }
            }
            c => out.push(c),
        }
    }
    out.push('"');
}
