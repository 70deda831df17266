//! The recogniser's hands: looking at tokens, trying and taking back, remembering, and raising.

use rustc_hash::FxHashMap;

use super::nodes::{Id, Node, Shape};
use crate::error::Fault;
use crate::lines::LineIndex;
use crate::tokens::{Kind, Token, Tokens};

/// Why a rule did not match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Miss {
    /// Something else is there: another rule may match.
    Other,
    /// An error was raised: nothing else is tried.
    Raised,
}

pub(super) type Read<T = Id> = Result<T, Miss>;

/// The rules whose answers are remembered, so that backtracking stays linear.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Rule {
    SimpleStatement,
    Block,
    StarExpression,
    NamedMistake,
    Expression,
    Disjunction,
    Inversion,
    BitwiseOr,
    Factor,
    Primary,
    Arguments,
    StarTarget,
    Strings,
    ClosedPattern,
    Atom,
    Comprehension,
}

/// Nested rules at which the recogniser gives up and leaves the plain "invalid syntax": it must not use more stack than
/// the parser does. Programs this deep are not written by hand.
const DEPTH: u32 = 48;

const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else",
    "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise",
    "return", "try", "while", "with", "yield",
];

type Memory = FxHashMap<(Rule, usize), (Read, usize)>;

pub(super) struct Reader<'text> {
    pub(super) text: &'text str,
    pub(super) lines: &'text LineIndex,
    tokens: &'text Tokens,
    pub(super) at: usize,
    pub(super) furthest: usize,
    /// Whether the rules for mistakes are on.
    pub(super) explaining: bool,
    pub(super) raised: Option<Fault>,
    pub(super) nodes: Vec<Node>,
    memory: Memory,
    depth: u32,
    gave_up: bool,
}

impl<'text> Reader<'text> {
    pub(super) fn new(text: &'text str, lines: &'text LineIndex, tokens: &'text Tokens) -> Self {
        Self {
            text,
            lines,
            tokens,
            at: 0,
            furthest: 0,
            explaining: false,
            raised: None,
            nodes: Vec::new(),
            memory: Memory::default(),
            depth: 0,
            gave_up: false,
        }
    }

    /// The second reading, with the mistakes on.
    pub(super) fn start_again(&mut self) {
        self.at = 0;
        self.depth = 0;
        self.explaining = true;
        self.memory.clear();
        self.nodes.clear();
    }

    pub(super) fn has_raised(&self) -> bool {
        self.raised.is_some()
    }

    pub(super) fn gave_up(&self) -> bool {
        self.gave_up
    }

    pub(super) fn into_fault(self) -> Option<Fault> {
        self.raised
    }

    /// The token in front of the reader. Looking at it counts: "invalid syntax" points at the furthest one looked at.
    pub(super) fn token(&mut self) -> Read<Token> {
        self.furthest = self.furthest.max(self.at);
        let token = self.tokens.list.get(self.at).copied().ok_or(Miss::Other)?;
        if token.kind == Kind::Broken {
            self.raised = self.tokens.broken.as_ref().map(|broken| broken.fault.clone());
            return Err(Miss::Raised);
        }
        Ok(token)
    }

    pub(super) fn word_of(&self, index: usize) -> &'text str {
        let token = self.tokens.list.get(index).copied();
        token.and_then(|token| self.text.get(token.start as usize..token.end as usize)).unwrap_or_default()
    }

    pub(super) fn token_at(&self, index: usize) -> Option<Token> {
        self.tokens.list.get(index).copied()
    }

    pub(super) fn line_of(&self, index: usize) -> u32 {
        self.token_at(index).map_or(0, |token| self.lines.spot(self.text, token.start).line)
    }

    /// Whether a keyword or an operator is next.
    pub(super) fn is(&mut self, word: &str) -> Read<bool> {
        let token = self.token()?;
        Ok(matches!(token.kind, Kind::Name | Kind::Operator) && self.word_of(self.at) == word)
    }

    pub(super) fn is_any(&mut self, words: &[&str]) -> Read<bool> {
        let token = self.token()?;
        Ok(matches!(token.kind, Kind::Name | Kind::Operator) && words.contains(&self.word_of(self.at)))
    }

    pub(super) fn is_kind(&mut self, kind: Kind) -> Read<bool> {
        Ok(self.token()?.kind == kind)
    }

    /// Takes a keyword or an operator; answers its place.
    pub(super) fn take(&mut self, word: &str) -> Read<usize> {
        if self.is(word)? { Ok(self.step()) } else { Err(Miss::Other) }
    }

    pub(super) fn take_any(&mut self, words: &[&str]) -> Read<usize> {
        if self.is_any(words)? { Ok(self.step()) } else { Err(Miss::Other) }
    }

    pub(super) fn take_kind(&mut self, kind: Kind) -> Read<usize> {
        if self.is_kind(kind)? { Ok(self.step()) } else { Err(Miss::Other) }
    }

    /// Takes the word when it is there.
    pub(super) fn skip(&mut self, word: &str) -> Read<bool> {
        let there = self.is(word)?;
        if there {
            self.step();
        }
        Ok(there)
    }

    pub(super) fn name(&mut self) -> Read<usize> {
        let token = self.token()?;
        if token.kind == Kind::Name && !KEYWORDS.contains(&self.word_of(self.at)) {
            return Ok(self.step());
        }
        Err(Miss::Other)
    }

    /// Takes a word that must be there, or says that it was expected.
    pub(super) fn force(&mut self, word: &str) -> Read<usize> {
        if self.is(word)? {
            return Ok(self.step());
        }
        self.raise_token(self.at, format!("expected '{word}'"))
    }

    fn step(&mut self) -> usize {
        self.at += 1;
        self.at - 1
    }

    /// Tries a rule; when another thing is there, the reader is back where it was.
    pub(super) fn attempt<T>(&mut self, rule: impl FnOnce(&mut Self) -> Read<T>) -> Read<Option<T>> {
        let start = self.at;
        match rule(self) {
            Ok(value) => Ok(Some(value)),
            Err(Miss::Other) => {
                self.at = start;
                Ok(None)
            }
            Err(Miss::Raised) => Err(Miss::Raised),
        }
    }

    /// Whether a rule would match here.
    pub(super) fn sees<T>(&mut self, rule: impl FnOnce(&mut Self) -> Read<T>) -> Read<bool> {
        let start = self.at;
        let seen = self.attempt(rule)?.is_some();
        self.at = start;
        Ok(seen)
    }

    /// The first rule that matches.
    pub(super) fn first<T>(&mut self, rules: &[fn(&mut Self) -> Read<T>]) -> Read<T> {
        for rule in rules {
            if let Some(value) = self.attempt(rule)? {
                return Ok(value);
            }
        }
        Err(Miss::Other)
    }

    /// A rule for a mistake: tried in the second reading only, and never the answer.
    pub(super) fn mistake(&mut self, rule: impl FnOnce(&mut Self) -> Read<()>) -> Read<()> {
        if self.explaining {
            self.attempt(rule)?;
        }
        Ok(())
    }

    /// One or more of a rule with a word between them; a word that nothing follows is left.
    pub(super) fn separated<T>(&mut self, word: &str, rule: fn(&mut Self) -> Read<T>) -> Read<Vec<T>> {
        let mut found = vec![rule(self)?];
        loop {
            let more = self.attempt(|reader| {
                reader.take(word)?;
                rule(reader)
            })?;
            match more {
                Some(value) => found.push(value),
                None => return Ok(found),
            }
        }
    }

    /// Any number of a rule.
    pub(super) fn repeated<T>(&mut self, rule: fn(&mut Self) -> Read<T>) -> Read<Vec<T>> {
        let mut found = Vec::new();
        while let Some(value) = self.attempt(rule)? {
            found.push(value);
        }
        Ok(found)
    }

    /// At least one of a rule.
    pub(super) fn some<T>(&mut self, rule: fn(&mut Self) -> Read<T>) -> Read<Vec<T>> {
        let found = self.repeated(rule)?;
        if found.is_empty() { Err(Miss::Other) } else { Ok(found) }
    }

    /// A rule whose answer at this place is kept, and whose depth counts.
    pub(super) fn remembered(&mut self, rule: Rule, read: impl FnOnce(&mut Self) -> Read) -> Read {
        let start = self.at;
        if let Some((answer, after)) = self.memory.get(&(rule, start)) {
            self.at = *after;
            return *answer;
        }
        let answer = read(self);
        if answer != Err(Miss::Raised) {
            self.memory.insert((rule, start), (answer, self.at));
        }
        answer
    }

    /// Runs a rule one level deeper, unless that is too deep.
    pub(super) fn deeper<T>(&mut self, rule: impl FnOnce(&mut Self) -> Read<T>) -> Read<T> {
        if self.depth >= DEPTH {
            self.gave_up = true;
            return Err(Miss::Raised);
        }
        self.depth += 1;
        let answer = rule(self);
        self.depth -= 1;
        answer
    }

    pub(super) fn node(&mut self, shape: Shape, first: usize, parts: Vec<Id>) -> Id {
        self.nodes.push(Node { shape, first, after: self.at, parts });
        self.nodes.len() as Id - 1
    }

    pub(super) fn shape(&self, id: Id) -> Shape {
        self.nodes.get(id as usize).map_or(Shape::Name, |node| node.shape)
    }

    pub(super) fn first_of(&self, id: Id) -> usize {
        self.nodes.get(id as usize).map_or(0, |node| node.first)
    }

    /// The last token of an expression.
    pub(super) fn last_of(&self, id: Id) -> usize {
        self.nodes.get(id as usize).map_or(0, |node| node.after.saturating_sub(1))
    }
}
