//! Sorting as a machine that asks for one comparison at a time.
//!
//! The method is that of Tim Peters's `listsort.txt`: natural runs, made longer by binary insertion, then merged;
//! it is stable. For fewer than 64 items the comparisons are CPython's, in CPython's order; merges of longer
//! lists go item by item, where CPython also gallops.

/// Fewer items than this are sorted by insertion alone.
const SHORT: usize = 64;

/// The state of a sort: places of items, and the comparison that comes next.
pub(super) struct Sorter {
    order: Vec<usize>,
    /// Where the run that is being looked for begins.
    start: usize,
    /// How long a run must be.
    least: usize,
    runs: Vec<(usize, usize)>,
    stage: Stage,
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
    Merging(Merge),
    Done,
}

struct Merge {
    left: Vec<usize>,
    right: Vec<usize>,
    at: (usize, usize),
    out: usize,
}

impl Sorter {
    /// Sorts items `0..count`, which stand in this order or, `reversed`, in the opposite one.
    pub(super) fn new(count: usize, reversed: bool) -> Self {
        let order = if reversed { (0..count).rev().collect() } else { (0..count).collect() };
        let mut sorter = Sorter { order, start: 0, least: least_run(count), runs: Vec::new(), stage: Stage::Done };
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
            Stage::Merging(merge) => (merge.right[merge.at.1], merge.left[merge.at.0]),
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
            Stage::Merging(merge) => self.merge(merge, less),
            Stage::Done => {}
        }
    }

    /// The items in order, as far as the sort has come.
    pub(super) fn into_order(mut self) -> Vec<usize> {
        if let Stage::Merging(merge) = std::mem::replace(&mut self.stage, Stage::Done) {
            self.put_rest(&merge);
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
        self.runs.push((self.start, length));
        self.start += length;
        self.after_run();
    }

    /// Merges while the run below is not longer; then the next run begins.
    fn after_run(&mut self) {
        match self.runs[..] {
            [.., below, top] if below.1 <= top.1 => self.begin_merge(),
            _ => self.begin_run(),
        }
    }

    fn collapse(&mut self) {
        if self.runs.len() > 1 {
            self.begin_merge();
        } else {
            self.stage = Stage::Done;
        }
    }

    fn begin_merge(&mut self) {
        let (Some(right), Some(left)) = (self.runs.pop(), self.runs.pop()) else {
            self.stage = Stage::Done;
            return;
        };
        self.runs.push((left.0, left.1 + right.1));
        self.stage = Stage::Merging(Merge {
            left: self.order[left.0..left.0 + left.1].to_vec(),
            right: self.order[right.0..right.0 + right.1].to_vec(),
            at: (0, 0),
            out: left.0,
        });
    }

    fn merge(&mut self, mut merge: Merge, right_is_less: bool) {
        // Of two equal items the left one comes first: that makes the sort stable.
        if right_is_less {
            self.order[merge.out] = merge.right[merge.at.1];
            merge.at.1 += 1;
        } else {
            self.order[merge.out] = merge.left[merge.at.0];
            merge.at.0 += 1;
        }
        merge.out += 1;
        if merge.at.0 < merge.left.len() && merge.at.1 < merge.right.len() {
            self.stage = Stage::Merging(merge);
            return;
        }
        self.put_rest(&merge);
        if self.remaining() == 0 {
            self.collapse();
        } else {
            self.after_run();
        }
    }

    fn put_rest(&mut self, merge: &Merge) {
        let rest = merge.left[merge.at.0..].iter().chain(&merge.right[merge.at.1..]);
        for (slot, item) in self.order[merge.out..].iter_mut().zip(rest) {
            *slot = *item;
        }
    }
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
