//! Calls that the loop over instructions makes by itself: a frame is made of registers of the caller, and nothing is
//! built on the way. What does not fit goes through [`Vm::call`], which also words the errors.
#![expect(clippy::inline_always, reason = "this crate is built for size, which leaves even three instructions as a call")]

use std::rc::Rc;

use smallvec::SmallVec;

use crate::compile::op::{CONSTANT, Register, Site, Source};
use crate::compile::unit::UnitKind;
use crate::object::function::{Function, Method, Shortcut};
use crate::object::{Payload, Str, Value};

use super::defaults::{fill_defaults, fill_rest, has_default, missing_of};
use super::{Code, Frame, ReturnTo, Vm};

/// What a call has come to.
pub(super) enum Called {
    /// This frame is to run.
    Frame(Box<Frame>),
    /// The value is in its register: an answer, or a generator or coroutine, which has not begun.
    Done,
}

/// Where the arguments of a call stand among the registers of the caller.
#[derive(Clone, Copy)]
pub(super) struct Given {
    pub(super) first: usize,
    pub(super) count: usize,
}

impl Given {
    /// After a callee at `base`; a method has its object in front, unless that place is empty.
    #[inline]
    fn after(frame: &Frame, base: usize, count: u8, is_method: bool) -> Self {
        let count = usize::from(count);
        match is_method {
            false => Given { first: base + 1, count },
            true if frame.registers[base + 1].is_defined() => Given { first: base + 1, count: count + 1 },
            true => Given { first: base + 2, count },
        }
    }

    /// With one more in front, in the place before.
    pub(super) fn with_first(self) -> Self {
        Given { first: self.first - 1, count: self.count + 1 }
    }
}

impl Vm {
    /// A call of a function, or of a class whose `__init__` is one; the arguments move into its frame.
    #[inline]
    pub(super) fn call_python(
        &mut self,
        frame: &mut Frame,
        count: u8,
        dst: Register,
        base: Register,
        is_method: bool,
    ) -> Option<Called> {
        let given = Given::after(frame, base as usize, count, is_method);
        let (callees, arguments) = frame.registers.split_at_mut(base as usize + 1);
        if let Some(Payload::Function(function)) = callees[base as usize].payload() {
            let code = function.code.borrow();
            if code.takes_only == Some(given.count) && frame.depth < self.limits.recursion {
                let first = given.first - base as usize - 1;
                let arguments = &mut arguments[first..first + given.count];
                let mut called =
                    self.frame_with(Some(frame.pc), frame.depth, function, &code, arguments, ReturnTo::Register(dst));
                fill_cells(function, &code, &mut called);
                drop(code);
                callees[base as usize].set(Value::Undefined);
                return Some(Called::Frame(called));
            }
        }
        self.call_rarer(frame, given, dst, base)
    }

    /// As [`Vm::call_python`], where the last of the arguments is still to be copied. Where there is no quick answer it is
    /// in its place afterwards.
    #[inline]
    pub(super) fn call_with(
        &mut self,
        frame: &mut Frame,
        code: &Code,
        (count, last): (u8, Source),
        dst: Register,
        base: Register,
        is_method: bool,
    ) -> Option<Called> {
        let given = Given::after(frame, base as usize, count, is_method);
        let (callees, arguments) = frame.registers.split_at_mut(base as usize + 1);
        if let Some(Payload::Function(function)) = callees[base as usize].payload() {
            let target = function.code.borrow();
            if target.takes_only == Some(given.count) && frame.depth < self.limits.recursion {
                let first = given.first - base as usize - 1;
                let arguments = &mut arguments[first..first + given.count - 1];
                let mut called =
                    self.frame_with(Some(frame.pc), frame.depth, function, &target, arguments, ReturnTo::Register(dst));
                let last =
                    if last & CONSTANT == 0 { &callees[last as usize] } else { &code.constants[(last & !CONSTANT) as usize] };
                called.registers[given.count - 1].copy_from(last);
                fill_cells(function, &target, &mut called);
                drop(target);
                callees[base as usize].set(Value::Undefined);
                return Some(Called::Frame(called));
            }
        }
        super::operands::copy_value(frame, code, (given.first + given.count - 1) as Register, last);
        self.call_rarer(frame, given, dst, base)
    }

    /// A call of anything but a function that gets all its arguments by place.
    #[inline(never)]
    fn call_rarer(&mut self, frame: &mut Frame, given: Given, dst: Register, base: Register) -> Option<Called> {
        let (callees, arguments) = frame.registers.split_at_mut(given.first);
        let arguments = &mut arguments[..given.count];
        let callee = &mut callees[base as usize];
        match callee.payload() {
            Some(Payload::Builtin(builtin)) => match builtin.shortcut.get()? {
                Shortcut::Answer(answer) => {
                    let value = answer(self, arguments)?;
                    for argument in arguments {
                        argument.set(Value::Undefined);
                    }
                    callee.set(Value::Undefined);
                    frame.registers[dst as usize].set(value);
                    Some(Called::Done)
                }
                _ => self.call_and_let_go(frame, given, dst, base),
            },
            Some(Payload::Function(function)) if is_function(function) => {
                let called = self.enter_with_values(frame.depth, function, arguments, ReturnTo::Register(dst))?;
                callee.set(Value::Undefined);
                Some(Called::Frame(called))
            }
            _ => self.call_and_let_go(frame, given, dst, base),
        }
    }

    /// A call of what may use the registers of the caller.
    #[inline(never)]
    fn call_and_let_go(&mut self, frame: &mut Frame, given: Given, dst: Register, base: Register) -> Option<Called> {
        let mut callee = Value::Undefined;
        callee.move_from(&mut frame.registers[base as usize]);
        let called = match callee.payload() {
            Some(Payload::Function(function)) => {
                let called = self.enter_quickly(frame, function, given, ReturnTo::Register(dst));
                called.map(|called| self.begun(frame, function, called, dst))
            }
            Some(Payload::Builtin(builtin)) => builtin.shortcut.get().and_then(|shortcut| match shortcut {
                Shortcut::Next if given.count == 1 => self.resume_quickly(frame, given, dst).map(Called::Frame),
                Shortcut::Send if given.count == 2 => self.resume_quickly(frame, given, dst).map(Called::Frame),
                _ => None,
            }),
            None => self.call_class_quickly(frame, &callee, given, (dst, base)),
            Some(Payload::Method(method)) => self.call_bound(frame, method, given, dst),
            _ => None,
        };
        if called.is_none() {
            frame.registers[base as usize].set(callee);
        }
        called
    }

    /// A bound method of a function: its object goes into the place in front of the arguments, which is free.
    #[inline(never)]
    fn call_bound(&mut self, frame: &mut Frame, method: &Method, given: Given, dst: Register) -> Option<Called> {
        let Some(Payload::Function(function)) = method.function.payload() else { return None };
        let with_first = given.with_first();
        frame.registers[with_first.first].set(method.object.clone());
        let called = self.enter_quickly(frame, function, with_first, ReturnTo::Register(dst));
        if called.is_none() {
            frame.registers[with_first.first].set(Value::Undefined);
        }
        called.map(|called| self.begun(frame, function, called, dst))
    }

    /// The frame runs, or waits in the generator or coroutine that it belongs to.
    #[inline]
    pub(super) fn begun(&mut self, caller: &mut Frame, function: &Function, called: Box<Frame>, dst: Register) -> Called {
        if called.code.kind == UnitKind::Function {
            return Called::Frame(called);
        }
        let generator = self.generator_with(function, called);
        self.note_origin(&generator, Some(caller));
        caller.registers[dst as usize].set(generator);
        Called::Done
    }

    /// The generator that a generator function of one argument gives, where nothing else has to be bound.
    pub(super) fn generator_for(&mut self, function: &Function, argument: &Value) -> Option<Value> {
        let code = function.code.borrow().clone();
        if code.kind != UnitKind::Generator || code.plain_positional != Some(1) || code.parameters.keyword_only > 0 {
            return None;
        }
        let mut called = self.new_frame(None, &code, &function.globals, ReturnTo::Discard);
        called.registers[0] = argument.clone();
        fill_cells(function, &code, &mut called);
        Some(self.generator_with(function, called))
    }

    /// A new frame with the arguments.
    #[inline(always)]
    #[expect(clippy::unnecessary_box_returns, reason = "frames move between the stack, generators and the pool by pointer")]
    pub(super) fn frame_with(
        &mut self,
        place: Option<usize>,
        depth: u32,
        function: &Function,
        code: &Rc<Code>,
        arguments: &mut [Value],
        to: ReturnTo,
    ) -> Box<Frame> {
        let mut called = self.new_frame(place, code, &function.globals, to);
        called.depth = depth + 1;
        for (slot, argument) in called.registers.iter_mut().zip(arguments) {
            slot.move_from(argument);
        }
        called
    }

    #[inline]
    pub(super) fn enter_quickly(
        &mut self,
        caller: &mut Frame,
        function: &Function,
        given: Given,
        to: ReturnTo,
    ) -> Option<Box<Frame>> {
        self.enter_with_values(caller.depth, function, &mut caller.registers[given.first..given.first + given.count], to)
    }

    /// The frame of a function for positional arguments, which are moved; nothing (and nothing moved) where they do not fit.
    #[inline(never)]
    pub(super) fn enter_with_values(
        &mut self,
        depth: u32,
        function: &Function,
        arguments: &mut [Value],
        to: ReturnTo,
    ) -> Option<Box<Frame>> {
        let code = function.code.borrow();
        if depth >= self.limits.recursion {
            return None;
        }
        if code.plain_positional.is_none() {
            return self.enter_gathering(depth, function, &code, arguments, to);
        }
        let missing = missing_of(function, &code, arguments.len())?;
        let mut called = self.frame_with(None, depth, function, &code, arguments, to);
        fill_rest(function, &code, missing, &mut called);
        Some(called)
    }

    /// A call that names some of its arguments; `names` are the last of them.
    pub(super) fn call_by_names(
        &mut self,
        frame: &mut Frame,
        code: &Code,
        (count, names): (u8, Source),
        dst: Register,
        base: Register,
        is_method: bool,
    ) -> Option<Called> {
        let Some(Payload::Tuple(names)) = code.constants[(names & !CONSTANT) as usize].payload() else { return None };
        let given = Given::after(frame, base as usize, count, is_method);
        let (callees, arguments) = frame.registers.split_at_mut(base as usize + 1);
        let callee = &mut callees[base as usize];
        let Some(Payload::Function(function)) = callee.payload() else { return None };
        let target = function.code.borrow();
        let positional = given.count - names.len();
        let slots = slots_of(function, &target, positional, names)?;
        if frame.depth >= self.limits.recursion {
            return None;
        }
        let mut called = self.new_frame(Some(frame.pc), &target, &function.globals, ReturnTo::Register(dst));
        called.depth = frame.depth + 1;
        let first = given.first - base as usize - 1;
        let arguments = &mut arguments[first..first + given.count];
        for (slot, argument) in (0..positional).chain(slots).zip(arguments) {
            called.registers[slot].move_from(argument);
        }
        fill_defaults(function, &target, positional, &mut called);
        fill_cells(function, &target, &mut called);
        drop(target);
        let callee = std::mem::take(callee);
        let Some(Payload::Function(function)) = callee.payload() else { return None };
        let begun = self.begun(frame, function, called, dst);
        callee.discard();
        Some(begun)
    }

    /// The frame of the getter of a property that was found here last time.
    pub(super) fn call_getter(
        &mut self,
        frame: &mut Frame,
        code: &Code,
        dst: Register,
        object: Source,
        site: Site,
    ) -> Option<Box<Frame>> {
        let site = &code.sites[site as usize];
        let Value::Object(instance) = super::operands::get(frame, code, object) else { return None };
        if !self.is_cached(instance, site) || frame.depth >= self.limits.recursion {
            return None;
        }
        let getter = site.value.borrow();
        let Some(Payload::Function(function)) = getter.payload() else { return None };
        let target = function.code.borrow();
        if target.takes_only != Some(1) {
            return None;
        }
        let mut called = self.new_frame(Some(frame.pc), &target, &function.globals, ReturnTo::Register(dst));
        called.depth = frame.depth + 1;
        super::operands::take_into(&mut called.registers[0], frame, code, object);
        fill_cells(function, &target, &mut called);
        Some(called)
    }
}

/// Does a call run it, and not make a generator or coroutine?
pub(super) fn is_function(function: &Function) -> bool {
    function.code.borrow().kind == UnitKind::Function
}

/// Does a call with so many arguments, none of them named, bind?
pub(super) fn fits(function: &Function, given: usize) -> bool {
    let code = function.code.borrow();
    missing_of(function, &code, given).is_some() || super::gathering::gathers(function, &code, given)
}

/// The slots of named arguments, where they fit and everything else has a default.
fn slots_of(function: &Function, code: &Code, positional: usize, names: &[Value]) -> Option<SmallVec<[usize; 4]>> {
    if positional > code.plain_positional? {
        return None;
    }
    let first = usize::from(code.parameters.positional_only);
    let known = &code.variables[first..code.named_count()];
    let slot_of = |name: &Value| {
        let name = name.as_str()?;
        let is_name = |known: &Str| Str::same(known, name) || known == name;
        let slot = first + known.iter().position(is_name)?;
        (slot >= positional).then_some(slot)
    };
    let slots: SmallVec<[usize; 4]> = names.iter().map(slot_of).collect::<Option<_>>()?;
    let has_value = |slot: usize| slots.contains(&slot) || has_default(function, code, slot);
    (positional..code.named_count()).all(has_value).then_some(slots)
}

#[inline(always)]
pub(super) fn fill_cells(function: &Function, code: &Code, called: &mut Frame) {
    if !code.free.is_empty() {
        let closure = function.closure.borrow();
        let first = code.variables.len();
        called.registers[first..first + closure.len()].clone_from_slice(&closure);
    }
}
