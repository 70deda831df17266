//! Long chains such as `a + b + c` or `a.b.c()` are trees that are as deep as the chain is long. They are walked from
//! the inside outwards in a loop, so that a chain of thousands needs no stack.

use ruff_python_ast::Expr;

/// The expressions along the left edge: the outermost first, the innermost (which is no chain) last.
pub(super) fn spine(expression: &Expr) -> Vec<&Expr> {
    let mut spine = vec![expression];
    let mut current = expression;
    while let Some(left) = left(current) {
        spine.push(left);
        current = left;
    }
    spine
}

/// Whether an expression goes on to the left.
pub(super) fn is_chain(expression: &Expr) -> bool {
    left(expression).is_some()
}

fn left(expression: &Expr) -> Option<&Expr> {
    match expression {
        Expr::BinOp(operation) => Some(&operation.left),
        Expr::Attribute(attribute) => Some(&attribute.value),
        Expr::Subscript(subscript) => Some(&subscript.value),
        Expr::Call(call) => Some(&call.func),
        _ => None,
    }
}
