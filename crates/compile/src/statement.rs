//! Statements: where each kind is compiled, and the simple kinds themselves.

use ruff_python_ast::{Expr, Stmt, StmtAssert, StmtIf, StmtRaise, StmtReturn};
use ruff_text_size::{Ranged, TextRange};

use super::block::BlockKind;
use super::compiler::Compiler;
use super::op::{NOTHING, Op};
use super::symbols::{Flags, Symbols};

impl<'a> Compiler<'a> {
    pub fn body(&mut self, body: &'a [Stmt]) {
        for statement in body {
            if !self.code.is_reachable() {
                return;
            }
            let top = self.code.top();
            self.statement(statement);
            self.code.reset(top);
        }
    }

    fn statement(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::Global(_) | Stmt::Nonlocal(_) => return,
            Stmt::FunctionDef(node) => return self.function_definition(node),
            Stmt::ClassDef(node) => return self.class_definition(node),
            Stmt::While(node) => return self.while_loop(node),
            _ => self.line(statement.range()),
        }
        match statement {
            Stmt::Expr(node) if self.context.interactive && self.frame == Symbols::ROOT => self.show(&node.value),
            Stmt::Expr(node) => self.discard(&node.value),
            Stmt::Assign(node) => self.assign(node),
            Stmt::AugAssign(node) => self.aug_assign(node),
            Stmt::AnnAssign(node) => self.ann_assign(node),
            Stmt::Delete(node) => node.targets.iter().for_each(|target| self.delete(target)),
            Stmt::Return(node) => self.return_statement(node),
            Stmt::If(node) => self.if_statement(node),
            Stmt::For(node) => self.for_loop(node),
            Stmt::Break(node) => self.break_loop(node.range),
            Stmt::Continue(node) => self.continue_loop(node.range),
            Stmt::Raise(node) => self.raise(node),
            Stmt::Try(node) => self.try_statement(node),
            Stmt::With(node) => self.with_statement(node),
            Stmt::Match(node) => self.match_statement(node),
            Stmt::Assert(node) => self.assert(node),
            Stmt::Import(node) => self.import(node),
            Stmt::ImportFrom(node) => self.import_from(node),
            Stmt::TypeAlias(node) => self.type_alias(node),
            Stmt::IpyEscapeCommand(node) => self.code.fail("invalid syntax", node.range),
            _ => {}
        }
    }

    fn return_statement(&mut self, node: &'a StmtReturn) {
        if let (Some(value), true) = (&node.value, self.blocks.is_empty()) {
            return self.return_value(value, node.range);
        }
        let clean = self.code.has_no_temporaries();
        let source = match &node.value {
            Some(value) if self.runs_code_on_return() => self.expression(value, None),
            Some(value) => self.operand(value),
            None => self.none(),
        };
        let waiting = self.is_temporary_source(source).then_some(source);
        self.leave_blocks(0, waiting, |this| {
            this.code.regions.enter(None);
            this.code.emit(Op::Return { clean, src: source }, node.range);
        });
    }

    /// Returns the value of an expression, with nothing to leave on the way; each side of a condition returns by itself.
    pub fn return_value(&mut self, value: &'a Expr, range: TextRange) {
        let clean = self.code.has_no_temporaries();
        if let Expr::If(node) = value {
            let top = self.code.top();
            let other = self.code.label();
            self.jump_if(&node.test, false, other);
            self.return_value(&node.body, range);
            self.code.reset(top);
            self.code.place(other);
            return self.return_value(&node.orelse, range);
        }
        let src = self.operand(value);
        self.code.emit(Op::Return { clean, src }, range);
    }

    /// Could anything bind a local between the value's evaluation and the return?
    fn runs_code_on_return(&self) -> bool {
        self.blocks.iter().any(|block| match block.kind {
            BlockKind::Finally { .. } => true,
            BlockKind::Handler { name, .. } => name.is_some(),
            _ => false,
        })
    }

    fn if_statement(&mut self, node: &'a StmtIf) {
        let end = self.code.label();
        let mut test = Some(&*node.test);
        let mut body = &node.body;
        let mut clauses = node.elif_else_clauses.iter();
        loop {
            let next = self.code.label();
            if let Some(test) = test {
                self.jump_if(test, false, next);
            }
            self.body(body);
            let clause = clauses.next();
            if clause.is_some() {
                self.jump(end, node.range);
            }
            self.code.place(next);
            let Some(clause) = clause else { break };
            if let Some(test) = &clause.test {
                self.line(TextRange::new(test.start(), test.end()));
            }
            test = clause.test.as_ref();
            body = &clause.body;
        }
        self.code.place(end);
    }

    fn raise(&mut self, node: &'a StmtRaise) {
        let Some(exception) = &node.exc else {
            return self.code.emit(Op::RaiseAgain, node.range);
        };
        let cause = node.cause.as_deref();
        let later: Vec<&Expr> = cause.into_iter().collect();
        let exception = self.operand_before(exception, &later);
        let cause = cause.map_or(NOTHING, |cause| self.operand(cause));
        self.code.emit(Op::Raise { exception, cause }, node.range);
    }

    fn assert(&mut self, node: &'a StmtAssert) {
        let passed = self.code.label();
        self.jump_if(&node.test, true, passed);
        let base = self.code.allocate();
        self.code.emit(Op::LoadAssertionError { dst: base }, node.range);
        if let Some(message) = &node.msg {
            self.expression(message, None);
            self.code.emit(Op::Call { count: 1, dst: base, base }, node.range);
        }
        self.code.emit(Op::Raise { exception: base, cause: NOTHING }, node.test.range());
        self.code.place(passed);
    }

    /// A module or class with annotations has a dict for them from its beginning.
    /// Hands a value to `sys.displayhook`.
    fn show(&mut self, value: &'a Expr) {
        let base = self.import_own("sys", "displayhook", value.range());
        self.expression(value, None);
        let dst = self.code.result(base, None);
        self.code.emit(Op::Call { count: 1, dst, base }, value.range());
        self.code.emit(Op::Clear { register: dst }, value.range());
        self.code.reset(base);
    }

    pub fn set_up_annotations(&mut self) {
        let frame = self.context.symbols.scope(self.frame);
        if !frame.flags("__annotations__").has(Flags::BOUND) {
            return;
        }
        let nowhere = TextRange::default();
        let dict = self.code.allocate();
        self.code.emit(Op::BuildDict { dst: dict, base: dict, count: 0 }, nowhere);
        self.store_name("__annotations__", dict, nowhere);
        self.code.reset(dict);
    }
}
