//! What a frame that ends gives back to the one below it, where that is a frame of Python that waits for no more.
#![expect(clippy::inline_always, reason = "this crate is built for size, which leaves even three instructions as a call")]

use crate::compile::op::{CONSTANT, Source};
use crate::object::Value;

use super::{Activation, Code, Frame, ReturnTo, Vm};

impl Vm {
    /// Gives what a call returns to its caller, where that is all there is to do; the caller, which goes on. What stood
    /// `before` in the register dies after the locals of the callee.
    #[inline(always)]
    pub(super) fn give_back(&mut self, frame: &mut Frame, code: &Code, src: Source, before: &mut Value) -> Option<Box<Frame>> {
        let ReturnTo::Register(dst) = frame.return_to else { return self.give_instance(frame, src) };
        if frame.generator.is_some() {
            return None;
        }
        let mut caller = self.pop_frame();
        let place = &mut caller.registers[dst as usize];
        if place.is_shared() {
            *before = std::mem::take(place);
        }
        super::operands::take_into(place, frame, code, src);
        Some(caller)
    }

    /// At the end of an `__init__`: the instance, which its caller has.
    #[inline(never)]
    fn give_instance(&mut self, frame: &Frame, src: Source) -> Option<Box<Frame>> {
        let ReturnTo::Instance { dst, base } = frame.return_to else { return None };
        let Some(Activation::Python(caller)) = self.activations.last_mut() else { return None };
        if src & CONSTANT == 0 || !super::operands::get(frame, &frame.code, src).is_none() {
            return None;
        }
        match caller.registers.get_disjoint_mut([dst as usize, base as usize]) {
            Ok([place, _]) if place.is_shared() => return None,
            Ok([place, instance]) => place.move_from(instance),
            Err(_) => {}
        }
        Some(self.pop_frame())
    }
}
