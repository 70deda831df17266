//! The machine: frames on a stack of its own, run for as long as the host gives it fuel.

use std::any::Any;
use std::rc::Rc;

use crate::limits::Limits;
use crate::object::heap::Heap;
use crate::object::{Class, DictRef, Object, Payload, Str, Value};

pub mod cell;
mod classes;
mod code;
mod constant;
mod frame;
pub mod hash;
mod intern;
mod iterate;
mod names;
pub(crate) mod native;
mod pending;
mod protocol;

pub use classes::Classes;
pub use code::{Code, Place, SourceFile};
pub use frame::{Activation, Frame, FrameObject, ReturnTo, Traceback, bound_locals};
pub use intern::Interner;
pub use iterate::Next;
pub use names::Names;
pub use native::{Input, NativeFrame, Step};

/// What the machine asks of whoever runs it.
pub trait Host {
    /// The program wrote to standard output.
    fn write(&mut self, text: &str);
    /// The program or the machine reported something: a warning, a log record, an error that nobody could catch.
    fn report(&mut self, report: &str);
}

/// A machine with one program in it. Nothing is shared between two machines.
pub struct Vm {
    pub classes: Classes,
    pub names: Names,
    pub builtins: DictRef,
    pub modules: DictRef,
    pub limits: Limits,
    pub host: Box<dyn Host>,
    pub(crate) heap: Rc<Heap>,
    pub(crate) interner: Interner,
    pub(crate) activations: Vec<Activation>,
    extensions: Vec<Rc<dyn Any>>,
}

impl Vm {
    /// The one object for a name.
    pub fn intern(&mut self, name: &str) -> Str {
        self.interner.intern(name)
    }

    pub fn new_list(&self, items: Vec<Value>) -> Value {
        Object::new(&self.classes.list, Payload::List(items.into())).into()
    }

    pub fn new_tuple(&self, items: impl Into<Rc<[Value]>>) -> Value {
        Object::new(&self.classes.tuple, Payload::Tuple(items.into())).into()
    }

    pub fn new_dict(&self, dict: impl Into<DictRef>) -> Value {
        Object::new(&self.classes.dict, Payload::Dict(dict.into())).into()
    }

    /// The class of a value, `type(value)`.
    pub fn class_of(&self, value: &Value) -> Rc<Class> {
        match value {
            Value::Object(object) => object.class(),
            Value::Str(_) => self.classes.str.clone(),
            Value::Int(_) => self.classes.int.clone(),
            Value::Float(_) => self.classes.float.clone(),
            Value::Bool(_) => self.classes.bool.clone(),
            Value::None | Value::Undefined => self.classes.none.clone(),
            Value::Class(class) => class.metaclass.borrow().clone().unwrap_or_else(|| self.classes.type_.clone()),
            Value::NotImplemented => self.classes.not_implemented.clone(),
            Value::Ellipsis => self.classes.ellipsis.clone(),
        }
    }

    /// `type(value).__name__`, for messages.
    pub fn type_name(&self, value: &Value) -> Str {
        self.class_of(value).name()
    }
}
