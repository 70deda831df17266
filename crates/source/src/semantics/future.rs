//! `from __future__ import ...`: where it may stand and what it may name.

use super::Places;
use crate::error::{Fault, Spot};
use ruff_python_ast::{Stmt, StmtImportFrom};
use ruff_text_size::Ranged;

/// The features that Python 3.13 knows, all but the last long since part of the language.
const FEATURES: [&str; 10] = [
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "barry_as_FLUFL",
    "generator_stop",
    "annotations",
];

pub(super) const LATE: &str = "from __future__ imports must occur at the beginning of the file";

/// What a program switched on.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Future {
    pub(super) annotations: bool,
    /// The line of the last of these imports that stands where it may; later ones are refused when code is made.
    pub(super) line: u32,
}

pub(super) fn check(body: &[Stmt], places: Places<'_>) -> Result<Future, Fault> {
    let mut future = Future::default();
    for (index, statement) in body.iter().enumerate() {
        match statement {
            Stmt::ImportFrom(import) if is_future(import) => {
                read_features(import, places, &mut future)?;
                future.line = places.line(import.range());
            }
            Stmt::Expr(text) if index == 0 && text.value.is_string_literal_expr() => {}
            _ => break,
        }
    }
    Ok(future)
}

pub(super) fn is_future(import: &StmtImportFrom) -> bool {
    import.level == 0 && import.module.as_deref() == Some("__future__")
}

fn read_features(import: &StmtImportFrom, places: Places<'_>, future: &mut Future) -> Result<(), Fault> {
    for alias in &import.names {
        let name = alias.name.as_str();
        if name == "annotations" {
            future.annotations = true;
        } else if name == "braces" {
            return Err(without_end(places.fault(import.range(), "not a chance")));
        } else if !FEATURES.contains(&name) {
            let message = format!("future feature {name} is not defined");
            return Err(without_end(places.fault(import.range(), message)));
        }
    }
    Ok(())
}

/// CPython gives these a start only.
fn without_end(fault: Fault) -> Fault {
    Fault { end: Spot { column: 0, ..fault.start }, ..fault }
}
