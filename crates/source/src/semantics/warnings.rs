//! What CPython's compiler warns of: programs that are allowed and hardly meant.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{
    CmpOp, Expr, ExprCompare, FStringPartRef, InterpolatedStringElement, ModExpression, ModModule, Stmt, UnaryOp,
};
use ruff_text_size::{Ranged, TextRange};

use super::{spine, walk_chain};
use crate::lines::LineIndex;

/// A `SyntaxWarning`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxWarning {
    pub line: u32,
    pub message: String,
}

/// What is warned of in a module, first of its literals, then of its meaning.
pub fn module_warnings(module: &ModModule, text: &str) -> Vec<SyntaxWarning> {
    both_walks(text, |walk| walk.visit_body(&module.body))
}

/// What is warned of in one expression.
pub fn expression_warnings(expression: &ModExpression, text: &str) -> Vec<SyntaxWarning> {
    both_walks(text, |walk| walk.visit_expr(&expression.body))
}

fn both_walks(text: &str, walk: impl Fn(&mut Walk<'_>)) -> Vec<SyntaxWarning> {
    let lines = LineIndex::new(text);
    let mut found = Vec::new();
    for stage in [Stage::Literals, Stage::Meaning] {
        let mut visitor = Walk { text, lines: &lines, stage, found: Vec::new() };
        walk(&mut visitor);
        found.append(&mut visitor.found);
    }
    found
}

/// CPython reads the whole text before it compiles it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Literals,
    Meaning,
}

struct Walk<'text> {
    text: &'text str,
    lines: &'text LineIndex,
    stage: Stage,
    found: Vec<SyntaxWarning>,
}

impl<'tree> Visitor<'tree> for Walk<'_> {
    fn visit_stmt(&mut self, statement: &'tree Stmt) {
        if let Stmt::Assert(node) = statement
            && matches!(&*node.test, Expr::Tuple(tuple) if !tuple.elts.is_empty())
        {
            self.means(node.range, "assertion is always true, perhaps remove parentheses?".to_owned());
        }
        visitor::walk_stmt(self, statement);
    }

    fn visit_expr(&mut self, expression: &'tree Expr) {
        self.literal(expression);
        if spine::is_chain(expression) {
            for link in spine::spine(expression) {
                self.link(link);
            }
            return walk_chain(self, expression, |_, _| {});
        }
        if let Expr::Compare(node) = expression {
            self.comparison(node);
        }
        visitor::walk_expr(self, expression);
    }
}

impl Walk<'_> {
    fn means(&mut self, range: TextRange, message: String) {
        if self.stage == Stage::Meaning {
            self.add(range, message);
        }
    }

    fn add(&mut self, range: TextRange, message: String) {
        let line = self.lines.position(self.text, range.start()).line;
        self.found.push(SyntaxWarning { line, message });
    }

    /// `x is 1`.
    fn comparison(&mut self, node: &ExprCompare) {
        let mut operands = node.operands.iter();
        let Some(mut left) = operands.next() else { return };
        for (op, right) in node.ops.iter().zip(operands) {
            let (word, other) = match op {
                CmpOp::Is => ("is", "=="),
                CmpOp::IsNot => ("is not", "!="),
                _ => {
                    left = right;
                    continue;
                }
            };
            if let Some(literal) = [left, right].into_iter().find_map(compared_by_value) {
                return self.means(node.range, format!("\"{word}\" with '{literal}' literal. Did you mean \"{other}\"?"));
            }
            left = right;
        }
    }

    /// A call or a subscript of something that cannot be called or subscripted.
    fn link(&mut self, expression: &Expr) {
        match expression {
            Expr::Call(node) => {
                if let Some(class) = class_of(&node.func).filter(|class| *class != "function") {
                    self.means(node.range(), format!("'{class}' object is not callable; perhaps you missed a comma?"));
                }
            }
            Expr::Subscript(node) => match class_of(&node.value) {
                Some("str" | "bytes" | "tuple" | "list") => {
                    let index = class_of(&node.slice).filter(|class| !matches!(*class, "int" | "bool"));
                    if let (Some(class), Some(index)) = (class_of(&node.value), index) {
                        let message =
                            format!("{class} indices must be integers or slices, not {index}; perhaps you missed a comma?");
                        self.means(node.range, message);
                    }
                }
                Some("dict") | None => {}
                Some(class) => {
                    self.means(node.range, format!("'{class}' object is not subscriptable; perhaps you missed a comma?"));
                }
            },
            _ => {}
        }
    }

    fn literal(&mut self, expression: &Expr) {
        if self.stage != Stage::Literals {
            return;
        }
        match expression {
            Expr::NumberLiteral(node) => self.number(node.range),
            Expr::StringLiteral(node) => {
                node.value
                    .iter()
                    .filter(|part| !part.flags.prefix().is_raw())
                    .for_each(|part| self.escapes(part.range, part.range));
            }
            Expr::BytesLiteral(node) => {
                node.value
                    .iter()
                    .filter(|part| !part.flags.prefix().is_raw())
                    .for_each(|part| self.escapes(part.range, part.range));
            }
            Expr::FString(node) => node.value.iter().for_each(|part| self.part(part)),
            _ => {}
        }
    }

    fn part(&mut self, part: FStringPartRef<'_>) {
        match part {
            FStringPartRef::Literal(literal) if !literal.flags.prefix().is_raw() => self.escapes(literal.range, literal.range),
            FStringPartRef::FString(string) if !string.flags.prefix().is_raw() => {
                string.elements.iter().for_each(|element| self.element(element));
            }
            _ => {}
        }
    }

    fn element(&mut self, element: &InterpolatedStringElement) {
        match element {
            InterpolatedStringElement::Literal(literal) => self.escapes(literal.range, literal.range),
            InterpolatedStringElement::Interpolation(inside) => {
                for element in inside.format_spec.iter().flat_map(|format| &format.elements) {
                    self.element(element);
                }
            }
        }
    }

    /// The first escape sequence that Python does not know.
    fn escapes(&mut self, range: TextRange, place: TextRange) {
        let inside = self.text.get(range.start().to_usize()..range.end().to_usize()).unwrap_or_default();
        let mut rest = inside;
        while let Some(at) = rest.find('\\') {
            rest = rest.get(at + 1..).unwrap_or_default();
            let Some(letter) = rest.chars().next() else { return };
            let octal: String = rest.chars().take(3).take_while(|letter| ('0'..='7').contains(letter)).collect();
            if octal.len() == 3 && octal.as_str() > "377" {
                return self.add(place, format!("invalid octal escape sequence '\\{octal}'"));
            }
            if octal.is_empty() && !"\n\r\\'\"abfnrtvxuUN".contains(letter) {
                return self.add(place, format!("invalid escape sequence '\\{letter}'"));
            }
            rest = rest.get(letter.len_utf8()..).unwrap_or_default();
        }
    }

    /// `1or 2`.
    fn number(&mut self, range: TextRange) {
        let behind = self.text.get(range.end().to_usize()..).unwrap_or_default();
        if !behind.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            return;
        }
        let number = self.text.get(range.start().to_usize()..range.end().to_usize()).unwrap_or_default();
        let kind = match number.get(..2) {
            _ if number.ends_with(['j', 'J']) => "imaginary",
            Some("0x" | "0X") => "hexadecimal",
            Some("0o" | "0O") => "octal",
            Some("0b" | "0B") => "binary",
            _ => "decimal",
        };
        self.add(range, format!("invalid {kind} literal"));
    }
}

/// The class of a literal of which there may be several that are equal.
fn compared_by_value(expression: &Expr) -> Option<&'static str> {
    match expression {
        Expr::Tuple(tuple) if !tuple.elts.iter().all(is_constant) => None,
        Expr::Tuple(_) | Expr::NumberLiteral(_) | Expr::StringLiteral(_) | Expr::BytesLiteral(_) | Expr::UnaryOp(_) => {
            class_of(expression)
        }
        _ => None,
    }
}

fn is_constant(expression: &Expr) -> bool {
    match expression {
        Expr::Tuple(tuple) => tuple.elts.iter().all(is_constant),
        other => other.is_literal_expr(),
    }
}

/// The class of what an expression makes, where that is known from its form.
fn class_of(expression: &Expr) -> Option<&'static str> {
    use ruff_python_ast::Number;
    Some(match expression {
        Expr::Tuple(_) => "tuple",
        Expr::List(_) | Expr::ListComp(_) => "list",
        Expr::Dict(_) | Expr::DictComp(_) => "dict",
        Expr::Set(_) | Expr::SetComp(_) => "set",
        Expr::Generator(_) => "generator",
        Expr::Lambda(_) => "function",
        Expr::FString(_) | Expr::StringLiteral(_) => "str",
        Expr::BytesLiteral(_) => "bytes",
        Expr::NoneLiteral(_) => "NoneType",
        Expr::BooleanLiteral(_) => "bool",
        Expr::EllipsisLiteral(_) => "ellipsis",
        Expr::NumberLiteral(node) => match node.value {
            Number::Int(_) => "int",
            Number::Float(_) => "float",
            Number::Complex { .. } => "complex",
        },
        Expr::UnaryOp(node) if node.op == UnaryOp::USub && node.operand.is_number_literal_expr() => class_of(&node.operand)?,
        _ => return None,
    })
}
