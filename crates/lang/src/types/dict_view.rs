//! `dict_keys`, `dict_values` and `dict_items`.

use crate::compile::op::Comparison;
use crate::object::iterator::Iter;
use crate::object::object::DictViewKind;
use crate::object::set::{Set, with_set};
use crate::object::{Arguments, DictRef, Object, ObjectRef, Outcome, Payload, Result, Value};
use crate::vm::Vm;

use super::Type;
use super::comparison::{holds, is_equality, negated, with_items};
use super::receive::{method_arguments, slot_arguments};
use super::set_algebra::Algebra;

const EQUAL: (&str, crate::object::NativeFunction) =
    ("__eq__", |vm, arguments| compare(vm, arguments, "__eq__", Comparison::Equal));
const NOT_EQUAL: (&str, crate::object::NativeFunction) =
    ("__ne__", |vm, arguments| compare(vm, arguments, "__ne__", Comparison::NotEqual));

/// Keys and items: sets without a table of their own.
pub(super) const SET_LIKE: Type = Type {
    new: None,
    methods: &[("isdisjoint", is_disjoint), ("__reversed__", reversed)],
    slots: &[
        ("__repr__", super::repr_slots::container),
        ("__len__", len),
        ("__iter__", iter),
        ("__contains__", contains),
        ("__and__", |vm, arguments| operate(vm, arguments, "__and__", Algebra::And)),
        ("__or__", |vm, arguments| operate(vm, arguments, "__or__", Algebra::Or)),
        ("__sub__", |vm, arguments| operate(vm, arguments, "__sub__", Algebra::Subtract)),
        ("__xor__", |vm, arguments| operate(vm, arguments, "__xor__", Algebra::Xor)),
        ("__rand__", |vm, arguments| operate_reflected(vm, arguments, "__rand__", Algebra::And)),
        ("__ror__", |vm, arguments| operate_reflected(vm, arguments, "__ror__", Algebra::Or)),
        ("__rsub__", |vm, arguments| operate_reflected(vm, arguments, "__rsub__", Algebra::Subtract)),
        ("__rxor__", |vm, arguments| operate_reflected(vm, arguments, "__rxor__", Algebra::Xor)),
        EQUAL,
        NOT_EQUAL,
        ("__lt__", |vm, arguments| compare(vm, arguments, "__lt__", Comparison::Less)),
        ("__le__", |vm, arguments| compare(vm, arguments, "__le__", Comparison::LessEqual)),
        ("__gt__", |vm, arguments| compare(vm, arguments, "__gt__", Comparison::Greater)),
        ("__ge__", |vm, arguments| compare(vm, arguments, "__ge__", Comparison::GreaterEqual)),
    ],
    class_methods: &[],
    static_methods: &[],
    getters: &[("mapping", mapping)],
};

pub(super) const VALUES: Type = Type {
    new: None,
    methods: &[("__reversed__", reversed)],
    slots: &[("__repr__", super::repr_slots::container), ("__len__", len), ("__iter__", iter)],
    class_methods: &[],
    static_methods: &[],
    getters: &[("mapping", mapping)],
};

fn this(vm: &Vm, arguments: &mut Arguments, method: &str) -> Result<(ObjectRef, DictViewKind, DictRef)> {
    let object = vm.receiver(arguments, ("dict_keys", method), |payload| matches!(payload, Payload::DictView(..)))?;
    let (kind, dict) = parts(&object).unwrap_or((DictViewKind::Keys, DictRef::default()));
    Ok((object, kind, dict))
}

/// Which view of which dict.
pub(crate) fn parts(object: &ObjectRef) -> Option<(DictViewKind, DictRef)> {
    match &object.payload {
        Payload::DictView(kind, dict) => Some((*kind, dict.clone())),
        _ => None,
    }
}

/// A view.
pub(crate) fn view_of(vm: &Vm, kind: DictViewKind, dict: DictRef) -> Value {
    let class = match kind {
        DictViewKind::Keys => &vm.classes.dict_keys,
        DictViewKind::Values => &vm.classes.dict_values,
        DictViewKind::Items => &vm.classes.dict_items,
    };
    Object::new(class, Payload::DictView(kind, dict)).into()
}

/// The view of a dict of a derived class, which may have classes of views of its own, as `OrderedDict` has.
pub(super) fn view_of_subclass(vm: &mut Vm, kind: DictViewKind, dict: DictRef, object: &ObjectRef) -> Value {
    let name = vm.intern(VIEW_CLASSES);
    let classes = object.with_class(|class| class.lookup(&name));
    let Some(Payload::Tuple(classes)) = classes.as_ref().and_then(Value::payload) else { return view_of(vm, kind, dict) };
    match classes.get(kind as usize) {
        Some(Value::Class(class)) => Object::new(class, Payload::DictView(kind, dict)).into(),
        _ => view_of(vm, kind, dict),
    }
}

/// The attribute of a class in which those classes stand: of keys, values and items.
const VIEW_CLASSES: &str = "_view_classes";

pub(super) fn iterator(vm: &Vm, kind: DictViewKind, dict: DictRef) -> Value {
    vm.new_iterator(super::dict::iter_state(dict, kind))
}

pub(super) fn reverse_iterator(vm: &Vm, kind: DictViewKind, dict: DictRef) -> Value {
    let (place, length) = (dict.borrow().places(), dict.borrow().len());
    vm.new_iterator(Iter::ReversedDict { dict, kind, place, length })
}

fn len(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (_, _, dict) = this(vm, &mut arguments, "__len__")?;
    let [] = slot_arguments(arguments, "__len__")?;
    let length = dict.borrow().len();
    Ok(length.into())
}

fn iter(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (_, kind, dict) = this(vm, &mut arguments, "__iter__")?;
    let [] = slot_arguments(arguments, "__iter__")?;
    Ok(iterator(vm, kind, dict).into())
}

fn reversed(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (_, kind, dict) = this(vm, &mut arguments, "__reversed__")?;
    let [] = method_arguments(arguments, ("dict_keys", "__reversed__"), 0)?;
    Ok(reverse_iterator(vm, kind, dict).into())
}

/// The dict behind the view, to look at only.
fn mapping(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (_, _, dict) = this(vm, &mut arguments, "mapping")?;
    Ok(Object::new(&vm.classes.mapping_proxy, Payload::Dict(dict)).into())
}

fn contains(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (view, _, _) = this(vm, &mut arguments, "__contains__")?;
    let [value] = slot_arguments(arguments, "__contains__")?;
    vm.view_contains(&view, &value)
}

fn is_disjoint(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (view, _, _) = this(vm, &mut arguments, "isdisjoint")?;
    let [other] = method_arguments(arguments, ("dict_keys", "isdisjoint"), 1)?;
    vm.collect(&other, move |vm, items| none_in(vm, items.into_iter(), view))
}

fn none_in(vm: &mut Vm, mut items: std::vec::IntoIter<Value>, view: ObjectRef) -> Result<Outcome> {
    while let Some(item) = items.next() {
        match vm.set_like_contains(&view, &item)? {
            Outcome::Value(Value::Bool(true)) => return Ok(false.into()),
            Outcome::Value(_) => {}
            later => {
                return later.then(vm, move |vm, found| match found {
                    Value::Bool(true) => Ok(false.into()),
                    _ => none_in(vm, items, view),
                });
            }
        }
    }
    Ok(true.into())
}

fn operate(vm: &mut Vm, mut arguments: Arguments, name: &str, op: Algebra) -> Result<Outcome> {
    let (view, _, _) = this(vm, &mut arguments, name)?;
    let [other] = slot_arguments(arguments, name)?;
    vm.view_algebra(op, &view.into(), &other)
}

fn operate_reflected(vm: &mut Vm, mut arguments: Arguments, name: &str, op: Algebra) -> Result<Outcome> {
    let (view, _, _) = this(vm, &mut arguments, name)?;
    let [other] = slot_arguments(arguments, name)?;
    vm.view_algebra(op, &other, &view.into())
}

fn compare(vm: &mut Vm, mut arguments: Arguments, name: &str, op: Comparison) -> Result<Outcome> {
    let (view, _, _) = this(vm, &mut arguments, name)?;
    let [other] = slot_arguments(arguments, name)?;
    vm.compare_slot(op, view, &other)
}

/// The items of `other` that are in the view, as a set: values that have no hash are never asked for it.
pub(super) fn intersection(vm: &mut Vm, view: ObjectRef, other: &Value) -> Result<Outcome> {
    vm.collect(other, move |vm, items| {
        let new = super::set_algebra::empty_set(vm);
        add_common(vm, items.into_iter(), view, new)
    })
}

fn add_common(vm: &mut Vm, mut items: std::vec::IntoIter<Value>, view: ObjectRef, set: ObjectRef) -> Result<Outcome> {
    while let Some(item) = items.next() {
        let target = set.clone();
        let added = vm.view_contains(&view, &item)?.then(vm, move |vm, found| match found {
            Value::Bool(true) => vm.set_add(&target, item),
            _ => Ok(Value::None.into()),
        })?;
        if !matches!(added, Outcome::Value(_)) {
            return added.then(vm, move |vm, _| add_common(vm, items, view, set));
        }
    }
    Ok(set.into())
}

/// Is it a set, a frozenset, or a view of keys or items?
fn is_set_like(object: &ObjectRef) -> bool {
    match &object.payload {
        Payload::Set(_) | Payload::FrozenSet(_) => true,
        Payload::DictView(kind, _) => *kind != DictViewKind::Values,
        _ => false,
    }
}

impl Vm {
    /// `value in view`.
    pub fn view_contains(&mut self, view: &ObjectRef, value: &Value) -> Result<Outcome> {
        match parts(view) {
            Some((DictViewKind::Keys, dict)) => self.dict_contains(&dict, value),
            Some((DictViewKind::Values, dict)) => {
                let values: Vec<Value> = dict.borrow().iter().map(|(_, value)| value.clone()).collect();
                let values = Object::new(&self.classes.list, Payload::List(values.into()));
                self.list_contains(&values, value)
            }
            Some((DictViewKind::Items, dict)) => self.items_contain(&dict, value),
            None => Ok(false.into()),
        }
    }

    fn items_contain(&mut self, dict: &DictRef, pair: &Value) -> Result<Outcome> {
        let pair = match pair.object() {
            Some(tuple) if matches!(tuple.payload, Payload::Tuple(_)) => {
                with_items(tuple, <[Value]>::to_vec).and_then(|items| <[Value; 2]>::try_from(items).ok())
            }
            _ => None,
        };
        let Some([key, value]) = pair else {
            return Ok(false.into());
        };
        self.dict_get(dict, &key, move |vm, found| match found {
            None => Ok(false.into()),
            Some(found) if found.is(&value) => Ok(true.into()),
            Some(found) => vm.equals(&found, &value),
        })
    }

    /// `value in` a set, frozenset or view.
    pub(crate) fn set_like_contains(&mut self, object: &ObjectRef, value: &Value) -> Result<Outcome> {
        match &object.payload {
            Payload::DictView(..) => self.view_contains(object, value),
            _ => self.set_contains(object, value),
        }
    }

    /// `view op other`, where the other is set-like too; `None` where it is not.
    pub(super) fn compare_view(&mut self, op: Comparison, view: &ObjectRef, other: &ObjectRef) -> Result<Option<Outcome>> {
        if !is_set_like(view) || !is_set_like(other) {
            return Ok(None);
        }
        let lengths = set_like_length(view).cmp(&set_like_length(other));
        if is_equality(op) {
            let equal = if lengths.is_eq() { self.all_within(view, other)? } else { false.into() };
            return negated(self, equal, op).map(Some);
        }
        if !holds(op, lengths) {
            return Ok(Some(false.into()));
        }
        match op {
            Comparison::Less | Comparison::LessEqual => self.all_within(view, other),
            _ => self.all_within(other, view),
        }
        .map(Some)
    }

    /// Is everything in `a` also in `b`?
    fn all_within(&mut self, a: &ObjectRef, b: &ObjectRef) -> Result<Outcome> {
        let b = b.clone();
        self.collect(&a.clone().into(), move |vm, items| all_in(vm, items.into_iter(), b))
    }
}

fn set_like_length(object: &ObjectRef) -> usize {
    match &object.payload {
        Payload::DictView(_, dict) => dict.borrow().len(),
        _ => with_set(object, Set::len).unwrap_or(0),
    }
}

fn all_in(vm: &mut Vm, mut items: std::vec::IntoIter<Value>, container: ObjectRef) -> Result<Outcome> {
    while let Some(item) = items.next() {
        match vm.set_like_contains(&container, &item)? {
            Outcome::Value(Value::Bool(true)) => {}
            Outcome::Value(_) => return Ok(false.into()),
            later => {
                return later.then(vm, move |vm, found| match found {
                    Value::Bool(true) => all_in(vm, items, container),
                    _ => Ok(false.into()),
                });
            }
        }
    }
    Ok(true.into())
}
