//! Guards the stack: a recursive parser, and everything that walks its tree, needs stack in proportion to how deep a
//! program nests, and an overflow would end the whole machine. So the tokens are weighed before anything recursive runs.
//!
//! CPython's own limits (200 brackets, 100 indents, 150 f-strings in each other) are kept by the tokenizer, with its
//! words. Here everything that nests is added up, in hundredths of a bracket, by what it costs the parser and the
//! dropping of its tree (measured, see `tests/nesting.rs`). CPython has no syntax error for the rest: it ends such a
//! program with a `MemoryError` or a `RecursionError` of its parser.

use super::error::{Fault, SyntaxError, SyntaxErrorKind};
use super::lines::LineIndex;
use super::surrogate;
use super::tokens::{Kind, Token, Tokens};

/// The largest program that is read, in bytes.
pub const SOURCE_LIMIT: usize = 64 * 1024;

/// Two hundred brackets, or what costs as much.
const LIMIT: u32 = 20_000;

const BRACKET: u32 = 100;
const INDENT: u32 = 80;
/// A format string: its parts are parsed by a parser of their own.
const FORMAT: u32 = 150;
/// `-`, `not`, `await`, `*`, `lambda`, `yield`: one more call of the parser.
const PREFIX: u32 = 50;
/// `**` and the `else` of a conditional expression, which nest to the right.
const RIGHT: u32 = 40;
/// `a + b + c` and `a.b.c`: read in a loop, but the tree is as deep as the chain is long.
const LINK: u32 = 8;

/// Refuses a text that is no program at all.
pub(super) fn check_text(text: &str, limit: usize) -> Result<(), SyntaxError> {
    let message = if text.len() > limit {
        format!("source code is too long ({} bytes; the limit is {limit})", text.len())
    } else if text.contains('\0') {
        "source code string cannot contain null bytes".to_owned()
    } else if surrogate::first(text).is_some() {
        surrogate::REFUSAL.to_owned()
    } else {
        return Ok(());
    };
    let kind = SyntaxErrorKind::SyntaxError;
    Err(SyntaxError { kind, message, line: 0, column: 0, end_line: 0, end_column: 0, text: String::new(), by_compiler: false })
}

/// Refuses a program that nests too deeply.
pub(super) fn check_tokens(text: &str, lines: &LineIndex, tokens: &Tokens) -> Result<(), Fault> {
    let mut scale = Scale::default();
    for (index, token) in tokens.list.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| tokens.list.get(before));
        let word = text.get(token.start as usize..token.end as usize).unwrap_or_default();
        let previous = before.and_then(|token| text.get(token.start as usize..token.end as usize)).unwrap_or_default();
        scale.weigh(*token, word, before.is_some_and(|before| ends_operand(*before, previous)));
        if scale.total > LIMIT {
            return Err(Fault::span(lines, text, token.start, token.end, scale.message().to_owned()));
        }
    }
    Ok(())
}

/// Whether a token can end an operand, so that an operator behind it is no prefix and a bracket is a call or an index.
fn ends_operand(token: Token, word: &str) -> bool {
    match token.kind {
        Kind::Number | Kind::Text | Kind::FormatEnd => true,
        Kind::Name => !matches!(
            word,
            "not"
                | "and"
                | "or"
                | "in"
                | "is"
                | "if"
                | "else"
                | "lambda"
                | "return"
                | "yield"
                | "await"
                | "del"
                | "assert"
                | "raise"
                | "from"
                | "import"
                | "for"
                | "while"
                | "elif"
                | "with"
                | "as"
        ),
        Kind::Operator => matches!(word, ")" | "]" | "}"),
        _ => false,
    }
}

/// What is open at one level of brackets.
#[derive(Debug, Default)]
struct Level {
    /// The bracket itself.
    base: u32,
    /// What nests in the expression that is being read.
    chain: u32,
    /// Lambdas whose colon has not come: commas are between their parameters.
    lambdas: u32,
}

/// The weight of everything that is open.
#[derive(Debug, Default)]
struct Scale {
    levels: Vec<Level>,
    ground: Level,
    total: u32,
}

impl Scale {
    fn weigh(&mut self, token: Token, word: &str, after_operand: bool) {
        match token.kind {
            Kind::Indent => self.total += INDENT,
            Kind::Dedent => self.total = self.total.saturating_sub(INDENT),
            Kind::Newline => self.end_chain(),
            Kind::FormatStart => self.open(FORMAT),
            Kind::FormatEnd => self.close(),
            Kind::Name => self.weigh_name(word),
            Kind::Operator => self.weigh_operator(word, after_operand),
            _ => {}
        }
    }

    fn weigh_name(&mut self, word: &str) {
        match word {
            "lambda" => {
                self.level().lambdas += 1;
                self.add(PREFIX);
            }
            "not" | "await" | "yield" | "async" => self.add(PREFIX),
            "if" | "else" => self.add(RIGHT),
            _ => {}
        }
    }

    fn weigh_operator(&mut self, word: &str, after_operand: bool) {
        match word {
            "(" | "[" | "{" => {
                if after_operand {
                    self.add(LINK);
                }
                self.open(BRACKET);
            }
            ")" | "]" | "}" => self.close(),
            "," | ";" => self.end_chain(),
            ":" => self.level().lambdas = self.level().lambdas.saturating_sub(1),
            "**" if after_operand => self.add(RIGHT),
            "+" | "-" | "~" | "*" | "**" if !after_operand => self.add(PREFIX),
            "." | "+" | "-" | "*" | "/" | "//" | "%" | "@" | "|" | "&" | "^" | "<<" | ">>" => self.add(LINK),
            _ => {}
        }
    }

    fn level(&mut self) -> &mut Level {
        self.levels.last_mut().unwrap_or(&mut self.ground)
    }

    fn add(&mut self, cost: u32) {
        self.level().chain += cost;
        self.total += cost;
    }

    fn open(&mut self, base: u32) {
        self.levels.push(Level { base, ..Level::default() });
        self.total += base;
    }

    fn close(&mut self) {
        let closed = self.levels.pop().unwrap_or_default();
        self.total = self.total.saturating_sub(closed.base + closed.chain);
    }

    /// An expression ends: what nests in the next one starts from nothing. A lambda's parameters go on.
    fn end_chain(&mut self) {
        let level = self.level();
        if level.lambdas > 0 {
            return;
        }
        let chain = std::mem::take(&mut level.chain);
        self.total = self.total.saturating_sub(chain);
    }

    /// CPython's words where brackets are most of the depth.
    fn message(&self) -> &'static str {
        let brackets: u32 = self.levels.iter().map(|level| level.base).sum();
        if brackets > LIMIT / 2 { "too many nested parentheses" } else { "expression is nested too deeply" }
    }
}
