//! Raising an error, in the ways in which CPython's rules place theirs.

use super::nodes::Id;
use super::reader::{Miss, Read, Reader};
use crate::error::{Fault, Spot, SyntaxErrorKind};
use crate::tokens::{self, Kind};

impl Reader<'_> {
    /// At an expression.
    pub(super) fn raise_node<T>(&mut self, id: Id, message: impl Into<String>) -> Read<T> {
        self.raise_range(self.first_of(id), self.last_of(id), message)
    }

    /// Behind the last character of a key, as CPython places the missing colon.
    pub(super) fn raise_key(&mut self, key: Id) -> Read<()> {
        let start = self.start_spot(self.first_of(key));
        let stop = self.stop_spot(self.last_of(key));
        let start = Spot { line: start.line, column: stop.column - 1 };
        let message = "':' expected after dictionary key".to_owned();
        self.raise(SyntaxErrorKind::SyntaxError, start, Spot { column: 0, ..stop }, message)
    }

    /// At a token.
    pub(super) fn raise_token<T>(&mut self, index: usize, message: impl Into<String>) -> Read<T> {
        self.raise_range(index, index, message)
    }

    /// From a token to the end of another.
    pub(super) fn raise_range<T>(&mut self, first: usize, last: usize, message: impl Into<String>) -> Read<T> {
        let (start, end) = (self.start_spot(first), self.stop_spot(last));
        self.raise(SyntaxErrorKind::SyntaxError, start, end, message.into())
    }

    /// From a token to where the tokenizer stands.
    pub(super) fn raise_from<T>(&mut self, first: usize, message: impl Into<String>) -> Read<T> {
        let start = self.start_spot(first);
        let stop = self.stop_spot(self.furthest);
        let end = Spot { column: stop.column.saturating_sub(1), ..stop };
        self.raise(SyntaxErrorKind::SyntaxError, start, end, message.into())
    }

    /// At the furthest token looked at.
    pub(super) fn raise_furthest<T>(&mut self, kind: SyntaxErrorKind, message: impl Into<String>) -> Read<T> {
        let (start, end) = self.furthest_spots(self.furthest);
        self.raise(kind, start, end, message.into())
    }

    /// The error without a better one: at the furthest token of the first reading.
    pub(super) fn refuse(&mut self, furthest: usize) {
        let kind = self.token_at(furthest).map_or(Kind::End, |token| token.kind);
        let message = match kind {
            Kind::Indent => "unexpected indent",
            Kind::Dedent => "unexpected unindent",
            _ => "invalid syntax",
        };
        let _: Read<()> = if message == "invalid syntax" {
            self.raise_token(furthest, message)
        } else {
            self.raise_furthest(SyntaxErrorKind::IndentationError, message)
        };
    }

    fn raise<T>(&mut self, kind: SyntaxErrorKind, start: Spot, end: Spot, message: String) -> Read<T> {
        let end = self.as_on_first_line(start, end);
        self.raised = Some(Fault { kind, message, start, end });
        Err(Miss::Raised)
    }

    /// CPython turns the bytes before an error's end into characters with the text of the error's first line, so an
    /// end on a later line reaches at most one column behind the first line.
    fn as_on_first_line(&self, start: Spot, end: Spot) -> Spot {
        if end.line == start.line || end.column == 0 {
            return end;
        }
        let last = self.lines.line(self.text, end.line);
        let before: usize = last.chars().take(end.column as usize - 1).map(char::len_utf8).sum();
        let first = self.lines.line(self.text, start.line);
        let counted = first.char_indices().take_while(|(index, _)| *index < before + 1).count();
        let column = if before + 1 > first.len() { counted + 1 } else { counted };
        Spot { column: column as u32, ..end }
    }

    /// Indents, dedents and the end have no column of their own: CPython gives them 0, or where its reading stands.
    fn furthest_spots(&self, index: usize) -> (Spot, Spot) {
        let Some(token) = self.token_at(index) else {
            return (Spot { line: 1, column: 0 }, Spot { line: 1, column: 0 });
        };
        match token.kind {
            Kind::End => {
                let start = tokens::end_spot(self.text, self.lines);
                (start, Spot { column: 0, ..start })
            }
            Kind::Indent | Kind::Dedent if token.end as usize >= self.text.len() => {
                let start = tokens::end_spot(self.text, self.lines);
                (start, Spot { column: 0, ..start })
            }
            Kind::Indent | Kind::Dedent => {
                let stop = self.lines.spot(self.text, token.end);
                (Spot { column: stop.column - 1, ..stop }, Spot { column: 0, ..stop })
            }
            _ => (self.start_spot(index), self.stop_spot(index)),
        }
    }

    fn start_spot(&self, index: usize) -> Spot {
        match self.token_at(index) {
            Some(token) if token.kind == Kind::End => self.nowhere(),
            Some(token) if matches!(token.kind, Kind::Indent | Kind::Dedent) => {
                Spot { column: 0, ..self.lines.spot(self.text, token.start) }
            }
            Some(token) => self.lines.spot(self.text, token.start),
            None => self.nowhere(),
        }
    }

    fn stop_spot(&self, index: usize) -> Spot {
        match self.token_at(index) {
            Some(token) if token.kind == Kind::Newline => {
                let newline = self.lines.spot(self.text, token.end - 1);
                Spot { column: newline.column + 1, ..newline }
            }
            Some(token) if matches!(token.kind, Kind::End | Kind::Indent | Kind::Dedent) => self.start_spot(index),
            Some(token) => self.lines.spot(self.text, token.end),
            None => self.nowhere(),
        }
    }

    fn nowhere(&self) -> Spot {
        Spot { column: 0, ..tokens::end_spot(self.text, self.lines) }
    }
}
