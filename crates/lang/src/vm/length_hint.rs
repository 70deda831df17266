//! How many items an iterable expects to have (PEP 424): a program sees that its `__len__` and `__length_hint__` are
//! called, the answer changes nothing here.

use crate::object::{Arguments, ExceptionKind, Outcome, Raised, Result, Value};
use crate::types::caught;

use super::Vm;

impl Vm {
    /// The question, where the program has written a method that answers it.
    pub(super) fn length_hint(&mut self, iterable: &Value) -> Result<Option<Outcome>> {
        let class = self.class_of(iterable);
        if class.native {
            return Ok(None);
        }
        if self.written_in_python(&class, &self.names.len.clone()).is_none() {
            return self.own_hint(iterable);
        }
        let length = self.length(iterable);
        let asked = iterable.clone();
        // A `__len__` that fails with a TypeError counts as none.
        caught(self, length, move |vm, result| match result {
            Err(raised) if vm.is_kind(&raised, ExceptionKind::TypeError) => {
                Ok(vm.own_hint(&asked)?.unwrap_or(Value::None.into()))
            }
            Err(raised) => Err(raised),
            Ok(length) => Ok(length.into()),
        })
        .map(Some)
    }

    fn own_hint(&mut self, iterable: &Value) -> Result<Option<Outcome>> {
        let class = self.class_of(iterable);
        let Some(method) = self.written_in_python(&class, &self.names.length_hint.clone()) else { return Ok(None) };
        let call = Ok(self.call_special(method, iterable, Arguments::none()));
        caught(self, call, |vm, result| match result {
            Err(raised) if vm.is_kind(&raised, ExceptionKind::TypeError) => Ok(Value::None.into()),
            Err(raised) => Err(raised),
            Ok(hint) => vm.check_hint(&hint),
        })
        .map(Some)
    }

    fn check_hint(&self, hint: &Value) -> Result<Outcome> {
        if matches!(hint, Value::NotImplemented) {
            return Ok(Value::None.into());
        }
        if !crate::types::is_integer(hint) {
            return Err(Raised::type_error(format!("__length_hint__ must be an integer, not {}", self.type_name(hint))));
        }
        if self.index(hint)? < 0 {
            return Err(Raised::value_error("__length_hint__() should return >= 0"));
        }
        Ok(Value::None.into())
    }
}
