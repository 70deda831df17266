//! Sorting as a machine that asks for one comparison at a time.
//!
//! The method is that of Tim Peters's `listsort.txt`: natural runs, made longer by binary insertion, then merged;
//! it is stable. When runs are merged is Munro and Wild's powersort. The comparisons are CPython's, in CPython's order.

use super::sort_merge::{GALLOP, Gallop, Kind, Merge};

/// Fewer items than this are sorted by insertion alone.
const SHORT: usize = 64;

/// The state of a sort: places of items, and the comparison that comes next.
pub(super) struct Sorter {
    order: Vec<usize>,
    /// Where the run that is being looked for begins.
    start: usize,
    /// How long a run must be.
    least: usize,
    runs: Vec<Run>,
    /// The run that was found last, while others are merged to make place for it.
    found: Option<Run>,
    /// How often a run must win in a merge before it gallops.
    gallop: usize,
    stage: Stage,
}

/// A run, and how deep in the tree of merges it meets the next one.
#[derive(Clone, Copy)]
struct Run {
    start: usize,
    length: usize,
    power: u32,
}

impl Run {
    fn end(self) -> usize {
        self.start + self.length
    }
}

enum Stage {
    /// Is the item at `length` less than the one before it? So far the run goes up.
    Rising {
        length: usize,
    },
    /// The run of `length` goes up but for its end: is its first item less than its last, or are all equal?
    Plateau {
        length: usize,
    },
    /// Is the item at `length` less than the one before? So far the run goes down; its last `equal` + 1 are equal.
    Falling {
        length: usize,
        equal: usize,
    },
    /// It is not less: is the one before less, or are the two equal?
    Level {
        length: usize,
        equal: usize,
    },
    /// The run has been turned round: does it go on upwards?
    Resuming {
        length: usize,
    },
    /// Where between `low` and `high` does the item at `sorted` go?
    Inserting {
        sorted: usize,
        end: usize,
        low: usize,
        high: usize,
    },
    /// How much of the left run stays before the right one?
    Leading {
        left: Run,
        right: Run,
        gallop: Gallop,
    },
    /// How much of the right run stays behind the left one?
    Trailing {
        left: Run,
        right: Run,
        gallop: Gallop,
    },
    Merging {
        start: usize,
        merge: Merge,
    },
    Done,
}

impl Sorter {
    /// Sorts items `0..count`, which stand in this order or, `reversed`, in the opposite one.
    pub(super) fn new(count: usize, reversed: bool) -> Self {
        let order = if reversed { (0..count).rev().collect() } else { (0..count).collect() };
        let mut sorter = Sorter {
            order,
            start: 0,
            least: least_run(count),
            runs: Vec::new(),
            found: None,
            gallop: GALLOP,
            stage: Stage::Done,
        };
        sorter.begin_run();
        sorter
    }

    /// The two items to compare next: is the first less than the second? `None` at the end.
    pub(super) fn question(&self) -> Option<(usize, usize)> {
        let at = |offset: usize| self.order[self.start + offset];
        Some(match &self.stage {
            Stage::Rising { length } | Stage::Falling { length, .. } | Stage::Resuming { length } => {
                (at(*length), at(*length - 1))
            }
            Stage::Plateau { length } => (at(0), at(*length - 1)),
            Stage::Level { length, .. } => (at(*length - 1), at(*length)),
            Stage::Inserting { sorted, low, high, .. } => (at(*sorted), at(usize::midpoint(*low, *high))),
            Stage::Leading { left, gallop, .. } => gallop.question(self.order[left.start + gallop.place()]),
            Stage::Trailing { right, gallop, .. } => gallop.question(self.order[right.end() - 1 - gallop.place()]),
            Stage::Merging { merge, .. } => merge.question(),
            Stage::Done => return None,
        })
    }

    /// Goes on with the answer to the question.
    pub(super) fn answer(&mut self, less: bool) {
        match std::mem::replace(&mut self.stage, Stage::Done) {
            Stage::Rising { length } if !less => self.rise(length + 1),
            Stage::Rising { length: 1 } => self.fall(2, 0),
            Stage::Rising { length } => self.stage = Stage::Plateau { length },
            Stage::Plateau { length } if less => self.end_run(length),
            Stage::Plateau { length } => {
                self.order[self.start..self.start + length].reverse();
                self.fall(length + 1, 0);
            }
            Stage::Falling { length, equal } if less => {
                self.turn_equal(length, equal);
                self.fall(length + 1, 0);
            }
            Stage::Falling { length, equal } => self.stage = Stage::Level { length, equal },
            Stage::Level { length, equal } if less => self.turn(length, equal),
            Stage::Level { length, equal } => self.fall(length + 1, equal + 1),
            Stage::Resuming { length } if less => self.end_run(length),
            Stage::Resuming { length } => self.resume(length + 1),
            Stage::Inserting { sorted, end, low, high } => {
                let middle = usize::midpoint(low, high);
                if less {
                    self.insert(sorted, end, low, middle);
                } else {
                    self.insert(sorted, end, middle + 1, high);
                }
            }
            Stage::Leading { left, right, mut gallop } => match gallop.answer(less) {
                None => self.stage = Stage::Leading { left, right, gallop },
                Some(found) => self.trim_left(left, right, found),
            },
            Stage::Trailing { left, right, mut gallop } => match gallop.answer(less) {
                None => self.stage = Stage::Trailing { left, right, gallop },
                Some(found) => self.trim_right(left, right, found),
            },
            Stage::Merging { start, mut merge } => {
                merge.answer(less, &mut self.gallop);
                self.go_on_merging(start, merge);
            }
            Stage::Done => {}
        }
    }

    /// The items in order, as far as the sort has come.
    pub(super) fn into_order(mut self) -> Vec<usize> {
        if let Stage::Merging { start, merge } = std::mem::replace(&mut self.stage, Stage::Done) {
            self.put_back(start, merge);
        }
        self.order
    }

    fn remaining(&self) -> usize {
        self.order.len() - self.start
    }

    fn begin_run(&mut self) {
        match self.remaining() {
            0 => self.collapse(),
            1 => self.end_run(1),
            _ => self.stage = Stage::Rising { length: 1 },
        }
    }

    fn rise(&mut self, length: usize) {
        if length == self.remaining() {
            self.end_run(length);
        } else {
            self.stage = Stage::Rising { length };
        }
    }

    fn fall(&mut self, length: usize, equal: usize) {
        if length == self.remaining() {
            self.turn(length, equal);
        } else {
            self.stage = Stage::Falling { length, equal };
        }
    }

    /// Equal items of a falling run are turned round, so that turning the whole run keeps their order.
    fn turn_equal(&mut self, length: usize, equal: usize) {
        let end = self.start + length;
        self.order[end - equal - 1..end].reverse();
    }

    fn turn(&mut self, length: usize, equal: usize) {
        self.turn_equal(length, equal);
        self.order[self.start..self.start + length].reverse();
        self.resume(length);
    }

    fn resume(&mut self, length: usize) {
        if length == self.remaining() {
            self.end_run(length);
        } else {
            self.stage = Stage::Resuming { length };
        }
    }

    /// A natural run of `length`: long enough, or to be made so.
    fn end_run(&mut self, length: usize) {
        let end = self.least.min(self.remaining());
        if length < end {
            self.insert(length, end, 0, length);
        } else {
            self.push_run(length);
        }
    }

    fn insert(&mut self, sorted: usize, end: usize, low: usize, high: usize) {
        if low < high {
            self.stage = Stage::Inserting { sorted, end, low, high };
            return;
        }
        self.order[self.start + low..=self.start + sorted].rotate_right(1);
        let sorted = sorted + 1;
        if sorted == end {
            self.push_run(end);
        } else {
            self.stage = Stage::Inserting { sorted, end, low: 0, high: sorted };
        }
    }

    fn push_run(&mut self, length: usize) {
        let run = Run { start: self.start, length, power: 0 };
        self.start += length;
        let power = self.runs.last().map_or(0, |last| power_between(*last, run, self.order.len()));
        self.found = Some(Run { power, ..run });
        self.make_place();
    }

    /// Merges what meets deeper in the tree than the last run and the one that was found; then that run is one of them. Its
    /// power is kept by the run before it.
    fn make_place(&mut self) {
        let Some(found) = self.found else { return };
        if let [.., below, _] = self.runs[..]
            && below.power > found.power
        {
            return self.begin_merge(self.runs.len() - 2);
        }
        if let Some(last) = self.runs.last_mut() {
            last.power = found.power;
        }
        self.runs.push(Run { power: 0, ..found });
        self.found = None;
        self.begin_run();
    }

    /// Merges all that is left, the shorter neighbours first.
    fn collapse(&mut self) {
        match self.runs[..] {
            [.., before, _, last] if before.length < last.length => self.begin_merge(self.runs.len() - 3),
            [.., _, _] => self.begin_merge(self.runs.len() - 2),
            _ => self.stage = Stage::Done,
        }
    }

    /// Merges the runs at a place and behind it.
    fn begin_merge(&mut self, place: usize) {
        let (left, right) = (self.runs[place], self.runs.remove(place + 1));
        self.runs[place].length += right.length;
        let gallop = Gallop::new(self.order[right.start], left.length, Kind::KeyIsLess { is_before: false }, false);
        self.stage = Stage::Leading { left, right, gallop };
    }

    /// So many items of the left run come before the right one.
    fn trim_left(&mut self, mut left: Run, right: Run, found: usize) {
        left.start += found;
        left.length -= found;
        if left.length == 0 {
            return self.after_merge();
        }
        let gallop = Gallop::new(self.order[left.end() - 1], right.length, Kind::ItemIsLess { is_before: false }, true);
        self.stage = Stage::Trailing { left, right, gallop };
    }

    /// So many items of the right run come behind the left one.
    fn trim_right(&mut self, left: Run, mut right: Run, found: usize) {
        right.length -= found;
        if right.length == 0 {
            return self.after_merge();
        }
        let merge = Merge::new(&self.order[left.start..left.end()], &self.order[right.start..right.end()]);
        self.go_on_merging(left.start, merge);
    }

    fn go_on_merging(&mut self, start: usize, merge: Merge) {
        if !merge.is_done() {
            self.stage = Stage::Merging { start, merge };
            return;
        }
        self.put_back(start, merge);
        self.after_merge();
    }

    fn put_back(&mut self, start: usize, merge: Merge) {
        let items = merge.into_items();
        self.order[start..start + items.len()].copy_from_slice(&items);
    }

    fn after_merge(&mut self) {
        if self.found.is_some() { self.make_place() } else { self.collapse() }
    }
}

/// The first place after the point at which the middles of two neighbouring runs differ, as fractions of the whole list.
fn power_between(left: Run, right: Run, count: usize) -> u32 {
    let mut a = 2 * left.start + left.length;
    let mut b = a + left.length + right.length;
    let mut power = 1;
    while a >= count || b < count {
        if a >= count {
            a -= count;
            b -= count;
        }
        a *= 2;
        b *= 2;
        power += 1;
    }
    power
}

/// The least length of a run: the count is a little less than a power of two times it.
fn least_run(mut count: usize) -> usize {
    let mut odd = 0;
    while count >= SHORT {
        odd |= count & 1;
        count >>= 1;
    }
    count + odd
}

#[cfg(test)]
mod tests {
    use super::Sorter;

    fn sorted(keys: &[i64], reversed: bool) -> (Vec<usize>, usize) {
        let mut sorter = Sorter::new(keys.len(), reversed);
        let mut asked = 0;
        while let Some((a, b)) = sorter.question() {
            asked += 1;
            sorter.answer(keys[a] < keys[b]);
        }
        (sorter.into_order(), asked)
    }

    fn numbers(count: usize, modulus: i64, mut seed: u64) -> Vec<i64> {
        let mut next = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (seed >> 33) as i64 % modulus
        };
        (0..count).map(|_| next()).collect()
    }

    #[test]
    fn sorts_and_keeps_equal_items_in_order() {
        for count in 0..300 {
            for modulus in [1, 2, 5, 1000] {
                let keys = numbers(count, modulus, count as u64 + modulus as u64);
                let (order, _) = sorted(&keys, false);
                let mut expected: Vec<usize> = (0..count).collect();
                expected.sort_by_key(|&place| keys[place]);
                assert_eq!(order, expected, "{keys:?}");
            }
        }
    }

    #[test]
    fn asks_as_often_as_cpython() {
        for line in include_str!("../../tests/data/sort_comparisons.txt").lines() {
            let (keys, questions) = line.split_once('|').unwrap_or_default();
            let keys: Vec<i64> = keys.split_whitespace().filter_map(|key| key.parse().ok()).collect();
            let mut sorter = Sorter::new(keys.len(), false);
            let mut asked = Vec::new();
            while let Some((a, b)) = sorter.question() {
                asked.push(format!("{a}<{b}"));
                sorter.answer(keys[a] < keys[b]);
            }
            assert_eq!(asked.join(" "), questions.trim(), "{keys:?}");
        }
    }
}
