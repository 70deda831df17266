//! Equality, hash and repr of memory views.

use crate::object::compare::{Same, equal as values_equal};
use crate::object::string::hash_bytes;
use crate::object::{Arguments, Outcome, Raised, Result, Value};
use crate::types::Type;
use crate::vm::Vm;

use super::{MemoryView, any, this, view_of};

pub(super) const TABLE: Type = Type {
    new: None,
    methods: &[],
    slots: &[
        ("__eq__", |vm, arguments| equal(vm, arguments, true)),
        ("__ne__", |vm, arguments| equal(vm, arguments, false)),
        ("__hash__", hash),
        ("__repr__", repr),
    ],
    class_methods: &[],
    static_methods: &[],
    getters: &[],
};

fn equal(vm: &mut Vm, arguments: Arguments, wanted: bool) -> Result<Outcome> {
    let [own, other] = arguments.exactly("__eq__")?;
    let view = any(vm, &own)?;
    let released = view.released.get() || any(vm, &other).is_ok_and(|other| other.released.get());
    if released {
        return Ok(Value::Bool(own.is(&other) == wanted).into());
    }
    match view_of(&other) {
        Some(other) => Ok(Value::Bool(shows_the_same(vm, view, &other) == wanted).into()),
        None => Ok(Value::NotImplemented.into()),
    }
}

fn shows_the_same(vm: &Vm, one: &MemoryView, other: &MemoryView) -> bool {
    if one.shape != other.shape || !one.format.is_native() || !other.format.is_native() {
        return false;
    }
    if one.format == other.format && !"efd".contains(one.format.letter()) {
        return one.bytes() == other.bytes();
    }
    one.values(vm).iter().zip(&other.values(vm)).all(|(a, b)| values_equal(a, b) == Same::Yes)
}

fn hash(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [own] = arguments.exactly("__hash__")?;
    if let Some(known) = any(vm, &own)?.hash.get() {
        return Ok(Value::Int(known).into());
    }
    let view = this(vm, &own)?;
    if !view.readonly {
        return Err(Raised::value_error("cannot hash writable memoryview object"));
    }
    if !view.format.is_byte() {
        return Err(Raised::value_error("memoryview: hashing is restricted to formats 'B', 'b' or 'c'"));
    }
    let base = Value::Object(view.base.clone());
    crate::vm::hash::quick_hash(&base)?;
    let found = hash_bytes(&view.bytes().unwrap_or_default()) as i64;
    view.hash.set(Some(found));
    Ok(Value::Int(found).into())
}

fn repr(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [own] = arguments.exactly("__repr__")?;
    let released = if any(vm, &own)?.released.get() { "released " } else { "" };
    Ok(Value::from(format!("<{released}memory at {}>", crate::types::repr::address(vm, &own))).into())
}
