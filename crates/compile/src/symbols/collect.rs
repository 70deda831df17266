//! The walk that notes what each scope does with each name.

use rustc_hash::FxHashMap;
use std::rc::Rc;

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{
    Alias, Comprehension, ExceptHandler, Expr, ExprAttribute, ExprContext, ExprNamed, Parameters, Pattern, Stmt, StmtClassDef,
    StmtFunctionDef, TypeParams,
};
use ruff_text_size::{Ranged, TextRange};

use super::{Flags, NAMESPACE, Scope, ScopeId, ScopeKind, Symbols, mangle};

/// Operators, attributes, subscripts and calls nest to the left as deep as the program is long: the nodes from the
/// outermost in, and what they begin with.
pub(crate) fn spine(expression: &Expr) -> (Vec<&Expr>, &Expr) {
    let mut nodes = Vec::new();
    let mut leaf = expression;
    loop {
        let left = match leaf {
            Expr::BinOp(node) => &node.left,
            Expr::Attribute(node) => &node.value,
            Expr::Subscript(node) => &node.value,
            Expr::Call(node) => &node.func,
            _ => return (nodes, leaf),
        };
        nodes.push(leaf);
        leaf = left;
    }
}

/// Collects the scopes of a program.
pub(super) struct Collector {
    symbols: Symbols,
    current: ScopeId,
    /// Annotations are kept as text and their names do not count.
    future_annotations: bool,
}

impl Collector {
    pub fn new(future_annotations: bool) -> Self {
        let root = Scope::new(ScopeKind::Module, None, None);
        let symbols = Symbols { scopes: vec![root], by_node: FxHashMap::default(), has_namespace: false };
        Self { symbols, current: Symbols::ROOT, future_annotations }
    }

    pub fn body(&mut self, body: &[Stmt]) {
        visitor::walk_body(self, body);
    }

    pub fn expression(&mut self, expression: &Expr) {
        self.visit_expr(expression);
    }

    pub fn finish(self) -> Symbols {
        self.symbols
    }

    fn scope(&mut self) -> &mut Scope {
        self.symbols.scope_mut(self.current)
    }

    fn mark(&mut self, name: &str, flags: Flags) {
        let name = mangle(self.scope().private.clone().as_deref(), name);
        self.scope().mark(&name, flags);
    }

    /// Runs `inside` in a new scope.
    fn within(&mut self, kind: ScopeKind, range: TextRange, inside: impl FnOnce(&mut Self)) {
        let outer = self.current;
        let private = self.scope().private.clone();
        let id = ScopeId(self.symbols.scopes.len());
        self.symbols.scopes.push(Scope::new(kind, Some(outer), private));
        self.symbols.by_node.insert((kind, range), id);
        self.current = id;
        inside(self);
        self.current = outer;
    }

    /// Runs `inside` in the scope of the type parameters, if there are any.
    fn within_type_parameters(&mut self, parameters: Option<&TypeParams>, inside: impl FnOnce(&mut Self)) {
        let Some(parameters) = parameters else {
            return inside(self);
        };
        self.within(ScopeKind::TypeParameters, parameters.range, |this| {
            this.mark(".type_params", Flags::BOUND);
            for parameter in &parameters.type_params {
                this.mark(parameter.name(), Flags::BOUND);
            }
            for parameter in &parameters.type_params {
                let bound = parameter.as_type_var().and_then(|variable| variable.bound.as_deref());
                bound.into_iter().chain(parameter.default()).for_each(|value| this.type_expression(value));
            }
            inside(this);
        });
    }

    fn function(&mut self, node: &StmtFunctionDef) {
        for decorator in &node.decorator_list {
            self.visit_expr(&decorator.expression);
        }
        self.defaults(&node.parameters);
        self.within_type_parameters(node.type_params.as_deref(), |this| {
            this.annotations(&node.parameters, node.returns.as_deref());
            this.within(ScopeKind::Function, node.range, |this| {
                this.scope().is_async = node.is_async;
                this.parameters(&node.parameters);
                this.body(&node.body);
            });
        });
        self.mark(&node.name, Flags::BOUND);
    }

    fn defaults(&mut self, parameters: &Parameters) {
        for parameter in parameters.iter_non_variadic_params() {
            if let Some(default) = &parameter.default {
                self.visit_expr(default);
            }
        }
    }

    fn annotations(&mut self, parameters: &Parameters, returns: Option<&Expr>) {
        let own = parameters.iter().filter_map(ruff_python_ast::AnyParameterRef::annotation);
        for annotation in own.chain(returns) {
            self.annotation(annotation);
        }
    }

    fn annotation(&mut self, annotation: &Expr) {
        if !self.future_annotations {
            self.visit_expr(annotation);
        }
    }

    /// Parameters are the first locals, in the order of the registers that arguments are bound to.
    fn parameters(&mut self, parameters: &Parameters) {
        for parameter in parameters.iter_non_variadic_params() {
            self.mark(&parameter.parameter.name, Flags::BOUND);
        }
        for parameter in parameters.vararg.iter().chain(&parameters.kwarg) {
            self.mark(&parameter.name, Flags::BOUND);
        }
    }

    fn class(&mut self, node: &StmtClassDef) {
        for decorator in &node.decorator_list {
            self.visit_expr(&decorator.expression);
        }
        self.within_type_parameters(node.type_params.as_deref(), |this| {
            if let Some(arguments) = &node.arguments {
                visitor::walk_arguments(this, arguments);
            }
            this.within(ScopeKind::Class, node.range, |this| {
                this.scope().private = Some(Rc::from(node.name.as_str()));
                if node.type_params.is_some() {
                    this.mark(".type_params", Flags::USED);
                }
                this.body(&node.body);
            });
        });
        self.mark(&node.name, Flags::BOUND);
    }

    fn type_alias(&mut self, name: &Expr, parameters: Option<&TypeParams>, value: &Expr) {
        self.visit_expr(name);
        self.within_type_parameters(parameters, |this| {
            this.type_expression(value);
        });
    }

    fn type_expression(&mut self, value: &Expr) {
        let sees_class = self.symbols.scope(self.symbols.frame_of(self.current)).kind == ScopeKind::Class;
        self.within(ScopeKind::TypeExpression, value.range(), |this| {
            if sees_class {
                this.mark(NAMESPACE, Flags::USED);
            }
            this.visit_expr(value);
        });
    }

    fn comprehension(&mut self, kind: ScopeKind, range: TextRange, generators: &[Comprehension], inside: impl FnOnce(&mut Self)) {
        let Some(first) = generators.first() else {
            return;
        };
        self.visit_expr(&first.iter);
        self.within(kind, range, |this| {
            if kind == ScopeKind::Generator {
                this.scope().is_generator = true;
                this.mark(".0", Flags::BOUND);
            }
            for (index, generator) in generators.iter().enumerate() {
                this.generator(generator, index == 0);
            }
            inside(this);
        });
    }

    fn generator(&mut self, generator: &Comprehension, first: bool) {
        if !first {
            self.visit_expr(&generator.iter);
        }
        self.visit_expr(&generator.target);
        for condition in &generator.ifs {
            self.visit_expr(condition);
        }
        if generator.is_async {
            self.mark_async();
        }
    }

    /// The frame around has to be a coroutine.
    fn mark_async(&mut self) {
        let frame = self.symbols.frame_of(self.current);
        self.symbols.scope_mut(frame).is_async = true;
    }

    fn mark_generator(&mut self) {
        let frame = self.symbols.frame_of(self.current);
        self.symbols.scope_mut(frame).is_generator = true;
    }

    /// `:=` in a comprehension binds in the function around it.
    fn walrus(&mut self, node: &ExprNamed) {
        self.visit_expr(&node.value);
        let Expr::Name(target) = &*node.target else {
            return;
        };
        self.mark(&target.id, Flags::USED);
        let here = self.current;
        while matches!(self.scope().kind, ScopeKind::Comprehension | ScopeKind::Generator) {
            match self.scope().parent {
                Some(parent) => self.current = parent,
                None => break,
            }
        }
        self.mark(&target.id, Flags::BOUND);
        self.mark(&target.id, Flags::WALRUS);
        self.current = here;
    }

    fn name(&mut self, name: &str, context: ExprContext) {
        match context {
            ExprContext::Store => self.mark(name, Flags::BOUND),
            ExprContext::Del => {
                self.mark(name, Flags::BOUND);
                self.mark(name, Flags::DELETED);
            }
            ExprContext::Load | ExprContext::Invalid => self.mark(name, Flags::USED),
        }
        let frame = self.symbols.frame_of(self.current);
        if name == "super" && self.symbols.scope(frame).kind.has_locals() {
            self.mark("__class__", Flags::USED);
        }
    }

    /// `self.name = ...` in a method: the class lists such names.
    fn static_attribute(&mut self, node: &ExprAttribute) {
        let is_self = matches!(&*node.value, Expr::Name(name) if name.id.as_str() == "self");
        if !is_self || !node.ctx.is_store() {
            return;
        }
        let mut around = self.scope().parent;
        while let Some(id) = around {
            let scope = self.symbols.scope_mut(id);
            if scope.kind == ScopeKind::Class {
                return scope.add_static_attribute(&node.attr);
            }
            around = scope.parent;
        }
    }

    /// What stands beside the left operand of a node of a [`spine`].
    fn beside_spine(&mut self, node: &Expr) {
        match node {
            Expr::BinOp(node) => self.visit_expr(&node.right),
            Expr::Subscript(node) => self.visit_expr(&node.slice),
            Expr::Call(node) => visitor::walk_arguments(self, &node.arguments),
            Expr::Attribute(node) => self.static_attribute(node),
            _ => {}
        }
    }

    /// As in CPython, a name that any scope says to be global is global to the outermost scope too: it matters where
    /// that has a namespace of its own.
    fn declare_global(&mut self, names: &[ruff_python_ast::Identifier]) {
        self.declare(names, Flags::GLOBAL);
        let current = std::mem::replace(&mut self.current, Symbols::ROOT);
        self.declare(names, Flags::GLOBAL);
        self.current = current;
    }

    fn declare(&mut self, names: &[ruff_python_ast::Identifier], flags: Flags) {
        for name in names {
            self.mark(name, flags);
        }
    }
}

impl<'a> Visitor<'a> for Collector {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::FunctionDef(node) => self.function(node),
            Stmt::ClassDef(node) => self.class(node),
            Stmt::TypeAlias(node) => {
                self.type_alias(&node.name, node.type_params.as_deref(), &node.value);
            }
            Stmt::Global(node) => self.declare_global(&node.names),
            Stmt::Nonlocal(node) => self.declare(&node.names, Flags::NONLOCAL),
            Stmt::AnnAssign(node) => {
                if let Some(value) = &node.value {
                    self.visit_expr(value);
                }
                // `(name): int` alone binds nothing.
                if node.simple || node.value.is_some() || !node.target.is_name_expr() {
                    self.visit_expr(&node.target);
                }
                if !self.scope().kind.has_locals() {
                    self.mark("__annotations__", Flags::BOUND);
                    self.annotation(&node.annotation);
                }
            }
            Stmt::AugAssign(node) => {
                self.visit_expr(&node.target);
                self.visit_expr(&node.value);
            }
            _ => visitor::walk_stmt(self, statement),
        }
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        match expression {
            Expr::Name(node) => self.name(&node.id, node.ctx),
            Expr::Named(node) => self.walrus(node),
            Expr::BinOp(_) | Expr::Attribute(_) | Expr::Subscript(_) | Expr::Call(_) => {
                let (nodes, leaf) = spine(expression);
                self.visit_expr(leaf);
                for node in nodes.into_iter().rev() {
                    self.beside_spine(node);
                }
            }
            Expr::Lambda(node) => {
                if let Some(parameters) = &node.parameters {
                    self.defaults(parameters);
                }
                self.within(ScopeKind::Lambda, node.range, |this| {
                    if let Some(parameters) = &node.parameters {
                        this.parameters(parameters);
                    }
                    this.visit_expr(&node.body);
                });
            }
            Expr::Generator(node) => {
                let kind = ScopeKind::Generator;
                self.comprehension(kind, node.range, &node.generators, |this| {
                    this.visit_expr(&node.elt);
                });
            }
            Expr::ListComp(node) => {
                let kind = ScopeKind::Comprehension;
                self.comprehension(kind, node.range, &node.generators, |this| {
                    this.visit_expr(&node.elt);
                });
            }
            Expr::SetComp(node) => {
                let kind = ScopeKind::Comprehension;
                self.comprehension(kind, node.range, &node.generators, |this| {
                    this.visit_expr(&node.elt);
                });
            }
            Expr::DictComp(node) => {
                let kind = ScopeKind::Comprehension;
                self.comprehension(kind, node.range, &node.generators, |this| {
                    if let Some(key) = &node.key {
                        this.visit_expr(key);
                    }
                    this.visit_expr(&node.value);
                });
            }
            Expr::Yield(_) | Expr::YieldFrom(_) => {
                self.mark_generator();
                visitor::walk_expr(self, expression);
            }
            Expr::Await(_) => {
                self.mark_async();
                visitor::walk_expr(self, expression);
            }
            _ => visitor::walk_expr(self, expression),
        }
    }

    fn visit_except_handler(&mut self, handler: &'a ExceptHandler) {
        let ExceptHandler::ExceptHandler(node) = handler;
        if let Some(name) = &node.name {
            self.mark(name, Flags::BOUND);
            self.mark(name, Flags::DELETED);
        }
        visitor::walk_except_handler(self, handler);
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern) {
        let name = match pattern {
            Pattern::MatchAs(node) => node.name.as_ref(),
            Pattern::MatchStar(node) => node.name.as_ref(),
            Pattern::MatchMapping(node) => node.rest.as_ref(),
            _ => None,
        };
        if let Some(name) = name {
            self.mark(name, Flags::BOUND);
        }
        visitor::walk_pattern(self, pattern);
    }

    fn visit_alias(&mut self, alias: &'a Alias) {
        let bound = match &alias.asname {
            Some(name) => name.as_str(),
            None => alias.name.split('.').next().unwrap_or_default(),
        };
        if bound != "*" {
            self.mark(bound, Flags::BOUND);
        }
    }
}
