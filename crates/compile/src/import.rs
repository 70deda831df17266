//! `import` and `from ... import`.

use std::rc::Rc;

use ruff_python_ast::{Alias, StmtImport, StmtImportFrom};
use ruff_text_size::TextRange;

use super::compiler::Compiler;
use super::constants::text;
use super::op::{Op, Register};
use super::unit::Constant;

impl<'a> Compiler<'a> {
    pub fn import(&mut self, node: &'a StmtImport) {
        for alias in &node.names {
            let top = self.code.top();
            let module = self.load_module(&alias.name, 0, Constant::None, node.range);
            if let Some(name) = &alias.asname {
                self.import_as(&alias.name, module, name, node.range);
            } else {
                let first = alias.name.split('.').next().unwrap_or_default();
                self.store_name(first, module, node.range);
            }
            self.code.reset(top);
        }
    }

    /// `import a.b as c` binds the inner module: the import itself gives the outermost one.
    fn import_as(&mut self, path: &str, mut module: Register, name: &str, range: TextRange) {
        for part in path.split('.').skip(1) {
            let dst = self.code.allocate();
            let site = self.code.site(Rc::from(part));
            self.code.emit(Op::ImportFrom { dst, module, site }, range);
            self.code.emit(Op::Clear { register: module }, range);
            module = dst;
        }
        self.store_name(name, module, range);
    }

    /// Imports a module into the next temporary.
    fn load_module(&mut self, path: &str, level: u32, names: Constant, range: TextRange) -> Register {
        let base = self.constant_into(Constant::Int(level.into()), range, None);
        self.constant_into(names, range, None);
        let dst = self.code.result(base, None);
        let site = self.code.site(Rc::from(path));
        self.code.emit(Op::Import { dst, site, base }, range);
        dst
    }

    pub fn import_from(&mut self, node: &'a StmtImportFrom) {
        let path = node.module.as_ref().map_or("", |module| module.as_str());
        let names: Rc<[Constant]> = node.names.iter().map(|alias| text(&alias.name)).collect();
        let module = self.load_module(path, node.level, Constant::Tuple(names), node.range);
        if matches!(&*node.names, [alias] if alias.name.as_str() == "*") {
            return self.code.emit(Op::ImportStar { module }, node.range);
        }
        for alias in &node.names {
            self.import_name(alias, module, node.range);
        }
        self.code.emit(Op::Clear { register: module }, node.range);
    }

    fn import_name(&mut self, alias: &'a Alias, module: Register, range: TextRange) {
        let name = alias.asname.as_ref().unwrap_or(&alias.name);
        let local = self.local(name);
        let top = self.code.top();
        let dst = self.code.result(top, local);
        let site = self.code.site(Rc::from(alias.name.as_str()));
        self.code.emit(Op::ImportFrom { dst, module, site }, range);
        self.store_name(name, dst, range);
        self.code.reset(top);
    }

    /// One name of a module that the compiler itself needs.
    pub fn import_own(&mut self, path: &str, name: &str, range: TextRange) -> Register {
        let top = self.code.top();
        let names = Constant::Tuple(Rc::from([text(name)]));
        let dst = self.code.allocate();
        let module = self.load_module(path, 0, names, range);
        let site = self.code.site(Rc::from(name));
        self.code.emit(Op::ImportFrom { dst, module, site }, range);
        self.code.emit(Op::Clear { register: module }, range);
        self.code.reset(top + 1);
        dst
    }
}
