//! `types.ModuleType(name, doc=None)`: modules that programs make themselves.
#![expect(clippy::unnecessary_wraps, reason = "native functions have this signature")]

use std::rc::Rc;

use crate::object::{Arguments, Class, DictRef, Object, Outcome, Payload, Raised, Result, Str, Value};
use crate::vm::Vm;

use super::{Type, install};

/// To be called once, while a machine is made.
pub(super) fn install_module(vm: &mut Vm) {
    let class = vm.classes.module.clone();
    install(vm, &class, &Type { new: Some(new), slots: &[("__init__", nothing)], ..Type::default() });
}

fn new(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let [name, doc] = arguments.clone().named("module", ["name", "doc"], 1)?;
    let Some(name) = name.as_str().cloned() else {
        return Err(Raised::type_error(format!("module() argument 'name' must be str, not {}", vm.type_name(&name))));
    };
    let namespace = vm.module_namespace(&name, if doc.is_defined() { doc } else { Value::None });
    Ok(Value::from(Object::new(class, Payload::Module(namespace))).into())
}

fn nothing(_: &mut Vm, _: Arguments) -> Result<Outcome> {
    Ok(Value::None.into())
}

impl Vm {
    /// What is in every module from the start.
    pub(crate) fn module_namespace(&mut self, name: &Str, doc: Value) -> DictRef {
        let namespace = DictRef::default();
        let mut names = namespace.borrow_mut();
        names.set_str(&self.names.name, name.clone().into());
        names.set_str(&self.names.doc, doc);
        for other in ["__package__", "__loader__", "__spec__"] {
            names.set_str(&self.interner.intern(other), Value::None);
        }
        drop(names);
        namespace
    }
}
