//! Instructions that need no more than their frame, and are not common enough for the loop itself: a function of
//! their own keeps the loop small.

use crate::compile::op::{Conversion, NOTHING, Op, Register, Site, Source, Unary};
use crate::object::{DictRef, Object, Payload, Str, Value};

use super::operands::{get, move_value, take};
use super::{Code, Frame, Vm};

impl Vm {
    /// Executes an instruction beside the stack of the machine; false where it has to be executed with the frame on it.
    #[inline(never)]
    #[cfg_attr(
        target_pointer_width = "64",
        expect(clippy::trivially_copy_pass_by_ref, reason = "it is read where it stands: a copy would go through memory")
    )]
    pub(super) fn execute_in_frame(&self, frame: &mut Frame, code: &Code, op: &Op) -> bool {
        match *op {
            Op::DeleteLocal { register } => {
                let is_bound = frame.registers[register as usize].is_defined();
                frame.registers[register as usize].set(Value::Undefined);
                is_bound
            }
            Op::MakeCell { register } => {
                let content = std::mem::take(&mut frame.registers[register as usize]);
                let cell = Object::new(&self.classes.cell, Payload::Cell(content.into()));
                frame.registers[register as usize].set(cell.into());
                true
            }
            Op::StoreGlobal { site, src } => store_global(frame, code, site, src),
            Op::CheckBound { register } => frame.registers[register as usize].is_defined(),
            Op::StoreCell { cell, src } => store_cell(frame, code, cell, src),
            Op::GetAwaitable { dst, src, .. } => self.await_quickly(frame, code, dst, src),
            Op::Is { negate, dst, left, right } => {
                let (left, right) = (take(frame, code, left), take(frame, code, right));
                frame.registers[dst as usize].set(Value::Bool(left.is(&right) != negate));
                true
            }
            Op::Binary { op, dst, left, right } | Op::InPlace { op, dst, left, right } => {
                self.compute_quickly(frame, code, op, dst, (left, right))
            }
            Op::Compare { op, dst, left, right } => match self.compare_quickly(frame, code, op, (left, right)) {
                Some(answer) => {
                    frame.registers[dst as usize].set(Value::Bool(answer));
                    true
                }
                None => false,
            },
            Op::JumpUnless { op, left, right, target } => match self.compare_quickly(frame, code, op, (left, right)) {
                Some(answer) => {
                    if !answer {
                        frame.pc = target as usize;
                    }
                    true
                }
                None => false,
            },
            Op::JumpIfFalse { src, target } => self.branch_quickly(frame, code, src, false, target),
            Op::JumpIfTrue { src, target } => self.branch_quickly(frame, code, src, true, target),
            Op::LoadItem { dst, object, index } => self.character_quickly(frame, code, dst, (object, index)),
            Op::Contains { negate, dst, left, right } => self.contains_quickly(frame, code, negate, dst, (left, right)),
            Op::Unary { op, dst, src } => self.unary_quickly(frame, code, op, dst, src),
            Op::JumpIfNone { src, target } => jump_if_none(frame, code, src, true, target),
            Op::JumpIfNotNone { src, target } => jump_if_none(frame, code, src, false, target),
            Op::JumpIfFalseOrClear { register, target } => self.jump_or_clear_quickly(frame, register, false, target),
            Op::JumpIfTrueOrClear { register, target } => self.jump_or_clear_quickly(frame, register, true, target),
            Op::GetIterator { dst, src } => self.iterate_quickly(frame, code, dst, src),
            Op::UnpackSequence { src, base, count } => unpack(frame, code, src, base as usize, count as usize),
            Op::BuildTuple { dst, base, count } => {
                let registers = &mut frame.registers[base as usize..base as usize + count as usize];
                let items: std::rc::Rc<[Value]> = registers.iter_mut().map(std::mem::take).collect();
                frame.registers[dst as usize].set(self.new_tuple(items));
                true
            }
            Op::BuildList { dst, base, count } => {
                let registers = &mut frame.registers[base as usize..base as usize + count as usize];
                let items: Vec<Value> = registers.iter_mut().map(std::mem::take).collect();
                frame.registers[dst as usize].set(self.new_list(items));
                true
            }
            Op::BuildSlice { dst, base } => {
                let base = base as usize;
                let parts = std::array::from_fn(|place| std::mem::take(&mut frame.registers[base + place]));
                let slice = Object::new(&self.classes.slice, Payload::Slice(Box::new(parts)));
                frame.registers[dst as usize].set(slice.into());
                true
            }
            Op::BuildString { dst, base, count } => self.join_quickly(frame, dst, base as usize..base as usize + count as usize),
            Op::Format { conversion: Conversion::None, dst, src, spec: NOTHING } => format_plainly(frame, code, dst, src),
            Op::ListAppend { list, value } => self.append_quickly(frame, code, list, value),
            Op::DictInsert { dict, key, value } => self.insert_quickly(frame, code, dict, key, value),
            Op::BuildDict { dst, count: 0, .. } => {
                frame.registers[dst as usize].set(self.new_dict(DictRef::default()));
                true
            }
            Op::EnterHandler { exception, saved } => {
                let exception = frame.registers[exception as usize].clone();
                let before = std::mem::replace(&mut frame.handled, exception);
                frame.registers[saved as usize].set(before);
                true
            }
            Op::LeaveHandler { saved } => {
                let before = std::mem::take(&mut frame.registers[saved as usize]);
                frame.handled.set(before);
                true
            }
            Op::MatchException { dst, exception, class } => self.match_quickly(frame, code, dst, exception, class),
            _ => false,
        }
    }

    fn unary_quickly(&self, frame: &mut Frame, code: &Code, op: Unary, dst: Register, src: Source) -> bool {
        let result = match (op, get(frame, code, src)) {
            (Unary::Not, value) => self.quick_truth(value).map(|truth| Value::Bool(!truth)),
            (Unary::Negative, Value::Int(int)) => int.checked_neg().map(Value::Int),
            (Unary::Negative, Value::Float(float)) => Some(Value::Float(-float)),
            _ => None,
        };
        let Some(result) = result else { return false };
        let operand = take(frame, code, src);
        frame.registers[dst as usize].set(result);
        drop(operand);
        true
    }

    fn jump_or_clear_quickly(&self, frame: &mut Frame, register: Register, when: bool, target: u16) -> bool {
        let register = &mut frame.registers[register as usize];
        match self.quick_truth(register) {
            Some(truth) if truth == when => frame.pc = target as usize,
            Some(_) => register.set(Value::Undefined),
            None => return false,
        }
        true
    }

    fn branch_quickly(&self, frame: &mut Frame, code: &Code, src: Source, when: bool, target: u16) -> bool {
        let Some(truth) = self.quick_truth(get(frame, code, src)) else { return false };
        let value = take(frame, code, src);
        if truth == when {
            frame.pc = target as usize;
        }
        drop(value);
        true
    }

    fn iterate_quickly(&self, frame: &mut Frame, code: &Code, dst: Register, src: Source) -> bool {
        let Some(iterator) = self.quick_iterator(get(frame, code, src)) else { return false };
        let source = take(frame, code, src);
        frame.registers[dst as usize].set(iterator);
        drop(source);
        true
    }

    /// The parts of an f-string.
    fn join_quickly(&self, frame: &mut Frame, dst: Register, parts: std::ops::Range<usize>) -> bool {
        let parts = &mut frame.registers[parts];
        let length = parts.iter().filter_map(Value::as_str).map(|part| part.len()).sum();
        if self.check_object_size(length).is_err() {
            return false;
        }
        let mut text = String::with_capacity(length);
        for part in parts {
            text.push_str(part.as_str().map_or("", |part| part));
            part.set(Value::Undefined);
        }
        frame.registers[dst as usize].set(text.into());
        true
    }

    fn append_quickly(&self, frame: &mut Frame, code: &Code, list: Register, value: Source) -> bool {
        let Some(Payload::List(items)) = frame.registers[list as usize].payload() else { return false };
        if self.check_object_size(items.borrow().len()).is_err() {
            return false;
        }
        let value = take(frame, code, value);
        let Some(Payload::List(items)) = frame.registers[list as usize].payload() else { return false };
        items.borrow_mut().push(value);
        true
    }

    fn match_quickly(&self, frame: &mut Frame, code: &Code, dst: Register, exception: Register, class: Source) -> bool {
        let Value::Class(wanted) = get(frame, code, class) else { return false };
        let base = self.classes.exception(crate::object::ExceptionKind::BaseException);
        let Some(object) = frame.registers[exception as usize].object() else { return false };
        if !wanted.derives_from(base) {
            return false;
        }
        let matches = object.with_class(|class| class.derives_from(wanted));
        let wanted = take(frame, code, class);
        frame.registers[dst as usize].set(Value::Bool(matches));
        drop(wanted);
        true
    }
}

/// A text or an integer in an f-string, without a word on how.
fn format_plainly(frame: &mut Frame, code: &Code, dst: Register, src: Source) -> bool {
    match get(frame, code, src) {
        Value::Str(_) => return move_value(frame, code, dst, src),
        Value::Int(int) => {
            let text = Str::decimal(*int);
            take(frame, code, src).discard();
            frame.registers[dst as usize].set(Value::Str(text));
        }
        _ => return false,
    }
    true
}

/// A global that stands where it stood last time.
fn store_global(frame: &mut Frame, code: &Code, site: Site, src: Source) -> bool {
    let site = &code.sites[site as usize];
    let place = site.place.get() as usize;
    if frame.globals.borrow().is_at(place, &site.name).is_none() {
        return false;
    }
    let value = take(frame, code, src);
    let old = frame.globals.borrow_mut().replace(place, value);
    drop(old);
    true
}

fn store_cell(frame: &mut Frame, code: &Code, cell: Register, src: Source) -> bool {
    let value = take(frame, code, src);
    let old = super::cell::with_cell(&frame.registers[cell as usize], |content| std::mem::replace(content, value));
    drop(old);
    true
}

fn jump_if_none(frame: &mut Frame, code: &Code, src: Source, when: bool, target: u16) -> bool {
    if take(frame, code, src).is_none() == when {
        frame.pc = target as usize;
    }
    true
}

/// A tuple or list of just so many items.
fn unpack(frame: &mut Frame, code: &Code, src: Source, base: usize, count: usize) -> bool {
    let Value::Object(source) = get(frame, code, src) else { return false };
    let source = source.clone();
    let fits = match &source.payload {
        Payload::Tuple(items) => place(frame, base, count, items),
        Payload::List(items) => place(frame, base, count, &items.borrow()),
        _ => false,
    };
    if fits {
        let is_constant = src & crate::compile::op::CONSTANT != 0;
        let is_target = (base..base + count).contains(&(src as usize));
        if !is_constant && src as usize >= code.first_temporary && !is_target {
            frame.registers[src as usize].set(Value::Undefined);
        }
    }
    fits
}

fn place(frame: &mut Frame, base: usize, count: usize, items: &[Value]) -> bool {
    if items.len() != count {
        return false;
    }
    for (slot, item) in frame.registers[base..base + count].iter_mut().zip(items) {
        slot.copy_from(item);
    }
    true
}
