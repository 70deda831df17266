//! Patterns of `match`.
//!
//! What a pattern takes apart stays in temporaries, none ever empty, until the whole pattern has matched: then the
//! captured ones are bound and the others cleared. So a failure only has to know how many there are.

use ruff_python_ast::{Expr, Pattern, PatternMatchClass, PatternMatchMapping, PatternMatchOr, PatternMatchSequence, Singleton};
use ruff_text_size::{Ranged, TextRange};

use super::builder::Label;
use super::compiler::Compiler;
use super::constants::text;
use super::literal;
use super::op::{Binary, Comparison, Op, Register, Source};
use super::unit::Constant;

/// A pattern on its way: what it captures and where it fails.
#[derive(Debug)]
pub(super) struct Matching<'a> {
    /// The first temporary of the pattern.
    pub base: Register,
    pub captures: Vec<(&'a str, Register)>,
    /// By the number of temporaries that are to be cleared.
    pub failures: Vec<Option<Label>>,
}

impl Matching<'_> {
    pub fn new(base: Register) -> Self {
        Self { base, captures: Vec::new(), failures: Vec::new() }
    }
}

impl<'a> Compiler<'a> {
    /// Goes on where the subject (kept) matches.
    pub fn pattern(&mut self, pattern: &'a Pattern, subject: Register, matching: &mut Matching<'a>) {
        match pattern {
            Pattern::MatchValue(node) => self.match_value(&node.value, subject, matching),
            Pattern::MatchSingleton(node) => {
                self.match_singleton(node.value, subject, matching, node.range);
            }
            Pattern::MatchSequence(node) => self.match_sequence(node, subject, matching),
            Pattern::MatchMapping(node) => self.match_mapping(node, subject, matching),
            Pattern::MatchClass(node) => self.match_class(node, subject, matching),
            Pattern::MatchStar(node) => capture(node.name.as_ref(), subject, matching),
            Pattern::MatchAs(node) => {
                if let Some(pattern) = &node.pattern {
                    self.pattern(pattern, subject, matching);
                }
                capture(node.name.as_ref(), subject, matching);
            }
            Pattern::MatchOr(node) => self.match_or(node, subject, matching),
        }
    }

    /// Where to go when the pattern fails here, with the temporaries that are filled now.
    fn failure(&mut self, matching: &mut Matching<'a>) -> Label {
        let height = usize::from(self.code.top() - matching.base);
        if matching.failures.len() <= height {
            matching.failures.resize(height + 1, None);
        }
        *matching.failures[height].get_or_insert_with(|| self.code.label())
    }

    fn copy_subject(&mut self, subject: Register, range: TextRange) -> Register {
        let dst = self.code.allocate();
        self.code.emit(Op::Copy { dst, src: subject }, range);
        dst
    }

    fn match_value(&mut self, value: &'a Expr, subject: Register, matching: &mut Matching<'a>) {
        let range = value.range();
        let left = self.copy_subject(subject, range);
        let right = self.operand(value);
        self.code.reset(left);
        let target = self.failure(matching).0;
        self.code.emit(Op::JumpUnless { op: Comparison::Equal, left, right, target }, range);
    }

    fn match_singleton(&mut self, value: Singleton, subject: Register, matching: &mut Matching<'a>, range: TextRange) {
        let left = self.copy_subject(subject, range);
        self.code.reset(left);
        let fail = self.failure(matching);
        let value = match value {
            Singleton::None => {
                return self.code.emit(Op::JumpIfNotNone { src: left, target: fail.0 }, range);
            }
            Singleton::True => true,
            Singleton::False => false,
        };
        let right = self.code.constant(Constant::Bool(value));
        self.code.emit(Op::Is { negate: false, dst: left, left, right }, range);
        self.jump_on(left, false, fail, range);
    }

    /// Runs a test whose result (a temporary) decides whether the pattern goes on.
    fn require(&mut self, matching: &mut Matching<'a>, range: TextRange, test: impl FnOnce(Register) -> Op) {
        let dst = self.code.allocate();
        self.code.emit(test(dst), range);
        self.code.reset(dst);
        let fail = self.failure(matching);
        self.jump_on(dst, false, fail, range);
    }

    fn require_length(
        &mut self,
        subject: Register,
        op: Comparison,
        length: usize,
        matching: &mut Matching<'a>,
        range: TextRange,
    ) {
        let left = self.code.allocate();
        self.code.emit(Op::Length { dst: left, subject }, range);
        let right = self.code.constant(Constant::Int(length as i64));
        self.code.reset(left);
        let target = self.failure(matching).0;
        self.code.emit(Op::JumpUnless { op, left, right, target }, range);
    }

    fn match_sequence(&mut self, node: &'a PatternMatchSequence, subject: Register, matching: &mut Matching<'a>) {
        let range = node.range;
        let count = node.patterns.len();
        let star = node.patterns.iter().position(Pattern::is_match_star);
        self.require(matching, range, |dst| Op::MatchSequence { dst, subject });
        match star {
            None => self.require_length(subject, Comparison::Equal, count, matching, range),
            Some(_) if count > 1 => {
                self.require_length(subject, Comparison::GreaterEqual, count - 1, matching, range);
            }
            Some(_) => {}
        }
        match star {
            _ if node.patterns.iter().all(is_wildcard) => {}
            Some(star) if is_wildcard(&node.patterns[star]) => self.match_by_index(node, star, subject, matching),
            _ => self.match_unpacked(node, star, subject, matching),
        }
    }

    /// `[a, *_, b]`: nothing but the named items is looked at.
    fn match_by_index(&mut self, node: &'a PatternMatchSequence, star: usize, subject: Register, matching: &mut Matching<'a>) {
        let range = node.range;
        let count = node.patterns.len();
        for (place, pattern) in node.patterns.iter().enumerate() {
            if is_wildcard(pattern) {
                continue;
            }
            let object = self.copy_subject(subject, range);
            let mut index = self.code.constant(Constant::Int(place as i64));
            if place > star {
                let right = self.code.constant(Constant::Int((count - place) as i64));
                index = self.code.allocate();
                self.code.emit(Op::Length { dst: index, subject }, range);
                self.code.emit(Op::Binary { op: Binary::Subtract, dst: index, left: index, right }, range);
            }
            self.code.emit(Op::LoadItem { dst: object, object, index }, range);
            self.code.reset(object + 1);
            self.pattern(pattern, object, matching);
        }
    }

    fn match_unpacked(
        &mut self,
        node: &'a PatternMatchSequence,
        star: Option<usize>,
        subject: Register,
        matching: &mut Matching<'a>,
    ) {
        let range = node.range;
        let count = node.patterns.len();
        let src = self.copy_subject(subject, range);
        self.code.reset(src);
        let base = self.code.allocate_many(count);
        let op = match star {
            None => Op::UnpackSequence { src, base, count: count as u16 },
            Some(star) if star > 255 => {
                return self.code.fail("too many expressions in star-unpacking sequence pattern", range);
            }
            Some(star) => {
                let after = (count - star - 1) as u16;
                Op::UnpackStar { before: star as u8, src, base, after }
            }
        };
        self.code.emit(op, range);
        for (pattern, register) in node.patterns.iter().zip(base..) {
            self.pattern(pattern, register, matching);
        }
    }

    /// Takes a tuple of values apart, or fails where there is None instead.
    fn unpack_or_fail(&mut self, values: Register, count: usize, matching: &mut Matching<'a>, range: TextRange) {
        let copy = self.copy_subject(values, range);
        self.code.reset(copy);
        let target = self.failure(matching).0;
        self.code.emit(Op::JumpIfNone { src: copy, target }, range);
        self.code.reset(values);
        let base = self.code.allocate_many(count);
        self.code.emit(Op::UnpackSequence { src: values, base, count: count as u16 }, range);
    }

    fn match_mapping(&mut self, node: &'a PatternMatchMapping, subject: Register, matching: &mut Matching<'a>) {
        let range = node.range;
        self.require(matching, range, |dst| Op::MatchMapping { dst, subject });
        let count = node.keys.len();
        let mut keys = self.code.constant(Constant::Tuple([].into()));
        if count > 0 {
            self.require_length(subject, Comparison::GreaterEqual, count, matching, range);
            keys = self.mapping_keys(&node.keys, range);
            let first = self.code.top();
            let copy = self.copy_keys(keys, range);
            let values = self.code.result(first, None);
            self.code.emit(Op::MatchKeys { dst: values, subject, keys: copy }, range);
            self.unpack_or_fail(values, count, matching, range);
            for (pattern, register) in node.patterns.iter().zip(values..) {
                self.pattern(pattern, register, matching);
            }
        }
        if let Some(rest) = &node.rest {
            let first = self.code.top();
            let copy = self.copy_keys(keys, range);
            let dst = self.code.result(first, None);
            self.code.emit(Op::MatchRest { dst, subject, keys: copy }, range);
            matching.captures.push((rest.as_str(), dst));
        }
    }

    fn mapping_keys(&mut self, keys: &'a [Expr], range: TextRange) -> Source {
        match literal::constants(keys) {
            Some(keys) => self.code.constant(Constant::Tuple(keys)),
            None => self.tuple(keys, range, None),
        }
    }

    fn copy_keys(&mut self, keys: Source, range: TextRange) -> Source {
        if self.is_temporary_source(keys) { self.copy_subject(keys, range) } else { keys }
    }

    fn match_class(&mut self, node: &'a PatternMatchClass, subject: Register, matching: &mut Matching<'a>) {
        let range = node.range;
        let arguments = &node.arguments;
        let Ok(count) = u8::try_from(arguments.patterns.len()) else {
            return self.code.fail("too many sub-patterns in class pattern", range);
        };
        let class = self.expression(&node.cls, None);
        let attributes = arguments.keywords.iter().map(|keyword| text(&keyword.attr)).collect();
        self.constant_into(Constant::Tuple(attributes), range, None);
        let values = self.code.result(class, None);
        self.code.emit(Op::MatchClass { count, dst: values, subject, base: class }, range);
        let all = arguments.patterns.len() + arguments.keywords.len();
        self.unpack_or_fail(values, all, matching, range);
        let named = arguments.keywords.iter().map(|keyword| &keyword.pattern);
        for (pattern, register) in arguments.patterns.iter().chain(named).zip(values..) {
            self.pattern(pattern, register, matching);
        }
    }

    /// Each alternative leaves what it captures in the same temporaries, in the order of the first one's names.
    fn match_or(&mut self, node: &'a PatternMatchOr, subject: Register, matching: &mut Matching<'a>) {
        let base = self.code.top();
        let matched = self.code.label();
        let mut names: Option<Vec<&'a str>> = None;
        for pattern in &node.patterns {
            let mut inner = Matching::new(base);
            self.pattern(pattern, subject, &mut inner);
            let order = names.get_or_insert_with(|| distinct_names(&inner));
            self.keep_captures(&inner, order, node.range);
            self.jump(matched, node.range);
            self.code.reset(base);
            self.place_failures(&inner, node.range);
        }
        let fail = self.failure(matching);
        self.jump(fail, node.range);
        self.code.place(matched);
        for name in names.unwrap_or_default() {
            let register = self.code.allocate();
            matching.captures.push((name, register));
        }
    }

    /// Moves the captures of an alternative to its first temporaries and clears the others.
    fn keep_captures(&mut self, inner: &Matching<'a>, order: &[&'a str], range: TextRange) {
        let top = self.code.top();
        for name in order {
            let captured = inner.captures.iter().find(|(captured, _)| captured == name);
            match captured {
                Some((_, register)) => self.copy_subject(*register, range),
                None => return self.code.fail("alternative patterns bind different names", range),
            };
        }
        for register in inner.base..top {
            self.code.emit(Op::Clear { register }, range);
        }
        for index in 0..order.len() as Register {
            self.move_to(inner.base + index, top + index, range);
        }
    }
}

fn distinct_names<'a>(matching: &Matching<'a>) -> Vec<&'a str> {
    matching.captures.iter().map(|(name, _)| *name).collect()
}

fn capture<'a>(name: Option<&'a ruff_python_ast::Identifier>, subject: Register, matching: &mut Matching<'a>) {
    if let Some(name) = name {
        matching.captures.push((name.as_str(), subject));
    }
}

/// `_` and `*_`.
fn is_wildcard(pattern: &Pattern) -> bool {
    match pattern {
        Pattern::MatchStar(node) => node.name.is_none(),
        Pattern::MatchAs(node) => node.pattern.is_none() && node.name.is_none(),
        _ => false,
    }
}
