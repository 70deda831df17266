//! Python's own tokens. The parser has a lexer too; this one exists because errors must have CPython's words and
//! places, and those are decided by how CPython's tokenizer walks through the text (3.13, seen from outside: what it
//! reports, where, and in which order). It also lets nesting be measured without being fooled by strings and comments.

mod fstrings;
mod indentation;
mod names;
mod numbers;
mod operators;
mod strings;

use super::error::{Fault, Spot, SyntaxErrorKind};
use super::lines::LineIndex;

/// What a token is. Names include keywords; the text tells them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Name,
    Number,
    Text,
    FormatStart,
    FormatMiddle,
    FormatEnd,
    Operator,
    Newline,
    Indent,
    Dedent,
    End,
    /// Where the tokenizer could not go on; always the last token.
    Broken,
}

/// A token and its bytes. Indents, dedents and the end have no bytes: both numbers are where the reader stood.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// Brackets open behind the token.
    pub(crate) level: u32,
}

/// Why the tokens end before the text does.
#[derive(Clone, Debug)]
pub(crate) struct Break {
    pub(crate) fault: Fault,
    /// CPython lets these win over a grammar error that comes before them; the others count only when reached.
    pub(crate) wins: bool,
    /// Whether it is inside of an f-string: then a grammar error before it stays whatever follows.
    pub(crate) in_format: bool,
}

/// A bracket that waits for its closing one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bracket {
    pub(crate) byte: u8,
    pub(crate) start: u32,
    pub(crate) line: u32,
}

/// All tokens of a text.
#[derive(Debug)]
pub(crate) struct Tokens {
    pub(crate) list: Vec<Token>,
    pub(crate) broken: Option<Break>,
    /// The brackets open where the tokens end.
    pub(crate) open: Vec<Bracket>,
}

/// Reads every token, as far as that goes.
pub(crate) fn read(text: &str, lines: &LineIndex) -> Tokens {
    let mut lexer = Lexer::new(text, lines);
    let broken = lexer.run().err();
    if broken.is_some() {
        lexer.push(Kind::Broken, lexer.at, lexer.at);
    }
    Tokens { list: lexer.tokens, broken, open: lexer.brackets }
}

/// Nothing, or the reason to stop.
type Step<T = ()> = Result<T, Break>;

struct Lexer<'text> {
    text: &'text str,
    bytes: &'text [u8],
    lines: &'text LineIndex,
    at: usize,
    line: u32,
    line_start: bool,
    /// The start of the line that was read last without a token or a continuation being under way.
    kept: usize,
    tokens: Vec<Token>,
    indents: Vec<indentation::Width>,
    brackets: Vec<Bracket>,
    formats: Vec<fstrings::Format>,
}

impl<'text> Lexer<'text> {
    fn new(text: &'text str, lines: &'text LineIndex) -> Self {
        Self {
            text,
            bytes: text.as_bytes(),
            lines,
            at: 0,
            line: 1,
            line_start: true,
            kept: 0,
            tokens: Vec::new(),
            indents: Vec::new(),
            brackets: Vec::new(),
            formats: Vec::new(),
        }
    }

    fn run(&mut self) -> Step {
        loop {
            if self.in_format_text() {
                self.format_text()?;
            } else if !self.code()? {
                return Ok(());
            }
        }
    }

    /// One token of code; false after the last.
    fn code(&mut self) -> Step<bool> {
        if self.line_start {
            self.line_start = false;
            if !self.indentation()? {
                return Ok(true);
            }
        }
        let comment = self.skip_blanks();
        let start = self.at;
        match self.peek() {
            None => return self.finish(comment).map(|()| false),
            Some(b'\n' | b'\r') => self.newline(comment.unwrap_or(start)),
            Some(b'\\') => self.continuation()?,
            Some(byte) if byte.is_ascii_digit() => self.number()?,
            Some(b'.') if self.peek_at(1).is_some_and(|byte| byte.is_ascii_digit()) => self.number()?,
            Some(byte) if names::may_start(byte) => self.name()?,
            Some(b'\'' | b'"') => self.string(start, false)?,
            Some(_) => self.operator()?,
        }
        Ok(true)
    }

    /// Steps over blanks and a comment; answers where the comment starts.
    fn skip_blanks(&mut self) -> Option<usize> {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\x0c')) {
            self.at += 1;
        }
        let comment = (self.peek() == Some(b'#')).then_some(self.at);
        while comment.is_some() && !matches!(self.peek(), None | Some(b'\n' | b'\r')) {
            self.at += 1;
        }
        comment
    }

    /// The end of a line; as a token it starts with the comment before it and has one character more.
    fn newline(&mut self, start: usize) {
        let end = self.at + 1;
        self.end_line();
        self.kept = self.at;
        if self.brackets.is_empty() {
            self.push(Kind::Newline, start, end);
            self.line_start = true;
        }
    }

    /// A backslash joins lines only when nothing follows it.
    fn continuation(&mut self) -> Step {
        self.at += 1;
        if !matches!(self.peek(), Some(b'\n' | b'\r')) {
            let wins = self.peek().is_none();
            return if wins { self.end_too_early() } else { self.after_continuation() };
        }
        self.end_line();
        if self.peek().is_none() { self.end_too_early() } else { Ok(()) }
    }

    fn after_continuation(&mut self) -> Step {
        // CPython counts from where it began to keep text, which is the line that the first backslash joined.
        let joined = self.text.get(self.kept..self.at).map_or(0, |kept| kept.chars().count());
        let start = Spot { column: joined as u32 + 1, ..self.spot(self.at) };
        let message = "unexpected character after line continuation character";
        Err(self.broken(message, start, Spot { column: 0, ..start }, false))
    }

    fn end_too_early(&mut self) -> Step {
        if !self.brackets.is_empty() {
            return Err(self.never_closed());
        }
        let start = self.end_spot();
        Err(self.broken("unexpected EOF while parsing", start, Spot { column: 0, ..start }, false))
    }

    /// The end of the text: the newline that was forgotten, the open blocks, and the end itself.
    fn finish(&mut self, comment: Option<usize>) -> Step {
        if !self.brackets.is_empty() {
            return Err(self.never_closed());
        }
        let ended = self.tokens.last().is_none_or(|last| matches!(last.kind, Kind::Newline | Kind::Dedent));
        if !ended {
            self.push(Kind::Newline, comment.unwrap_or(self.at), self.at + 1);
        }
        for _ in 0..self.indents.len() {
            self.push(Kind::Dedent, self.at, self.at);
        }
        self.push(Kind::End, self.at, self.at);
        Ok(())
    }

    fn never_closed(&self) -> Break {
        let fault = never_closed(self.text, self.lines, &self.brackets);
        Break { fault, wins: false, in_format: !self.formats.is_empty() }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn peek_at(&self, ahead: usize) -> Option<u8> {
        self.bytes.get(self.at + ahead).copied()
    }

    fn here(&self) -> Option<char> {
        self.text.get(self.at..).and_then(|rest| rest.chars().next())
    }

    /// Steps over one character; a line end counts as one and is counted.
    fn skip(&mut self) {
        match self.here() {
            Some('\n' | '\r') => self.end_line(),
            Some(character) => self.at += character.len_utf8(),
            None => {}
        }
    }

    fn end_line(&mut self) {
        let pair = self.peek() == Some(b'\r') && self.peek_at(1) == Some(b'\n');
        self.at += if pair { 2 } else { 1 };
        self.line += 1;
    }

    fn push(&mut self, kind: Kind, start: usize, end: usize) {
        self.tokens.push(Token { kind, start: start as u32, end: end as u32, level: self.brackets.len() as u32 });
    }

    fn spot(&self, offset: usize) -> Spot {
        self.lines.spot(self.text, offset as u32)
    }

    fn end_spot(&self) -> Spot {
        end_spot(self.text, self.lines)
    }

    fn broken(&self, message: impl Into<String>, start: Spot, end: Spot, wins: bool) -> Break {
        let fault = Fault { kind: SyntaxErrorKind::SyntaxError, message: message.into(), start, end };
        Break { fault, wins, in_format: !self.formats.is_empty() }
    }

    /// An error at one character: the last that was read, or the one before the place where reading stopped. It wins
    /// unless it is inside of an f-string.
    fn wrong(&self, offset: usize, message: impl Into<String>) -> Break {
        let spot = self.spot(offset);
        self.broken(message, spot, spot, self.formats.is_empty())
    }
}

/// "'(' was never closed", at the innermost open bracket.
pub(crate) fn never_closed(text: &str, lines: &LineIndex, open: &[Bracket]) -> Fault {
    let Some(bracket) = open.last() else {
        let start = end_spot(text, lines);
        let message = "unexpected EOF while parsing".to_owned();
        return Fault { kind: SyntaxErrorKind::SyntaxError, message, start, end: Spot { column: 0, ..start } };
    };
    let start = lines.spot(text, bracket.start);
    let message = format!("'{}' was never closed", char::from(bracket.byte));
    Fault { kind: SyntaxErrorKind::SyntaxError, message, start, end: Spot { column: 0, ..start } }
}

/// Where CPython stands after the last line, newline included.
pub(crate) fn end_spot(text: &str, lines: &LineIndex) -> Spot {
    let length = text.len() as u32;
    let whole = text.strip_suffix('\n').unwrap_or(text);
    let whole = whole.strip_suffix('\r').unwrap_or(whole);
    lines.spot(text, if text.is_empty() { length } else { whole.len() as u32 })
}
