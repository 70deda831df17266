//! Things that can be called: functions of a program, functions of the machine, bound methods.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::arguments::NativeFunction;
use super::dict::DictRef;
use super::string::Str;
use super::value::Value;
use crate::vm::{Code, Vm};

/// A function that a `def` or `lambda` made.
pub struct Function {
    pub code: RefCell<Rc<Code>>,
    pub globals: DictRef,
    pub name: RefCell<Str>,
    pub qualified_name: RefCell<Str>,
    /// `__module__`, `__doc__`.
    pub module: RefCell<Value>,
    pub doc: RefCell<Value>,
    /// The defaults of the last positional parameters.
    pub defaults: RefCell<Rc<[Value]>>,
    /// The defaults of keyword-only parameters.
    pub keyword_defaults: RefCell<Option<DictRef>>,
    pub annotations: RefCell<Option<DictRef>>,
    /// A cell for each free variable of the code.
    pub closure: RefCell<Rc<[Value]>>,
    pub type_parameters: RefCell<Value>,
    /// Is it a function that CPython has in C? Then it is a `builtin_function_or_method`, never becomes a method, and
    /// refuses arguments in C's words.
    pub is_built_in: Cell<bool>,
    /// Does it make the instances of a class that CPython has in C?
    pub makes_built_in: Cell<bool>,
}

impl Function {
    /// Lets go of what may lead back to it.
    pub(super) fn clear(&self) {
        *self.closure.borrow_mut() = Rc::from([]);
        *self.defaults.borrow_mut() = Rc::from([]);
        self.keyword_defaults.borrow_mut().take();
        self.annotations.borrow_mut().take();
    }
}

/// A function written in Rust.
#[derive(Clone)]
pub struct Builtin {
    pub name: Str,
    /// `list.append` for a method; the name alone for a function.
    pub qualified_name: Str,
    pub function: NativeFunction,
    pub kind: BuiltinKind,
    /// What a bound one is bound to, or what a closure in native code carries; undefined otherwise.
    pub bound: Value,
    /// `__module__` of a function; undefined for a method.
    pub module: Value,
    pub shortcut: Cell<Option<Shortcut>>,
}

/// How the loop over instructions makes the commonest calls of functions of the machine.
#[derive(Clone, Copy)]
pub enum Shortcut {
    Answer(AtOnce),
    /// The only argument is a generator, which goes on: `next`.
    Next,
    /// The first of two arguments is a generator, which goes on with the second.
    Send,
}

/// What a function answers at once, from arguments that stay where they are: no frame of Python is needed for it, and
/// nothing is called. Nothing (and nothing changed) where it has to go the long way, which also words the errors.
pub type AtOnce = fn(&Vm, &mut [Value]) -> Option<Value>;

impl Builtin {
    /// `__qualname__`: a bound method of a class in C goes by the class of the object, `MyList.append`.
    pub fn shown_name(&self) -> Str {
        let owner = self.bound.object().filter(|_| self.kind == BuiltinKind::BoundMethod).map(|object| object.class());
        match owner.filter(|class| !class.mro().iter().any(|class| class.methods_are_python.get())) {
            Some(class) => Str::from(format!("{}.{}", class.qualified_name(), self.name)),
            None => self.qualified_name.clone(),
        }
    }
}

/// How a function written in Rust behaves as an attribute of a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BuiltinKind {
    /// `len`, `print`: never bound.
    Function,
    /// `str.upper`: bound to the instance through which it is found.
    Method,
    /// `str.upper` found on an instance: `bound` comes first.
    BoundMethod,
    /// `dict.fromkeys`: bound to the class.
    ClassMethod,
    /// `object.__add__` and its like: a method whose type is called a slot wrapper.
    SlotWrapper,
    /// `__new__`: static.
    Static,
    /// A read-only attribute computed by a function: the repr is that of a getset descriptor.
    Getter,
}

/// A function with the object that comes first.
pub struct Method {
    pub function: Value,
    pub object: Value,
}
