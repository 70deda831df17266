//! Classes.

use std::rc::Rc;

use ruff_python_ast::StmtClassDef;
use ruff_text_size::TextRange;

use super::CompileError;
use super::chain::Step;
use super::compiler::Compiler;
use super::constants::text;
use super::function::no_scope;
use super::op::{Op, Register};
use super::symbols::ScopeKind;
use super::unit::{Constant, Unit};

impl<'a> Compiler<'a> {
    pub fn class_definition(&mut self, node: &'a StmtClassDef) {
        let top = self.code.top();
        self.decorators(&node.decorator_list);
        let head = self.undecorated(&node.decorator_list, node.range);
        self.line(head);
        let base = self.code.top();
        let scope = self.enter_type_parameters(node.type_params.as_deref());
        let class = self.build_class(node, base, head);
        self.leave_type_parameters(scope.as_ref(), None, node.range);
        self.finish_definition(top, class, &node.decorator_list, &node.name, node.range);
    }

    fn build_class(&mut self, node: &'a StmtClassDef, base: Register, range: TextRange) -> Register {
        let build = self.code.allocate();
        self.code.emit(Op::LoadBuildClass { dst: build }, range);
        let unit = self
            .inner(ScopeKind::Class, node.range, &node.name, node.range.start())
            .map_or_else(|| Err(no_scope(node.range)), |inner| inner.compile_class(node));
        let function = self.make_function(unit, 0, self.code.top(), None, range);
        let name = self.constant_into(text(&node.name), range, None);
        let step = Step { top: base, into: None };
        let arguments = node.arguments.as_deref();
        match node.type_params.as_deref() {
            Some(parameters) => self.call_generic(build, arguments, parameters, range),
            None => self.call_with(build, &[function, name], arguments, step, range),
        }
    }

    fn compile_class(mut self, node: &'a StmtClassDef) -> Result<Unit, CompileError> {
        let scope = self.context.symbols.scope(self.frame);
        let range = node.range;
        self.make_own_cells();
        self.keep_namespace(range);
        self.line(range);
        self.class_attributes(node, range);
        let body = self.take_docstring(&node.body);
        self.set_up_annotations();
        if let Some(docstring) = self.docstring.clone() {
            self.store_constant("__doc__", Constant::Str(docstring), range);
        }
        self.body(body);
        let attributes: Rc<[Constant]> = scope.static_attributes.iter().map(|name| text(name)).collect();
        self.store_constant("__static_attributes__", Constant::Tuple(attributes), range);
        self.return_namespace(range);
        self.finish()
    }

    fn class_attributes(&mut self, node: &StmtClassDef, range: TextRange) {
        let module = self.load_name("__name__", range, None);
        self.store_name("__module__", module, range);
        self.code.reset(module);
        self.store_constant("__qualname__", Constant::Str(self.qualified_name.clone()), range);
        self.store_constant("__firstlineno__", Constant::Int(self.first_line.into()), range);
        if node.type_params.is_some() {
            let parameters = self.load_name(".type_params", range, None);
            self.store_name("__type_params__", parameters, range);
            self.code.reset(parameters);
        }
    }

    fn keep_namespace(&mut self, range: TextRange) {
        let Some(cell) = self.context.symbols.scope(self.frame).namespace_cell() else { return };
        let src = self.code.allocate();
        self.code.emit(Op::LoadNamespace { dst: src }, range);
        self.code.emit(Op::StoreCell { cell, src }, range);
        self.code.reset(src);
    }

    fn store_constant(&mut self, name: &str, value: Constant, range: TextRange) {
        let source = self.code.constant(value);
        self.store_name(name, source, range);
    }

    /// The body gives its namespace, with the cell that the class is to be put in.
    fn return_namespace(&mut self, range: TextRange) {
        let dst = self.code.allocate();
        if let Some(cell) = self.context.symbols.scope(self.frame).class_cell() {
            self.code.emit(Op::Copy { dst, src: cell }, range);
            self.store_name("__classcell__", dst, range);
        }
        self.code.emit(Op::LoadNamespace { dst }, range);
        self.code.emit(Op::Return { clean: false, src: dst }, range);
    }
}
