//! `await`, `yield` and `yield from`.

use ruff_python_ast::{ExprAwait, ExprYield, ExprYieldFrom};
use ruff_text_size::TextRange;

use super::compiler::Compiler;
use super::op::{AwaitContext, Op, Register};

impl<'a> Compiler<'a> {
    pub fn await_expression(&mut self, node: &'a ExprAwait, into: Option<Register>) -> Register {
        let top = self.code.top();
        let value = self.code.allocate();
        let inner = self.code.top();
        let src = self.operand(&node.value);
        let iterator = self.code.result(inner, None);
        let context = AwaitContext::Expression;
        self.code.emit(Op::GetAwaitable { context, dst: iterator, src }, node.range);
        self.delegate(value, iterator, node.range);
        self.deliver(value, into, top, node.range)
    }

    pub fn yield_from(&mut self, node: &'a ExprYieldFrom, into: Option<Register>) -> Register {
        let top = self.code.top();
        let value = self.code.allocate();
        let inner = self.code.top();
        let src = self.operand(&node.value);
        let iterator = self.code.result(inner, None);
        self.code.emit(Op::GetYieldFromIterator { dst: iterator, src }, node.range);
        self.delegate(value, iterator, node.range);
        self.deliver(value, into, top, node.range)
    }

    /// Awaits what stands in `value`, and leaves the result there.
    pub fn await_register(&mut self, value: Register, context: AwaitContext, range: TextRange) {
        let iterator = self.code.allocate();
        self.code.emit(Op::GetAwaitable { context, dst: iterator, src: value }, range);
        self.delegate(value, iterator, range);
        self.code.reset(value + 1);
    }

    /// Drives an iterator to its end, yielding what it yields; its result goes to `value`.
    pub fn delegate(&mut self, value: Register, iterator: Register, range: TextRange) {
        let none = self.none();
        self.code.emit(Op::Move { dst: value, src: none }, range);
        let done = self.code.label();
        let send = self.code.label();
        self.code.place(send);
        self.code.emit(Op::Send { iterator, value, done: done.0 }, range);
        self.code.emit(Op::YieldFrom { value, iterator, send: send.0 }, range);
        self.code.place(done);
    }

    pub fn yield_expression(&mut self, node: &'a ExprYield, into: Option<Register>) -> Register {
        let top = self.code.top();
        let src = match &node.value {
            Some(value) => self.operand(value),
            None => self.none(),
        };
        let dst = self.code.result(top, into);
        self.code.emit(Op::Yield { dst, src }, node.range);
        dst
    }
}
