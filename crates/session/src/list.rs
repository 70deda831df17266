//! A list that only grows and that costs next to nothing to keep as it is now: a view of a run with a hundred
//! thousand events is taken at every step.

use std::ops::Index;
use std::rc::Rc;

/// Items that are copied together when a list grows of which somebody keeps an earlier state.
const CHUNK: usize = 64;

/// Full chunks of items, and one that still grows; both are shared by all copies.
#[derive(Clone, Debug)]
pub struct List<T> {
    full: Rc<Vec<Rc<Vec<T>>>>,
    open: Rc<Vec<T>>,
}

impl<T> Default for List<T> {
    fn default() -> Self {
        List { full: Rc::default(), open: Rc::default() }
    }
}

impl<T> List<T> {
    pub fn len(&self) -> usize {
        self.full.len() * CHUNK + self.open.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn get(&self, index: usize) -> Option<&T> {
        match self.full.get(index / CHUNK) {
            Some(chunk) => chunk.get(index % CHUNK),
            None => self.open.get(index - self.full.len() * CHUNK),
        }
    }

    pub fn last(&self) -> Option<&T> {
        self.open.last().or_else(|| self.full.last()?.last())
    }

    /// The items from the first to the last.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> {
        self.full.iter().flat_map(|chunk| chunk.iter()).chain(self.open.iter())
    }

    /// The items of a stretch, at the cost of that stretch alone.
    pub fn range(&self, range: std::ops::Range<usize>) -> impl Iterator<Item = &T> {
        range.filter_map(|index| self.get(index))
    }

    /// How many items at the beginning make the condition true, where none does so after one that does not.
    pub fn partition_point(&self, mut is_before: impl FnMut(&T) -> bool) -> usize {
        let chunks = self.full.partition_point(|chunk| chunk.last().is_some_and(&mut is_before));
        let chunk = self.full.get(chunks).unwrap_or(&self.open);
        chunks * CHUNK + chunk.partition_point(is_before)
    }
}

impl<T: Clone> List<T> {
    pub fn push(&mut self, item: T) {
        let open = Rc::make_mut(&mut self.open);
        open.push(item);
        if open.len() == CHUNK {
            // It will most likely become as long.
            let open = std::mem::replace(&mut self.open, Rc::new(Vec::with_capacity(CHUNK)));
            Rc::make_mut(&mut self.full).push(open);
        }
    }
}

impl<T: Clone> List<T> {
    /// Changes one item; who keeps an earlier state does not see it.
    pub fn change(&mut self, index: usize, change: impl FnOnce(&mut T)) {
        let full = self.full.len() * CHUNK;
        let item = if index < full {
            let chunk = Rc::make_mut(&mut self.full).get_mut(index / CHUNK);
            chunk.and_then(|chunk| Rc::make_mut(chunk).get_mut(index % CHUNK))
        } else {
            Rc::make_mut(&mut self.open).get_mut(index - full)
        };
        if let Some(item) = item {
            change(item);
        }
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = Box<dyn DoubleEndedIterator<Item = &'a T> + 'a>;

    fn into_iter(self) -> Self::IntoIter {
        Box::new(self.iter())
    }
}

impl<T: Clone> Extend<T> for List<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        for item in items {
            self.push(item);
        }
    }
}

impl<T: Clone> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut list = List::default();
        list.extend(items);
        list
    }
}

impl<T> Index<usize> for List<T> {
    type Output = T;

    fn index(&self, index: usize) -> &T {
        match self.full.get(index / CHUNK) {
            Some(chunk) => &chunk[index % CHUNK],
            None => &self.open[index - self.full.len() * CHUNK],
        }
    }
}

impl<T: PartialEq> PartialEq for List<T> {
    fn eq(&self, other: &Self) -> bool {
        let same = |(a, b): (&Rc<Vec<T>>, &Rc<Vec<T>>)| Rc::ptr_eq(a, b) || a == b;
        self.full.len() == other.full.len()
            && same((&self.open, &other.open))
            && (Rc::ptr_eq(&self.full, &other.full) || self.full.iter().zip(other.full.iter()).all(same))
    }
}

#[cfg(test)]
mod tests {
    use super::{CHUNK, List};

    #[test]
    fn what_was_kept_stays_as_it_was() {
        let mut list: List<usize> = (0..CHUNK - 1).collect();
        let kept = list.clone();
        list.extend([7, 8, 9]);
        assert_eq!((kept.len(), list.len()), (CHUNK - 1, CHUNK + 2));
        assert_eq!((kept.last(), list.last()), (Some(&(CHUNK - 2)), Some(&9)));
        assert_ne!(kept, list);
        assert_eq!(list, list.iter().copied().collect());
    }

    #[test]
    fn items_are_found_in_every_chunk() {
        let list: List<usize> = (0..3 * CHUNK + 5).collect();
        assert!((0..list.len()).all(|index| list[index] == index && list.get(index) == Some(&index)));
        assert_eq!(list.get(list.len()), None);
        assert_eq!(list.range(CHUNK - 1..CHUNK + 1).copied().collect::<Vec<_>>(), [CHUNK - 1, CHUNK]);
        assert!((0..=list.len()).all(|end| list.partition_point(|item| *item < end) == end));
        let mut changed = list.clone();
        changed.change(3, |item| *item = 0);
        changed.change(list.len() - 1, |item| *item = 0);
        assert_eq!((list[3], changed[3], changed[list.len() - 1]), (3, 0, 0));
        assert!(list.iter().rev().copied().eq((0..list.len()).rev()));
    }
}
