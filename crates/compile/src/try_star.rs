//! `except*`: each clause takes its part of an exception group.

use ruff_python_ast::{ExceptHandler, ExceptHandlerExceptHandler};
use ruff_text_size::TextRange;

use super::block::BlockKind;
use super::builder::Label;
use super::compiler::Compiler;
use super::op::{Op, Register};
use super::try_statement::Handling;

/// What the clauses work on: what is left of the group, and the exceptions to be raised at the end.
#[derive(Clone, Copy, Debug)]
struct Group {
    raised: Register,
    rest: Register,
}

impl<'a> Compiler<'a> {
    /// The clauses, with the exception in its register.
    pub fn star_clauses(&mut self, handlers: &'a [ExceptHandler], handling: Handling, end: Label) {
        let Handling { saved, exception } = handling;
        let nowhere = TextRange::default();
        self.code.emit(Op::EnterHandler { exception, saved }, nowhere);
        let region = self.code.region(exception);
        let outside = self.code.regions.enter(Some(region));
        let raised = self.code.allocate();
        let rest = self.code.allocate();
        self.code.emit(Op::BuildList { dst: raised, base: raised, count: 0 }, nowhere);
        self.code.emit(Op::Copy { dst: rest, src: exception }, nowhere);
        for handler in handlers {
            let ExceptHandler::ExceptHandler(clause) = handler;
            self.star_clause(clause, Group { raised, rest });
        }
        self.merge(Group { raised, rest }, exception);
        self.code.regions.enter(outside);
        self.raise_merged(rest, handling, end);
        self.end_handler(region, handling);
    }

    fn star_clause(&mut self, clause: &'a ExceptHandlerExceptHandler, group: Group) {
        let range = clause.range;
        let saved = self.code.allocate();
        let matched = self.code.allocate();
        let none = self.code.label();
        let next = self.code.label();
        self.line(range);
        if let Some(class) = &clause.type_ {
            let class = self.operand(class);
            self.code.emit(Op::MatchExceptionGroup { dst: matched, exception: group.rest, class }, range);
            self.code.reset(matched + 1);
        }
        self.jump_if_copy_is_none(matched, none, range);
        self.code.emit(Op::EnterHandler { exception: matched, saved }, range);
        match &clause.name {
            Some(name) => self.store_name(name, matched, range),
            None => self.code.emit(Op::Clear { register: matched }, range),
        }
        self.star_body(clause, Handling { saved, exception: matched }, group, next);
        self.code.place(none);
        self.code.emit(Op::Clear { register: matched }, range);
        self.code.place(next);
        self.code.reset(saved);
    }

    /// The clause's body; an exception in it joins those to be raised.
    fn star_body(&mut self, clause: &'a ExceptHandlerExceptHandler, handling: Handling, group: Group, next: Label) {
        let range = clause.range;
        let Handling { saved, exception } = handling;
        let region = self.code.region(exception);
        let outside = self.code.regions.enter(Some(region));
        self.push_block(BlockKind::StarHandler { range }, outside);
        self.body(&clause.body);
        self.pop_block();
        self.code.regions.enter(outside);
        self.end_star_body(clause, saved, range);
        self.jump(next, range);
        self.code.place_handler(region);
        self.end_star_body(clause, saved, range);
        self.code.emit(Op::ListAppend { list: group.raised, value: exception }, range);
        self.jump(next, range);
    }

    fn end_star_body(&mut self, clause: &'a ExceptHandlerExceptHandler, saved: Register, range: TextRange) {
        self.code.emit(Op::LeaveHandler { saved }, range);
        if let Some(name) = &clause.name {
            self.unbind_name(name, range);
        }
    }

    fn jump_if_copy_is_none(&mut self, register: Register, label: Label, range: TextRange) {
        let copy = self.code.allocate();
        self.code.emit(Op::Copy { dst: copy, src: register }, range);
        self.code.emit(Op::JumpIfNone { src: copy, target: label.0 }, range);
        self.code.reset(copy);
    }

    /// Adds what no clause took, and makes one exception (or None) of everything, in the place of the rest.
    fn merge(&mut self, group: Group, original: Register) {
        let nowhere = TextRange::default();
        let Group { raised, rest } = group;
        let nothing_left = self.code.label();
        let merge = self.code.label();
        self.jump_if_copy_is_none(rest, nothing_left, nowhere);
        self.code.emit(Op::ListAppend { list: raised, value: rest }, nowhere);
        self.jump(merge, nowhere);
        self.code.place(nothing_left);
        self.code.emit(Op::Clear { register: rest }, nowhere);
        self.code.place(merge);
        self.code.emit(Op::MergeExceptionGroup { dst: rest, original, list: raised }, nowhere);
    }

    fn raise_merged(&mut self, merged: Register, handling: Handling, end: Label) {
        let nowhere = TextRange::default();
        let Handling { saved, exception } = handling;
        let done = self.code.label();
        let raise = self.code.label();
        self.jump_if_copy_is_none(merged, done, nowhere);
        self.code.emit(Op::Clear { register: exception }, nowhere);
        self.code.emit(Op::Move { dst: exception, src: merged }, nowhere);
        self.jump(raise, nowhere);
        self.code.place(done);
        self.code.emit(Op::Clear { register: merged }, nowhere);
        self.code.emit(Op::LeaveHandler { saved }, nowhere);
        self.code.emit(Op::Clear { register: exception }, nowhere);
        self.jump(end, nowhere);
        self.code.place(raise);
    }
}
