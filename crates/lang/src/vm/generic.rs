//! Generic aliases (`list[int]`) and type parameters (PEP 585, PEP 695): what running programs see of typing.

use std::rc::Rc;

use crate::compile::op::{Register, TypeParameter};
use crate::object::{Class, DictRef, ExceptionKind, Object, Payload, Result, Value};

use super::Vm;

impl Vm {
    /// `TypeVar`, `ParamSpec`, `TypeVarTuple`, `TypeAliasType`.
    pub(crate) fn type_parameter_classes(&self) -> [Rc<Class>; 4] {
        self.type_parameter_classes.clone()
    }

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
        alias.set_attributes(attributes);
        alias.into()
    }

    pub(super) fn make_type_parameter(&mut self, kind: TypeParameter, dst: Register, base: Register) -> Result<()> {
        let parts = self.take_range(base, 2);
        let class = match kind {
            TypeParameter::TypeVar => &self.type_parameter_classes[0],
            TypeParameter::ParamSpec => &self.type_parameter_classes[1],
            TypeParameter::TypeVarTuple => &self.type_parameter_classes[2],
        };
        let parameter = Object::new(class, Payload::Instance);
        let attributes = DictRef::default();
        attributes.borrow_mut().set_text("__name__", parts[0].clone());
        attributes.borrow_mut().set_text("__bound__", parts[1].clone());
        parameter.set_attributes(attributes);
        self.put(dst, parameter.into());
        Ok(())
    }

    pub(super) fn make_type_alias(&mut self, dst: Register, base: Register) -> Result<()> {
        let parts = self.take_range(base, 3);
        let alias = Object::new(&self.type_parameter_classes[3], Payload::Instance);
        let attributes = DictRef::default();
        attributes.borrow_mut().set_text("__name__", parts[0].clone());
        attributes.borrow_mut().set_text("__type_params__", parts[1].clone());
        attributes.borrow_mut().set_text("__compute__", parts[2].clone());
        alias.set_attributes(attributes);
        self.put(dst, alias.into());
        Ok(())
    }
}
