//! Generic aliases (`list[int]`, PEP 585): what running programs see of typing.

use std::rc::Rc;

use crate::object::{Class, DictRef, ExceptionKind, Object, Payload, Value};

use super::Vm;

impl Vm {
    /// May it be subscripted for typing alone?
    pub(super) fn is_generic(&self, class: &Rc<Class>) -> bool {
        let classes = &self.classes;
        let known = [
            &classes.list,
            &classes.dict,
            &classes.set,
            &classes.frozenset,
            &classes.tuple,
            &classes.type_,
            &classes.enumerate,
            &classes.staticmethod,
            &classes.classmethod,
            classes.exception(ExceptionKind::BaseExceptionGroup),
            classes.exception(ExceptionKind::ExceptionGroup),
        ];
        known.iter().any(|generic| Rc::ptr_eq(generic, class)) || class.native && class.own("__generic__").is_some()
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
