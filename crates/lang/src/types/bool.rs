//! `bool`.

use std::rc::Rc;

use super::receiver::{operand, take_self, wrong_receiver};
use super::{Type, install};
use crate::compile::op::Binary;
use crate::number::{self, Number};
use crate::object::{Arguments, Class, Outcome, Raised, Result, Value};
use crate::vm::Vm;

const TYPE: Type = Type {
    new: Some(new),
    methods: &[],
    slots: &[
        ("__repr__", repr),
        ("__and__", |vm, arguments| operate(vm, arguments, "__and__", Binary::And)),
        ("__rand__", |vm, arguments| operate(vm, arguments, "__rand__", Binary::And)),
        ("__or__", |vm, arguments| operate(vm, arguments, "__or__", Binary::Or)),
        ("__ror__", |vm, arguments| operate(vm, arguments, "__ror__", Binary::Or)),
        ("__xor__", |vm, arguments| operate(vm, arguments, "__xor__", Binary::Xor)),
        ("__rxor__", |vm, arguments| operate(vm, arguments, "__rxor__", Binary::Xor)),
    ],
    class_methods: &[],
    static_methods: &[],
    getters: &[],
};

/// Puts the type's functions into its class.
pub fn install_bool(vm: &mut Vm) {
    let class = vm.classes.bool.clone();
    class.subclassable.set(false);
    install(vm, &class, &TYPE);
}

fn new(vm: &mut Vm, _class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let [value] = std::mem::take(arguments).between::<1>("bool", 0)?;
    vm.truth(&value)
}

fn receiver(vm: &Vm, arguments: &mut Arguments, name: &str) -> Result<Value> {
    let own = take_self(arguments, name)?;
    match own {
        Value::Bool(_) => Ok(own),
        _ => Err(wrong_receiver(vm, name, "bool", &own)),
    }
}

fn repr(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = receiver(vm, &mut arguments, "__repr__")?;
    Ok(Value::from(vm.number_text(&own)?).into())
}

fn operate(vm: &mut Vm, mut arguments: Arguments, name: &str, op: Binary) -> Result<Outcome> {
    let own = receiver(vm, &mut arguments, name)?;
    let other = operand(arguments)?;
    if !Number::of(&other).is_some_and(Number::is_int) {
        return Ok(Value::NotImplemented.into());
    }
    let result = number::binary(&vm.classes, &vm.limits, op, &own, &other);
    Ok(result.unwrap_or_else(|| Err(Raised::type_error("unsupported operand")))?.into())
}
