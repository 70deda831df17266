//! Docstrings, with their indentation taken away.

use std::rc::Rc;

use ruff_python_ast::{Expr, Stmt};

use super::compiler::Compiler;

impl Compiler<'_> {
    /// Keeps the docstring and gives the statements after it.
    pub fn take_docstring<'b>(&mut self, body: &'b [Stmt]) -> &'b [Stmt] {
        let Some((Stmt::Expr(first), rest)) = body.split_first() else {
            return body;
        };
        let Expr::StringLiteral(string) = &*first.value else {
            return body;
        };
        self.docstring = Some(Rc::from(clean(string.value.to_str())));
        rest
    }
}

/// Takes away what all lines but the first are indented by, and all of the first line's indentation.
fn clean(text: &str) -> String {
    let expanded = expand_tabs(text);
    let mut lines = expanded.split('\n');
    let first = lines.next().unwrap_or_default().trim_start_matches(' ');
    let margin = expanded.split('\n').skip(1).filter_map(indentation).min().unwrap_or(0);
    let mut cleaned = first.to_owned();
    for line in lines {
        cleaned.push('\n');
        let cut = line.len() - line.trim_start_matches(' ').len();
        cleaned.push_str(&line[cut.min(margin)..]);
    }
    cleaned
}

/// How far a line that is not blank is indented.
fn indentation(line: &str) -> Option<usize> {
    let text = line.trim_start_matches(' ');
    (!text.is_empty()).then(|| line.len() - text.len())
}

fn expand_tabs(text: &str) -> String {
    let mut expanded = String::with_capacity(text.len());
    let mut column = 0;
    for character in text.chars() {
        if character == '\t' {
            let width = 8 - column % 8;
            expanded.extend(std::iter::repeat_n(' ', width));
            column += width;
        } else {
            column = if matches!(character, '\n' | '\r') { 0 } else { column + 1 };
            expanded.push(character);
        }
    }
    expanded
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn indentation_goes() {
        assert_eq!(clean("  first\n        second\n          third\n    \n        "), "first\nsecond\n  third\n\n");
        assert_eq!(clean("\n    \tsecond\n          third\n  x"), "\n      second\n        third\nx");
        assert_eq!(clean("one line  "), "one line  ");
    }
}
