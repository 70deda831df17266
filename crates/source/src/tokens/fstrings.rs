//! f-strings, whose expressions are code: the text between expressions, and the way in and out of them.

use super::strings::{Quote, unterminated_message};
use super::{Kind, Lexer, Step};

/// CPython allows an expression in a format specification in a format specification, and no more.
const EXPRESSIONS: usize = 3;
/// CPython's tokenizer keeps a table of 150 nested f-strings.
const NESTED: usize = 150;

/// An f-string that is being read.
#[derive(Debug)]
pub(super) struct Format {
    pub(super) quote: Quote,
    /// Brackets open since the string started, its expressions' braces included.
    pub(super) brackets: usize,
    /// Expressions open inside each other.
    pub(super) expressions: usize,
    raw: bool,
    start: usize,
    code: bool,
    specification: bool,
}

impl Format {
    pub(super) fn new(quote: Quote, raw: bool, start: usize) -> Self {
        Self { quote, brackets: 0, expressions: 0, raw, start, code: false, specification: false }
    }
}

impl Lexer<'_> {
    pub(super) fn in_format_text(&self) -> bool {
        self.formats.last().is_some_and(|format| !format.code)
    }

    pub(super) fn open_format(&mut self, format: Format) -> Step {
        if self.formats.len() + 1 >= NESTED {
            return Err(self.wrong(self.at - 1, "too many nested f-strings"));
        }
        self.push(Kind::FormatStart, format.start, self.at);
        self.formats.push(format);
        Ok(())
    }

    /// A stretch of text, or the end of the string.
    pub(super) fn format_text(&mut self) -> Step {
        let Some(format) = self.formats.last() else {
            return Ok(());
        };
        let quote = format.quote;
        if self.peek() == Some(b'{') && self.peek_at(1) != Some(b'{') {
            return self.enter();
        }
        if self.at_quote(quote) {
            let start = self.at;
            self.at += quote.len();
            self.push(Kind::FormatEnd, start, self.at);
            self.formats.pop();
            return Ok(());
        }
        self.middle(quote)
    }

    /// From text into an expression.
    fn enter(&mut self) -> Step {
        let Some(format) = self.formats.last_mut() else {
            return Ok(());
        };
        if format.expressions >= EXPRESSIONS {
            return Err(self.wrong(self.at - 1, "f-string: expressions nested too deeply"));
        }
        format.expressions += 1;
        format.code = true;
        Ok(())
    }

    fn middle(&mut self, quote: Quote) -> Step {
        let start = self.at;
        let (specification, raw) =
            self.formats.last().map_or((false, false), |format| (format.specification && format.expressions > 0, format.raw));
        let mut named = false;
        while !self.at_quote(quote) {
            match (self.peek(), self.peek_at(1)) {
                (Some(b'\n' | b'\r'), _) if !quote.triple && specification => {
                    self.leave_text(start);
                    return Ok(());
                }
                (None, _) => return Err(self.unterminated_format(quote)),
                (Some(b'\n' | b'\r'), _) if !quote.triple => {
                    return Err(self.unterminated_format(quote));
                }
                (Some(b'{'), Some(b'{')) if !specification => self.at += 2,
                (Some(b'{'), _) if named => {
                    self.at += 1;
                }
                (Some(b'{'), _) => {
                    self.push(Kind::FormatMiddle, start, self.at);
                    return self.enter();
                }
                (Some(b'}'), _) if named => {
                    named = false;
                    self.at += 1;
                }
                (Some(b'}'), Some(b'}')) if !specification && self.no_expression() => self.at += 2,
                (Some(b'}'), _) => {
                    self.leave_text(start);
                    return Ok(());
                }
                (Some(b'\\'), Some(b'{' | b'}')) => self.at += 1,
                (Some(b'\\'), next) => {
                    named = !raw && next == Some(b'N') && self.peek_at(2) == Some(b'{');
                    self.at += 1;
                    self.skip();
                }
                (Some(_), _) => self.skip(),
            }
        }
        self.push(Kind::FormatMiddle, start, self.at);
        Ok(())
    }

    fn no_expression(&self) -> bool {
        self.formats.last().is_some_and(|format| format.brackets == 0)
    }

    fn leave_text(&mut self, start: usize) {
        self.push(Kind::FormatMiddle, start, self.at);
        if let Some(format) = self.formats.last_mut() {
            format.code = true;
            format.specification = false;
        }
    }

    /// A colon outside of brackets ends the expression, even where `:=` could be read.
    pub(super) fn colon_ends_expression(&mut self) -> bool {
        let Some(format) = self.formats.last_mut() else {
            return false;
        };
        let ends = self.bytes.get(self.at) == Some(&b':') && format.brackets == format.expressions;
        if ends && format.expressions > 0 {
            format.code = false;
            format.specification = true;
            return true;
        }
        false
    }

    /// After a closing bracket was pushed: back to the text when it was an expression's brace.
    pub(super) fn after_close(&mut self) {
        let closed = self.bytes.get(self.at - 1).copied();
        if !matches!(closed, Some(b')' | b']' | b'}')) {
            return;
        }
        let Some(format) = self.formats.last_mut() else {
            return;
        };
        format.brackets = format.brackets.saturating_sub(1);
        if closed == Some(b'}') && format.brackets + 1 == format.expressions {
            format.expressions -= 1;
            format.code = false;
            format.specification = false;
        }
    }

    fn unterminated_format(&self, quote: Quote) -> super::Break {
        let start = self.formats.last().map_or(0, |format| format.start);
        self.wrong(start, unterminated_message("f-string", quote, self.end_line_number()))
    }
}
