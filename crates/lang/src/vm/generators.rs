//! Generators, coroutines and asynchronous generators: going on, throwing in, closing
//! (Language Reference, "Generator-iterator methods", "Coroutine Objects").

use std::rc::Rc;

use crate::compile::op::{AwaitContext, Op, Register, Source};
use crate::object::generator::{Generator, GeneratorKind, GeneratorState};
use crate::object::{Arguments, ExceptionKind, ObjectRef, Outcome, Payload, Raised, Reason, Result, Sent, Value};

use super::iterate::Next;
use super::native::{Input, NativeFrame, Step};
use super::{Activation, ReturnTo, Vm};

/// The generator of an object that is one.
pub fn generator_of(object: &ObjectRef) -> Option<&Generator> {
    match &object.payload {
        Payload::Generator(generator) => Some(generator),
        _ => None,
    }
}

impl Vm {
    /// Puts the frame of a generator on the stack, with what is sent to it.
    pub(crate) fn resume_generator(&mut self, object: &ObjectRef, value: Value, to: ReturnTo) -> Result<()> {
        let Some(generator) = generator_of(object) else { return Ok(()) };
        match generator.state.get() {
            GeneratorState::Running => {
                let raised = already_running(generator);
                return self.fail(raised, to);
            }
            GeneratorState::Closed if generator.kind == GeneratorKind::Coroutine => {
                return self.fail(Raised::runtime_error("cannot reuse already awaited coroutine"), to);
            }
            GeneratorState::Closed => return self.generator_returned(Value::None, to),
            GeneratorState::Created if !matches!(value, Value::None) => {
                let what = kind_name(generator.kind);
                let raised = Raised::type_error(format!("can't send non-None value to a just-started {what}"));
                return self.fail(raised, to);
            }
            GeneratorState::Created | GeneratorState::Suspended => {}
        }
        self.push_generator(object, generator, to, Some(value))
    }

    fn push_generator(&mut self, object: &ObjectRef, generator: &Generator, to: ReturnTo, sent: Option<Value>) -> Result<()> {
        let depth = self.depth();
        if depth >= self.limits.recursion {
            return self.fail(super::call::recursion_error(), to);
        }
        let Some(mut frame) = generator.frame.take() else { return Ok(()) };
        if let (Some(value), GeneratorState::Suspended) = (sent, generator.state.get()) {
            super::quick_generators::receive(&mut frame, value);
        }
        generator.state.set(GeneratorState::Running);
        frame.generator = Some(object.clone());
        frame.return_to = to;
        frame.depth = depth + 1;
        self.activations.push(Activation::Python(frame));
        Ok(())
    }

    /// A generator has ended with a value: loops end, awaits have their result, natives are told.
    fn generator_returned(&mut self, value: Value, to: ReturnTo) -> Result<()> {
        match to {
            ReturnTo::ForNext { iterator, target, .. } => self.end_loop(iterator, target),
            ReturnTo::Send { value: register, iterator, done } => self.end_send(value, register, iterator, done),
            other => return self.deliver(value, other),
        }
        Ok(())
    }

    /// Its frame is gone.
    pub(super) fn close_generator(&mut self, object: &ObjectRef) {
        if let Some(generator) = generator_of(object) {
            generator.state.set(GeneratorState::Closed);
        }
    }

    /// `yield`: the frame leaves the stack and waits in its generator.
    pub(super) fn yield_value(&mut self, _dst: Register, src: Source) -> Result<()> {
        let value = self.take(src);
        let value = match self.top().generator.as_ref().and_then(|object| generator_of(object).map(|found| found.kind)) {
            // An asynchronous generator's own values are told apart from what its awaits yield.
            Some(GeneratorKind::AsyncGenerator) => super::async_generators::wrap(self, value),
            _ => value,
        };
        self.suspend(value)
    }

    /// Yields on behalf of what is awaited.
    pub(super) fn yield_from(&mut self, value: Register, _send: u16) -> Result<()> {
        let value = std::mem::take(&mut self.top().registers[value as usize]);
        self.suspend(value)
    }

    fn suspend(&mut self, value: Value) -> Result<()> {
        let Some(Activation::Python(mut frame)) = self.activations.pop() else { return Ok(()) };
        let to = frame.return_to;
        let Some(object) = frame.generator.take() else { return Ok(()) };
        if let Some(generator) = generator_of(&object) {
            generator.state.set(GeneratorState::Suspended);
            *generator.frame.borrow_mut() = Some(frame);
        }
        if to == ReturnTo::Native {
            self.give(Input::Yielded(value));
            return Ok(());
        }
        self.deliver(value, to)
    }

    /// Throws an exception in: at the `yield`, or first into what is awaited there.
    pub(crate) fn throw_into(&mut self, object: &ObjectRef, raised: Raised, to: ReturnTo) -> Result<()> {
        let Some(generator) = generator_of(object) else { return Ok(()) };
        let raised = self.thrown(raised, generator);
        match generator.state.get() {
            GeneratorState::Running => {
                let raised = already_running(generator);
                return self.fail(raised, to);
            }
            GeneratorState::Closed if generator.kind == GeneratorKind::Coroutine => {
                return self.fail(Raised::runtime_error("cannot reuse already awaited coroutine"), to);
            }
            GeneratorState::Closed => return self.fail(raised, to),
            GeneratorState::Created => {
                // Never begun: the exception is raised at its first line, and it is over.
                generator.state.set(GeneratorState::Suspended);
            }
            GeneratorState::Suspended => {}
        }
        self.push_generator(object, generator, to, None)?;
        if !matches!(self.activations.last(), Some(Activation::Python(frame)) if frame.generator.as_ref().is_some_and(|found| Rc::ptr_eq(found, object)))
        {
            return Ok(());
        }
        self.raise_at_yield(raised)
    }

    /// The context of what is thrown in is what the generator itself handles, not what is handled by whoever throws.
    fn thrown(&mut self, raised: Raised, generator: &Generator) -> Raised {
        if matches!(raised.reason(), Reason::Stop(_)) {
            return raised;
        }
        let handles = generator.frame.borrow().as_ref().is_some_and(|frame| frame.handled.object().is_some());
        let exception = self.exception_object(raised);
        if handles { Raised::object(exception) } else { Raised::passing(exception) }
    }

    /// The frame on top stands at a `yield`: the exception goes on into what it awaits, or is raised there.
    fn raise_at_yield(&mut self, raised: Raised) -> Result<()> {
        let frame = self.top();
        let at = frame.pc.checked_sub(1).map(|at| frame.code.instructions[at]);
        let Some(Op::YieldFrom { value, iterator, send }) = at else { return Err(raised) };
        let awaited = frame.registers[iterator as usize].clone();
        let Op::Send { done, .. } = frame.code.instructions[send as usize] else { return Err(raised) };
        // Whatever it yields next is yielded by the instruction after the Send.
        frame.pc = send as usize + 1;
        let to = ReturnTo::Send { value, iterator, done };
        match &awaited {
            Value::Object(inner) if generator_of(inner).is_some() => {
                if self.is_kind(&raised, ExceptionKind::GeneratorExit) {
                    return self.close_awaited(&awaited, raised);
                }
                self.throw_into(&inner.clone(), raised, to)
            }
            _ => self.throw_into_awaitable(&awaited, raised, to),
        }
    }

    /// `GeneratorExit` closes what is awaited, and is then raised here.
    fn close_awaited(&mut self, awaited: &Value, raised: Raised) -> Result<()> {
        let name = self.names.close.clone();
        let Ok(Outcome::Value(close)) = self.get_attribute(awaited, &name) else { return Err(raised) };
        let outcome = Outcome::call(close, Arguments::none()).then(self, move |_, _| Err(raised))?;
        self.settle_here(outcome)
    }

    fn throw_into_awaitable(&mut self, awaited: &Value, raised: Raised, to: ReturnTo) -> Result<()> {
        if self.is_kind(&raised, ExceptionKind::GeneratorExit) {
            return self.close_awaited(awaited, raised);
        }
        let name = self.names.throw.clone();
        let found = self.get_attribute(awaited, &name);
        let outcome = crate::types::caught(self, found, move |vm, found| match found {
            Ok(throw) => {
                let exception = vm.exception_object(raised);
                Ok(Outcome::call(throw, Arguments::one(exception)))
            }
            Err(other) if vm.is_kind(&other, ExceptionKind::AttributeError) => Err(raised),
            Err(other) => Err(other),
        })?;
        self.settle(outcome, to)
    }

    /// The `Send` instruction.
    pub(super) fn send(&mut self, iterator: Register, value: Register, done: u16) -> Result<()> {
        let frame = self.top();
        let sent = std::mem::take(&mut frame.registers[value as usize]);
        let awaited = frame.registers[iterator as usize].clone();
        let to = ReturnTo::Send { value, iterator, done };
        if let Value::Object(object) = &awaited {
            if generator_of(object).is_some() {
                return self.resume_generator(object, sent, to);
            }
            if let Payload::Native(native) = &object.payload {
                match native.send(self, &sent) {
                    Some(Ok(Sent::Yielded(out))) => return self.deliver(out, to),
                    Some(Ok(Sent::Returned(result))) => {
                        self.end_send(result, value, iterator, done);
                        return Ok(());
                    }
                    Some(Err(raised)) => return self.fail(raised, to),
                    None => {}
                }
            }
        }
        if sent.is_none() {
            return self.ask_next(&awaited, to);
        }
        let name = self.names.send.clone();
        let outcome =
            self.get_attribute(&awaited, &name)?.then(self, move |_, send| Ok(Outcome::call(send, Arguments::one(sent))))?;
        self.settle(outcome, to)
    }

    /// Calls `__next__`.
    fn ask_next(&mut self, iterator: &Value, to: ReturnTo) -> Result<()> {
        match self.next_now(iterator) {
            Ok(Next::Item(item)) => return self.deliver(item, to),
            Ok(Next::End) => return self.generator_returned(Value::None, to),
            Ok(Next::Call) => {}
            Err(raised) => return self.fail(raised, to),
        }
        if let Value::Object(object) = iterator
            && matches!(object.payload, Payload::Iterator(_))
            && object.with_class(|class| class.native)
        {
            return match self.advance_slowly(object.clone()) {
                Ok(outcome) => self.settle(outcome, to),
                Err(raised) => self.fail(raised, to),
            };
        }
        let name = self.names.next.clone();
        if let Some(next) = self.special(iterator, &name) {
            self.call(next, Arguments::none(), to)
        } else {
            let raised = Raised::type_error(format!("'{}' object is not an iterator", self.type_name(iterator)));
            self.fail(raised, to)
        }
    }

    /// The `ForNext` instruction, where the quick loop has no answer.
    pub(super) fn for_next(&mut self, dst: Register, iterator: Register, target: u16) -> Result<()> {
        let source = self.peek(iterator);
        let to = ReturnTo::ForNext { dst, iterator, target };
        if let Value::Object(object) = &source
            && generator_of(object).is_some_and(|found| found.kind == GeneratorKind::Generator)
        {
            return self.resume_generator(object, Value::None, to);
        }
        self.ask_next(&source, to)
    }

    /// The iterator of `await value`.
    pub(crate) fn awaitable(&mut self, context: AwaitContext, value: &Value) -> Result<Outcome> {
        if let Value::Object(object) = value
            && let Some(generator) = generator_of(object)
            && (generator.kind == GeneratorKind::Coroutine || generator.code.is_iterable_coroutine.get())
        {
            if generator.kind == GeneratorKind::Coroutine && is_awaiting(generator) {
                return Err(Raised::runtime_error("coroutine is being awaited already"));
            }
            return Ok(value.clone().into());
        }
        let name = self.names.r#await.clone();
        let method = self.class_of(value).lookup(&name).filter(|method| !method.is_none());
        let Some(method) = method else { return Err(self.not_awaitable(context, value)) };
        if let Some(Payload::Function(function)) = method.payload()
            && let Some(generator) = self.generator_for(function, value)
        {
            return Ok(generator.into());
        }
        self.call_special(method, value, Arguments::none()).then(self, |vm, iterator| {
            if let Some(Payload::Generator(generator)) = iterator.payload()
                && generator.kind == GeneratorKind::Coroutine
            {
                return Err(Raised::type_error("__await__() returned a coroutine"));
            }
            if let Some(coroutine) = crate::types::wrapped_coroutine(&iterator) {
                return Ok(Value::Object(coroutine).into());
            }
            if vm.is_iterator(&iterator) {
                return Ok(iterator.into());
            }
            let found = vm.type_name(&iterator);
            Err(Raised::type_error(format!("__await__() returned non-iterator of type '{found}'")))
        })
    }

    fn not_awaitable(&self, context: AwaitContext, value: &Value) -> Raised {
        let name = self.type_name(value);
        Raised::type_error(match context {
            AwaitContext::Expression => format!("object {name} can't be used in 'await' expression"),
            AwaitContext::AsyncWithEnter => {
                format!("'async with' received an object from __aenter__ that does not implement __await__: {name}")
            }
            AwaitContext::AsyncWithExit => {
                format!("'async with' received an object from __aexit__ that does not implement __await__: {name}")
            }
        })
    }

    pub(super) fn yield_from_iterator(&mut self, dst: Register, src: Source) -> Result<()> {
        let value = self.take(src);
        if let Some(Payload::Generator(generator)) = value.payload() {
            let awaits = self.top().code.is_iterable_coroutine.get();
            if generator.kind == GeneratorKind::Generator || generator.kind == GeneratorKind::Coroutine && awaits {
                self.put(dst, value);
                return Ok(());
            }
            if generator.kind == GeneratorKind::Coroutine {
                return Err(Raised::type_error("cannot 'yield from' a coroutine object in a non-coroutine generator"));
            }
        }
        if let Some(coroutine) = crate::types::wrapped_coroutine(&value) {
            self.put(dst, coroutine.into());
            return Ok(());
        }
        let outcome = self.iterate(&value)?;
        self.settle(outcome, ReturnTo::Register(dst))
    }

    /// The line at which a generator or coroutine stands; nothing once it has ended.
    pub fn generator_line(&self, object: &ObjectRef) -> Option<u32> {
        let generator = generator_of(object)?;
        if let Some(frame) = generator.frame.borrow().as_ref() {
            let begun = generator.state.get() != GeneratorState::Created;
            return Some(if begun { frame.code.line_of(frame.pc.saturating_sub(1)) } else { generator.code.first_line });
        }
        self.activations.iter().find_map(|activation| match activation {
            Activation::Python(frame) if frame.generator.as_ref().is_some_and(|running| Rc::ptr_eq(running, object)) => {
                Some(frame.code.line_of(frame.pc.saturating_sub(1)))
            }
            _ => None,
        })
    }

    /// The locals of a generator or coroutine that has not ended.
    pub fn generator_locals(&self, object: &ObjectRef) -> Vec<(crate::object::Str, Value)> {
        let Some(generator) = generator_of(object) else { return Vec::new() };
        if let Some(frame) = generator.frame.borrow().as_ref() {
            return super::bound_locals(&frame.code, &frame.registers);
        }
        let running = self.activations.iter().find_map(|activation| match activation {
            Activation::Python(frame) if frame.generator.as_ref().is_some_and(|running| Rc::ptr_eq(running, object)) => {
                Some(frame)
            }
            _ => None,
        });
        running.map_or_else(Vec::new, |frame| super::bound_locals(&frame.code, &frame.registers))
    }

    /// `gen.send(value)`, `next(gen)`: the yielded value is the result, a return is `StopIteration`.
    pub(crate) fn generator_call(object: &ObjectRef, action: GeneratorAction) -> Outcome {
        Outcome::Enter(Box::new(GeneratorCall { object: object.clone(), action: Some(action) }))
    }

    /// `gen.close()`.
    pub(crate) fn generator_close(&mut self, object: &ObjectRef) -> Outcome {
        let Some(generator) = generator_of(object) else { return Value::None.into() };
        match generator.state.get() {
            GeneratorState::Created => {
                generator.state.set(GeneratorState::Closed);
                drop(generator.frame.take());
                Value::None.into()
            }
            GeneratorState::Closed => Value::None.into(),
            _ => Outcome::Enter(Box::new(GeneratorClose { object: object.clone() })),
        }
    }
}

/// What a program asks of a generator.
pub(crate) enum GeneratorAction {
    Send(Value),
    Throw(Raised),
}

struct GeneratorCall {
    object: ObjectRef,
    action: Option<GeneratorAction>,
}

impl NativeFrame for GeneratorCall {
    fn resume(&mut self, _vm: &mut Vm, input: Input) -> Result<Step> {
        match (self.action.take(), input) {
            (Some(GeneratorAction::Send(value)), _) => Ok(Step::Send(self.object.clone(), value)),
            (Some(GeneratorAction::Throw(raised)), _) => Ok(Step::Throw(self.object.clone(), raised)),
            (None, Input::Yielded(value)) => Ok(Step::Return(value)),
            (None, Input::Returned(value)) => Err(Raised::stop_iteration(value)),
            (None, Input::Raised(raised)) => Err(raised),
            (None, Input::Start) => Ok(Step::Return(Value::None)),
        }
    }

    fn name(&self) -> &'static str {
        "send"
    }
}

struct GeneratorClose {
    object: ObjectRef,
}

impl NativeFrame for GeneratorClose {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Result<Step> {
        match input {
            Input::Start => Ok(Step::Throw(self.object.clone(), Raised::new(ExceptionKind::GeneratorExit, Value::Undefined))),
            Input::Yielded(_) => {
                let what = generator_of(&self.object).map_or("generator", |generator| kind_name(generator.kind));
                Err(Raised::runtime_error(format!("{what} ignored GeneratorExit")))
            }
            // Since 3.13, close() gives what the generator returned.
            Input::Returned(value) => Ok(Step::Return(value)),
            Input::Raised(raised)
                if vm.is_kind(&raised, ExceptionKind::GeneratorExit) || vm.is_kind(&raised, ExceptionKind::StopIteration) =>
            {
                Ok(Step::Return(Value::None))
            }
            Input::Raised(raised) => Err(raised),
        }
    }

    fn name(&self) -> &'static str {
        "close"
    }
}

pub(crate) fn kind_name(kind: GeneratorKind) -> &'static str {
    match kind {
        GeneratorKind::Generator => "generator",
        GeneratorKind::Coroutine => "coroutine",
        GeneratorKind::AsyncGenerator => "async generator",
    }
}

fn already_running(generator: &Generator) -> Raised {
    Raised::value_error(format!("{} already executing", kind_name(generator.kind)))
}

/// Does a coroutine stand in an `await` of its own?
fn is_awaiting(generator: &Generator) -> bool {
    generator.state.get() == GeneratorState::Suspended
        && generator
            .frame
            .borrow()
            .as_ref()
            .is_some_and(|frame| frame.pc > 0 && matches!(frame.code.instructions[frame.pc - 1], Op::YieldFrom { .. }))
}

/// What a suspended coroutine or generator awaits.
pub fn awaited_by(generator: &Generator) -> Option<Value> {
    let frame = generator.frame.borrow();
    let frame = frame.as_ref()?;
    match frame.code.instructions.get(frame.pc.checked_sub(1)?)? {
        Op::YieldFrom { iterator, .. } => Some(frame.registers[*iterator as usize].clone()).filter(Value::is_defined),
        _ => None,
    }
}
