//! The start of a line: which block it belongs to.

use super::{Kind, Lexer, Step};
use crate::error::{Fault, Spot, SyntaxErrorKind};
use crate::tokens::Break;

/// CPython's tokenizer keeps a table of 100 levels.
const LEVELS: usize = 100;

/// How far a line is indented, once with a tab reaching to the next multiple of eight and once with a tab as one
/// column: a program whose lines compare differently under the two mixes tabs and spaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) struct Width {
    wide: u32,
    narrow: u32,
}

impl Lexer<'_> {
    /// Reads a line's indentation; false for a line with nothing on it, which says nothing about blocks.
    pub(super) fn indentation(&mut self) -> Step<bool> {
        let start = self.at;
        let width = self.width();
        if matches!(self.peek(), Some(b'#' | b'\n' | b'\r')) && self.brackets.is_empty() {
            self.skip_blanks();
            if self.peek().is_some() {
                self.end_line();
            }
            self.kept = self.at;
            self.line_start = true;
            return Ok(false);
        }
        if self.brackets.is_empty() && self.peek().is_some() {
            self.compare(width, start)?;
        }
        Ok(true)
    }

    fn width(&mut self) -> Width {
        let mut width = Width::default();
        let mut joined = None;
        loop {
            match self.peek() {
                Some(b' ') => width = Width { wide: width.wide + 1, narrow: width.narrow + 1 },
                Some(b'\t') => width = Width { wide: (width.wide / 8 + 1) * 8, narrow: width.narrow + 1 },
                Some(b'\x0c') => width = Width::default(),
                Some(b'\\') if matches!(self.peek_at(1), Some(b'\n' | b'\r')) && self.peek_at(2).is_some() => {
                    joined = joined.or(Some(width.wide).filter(|wide| *wide > 0));
                    self.at += 1;
                    self.end_line();
                    continue;
                }
                // Of an indentation that backslashes spread over lines, the first line counts.
                _ => return joined.map_or(width, |wide| Width { wide, narrow: wide }),
            }
            self.at += 1;
        }
    }

    fn compare(&mut self, width: Width, start: usize) -> Step {
        let top = self.indents.last().copied().unwrap_or_default();
        if width.wide == top.wide {
            return self.same_mixture(width == top, start);
        }
        if width.wide > top.wide {
            self.same_mixture(width.narrow > top.narrow, start)?;
            if self.indents.len() + 1 >= LEVELS {
                return Err(self.at_line(SyntaxErrorKind::IndentationError, "too many levels of indentation", start));
            }
            self.indents.push(width);
            self.push(Kind::Indent, self.at, self.at);
            return Ok(());
        }
        self.dedent(width, start)
    }

    fn dedent(&mut self, width: Width, start: usize) -> Step {
        while self.indents.last().is_some_and(|top| top.wide > width.wide) {
            self.indents.pop();
            self.push(Kind::Dedent, self.at, self.at);
        }
        let top = self.indents.last().copied().unwrap_or_default();
        if top.wide != width.wide {
            return Err(self.no_such_level());
        }
        self.same_mixture(width == top, start)
    }

    fn same_mixture(&self, same: bool, start: usize) -> Step {
        let message = "inconsistent use of tabs and spaces in indentation";
        if same { Ok(()) } else { Err(self.at_line(SyntaxErrorKind::TabError, message, start)) }
    }

    /// CPython points these at the first column of the line.
    fn at_line(&self, kind: SyntaxErrorKind, message: &str, start: usize) -> Break {
        let start = self.spot(start);
        let fault = Fault { kind, message: message.to_owned(), start, end: Spot { column: 0, ..start } };
        Break { fault, wins: false, in_format: false }
    }

    /// CPython has read the whole line by then, so it points behind it; the dedents before it are not delivered.
    fn no_such_level(&mut self) -> Break {
        while self.tokens.last().is_some_and(|last| last.kind == Kind::Dedent && last.end as usize == self.at) {
            self.tokens.pop();
        }
        let mut end = self.at;
        while !matches!(self.bytes.get(end), None | Some(b'\n' | b'\r')) {
            end += 1;
        }
        let start = self.spot(end);
        let message = "unindent does not match any outer indentation level".to_owned();
        let kind = SyntaxErrorKind::IndentationError;
        let fault = Fault { kind, message, start, end: Spot { column: 0, ..start } };
        Break { fault, wins: false, in_format: false }
    }
}
