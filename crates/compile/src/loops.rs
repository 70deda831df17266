//! `while` and `for`, `break` and `continue`.

use ruff_python_ast::{Expr, Stmt, StmtFor, StmtWhile};
use ruff_text_size::{Ranged, TextRange};

use super::block::{BlockKind, Loop};
use super::builder::Label;
use super::compiler::Compiler;
use super::op::{Op, Register};
use super::regions::RegionId;

impl<'a> Compiler<'a> {
    pub fn while_loop(&mut self, node: &'a StmtWhile) {
        let otherwise = self.code.label();
        let leave = self.code.label();
        let head = self.code.place_head();
        self.line(node.range);
        self.jump_if(&node.test, false, otherwise);
        self.loop_body(&node.body, leave, head, None);
        self.jump_back(head, node.range);
        self.code.place(otherwise);
        self.body(&node.orelse);
        self.code.place(leave);
    }

    pub fn for_loop(&mut self, node: &'a StmtFor) {
        let iterator = self.iterator(&node.iter, node.is_async);
        let again = self.code.label();
        let exhausted = self.code.label();
        let leave = self.code.label();
        let head = self.code.place_head();
        let ended = if node.is_async {
            Some(self.next_async_item(&node.target, iterator, node.iter.range()))
        } else {
            self.next_item(&node.target, iterator, exhausted, node.iter.range());
            None
        };
        self.loop_body(&node.body, leave, again, Some(iterator));
        // The head's line begins again each time but the first, when the statement's line has just begun.
        self.code.place(again);
        self.line(node.range);
        self.jump_back(head, node.range);
        if let Some(ended) = ended {
            self.end_async(ended, exhausted, node.iter.range());
        }
        self.code.place(exhausted);
        if node.is_async {
            self.code.emit(Op::Clear { register: iterator }, node.range);
        }
        self.code.reset(iterator);
        self.body(&node.orelse);
        self.code.place(leave);
    }

    /// Stores the next item in the target, or jumps to `end`.
    pub fn next_item(&mut self, target: &'a Expr, iterator: Register, end: Label, range: TextRange) {
        if let Expr::Name(name) = target
            && let Some(dst) = self.local(&name.id)
        {
            self.code.emit(Op::ForNext { dst, iterator, target: end.0 }, range);
            return self.code.set_bound(dst);
        }
        let dst = self.code.allocate();
        self.code.emit(Op::ForNext { dst, iterator, target: end.0 }, range);
        self.store(target, dst);
        self.code.reset(dst);
    }

    /// Awaits the next item and stores it in the target. The region's handler is where the iterator ends.
    pub fn next_async_item(&mut self, target: &'a Expr, iterator: Register, range: TextRange) -> RegionId {
        let value = self.code.allocate();
        let region = self.code.region(value);
        let outside = self.code.regions.enter(Some(region));
        let awaited = self.code.allocate();
        self.code.emit(Op::GetAsyncNext { dst: awaited, iterator }, range);
        self.delegate(value, awaited, range);
        self.code.regions.enter(outside);
        self.code.reset(awaited);
        self.store(target, value);
        self.code.reset(value);
        region
    }

    /// The handler for the end of an async iterator, which jumps to `end`.
    pub fn end_async(&mut self, region: RegionId, end: Label, range: TextRange) {
        let exception = self.code.allocate();
        self.code.place_handler(region);
        self.code.emit(Op::EndAsyncFor { exception, target: end.0 }, range);
        self.code.reset(exception);
    }

    fn loop_body(&mut self, body: &'a [Stmt], leave: Label, again: Label, iterator: Option<Register>) {
        let region = self.code.regions.current();
        self.push_block(BlockKind::Loop(Loop { leave, again, iterator, region }), region);
        self.body(body);
        self.pop_block();
    }

    pub fn break_loop(&mut self, range: TextRange) {
        let Some((keep, inside)) = self.innermost_loop() else {
            return self.code.fail("'break' outside loop", range);
        };
        self.leave_blocks(keep, None, |this| {
            // A `try` around the `break` does not reach this far.
            this.code.regions.enter(inside.region);
            if let Some(register) = inside.iterator {
                this.code.emit(Op::Clear { register }, range);
            }
            this.jump(inside.leave, range);
        });
    }

    pub fn continue_loop(&mut self, range: TextRange) {
        let Some((keep, inside)) = self.innermost_loop() else {
            return self.code.fail("'continue' not properly in loop", range);
        };
        self.leave_blocks(keep, None, |this| {
            this.code.regions.enter(inside.region);
            // A `for` goes on at its end, where the line of its head begins; a `while` at its head.
            match inside.iterator {
                Some(_) => this.jump(inside.again, range),
                None => this.jump_back(inside.again, range),
            }
        });
    }
}
