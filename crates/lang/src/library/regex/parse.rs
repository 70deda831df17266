//! Reads a pattern: sequences, alternatives, repetitions. Messages and their places are `CPython`'s.

use rustpython_sre_engine::SreAtCode;

use super::flags::{ASCII, DOTALL, Flags, IGNORECASE, MULTILINE, VERBOSE};
use super::reader::{Fault, Read, Reader, Token};
use super::tree::{Fold, Item, Kind, Node, Repeat, Set, UNBOUNDED, width};

/// Groups in each other; each is a call of the reader.
const DEPTH: usize = 150;

pub(super) struct Parser {
    pub reader: Reader,
    pub is_bytes: bool,
    /// Those of the whole pattern; inline ones at its start are added.
    pub flags: Flags,
    /// The widths of the groups by number; `None` while a group is open. Number 0 is the whole.
    pub groups: Vec<Option<(u64, u64)>>,
    pub names: Vec<(String, u32)>,
    /// Groups that a condition names before they are there, and where.
    pub asked: Vec<(u32, usize)>,
    /// How many groups there were when the outermost lookbehind began.
    pub behind: Option<usize>,
    pub warnings: Vec<String>,
}

/// Why reading ended before the end of the pattern.
pub(super) enum End {
    Fault(Fault),
    /// `(?x)` was found: the whole is to be read again with it.
    Verbose(Flags),
}

impl From<Fault> for End {
    fn from(fault: Fault) -> Self {
        End::Fault(fault)
    }
}

pub(super) type Parsed<T> = Result<T, End>;

/// A pattern with its groups.
pub(super) struct Pattern {
    pub nodes: Vec<Node>,
    pub flags: Flags,
    pub group_count: u32,
    pub names: Vec<(String, u32)>,
    pub warnings: Vec<String>,
}

pub(super) fn parse(text: &str, flags: Flags, is_bytes: bool) -> Read<Pattern> {
    match parse_once(text, flags, is_bytes) {
        Ok(pattern) => Ok(pattern),
        Err(End::Fault(fault)) => Err(fault),
        Err(End::Verbose(flags)) => parse_once(text, flags, is_bytes).map_err(|end| match end {
            End::Fault(fault) => fault,
            End::Verbose(_) => Fault { message: "flags do not settle".into(), place: None, is_overflow: false },
        }),
    }
}

fn parse_once(text: &str, flags: Flags, is_bytes: bool) -> Parsed<Pattern> {
    let mut parser = Parser {
        reader: Reader::new(text)?,
        is_bytes,
        flags,
        groups: vec![None],
        names: Vec::new(),
        asked: Vec::new(),
        behind: None,
        warnings: Vec::new(),
    };
    let nodes = parser.alternatives(flags & VERBOSE != 0, None, 0)?;
    if parser.reader.peek().is_some() {
        return Err(parser.reader.fault("unbalanced parenthesis", 0).into());
    }
    if let Some((group, place)) = parser.asked.iter().find(|(group, _)| *group as usize >= parser.groups.len()) {
        return Err(parser.reader.fault_at(format!("invalid group reference {group}"), *place).into());
    }
    let Parser { flags, groups, names, warnings, .. } = parser;
    Ok(Pattern { nodes, flags, group_count: groups.len() as u32 - 1, names, warnings })
}

impl Parser {
    /// Sequences with `|` between them. `local` are the flags where a group has its own.
    pub(super) fn alternatives(&mut self, verbose: bool, local: Option<Flags>, depth: usize) -> Parsed<Vec<Node>> {
        if depth > DEPTH {
            return Err(self
                .reader
                .fault(format!("more than {DEPTH} groups in each other (the limit of this machine)"), 0)
                .into());
        }
        let mut branches = Vec::new();
        loop {
            let is_first = depth == 0 && branches.is_empty();
            branches.push(self.sequence(verbose, local, depth, is_first)?);
            if !self.reader.skip('|')? {
                break;
            }
        }
        if branches.len() == 1 {
            return Ok(branches.pop().unwrap_or_default());
        }
        Ok(vec![as_set(&branches).unwrap_or(Node::Branch(branches))])
    }

    pub(super) fn sequence(&mut self, verbose: bool, local: Option<Flags>, depth: usize, is_first: bool) -> Parsed<Vec<Node>> {
        let mut nodes = Vec::new();
        loop {
            let flags = local.unwrap_or(self.flags);
            let Some(token) = self.reader.peek() else { return Ok(nodes) };
            if matches!(token, Token::Plain('|' | ')')) {
                return Ok(nodes);
            }
            self.reader.take()?;
            if verbose && self.skipped(token)? {
                continue;
            }
            match token {
                Token::Escaped(character) => {
                    let node = self.escape(character, flags)?;
                    nodes.push(node);
                }
                Token::Plain('[') => nodes.push(self.set(flags)?),
                Token::Plain('*' | '+' | '?' | '{') => self.repeat(token, &mut nodes, flags)?,
                Token::Plain('.') => nodes.push(Node::Any { all: flags & DOTALL != 0 }),
                Token::Plain('(') => {
                    let may_set_flags = is_first && nodes.is_empty();
                    nodes.extend(self.group(verbose, local, depth, may_set_flags)?);
                }
                Token::Plain('^') => nodes.push(at(flags, SreAtCode::BEGINNING, SreAtCode::BEGINNING_LINE)),
                Token::Plain('$') => nodes.push(at(flags, SreAtCode::END, SreAtCode::END_LINE)),
                Token::Plain(character) => nodes.push(Node::Literal(character.into(), self.fold(flags))),
            }
        }
    }

    /// Skips what a verbose pattern does not mean.
    fn skipped(&mut self, token: Token) -> Read<bool> {
        match token {
            Token::Plain(' ' | '\t' | '\n' | '\r' | '\x0b' | '\x0c') => Ok(true),
            Token::Plain('#') => {
                while !matches!(self.reader.take()?, None | Some(Token::Plain('\n'))) {}
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    fn repeat(&mut self, token: Token, nodes: &mut Vec<Node>, flags: Flags) -> Read<()> {
        let place = self.reader.place() - 1;
        let (least, most) = match token {
            Token::Plain('?') => (0, 1),
            Token::Plain('*') => (0, UNBOUNDED),
            Token::Plain('+') => (1, UNBOUNDED),
            _ => {
                let Some(bounds) = self.bounds()? else {
                    nodes.push(Node::Literal('{'.into(), self.fold(flags)));
                    return Ok(());
                };
                bounds
            }
        };
        match nodes.last() {
            None | Some(Node::At(_)) => return Err(self.reader.fault_at("nothing to repeat", place)),
            Some(Node::Repeat(_)) => return Err(self.reader.fault_at("multiple repeat", place)),
            Some(_) => {}
        }
        let Some(node) = nodes.pop() else { return Ok(()) };
        let body = match node {
            Node::Group(None, body) => body,
            other => vec![other],
        };
        let kind = if self.reader.skip('?')? {
            Kind::Lazy
        } else if self.reader.skip('+')? {
            Kind::Possessive
        } else {
            Kind::Greedy
        };
        nodes.push(self.repeated(Repeat { least, most, kind, body }, place)?);
        Ok(())
    }

    /// The engine does not come to an end with a lazy repetition of what may be empty.
    fn repeated(&self, repeat: Repeat, place: usize) -> Read<Node> {
        if repeat.kind != Kind::Lazy || self.width(&repeat.body).0 > 0 {
            return Ok(Node::Repeat(Box::new(repeat)));
        }
        if (repeat.least, repeat.most) == (0, 1) {
            return Ok(Node::Branch(vec![Vec::new(), repeat.body]));
        }
        Err(self.reader.fault_at("a lazy repetition of a group that may be empty is not available here", place))
    }

    /// `m,n}` behind the brace; `None`: the brace was meant as it stands.
    fn bounds(&mut self) -> Read<Option<(u32, u32)>> {
        let start = self.reader.place();
        if self.reader.next_is('}') {
            return Ok(None);
        }
        let low = self.reader.take_while(usize::MAX, |character| character.is_ascii_digit())?;
        let high = if self.reader.skip(',')? {
            self.reader.take_while(usize::MAX, |character| character.is_ascii_digit())?
        } else {
            low.clone()
        };
        if !self.reader.skip('}')? {
            self.reader.seek(start)?;
            return Ok(None);
        }
        let least = if low.is_empty() { 0 } else { self.count(&low)? };
        let most = if high.is_empty() { UNBOUNDED } else { self.count(&high)? };
        if most < least {
            return Err(self.reader.fault_at("min repeat greater than max repeat", start));
        }
        Ok(Some((least, most)))
    }

    fn count(&self, digits: &str) -> Read<u32> {
        match digits.parse::<u32>() {
            Ok(count) if count < UNBOUNDED => Ok(count),
            _ => {
                let message = "the repetition number is too large".to_string();
                Err(Fault { message, place: Some(self.reader.place()), is_overflow: true })
            }
        }
    }

    /// Do `\w` and its like mean all of Unicode?
    pub(super) fn is_unicode(&self, flags: Flags) -> bool {
        !self.is_bytes && flags & ASCII == 0
    }

    pub(super) fn fold(&self, flags: Flags) -> Fold {
        fold(flags, self.is_unicode(flags))
    }

    pub(super) fn width(&self, nodes: &[Node]) -> (u64, u64) {
        let groups: Vec<(u64, u64)> = self.groups.iter().map(|group| group.unwrap_or_default()).collect();
        width(nodes, &groups)
    }
}

fn at(flags: Flags, whole: SreAtCode, line: SreAtCode) -> Node {
    Node::At(if flags & MULTILINE == 0 { whole } else { line } as u32)
}

fn fold(flags: Flags, is_unicode: bool) -> Fold {
    if flags & IGNORECASE == 0 {
        Fold::None
    } else if is_unicode {
        Fold::Unicode
    } else {
        Fold::Ascii
    }
}

/// Alternatives of one character each are a set, which needs no way back.
fn as_set(branches: &[Vec<Node>]) -> Option<Node> {
    let mut items = Vec::new();
    let mut folds = Vec::new();
    for branch in branches {
        match branch.as_slice() {
            [Node::Literal(code, fold)] => {
                items.push(Item::Range(*code, *code));
                folds.push(*fold);
            }
            [Node::Set(set)] if !set.negative => {
                items.extend(set.items.iter().cloned());
                folds.push(set.fold);
            }
            _ => return None,
        }
    }
    let fold = *folds.first()?;
    folds.iter().all(|other| *other == fold).then_some(Node::Set(Set { negative: false, items, fold }))
}
