//! The classes of `None`, `...` and `NotImplemented`: a call gives the one object.

use crate::object::{Arguments, Outcome, Raised, Result, Value};
use crate::vm::Vm;

use super::Type;

pub(super) const NONE: Type = Type {
    new: Some(|_, _, arguments| only(Value::None, arguments, "NoneType")),
    slots: &[("__bool__", none_is_false)],
    ..EMPTY
};
pub(super) const ELLIPSIS: Type = Type { new: Some(|_, _, arguments| only(Value::Ellipsis, arguments, "EllipsisType")), ..EMPTY };
pub(super) const NOT_IMPLEMENTED: Type =
    Type { new: Some(|_, _, arguments| only(Value::NotImplemented, arguments, "NotImplementedType")), ..EMPTY };

const EMPTY: Type = Type { new: None, methods: &[], slots: &[], class_methods: &[], static_methods: &[], getters: &[] };

fn none_is_false(_: &mut Vm, _: Arguments) -> Result<Outcome> {
    Ok(false.into())
}

fn only(value: Value, arguments: &Arguments, name: &str) -> Result<Outcome> {
    if arguments.positional.is_empty() && arguments.keywords.is_empty() {
        return Ok(value.into());
    }
    Err(Raised::type_error(format!("{name} takes no arguments")))
}
