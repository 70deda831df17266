//! `int | None` as an object.

use crate::object::{Arguments, DictRef, Object, Outcome, Payload, Result, Value};
use crate::vm::Vm;

use super::generic_alias::{arguments_of, texts_of_types};
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
    ],
    class_methods: &[],
    static_methods: &[],
    getters: &[("__parameters__", |vm, _| Ok(vm.new_tuple([]).into()))],
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
    let mut members = members_of(vm, &a);
    for member in members_of(vm, &b) {
        let is_known =
            members.iter().any(|known| crate::object::compare::equal(known, &member) == crate::object::compare::Same::Yes);
        if !is_known {
            members.push(member);
        }
    }
    if let [only] = members.as_slice() {
        return Ok(only.clone().into());
    }
    let union = Object::new(&vm.classes.union, Payload::Instance);
    let attributes = DictRef::default();
    let members = vm.new_tuple(members);
    attributes.borrow_mut().set_text("__args__", members);
    union.set_attributes(attributes);
    Ok(Value::from(union).into())
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
    let (a, b) = (arguments_of(vm, &a), arguments_of(vm, &b));
    let is_in = |value: &Value, others: &[Value]| {
        others.iter().any(|other| crate::object::compare::equal(value, other) == crate::object::compare::Same::Yes)
    };
    Ok((a.len() == b.len() && a.iter().all(|value| is_in(value, &b))).into())
}

fn hash(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [union] = arguments.exactly("__hash__")?;
    let mut sum = 0_i64;
    for member in arguments_of(vm, &union) {
        let hash = crate::vm::hash::quick_hash(&member)?.unwrap_or(0);
        sum = sum.wrapping_add(hash as i64);
    }
    Ok(sum.into())
}
