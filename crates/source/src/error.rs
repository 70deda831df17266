//! The error of a program that cannot run: Python's class, words and place.

use super::lines::LineIndex;

/// The exception class that Python raises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyntaxErrorKind {
    SyntaxError,
    IndentationError,
    TabError,
}

impl SyntaxErrorKind {
    /// The name of the class.
    pub fn name(self) -> &'static str {
        match self {
            Self::SyntaxError => "SyntaxError",
            Self::IndentationError => "IndentationError",
            Self::TabError => "TabError",
        }
    }
}

/// What Python's `SyntaxError` carries. Lines and columns count from 1 and columns count characters, as the attributes
/// `lineno`, `offset`, `end_lineno` and `end_offset` do; an end column of 0 stands for "no end" (Python has 0, -1
/// or None there). A source with null bytes has no place at all: every number is 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    pub kind: SyntaxErrorKind,
    pub message: String,
    pub line: u32,
    pub column: u32,
    pub end_line: u32,
    pub end_column: u32,
    /// The line of the program that the error is shown under, without its end.
    pub text: String,
    /// Found by what is CPython's compiler, in a program that parses: it does not know the text of a line.
    pub by_compiler: bool,
}

impl std::fmt::Display for SyntaxError {
    /// The last line of Python's report.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}: {}", self.kind.name(), self.message)
    }
}

impl std::error::Error for SyntaxError {}

/// A place in characters, as errors give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Spot {
    pub(crate) line: u32,
    pub(crate) column: u32,
}

/// An error before the line of the program is copied into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) kind: SyntaxErrorKind,
    pub(crate) message: String,
    pub(crate) start: Spot,
    pub(crate) end: Spot,
}

impl Fault {
    /// A `SyntaxError` over a span of the source.
    pub(crate) fn span(lines: &LineIndex, text: &str, start: u32, end: u32, message: String) -> Self {
        let (start, end) = (lines.spot(text, start), lines.spot(text, end));
        Self { kind: SyntaxErrorKind::SyntaxError, message, start, end }
    }

    /// The whole error.
    pub(crate) fn into_error(self, lines: &LineIndex, text: &str) -> SyntaxError {
        SyntaxError {
            kind: self.kind,
            message: self.message,
            line: self.start.line,
            column: self.start.column,
            end_line: self.end.line,
            end_column: self.end.column,
            text: lines.line(text, self.start.line).to_owned(),
            by_compiler: false,
        }
    }
}
