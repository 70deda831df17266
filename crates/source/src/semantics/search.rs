//! Searches for what makes a function a generator and a comprehension asynchronous.

use super::comprehensions::parts;
use super::{spine, walk_chain};
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Expr, Stmt};

/// Whether a function's body makes it a generator.
pub(super) fn yields(body: &[Stmt]) -> bool {
    let mut search = Search { found: false, wanted: Wanted::Yield };
    search.visit_body(body);
    search.found
}

/// Whether a function's body awaits.
pub(super) fn awaits_in(body: &[Stmt]) -> bool {
    let mut search = Search { found: false, wanted: Wanted::Await };
    search.visit_body(body);
    search.found
}

/// Whether a comprehension has to be run by an event loop.
pub(super) fn awaits(comprehension: &Expr) -> bool {
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
        let Some(parts) = parts(comprehension) else {
            return;
        };
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
            _ if spine::is_chain(expression) => walk_chain(self, expression, |_, _| {}),
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
