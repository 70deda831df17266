//! Surrogates that a literal writes as escapes (`"\ud800"`): the parser reads each as U+FFFD, so they are put back into
//! its tree from the text.

use ruff_python_ast::visitor::transformer::{Transformer, walk_interpolated_string_element};
use ruff_python_ast::{InterpolatedStringElement, Mod, StringLiteral};
use ruff_text_size::TextRange;

use super::surrogate;

/// Puts the surrogates of the literals of a program back into its tree.
pub(super) fn put_back(tree: &mut Mod, text: &str) {
    if !may_write_one(text) {
        return;
    }
    let reader = Reader { text };
    match tree {
        Mod::Module(module) => reader.visit_body(&mut module.body),
        Mod::Expression(expression) => reader.visit_expr(&mut expression.body),
    }
}

/// Is there an escape such as `\ud800` or `\U0000d800` anywhere?
fn may_write_one(text: &str) -> bool {
    text.match_indices('\\').any(|(at, _)| matches!(escape(&text[at..]), Some((Some(_), _))))
}

struct Reader<'text> {
    text: &'text str,
}

impl Transformer for Reader<'_> {
    fn visit_string_literal(&self, literal: &mut StringLiteral) {
        self.reread(literal.range, &mut literal.value);
    }

    fn visit_interpolated_string_element(&self, element: &mut InterpolatedStringElement) {
        if let InterpolatedStringElement::Literal(literal) = element {
            self.reread(literal.range, &mut literal.value);
        }
        walk_interpolated_string_element(self, element);
    }
}

impl Reader<'_> {
    /// The replacement characters of a value, one after the other, are what the text behind them writes. Where the text
    /// writes another number of them, it is raw, and its escapes are none.
    fn reread(&self, range: TextRange, value: &mut Box<str>) {
        let count = value.matches(char::REPLACEMENT_CHARACTER).count();
        if count == 0 {
            return;
        }
        let written = replacements(&self.text[range]);
        if written.len() != count {
            return;
        }
        let mut written = written.into_iter();
        let reread: String = value
            .chars()
            .map(|known| if known == char::REPLACEMENT_CHARACTER { written.next().unwrap_or(known) } else { known })
            .collect();
        *value = reread.into();
    }
}

/// What the parser has read as U+FFFD, in order: surrogates, and that character itself.
fn replacements(text: &str) -> Vec<char> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['\\', char::REPLACEMENT_CHARACTER]) {
        rest = &rest[at..];
        let Some((code, length)) = escape(rest) else {
            found.push(char::REPLACEMENT_CHARACTER);
            rest = &rest[char::REPLACEMENT_CHARACTER.len_utf8()..];
            continue;
        };
        found.extend(code.and_then(surrogate::character));
        rest = &rest[length..];
    }
    found
}

/// What the escape at the beginning of a text writes, if that is a surrogate or U+FFFD, and its length; nothing where
/// no escape begins.
fn escape(text: &str) -> Option<(Option<u32>, usize)> {
    let mut characters = text.strip_prefix('\\')?.chars();
    let length = match characters.next() {
        Some('u') => 6,
        Some('U') => 10,
        Some('\\') => return Some((None, 2)),
        _ => return Some((None, 1)),
    };
    let code = text.get(2..length).and_then(|digits| u32::from_str_radix(digits, 16).ok());
    Some((code.filter(|code| (0xd800..0xe000).contains(code) || *code == 0xfffd), 2))
}
