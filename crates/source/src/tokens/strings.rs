//! Strings without expressions in them.

use super::{Kind, Lexer, Step, fstrings::Format};

/// A quote that opens or closes a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Quote {
    pub(super) byte: u8,
    pub(super) triple: bool,
}

impl Quote {
    pub(super) fn len(self) -> usize {
        if self.triple { 3 } else { 1 }
    }
}

impl Lexer<'_> {
    /// A string from its prefix on; the reader stands at the quote.
    pub(super) fn string(&mut self, start: usize, format: bool) -> Step {
        let quote = self.quote();
        let first_line = self.line;
        self.at += quote.len();
        if format {
            let raw = self.bytes[start..self.at].iter().any(|byte| matches!(byte, b'r' | b'R'));
            return self.open_format(Format::new(quote, raw, start));
        }
        while !self.at_quote(quote) {
            match self.peek() {
                None => return Err(self.unterminated(start, quote)),
                Some(b'\n' | b'\r') if !quote.triple => return Err(self.unterminated(start, quote)),
                Some(b'\\') => {
                    self.at += 1;
                    self.skip();
                }
                Some(_) => self.skip(),
            }
        }
        self.at += quote.len();
        debug_assert!(self.line >= first_line, "a string ends where it starts or later");
        self.push(Kind::Text, start, self.at);
        Ok(())
    }

    fn quote(&self) -> Quote {
        let byte = self.peek().unwrap_or(b'\'');
        let triple = self.peek_at(1) == Some(byte) && self.peek_at(2) == Some(byte);
        Quote { byte, triple }
    }

    pub(super) fn at_quote(&self, quote: Quote) -> bool {
        (0..quote.len()).all(|ahead| self.peek_at(ahead) == Some(quote.byte))
    }

    /// A quote like that of the f-string around it was meant to end that one: a brace is missing.
    fn unterminated(&self, start: usize, quote: Quote) -> super::Break {
        if self.formats.last().is_some_and(|format| format.quote == quote) {
            return self.wrong(start, "f-string: expecting '}'");
        }
        self.wrong(start, unterminated_message("string", quote, self.end_line_number()))
    }

    /// The line on which the missing end was noticed: the last one when the text ran out.
    pub(super) fn end_line_number(&self) -> u32 {
        if self.peek().is_none() { self.end_spot().line } else { self.line }
    }
}

pub(super) fn unterminated_message(word: &str, quote: Quote, line: u32) -> String {
    let triple = if quote.triple { "triple-quoted " } else { "" };
    format!("unterminated {triple}{word} literal (detected at line {line})")
}
