//! Runs a program over a text: backtracking with a stack of its own, and a budget.

use super::compile::{Op, Program};
use super::tree::{Assertion, Class, same_letter};

/// A group that has not matched, a mark that has not been set.
const NOWHERE: usize = usize::MAX;

/// The budget of steps was used up.
#[derive(Debug)]
pub struct TooLong;

/// A search in one text.
pub struct Search<'a> {
    program: &'a Program,
    text: &'a [char],
    steps: u64,
}

enum Frame {
    /// Another way to go on.
    Try(usize, usize),
    /// What a slot held before.
    Restore(usize, usize),
}

impl<'a> Search<'a> {
    #[must_use]
    pub fn new(program: &'a Program, text: &'a [char], steps: u64) -> Self {
        Search { program, text, steps }
    }

    /// The first match that begins at `from` or later (only there, if `anchored`): the places of all groups.
    /// `whole`: it must reach the end. `not_empty_at`: an empty match at this place does not count.
    pub fn find(
        &mut self,
        from: usize,
        anchored: bool,
        whole: bool,
        not_empty_at: usize,
    ) -> Result<Option<Vec<Option<usize>>>, TooLong> {
        let last = if anchored { from } else { self.text.len() };
        for start in from..=last {
            let mut slots = vec![NOWHERE; self.program.slots];
            let accept = Accept { start, whole, not_empty_at };
            if let Some(end) = self.run(0, start, &mut slots, Some(&accept))? {
                slots[0] = start;
                slots[1] = end;
                slots.truncate(2 * (self.program.groups + 1));
                return Ok(Some(slots.into_iter().map(|place| (place != NOWHERE).then_some(place)).collect()));
            }
        }
        Ok(None)
    }

    /// Runs from an instruction to its `Done`; where the match ends.
    fn run(&mut self, pc: usize, at: usize, slots: &mut [usize], accept: Option<&Accept>) -> Result<Option<usize>, TooLong> {
        let (mut pc, mut at) = (pc, at);
        let mut stack: Vec<Frame> = Vec::new();
        loop {
            self.steps = self.steps.checked_sub(1).ok_or(TooLong)?;
            let next = match self.program.code[pc] {
                Op::Done => {
                    if accept.is_none_or(|accept| accept.takes(at, self.text.len())) {
                        return Ok(Some(at));
                    }
                    None
                }
                Op::Save(slot) | Op::Mark(slot) => {
                    stack.push(Frame::Restore(slot, slots[slot]));
                    slots[slot] = at;
                    Some((pc + 1, at))
                }
                Op::Split(first, second) => {
                    stack.push(Frame::Try(second, at));
                    Some((first, at))
                }
                Op::Jump(to) => Some((to, at)),
                Op::Again { mark, to } => Some((if slots[mark] == at { pc + 1 } else { to }, at)),
                Op::IfGroup(group, otherwise) => Some((if slots[2 * group + 1] == NOWHERE { otherwise } else { pc + 1 }, at)),
                Op::Look { ahead, negative, width, end } => {
                    let before = if ahead { Some(at) } else { at.checked_sub(width) };
                    let found = match before {
                        Some(from) => self.part(pc + 1, from, slots, &mut stack, negative)?,
                        None => None,
                    };
                    (found.is_some() != negative).then_some((end, at))
                }
                Op::Atomic { end } => self.part(pc + 1, at, slots, &mut stack, false)?.map(|at| (end, at)),
                Op::Back(group, fold) => self.same_text(slots, group, fold, at).map(|at| (pc + 1, at)),
                Op::Assert(assertion) => self.holds(assertion, at).then_some((pc + 1, at)),
                op => self.text.get(at).filter(|c| self.takes(op, **c)).map(|_| (pc + 1, at + 1)),
            };
            (pc, at) = match next {
                Some(next) => next,
                None => match back(&mut stack, slots) {
                    Some(next) => next,
                    None => return Ok(None),
                },
            };
        }
    }

    /// A part that runs by itself; what it has matched can be undone later.
    fn part(
        &mut self,
        pc: usize,
        at: usize,
        slots: &mut [usize],
        stack: &mut Vec<Frame>,
        negative: bool,
    ) -> Result<Option<usize>, TooLong> {
        let mut own = slots.to_vec();
        let found = self.run(pc, at, &mut own, None)?;
        if found.is_some() && !negative {
            for (slot, value) in own.into_iter().enumerate() {
                if slots[slot] != value {
                    stack.push(Frame::Restore(slot, slots[slot]));
                    slots[slot] = value;
                }
            }
        }
        Ok(found)
    }

    fn takes(&self, op: Op, character: char) -> bool {
        match op {
            Op::Char(wanted, fold) => wanted == character || fold && same_letter(wanted, character),
            Op::Any(all) => all || character != '\n',
            Op::Set(set) => self.program.sets[set].has(character),
            _ => false,
        }
    }

    /// The text of a group once more.
    fn same_text(&self, slots: &[usize], group: usize, fold: bool, at: usize) -> Option<usize> {
        let (start, end) = (slots[2 * group], slots[2 * group + 1]);
        if start == NOWHERE || end == NOWHERE {
            return None;
        }
        let wanted = &self.text[start..end];
        let here = self.text.get(at..at + wanted.len())?;
        let same = wanted.iter().zip(here).all(|(a, b)| a == b || fold && same_letter(*a, *b));
        same.then_some(at + wanted.len())
    }

    fn holds(&self, assertion: Assertion, at: usize) -> bool {
        let length = self.text.len();
        let before = at.checked_sub(1).map(|at| self.text[at]);
        let next = self.text.get(at).copied();
        let at_word_edge = |ascii| {
            let is_word = |c: Option<char>| c.is_some_and(|c| Class::Word.has(c, ascii));
            is_word(before) != is_word(next)
        };
        match assertion {
            Assertion::TextStart => at == 0,
            Assertion::TextEnd => at == length,
            Assertion::End => at == length || at + 1 == length && next == Some('\n'),
            Assertion::LineStart => before.is_none_or(|c| c == '\n'),
            Assertion::LineEnd => next.is_none_or(|c| c == '\n'),
            Assertion::Word { ascii } => at_word_edge(ascii),
            Assertion::NotWord { ascii } => !at_word_edge(ascii),
        }
    }
}

struct Accept {
    start: usize,
    whole: bool,
    not_empty_at: usize,
}

impl Accept {
    fn takes(&self, at: usize, length: usize) -> bool {
        (!self.whole || at == length) && !(at == self.start && at == self.not_empty_at)
    }
}

/// The last way that has not been tried, with the slots as they were there.
fn back(stack: &mut Vec<Frame>, slots: &mut [usize]) -> Option<(usize, usize)> {
    loop {
        match stack.pop()? {
            Frame::Restore(slot, value) => slots[slot] = value,
            Frame::Try(pc, at) => return Some((pc, at)),
        }
    }
}
