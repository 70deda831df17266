//! Calls of classes that the loop over instructions makes by itself: the instance is made as `object` or `BaseException`
//! makes it, and `__init__` is a plain function, or does no more than they do.

use std::cell::Ref;
use std::rc::Rc;

use crate::compile::op::Register;
use crate::object::class::{KnownInit, Maker};
use crate::object::exception::Exception;
use crate::object::{Class, ExceptionKind, Object, ObjectRef, Payload, Value};

use super::class_build::is_native_static;
use super::quick_call::{Called, Given, fill_cells, fits, is_function};
use super::{Frame, ReturnTo, Vm};

/// The exceptions that make more of their arguments than `args`.
const MAKE_MORE: [ExceptionKind; 7] = [
    ExceptionKind::AttributeError,
    ExceptionKind::BaseExceptionGroup,
    ExceptionKind::ImportError,
    ExceptionKind::NameError,
    ExceptionKind::OSError,
    ExceptionKind::SyntaxError,
    ExceptionKind::UnicodeError,
];

impl Vm {
    pub(super) fn call_class_quickly(
        &mut self,
        caller: &mut Frame,
        callee: &Value,
        given: Given,
        (dst, base): (Register, Register),
    ) -> Option<Called> {
        let Value::Class(class) = callee else { return None };
        let known = self.known_init(class)?;
        let (maker, init) = (known.maker, &known.init);
        if matches!(maker, Maker::Other | Maker::Native) {
            return self.make_super(caller, class, given, dst);
        }
        if init.is_defined() {
            return self.enter_init(caller, (class, maker, init), given, (dst, base));
        }
        if maker == Maker::Object && given.count > 0 {
            return None;
        }
        let instance = made(class, maker, caller, given);
        for argument in &mut caller.registers[given.first..given.first + given.count] {
            argument.set(Value::Undefined);
        }
        caller.registers[dst as usize].set(Value::Object(instance));
        Some(Called::Done)
    }

    /// `super()`.
    fn make_super(&self, caller: &mut Frame, class: &Rc<Class>, given: Given, dst: Register) -> Option<Called> {
        if given.count > 0 || !Rc::ptr_eq(class, &self.classes.super_) {
            return None;
        }
        let made = self.super_in(caller)?;
        caller.registers[dst as usize].set(made);
        Some(Called::Done)
    }

    fn enter_init(
        &mut self,
        caller: &mut Frame,
        (class, maker, init): (&Rc<Class>, Maker, &Value),
        given: Given,
        (dst, base): (Register, Register),
    ) -> Option<Called> {
        let Some(Payload::Function(function)) = init.payload() else { return None };
        let with_first = given.with_first();
        if caller.depth >= self.limits.recursion {
            return None;
        }
        let to = ReturnTo::Instance { dst, base };
        let code = function.code.borrow();
        if code.takes_only == Some(with_first.count) {
            let instance = made(class, maker, caller, given);
            let arguments = &mut caller.registers[given.first..given.first + given.count];
            let mut called = self.new_frame(Some(caller.pc), &code, &function.globals, to);
            called.depth = caller.depth + 1;
            called.registers[0].set(Value::Object(instance.clone()));
            for (slot, argument) in called.registers[1..].iter_mut().zip(arguments) {
                slot.move_from(argument);
            }
            fill_cells(function, &code, &mut called);
            caller.registers[base as usize].set(Value::Object(instance));
            return Some(Called::Frame(called));
        }
        drop(code);
        if !fits(function, with_first.count) {
            return None;
        }
        let instance = Value::Object(made(class, maker, caller, given));
        caller.registers[with_first.first].set(instance.clone());
        let called = self.enter_quickly(caller, function, with_first, to);
        caller.registers[base as usize].set(instance);
        called.map(Called::Frame)
    }

    /// How the class makes its instances, as it is now: always something.
    pub(super) fn known_init<'a>(&self, class: &'a Rc<Class>) -> Option<Ref<'a, KnownInit>> {
        if class.known_init().is_none() {
            let (maker, init) = self.find_maker(class).unwrap_or_default();
            class.remember_init(maker, init);
        }
        class.known_init()
    }

    fn find_maker(&self, class: &Rc<Class>) -> Option<(Maker, Value)> {
        let metaclass = self.class_of(&Value::Class(class.clone()));
        let plain = self.written_in_python(&metaclass, &self.names.call).is_none()
            && class.lookup(&self.names.abstract_methods).is_none();
        let base = self.classes.exception(ExceptionKind::BaseException);
        if class.native && !Rc::ptr_eq(class, &self.classes.type_) && self.needs_no_init(class) {
            return Some((Maker::Native, Value::Undefined));
        }
        let (maker, own) = if !class.native && self.is_made_as(class, &self.classes.object) {
            (Maker::Object, &self.classes.object)
        } else if self.is_made_as(class, base) && !self.makes_more(class) {
            (Maker::Exception, base)
        } else {
            return None;
        };
        let init = class.lookup(&self.names.init).filter(|_| plain)?;
        if own.lookup(&self.names.init).is_some_and(|own| own.is(&init)) {
            return Some((maker, Value::Undefined));
        }
        matches!(init.payload(), Some(Payload::Function(function)) if is_function(function)).then_some((maker, init))
    }

    /// A class of the machine whose instances are ready when they are made.
    fn needs_no_init(&self, class: &Rc<Class>) -> bool {
        let custom = class.lookup(&self.names.new).is_some_and(|new| !is_native_static(&new));
        !custom && class.lookup(&self.names.init).is_some_and(|init| self.is_object_init(&init))
    }

    fn makes_more(&self, class: &Rc<Class>) -> bool {
        MAKE_MORE.iter().any(|kind| class.derives_from(self.classes.exception(*kind)))
    }
}

fn made(class: &Rc<Class>, maker: Maker, caller: &Frame, given: Given) -> ObjectRef {
    if maker == Maker::Object {
        return Object::new(class, Payload::Instance);
    }
    let arguments = Rc::from(&caller.registers[given.first..given.first + given.count]);
    Object::new(class, Payload::Exception(Box::new(Exception::new(arguments))))
}
