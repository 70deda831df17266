//! Rows of instructions that the loop takes at once: a call of a function with what is moved to it, and `self.x += 1`.
//! Nothing has happened where one of them has no answer; then its instructions are taken one by one.

use crate::compile::op::{Op, Register, Site, Source};
use crate::compile::unit::UnitKind;
use crate::object::function::Function;
use crate::object::{Payload, Value};

use super::defaults::{fill_rest, missing_of};
use super::operands::{get, take_into};
use super::quick_call::fill_cells;
use super::quick_operators::int_arithmetic;
use super::{Code, Frame, ReturnTo, Vm};

/// A call, and what is moved to it.
#[derive(Clone, Copy)]
struct Row {
    count: usize,
    dst: Register,
    last: Option<Source>,
    /// How many arguments are moved to their places first.
    moves: usize,
}

impl Row {
    /// The row that goes on at an instruction.
    #[inline]
    fn at(code: &Code, place: usize, moves: u8) -> Option<Row> {
        let moves = usize::from(moves);
        let (count, dst, last) = match code.instructions[place + moves] {
            Op::Call { count, dst, .. } | Op::CallMethod { count, dst, .. } => (count, dst, None),
            Op::CallWith { count, dst, last, .. } | Op::CallMethodWith { count, dst, last, .. } => (count, dst, Some(last)),
            _ => return None,
        };
        Some(Row { count: usize::from(count), dst, last, moves })
    }

    /// The place at which the caller goes on.
    #[inline]
    fn place(self, caller: &Frame) -> Option<usize> {
        Some(caller.pc + self.moves + 1)
    }

    /// Copies the arguments to the frame of the callee, from the register `first` on, and leaves the call behind.
    #[inline]
    fn copy_arguments(self, frame: &mut Frame, code: &Code, called: &mut Frame, first: usize) {
        let moves = &code.instructions[frame.pc..frame.pc + self.moves];
        let moved = moves.iter().filter_map(|op| if let Op::Move { src, .. } = op { Some(*src) } else { None });
        for (slot, source) in called.registers[first..].iter_mut().zip(moved.chain(self.last)) {
            slot.copy_from(get(frame, code, source));
        }
        frame.pc += self.moves + 1;
    }
}

impl Vm {
    /// A method of the program's own that was found here last time, called with locals and constants.
    #[inline]
    pub(super) fn call_method_at_once(
        &mut self,
        frame: &mut Frame,
        code: &Code,
        moves: u8,
        object: Source,
        site: Site,
    ) -> Option<Box<Frame>> {
        let site = &code.sites[site as usize];
        let Value::Object(instance) = get(frame, code, object) else { return None };
        if !self.is_cached(instance, site) || super::attribute_instructions::hides(instance, site) {
            return None;
        }
        let found = site.value.borrow();
        let Some(Payload::Function(function)) = found.payload() else { return None };
        let row = Row::at(code, frame.pc, moves)?;
        let mut called = self.frame_for(frame, function, row.count + 1, row)?;
        take_into(&mut called.registers[0], frame, code, object);
        row.copy_arguments(frame, code, &mut called, 1);
        Some(called)
    }

    /// A global function, called with locals and constants.
    #[inline]
    pub(super) fn call_global_at_once(&mut self, frame: &mut Frame, code: &Code, moves: u8, site: Site) -> Option<Box<Frame>> {
        let site = &code.sites[site as usize];
        let globals = frame.globals.borrow();
        let Some(Payload::Function(function)) = globals.is_at(site.place.get() as usize, &site.name)?.payload() else {
            return None;
        };
        let row = Row::at(code, frame.pc, moves)?;
        let called = self.frame_for(frame, function, row.count, row);
        drop(globals);
        let mut called = called?;
        row.copy_arguments(frame, code, &mut called, 0);
        Some(called)
    }

    /// A frame for a function that is called with so many arguments by place.
    #[inline]
    fn frame_for(&mut self, caller: &Frame, function: &Function, count: usize, row: Row) -> Option<Box<Frame>> {
        let target = function.code.borrow();
        if caller.depth >= self.limits.recursion {
            return None;
        }
        if target.takes_only != Some(count) {
            return self.frame_with_defaults(caller, function, count, row);
        }
        let mut called = self.new_frame(row.place(caller), &target, &function.globals, ReturnTo::Register(row.dst));
        called.depth = caller.depth + 1;
        fill_cells(function, &target, &mut called);
        Some(called)
    }

    /// A frame for a function some of whose parameters have their defaults.
    #[inline(never)]
    fn frame_with_defaults(&mut self, caller: &Frame, function: &Function, count: usize, row: Row) -> Option<Box<Frame>> {
        let target = function.code.borrow();
        let missing = missing_of(function, &target, count).filter(|_| target.kind == UnitKind::Function)?;
        let mut called = self.new_frame(row.place(caller), &target, &function.globals, ReturnTo::Register(row.dst));
        called.depth = caller.depth + 1;
        fill_rest(function, &target, missing, &mut called);
        Some(called)
    }

    /// `self.n += 1`, of an integer that stands on the object.
    #[inline]
    pub(super) fn update_attribute(&self, frame: &mut Frame, code: &Code, object: Source, site: Site) -> bool {
        let Op::InPlace { op, right, .. } = code.instructions[frame.pc] else { return false };
        let Op::StoreAttribute { site: stored, .. } = code.instructions[frame.pc + 1] else { return false };
        let (site, stored) = (&code.sites[site as usize], &code.sites[stored as usize]);
        if site.has_value.get() || stored.has_value.get() {
            return false;
        }
        let (Value::Object(instance), Value::Int(right)) = (get(frame, code, object), get(frame, code, right)) else {
            return false;
        };
        if !self.is_cached(instance, site) || !self.is_cached(instance, stored) {
            return false;
        }
        let is_done = instance.with_attributes(|attributes| {
            let mut attributes = attributes.borrow_mut();
            let int = attributes.int_at(site.place.get() as usize, &site.name)?;
            *int = int_arithmetic(op, *int, *right)?;
            Some(())
        });
        if is_done.flatten().is_some() {
            frame.pc += 2;
        }
        is_done.flatten().is_some()
    }
}
