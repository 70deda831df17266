//! `types.ModuleType(name, doc=None)`: modules that programs make themselves.

use std::rc::Rc;

use crate::format::repr_text::repr_str;
use crate::object::{Arguments, Class, DictRef, Object, Outcome, Payload, Result, Str, Value};
use crate::vm::Vm;

use super::receive::slot_arguments;
use super::{Type, install};

/// To be called once, while a machine is made.
pub(super) fn install_module(vm: &mut Vm) {
    let class = vm.classes.module.clone();
    install(vm, &class, &Type { new: Some(new), slots: &[("__init__", init), ("__repr__", repr)], ..Type::default() });
}

#[expect(clippy::unnecessary_wraps, reason = "constructors have this signature")]
fn new(_: &mut Vm, class: &Rc<Class>, _: &mut Arguments) -> Result<Outcome> {
    Ok(Value::from(Object::new(class, Payload::Module(DictRef::default()))).into())
}

fn init(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let module = vm.receiver(&mut arguments, ("module", "__init__"), |payload| matches!(payload, Payload::Module(_)))?;
    let [name, doc] = arguments.named("module", ["name", "doc"], 1)?;
    let name = super::receiver::text_argument(vm, &name, "module() argument 'name'")?;
    if let Payload::Module(namespace) = &module.payload {
        vm.name_module(namespace, &name, if doc.is_defined() { doc } else { Value::None });
    }
    Ok(Value::None.into())
}

fn repr(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let module = vm.receiver(&mut arguments, ("module", "__repr__"), |payload| matches!(payload, Payload::Module(_)))?;
    let [] = slot_arguments(arguments, "__repr__")?;
    Ok(repr_of_module(&module.payload).into())
}

/// `<module 'name' from 'file'>`, as far as the namespace knows both.
pub(super) fn repr_of_module(payload: &Payload) -> String {
    let Payload::Module(namespace) = payload else { return String::new() };
    let text = |name: &str| namespace.borrow().get_text(name).and_then(|value| value.as_str().cloned());
    let name = text("__name__").unwrap_or_else(|| Str::from("?"));
    let origin = match text("__file__") {
        Some(file) => format!(" from {}", repr_str(&file)),
        None => crate::library::origin_of_module(&name).to_string(),
    };
    format!("<module {}{origin}>", repr_str(&name))
}

impl Vm {
    /// What is in every module from the start.
    pub(crate) fn module_namespace(&mut self, name: &Str, doc: Value) -> DictRef {
        let namespace = DictRef::default();
        self.name_module(&namespace, name, doc);
        namespace
    }

    fn name_module(&mut self, namespace: &DictRef, name: &Str, doc: Value) {
        let mut names = namespace.borrow_mut();
        names.set_str(&self.names.name, name.clone().into());
        names.set_str(&self.names.doc, doc);
        for other in ["__package__", "__loader__", "__spec__"] {
            names.set_str(&self.interner.intern(other), Value::None);
        }
    }
}
