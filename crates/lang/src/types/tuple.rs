//! `tuple`.

use std::rc::Rc;

use crate::compile::op::Comparison;
use crate::object::iterator::Iter;
use crate::object::{Arguments, Class, Object, ObjectRef, Outcome, Payload, Raised, Result, Value};
use crate::vm::Vm;

use super::Type;
use super::indexing::{Index, not_an_integer, place_in, quick_index};
use super::list_items::slice_parts;
use super::new_method::refuse_keywords;
use super::receive::{method_arguments, slot_arguments};
use super::sequence::factor;

pub(super) const TYPE: Type = Type {
    new: Some(new),
    methods: &[("count", count), ("index", index), ("__getnewargs__", new_arguments)],
    slots: &[
        ("__repr__", super::repr_slots::container),
        ("__hash__", super::hash_slots::hash),
        ("__len__", len),
        ("__iter__", iter),
        ("__contains__", contains),
        ("__getitem__", get),
        ("__add__", add),
        ("__mul__", multiply),
        ("__rmul__", multiply),
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

fn this(vm: &Vm, arguments: &mut Arguments, method: &str) -> Result<ObjectRef> {
    vm.receiver(arguments, ("tuple", method), |payload| matches!(payload, Payload::Tuple(_)))
}

/// The items of a tuple.
pub(crate) fn items_of(tuple: &ObjectRef) -> &[Value] {
    match &tuple.payload {
        Payload::Tuple(items) => items,
        _ => &[],
    }
}

fn new(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    refuse_keywords(vm, class, &vm.names.init, "tuple", arguments)?;
    // The arguments stay as they are: a subclass's `__init__` gets them too.
    let mut given = arguments.clone();
    given.keywords.clear();
    let [iterable] = given.between("tuple", 0)?;
    if !iterable.is_defined() {
        return Ok(make(vm, class, Vec::new()));
    }
    let exact = Rc::ptr_eq(class, &vm.classes.tuple) && iterable.object().is_some_and(|object| object.is_exactly(class));
    if exact {
        return Ok(iterable.into());
    }
    let class = class.clone();
    vm.collect_asking(&iterable, move |vm, items| Ok(make(vm, &class, items)))
}

fn make(vm: &Vm, class: &Rc<Class>, items: Vec<Value>) -> Outcome {
    if Rc::ptr_eq(class, &vm.classes.tuple) {
        return vm.new_tuple(items).into();
    }
    Object::new(class, Payload::Tuple(items.into())).into()
}

fn count(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let tuple = this(vm, &mut arguments, "count")?;
    let [value] = method_arguments(arguments, ("tuple", "count"), 1)?;
    vm.sequence_count(tuple, value, 0, 0)
}

/// What makes a copy of a subclass's object.
fn new_arguments(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let tuple = this(vm, &mut arguments, "__getnewargs__")?;
    let [] = method_arguments(arguments, ("tuple", "__getnewargs__"), 0)?;
    let plain = vm.new_tuple(items_of(&tuple).to_vec());
    Ok(vm.new_tuple([plain]).into())
}

fn index(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let tuple = this(vm, &mut arguments, "index")?;
    let [value, start, stop] = method_arguments(arguments, ("tuple", "index"), 1)?;
    let searched = tuple.clone();
    vm.search_bounds(&tuple, &start, &stop, move |vm, bounds| {
        vm.sequence_find(&searched, &value, bounds, |_, place| match place {
            Some(place) => Ok(place.into()),
            None => Err(Raised::value_error("tuple.index(x): x not in tuple")),
        })
    })
}

fn len(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let tuple = this(vm, &mut arguments, "__len__")?;
    let [] = slot_arguments(arguments, "__len__")?;
    Ok(items_of(&tuple).len().into())
}

fn iter(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let tuple = this(vm, &mut arguments, "__iter__")?;
    let [] = slot_arguments(arguments, "__iter__")?;
    let items = Rc::from(items_of(&tuple));
    Ok(vm.new_iterator(Iter::Tuple { items, index: 0 }).into())
}

fn contains(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let tuple = this(vm, &mut arguments, "__contains__")?;
    let [value] = slot_arguments(arguments, "__contains__")?;
    vm.list_contains(&tuple, &value)
}

fn get(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let tuple = this(vm, &mut arguments, "__getitem__")?;
    let [index] = slot_arguments(arguments, "__getitem__")?;
    get_item(vm, &tuple, &index)
}

fn wrong_index(found: &str) -> String {
    format!("tuple indices must be integers or slices, not {found}")
}

/// `tuple[index]`.
pub fn get_item(vm: &mut Vm, tuple: &ObjectRef, index: &Value) -> Result<Outcome> {
    if let Some(index) = quick_index(index) {
        return item(tuple, index);
    }
    let tuple = tuple.clone();
    let Some(parts) = slice_parts(index) else {
        return vm.index_then(index, wrong_index, move |_, index| item(&tuple, index));
    };
    let length = items_of(&tuple).len();
    vm.span_then(
        parts,
        move || length,
        move |vm, span| {
            let whole = span.step == 1 && span.count == length;
            if whole && tuple.is_exactly(&vm.classes.tuple) {
                return Ok(tuple.into());
            }
            Ok(vm.new_tuple(span.select(items_of(&tuple))).into())
        },
    )
}

fn item(tuple: &ObjectRef, index: Index) -> Result<Outcome> {
    let index = index.as_subscript()?;
    let items = items_of(tuple);
    place_in(index, items.len())
        .map(|place| items[place].clone().into())
        .ok_or_else(|| Raised::index_error("tuple index out of range"))
}

/// `tuple + other`.
pub fn concatenate(vm: &mut Vm, tuple: &ObjectRef, other: &Value) -> Result<Outcome> {
    match other {
        Value::Object(other) if matches!(other.payload, Payload::Tuple(_)) => {
            let items = vm.joined(tuple, other)?;
            Ok(vm.new_tuple(items).into())
        }
        other => Err(Raised::type_error(format!("can only concatenate tuple (not \"{}\") to tuple", vm.type_name(other)))),
    }
}

/// `tuple * times`, for an integer.
pub fn repeat(vm: &mut Vm, tuple: &ObjectRef, times: &Value) -> Result<Outcome> {
    let tuple = tuple.clone();
    vm.index_then(times, not_an_integer, move |vm, times| {
        let times = factor(times)?;
        if times == 1 && tuple.is_exactly(&vm.classes.tuple) {
            return Ok(Value::Object(tuple).into());
        }
        let items = vm.repeated(&tuple, times)?;
        Ok(vm.new_tuple(items).into())
    })
}

fn add(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let tuple = this(vm, &mut arguments, "__add__")?;
    let [other] = slot_arguments(arguments, "__add__")?;
    concatenate(vm, &tuple, &other)
}

fn multiply(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let tuple = this(vm, &mut arguments, "__mul__")?;
    let [times] = slot_arguments(arguments, "__mul__")?;
    repeat(vm, &tuple, &times)
}

fn compare(vm: &mut Vm, mut arguments: Arguments, name: &str, op: Comparison) -> Result<Outcome> {
    let tuple = this(vm, &mut arguments, name)?;
    let [other] = slot_arguments(arguments, name)?;
    vm.compare_slot(op, tuple, &other)
}
