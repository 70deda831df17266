//! The loop that takes instructions. What is common and needs nothing but the frame is done here, through
//! small inlined functions; everything else goes to [`Vm::execute`], with the frame back on the stack.
#![expect(clippy::inline_always, reason = "this crate is built for size, which leaves even three instructions as a call")]

use std::rc::Rc;

use crate::compile::op::{Binary, CONSTANT, Comparison, Op, Register, Source};
use crate::object::iterator::Iter;
use crate::object::{ObjectRef, Payload, Raised, Reason, Result, Value};

use super::native::{Input, Step};
use super::trail::{Mark, MarkKind};
use super::{Activation, Code, Frame, ReturnTo, Vm};

/// The fuel for a row of items that native code takes by itself.
const ROW_COST: i64 = 255;
/// Small steps of native code for one unit of fuel.
const STEPS_A_UNIT: u64 = 32;

/// Why the machine stopped.
#[derive(Debug)]
pub enum Stop {
    /// The fuel of this slice is used up; call again.
    OutOfFuel,
    /// The moment that the host asked for has come (see [`Vm::stop_at`]).
    Reached,
    /// Native work waits for the host; call again when it has done its part.
    Waiting,
    /// The module has ended, or an exception has ended it.
    Done(std::result::Result<(), ObjectRef>),
    /// A limit or the host ended the run, in these words.
    Halted(String),
}

impl Vm {
    /// Runs for at most `fuel` lines and backward jumps.
    pub fn run(&mut self, fuel: u32) -> Stop {
        self.fuel = i64::from(fuel);
        loop {
            if let Some(stop) = self.stop.take() {
                return stop;
            }
            let result = match self.activations.last() {
                Some(Activation::Python(_)) => self.run_python(),
                Some(Activation::Native { .. }) => self.run_native(),
                None => return Stop::Done(Ok(())),
            };
            if let Err(raised) = result
                && let Some(stop) = self.raise(raised)
            {
                return stop;
            }
        }
    }

    /// Unwinds until somebody takes the exception.
    fn raise(&mut self, raised: Raised) -> Option<Stop> {
        let mut failing = Err(raised);
        while let Err(raised) = failing {
            let exception = match raised.into_reason() {
                Reason::Stop(why) => return Some(Stop::Halted(why)),
                reason => self.exception_in_flight(reason),
            };
            failing = self.unwind(exception);
            // Not while the exception still looks for its handler: it would be raised in what a finalizer calls.
            if failing.is_ok() && self.heap.has_finalizers() {
                self.serve_finalizers();
            }
        }
        None
    }

    /// Counts a moment of the run; true where the host wants the machine to stop at it.
    pub fn moment(&mut self, kind: MarkKind) -> bool {
        self.moments += 1;
        if let Some(trail) = &mut self.trail {
            super::trail::add(trail, Mark { kind, line: self.line, actor: self.actor });
        }
        let reached = self.moments >= self.stop_at;
        if reached {
            self.stop = Some(Stop::Reached);
        }
        reached
    }

    /// Counts the end of a run as a moment; the machine does not run on by itself from there.
    pub fn end_moment(&mut self) {
        self.moment(MarkKind::End);
        self.stop = None;
    }

    /// Takes one unit of fuel; true where it was the last.
    #[inline(always)]
    fn burn(&mut self) -> bool {
        self.fuel -= 1;
        if self.fuel % 64 == 0 {
            self.stop_without_room();
        }
        if self.fuel > 0 {
            return false;
        }
        // What the host asked for comes before the end of a slice.
        self.stop.get_or_insert(Stop::OutOfFuel);
        true
    }

    /// Takes what a row of items in native code costs.
    pub(crate) fn burn_row(&mut self) {
        self.fuel -= ROW_COST;
        let _ = self.burn();
    }

    /// Takes what many small steps in native code cost.
    pub(crate) fn burn_steps(&mut self, steps: u64) {
        self.fuel -= (steps / STEPS_A_UNIT) as i64;
        let _ = self.burn();
    }

    /// Lets the native work on top go on. It costs fuel, for work without an end must not keep the machine.
    fn run_native(&mut self) -> Result<()> {
        let _ = self.burn();
        let Some(Activation::Native { mut frame, return_to, input }) = self.activations.pop() else { return Ok(()) };
        let step = match frame.resume(self, input) {
            Ok(step) => step,
            Err(raised) => return self.fail(raised, return_to),
        };
        match step {
            Step::Return(value) => return self.deliver(value, return_to).inspect(|()| self.serve_finalizers()),
            Step::Become(outcome) => return self.settle(outcome, return_to).inspect(|()| self.serve_finalizers()),
            _ => self.activations.push(Activation::Native { frame, return_to, input: Input::Start }),
        }
        let done = match step {
            Step::Call(callee, arguments) => self.call(callee, arguments, ReturnTo::Native),
            Step::Enter(outcome) => self.settle(outcome, ReturnTo::Native),
            Step::Send(generator, value) => self.resume_generator(&generator, value, ReturnTo::Native),
            Step::Throw(generator, raised) => self.throw_into(&generator, raised, ReturnTo::Native),
            Step::Push(push) => push(self),
            Step::Wait => {
                self.stop = Some(Stop::Waiting);
                Ok(())
            }
            Step::Pause | Step::Return(_) | Step::Become(_) => Ok(()),
        };
        self.serve_finalizers();
        done
    }

    #[expect(clippy::too_many_lines, reason = "the one match over instructions, which only delegates")]
    /// Runs the Python frame on top until another activation is on top, or the machine must stop.
    fn run_python(&mut self) -> Result<()> {
        let Some(Activation::Python(mut frame)) = self.activations.pop() else { return Ok(()) };
        let mut code = frame.code.clone();
        loop {
            let op = code.instructions[frame.pc];
            frame.pc += 1;
            let done = match op {
                Op::Line { line } => {
                    if self.begin_line(&code, line) {
                        self.activations.push(Activation::Python(frame));
                        return Ok(());
                    }
                    true
                }
                Op::Move { dst, src } => {
                    let value = take(&mut frame, &code, src);
                    frame.registers[dst as usize] = value;
                    true
                }
                Op::Copy { dst, src } => {
                    let value = get(&frame, &code, src).clone();
                    frame.registers[dst as usize] = value;
                    true
                }
                Op::LoadGlobal { dst, site } => self.load_global_cached(&mut frame, &code, dst, site),
                Op::LoadCell { dst, cell } => load_cell(&mut frame, dst, cell),
                Op::Binary { op, dst, left, right } => arithmetic(&mut frame, &code, op, dst, left, right),
                Op::InPlace { op, dst, left, right } => {
                    arithmetic(&mut frame, &code, op, dst, left, right)
                        || op == Binary::Add && dst == left && self.append_text(&mut frame, &code, dst, right)
                }
                Op::Compare { op, dst, left, right } => match compare(&frame, &code, op, left, right) {
                    Some(answer) => {
                        frame.registers[dst as usize] = Value::Bool(answer);
                        true
                    }
                    None => false,
                },
                Op::JumpUnless { op, left, right, target } => match compare(&frame, &code, op, left, right) {
                    Some(answer) => {
                        if !answer {
                            frame.pc = target as usize;
                        }
                        true
                    }
                    None => false,
                },
                Op::Jump { target } => {
                    frame.pc = target as usize;
                    true
                }
                Op::JumpBack { target } => {
                    frame.pc = target as usize;
                    if self.burn() {
                        self.activations.push(Activation::Python(frame));
                        return Ok(());
                    }
                    true
                }
                Op::JumpIfFalse { src, target } => branch(&mut frame, &code, src, false, target),
                Op::JumpIfTrue { src, target } => branch(&mut frame, &code, src, true, target),
                Op::ForNext { dst, iterator, target: _ } => next_item(&mut frame, dst, iterator),
                Op::LoadItem { dst, object, index } => load_item(&mut frame, &code, dst, object, index),
                Op::LoadAttribute { dst, object, site } => self.load_attribute_cached(&mut frame, &code, dst, object, site),
                Op::LoadMethod { base, object, site } => self.load_method_cached(&mut frame, &code, base, object, site),
                Op::Call { count, dst, base } => match self.call_python(&mut frame, count, dst, base, false) {
                    Some(called) => {
                        let caller = std::mem::replace(&mut frame, called);
                        self.activations.push(Activation::Python(caller));
                        code = frame.code.clone();
                        true
                    }
                    None => false,
                },
                Op::CallMethod { count, dst, base } => match self.call_python(&mut frame, count, dst, base, true) {
                    Some(called) => {
                        let caller = std::mem::replace(&mut frame, called);
                        self.activations.push(Activation::Python(caller));
                        code = frame.code.clone();
                        true
                    }
                    None => false,
                },
                Op::Return { src } => {
                    if let (ReturnTo::Register(dst), None) = (frame.return_to, &frame.generator) {
                        let value = take(&mut frame, &code, src);
                        self.recycle(frame);
                        let Some(Activation::Python(mut caller)) = self.activations.pop() else { return Ok(()) };
                        caller.registers[dst as usize] = value;
                        frame = caller;
                        code = frame.code.clone();
                        if self.heap.has_finalizers() {
                            self.activations.push(Activation::Python(frame));
                            self.serve_finalizers();
                            return Ok(());
                        }
                        true
                    } else {
                        let value = take(&mut frame, &code, src);
                        self.return_from(frame, value)?;
                        // What has died with the frame has its say before whoever waits for the value goes on.
                        self.serve_finalizers();
                        return Ok(());
                    }
                }
                _ => false,
            };
            if done {
                continue;
            }
            self.activations.push(Activation::Python(frame));
            self.execute(op)?;
            if self.heap.has_finalizers() {
                self.serve_finalizers();
            }
            if self.stop.is_some() {
                return Ok(());
            }
            match self.activations.pop() {
                Some(Activation::Python(next)) => frame = next,
                Some(native) => {
                    self.activations.push(native);
                    return Ok(());
                }
                None => return Ok(()),
            }
            if !Rc::ptr_eq(&code, &frame.code) {
                code = frame.code.clone();
            }
        }
    }

    /// A line begins; true where the machine must stop before it runs.
    #[inline(always)]
    fn begin_line(&mut self, code: &Code, line: u32) -> bool {
        let mut stop = self.burn();
        if code.file.is_program {
            self.line = line;
            stop |= self.moment(MarkKind::Line);
        }
        stop
    }

    /// `text += more` where nobody else has the text: a loop that builds a text takes time in proportion to it.
    fn append_text(&self, frame: &mut Frame, code: &Code, dst: Register, right: Source) -> bool {
        let (Value::Str(text), Value::Str(more)) = (&frame.registers[dst as usize], get(frame, code, right)) else {
            return false;
        };
        let more = more.clone();
        if self.check_object_size(text.len() + more.len()).is_err() {
            return false;
        }
        let Value::Str(text) = &mut frame.registers[dst as usize] else { return false };
        let appended = text.append(&more);
        if appended && right & CONSTANT == 0 && right as usize >= code.first_temporary {
            frame.registers[right as usize] = Value::Undefined;
        }
        appended
    }

    /// A frame for a Python function that takes just these arguments; they move into it.
    #[inline(always)]
    fn call_python(
        &mut self,
        frame: &mut Frame,
        count: u8,
        dst: Register,
        base: Register,
        is_method: bool,
    ) -> Option<Box<Frame>> {
        let Value::Object(callee) = &frame.registers[base as usize] else { return None };
        let Payload::Function(function) = &callee.payload else { return None };
        let target = function.code.borrow();
        let mut first = base as usize + 1;
        let mut given = count as usize;
        if is_method {
            if frame.registers[first].is_defined() { given += 1 } else { first += 1 }
        }
        if target.simple_arity != Some(given) || frame.depth >= self.limits.recursion {
            return None;
        }
        let mut called = self.new_frame(target.clone(), function.globals.clone(), ReturnTo::Register(dst));
        called.depth = frame.depth + 1;
        let locals = target.variables.len();
        for (index, cell) in function.closure.borrow().iter().enumerate() {
            called.registers[locals + index] = cell.clone();
        }
        drop(target);
        for (index, argument) in frame.registers[first..first + given].iter_mut().enumerate() {
            called.registers[index] = std::mem::take(argument);
        }
        frame.registers[base as usize] = Value::Undefined;
        Some(called)
    }

    /// A frame with empty registers, from the pool where there is one: making frames is what calls cost most.
    #[expect(clippy::unnecessary_box_returns, reason = "frames move between the stack, generators and the pool by pointer")]
    pub(super) fn new_frame(&mut self, code: Rc<Code>, globals: crate::object::DictRef, return_to: ReturnTo) -> Box<Frame> {
        let count = code.register_count;
        match self.frame_pool.pop() {
            Some(mut frame) => {
                frame.registers.resize(count, Value::Undefined);
                frame.code = code;
                frame.globals = globals;
                frame.pc = 0;
                frame.return_to = return_to;
                frame
            }
            None => Box::new(Frame {
                registers: vec![Value::Undefined; count],
                code,
                pc: 0,
                globals,
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
    pub(super) fn recycle(&mut self, mut frame: Box<Frame>) {
        if let Some(object) = frame.object.take() {
            object.instruction.set(frame.pc.saturating_sub(1));
            if Rc::strong_count(&object) > 1 {
                // As in CPython it also keeps its callers, and they keep their locals when they end.
                *object.back.borrow_mut() = self.calling_frame();
                // A traceback or a program still looks at it: it keeps the locals.
                frame.registers.truncate(frame.code.first_temporary);
                *object.registers.borrow_mut() = std::mem::take(&mut frame.registers);
            }
        }
        frame.registers.clear();
        frame.namespace = Value::Undefined;
        frame.handled = Value::Undefined;
        frame.generator = None;
        if self.frame_pool.len() < 64 {
            self.frame_pool.push(frame);
        }
    }
}

/// A register or constant.
#[inline(always)]
pub(super) fn get<'a>(frame: &'a Frame, code: &'a Code, src: Source) -> &'a Value {
    if src & CONSTANT == 0 { &frame.registers[src as usize] } else { &code.constants[(src & !CONSTANT) as usize] }
}

/// As [`get`], consuming a temporary.
#[inline(always)]
pub(super) fn take(frame: &mut Frame, code: &Code, src: Source) -> Value {
    let index = src as usize;
    if src & CONSTANT != 0 {
        code.constants[(src & !CONSTANT) as usize].clone()
    } else if index < code.first_temporary {
        frame.registers[index].clone()
    } else {
        std::mem::take(&mut frame.registers[index])
    }
}

/// Writes an integer without moving a whole value: measured, it matters.
#[inline(always)]
fn store_int(frame: &mut Frame, dst: Register, int: i64) {
    match &mut frame.registers[dst as usize] {
        Value::Int(slot) => *slot = int,
        slot => *slot = Value::Int(int),
    }
}

#[inline(always)]
fn arithmetic(frame: &mut Frame, code: &Code, op: Binary, dst: Register, left: Source, right: Source) -> bool {
    match (get(frame, code, left), get(frame, code, right)) {
        (Value::Int(a), Value::Int(b)) => {
            let Some(result) = int_arithmetic(op, *a, *b) else { return false };
            store_int(frame, dst, result);
            true
        }
        (Value::Float(a), Value::Float(b)) => {
            let result = match op {
                Binary::Add => a + b,
                Binary::Subtract => a - b,
                Binary::Multiply => a * b,
                _ => return false,
            };
            frame.registers[dst as usize] = Value::Float(result);
            true
        }
        _ => false,
    }
}

/// What stays in 64 bits; everything else takes the long way.
#[inline(always)]
fn int_arithmetic(op: Binary, a: i64, b: i64) -> Option<i64> {
    match op {
        Binary::Add => a.checked_add(b),
        Binary::Subtract => a.checked_sub(b),
        Binary::Multiply => a.checked_mul(b),
        Binary::Modulo if b > 0 => Some(a.rem_euclid(b)),
        Binary::FloorDivide if b > 0 => Some(a.div_euclid(b)),
        Binary::And => Some(a & b),
        Binary::Or => Some(a | b),
        Binary::Xor => Some(a ^ b),
        _ => None,
    }
}

#[inline(always)]
#[expect(clippy::float_cmp, reason = "Python compares floats exactly")]
fn compare(frame: &Frame, code: &Code, op: Comparison, left: Source, right: Source) -> Option<bool> {
    match (get(frame, code, left), get(frame, code, right)) {
        (Value::Int(a), Value::Int(b)) => Some(ordered(op, a.cmp(b))),
        (Value::Float(a), Value::Float(b)) => Some(match op {
            Comparison::Less => a < b,
            Comparison::LessEqual => a <= b,
            Comparison::Equal => a == b,
            Comparison::NotEqual => a != b,
            Comparison::Greater => a > b,
            Comparison::GreaterEqual => a >= b,
        }),
        _ => None,
    }
}

/// Does an ordering satisfy a comparison?
#[inline(always)]
pub(super) fn ordered(op: Comparison, ordering: std::cmp::Ordering) -> bool {
    match op {
        Comparison::Less => ordering.is_lt(),
        Comparison::LessEqual => ordering.is_le(),
        Comparison::Equal => ordering.is_eq(),
        Comparison::NotEqual => ordering.is_ne(),
        Comparison::Greater => ordering.is_gt(),
        Comparison::GreaterEqual => ordering.is_ge(),
    }
}

#[inline(always)]
fn branch(frame: &mut Frame, code: &Code, src: Source, when: bool, target: u16) -> bool {
    let truth = match get(frame, code, src) {
        Value::Bool(flag) => *flag,
        Value::None => false,
        Value::Int(int) => *int != 0,
        _ => return false,
    };
    if truth == when {
        frame.pc = target as usize;
    }
    true
}

#[inline(always)]
fn load_cell(frame: &mut Frame, dst: Register, cell: Register) -> bool {
    let Some(Payload::Cell(content)) = frame.registers[cell as usize].payload() else { return false };
    let value = content.borrow().clone();
    if !value.is_defined() {
        return false;
    }
    frame.registers[dst as usize] = value;
    true
}

/// The next item of a range or list; the end of a loop takes the long way.
#[inline(always)]
fn next_item(frame: &mut Frame, dst: Register, iterator: Register) -> bool {
    let Some(Payload::Iterator(state)) = frame.registers[iterator as usize].payload() else { return false };
    let value = match &mut **state.borrow_mut() {
        Iter::Range { range, index } if *index < range.length() => {
            *index += 1;
            Value::Int(range.at(*index - 1))
        }
        Iter::List { list, index } => {
            let Payload::List(items) = &list.payload else { return false };
            let items = items.borrow();
            let Some(item) = items.get(*index) else { return false };
            *index += 1;
            item.clone()
        }
        _ => return false,
    };
    frame.registers[dst as usize] = value;
    true
}

/// `list[int]`, where the list is a local: a temporary one must die, and takes the long way.
#[inline(always)]
fn load_item(frame: &mut Frame, code: &Code, dst: Register, object: Source, index: Source) -> bool {
    if object as usize >= code.first_temporary {
        return false;
    }
    let (Value::Object(list), Value::Int(index)) = (get(frame, code, object), get(frame, code, index)) else { return false };
    let Payload::List(items) = &list.payload else { return false };
    if !list.with_class(|class| class.native) {
        return false;
    }
    let Ok(index) = usize::try_from(*index) else { return false };
    let Some(value) = items.borrow().get(index).cloned() else { return false };
    frame.registers[dst as usize] = value;
    true
}
