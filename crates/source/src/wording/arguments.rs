//! The arguments of a call.

use super::nodes::{Id, Shape};
use super::reader::{Miss, Read, Reader, Rule};
use crate::error::SyntaxErrorKind;

/// What was read between the parentheses of a call.
#[derive(Default)]
struct Arguments {
    positional: Vec<Id>,
    unpacks_keywords: bool,
}

const PARENTHESIZED: &str = "Generator expression must be parenthesized";

impl Reader<'_> {
    pub(super) fn arguments(&mut self) -> Read {
        self.remembered(Rule::Arguments, |reader| {
            let found = reader.attempt(|reader| {
                reader.argument_list()?;
                reader.skip(",")?;
                if reader.is(")")? { Ok(()) } else { Err(Miss::Other) }
            })?;
            if found.is_some() {
                return Ok(0);
            }
            if reader.explaining {
                reader.argument_mistakes()?;
            }
            Err(Miss::Other)
        })
    }

    fn argument_list(&mut self) -> Read<Arguments> {
        let Some(positional) = self.attempt(|reader| reader.separated(",", Self::positional))? else {
            let unpacks_keywords = self.keyword_arguments()?;
            return Ok(Arguments { positional: Vec::new(), unpacks_keywords });
        };
        let keywords = self.attempt(|reader| {
            reader.take(",")?;
            reader.keyword_arguments()
        })?;
        Ok(Arguments { positional, unpacks_keywords: keywords == Some(true) })
    }

    fn positional(&mut self) -> Read {
        if let Some(starred) = self.attempt(Self::starred)? {
            return Ok(starred);
        }
        let value = self.argument_expression()?;
        if self.is("=")? { Err(Miss::Other) } else { Ok(value) }
    }

    /// `*` before an argument or an index.
    pub(super) fn starred(&mut self) -> Read {
        self.mistake(|reader| {
            let first = reader.take("*")?;
            reader.expression()?;
            reader.take("=")?;
            let value = reader.expression()?;
            let last = reader.last_of(value);
            reader.raise_range(first, last, "cannot assign to iterable argument unpacking")
        })?;
        let first = self.at;
        let found = self.attempt(|reader| {
            reader.take("*")?;
            reader.expression()
        })?;
        if let Some(inner) = found {
            return Ok(self.node(Shape::Starred, first, vec![inner]));
        }
        // CPython looks for this mistake even where the others are off.
        self.take("*")?;
        self.raise_furthest(SyntaxErrorKind::SyntaxError, "Invalid star expression")
    }

    /// Keyword arguments with `*` among them, then with `**`; whether there is a `**`.
    fn keyword_arguments(&mut self) -> Read<bool> {
        let both = self.attempt(|reader| {
            reader.separated(",", Self::keyword_or_star)?;
            reader.take(",")?;
            reader.separated(",", Self::keyword_or_double_star)
        })?;
        if let Some(kinds) = both {
            return Ok(kinds.contains(&true));
        }
        if self.attempt(|reader| reader.separated(",", Self::keyword_or_star))?.is_some() {
            return Ok(false);
        }
        let kinds = self.separated(",", Self::keyword_or_double_star)?;
        Ok(kinds.contains(&true))
    }

    fn keyword_or_star(&mut self) -> Read<()> {
        self.keyword_mistakes()?;
        if self.attempt(Self::keyword)?.is_some() {
            return Ok(());
        }
        self.starred().map(|_| ())
    }

    /// Whether it is a `**`.
    fn keyword_or_double_star(&mut self) -> Read<bool> {
        self.keyword_mistakes()?;
        if self.attempt(Self::keyword)?.is_some() {
            return Ok(false);
        }
        self.mistake(|reader| {
            let first = reader.take("**")?;
            reader.expression()?;
            reader.take("=")?;
            let value = reader.expression()?;
            let last = reader.last_of(value);
            reader.raise_range(first, last, "cannot assign to keyword argument unpacking")
        })?;
        self.take("**")?;
        self.expression()?;
        Ok(true)
    }

    fn keyword(&mut self) -> Read<()> {
        self.name()?;
        self.take("=")?;
        self.expression().map(|_| ())
    }

    fn keyword_mistakes(&mut self) -> Read<()> {
        self.mistake(|reader| {
            let first = reader.take_any(&["True", "False", "None"])?;
            let equals = reader.take("=")?;
            let word = reader.word_of(first);
            reader.raise_range(first, equals, format!("cannot assign to {word}"))
        })?;
        self.mistake(Self::keyword_generator)?;
        self.mistake(|reader| {
            let first = reader.name()?;
            let equals = reader.take("=")?;
            if reader.is_any(&[",", ")"])? {
                return reader.raise_range(first, equals, "expected argument value expression");
            }
            Err(Miss::Other)
        })?;
        self.mistake(|reader| {
            let keyword = reader.sees(|reader| {
                reader.name()?;
                reader.take("=")
            })?;
            if keyword {
                return Err(Miss::Other);
            }
            let target = reader.expression()?;
            let equals = reader.take("=")?;
            let first = reader.first_of(target);
            let message = "expression cannot contain assignment, perhaps you meant \"==\"?";
            reader.raise_range(first, equals, message)
        })
    }

    fn keyword_generator(&mut self) -> Read<()> {
        let first = self.name()?;
        let equals = self.take("=")?;
        self.expression()?;
        self.comprehension_clauses()?;
        self.raise_equals(first, equals)
    }

    fn argument_mistakes(&mut self) -> Read<()> {
        self.mistake(Self::star_after_double_star)?;
        self.mistake(|reader| {
            let first = reader.expression()?;
            let last = reader.comprehension_clauses()?;
            reader.take(",")?;
            reader.attempt(|reader| {
                let again = reader.attempt(|reader| {
                    reader.expression()?;
                    reader.comprehension_clauses()
                })?;
                if again.is_none() {
                    reader.argument_list()?;
                }
                Ok(())
            })?;
            let first = reader.first_of(first);
            reader.raise_range(first, last, PARENTHESIZED)
        })?;
        self.mistake(Self::keyword_generator)?;
        self.mistake(|reader| {
            let arguments = reader.argument_list()?;
            let last = reader.comprehension_clauses()?;
            match arguments.positional.as_slice() {
                [_, .., argument] => {
                    let first = reader.first_of(*argument);
                    reader.raise_range(first, last, PARENTHESIZED)
                }
                _ => Err(Miss::Other),
            }
        })?;
        self.mistake(|reader| {
            reader.argument_list()?;
            reader.take(",")?;
            let argument = reader.expression()?;
            let last = reader.comprehension_clauses()?;
            let first = reader.first_of(argument);
            reader.raise_range(first, last, PARENTHESIZED)
        })?;
        self.mistake(|reader| {
            let arguments = reader.argument_list()?;
            reader.take(",")?;
            reader.argument_list()?;
            let more = if arguments.unpacks_keywords { " unpacking" } else { "" };
            let message = format!("positional argument follows keyword argument{more}");
            reader.raise_furthest(SyntaxErrorKind::SyntaxError, message)
        })
    }

    fn star_after_double_star(&mut self) -> Read<()> {
        let arguments = self.argument_list()?;
        let comma = self.take(",")?;
        self.separated(",", |reader| {
            reader.starred()?;
            if reader.is("=")? { Err(Miss::Other) } else { Ok(()) }
        })?;
        if !arguments.unpacks_keywords {
            return Err(Miss::Other);
        }
        self.raise_from(comma, "iterable argument unpacking follows keyword argument unpacking")
    }
}
