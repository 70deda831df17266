//! Loops over generators, and awaits of coroutines: their frames take turns with that of the loop or the `await`,
//! and no native code stands between.

use crate::compile::op::{Op, Register, Source, Target};
use crate::object::generator::{Generator, GeneratorKind, GeneratorState};
use crate::object::{ObjectRef, Payload, Value};

use super::quick_call::Given;
use super::{Activation, Code, Frame, ReturnTo, Vm};

/// A value that a loop waits for.
pub(super) struct Yielded {
    value: Value,
    generator: ObjectRef,
    dst: Register,
}

impl Vm {
    /// The frame of the generator that a `for` loop goes through, to run on.
    pub(super) fn enter_generator(
        &mut self,
        frame: &Frame,
        dst: Register,
        iterator: Register,
        target: Target,
    ) -> Option<Box<Frame>> {
        let object = frame.registers[iterator as usize].object()?;
        let generator = plain_generator(object)?;
        let state = generator.state.get();
        if !matches!(state, GeneratorState::Created | GeneratorState::Suspended) || frame.depth >= self.limits.recursion {
            return None;
        }
        let mut resumed = generator.frame.take()?;
        if state == GeneratorState::Suspended {
            receive(&mut resumed, Value::None);
        }
        generator.state.set(GeneratorState::Running);
        resumed.generator = Some(object.clone());
        resumed.return_to = ReturnTo::ForNext { dst, iterator, target };
        resumed.depth = frame.depth + 1;
        Some(resumed)
    }

    /// The frame of the coroutine or generator that an `await` or `yield from` waits for, to run on.
    pub(super) fn enter_awaited(
        &mut self,
        frame: &mut Frame,
        iterator: Register,
        value: Register,
        done: Target,
    ) -> Option<Box<Frame>> {
        let object = frame.registers[iterator as usize].object()?.clone();
        let Payload::Generator(generator) = &object.payload else { return None };
        let state = generator.state.get();
        let sends_none = frame.registers[value as usize].is_none();
        let goes_on = state == GeneratorState::Suspended || state == GeneratorState::Created && sends_none;
        if !goes_on || frame.depth >= self.limits.recursion {
            return None;
        }
        let mut resumed = generator.frame.take()?;
        if state == GeneratorState::Suspended {
            receive(&mut resumed, std::mem::take(&mut frame.registers[value as usize]));
        }
        generator.state.set(GeneratorState::Running);
        resumed.generator = Some(object);
        resumed.return_to = ReturnTo::Send { value, iterator, done };
        resumed.depth = frame.depth + 1;
        Some(resumed)
    }

    /// The frame of a generator that `next` or `send` makes go on.
    pub(super) fn resume_quickly(&mut self, caller: &mut Frame, given: Given, dst: Register) -> Option<Box<Frame>> {
        let arguments = &mut caller.registers[given.first..given.first + given.count];
        let (object, sends_none) = match arguments {
            [object] => (object.object()?.clone(), true),
            [object, value] => (object.object()?.clone(), value.is_none()),
            _ => return None,
        };
        let generator = plain_generator(&object)?;
        let state = generator.state.get();
        let goes_on = state == GeneratorState::Suspended || state == GeneratorState::Created && sends_none;
        if !goes_on || caller.depth >= self.limits.recursion {
            return None;
        }
        let mut resumed = generator.frame.take()?;
        let value = arguments.get_mut(1).map_or(Value::None, std::mem::take);
        if state == GeneratorState::Suspended {
            receive(&mut resumed, value);
        }
        arguments[0].set(Value::Undefined);
        generator.state.set(GeneratorState::Running);
        resumed.generator = Some(object);
        resumed.return_to = ReturnTo::Next { dst };
        resumed.depth = caller.depth + 1;
        Some(resumed)
    }

    /// `await` of a coroutine that has not begun: it is its own iterator.
    #[expect(clippy::unused_self, reason = "an instruction like its neighbours")]
    pub(super) fn await_quickly(&self, frame: &mut Frame, code: &Code, dst: Register, src: Source) -> bool {
        let fresh = match super::operands::get(frame, code, src).payload() {
            Some(Payload::Generator(generator)) => {
                generator.kind == GeneratorKind::Coroutine && generator.state.get() == GeneratorState::Created
            }
            _ => false,
        };
        if fresh {
            let awaited = super::operands::take(frame, code, src);
            frame.registers[dst as usize].set(awaited);
        }
        fresh
    }

    /// What a generator yields to the `for` loop or the `await` below it.
    #[expect(clippy::unused_self, reason = "an instruction like its neighbours")]
    pub(super) fn yield_quickly(&self, frame: &mut Frame, code: &Code, src: Source) -> Option<Yielded> {
        let dst = waiting_register(frame)?;
        plain_generator(frame.generator.as_ref()?)?;
        let generator = frame.generator.take()?;
        Some(Yielded { value: super::operands::take(frame, code, src), generator, dst })
    }

    /// What a generator yields to native code that takes it and wants the next at once (`sum`, `list`): the frame goes on.
    #[inline(never)]
    pub(super) fn feed(&mut self, frame: &mut Frame, code: &Code, dst: Register, src: Source) -> bool {
        let is_plain = frame.generator.as_ref().is_some_and(|generator| plain_generator(generator).is_some());
        if frame.return_to != ReturnTo::Native || !is_plain {
            return false;
        }
        let Some(Activation::Native { frame: below, .. }) = self.activations.last_mut() else { return false };
        if !below.take_item(super::operands::get(frame, code, src)) {
            return false;
        }
        super::operands::take(frame, code, src).discard();
        frame.registers[dst as usize].set(Value::None);
        true
    }

    /// What is awaited yields through this frame, to the `await` below it.
    #[expect(clippy::unused_self, reason = "an instruction like its neighbours")]
    pub(super) fn yield_on(&self, frame: &mut Frame, value: Register) -> Option<Yielded> {
        let dst = waiting_register(frame)?;
        let generator = frame.generator.take()?;
        Some(Yielded { value: std::mem::take(&mut frame.registers[value as usize]), generator, dst })
    }
}

impl Yielded {
    /// The frame goes back into its generator; the loop goes on with the value.
    #[expect(clippy::unnecessary_box_returns, reason = "frames move between the stack, generators and the pool by pointer")]
    pub(super) fn hand_over(self, frame: Box<Frame>, mut caller: Box<Frame>) -> Box<Frame> {
        if let Payload::Generator(generator) = &self.generator.payload {
            generator.state.set(GeneratorState::Suspended);
            *generator.frame.borrow_mut() = Some(frame);
        }
        caller.registers[self.dst as usize].set(self.value);
        caller
    }
}

/// The register of the frame below that takes what is yielded, where that frame is a Python one.
fn waiting_register(frame: &Frame) -> Option<Register> {
    match frame.return_to {
        ReturnTo::Next { dst } | ReturnTo::ForNext { dst, .. } | ReturnTo::Send { value: dst, .. } => Some(dst),
        _ => None,
    }
}

/// A suspended frame gets what is sent to it.
pub(super) fn receive(frame: &mut Frame, value: Value) {
    match frame.code.instructions[frame.pc - 1] {
        Op::Yield { dst, .. } => frame.registers[dst as usize].set(value),
        Op::YieldFrom { value: register, send, .. } => {
            frame.registers[register as usize].set(value);
            frame.pc = send as usize;
        }
        _ => {}
    }
}

fn plain_generator(object: &ObjectRef) -> Option<&Generator> {
    match &object.payload {
        Payload::Generator(generator) if generator.kind == GeneratorKind::Generator => Some(generator),
        _ => None,
    }
}
