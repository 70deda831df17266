//! `try` with `except`, `else` and `finally`.

use ruff_python_ast::{ExceptHandler, ExceptHandlerExceptHandler, Stmt, StmtTry};
use ruff_text_size::TextRange;

use super::block::BlockKind;
use super::builder::Label;
use super::compiler::Compiler;
use super::op::{Op, Register};
use super::regions::RegionId;

/// The registers of a handler: what was handled before, then the exception. An exception in the handler itself takes
/// the place of the first, so that its handler needs no register of its own.
#[derive(Clone, Copy, Debug)]
pub(super) struct Handling {
    pub saved: Register,
    pub exception: Register,
}

impl<'a> Compiler<'a> {
    pub fn try_statement(&mut self, node: &'a StmtTry) {
        if node.finalbody.is_empty() {
            return self.try_except(node);
        }
        let handling = self.allocate_handling();
        let region = self.code.region(handling.exception);
        let outside = self.code.regions.enter(Some(region));
        self.push_block(BlockKind::Finally { body: &node.finalbody }, outside);
        if node.handlers.is_empty() {
            self.body(&node.body);
        } else {
            self.try_except(node);
        }
        self.pop_block();
        self.code.regions.enter(outside);
        let end = self.code.label();
        self.body(&node.finalbody);
        self.jump(end, TextRange::default());
        self.code.place_handler(region);
        self.finally_handler(&node.finalbody, handling);
        self.code.place(end);
        self.code.reset(handling.saved);
    }

    pub fn allocate_handling(&mut self) -> Handling {
        let saved = self.code.allocate();
        let exception = self.code.allocate();
        Handling { saved, exception }
    }

    /// Runs a `finally` because of an exception, and goes on raising it.
    fn finally_handler(&mut self, body: &'a [Stmt], handling: Handling) {
        let Handling { saved, exception } = handling;
        let nowhere = TextRange::default();
        self.code.emit(Op::EnterHandler { exception, saved }, nowhere);
        let region = self.code.region(exception);
        let outside = self.code.regions.enter(Some(region));
        self.push_block(BlockKind::FinallyHandler { saved, exception }, outside);
        self.body(body);
        self.pop_block();
        self.code.regions.enter(outside);
        self.end_handler(region, handling);
    }

    /// Both the end of a handler without success and an exception in it come here, with an exception in its register.
    pub fn end_handler(&mut self, region: RegionId, handling: Handling) {
        let nowhere = TextRange::default();
        self.code.place_handler(region);
        self.code.emit(Op::LeaveHandler { saved: handling.saved }, nowhere);
        self.code.emit(Op::Reraise { exception: handling.exception }, nowhere);
    }

    fn try_except(&mut self, node: &'a StmtTry) {
        let handling = self.allocate_handling();
        let region = self.code.region(handling.exception);
        let outside = self.code.regions.enter(Some(region));
        self.body(&node.body);
        self.code.regions.enter(outside);
        self.body(&node.orelse);
        let end = self.code.label();
        self.jump(end, TextRange::default());
        self.code.place_handler(region);
        if node.is_star {
            self.star_clauses(&node.handlers, handling, end);
        } else {
            self.clauses(&node.handlers, handling, end);
        }
        self.code.place(end);
        self.code.reset(handling.saved);
    }

    fn clauses(&mut self, handlers: &'a [ExceptHandler], handling: Handling, end: Label) {
        let Handling { saved, exception } = handling;
        self.code.emit(Op::EnterHandler { exception, saved }, TextRange::default());
        let region = self.code.region(exception);
        let outside = self.code.regions.enter(Some(region));
        for handler in handlers {
            let ExceptHandler::ExceptHandler(clause) = handler;
            self.clause(clause, handling, outside, end);
        }
        self.code.regions.enter(outside);
        self.end_handler(region, handling);
    }

    fn clause(&mut self, clause: &'a ExceptHandlerExceptHandler, handling: Handling, outside: Option<RegionId>, end: Label) {
        let range = clause.range;
        let next = self.code.label();
        self.line(range);
        if let Some(class) = &clause.type_ {
            let top = self.code.top();
            let class = self.operand(class);
            let dst = self.code.result(top, None);
            self.code.emit(Op::MatchException { dst, exception: handling.exception, class }, range);
            self.code.reset(top);
            self.jump_on(dst, false, next, range);
        }
        if let Some(name) = &clause.name {
            self.named_clause(clause, name, handling, outside, end);
        } else {
            self.code.emit(Op::Clear { register: handling.exception }, range);
            self.clause_body(clause, None, handling.saved, outside, end);
        }
        self.code.place(next);
    }

    /// The name is unbound at the end of the clause, however it ends.
    fn named_clause(
        &mut self,
        clause: &'a ExceptHandlerExceptHandler,
        name: &'a str,
        handling: Handling,
        outside: Option<RegionId>,
        end: Label,
    ) {
        let range = clause.range;
        self.store_name(name, handling.exception, range);
        let region = self.code.region(handling.exception);
        let around = self.code.regions.enter(Some(region));
        self.clause_body(clause, Some(name), handling.saved, outside, end);
        self.code.regions.enter(outside);
        self.code.place_handler(region);
        self.unbind_name(name, range);
        self.code.emit(Op::LeaveHandler { saved: handling.saved }, range);
        self.code.emit(Op::Reraise { exception: handling.exception }, range);
        self.code.regions.enter(around);
    }

    fn clause_body(
        &mut self,
        clause: &'a ExceptHandlerExceptHandler,
        name: Option<&'a str>,
        saved: Register,
        outside: Option<RegionId>,
        end: Label,
    ) {
        let range = clause.range;
        self.push_block(BlockKind::Handler { saved, name, range }, outside);
        self.body(&clause.body);
        let keep = self.blocks.len() - 1;
        self.leave_blocks(keep, None, |this| this.jump(end, TextRange::default()));
        self.pop_block();
    }
}
