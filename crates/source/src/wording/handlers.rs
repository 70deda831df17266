//! `try` and its handlers.

use super::reader::{Miss, Read, Reader};
use crate::error::SyntaxErrorKind;
use crate::tokens::Kind;

const BOTH: &str = "cannot have both 'except' and 'except*' on the same 'try'";

impl Reader<'_> {
    pub(super) fn try_statement(&mut self) -> Read<()> {
        self.try_mistakes()?;
        self.take("try")?;
        self.force(":")?;
        self.block()?;
        if self.attempt(|reader| reader.forced_block("finally"))?.is_some() {
            return Ok(());
        }
        if self.attempt(|reader| reader.some(Self::handler))?.is_none() {
            self.some(Self::star_handler)?;
        }
        self.attempt(Self::else_block)?;
        self.attempt(|reader| reader.forced_block("finally")).map(|_| ())
    }

    fn try_mistakes(&mut self) -> Read<()> {
        self.mistake(|reader| {
            let first = reader.take("try")?;
            reader.no_block(first, "'try' statement")
        })?;
        self.mistake(|reader| {
            reader.try_head()?;
            reader.block()?;
            if reader.is_any(&["except", "finally"])? {
                return Err(Miss::Other);
            }
            let message = "expected 'except' or 'finally' block";
            reader.raise_furthest(SyntaxErrorKind::SyntaxError, message)
        })?;
        self.mistake(|reader| {
            reader.try_head()?;
            reader.repeated(Self::block)?;
            reader.some(Self::handler)?;
            let first = reader.take("except")?;
            let star = reader.take("*")?;
            reader.expression()?;
            reader.handler_name()?;
            reader.take(":")?;
            reader.raise_range(first, star, BOTH)
        })?;
        self.mistake(|reader| {
            reader.try_head()?;
            reader.repeated(Self::block)?;
            reader.some(Self::star_handler)?;
            let first = reader.take("except")?;
            if reader.attempt(Self::expression)?.is_some() {
                reader.handler_name()?;
            }
            reader.take(":")?;
            reader.raise_token(first, BOTH)
        })
    }

    fn try_head(&mut self) -> Read<usize> {
        self.take("try")?;
        self.take(":")
    }

    fn handler(&mut self) -> Read<()> {
        self.mistake(|reader| {
            let first = reader.take("except")?;
            reader.expression()?;
            reader.handler_name()?;
            reader.no_block(first, "'except' statement")
        })?;
        self.mistake(|reader| {
            let first = reader.take("except")?;
            reader.no_block(first, "'except' statement")
        })?;
        let found = self.first(&[
            |reader| {
                reader.take("except")?;
                reader.expression()?;
                reader.handler_name()?;
                reader.take(":")?;
                reader.block()
            },
            |reader| {
                reader.take("except")?;
                reader.take(":")?;
                reader.block()
            },
        ]);
        self.or_handler_mistakes(found)
    }

    fn star_handler(&mut self) -> Read<()> {
        self.mistake(|reader| {
            let first = reader.take("except")?;
            reader.take("*")?;
            reader.expression()?;
            reader.handler_name()?;
            reader.no_block(first, "'except*' statement")
        })?;
        let found = self.first(&[|reader| {
            reader.take("except")?;
            reader.take("*")?;
            reader.expression()?;
            reader.handler_name()?;
            reader.take(":")?;
            reader.block()
        }]);
        self.or_handler_mistakes(found)
    }

    fn handler_name(&mut self) -> Read<()> {
        self.attempt(|reader| {
            reader.take("as")?;
            reader.name()
        })?;
        Ok(())
    }

    fn or_handler_mistakes(&mut self, found: Read<()>) -> Read<()> {
        if found != Err(Miss::Other) {
            return found;
        }
        self.mistake(|reader| {
            reader.take("except")?;
            reader.skip("*")?;
            let first = reader.expression()?;
            reader.take(",")?;
            reader.expressions()?;
            reader.handler_name()?;
            reader.take(":")?;
            let first = reader.first_of(first);
            reader.raise_from(first, "multiple exception types must be parenthesized")
        })?;
        self.mistake(|reader| {
            reader.take("except")?;
            reader.skip("*")?;
            reader.expression()?;
            reader.handler_name()?;
            reader.no_colon()
        })?;
        self.mistake(|reader| {
            reader.take("except")?;
            reader.no_colon()
        })?;
        self.mistake(|reader| {
            reader.take("except")?;
            reader.take("*")?;
            if reader.is_kind(Kind::Newline)? || reader.is(":")? {
                let message = "expected one or more exception types";
                return reader.raise_furthest(SyntaxErrorKind::SyntaxError, message);
            }
            Err(Miss::Other)
        })?;
        Err(Miss::Other)
    }
}
