//! Compound statements: what has a colon and a block.

use super::nodes::Purpose;
use super::reader::{Miss, Read, Reader, Rule};
use crate::error::SyntaxErrorKind;
use crate::tokens::Kind;

impl Reader<'_> {
    pub(super) fn compound_statement(&mut self) -> Read<()> {
        self.token()?;
        match self.word_of(self.at) {
            "def" => self.function(),
            "@" => self.decorated(),
            "async" => self.first(&[Self::function, Self::with_statement, Self::for_statement]),
            "if" => self.if_statement("if"),
            "class" => self.class(),
            "with" => self.with_statement(),
            "for" => self.for_statement(),
            "try" => self.try_statement(),
            "while" => self.while_statement(),
            "match" => self.match_statement(),
            _ => Err(Miss::Other),
        }
    }

    pub(super) fn block(&mut self) -> Read<()> {
        let answer = self.remembered(Rule::Block, |reader| {
            let indented = reader.attempt(|reader| {
                reader.take_kind(Kind::Newline)?;
                reader.take_kind(Kind::Indent)?;
                reader.deeper(|reader| reader.some(Self::statement))?;
                reader.take_kind(Kind::Dedent)
            })?;
            if indented.is_some() || reader.attempt(Self::simple_statements)?.is_some() {
                return Ok(0);
            }
            reader.mistake(|reader| {
                reader.newline_without_block()?;
                reader.raise_furthest(SyntaxErrorKind::IndentationError, "expected an indented block")
            })?;
            Err(Miss::Other)
        });
        answer.map(|_| ())
    }

    fn newline_without_block(&mut self) -> Read<()> {
        self.take_kind(Kind::Newline)?;
        if self.is_kind(Kind::Indent)? { Err(Miss::Other) } else { Ok(()) }
    }

    /// The head of a statement ends at the line's end.
    pub(super) fn no_colon(&mut self) -> Read<()> {
        self.take_kind(Kind::Newline)?;
        self.raise_furthest(SyntaxErrorKind::SyntaxError, "expected ':'")
    }

    /// The head is right and nothing is indented under it.
    pub(super) fn no_block(&mut self, first: usize, what: &str) -> Read<()> {
        self.take(":")?;
        self.newline_without_block()?;
        let line = self.line_of(first);
        let message = format!("expected an indented block after {what} on line {line}");
        self.raise_furthest(SyntaxErrorKind::IndentationError, message)
    }

    fn decorated(&mut self) -> Read<()> {
        self.some(|reader| {
            reader.take("@")?;
            reader.named_expression()?;
            reader.take_kind(Kind::Newline)
        })?;
        self.first(&[Self::function, Self::class])
    }

    fn function(&mut self) -> Read<()> {
        self.mistake(|reader| {
            reader.skip("async")?;
            let first = reader.take("def")?;
            reader.name()?;
            reader.attempt(Self::type_parameters)?;
            reader.take("(")?;
            reader.attempt(Self::parameters)?;
            reader.take(")")?;
            reader.attempt(Self::arrow)?;
            reader.no_block(first, "function definition")
        })?;
        self.skip("async")?;
        self.take("def")?;
        self.name()?;
        self.attempt(Self::type_parameters)?;
        self.force("(")?;
        self.attempt(Self::parameters)?;
        self.take(")")?;
        self.attempt(Self::arrow)?;
        self.force(":")?;
        self.block()
    }

    fn arrow(&mut self) -> Read {
        self.take("->")?;
        self.expression()
    }

    fn class(&mut self) -> Read<()> {
        self.mistake(|reader| {
            reader.class_head()?;
            reader.no_colon()
        })?;
        self.mistake(|reader| {
            let first = reader.class_head()?;
            reader.no_block(first, "class definition")
        })?;
        self.class_head()?;
        self.take(":")?;
        self.block()
    }

    fn class_head(&mut self) -> Read<usize> {
        let first = self.take("class")?;
        self.name()?;
        self.attempt(Self::type_parameters)?;
        self.attempt(|reader| {
            reader.take("(")?;
            reader.attempt(Self::arguments)?;
            reader.take(")")
        })?;
        Ok(first)
    }

    /// `if` and `elif`, and what may follow.
    fn if_statement(&mut self, word: &str) -> Read<()> {
        self.condition_mistakes(word)?;
        self.take(word)?;
        self.named_expression()?;
        self.take(":")?;
        self.block()?;
        if self.is("elif")? {
            self.attempt(|reader| reader.deeper(|reader| reader.if_statement("elif")))?;
            return Ok(());
        }
        self.attempt(Self::else_block).map(|_| ())
    }

    fn condition_mistakes(&mut self, word: &str) -> Read<()> {
        self.mistake(|reader| {
            reader.take(word)?;
            reader.named_expression()?;
            reader.no_colon()
        })?;
        self.mistake(|reader| {
            let first = reader.take(word)?;
            reader.named_expression()?;
            reader.no_block(first, &format!("'{word}' statement"))
        })
    }

    fn while_statement(&mut self) -> Read<()> {
        self.condition_mistakes("while")?;
        self.take("while")?;
        self.named_expression()?;
        self.take(":")?;
        self.block()?;
        self.attempt(Self::else_block).map(|_| ())
    }

    pub(super) fn else_block(&mut self) -> Read<()> {
        self.forced_block("else")
    }

    /// `else`, `finally`: a colon must follow.
    pub(super) fn forced_block(&mut self, word: &str) -> Read<()> {
        self.mistake(|reader| {
            let first = reader.take(word)?;
            reader.no_block(first, &format!("'{word}' statement"))
        })?;
        self.take(word)?;
        self.force(":")?;
        self.block()
    }

    fn for_statement(&mut self) -> Read<()> {
        self.mistake(|reader| {
            reader.for_head()?;
            reader.no_colon()
        })?;
        self.mistake(|reader| {
            let first = reader.for_head()?;
            reader.no_block(first, "'for' statement")
        })?;
        let start = self.at;
        let found = self.attempt(|reader| {
            reader.skip("async")?;
            reader.take("for")?;
            reader.star_targets()?;
            reader.take("in")
        })?;
        if found.is_some() {
            self.star_expressions()?;
            self.take(":")?;
            self.block()?;
            return self.attempt(Self::else_block).map(|_| ());
        }
        self.at = start;
        self.loop_target_mistake()?;
        Err(Miss::Other)
    }

    fn for_head(&mut self) -> Read<usize> {
        self.skip("async")?;
        let first = self.take("for")?;
        self.star_targets()?;
        self.take("in")?;
        self.star_expressions()?;
        Ok(first)
    }

    pub(super) fn loop_target_mistake(&mut self) -> Read<()> {
        self.mistake(|reader| {
            reader.skip("async")?;
            reader.take("for")?;
            let targets = reader.star_expressions()?;
            reader.raise_wrong_target(targets, Purpose::Loop)
        })
    }
}

/// `with`.
impl Reader<'_> {
    fn with_statement(&mut self) -> Read<()> {
        self.mistake(|reader| {
            let first = reader.with_head()?;
            reader.separated(",", Self::with_expression)?;
            reader.no_block(first, "'with' statement")
        })?;
        self.mistake(|reader| {
            let first = reader.with_parentheses()?;
            reader.no_block(first, "'with' statement")
        })?;
        let found = self.first(&[
            |reader| {
                reader.with_head()?;
                reader.take("(")?;
                reader.separated(",", Self::with_item)?;
                reader.skip(",")?;
                reader.take(")")?;
                reader.take(":")?;
                reader.block()
            },
            |reader| {
                reader.with_head()?;
                reader.separated(",", Self::with_item)?;
                reader.take(":")?;
                reader.block()
            },
        ]);
        if found != Err(Miss::Other) {
            return found;
        }
        self.mistake(|reader| {
            reader.with_head()?;
            reader.separated(",", Self::with_expression)?;
            reader.no_colon()
        })?;
        self.mistake(|reader| {
            reader.with_parentheses()?;
            reader.no_colon()
        })?;
        Err(Miss::Other)
    }

    fn with_head(&mut self) -> Read<usize> {
        self.skip("async")?;
        self.take("with")
    }

    fn with_parentheses(&mut self) -> Read<usize> {
        let first = self.with_head()?;
        self.take("(")?;
        self.separated(",", |reader| {
            reader.expressions()?;
            reader.with_name()
        })?;
        self.skip(",")?;
        self.take(")")?;
        Ok(first)
    }

    fn with_expression(&mut self) -> Read<()> {
        self.expression()?;
        self.with_name()
    }

    fn with_name(&mut self) -> Read<()> {
        self.attempt(|reader| {
            reader.take("as")?;
            reader.star_target()
        })?;
        Ok(())
    }

    fn with_item(&mut self) -> Read<()> {
        let named = self.attempt(|reader| {
            reader.expression()?;
            reader.take("as")?;
            reader.star_target()?;
            if reader.is_any(&[",", ")", ":"])? { Ok(()) } else { Err(Miss::Other) }
        })?;
        if named.is_some() {
            return Ok(());
        }
        self.mistake(|reader| {
            reader.expression()?;
            reader.take("as")?;
            let target = reader.expression()?;
            if reader.is_any(&[",", ")", ":"])? {
                reader.raise_wrong_target(target, Purpose::Assign)?;
            }
            Err(Miss::Other)
        })?;
        self.expression().map(|_| ())
    }
}
