//! Comprehensions and generator expressions.

use super::nodes::Shape;
use super::reader::{Miss, Read, Reader, Rule};
use crate::error::SyntaxErrorKind;

impl Reader<'_> {
    pub(super) fn list_comprehension(&mut self) -> Read {
        self.comprehension("[", Self::named_expression, "]", Shape::ListComprehension)
    }

    pub(super) fn set_comprehension(&mut self) -> Read {
        self.comprehension("{", Self::named_expression, "}", Shape::SetComprehension)
    }

    pub(super) fn generator(&mut self) -> Read {
        self.comprehension("(", Self::argument_expression, ")", Shape::Generator)
    }

    pub(super) fn dict_comprehension(&mut self) -> Read {
        let first = self.at;
        let found = self.attempt(|reader| {
            reader.take("{")?;
            reader.key_and_value()?;
            reader.comprehension_clauses()?;
            reader.take("}")
        })?;
        if found.is_some() {
            return Ok(self.node(Shape::DictComprehension, first, Vec::new()));
        }
        self.mistake(|reader| {
            reader.take("{")?;
            let stars = reader.take("**")?;
            reader.bitwise_or()?;
            reader.comprehension_clauses()?;
            reader.take("}")?;
            reader.raise_token(stars, "dict unpacking cannot be used in dict comprehension")
        })?;
        Err(Miss::Other)
    }

    fn comprehension(&mut self, open: &str, element: fn(&mut Self) -> Read, close: &str, shape: Shape) -> Read {
        let first = self.at;
        let found = self.attempt(|reader| {
            reader.take(open)?;
            element(reader)?;
            reader.comprehension_clauses()?;
            reader.take(close)
        })?;
        if found.is_some() {
            return Ok(self.node(shape, first, Vec::new()));
        }
        self.comprehension_mistakes()?;
        Err(Miss::Other)
    }

    fn comprehension_mistakes(&mut self) -> Read<()> {
        self.mistake(|reader| {
            reader.take_any(&["[", "(", "{"])?;
            let starred = reader.starred()?;
            reader.comprehension_clauses()?;
            reader.raise_node(starred, "iterable unpacking cannot be used in comprehension")
        })?;
        self.mistake(|reader| {
            reader.take_any(&["[", "{"])?;
            let first = reader.star_named_expression()?;
            reader.take(",")?;
            let rest = reader.star_named_expressions()?;
            reader.comprehension_clauses()?;
            let last = rest.last().map_or(0, |last| reader.last_of(*last));
            reader.raise_forgotten_parentheses(first, last)
        })?;
        self.mistake(|reader| {
            reader.take_any(&["[", "{"])?;
            let first = reader.star_named_expression()?;
            let comma = reader.take(",")?;
            reader.comprehension_clauses()?;
            reader.raise_forgotten_parentheses(first, comma)
        })
    }

    fn raise_forgotten_parentheses(&mut self, first: u32, last: usize) -> Read<()> {
        let first = self.first_of(first);
        self.raise_range(first, last, "did you forget parentheses around the comprehension target?")
    }

    /// One or more `for ... in ... if ...`; the last token of the last expression is the answer.
    pub(super) fn comprehension_clauses(&mut self) -> Read<usize> {
        let answer = self.remembered(Rule::Comprehension, |reader| {
            reader.some(Self::comprehension_clause)?;
            Ok(reader.at as u32 - 1)
        });
        answer.map(|last| last as usize)
    }

    fn comprehension_clause(&mut self) -> Read<()> {
        let start = self.at;
        let found = self.attempt(|reader| {
            reader.skip("async")?;
            reader.take("for")?;
            reader.star_targets()?;
            reader.take("in")
        })?;
        if found.is_some() {
            self.disjunction()?;
            self.repeated(|reader| {
                reader.take("if")?;
                reader.disjunction()
            })?;
            return Ok(());
        }
        self.at = start;
        // CPython looks for this mistake even where the others are off.
        self.attempt(|reader| {
            reader.skip("async")?;
            reader.take("for")?;
            reader.separated(",", Self::bitwise_or)?;
            reader.skip(",")?;
            if reader.is("in")? {
                return Err(Miss::Other);
            }
            let message = "'in' expected after for-loop variables";
            reader.raise_furthest::<()>(SyntaxErrorKind::SyntaxError, message)
        })?;
        self.loop_target_mistake()?;
        Err(Miss::Other)
    }
}
