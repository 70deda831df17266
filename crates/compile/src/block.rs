//! What `return`, `break` and `continue` have to leave on their way out.

use ruff_python_ast::Stmt;
use ruff_text_size::TextRange;

use super::builder::Label;
use super::compiler::Compiler;
use super::op::{Op, Register};
use super::regions::RegionId;

/// Something that the program is inside of.
#[derive(Clone, Debug)]
pub(super) struct Block<'a> {
    pub kind: BlockKind<'a>,
    /// The region around the block: code that leaves the block lies there.
    pub outside: Option<RegionId>,
}

/// The kinds of [`Block`].
#[derive(Clone, Debug)]
pub(super) enum BlockKind<'a> {
    Loop(Loop),
    /// A body with a `finally`.
    Finally {
        body: &'a [Stmt],
    },
    /// A `finally` that runs because of an exception.
    FinallyHandler {
        saved: Register,
        exception: Register,
    },
    /// An `except` clause.
    Handler {
        saved: Register,
        name: Option<&'a str>,
        range: TextRange,
    },
    /// An `except*` clause, which nothing leaves.
    StarHandler {
        range: TextRange,
    },
    /// A value that is being returned.
    Waiting {
        value: Register,
    },
    With {
        exit: Register,
        is_async: bool,
        statement: TextRange,
        item: TextRange,
    },
}

/// A loop's jumps.
#[derive(Clone, Copy, Debug)]
pub(super) struct Loop {
    pub leave: Label,
    pub again: Label,
    /// The iterator of a `for`.
    pub iterator: Option<Register>,
    /// The region that the loop lies in.
    pub region: Option<RegionId>,
}

impl<'a> Compiler<'a> {
    pub fn push_block(&mut self, kind: BlockKind<'a>, outside: Option<RegionId>) {
        self.blocks.push(Block { kind, outside });
    }

    pub fn pop_block(&mut self) {
        self.blocks.pop();
    }

    /// Leaves all blocks above the first `keep`, then emits `then`, which must not go on. `value` is what waits to be
    /// returned: a `finally` that jumps elsewhere drops it.
    pub fn leave_blocks(&mut self, keep: usize, value: Option<Register>, then: impl FnOnce(&mut Self)) {
        let blocks = self.blocks.clone();
        let region = self.code.regions.current();
        while self.blocks.len() > keep {
            if let Some(block) = self.blocks.pop() {
                self.code.regions.enter(block.outside);
                if let Some(value) = value {
                    self.push_block(BlockKind::Waiting { value }, block.outside);
                }
                self.leave_block(&block.kind);
                if value.is_some() {
                    self.pop_block();
                }
            }
        }
        then(self);
        self.blocks = blocks;
        self.code.regions.enter(region);
    }

    fn leave_block(&mut self, kind: &BlockKind<'a>) {
        let nowhere = TextRange::default();
        match *kind {
            BlockKind::Loop(Loop { iterator, .. }) => {
                if let Some(register) = iterator {
                    self.code.emit(Op::Clear { register }, nowhere);
                }
            }
            BlockKind::Waiting { value } => self.code.emit(Op::Clear { register: value }, nowhere),
            BlockKind::StarHandler { range } => {
                self.code.fail("'break', 'continue' and 'return' cannot appear in an except* block", range);
            }
            BlockKind::Finally { body } => self.body(body),
            BlockKind::FinallyHandler { saved, exception } => {
                self.code.emit(Op::LeaveHandler { saved }, nowhere);
                self.code.emit(Op::Clear { register: exception }, nowhere);
            }
            BlockKind::Handler { saved, name, range } => {
                self.code.emit(Op::LeaveHandler { saved }, nowhere);
                if let Some(name) = name {
                    self.unbind_name(name, range);
                }
            }
            BlockKind::With { exit, is_async, statement, item } => {
                self.leave_with(exit, is_async, statement, item);
            }
        }
    }

    /// The innermost loop and how many blocks are around what is in it.
    pub fn innermost_loop(&self) -> Option<(usize, Loop)> {
        self.blocks.iter().enumerate().rev().find_map(|(index, block)| match block.kind {
            BlockKind::Loop(inside) => Some((index + 1, inside)),
            _ => None,
        })
    }
}
