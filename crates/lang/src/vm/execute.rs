//! The instructions that need the machine: each is handed to the file of its subject.

use crate::compile::op::{CONSTANT, Op, Register, Source};
use crate::object::{Result, Value};

use super::{ReturnTo, Vm};

impl Vm {
    /// Executes one instruction of the frame on top.
    pub(super) fn execute(&mut self, op: Op) -> Result<()> {
        match op {
            Op::Line { .. } | Op::LineBack { .. } | Op::Move { .. } | Op::Copy { .. } | Op::Jump { .. } | Op::JumpBack { .. } => {
                Ok(())
            }
            Op::Clear { register } => {
                self.put(register, Value::Undefined);
                Ok(())
            }
            Op::CheckBound { register } => self.check_bound(register),
            Op::DeleteLocal { register } => self.delete_local(register),
            Op::MakeCell { register } => self.make_cell(register),
            Op::LoadCell { dst, cell } => self.load_cell(dst, cell),
            Op::StoreCell { cell, src } => self.store_cell(cell, src),
            Op::DeleteCell { cell } => self.delete_cell(cell),
            Op::LoadGlobal { dst, site } | Op::LoadGlobalToCall { dst, site, .. } => self.load_global(dst, site),
            Op::StoreGlobal { site, src } => self.store_global(site, src),
            Op::DeleteGlobal { site } => self.delete_global(site),
            Op::LoadName { dst, site } => self.load_name(dst, site),
            Op::StoreName { site, src } => self.store_name(site, src),
            Op::DeleteName { site } => self.delete_name(site),
            Op::LoadClassCell { dst, cell, site } => self.load_class_cell(dst, cell, site),
            Op::LoadAttribute { dst, object, site } | Op::LoadAttributeToUpdate { dst, object, site } => {
                self.load_attribute(dst, object, site)
            }
            Op::StoreAttribute { object, value, site } => self.store_attribute(object, value, site),
            Op::DeleteAttribute { object, site } => {
                let (object, name) = (self.take(object), self.site_name(site));
                let outcome = self.delete_attribute(&object, &name)?;
                self.settle_here(outcome)
            }
            Op::LoadMethod { base, object, site } | Op::LoadMethodToCall { base, object, site, .. } => {
                self.load_method(base, object, site)
            }
            Op::LoadItem { dst, object, index } => {
                let (object, index) = (self.take(object), self.take(index));
                let outcome = self.get_item(&object, &index)?;
                self.settle(outcome, ReturnTo::Register(dst))
            }
            Op::StoreItem { object, index, value } => {
                let (object, index, value) = (self.take(object), self.take(index), self.take(value));
                let outcome = self.set_item(&object, &index, value)?;
                self.settle_here(outcome)
            }
            Op::DeleteItem { object, index } => {
                let (object, index) = (self.take(object), self.take(index));
                let outcome = self.delete_item(&object, &index)?;
                self.settle_here(outcome)
            }
            Op::Binary { op, dst, left, right } => {
                let (left, right) = (self.take(left), self.take(right));
                let outcome = self.binary(op, &left, &right)?;
                self.settle(outcome, ReturnTo::Register(dst))
            }
            Op::InPlace { op, dst, left, right } => {
                let (left, right) = (self.take(left), self.take(right));
                let outcome = self.in_place(op, &left, &right)?;
                self.settle(outcome, ReturnTo::Register(dst))
            }
            Op::Unary { op, dst, src } => {
                let value = self.take(src);
                let outcome = self.unary(op, &value)?;
                self.settle(outcome, ReturnTo::Register(dst))
            }
            Op::Compare { op, dst, left, right } => {
                let (left, right) = (self.take(left), self.take(right));
                let outcome = self.compare(op, &left, &right)?;
                self.settle(outcome, ReturnTo::Register(dst))
            }
            Op::Is { negate, dst, left, right } => {
                let (left, right) = (self.take(left), self.take(right));
                self.put(dst, Value::Bool(left.is(&right) != negate));
                Ok(())
            }
            Op::Contains { negate, dst, left, right } => {
                let (item, container) = (self.take(left), self.take(right));
                let outcome = self.contains(&container, &item)?;
                self.settle(outcome, ReturnTo::Truth { dst, negate })
            }
            Op::JumpIfFalse { src, target } => self.jump_if(src, false, target),
            Op::JumpIfTrue { src, target } => self.jump_if(src, true, target),
            Op::JumpIfFalseOrClear { register, target } => self.jump_or_clear(register, false, target),
            Op::JumpIfTrueOrClear { register, target } => self.jump_or_clear(register, true, target),
            Op::JumpIfNone { src, target } => self.jump_if_none(src, true, target),
            Op::JumpIfNotNone { src, target } => self.jump_if_none(src, false, target),
            Op::JumpUnless { op, left, right, target } => {
                let (left, right) = (self.take(left), self.take(right));
                let outcome = self.compare(op, &left, &right)?;
                self.settle(outcome, ReturnTo::Branch { when: false, target })
            }
            _ => self.execute_call(op),
        }
    }

    fn execute_call(&mut self, op: Op) -> Result<()> {
        match op {
            Op::Call { count, dst, base } => self.call_registers(count, dst, base, None, false),
            Op::CallKeywords { count, dst, base, names } => self.call_registers(count, dst, base, Some(names), false),
            Op::CallMethod { count, dst, base } => self.call_registers(count, dst, base, None, true),
            Op::CallMethodKeywords { count, dst, base, names } => self.call_registers(count, dst, base, Some(names), true),
            Op::CallSpread { dst, base } => self.call_spread(dst, base),
            Op::MakeFunction { parts, dst, code, base } => self.make_function(parts, dst, code, base),
            Op::LoadBuildClass { dst } => {
                let build = self.build_class_function.clone();
                self.put(dst, build);
                Ok(())
            }
            Op::LoadNamespace { dst } => {
                let namespace = self.top().namespace.clone();
                self.put(dst, namespace);
                Ok(())
            }
            Op::SeeNamespace { cell } => {
                let frame = self.top();
                frame.namespace = super::cell::content(&frame.registers[cell as usize]);
                Ok(())
            }
            Op::GetIterator { dst, src } => {
                let value = self.take(src);
                let outcome = self.iterate(&value)?;
                self.settle(outcome, ReturnTo::Register(dst))
            }
            Op::ForNext { dst, iterator, target } => self.for_next(dst, iterator, target),
            Op::UnpackSequence { src, base, count } => self.unpack_sequence(src, base, count),
            Op::UnpackStar { before, src, base, after } => self.unpack_star(before, src, base, after),
            Op::Yield { dst, src } => self.yield_value(dst, src),
            Op::GetAwaitable { context, dst, src } => {
                let value = self.take(src);
                let outcome = self.awaitable(context, &value)?;
                self.settle(outcome, ReturnTo::Register(dst))
            }
            Op::GetYieldFromIterator { dst, src } => self.yield_from_iterator(dst, src),
            Op::Send { iterator, value, done } => self.send(iterator, value, done),
            Op::YieldFrom { value, iterator: _, send } => self.yield_from(value, send),
            Op::GetAsyncIterator { dst, src } => self.async_iterator(dst, src),
            Op::GetAsyncNext { dst, iterator } => self.async_next(dst, iterator),
            Op::EndAsyncFor { exception, target } => self.end_async_for(exception, target),
            Op::EnterWith { base } => self.enter_with(base, false),
            Op::EnterAsyncWith { base } => self.enter_with(base, true),
            Op::ExitWith { dst, exit } => self.exit_with(dst, exit),
            Op::ExitWithException { dst, exit, exception } => self.exit_with_exception(dst, exit, exception),
            Op::Import { dst, site, base } => self.import(dst, site, base),
            Op::ImportFrom { dst, module, site } => self.import_from(dst, module, site),
            Op::ImportStar { module } => self.import_star(module),
            _ => self.execute_build(op),
        }
    }

    fn execute_build(&mut self, op: Op) -> Result<()> {
        match op {
            Op::BuildTuple { dst, base, count } => {
                let registers = &mut self.top().registers[base as usize..base as usize + count as usize];
                let items: std::rc::Rc<[Value]> = registers.iter_mut().map(std::mem::take).collect();
                let tuple = self.new_tuple(items);
                self.put(dst, tuple);
                Ok(())
            }
            Op::BuildList { dst, base, count } => {
                let items = self.take_range(base, count);
                let list = self.new_list(items);
                self.put(dst, list);
                Ok(())
            }
            Op::BuildSet { dst, base, count } => self.build_set(dst, base, count),
            Op::BuildDict { dst, base, count } => self.build_dict(dst, base, count),
            Op::BuildString { dst, base, count } => self.build_string(dst, base, count),
            Op::BuildSlice { dst, base } => self.build_slice(dst, base),
            Op::ListAppend { list, value } => self.list_append(list, value),
            Op::ListExtend { list, iterable } => self.list_extend(list, iterable, None),
            Op::SpreadArguments { list, iterable } => self.list_extend(list, iterable, Some(list - 1)),
            Op::ListToTuple { dst, list } => self.list_to_tuple(dst, list),
            Op::SetAdd { set, value } => self.set_add_op(set, value),
            Op::SetUpdate { set, iterable } => self.set_update(set, iterable),
            Op::DictInsert { dict, key, value } => self.dict_insert(dict, key, value),
            Op::DictUpdate { dict, mapping } => self.dict_update(dict, mapping, None),
            Op::DictMerge { dict, mapping, callee } => self.dict_update(dict, mapping, Some(callee)),
            Op::Format { conversion, dst, src, spec } => self.format_field(conversion, dst, src, spec),
            Op::RaiseAgain => self.raise_again(),
            Op::Raise { exception, cause } => self.raise_value(exception, cause),
            Op::Reraise { exception } => self.reraise(exception),
            Op::EnterHandler { exception, saved } => {
                let frame = self.top();
                let exception = frame.registers[exception as usize].clone();
                let before = std::mem::replace(&mut frame.handled, exception);
                frame.registers[saved as usize] = before;
                Ok(())
            }
            Op::LeaveHandler { saved } => {
                let frame = self.top();
                frame.handled = std::mem::take(&mut frame.registers[saved as usize]);
                Ok(())
            }
            Op::MatchException { dst, exception, class } => self.match_exception(dst, exception, class),
            Op::MatchExceptionGroup { dst, exception, class } => self.match_exception_group(dst, exception, class),
            Op::MergeExceptionGroup { dst, original, list } => self.merge_exception_group(dst, original, list),
            Op::LoadAssertionError { dst } => {
                let class = self.classes.exception(crate::object::ExceptionKind::AssertionError).clone();
                self.put(dst, class.into());
                Ok(())
            }
            Op::MatchSequence { dst, subject } => self.match_sequence(dst, subject),
            Op::MatchMapping { dst, subject } => self.match_mapping(dst, subject),
            Op::MatchKeys { dst, subject, keys } => self.match_keys(dst, subject, keys),
            Op::MatchClass { count, dst, subject, base } => self.match_class(count, dst, subject, base),
            Op::Length { dst, subject } => {
                let subject = self.top().registers[subject as usize].clone();
                let outcome = self.length(&subject)?;
                self.settle(outcome, ReturnTo::Register(dst))
            }
            Op::MatchRest { dst, subject, keys } => self.match_rest(dst, subject, keys),
            Op::Return { src, .. } => self.return_slow(src),
            _ => unreachable!("every instruction is executed in one of the four places"),
        }
    }

    /// A plain return that the quick loop leaves to here.
    fn return_slow(&mut self, src: Source) -> Result<()> {
        let value = self.take(src);
        match self.activations.pop() {
            Some(super::Activation::Python(frame)) => self.return_from(frame, value),
            Some(native) => {
                self.activations.push(native);
                Ok(())
            }
            None => Ok(()),
        }
    }

    /// A register or constant of the frame on top, consuming a temporary.
    pub(super) fn take(&mut self, src: Source) -> Value {
        let frame = self.top();
        let index = src as usize;
        if src & CONSTANT != 0 {
            frame.code.constants[(src & !CONSTANT) as usize].clone()
        } else if index < frame.code.first_temporary {
            frame.registers[index].clone()
        } else {
            std::mem::take(&mut frame.registers[index])
        }
    }

    /// Writes a register of the frame on top.
    pub(super) fn put(&mut self, dst: Register, value: Value) {
        self.top().registers[dst as usize] = value;
    }

    /// What a register of the frame on top holds; it stays.
    pub(super) fn peek(&mut self, register: Register) -> Value {
        self.top().registers[register as usize].clone()
    }

    /// Takes `count` registers from `base` on.
    pub(super) fn take_range(&mut self, base: Register, count: u16) -> Vec<Value> {
        let base = base as usize;
        self.top().registers[base..base + count as usize].iter_mut().map(std::mem::take).collect()
    }

    /// Settles an outcome whose value does not count, but whose exception is raised in the frame on top.
    pub(super) fn settle_here(&mut self, outcome: crate::object::Outcome) -> Result<()> {
        use crate::object::Outcome;
        match outcome {
            Outcome::Value(_) => Ok(()),
            other => {
                let scratch = self.scratch_register();
                self.settle(other, ReturnTo::Register(scratch))
            }
        }
    }

    /// A register past those that the code uses, for values that nobody reads.
    fn scratch_register(&mut self) -> Register {
        let frame = self.top();
        let scratch = frame.code.register_count;
        if frame.registers.len() <= scratch {
            frame.registers.resize(scratch + 1, Value::Undefined);
        }
        scratch as Register
    }

    fn jump_if(&mut self, src: Source, when: bool, target: u16) -> Result<()> {
        let value = self.take(src);
        self.deliver(value, ReturnTo::Branch { when, target })
    }

    fn jump_or_clear(&mut self, register: Register, when: bool, target: u16) -> Result<()> {
        let value = self.peek(register);
        if let Some(truth) = self.quick_truth(&value) {
            self.jump_or_clear_by(truth, register, when, target);
            Ok(())
        } else {
            let outcome = self.truth(&value)?.then(self, move |vm, truth| {
                // The frame below this continuation is the one that asked.
                let truth = matches!(truth, Value::Bool(true));
                if let Some(super::Activation::Python(_)) = vm.activations.last() {
                    vm.jump_or_clear_by(truth, register, when, target);
                }
                Ok(Value::None.into())
            })?;
            self.settle_here(outcome)
        }
    }

    fn jump_or_clear_by(&mut self, truth: bool, register: Register, when: bool, target: u16) {
        let frame = self.top();
        if truth == when {
            frame.pc = target as usize;
        } else {
            frame.registers[register as usize] = Value::Undefined;
        }
    }

    fn jump_if_none(&mut self, src: Source, when: bool, target: u16) -> Result<()> {
        if self.take(src).is_none() == when {
            self.top().pc = target as usize;
        }
        Ok(())
    }
}
