//! `__hash__` of the built-in types, for subclasses and explicit calls: the hash of what the object holds.

use crate::object::{Arguments, ObjectRef, Outcome, Payload, Result, Value};
use crate::vm::Vm;

use super::dict_operations::hash_of;
use super::receive::slot_arguments;

/// `tuple.__hash__`, `frozenset.__hash__`, `range.__hash__`, `slice.__hash__`.
pub(super) fn hash(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let value = Vm::any_receiver(&mut arguments, ("object", "__hash__"))?;
    let [] = slot_arguments(arguments, "__hash__")?;
    let Value::Object(object) = &value else {
        return vm.hash(&value);
    };
    match &object.payload {
        Payload::Tuple(items) => hash_items(vm, items.to_vec()),
        Payload::Slice(_) => vm.hash(&value),
        Payload::FrozenSet(set) => {
            let plain = crate::object::Object::new(&vm.classes.frozenset, Payload::FrozenSet(set.clone()));
            vm.hash(&plain.into())
        }
        Payload::Range(range) => {
            let plain = crate::object::Object::new(&vm.classes.range, Payload::Range(range.clone()));
            vm.hash(&plain.into())
        }
        Payload::LongRange(range) => {
            let plain = crate::object::Object::new(&vm.classes.range, Payload::LongRange(range.clone()));
            vm.hash(&plain.into())
        }
        _ => Ok(hash_by_identity(object)),
    }
}

/// The hash of a tuple is that of the tuple of the hashes of its items: an `int` of 61 bits is its own hash,
/// and a longer hash is passed through by [`hash_int`](crate::vm::hash::hash_int) the wrong way, so the lanes
/// are mixed here.
fn hash_items(vm: &mut Vm, items: Vec<Value>) -> Result<Outcome> {
    next_lane(vm, items.into_iter(), Vec::new())
}

fn next_lane(vm: &mut Vm, mut items: std::vec::IntoIter<Value>, mut lanes: Vec<u64>) -> Result<Outcome> {
    while let Some(item) = items.next() {
        let nested = matches!(item.payload(), Some(Payload::Tuple(_)));
        let hash = if nested && crate::vm::hash::quick_hash(&item)?.is_none() {
            super::deferred::deferred(move |vm| vm.hash(&item))
        } else {
            vm.hash(&item)?
        };
        match hash {
            Outcome::Value(hash) => lanes.push(hash_of(&hash)),
            later => {
                return later.then(vm, move |vm, hash| {
                    lanes.push(hash_of(&hash));
                    next_lane(vm, items, lanes)
                });
            }
        }
    }
    Ok(Value::Int(mix(&lanes) as i64).into())
}

/// The xxHash scheme of CPython's tuples (`tupleobject.c` names its source: xxHash by Yann Collet).
fn mix(lanes: &[u64]) -> u64 {
    const PRIME_1: u64 = 11_400_714_785_074_694_791;
    const PRIME_2: u64 = 14_029_467_366_897_019_727;
    const LENGTH_SALT: u64 = 0x35_d373;
    const PRIME_5: u64 = 2_870_177_450_012_600_261;
    let mixed = lanes
        .iter()
        .fold(PRIME_5, |hash, lane| hash.wrapping_add(lane.wrapping_mul(PRIME_2)).rotate_left(31).wrapping_mul(PRIME_1));
    let hash = mixed.wrapping_add((lanes.len() as u64) ^ (PRIME_5 ^ LENGTH_SALT));
    if hash == u64::MAX { 1_546_275_796 } else { hash }
}

/// The hash of an object that compares by identity.
pub(crate) fn hash_by_identity(object: &ObjectRef) -> Outcome {
    Value::Int(i64::from(object.id()) << 4).into()
}
