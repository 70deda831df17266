//! The patterns of `match`.

use ruff_python_ast::{
    Expr, ExprBinOp, Number, Operator, Pattern, PatternMatchClass, PatternMatchMapping, PatternMatchOr, UnaryOp,
};
use ruff_text_size::{Ranged, TextRange};

type Refusal = (TextRange, String);

/// The names that a pattern binds, in order, and whether it may match everything.
pub(super) struct Patterns<'tree> {
    names: Vec<&'tree str>,
    irrefutable: bool,
}

impl<'tree> Patterns<'tree> {
    /// Checks the pattern of a case; only the last case, or one with a guard, may match everything.
    pub(super) fn check(pattern: &'tree Pattern, irrefutable: bool) -> Result<(), Refusal> {
        Patterns { names: Vec::new(), irrefutable }.pattern(pattern)
    }

    fn pattern(&mut self, pattern: &'tree Pattern) -> Result<(), Refusal> {
        match pattern {
            Pattern::MatchValue(value) => value_pattern(&value.value),
            Pattern::MatchSingleton(_) => Ok(()),
            Pattern::MatchSequence(sequence) => {
                let stars = sequence.patterns.iter().filter(|inner| inner.is_match_star()).count();
                if stars > 1 {
                    return Err((pattern.range(), "multiple starred names in sequence pattern".to_owned()));
                }
                sequence.patterns.iter().try_for_each(|inner| self.inner(inner))
            }
            Pattern::MatchStar(star) => self.bind(star.name.as_deref(), pattern.range()),
            Pattern::MatchMapping(mapping) => self.mapping(mapping),
            Pattern::MatchClass(class) => self.class(class),
            Pattern::MatchAs(capture) => match &capture.pattern {
                Some(inner) => {
                    self.pattern(inner)?;
                    self.bind(capture.name.as_deref(), pattern.range())
                }
                None => self.capture(capture.name.as_deref(), pattern.range()),
            },
            Pattern::MatchOr(alternatives) => self.alternatives(alternatives),
        }
    }

    /// A pattern inside of another may match everything.
    fn inner(&mut self, pattern: &'tree Pattern) -> Result<(), Refusal> {
        let irrefutable = std::mem::replace(&mut self.irrefutable, true);
        let result = self.pattern(pattern);
        self.irrefutable = irrefutable;
        result
    }

    fn capture(&mut self, name: Option<&'tree str>, range: TextRange) -> Result<(), Refusal> {
        if self.irrefutable {
            return self.bind(name, range);
        }
        let what = name.map_or("wildcard".to_owned(), |name| format!("name capture '{name}'"));
        Err((range, format!("{what} makes remaining patterns unreachable")))
    }

    fn bind(&mut self, name: Option<&'tree str>, range: TextRange) -> Result<(), Refusal> {
        let Some(name) = name else { return Ok(()) };
        if name == "__debug__" {
            return Err((range, "cannot assign to __debug__".to_owned()));
        }
        if self.names.contains(&name) {
            return Err((range, format!("multiple assignments to name '{name}' in pattern")));
        }
        self.names.push(name);
        Ok(())
    }

    fn mapping(&mut self, mapping: &'tree PatternMatchMapping) -> Result<(), Refusal> {
        let mut seen = Vec::new();
        for key in &mapping.keys {
            let Some(constant) = constant(key) else {
                continue;
            };
            if seen.contains(&constant) {
                let message = format!("mapping pattern checks duplicate key ({})", constant.text);
                return Err((mapping.range(), message));
            }
            seen.push(constant);
        }
        mapping.patterns.iter().try_for_each(|inner| self.inner(inner))?;
        self.bind(mapping.rest.as_deref(), mapping.range())
    }

    fn class(&mut self, class: &'tree PatternMatchClass) -> Result<(), Refusal> {
        let keywords = &class.arguments.keywords;
        for (index, keyword) in keywords.iter().enumerate() {
            let again = keywords.iter().skip(index + 1).find(|other| other.attr.id == keyword.attr.id);
            if let Some(again) = again {
                let message = format!("attribute name repeated in class pattern: {}", again.attr);
                return Err((again.pattern.range(), message));
            }
        }
        class.arguments.patterns.iter().try_for_each(|inner| self.inner(inner))?;
        keywords.iter().try_for_each(|keyword| self.inner(&keyword.pattern))
    }

    /// Alternatives must bind the same names, and only the last may match everything.
    fn alternatives(&mut self, or: &'tree PatternMatchOr) -> Result<(), Refusal> {
        let last = or.patterns.len().saturating_sub(1);
        let mut control: Option<Vec<&str>> = None;
        for (index, alternative) in or.patterns.iter().enumerate() {
            let mut branch = Patterns { names: Vec::new(), irrefutable: self.irrefutable && index == last };
            branch.pattern(alternative)?;
            let mut sorted = branch.names.clone();
            sorted.sort_unstable();
            match &control {
                None => control = Some(branch.names),
                Some(names) => {
                    let mut known = names.clone();
                    known.sort_unstable();
                    if known != sorted {
                        return Err((or.range(), "alternative patterns bind different names".to_owned()));
                    }
                }
            }
        }
        control.unwrap_or_default().into_iter().try_for_each(|name| self.bind(Some(name), or.range()))
    }
}

fn value_pattern(value: &Expr) -> Result<(), Refusal> {
    let allowed = constant(value).is_some()
        || matches!(value, Expr::Attribute(_) | Expr::BinOp(_) | Expr::UnaryOp(_) | Expr::BytesLiteral(_));
    if allowed {
        return Ok(());
    }
    Err((value.range(), "patterns may only match literals and attribute lookups".to_owned()))
}

/// A literal key: what it equals, and how Python writes it.
struct Constant {
    number: Option<(f64, f64)>,
    text: String,
}

impl PartialEq for Constant {
    /// Keys are compared as Python compares them: `1`, `1.0` and `True` are one key.
    fn eq(&self, other: &Self) -> bool {
        match (self.number, other.number) {
            (Some(left), Some(right)) => left == right,
            (None, None) => self.text == other.text,
            _ => false,
        }
    }
}

impl Constant {
    fn real(number: f64, text: String) -> Self {
        Self { number: Some((number, 0.0)), text }
    }

    fn complex(real: f64, imaginary: f64) -> Self {
        let text = if real == 0.0 { format!("{imaginary}j") } else { format!("({real}{imaginary:+}j)") };
        Self { number: Some((real, imaginary)), text }
    }

    fn other(text: String) -> Self {
        Self { number: None, text }
    }

    fn negated(self) -> Self {
        match self.number {
            Some((real, 0.0)) if real == 0.0 && !self.text.contains('.') => Self::real(0.0, "0".to_owned()),
            Some((real, 0.0)) => Self::real(-real, format!("-{}", self.text)),
            Some((real, imaginary)) => Self { text: format!("(-{})", self.text), number: Some((-real, -imaginary)) },
            None => Self::other(format!("-{}", self.text)),
        }
    }
}

fn constant(key: &Expr) -> Option<Constant> {
    Some(match key {
        Expr::StringLiteral(text) => Constant::other(quote(text.value.to_str())),
        Expr::BytesLiteral(bytes) => {
            let text: String = bytes.value.bytes().flat_map(u8::escape_ascii).map(char::from).collect();
            Constant::other(format!("b'{text}'"))
        }
        Expr::NoneLiteral(_) => Constant::other("None".to_owned()),
        Expr::BooleanLiteral(boolean) => {
            let text = if boolean.value { "True" } else { "False" };
            Constant::real(f64::from(u8::from(boolean.value)), text.to_owned())
        }
        Expr::NumberLiteral(literal) => match &literal.value {
            Number::Int(int) => match int.as_i64() {
                Some(small) => Constant::real(small as f64, int.to_string()),
                None => Constant::other(int.to_string()),
            },
            Number::Float(float) => Constant::real(*float, format!("{float:?}")),
            Number::Complex { imag, .. } => Constant::complex(0.0, *imag),
        },
        Expr::UnaryOp(unary) if unary.op == UnaryOp::USub => constant(&unary.operand)?.negated(),
        Expr::BinOp(operation) => sum(operation)?,
        _ => return None,
    })
}

/// `1 + 2j`, the only operation that a pattern may hold.
fn sum(operation: &ExprBinOp) -> Option<Constant> {
    let (real, _) = constant(&operation.left)?.number?;
    let (_, imaginary) = constant(&operation.right)?.number?;
    let imaginary = if operation.op == Operator::Sub { -imaginary } else { imaginary };
    Some(Constant::complex(real, imaginary))
}

/// A string as `repr` shows it, for strings without unusual characters.
fn quote(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut result = String::from(quote);
    for character in text.chars() {
        match character {
            '\n' => result.push_str("\\n"),
            '\t' => result.push_str("\\t"),
            '\\' => result.push_str("\\\\"),
            _ if character == quote => result.extend(['\\', character]),
            _ => result.push(character),
        }
    }
    result.push(quote);
    result
}
