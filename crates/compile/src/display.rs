//! Tuples, lists, sets and dicts.

use std::rc::Rc;

use ruff_python_ast::{DictItem, Expr, ExprDict};
use ruff_text_size::TextRange;

use super::compiler::Compiler;
use super::constants::text;
use super::literal;
use super::op::{Op, Register, Source};
use super::unit::Constant;

/// A longer display is built item by item, so that its frame stays small.
const MOST_ITEMS: usize = 30;

/// What a display in brackets or braces makes, item by item.
#[derive(Clone, Copy)]
enum Collection {
    List,
    Set,
}

impl Collection {
    fn build(self, dst: Register, base: Register, count: u16) -> Op {
        match self {
            Collection::List => Op::BuildList { dst, base, count },
            Collection::Set => Op::BuildSet { dst, base, count },
        }
    }

    fn constant(self, items: Rc<[Constant]>) -> Constant {
        match self {
            Collection::List => Constant::Tuple(items),
            Collection::Set => Constant::FrozenSet(items),
        }
    }

    fn extend(self, made: Register, iterable: Source) -> Op {
        match self {
            Collection::List => Op::ListExtend { list: made, iterable },
            Collection::Set => Op::SetUpdate { set: made, iterable },
        }
    }

    fn add(self, made: Register, value: Source) -> Op {
        match self {
            Collection::List => Op::ListAppend { list: made, value },
            Collection::Set => Op::SetAdd { set: made, value },
        }
    }
}

impl<'a> Compiler<'a> {
    pub fn tuple(&mut self, items: &'a [Expr], range: TextRange, into: Option<Register>) -> Register {
        let top = self.code.top();
        if is_short(items) {
            self.values(items);
            let dst = self.code.result(top, into);
            let count = items.len() as u16;
            self.code.emit(Op::BuildTuple { dst, base: top, count }, range);
            return dst;
        }
        let list = self.list(items, range, None);
        let dst = self.code.result(top, into);
        self.code.emit(Op::ListToTuple { dst, list }, range);
        dst
    }

    pub fn list(&mut self, items: &'a [Expr], range: TextRange, into: Option<Register>) -> Register {
        self.collection(Collection::List, items, range, into)
    }

    pub fn set(&mut self, items: &'a [Expr], range: TextRange, into: Option<Register>) -> Register {
        self.collection(Collection::Set, items, range, into)
    }

    fn collection(&mut self, kind: Collection, items: &'a [Expr], range: TextRange, into: Option<Register>) -> Register {
        let top = self.code.top();
        let constants = if items.len() > 2 { literal::constants(items) } else { None };
        if constants.is_none() && is_short(items) {
            self.values(items);
            let dst = self.code.result(top, into);
            self.code.emit(kind.build(dst, top, items.len() as u16), range);
            return dst;
        }
        let made = self.accumulator(into);
        self.code.emit(kind.build(made, made, 0), range);
        match constants {
            Some(constants) => {
                let iterable = self.code.constant(kind.constant(constants));
                self.code.emit(kind.extend(made, iterable), range);
            }
            None => self.extend(kind, made, items, range),
        }
        self.deliver(made, into, top, range)
    }

    /// Appends items, some perhaps starred, to a list.
    pub fn extend_list(&mut self, list: Register, items: &'a [Expr], range: TextRange) {
        self.extend(Collection::List, list, items, range);
    }

    fn extend(&mut self, kind: Collection, made: Register, items: &'a [Expr], range: TextRange) {
        for item in items {
            let top = self.code.top();
            let op = match item {
                Expr::Starred(star) => kind.extend(made, self.operand(&star.value)),
                _ => kind.add(made, self.operand(item)),
            };
            self.code.emit(op, range);
            self.code.reset(top);
        }
    }

    /// Each value in a temporary of its own, one after the other.
    pub fn values(&mut self, items: &'a [Expr]) {
        for item in items {
            self.expression(item, None);
        }
    }

    pub fn dict(&mut self, node: &'a ExprDict, into: Option<Register>) -> Register {
        let top = self.code.top();
        let is_plain = node.items.iter().all(|item| item.key.is_some());
        if is_plain && node.items.len() <= MOST_ITEMS / 2 {
            for item in &node.items {
                self.pair(item);
            }
            let dst = self.code.result(top, into);
            let count = node.items.len() as u16;
            self.code.emit(Op::BuildDict { dst, base: top, count }, node.range);
            return dst;
        }
        let dict = self.accumulator(into);
        self.code.emit(Op::BuildDict { dst: dict, base: dict, count: 0 }, node.range);
        for item in &node.items {
            self.dict_item(dict, item, node.range);
        }
        self.deliver(dict, into, top, node.range)
    }

    fn pair(&mut self, item: &'a DictItem) {
        if let Some(key) = &item.key {
            self.expression(key, None);
        }
        self.expression(&item.value, None);
    }

    fn dict_item(&mut self, dict: Register, item: &'a DictItem, range: TextRange) {
        let top = self.code.top();
        let op = match &item.key {
            Some(key) => {
                let key = self.operand_before(key, &[&item.value]);
                Op::DictInsert { dict, key, value: self.operand(&item.value) }
            }
            None => Op::DictUpdate { dict, mapping: self.operand(&item.value) },
        };
        self.code.emit(op, range);
        self.code.reset(top);
    }

    /// A new dict whose keys are names.
    pub fn dict_of_names<'n>(&mut self, pairs: impl Iterator<Item = (&'n str, &'a Expr)>, range: TextRange) -> Register {
        let dict = self.code.allocate();
        self.code.emit(Op::BuildDict { dst: dict, base: dict, count: 0 }, range);
        for (name, value) in pairs {
            let top = self.code.top();
            let value = self.operand(value);
            let key = self.code.constant(text(name));
            self.code.emit(Op::DictInsert { dict, key, value }, range);
            self.code.reset(top);
        }
        dict
    }
}

fn is_short(items: &[Expr]) -> bool {
    items.len() <= MOST_ITEMS && !items.iter().any(Expr::is_starred_expr)
}
