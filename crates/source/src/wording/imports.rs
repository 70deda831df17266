//! Import statements.

use super::reader::{Miss, Read, Reader};
use crate::error::SyntaxErrorKind;
use crate::tokens::Kind;

const NO_NAMES: &str = "Expected one or more names after 'import'";

impl Reader<'_> {
    pub(super) fn import(&mut self) -> Read<()> {
        self.mistake(|reader| {
            let first = reader.take("import")?;
            reader.separated(",", Self::dotted_name)?;
            reader.take("from")?;
            reader.dotted_name()?;
            reader.raise_from(first, "Did you mean to use 'from ... import ...' instead?")
        })?;
        self.mistake(|reader| {
            reader.take("import")?;
            let newline = reader.take_kind(Kind::Newline)?;
            reader.raise_from(newline, NO_NAMES)
        })?;
        self.first(&[Self::import_modules, Self::import_from])
    }

    fn import_modules(&mut self) -> Read<()> {
        self.take("import")?;
        self.separated(",", |reader| {
            reader.dotted_name()?;
            reader.other_name()
        })?;
        Ok(())
    }

    fn other_name(&mut self) -> Read<()> {
        self.attempt(|reader| {
            reader.take("as")?;
            reader.name()
        })?;
        Ok(())
    }

    fn dotted_name(&mut self) -> Read<()> {
        self.separated(".", Self::name).map(|_| ())
    }

    fn import_from(&mut self) -> Read<()> {
        self.take("from")?;
        let dots = self.repeated(|reader| reader.take_any(&[".", "..."]))?;
        let module = self.attempt(Self::dotted_name)?;
        if dots.is_empty() && module.is_none() {
            return Err(Miss::Other);
        }
        self.take("import")?;
        self.import_targets()
    }

    fn import_targets(&mut self) -> Read<()> {
        let found = self.first(&[
            |reader| {
                reader.take("(")?;
                reader.imported_names()?;
                reader.skip(",")?;
                reader.take(")").map(|_| ())
            },
            |reader| {
                reader.imported_names()?;
                if reader.is(",")? { Err(Miss::Other) } else { Ok(()) }
            },
            |reader| reader.take("*").map(|_| ()),
        ]);
        if found != Err(Miss::Other) {
            return found;
        }
        self.mistake(|reader| {
            reader.imported_names()?;
            reader.take(",")?;
            reader.take_kind(Kind::Newline)?;
            let message = "trailing comma not allowed without surrounding parentheses";
            reader.raise_furthest(SyntaxErrorKind::SyntaxError, message)
        })?;
        self.mistake(|reader| {
            let newline = reader.take_kind(Kind::Newline)?;
            reader.raise_from(newline, NO_NAMES)
        })?;
        Err(Miss::Other)
    }

    fn imported_names(&mut self) -> Read<()> {
        self.separated(",", |reader| {
            reader.name()?;
            reader.other_name()
        })?;
        Ok(())
    }
}
