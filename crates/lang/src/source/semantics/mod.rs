//! Placeholder.
use super::error::Fault;
use super::lines::LineIndex;
use ruff_python_ast::{ModExpression, ModModule};

pub(super) fn check(_module: &ModModule, _text: &str, _lines: &LineIndex) -> Result<(), Fault> { Ok(()) }
pub(super) fn check_expression(_module: &ModExpression, _text: &str, _lines: &LineIndex) -> Result<(), Fault> { Ok(()) }
