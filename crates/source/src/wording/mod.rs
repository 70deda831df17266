//! CPython's words and places for a program that does not parse.
//!
//! Python's error messages are not made from a parser's "expected X, found Y": CPython's grammar has a second set of
//! rules, tried only after the first reading failed, that recognise common mistakes, and "invalid syntax" points at the
//! furthest token that the first reading looked at. So the same is done here: a recogniser with backtracking reads
//! the tokens twice, remembering how far it looked, with the mistakes switched on the second time. It runs only for
//! programs that the real parser refused. Every rule was checked against CPython 3.13 through the cases in
//! `tests/syntax_errors`.

mod arguments;
mod atoms;
mod blocks;
mod comprehensions;
mod escapes;
mod expressions;
mod formats;
mod handlers;
mod imports;
mod mistakes;
mod nodes;
mod operators;
mod parameters;
mod patterns;
mod raising;
mod reader;
mod statements;
mod targets;
mod types;

use super::error::{Fault, SyntaxErrorKind};
use super::lines::LineIndex;
use super::tokens::{self, Tokens};
use reader::{Miss, Reader};

/// What is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Goal {
    Module,
    Expression,
}

/// What CPython says of the program; nothing when the recogniser finds no fault (or gave up on its depth).
pub(super) fn explain(text: &str, lines: &LineIndex, tokens: &Tokens, goal: Goal) -> Option<Fault> {
    let mut reader = Reader::new(text, lines, tokens);
    let first = read(&mut reader, goal);
    let furthest = reader.furthest;
    if first.is_ok() {
        return None;
    }
    if matches!(first, Err(Miss::Other)) {
        reader.start_again();
        let _ = read(&mut reader, goal);
    }
    if reader.gave_up() {
        return None;
    }
    let generic = matches!(first, Err(Miss::Other)) && !reader.has_raised();
    let reached = reader.furthest;
    if generic {
        reader.refuse(furthest);
    }
    let fault = reader.into_fault()?;
    if generic && fault.kind == SyntaxErrorKind::IndentationError {
        return Some(fault);
    }
    Some(prefer_broken_text(fault, text, lines, tokens, reached))
}

fn read(reader: &mut Reader, goal: Goal) -> Result<(), Miss> {
    match goal {
        Goal::Module => reader.module(),
        Goal::Expression => reader.lone_expression(),
    }
}

/// After a grammar error CPython reads on to the end of the text: what the tokenizer cannot read is reported in the
/// error's place, and so is a bracket that stays open since an earlier line.
fn prefer_broken_text(fault: Fault, text: &str, lines: &LineIndex, tokens: &Tokens, reached: usize) -> Fault {
    let Some(broken) = &tokens.broken else {
        return fault;
    };
    let already_there = reached + 1 >= tokens.list.len();
    if already_there || broken.in_format {
        return fault;
    }
    if broken.wins {
        return broken.fault.clone();
    }
    let line = tokens.list.get(reached).map_or(0, |token| lines.spot(text, token.start).line);
    match tokens.open.last() {
        Some(bracket) if line > bracket.line => tokens::never_closed(text, lines, &tokens.open),
        _ => fault,
    }
}
