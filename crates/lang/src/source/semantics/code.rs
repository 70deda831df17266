//! The walk over statements and expressions as code: what may stand where.

use super::Places;
use super::comprehensions::parts;
use super::future::{self, LATE};
use super::patterns::Patterns;
use crate::source::error::Fault;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{
    Arguments, Comprehension, ExceptHandler, Expr, ExprContext, Keyword, Parameters, Stmt, StmtFor, StmtMatch,
    StmtReturn, StmtTry, StmtWith, TypeParams,
};
use ruff_text_size::{Ranged, TextRange};

pub(super) fn check(body: &[Stmt], places: Places<'_>) -> Result<(), Fault> {
    let mut code = Code::new(places);
    code.visit_body(body);
    code.fault.map_or(Ok(()), Err)
}

pub(super) fn check_expression(expression: &Expr, places: Places<'_>) -> Result<(), Fault> {
    let mut code = Code::new(places);
    code.visit_expr(expression);
    code.fault.map_or(Ok(()), Err)
}

/// What kind of code object is being made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Module,
    Class,
    Function { generator: bool },
    AsyncFunction { generator: bool },
    Comprehension,
}

/// What `break` and `return` would leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Block {
    Loop,
    StarHandler,
}

struct Code<'text> {
    places: Places<'text>,
    units: Vec<(Unit, Vec<Block>)>,
    fault: Option<Fault>,
}

const IN_STAR: &str = "'break', 'continue' and 'return' cannot appear in an except* block";

impl<'text> Code<'text> {
    fn new(places: Places<'text>) -> Self {
        Self { places, units: vec![(Unit::Module, Vec::new())], fault: None }
    }

    fn refuse(&mut self, range: TextRange, message: impl Into<String>) {
        if self.fault.is_none() {
            self.fault = Some(self.places.fault(range, message));
        }
    }

    fn unit(&self) -> Unit {
        self.units.last().map_or(Unit::Module, |(unit, _)| *unit)
    }

    fn blocks(&self) -> &[Block] {
        self.units.last().map_or(&[], |(_, blocks)| blocks)
    }

    fn is_function(&self) -> bool {
        !matches!(self.unit(), Unit::Module | Unit::Class)
    }

    fn is_async(&self) -> bool {
        matches!(self.unit(), Unit::AsyncFunction { .. })
    }

    fn within(&mut self, unit: Unit, walk: impl FnOnce(&mut Self)) {
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
    fn bind(&mut self, name: &str, range: TextRange) {
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
                let generator = yields(&function.body);
                let unit = if function.is_async {
                    Unit::AsyncFunction { generator }
                } else {
                    Unit::Function { generator }
                };
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
                if future::is_future(import) && self.units.len() > 1 {
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
        if statement.value.is_some() && self.unit() == (Unit::AsyncFunction { generator: true }) {
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
        self.visit_body(&parts.orelse);
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

    fn parameters(&mut self, parameters: &'tree Parameters) {
        for parameter in parameters.iter_non_variadic_params() {
            parameter.default.iter().for_each(|default| self.visit_expr(default));
        }
        for parameter in parameters.iter() {
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

/// Expressions.
impl<'tree> Code<'_> {
    fn expression(&mut self, expression: &'tree Expr) {
        match expression {
            Expr::Name(name) => self.name(&name.id, name.ctx, name.range()),
            Expr::Attribute(attribute) => {
                visitor::walk_expr(self, expression);
                self.name(&attribute.attr, attribute.ctx, attribute.range());
            }
            Expr::Starred(starred) => {
                let message = if starred.ctx == ExprContext::Load {
                    "can't use starred expression here"
                } else {
                    "starred assignment target must be in a list or tuple"
                };
                self.refuse(starred.range(), message);
            }
            Expr::List(list) => self.elements(&list.elts, list.ctx, list.range()),
            Expr::Tuple(tuple) => self.elements(&tuple.elts, tuple.ctx, tuple.range()),
            Expr::Set(set) => self.elements(&set.elts, ExprContext::Load, set.range()),
            Expr::Lambda(lambda) => {
                lambda.parameters.iter().for_each(|parameters| self.parameters(parameters));
                self.within(Unit::Function { generator: false }, |code| code.visit_expr(&lambda.body));
            }
            Expr::Yield(_) => {
                if !self.is_function() {
                    return self.refuse(expression.range(), "'yield' outside function");
                }
                visitor::walk_expr(self, expression);
            }
            Expr::YieldFrom(_) => {
                if !self.is_function() {
                    return self.refuse(expression.range(), "'yield from' outside function");
                }
                if self.is_async() {
                    return self.refuse(expression.range(), "'yield from' inside async function");
                }
                visitor::walk_expr(self, expression);
            }
            Expr::Await(_) => self.await_expression(expression),
            _ if parts(expression).is_some() => self.comprehension(expression),
            _ => visitor::walk_expr(self, expression),
        }
    }

    fn name(&mut self, name: &str, context: ExprContext, range: TextRange) {
        match context {
            ExprContext::Store => self.bind(name, range),
            ExprContext::Del if name == "__debug__" => self.refuse(range, "cannot delete __debug__"),
            _ => {}
        }
    }

    fn elements(&mut self, elements: &'tree [Expr], context: ExprContext, range: TextRange) {
        let starred = elements.iter().filter(|element| element.is_starred_expr()).count();
        if context == ExprContext::Store && starred > 1 {
            return self.refuse(range, "multiple starred expressions in assignment");
        }
        elements.iter().for_each(|element| self.element(element));
    }

    /// An element or an argument, which may have a star.
    fn element(&mut self, element: &'tree Expr) {
        match element {
            Expr::Starred(starred) => self.visit_expr(&starred.value),
            _ => self.visit_expr(element),
        }
    }

    fn await_expression(&mut self, expression: &'tree Expr) {
        if !self.is_function() {
            return self.refuse(expression.range(), "'await' outside function");
        }
        if !self.is_async() && self.unit() != Unit::Comprehension {
            return self.refuse(expression.range(), "'await' outside async function");
        }
        visitor::walk_expr(self, expression);
    }

    fn comprehension(&mut self, expression: &'tree Expr) {
        let Some(comprehension) = parts(expression) else { return };
        let allowed = self.is_async() || self.unit() == Unit::Comprehension || expression.is_generator_expr();
        if !allowed && awaits(expression) {
            let message = "asynchronous comprehension outside of an asynchronous function";
            return self.refuse(expression.range(), message);
        }
        if let Some(first) = comprehension.clauses.first() {
            self.visit_expr(&first.iter);
        }
        self.within(Unit::Comprehension, |code| {
            for (index, clause) in comprehension.clauses.iter().enumerate() {
                code.clause(clause, index > 0);
            }
            comprehension.elements.into_iter().for_each(|element| code.visit_expr(element));
        });
    }

    fn clause(&mut self, clause: &'tree Comprehension, with_iterable: bool) {
        if with_iterable {
            self.visit_expr(&clause.iter);
        }
        self.visit_expr(&clause.target);
        clause.ifs.iter().for_each(|condition| self.visit_expr(condition));
    }

    fn keywords(&mut self, keywords: &'tree [Keyword]) {
        for (index, keyword) in keywords.iter().enumerate() {
            let Some(name) = &keyword.arg else { continue };
            self.bind(name, keyword.range());
            let again = keywords.iter().skip(index + 1).find(|other| other.arg.as_ref().is_some_and(|arg| arg.id == name.id));
            if let Some(again) = again {
                return self.refuse(again.range(), format!("keyword argument repeated: {name}"));
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

/// Whether a function's body makes it a generator.
fn yields(body: &[Stmt]) -> bool {
    let mut search = Search { found: false, wanted: Wanted::Yield };
    search.visit_body(body);
    search.found
}

/// Whether a comprehension has to be run by an event loop.
fn awaits(comprehension: &Expr) -> bool {
    let mut search = Search { found: false, wanted: Wanted::Await };
    search.comprehension(comprehension);
    search.found
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Yield,
    Await,
}

/// Looks for an expression that makes a function or a comprehension a special one, not going into functions.
struct Search {
    found: bool,
    wanted: Wanted,
}

impl Search {
    /// What a comprehension does itself; its first iterable is evaluated around it.
    fn comprehension(&mut self, comprehension: &Expr) {
        let Some(parts) = parts(comprehension) else { return };
        for (index, clause) in parts.clauses.iter().enumerate() {
            self.found |= clause.is_async && self.wanted == Wanted::Await;
            if index > 0 {
                self.visit_expr(&clause.iter);
            }
            clause.ifs.iter().for_each(|condition| self.visit_expr(condition));
        }
        parts.elements.into_iter().for_each(|element| self.visit_expr(element));
    }
}

impl<'tree> Visitor<'tree> for Search {
    fn visit_stmt(&mut self, statement: &'tree Stmt) {
        if !matches!(statement, Stmt::FunctionDef(_) | Stmt::ClassDef(_)) {
            visitor::walk_stmt(self, statement);
        }
    }

    fn visit_expr(&mut self, expression: &'tree Expr) {
        match expression {
            Expr::Yield(_) | Expr::YieldFrom(_) if self.wanted == Wanted::Yield => self.found = true,
            Expr::Await(_) if self.wanted == Wanted::Await => self.found = true,
            Expr::Lambda(_) => {}
            _ => match parts(expression).map(|parts| parts.clauses) {
                None => visitor::walk_expr(self, expression),
                Some(clauses) => {
                    clauses.first().into_iter().for_each(|clause| self.visit_expr(&clause.iter));
                    if !expression.is_generator_expr() {
                        self.comprehension(expression);
                    }
                }
            },
        }
    }
}
