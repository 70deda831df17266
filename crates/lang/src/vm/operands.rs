//! Operands of instructions, beside the stack of the machine: registers of a frame, and constants.
#![expect(clippy::inline_always, reason = "this crate is built for size, which leaves even three instructions as a call")]

use crate::compile::op::{CONSTANT, Register, Source};
use crate::object::Value;

use super::{Code, Frame};

/// A register or constant.
#[inline(always)]
pub(super) fn get<'a>(frame: &'a Frame, code: &'a Code, src: Source) -> &'a Value {
    if src & CONSTANT == 0 { &frame.registers[src as usize] } else { &code.constants[(src & !CONSTANT) as usize] }
}

/// As [`take`], into a place of the caller's own.
#[inline(always)]
pub(super) fn take_into(place: &mut Value, frame: &mut Frame, code: &Code, src: Source) {
    if src & CONSTANT != 0 || (src as usize) < code.first_temporary {
        place.copy_from(get(frame, code, src));
    } else {
        place.move_from(&mut frame.registers[src as usize]);
    }
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

/// From a register or constant into a register; a temporary is left empty.
#[inline(always)]
pub(super) fn move_value(frame: &mut Frame, code: &Code, dst: Register, src: Source) -> bool {
    if src & CONSTANT != 0 || (src as usize) < code.first_temporary {
        return copy_value(frame, code, dst, src);
    }
    if let Ok([place, source]) = frame.registers.get_disjoint_mut([dst as usize, src as usize]) {
        place.move_from(source);
    }
    true
}

/// As [`move_value`], but the source keeps what it has.
#[inline(always)]
pub(super) fn copy_value(frame: &mut Frame, code: &Code, dst: Register, src: Source) -> bool {
    if src & CONSTANT != 0 {
        frame.registers[dst as usize].copy_from(&code.constants[(src & !CONSTANT) as usize]);
    } else if let Ok([place, source]) = frame.registers.get_disjoint_mut([dst as usize, src as usize]) {
        place.copy_from(source);
    }
    true
}
