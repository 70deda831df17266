//! `async for`.

use std::rc::Rc;

use crate::compile::op::{AwaitContext, Register, Source};
use crate::object::{Arguments, ExceptionKind, Raised, Result, Value};

use super::{ReturnTo, Vm};

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
            vm.awaitable(AwaitContext::Expression, &awaitable)
                .map_err(|_| Raised::type_error(format!("'async for' received an invalid object from __anext__: {found}")))
        })?;
        self.settle(outcome, ReturnTo::Register(dst))
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
