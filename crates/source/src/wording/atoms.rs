//! Names, literals, and everything in brackets.

use super::nodes::Shape;
use super::reader::{Miss, Read, Reader, Rule};
use crate::error::SyntaxErrorKind;
use crate::tokens::Kind;

impl Reader<'_> {
    pub(super) fn atom(&mut self) -> Read {
        self.remembered(Rule::Atom, Self::fresh_atom)
    }

    fn fresh_atom(&mut self) -> Read {
        let first = self.at;
        match self.token()?.kind {
            Kind::Number => self.constant(Kind::Number),
            Kind::Text | Kind::FormatStart => self.strings(),
            Kind::Operator => match self.word_of(first) {
                "(" => self.deeper(|reader| reader.first(&[Self::tuple, Self::group, Self::generator])),
                "[" => self.deeper(|reader| reader.first(&[Self::list, Self::list_comprehension])),
                "{" => self.deeper(Self::braces),
                "..." => self.word_atom("...", Shape::Ellipsis),
                _ => Err(Miss::Other),
            },
            Kind::Name => match self.word_of(first) {
                "True" => self.word_atom("True", Shape::True),
                "False" => self.word_atom("False", Shape::False),
                "None" => self.word_atom("None", Shape::None),
                _ => {
                    self.name()?;
                    Ok(self.node(Shape::Name, first, Vec::new()))
                }
            },
            _ => Err(Miss::Other),
        }
    }

    fn word_atom(&mut self, word: &str, shape: Shape) -> Read {
        let first = self.take(word)?;
        Ok(self.node(shape, first, Vec::new()))
    }

    fn constant(&mut self, kind: Kind) -> Read {
        let first = self.take_kind(kind)?;
        Ok(self.node(Shape::Literal, first, Vec::new()))
    }

    pub(super) fn tuple(&mut self) -> Read {
        let first = self.take("(")?;
        let parts = self.attempt(|reader| {
            let mut parts = vec![reader.star_named_expression()?];
            reader.take(",")?;
            parts.extend(reader.attempt(Self::star_named_expressions)?.unwrap_or_default());
            Ok(parts)
        })?;
        self.take(")")?;
        Ok(self.node(Shape::Tuple, first, parts.unwrap_or_default()))
    }

    /// The parentheses of a group belong to the rules around it and not to the expression.
    fn group(&mut self) -> Read {
        let found = self.attempt(|reader| {
            reader.take("(")?;
            let inner = reader.first(&[Self::yield_expression, Self::named_expression])?;
            reader.take(")")?;
            Ok(inner)
        })?;
        if let Some(inner) = found {
            return Ok(inner);
        }
        self.mistake(|reader| {
            reader.take("(")?;
            let starred = reader.starred()?;
            reader.take(")")?;
            reader.raise_node(starred, "cannot use starred expression here")
        })?;
        self.mistake(|reader| {
            reader.take("(")?;
            let stars = reader.take("**")?;
            reader.expression()?;
            reader.take(")")?;
            reader.raise_token(stars, "cannot use double starred expression here")
        })?;
        Err(Miss::Other)
    }

    pub(super) fn list(&mut self) -> Read {
        let first = self.take("[")?;
        let parts = self.attempt(Self::star_named_expressions)?;
        self.take("]")?;
        Ok(self.node(Shape::List, first, parts.unwrap_or_default()))
    }

    fn braces(&mut self) -> Read {
        self.first(&[Self::dict, Self::set, Self::dict_comprehension, Self::set_comprehension])
    }

    /// Mistakes in a set are found even where those of a dict are not: behind another expression (as of 3.13).
    pub(super) fn braces_of_a_set(&mut self) -> Read {
        self.first(&[Self::set, Self::set_comprehension])
    }

    fn set(&mut self) -> Read {
        let first = self.take("{")?;
        self.star_named_expressions()?;
        self.take("}")?;
        Ok(self.node(Shape::Set, first, Vec::new()))
    }

    fn dict(&mut self) -> Read {
        let first = self.at;
        let found = self.attempt(|reader| {
            reader.take("{")?;
            reader.attempt(|reader| {
                reader.separated(",", Self::dict_item)?;
                reader.skip(",")
            })?;
            reader.take("}")
        })?;
        if found.is_some() {
            return Ok(self.node(Shape::Dict, first, Vec::new()));
        }
        self.attempt(|reader| {
            reader.take("{")?;
            reader.dict_mistakes()
        })?;
        Err(Miss::Other)
    }

    fn dict_item(&mut self) -> Read<()> {
        if self.skip("**")? {
            return self.bitwise_or().map(|_| ());
        }
        self.key_and_value()
    }

    pub(super) fn key_and_value(&mut self) -> Read<()> {
        self.expression()?;
        self.take(":")?;
        self.expression().map(|_| ())
    }

    /// CPython looks for these in its first reading already, so the other mistakes in a key are not seen.
    fn dict_mistakes(&mut self) -> Read<()> {
        self.attempt(|reader| {
            reader.separated(",", Self::dict_item)?;
            reader.take(",")?;
            reader.attempt(|reader| {
                let key = reader.expression()?;
                if reader.is(":")? {
                    return Err(Miss::Other);
                }
                reader.raise_key(key)
            })?;
            reader.value_mistakes()
        })?;
        self.value_mistakes()
    }

    fn value_mistakes(&mut self) -> Read<()> {
        self.attempt(|reader| {
            reader.expression()?;
            reader.take(":")?;
            let star = reader.take("*")?;
            reader.bitwise_or()?;
            reader.raise_from::<()>(star, "cannot use a starred expression in a dictionary value")
        })?;
        self.attempt(|reader| {
            reader.expression()?;
            let colon = reader.take(":")?;
            if reader.is_any(&["}", ","])? {
                return reader.raise_token(colon, "expression expected after dictionary key and ':'");
            }
            Err(Miss::Other)
        })
        .map(|_: Option<()>| ())
    }

    /// Adjacent strings; what is wrong in them is found as they are read.
    pub(super) fn strings(&mut self) -> Read {
        self.remembered(Rule::Strings, |reader| {
            let first = reader.at;
            let mut format = false;
            let mut bytes = None;
            let mut mixed = false;
            loop {
                let is_bytes = reader.starts_bytes();
                match reader.token()?.kind {
                    Kind::Text => reader.text_literal()?,
                    Kind::FormatStart => {
                        reader.deeper(Self::format_string)?;
                        format = true;
                    }
                    _ => break,
                }
                mixed |= bytes.is_some_and(|bytes| bytes != is_bytes);
                bytes = Some(is_bytes);
            }
            if reader.at == first {
                return Err(Miss::Other);
            }
            if mixed {
                let message = "cannot mix bytes and nonbytes literals";
                return reader.raise_furthest(SyntaxErrorKind::SyntaxError, message);
            }
            let shape = if format { Shape::FormatString } else { Shape::Literal };
            Ok(reader.node(shape, first, Vec::new()))
        })
    }
}
