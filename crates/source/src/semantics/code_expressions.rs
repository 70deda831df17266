//! The part of the walk over code that looks at expressions.

use super::code::{Code, Unit};
use super::comprehensions::parts;
use super::search::awaits;
use super::{spine, walk_chain};
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Comprehension, Expr, ExprContext, Keyword};
use ruff_text_size::{Ranged, TextRange};

impl<'tree> Code<'_> {
    pub(super) fn expression(&mut self, expression: &'tree Expr) {
        match expression {
            Expr::Name(name) => self.name(&name.id, name.ctx, name.range()),
            _ if spine::is_chain(expression) => walk_chain(self, expression, |code, link| {
                if let Expr::Attribute(attribute) = link {
                    code.name(&attribute.attr, attribute.ctx, attribute.range());
                }
            }),
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
                self.within(Unit::Function { async_generator: false }, |code| code.visit_expr(&lambda.body));
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
        for element in elements {
            self.element(element);
        }
    }

    /// An element or an argument, which may have a star.
    pub(super) fn element(&mut self, element: &'tree Expr) {
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
        let Some(comprehension) = parts(expression) else {
            return;
        };
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

    pub(super) fn keywords(&mut self, keywords: &'tree [Keyword]) {
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
