//! The walk over statements and expressions as code: what may stand where.

use super::Places;
use super::future::{self, Future, LATE};
use super::patterns::Patterns;
use super::search::{awaits_in, yields};
use crate::error::Fault;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{
    Arguments, ExceptHandler, Expr, Parameters, Stmt, StmtFor, StmtMatch, StmtReturn, StmtTry, StmtWith, TypeParams,
};
use ruff_text_size::{Ranged, TextRange};

pub(super) fn check(body: &[Stmt], places: Places<'_>, future: Future) -> Result<(), Fault> {
    let mut code = Code::new(places, future);
    code.visit_body(body);
    code.fault.map_or(Ok(()), Err)
}

pub(super) fn check_expression(expression: &Expr, places: Places<'_>) -> Result<(), Fault> {
    let mut code = Code::new(places, Future::default());
    code.visit_expr(expression);
    code.fault.map_or(Ok(()), Err)
}

/// What kind of code object is being made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Module,
    Class,
    /// Whether a `return` in it may not have a value.
    Function {
        async_generator: bool,
    },
    AsyncFunction {
        async_generator: bool,
    },
    Comprehension,
}

/// What `break` and `return` would leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Block {
    Loop,
    StarHandler,
}

pub(super) struct Code<'text> {
    places: Places<'text>,
    future: Future,
    units: Vec<(Unit, Vec<Block>)>,
    fault: Option<Fault>,
}

const IN_STAR: &str = "'break', 'continue' and 'return' cannot appear in an except* block";

impl<'text> Code<'text> {
    fn new(places: Places<'text>, future: Future) -> Self {
        Self { places, future, units: vec![(Unit::Module, Vec::new())], fault: None }
    }

    pub(super) fn refuse(&mut self, range: TextRange, message: impl Into<String>) {
        if self.fault.is_none() {
            self.fault = Some(self.places.fault(range, message));
        }
    }

    pub(super) fn unit(&self) -> Unit {
        self.units.last().map_or(Unit::Module, |(unit, _)| *unit)
    }

    fn blocks(&self) -> &[Block] {
        self.units.last().map_or(&[], |(_, blocks)| blocks)
    }

    pub(super) fn is_function(&self) -> bool {
        !matches!(self.unit(), Unit::Module | Unit::Class)
    }

    pub(super) fn is_async(&self) -> bool {
        matches!(self.unit(), Unit::AsyncFunction { .. })
    }

    pub(super) fn within(&mut self, unit: Unit, walk: impl FnOnce(&mut Self)) {
        self.units.push((unit, Vec::new()));
        walk(self);
        self.units.pop();
    }

    fn block(&mut self, block: Block, walk: impl FnOnce(&mut Self)) {
        if let Some((_, blocks)) = self.units.last_mut() {
            blocks.push(block);
        }
        walk(self);
        if let Some((_, blocks)) = self.units.last_mut() {
            blocks.pop();
        }
    }

    /// `__debug__` is the one name that cannot be bound.
    pub(super) fn bind(&mut self, name: &str, range: TextRange) {
        if name == "__debug__" {
            self.refuse(range, "cannot assign to __debug__");
        }
    }
}

/// Statements.
impl<'tree> Code<'_> {
    fn statement(&mut self, statement: &'tree Stmt) {
        match statement {
            Stmt::FunctionDef(function) => {
                function.decorator_list.iter().for_each(|decorator| self.visit_decorator(decorator));
                self.type_parameters(function.type_params.as_deref());
                self.parameters(&function.parameters);
                function.returns.iter().for_each(|returns| self.visit_annotation(returns));
                // CPython looks at what the body does: a plain function that awaits is refused for that only later.
                let async_generator = yields(&function.body) && (function.is_async || awaits_in(&function.body));
                let unit =
                    if function.is_async { Unit::AsyncFunction { async_generator } } else { Unit::Function { async_generator } };
                self.within(unit, |code| code.visit_body(&function.body));
                self.bind(&function.name, statement.range());
            }
            Stmt::ClassDef(class) => {
                class.decorator_list.iter().for_each(|decorator| self.visit_decorator(decorator));
                self.type_parameters(class.type_params.as_deref());
                self.within(Unit::Class, |code| code.visit_body(&class.body));
                class.arguments.iter().for_each(|arguments| self.visit_arguments(arguments));
                self.bind(&class.name, statement.range());
            }
            Stmt::TypeAlias(alias) => {
                self.type_parameters(alias.type_params.as_deref());
                visitor::walk_stmt(self, statement);
            }
            Stmt::Return(value) => self.return_statement(value),
            Stmt::Break(_) => self.jump(statement.range(), "'break' outside loop"),
            Stmt::Continue(_) => self.jump(statement.range(), "'continue' not properly in loop"),
            Stmt::For(parts) => self.for_statement(parts),
            Stmt::While(parts) => {
                self.visit_expr(&parts.test);
                self.block(Block::Loop, |code| code.visit_body(&parts.body));
                self.visit_body(&parts.orelse);
            }
            Stmt::With(parts) => self.with_statement(parts),
            Stmt::Try(parts) => self.try_statement(parts),
            Stmt::Match(parts) => self.match_statement(parts),
            Stmt::AnnAssign(assignment) => {
                if let (Expr::Name(target), None) = (assignment.target.as_ref(), &assignment.value) {
                    self.bind(&target.id, statement.range());
                }
                visitor::walk_stmt(self, statement);
            }
            Stmt::Import(import) => {
                for alias in &import.names {
                    let name = alias.asname.as_ref().unwrap_or(&alias.name);
                    self.bind(name, statement.range());
                }
            }
            Stmt::ImportFrom(import) => {
                if future::is_future(import) && self.places.line(import.range()) > self.future.line {
                    self.refuse(statement.range(), LATE);
                }
                for alias in &import.names {
                    let name = alias.asname.as_ref().unwrap_or(&alias.name);
                    self.bind(name, statement.range());
                }
            }
            _ => visitor::walk_stmt(self, statement),
        }
    }

    fn return_statement(&mut self, statement: &'tree StmtReturn) {
        if !self.is_function() {
            return self.refuse(statement.range(), "'return' outside function");
        }
        let asynchronous =
            matches!(self.unit(), Unit::Function { async_generator: true } | Unit::AsyncFunction { async_generator: true });
        if statement.value.is_some() && asynchronous {
            return self.refuse(statement.range(), "'return' with value in async generator");
        }
        statement.value.iter().for_each(|value| self.visit_expr(value));
        if self.blocks().contains(&Block::StarHandler) {
            // A constant needs no place of its own on the stack, so CPython is at the constant then.
            let constant = statement.value.as_deref().filter(|value| is_constant(value));
            self.refuse(constant.map_or(statement.range(), Ranged::range), IN_STAR);
        }
    }

    fn jump(&mut self, range: TextRange, outside: &str) {
        match self.blocks().last() {
            Some(Block::Loop) => {}
            Some(Block::StarHandler) => self.refuse(range, IN_STAR),
            None => self.refuse(range, outside),
        }
    }

    fn for_statement(&mut self, parts: &'tree StmtFor) {
        if parts.is_async && !self.is_async() {
            return self.refuse(parts.range(), "'async for' outside async function");
        }
        self.visit_expr(&parts.iter);
        self.block(Block::Loop, |code| {
            code.visit_expr(&parts.target);
            code.visit_body(&parts.body);
        });
        self.visit_body(&parts.orelse);
    }

    fn with_statement(&mut self, parts: &'tree StmtWith) {
        if parts.is_async && !self.is_async() {
            return self.refuse(parts.range(), "'async with' outside async function");
        }
        parts.items.iter().for_each(|item| self.visit_with_item(item));
        self.visit_body(&parts.body);
    }

    fn try_statement(&mut self, parts: &'tree StmtTry) {
        self.visit_body(&parts.body);
        // CPython makes the code of `else` before that of the handlers, but after it for `except*`.
        if !parts.is_star {
            self.visit_body(&parts.orelse);
        }
        let last = parts.handlers.len().saturating_sub(1);
        for (index, handler) in parts.handlers.iter().enumerate() {
            let ExceptHandler::ExceptHandler(inner) = handler;
            if inner.type_.is_none() && index < last {
                return self.refuse(handler.range(), "default 'except:' must be last");
            }
            inner.type_.iter().for_each(|kind| self.visit_expr(kind));
            inner.name.iter().for_each(|name| self.bind(name, handler.range()));
            if parts.is_star {
                self.block(Block::StarHandler, |code| code.visit_body(&inner.body));
            } else {
                self.visit_body(&inner.body);
            }
        }
        if parts.is_star {
            self.visit_body(&parts.orelse);
        }
        self.visit_body(&parts.finalbody);
    }

    fn match_statement(&mut self, parts: &'tree StmtMatch) {
        self.visit_expr(&parts.subject);
        let last = parts.cases.len().saturating_sub(1);
        for (index, case) in parts.cases.iter().enumerate() {
            let irrefutable = index == last || case.guard.is_some();
            if let Err((range, message)) = Patterns::check(&case.pattern, irrefutable) {
                return self.refuse(range, message);
            }
            case.guard.iter().for_each(|guard| self.visit_expr(guard));
            self.visit_body(&case.body);
        }
    }

    fn type_parameters(&mut self, parameters: Option<&'tree TypeParams>) {
        let mut default = false;
        for parameter in parameters.iter().flat_map(|parameters| parameters.iter()) {
            if parameter.default().is_some() {
                default = true;
            } else if default {
                let name = parameter.name();
                let message = format!("non-default type parameter '{name}' follows default type parameter");
                return self.refuse(parameter.range(), message);
            }
        }
    }

    pub(super) fn parameters(&mut self, parameters: &'tree Parameters) {
        for parameter in parameters.iter_non_variadic_params() {
            parameter.default.iter().for_each(|default| self.visit_expr(default));
        }
        for parameter in parameters {
            let parameter = parameter.as_parameter();
            self.bind(&parameter.name, parameter.name.range());
            match parameter.annotation.as_deref() {
                Some(Expr::Starred(starred)) => self.visit_expr(&starred.value),
                Some(annotation) => self.visit_annotation(annotation),
                None => {}
            }
        }
    }
}

impl<'tree> Visitor<'tree> for Code<'_> {
    fn visit_stmt(&mut self, statement: &'tree Stmt) {
        if self.fault.is_none() {
            self.statement(statement);
        }
    }

    fn visit_expr(&mut self, expression: &'tree Expr) {
        if self.fault.is_none() {
            self.expression(expression);
        }
    }

    fn visit_arguments(&mut self, arguments: &'tree Arguments) {
        self.keywords(&arguments.keywords);
        arguments.args.iter().for_each(|argument| self.element(argument));
        arguments.keywords.iter().for_each(|keyword| self.visit_expr(&keyword.value));
    }
}

fn is_constant(expression: &Expr) -> bool {
    expression.is_literal_expr()
}
