//! Comparing containers whose items only a program's own methods can compare.
//!
//! The comparison without calls (`object::compare`) has been tried before, or is tried here first. What needs
//! calls begins on the machine's stack: lists in lists are counted there as CPython counts its recursion.

use std::cmp::Ordering;

use crate::compile::op::Comparison;
use crate::object::compare::{Same, compare_numbers, equal};
use crate::object::long_range::LongRange;
use crate::object::set::{Set, is_subset, with_set};
use crate::object::{DictRef, ObjectRef, Outcome, Payload, Result, Value};
use crate::vm::Vm;

use super::deferred::deferred;
use super::set_operations::hashed_values;

/// How deep an order without calls goes down into tuples and lists.
const DEPTH: u32 = 16;

impl Vm {
    /// `a op b` for two containers that know each other; `None` where that is not so.
    pub fn compare_containers(&mut self, op: Comparison, a: &Value, b: &Value) -> Result<Option<Outcome>> {
        let (Value::Object(a), Value::Object(b)) = (a, b) else {
            return Ok(None);
        };
        match (&a.payload, &b.payload) {
            (Payload::List(_), Payload::List(_))
            | (Payload::Tuple(_), Payload::Tuple(_))
            | (Payload::Slice(_), Payload::Slice(_)) => Ok(Some(compare_sequences(op, a, b))),
            (Payload::Dict(first), Payload::Dict(second)) => self.compare_dicts(op, first, second),
            (Payload::Range(_) | Payload::LongRange(_), Payload::Range(_) | Payload::LongRange(_)) => {
                Ok(equality(op, || equal_payloads(a, b)))
            }
            (Payload::Set(_) | Payload::FrozenSet(_), Payload::Set(_) | Payload::FrozenSet(_)) => {
                self.compare_sets(op, a, b).map(Some)
            }
            (Payload::Cell(first), Payload::Cell(second)) => {
                let (first, second) = (first.borrow().clone(), second.borrow().clone());
                self.compare_contents(op, &first, &second).map(Some)
            }
            (Payload::DictView(..), _) => self.compare_view(op, a, b),
            (Payload::Set(_) | Payload::FrozenSet(_), Payload::DictView(..)) => self.compare_view(turned(op), b, a),
            _ => Ok(None),
        }
    }

    /// Cells compare by what they hold; one that holds nothing comes first.
    fn compare_contents(&mut self, op: Comparison, a: &Value, b: &Value) -> Result<Outcome> {
        if a.is_defined() && b.is_defined() {
            return self.compare(op, a, b);
        }
        Ok(holds(op, a.is_defined().cmp(&b.is_defined())).into())
    }

    /// Goes on at an index. The first pair that differs decides; lists may change while their items compare.
    fn compare_items(&mut self, op: Comparison, a: ObjectRef, b: ObjectRef, from: usize) -> Result<Outcome> {
        let lengths = (item_count(&a), item_count(&b));
        if from == 0 && lengths.0 != lengths.1 && is_equality(op) {
            return Ok((op == Comparison::NotEqual).into());
        }
        let mut index = from;
        while let (Some(first), Some(second)) = (item_at(&a, index), item_at(&b, index)) {
            if first.is(&second) {
                index += 1;
                continue;
            }
            match self.equals(&first, &second)? {
                Outcome::Value(Value::Bool(true)) => index += 1,
                Outcome::Value(_) => return self.compare_differing(op, &first, &second),
                later => {
                    return later.then(self, move |vm, same| {
                        if matches!(same, Value::Bool(true)) {
                            return vm.compare_items(op, a, b, index + 1);
                        }
                        vm.compare_differing(op, &first, &second)
                    });
                }
            }
        }
        let lengths = item_count(&a).cmp(&item_count(&b));
        Ok(holds(op, lengths).into())
    }

    fn compare_differing(&mut self, op: Comparison, a: &Value, b: &Value) -> Result<Outcome> {
        match op {
            Comparison::Equal => Ok(false.into()),
            Comparison::NotEqual => Ok(true.into()),
            _ => self.compare(op, a, b),
        }
    }

    fn compare_dicts(&mut self, op: Comparison, a: &DictRef, b: &DictRef) -> Result<Option<Outcome>> {
        if !is_equality(op) {
            return Ok(None);
        }
        if a.borrow().len() != b.borrow().len() {
            return Ok(Some((op == Comparison::NotEqual).into()));
        }
        let (entries, b) = (hashed_entries(a), b.clone());
        let equal = deferred(move |vm| vm.dict_covers(entries.into_iter(), b));
        negated(self, equal, op).map(Some)
    }

    /// Is every one of these entries also in `b`?
    fn dict_covers(&mut self, mut entries: std::vec::IntoIter<(u64, Value, Value)>, b: DictRef) -> Result<Outcome> {
        while let Some((hash, key, value)) = entries.next() {
            if let Some(same) = quick_entry(&b, hash, &key, &value) {
                if same {
                    continue;
                }
                return Ok(false.into());
            }
            let other = b.clone();
            let found = self.dict_find_with_hash(&b, hash, &key, move |vm, found| {
                let place = found.place;
                match place.and_then(|place| super::dict_operations::value_at(&other, place)) {
                    None => Ok(false.into()),
                    Some(other) if other.is(&value) => Ok(true.into()),
                    Some(other) => vm.equals(&value, &other),
                }
            })?;
            match found {
                Outcome::Value(Value::Bool(true)) => {}
                Outcome::Value(_) => return Ok(false.into()),
                later => {
                    return later.then(self, move |vm, same| match same {
                        Value::Bool(true) => vm.dict_covers(entries, b),
                        _ => Ok(false.into()),
                    });
                }
            }
        }
        Ok(true.into())
    }

    fn compare_sets(&mut self, op: Comparison, a: &ObjectRef, b: &ObjectRef) -> Result<Outcome> {
        let length = |set: &ObjectRef| with_set(set, Set::len).unwrap_or(0);
        let (first, second) = (length(a), length(b));
        match op {
            Comparison::Equal | Comparison::NotEqual => {
                let same = if first == second { Vm::set_within(a, b) } else { false.into() };
                negated(self, same, op)
            }
            Comparison::LessEqual if first > second => Ok(false.into()),
            Comparison::Less if first >= second => Ok(false.into()),
            Comparison::LessEqual | Comparison::Less => Ok(Vm::set_within(a, b)),
            Comparison::GreaterEqual | Comparison::Greater => self.compare_sets(turned(op), b, a),
        }
    }

    /// Is every value of `a` in `b`?
    fn set_within(a: &ObjectRef, b: &ObjectRef) -> Outcome {
        let quick = with_set(a, |a| with_set(b, |b| is_subset(a, b, false))).flatten();
        match quick {
            Some(Same::Yes) => true.into(),
            Some(Same::No) | None => false.into(),
            Some(Same::Ask) => {
                let values = with_set(a, hashed_values).unwrap_or_default();
                let b = b.clone();
                deferred(move |vm| vm.all_in_set(values.into_iter(), b))
            }
        }
    }

    fn all_in_set(&mut self, mut values: std::vec::IntoIter<(u64, Value)>, set: ObjectRef) -> Result<Outcome> {
        while let Some((hash, value)) = values.next() {
            let found = self.set_find_with_hash(&set, hash, &value, |_, found| Ok(found.place.is_some().into()))?;
            match found {
                Outcome::Value(Value::Bool(true)) => {}
                Outcome::Value(_) => return Ok(false.into()),
                later => {
                    return later.then(self, move |vm, found| match found {
                        Value::Bool(true) => vm.all_in_set(values, set),
                        _ => Ok(false.into()),
                    });
                }
            }
        }
        Ok(true.into())
    }
}

fn compare_sequences(op: Comparison, a: &ObjectRef, b: &ObjectRef) -> Outcome {
    if let Some(answer) = quick_sequences(op, a, b) {
        return answer.into();
    }
    let (a, b) = (a.clone(), b.clone());
    deferred(move |vm| vm.compare_items(op, a, b, 0))
}

/// The answer where no call is needed.
fn quick_sequences(op: Comparison, a: &ObjectRef, b: &ObjectRef) -> Option<bool> {
    with_items(a, |a| {
        with_items(b, |b| {
            if is_equality(op) && a.len() != b.len() {
                return Some(op == Comparison::NotEqual);
            }
            if is_equality(op) {
                for (a, b) in a.iter().zip(b) {
                    match (a.is(b), equal(a, b)) {
                        (true, _) | (_, Same::Yes) => {}
                        (_, Same::No) => return Some(op == Comparison::NotEqual),
                        (_, Same::Ask) => return None,
                    }
                }
                return Some(op == Comparison::Equal);
            }
            order_items(op, a, b, DEPTH)
        })
    })
    .flatten()
    .flatten()
}

/// Does a value come before another, where that is known without calls?
pub fn quick_less(a: &Value, b: &Value) -> Option<bool> {
    quick_order(Comparison::Less, a, b)
}

/// `a op b` by order without calls, for what sorting and `<` ask.
pub(crate) fn quick_order(op: Comparison, a: &Value, b: &Value) -> Option<bool> {
    order_within(op, a, b, DEPTH)
}

fn order_within(op: Comparison, a: &Value, b: &Value, depth: u32) -> Option<bool> {
    match (a, b) {
        (Value::Str(a), Value::Str(b)) => Some(holds(op, (**a).cmp(&**b))),
        (Value::Int(a), Value::Int(b)) => Some(holds(op, a.cmp(b))),
        (Value::Float(a), Value::Float(b)) => Some(a.partial_cmp(b).is_some_and(|order| holds(op, order))),
        (Value::Object(a), Value::Object(b)) => {
            let native = |object: &ObjectRef| object.with_class(|class| class.native);
            if depth == 0 || !native(a) || !native(b) {
                return None;
            }
            match (&a.payload, &b.payload) {
                (Payload::Tuple(a), Payload::Tuple(b)) => order_items(op, a, b, depth - 1),
                (Payload::List(a), Payload::List(b)) => order_items(op, &a.borrow(), &b.borrow(), depth - 1),
                (Payload::Bytes(a), Payload::Bytes(b)) => Some(holds(op, a.cmp(b))),
                (Payload::BigInt(a), Payload::BigInt(b)) => Some(holds(op, a.cmp(b))),
                _ => None,
            }
        }
        _ => {
            let native = |value: &Value| match value {
                Value::Object(object) => object.with_class(|class| class.native),
                _ => true,
            };
            if !native(a) || !native(b) {
                return None;
            }
            compare_numbers(a, b).map(|order| holds(op, order))
        }
    }
}

fn order_items(op: Comparison, a: &[Value], b: &[Value], depth: u32) -> Option<bool> {
    for (a, b) in a.iter().zip(b) {
        if a.is(b) {
            continue;
        }
        match equal(a, b) {
            Same::Yes => {}
            Same::No => return order_within(op, a, b, depth),
            Same::Ask => return None,
        }
    }
    Some(holds(op, a.len().cmp(&b.len())))
}

/// Looks at the items of a list, tuple or slice.
pub(crate) fn with_items<T>(object: &ObjectRef, look: impl FnOnce(&[Value]) -> T) -> Option<T> {
    match &object.payload {
        Payload::List(items) => Some(look(&items.borrow())),
        Payload::Tuple(items) => Some(look(items)),
        Payload::Slice(parts) => Some(look(&parts[..])),
        _ => None,
    }
}

pub(crate) fn item_at(object: &ObjectRef, index: usize) -> Option<Value> {
    with_items(object, |items| items.get(index).cloned()).flatten()
}

fn item_count(object: &ObjectRef) -> usize {
    with_items(object, <[Value]>::len).unwrap_or(0)
}

/// The entries of a dict with their hashes.
pub(crate) fn hashed_entries(dict: &DictRef) -> Vec<(u64, Value, Value)> {
    let dict = dict.borrow();
    dict.iter_hashed().map(|(hash, key, value)| (hash, key.clone(), value.clone())).collect()
}

fn quick_entry(dict: &DictRef, hash: u64, key: &Value, value: &Value) -> Option<bool> {
    let dict = dict.borrow();
    match dict.search(hash, key) {
        crate::object::Search::Absent => Some(false),
        crate::object::Search::Ask => None,
        crate::object::Search::At(place) => {
            let (_, other) = dict.entry(place)?;
            match (value.is(other), equal(value, other)) {
                (true, _) | (_, Same::Yes) => Some(true),
                (_, Same::No) => Some(false),
                (_, Same::Ask) => None,
            }
        }
    }
}

fn equal_payloads(a: &ObjectRef, b: &ObjectRef) -> bool {
    match (&a.payload, &b.payload) {
        (Payload::Range(a), Payload::Range(b)) => super::range::same_numbers(a, b),
        (a, b) => match (LongRange::of(a), LongRange::of(b)) {
            (Some(a), Some(b)) => a.has_same_numbers(&b),
            _ => false,
        },
    }
}

fn equality(op: Comparison, same: impl FnOnce() -> bool) -> Option<Outcome> {
    is_equality(op).then(|| (same() == (op == Comparison::Equal)).into())
}

pub(crate) fn is_equality(op: Comparison) -> bool {
    matches!(op, Comparison::Equal | Comparison::NotEqual)
}

/// Turns the answer of `==` round for `!=`.
pub(crate) fn negated(vm: &mut Vm, equal: Outcome, op: Comparison) -> Result<Outcome> {
    if op != Comparison::NotEqual {
        return Ok(equal);
    }
    equal.then(vm, |_, same| Ok((!matches!(same, Value::Bool(true))).into()))
}

/// Does `op` hold for two things in this order?
pub(crate) fn holds(op: Comparison, order: Ordering) -> bool {
    match op {
        Comparison::Less => order.is_lt(),
        Comparison::LessEqual => order.is_le(),
        Comparison::Equal => order.is_eq(),
        Comparison::NotEqual => order.is_ne(),
        Comparison::Greater => order.is_gt(),
        Comparison::GreaterEqual => order.is_ge(),
    }
}

/// `a op b` is `b turned(op) a`.
pub(crate) fn turned(op: Comparison) -> Comparison {
    match op {
        Comparison::Less => Comparison::Greater,
        Comparison::LessEqual => Comparison::GreaterEqual,
        Comparison::Greater => Comparison::Less,
        Comparison::GreaterEqual => Comparison::LessEqual,
        same => same,
    }
}
