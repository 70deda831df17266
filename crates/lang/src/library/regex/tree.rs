//! A pattern as the reader understands it.

/// What a pattern is made of.
#[derive(Clone, Debug)]
pub(super) enum Node {
    Literal(u32, Fold),
    /// `.`; with `all` also a line break.
    Any {
        all: bool,
    },
    Set(Set),
    /// A place between characters, by the engine's number.
    At(u32),
    /// A group, numbered where it captures.
    Group(Option<u32>, Vec<Node>),
    Branch(Vec<Vec<Node>>),
    Repeat(Box<Repeat>),
    /// `(?=...)`, `(?!...)` and, with a width, what must stand before.
    Look {
        negative: bool,
        behind: bool,
        body: Vec<Node>,
    },
    Atomic(Vec<Node>),
    Back(u32, Fold),
    /// `(?(1)yes|no)`
    Conditional {
        group: u32,
        yes: Vec<Node>,
        no: Vec<Node>,
    },
}

#[derive(Clone, Debug)]
pub(super) struct Set {
    pub negative: bool,
    pub items: Vec<Item>,
    pub fold: Fold,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Item {
    Range(u32, u32),
    Category(u32),
}

#[derive(Clone, Debug)]
pub(super) struct Repeat {
    pub least: u32,
    pub most: u32,
    pub kind: Kind,
    pub body: Vec<Node>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    Greedy,
    Lazy,
    Possessive,
}

/// Which cases are one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Fold {
    None,
    Ascii,
    Unicode,
}

/// `*` has no upper bound.
pub(super) const UNBOUNDED: u32 = u32::MAX;

/// The fewest and the most characters that a sequence takes.
#[inline(never)]
pub(super) fn width(nodes: &[Node], groups: &[(u64, u64)]) -> (u64, u64) {
    nodes.iter().fold((0, 0), |sum, node| {
        let one = node_width(node, groups);
        (sum.0.saturating_add(one.0), sum.1.saturating_add(one.1))
    })
}

fn node_width(node: &Node, groups: &[(u64, u64)]) -> (u64, u64) {
    match node {
        Node::Literal(..) | Node::Any { .. } | Node::Set(_) => (1, 1),
        Node::At(_) | Node::Look { .. } => (0, 0),
        Node::Group(_, body) | Node::Atomic(body) => width(body, groups),
        Node::Branch(branches) => {
            let widths = branches.iter().map(|branch| width(branch, groups));
            widths.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).unwrap_or_default()
        }
        Node::Repeat(repeat) => {
            let one = width(&repeat.body, groups);
            let most =
                if repeat.most == UNBOUNDED && one.1 > 0 { u64::MAX } else { u64::from(repeat.most).saturating_mul(one.1) };
            (u64::from(repeat.least).saturating_mul(one.0), most)
        }
        Node::Back(group, _) => groups.get(*group as usize).copied().unwrap_or_default(),
        Node::Conditional { yes, no, .. } => {
            let (yes, no) = (width(yes, groups), width(no, groups));
            (yes.0.min(no.0), yes.1.max(no.1))
        }
    }
}

/// How many ways there are, at most, to go through a sequence without a character: the engine may try them all at
/// one place. Steps are counted by characters, so that what takes none must be few.
#[inline(never)]
pub(super) fn empty_ways(nodes: &[Node]) -> u64 {
    nodes.iter().fold(1, |ways: u64, node| ways.saturating_mul(node_ways(node)))
}

fn node_ways(node: &Node) -> u64 {
    match node {
        Node::Literal(..) | Node::Any { .. } | Node::Set(_) => 0,
        Node::At(_) | Node::Back(..) => 1,
        Node::Group(_, body) => empty_ways(body),
        Node::Look { body, .. } | Node::Atomic(body) => empty_ways(body).max(1),
        Node::Branch(branches) => branches.iter().fold(0, |sum: u64, branch| sum.saturating_add(empty_ways(branch))),
        Node::Repeat(repeat) => repeat_ways(repeat),
        Node::Conditional { yes, no, .. } => empty_ways(yes).saturating_add(empty_ways(no)),
    }
}

fn repeat_ways(repeat: &Repeat) -> u64 {
    let one = empty_ways(&repeat.body);
    match (one, repeat.least) {
        (0, 0) => 1,
        (0, _) => 0,
        (_, 0) => one.saturating_add(1),
        (_, 1) => one.saturating_mul(one.saturating_add(1)),
        (_, least) => one.saturating_pow(least).saturating_mul(one.saturating_add(1)).saturating_mul(u64::from(least)),
    }
}
