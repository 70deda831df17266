//! Functions and lambdas.

use std::rc::Rc;

use ruff_python_ast::{Decorator, Expr, ExprLambda, ParameterWithDefault, Parameters as AstParameters, StmtFunctionDef};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::CompileError;
use super::compiler::Compiler;
use super::op::{Op, Register, function_parts};
use super::symbols::{ScopeKind, Variable};
use super::unit::{Constant, Parameters, Unit};

impl<'a> Compiler<'a> {
    pub fn function_definition(&mut self, node: &'a StmtFunctionDef) {
        let top = self.code.top();
        self.decorators(&node.decorator_list);
        let head = self.undecorated(&node.decorator_list, node.range);
        self.line(head);
        let into = if node.decorator_list.is_empty() { self.local(&node.name) } else { None };
        let base = self.code.top();
        let mut parts = self.defaults(&node.parameters, head);
        let scope = self.enter_type_parameters(node.type_params.as_deref());
        parts |= self.annotations(&node.parameters, node.returns.as_deref(), node.range);
        let unit = self
            .inner(ScopeKind::Function, node.range, &node.name, node.range.start())
            .map_or_else(|| Err(no_scope(node.range)), |inner| inner.compile_function(node));
        let function = self.make_function(unit, parts, base, into, head);
        self.leave_type_parameters(scope.as_ref(), Some(function), node.range);
        self.finish_definition(top, function, &node.decorator_list, &node.name, node.range);
    }

    /// A definition without its decorators: from `def` or `class` on.
    pub fn undecorated(&self, decorators: &[Decorator], definition: TextRange) -> TextRange {
        let Some(last) = decorators.last() else {
            return definition;
        };
        let mut start = last.range.end();
        for line in self.text_of(TextRange::new(start, definition.end())).split_inclusive('\n') {
            let text = line.trim_start();
            if !text.is_empty() && !text.starts_with('#') {
                start += TextSize::of(&line[..line.len() - text.len()]);
                break;
            }
            start += TextSize::of(line);
        }
        TextRange::new(start, definition.end())
    }

    /// The values of the decorators, each in a temporary.
    pub fn decorators(&mut self, decorators: &'a [Decorator]) {
        for decorator in decorators {
            self.line(decorator.expression.range());
            self.expression(&decorator.expression, None);
        }
    }

    /// Applies the decorators that stand below a new function or class, and binds its name.
    pub fn finish_definition(
        &mut self,
        top: Register,
        defined: Register,
        decorators: &'a [Decorator],
        name: &str,
        range: TextRange,
    ) {
        let mut result = defined;
        for (index, decorator) in decorators.iter().enumerate().rev() {
            let base = top + index as Register;
            self.code.emit(Op::Call { count: 1, dst: base, base }, decorator.expression.range());
            result = base;
        }
        self.store_name(name, result, range);
        self.code.reset(top);
    }

    /// The defaults, in temporaries; says which parts these are.
    fn defaults(&mut self, parameters: &'a AstParameters, range: TextRange) -> u8 {
        let mut parts = 0;
        let positional = parameters.posonlyargs.iter().chain(&parameters.args);
        let defaults: Vec<&'a Expr> = positional.filter_map(ParameterWithDefault::default).collect();
        if !defaults.is_empty() {
            self.default_tuple(&defaults, range);
            parts |= function_parts::DEFAULTS;
        }
        let named: Vec<(Rc<str>, &'a Expr)> = parameters
            .kwonlyargs
            .iter()
            .filter_map(|parameter| Some((self.mangled(parameter.name()), parameter.default()?)))
            .collect();
        if !named.is_empty() {
            self.dict_of_names(named.iter().map(|(name, value)| (&**name, *value)), range);
            parts |= function_parts::KEYWORD_DEFAULTS;
        }
        parts
    }

    fn default_tuple(&mut self, defaults: &[&'a Expr], range: TextRange) {
        let constants: Option<Rc<[Constant]>> = defaults.iter().map(|value| super::literal::constant(value)).collect();
        if let Some(constants) = constants {
            self.constant_into(Constant::Tuple(constants), range, None);
            return;
        }
        let base = self.code.top();
        for value in defaults {
            self.expression(value, None);
        }
        let dst = self.code.result(base, None);
        let count = defaults.len() as u16;
        self.code.emit(Op::BuildTuple { dst, base, count }, range);
    }

    /// The dict of the annotations, in a temporary.
    fn annotations(&mut self, parameters: &'a AstParameters, returns: Option<&'a Expr>, range: TextRange) -> u8 {
        let own = parameters.iter().filter_map(|parameter| {
            let parameter = parameter.as_parameter();
            Some((self.mangled(&parameter.name), parameter.annotation.as_deref()?))
        });
        let returned = returns.map(|annotation| (Rc::from("return"), annotation));
        let all: Vec<(Rc<str>, &'a Expr)> = own.chain(returned).collect();
        if all.is_empty() {
            return 0;
        }
        let dict = self.code.allocate();
        self.code.emit(Op::BuildDict { dst: dict, base: dict, count: 0 }, range);
        for (name, annotation) in all {
            let value = self.parameter_annotation(annotation);
            let key = self.code.constant(Constant::Str(name));
            self.code.emit(Op::DictInsert { dict, key, value }, annotation.range());
            self.code.reset(dict + 1);
        }
        function_parts::ANNOTATIONS
    }

    /// `*args: *Ts` is annotated with the one item of `*Ts`.
    pub fn parameter_annotation(&mut self, annotation: &'a Expr) -> super::op::Source {
        match annotation {
            Expr::Starred(star) if !self.context.future_annotations => {
                let top = self.code.top();
                let src = self.operand(&star.value);
                let base = self.code.result(top, None);
                self.code.emit(Op::UnpackSequence { src, base, count: 1 }, star.range);
                base
            }
            _ => self.annotation(annotation),
        }
    }

    /// A function whose `parts` but the closure stand from `base` on.
    pub fn make_function(
        &mut self,
        unit: Result<Unit, CompileError>,
        mut parts: u8,
        base: Register,
        into: Option<Register>,
        range: TextRange,
    ) -> Register {
        let unit = match unit {
            Ok(unit) => unit,
            Err(error) => {
                self.code.fail(&error.message, error.range);
                return self.code.result(base, into);
            }
        };
        if !unit.free.is_empty() {
            self.closure(&unit.free, range);
            parts |= function_parts::CLOSURE;
        }
        let code = self.code.constant(Constant::Unit(Rc::new(unit)));
        let dst = self.code.result(base, into);
        let base = if parts == 0 { dst } else { base };
        self.code.emit(Op::MakeFunction { parts, dst, code, base }, range);
        dst
    }

    /// A tuple of the cells that an inner unit needs.
    fn closure(&mut self, free: &[Rc<str>], range: TextRange) {
        let base = self.code.top();
        for name in free {
            let cell = self.cell(name);
            let dst = self.code.allocate();
            self.code.emit(Op::Copy { dst, src: cell }, range);
        }
        let dst = self.code.result(base, None);
        let count = free.len() as u16;
        self.code.emit(Op::BuildTuple { dst, base, count }, range);
    }

    /// The register that holds the cell of a (mangled) name.
    fn cell(&self, name: &str) -> Register {
        let symbols = &self.context.symbols;
        let mut id = self.scope;
        loop {
            let scope = symbols.scope(id);
            if scope.owns(name)
                && let Variable::Local(register) | Variable::Cell(register) = scope.local(name)
            {
                return register;
            }
            match scope.parent {
                Some(parent) if scope.kind.is_inlined() => id = parent,
                _ => {
                    let own = if name == "__class__" { scope.class_cell() } else { None };
                    return own.or_else(|| scope.free_register(name)).unwrap_or_default();
                }
            }
        }
    }

    fn compile_function(mut self, node: &'a StmtFunctionDef) -> Result<Unit, CompileError> {
        self.set_parameters(Some(&node.parameters));
        let body = self.take_docstring(&node.body);
        self.body(body);
        self.return_none();
        self.finish()
    }

    fn set_parameters(&mut self, parameters: Option<&AstParameters>) {
        if let Some(parameters) = parameters {
            self.parameters = Parameters {
                positional_only: parameters.posonlyargs.len() as u16,
                positional: (parameters.posonlyargs.len() + parameters.args.len()) as u16,
                keyword_only: parameters.kwonlyargs.len() as u16,
                variadic: parameters.vararg.is_some(),
                variadic_keywords: parameters.kwarg.is_some(),
            };
            for register in 0..parameters.len() {
                self.code.set_bound(register as Register);
            }
        }
        self.make_own_cells();
    }

    /// Wraps the locals that inner functions capture in cells.
    pub fn make_own_cells(&mut self) {
        let layout = &self.context.symbols.scope(self.frame).layout;
        for register in &layout.own_cells {
            self.code.emit(Op::MakeCell { register: *register }, TextRange::default());
        }
    }

    pub fn lambda(&mut self, node: &'a ExprLambda, into: Option<Register>) -> Register {
        let base = self.code.top();
        let parameters = node.parameters.as_deref();
        let parts = parameters.map_or(0, |parameters| self.defaults(parameters, node.range));
        let unit = self
            .inner(ScopeKind::Lambda, node.range, "<lambda>", node.start())
            .map_or_else(|| Err(no_scope(node.range)), |inner| inner.compile_lambda(node));
        self.make_function(unit, parts, base, into, node.range)
    }

    fn compile_lambda(mut self, node: &'a ExprLambda) -> Result<Unit, CompileError> {
        self.set_parameters(node.parameters.as_deref());
        self.line(node.body.range());
        self.return_value(&node.body, node.body.range());
        self.finish()
    }
}

/// The symbol table knows every node that opens a scope; this is never seen.
pub(super) fn no_scope(range: TextRange) -> CompileError {
    CompileError { message: "the symbol table has no such scope".to_owned(), range }
}
