//! `int | None` as an object.

use crate::object::{Arguments, DictRef, Object, Outcome, Payload, Result, Value};
use crate::vm::Vm;

use super::generic_alias::{arguments_of, part, texts_of_types};
use super::{Type, install};

/// To be called once, while a machine is made.
pub(super) fn install_union(vm: &mut Vm) {
    let class = vm.classes.union.clone();
    class.set_name("UnionType".into());
    class.set_qualified_name("UnionType".into());
    let module = vm.names.module.clone();
    class.set(&module, "types".into());
    class.has_dict.set(true);
    class.asks.set(true);
    install(vm, &class, &UNION);
    let type_ = vm.classes.type_.clone();
    install(vm, &type_, &Type { slots: OPERATORS, ..Type::default() });
}

const OPERATORS: super::Table =
    &[("__or__", |vm, arguments| or(vm, arguments, false)), ("__ror__", |vm, arguments| or(vm, arguments, true))];

const UNION: Type = Type {
    new: None,
    methods: &[],
    slots: &[
        ("__or__", |vm, arguments| or(vm, arguments, false)),
        ("__ror__", |vm, arguments| or(vm, arguments, true)),
        ("__repr__", repr),
        ("__eq__", equal),
        ("__hash__", hash),
        ("__getitem__", super::generic_alias::substitute),
    ],
    class_methods: &[],
    static_methods: &[],
    getters: &[("__parameters__", super::generic_alias::parameters)],
};

/// `a | b` where the two are types.
pub(crate) fn or(vm: &mut Vm, arguments: Arguments, turned: bool) -> Result<Outcome> {
    let [mut a, mut b] = arguments.exactly("__or__")?;
    if turned {
        std::mem::swap(&mut a, &mut b);
    }
    if !is_type(vm, &a) || !is_type(vm, &b) {
        return Ok(Value::NotImplemented.into());
    }
    let (members, others) = (members_of(vm, &a), members_of(vm, &b));
    add_each(vm, members, others.into_iter())
}

/// The union of types, each once.
pub(super) fn of_each(vm: &mut Vm, types: &[Value]) -> Result<Outcome> {
    let members: Vec<Value> = types.iter().flat_map(|value| members_of(vm, value)).collect();
    add_each(vm, Vec::new(), members.into_iter())
}

pub(super) fn is_union(vm: &Vm, value: &Value) -> bool {
    value.object().is_some_and(|object| object.is_exactly(&vm.classes.union))
}

/// The union of what is there and what comes to it, each once.
fn add_each(vm: &mut Vm, mut members: Vec<Value>, mut others: std::vec::IntoIter<Value>) -> Result<Outcome> {
    while let Some(other) = others.next() {
        match is_among(vm, other.clone(), members.clone().into_iter())? {
            Outcome::Value(Value::Bool(true)) => {}
            Outcome::Value(_) => members.push(other),
            later => {
                return later.then(vm, move |vm, found| {
                    if !matches!(found, Value::Bool(true)) {
                        members.push(other);
                    }
                    add_each(vm, members, others)
                });
            }
        }
    }
    Ok(union_of(vm, members).into())
}

/// How deep types are looked at without calls.
const DEPTH: u32 = 4;

/// Are these two types for sure not the same, as most are?
fn surely_differ(vm: &mut Vm, a: &Value, b: &Value, depth: u32) -> bool {
    let is_alias = |vm: &Vm, value: &Value| value.object().is_some_and(|object| object.is_exactly(&vm.classes.generic_alias));
    let kinds = [a, b].map(|value| (matches!(value, Value::Class(_)), is_alias(vm, value), is_union(vm, value)));
    if kinds.contains(&(false, false, false)) || kinds[0] == kinds[1] && kinds[0].0 {
        return crate::object::compare::equal(a, b) == crate::object::compare::Same::No;
    }
    if kinds[0] != kinds[1] {
        return true;
    }
    let (first, second) = (part(vm, a, "__args__"), part(vm, b, "__args__"));
    let (Some(Payload::Tuple(first)), Some(Payload::Tuple(second))) = (first.payload(), second.payload()) else {
        return false;
    };
    if first.len() != second.len() {
        return true;
    }
    kinds[0].1
        && depth > 0
        && (!part(vm, a, "__origin__").is(&part(vm, b, "__origin__"))
            || first.iter().zip(second.iter()).any(|(one, other)| surely_differ(vm, one, other, depth - 1)))
}

fn is_among(vm: &mut Vm, value: Value, mut known: std::vec::IntoIter<Value>) -> Result<Outcome> {
    while let Some(other) = known.next() {
        if surely_differ(vm, &other, &value, DEPTH) {
            continue;
        }
        match vm.equals(&other, &value)? {
            Outcome::Value(Value::Bool(true)) => return Ok(true.into()),
            Outcome::Value(_) => {}
            later => {
                return later.then(vm, move |vm, same| match same {
                    Value::Bool(true) => Ok(true.into()),
                    _ => is_among(vm, value, known),
                });
            }
        }
    }
    Ok(false.into())
}

pub(super) fn union_of(vm: &Vm, members: Vec<Value>) -> Value {
    if let [only] = members.as_slice() {
        return only.clone();
    }
    let union = Object::new(&vm.classes.union, Payload::Instance);
    let attributes = DictRef::default();
    let members = vm.new_tuple(members);
    attributes.borrow_mut().set_text("__args__", members);
    union.set_attributes(attributes);
    union.into()
}

fn is_type(vm: &Vm, value: &Value) -> bool {
    match value {
        Value::None | Value::Class(_) => true,
        Value::Object(object) => {
            let known = [&vm.classes.union, &vm.classes.generic_alias];
            object.with_class(|class| {
                known.iter().any(|known| class.derives_from(known))
                    || matches!(class.own("__module__"), Some(Value::Str(module)) if &*module == "typing")
            })
        }
        _ => false,
    }
}

fn members_of(vm: &mut Vm, value: &Value) -> Vec<Value> {
    match value {
        Value::None => vec![vm.classes.none.clone().into()],
        Value::Object(object) if object.is_exactly(&vm.classes.union) => arguments_of(vm, value),
        other => vec![other.clone()],
    }
}

fn repr(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [union] = arguments.exactly("__repr__")?;
    let members = arguments_of(vm, &union);
    texts_of_types(vm, members, |_, texts| {
        let texts: Vec<&str> = texts.iter().map(|text| &**text).collect();
        Ok(texts.join(" | ").into())
    })
}

/// The order of the members does not count.
fn equal(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [a, b] = arguments.exactly("__eq__")?;
    if !b.object().is_some_and(|object| object.is_exactly(&vm.classes.union)) {
        return Ok(Value::NotImplemented.into());
    }
    if arguments_of(vm, &a).len() != arguments_of(vm, &b).len() {
        return Ok(false.into());
    }
    as_set(vm, &a)?.then(vm, move |vm, first| as_set(vm, &b)?.then(vm, move |vm, second| vm.equals(&first, &second)))
}

fn hash(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [union] = arguments.exactly("__hash__")?;
    as_set(vm, &union)?.then(vm, |vm, members| vm.hash(&members))
}

fn as_set(vm: &mut Vm, union: &Value) -> Result<Outcome> {
    let members = arguments_of(vm, union);
    let members = vm.new_tuple(members);
    Ok(Outcome::call(vm.classes.frozenset.clone().into(), Arguments::one(members)))
}
