//! Signatures that other files of this folder will fill.
use super::Vm;
use crate::compile::op::{Binary, Comparison, Unary};
use crate::object::{Outcome, Raised, Result, Str, Value};
impl Vm {
    /// `a op b` for a comparison: any value may come out.
    pub fn compare(&mut self, _op: Comparison, _a: &Value, _b: &Value) -> Result<Outcome> {
        Err(Raised::type_error("pending"))
    }
    /// `a op b`.
    pub fn binary(&mut self, _op: Binary, _a: &Value, _b: &Value) -> Result<Outcome> {
        Err(Raised::type_error("pending"))
    }
    pub fn unary(&mut self, _op: Unary, _a: &Value) -> Result<Outcome> {
        Err(Raised::type_error("pending"))
    }
    /// `getattr(object, name)`.
    pub fn get_attribute(&mut self, _object: &Value, _name: &Str) -> Result<Outcome> {
        Err(Raised::type_error("pending"))
    }
    pub fn set_attribute(&mut self, _object: &Value, _name: &Str, _value: Value) -> Result<Outcome> {
        Err(Raised::type_error("pending"))
    }
    pub fn delete_attribute(&mut self, _object: &Value, _name: &Str) -> Result<Outcome> {
        Err(Raised::type_error("pending"))
    }
    /// `object[index]`.
    pub fn get_item(&mut self, _object: &Value, _index: &Value) -> Result<Outcome> {
        Err(Raised::type_error("pending"))
    }
    pub fn set_item(&mut self, _object: &Value, _index: &Value, _value: Value) -> Result<Outcome> {
        Err(Raised::type_error("pending"))
    }
    pub fn delete_item(&mut self, _object: &Value, _index: &Value) -> Result<Outcome> {
        Err(Raised::type_error("pending"))
    }
    /// `item in container`.
    pub fn contains(&mut self, _container: &Value, _item: &Value) -> Result<Outcome> {
        Err(Raised::type_error("pending"))
    }
    /// The built-in `next`, as a value that can be called with an iterator.
    pub fn next_function(&self) -> Value {
        Value::None
    }
    /// `isinstance(value, class)` by the order of resolution alone.
    pub fn is_instance(&self, value: &Value, class: &std::rc::Rc<crate::object::Class>) -> bool {
        self.class_of(value).derives_from(class)
    }
    /// Can it be called?
    pub fn is_callable(&self, _value: &Value) -> bool {
        false
    }
    /// `repr` where no call is needed (types/repr.rs).
    pub fn quick_repr(&self, _value: &Value) -> Result<Option<Str>> {
        Ok(None)
    }
    /// `str` where no call is needed.
    pub fn quick_str(&self, _value: &Value) -> Result<Option<Str>> {
        Ok(None)
    }
    /// `<module.Class object at 0x...>`
    pub fn default_repr(&self, _value: &Value) -> Str {
        Str::from("")
    }
}
