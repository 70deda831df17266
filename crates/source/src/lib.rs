//! From text to a syntax tree, or to the error that CPython 3.13 gives.
//!
//! The tree is made by `ruff_python_parser`. Around it: the tokens are read once as CPython reads them, which finds what
//! CPython's tokenizer refuses and how deep the program nests (a recursive parser must not overflow the stack); a
//! program that the parser refuses is read again for CPython's words; a program that it accepts is searched for what
//! CPython's compiler refuses.

mod error;
mod lines;
mod nesting;
mod semantics;
pub mod surrogate;
mod surrogate_literals;
mod tokens;
mod wording;

pub use error::{SyntaxError, SyntaxErrorKind};
pub use lines::{LineIndex, Position};
pub use nesting::SOURCE_LIMIT;
pub use semantics::{SyntaxWarning, expression_warnings, module_warnings};

use error::Fault;
use ruff_python_ast::{Mod, ModExpression, ModModule, PythonVersion, Stmt};
use ruff_python_parser::{Mode, ParseError, ParseOptions, Parsed};
use ruff_text_size::{Ranged, TextSize};
use wording::Goal;

/// Parses a program of at most the usual size.
pub fn parse(text: &str) -> Result<ModModule, SyntaxError> {
    parse_within(text, SOURCE_LIMIT)
}

/// Parses a program of at most `limit` bytes.
pub fn parse_within(text: &str, limit: usize) -> Result<ModModule, SyntaxError> {
    let source = Source::new(text, limit)?;
    let parsed = source.parse(Goal::Module)?;
    let Mod::Module(module) = parsed else {
        return Err(source.plain_refusal(0, 0));
    };
    semantics::check(&module, text, &source.lines).map_err(|fault| source.compiler_error(fault))?;
    Ok(module)
}

/// The error of a text that has to be one statement, or several in one line, and is more: behind that line.
pub fn several_statements(module: &ModModule, text: &str) -> Option<SyntaxError> {
    let lines = LineIndex::new(text);
    let place = |offset: TextSize| offset.to_u32();
    let (last, next) = module.body.iter().zip(module.body.iter().skip(1)).find(|(one, next)| {
        let between = one.range().end().to_usize()..next.range().start().to_usize();
        is_compound(one) || text.get(between).is_some_and(|between| between.contains('\n'))
    })?;
    let (start, message) = if is_compound(last) {
        (place(next.range().start()), "invalid syntax")
    } else {
        (place(last.range().end()), "multiple statements found while compiling a single statement")
    };
    Some(Fault::span(&lines, text, start, start + 1, message.to_owned()).into_error(&lines, text))
}

fn is_compound(statement: &Stmt) -> bool {
    matches!(
        statement,
        Stmt::FunctionDef(_)
            | Stmt::ClassDef(_)
            | Stmt::For(_)
            | Stmt::While(_)
            | Stmt::If(_)
            | Stmt::With(_)
            | Stmt::Match(_)
            | Stmt::Try(_)
    )
}

/// Parses a text of the machine's own library by the parser alone: most of a program's start is to read it. In debug
/// builds, and so in the tests, it is checked as a program is.
pub fn parse_library(text: &str) -> Result<ModModule, SyntaxError> {
    if cfg!(debug_assertions) {
        return parse_within(text, usize::MAX);
    }
    let options = ParseOptions::from(Mode::Module).with_target_version(PythonVersion::PY313);
    let mut tree = ruff_python_parser::parse_unchecked(text, options).into_syntax();
    surrogate_literals::put_back(&mut tree, text);
    match tree {
        Mod::Module(module) => Ok(module),
        Mod::Expression(_) => parse_within(text, usize::MAX),
    }
}

/// Parses one expression, such as the text of a box for a value. As `eval` does, it leaves blanks before the expression
/// away; places count from behind them.
pub fn parse_expression(text: &str) -> Result<ModExpression, SyntaxError> {
    let text = text.trim_start_matches([' ', '\t']);
    let source = Source::new(text, SOURCE_LIMIT)?;
    let parsed = source.parse(Goal::Expression)?;
    let Mod::Expression(expression) = parsed else {
        return Err(source.plain_refusal(0, 0));
    };
    semantics::check_expression(&expression, text, &source.lines).map_err(|fault| source.compiler_error(fault))?;
    Ok(expression)
}

/// A text that is known to be safe for the parser.
struct Source<'text> {
    text: &'text str,
    lines: LineIndex,
    tokens: tokens::Tokens,
}

impl<'text> Source<'text> {
    fn new(text: &'text str, limit: usize) -> Result<Self, SyntaxError> {
        nesting::check_text(text, limit)?;
        let lines = LineIndex::new(text);
        let tokens = tokens::read(text, &lines);
        let source = Self { text, lines, tokens };
        nesting::check_tokens(text, &source.lines, &source.tokens).map_err(|fault| source.error(fault))?;
        Ok(source)
    }

    /// The parser sees only what the recogniser accepts (or finds too deep for itself): in what it recovers from, and
    /// how deep it recurses then, it is not Python, and it accepts a `yield` as an operand.
    fn parse(&self, goal: Goal) -> Result<Mod, SyntaxError> {
        if let Some(fault) = wording::explain(self.text, &self.lines, &self.tokens, goal) {
            return Err(self.error(fault));
        }
        if let Some(broken) = &self.tokens.broken {
            return Err(self.error(broken.fault.clone()));
        }
        let mode = match goal {
            Goal::Module => Mode::Module,
            Goal::Expression => Mode::Expression,
        };
        let options = ParseOptions::from(mode).with_target_version(PythonVersion::PY313);
        let parsed = ruff_python_parser::parse_unchecked(self.text, options);
        if !parsed.has_no_syntax_errors() {
            return Err(self.disagreement(&parsed));
        }
        let mut tree = parsed.into_syntax();
        surrogate_literals::put_back(&mut tree, self.text);
        Ok(tree)
    }

    /// The error of a program that the recogniser accepts and the parser does not.
    fn disagreement(&self, parsed: &Parsed<Mod>) -> SyntaxError {
        // The parser checks some of what is the compiler's business in CPython, and makes a tree all the same.
        let checked = match parsed.syntax() {
            Mod::Module(module) => semantics::check(module, self.text, &self.lines),
            Mod::Expression(expression) => semantics::check_expression(expression, self.text, &self.lines),
        };
        if let Err(fault) = checked {
            return self.compiler_error(fault);
        }
        let newer = parsed.unsupported_syntax_errors().first().map(Ranged::range);
        let range = parsed.errors().first().map(ParseError::range).or(newer).unwrap_or_default();
        self.plain_refusal(range.start().to_u32(), range.end().to_u32())
    }

    fn plain_refusal(&self, start: u32, end: u32) -> SyntaxError {
        self.error(Fault::span(&self.lines, self.text, start, end, "invalid syntax".to_owned()))
    }

    fn compiler_error(&self, fault: Fault) -> SyntaxError {
        SyntaxError { by_compiler: true, ..self.error(fault) }
    }

    fn error(&self, fault: Fault) -> SyntaxError {
        fault.into_error(&self.lines, self.text)
    }
}
