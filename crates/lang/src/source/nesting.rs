//! Guards the parser.

use super::error::{Fault, SyntaxError, SyntaxErrorKind};
use super::lines::LineIndex;
use super::tokens::Tokens;

/// The largest program that is read, in bytes.
pub const SOURCE_LIMIT: usize = 64 * 1024;

pub(super) fn check_text(text: &str, limit: usize) -> Result<(), SyntaxError> {
    let message = if text.len() > limit {
        format!("source code is too long ({} bytes; the limit is {limit})", text.len())
    } else if text.contains('\0') {
        "source code string cannot contain null bytes".to_owned()
    } else {
        return Ok(());
    };
    let kind = SyntaxErrorKind::SyntaxError;
    Err(SyntaxError { kind, message, line: 0, column: 0, end_line: 0, end_column: 0, text: String::new() })
}

pub(super) fn check_tokens(_text: &str, _lines: &LineIndex, _tokens: &Tokens) -> Result<(), Fault> {
    Ok(())
}
