//! Operators, attributes, subscripts and calls, which nest to the left: compiled from the left, without recursion.

use ruff_python_ast::{Expr, ExprAttribute, ExprBinOp, ExprSlice, ExprSubscript, Operator};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::compiler::Compiler;
use super::op::{Binary, Op, Register, Source};
use super::symbols::spine;

/// Where a step of a chain is: the first temporary of the chain, and where its result goes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    pub top: Register,
    pub into: Option<Register>,
}

impl<'a> Compiler<'a> {
    pub fn chain(&mut self, expression: &'a Expr, into: Option<Register>) -> Register {
        let (nodes, leaf) = spine(expression);
        let top = self.code.top();
        let mut left = self.leaf(leaf, nodes.last().copied());
        let mut rest = nodes.as_slice();
        while let Some((node, outer)) = rest.split_last() {
            rest = outer;
            if let Expr::Attribute(method) = node
                && let Some((Expr::Call(call), outer)) = outer.split_last()
                && !Self::is_spread(&call.arguments)
            {
                rest = outer;
                let step = Step { top, into: into.filter(|_| rest.is_empty()) };
                left = self.method_call(left, method, call, step);
                continue;
            }
            let step = Step { top, into: into.filter(|_| rest.is_empty()) };
            left = self.link(left, node, step);
        }
        left
    }

    /// What a chain begins with; a local that the first operator's right side rebinds is copied.
    fn leaf(&mut self, leaf: &'a Expr, node: Option<&'a Expr>) -> Source {
        match node {
            Some(Expr::BinOp(node)) => self.operand_before(leaf, &[&node.right]),
            Some(Expr::Subscript(node)) => self.operand_before(leaf, &[&node.slice]),
            _ => self.operand(leaf),
        }
    }

    fn link(&mut self, left: Source, node: &'a Expr, step: Step) -> Register {
        match node {
            Expr::BinOp(node) => self.binary(left, node, step),
            Expr::Subscript(node) => self.subscript(left, node, step),
            Expr::Attribute(node) => self.attribute(left, node, step),
            Expr::Call(node) => self.call(left, node, step),
            _ => left,
        }
    }

    fn binary(&mut self, left: Source, node: &'a ExprBinOp, step: Step) -> Register {
        let right = self.operand(&node.right);
        let dst = self.code.result(step.top, step.into);
        let op = binary(node.op);
        self.code.emit(Op::Binary { op, dst, left, right }, node.range);
        dst
    }

    fn subscript(&mut self, object: Source, node: &'a ExprSubscript, step: Step) -> Register {
        let index = self.operand(&node.slice);
        let dst = self.code.result(step.top, step.into);
        self.code.emit(Op::LoadItem { dst, object, index }, node.range);
        dst
    }

    fn attribute(&mut self, object: Source, node: &'a ExprAttribute, step: Step) -> Register {
        let dst = self.code.result(step.top, step.into);
        let site = self.attribute_site(node);
        let range = self.attribute_range(node.range, node);
        self.code.emit(Op::LoadAttribute { dst, object, site }, range);
        dst
    }

    pub fn attribute_site(&mut self, node: &ExprAttribute) -> super::op::Site {
        let name = self.mangled(&node.attr);
        self.code.site(name)
    }

    /// Of an expression over several lines that reads an attribute, Python points at the attribute's name alone.
    pub fn attribute_range(&self, whole: TextRange, node: &ExprAttribute) -> TextRange {
        let name = node.attr.range();
        let line = |offset: TextSize| self.context.line(offset);
        if line(whole.start()) == line(name.end()) {
            return whole;
        }
        let end = if line(whole.end()) == line(name.end()) { whole.end() } else { name.end() };
        TextRange::new(name.start(), end)
    }

    pub fn slice(&mut self, node: &'a ExprSlice, into: Option<Register>) -> Register {
        let top = self.code.top();
        for part in [&node.lower, &node.upper, &node.step] {
            match part {
                Some(part) => self.expression(part, None),
                None => self.constant_into(super::unit::Constant::None, node.range, None),
            };
        }
        let dst = self.code.result(top, into);
        self.code.emit(Op::BuildSlice { dst, base: top }, node.range);
        dst
    }
}

pub(super) fn binary(operator: Operator) -> Binary {
    match operator {
        Operator::Add => Binary::Add,
        Operator::Sub => Binary::Subtract,
        Operator::Mult => Binary::Multiply,
        Operator::MatMult => Binary::MatrixMultiply,
        Operator::Div => Binary::TrueDivide,
        Operator::Mod => Binary::Modulo,
        Operator::Pow => Binary::Power,
        Operator::LShift => Binary::LeftShift,
        Operator::RShift => Binary::RightShift,
        Operator::BitOr => Binary::Or,
        Operator::BitXor => Binary::Xor,
        Operator::BitAnd => Binary::And,
        Operator::FloorDiv => Binary::FloorDivide,
    }
}
