//! `frozenset`: the methods of `set` that change nothing.

use std::rc::Rc;

use crate::compile::op::Comparison;
use crate::object::{Arguments, Class, Outcome, Payload, Result};
use crate::vm::Vm;

use super::Type;
use super::new_method::refuse_keywords;
use super::set::{
    combine, compare, contains, copy, is_disjoint, is_subset, is_superset, iter, len, operate, symmetric_difference,
};
use super::set_algebra::{Algebra, empty_set, finished};

pub(super) const TYPE: Type = Type {
    new: Some(new),
    methods: &[
        ("copy", copy),
        ("difference", |vm, arguments| combine(vm, arguments, "difference", Algebra::Subtract)),
        ("intersection", |vm, arguments| combine(vm, arguments, "intersection", Algebra::And)),
        ("isdisjoint", is_disjoint),
        ("issubset", is_subset),
        ("issuperset", is_superset),
        ("symmetric_difference", symmetric_difference),
        ("union", |vm, arguments| combine(vm, arguments, "union", Algebra::Or)),
        ("__contains__", contains),
    ],
    slots: &[
        ("__repr__", super::repr_slots::container),
        ("__hash__", super::hash_slots::hash),
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

fn new(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let exact = Rc::ptr_eq(class, &vm.classes.frozenset);
    refuse_keywords(vm, class, &vm.names.init, "frozenset", arguments)?;
    // The arguments stay as they are: a subclass's `__init__` gets them too.
    let mut given = arguments.clone();
    given.keywords.clear();
    let [iterable] = given.between("frozenset", 0)?;
    let same = iterable
        .object()
        .is_some_and(|object| exact && matches!(object.payload, Payload::FrozenSet(_)) && object.is_exactly(class));
    if same {
        return Ok(iterable.into());
    }
    let built = empty_set(vm);
    let class = class.clone();
    if !iterable.is_defined() {
        return Ok(finished(&class, &built, true));
    }
    vm.set_extend(&built, &iterable)?.then(vm, move |_, _| Ok(finished(&class, &built, true)))
}
