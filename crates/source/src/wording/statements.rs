//! Modules, simple statements and assignments.

use super::nodes::{Purpose, Shape};
use super::reader::{Miss, Read, Reader, Rule};
use crate::tokens::Kind;

const AUGMENTED: [&str; 13] = ["+=", "-=", "*=", "@=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", "**=", "//="];

impl Reader<'_> {
    pub(super) fn module(&mut self) -> Read<()> {
        self.repeated(Self::statement)?;
        self.take_kind(Kind::End).map(|_| ())
    }

    /// The text of a box that holds one expression.
    pub(super) fn lone_expression(&mut self) -> Read<()> {
        self.expressions()?;
        self.repeated(|reader| reader.take_kind(Kind::Newline))?;
        self.take_kind(Kind::End).map(|_| ())
    }

    pub(super) fn statement(&mut self) -> Read<()> {
        self.first(&[Self::compound_statement, Self::simple_statements])
    }

    pub(super) fn simple_statements(&mut self) -> Read<()> {
        self.separated(";", Self::simple_statement)?;
        self.skip(";")?;
        self.take_kind(Kind::Newline).map(|_| ())
    }

    fn simple_statement(&mut self) -> Read {
        self.remembered(Rule::SimpleStatement, |reader| {
            if reader.attempt(Self::assignment)?.is_some() {
                return Ok(0);
            }
            if reader.attempt(Self::type_alias)?.is_some() || reader.attempt(Self::star_expressions)?.is_some() {
                return Ok(0);
            }
            reader.keyword_statement().map(|()| 0)
        })
    }

    fn keyword_statement(&mut self) -> Read<()> {
        self.token()?;
        match self.word_of(self.at) {
            "return" => self.with_optional("return", Self::star_expressions),
            "import" | "from" => self.import(),
            "raise" => self.raise_statement(),
            "pass" => self.take("pass").map(|_| ()),
            "del" => self.delete(),
            "yield" => self.yield_expression().map(|_| ()),
            "assert" => self.assert_statement(),
            "break" => self.take("break").map(|_| ()),
            "continue" => self.take("continue").map(|_| ()),
            "global" => self.names_after("global"),
            "nonlocal" => self.names_after("nonlocal"),
            _ => Err(Miss::Other),
        }
    }

    fn with_optional(&mut self, word: &str, rule: fn(&mut Self) -> Read) -> Read<()> {
        self.take(word)?;
        self.attempt(rule).map(|_| ())
    }

    fn names_after(&mut self, word: &str) -> Read<()> {
        self.take(word)?;
        self.separated(",", Self::name).map(|_| ())
    }

    fn raise_statement(&mut self) -> Read<()> {
        self.take("raise")?;
        if self.attempt(Self::expression)?.is_some() {
            self.attempt(|reader| {
                reader.take("from")?;
                reader.expression()
            })?;
        }
        Ok(())
    }

    fn assert_statement(&mut self) -> Read<()> {
        self.take("assert")?;
        self.expression()?;
        self.attempt(|reader| {
            reader.take(",")?;
            reader.expression()
        })?;
        Ok(())
    }

    fn delete(&mut self) -> Read<()> {
        let whole = self.attempt(|reader| {
            reader.take("del")?;
            reader.delete_targets()?;
            if reader.is(";")? || reader.is_kind(Kind::Newline)? { Ok(()) } else { Err(Miss::Other) }
        })?;
        if whole.is_some() {
            return Ok(());
        }
        self.mistake(|reader| {
            reader.take("del")?;
            let targets = reader.star_expressions()?;
            reader.raise_wrong_target(targets, Purpose::Delete)
        })?;
        Err(Miss::Other)
    }
}

/// Assignments.
impl Reader<'_> {
    fn assignment(&mut self) -> Read<()> {
        let found =
            self.first(&[Self::annotated_name, Self::annotated_target, Self::plain_assignment, Self::augmented_assignment]);
        if found != Err(Miss::Other) {
            return found;
        }
        if self.explaining {
            self.assignment_mistakes()?;
        }
        Err(Miss::Other)
    }

    fn annotated_name(&mut self) -> Read<()> {
        self.name()?;
        self.annotation_and_value()
    }

    fn annotated_target(&mut self) -> Read<()> {
        let parenthesized = self.attempt(|reader| {
            reader.take("(")?;
            reader.single_target()?;
            reader.take(")")
        })?;
        if parenthesized.is_none() {
            self.attribute_or_subscript_target()?;
        }
        self.annotation_and_value()
    }

    fn annotation_and_value(&mut self) -> Read<()> {
        self.take(":")?;
        self.expression()?;
        self.attempt(|reader| {
            reader.take("=")?;
            reader.right_side()
        })?;
        Ok(())
    }

    fn plain_assignment(&mut self) -> Read<()> {
        self.some(Self::target_and_equals)?;
        self.right_side()?;
        if self.is("=")? { Err(Miss::Other) } else { Ok(()) }
    }

    fn target_and_equals(&mut self) -> Read<usize> {
        self.star_targets()?;
        self.take("=")
    }

    /// After the operator nothing but an augmented assignment is possible.
    fn augmented_assignment(&mut self) -> Read<()> {
        self.single_target()?;
        self.take_any(&AUGMENTED)?;
        self.right_side().map(|_| ())
    }

    /// What may stand behind `=` and between the braces of an f-string.
    pub(super) fn right_side(&mut self) -> Read {
        self.first(&[Self::yield_expression, Self::star_expressions])
    }

    fn assignment_mistakes(&mut self) -> Read<()> {
        self.mistake(Self::annotated_display)?;
        self.mistake(Self::annotated_tuple)?;
        self.mistake(|reader| {
            let target = reader.expression()?;
            reader.take(":")?;
            reader.expression()?;
            reader.raise_node(target, "illegal target for annotation")
        })?;
        self.mistake(|reader| {
            reader.repeated(Self::target_and_equals)?;
            let target = reader.star_expressions()?;
            reader.take("=")?;
            reader.raise_wrong_target(target, Purpose::Assign)
        })?;
        self.mistake(|reader| {
            reader.repeated(Self::target_and_equals)?;
            let target = reader.yield_expression()?;
            reader.take("=")?;
            reader.raise_node(target, "assignment to yield expression not possible")
        })?;
        self.mistake(|reader| {
            let target = reader.star_expressions()?;
            reader.take_any(&AUGMENTED)?;
            reader.right_side()?;
            let word = reader.shape(target).word();
            reader.raise_node(target, format!("'{word}' is an illegal expression for augmented assignment"))
        })
    }

    fn annotated_display(&mut self) -> Read<()> {
        let target = self.list_or_tuple()?;
        self.take(":")?;
        self.expression()?;
        let word = self.shape(target).word();
        self.raise_node(target, format!("only single target (not {word}) can be annotated"))
    }

    fn list_or_tuple(&mut self) -> Read {
        self.first(&[Self::list, Self::tuple, |reader| {
            reader.take("(")?;
            let inner = reader.deeper(Self::list_or_tuple)?;
            reader.take(")")?;
            Ok(inner)
        }])
    }

    fn annotated_tuple(&mut self) -> Read<()> {
        let target = self.star_named_expression()?;
        self.take(",")?;
        self.repeated(Self::star_named_expressions)?;
        self.take(":")?;
        self.expression()?;
        self.raise_node(target, "only single target (not tuple) can be annotated")
    }

    pub(super) fn yield_expression(&mut self) -> Read {
        let first = self.take("yield")?;
        let from = self.attempt(|reader| {
            reader.take("from")?;
            reader.expression()
        })?;
        if from.is_none() {
            self.attempt(Self::star_expressions)?;
        }
        Ok(self.node(Shape::Yield, first, Vec::new()))
    }
}
