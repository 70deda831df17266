//! Type parameters and `type` statements.

use super::nodes::Shape;
use super::reader::{Read, Reader};

impl Reader<'_> {
    pub(super) fn type_alias(&mut self) -> Read<()> {
        self.take("type")?;
        self.name()?;
        self.attempt(Self::type_parameters)?;
        self.take("=")?;
        self.expression().map(|_| ())
    }

    pub(super) fn type_parameters(&mut self) -> Read<()> {
        // CPython looks for the mistakes here in its first reading already: what follows must not be complained about.
        self.attempt(|reader| {
            reader.take("[")?;
            let close = reader.take("]")?;
            reader.raise_from::<()>(close, "Type parameter list cannot be empty")
        })?;
        self.take("[")?;
        self.separated(",", Self::type_parameter)?;
        self.skip(",")?;
        self.take("]").map(|_| ())
    }

    fn type_parameter(&mut self) -> Read<()> {
        if self.attempt(Self::name)?.is_some() {
            self.attempt(|reader| {
                reader.take(":")?;
                reader.expression()
            })?;
            return self.type_default(false);
        }
        self.attempt(|reader| reader.bound_mistake("*", "TypeVarTuple"))?;
        self.attempt(|reader| reader.bound_mistake("**", "ParamSpec"))?;
        let star = self.take_any(&["*", "**"])?;
        self.name()?;
        let starred = self.word_of(star) == "*";
        self.type_default(starred)
    }

    fn type_default(&mut self, starred: bool) -> Read<()> {
        self.attempt(|reader| {
            reader.take("=")?;
            if starred {
                reader.skip("*")?;
            }
            reader.expression()
        })?;
        Ok(())
    }

    fn bound_mistake(&mut self, star: &str, kind: &str) -> Read<()> {
        self.take(star)?;
        self.name()?;
        let colon = self.take(":")?;
        let bound = self.expression()?;
        let what = if self.shape(bound) == Shape::Tuple { "constraints" } else { "bound" };
        self.raise_from(colon, format!("cannot use {what} with {kind}"))
    }
}
