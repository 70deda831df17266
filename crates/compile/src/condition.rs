//! Truth: `and`, `or`, `not`, comparisons and conditional expressions, as values and as jumps.

use ruff_python_ast::{BoolOp, CmpOp, Expr, ExprBoolOp, ExprCompare, ExprIf, UnaryOp};
use ruff_text_size::{Ranged, TextRange};

use super::builder::Label;
use super::compiler::Compiler;
use super::literal;
use super::op::{Comparison, Op, Register, Source};
use super::unit::Constant;

impl<'a> Compiler<'a> {
    /// Jumps to `label` where the expression's truth is `when`, else goes on.
    pub fn jump_if(&mut self, expression: &'a Expr, when: bool, label: Label) {
        match expression {
            Expr::UnaryOp(node) if node.op == UnaryOp::Not => {
                self.jump_if(&node.operand, !when, label);
            }
            Expr::BoolOp(node) => self.jump_if_bool_op(node, when, label),
            Expr::Compare(node) => self.jump_if_compare(node, when, label),
            _ => match literal::constant(expression).as_ref().and_then(truth) {
                Some(truth) if truth == when => self.jump(label, expression.range()),
                Some(_) => {}
                None => self.jump_if_value(expression, when, label),
            },
        }
    }

    fn jump_if_value(&mut self, expression: &'a Expr, when: bool, label: Label) {
        let top = self.code.top();
        let src = self.operand(expression);
        self.code.reset(top);
        self.jump_on(src, when, label, expression.range());
    }

    /// Jumps on a value that is there already.
    pub fn jump_on(&mut self, src: Source, when: bool, label: Label, range: TextRange) {
        let target = label.0;
        let op = if when { Op::JumpIfTrue { src, target } } else { Op::JumpIfFalse { src, target } };
        self.code.emit(op, range);
    }

    pub fn jump(&mut self, label: Label, range: TextRange) {
        self.code.emit(Op::Jump { target: label.0 }, range);
    }

    pub fn jump_back(&mut self, label: Label, range: TextRange) {
        self.code.emit(Op::JumpBack { target: label.0 }, range);
    }

    fn jump_if_bool_op(&mut self, node: &'a ExprBoolOp, when: bool, label: Label) {
        // `a and b` is decided by its first false part, `a or b` by its first true one.
        let decisive = node.op == BoolOp::Or;
        let Some((last, others)) = node.values.split_last() else {
            return;
        };
        if decisive == when {
            for value in &node.values {
                self.jump_if(value, when, label);
            }
            return;
        }
        let end = self.code.label();
        for value in others {
            self.jump_if(value, decisive, end);
        }
        self.jump_if(last, when, label);
        self.code.place(end);
    }

    pub fn bool_op(&mut self, node: &'a ExprBoolOp, into: Option<Register>) -> Register {
        let top = self.code.top();
        let result = self.accumulator(into);
        let end = self.code.label();
        for (index, value) in node.values.iter().enumerate() {
            let inner = self.code.top();
            self.expression(value, Some(result));
            self.code.reset(inner);
            if index + 1 == node.values.len() {
                break;
            }
            let target = end.0;
            let op = match node.op {
                BoolOp::And => Op::JumpIfFalseOrClear { register: result, target },
                BoolOp::Or => Op::JumpIfTrueOrClear { register: result, target },
            };
            self.code.emit(op, value.range());
        }
        self.code.place(end);
        self.deliver(result, into, top, node.range)
    }

    pub fn conditional(&mut self, node: &'a ExprIf, into: Option<Register>) -> Register {
        let top = self.code.top();
        let other = self.code.label();
        let end = self.code.label();
        self.jump_if(&node.test, false, other);
        let dst = self.code.result(top, into);
        let inner = self.code.top();
        self.expression(&node.body, Some(dst));
        self.jump(end, node.range);
        self.code.reset(inner);
        self.code.place(other);
        self.expression(&node.orelse, Some(dst));
        self.code.reset(inner);
        self.code.place(end);
        dst
    }

    pub fn compare(&mut self, node: &'a ExprCompare, into: Option<Register>) -> Register {
        let top = self.code.top();
        if let [left, right] = &*node.operands {
            let op = node.first_operator();
            let (left, right) = self.compared(left, right, op);
            let dst = self.code.result(top, into);
            self.code.emit(comparison(op, dst, left, right), node.range);
            return dst;
        }
        let result = self.accumulator(into);
        self.compare_chain(node, Goal::Value(result));
        self.deliver(result, into, top, node.range)
    }

    fn compared(&mut self, left: &'a Expr, right: &'a Expr, op: CmpOp) -> (Source, Source) {
        let left = self.operand_before(left, &[right]);
        if matches!(op, CmpOp::In | CmpOp::NotIn)
            && let Some(constant) = constant_container(right)
        {
            return (left, self.code.constant(constant));
        }
        (left, self.operand(right))
    }

    fn jump_if_compare(&mut self, node: &'a ExprCompare, when: bool, label: Label) {
        if let [left, right] = &*node.operands {
            return self.jump_if_single(left, right, node.first_operator(), when, label, node.range);
        }
        if !when {
            return self.compare_chain(node, Goal::JumpIfFalse(label));
        }
        let is_false = self.code.label();
        self.compare_chain(node, Goal::JumpIfFalse(is_false));
        self.jump(label, node.range);
        self.code.place(is_false);
    }

    fn jump_if_single(&mut self, left: &'a Expr, right: &'a Expr, op: CmpOp, when: bool, label: Label, range: TextRange) {
        let top = self.code.top();
        let target = label.0;
        if matches!(op, CmpOp::Is | CmpOp::IsNot) && right.is_none_literal_expr() {
            let src = self.operand(left);
            self.code.reset(top);
            let on_none = when == (op == CmpOp::Is);
            let op = if on_none { Op::JumpIfNone { src, target } } else { Op::JumpIfNotNone { src, target } };
            return self.code.emit(op, range);
        }
        let (left, right) = self.compared(left, right, op);
        self.code.reset(top);
        match rich(op) {
            Some(op) if !when => self.code.emit(Op::JumpUnless { op, left, right, target }, range),
            _ => {
                let dst = self.code.allocate();
                self.code.emit(comparison(op, dst, left, right), range);
                self.code.reset(top);
                self.jump_on(dst, when, label, range);
            }
        }
    }

    /// `a < b < c`: each operand is evaluated once and only as far as the comparisons hold.
    fn compare_chain(&mut self, node: &'a ExprCompare, goal: Goal) {
        let top = self.code.top();
        let fail = if let Goal::JumpIfFalse(label) = goal { label } else { self.code.label() };
        let mut chain = Chain { top, goal, fail, drop: None, range: node.range };
        let operands: Vec<&'a Expr> = node.operands.iter().collect();
        let Some((first, rest)) = operands.split_first() else {
            return;
        };
        let mut left = self.operand_before(first, rest);
        for (index, (right, op)) in rest.iter().zip(&node.ops).enumerate() {
            if index + 1 < rest.len() {
                let middle = self.operand_before(right, &rest[index + 1..]);
                left = self.chain_link(&mut chain, *op, left, middle);
            } else {
                let right = self.operand(right);
                self.chain_last(&chain, *op, left, right);
            }
        }
    }

    /// One comparison of a chain but the last; gives the left operand of the next.
    fn chain_link(&mut self, chain: &mut Chain, op: CmpOp, left: Source, middle: Source) -> Source {
        let top = chain.top;
        let is_temporary = self.is_temporary_source(middle);
        let mut right = middle;
        if is_temporary {
            right = self.code.allocate();
            self.code.emit(Op::Copy { dst: right, src: middle }, chain.range);
        }
        let target = if is_temporary { *chain.drop.get_or_insert_with(|| self.code.label()) } else { chain.fail };
        let dst = match chain.goal {
            Goal::Value(result) => result,
            Goal::JumpIfFalse(_) => self.code.allocate(),
        };
        self.code.emit(comparison(op, dst, left, right), chain.range);
        if is_temporary {
            self.move_to(top, middle, chain.range);
        }
        match chain.goal {
            Goal::Value(register) => {
                self.code.emit(Op::JumpIfFalseOrClear { register, target: target.0 }, chain.range);
            }
            Goal::JumpIfFalse(_) => self.jump_on(dst, false, target, chain.range),
        }
        self.code.reset(if is_temporary { top + 1 } else { top });
        if is_temporary { top } else { middle }
    }

    fn chain_last(&mut self, chain: &Chain, op: CmpOp, left: Source, right: Source) {
        self.code.reset(chain.top);
        let over = self.code.label();
        match chain.goal {
            Goal::Value(result) => self.code.emit(comparison(op, result, left, right), chain.range),
            Goal::JumpIfFalse(label) => {
                let dst = self.code.allocate();
                self.code.emit(comparison(op, dst, left, right), chain.range);
                self.code.reset(chain.top);
                self.jump_on(dst, false, label, chain.range);
            }
        }
        if let Some(drop) = chain.drop {
            self.jump(over, chain.range);
            self.code.place(drop);
            self.code.emit(Op::Clear { register: chain.top }, chain.range);
        }
        match chain.goal {
            Goal::Value(_) => self.code.place(chain.fail),
            Goal::JumpIfFalse(label) if chain.drop.is_some() => self.jump(label, chain.range),
            Goal::JumpIfFalse(_) => {}
        }
        self.code.place(over);
    }

    pub fn is_temporary_source(&self, source: Source) -> bool {
        source < super::op::CONSTANT && self.code.is_temporary(source)
    }
}

/// What a chain of comparisons is compiled for.
#[derive(Clone, Copy, Debug)]
enum Goal {
    /// Its value into a temporary.
    Value(Register),
    /// A jump where it is false.
    JumpIfFalse(Label),
}

/// A chain of comparisons that is being compiled.
#[derive(Debug)]
struct Chain {
    /// Where a value between two comparisons waits.
    top: Register,
    goal: Goal,
    fail: Label,
    /// Where a failed comparison goes whose right operand waits.
    drop: Option<Label>,
    range: TextRange,
}

/// A comparison's instruction.
fn comparison(op: CmpOp, dst: Register, left: Source, right: Source) -> Op {
    match (op, rich(op)) {
        (_, Some(op)) => Op::Compare { op, dst, left, right },
        (CmpOp::Is | CmpOp::IsNot, _) => Op::Is { negate: op == CmpOp::IsNot, dst, left, right },
        _ => Op::Contains { negate: op == CmpOp::NotIn, dst, left, right },
    }
}

fn rich(op: CmpOp) -> Option<Comparison> {
    Some(match op {
        CmpOp::Eq => Comparison::Equal,
        CmpOp::NotEq => Comparison::NotEqual,
        CmpOp::Lt => Comparison::Less,
        CmpOp::LtE => Comparison::LessEqual,
        CmpOp::Gt => Comparison::Greater,
        CmpOp::GtE => Comparison::GreaterEqual,
        CmpOp::Is | CmpOp::IsNot | CmpOp::In | CmpOp::NotIn => return None,
    })
}

/// A list or set of constants that is only looked into can be a constant itself.
fn constant_container(expression: &Expr) -> Option<Constant> {
    match expression {
        Expr::List(node) => literal::constants(&node.elts).map(Constant::Tuple),
        Expr::Set(node) => literal::constants(&node.elts).map(Constant::FrozenSet),
        _ => None,
    }
}

/// The truth of a constant, where it is worth knowing.
fn truth(constant: &Constant) -> Option<bool> {
    match constant {
        Constant::None => Some(false),
        Constant::Bool(value) => Some(*value),
        Constant::Int(value) => Some(*value != 0),
        Constant::Str(value) => Some(!value.is_empty()),
        Constant::Ellipsis => Some(true),
        _ => None,
    }
}
