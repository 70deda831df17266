//! Annotations as texts (`from __future__ import annotations`): as they are written, but for strings, which stand as
//! `repr` shows them.

use std::fmt::Write;

use ruff_python_ast::Expr;
use ruff_python_ast::visitor::{Visitor, walk_expr};
use ruff_text_size::{Ranged, TextRange};

/// The text of an annotation, which is `written` in the program.
pub fn annotation_text(written: &str, annotation: &Expr) -> String {
    let mut strings = Strings::default();
    strings.visit_expr(annotation);
    let first = annotation.range().start();
    let mut text = String::with_capacity(written.len());
    let mut done = 0;
    for (range, shown) in strings.found {
        text.push_str(written.get(done..(range.start() - first).to_usize()).unwrap_or_default());
        text.push_str(&shown);
        done = (range.end() - first).to_usize();
    }
    text.push_str(written.get(done..).unwrap_or_default());
    text
}

/// The strings of an expression, in the order of their places.
#[derive(Default)]
struct Strings {
    found: Vec<(TextRange, String)>,
}

impl<'a> Visitor<'a> for Strings {
    fn visit_expr(&mut self, expression: &'a Expr) {
        match expression {
            Expr::StringLiteral(node) => self.found.push((node.range, quoted(node.value.to_str()))),
            // What stands inside of an f-string stays as it is written.
            Expr::FString(_) => {}
            other => walk_expr(self, other),
        }
    }
}

fn quoted(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut shown = String::from(quote);
    for letter in text.chars() {
        match letter {
            '\n' => shown.push_str("\\n"),
            '\r' => shown.push_str("\\r"),
            '\t' => shown.push_str("\\t"),
            '\\' => shown.push_str("\\\\"),
            letter if letter == quote => shown.extend(['\\', letter]),
            // Writing to a string does not fail.
            letter if letter.is_control() => drop(write!(shown, "\\x{:02x}", u32::from(letter))),
            letter => shown.push(letter),
        }
    }
    shown.push(quote);
    shown
}
