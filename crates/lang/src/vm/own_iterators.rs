//! Loops over iterators of a program's own, and over `map` of a function of its own: the frame of `__next__`, or of the
//! function, takes turns with that of the loop.

use crate::compile::op::{Register, Target};
use crate::object::iterator::Iter;
use crate::object::{ObjectRef, Payload, Result, Sent, Value};

use super::iterate::Next;
use super::quick_call::{fits, is_function};
use super::{Frame, ReturnTo, Vm};

impl Vm {
    /// The frame that gives the next item to a `for` loop.
    #[inline(never)]
    pub(super) fn enter_next(&mut self, frame: &Frame, dst: Register, iterator: Register, target: Target) -> Option<Box<Frame>> {
        let source = frame.registers[iterator as usize].object()?;
        let to = ReturnTo::ForNext { dst, iterator, target };
        match source.payload {
            Payload::Instance => self.enter_own_next(frame.depth, source, to),
            Payload::Iterator(_) => self.enter_mapped(frame.depth, source, to),
            _ => None,
        }
    }

    /// The next item of an iterator of the machine's library, or the end of the loop; false where neither is there without a call.
    #[inline(never)]
    pub(super) fn next_of_native(&mut self, frame: &mut Frame, dst: Register, iterator: Register, end: Target) -> Result<bool> {
        let source = frame.registers[iterator as usize].object().filter(|source| source.with_class(|class| class.native));
        let Some(Payload::Native(native)) = source.map(|source| &source.payload) else { return Ok(false) };
        match native.send(self, &Value::None) {
            Some(Ok(Sent::Yielded(item))) => frame.registers[dst as usize].set(item),
            Some(Ok(Sent::Returned(_))) => {
                frame.registers[iterator as usize].set(Value::Undefined);
                frame.pc = end as usize;
            }
            Some(Err(raised)) => return Err(raised),
            None => return Ok(false),
        }
        Ok(true)
    }

    /// `__next__`, where it is a plain function.
    fn enter_own_next(&mut self, depth: u32, source: &ObjectRef, to: ReturnTo) -> Option<Box<Frame>> {
        let method = source.with_class(|class| class.lookup(&self.names.next))?;
        let Some(Payload::Function(function)) = method.payload() else { return None };
        if !is_function(function) {
            return None;
        }
        self.enter_with_values(depth, function, &mut [Value::Object(source.clone())], to)
    }

    /// The function of a `map` over one iterator of the machine, with its next item.
    fn enter_mapped(&mut self, depth: u32, source: &ObjectRef, to: ReturnTo) -> Option<Box<Frame>> {
        let (function, items) = mapped(source)?;
        let Some(Payload::Function(function)) = function.payload() else { return None };
        if !is_function(function) || !fits(function, 1) || depth >= self.limits.recursion {
            return None;
        }
        // Its end and its errors come again, the long way.
        let Ok(Next::Item(item)) = self.next_now(&items) else { return None };
        self.enter_with_values(depth, function, &mut [item], to)
    }
}

fn mapped(source: &ObjectRef) -> Option<(Value, Value)> {
    let Payload::Iterator(state) = &source.payload else { return None };
    match &**state.borrow() {
        Iter::Map { function, iterators } if source.with_class(|class| class.native) => match iterators.as_slice() {
            [items] if matches!(items.payload(), Some(Payload::Iterator(_))) => Some((function.clone(), items.clone())),
            _ => None,
        },
        _ => None,
    }
}
