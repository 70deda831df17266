//! `set`, and what it shares with `frozenset`.

use std::rc::Rc;

use crate::compile::op::Comparison;
use crate::object::iterator::Iter;
use crate::object::set::{Set, with_set};
use crate::object::{Arguments, Class, Object, ObjectRef, Outcome, Payload, Raised, Result, Value};
use crate::vm::Vm;

use super::Type;
use super::receive::{method_arguments, slot_arguments};
use super::set_algebra::{Algebra, empty_set, finished, is_set};

pub(super) const TYPE: Type = Type {
    new: Some(|_, class, _| Ok(Object::new(class, Payload::Set(Set::default().into())).into())),
    methods: &[
        ("add", add),
        ("clear", clear),
        ("copy", copy),
        ("difference", |vm, arguments| combine(vm, arguments, "difference", Algebra::Subtract)),
        ("difference_update", |vm, arguments| update_each(vm, arguments, "difference_update", Algebra::Subtract)),
        ("discard", discard),
        ("intersection", |vm, arguments| combine(vm, arguments, "intersection", Algebra::And)),
        ("intersection_update", |vm, arguments| update_each(vm, arguments, "intersection_update", Algebra::And)),
        ("isdisjoint", is_disjoint),
        ("issubset", is_subset),
        ("issuperset", is_superset),
        ("pop", pop),
        ("remove", remove),
        ("symmetric_difference", symmetric_difference),
        ("symmetric_difference_update", symmetric_difference_update),
        ("union", |vm, arguments| combine(vm, arguments, "union", Algebra::Or)),
        ("update", |vm, arguments| update_each(vm, arguments, "update", Algebra::Or)),
        ("__contains__", contains),
    ],
    slots: &[
        ("__init__", init),
        ("__repr__", super::repr_slots::container),
        ("__len__", len),
        ("__iter__", iter),
        ("__and__", |vm, arguments| operate(vm, arguments, "__and__", Algebra::And, false)),
        ("__or__", |vm, arguments| operate(vm, arguments, "__or__", Algebra::Or, false)),
        ("__sub__", |vm, arguments| operate(vm, arguments, "__sub__", Algebra::Subtract, false)),
        ("__xor__", |vm, arguments| operate(vm, arguments, "__xor__", Algebra::Xor, false)),
        ("__rand__", |vm, arguments| operate(vm, arguments, "__rand__", Algebra::And, true)),
        ("__ror__", |vm, arguments| operate(vm, arguments, "__ror__", Algebra::Or, true)),
        ("__rsub__", |vm, arguments| operate(vm, arguments, "__rsub__", Algebra::Subtract, true)),
        ("__rxor__", |vm, arguments| operate(vm, arguments, "__rxor__", Algebra::Xor, true)),
        ("__iand__", |vm, arguments| operate_in_place(vm, arguments, "__iand__", Algebra::And)),
        ("__ior__", |vm, arguments| operate_in_place(vm, arguments, "__ior__", Algebra::Or)),
        ("__isub__", |vm, arguments| operate_in_place(vm, arguments, "__isub__", Algebra::Subtract)),
        ("__ixor__", |vm, arguments| operate_in_place(vm, arguments, "__ixor__", Algebra::Xor)),
        ("__eq__", |vm, arguments| compare(vm, arguments, "__eq__", Comparison::Equal)),
        ("__ne__", |vm, arguments| compare(vm, arguments, "__ne__", Comparison::NotEqual)),
        ("__lt__", |vm, arguments| compare(vm, arguments, "__lt__", Comparison::Less)),
        ("__le__", |vm, arguments| compare(vm, arguments, "__le__", Comparison::LessEqual)),
        ("__gt__", |vm, arguments| compare(vm, arguments, "__gt__", Comparison::Greater)),
        ("__ge__", |vm, arguments| compare(vm, arguments, "__ge__", Comparison::GreaterEqual)),
    ],
    class_methods: &[],
    static_methods: &[],
    getters: &[],
};

/// A set or frozenset, as its own methods receive it.
pub(super) fn this(vm: &Vm, arguments: &mut Arguments, method: &str) -> Result<ObjectRef> {
    vm.receiver(arguments, ("set", method), |payload| matches!(payload, Payload::Set(_) | Payload::FrozenSet(_)))
}

fn init(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let set = this(vm, &mut arguments, "__init__")?;
    arguments.no_keywords("set")?;
    let [iterable] = arguments.between("set", 0)?;
    empty(&set);
    if !iterable.is_defined() {
        return Ok(Value::None.into());
    }
    vm.set_extend(&set, &iterable)?.then(vm, |_, _| Ok(Value::None.into()))
}

fn empty(set: &ObjectRef) {
    if let Payload::Set(table) = &set.payload {
        let gone = table.take();
        drop(gone);
    }
}

fn is_frozen(set: &ObjectRef) -> bool {
    matches!(set.payload, Payload::FrozenSet(_))
}

/// The class of what an operation on `set` gives: never a subclass.
fn result_class(vm: &Vm, set: &ObjectRef) -> Rc<Class> {
    if is_frozen(set) { vm.classes.frozenset.clone() } else { vm.classes.set.clone() }
}

/// Turns the set that was built into one of the kind of `model`.
fn like(vm: &mut Vm, model: &ObjectRef, built: Outcome) -> Result<Outcome> {
    let (class, frozen) = (result_class(vm, model), is_frozen(model));
    built.then(vm, move |_, built| match built.object() {
        Some(built) => Ok(finished(&class, built, frozen)),
        None => Ok(built.into()),
    })
}

fn add(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let set = this(vm, &mut arguments, "add")?;
    let [value] = method_arguments(arguments, ("set", "add"), 1)?;
    vm.set_add(&set, value)
}

fn clear(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let set = this(vm, &mut arguments, "clear")?;
    let [] = method_arguments(arguments, ("set", "clear"), 0)?;
    empty(&set);
    Ok(Value::None.into())
}

pub(super) fn copy(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let set = this(vm, &mut arguments, "copy")?;
    let [] = method_arguments(arguments, (base_name(&set), "copy"), 0)?;
    if set.is_exactly(&vm.classes.frozenset) {
        return Ok(set.into());
    }
    let new = empty_set(vm);
    let copied = vm.set_extend(&new, &set.clone().into())?;
    like(vm, &set, copied)
}

fn discard(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let set = this(vm, &mut arguments, "discard")?;
    let [value] = method_arguments(arguments, ("set", "discard"), 1)?;
    vm.set_discard(&set, &value)?.then(vm, |_, _| Ok(Value::None.into()))
}

fn remove(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let set = this(vm, &mut arguments, "remove")?;
    let [value] = method_arguments(arguments, ("set", "remove"), 1)?;
    vm.set_remove(&set, &value)
}

fn pop(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let set = this(vm, &mut arguments, "pop")?;
    let [] = method_arguments(arguments, ("set", "pop"), 0)?;
    let popped = match &set.payload {
        Payload::Set(table) => table.borrow_mut().pop(),
        _ => None,
    };
    popped.map(Outcome::Value).ok_or_else(|| Raised::key_error("pop from an empty set".into()))
}

/// `union`, `intersection` and `difference` with any number of iterables.
pub(super) fn combine(vm: &mut Vm, mut arguments: Arguments, name: &str, op: Algebra) -> Result<Outcome> {
    let set = this(vm, &mut arguments, name)?;
    arguments.no_keywords(&format!("{}.{name}", base_name(&set)))?;
    let mut others = arguments.positional.into_vec().into_iter();
    let built = if let Some(first) = others.next() {
        vm.set_algebra(op, &set, &first)?
    } else {
        let new = empty_set(vm);
        vm.set_extend(&new, &set.clone().into())?
    };
    let built = built.then(vm, move |vm, built| apply_each(vm, op, built, others))?;
    like(vm, &set, built)
}

/// The built-in class that the methods are from.
fn base_name(set: &ObjectRef) -> &'static str {
    if matches!(set.payload, Payload::Set(_)) { "set" } else { "frozenset" }
}

fn apply_each(vm: &mut Vm, op: Algebra, mut built: Value, mut others: std::vec::IntoIter<Value>) -> Result<Outcome> {
    while let Some(other) = others.next() {
        let Some(set) = built.object() else { break };
        match apply(vm, op, set, &other)? {
            Outcome::Value(value) => built = value,
            later => {
                return later.then(vm, move |vm, built| apply_each(vm, op, built, others));
            }
        }
    }
    Ok(built.into())
}

/// Changes a set that nobody else sees yet, or makes a new one; the outcome is the result.
fn apply(vm: &mut Vm, op: Algebra, set: &ObjectRef, other: &Value) -> Result<Outcome> {
    match op {
        Algebra::Or => vm.set_extend(set, other),
        Algebra::Subtract => vm.set_difference_update(set, other),
        Algebra::And | Algebra::Xor => vm.set_algebra(op, set, other),
    }
}

/// `update`, `intersection_update` and `difference_update` with any number of iterables.
fn update_each(vm: &mut Vm, mut arguments: Arguments, name: &str, op: Algebra) -> Result<Outcome> {
    let set = this(vm, &mut arguments, name)?;
    arguments.no_keywords(&format!("set.{name}"))?;
    update_next(vm, set, op, arguments.positional.into_vec().into_iter())
}

fn update_next(vm: &mut Vm, set: ObjectRef, op: Algebra, mut others: std::vec::IntoIter<Value>) -> Result<Outcome> {
    while let Some(other) = others.next() {
        let changed = change(vm, op, &set, &other)?;
        if !matches!(changed, Outcome::Value(_)) {
            return changed.then(vm, move |vm, _| update_next(vm, set, op, others));
        }
    }
    Ok(Value::None.into())
}

/// `set op= other`; the outcome is the set.
fn change(vm: &mut Vm, op: Algebra, set: &ObjectRef, other: &Value) -> Result<Outcome> {
    match op {
        Algebra::Or => vm.set_extend(set, other),
        Algebra::Subtract | Algebra::Xor if is_same(set, other) => {
            empty(set);
            Ok(set.clone().into())
        }
        Algebra::Subtract => vm.set_difference_update(set, other),
        Algebra::Xor => vm.set_xor_update(set, other),
        Algebra::And => {
            let target = set.clone();
            vm.set_algebra(op, set, other)?.then(vm, move |_, built| {
                exchange(&target, &built);
                Ok(target.into())
            })
        }
    }
}

fn is_same(set: &ObjectRef, other: &Value) -> bool {
    other.object().is_some_and(|other| Rc::ptr_eq(set, other))
}

fn exchange(target: &ObjectRef, built: &Value) {
    if let (Payload::Set(target), Some(Payload::Set(built))) = (&target.payload, built.payload()) {
        target.borrow_mut().exchange(&mut built.borrow_mut());
    }
}

pub(super) fn symmetric_difference(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let set = this(vm, &mut arguments, "symmetric_difference")?;
    let [other] = method_arguments(arguments, (base_name(&set), "symmetric_difference"), 1)?;
    let built = vm.set_algebra(Algebra::Xor, &set, &other)?;
    like(vm, &set, built)
}

fn symmetric_difference_update(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let set = this(vm, &mut arguments, "symmetric_difference_update")?;
    let [other] = method_arguments(arguments, ("set", "symmetric_difference_update"), 1)?;
    change(vm, Algebra::Xor, &set, &other)?.then(vm, |_, _| Ok(Value::None.into()))
}

pub(super) fn is_disjoint(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let set = this(vm, &mut arguments, "isdisjoint")?;
    let [other] = method_arguments(arguments, (base_name(&set), "isdisjoint"), 1)?;
    vm.set_algebra(Algebra::And, &set, &other)?.then(vm, |_, common| {
        let common = common.object().and_then(|set| with_set(set, Set::len));
        Ok((common == Some(0)).into())
    })
}

pub(super) fn is_subset(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let set = this(vm, &mut arguments, "issubset")?;
    let [other] = method_arguments(arguments, (base_name(&set), "issubset"), 1)?;
    as_set(vm, &other)?.then(vm, move |vm, other| match other.object() {
        Some(other) => vm.compare_slot(Comparison::LessEqual, set, &other.clone().into()),
        None => Ok(false.into()),
    })
}

pub(super) fn is_superset(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let set = this(vm, &mut arguments, "issuperset")?;
    let [other] = method_arguments(arguments, (base_name(&set), "issuperset"), 1)?;
    as_set(vm, &other)?.then(vm, move |vm, other| vm.compare_slot(Comparison::GreaterEqual, set, &other))
}

/// The value itself, where it is a set, or a set of its items.
fn as_set(vm: &mut Vm, value: &Value) -> Result<Outcome> {
    if is_set(value) {
        return Ok(value.clone().into());
    }
    let new = empty_set(vm);
    vm.set_extend(&new, value)
}

pub(super) fn len(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let set = this(vm, &mut arguments, "__len__")?;
    let [] = slot_arguments(arguments, "__len__")?;
    Ok(with_set(&set, Set::len).unwrap_or(0).into())
}

pub(super) fn iter(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let set = this(vm, &mut arguments, "__iter__")?;
    let [] = slot_arguments(arguments, "__iter__")?;
    let length = with_set(&set, Set::len).unwrap_or(0);
    let iter = Iter::Set { set, place: 0, length };
    Ok(vm.new_iterator(iter).into())
}

pub(super) fn contains(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let set = this(vm, &mut arguments, "__contains__")?;
    let [value] = method_arguments(arguments, ("set", "__contains__"), 1)?;
    vm.set_contains(&set, &value)
}

pub(super) fn operate(vm: &mut Vm, mut arguments: Arguments, name: &str, op: Algebra, reflected: bool) -> Result<Outcome> {
    let set = this(vm, &mut arguments, name)?;
    let [other] = slot_arguments(arguments, name)?;
    match other.object().filter(|_| is_set(&other)) {
        Some(other) if reflected => algebra(vm, op, other, &set.into()),
        Some(_) => algebra(vm, op, &set, &other),
        None => Ok(Value::NotImplemented.into()),
    }
}

/// `set op other`, for two sets.
pub fn algebra(vm: &mut Vm, op: Algebra, set: &ObjectRef, other: &Value) -> Result<Outcome> {
    let built = vm.set_algebra(op, set, other)?;
    like(vm, set, built)
}

fn operate_in_place(vm: &mut Vm, mut arguments: Arguments, name: &str, op: Algebra) -> Result<Outcome> {
    let set = this(vm, &mut arguments, name)?;
    let [other] = slot_arguments(arguments, name)?;
    algebra_in_place(vm, op, &set, &other)
}

/// `set op= other`: the outcome is the set, or `NotImplemented` where the other is no set.
pub fn algebra_in_place(vm: &mut Vm, op: Algebra, set: &ObjectRef, other: &Value) -> Result<Outcome> {
    if !is_set(other) {
        return Ok(Value::NotImplemented.into());
    }
    change(vm, op, set, other)
}

pub(super) fn compare(vm: &mut Vm, mut arguments: Arguments, name: &str, op: Comparison) -> Result<Outcome> {
    let set = this(vm, &mut arguments, name)?;
    let [other] = slot_arguments(arguments, name)?;
    if !is_set(&other) {
        return Ok(Value::NotImplemented.into());
    }
    vm.compare_slot(op, set, &other)
}
