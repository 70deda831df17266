//! `type` and `super`.

use std::rc::Rc;

use crate::object::{Arguments, Class, Outcome, Payload, Raised, Result, Value};
use crate::vm::Vm;

use super::{Type, install};

pub(super) fn install_type(vm: &mut Vm) {
    let class = vm.classes.type_.clone();
    let table = Type {
        new: Some(new),
        methods: METHODS,
        slots: SLOTS,
        static_methods: &[("__new__", static_new)],
        class_methods: &[("__prepare__", prepare)],
        ..Type::default()
    };
    install(vm, &class, &table);
    let class = vm.classes.super_.clone();
    install(vm, &class, &Type { new: Some(new_super), ..Type::default() });
}

const METHODS: super::Table = &[("mro", mro), ("__subclasses__", subclasses)];
const SLOTS: super::Table = &[
    ("__call__", call),
    ("__init__", init),
    ("__repr__", repr),
    ("__getattribute__", get_attribute),
    ("__setattr__", set_attribute),
    ("__delattr__", delete_attribute),
    ("__instancecheck__", instance_check),
    ("__subclasscheck__", subclass_check),
];

fn new(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let kept = arguments.clone();
    if arguments.positional.len() != 3 {
        return Err(Raised::type_error("type() takes 1 or 3 arguments"));
    }
    let made = vm.new_class(class, arguments);
    *arguments = kept;
    made
}

/// `type.__new__(metaclass, name, bases, namespace)`, as `super().__new__(...)` in a metaclass calls it.
fn static_new(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    match arguments.take_self() {
        Value::Class(metaclass) => vm.new_class(&metaclass, &mut arguments),
        other => Err(Raised::type_error(format!("type.__new__(X): X is not a type object ({})", vm.type_name(&other)))),
    }
}

fn this(arguments: &mut Arguments) -> Result<Rc<Class>> {
    match arguments.take_self() {
        Value::Class(class) => Ok(class),
        _ => Err(Raised::type_error("descriptor requires a 'type' object")),
    }
}

fn call(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let class = this(&mut arguments)?;
    vm.instantiate(&class, arguments)
}

fn init(_vm: &mut Vm, _arguments: Arguments) -> Result<Outcome> {
    Ok(Value::None.into())
}

fn repr(_: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let class = this(&mut arguments)?;
    Ok(format!("<class '{}'>", class.full_name()).into())
}

fn get_attribute(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let class = this(&mut arguments)?;
    let [name] = arguments.exactly("__getattribute__")?;
    let name = super::attribute_name(vm, &name)?;
    vm.class_attribute(&class, &name)
}

fn set_attribute(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let class = this(&mut arguments)?;
    let [name, value] = arguments.exactly("__setattr__")?;
    let name = super::attribute_name(vm, &name)?;
    vm.generic_set_attribute(&class.into(), &name, value)
}

fn delete_attribute(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let class = this(&mut arguments)?;
    let [name] = arguments.exactly("__delattr__")?;
    let name = super::attribute_name(vm, &name)?;
    vm.generic_delete_attribute(&class.into(), &name)
}

fn instance_check(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let class = this(&mut arguments)?;
    let [value] = arguments.exactly("__instancecheck__")?;
    Ok(vm.is_instance(&value, &class).into())
}

fn subclass_check(_: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let class = this(&mut arguments)?;
    let [other] = arguments.exactly("__subclasscheck__")?;
    match other {
        Value::Class(other) => Ok(other.derives_from(&class).into()),
        _ => Err(Raised::type_error("issubclass() arg 1 must be a class")),
    }
}

fn mro(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let class = this(&mut arguments)?;
    let order = class.order_of_bases()?;
    Ok(vm.new_list(order.into_iter().map(Value::Class).collect()).into())
}

fn subclasses(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let class = this(&mut arguments)?;
    Ok(vm.new_list(class.subclasses().into_iter().map(Value::Class).collect()).into())
}

fn prepare(vm: &mut Vm, _arguments: Arguments) -> Result<Outcome> {
    Ok(vm.new_dict(crate::object::DictRef::default()).into())
}

fn new_super(vm: &mut Vm, _class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let made = vm.new_super(arguments)?;
    arguments.positional.clear();
    debug_assert!(matches!(made.payload(), Some(Payload::Super(_))));
    Ok(made.into())
}
