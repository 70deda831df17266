//! The text of a `str`: immutable, shared, with its hash and length remembered.

use std::cell::{Cell, OnceCell};
use std::fmt;
use std::ops::Deref;
use std::rc::Rc;

use super::code_points::Marks;

/// A `str`. Cloning shares the text.
#[derive(Clone)]
pub struct Str(Rc<Text>);

struct Text {
    /// Zero while it has not been computed.
    hash: Cell<u64>,
    /// Code points; `u32::MAX` while they have not been counted.
    length: Cell<u32>,
    /// What `id()` counts it as; zero while nobody has asked.
    id: Cell<u32>,
    /// Made when a place in a long text that is not ASCII is first asked for.
    marks: OnceCell<Box<Marks>>,
    /// With room to grow, where it was made by appending.
    content: String,
}

impl Str {
    /// Are the two one object? `is` for strings, and the quick answer to equality.
    pub fn same(a: &Str, b: &Str) -> bool {
        Rc::ptr_eq(&a.0, &b.0)
    }

    /// A hash that is the same in every run and on every host (FNV-1a, then mixed).
    pub fn hash(&self) -> u64 {
        let known = self.0.hash.get();
        if known != 0 {
            return known;
        }
        let hash = hash_bytes(self.0.content.as_bytes());
        self.0.hash.set(hash);
        hash
    }

    /// An integer as Python writes it.
    pub fn decimal(int: i64) -> Str {
        let mut digits = [0_u8; 20];
        let mut at = digits.len();
        let mut rest = int.unsigned_abs();
        while rest >= 10 || at == digits.len() {
            at -= 1;
            digits[at] = b'0' + (rest % 10) as u8;
            rest /= 10;
        }
        if rest > 0 {
            at -= 1;
            digits[at] = b'0' + rest as u8;
        }
        if int < 0 {
            at -= 1;
            digits[at] = b'-';
        }
        Str::ascii(String::from_utf8_lossy(&digits[at..]).into_owned())
    }

    /// A text of which each byte is known to be a code point.
    fn ascii(content: String) -> Str {
        Str(Rc::new(Text {
            hash: Cell::new(0),
            length: Cell::new(content.len() as u32),
            id: Cell::new(0),
            marks: OnceCell::new(),
            content,
        }))
    }

    /// Code points, as `len()` counts them.
    pub fn length(&self) -> usize {
        if self.0.length.get() == u32::MAX {
            self.0.length.set(self.0.content.chars().count() as u32);
        }
        self.0.length.get() as usize
    }

    /// One byte a code point: places in it are found without counting.
    pub fn is_ascii(&self) -> bool {
        self.length() == self.0.content.len()
    }

    /// The code point at `index`, which counts from zero.
    pub fn char_at(&self, index: usize) -> Option<char> {
        if self.is_ascii() {
            return self.0.content.as_bytes().get(index).map(|&byte| byte as char);
        }
        self.0.content.get(self.byte_of(index)..)?.chars().next()
    }

    /// The byte at which the code point at `index` begins; the end where there is none.
    pub fn byte_of(&self, index: usize) -> usize {
        if self.is_ascii() {
            return index.min(self.0.content.len());
        }
        self.marks().byte_of(&self.0.content, index)
    }

    /// Code points before a byte at which one begins.
    pub fn point_of(&self, byte: usize) -> usize {
        if self.is_ascii() {
            return byte;
        }
        self.marks().point_of(&self.0.content, byte)
    }

    fn marks(&self) -> &Marks {
        self.0.marks.get_or_init(|| Box::new(Marks::new(&self.0.content)))
    }

    /// Appends in place, where nobody else has this text; false where somebody has.
    pub(crate) fn append(&mut self, more: &Str) -> bool {
        let Some(text) = Rc::get_mut(&mut self.0) else { return false };
        text.content.push_str(more);
        text.hash.set(0);
        text.id.set(0);
        text.marks.take();
        if text.length.get() != u32::MAX {
            text.length.set(text.length.get() + more.length() as u32);
        }
        true
    }

    /// What `id()` counts this very object as: given when somebody first asks, so that every run counts alike.
    pub(crate) fn id(&self, next: impl FnOnce() -> u32) -> u32 {
        if self.0.id.get() == 0 {
            self.0.id.set(next());
        }
        self.0.id.get()
    }

    /// An address that stands for this very object, for caches. It is another in every run.
    pub fn address(&self) -> usize {
        Rc::as_ptr(&self.0).cast::<u8>() as usize
    }
}

impl Deref for Str {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0.content
    }
}

impl PartialEq for Str {
    fn eq(&self, other: &Self) -> bool {
        Str::same(self, other) || self.0.content == other.0.content
    }
}

impl Eq for Str {}

impl From<&str> for Str {
    fn from(text: &str) -> Self {
        Str::from(Box::<str>::from(text))
    }
}

impl From<String> for Str {
    fn from(text: String) -> Self {
        Str::from(text.into_boxed_str())
    }
}

impl From<Box<str>> for Str {
    fn from(text: Box<str>) -> Self {
        Str(Rc::new(Text {
            hash: Cell::new(0),
            length: Cell::new(u32::MAX),
            id: Cell::new(0),
            marks: OnceCell::new(),
            content: text.into_string(),
        }))
    }
}

impl From<char> for Str {
    fn from(character: char) -> Self {
        Str::from(&*character.encode_utf8(&mut [0; 4]))
    }
}

impl fmt::Display for Str {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.content)
    }
}

impl fmt::Debug for Str {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", &*self.0.content)
    }
}

/// FNV-1a, folded; zero for nothing, as in `CPython`, and for nothing else.
pub fn hash_bytes(bytes: &[u8]) -> u64 {
    if bytes.is_empty() {
        return 0;
    }
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in bytes {
        hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    }
    (hash ^ (hash >> 32)).max(1)
}
