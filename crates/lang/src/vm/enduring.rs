//! Iterators of the library that go on with the next item after one has raised, as those do that CPython has in C
//! (`itertools.chain`, `itertools.islice`).

use std::rc::Rc;

use crate::compile::op::Op;
use crate::object::generator::GeneratorState;
use crate::object::{ExceptionKind, ObjectRef};

use super::generators::generator_of;
use super::{Frame, Vm};

impl Vm {
    /// Puts the frame that an exception leaves back into its generator, at the head of its loop, where the generator is
    /// one of those; gives the frame back where it has ended.
    pub(super) fn endure(&mut self, generator: &ObjectRef, mut frame: Box<Frame>, exception: &ObjectRef) -> Option<Box<Frame>> {
        let Some(head) = self.is_enduring(generator, exception).then(|| head_of_loop(&frame)).flatten() else {
            return Some(frame);
        };
        let Some(generator) = generator_of(generator) else { return Some(frame) };
        frame.pc = head;
        generator.state.set(GeneratorState::Suspended);
        *generator.frame.borrow_mut() = Some(frame);
        None
    }

    fn is_enduring(&mut self, generator: &ObjectRef, exception: &ObjectRef) -> bool {
        let plain = &self.classes.generator;
        if generator.with_class(|class| Rc::ptr_eq(class, plain) || !class.native) {
            return false;
        }
        let (mistake, end) =
            (self.classes.exception(ExceptionKind::Exception), self.classes.exception(ExceptionKind::StopIteration));
        if !exception.with_class(|class| class.derives_from(mistake) && !class.derives_from(end)) {
            return false;
        }
        let name = self.intern(ENDURING);
        generator.with_class(|class| class.lookup(&name).is_some())
    }
}

/// The attribute by which a class of iterators says that it is one of them.
pub(crate) const ENDURING: &str = "_enduring";

/// The instruction that takes the next item of the innermost loop around the one that has raised. A thing that cannot
/// be gone through ends its iterator.
fn head_of_loop(frame: &Frame) -> Option<usize> {
    let at = frame.pc.checked_sub(1)?;
    let instructions = &frame.code.instructions;
    if matches!(instructions[at], Op::GetIterator { .. }) {
        return None;
    }
    (0..=at).rev().find(|&place| matches!(instructions[place], Op::ForNext { target, .. } if usize::from(target) > at))
}
