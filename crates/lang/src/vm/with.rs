//! `with` and `async with` (Language Reference, "The with statement").

use crate::compile::op::Register;
use crate::object::{Arguments, Keywords, Payload, Raised, Result, Value};

use super::quick_call::is_function;
use super::{Frame, ReturnTo, Vm};

impl Vm {
    /// The frame of `__enter__`, where it and `__exit__` are functions of the program's.
    #[inline(never)]
    pub(super) fn enter_with_quickly(&mut self, frame: &mut Frame, base: Register) -> Option<Box<Frame>> {
        let manager = &frame.registers[base as usize];
        let object = manager.object().filter(|object| matches!(object.payload, Payload::Instance))?;
        let (enter, exit) =
            object.with_class(|class| Some((class.lookup(&self.names.enter)?, class.lookup(&self.names.exit)?)))?;
        let (Some(Payload::Function(function)), Some(Payload::Function(_))) = (enter.payload(), exit.payload()) else {
            return None;
        };
        if !is_function(function) {
            return None;
        }
        let called = self.enter_with_values(frame.depth, function, &mut [manager.clone()], ReturnTo::Register(base + 1))?;
        frame.registers[base as usize] = self.new_method(exit, manager.clone());
        Some(called)
    }

    /// The frame of `__exit__`, for a way out without an exception.
    #[inline(never)]
    pub(super) fn exit_with_quickly(&mut self, frame: &mut Frame, dst: Register, exit: Register) -> Option<Box<Frame>> {
        let Some(Payload::Method(method)) = frame.registers[exit as usize].payload() else { return None };
        let Some(Payload::Function(function)) = method.function.payload() else { return None };
        if !is_function(function) {
            return None;
        }
        let mut arguments = [method.object.clone(), Value::None, Value::None, Value::None];
        let called = self.enter_with_values(frame.depth, function, &mut arguments, ReturnTo::Register(dst))?;
        frame.registers[exit as usize].set(Value::Undefined);
        Some(called)
    }

    /// Leaves the bound exit method in `base` and the result of entering in the register after it.
    pub(super) fn enter_with(&mut self, base: Register, is_async: bool) -> Result<()> {
        let manager = std::mem::take(&mut self.top().registers[base as usize]);
        let (enter_name, exit_name) = if is_async {
            (self.names.aenter.clone(), self.names.aexit.clone())
        } else {
            (self.names.enter.clone(), self.names.exit.clone())
        };
        let Some(enter) = self.class_of(&manager).lookup(&enter_name) else {
            return Err(self.no_manager(&manager, is_async, false));
        };
        let Some(exit) = self.special(&manager, &exit_name) else {
            return Err(self.no_manager(&manager, is_async, true));
        };
        self.put(base, exit);
        let entered = self.call_special(enter, &manager, Arguments::none());
        self.settle(entered, ReturnTo::Register(base + 1))
    }

    fn no_manager(&self, manager: &Value, is_async: bool, has_enter: bool) -> Raised {
        let (protocol, exit) =
            if is_async { ("asynchronous context manager", "__aexit__") } else { ("context manager", "__exit__") };
        let missed = if has_enter { format!(" (missed {exit} method)") } else { String::new() };
        let name = self.type_name(manager);
        Raised::type_error(format!("'{name}' object does not support the {protocol} protocol{missed}"))
    }

    pub(super) fn exit_with(&mut self, dst: Register, exit: Register) -> Result<()> {
        let exit = std::mem::take(&mut self.top().registers[exit as usize]);
        let arguments =
            Arguments { positional: smallvec::smallvec![Value::None, Value::None, Value::None], keywords: Keywords::new() };
        self.call(exit, arguments, ReturnTo::Register(dst))
    }

    pub(super) fn exit_with_exception(&mut self, dst: Register, exit: Register, exception: Register) -> Result<()> {
        let (exit, exception) = (self.peek(exit), self.peek(exception));
        let class = Value::Class(self.class_of(&exception));
        let traceback = match exception.payload() {
            Some(Payload::Exception(parts)) => self.traceback_value(parts.traceback.borrow().as_ref()),
            _ => Value::None,
        };
        let arguments = Arguments { positional: smallvec::smallvec![class, exception, traceback], keywords: Keywords::new() };
        self.call(exit, arguments, ReturnTo::Register(dst))
    }
}
