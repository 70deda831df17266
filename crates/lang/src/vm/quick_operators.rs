//! Operators on numbers, conditions and cells that the loop over instructions does by itself.
#![expect(clippy::inline_always, reason = "this crate is built for size, which leaves even three instructions as a call")]

use crate::compile::op::{Binary, CONSTANT, Comparison, Register, Source};
use crate::object::{Payload, Value};

use super::operands::get;
use super::{Code, Frame, Vm};

impl Vm {
    /// `text += more` where nobody else has the text: a loop that builds a text takes time in proportion to it.
    pub(super) fn append_text(&self, frame: &mut Frame, code: &Code, dst: Register, right: Source) -> bool {
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

#[inline(always)]
pub(super) fn arithmetic(frame: &mut Frame, code: &Code, op: Binary, dst: Register, left: Source, right: Source) -> bool {
    match (get(frame, code, left), get(frame, code, right)) {
        (Value::Int(a), Value::Int(b)) => {
            let Some(result) = int_arithmetic(op, *a, *b) else { return false };
            frame.registers[dst as usize].set_int(result);
            true
        }
        (Value::Float(a), Value::Float(b)) => {
            let result = match op {
                Binary::Add => a + b,
                Binary::Subtract => a - b,
                Binary::Multiply => a * b,
                _ => return false,
            };
            frame.registers[dst as usize].set(Value::Float(result));
            true
        }
        _ => false,
    }
}

/// `-n` of an integer.
#[inline(always)]
pub(super) fn negate(frame: &mut Frame, code: &Code, dst: Register, src: Source) -> bool {
    let Value::Int(int) = get(frame, code, src) else { return false };
    let Some(negative) = int.checked_neg() else { return false };
    frame.registers[dst as usize].set_int(negative);
    true
}

/// Two numbers of 32 bits are multiplied without a look at all 128 bits of the product, which wasm has no instruction for.
#[inline(always)]
fn multiply(a: i64, b: i64) -> Option<i64> {
    if a == i64::from(a as i32) && b == i64::from(b as i32) { Some(a * b) } else { a.checked_mul(b) }
}

/// What stays in 64 bits; everything else takes the long way.
#[inline(always)]
pub(super) fn int_arithmetic(op: Binary, a: i64, b: i64) -> Option<i64> {
    // The two most common ones by comparisons, which cost less than a jump through a table.
    if op == Binary::Add {
        return a.checked_add(b);
    }
    if op == Binary::Subtract {
        return a.checked_sub(b);
    }
    match op {
        Binary::Multiply => multiply(a, b),
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
pub(super) fn compare(frame: &Frame, code: &Code, op: Comparison, left: Source, right: Source) -> Option<bool> {
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
    // For each comparison the orderings that satisfy it: less 1, equal 2, greater 4.
    const SATISFIED_BY: u32 = 1 | 3 << 3 | 2 << 6 | 5 << 9 | 4 << 12 | 6 << 15;
    let ordering = 1 << (ordering as i8 + 1) as u32;
    SATISFIED_BY >> (3 * op as u32) & ordering != 0
}

#[inline(always)]
pub(super) fn branch(frame: &mut Frame, code: &Code, src: Source, when: bool, target: u16) -> bool {
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
pub(super) fn load_cell(frame: &mut Frame, dst: Register, cell: Register) -> bool {
    let Ok([place, cell]) = frame.registers.get_disjoint_mut([dst as usize, cell as usize]) else { return false };
    let Some(Payload::Cell(content)) = cell.payload() else { return false };
    let content = content.borrow();
    if content.is_defined() {
        place.copy_from(&content);
    }
    content.is_defined()
}
