//! The keys under which the things of a list are drawn. Whoever goes far off sees mostly other things than before; those that are gone
//! then lend their elements: to change what stands in one costs less than to take it away and make another.
use std::collections::{BTreeMap, BTreeSet};

use yew::prelude::*;

/// Who was drawn last, and under which key.
#[derive(Default)]
struct Slots {
    taken: Vec<(usize, usize)>,
    made: usize,
}

impl Slots {
    fn keys(&mut self, things: &[usize], lends: bool) -> Vec<usize> {
        let known: BTreeMap<usize, usize> = self.taken.iter().copied().collect();
        let here: BTreeSet<usize> = things.iter().copied().collect();
        let mut free = self.taken.iter().filter(|(thing, _)| lends && !here.contains(thing)).map(|(_, key)| *key);
        let mut made = self.made;
        let mut make = || {
            made += 1;
            made
        };
        let keys: Vec<usize> =
            things.iter().map(|thing| known.get(thing).copied().or_else(|| free.next()).unwrap_or_else(&mut make)).collect();
        self.made = made;
        self.taken = things.iter().copied().zip(keys.iter().copied()).collect();
        keys
    }
}

/// The keys of these things, each of which is there once. `lends`: those that are gone lend theirs.
#[hook]
pub fn use_slots(things: &[usize], lends: bool) -> Vec<usize> {
    let slots = use_mut_ref(Slots::default);
    slots.borrow_mut().keys(things, lends)
}

#[cfg(test)]
mod tests {
    use super::Slots;

    #[test]
    fn on_a_leap_what_is_gone_lends_its_key() {
        let mut slots = Slots::default();
        assert_eq!(slots.keys(&[10, 11, 12], false), [1, 2, 3]);
        assert_eq!(slots.keys(&[12, 13, 14, 15], true), [3, 1, 2, 4]);
        assert_eq!(slots.keys(&[20, 21], true), [3, 1]);
    }

    #[test]
    fn on_a_walk_what_is_new_is_another_element() {
        let mut slots = Slots::default();
        slots.keys(&[1, 2], true);
        assert_eq!(slots.keys(&[2, 3], false), [2, 3]);
        assert_eq!(slots.keys(&[1, 2], false), [4, 2]);
    }
}
