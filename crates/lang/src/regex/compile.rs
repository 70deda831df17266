//! From the tree to instructions.

use super::parse::parse;
use super::tree::{Assertion, Fault, Node, Set};

/// Counted repetitions are written out: a pattern may not grow beyond this.
const LONGEST: usize = 50_000;

/// A pattern that can be run.
pub struct Program {
    pub(super) code: Vec<Op>,
    pub(super) sets: Vec<Set>,
    /// Places of groups (two each, the whole match first), then marks of loops.
    pub(super) slots: usize,
    pub groups: usize,
    pub names: Vec<(String, usize)>,
    pub flags: u32,
}

#[derive(Clone, Copy)]
pub(super) enum Op {
    Char(char, bool),
    Any(bool),
    Set(usize),
    Assert(Assertion),
    Save(usize),
    /// Goes on at the first, and at the second if that fails.
    Split(usize, usize),
    Jump(usize),
    /// Remembers where an iteration begins.
    Mark(usize),
    /// Back to the loop if the iteration has moved on, else out of it.
    Again {
        mark: usize,
        to: usize,
    },
    /// The instructions up to `end` look around.
    Look {
        ahead: bool,
        negative: bool,
        width: usize,
        end: usize,
    },
    /// The instructions up to `end` match in one way only.
    Atomic {
        end: usize,
    },
    Back(usize, bool),
    /// Goes on if a group has matched, else elsewhere.
    IfGroup(usize, usize),
    Done,
}

pub fn compile(pattern: &str, flags: u32) -> Result<Program, Fault> {
    let parsed = parse(pattern, flags)?;
    let mut maker = Maker { code: Vec::new(), sets: Vec::new(), slots: 2 * (parsed.groups + 1) };
    maker.node(&parsed.node)?;
    maker.code.push(Op::Done);
    Ok(Program {
        code: maker.code,
        sets: maker.sets,
        slots: maker.slots,
        groups: parsed.groups,
        names: parsed.names,
        flags: parsed.flags,
    })
}

struct Maker {
    code: Vec<Op>,
    sets: Vec<Set>,
    slots: usize,
}

impl Maker {
    /// Adds an instruction; tells its place.
    fn add(&mut self, op: Op) -> usize {
        self.code.push(op);
        self.code.len() - 1
    }

    fn node(&mut self, node: &Node) -> Result<(), Fault> {
        if self.code.len() > LONGEST {
            return Err(Fault { message: "the pattern is too large for this machine".into(), place: 0 });
        }
        match node {
            Node::Empty => {}
            Node::Char(character, fold) => drop(self.add(Op::Char(*character, *fold))),
            Node::Any(all) => drop(self.add(Op::Any(*all))),
            Node::Set(set) => {
                self.sets.push(set.clone());
                self.add(Op::Set(self.sets.len() - 1));
            }
            Node::Assert(assertion) => drop(self.add(Op::Assert(*assertion))),
            Node::Group(None, inner) => self.node(inner)?,
            Node::Group(Some(group), inner) => {
                self.add(Op::Save(2 * group));
                self.node(inner)?;
                self.add(Op::Save(2 * group + 1));
            }
            Node::Sequence(nodes) => nodes.iter().try_for_each(|node| self.node(node))?,
            Node::Choice(branches) => self.choice(branches)?,
            Node::Repeat { node, least, most, greedy, possessive: false } => self.repeat(node, *least, *most, *greedy)?,
            Node::Repeat { node, least, most, .. } => {
                let at = self.add(Op::Atomic { end: 0 });
                self.repeat(node, *least, *most, true)?;
                self.close(at);
            }
            Node::Look { node, ahead, negative } => {
                let width = if *ahead { 0 } else { fixed_width(node)? };
                let at = self.add(Op::Look { ahead: *ahead, negative: *negative, width, end: 0 });
                self.node(node)?;
                self.close(at);
            }
            Node::Atomic(inner) => {
                let at = self.add(Op::Atomic { end: 0 });
                self.node(inner)?;
                self.close(at);
            }
            Node::Back(group, fold) => drop(self.add(Op::Back(*group, *fold))),
            Node::Condition { group, yes, no } => {
                let test = self.add(Op::IfGroup(*group, 0));
                self.node(yes)?;
                let jump = self.add(Op::Jump(0));
                self.code[test] = Op::IfGroup(*group, self.code.len());
                self.node(no)?;
                self.code[jump] = Op::Jump(self.code.len());
            }
        }
        Ok(())
    }

    /// Ends a part that runs by itself.
    fn close(&mut self, at: usize) {
        self.add(Op::Done);
        let here = self.code.len();
        match &mut self.code[at] {
            Op::Look { end, .. } | Op::Atomic { end } => *end = here,
            _ => {}
        }
    }

    fn choice(&mut self, branches: &[Node]) -> Result<(), Fault> {
        let mut jumps = Vec::new();
        for (index, branch) in branches.iter().enumerate() {
            if index + 1 == branches.len() {
                self.node(branch)?;
                continue;
            }
            let split = self.add(Op::Split(0, 0));
            self.node(branch)?;
            jumps.push(self.add(Op::Jump(0)));
            self.code[split] = Op::Split(split + 1, self.code.len());
        }
        for jump in jumps {
            self.code[jump] = Op::Jump(self.code.len());
        }
        Ok(())
    }

    fn repeat(&mut self, node: &Node, least: u32, most: Option<u32>, greedy: bool) -> Result<(), Fault> {
        for _ in 0..least {
            self.node(node)?;
        }
        match most {
            None => self.endless(node, greedy),
            Some(most) => {
                let mut splits = Vec::new();
                for _ in least..most {
                    splits.push(self.add(Op::Split(0, 0)));
                    self.node(node)?;
                }
                for split in splits {
                    self.code[split] = self.split(split + 1, self.code.len(), greedy);
                }
                Ok(())
            }
        }
    }

    fn endless(&mut self, node: &Node, greedy: bool) -> Result<(), Fault> {
        let mark = self.slots;
        self.slots += 1;
        let split = self.add(Op::Split(0, 0));
        self.add(Op::Mark(mark));
        self.node(node)?;
        self.add(Op::Again { mark, to: split });
        self.code[split] = self.split(split + 1, self.code.len(), greedy);
        Ok(())
    }

    #[expect(clippy::unused_self, reason = "reads as the other steps")]
    fn split(&self, inside: usize, behind: usize, greedy: bool) -> Op {
        if greedy { Op::Split(inside, behind) } else { Op::Split(behind, inside) }
    }
}

/// How many characters a look-behind goes back.
fn fixed_width(node: &Node) -> Result<usize, Fault> {
    width(node).ok_or_else(|| Fault { message: "look-behind requires fixed-width pattern".into(), place: usize::MAX })
}

fn width(node: &Node) -> Option<usize> {
    Some(match node {
        Node::Empty | Node::Assert(_) | Node::Look { .. } => 0,
        Node::Char(..) | Node::Any(_) | Node::Set(_) => 1,
        Node::Group(_, inner) | Node::Atomic(inner) => width(inner)?,
        Node::Sequence(nodes) => nodes.iter().map(width).sum::<Option<usize>>()?,
        Node::Choice(branches) => {
            let mut widths = branches.iter().map(width);
            let first = widths.next()??;
            if widths.any(|other| other != Some(first)) {
                return None;
            }
            first
        }
        Node::Repeat { node, least, most, .. } if *most == Some(*least) => width(node)? * *least as usize,
        Node::Repeat { .. } | Node::Back(..) | Node::Condition { .. } => return None,
    })
}
