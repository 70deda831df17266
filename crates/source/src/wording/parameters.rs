//! Parameters of functions and lambdas: one set of rules, told apart by what ends the list.

use super::nodes::{Id, Shape};
use super::reader::{Miss, Read, Reader};
use crate::error::SyntaxErrorKind;

/// What ends a list of parameters.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Function,
    Lambda,
}

impl Kind {
    fn end(self) -> &'static str {
        if self == Self::Function { ")" } else { ":" }
    }
}

impl Reader<'_> {
    pub(super) fn parameters(&mut self) -> Read<()> {
        self.parameter_list(Kind::Function)
    }

    pub(super) fn lambda_parameters(&mut self) -> Read<()> {
        self.parameter_list(Kind::Lambda)
    }

    fn parameter_list(&mut self, kind: Kind) -> Read<()> {
        if self.explaining {
            self.parameter_mistakes(kind)?;
        }
        let start = self.at;
        let plain_slash = self.attempt(|reader| reader.slash_without_default(kind))?.is_some();
        if plain_slash || self.attempt(|reader| reader.slash_with_default(kind))?.is_none() {
            self.repeat(|reader| reader.plain(kind))?;
        }
        self.repeat(|reader| reader.with_default(kind))?;
        self.attempt(|reader| reader.star_part(kind))?;
        if self.at == start { Err(Miss::Other) } else { Ok(()) }
    }

    fn repeat<T>(&mut self, mut rule: impl FnMut(&mut Self) -> Read<T>) -> Read<usize> {
        let mut count = 0;
        while self.attempt(&mut rule)?.is_some() {
            count += 1;
        }
        Ok(count)
    }

    /// A parameter: its name, and its annotation in a function.
    fn parameter(&mut self, kind: Kind) -> Read {
        let first = self.name()?;
        if kind == Kind::Function {
            self.attempt(|reader| {
                reader.take(":")?;
                reader.expression()
            })?;
        }
        Ok(self.node(Shape::Name, first, Vec::new()))
    }

    /// The comma behind a parameter, or the end in front of the reader.
    fn parameter_end(&mut self, kind: Kind) -> Read<()> {
        if self.skip(",")? || self.is(kind.end())? { Ok(()) } else { Err(Miss::Other) }
    }

    fn plain(&mut self, kind: Kind) -> Read {
        let parameter = self.parameter(kind)?;
        self.parameter_end(kind)?;
        Ok(parameter)
    }

    fn with_default(&mut self, kind: Kind) -> Read<()> {
        self.parameter(kind)?;
        self.default()?;
        self.parameter_end(kind)
    }

    fn maybe_default(&mut self, kind: Kind) -> Read<()> {
        self.parameter(kind)?;
        self.attempt(Self::default)?;
        self.parameter_end(kind)
    }

    pub(super) fn default(&mut self) -> Read<()> {
        let found = self.attempt(|reader| {
            reader.take("=")?;
            reader.expression()
        })?;
        if found.is_some() {
            return Ok(());
        }
        self.mistake(|reader| {
            let equals = reader.take("=")?;
            if reader.is_any(&[")", ","])? {
                return reader.raise_token(equals, "expected default value expression");
            }
            Err(Miss::Other)
        })?;
        Err(Miss::Other)
    }

    /// Positional-only parameters and their slash; whether the last of them has a default.
    fn slash_part(&mut self, kind: Kind) -> Read<()> {
        let plain = self.attempt(|reader| reader.slash_without_default(kind))?;
        if plain.is_some() { Ok(()) } else { self.slash_with_default(kind) }
    }

    fn slash_without_default(&mut self, kind: Kind) -> Read<()> {
        if self.repeat(|reader| reader.plain(kind))? == 0 {
            return Err(Miss::Other);
        }
        self.slash(kind)
    }

    fn slash_with_default(&mut self, kind: Kind) -> Read<()> {
        self.repeat(|reader| reader.plain(kind))?;
        if self.repeat(|reader| reader.with_default(kind))? == 0 {
            return Err(Miss::Other);
        }
        self.slash(kind)
    }

    fn slash(&mut self, kind: Kind) -> Read<()> {
        self.take("/")?;
        self.parameter_end(kind)
    }

    /// What follows a star: `*args`, keyword-only parameters, `**kwargs`.
    fn star_part(&mut self, kind: Kind) -> Read<()> {
        if self.explaining {
            self.star_mistakes(kind)?;
        }
        let star = self.attempt(|reader| {
            reader.take("*")?;
            if reader.skip(",")? {
                return if reader.repeat(|reader| reader.maybe_default(kind))? > 0 { Ok(()) } else { Err(Miss::Other) };
            }
            reader.star_parameter(kind)?;
            reader.repeat(|reader| reader.maybe_default(kind)).map(|_| ())
        })?;
        if star.is_some() {
            return self.attempt(|reader| reader.double_star(kind)).map(|_| ());
        }
        self.double_star(kind)
    }

    /// `*args`, whose annotation may be starred.
    fn star_parameter(&mut self, kind: Kind) -> Read<()> {
        if self.attempt(|reader| reader.plain(kind))?.is_some() {
            return Ok(());
        }
        if kind == Kind::Lambda {
            return Err(Miss::Other);
        }
        self.name()?;
        self.take(":")?;
        self.take("*")?;
        self.bitwise_or()?;
        self.parameter_end(kind)
    }

    fn double_star(&mut self, kind: Kind) -> Read<()> {
        if self.explaining {
            self.double_star_mistakes(kind)?;
        }
        self.take("**")?;
        self.plain(kind).map(|_| ())
    }
}

/// Mistakes in parameters.
impl Reader<'_> {
    fn parameter_mistakes(&mut self, kind: Kind) -> Read<()> {
        self.mistake(|reader| {
            let slash = reader.take("/")?;
            reader.take(",")?;
            reader.raise_token(slash, "at least one argument must precede /")
        })?;
        self.mistake(|reader| {
            reader.slash_part(kind)?;
            reader.repeat(|reader| reader.maybe_default(kind))?;
            let slash = reader.take("/")?;
            reader.raise_token(slash, "/ may appear only once")
        })?;
        self.mistake(|reader| {
            let parameter = reader.plain_after_default(kind)?;
            reader.raise_node(parameter, "parameter without a default follows parameter with a default")
        })?;
        self.mistake(|reader| reader.parenthesized(kind))?;
        self.mistake(|reader| {
            reader.attempt(|reader| reader.slash_part(kind))?;
            reader.repeat(|reader| reader.maybe_default(kind))?;
            reader.take("*")?;
            if !reader.skip(",")? {
                reader.plain(kind)?;
            }
            reader.repeat(|reader| reader.maybe_default(kind))?;
            let slash = reader.take("/")?;
            reader.raise_token(slash, "/ must be ahead of *")
        })?;
        self.mistake(|reader| {
            if reader.repeat(|reader| reader.maybe_default(kind))? == 0 {
                return Err(Miss::Other);
            }
            reader.take("/")?;
            let star = reader.take("*")?;
            reader.raise_token(star, "expected comma between / and *")
        })
    }

    fn plain_after_default(&mut self, kind: Kind) -> Read<Id> {
        self.attempt(|reader| reader.slash_without_default(kind))?;
        self.repeat(|reader| reader.plain(kind))?;
        let slash = self.attempt(|reader| reader.slash_with_default(kind))?;
        if slash.is_none() && self.repeat(|reader| reader.with_default(kind))? == 0 {
            return Err(Miss::Other);
        }
        self.plain(kind)
    }

    fn parenthesized(&mut self, kind: Kind) -> Read<()> {
        self.repeat(|reader| reader.plain(kind))?;
        let open = self.take("(")?;
        if kind == Kind::Function {
            if self.repeat(|reader| reader.plain(Kind::Function))? == 0 {
                return Err(Miss::Other);
            }
        } else {
            self.separated(",", Self::name)?;
        }
        self.skip(",")?;
        let close = self.take(")")?;
        let what = if kind == Kind::Function { "Function" } else { "Lambda expression" };
        self.raise_range(open, close, format!("{what} parameters cannot be parenthesized"))
    }

    fn star_mistakes(&mut self, kind: Kind) -> Read<()> {
        self.mistake(|reader| {
            let star = reader.take("*")?;
            let bare = reader.is(kind.end())? || (reader.skip(",")? && reader.is_any(&[kind.end(), "**"])?);
            if !bare {
                return Err(Miss::Other);
            }
            let message = "named arguments must follow bare *";
            if kind == Kind::Function {
                return reader.raise_token(star, message);
            }
            reader.raise_furthest(SyntaxErrorKind::SyntaxError, message)
        })?;
        self.mistake(|reader| {
            reader.take("*")?;
            reader.parameter(kind)?;
            let equals = reader.take("=")?;
            reader.raise_token(equals, "var-positional argument cannot have default value")
        })?;
        self.mistake(|reader| {
            reader.take("*")?;
            reader.plain_or_comma(kind)?;
            reader.repeat(|reader| reader.maybe_default(kind))?;
            let star = reader.take("*")?;
            reader.plain_or_comma(kind)?;
            reader.raise_token(star, "* argument may appear only once")
        })
    }

    fn plain_or_comma(&mut self, kind: Kind) -> Read<()> {
        if self.attempt(|reader| reader.plain(kind))?.is_some() {
            return Ok(());
        }
        self.take(",").map(|_| ())
    }

    fn double_star_mistakes(&mut self, kind: Kind) -> Read<()> {
        self.mistake(|reader| {
            reader.take("**")?;
            reader.parameter(kind)?;
            let equals = reader.take("=")?;
            reader.raise_token(equals, "var-keyword argument cannot have default value")
        })?;
        self.mistake(|reader| {
            reader.take("**")?;
            reader.parameter(kind)?;
            reader.take(",")?;
            let message = "arguments cannot follow var-keyword argument";
            if let Some(parameter) = reader.attempt(|reader| reader.parameter(kind))? {
                return reader.raise_node(parameter, message);
            }
            let star = reader.take_any(&["*", "**", "/"])?;
            reader.raise_token(star, message)
        })
    }
}
