//! The loop that takes instructions. What is common and needs nothing but the frame is done here, through
//! small inlined functions; everything else goes to [`Vm::execute`], with the frame back on the stack.
#![expect(clippy::inline_always, reason = "this crate is built for size, which leaves even three instructions as a call")]

use std::rc::Rc;

use crate::compile::op::{Binary, Op, Unary};
use crate::object::{ObjectRef, Raised, Reason, Result, Value};

use super::native::{Input, Step};
use super::operands::{copy_value, move_value, take_into};
use super::quick_call::Called;
use super::quick_operators::{arithmetic, branch, compare, load_cell, negate};
use super::{Activation, Code, Frame, ReturnTo, Vm};

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

    /// Lets the native work on top go on. It costs fuel, for work without an end must not keep the machine.
    fn run_native(&mut self) -> Result<()> {
        let _ = self.burn();
        let Some(Activation::Native { mut frame, return_to, input }) = self.activations.pop() else { return Ok(()) };
        let step = match frame.resume(self, input) {
            Ok(step) => step,
            Err(raised) => return self.fail(raised, return_to),
        };
        match step {
            // What it held dies before anybody goes on.
            Step::Return(value) => {
                drop(frame);
                return self.deliver(value, return_to).inspect(|()| self.serve_finalizers());
            }
            Step::Become(outcome) => {
                drop(frame);
                return self.settle(outcome, return_to).inspect(|()| self.serve_finalizers());
            }
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

    /// Runs the Python frame on top until another activation is on top, or the machine must stop.
    #[expect(clippy::too_many_lines, reason = "the one match over instructions, which only delegates")]
    fn run_python(&mut self) -> Result<()> {
        let Some(Activation::Python(mut frame)) = self.activations.pop() else { return Ok(()) };
        let mut code = frame.handle();
        /// The code of the frame that runs now. Nowhere else may it be dropped: the loop has it in a machine register then.
        macro_rules! renew_code {
            () => {
                if !Rc::ptr_eq(&code, &frame.code) {
                    release(std::mem::replace(&mut code, frame.handle()));
                }
            };
        }
        /// Leaves the loop's handle on its code with a frame that stops running.
        macro_rules! lend_code {
            () => {
                if let Some(before) = frame.lent.replace(code) {
                    release(before);
                }
            };
        }
        /// Goes on in the frame of a callee.
        macro_rules! enter {
            ($called:expr) => {{
                let called = $called;
                lend_code!();
                let caller = std::mem::replace(&mut frame, called);
                self.activations.push(Activation::Python(caller));
                code = frame.handle();
                continue;
            }};
        }
        /// Goes on, unless what has just died has its say first.
        macro_rules! go_on {
            () => {{
                if self.heap.has_finalizers() {
                    self.activations.push(Activation::Python(frame));
                    self.serve_finalizers();
                    break Ok(());
                }
                continue;
            }};
        }
        /// Goes on in the frame below, which gets a value.
        macro_rules! hand_over {
            ($value:expr) => {{
                lend_code!();
                let caller = self.pop_frame();
                frame = $value.hand_over(frame, caller);
                code = frame.handle();
                // Nobody may hold the generator any more: `next(numbers())`.
                go_on!();
            }};
        }
        /// Puts the frame back, for whoever comes next.
        macro_rules! leave {
            ($result:expr) => {{
                self.activations.push(Activation::Python(frame));
                break $result;
            }};
        }
        /// A line begins.
        macro_rules! begin_line {
            ($line:expr) => {
                if self.heap.has_finalizers() {
                    frame.pc -= 1;
                    self.activations.push(Activation::Python(frame));
                    self.serve_finalizers();
                    break Ok(());
                }
                if self.begin_line(&code, $line) {
                    leave!(Ok(()));
                }
            };
        }
        /// Goes on with the line behind the head of a loop, where one is.
        macro_rules! go_on_with_line {
            () => {{
                if let Op::Line { line } = code.instructions[frame.pc] {
                    frame.pc += 1;
                    begin_line!(line);
                }
                continue;
            }};
        }
        let result = loop {
            // Read where it stands: a copy would go through memory.
            let op = &code.instructions[frame.pc];
            frame.pc += 1;
            let done = match *op {
                Op::Line { line } => {
                    begin_line!(line);
                    true
                }
                Op::LineBack { line } => {
                    begin_line!(line);
                    let Op::JumpBack { target } = code.instructions[frame.pc] else { continue };
                    frame.pc = target as usize;
                    if self.burn() {
                        leave!(Ok(()));
                    }
                    // Most often to the head of a loop, whose next item is taken at once.
                    let Op::ForNext { dst, iterator, .. } = code.instructions[frame.pc] else { continue };
                    if self.next_item_at_once(&mut frame, dst, iterator) {
                        frame.pc += 1;
                        go_on_with_line!();
                    }
                    true
                }
                Op::Clear { register } => {
                    frame.registers[register as usize].set(Value::Undefined);
                    go_on!()
                }
                Op::Move { dst, src } => move_value(&mut frame, &code, dst, src),
                Op::Copy { dst, src } => copy_value(&mut frame, &code, dst, src),
                Op::LoadGlobal { dst, site } | Op::LoadGlobalToCall { dst, site, .. } => {
                    if let Op::LoadGlobalToCall { moves, .. } = *op
                        && let Some(called) = self.call_global_at_once(&mut frame, &code, moves, site)
                    {
                        enter!(called);
                    }
                    self.load_global_cached(&mut frame, &code, dst, site)
                }
                Op::LoadCell { dst, cell } => load_cell(&mut frame, dst, cell),
                Op::Binary { op, dst, left, right } => arithmetic(&mut frame, &code, op, dst, left, right),
                Op::InPlace { op, dst, left, right } => {
                    arithmetic(&mut frame, &code, op, dst, left, right)
                        || op == Binary::Add && dst == left && self.append_text(&mut frame, &code, dst, right)
                }
                Op::Unary { op: Unary::Negative, dst, src } => negate(&mut frame, &code, dst, src),
                Op::Compare { op, dst, left, right } => match compare(&frame, &code, op, left, right) {
                    Some(answer) => {
                        frame.registers[dst as usize].set(Value::Bool(answer));
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
                        leave!(Ok(()));
                    }
                    true
                }
                Op::JumpIfFalse { src, target } => branch(&mut frame, &code, src, false, target),
                Op::JumpIfTrue { src, target } => branch(&mut frame, &code, src, true, target),
                Op::ForNext { dst, iterator, target } => {
                    if self.next_item_at_once(&mut frame, dst, iterator) {
                        go_on_with_line!();
                    }
                    if let Some(called) = self.enter_generator(&frame, dst, iterator, target) {
                        enter!(called);
                    }
                    match self.next_item_quickly(&mut frame, dst, iterator) {
                        Ok(true) => go_on_with_line!(),
                        Ok(false) => {}
                        Err(raised) => leave!(Err(raised)),
                    }
                    match self.next_of_native(&mut frame, dst, iterator, target) {
                        Ok(true) => go_on!(),
                        Ok(false) => {}
                        Err(raised) => leave!(Err(raised)),
                    }
                    match self.enter_next(&frame, dst, iterator, target) {
                        Some(called) => enter!(called),
                        None => false,
                    }
                }
                Op::Send { iterator, value, done } => match self.enter_awaited(&mut frame, iterator, value, done) {
                    Some(called) => enter!(called),
                    None => false,
                },
                Op::YieldFrom { value, .. } => match self.yield_on(&mut frame, value) {
                    Some(value) => hand_over!(value),
                    None => false,
                },
                Op::Yield { dst, src } => {
                    if let Some(value) = self.yield_quickly(&mut frame, &code, src) {
                        hand_over!(value);
                    }
                    if self.feed(&mut frame, &code, dst, src) {
                        if self.burn() {
                            leave!(Ok(()));
                        }
                        go_on!();
                    }
                    false
                }
                Op::LoadItem { dst, object, index } => self.load_item_quickly(&mut frame, &code, dst, object, index),
                Op::StoreItem { object, index, value } => self.store_item_quickly(&mut frame, &code, object, index, value),
                Op::LoadAttributeToUpdate { object, site, .. } if self.update_attribute(&mut frame, &code, object, site) => true,
                Op::LoadAttribute { dst, object, site } | Op::LoadAttributeToUpdate { dst, object, site } => {
                    if self.load_attribute_cached(&mut frame, &code, dst, object, site) {
                        continue;
                    }
                    match self.call_getter(&mut frame, &code, dst, object, site) {
                        Some(called) => enter!(called),
                        None => false,
                    }
                }
                Op::StoreAttribute { object, value, site } => self.store_attribute_cached(&mut frame, &code, object, value, site),
                Op::LoadMethod { base, object, site } | Op::LoadMethodToCall { base, object, site, .. } => {
                    if let Op::LoadMethodToCall { moves, .. } = *op
                        && let Some(called) = self.call_method_at_once(&mut frame, &code, moves, object, site)
                    {
                        enter!(called);
                    }
                    self.load_method_cached(&mut frame, &code, base, object, site)
                }
                Op::Call { count, dst, base } => match self.call_python(&mut frame, count, dst, base, false) {
                    Some(Called::Frame(called)) => enter!(called),
                    Some(Called::Done) => go_on!(),
                    None => false,
                },
                Op::CallWith { count, dst, base, last } => {
                    match self.call_with(&mut frame, &code, (count, last), dst, base, false) {
                        Some(Called::Frame(called)) => enter!(called),
                        Some(Called::Done) => go_on!(),
                        None => false,
                    }
                }
                Op::CallMethodWith { count, dst, base, last } => {
                    match self.call_with(&mut frame, &code, (count, last), dst, base, true) {
                        Some(Called::Frame(called)) => enter!(called),
                        Some(Called::Done) => go_on!(),
                        None => false,
                    }
                }
                Op::CallMethod { count, dst, base } => match self.call_python(&mut frame, count, dst, base, true) {
                    Some(Called::Frame(called)) => enter!(called),
                    Some(Called::Done) => go_on!(),
                    None => false,
                },
                Op::CallKeywords { count, dst, base, names } => {
                    match self.call_by_names(&mut frame, &code, (count, names), dst, base, false) {
                        Some(Called::Frame(called)) => enter!(called),
                        Some(Called::Done) => go_on!(),
                        None => false,
                    }
                }
                Op::CallMethodKeywords { count, dst, base, names } => {
                    match self.call_by_names(&mut frame, &code, (count, names), dst, base, true) {
                        Some(Called::Frame(called)) => enter!(called),
                        Some(Called::Done) => go_on!(),
                        None => false,
                    }
                }
                Op::CallSpread { dst, base } => match self.spread_quickly(&mut frame, dst, base) {
                    Some(Called::Frame(called)) => enter!(called),
                    Some(Called::Done) => go_on!(),
                    None => false,
                },
                Op::EnterWith { base } => match self.enter_with_quickly(&mut frame, base) {
                    Some(called) => enter!(called),
                    None => false,
                },
                Op::ExitWith { dst, exit } => match self.exit_with_quickly(&mut frame, dst, exit) {
                    Some(called) => enter!(called),
                    None => false,
                },
                Op::Return { clean, src } => {
                    let mut before = Value::Undefined;
                    if let Some(caller) = self.give_back(&mut frame, &code, src, &mut before) {
                        lend_code!();
                        self.recycle_returned(std::mem::replace(&mut frame, caller), clean, &frame);
                        code = frame.handle();
                        before.discard();
                        go_on!();
                    }
                    let mut value = Value::Undefined;
                    take_into(&mut value, &mut frame, &code, src);
                    let to = frame.return_to;
                    if frame.generator.is_some() || !to.is_register_of_caller(&value) {
                        let result = self.return_from(frame, value);
                        // What has died with the frame has its say before whoever waits for the value goes on.
                        if result.is_ok() {
                            self.serve_finalizers();
                        }
                        break result;
                    }
                    self.recycle(frame);
                    frame = self.pop_frame();
                    to.put(&mut frame, &mut value);
                    renew_code!();
                    go_on!()
                }
                _ => false,
            };
            if done {
                continue;
            }
            // Read anew, so that nothing has to keep it until here.
            let op = code.instructions[frame.pc - 1];
            if self.execute_in_frame(&mut frame, &code, &op) {
                go_on!();
            }
            self.activations.push(Activation::Python(frame));
            match self.execute_on_stack(op) {
                Ok(Some(next)) => frame = next,
                Ok(None) => break Ok(()),
                Err(raised) => break Err(raised),
            }
            renew_code!();
        };
        release(code);
        result
    }

    /// Executes an instruction with its frame on the stack; the frame of Python that is on top then, if the loop may go on.
    fn execute_on_stack(&mut self, op: Op) -> Result<Option<Box<Frame>>> {
        match op {
            // The last argument has been put into its place.
            Op::Call { count, dst, base } | Op::CallWith { count, dst, base, .. } => {
                self.call_registers(count, dst, base, None, false)?;
            }
            Op::CallMethod { count, dst, base } | Op::CallMethodWith { count, dst, base, .. } => {
                self.call_registers(count, dst, base, None, true)?;
            }
            _ => self.execute(op)?,
        }
        if self.heap.has_finalizers() {
            self.serve_finalizers();
        }
        if self.stop.is_some() || !matches!(self.activations.last(), Some(Activation::Python(_))) {
            return Ok(None);
        }
        Ok(Some(self.pop_frame()))
    }

    /// The frame below, which is a Python one: it waits for a value in a register.
    #[inline(always)]
    #[expect(clippy::unnecessary_box_returns, reason = "frames move between the stack, generators and the pool by pointer")]
    pub(super) fn pop_frame(&mut self) -> Box<Frame> {
        match self.activations.pop() {
            Some(Activation::Python(frame)) => frame,
            _ => unreachable!("a register that waits for a value belongs to a frame of Python"),
        }
    }
}

/// Not inlined, for what drops it needs its address.
#[inline(never)]
fn release(code: Rc<Code>) {
    drop(code);
}
