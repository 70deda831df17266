//! What native methods ask of their arguments, in CPython's words.

use std::rc::Rc;

use crate::number::{Computed, Number};
use crate::object::{Arguments, Class, Object, Outcome, Payload, Raised, Result, Str, Value};
use crate::vm::Vm;

/// The first argument of a method that is called through its class.
pub fn take_self(arguments: &mut Arguments, name: &str) -> Result<Value> {
    let value = arguments.take_self();
    if value.is_defined() {
        return Ok(value);
    }
    Err(no_argument(name))
}

fn no_argument(name: &str) -> Raised {
    Raised::type_error(format!("unbound method {name}() needs an argument"))
}

/// The text of a `str` method's receiver.
pub fn take_text(vm: &Vm, arguments: &mut Arguments, name: &str) -> Result<Str> {
    match arguments.take_self() {
        Value::Str(text) => Ok(text),
        Value::Undefined => Err(no_argument(&format!("str.{name}"))),
        value => value.as_str().cloned().ok_or_else(|| wrong_receiver(vm, name, "str", &value)),
    }
}

/// The error for a method that is called on an object of another class.
pub fn wrong_receiver(vm: &Vm, name: &str, class: &str, value: &Value) -> Raised {
    let found = vm.type_name(value);
    Raised::type_error(if name.starts_with("__") {
        format!("descriptor '{name}' requires a '{class}' object but received a '{found}'")
    } else {
        format!("descriptor '{name}' for '{class}' objects doesn't apply to a '{found}' object")
    })
}

impl Vm {
    /// The class of an argument as built-in functions name it: None by itself.
    pub(crate) fn argument_name(&self, value: &Value) -> Str {
        if value.is_none() { Str::from("None") } else { self.type_name(value) }
    }
}

/// An argument that must be a `str`: `find() argument 1 must be str, not int`.
pub fn text_argument(vm: &Vm, value: &Value, what: &str) -> Result<Str> {
    value.as_str().cloned().ok_or_else(|| Raised::type_error(format!("{what} must be str, not {}", vm.argument_name(value))))
}

/// What `__index__` and its like gave: an object of a class that only derives from the number is an old custom.
pub(super) fn returned_number(vm: &mut Vm, number: Value, said: &str, kind: &'static str) -> Result<Outcome> {
    if vm.class_of(&number).native && !matches!(number, Value::Bool(_)) {
        return Ok(number.into());
    }
    let found = vm.type_name(&number);
    let message = format!(
        "{said} (type {found}).  The ability to return an instance of a strict subclass of {kind} \
         is deprecated, and may be removed in a future version of Python."
    );
    vm.warn_by_filters("DeprecationWarning", message)?.then(vm, move |_, _| Ok(number.into()))
}

/// The one operand of a special method.
pub fn operand(arguments: Arguments) -> Result<Value> {
    match arguments.array() {
        Ok([value]) => Ok(value),
        Err(given) => Err(Raised::type_error(format!("expected 1 argument, got {given}"))),
    }
}

/// No operand of a special method.
pub fn no_operand(arguments: &Arguments) -> Result<()> {
    match arguments.positional.len() {
        0 => Ok(()),
        given => Err(Raised::type_error(format!("expected 0 arguments, got {given}"))),
    }
}

/// A number of `class`: the plain value where the class is the built-in one itself.
pub fn new_number(vm: &Vm, class: &Rc<Class>, computed: Computed) -> Value {
    let exact = match computed {
        Computed::Int(_) | Computed::Big(_) => &vm.classes.int,
        Computed::Float(_) => &vm.classes.float,
        Computed::Complex(..) => &vm.classes.complex,
    };
    if Rc::ptr_eq(class, exact) { computed.into_value(&vm.classes) } else { Object::new(class, computed.into_payload()).into() }
}

/// A value of the exact built-in class with the number, text or bytes that the value holds.
pub fn plain(vm: &Vm, value: &Value) -> Value {
    if let Some(number) = Number::of(value) {
        return Computed::from(number).into_value(&vm.classes);
    }
    match value.payload() {
        Some(Payload::Str(text)) => Value::Str(text.clone()),
        Some(Payload::Bytes(bytes)) => Object::new(&vm.classes.bytes, Payload::Bytes(bytes.clone())).into(),
        _ => value.clone(),
    }
}

/// Has a program given the class of this value a special method of its own?
pub fn own_method(vm: &Vm, value: &Value, name: &Str) -> Option<Value> {
    let class = vm.class_of(value);
    if class.native && !matches!(value.payload(), Some(Payload::Native(_))) {
        return None;
    }
    class.lookup(name).filter(|method| !matches!(method.payload(), Some(Payload::Builtin(_))))
}

/// Can `iter()` do something with it?
pub fn is_iterable(vm: &Vm, value: &Value) -> bool {
    if let Some(object) = value.object() {
        let steps = matches!(object.payload, Payload::Iterator(_) | Payload::Generator(_));
        if steps || vm.payload_iterator(object).is_some() {
            return true;
        }
    }
    let class = vm.class_of(value);
    let has = |name| !matches!(class.lookup(name), None | Some(Value::None));
    matches!(value, Value::Str(_)) || has(&vm.names.iter) || has(&vm.names.getitem)
}
