//! Generic aliases (`list[int]`, PEP 585): what running programs see of typing.

use std::rc::Rc;

use crate::object::{Class, DictRef, Object, Payload, Value};

use super::Vm;

impl Vm {
    /// May it be subscripted for typing alone?
    pub(super) fn is_generic(&self, class: &Rc<Class>) -> bool {
        Rc::ptr_eq(class, &self.classes.type_) || class.native && class.own("__generic__").is_some()
    }

    /// `origin[item]`.
    pub fn new_generic_alias(&mut self, origin: &Value, item: &Value) -> Value {
        let arguments = match item.payload() {
            Some(Payload::Tuple(items)) => self.new_tuple(items.clone()),
            _ => self.new_tuple([item.clone()]),
        };
        let alias = Object::new(&self.classes.generic_alias, Payload::Instance);
        let attributes = DictRef::default();
        attributes.borrow_mut().set_text("__origin__", origin.clone());
        attributes.borrow_mut().set_text("__args__", arguments);
        attributes.borrow_mut().set_text("__unpacked__", Value::Bool(false));
        alias.set_attributes(attributes);
        alias.into()
    }
}
