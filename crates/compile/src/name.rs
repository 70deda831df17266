//! Names: loading, storing and deleting them, wherever they live.

use std::rc::Rc;

use ruff_text_size::TextRange;

use super::compiler::Compiler;
use super::op::{Op, Register, Source};
use super::symbols::Variable;

impl Compiler<'_> {
    fn variable(&self, name: &str) -> (Rc<str>, Variable) {
        let name = self.mangled(name);
        let variable = self.context.symbols.lookup(self.scope, &name);
        (name, variable)
    }

    /// The register of a name that is a plain local: a result may go there directly.
    pub fn local(&self, name: &str) -> Option<Register> {
        match self.variable(name).1 {
            Variable::Local(register) => Some(register),
            _ => None,
        }
    }

    /// A name as an operand: a local stays where it is.
    pub fn name_operand(&mut self, name: &str, range: TextRange) -> Source {
        match self.local(name) {
            Some(register) => {
                self.check_bound(register, range);
                register
            }
            None => self.load_name(name, range, None),
        }
    }

    pub fn check_bound(&mut self, register: Register, range: TextRange) {
        if !self.code.is_bound(register) {
            self.code.emit(Op::CheckBound { register }, range);
            self.code.set_bound(register);
        }
    }

    pub fn load_name(&mut self, name: &str, range: TextRange, into: Option<Register>) -> Register {
        let top = self.code.top();
        let (name, variable) = self.variable(name);
        if let Variable::Local(register) = variable {
            self.check_bound(register, range);
        }
        let dst = self.code.result(top, into);
        let op = match variable {
            Variable::Local(src) if src == dst => return dst,
            Variable::Local(src) => Op::Move { dst, src },
            Variable::Cell(cell) => Op::LoadCell { dst, cell },
            Variable::ClassCell(cell) => Op::LoadClassCell { dst, cell, site: self.code.site(name) },
            Variable::Global => Op::LoadGlobal { dst, site: self.code.site(name) },
            Variable::Namespace => Op::LoadName { dst, site: self.code.site(name) },
        };
        self.code.emit(op, range);
        dst
    }

    /// Binds a name; a temporary `src` is consumed.
    pub fn store_name(&mut self, name: &str, src: Source, range: TextRange) {
        let (name, variable) = self.variable(name);
        let op = match variable {
            Variable::Local(dst) => {
                self.move_to(dst, src, range);
                return self.code.set_bound(dst);
            }
            Variable::Cell(cell) | Variable::ClassCell(cell) => Op::StoreCell { cell, src },
            Variable::Global => Op::StoreGlobal { site: self.code.site(name), src },
            Variable::Namespace => Op::StoreName { site: self.code.site(name), src },
        };
        self.code.emit(op, range);
    }

    pub fn delete_name(&mut self, name: &str, range: TextRange) {
        let (name, variable) = self.variable(name);
        let op = match variable {
            Variable::Local(register) => {
                self.check_bound(register, range);
                Op::DeleteLocal { register }
            }
            Variable::Cell(cell) | Variable::ClassCell(cell) => Op::DeleteCell { cell },
            Variable::Global => Op::DeleteGlobal { site: self.code.site(name) },
            Variable::Namespace => Op::DeleteName { site: self.code.site(name) },
        };
        self.code.emit(op, range);
        self.forget(variable);
    }

    /// Unbinds a name whether it is bound or not: the end of an `except ... as name`.
    pub fn unbind_name(&mut self, name: &str, range: TextRange) {
        if let Some(register) = self.local(name) {
            self.code.emit(Op::Clear { register }, range);
            return self.code.set_unbound(register);
        }
        let none = self.none();
        self.store_name(name, none, range);
        self.delete_name(name, range);
    }

    fn forget(&mut self, variable: Variable) {
        if let Variable::Local(register) = variable {
            self.code.set_unbound(register);
        }
    }

    pub fn move_to(&mut self, dst: Register, src: Source, range: TextRange) {
        if dst != src {
            self.code.emit(Op::Move { dst, src }, range);
        }
    }
}
