//! Merging two runs that stand beside each other, after Tim Peters's `listsort.txt`: item by item, and by galloping while one
//! of the runs keeps winning. A gallop looks at 1, 3, 7, 15 ... items on and then between the last two.
//!
//! A merge goes from the end at which the shorter run stands. That run is lifted out of the way; everything is said here of
//! `near` and `far`, so that both directions are one.

/// So often one run must win before it is worth to gallop.
pub(super) const GALLOP: usize = 7;

/// How many items at the near end of a run come before a key.
pub(super) struct Gallop {
    key: usize,
    /// How long the run is.
    count: usize,
    kind: Kind,
    from_end: bool,
    phase: Phase,
}

/// What is asked of the key and an item.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// Is the key less? An item for which it is not comes before.
    KeyIsLess { is_before: bool },
    /// Is the item less?
    ItemIsLess { is_before: bool },
}

enum Phase {
    Nearest,
    Leaping { last: usize, next: usize },
    Halving { low: usize, high: usize },
}

impl Gallop {
    pub(super) fn new(key: usize, count: usize, kind: Kind, from_end: bool) -> Self {
        Gallop { key, count, kind, from_end, phase: Phase::Nearest }
    }

    /// The question, given the item at [`Gallop::place`].
    pub(super) fn question(&self, item: usize) -> (usize, usize) {
        match self.kind {
            Kind::KeyIsLess { .. } => (self.key, item),
            Kind::ItemIsLess { .. } => (item, self.key),
        }
    }

    /// Which item of the run is looked at, from near to far.
    pub(super) fn place(&self) -> usize {
        match self.phase {
            Phase::Nearest => 0,
            Phase::Leaping { next, .. } => next,
            Phase::Halving { low, high } if self.from_end => high - 1 - (high - low) / 2,
            Phase::Halving { low, high } => low + (high - low) / 2,
        }
    }

    /// Goes on with the answer; gives the number of items at the end.
    pub(super) fn answer(&mut self, less: bool) -> Option<usize> {
        let place = self.place();
        let (Kind::KeyIsLess { is_before } | Kind::ItemIsLess { is_before }) = self.kind;
        let is_before = less == is_before;
        match self.phase {
            Phase::Nearest if !is_before => Some(0),
            Phase::Nearest => self.leap(0, 1),
            Phase::Leaping { next, .. } if is_before => self.leap(next, 2 * next + 1),
            Phase::Leaping { last, next } => self.halve(last + 1, next),
            Phase::Halving { high, .. } if is_before => self.halve(place + 1, high),
            Phase::Halving { low, .. } => self.halve(low, place),
        }
    }

    fn leap(&mut self, last: usize, next: usize) -> Option<usize> {
        if next >= self.count {
            return self.halve(last + 1, self.count);
        }
        self.phase = Phase::Leaping { last, next };
        None
    }

    fn halve(&mut self, low: usize, high: usize) -> Option<usize> {
        if low >= high {
            return Some(high);
        }
        self.phase = Phase::Halving { low, high };
        None
    }
}

/// Which of the two runs of a merge.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    /// The shorter one.
    Lifted,
    Other,
}

/// The state of a merge.
pub(super) struct Merge {
    lifted: Rest,
    other: Rest,
    from_end: bool,
    out: Vec<usize>,
    /// How often each side has won in a row.
    wins: (usize, usize),
    gallop: Option<(Side, Gallop)>,
    /// The first of two gallops has been done, and found so many.
    is_second: bool,
    found: (usize, usize),
}

/// What is left of a run, from near to far.
struct Rest {
    items: Vec<usize>,
    at: usize,
}

impl Rest {
    fn left(&self) -> &[usize] {
        &self.items[self.at..]
    }
}

impl Merge {
    /// The first item of the other run, and the last of the lifted one, are known to be the outermost.
    pub(super) fn new(left: &[usize], right: &[usize]) -> Self {
        let from_end = left.len() > right.len();
        let (lifted, other) = if from_end {
            (right.iter().rev().copied().collect(), left.iter().rev().copied().collect())
        } else {
            (left.to_vec(), right.to_vec())
        };
        let rest = |items: Vec<usize>| Rest { items, at: 0 };
        let out = Vec::with_capacity(left.len() + right.len());
        let (lifted, other) = (rest(lifted), rest(other));
        let mut merge = Merge { lifted, other, from_end, out, wins: (0, 0), gallop: None, is_second: false, found: (0, 0) };
        merge.take(Side::Other, 1);
        merge
    }

    /// Is only one run left, or the one item of the lifted run that comes last?
    pub(super) fn is_done(&self) -> bool {
        self.other.left().is_empty() || self.lifted.left().len() <= 1
    }

    pub(super) fn question(&self) -> (usize, usize) {
        if let Some((side, gallop)) = &self.gallop {
            let run = if *side == Side::Lifted { &self.lifted } else { &self.other };
            return gallop.question(run.left()[gallop.place()]);
        }
        let (lifted, other) = (self.lifted.left()[0], self.other.left()[0]);
        // Is the right one less?
        if self.from_end { (lifted, other) } else { (other, lifted) }
    }

    /// Goes on with the answer; `least` says how many wins begin a gallop, and changes with what it finds.
    pub(super) fn answer(&mut self, less: bool, least: &mut usize) {
        match self.gallop.take() {
            None => self.single(less, least),
            Some((side, mut gallop)) => match gallop.answer(less) {
                None => self.gallop = Some((side, gallop)),
                Some(found) => self.galloped(side, found, least),
            },
        }
    }

    fn single(&mut self, right_is_less: bool, least: &mut usize) {
        if right_is_less {
            self.wins = (0, self.wins.1 + 1);
            self.take(Side::Other, 1);
        } else {
            self.wins = (self.wins.0 + 1, 0);
            self.take(Side::Lifted, 1);
        }
        if !self.is_done() && self.wins.0.max(self.wins.1) >= *least {
            *least += 1;
            self.begin_gallops(least);
        }
    }

    fn begin_gallops(&mut self, least: &mut usize) {
        *least -= usize::from(*least > 1);
        self.is_second = false;
        self.begin_gallop(if self.from_end { Side::Other } else { Side::Lifted });
    }

    /// How many items of a side come before the next one of the other side?
    fn begin_gallop(&mut self, side: Side) {
        let (run, against) = match side {
            Side::Lifted => (&self.lifted, &self.other),
            Side::Other => (&self.other, &self.lifted),
        };
        let is_before = side == Side::Other;
        let kind = if self.is_second { Kind::ItemIsLess { is_before } } else { Kind::KeyIsLess { is_before } };
        let gallop = Gallop::new(against.left()[0], run.left().len(), kind, self.from_end);
        self.gallop = Some((side, gallop));
    }

    /// A gallop has found so many items of a side; behind them comes one of the other.
    fn galloped(&mut self, side: Side, found: usize, least: &mut usize) {
        match side {
            Side::Lifted => self.found.0 = found,
            Side::Other => self.found.1 = found,
        }
        self.take(side, found);
        if self.is_done() {
            return;
        }
        let against = if side == Side::Lifted { Side::Other } else { Side::Lifted };
        self.take(against, 1);
        if self.is_done() {
            return;
        }
        if !self.is_second {
            self.is_second = true;
            return self.begin_gallop(against);
        }
        if self.found.0.max(self.found.1) >= GALLOP {
            return self.begin_gallops(least);
        }
        // Leaving off has its price, too.
        *least += 1;
        self.wins = (0, 0);
    }

    fn take(&mut self, side: Side, count: usize) {
        let run = if side == Side::Lifted { &mut self.lifted } else { &mut self.other };
        self.out.extend_from_slice(&run.items[run.at..run.at + count]);
        run.at += count;
    }

    /// The items in order; those of a merge that was broken off as they are left then.
    pub(super) fn into_items(mut self) -> Vec<usize> {
        let (lifted, other) = (self.lifted.left(), self.other.left());
        let (first, second) = if self.is_done() { (other, lifted) } else { (lifted, other) };
        let rest: Vec<usize> = first.iter().chain(second).copied().collect();
        self.out.extend(rest);
        if self.from_end {
            self.out.reverse();
        }
        self.out
    }
}
