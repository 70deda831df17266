//! Assignments of all kinds, and `del`.

use ruff_python_ast::{Expr, ExprAttribute, ExprName, ExprSubscript, StmtAnnAssign, StmtAssign, StmtAugAssign};
use ruff_text_size::{Ranged, TextRange};

use super::annotation_text::annotation_text;
use super::chain::binary;
use super::compiler::Compiler;
use super::constants::text;
use super::literal;
use super::op::{Op, Register, Source};
use super::unit::Constant;

impl<'a> Compiler<'a> {
    pub fn assign(&mut self, node: &'a StmtAssign) {
        if let [target] = &*node.targets {
            return self.assign_one(target, &node.value);
        }
        let Some((last, others)) = node.targets.split_last() else {
            return;
        };
        let later: Vec<&Expr> = node.targets.iter().collect();
        let src = if Self::is_overwritten(&node.value, others) {
            self.expression(&node.value, None)
        } else {
            self.operand_before(&node.value, &later)
        };
        for target in others {
            let top = self.code.top();
            let spare = self.code.allocate();
            let value = self.kept(src, spare, target.range());
            self.store(target, value);
            self.code.reset(top);
        }
        self.store(last, src);
    }

    fn assign_one(&mut self, target: &'a Expr, value: &'a Expr) {
        if let Expr::Name(name) = target
            && let Some(local) = self.local(&name.id)
        {
            self.expression(value, Some(local));
            return self.code.set_bound(local);
        }
        if let (Some(targets), Some(values)) = (plain_items(target), plain_items(value))
            && targets.len() == values.len()
            && literal::constant(value).is_none()
        {
            return self.assign_items(targets, values);
        }
        let src = self.operand(value);
        self.store(target, src);
    }

    /// `a, b = b, a`: the values in temporaries, then into the targets, without a tuple.
    fn assign_items(&mut self, targets: &'a [Expr], values: &'a [Expr]) {
        let later: Vec<&Expr> = values.iter().chain(targets).collect();
        let mut sources = Vec::with_capacity(values.len());
        for (index, value) in values.iter().enumerate() {
            let source = if Self::is_overwritten(value, &targets[..index]) {
                self.expression(value, None)
            } else {
                self.operand_before(value, &later[index + 1..])
            };
            sources.push(source);
        }
        for (target, source) in targets.iter().zip(sources) {
            self.store(target, source);
        }
    }

    /// Is the value a local that one of the targets binds, or might bind?
    fn is_overwritten(value: &Expr, targets: &[Expr]) -> bool {
        let Expr::Name(name) = value else {
            return false;
        };
        targets.iter().any(|target| match target {
            Expr::Name(target) => target.id == name.id,
            Expr::Attribute(_) | Expr::Subscript(_) => false,
            _ => true,
        })
    }

    /// Stores a value in a target; a temporary is consumed.
    pub fn store(&mut self, target: &'a Expr, src: Source) {
        let top = self.code.top();
        match target {
            Expr::Name(node) => self.store_name(&node.id, src, node.range),
            Expr::Attribute(node) => {
                let object = self.operand(&node.value);
                self.store_attribute(node, object, src);
            }
            Expr::Subscript(node) => {
                let object = self.operand_before(&node.value, &[&node.slice]);
                let index = self.operand(&node.slice);
                self.code.emit(Op::StoreItem { object, index, value: src }, node.range);
            }
            Expr::Tuple(node) => self.unpack(&node.elts, src, node.range),
            Expr::List(node) => self.unpack(&node.elts, src, node.range),
            Expr::Starred(node) => self.store(&node.value, src),
            _ => self.code.fail("cannot assign to this expression", target.range()),
        }
        self.code.reset(top);
    }

    fn store_attribute(&mut self, node: &ExprAttribute, object: Source, value: Source) {
        let site = self.attribute_site(node);
        let range = self.attribute_range(node.range, node);
        self.code.emit(Op::StoreAttribute { object, value, site }, range);
    }

    fn unpack(&mut self, targets: &'a [Expr], src: Source, range: TextRange) {
        if let Some(base) = self.row_of_locals(targets) {
            let count = targets.len() as u16;
            self.code.emit(Op::UnpackSequence { src, base, count }, range);
            return (base..base + count).for_each(|register| self.code.set_bound(register));
        }
        let base = self.code.allocate_many(targets.len());
        let star = targets.iter().position(Expr::is_starred_expr);
        let op = match star {
            None => Op::UnpackSequence { src, base, count: targets.len() as u16 },
            Some(star) if star > 255 => {
                return self.code.fail("too many expressions in star-unpacking assignment", range);
            }
            Some(star) => {
                let after = (targets.len() - star - 1) as u16;
                Op::UnpackStar { before: star as u8, src, base, after }
            }
        };
        self.code.emit(op, range);
        for (target, register) in targets.iter().zip(base..) {
            self.store(target, register);
        }
    }

    /// The first register of targets that are locals side by side, in this order.
    fn row_of_locals(&self, targets: &[Expr]) -> Option<Register> {
        let mut locals = targets.iter().map(|target| self.local(&target.as_name_expr()?.id));
        let base = locals.next()??;
        let follows = |(register, local): (Register, Option<Register>)| local == Some(register);
        (base + 1..).zip(locals).all(follows).then_some(base)
    }

    pub fn aug_assign(&mut self, node: &'a StmtAugAssign) {
        match &*node.target {
            Expr::Name(target) => self.aug_assign_name(node, target),
            Expr::Attribute(target) => self.aug_assign_attribute(node, target),
            Expr::Subscript(target) => self.aug_assign_item(node, target),
            target => self.code.fail("illegal expression for augmented assignment", target.range()),
        }
    }

    fn aug_assign_name(&mut self, node: &'a StmtAugAssign, target: &'a ExprName) {
        let local = self.local(&target.id);
        let top = self.code.top();
        let left = self.operand_before(&node.target, &[&node.value]);
        let right = self.operand(&node.value);
        let dst = self.code.result(top, local);
        let op = binary(node.op);
        self.code.emit(Op::InPlace { op, dst, left, right }, node.range);
        match local {
            Some(local) => self.code.set_bound(local),
            None => self.store_name(&target.id, dst, target.range),
        }
    }

    fn aug_assign_attribute(&mut self, node: &'a StmtAugAssign, target: &'a ExprAttribute) {
        let object = self.operand_before(&target.value, &[&node.value]);
        let left = self.code.allocate();
        let from = self.kept(object, left, target.range);
        let site = self.attribute_site(target);
        let range = self.attribute_range(target.range, target);
        self.code.emit(Op::LoadAttribute { dst: left, object: from, site }, range);
        self.in_place(node, left);
        self.store_attribute(target, object, left);
    }

    fn aug_assign_item(&mut self, node: &'a StmtAugAssign, target: &'a ExprSubscript) {
        let object = self.operand_before(&target.value, &[&target.slice, &node.value]);
        let index = self.operand_before(&target.slice, &[&node.value]);
        let left = self.code.allocate();
        let (from, spare) = (self.kept(object, left, target.range), self.code.allocate());
        let copy = self.kept(index, spare, target.range);
        self.code.emit(Op::LoadItem { dst: left, object: from, index: copy }, target.range);
        self.code.reset(left + 1);
        self.in_place(node, left);
        self.code.emit(Op::StoreItem { object, index, value: left }, target.range);
    }

    /// What can be read without an end to `src`: a temporary is copied to `spare` for it.
    fn kept(&mut self, src: Source, spare: Register, range: TextRange) -> Source {
        if !self.is_temporary_source(src) {
            return src;
        }
        self.code.emit(Op::Copy { dst: spare, src }, range);
        spare
    }

    /// `left op= value`, with the result in `left`.
    fn in_place(&mut self, node: &'a StmtAugAssign, left: Register) {
        let right = self.operand(&node.value);
        let op = binary(node.op);
        self.code.emit(Op::InPlace { op, dst: left, left, right }, node.range);
    }

    pub fn ann_assign(&mut self, node: &'a StmtAnnAssign) {
        match (&node.value, &*node.target) {
            (Some(value), target) => self.assign_one(target, value),
            (None, Expr::Attribute(target)) => self.discard(&target.value),
            (None, Expr::Subscript(target)) => {
                self.discard(&target.value);
                self.discard(&target.slice);
            }
            _ => {}
        }
        if self.scope_kind().has_locals() {
            return;
        }
        match &*node.target {
            Expr::Name(target) if node.simple => self.store_annotation(target, &node.annotation),
            _ if self.context.future_annotations => {}
            _ => self.discard(&node.annotation),
        }
    }

    fn store_annotation(&mut self, target: &ExprName, annotation: &'a Expr) {
        let top = self.code.top();
        let value = self.annotation(annotation);
        let object = self.load_name("__annotations__", annotation.range(), None);
        let name = self.mangled(&target.id);
        let index = self.code.constant(text(&name));
        self.code.emit(Op::StoreItem { object, index, value }, annotation.range());
        self.code.reset(top);
    }

    /// The value of an annotation, or its text where the program asks for that.
    pub fn annotation(&mut self, annotation: &'a Expr) -> Source {
        if self.context.future_annotations {
            let text = annotation_text(self.text_of(annotation.range()), annotation);
            return self.code.constant(Constant::Str(text.into()));
        }
        self.operand(annotation)
    }

    pub fn delete(&mut self, target: &'a Expr) {
        let top = self.code.top();
        match target {
            Expr::Name(node) => self.delete_name(&node.id, node.range),
            Expr::Attribute(node) => {
                let object = self.operand(&node.value);
                let site = self.attribute_site(node);
                self.code.emit(Op::DeleteAttribute { object, site }, node.range);
            }
            Expr::Subscript(node) => {
                let object = self.operand_before(&node.value, &[&node.slice]);
                let index = self.operand(&node.slice);
                self.code.emit(Op::DeleteItem { object, index }, node.range);
            }
            Expr::Tuple(node) => node.elts.iter().for_each(|item| self.delete(item)),
            Expr::List(node) => node.elts.iter().for_each(|item| self.delete(item)),
            _ => self.code.fail("cannot delete this expression", target.range()),
        }
        self.code.reset(top);
    }
}

/// The items of a short tuple or list without a star.
fn plain_items(expression: &Expr) -> Option<&[Expr]> {
    let items = match expression {
        Expr::Tuple(node) => &node.elts,
        Expr::List(node) if node.ctx.is_store() => &node.elts,
        _ => return None,
    };
    let is_plain = (2..=8).contains(&items.len()) && !items.iter().any(Expr::is_starred_expr);
    is_plain.then_some(items.as_slice())
}
