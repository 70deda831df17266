//! What CPython's compiler refuses in a program that parses.
//!
//! CPython looks for these in three walks over the tree, and an error of an earlier walk hides those of the later ones:
//! the `from __future__` imports, the names and scopes (its symbol table), and the code itself. The same three walks
//! are here, in the same order.

mod code;
mod code_expressions;
mod comprehensions;
mod future;
mod patterns;
mod scopes;
mod search;
mod spine;
mod symbols;
mod warnings;

pub use warnings::{SyntaxWarning, expression_warnings, module_warnings};

use super::error::Fault;
use super::lines::LineIndex;
use ruff_python_ast::visitor::Visitor;
use ruff_python_ast::{Expr, ModExpression, ModModule};
use ruff_text_size::TextRange;

/// Checks a module.
pub(super) fn check(module: &ModModule, text: &str, lines: &LineIndex) -> Result<(), Fault> {
    let places = Places { text, lines };
    let future = future::check(&module.body, places)?;
    symbols::check(&module.body, places, future)?;
    code::check(&module.body, places, future)
}

/// Checks one expression, which stands at the level of a module.
pub(super) fn check_expression(expression: &ModExpression, text: &str, lines: &LineIndex) -> Result<(), Fault> {
    let places = Places { text, lines };
    symbols::check_expression(&expression.body, places)?;
    code::check_expression(&expression.body, places)
}

/// Walks a chain from the inside outwards, giving the visitor what each link adds.
fn walk_chain<'tree, V: Visitor<'tree>>(visitor: &mut V, chain: &'tree Expr, mut link: impl FnMut(&mut V, &'tree Expr)) {
    let mut spine = spine::spine(chain);
    if let Some(innermost) = spine.pop() {
        visitor.visit_expr(innermost);
    }
    for outer in spine.into_iter().rev() {
        match outer {
            Expr::BinOp(operation) => visitor.visit_expr(&operation.right),
            Expr::Subscript(subscript) => visitor.visit_expr(&subscript.slice),
            Expr::Call(call) => visitor.visit_arguments(&call.arguments),
            _ => {}
        }
        link(visitor, outer);
    }
}

/// Makes errors at ranges of the tree.
#[derive(Clone, Copy)]
struct Places<'text> {
    text: &'text str,
    lines: &'text LineIndex,
}

impl Places<'_> {
    fn fault(self, range: TextRange, message: impl Into<String>) -> Fault {
        let (start, end) = (range.start().to_u32(), range.end().to_u32());
        Fault::span(self.lines, self.text, start, end, message.into())
    }

    fn line(self, range: TextRange) -> u32 {
        self.lines.position(self.text, range.start()).line
    }
}
