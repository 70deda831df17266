//! Which part of a failing expression is marked with `^` while the rest is marked with `~`:
//! the operator, the brackets of a subscript, the arguments of a call.

use ruff_python_ast::{Expr, ModModule, PythonVersion, Stmt};
use ruff_python_parser::{Mode, ParseOptions};
use ruff_text_size::Ranged;

/// From `left` up to `right`: line and column in characters, from the beginning of the failing part.
pub(super) struct Anchors {
    pub left: (usize, usize),
    pub right: (usize, usize),
}

/// In brackets, so that an expression may go over several lines.
const OPEN: &str = "(\n";
const CLOSE: &str = "\n)";

/// The anchors of a failing part that is one operation, subscript or call.
pub(super) fn find(part: &str) -> Option<Anchors> {
    let text = format!("{OPEN}{part}{CLOSE}");
    let module = parse(&text)?;
    let [Stmt::Expr(statement)] = module.body.as_slice() else { return None };
    let end_of = |expression: &Expr| expression.range().end().to_usize();
    let end = end_of(&statement.value);
    let (left, right) = match &*statement.value {
        Expr::BinOp(operation) => {
            let left = skip_to(&text, end_of(&operation.left), |c| !c.is_whitespace() && c != ')' && c != '\\')?;
            let second = text[left..].chars().nth(1)?;
            let is_double = left + 1 < operation.right.range().start().to_usize()
                && !second.is_whitespace()
                && second != '\\'
                && second != '#'
                && second != '(';
            (left, left + if is_double { 2 } else { 1 })
        }
        Expr::Subscript(subscript) => (skip_to(&text, end_of(&subscript.value), |c| c == '[')?, end),
        Expr::Call(call) => (skip_to(&text, end_of(&call.func), |c| c == '(')?, end),
        _ => return None,
    };
    Some(Anchors { left: position(part, left), right: position(part, right) })
}

/// The first place from `from` on whose character fits; comments are passed over.
fn skip_to(text: &str, from: usize, fits: impl Fn(char) -> bool) -> Option<usize> {
    let mut in_comment = false;
    for (at, character) in text.get(from..)?.char_indices() {
        match character {
            '\n' => in_comment = false,
            '#' => in_comment = true,
            _ => {}
        }
        if !in_comment && fits(character) {
            return Some(from + at);
        }
    }
    None
}

/// Line and column of an offset into the bracketed text.
fn position(part: &str, offset: usize) -> (usize, usize) {
    let before = part.get(..offset.saturating_sub(OPEN.len()).min(part.len())).unwrap_or(part);
    let line = before.matches('\n').count();
    let column = before.rsplit('\n').next().map_or(0, |last| last.chars().count());
    (line, column)
}

/// Is the text a `return f(...)` or `x = f(...)` whose call is all that failed? That is said without marks.
pub(super) fn is_plain_call_statement(text: &str, start: usize, lines: usize, end: usize) -> bool {
    let Some(module) = parse(text) else { return false };
    let call = match module.body.first() {
        Some(Stmt::Return(statement)) => match statement.value.as_deref() {
            Some(value @ Expr::Call(call)) if call.func.is_name_expr() => value,
            _ => return false,
        },
        Some(Stmt::Assign(statement)) if is_one_name(&statement.targets) && statement.value.is_call_expr() => &statement.value,
        _ => return false,
    };
    let place = |offset: usize| {
        let before = &text[..offset];
        (before.matches('\n').count(), before.rsplit('\n').next().map_or(0, |last| last.chars().count()))
    };
    let range = call.range();
    place(range.start().to_usize()) == (0, start) && place(range.end().to_usize()) == (lines - 1, end)
}

fn is_one_name(targets: &[Expr]) -> bool {
    matches!(targets, [Expr::Name(_)])
}

fn parse(text: &str) -> Option<ModModule> {
    let options = ParseOptions::from(Mode::Module).with_target_version(PythonVersion::PY313);
    let parsed = ruff_python_parser::parse_unchecked(text, options);
    if !parsed.has_no_syntax_errors() {
        return None;
    }
    parsed.try_into_module().map(ruff_python_parser::Parsed::into_syntax)
}
