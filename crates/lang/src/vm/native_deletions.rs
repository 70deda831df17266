//! Deleting attributes that functions, generators and exceptions have by themselves: refused, or set back.

use crate::object::function::Function;
use crate::object::{DictRef, ObjectRef, Payload, Raised, Result, Str, Value};

use super::Vm;

impl Vm {
    /// Deletes an attribute that the payload itself has; nothing where the name is none of those.
    pub(super) fn delete_native_attribute(&mut self, object: &ObjectRef, name: &Str) -> Option<Result<()>> {
        if &**name == "__class__" {
            return Some(Err(Raised::type_error("can't delete __class__ attribute")));
        }
        match &object.payload {
            Payload::Function(function) => delete_function_attribute(function, name),
            Payload::Exception(_) => refused_of_exception(name).map(Err),
            Payload::Generator(_) if matches!(&**name, "__name__" | "__qualname__") => {
                Some(Err(must_be(name, "a string object")))
            }
            Payload::Generator(_) => {
                self.native_attribute(&object.clone().into(), name)?.ok()?;
                Some(Err(self.not_writable(&object.clone().into(), name)))
            }
            Payload::Cell(content) if &**name == "cell_contents" => {
                let old = content.replace(Value::Undefined);
                drop(old);
                Some(Ok(()))
            }
            Payload::Traceback(_) if &**name == "tb_next" => Some(Err(Raised::type_error("can't delete tb_next attribute"))),
            _ if &**name == "__dict__" && object.with_class(|class| class.has_dict.get()) => {
                object.set_attributes(DictRef::default());
                Some(Ok(()))
            }
            _ => None,
        }
    }

    /// The error for an attribute of a built-in class that only reads.
    pub(crate) fn not_writable(&mut self, object: &Value, name: &Str) -> Raised {
        let class = self.type_name(object);
        let is_member = MEMBERS.iter().any(|(known, names)| **known == *class && names.contains(&&**name));
        if is_member || &*class == "code" && name.starts_with("co_") {
            return Raised::attribute_error("readonly attribute");
        }
        // What a method shows beside these is its function's.
        if &*class == "method" && &**name != "__doc__" {
            let message = format!("'method' object has no attribute '{name}' and no __dict__ for setting new attributes");
            return self.attribute_error(message, object, name);
        }
        Raised::attribute_error(format!("attribute '{name}' of '{class}' objects is not writable"))
    }
}

/// Attributes that CPython keeps as members of a C structure, which refuse in words of their own.
const MEMBERS: &[(&str, &[&str])] = &[
    ("range", &["start", "stop", "step"]),
    ("slice", &["start", "stop", "step"]),
    ("complex", &["real", "imag"]),
    ("property", &["fget", "fset", "fdel"]),
    ("method", &["__self__", "__func__"]),
    ("coroutine", &["cr_origin"]),
];

/// The error for an attribute that takes values of one kind.
pub(super) fn must_be(name: &str, kind: &str) -> Raised {
    Raised::type_error(format!("{name} must be set to {kind}"))
}

fn delete_function_attribute(function: &Function, name: &Str) -> Option<Result<()>> {
    match &**name {
        "__name__" | "__qualname__" => return Some(Err(must_be(name, "a string object"))),
        "__code__" => return Some(Err(must_be(name, "a code object"))),
        "__type_params__" => return Some(Err(must_be(name, "a tuple"))),
        "__dict__" => return Some(Err(Raised::type_error("cannot delete __dict__"))),
        "__globals__" | "__closure__" => return Some(Err(Raised::attribute_error("readonly attribute"))),
        "__doc__" => *function.doc.borrow_mut() = Value::None,
        "__module__" => *function.module.borrow_mut() = Value::None,
        "__defaults__" => *function.defaults.borrow_mut() = std::rc::Rc::from([]),
        "__kwdefaults__" => drop(function.keyword_defaults.take()),
        "__annotations__" => drop(function.annotations.take()),
        _ => return None,
    }
    Some(Ok(()))
}

fn refused_of_exception(name: &str) -> Option<Raised> {
    match name {
        "args" | "__cause__" | "__context__" | "__traceback__" => Some(Raised::type_error(format!("{name} may not be deleted"))),
        "__dict__" => Some(Raised::type_error("cannot delete __dict__")),
        "__suppress_context__" => Some(Raised::type_error("can't delete numeric/char attribute")),
        _ => None,
    }
}
