//! `types.ModuleType`: a module that a program makes itself.

use std::rc::Rc;

use crate::format::repr_text::repr_str;
use crate::object::{Arguments, Class, DictRef, Object, Outcome, Payload, Result, Str, Value};
use crate::vm::Vm;

use super::receive::slot_arguments;
use super::{Type, install};

pub(super) fn install_module(vm: &mut Vm) {
    let class = vm.classes.module.clone();
    install(vm, &class, &Type { new: Some(new), slots: &[("__init__", init), ("__repr__", repr)], ..Type::default() });
}

#[expect(clippy::unnecessary_wraps, reason = "constructors have this signature")]
fn new(_: &mut Vm, class: &Rc<Class>, _: &mut Arguments) -> Result<Outcome> {
    Ok(Object::new(class, Payload::Module(DictRef::default())).into())
}

fn init(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let module = vm.receiver(&mut arguments, ("module", "__init__"), |payload| matches!(payload, Payload::Module(_)))?;
    let [name, doc] = arguments.named("module", ["name", "doc"], 1)?;
    let name = super::receiver::text_argument(vm, &name, "module() argument 'name'")?;
    let doc = if doc.is_defined() { doc } else { Value::None };
    if let Payload::Module(namespace) = &module.payload {
        let mut namespace = namespace.borrow_mut();
        namespace.set_str(&vm.names.name, name.into());
        namespace.set_str(&vm.names.doc, doc);
        for known in ["__package__", "__loader__", "__spec__"] {
            namespace.set_str(&vm.intern(known), Value::None);
        }
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
    let name = repr_str(&name);
    match text("__file__") {
        Some(file) => format!("<module {name} from {}>", repr_str(&file)),
        None => format!("<module {name}>"),
    }
}
