//! The state in which one unit is compiled.

use std::rc::Rc;

use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::CompileError;
use super::block::Block;
use super::builder::Builder;
use super::context::Context;
use super::op::{Op, Source};
use super::symbols::{ScopeId, ScopeKind, Symbols, mangle};
use super::unit::{Constant, Parameters, Unit, UnitKind};

/// Compiles one unit; a unit inside it gets a compiler of its own.
#[derive(Debug)]
pub(super) struct Compiler<'a> {
    pub context: &'a Context<'a>,
    pub code: Builder,
    /// The scope that names are looked up from: the frame's own or one inlined in it.
    pub scope: ScopeId,
    /// The scope whose frame this is.
    pub frame: ScopeId,
    /// What has to be left on the way out, outermost first.
    pub blocks: Vec<Block<'a>>,
    pub name: Rc<str>,
    pub qualified_name: Rc<str>,
    pub parameters: Parameters,
    pub docstring: Option<Rc<str>>,
    pub first_line: u32,
    /// The brackets of a call whose only argument, a generator expression, is compiled next: they belong to it.
    pub call_brackets: Option<TextRange>,
}

impl<'a> Compiler<'a> {
    pub fn module(context: &'a Context<'a>) -> Self {
        let name: Rc<str> = Rc::from("<module>");
        Self::of_scope(context, Symbols::ROOT, name.clone(), name, 1)
    }

    /// For a unit in this one; `None` where the node opens no scope.
    pub fn inner(&self, kind: ScopeKind, node: TextRange, name: &str, start: TextSize) -> Option<Self> {
        let scope = self.context.symbols.scope_of(kind, node)?;
        let qualified_name = self.qualify(name);
        let line = self.context.line(start);
        Some(Self::of_scope(self.context, scope, Rc::from(name), qualified_name, line))
    }

    fn of_scope(context: &'a Context<'a>, scope: ScopeId, name: Rc<str>, qualified_name: Rc<str>, first_line: u32) -> Self {
        let layout = &context.symbols.scope(scope).layout;
        let locals = layout.variables.len() + layout.free.len();
        Self {
            context,
            code: Builder::new(locals, &layout.deletable),
            scope,
            frame: scope,
            blocks: Vec::new(),
            name,
            qualified_name,
            parameters: Parameters::default(),
            docstring: None,
            first_line,
            call_brackets: None,
        }
    }

    fn qualify(&self, name: &str) -> Rc<str> {
        let frame = self.context.symbols.scope(self.frame);
        let is_global = frame.flags(&self.mangled(name)).has(super::symbols::Flags::GLOBAL);
        match frame.kind {
            _ if is_global => Rc::from(name),
            ScopeKind::Module => Rc::from(name),
            ScopeKind::Class => Rc::from(format!("{}.{name}", self.qualified_name)),
            _ => Rc::from(format!("{}.<locals>.{name}", self.qualified_name)),
        }
    }

    pub fn compile_module(mut self, body: &'a [Stmt]) -> Result<Unit, CompileError> {
        let body = if self.context.interactive { body } else { self.take_docstring(body) };
        if let Some(docstring) = self.docstring.clone() {
            let source = self.code.constant(Constant::Str(docstring));
            self.store_name("__doc__", source, TextRange::default());
        }
        self.set_up_annotations();
        self.body(body);
        self.return_none();
        self.finish()
    }

    pub fn compile_expression(mut self, expression: &'a Expr) -> Result<Unit, CompileError> {
        self.line(expression.range());
        let source = self.operand(expression);
        self.code.emit(Op::Return { clean: false, src: source }, expression.range());
        self.finish()
    }

    pub fn finish(mut self) -> Result<Unit, CompileError> {
        let scope = self.context.symbols.scope(self.frame);
        let layout = &scope.layout;
        if layout.variables.len() + layout.free.len() > 32_000 {
            self.code.fail("too many variables in one code block", TextRange::default());
        }
        let code = self.code.finish()?;
        let unit = Unit {
            name: self.name,
            qualified_name: self.qualified_name,
            kind: unit_kind(scope.kind, scope.is_generator, scope.is_async),
            docstring: self.docstring,
            parameters: self.parameters,
            variables: layout.variables.clone(),
            free: layout.free.clone(),
            cells: layout.cells.clone(),
            register_count: code.register_count,
            instructions: code.instructions,
            ranges: code.ranges,
            constants: code.constants,
            sites: code.sites,
            handlers: code.handlers,
            first_line: self.first_line,
            warnings: Vec::new(),
        };
        debug_assert_eq!(super::verify::verify(&unit), Ok(()), "of {}:\n{unit}", unit.qualified_name);
        Ok(unit)
    }

    /// A statement begins.
    pub fn line(&mut self, range: TextRange) {
        let line = self.context.line(range.start());
        self.code.emit(Op::Line { line }, range);
    }

    pub fn return_none(&mut self) {
        let clean = self.code.has_no_temporaries();
        let src = self.none();
        self.code.emit(Op::Return { clean, src }, TextRange::default());
    }

    pub fn none(&mut self) -> Source {
        self.code.constant(Constant::None)
    }

    /// A name as the current scope knows it.
    pub fn mangled(&self, name: &str) -> Rc<str> {
        mangle(self.context.symbols.scope(self.scope).private.as_deref(), name)
    }

    pub fn text_of(&self, range: TextRange) -> &'a str {
        self.context.source.get(range.to_std_range()).unwrap_or_default()
    }

    pub fn scope_kind(&self) -> ScopeKind {
        self.context.symbols.scope(self.frame).kind
    }

    /// Runs `inside` with names looked up from an inlined scope.
    pub fn within_scope<T>(&mut self, scope: ScopeId, inside: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::replace(&mut self.scope, scope);
        let result = inside(self);
        self.scope = outer;
        result
    }
}

fn unit_kind(scope: ScopeKind, is_generator: bool, is_async: bool) -> UnitKind {
    match (scope, is_generator, is_async) {
        (ScopeKind::Module, _, _) => UnitKind::Module,
        (ScopeKind::Class, _, _) => UnitKind::Class,
        (_, false, false) => UnitKind::Function,
        (_, true, false) => UnitKind::Generator,
        (_, false, true) => UnitKind::Coroutine,
        (_, true, true) => UnitKind::AsyncGenerator,
    }
}
