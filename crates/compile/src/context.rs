//! What all units of one source text share.

use ruff_python_ast::{Expr, ModModule, Stmt};
use ruff_text_size::TextSize;

use super::symbols::Symbols;

/// The text, its lines and its symbols.
#[derive(Debug)]
pub(super) struct Context<'a> {
    pub source: &'a str,
    pub symbols: Symbols,
    /// `from __future__ import annotations`: annotations are strings.
    pub future_annotations: bool,
    /// The values of expressions at the level of the module are shown.
    pub interactive: bool,
    line_starts: Vec<TextSize>,
}

impl<'a> Context<'a> {
    pub fn of_module(module: &ModModule, source: &'a str) -> Self {
        let future_annotations = module.body.iter().any(asks_for_annotations_as_text);
        Self {
            source,
            symbols: Symbols::of_module(module, future_annotations),
            future_annotations,
            interactive: false,
            line_starts: line_starts(source),
        }
    }

    pub fn of_expression(expression: &Expr, source: &'a str) -> Self {
        Self {
            source,
            symbols: Symbols::of_expression(expression),
            future_annotations: false,
            interactive: false,
            line_starts: line_starts(source),
        }
    }

    /// The line of a place, from 1.
    pub fn line(&self, offset: TextSize) -> u32 {
        self.line_starts.partition_point(|start| *start <= offset) as u32
    }
}

fn asks_for_annotations_as_text(statement: &Stmt) -> bool {
    let Stmt::ImportFrom(node) = statement else {
        return false;
    };
    let is_future = node.level == 0 && node.module.as_ref().is_some_and(|module| module.as_str() == "__future__");
    is_future && node.names.iter().any(|alias| alias.name.as_str() == "annotations")
}

/// Lines end as Python's do: at a line feed, a carriage return, or both.
fn line_starts(source: &str) -> Vec<TextSize> {
    let bytes = source.as_bytes();
    let ends = bytes
        .iter()
        .enumerate()
        .filter(|(index, byte)| **byte == b'\n' || (**byte == b'\r' && bytes.get(index + 1) != Some(&b'\n')));
    let starts = ends.map(|(index, _)| TextSize::new(index as u32 + 1));
    std::iter::once(TextSize::new(0)).chain(starts).collect()
}
