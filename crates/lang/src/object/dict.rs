//! The table of a `dict`: in order of insertion, found by hash.
//!
//! A table never calls Python. Where two keys can only be compared by a program's own `__eq__`, the search
//! says so ([`Search::Ask`]), and the machine goes through [`Dict::candidates`] with calls.

use std::cell::{Cell, OnceCell, Ref, RefCell, RefMut};
use std::rc::Rc;

use hashbrown::HashTable;

use super::compare::{Same, same_key};
use super::string::Str;
use super::value::Value;

/// A shared, changeable dict: the namespace of a module, the attributes of an instance, a program's dict.
#[derive(Clone, Default)]
pub struct DictRef(Rc<Shared>);

/// A table, and what stands beside it.
#[derive(Default)]
struct Shared {
    table: RefCell<Dict>,
    /// Of the attributes of an object with `__slots__` and a `__dict__`: what its slots hold, which `__dict__` does not show.
    slots: OnceCell<Box<RefCell<Dict>>>,
}

/// Keys to values, in order of insertion.
#[derive(Clone, Default)]
pub struct Dict {
    /// A removed entry leaves a gap until the next rebuild, so that places stay valid while a loop runs.
    entries: Vec<Option<Entry>>,
    live: usize,
    /// New keys that still fit before the gaps are closed, as many as CPython's table of keys takes: so a loop that
    /// adds and removes keys meanwhile meets the same ones.
    room: usize,
    /// Hash to place in `entries`; not used while there are few.
    table: HashTable<u32>,
    /// Names this very set of keys, while no key is added; zero for no name.
    stamp: Cell<u32>,
    /// A bit for the hash of each key that is or was here: most names that are missing are so known without a search.
    seen: u64,
}

#[derive(Clone)]
struct Entry {
    hash: u64,
    key: Value,
    value: Value,
}

/// What a search found.
#[derive(Debug, PartialEq, Eq)]
pub enum Search {
    /// The key stands at this place.
    At(usize),
    Absent,
    /// Only a call of `__eq__` can tell.
    Ask,
}

/// Below this many entries a scan is quicker than a table.
const SMALL: usize = 8;

/// The smallest table of keys.
const LEAST: usize = 8;

impl DictRef {
    pub fn borrow(&self) -> Ref<'_, Dict> {
        self.0.table.borrow()
    }

    pub fn borrow_mut(&self) -> RefMut<'_, Dict> {
        self.0.table.borrow_mut()
    }

    /// What the slots hold beside the attributes, where there are any.
    pub fn slots(&self) -> Option<Ref<'_, Dict>> {
        self.0.slots.get().map(|slots| slots.borrow())
    }

    /// The same to be changed; made where there are none.
    pub fn slots_mut(&self) -> RefMut<'_, Dict> {
        self.0.slots.get_or_init(Box::default).borrow_mut()
    }

    /// Tells dicts apart while they live.
    pub(crate) fn address(&self) -> usize {
        Rc::as_ptr(&self.0).cast::<()>() as usize
    }

    pub(crate) fn references(&self) -> usize {
        Rc::strong_count(&self.0)
    }

    pub fn same(a: &DictRef, b: &DictRef) -> bool {
        Rc::ptr_eq(&a.0, &b.0)
    }

    /// Empties a small dict that nobody else has, so that it can serve again with the room that it has.
    pub(super) fn emptied(mut self) -> Option<DictRef> {
        let shared = Rc::get_mut(&mut self.0)?;
        let dict = shared.table.get_mut();
        if shared.slots.get().is_some() || dict.has_table() || dict.entries.capacity() > SMALL {
            return None;
        }
        dict.entries.clear();
        (dict.live, dict.room, dict.seen) = (0, LEAST * 2 / 3, 0);
        dict.stamp.set(0);
        Some(self)
    }
}

impl From<Dict> for DictRef {
    fn from(dict: Dict) -> Self {
        DictRef(Rc::new(Shared { table: RefCell::new(dict), slots: OnceCell::new() }))
    }
}

impl Dict {
    pub fn len(&self) -> usize {
        self.live
    }

    pub fn is_empty(&self) -> bool {
        self.live == 0
    }

    /// Places in use, gaps included: the end of a walk by [`Dict::entry`].
    pub fn places(&self) -> usize {
        self.entries.len()
    }

    /// The key and value at a place; `None` for a gap or past the end.
    pub fn entry(&self, place: usize) -> Option<(&Value, &Value)> {
        self.entries.get(place)?.as_ref().map(|entry| (&entry.key, &entry.value))
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&Value, &Value)> {
        self.entries.iter().flatten().map(|entry| (&entry.key, &entry.value))
    }

    /// The hashes with the entries, for copies that need not hash again.
    pub fn iter_hashed(&self) -> impl Iterator<Item = (u64, &Value, &Value)> {
        self.entries.iter().flatten().map(|entry| (entry.hash, &entry.key, &entry.value))
    }

    pub fn search(&self, hash: u64, key: &Value) -> Search {
        if self.seen & bit_of(hash) == 0 {
            return Search::Absent;
        }
        let mut ask = false;
        let mut matches = |place: usize| match &self.entries[place] {
            Some(entry) if entry.hash == hash => match (&entry.key, key) {
                (Value::Int(known), Value::Int(key)) => known == key,
                (Value::Str(known), Value::Str(key)) => known == key,
                (known, key) => {
                    let same = same_key(known, key);
                    ask |= same == Same::Ask;
                    same == Same::Yes
                }
            },
            _ => false,
        };
        let place = if self.has_table() {
            self.table.find(spread(hash), |&place| matches(place as usize)).map(|&place| place as usize)
        } else {
            (0..self.entries.len()).find(|&place| matches(place))
        };
        match place {
            Some(place) => Search::At(place),
            None if ask => Search::Ask,
            None => Search::Absent,
        }
    }

    /// Places whose keys have this hash.
    pub fn candidates(&self, hash: u64) -> Vec<usize> {
        (0..self.entries.len()).filter(|&place| self.entries[place].as_ref().is_some_and(|entry| entry.hash == hash)).collect()
    }

    /// The place of a string key.
    pub fn place_of(&self, name: &Str) -> Option<usize> {
        let hash = name.hash();
        if self.seen & bit_of(hash) == 0 {
            return None;
        }
        let matches = |place: usize| match &self.entries[place] {
            Some(Entry { hash: other, key: Value::Str(key), .. }) => *other == hash && key == name,
            _ => false,
        };
        if self.has_table() {
            return self.table.find(spread(hash), |&place| matches(place as usize)).map(|&place| place as usize);
        }
        (0..self.entries.len()).find(|&place| matches(place))
    }

    /// The name of this very set of keys; zero where it has none.
    pub(crate) fn stamp(&self) -> u32 {
        self.stamp.get()
    }

    /// Gives this set of keys a name that no other set has.
    pub(crate) fn set_stamp(&self, stamp: u32) {
        self.stamp.set(stamp);
    }

    /// Is the key at `place` this very string? The check of an inline cache.
    pub fn is_at(&self, place: usize, name: &Str) -> Option<&Value> {
        match self.entries.get(place)? {
            Some(Entry { key: Value::Str(key), value, .. }) if Str::same(key, name) => Some(value),
            _ => None,
        }
    }

    /// As [`Dict::is_at`], where the value is an integer that may be changed.
    pub(crate) fn int_at(&mut self, place: usize, name: &Str) -> Option<&mut i64> {
        match self.entries.get_mut(place)? {
            Some(Entry { key: Value::Str(key), value: Value::Int(int), .. }) if Str::same(key, name) => Some(int),
            _ => None,
        }
    }

    /// Would a new key get this place? So it is with the instances of a class, whose attributes are set in one order.
    pub(crate) fn goes_to(&self, place: usize, name: &Str) -> bool {
        place == self.entries.len() && place < SMALL && self.place_of(name).is_none()
    }

    pub fn get_str(&self, name: &Str) -> Option<&Value> {
        self.place_of(name).and_then(|place| self.entry(place)).map(|(_, value)| value)
    }

    /// As [`Dict::get_str`], for a name that has no object of its own.
    pub fn get_text(&self, name: &str) -> Option<&Value> {
        self.get_str(&Str::from(name))
    }

    pub fn set_str(&mut self, name: &Str, value: Value) -> Option<Value> {
        if let Some(place) = self.place_of(name) {
            return self.replace(place, value);
        }
        self.insert_new(name.hash(), Value::Str(name.clone()), value);
        None
    }

    /// As [`Dict::set_str`], for a name that has no object of its own.
    pub fn set_text(&mut self, name: &str, value: impl Into<Value>) {
        self.set_str(&Str::from(name), value.into());
    }

    pub fn remove_str(&mut self, name: &Str) -> Option<Value> {
        let place = self.place_of(name)?;
        self.remove(place).map(|(_, value)| value)
    }

    /// Puts another value at a place that is in use, and gives the old one.
    pub fn replace(&mut self, place: usize, value: Value) -> Option<Value> {
        let entry = self.entries.get_mut(place)?.as_mut()?;
        Some(std::mem::replace(&mut entry.value, value))
    }

    /// As [`Dict::replace`], with the old value left where the other one was.
    #[inline]
    pub(crate) fn swap(&mut self, place: usize, value: &mut Value) {
        let Some(Some(entry)) = self.entries.get_mut(place) else { return };
        let old = std::mem::take(&mut entry.value);
        entry.value.move_from(value);
        value.set(old);
    }

    /// Adds a key that is known not to be there.
    pub fn insert_new(&mut self, hash: u64, key: Value, value: Value) {
        if self.room == 0 {
            self.grow();
        }
        self.room -= 1;
        let place = self.entries.len();
        self.entries.push(Some(Entry { hash, key, value }));
        self.live += 1;
        self.stamp.set(0);
        self.seen |= bit_of(hash);
        if self.has_table() {
            let entries = &self.entries;
            self.table.insert_unique(spread(hash), place as u32, |&place| hash_at(entries, place));
        } else if self.entries.len() > SMALL {
            self.build_table();
        }
    }

    /// Removes what stands at a place.
    pub fn remove(&mut self, place: usize) -> Option<(Value, Value)> {
        let entry = self.entries.get_mut(place)?.take()?;
        self.live -= 1;
        if self.has_table()
            && let Ok(found) = self.table.find_entry(spread(entry.hash), |&at| at as usize == place)
        {
            found.remove();
        }
        Some((entry.key, entry.value))
    }

    /// The last entry, removed.
    pub fn pop_last(&mut self) -> Option<(Value, Value)> {
        while matches!(self.entries.last(), Some(None)) {
            self.entries.pop();
        }
        let last = self.remove(self.entries.len().checked_sub(1)?);
        self.entries.pop();
        last
    }

    pub fn clear(&mut self) {
        // What dies may look at this dict: it is empty before anything is dropped.
        let gone = std::mem::take(self);
        drop(gone);
    }

    fn has_table(&self) -> bool {
        !self.table.is_empty()
    }

    /// Makes room as CPython does: a table of at least three times the keys, of which two thirds are used.
    fn grow(&mut self) {
        let size = (3 * self.live).next_power_of_two().max(LEAST);
        self.room = size * 2 / 3 - self.live;
        if self.live < self.entries.len() {
            self.close_gaps();
        }
    }

    fn close_gaps(&mut self) {
        self.entries.retain(Option::is_some);
        self.table.clear();
        if self.entries.len() > SMALL {
            self.build_table();
        }
    }

    fn build_table(&mut self) {
        let entries = &self.entries;
        for (place, entry) in entries.iter().enumerate() {
            if let Some(entry) = entry {
                self.table.insert_unique(spread(entry.hash), place as u32, |&place| hash_at(entries, place));
            }
        }
    }
}

fn hash_at(entries: &[Option<Entry>], place: u32) -> u64 {
    entries[place as usize].as_ref().map_or(0, |entry| spread(entry.hash))
}

/// Where a hash is marked among those that a dict has seen.
fn bit_of(hash: u64) -> u64 {
    1 << (hash & 63)
}

/// The hash of an integer is the integer, and a table tells its keys apart by upper bits: without these all would look alike.
/// The lower ones, which choose the place, stay as they are, for neighbours to stay neighbours.
fn spread(hash: u64) -> u64 {
    let folded = hash ^ (hash >> 15) ^ (hash >> 32);
    let tag = folded.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 57;
    // Where a machine's words have 32 bits, the upper ones are those of the lower half.
    folded ^ (tag << 57) ^ (tag << 25)
}
