//! Which locals are bound for certain at a point of the program.

use super::op::Register;

/// A set of registers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Bound(Vec<u64>);

impl Bound {
    pub fn contains(&self, register: Register) -> bool {
        let (word, bit) = place(register);
        self.0.get(word).is_some_and(|bits| bits & bit != 0)
    }

    pub fn insert(&mut self, register: Register) {
        let (word, bit) = place(register);
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= bit;
    }

    pub fn remove(&mut self, register: Register) {
        let (word, bit) = place(register);
        if let Some(bits) = self.0.get_mut(word) {
            *bits &= !bit;
        }
    }

    pub fn remove_all(&mut self, others: &Self) {
        for (bits, other) in self.0.iter_mut().zip(&others.0) {
            *bits &= !other;
        }
    }

    /// Keeps what is bound on both ways into a point.
    pub fn meet(&mut self, other: &Self) {
        self.0.truncate(other.0.len());
        for (bits, other) in self.0.iter_mut().zip(&other.0) {
            *bits &= other;
        }
    }
}

fn place(register: Register) -> (usize, u64) {
    (usize::from(register / 64), 1 << (register % 64))
}
