//! The text of a pattern, a character or an escape at a time.

use crate::format::repr_text::{ascii, repr_str};

/// What is wrong with a pattern, and the place where the message points to.
#[derive(Debug)]
pub(super) struct Fault {
    pub message: String,
    pub place: Option<usize>,
    /// The number of a repetition does not fit: another class of exception.
    pub is_overflow: bool,
}

pub(super) type Read<T> = Result<T, Fault>;

/// A character, or a backslash with the character behind it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Token {
    Plain(char),
    Escaped(char),
}

impl Token {
    pub(super) fn length(self) -> usize {
        if matches!(self, Token::Plain(_)) { 1 } else { 2 }
    }

    pub(super) fn text(self) -> String {
        match self {
            Token::Plain(character) => character.to_string(),
            Token::Escaped(character) => format!("\\{character}"),
        }
    }
}

pub(super) struct Reader {
    text: Vec<char>,
    /// Behind the next token.
    at: usize,
    next: Option<Token>,
}

impl Reader {
    pub(super) fn new(text: &str) -> Read<Reader> {
        let mut reader = Reader { text: text.chars().collect(), at: 0, next: None };
        reader.advance()?;
        Ok(reader)
    }

    fn advance(&mut self) -> Read<()> {
        let Some(&character) = self.text.get(self.at) else {
            self.next = None;
            return Ok(());
        };
        self.at += 1;
        self.next = Some(Token::Plain(character));
        if character == '\\' {
            let Some(&escaped) = self.text.get(self.at) else {
                return Err(self.fault_at("bad escape (end of pattern)", self.at - 1));
            };
            self.at += 1;
            self.next = Some(Token::Escaped(escaped));
        }
        Ok(())
    }

    /// The place of the next token.
    pub(super) fn place(&self) -> usize {
        self.at - self.next.map_or(0, Token::length)
    }

    pub(super) fn seek(&mut self, place: usize) -> Read<()> {
        self.at = place;
        self.advance()
    }

    pub(super) fn peek(&self) -> Option<Token> {
        self.next
    }

    pub(super) fn take(&mut self) -> Read<Option<Token>> {
        let token = self.next;
        self.advance()?;
        Ok(token)
    }

    pub(super) fn next_is(&self, character: char) -> bool {
        self.next == Some(Token::Plain(character))
    }

    /// Takes this character, if it is the next.
    pub(super) fn skip(&mut self, character: char) -> Read<bool> {
        let found = self.next_is(character);
        if found {
            self.advance()?;
        }
        Ok(found)
    }

    /// Up to `most` characters of a kind.
    pub(super) fn take_while(&mut self, most: usize, is_wanted: impl Fn(char) -> bool) -> Read<String> {
        let mut found = String::new();
        while let Some(Token::Plain(character)) = self.next
            && found.len() < most
            && is_wanted(character)
        {
            found.push(character);
            self.advance()?;
        }
        Ok(found)
    }

    /// What stands before `end`; `what` names it in messages.
    pub(super) fn take_until(&mut self, end: char, what: &str) -> Read<String> {
        let mut found = String::new();
        loop {
            let token = self.take()?;
            match token {
                None if found.is_empty() => return Err(self.fault(format!("missing {what}"), 0)),
                None => return Err(self.fault(format!("missing {end}, unterminated name"), found.chars().count())),
                Some(Token::Plain(character)) if character == end => break,
                Some(token) => found.push_str(&token.text()),
            }
        }
        if found.is_empty() {
            return Err(self.fault(format!("missing {what}"), 1));
        }
        Ok(found)
    }

    /// A fault that points to `back` characters before the next token.
    pub(super) fn fault(&self, message: impl Into<String>, back: usize) -> Fault {
        self.fault_at(message, self.place().saturating_sub(back))
    }

    pub(super) fn fault_at(&self, message: impl Into<String>, place: usize) -> Fault {
        Fault { message: message.into(), place: Some(place), is_overflow: false }
    }

    /// Is it a name that a group may have?
    pub(super) fn check_name(&self, name: &str, is_bytes: bool, back: usize) -> Read<()> {
        let mut letters = name.chars();
        let starts = letters.next().is_some_and(|first| first == '_' || unicode_ident::is_xid_start(first));
        if starts && letters.all(unicode_ident::is_xid_continue) && (!is_bytes || name.is_ascii()) {
            return Ok(());
        }
        let mut shown = repr_str(name);
        if is_bytes {
            shown = ascii(&shown);
        }
        Err(self.fault(format!("bad character in group name {shown}"), name.chars().count() + back))
    }
}
