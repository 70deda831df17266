//! What methods of built-in types do first: take the object they work on, and check the arguments' count.

use crate::object::{Arguments, ObjectRef, Payload, Raised, Result, Value};
use crate::vm::Vm;

impl Vm {
    /// The object of a method such as `list.append`, whose payload `fits`.
    pub(crate) fn receiver(
        &self,
        arguments: &mut Arguments,
        (class, method): (&str, &str),
        fits: fn(&Payload) -> bool,
    ) -> Result<ObjectRef> {
        if arguments.positional.is_empty() {
            return Err(Raised::type_error(no_object(class, method)));
        }
        let value = arguments.take_self();
        match &value {
            Value::Object(object) if fits(&object.payload) => Ok(object.clone()),
            _ => Err(self.wrong_receiver(class, method, &value)),
        }
    }

    /// The object of a method that takes any value.
    pub(crate) fn any_receiver(arguments: &mut Arguments, (class, method): (&str, &str)) -> Result<Value> {
        if arguments.positional.is_empty() {
            return Err(Raised::type_error(no_object(class, method)));
        }
        Ok(arguments.take_self())
    }

    fn wrong_receiver(&self, class: &str, method: &str, value: &Value) -> Raised {
        let found = self.type_name(value);
        Raised::type_error(if is_special(method) {
            format!("descriptor '{method}' requires a '{class}' object but received a '{found}'")
        } else {
            format!("descriptor '{method}' for '{class}' objects doesn't apply to a '{found}' object")
        })
    }
}

fn is_special(method: &str) -> bool {
    method.starts_with("__") && method.ends_with("__")
}

fn no_object(class: &str, method: &str) -> String {
    if is_special(method) {
        format!("descriptor '{method}' of '{class}' object needs an argument")
    } else {
        format!("unbound method {class}.{method}() needs an argument")
    }
}

/// The arguments of a special method, in the words of CPython's slot wrappers.
pub(crate) fn slot_arguments<const N: usize>(arguments: Arguments, name: &str) -> Result<[Value; N]> {
    if !arguments.keywords.is_empty() {
        return Err(Raised::type_error(format!("wrapper {name}() takes no keyword arguments")));
    }
    arguments.array().map_err(|given| {
        let plural = if N == 1 { "" } else { "s" };
        // CPython unpacks two and more by a function that puts a name, here an empty one, before its words.
        let space = if N > 1 { " " } else { "" };
        Raised::type_error(format!("{space}expected {N} argument{plural}, got {given}"))
    })
}

/// Between `least` and `N` arguments of a method, which refuses keywords under its full name.
pub(crate) fn method_arguments<const N: usize>(
    arguments: Arguments,
    (class, method): (&str, &str),
    least: usize,
) -> Result<[Value; N]> {
    if !arguments.keywords.is_empty() {
        return Err(Raised::type_error(format!("{class}.{method}() takes no keyword arguments")));
    }
    if least == N && arguments.positional.len() != N && N < 2 {
        // CPython words a fixed count of none or one with the full name of the method.
        return arguments.exactly(&format!("{class}.{method}"));
    }
    if least == N {
        return arguments.exactly(method);
    }
    arguments.between(method, least)
}
