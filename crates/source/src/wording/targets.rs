//! What can be assigned to and deleted.

use super::nodes::Shape;
use super::reader::{Miss, Read, Reader, Rule};

impl Reader<'_> {
    pub(super) fn star_targets(&mut self) -> Read<()> {
        self.separated(",", Self::star_target)?;
        self.skip(",").map(|_| ())
    }

    pub(super) fn star_target(&mut self) -> Read {
        self.remembered(Rule::StarTarget, |reader| {
            if reader.skip("*")? {
                return if reader.is("*")? { Err(Miss::Other) } else { reader.deeper(Self::star_target) };
            }
            reader.first(&[
                |reader| reader.attribute_or_subscript_target().map(|()| 0),
                |reader| reader.deeper(Self::target_atom).map(|()| 0),
            ])
        })
    }

    /// A name, or targets in brackets.
    fn target_atom(&mut self) -> Read<()> {
        self.bracketed_targets(Self::unstarred_target, Self::comma_targets, Self::star_targets)
    }

    fn unstarred_target(&mut self) -> Read {
        if self.is("*")? { Err(Miss::Other) } else { self.star_target() }
    }

    /// Targets in parentheses are a tuple, so there is a comma.
    fn comma_targets(&mut self) -> Read<()> {
        self.star_target()?;
        self.take(",")?;
        self.attempt(Self::star_targets).map(|_| ())
    }

    pub(super) fn delete_targets(&mut self) -> Read<()> {
        self.separated(",", Self::delete_target)?;
        self.skip(",").map(|_| ())
    }

    fn delete_target(&mut self) -> Read {
        self.first(&[
            |reader| reader.attribute_or_subscript_target().map(|()| 0),
            |reader| {
                reader
                    .deeper(|reader| reader.bracketed_targets(Self::delete_target, Self::delete_targets, Self::delete_targets))
                    .map(|()| 0)
            },
        ])
    }

    fn bracketed_targets(
        &mut self,
        one: fn(&mut Self) -> Read,
        tuple: fn(&mut Self) -> Read<()>,
        list: fn(&mut Self) -> Read<()>,
    ) -> Read<()> {
        if self.attempt(Self::name)?.is_some() {
            return Ok(());
        }
        let single = self.attempt(|reader| {
            reader.take("(")?;
            one(reader)?;
            reader.take(")")
        })?;
        if single.is_some() {
            return Ok(());
        }
        if self.skip("(")? {
            self.attempt(tuple)?;
            return self.take(")").map(|_| ());
        }
        self.take("[")?;
        self.attempt(list)?;
        self.take("]").map(|_| ())
    }

    /// The one target of an annotation or of an augmented assignment.
    pub(super) fn single_target(&mut self) -> Read<()> {
        self.first(&[
            Self::attribute_or_subscript_target,
            |reader| reader.name().map(|_| ()),
            |reader| {
                reader.take("(")?;
                reader.deeper(Self::single_target)?;
                reader.take(")").map(|_| ())
            },
        ])
    }

    /// An attribute or a subscript with nothing stuck to it.
    pub(super) fn attribute_or_subscript_target(&mut self) -> Read<()> {
        self.atom()?;
        let mut last = None;
        while self.is_any(&["(", "[", "."])? {
            last = Some(self.trailer()?);
        }
        match last {
            Some(Shape::Attribute | Shape::Subscript) => Ok(()),
            _ => Err(Miss::Other),
        }
    }
}
