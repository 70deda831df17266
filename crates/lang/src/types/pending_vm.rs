//! What the machine gives and this crate's types already call; this file goes when `vm` has them.

use crate::object::{DictRef, Outcome, Result, Str, Value};
use crate::vm::Vm;

impl Vm {
    /// Standard output, within its limit.
    pub fn write(&mut self, text: &str) -> Result<()> {
        self.host.write(text);
        Ok(())
    }

    pub fn current_globals(&self) -> DictRef {
        DictRef::default()
    }

    pub fn current_locals(&self) -> Value {
        Value::None
    }

    pub(crate) fn generic_attribute(&mut self, object: &Value, name: &Str) -> Result<Outcome> {
        self.get_attribute(object, name)
    }

    pub(crate) fn generic_set_attribute(
        &mut self,
        object: &Value,
        name: &Str,
        value: Value,
    ) -> Result<Outcome> {
        self.set_attribute(object, name, value)
    }

    pub(crate) fn generic_delete_attribute(
        &mut self,
        object: &Value,
        name: &Str,
    ) -> Result<Outcome> {
        self.delete_attribute(object, name)
    }
}
