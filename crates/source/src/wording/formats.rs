//! f-strings.

use super::reader::{Miss, Read, Reader};
use crate::tokens::Kind;

const EXPRESSION: &str = "f-string: expecting a valid expression after '{'";

impl Reader<'_> {
    pub(super) fn format_string(&mut self) -> Read<()> {
        let start = self.take_kind(Kind::FormatStart)?;
        let raw = self.word_of(start).to_ascii_lowercase().contains('r');
        let mut middles = Vec::new();
        loop {
            if self.is_kind(Kind::FormatMiddle)? {
                middles.push(self.take_kind(Kind::FormatMiddle)?);
            } else if self.attempt(Self::replacement)?.is_none() {
                break;
            }
        }
        self.take_kind(Kind::FormatEnd)?;
        if raw {
            return Ok(());
        }
        middles.into_iter().try_for_each(|middle| self.check_format_text(middle))
    }

    fn replacement(&mut self) -> Read<()> {
        let found = self.attempt(|reader| {
            reader.take("{")?;
            reader.right_side()?;
            reader.skip("=")?;
            let conversion = reader.attempt(Self::conversion)?;
            reader.attempt(Self::specification)?;
            reader.take("}")?;
            Ok(conversion)
        })?;
        if let Some(conversion) = found {
            return conversion.map_or(Ok(()), |name| self.check_conversion(name));
        }
        if self.explaining {
            self.replacement_mistakes()?;
        }
        Err(Miss::Other)
    }

    /// `!r` and its like; the letter is the answer.
    fn conversion(&mut self) -> Read<usize> {
        let mark = self.take("!")?;
        let name = self.name()?;
        let touching = match (self.token_at(mark), self.token_at(name)) {
            (Some(mark), Some(name)) => mark.end == name.start,
            _ => true,
        };
        if !touching {
            // The misspelling is CPython's.
            let message = "f-string: conversion type must come right after the exclamanation mark";
            return self.raise_range(mark, name, message);
        }
        Ok(name)
    }

    fn check_conversion(&mut self, name: usize) -> Read<()> {
        let word = self.word_of(name);
        if matches!(word, "s" | "r" | "a") {
            return Ok(());
        }
        let message = format!("f-string: invalid conversion character '{word}': expected 's', 'r', or 'a'");
        self.raise_token(name, message)
    }

    fn specification(&mut self) -> Read<()> {
        self.take(":")?;
        self.specification_parts()
    }

    fn specification_parts(&mut self) -> Read<()> {
        loop {
            if self.is_kind(Kind::FormatMiddle)? {
                self.take_kind(Kind::FormatMiddle)?;
            } else if self.attempt(Self::replacement)?.is_none() {
                return Ok(());
            }
        }
    }

    fn replacement_mistakes(&mut self) -> Read<()> {
        self.mistake(|reader| {
            reader.take("{")?;
            let stop = reader.take_any(&["=", "!", ":", "}"])?;
            let word = reader.word_of(stop);
            reader.raise_token(stop, format!("f-string: valid expression required before '{word}'"))
        })?;
        self.mistake(|reader| {
            reader.take("{")?;
            if reader.sees(Self::right_side)? {
                return Err(Miss::Other);
            }
            reader.raise_token(reader.at, EXPRESSION)
        })?;
        let everything = "f-string: expecting '=', or '!', or ':', or '}'";
        self.unless(Self::field, &["=", "!", ":", "}"], everything)?;
        let after_equals = "f-string: expecting '!', or ':', or '}'";
        self.unless(
            |reader| {
                reader.field()?;
                reader.take("=").map(|_| ())
            },
            &["!", ":", "}"],
            after_equals,
        )?;
        self.mistake(Self::conversion_mistake)?;
        self.unless(Self::field_and_conversion, &[":", "}"], "f-string: expecting ':' or '}'")?;
        self.unless(
            |reader| {
                reader.field_and_conversion()?;
                reader.take(":")?;
                reader.specification_parts()
            },
            &["}"],
            "f-string: expecting '}', or format specs",
        )?;
        self.unless(Self::field_and_conversion, &["}"], "f-string: expecting '}'")
    }

    /// Complains about the next token when none of some words follows a rule.
    fn unless(&mut self, rule: fn(&mut Self) -> Read<()>, words: &[&str], message: &str) -> Read<()> {
        self.mistake(|reader| {
            rule(reader)?;
            if reader.is_any(words)? {
                return Err(Miss::Other);
            }
            reader.raise_token(reader.at, message)
        })
    }

    fn field(&mut self) -> Read<()> {
        self.take("{")?;
        self.right_side().map(|_| ())
    }

    fn field_and_conversion(&mut self) -> Read<()> {
        self.field()?;
        self.skip("=")?;
        self.attempt(|reader| {
            reader.take("!")?;
            reader.name()
        })?;
        Ok(())
    }

    fn conversion_mistake(&mut self) -> Read<()> {
        self.field()?;
        self.skip("=")?;
        self.take("!")?;
        if self.is_any(&[":", "}"])? {
            return self.raise_token(self.at, "f-string: missing conversion character");
        }
        if self.sees(Self::name)? {
            return Err(Miss::Other);
        }
        self.raise_token(self.at, "f-string: invalid conversion character")
    }
}
