//! What built-in values do among themselves, in the frame: operators, comparisons, items and membership that need no call.
//! What fails, or may ask a program, has no answer here: it is done again with the frame on the stack.

use crate::compile::op::{Binary, Comparison, Register, Source};
use crate::number;
use crate::object::dict::Search;
use crate::object::set::with_set;
use crate::object::{Payload, Str, Value};

use super::operands::{get, take};
use super::quick_items::search_key;
use super::{Code, Frame, Vm};

/// Longer lists are searched the long way, which costs fuel.
const FEW: usize = 64;

impl Vm {
    /// `a op b` of numbers, and of texts.
    pub(super) fn compute_quickly(
        &self,
        frame: &mut Frame,
        code: &Code,
        op: Binary,
        dst: Register,
        (left, right): (Source, Source),
    ) -> bool {
        let result = match (get(frame, code, left), get(frame, code, right)) {
            (Value::Str(a), b @ Value::Str(_)) if op == Binary::Add => crate::types::str::concatenate(self, a, b).ok(),
            (Value::Object(_) | Value::Str(_), _) | (_, Value::Object(_) | Value::Str(_)) => None,
            (a, b) => number::binary(&self.classes, &self.limits, op, a, b).and_then(Result::ok),
        };
        finish(frame, code, dst, (left, right), result)
    }

    /// A comparison whose value is a truth.
    pub(super) fn compare_quickly(
        &self,
        frame: &mut Frame,
        code: &Code,
        op: Comparison,
        (left, right): (Source, Source),
    ) -> Option<bool> {
        let answer = self.native_compare(op, get(frame, code, left), get(frame, code, right))?;
        let operands = (take(frame, code, left), take(frame, code, right));
        drop(operands);
        Some(answer)
    }

    /// `item in container`.
    pub(super) fn contains_quickly(
        &self,
        frame: &mut Frame,
        code: &Code,
        negate: bool,
        dst: Register,
        (item, container): (Source, Source),
    ) -> bool {
        let found = self.holds(get(frame, code, container), get(frame, code, item));
        finish(frame, code, dst, (item, container), found.map(|found| Value::Bool(found != negate)))
    }

    fn holds(&self, container: &Value, item: &Value) -> Option<bool> {
        let object = match (container, item) {
            (Value::Str(text), Value::Str(part)) => return Some(text.contains(&**part)),
            (Value::Object(object), _) if object.with_class(|class| class.native) => object,
            _ => return None,
        };
        match &object.payload {
            Payload::Dict(dict) => is_there(search_key(&dict.borrow(), item)),
            Payload::Set(_) | Payload::FrozenSet(_) => {
                let hash = super::hash::quick_hash(item).ok()??;
                with_set(object, |set| is_there(set.search(hash, item)))?
            }
            Payload::Tuple(items) => is_among(items, item),
            Payload::List(items) => is_among(&items.borrow(), item),
            _ => None,
        }
    }

    /// A character of a text.
    pub(super) fn character_quickly(
        &self,
        frame: &mut Frame,
        code: &Code,
        dst: Register,
        (object, index): (Source, Source),
    ) -> bool {
        let (Value::Str(text), Value::Int(place)) = (get(frame, code, object), get(frame, code, index)) else { return false };
        let length = text.length() as i64;
        let place = if *place < 0 { *place + length } else { *place };
        let character = usize::try_from(place).ok().filter(|_| place < length).and_then(|place| text.char_at(place));
        let value = character.map(|character| Value::Str(Str::from(character)));
        finish(frame, code, dst, (object, index), value)
    }
}

/// The operands let go, after the value is there and before it is seen.
fn finish(frame: &mut Frame, code: &Code, dst: Register, (left, right): (Source, Source), value: Option<Value>) -> bool {
    let Some(value) = value else { return false };
    let operands = (take(frame, code, left), take(frame, code, right));
    frame.registers[dst as usize].set(value);
    drop(operands);
    true
}

fn is_there(search: Search) -> Option<bool> {
    match search {
        Search::At(_) => Some(true),
        Search::Absent => Some(false),
        Search::Ask => None,
    }
}

fn is_among(items: &[Value], item: &Value) -> Option<bool> {
    use crate::object::compare::{Same, same_key};
    if items.len() > FEW {
        return None;
    }
    for known in items {
        match same_key(known, item) {
            Same::Yes => return Some(true),
            Same::No => {}
            Same::Ask => return None,
        }
    }
    Some(false)
}
