//! f-strings.

use ruff_python_ast::{
    ConversionFlag, ExprFString, FStringPartRef, InterpolatedElement, InterpolatedStringElement, InterpolatedStringElements,
    InterpolatedStringFormatSpec,
};
use ruff_text_size::TextRange;

use super::compiler::Compiler;
use super::constants::text;
use super::op::{Conversion, NOTHING, Op, Register, Source};

/// Strings on their way to be joined: some in temporaries, the last perhaps still literal text.
#[derive(Debug, Default)]
struct Pieces {
    literal: String,
    count: u16,
}

impl<'a> Compiler<'a> {
    pub fn f_string(&mut self, node: &'a ExprFString, into: Option<Register>) -> Register {
        let top = self.code.top();
        let mut pieces = Pieces::default();
        for part in &node.value {
            match part {
                FStringPartRef::Literal(literal) => pieces.literal.push_str(literal),
                FStringPartRef::FString(string) => {
                    self.pieces(&mut pieces, &string.elements, node.range);
                }
            }
        }
        self.join(pieces, top, node.range, into)
    }

    fn pieces(&mut self, pieces: &mut Pieces, elements: &'a InterpolatedStringElements, range: TextRange) {
        for element in elements {
            match element {
                InterpolatedStringElement::Literal(literal) => pieces.literal.push_str(literal),
                InterpolatedStringElement::Interpolation(field) => {
                    if let Some(debug) = &field.debug_text {
                        pieces.literal.push_str(&without_comments(debug.leading()));
                        pieces.literal.push_str(debug.expression());
                        pieces.literal.push_str(&without_comments(debug.trailing()));
                    }
                    self.flush(pieces, range);
                    self.field(field);
                    pieces.count += 1;
                }
            }
        }
    }

    /// Puts literal text that has gathered into a temporary.
    fn flush(&mut self, pieces: &mut Pieces, range: TextRange) {
        if !pieces.literal.is_empty() {
            self.constant_into(text(&pieces.literal), range, None);
            pieces.literal.clear();
            pieces.count += 1;
        }
    }

    fn join(&mut self, mut pieces: Pieces, top: Register, range: TextRange, into: Option<Register>) -> Register {
        self.flush(&mut pieces, range);
        if pieces.count == 1 {
            return self.deliver(top, into, top, range);
        }
        let dst = self.code.result(top, into);
        self.code.emit(Op::BuildString { dst, base: top, count: pieces.count }, range);
        dst
    }

    fn field(&mut self, field: &'a InterpolatedElement) {
        let top = self.code.top();
        let spec = field.format_spec.as_deref();
        let inner: Vec<_> = spec.iter().flat_map(|spec| spec.elements.interpolations()).collect();
        let later: Vec<_> = inner.iter().map(|element| &*element.expression).collect();
        let src = self.operand_before(&field.expression, &later);
        let spec_source = spec.map_or(NOTHING, |spec| self.spec(spec));
        let dst = self.code.result(top, None);
        let conversion = conversion(field);
        self.code.emit(Op::Format { conversion, dst, src, spec: spec_source }, field.range);
    }

    fn spec(&mut self, spec: &'a InterpolatedStringFormatSpec) -> Source {
        let top = self.code.top();
        let mut pieces = Pieces::default();
        self.pieces(&mut pieces, &spec.elements, spec.range);
        if pieces.count == 0 {
            return self.code.constant(text(&pieces.literal));
        }
        self.join(pieces, top, spec.range, None)
    }
}

/// What stands around the expression of `{x=}`: space, brackets and comments.
fn without_comments(text: &str) -> String {
    let lines = text.split_inclusive('\n').map(|line| match line.split_once('#') {
        Some((before, comment)) if comment.ends_with('\n') => format!("{before}\n"),
        Some((before, _)) => before.to_owned(),
        None => line.to_owned(),
    });
    lines.collect()
}

/// `{x=}` shows the `repr` unless something else is asked for.
fn conversion(field: &InterpolatedElement) -> Conversion {
    match field.conversion {
        ConversionFlag::Str => Conversion::Str,
        ConversionFlag::Repr => Conversion::Repr,
        ConversionFlag::Ascii => Conversion::Ascii,
        ConversionFlag::None if field.debug_text.is_some() && field.format_spec.is_none() => Conversion::Repr,
        ConversionFlag::None => Conversion::None,
    }
}
