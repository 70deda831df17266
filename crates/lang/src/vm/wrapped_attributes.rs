//! What a `staticmethod` or `classmethod` shows of the function inside of it.

use crate::object::{ObjectRef, Outcome, Payload, Str, Value};

use super::Vm;

const NAMES: [&str; 5] = ["__module__", "__name__", "__qualname__", "__doc__", "__annotations__"];

impl Vm {
    /// One of those attributes, where the wrapper has none of its own by this name.
    pub(super) fn attribute_of_wrapped(&mut self, wrapper: &ObjectRef, inner: &Value, name: &Str) -> Option<Value> {
        if &**name == "__isabstractmethod__" {
            let said = self.get_attribute(inner, name);
            return Some(matches!(said, Ok(Outcome::Value(said)) if self.quick_truth(&said) == Some(true)).into());
        }
        if !NAMES.contains(&&**name) {
            return None;
        }
        if let Some(own) = wrapper.own_attribute(name) {
            return Some(own);
        }
        match self.get_attribute(inner, name) {
            Ok(Outcome::Value(value)) => Some(value),
            _ => None,
        }
    }

    /// The same for all of them, before somebody looks at the `__dict__`.
    pub(super) fn take_over_from_wrapped(&mut self, wrapper: &ObjectRef) {
        let (Payload::StaticMethod(inner) | Payload::ClassMethod(inner)) = &wrapper.payload else { return };
        let inner = inner.borrow().clone();
        for name in NAMES {
            let name = self.intern(name);
            if let Some(value) = self.attribute_of_wrapped(wrapper, &inner, &name) {
                let old = wrapper.attributes_or_new().borrow_mut().set_str(&name, value);
                drop(old);
            }
        }
    }
}
