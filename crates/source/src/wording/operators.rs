//! Operators from `|` to `**`, `await`, and what is stuck to a primary expression.

use super::nodes::Shape;
use super::reader::{Miss, Read, Reader, Rule};

/// The operators, the loosest first; each level is a chain of the next.
const LEVELS: [&[&str]; 6] = [&["|"], &["^"], &["&"], &["<<", ">>"], &["+", "-"], &["*", "/", "//", "%", "@"]];
/// From this level on a `not` behind the operator has a message of its own.
const ARITHMETIC: usize = 4;

impl Reader<'_> {
    pub(super) fn bitwise_or(&mut self) -> Read {
        self.remembered(Rule::BitwiseOr, |reader| reader.chain(0))
    }

    /// A chain of operators of one level or tighter ones.
    fn chain(&mut self, level: usize) -> Read {
        let first = self.at;
        let mut left = self.tighter(level)?;
        loop {
            let more = self.attempt(|reader| {
                let operators = LEVELS.get(level).copied().unwrap_or_default();
                reader.take_any(operators)?;
                if level >= ARITHMETIC {
                    reader.mistake(Self::not_after_operator)?;
                }
                reader.tighter(level)
            })?;
            if more.is_none() {
                return Ok(left);
            }
            left = self.node(Shape::Operation, first, Vec::new());
        }
    }

    fn tighter(&mut self, level: usize) -> Read {
        if level + 1 < LEVELS.len() { self.chain(level + 1) } else { self.factor() }
    }

    fn not_after_operator(&mut self) -> Read<()> {
        let first = self.take("not")?;
        let operand = self.inversion()?;
        let last = self.last_of(operand);
        self.raise_range(first, last, "'not' after an operator must be parenthesized")
    }

    fn factor(&mut self) -> Read {
        self.remembered(Rule::Factor, |reader| {
            let first = reader.at;
            if reader.is_any(&["+", "-", "~"])? {
                reader.take_any(&["+", "-", "~"])?;
                reader.mistake(Self::not_after_operator)?;
                reader.deeper(Self::factor)?;
                return Ok(reader.node(Shape::Operation, first, Vec::new()));
            }
            reader.power()
        })
    }

    fn power(&mut self) -> Read {
        let first = self.at;
        let base = self.awaited()?;
        let exponent = self.attempt(|reader| {
            reader.take("**")?;
            reader.deeper(Self::factor)
        })?;
        if exponent.is_none() {
            return Ok(base);
        }
        Ok(self.node(Shape::Operation, first, Vec::new()))
    }

    fn awaited(&mut self) -> Read {
        let first = self.at;
        if self.skip("await")? {
            self.primary()?;
            return Ok(self.node(Shape::Await, first, Vec::new()));
        }
        self.primary()
    }

    pub(super) fn primary(&mut self) -> Read {
        self.remembered(Rule::Primary, |reader| {
            let first = reader.at;
            let mut primary = reader.atom()?;
            while let Some(shape) = reader.attempt(Self::trailer)? {
                primary = reader.node(shape, first, Vec::new());
            }
            Ok(primary)
        })
    }

    /// An attribute, a call or a subscript.
    pub(super) fn trailer(&mut self) -> Read<Shape> {
        if self.skip(".")? {
            self.name()?;
            return Ok(Shape::Attribute);
        }
        if self.is("(")? {
            return self.call();
        }
        self.take("[")?;
        self.slices()?;
        self.take("]")?;
        Ok(Shape::Subscript)
    }

    fn call(&mut self) -> Read<Shape> {
        if self.attempt(Self::generator)?.is_some() {
            return Ok(Shape::Call);
        }
        self.take("(")?;
        self.attempt(Self::arguments)?;
        self.take(")")?;
        Ok(Shape::Call)
    }

    pub(super) fn slices(&mut self) -> Read<()> {
        let single = self.attempt(|reader| {
            reader.slice()?;
            if reader.is(",")? { Err(Miss::Other) } else { Ok(()) }
        })?;
        if single.is_some() {
            return Ok(());
        }
        self.separated(",", |reader| reader.first(&[Self::slice, Self::starred]))?;
        self.skip(",").map(|_| ())
    }

    fn slice(&mut self) -> Read {
        let first = self.at;
        let sliced = self.attempt(|reader| {
            reader.attempt(Self::expression)?;
            reader.take(":")?;
            reader.attempt(Self::expression)?;
            reader.attempt(|reader| {
                reader.take(":")?;
                reader.attempt(Self::expression)
            })
        })?;
        if sliced.is_some() {
            return Ok(self.node(Shape::Slice, first, Vec::new()));
        }
        self.named_expression()
    }
}
