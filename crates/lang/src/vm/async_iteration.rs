//! `async for`.

use std::rc::Rc;

use crate::compile::op::{AwaitContext, Register, Source};
use crate::object::{Arguments, ExceptionKind, ObjectRef, Raised, Reason, Result, Value};

use super::unwind::set_cause;
use super::{ReturnTo, Vm, parts_of};

impl Vm {
    pub(super) fn async_iterator(&mut self, dst: Register, src: Source) -> Result<()> {
        let value = self.take(src);
        let name = self.names.aiter.clone();
        let Some(method) = self.special(&value, &name) else {
            let found = self.type_name(&value);
            return Err(Raised::type_error(format!("'async for' requires an object with __aiter__ method, got {found}")));
        };
        let outcome = crate::object::Outcome::call(method, Arguments::none()).then(self, |vm, iterator| {
            if vm.class_of(&iterator).lookup(&vm.names.anext).is_some() {
                return Ok(iterator.into());
            }
            let found = vm.type_name(&iterator);
            Err(Raised::type_error(format!(
                "'async for' received an object from __aiter__ that does not implement __anext__: {found}"
            )))
        })?;
        self.settle(outcome, ReturnTo::Register(dst))
    }

    pub(super) fn async_next(&mut self, dst: Register, iterator: Register) -> Result<()> {
        let iterator = self.peek(iterator);
        let name = self.names.anext.clone();
        let Some(method) = self.special(&iterator, &name) else {
            let found = self.type_name(&iterator);
            return Err(Raised::type_error(format!("'async for' requires an iterator with __anext__ method, got {found}")));
        };
        let outcome = crate::object::Outcome::call(method, Arguments::none()).then(self, |vm, awaitable| {
            let found = vm.type_name(&awaitable);
            let iterator = vm.awaitable(AwaitContext::Expression, &awaitable);
            crate::types::caught(vm, iterator, move |vm, iterator| match iterator {
                Ok(iterator) => Ok(iterator.into()),
                Err(raised) if matches!(raised.reason(), Reason::Stop(_)) => Err(raised),
                Err(raised) => {
                    let cause = vm.exception_object(raised);
                    Err(vm.type_error_from(&format!("'async for' received an invalid object from __anext__: {found}"), cause))
                }
            })
        })?;
        self.settle(outcome, ReturnTo::Register(dst))
    }

    /// `raise TypeError(message) from cause`
    fn type_error_from(&mut self, message: &str, cause: ObjectRef) -> Raised {
        let class = self.classes.exception(ExceptionKind::TypeError).clone();
        let error = self.new_exception(&class, vec![message.into()]);
        if let Some(parts) = parts_of(&error) {
            *parts.context.borrow_mut() = Some(cause.clone());
        }
        set_cause(&Value::Object(error.clone()), Some(cause));
        Raised::object(error)
    }

    pub(super) fn end_async_for(&mut self, exception: Register, target: u16) -> Result<()> {
        let exception = std::mem::take(&mut self.top().registers[exception as usize]);
        let stop: Rc<_> = self.classes.exception(ExceptionKind::StopAsyncIteration).clone();
        if self.is_instance(&exception, &stop) {
            self.top().pc = target as usize;
            return Ok(());
        }
        self.reraising = true;
        match exception {
            Value::Object(exception) => Err(Raised::object(exception)),
            _ => Ok(()),
        }
    }
}
