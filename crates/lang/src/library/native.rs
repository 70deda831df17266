//! What native modules are made with: functions, and classes of their own.

use std::rc::Rc;

use crate::object::{Class, DictRef, Object, ObjectRef, Payload, Raised, Result, Value};
use crate::types::{Table, Type, install};
use crate::vm::Vm;

/// Puts functions into the namespace of a module.
pub(super) fn add_functions(vm: &mut Vm, namespace: &DictRef, module: &str, functions: Table) {
    for (name, function) in functions {
        let value = vm.new_builtin(module, name, *function);
        let name = vm.intern(name);
        namespace.borrow_mut().set_str(&name, value);
    }
}

/// Puts a value into the namespace of a module.
pub(super) fn add_value(vm: &mut Vm, namespace: &DictRef, name: &str, value: impl Into<Value>) {
    let name = vm.intern(name);
    namespace.borrow_mut().set_str(&name, value.into());
}

/// Makes a class of a module and puts it into the namespace.
pub(super) fn add_class(vm: &mut Vm, namespace: &DictRef, module: &str, name: &str, table: &Type) -> Result<Rc<Class>> {
    let object = vm.classes.object.clone();
    let class = Class::new(&vm.heap.clone(), name, vec![object], true)?;
    let key = vm.names.module.clone();
    class.set(&key, module.into());
    install(vm, &class, table);
    vm.program_classes.push(Rc::downgrade(&class));
    add_value(vm, namespace, name, class.clone());
    Ok(class)
}

/// Allows `class[item]`, for annotations.
pub(super) fn make_generic(vm: &mut Vm, class: &Rc<Class>) {
    let name = vm.intern("__generic__");
    class.set(&name, Value::Bool(true));
}

/// An object of a native class around what it holds.
pub(super) fn new_native(class: &Rc<Class>, native: impl crate::object::Native) -> ObjectRef {
    Object::new(class, Payload::Native(Box::new(native)))
}

/// The receiver of a method as the object it must be.
pub(super) fn receiver<T: crate::object::Native>(vm: &Vm, value: &Value, class: &str, method: &str) -> Result<ObjectRef> {
    match value {
        Value::Object(object) if object.native::<T>().is_some() => Ok(object.clone()),
        other => Err(Raised::type_error(format!(
            "descriptor '{method}' for '{class}' objects doesn't apply to a '{}' object",
            vm.type_name(other)
        ))),
    }
}

impl Vm {
    /// A class that a native module has put into its namespace.
    pub(super) fn library_class(&self, module: &str, name: &str) -> Result<Rc<Class>> {
        let module = self.modules.borrow().get_text(module).cloned();
        let found = match module.as_ref().and_then(Value::payload) {
            Some(Payload::Module(namespace)) => namespace.borrow().get_text(name).cloned(),
            _ => None,
        };
        match found {
            Some(Value::Class(class)) => Ok(class),
            _ => Err(Raised::runtime_error(format!("the class {name} is not there"))),
        }
    }
}
