//! Makes the engine's code of a pattern. What the numbers of an instruction mean is said by the engine's own comments.

use rustpython_sre_engine::{SreAtCode, SreOpcode as Op};

use super::case::{all_same_as, is_cased, lower, same_when_folded};
use super::reader::Fault;
use super::tree::{Fold, Item, Kind, Node, Repeat, Set, empty_ways, width};

pub(super) struct Emitter {
    pub code: Vec<u32>,
    /// The widths of the groups, for lookbehind.
    pub groups: Vec<(u64, u64)>,
}

/// How far a lookbehind may look.
const BEHIND: u64 = 1 << 31;

/// What a pattern may grow to.
const CODES: usize = 1 << 20;

/// More ways than this to go through a pattern without a character are refused.
const WAYS: u64 = 10_000;

type Emitted = Result<(), Fault>;

pub(super) fn emit(nodes: &[Node], group_count: u32) -> Result<Vec<u32>, Fault> {
    if empty_ways(nodes) > WAYS {
        return Err(unplaced("there are too many ways to match nothing with this pattern (a limit of this machine)"));
    }
    let mut emitter = Emitter { code: Vec::new(), groups: vec![(0, 0); group_count as usize + 1] };
    emitter.sequence(nodes)?;
    emitter.op(Op::SUCCESS);
    Ok(emitter.code)
}

fn unplaced(message: &str) -> Fault {
    Fault { message: message.into(), place: None, is_overflow: false }
}

impl Emitter {
    fn op(&mut self, op: Op) {
        self.code.push(op as u32);
    }

    fn place(&self) -> usize {
        self.code.len()
    }

    /// A slot that is filled when it is known how far to jump.
    fn slot(&mut self) -> usize {
        self.code.push(0);
        self.code.len() - 1
    }

    /// The slot says how far it is from itself to here.
    fn fill(&mut self, slot: usize) {
        self.code[slot] = (self.code.len() - slot) as u32;
    }

    // It calls itself by way of each kind of node: inlined, it would be there once for each.
    #[inline(never)]
    fn sequence(&mut self, nodes: &[Node]) -> Emitted {
        nodes.iter().try_for_each(|node| self.node(node))
    }

    fn node(&mut self, node: &Node) -> Emitted {
        if self.code.len() > CODES {
            return Err(unplaced("the pattern is too large for this machine"));
        }
        match node {
            Node::Literal(code, fold) => self.literal(*code, *fold),
            Node::Any { all } => self.op(if *all { Op::ANY_ALL } else { Op::ANY }),
            Node::Set(set) => self.set(set),
            Node::At(place) => self.at(*place),
            Node::Group(group, body) => return self.group(*group, body),
            Node::Branch(branches) => return self.branch(branches),
            Node::Repeat(repeat) => return self.repeat(repeat),
            Node::Look { negative, behind, body } => return self.look(*negative, *behind, body),
            Node::Atomic(body) => {
                self.op(Op::ATOMIC_GROUP);
                let skip = self.slot();
                self.sequence(body)?;
                self.op(Op::SUCCESS);
                self.fill(skip);
            }
            Node::Back(group, fold) => {
                self.op(match fold {
                    Fold::None => Op::GROUPREF,
                    Fold::Ascii => Op::GROUPREF_IGNORE,
                    Fold::Unicode => Op::GROUPREF_UNI_IGNORE,
                });
                self.code.push(group - 1);
            }
            Node::Conditional { group, yes, no } => return self.conditional(*group, yes, no),
        }
        Ok(())
    }

    fn literal(&mut self, code: u32, fold: Fold) {
        let low = lower(code, fold);
        let same = if fold == Fold::Unicode { same_when_folded(low) } else { &[] };
        if !same.is_empty() {
            let items = same.iter().map(|&code| Item::Range(code, code)).collect();
            return self.set(&Set { negative: false, items, fold });
        }
        let (op, code) = match fold {
            _ if !is_cased(code, fold) => (Op::LITERAL, code),
            Fold::None => (Op::LITERAL, code),
            Fold::Ascii => (Op::LITERAL_IGNORE, low),
            Fold::Unicode => (Op::LITERAL_UNI_IGNORE, low),
        };
        self.op(op);
        self.code.push(code);
    }

    fn set(&mut self, set: &Set) {
        if let ([Item::Range(low, high)], true, Fold::None) = (set.items.as_slice(), set.negative, set.fold)
            && low == high
        {
            self.op(Op::NOT_LITERAL);
            self.code.push(*low);
            return;
        }
        self.op(match set.fold {
            Fold::None => Op::IN,
            Fold::Ascii => Op::IN_IGNORE,
            Fold::Unicode => Op::IN_UNI_IGNORE,
        });
        let skip = self.slot();
        if set.negative {
            self.op(Op::NEGATE);
        }
        for item in &set.items {
            self.item(item, set.fold);
        }
        self.op(Op::FAILURE);
        self.fill(skip);
    }

    fn item(&mut self, item: &Item, fold: Fold) {
        match *item {
            Item::Category(category) => {
                self.op(Op::CATEGORY);
                self.code.push(category);
            }
            Item::Range(low, high) if low == high => {
                let low = lower(low, fold);
                let same = if fold == Fold::Unicode { same_when_folded(low) } else { &[] };
                for &code in std::slice::from_ref(&low).iter().chain(same) {
                    self.op(Op::LITERAL);
                    self.code.push(code);
                }
            }
            Item::Range(low, high) => {
                self.op(if fold == Fold::Unicode { Op::RANGE_UNI_IGNORE } else { Op::RANGE });
                self.code.extend([low, high]);
                // The engine asks with the lower case: capital letters of the range are asked for as small ones.
                let (first, last) = (low.max('A'.into()), high.min('Z'.into()));
                if fold == Fold::Ascii && first <= last {
                    self.op(Op::RANGE);
                    self.code.extend([first + 32, last + 32]);
                }
                if fold == Fold::Unicode {
                    self.same_as_within(low, high);
                }
            }
        }
    }

    /// Characters outside of a range that are one with a character in it.
    fn same_as_within(&mut self, low: u32, high: u32) {
        for code in all_same_as(low, high) {
            self.op(Op::LITERAL);
            self.code.push(code);
        }
    }

    fn at(&mut self, place: u32) {
        // `\B` holds in an empty text since 3.14, and so for the engine; in 3.13 it does not.
        if place == SreAtCode::NON_BOUNDARY as u32 || place == SreAtCode::UNI_NON_BOUNDARY as u32 {
            self.op(Op::ASSERT_NOT);
            let skip = self.slot();
            self.code.push(0);
            for end in [SreAtCode::BEGINNING_STRING, SreAtCode::END_STRING] {
                self.op(Op::AT);
                self.code.push(end as u32);
            }
            self.op(Op::SUCCESS);
            self.fill(skip);
        }
        self.op(Op::AT);
        self.code.push(place);
    }

    fn group(&mut self, group: Option<u32>, body: &[Node]) -> Emitted {
        let Some(group) = group else { return self.sequence(body) };
        let mark = (group - 1) * 2;
        self.op(Op::MARK);
        self.code.push(mark);
        self.sequence(body)?;
        self.op(Op::MARK);
        self.code.push(mark + 1);
        self.groups[group as usize] = width(body, &self.groups);
        Ok(())
    }

    fn branch(&mut self, branches: &[Vec<Node>]) -> Emitted {
        self.op(Op::BRANCH);
        let mut ends = Vec::new();
        for branch in branches {
            let skip = self.slot();
            self.sequence(branch)?;
            self.op(Op::JUMP);
            ends.push(self.slot());
            self.fill(skip);
        }
        self.code.push(0);
        for end in ends {
            self.fill(end);
        }
        Ok(())
    }

    fn repeat(&mut self, repeat: &Repeat) -> Emitted {
        let is_single = is_single(&repeat.body);
        self.op(match (repeat.kind, is_single) {
            (Kind::Greedy, true) => Op::REPEAT_ONE,
            (Kind::Lazy, true) => Op::MIN_REPEAT_ONE,
            (Kind::Possessive, true) => Op::POSSESSIVE_REPEAT_ONE,
            (Kind::Possessive, false) => Op::POSSESSIVE_REPEAT,
            (_, false) => Op::REPEAT,
        });
        let skip = self.slot();
        self.code.extend([repeat.least, repeat.most]);
        self.sequence(&repeat.body)?;
        if is_single {
            self.op(Op::SUCCESS);
            self.fill(skip);
            return Ok(());
        }
        self.fill(skip);
        self.op(match repeat.kind {
            Kind::Greedy => Op::MAX_UNTIL,
            Kind::Lazy => Op::MIN_UNTIL,
            Kind::Possessive => Op::SUCCESS,
        });
        Ok(())
    }

    fn look(&mut self, negative: bool, behind: bool, body: &[Node]) -> Emitted {
        if negative && !behind && body.is_empty() {
            self.op(Op::FAILURE);
            return Ok(());
        }
        let mut back = 0;
        if behind {
            let (least, most) = width(body, &self.groups);
            if least != most {
                return Err(unplaced("look-behind requires fixed-width pattern"));
            }
            if least > BEHIND {
                return Err(unplaced("looks too much behind"));
            }
            back = least as u32;
        }
        self.op(if negative { Op::ASSERT_NOT } else { Op::ASSERT });
        let skip = self.slot();
        self.code.push(back);
        self.sequence(body)?;
        self.op(Op::SUCCESS);
        self.fill(skip);
        Ok(())
    }

    fn conditional(&mut self, group: u32, yes: &[Node], no: &[Node]) -> Emitted {
        self.op(Op::GROUPREF_EXISTS);
        self.code.push(group - 1);
        let skip = self.slot();
        self.sequence(yes)?;
        if no.is_empty() {
            let distance = self.place() - skip + 1;
            self.code[skip] = distance as u32;
            return Ok(());
        }
        self.op(Op::JUMP);
        let end = self.slot();
        let distance = self.place() - skip + 1;
        self.code[skip] = distance as u32;
        self.sequence(no)?;
        self.fill(end);
        Ok(())
    }
}

/// One character without a mark: the engine repeats it without a context of its own.
fn is_single(body: &[Node]) -> bool {
    match body {
        [Node::Group(None, inner)] => is_single(inner),
        [Node::Literal(..) | Node::Any { .. } | Node::Set(_)] => true,
        _ => false,
    }
}
