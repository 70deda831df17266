//! `_machine`: what the modules in Python ask of the machine itself.

use crate::object::{Arguments, DictRef, Outcome, Payload, Raised, Result, Value};
use crate::types::{Table, Type};
use crate::vm::{Code, SourceFile, Vm};

use super::native::{add_class, add_functions};
use super::tuple_getter;

/// Fills `_machine`.
pub(super) fn fill(vm: &mut Vm, namespace: &DictRef) -> Result<()> {
    add_functions(vm, namespace, "_machine", FUNCTIONS);
    tuple_getter::add(vm, namespace)?;
    add_class(vm, namespace, "_machine", "_Marker", &Type::default()).map(drop)
}

const FUNCTIONS: Table = &[
    ("define", define),
    ("add_methods", add_methods),
    ("generator_class", generator_class),
    ("become", become_class),
    ("set_class_name", set_class_name),
    ("warn", warn),
];

/// `define(text, namespace)`: runs a text that the library has made. Frames of it are shown as `<string>`.
fn define(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [text, namespace] = arguments.exactly("define")?;
    let (Some(text), Some(Payload::Dict(namespace))) = (text.as_str(), namespace.payload()) else {
        return Err(Raised::type_error("define() takes a text and a dict"));
    };
    let unit = crate::compile_text(text).map_err(|error| Raised::value_error(format!("cannot compile: {error}")))?;
    let file = SourceFile::new("<string>", text, false);
    let code = Code::load(vm, &unit, &file);
    Ok(vm.run_module_code(code, namespace.clone()))
}

/// `add_methods(cls, **functions)`: methods in Python for a class of the machine.
fn add_methods(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let Value::Class(class) = arguments.take_self() else { return Err(Raised::type_error("a class is needed")) };
    for (name, function) in arguments.keywords {
        let name = vm.intern(&name);
        if let Some(Payload::Function(function)) = function.payload() {
            *function.qualified_name.borrow_mut() = format!("{}.{name}", class.name()).into();
        }
        class.set(&name, function);
    }
    Ok(Value::None.into())
}

/// `generator_class(module, name)`: a class of iterators that are generators underneath.
fn generator_class(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [module, name] = arguments.exactly("generator_class")?;
    let (Some(module), Some(name)) = (module.as_str(), name.as_str()) else {
        return Err(Raised::type_error("names are needed"));
    };
    let class = add_class(vm, &DictRef::default(), module, name, &Type::default())?;
    for slot in ["__iter__", "__next__"] {
        let slot = vm.intern(slot);
        if let Some(method) = vm.classes.generator.lookup(&slot) {
            class.set(&slot, method);
        }
    }
    Ok(class.into())
}

/// `become(object, cls)`: the object is from now on one of this class of the machine.
fn become_class(_: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [value, class] = arguments.exactly("become")?;
    if let (Value::Object(object), Value::Class(class)) = (&value, &class) {
        object.set_class(class);
    }
    Ok(value.into())
}

/// Names a class that was made under another name.
fn set_class_name(_: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [class, name] = arguments.exactly("set_class_name")?;
    if let (Value::Class(class), Some(name)) = (&class, name.as_str()) {
        class.set_name(name.clone());
        class.set_qualified_name(name.clone());
    }
    Ok(class.into())
}

/// `warn(category, message)`: shown as the default filter of a program shows it.
fn warn(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [category, message] = arguments.exactly("warn")?;
    let text = |value: &Value| value.as_str().map_or(String::new(), ToString::to_string);
    let (category, message) = (text(&category), text(&message));
    vm.warn(&category, &message);
    Ok(Value::None.into())
}

