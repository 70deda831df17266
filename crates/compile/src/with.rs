//! `with` and `async with`.

use ruff_python_ast::{StmtWith, WithItem};
use ruff_text_size::{Ranged, TextRange};

use super::block::BlockKind;
use super::compiler::Compiler;
use super::op::{AwaitContext, Op, Register};

impl<'a> Compiler<'a> {
    pub fn with_statement(&mut self, node: &'a StmtWith) {
        self.with_items(node, &node.items);
    }

    fn with_items(&mut self, node: &'a StmtWith, items: &'a [WithItem]) {
        let Some((item, rest)) = items.split_first() else {
            return self.body(&node.body);
        };
        let range = item.context_expr.range();
        let exit = self.enter(node.is_async, item);
        let value = exit + 1;
        let region = self.code.region(value);
        let outside = self.code.regions.enter(Some(region));
        match &item.optional_vars {
            Some(target) => self.store(target, value),
            None => self.code.emit(Op::Clear { register: value }, range),
        }
        self.code.reset(value);
        let kind = BlockKind::With { exit, is_async: node.is_async, statement: node.range, item: range };
        self.push_block(kind, outside);
        self.with_items(node, rest);
        self.pop_block();
        self.code.regions.enter(outside);
        self.leave_with(exit, node.is_async, node.range, range);
        let end = self.code.label();
        self.jump(end, range);
        self.code.place_handler(region);
        self.leave_with_exception(node, exit, range);
        self.code.place(end);
        self.code.reset(exit);
    }

    /// `__exit__` in one temporary and what `__enter__` gave in the next.
    fn enter(&mut self, is_async: bool, item: &'a WithItem) -> Register {
        let range = item.context_expr.range();
        let base = self.expression(&item.context_expr, None);
        let value = self.code.allocate();
        if is_async {
            self.code.emit(Op::EnterAsyncWith { base }, range);
            self.await_register(value, AwaitContext::AsyncWithEnter, range);
        } else {
            self.code.emit(Op::EnterWith { base }, range);
        }
        base
    }

    /// Calls `__exit__` on a way out without an exception.
    pub fn leave_with(&mut self, exit: Register, is_async: bool, statement: TextRange, item: TextRange) {
        self.line(statement);
        let dst = self.code.allocate();
        self.code.emit(Op::ExitWith { dst, exit }, item);
        if is_async {
            self.await_register(dst, AwaitContext::AsyncWithExit, item);
        }
        self.code.emit(Op::Clear { register: dst }, item);
        self.code.reset(dst);
    }

    /// Calls `__exit__` with the exception, and goes on raising it unless the call says otherwise.
    fn leave_with_exception(&mut self, node: &'a StmtWith, exit: Register, range: TextRange) {
        self.code.reset(exit + 1);
        let exception = self.code.allocate();
        let saved = self.code.allocate();
        self.code.emit(Op::EnterHandler { exception, saved }, range);
        let result = self.code.allocate();
        let region = self.code.region(result);
        let outside = self.code.regions.enter(Some(region));
        self.line(node.range);
        self.code.emit(Op::ExitWithException { dst: result, exit, exception }, range);
        if node.is_async {
            self.await_register(result, AwaitContext::AsyncWithExit, range);
        }
        let suppressed = self.code.label();
        self.jump_on(result, true, suppressed, range);
        self.code.regions.enter(outside);
        self.code.emit(Op::LeaveHandler { saved }, range);
        self.code.emit(Op::Reraise { exception }, range);
        self.code.place_handler(region);
        self.code.emit(Op::LeaveHandler { saved }, range);
        self.code.emit(Op::Reraise { exception: result }, range);
        self.code.place(suppressed);
        self.code.emit(Op::LeaveHandler { saved }, range);
        self.code.emit(Op::Clear { register: exception }, range);
        self.code.emit(Op::Clear { register: exit }, range);
    }
}
