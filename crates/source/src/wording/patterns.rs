//! `match` statements and their patterns.

use super::reader::{Miss, Read, Reader, Rule};
use crate::tokens::Kind;

impl Reader<'_> {
    pub(super) fn match_statement(&mut self) -> Read<()> {
        let found = self.attempt(|reader| {
            reader.match_head()?;
            reader.take(":")?;
            reader.take_kind(Kind::Newline)?;
            reader.take_kind(Kind::Indent)?;
            reader.deeper(|reader| reader.some(Self::case))?;
            reader.take_kind(Kind::Dedent)
        })?;
        if found.is_some() {
            return Ok(());
        }
        self.mistake(|reader| {
            reader.match_head()?;
            reader.no_colon()
        })?;
        self.mistake(|reader| {
            let first = reader.match_head()?;
            reader.no_block(first, "'match' statement")
        })?;
        Err(Miss::Other)
    }

    fn match_head(&mut self) -> Read<usize> {
        let first = self.take("match")?;
        let several = self.attempt(|reader| {
            reader.star_named_expression()?;
            reader.take(",")?;
            reader.attempt(Self::star_named_expressions)
        })?;
        if several.is_none() {
            self.named_expression()?;
        }
        Ok(first)
    }

    fn case(&mut self) -> Read<()> {
        self.mistake(|reader| {
            reader.case_head()?;
            reader.no_colon()
        })?;
        self.mistake(|reader| {
            let first = reader.case_head()?;
            reader.no_block(first, "'case' statement")
        })?;
        self.case_head()?;
        self.take(":")?;
        self.block()
    }

    fn case_head(&mut self) -> Read<usize> {
        let first = self.take("case")?;
        self.first(&[Self::open_sequence, Self::pattern])?;
        self.attempt(|reader| {
            reader.take("if")?;
            reader.named_expression()
        })?;
        Ok(first)
    }

    fn pattern(&mut self) -> Read<()> {
        self.deeper(|reader| reader.first(&[Self::as_pattern, Self::or_pattern]))
    }

    fn as_pattern(&mut self) -> Read<()> {
        let found = self.attempt(|reader| {
            reader.or_pattern()?;
            reader.take("as")?;
            reader.capture_target()
        })?;
        if found.is_some() {
            return Ok(());
        }
        self.mistake(|reader| {
            reader.or_pattern()?;
            reader.take("as")?;
            let underscore = reader.take("_")?;
            reader.raise_token(underscore, "cannot use '_' as a target")
        })?;
        self.mistake(|reader| {
            reader.or_pattern()?;
            reader.take("as")?;
            if reader.sees(Self::name)? {
                return Err(Miss::Other);
            }
            let target = reader.expression()?;
            reader.raise_node(target, "invalid pattern target")
        })?;
        Err(Miss::Other)
    }

    fn or_pattern(&mut self) -> Read<()> {
        self.separated("|", Self::closed_pattern).map(|_| ())
    }

    fn closed_pattern(&mut self) -> Read {
        self.remembered(Rule::ClosedPattern, |reader| {
            reader
                .first(&[
                    Self::literal_pattern,
                    |reader| reader.capture_target().map(|_| ()),
                    |reader| reader.take("_").map(|_| ()),
                    Self::value_pattern,
                    Self::group_pattern,
                    Self::sequence_pattern,
                    Self::mapping_pattern,
                    Self::class_pattern,
                ])
                .map(|()| 0)
        })
    }

    fn capture_target(&mut self) -> Read<usize> {
        if self.is("_")? {
            return Err(Miss::Other);
        }
        let name = self.name()?;
        if self.is_any(&[".", "(", "="])? { Err(Miss::Other) } else { Ok(name) }
    }

    fn literal_pattern(&mut self) -> Read<()> {
        self.first(&[
            |reader| {
                reader.signed_number()?;
                if reader.is_any(&["+", "-"])? { Err(Miss::Other) } else { Ok(()) }
            },
            Self::complex_number,
            |reader| reader.strings().map(|_| ()),
            |reader| reader.take_any(&["None", "True", "False"]).map(|_| ()),
        ])
    }

    fn signed_number(&mut self) -> Read<usize> {
        self.skip("-")?;
        self.take_kind(Kind::Number)
    }

    fn complex_number(&mut self) -> Read<()> {
        let real = self.signed_number()?;
        if self.word_of(real).ends_with(['j', 'J']) {
            return self.raise_token(real, "real number required in complex literal");
        }
        self.take_any(&["+", "-"])?;
        let imaginary = self.take_kind(Kind::Number)?;
        if self.word_of(imaginary).ends_with(['j', 'J']) {
            return Ok(());
        }
        self.raise_token(imaginary, "imaginary number required in complex literal")
    }

    fn dotted(&mut self) -> Read<usize> {
        Ok(self.separated(".", Self::name)?.len())
    }

    fn value_pattern(&mut self) -> Read<()> {
        let names = self.dotted()?;
        if names < 2 || self.is_any(&[".", "(", "="])? { Err(Miss::Other) } else { Ok(()) }
    }

    fn group_pattern(&mut self) -> Read<()> {
        self.take("(")?;
        self.pattern()?;
        self.take(")").map(|_| ())
    }

    fn sequence_pattern(&mut self) -> Read<()> {
        if self.skip("[")? {
            self.attempt(Self::patterns)?;
            return self.take("]").map(|_| ());
        }
        self.take("(")?;
        self.attempt(Self::open_sequence)?;
        self.take(")").map(|_| ())
    }

    /// Patterns with at least one comma.
    fn open_sequence(&mut self) -> Read<()> {
        self.maybe_star()?;
        self.take(",")?;
        self.attempt(Self::patterns).map(|_| ())
    }

    fn patterns(&mut self) -> Read<()> {
        self.separated(",", Self::maybe_star)?;
        self.skip(",").map(|_| ())
    }

    fn maybe_star(&mut self) -> Read<()> {
        self.first(&[
            |reader| {
                reader.take("*")?;
                reader.first(&[Self::capture_target, |reader| reader.take("_")]).map(|_| ())
            },
            Self::pattern,
        ])
    }

    fn mapping_pattern(&mut self) -> Read<()> {
        self.take("{")?;
        let items = self.attempt(|reader| reader.separated(",", Self::mapping_item))?;
        if items.is_none() || self.is(",")? {
            self.attempt(|reader| {
                if items.is_some() {
                    reader.take(",")?;
                }
                reader.take("**")?;
                reader.capture_target()
            })?;
        }
        self.skip(",")?;
        self.take("}").map(|_| ())
    }

    fn mapping_item(&mut self) -> Read<()> {
        self.first(&[Self::literal_pattern, |reader| if reader.dotted()? < 2 { Err(Miss::Other) } else { Ok(()) }])?;
        self.take(":")?;
        self.pattern()
    }

    fn class_pattern(&mut self) -> Read<()> {
        let found = self.attempt(|reader| {
            reader.dotted()?;
            reader.take("(")?;
            if reader.attempt(Self::positional_patterns)?.is_some() {
                reader.attempt(|reader| {
                    reader.take(",")?;
                    reader.keyword_patterns()
                })?;
            } else {
                reader.attempt(Self::keyword_patterns)?;
            }
            reader.skip(",")?;
            reader.take(")")
        })?;
        if found.is_some() {
            return Ok(());
        }
        self.mistake(Self::positional_after_keyword)?;
        Err(Miss::Other)
    }

    fn positional_after_keyword(&mut self) -> Read<()> {
        self.dotted()?;
        self.take("(")?;
        self.attempt(|reader| {
            reader.positional_patterns()?;
            reader.take(",")
        })?;
        self.keyword_patterns()?;
        self.take(",")?;
        let first = self.at;
        self.positional_patterns()?;
        let last = self.at - 1;
        self.raise_range(first, last, "positional patterns follow keyword patterns")
    }

    fn positional_patterns(&mut self) -> Read<()> {
        self.separated(",", Self::pattern).map(|_| ())
    }

    fn keyword_patterns(&mut self) -> Read<()> {
        self.separated(",", |reader| {
            reader.name()?;
            reader.take("=")?;
            reader.pattern()
        })?;
        Ok(())
    }
}
