//! Calls of functions that gather what is left over in `*args` and `**kwargs`: their frames are made as those of
//! [`super::quick_call`], of registers of the caller.

use std::rc::Rc;

use smallvec::SmallVec;

use crate::compile::op::Register;
use crate::object::function::Function;
use crate::object::{DictRef, Payload, Value};

use super::defaults::default_of;
use super::quick_call::{Called, fill_cells};
use super::{Code, Frame, ReturnTo, Vm};

impl Vm {
    /// `f(*args)`, where nothing is named.
    #[inline(never)]
    pub(super) fn spread_quickly(&mut self, frame: &mut Frame, dst: Register, base: Register) -> Option<Called> {
        let [callee, positional, keywords] = frame.registers.get(base as usize..base as usize + 3)? else { return None };
        if matches!(keywords.payload(), Some(Payload::Dict(named)) if !named.borrow().is_empty()) {
            return None;
        }
        let callee = callee.clone();
        let (function, first) = match callee.payload()? {
            Payload::Method(method) => (&method.function, Some(method.object.clone())),
            _ => (&callee, None),
        };
        let Some(Payload::Function(function)) = function.payload() else { return None };
        let mut arguments: SmallVec<[Value; 4]> = first.into_iter().collect();
        match positional.payload()? {
            Payload::List(items) => arguments.extend(items.borrow().iter().cloned()),
            Payload::Tuple(items) => arguments.extend(items.iter().cloned()),
            _ => return None,
        }
        let called = self.enter_with_values(frame.depth, function, &mut arguments, ReturnTo::Register(dst))?;
        for register in &mut frame.registers[base as usize..base as usize + 3] {
            register.set(Value::Undefined);
        }
        Some(self.begun(frame, function, called, dst))
    }

    /// The frame, where no argument is named and none is missing.
    pub(super) fn enter_gathering(
        &mut self,
        depth: u32,
        function: &Function,
        code: &Rc<Code>,
        arguments: &mut [Value],
        to: ReturnTo,
    ) -> Option<Box<Frame>> {
        if !gathers(function, code, arguments.len()) {
            return None;
        }
        let positional = usize::from(code.parameters.positional).min(arguments.len());
        let (placed, rest) = arguments.split_at_mut(positional);
        let mut called = self.frame_with(None, depth, function, code, placed, to);
        for slot in positional..code.named_count() {
            called.registers[slot] = default_of(function, code, slot).unwrap_or_default();
        }
        self.gather(code, rest, &mut called);
        fill_cells(function, code, &mut called);
        Some(called)
    }

    /// Fills the parameters after the named ones.
    fn gather(&self, code: &Code, rest: &mut [Value], called: &mut Frame) {
        let mut slot = code.named_count();
        if code.parameters.variadic {
            let rest: Rc<[Value]> = rest.iter_mut().map(std::mem::take).collect();
            called.registers[slot] = self.new_tuple(rest);
            slot += 1;
        }
        if code.parameters.variadic_keywords {
            called.registers[slot] = self.new_dict(DictRef::default());
        }
    }
}

/// Does it gather, and do so many arguments fit, with defaults for the rest?
pub(super) fn gathers(function: &Function, code: &Code, given: usize) -> bool {
    let parameters = &code.parameters;
    let positional = usize::from(parameters.positional);
    let gathers = parameters.variadic || parameters.variadic_keywords && given <= positional;
    let placed = given.min(positional);
    gathers && !function.is_built_in.get() && (placed..code.named_count()).all(|slot| default_of(function, code, slot).is_some())
}
