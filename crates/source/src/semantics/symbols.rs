//! The walk over names: which scope they belong to, and the statements about that which contradict each other.

use super::future::Future;
use super::scopes::{ScopeKind, Scopes, mark};
use super::{Places, spine, walk_chain};
use crate::error::Fault;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{
    Alias, ExceptHandler, Expr, ExprContext, Identifier, Parameter, Parameters, Pattern, Stmt, StmtAnnAssign, TypeParam,
    TypeParams,
};
use ruff_text_size::{Ranged, TextRange};

pub(super) fn check(body: &[Stmt], places: Places<'_>, future: Future) -> Result<(), Fault> {
    let mut symbols = Symbols::new(places, future);
    symbols.visit_body(body);
    symbols.finish()
}

pub(super) fn check_expression(expression: &Expr, places: Places<'_>) -> Result<(), Fault> {
    let mut symbols = Symbols::new(places, Future::default());
    symbols.visit_expr(expression);
    symbols.finish()
}

pub(super) struct Symbols<'tree, 'text> {
    places: Places<'text>,
    future: Future,
    pub(super) scopes: Scopes<'tree>,
    fault: Option<Fault>,
}

impl<'tree, 'text> Symbols<'tree, 'text> {
    fn new(places: Places<'text>, future: Future) -> Self {
        Self { places, future, scopes: Scopes::new(), fault: None }
    }

    fn finish(self) -> Result<(), Fault> {
        match self.fault {
            Some(fault) => Err(fault),
            None => self.scopes.analyze(self.places),
        }
    }

    /// Keeps the first error; the walk goes on without looking.
    pub(super) fn refuse(&mut self, range: TextRange, message: impl Into<String>) {
        if self.fault.is_none() {
            self.fault = Some(self.places.fault(range, message));
        }
    }

    pub(super) fn define(&mut self, name: &'tree str, marks: u16, range: TextRange) {
        let scope = self.scopes.current();
        let known = scope.marks(name);
        let twice = |kind: u16| known & kind != 0 && marks & kind != 0;
        let (twice_parameter, twice_type) = (twice(mark::PARAMETER), twice(mark::TYPE_PARAMETER));
        let is_target = scope.in_target && marks & mark::LOCAL != 0;
        let rebinds = is_target && known & (mark::GLOBAL | mark::NONLOCAL) != 0;
        let iteration = if is_target { mark::ITERATION } else { 0 };
        scope.add(name, marks | iteration);
        if twice_parameter {
            self.refuse(range, format!("duplicate argument '{name}' in function definition"));
        } else if twice_type {
            self.refuse(range, format!("duplicate type parameter '{name}'"));
        } else if rebinds {
            let message = format!("comprehension inner loop cannot rebind assignment expression target '{name}'");
            self.refuse(range, message);
        }
    }

    fn within(&mut self, kind: ScopeKind, walk: impl FnOnce(&mut Self)) {
        self.scopes.enter(kind);
        walk(self);
        self.scopes.leave();
    }

    /// Types may not hold expressions that do something.
    pub(super) fn refuse_in_types(&mut self, what: &str, range: TextRange) {
        if let ScopeKind::Types(place) = self.scopes.current().kind {
            self.refuse(range, format!("{what} cannot be used within {place}"));
        }
    }

    /// A definition with type parameters has a scope for them around it.
    fn with_type_parameters(&mut self, parameters: Option<&'tree TypeParams>, walk: impl FnOnce(&mut Self)) {
        let Some(parameters) = parameters else {
            return walk(self);
        };
        self.within(ScopeKind::Types("the definition of a generic"), |symbols| {
            symbols.visit_type_params(parameters);
            walk(symbols);
        });
    }

    fn type_expression(&mut self, place: &'static str, expression: Option<&'tree Expr>) {
        if let Some(expression) = expression {
            self.within(ScopeKind::Types(place), |symbols| symbols.visit_expr(expression));
        }
    }
}

/// Statements.
impl<'tree> Symbols<'tree, '_> {
    fn statement(&mut self, statement: &'tree Stmt) {
        match statement {
            Stmt::FunctionDef(function) => {
                self.define(&function.name, mark::LOCAL, statement.range());
                function.decorator_list.iter().for_each(|decorator| self.visit_decorator(decorator));
                self.with_type_parameters(function.type_params.as_deref(), |symbols| {
                    symbols.outer_parts(&function.parameters);
                    function.returns.iter().for_each(|returns| symbols.visit_annotation(returns));
                    symbols.within(ScopeKind::Function, |symbols| {
                        symbols.parameters(&function.parameters);
                        symbols.visit_body(&function.body);
                    });
                });
            }
            Stmt::ClassDef(class) => {
                self.define(&class.name, mark::LOCAL, statement.range());
                class.decorator_list.iter().for_each(|decorator| self.visit_decorator(decorator));
                self.with_type_parameters(class.type_params.as_deref(), |symbols| {
                    class.arguments.iter().for_each(|arguments| symbols.visit_arguments(arguments));
                    symbols.within(ScopeKind::Class, |symbols| symbols.visit_body(&class.body));
                });
            }
            Stmt::TypeAlias(alias) => {
                self.visit_expr(&alias.name);
                self.with_type_parameters(alias.type_params.as_deref(), |symbols| {
                    symbols.type_expression("a type alias", Some(&alias.value));
                });
            }
            Stmt::AnnAssign(assignment) => self.annotated_assignment(assignment),
            Stmt::Import(import) => import.names.iter().for_each(|alias| self.import(alias)),
            Stmt::ImportFrom(import) => import.names.iter().for_each(|alias| self.import(alias)),
            Stmt::Global(global) => {
                let names = global.names.iter().map(Identifier::as_str);
                self.declare(names, statement.range(), "global", mark::GLOBAL);
            }
            Stmt::Nonlocal(nonlocal) => {
                let names = nonlocal.names.iter().map(Identifier::as_str);
                self.declare(names, statement.range(), "nonlocal", mark::NONLOCAL);
            }
            _ => visitor::walk_stmt(self, statement),
        }
    }

    fn annotated_assignment(&mut self, assignment: &'tree StmtAnnAssign) {
        if let Expr::Name(target) = assignment.target.as_ref() {
            let marks = self.scopes.current().marks(&target.id);
            let inner = !self.scopes.at_module();
            let word = if marks & mark::GLOBAL != 0 { "global" } else { "nonlocal" };
            if assignment.simple && inner && marks & (mark::GLOBAL | mark::NONLOCAL) != 0 {
                let message = format!("annotated name '{}' can't be {word}", target.id);
                return self.refuse(assignment.range(), message);
            }
            if assignment.simple {
                self.define(&target.id, mark::LOCAL | mark::ANNOTATION, target.range());
            } else if assignment.value.is_some() {
                self.define(&target.id, mark::LOCAL, target.range());
            }
        } else {
            self.visit_expr(&assignment.target);
        }
        self.visit_annotation(&assignment.annotation);
        assignment.value.iter().for_each(|value| self.visit_expr(value));
    }

    fn import(&mut self, alias: &'tree Alias) {
        if alias.name.as_str() == "*" {
            if !self.scopes.at_module() {
                self.refuse(alias.range(), "import * only allowed at module level");
            }
            return;
        }
        let whole = alias.name.as_str();
        let first = whole.split('.').next().unwrap_or(whole);
        let name = alias.asname.as_ref().map_or(first, |name| name.as_str());
        self.define(name, mark::IMPORT, alias.range());
    }

    /// `global` and `nonlocal` must come before the name is anything else in the scope.
    fn declare(&mut self, names: impl Iterator<Item = &'tree str>, range: TextRange, word: &str, kind: u16) {
        for name in names {
            let marks = self.scopes.current().marks(name);
            let contradiction = if marks & mark::PARAMETER != 0 {
                Some(format!("name '{name}' is parameter and {word}"))
            } else if marks & mark::USE != 0 {
                Some(format!("name '{name}' is used prior to {word} declaration"))
            } else if marks & mark::ANNOTATION != 0 {
                Some(format!("annotated name '{name}' can't be {word}"))
            } else if marks & mark::LOCAL != 0 {
                Some(format!("name '{name}' is assigned to before {word} declaration"))
            } else {
                None
            };
            if let Some(message) = contradiction {
                return self.refuse(range, message);
            }
            let scope = self.scopes.current();
            scope.add(name, kind);
            scope.declare(name, range);
        }
    }

    /// The parts of a parameter list that belong to the scope around the function.
    fn outer_parts(&mut self, parameters: &'tree Parameters) {
        let defaults = parameters.iter_non_variadic_params().filter_map(|parameter| parameter.default.as_deref());
        defaults.for_each(|default| self.visit_expr(default));
        let annotations = parameters.iter().filter_map(|parameter| parameter.as_parameter().annotation.as_deref());
        annotations.for_each(|annotation| self.visit_annotation(annotation));
    }

    fn parameters(&mut self, parameters: &'tree Parameters) {
        let plain = [&parameters.posonlyargs, &parameters.args, &parameters.kwonlyargs];
        for parameter in plain.into_iter().flatten() {
            self.parameter(&parameter.parameter);
        }
        let variadic = [&parameters.vararg, &parameters.kwarg];
        for parameter in variadic.into_iter().flatten() {
            self.parameter(parameter);
        }
    }

    fn parameter(&mut self, parameter: &'tree Parameter) {
        let end = parameter.annotation.as_ref().map_or(parameter.name.end(), |annotation| annotation.end());
        self.define(&parameter.name, mark::PARAMETER, TextRange::new(parameter.name.start(), end));
    }
}

impl<'tree> Visitor<'tree> for Symbols<'tree, '_> {
    fn visit_stmt(&mut self, statement: &'tree Stmt) {
        if self.fault.is_none() {
            self.statement(statement);
        }
    }

    fn visit_expr(&mut self, expression: &'tree Expr) {
        if self.fault.is_some() {
            return;
        }
        match expression {
            Expr::Name(name) => {
                let marks = if name.ctx == ExprContext::Load { mark::USE } else { mark::LOCAL };
                self.define(&name.id, marks, name.range());
            }
            Expr::Lambda(lambda) => {
                lambda.parameters.iter().for_each(|parameters| self.outer_parts(parameters));
                self.within(ScopeKind::Function, |symbols| {
                    lambda.parameters.iter().for_each(|parameters| symbols.parameters(parameters));
                    symbols.visit_expr(&lambda.body);
                });
            }
            Expr::Named(named) => self.named_expression(named),
            Expr::Yield(_) | Expr::YieldFrom(_) => {
                self.refuse_in_types("yield expression", expression.range());
                visitor::walk_expr(self, expression);
                if let ScopeKind::Comprehension(kind) = self.scopes.current().kind {
                    self.refuse(expression.range(), format!("'yield' inside {kind}"));
                }
            }
            Expr::Await(_) => {
                self.refuse_in_types("await expression", expression.range());
                visitor::walk_expr(self, expression);
            }
            _ if spine::is_chain(expression) => walk_chain(self, expression, |_, _| {}),
            _ if self.comprehension(expression) => {}
            _ => visitor::walk_expr(self, expression),
        }
    }

    /// Annotations are part of the scope around them, unless they are never evaluated.
    fn visit_annotation(&mut self, annotation: &'tree Expr) {
        if self.future.annotations {
            self.type_expression("an annotation", Some(annotation));
        } else {
            self.visit_expr(annotation);
        }
    }

    fn visit_except_handler(&mut self, handler: &'tree ExceptHandler) {
        let ExceptHandler::ExceptHandler(parts) = handler;
        parts.type_.iter().for_each(|kind| self.visit_expr(kind));
        if let Some(name) = &parts.name {
            self.define(name, mark::LOCAL, handler.range());
        }
        self.visit_body(&parts.body);
    }

    fn visit_type_param(&mut self, parameter: &'tree TypeParam) {
        let name = parameter.name();
        self.define(name, mark::TYPE_PARAMETER | mark::LOCAL, parameter.range());
        let (bound, default, place) = match parameter {
            TypeParam::TypeVar(variable) => (variable.bound.as_deref(), variable.default.as_deref(), "a TypeVar"),
            TypeParam::TypeVarTuple(variable) => (None, variable.default.as_deref(), "a TypeVarTuple"),
            TypeParam::ParamSpec(variable) => (None, variable.default.as_deref(), "a ParamSpec"),
        };
        let constraint = if bound.is_some_and(Expr::is_tuple_expr) { "a TypeVar constraint" } else { "a TypeVar bound" };
        self.type_expression(constraint, bound);
        let place = match place {
            "a TypeVarTuple" => "a TypeVarTuple default",
            "a ParamSpec" => "a ParamSpec default",
            _ => "a TypeVar default",
        };
        self.type_expression(place, default);
    }

    fn visit_pattern(&mut self, pattern: &'tree Pattern) {
        visitor::walk_pattern(self, pattern);
        let name = match pattern {
            Pattern::MatchStar(star) => star.name.as_ref(),
            Pattern::MatchAs(capture) => capture.name.as_ref(),
            Pattern::MatchMapping(mapping) => mapping.rest.as_ref(),
            _ => None,
        };
        if let Some(name) = name {
            self.define(name, mark::LOCAL, pattern.range());
        }
    }
}
