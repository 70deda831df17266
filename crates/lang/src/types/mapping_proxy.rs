//! `mappingproxy`: a dict that can only be looked at.

use std::rc::Rc;

use crate::object::{Arguments, Class, Object, Outcome, Payload, Raised, Result, Value};
use crate::vm::Vm;

/// What it shares with `dict`.
const METHODS: &[&str] = &[
    "keys",
    "values",
    "items",
    "get",
    "copy",
    "__getitem__",
    "__iter__",
    "__reversed__",
    "__len__",
    "__contains__",
    "__eq__",
    "__ne__",
    "__or__",
    "__ror__",
    "__repr__",
    "__class_getitem__",
];

/// Gives the class the methods of `dict` that change nothing.
pub(super) fn install_proxy(vm: &mut Vm) {
    let class = vm.classes.mapping_proxy.clone();
    for name in METHODS {
        if let Some(method) = vm.classes.dict.own(name) {
            let name = vm.intern(name);
            class.set(&name, method);
        }
    }
    super::install(vm, &class, &super::Type { new: Some(new), slots: &[("__str__", str)], ..super::Type::default() });
}

/// `str()` shows the dict inside.
fn str(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [proxy] = arguments.exactly("__str__")?;
    match proxy.payload() {
        Some(Payload::Dict(dict)) => {
            let dict = vm.new_dict(dict.clone());
            vm.repr(&dict)
        }
        _ => vm.repr(&proxy),
    }
}

fn new(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let [mapping] = arguments.clone().named("mappingproxy", ["mapping"], 1)?;
    match mapping.payload() {
        Some(Payload::Dict(dict)) => Ok(Value::from(Object::new(class, Payload::Dict(dict.clone()))).into()),
        _ => Err(Raised::type_error(format!("mappingproxy() argument must be a mapping, not {}", vm.type_name(&mapping)))),
    }
}
