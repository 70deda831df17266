//! `super()`: which class and object are meant, and what is found behind the class (Built-in Functions, "super").

use std::rc::Rc;

use crate::object::function::BuiltinKind;
use crate::object::{Arguments, Class, Object, Outcome, Payload, Raised, Result, Str, Value};

use super::{Frame, Vm};

impl Vm {
    /// `super()` and `super(class, object)`.
    pub(crate) fn new_super(&mut self, arguments: &Arguments) -> Result<Value> {
        let (class, object) = match arguments.positional.as_slice() {
            [] => match self.current_frame() {
                Some(frame) => implicit_super(frame)?,
                None => return Err(Raised::runtime_error("super(): no current frame")),
            },
            [Value::Class(class)] | [Value::Class(class), Value::None] => (class.clone(), Value::Undefined),
            [Value::Class(class), object] => (class.clone(), object.clone()),
            [other, ..] => {
                return Err(Raised::type_error(format!("super() argument 1 must be a type, not {}", self.type_name(other))));
            }
        };
        let start = match &object {
            // Bound to nothing yet: it has nothing but its own attributes.
            Value::Undefined => class.clone(),
            Value::Class(given) if given.derives_from(&class) => given.clone(),
            other if self.is_instance(other, &class) => self.class_of(other),
            other => {
                let found = match other {
                    Value::Class(given) => format!("type {}", given.name()),
                    other => format!("instance of {}", self.type_name(other)),
                };
                let class = class.name();
                let words = format!("super(type, obj): obj ({found}) is not an instance or subtype of type ({class}).");
                return Err(Raised::type_error(words));
            }
        };
        Ok(self.super_of(class, object, start))
    }

    fn super_of(&self, class: Rc<Class>, object: Value, start: Rc<Class>) -> Value {
        Object::new(&self.classes.super_, Payload::Super(Box::new((class, object, start)))).into()
    }

    /// `super()` in a method of an object, from its frame.
    pub(super) fn super_in(&self, frame: &Frame) -> Option<Value> {
        let (class, object) = implicit_super(frame).ok()?;
        let start = object.object()?.class();
        start.derives_from(&class).then(|| self.super_of(class, object, start))
    }

    /// `super(class)` that stands on a class and is read through an object: `super(class, object)`.
    pub(super) fn bind_super(
        &mut self,
        attribute: &Value,
        (class, bound, _): &(Rc<Class>, Value, Rc<Class>),
        object: &Value,
    ) -> Result<Outcome> {
        if bound.is_defined() || object.is_none() {
            return Ok(attribute.clone().into());
        }
        let arguments = Arguments::two(class.clone(), object.clone());
        let kind = self.class_of(attribute);
        if kind.native { self.new_super(&arguments).map(Outcome::Value) } else { Ok(Outcome::call(kind.into(), arguments)) }
    }

    /// The function behind `super().name`, to be called with the object.
    pub(super) fn super_function(&self, parts: &(Rc<Class>, Value, Rc<Class>), name: &Str) -> Option<(Value, Value)> {
        let (class, object, start) = parts;
        if !matches!(object, Value::Object(_)) {
            return None;
        }
        let found = behind(class, start, name)?;
        let is_function = match found.payload()? {
            Payload::Function(function) => !function.is_built_in.get(),
            Payload::Builtin(builtin) => matches!(builtin.kind, BuiltinKind::Method | BuiltinKind::SlotWrapper),
            _ => false,
        };
        is_function.then(|| (found, object.clone()))
    }

    /// `super().name`: looked up behind the class, bound to the object.
    pub(crate) fn super_attribute(&mut self, parts: &(Rc<Class>, Value, Rc<Class>), name: &Str) -> Result<Option<Outcome>> {
        let (class, object, start) = parts;
        if &**name == "__class__" {
            return Ok(Some(Value::Class(self.classes.super_.clone()).into()));
        }
        if !object.is_defined() {
            return Ok(own_attribute(parts, name).map(Outcome::Value));
        }
        let Some(attribute) = behind(class, start, name) else { return Ok(own_attribute(parts, name).map(Outcome::Value)) };
        if let Value::Class(_) = object {
            return self.bind_super_of_class(&attribute, object, start).map(Some);
        }
        self.bind(&attribute, object, start).map(Some)
    }

    /// In a class method or `__new__`: functions stay plain, class methods are bound to the class.
    fn bind_super_of_class(&mut self, attribute: &Value, object: &Value, start: &Rc<Class>) -> Result<Outcome> {
        match attribute.payload() {
            Some(Payload::ClassMethod(_) | Payload::StaticMethod(_)) => self.bind(attribute, object, start),
            Some(Payload::Builtin(builtin)) if builtin.kind == BuiltinKind::ClassMethod => self.bind(attribute, object, start),
            // The class may itself be an instance of a metaclass that defines the method.
            Some(Payload::Function(_)) if self.class_of(object).mro().iter().any(|base| Rc::ptr_eq(base, start)) => {
                self.bind(attribute, object, start)
            }
            Some(Payload::Function(_)) => {
                let metaclass = self.class_of(object);
                let on_meta =
                    metaclass.mro().iter().any(|base| base.namespace().borrow().iter().any(|(_, value)| value.is(attribute)));
                if on_meta { self.bind(attribute, object, start) } else { Ok(attribute.clone().into()) }
            }
            Some(Payload::Builtin(builtin)) if matches!(builtin.kind, BuiltinKind::Method | BuiltinKind::SlotWrapper) => {
                let on_type = self.classes.type_.own(&builtin.name).is_some_and(|own| own.is(attribute));
                if on_type { self.bind(attribute, object, start) } else { Ok(attribute.clone().into()) }
            }
            _ => Ok(attribute.clone().into()),
        }
    }
}

/// The class of the method that runs, and its first argument.
fn implicit_super(frame: &Frame) -> Result<(Rc<Class>, Value)> {
    if frame.code.parameters.positional == 0 && !frame.code.parameters.variadic {
        return Err(Raised::runtime_error("super(): no arguments"));
    }
    let place = frame.code.free.iter().position(|name| &**name == "__class__");
    let Some(place) = place else { return Err(Raised::runtime_error("super(): __class__ cell not found")) };
    let class = super::cell::content(&frame.registers[frame.code.variables.len() + place]);
    let Value::Class(class) = class else { return Err(Raised::runtime_error("super(): empty __class__ cell")) };
    let first = super::cell::content(&frame.registers[0]);
    if !first.is_defined() {
        return Err(Raised::runtime_error("super(): arg[0] deleted"));
    }
    Ok((class, first))
}

/// What stands behind a class in the order of resolution of another.
fn behind(class: &Rc<Class>, start: &Rc<Class>, name: &Str) -> Option<Value> {
    let mro = start.mro();
    let behind = mro.iter().skip_while(|base| !Rc::ptr_eq(base, class)).skip(1);
    behind.into_iter().find_map(|base| base.namespace().borrow().get_str(name).cloned())
}

/// What `super` objects have themselves.
fn own_attribute((class, object, start): &(Rc<Class>, Value, Rc<Class>), name: &str) -> Option<Value> {
    match name {
        "__self__" | "__self_class__" if !object.is_defined() => Some(Value::None),
        "__self__" => Some(object.clone()),
        "__self_class__" => Some(start.clone().into()),
        "__thisclass__" => Some(class.clone().into()),
        _ => None,
    }
}
