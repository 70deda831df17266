//! Expressions from the loosest down to `not`, and lambdas.

use super::nodes::{Id, Shape};
use super::reader::{Miss, Read, Reader, Rule};
use crate::tokens::Kind;

impl Reader<'_> {
    /// Expressions and commas, without stars.
    pub(super) fn expressions(&mut self) -> Read {
        self.tuple_of(Self::expression)
    }

    /// Expressions and commas, stars allowed.
    pub(super) fn star_expressions(&mut self) -> Read {
        self.tuple_of(Self::star_expression)
    }

    fn tuple_of(&mut self, rule: fn(&mut Self) -> Read) -> Read {
        let first = self.at;
        let parts = self.separated(",", rule)?;
        let comma = self.skip(",")?;
        match parts.as_slice() {
            [only] if !comma => Ok(*only),
            _ => Ok(self.node(Shape::Tuple, first, parts)),
        }
    }

    fn star_expression(&mut self) -> Read {
        self.remembered(Rule::StarExpression, |reader| reader.first(&[Self::starred_operand, Self::expression]))
    }

    fn starred_operand(&mut self) -> Read {
        let first = self.take("*")?;
        let inner = self.bitwise_or()?;
        Ok(self.node(Shape::Starred, first, vec![inner]))
    }

    pub(super) fn star_named_expressions(&mut self) -> Read<Vec<Id>> {
        let parts = self.separated(",", Self::star_named_expression)?;
        self.skip(",")?;
        Ok(parts)
    }

    pub(super) fn star_named_expression(&mut self) -> Read {
        self.first(&[Self::starred_operand, Self::named_expression])
    }

    pub(super) fn assignment_expression(&mut self) -> Read {
        let first = self.name()?;
        self.take(":=")?;
        self.expression()?;
        Ok(self.node(Shape::Named, first, Vec::new()))
    }

    pub(super) fn named_expression(&mut self) -> Read {
        let start = self.at;
        if let Some(named) = self.attempt(Self::assignment_expression)? {
            return Ok(named);
        }
        if self.walrus_without_value(start)? {
            return Err(Miss::Other);
        }
        self.mistake(Self::named_mistake)?;
        let expression = self.expression()?;
        if self.is(":=")? { Err(Miss::Other) } else { Ok(expression) }
    }

    /// After `name :=` nothing but an assignment expression is possible.
    fn walrus_without_value(&mut self, start: usize) -> Read<bool> {
        let seen = self.sees(|reader| {
            reader.name()?;
            reader.take(":=")
        })?;
        self.at = start;
        Ok(seen)
    }

    /// An expression that is not followed by `:=`, or an assignment expression.
    pub(super) fn argument_expression(&mut self) -> Read {
        if let Some(named) = self.attempt(Self::assignment_expression)? {
            return Ok(named);
        }
        let expression = self.expression()?;
        if self.is(":=")? { Err(Miss::Other) } else { Ok(expression) }
    }

    pub(super) fn expression(&mut self) -> Read {
        self.remembered(Rule::Expression, |reader| {
            reader.deeper(|reader| {
                reader.expression_mistakes()?;
                reader.plain_expression()
            })
        })
    }

    pub(super) fn plain_expression(&mut self) -> Read {
        self.first(&[Self::conditional, Self::disjunction, Self::lambda])
    }

    fn conditional(&mut self) -> Read {
        let first = self.at;
        self.disjunction()?;
        self.take("if")?;
        self.disjunction()?;
        self.take("else")?;
        self.expression()?;
        Ok(self.node(Shape::Conditional, first, Vec::new()))
    }

    pub(super) fn disjunction(&mut self) -> Read {
        self.remembered(Rule::Disjunction, |reader| reader.joined("or", |reader| reader.joined("and", Self::inversion)))
    }

    fn joined(&mut self, word: &str, rule: fn(&mut Self) -> Read) -> Read {
        let first = self.at;
        let parts = self.separated(word, rule)?;
        match parts.as_slice() {
            [only] => Ok(*only),
            _ => Ok(self.node(Shape::Operation, first, Vec::new())),
        }
    }

    pub(super) fn inversion(&mut self) -> Read {
        self.remembered(Rule::Inversion, |reader| {
            let first = reader.at;
            if reader.skip("not")? {
                reader.deeper(Self::inversion)?;
                return Ok(reader.node(Shape::Operation, first, Vec::new()));
            }
            reader.comparison()
        })
    }

    fn comparison(&mut self) -> Read {
        let first = self.at;
        let left = self.bitwise_or()?;
        let mut operators = Vec::new();
        while let Some(operator) = self.attempt(Self::comparison_pair)? {
            operators.push(operator);
        }
        match operators.first() {
            None => Ok(left),
            Some(operator) if self.word_of(*operator) == "in" => Ok(self.node(Shape::Membership, first, vec![left])),
            Some(_) => Ok(self.node(Shape::Comparison, first, Vec::new())),
        }
    }

    /// An operator, whose first token is the answer, and what it compares with.
    fn comparison_pair(&mut self) -> Read<usize> {
        let operator = if self.is("not")? {
            let not = self.take("not")?;
            self.take("in")?;
            not
        } else if self.is("is")? {
            let is = self.take("is")?;
            self.skip("not")?;
            is
        } else {
            self.take_any(&["==", "!=", "<=", "<", ">=", ">", "in"])?
        };
        self.bitwise_or()?;
        Ok(operator)
    }

    fn lambda(&mut self) -> Read {
        let first = self.take("lambda")?;
        self.attempt(Self::lambda_parameters)?;
        self.take(":")?;
        self.expression()?;
        Ok(self.node(Shape::Lambda, first, Vec::new()))
    }

    /// Whether text of an f-string is next: the colon of a lambda was taken for the end of the expression.
    pub(super) fn at_format_text(&mut self) -> Read<bool> {
        self.is_kind(Kind::FormatMiddle)
    }
}
