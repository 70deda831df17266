//! Calls that the loop over instructions makes by itself: a frame is made of registers of the caller, and nothing is
//! built on the way. What does not fit goes through [`Vm::call`], which also words the errors.
#![expect(clippy::inline_always, reason = "this crate is built for size, which leaves even three instructions as a call")]

use std::rc::Rc;

use smallvec::SmallVec;

use crate::compile::op::{Register, Site, Source};
use crate::compile::unit::UnitKind;
use crate::object::function::{AtOnce, Function, Method, Shortcut};
use crate::object::{DictRef, Payload, Value};

use super::{Code, Frame, FrameObject, ReturnTo, Vm};

/// How many frames that have ended are kept for the next calls.
const POOL: usize = 4_096;

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
        let mut callee = Value::Undefined;
        callee.move_from(&mut frame.registers[base as usize]);
        let called = match callee.payload() {
            Some(Payload::Function(function)) => {
                let code = function.code.borrow();
                if code.takes_only == Some(given.count) && frame.depth < self.limits.recursion {
                    let mut called = self.frame_with(
                        frame.depth,
                        function,
                        &code,
                        &mut frame.registers[given.first..given.first + given.count],
                        ReturnTo::Register(dst),
                    );
                    fill_cells(function, &code, &mut called);
                    Some(Called::Frame(called))
                } else {
                    drop(code);
                    let called = self.enter_quickly(frame, function, given, ReturnTo::Register(dst));
                    called.map(|called| self.begun(frame, function, called, dst))
                }
            }
            Some(Payload::Builtin(builtin)) => builtin.shortcut.get().and_then(|shortcut| match shortcut {
                Shortcut::Answer(answer) => self.answer_at_once(frame, answer, given, dst),
                Shortcut::Next if given.count == 1 => self.resume_quickly(frame, given, dst).map(Called::Frame),
                Shortcut::Send if given.count == 2 => self.resume_quickly(frame, given, dst).map(Called::Frame),
                Shortcut::Next | Shortcut::Send => None,
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

    fn answer_at_once(&self, frame: &mut Frame, answer: AtOnce, given: Given, dst: Register) -> Option<Called> {
        let arguments = &mut frame.registers[given.first..given.first + given.count];
        let value = answer(self, arguments)?;
        for argument in arguments {
            argument.set(Value::Undefined);
        }
        frame.registers[dst as usize].set(value);
        Some(Called::Done)
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
        let mut called = self.new_frame(&code, &function.globals, ReturnTo::Discard);
        called.registers[0] = argument.clone();
        fill_cells(function, &code, &mut called);
        Some(self.generator_with(function, called))
    }

    /// A new frame with the arguments.
    #[inline(always)]
    #[expect(clippy::unnecessary_box_returns, reason = "frames move between the stack, generators and the pool by pointer")]
    pub(super) fn frame_with(
        &mut self,
        depth: u32,
        function: &Function,
        code: &Rc<Code>,
        arguments: &mut [Value],
        to: ReturnTo,
    ) -> Box<Frame> {
        let mut called = self.new_frame(code, &function.globals, to);
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
        let mut called = self.frame_with(depth, function, &code, arguments, to);
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
        let names = super::operands::get(frame, code, names).clone();
        let Some(Payload::Tuple(names)) = names.payload() else { return None };
        let given = Given::after(frame, base as usize, count, is_method);
        let callee = frame.registers[base as usize].clone();
        let Some(Payload::Function(function)) = callee.payload() else { return None };
        let target = function.code.borrow();
        let positional = Given { count: given.count - names.len(), ..given };
        let slots = slots_of(function, &target, positional.count, names)?;
        if frame.depth >= self.limits.recursion {
            return None;
        }
        let mut called = self.new_frame(&target, &function.globals, ReturnTo::Register(dst));
        called.depth = frame.depth + 1;
        let arguments = frame.registers[given.first..given.first + given.count].iter_mut().map(std::mem::take);
        for (slot, value) in (0..positional.count).chain(slots).zip(arguments) {
            called.registers[slot] = value;
        }
        for slot in positional.count..target.named_count() {
            if !called.registers[slot].is_defined() {
                called.registers[slot] = default_of(function, &target, slot).unwrap_or_default();
            }
        }
        fill_cells(function, &target, &mut called);
        frame.registers[base as usize].set(Value::Undefined);
        Some(self.begun(frame, function, called, dst))
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
        let getter = site.value.borrow().clone();
        let Some(Payload::Function(function)) = getter.payload() else { return None };
        if !is_function(function) {
            return None;
        }
        let target = function.code.borrow();
        let missing = missing_of(function, &target, 1)?;
        let mut called = self.new_frame(&target, &function.globals, ReturnTo::Register(dst));
        called.depth = frame.depth + 1;
        called.registers[0] = super::operands::take(frame, code, object);
        fill_rest(function, &target, missing, &mut called);
        Some(called)
    }

    /// A frame with empty registers, from the pool where there is one: making frames is what calls cost most.
    #[inline(always)]
    #[expect(clippy::unnecessary_box_returns, reason = "frames move between the stack, generators and the pool by pointer")]
    pub(super) fn new_frame(&mut self, code: &Rc<Code>, globals: &DictRef, return_to: ReturnTo) -> Box<Frame> {
        match self.frame_pool.pop() {
            Some(mut frame) => {
                // Most often the function that was called last is called again.
                if !Rc::ptr_eq(&frame.code, code) {
                    frame.code = code.clone();
                }
                // One that is longer than this code needs is left so: what is past its end is empty.
                if frame.registers.len() < code.register_count {
                    frame.registers.resize(code.register_count, Value::Undefined);
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
            }),
        }
    }

    /// Takes a frame that has ended apart, and keeps it for the next call.
    #[inline]
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
        if self.frame_pool.len() < POOL {
            self.frame_pool.push(frame);
        }
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

/// Does a call run it, and not make a generator or coroutine?
pub(super) fn is_function(function: &Function) -> bool {
    function.code.borrow().kind == UnitKind::Function
}

/// How many positional parameters take their defaults; nothing where the arguments do not fit a plain function.
#[inline(always)]
fn missing_of(function: &Function, code: &Code, given: usize) -> Option<usize> {
    let missing = code.plain_positional?.checked_sub(given)?;
    let fits = missing == 0 || missing <= function.defaults.borrow().len();
    let named_fit = code.parameters.keyword_only == 0
        || (usize::from(code.parameters.positional)..code.named_count()).all(|slot| default_of(function, code, slot).is_some());
    (fits && named_fit).then_some(missing)
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
        let slot = first + known.iter().position(|known| known == name)?;
        (slot >= positional).then_some(slot)
    };
    let slots: SmallVec<[usize; 4]> = names.iter().map(slot_of).collect::<Option<_>>()?;
    let has_value = |slot: usize| slots.contains(&slot) || default_of(function, code, slot).is_some();
    (positional..code.named_count()).all(has_value).then_some(slots)
}

pub(super) fn default_of(function: &Function, code: &Code, slot: usize) -> Option<Value> {
    let positional = usize::from(code.parameters.positional);
    if slot >= positional {
        let defaults = function.keyword_defaults.borrow();
        return defaults.as_ref()?.borrow().get_str(&code.variables[slot]).cloned();
    }
    let defaults = function.defaults.borrow();
    defaults.get((slot + defaults.len()).checked_sub(positional)?).cloned()
}

/// After the positional arguments: defaults and cells.
#[inline(always)]
fn fill_rest(function: &Function, code: &Code, missing: usize, called: &mut Frame) {
    let positional = usize::from(code.parameters.positional);
    if missing > 0 || code.parameters.keyword_only > 0 {
        for slot in positional - missing..code.named_count() {
            called.registers[slot] = default_of(function, code, slot).unwrap_or_default();
        }
    }
    fill_cells(function, code, called);
}

#[inline(always)]
pub(super) fn fill_cells(function: &Function, code: &Code, called: &mut Frame) {
    let closure = function.closure.borrow();
    if !closure.is_empty() {
        let first = code.variables.len();
        called.registers[first..first + closure.len()].clone_from_slice(&closure);
    }
}
