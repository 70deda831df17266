//! Expressions: where each kind is compiled, and the simple kinds themselves.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Expr, ExprNamed, ExprUnaryOp, UnaryOp};
use ruff_text_size::{Ranged, TextRange};

use super::compiler::Compiler;
use super::literal;
use super::op::{Op, Register, Source, Unary};
use super::symbols::Flags;
use super::unit::Constant;

impl<'a> Compiler<'a> {
    /// An expression as an operand: a local or a constant as it is, else a temporary (the next free one).
    pub fn operand(&mut self, expression: &'a Expr) -> Source {
        if let Expr::Name(node) = expression {
            return self.name_operand(&node.id, node.range);
        }
        match literal::constant(expression) {
            Some(constant) => self.code.constant(constant),
            None => self.expression(expression, None),
        }
    }

    /// As [`operand`](Self::operand), where `later` is evaluated before the operand is used.
    pub fn operand_before(&mut self, expression: &'a Expr, later: &[&Expr]) -> Source {
        if let Expr::Name(node) = expression
            && self.is_rebound(&node.id, later)
        {
            return self.load_name(&node.id, node.range, None);
        }
        self.operand(expression)
    }

    /// Does one of the expressions bind the name by `:=`?
    fn is_rebound(&self, name: &str, later: &[&Expr]) -> bool {
        let frame = self.context.symbols.scope(self.frame);
        frame.flags(&self.mangled(name)).has(Flags::WALRUS) && later.iter().any(|expression| binds(expression, name))
    }

    /// An expression's value into a register, by default the next temporary. A local is written last of all.
    pub fn expression(&mut self, expression: &'a Expr, into: Option<Register>) -> Register {
        if let Some(constant) = literal::constant(expression) {
            return self.constant_into(constant, expression.range(), into);
        }
        match expression {
            Expr::Name(node) => self.load_name(&node.id, node.range, into),
            Expr::BinOp(_) | Expr::Attribute(_) | Expr::Subscript(_) | Expr::Call(_) => self.chain(expression, into),
            Expr::Named(node) => self.named(node, into),
            Expr::UnaryOp(node) => self.unary(node, into),
            Expr::BoolOp(node) => self.bool_op(node, into),
            Expr::Compare(node) => self.compare(node, into),
            Expr::If(node) => self.conditional(node, into),
            Expr::Lambda(node) => self.lambda(node, into),
            Expr::Tuple(node) => self.tuple(&node.elts, node.range, into),
            Expr::List(node) => self.list(&node.elts, node.range, into),
            Expr::Set(node) => self.set(&node.elts, node.range, into),
            Expr::Dict(node) => self.dict(node, into),
            Expr::Slice(node) => self.slice(node, into),
            Expr::FString(node) => self.f_string(node, into),
            Expr::ListComp(node) => self.list_comprehension(node, into),
            Expr::SetComp(node) => self.set_comprehension(node, into),
            Expr::DictComp(node) => self.dict_comprehension(node, into),
            Expr::Generator(node) => self.generator(node, into),
            Expr::Await(node) => self.await_expression(node, into),
            Expr::Yield(node) => self.yield_expression(node, into),
            Expr::YieldFrom(node) => self.yield_from(node, into),
            _ => self.unsupported(expression, into),
        }
    }

    fn unsupported(&mut self, expression: &Expr, into: Option<Register>) -> Register {
        let message = match expression {
            Expr::TString(_) => "template strings are not part of Python 3.13",
            _ => "invalid syntax",
        };
        self.code.fail(message, expression.range());
        self.code.result(self.code.top(), into)
    }

    pub fn constant_into(&mut self, constant: Constant, range: TextRange, into: Option<Register>) -> Register {
        let src = self.code.constant(constant);
        let dst = self.code.result(self.code.top(), into);
        self.code.emit(Op::Move { dst, src }, range);
        dst
    }

    /// Evaluates an expression for its effects.
    pub fn discard(&mut self, expression: &'a Expr) {
        let top = self.code.top();
        let source = self.operand(expression);
        if self.is_temporary_source(source) {
            self.code.emit(Op::Clear { register: source }, expression.range());
        }
        self.code.reset(top);
    }

    /// For a value that is built up step by step: in `into` only if that is a temporary, so that a local keeps what
    /// it has until the value is whole.
    pub fn accumulator(&mut self, into: Option<Register>) -> Register {
        match into {
            Some(register) if self.code.is_temporary(register) => register,
            _ => self.code.allocate(),
        }
    }

    /// Moves what [`accumulator`](Self::accumulator) gave to where it was wanted.
    pub fn deliver(&mut self, from: Register, into: Option<Register>, top: Register, range: TextRange) -> Register {
        if let Some(dst) = into {
            self.code.reset(top);
            self.move_to(dst, from, range);
            dst
        } else {
            self.code.reset(from + 1);
            from
        }
    }

    fn named(&mut self, node: &'a ExprNamed, into: Option<Register>) -> Register {
        let top = self.code.top();
        let Expr::Name(target) = &*node.target else {
            return self.unsupported(&node.target, into);
        };
        if let Some(local) = self.local(&target.id) {
            self.expression(&node.value, Some(local));
            self.code.set_bound(local);
            let dst = self.code.result(top, into);
            self.move_to(dst, local, node.range);
            return dst;
        }
        let value = self.expression(&node.value, None);
        let copy = self.code.allocate();
        self.code.emit(Op::Copy { dst: copy, src: value }, node.range);
        self.store_name(&target.id, copy, target.range);
        self.deliver(value, into, top, node.range)
    }

    fn unary(&mut self, node: &'a ExprUnaryOp, into: Option<Register>) -> Register {
        let top = self.code.top();
        let op = match node.op {
            UnaryOp::Invert => Unary::Invert,
            UnaryOp::Not => Unary::Not,
            UnaryOp::UAdd => Unary::Positive,
            UnaryOp::USub => Unary::Negative,
        };
        let src = self.operand(&node.operand);
        let dst = self.code.result(top, into);
        self.code.emit(Op::Unary { op, dst, src }, node.range);
        dst
    }
}

/// Looks for `name := ...`.
struct Binding<'n> {
    name: &'n str,
    found: bool,
}

fn binds(expression: &Expr, name: &str) -> bool {
    let mut binding = Binding { name, found: false };
    binding.visit_expr(expression);
    binding.found
}

impl<'a> Visitor<'a> for Binding<'_> {
    fn visit_expr(&mut self, expression: &'a Expr) {
        if let Expr::Named(node) = expression
            && let Expr::Name(target) = &*node.target
            && target.id.as_str() == self.name
        {
            self.found = true;
        }
        if !self.found {
            visitor::walk_expr(self, expression);
        }
    }
}
