//! A pattern as a tree.

/// What is wrong with a pattern, and at which character.
#[derive(Debug)]
pub struct Fault {
    pub message: String,
    pub place: usize,
}

pub(super) enum Node {
    Empty,
    Char(char, bool),
    /// Any character; with `true` also a line end.
    Any(bool),
    Set(Set),
    Assert(Assertion),
    /// A group with its number, or one without.
    Group(Option<usize>, Box<Node>),
    Sequence(Vec<Node>),
    Choice(Vec<Node>),
    Repeat {
        node: Box<Node>,
        least: u32,
        most: Option<u32>,
        greedy: bool,
        possessive: bool,
    },
    Look {
        node: Box<Node>,
        ahead: bool,
        negative: bool,
    },
    Atomic(Box<Node>),
    Back(usize, bool),
    Condition {
        group: usize,
        yes: Box<Node>,
        no: Box<Node>,
    },
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Assertion {
    TextStart,
    TextEnd,
    /// At the end, or before a last line end.
    End,
    LineStart,
    LineEnd,
    Word {
        ascii: bool,
    },
    NotWord {
        ascii: bool,
    },
}

#[derive(Clone)]
pub(super) struct Set {
    pub negative: bool,
    pub fold: bool,
    pub items: Vec<Item>,
}

#[derive(Clone, Copy)]
pub(super) enum Item {
    Range(char, char),
    Class { class: Class, negative: bool, ascii: bool },
}

#[derive(Clone, Copy)]
pub(super) enum Class {
    Digit,
    Space,
    Word,
}

impl Set {
    pub fn has(&self, character: char) -> bool {
        let found = self.items.iter().any(|item| item.has(character))
            || self.fold && variants(character).any(|other| self.items.iter().any(|item| item.has(other)));
        found != self.negative
    }
}

/// The same letter in the other case.
fn variants(character: char) -> impl Iterator<Item = char> {
    character.to_lowercase().chain(character.to_uppercase())
}

impl Item {
    fn has(self, character: char) -> bool {
        match self {
            Item::Range(low, high) => (low..=high).contains(&character),
            Item::Class { class, negative, ascii } => class.has(character, ascii) != negative,
        }
    }
}

impl Class {
    pub fn has(self, c: char, ascii: bool) -> bool {
        let inside = !ascii || c.is_ascii();
        inside
            && match self {
                Class::Digit => c.is_ascii_digit() || !c.is_ascii() && c.is_numeric() && !c.is_alphabetic(),
                Class::Space => c.is_whitespace() || matches!(c, '\x1c'..='\x1f'),
                Class::Word => c == '_' || c.is_alphanumeric(),
            }
    }
}

/// Are two characters the same when case does not count?
pub(super) fn same_letter(a: char, b: char) -> bool {
    a == b || a.to_lowercase().eq(b.to_lowercase()) || a.to_uppercase().eq(b.to_uppercase())
}
