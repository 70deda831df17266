//! Mistakes that can be anywhere an expression can.

use super::nodes::{Id, Purpose, Shape, wrong_target};
use super::reader::{Miss, Read, Reader, Rule};
use crate::tokens::Kind;

const EQUALS: &str = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

impl Reader<'_> {
    pub(super) fn expression_mistakes(&mut self) -> Read<()> {
        self.mistake(Self::missing_comma)?;
        self.mistake(|reader| {
            let first = reader.disjunction()?;
            reader.take("if")?;
            let last = reader.disjunction()?;
            if reader.is_any(&["else", ":"])? {
                return Err(Miss::Other);
            }
            let (first, last) = (reader.first_of(first), reader.last_of(last));
            reader.raise_range(first, last, "expected 'else' after 'if' expression")
        })?;
        self.mistake(|reader| {
            let first = reader.take("lambda")?;
            reader.attempt(Self::lambda_parameters)?;
            let colon = reader.take(":")?;
            if reader.at_format_text()? {
                let message = "f-string: lambda expressions are not allowed without parentheses";
                return reader.raise_range(first, colon, message);
            }
            Err(Miss::Other)
        })?;
        self.mistake(Self::missing_parentheses)
    }

    /// Two expressions side by side inside of brackets.
    fn missing_comma(&mut self) -> Read<()> {
        if self.starts_like_a_prefix()? {
            return Err(Miss::Other);
        }
        let left = self.disjunction()?;
        if self.is("{")? {
            self.sees(Self::braces_of_a_set)?;
        }
        let explaining = std::mem::replace(&mut self.explaining, false);
        let right = self.plain_expression();
        self.explaining = explaining;
        let right = right?;
        let last = self.at - 1;
        let level = self.token_at(last).map_or(0, |token| token.level);
        if self.is_statement_name(left) || level == 0 {
            return Err(Miss::Other);
        }
        let (first, last) = (self.first_of(left), self.last_of(right));
        self.raise_range(first, last, "invalid syntax. Perhaps you forgot a comma?")
    }

    /// A name before a string looks like a wrong prefix, and a soft keyword may start a statement.
    fn starts_like_a_prefix(&mut self) -> Read<bool> {
        let text = self.sees(|reader| {
            reader.name()?;
            reader.take_kind(Kind::Text)
        })?;
        Ok(text || self.starts_like_a_soft_keyword()?)
    }

    /// CPython 3.13 compares a name with its soft keywords only as far as the name goes: `c` passes for `case`.
    fn starts_like_a_soft_keyword(&mut self) -> Read<bool> {
        let named = self.is_kind(Kind::Name)?;
        let word = self.word_of(self.at);
        Ok(named && ["match", "case", "type", "_"].iter().any(|keyword| keyword.starts_with(word)))
    }

    fn is_statement_name(&self, id: Id) -> bool {
        self.shape(id) == Shape::Name && matches!(self.word_of(self.first_of(id)), "print" | "exec")
    }

    /// `print x` as in Python 2.
    fn missing_parentheses(&mut self) -> Read<()> {
        let first = self.name()?;
        if self.is("(")? {
            return Err(Miss::Other);
        }
        let rest = self.star_expressions()?;
        let word = self.word_of(first);
        if !matches!(word, "print" | "exec") {
            return Err(Miss::Other);
        }
        let last = self.last_of(rest);
        let message = format!("Missing parentheses in call to '{word}'. Did you mean {word}(...)?");
        self.raise_range(first, last, message)
    }

    /// An assignment where a value is wanted.
    pub(super) fn named_mistake(&mut self) -> Read<()> {
        self.remembered(Rule::NamedMistake, |reader| {
            reader.mistake(|reader| {
                let target = reader.expression()?;
                reader.take(":=")?;
                reader.expression()?;
                let word = reader.shape(target).word();
                reader.raise_node(target, format!("cannot use assignment expressions with {word}"))
            })?;
            reader.mistake(|reader| {
                let first = reader.name()?;
                reader.take("=")?;
                let value = reader.bitwise_or()?;
                reader.no_more_equals()?;
                let last = reader.last_of(value);
                reader.raise_range(first, last, EQUALS)
            })?;
            reader.mistake(|reader| {
                if reader.sees(Self::display_or_constant)? {
                    return Err(Miss::Other);
                }
                let target = reader.bitwise_or()?;
                reader.take("=")?;
                reader.bitwise_or()?;
                reader.no_more_equals()?;
                let word = reader.shape(target).word();
                let message = format!("cannot assign to {word} here. Maybe you meant '==' instead of '='?");
                reader.raise_node(target, message)
            })?;
            Err(Miss::Other)
        })?;
        Ok(())
    }

    fn no_more_equals(&mut self) -> Read<()> {
        if self.is_any(&["=", ":="])? { Err(Miss::Other) } else { Ok(()) }
    }

    fn display_or_constant(&mut self) -> Read<()> {
        if self.is_any(&["True", "None", "False"])? {
            return Ok(());
        }
        self.first(&[Self::list, Self::tuple, Self::generator]).map(|_| ())
    }

    /// "cannot assign to ..." or "cannot delete ..." when a part of the target cannot be one.
    pub(super) fn raise_wrong_target(&mut self, target: Id, purpose: Purpose) -> Read<()> {
        let Some(wrong) = wrong_target(&self.nodes, target, purpose) else {
            return Err(Miss::Other);
        };
        let verb = if purpose == Purpose::Delete { "delete" } else { "assign to" };
        let word = self.shape(wrong).word();
        self.raise_node(wrong, format!("cannot {verb} {word}"))
    }

    /// "Maybe you meant '==' or ':='" from a token to another.
    pub(super) fn raise_equals(&mut self, first: usize, last: usize) -> Read<()> {
        self.raise_range(first, last, EQUALS)
    }
}
