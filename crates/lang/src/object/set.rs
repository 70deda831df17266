//! The table of a `set`. Its order is CPython's for integers: open addressing with short linear probes.
//!
//! The rule (CPython's `setobject.c`): slot `hash & mask`, then up to nine neighbours, then a jump by the
//! perturbed hash; the table grows when three fifths are full, by four while it is small.

use super::compare::{Same, same_key};
use super::dict::Search;
use super::object::{ObjectRef, Payload};
use super::value::Value;

const LEAST: usize = 8;
const LINEAR_PROBES: usize = 9;
const PERTURB_SHIFT: u32 = 5;

/// Values without order that a program may rely on, each once.
#[derive(Clone)]
pub struct Set {
    slots: Vec<Slot>,
    /// Slots in use.
    live: usize,
    /// Slots in use or once used.
    filled: usize,
    /// Where the next `pop` begins to look: behind the last one.
    finger: usize,
}

#[derive(Clone, Default)]
enum Slot {
    #[default]
    Free,
    Removed,
    Used(u64, Value),
}

impl Default for Set {
    fn default() -> Self {
        Set { slots: vec![Slot::Free; LEAST], live: 0, filled: 0, finger: 0 }
    }
}

impl Set {
    pub fn len(&self) -> usize {
        self.live
    }

    pub fn is_empty(&self) -> bool {
        self.live == 0
    }

    /// Slots, used or not: the end of a walk by [`Set::at`].
    pub fn places(&self) -> usize {
        self.slots.len()
    }

    pub fn at(&self, place: usize) -> Option<&Value> {
        match self.slots.get(place) {
            Some(Slot::Used(_, value)) => Some(value),
            _ => None,
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = &Value> {
        self.iter_hashed().map(|(_, value)| value)
    }

    pub fn iter_hashed(&self) -> impl Iterator<Item = (u64, &Value)> {
        self.slots.iter().filter_map(|slot| match slot {
            Slot::Used(hash, value) => Some((*hash, value)),
            _ => None,
        })
    }

    pub fn search(&self, hash: u64, key: &Value) -> Search {
        let mut ask = false;
        for place in Probes::new(hash, self.slots.len() - 1) {
            match &self.slots[place] {
                Slot::Free => break,
                Slot::Used(other, value) if *other == hash => match same_key(value, key) {
                    Same::Yes => return Search::At(place),
                    Same::No => {}
                    Same::Ask => ask = true,
                },
                _ => {}
            }
        }
        if ask { Search::Ask } else { Search::Absent }
    }

    /// Places whose values have this hash.
    pub fn candidates(&self, hash: u64) -> Vec<usize> {
        (0..self.slots.len()).filter(|&place| matches!(&self.slots[place], Slot::Used(other, _) if *other == hash)).collect()
    }

    /// Adds a value that is known not to be there.
    pub fn insert_new(&mut self, hash: u64, value: Value) {
        self.place(hash, value);
        if self.filled * 5 >= (self.slots.len() - 1) * 3 {
            self.rebuild(self.growth());
        }
    }

    /// Removes what stands at a place.
    pub fn remove(&mut self, place: usize) -> Option<Value> {
        let slot = self.slots.get_mut(place)?;
        if !matches!(slot, Slot::Used(..)) {
            return None;
        }
        self.live -= 1;
        match std::mem::replace(slot, Slot::Removed) {
            Slot::Used(_, value) => Some(value),
            _ => None,
        }
    }

    /// Some value, removed: the first behind the last one that was popped.
    pub fn pop(&mut self) -> Option<Value> {
        let mask = self.slots.len() - 1;
        let place = (0..=mask).map(|step| (self.finger + step) & mask).find(|&place| self.at(place).is_some())?;
        self.finger = place + 1;
        self.remove(place)
    }

    /// Makes room for all values of another set, as CPython does before it adds them. True where nothing is left
    /// to add: an empty table has become a copy of the other one.
    pub fn prepare_merge(&mut self, other: &Set) -> bool {
        if (self.filled + other.live) * 5 >= (self.slots.len() - 1) * 3 {
            self.rebuild((self.live + other.live) * 2);
        }
        let copies = self.filled == 0 && self.slots.len() == other.slots.len() && other.filled == other.live;
        if copies {
            *self = other.clone();
            self.finger = 0;
        }
        copies
    }

    pub fn clear(&mut self) {
        drop(std::mem::take(self));
    }

    /// After many removals: a new table, where removed values hold more than a quarter of the old one.
    pub fn sweep(&mut self) {
        if self.filled - self.live > (self.slots.len() - 1) / 4 {
            self.rebuild(self.growth());
        }
    }

    /// Exchanges what two sets hold; where the next `pop` begins stays with the set.
    pub fn exchange(&mut self, other: &mut Set) {
        std::mem::swap(self, other);
        std::mem::swap(&mut self.finger, &mut other.finger);
    }

    fn growth(&self) -> usize {
        if self.live > 50_000 { self.live * 2 } else { self.live * 4 }
    }

    /// Puts a value into the last removed slot on the way to a free one, or into that: so CPython 3.13 does.
    fn place(&mut self, hash: u64, value: Value) {
        let mut removed = None;
        for place in Probes::new(hash, self.slots.len() - 1) {
            match self.slots[place] {
                Slot::Free => {
                    let place = removed.unwrap_or(place);
                    self.filled += usize::from(removed.is_none());
                    self.live += 1;
                    self.slots[place] = Slot::Used(hash, value);
                    return;
                }
                Slot::Removed => removed = Some(place),
                Slot::Used(..) => {}
            }
        }
    }

    fn rebuild(&mut self, wanted: usize) {
        let mut size = LEAST;
        while size <= wanted {
            size *= 2;
        }
        let old = std::mem::replace(&mut self.slots, vec![Slot::Free; size]);
        self.live = 0;
        self.filled = 0;
        for slot in old {
            if let Slot::Used(hash, value) = slot {
                self.place(hash, value);
            }
        }
    }
}

/// The slots to try for a hash, in order; endless, and a table always has a free slot.
struct Probes {
    mask: usize,
    base: usize,
    perturb: u64,
    /// Neighbours of `base` still to try.
    linear: usize,
    next: usize,
}

impl Probes {
    fn new(hash: u64, mask: usize) -> Self {
        let base = hash as usize & mask;
        Probes { mask, base, perturb: hash, linear: neighbours(base, mask), next: base }
    }
}

fn neighbours(base: usize, mask: usize) -> usize {
    if base + LINEAR_PROBES <= mask { LINEAR_PROBES } else { 0 }
}

impl Iterator for Probes {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let place = self.next;
        if self.linear > 0 {
            self.linear -= 1;
            self.next += 1;
        } else {
            self.perturb >>= PERTURB_SHIFT;
            self.base = (self.base.wrapping_mul(5).wrapping_add(1).wrapping_add(self.perturb as usize)) & self.mask;
            self.linear = neighbours(self.base, self.mask);
            self.next = self.base;
        }
        Some(place)
    }
}

/// Looks at the table of a set or frozenset.
pub fn with_set<T>(object: &ObjectRef, look: impl FnOnce(&Set) -> T) -> Option<T> {
    match &object.payload {
        Payload::Set(set) => Some(look(&set.borrow())),
        Payload::FrozenSet(set) => Some(look(set)),
        _ => None,
    }
}

/// `a == b` for two sets.
pub(super) fn equal_sets(a: &ObjectRef, b: &ObjectRef) -> Same {
    let answer = with_set(a, |a| with_set(b, |b| is_subset(a, b, true)));
    answer.flatten().unwrap_or(Same::No)
}

/// Are all of `a` in `b`? With `whole`, also: is nothing else in `b`?
pub fn is_subset(a: &Set, b: &Set, whole: bool) -> Same {
    if whole && a.len() != b.len() {
        return Same::No;
    }
    for (hash, value) in a.iter_hashed() {
        match b.search(hash, value) {
            Search::At(_) => {}
            Search::Absent => return Same::No,
            Search::Ask => return Same::Ask,
        }
    }
    Same::Yes
}
