//! From the compiler's constants to values.

use std::rc::Rc;

use num_bigint::BigInt;

use crate::compile::unit::Constant;
use crate::object::set::Set;
use crate::object::{Object, Payload, Value};

use super::Vm;

/// The value of a constant. A code object has none here: the machine finds it by its place.
pub(super) fn value_of(vm: &mut Vm, constant: &Constant) -> Value {
    match constant {
        Constant::Ellipsis => Value::Ellipsis,
        Constant::Bool(flag) => Value::Bool(*flag),
        Constant::Int(int) => Value::Int(*int),
        Constant::BigInt(digits) => big_int(vm, digits),
        Constant::Float(float) => Value::Float(*float),
        Constant::Complex(imaginary) => Object::new(&vm.classes.complex, Payload::Complex(0.0, *imaginary)).into(),
        Constant::Str(text) => Value::Str(vm.intern(text)),
        Constant::Bytes(bytes) => Object::new(&vm.classes.bytes, Payload::Bytes(bytes.clone())).into(),
        Constant::Tuple(items) => {
            let items: Vec<Value> = items.iter().map(|item| value_of(vm, item)).collect();
            vm.new_tuple(items)
        }
        Constant::FrozenSet(items) => frozen_set(vm, items),
        // The machine finds a code object by its place.
        Constant::None | Constant::Unit(_) => Value::None,
    }
}

fn big_int(vm: &Vm, digits: &str) -> Value {
    let big: BigInt = digits.parse().unwrap_or_default();
    Object::new(&vm.classes.int, Payload::BigInt(Box::new(big))).into()
}

fn frozen_set(vm: &mut Vm, items: &Rc<[Constant]>) -> Value {
    let mut set = Set::default();
    for item in items.iter() {
        let value = value_of(vm, item);
        // Constants are numbers, strings and tuples of them: their hashes need no call.
        let hash = super::hash::quick_hash(&value).ok().flatten().unwrap_or(0);
        if set.search(hash, &value) == crate::object::Search::Absent {
            set.insert_new(hash, value);
        }
    }
    Object::new(&vm.classes.frozenset, Payload::FrozenSet(Box::new(set))).into()
}
