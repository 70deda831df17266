//! The loop that takes instructions. What is common and needs nothing but the frame is done here, through
//! small inlined functions; everything else goes to [`Vm::execute`], with the frame back on the stack.
#![expect(clippy::inline_always, reason = "this crate is built for size, which leaves even three instructions as a call")]

use std::rc::Rc;

use crate::compile::op::{Binary, CONSTANT, Comparison, Op, Register, Source};
use crate::object::{ObjectRef, Payload, Raised, Reason, Result, Value};

use super::native::{Input, Step};
use super::quick_call::Called;
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
    /// An import needs a text that the host has still to bring (see [`super::SharedLibrary`]); call again when it is there.
    NeedsLibrary,
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
    #[inline(always)]
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

    /// May native work take its next step at once? Costs what a turn of the machine's loop costs.
    pub fn goes_on(&mut self) -> bool {
        !self.burn() && self.stop.is_none() && !self.heap.has_finalizers()
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
        /// Goes on in the frame of a callee.
        macro_rules! enter {
            ($called:expr) => {{
                let caller = std::mem::replace(&mut frame, $called);
                self.activations.push(Activation::Python(caller));
                code = frame.code.clone();
                true
            }};
        }
        loop {
            let op = code.instructions[frame.pc];
            frame.pc += 1;
            let done = match op {
                Op::Line { line } => {
                    if self.heap.has_finalizers() {
                        frame.pc -= 1;
                        self.activations.push(Activation::Python(frame));
                        self.serve_finalizers();
                        return Ok(());
                    }
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
                Op::ForNext { dst, iterator, target } => {
                    match self.next_item_quickly(&mut frame, dst, iterator) {
                        Ok(true) => continue,
                        Ok(false) => {}
                        Err(raised) => {
                            self.activations.push(Activation::Python(frame));
                            return Err(raised);
                        }
                    }
                    match self.enter_generator(&frame, dst, iterator, target) {
                        Some(called) => enter!(called),
                        None => false,
                    }
                }
                Op::GetAwaitable { dst, src, .. } => self.await_quickly(&mut frame, &code, dst, src),
                Op::Send { iterator, value, done } => match self.enter_awaited(&mut frame, iterator, value, done) {
                    Some(called) => enter!(called),
                    None => false,
                },
                Op::YieldFrom { value, .. } => match self.yield_on(&mut frame, value) {
                    Some(value) => {
                        let Some(Activation::Python(caller)) = self.activations.pop() else { return Ok(()) };
                        frame = value.hand_over(frame, caller);
                        code = frame.code.clone();
                        true
                    }
                    None => false,
                },
                Op::Yield { src, .. } => match self.yield_quickly(&mut frame, &code, src) {
                    Some(value) => {
                        let Some(Activation::Python(caller)) = self.activations.pop() else { return Ok(()) };
                        frame = value.hand_over(frame, caller);
                        code = frame.code.clone();
                        true
                    }
                    None => false,
                },
                Op::LoadItem { dst, object, index } => self.load_item_quickly(&mut frame, &code, dst, object, index),
                Op::StoreItem { object, index, value } => self.store_item_quickly(&mut frame, &code, object, index, value),
                Op::LoadAttribute { dst, object, site } => {
                    if self.load_attribute_cached(&mut frame, &code, dst, object, site) {
                        continue;
                    }
                    match self.call_getter(&mut frame, &code, dst, object, site) {
                        Some(called) => enter!(called),
                        None => false,
                    }
                }
                Op::StoreAttribute { object, value, site } => self.store_attribute_cached(&mut frame, &code, object, value, site),
                Op::LoadMethod { base, object, site } => self.load_method_cached(&mut frame, &code, base, object, site),
                Op::Call { count, dst, base } => match self.call_python(&mut frame, count, dst, base, false) {
                    Some(Called::Frame(called)) => enter!(called),
                    Some(Called::Done) => true,
                    None => false,
                },
                Op::CallMethod { count, dst, base } => match self.call_python(&mut frame, count, dst, base, true) {
                    Some(Called::Frame(called)) => enter!(called),
                    Some(Called::Done) => true,
                    None => false,
                },
                Op::CallKeywords { count, dst, base, names } => {
                    match self.call_by_names(&mut frame, &code, (count, names), dst, base, false) {
                        Some(Called::Frame(called)) => enter!(called),
                        Some(Called::Done) => true,
                        None => false,
                    }
                }
                Op::CallMethodKeywords { count, dst, base, names } => {
                    match self.call_by_names(&mut frame, &code, (count, names), dst, base, true) {
                        Some(Called::Frame(called)) => enter!(called),
                        Some(Called::Done) => true,
                        None => false,
                    }
                }
                Op::Return { src } => {
                    let value = take(&mut frame, &code, src);
                    let to = frame.return_to;
                    if frame.generator.is_some() || !to.is_register_of_caller(&value) {
                        self.return_from(frame, value)?;
                        // What has died with the frame has its say before whoever waits for the value goes on.
                        self.serve_finalizers();
                        return Ok(());
                    }
                    self.recycle(frame);
                    let Some(Activation::Python(caller)) = self.activations.pop() else { return Ok(()) };
                    frame = caller;
                    to.put(&mut frame, value);
                    code = frame.code.clone();
                    if self.heap.has_finalizers() {
                        self.activations.push(Activation::Python(frame));
                        self.serve_finalizers();
                        return Ok(());
                    }
                    true
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
