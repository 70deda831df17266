//! Frames that have ended and serve again: making frames is what calls cost most.
#![expect(clippy::inline_always, reason = "this crate is built for size, which leaves even three instructions as a call")]

use std::rc::Rc;

use crate::object::{DictRef, Value};

use super::{Code, Frame, FrameObject, ReturnTo, Vm};

/// How many frames that have ended are kept for calls from anywhere.
const SHARED: usize = 512;

/// How many pools there are for the places of calls: at most of them one function is called.
const PLACES: usize = 32;

/// Frames that have ended.
#[derive(Default)]
pub(super) struct FramePools {
    /// Those that were called from a place; each hangs from the one that ended after it. A pool holds no more than were
    /// running at one time.
    places: [Option<Box<Frame>>; PLACES],
    #[expect(clippy::vec_box, reason = "frames move between the stack, generators and the pool by pointer")]
    shared: Vec<Box<Frame>>,
}

impl FramePools {
    /// A frame that has ended, most often of the same function: the last that was called at this place.
    #[inline(always)]
    fn take(&mut self, place: Option<usize>) -> Option<Box<Frame>> {
        let Some(place) = place else { return self.shared.pop() };
        let last = &mut self.places[place % PLACES];
        let Some(mut frame) = last.take() else { return self.shared.pop() };
        *last = frame.ended_before.take();
        Some(frame)
    }

    /// Keeps a frame for the next call from a place.
    #[inline(always)]
    fn keep(&mut self, place: usize, mut frame: Box<Frame>) {
        let last = &mut self.places[place % PLACES];
        frame.ended_before = last.take();
        *last = Some(frame);
    }
}

impl Drop for FramePools {
    /// One by one: native stacks in a browser are small.
    fn drop(&mut self) {
        for last in &mut self.places {
            while let Some(mut frame) = last.take() {
                *last = frame.ended_before.take();
            }
        }
    }
}

impl Vm {
    /// A frame with empty registers, from the pool of a place, or of all, where there is one.
    #[inline(always)]
    #[expect(clippy::unnecessary_box_returns, reason = "frames move between the stack, generators and the pool by pointer")]
    pub(super) fn new_frame(
        &mut self,
        place: Option<usize>,
        code: &Rc<Code>,
        globals: &DictRef,
        return_to: ReturnTo,
    ) -> Box<Frame> {
        match self.frame_pools.take(place) {
            Some(mut frame) => {
                if !Rc::ptr_eq(&frame.code, code) {
                    refit(&mut frame, code);
                }
                if !DictRef::same(&frame.globals, globals) {
                    frame.globals = globals.clone();
                }
                frame.pc = 0;
                frame.return_to = return_to;
                frame
            }
            None => Box::new(Frame {
                registers: vec![Value::Undefined; code.register_count],
                code: code.clone(),
                pc: 0,
                globals: globals.clone(),
                namespace: Value::Undefined,
                return_to,
                generator: None,
                handled: Value::Undefined,
                object: None,
                depth: 0,
                lent: None,
                ended_before: None,
            }),
        }
    }

    /// Takes a frame that has ended apart, and keeps it for the next call.
    #[inline(never)]
    pub(super) fn recycle(&mut self, mut frame: Box<Frame>) {
        if let Some(object) = frame.object.take() {
            self.keep_locals(&mut frame, &object);
        }
        // One more, for values that nobody reads.
        let used = frame.code.register_count + 1;
        for register in frame.registers.iter_mut().take(used) {
            register.set(Value::Undefined);
        }
        frame.namespace.set(Value::Undefined);
        frame.handled.set(Value::Undefined);
        if frame.generator.is_some() {
            frame.generator = None;
        }
        // Somebody may have kept the registers.
        if frame.registers.len() >= frame.code.register_count && self.frame_pools.shared.len() < SHARED {
            self.frame_pools.shared.push(frame);
        }
    }

    /// As [`Vm::recycle`], of a frame that returns to another; `clean`: its temporaries are known to hold nothing that is
    /// shared, and it handles no exception.
    #[inline(always)]
    pub(super) fn recycle_returned(&mut self, mut frame: Box<Frame>, clean: bool, caller: &Frame) {
        let count = frame.code.register_count;
        if !clean || frame.object.is_some() || frame.registers.get(count).is_some_and(Value::is_defined) {
            return self.recycle(frame);
        }
        let locals = frame.code.first_temporary;
        for local in frame.registers.iter_mut().take(locals) {
            local.set(Value::Undefined);
        }
        debug_assert!(!frame.registers.iter().any(Value::is_shared), "a temporary is left");
        debug_assert!(!frame.handled.is_defined() && !frame.namespace.is_defined(), "more than its registers is left");
        self.frame_pools.keep(caller.pc, frame);
    }

    /// Where a traceback or a program still looks at a frame that ends, it keeps the locals.
    fn keep_locals(&mut self, frame: &mut Frame, object: &Rc<FrameObject>) {
        object.instruction.set(frame.pc.saturating_sub(1));
        if Rc::strong_count(object) > 1 {
            // As in CPython it also keeps its callers, and they keep their locals when they end.
            *object.back.borrow_mut() = self.calling_frame();
            frame.registers.truncate(frame.code.first_temporary);
            *object.registers.borrow_mut() = std::mem::take(&mut frame.registers);
        }
    }
}

/// A frame from the pool becomes one of another function: numbers that are left among its temporaries may be in the way of
/// locals there. One that is longer than the code needs is left so.
#[inline(never)]
fn refit(frame: &mut Frame, code: &Rc<Code>) {
    frame.lent = None;
    frame.code = code.clone();
    frame.registers.iter_mut().for_each(|register| register.set(Value::Undefined));
    if frame.registers.len() < code.register_count {
        frame.registers.resize(code.register_count, Value::Undefined);
    }
}
