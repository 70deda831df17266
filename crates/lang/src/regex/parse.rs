//! From the text of a pattern to its tree, with the errors of Python's `re`.

use super::flags;
use super::tree::{Assertion, Class, Fault, Item, Node, Set};

/// Deeper nesting is refused: the parser is recursive.
const DEPTH: u32 = 100;

type Read<T> = Result<T, Fault>;

pub(super) struct Parsed {
    pub node: Node,
    pub groups: usize,
    pub names: Vec<(String, usize)>,
    pub flags: u32,
}

pub(super) fn parse(pattern: &str, given: u32) -> Read<Parsed> {
    let mut parser =
        Parser { text: pattern.chars().collect(), at: 0, flags: given, groups: 0, open: Vec::new(), names: Vec::new(), depth: 0 };
    if given & flags::ASCII == 0 {
        parser.flags |= flags::UNICODE;
    }
    let node = parser.choice()?;
    if parser.at < parser.text.len() {
        return fault("unbalanced parenthesis", parser.at);
    }
    Ok(Parsed { node, groups: parser.groups, names: parser.names, flags: parser.flags })
}

struct Parser {
    text: Vec<char>,
    at: usize,
    flags: u32,
    groups: usize,
    /// Groups that have not been closed: they cannot be referred to yet.
    open: Vec<usize>,
    names: Vec<(String, usize)>,
    depth: u32,
}

fn fault<T>(message: impl Into<String>, place: usize) -> Read<T> {
    Err(Fault { message: message.into(), place })
}

impl Parser {
    fn peek(&self) -> Option<char> {
        self.text.get(self.at).copied()
    }

    fn eat(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    fn has(&self, flag: u32) -> bool {
        self.flags & flag != 0
    }

    fn choice(&mut self) -> Read<Node> {
        if self.depth >= DEPTH {
            return fault("the pattern is nested too deeply for this machine", self.at);
        }
        self.depth += 1;
        let mut branches = vec![self.sequence()?];
        while self.eat('|') {
            branches.push(self.sequence()?);
        }
        self.depth -= 1;
        Ok(if branches.len() == 1 { branches.pop().unwrap_or(Node::Empty) } else { Node::Choice(branches) })
    }

    fn sequence(&mut self) -> Read<Node> {
        let mut nodes = Vec::new();
        while let Some(character) = self.peek() {
            if matches!(character, '|' | ')') {
                break;
            }
            if self.has(flags::VERBOSE) && self.skip_comment(character) {
                continue;
            }
            let start = self.at;
            self.at += 1;
            if matches!(character, '*' | '+' | '?') || character == '{' && self.bounds().is_some() {
                return fault("nothing to repeat", start);
            }
            let node = self.atom(character, start)?;
            let node = match node {
                Some(node) => self.repeated(node, start)?,
                None => continue,
            };
            nodes.push(node);
        }
        Ok(if nodes.len() == 1 { nodes.pop().unwrap_or(Node::Empty) } else { Node::Sequence(nodes) })
    }

    /// In a verbose pattern white space and comments do not count.
    fn skip_comment(&mut self, character: char) -> bool {
        if character.is_ascii_whitespace() {
            self.at += 1;
            return true;
        }
        if character != '#' {
            return false;
        }
        while self.peek().is_some_and(|c| c != '\n') {
            self.at += 1;
        }
        true
    }

    /// What a character begins; nothing for a comment or for flags.
    fn atom(&mut self, character: char, start: usize) -> Read<Option<Node>> {
        Ok(Some(match character {
            '.' => Node::Any(self.has(flags::DOTALL)),
            '^' => Node::Assert(if self.has(flags::MULTILINE) { Assertion::LineStart } else { Assertion::TextStart }),
            '$' => Node::Assert(if self.has(flags::MULTILINE) { Assertion::LineEnd } else { Assertion::End }),
            '[' => Node::Set(self.set(start)?),
            '(' => return self.group(start),
            '\\' => self.escape(start)?,
            other => Node::Char(other, self.has(flags::IGNORECASE)),
        }))
    }

    // -- repetition ---------------------------------------------------------------

    fn repeated(&mut self, node: Node, start: usize) -> Read<Node> {
        let here = self.at;
        let Some((least, most)) = self.quantifier() else { return Ok(node) };
        if most.is_some_and(|most| most < least) {
            return fault("min repeat greater than max repeat", here + 1);
        }
        if matches!(node, Node::Assert(_)) && matches!(self.text.get(start), Some('^')) {
            return fault("nothing to repeat", here);
        }
        let greedy = !self.eat('?');
        let possessive = greedy && self.eat('+');
        let again = self.at;
        if self.quantifier().is_some() {
            return fault("multiple repeat", again);
        }
        Ok(Node::Repeat { node: Box::new(node), least, most, greedy, possessive })
    }

    fn quantifier(&mut self) -> Option<(u32, Option<u32>)> {
        while self.has(flags::VERBOSE) && self.peek().is_some_and(|c| c.is_ascii_whitespace()) {
            self.at += 1;
        }
        let start = self.at;
        self.at += 1;
        let bounds = match self.text.get(start) {
            Some('*') => Some((0, None)),
            Some('+') => Some((1, None)),
            Some('?') => Some((0, Some(1))),
            Some('{') => self.bounds(),
            _ => None,
        };
        if bounds.is_none() {
            self.at = start;
        }
        bounds
    }

    /// Behind an opening brace: `m}`, `m,}`, `,n}`, `m,n}`; anything else is plain text.
    fn bounds(&mut self) -> Option<(u32, Option<u32>)> {
        let start = self.at;
        let low = self.number();
        let bounds = if self.eat(',') {
            let high = self.number();
            Some((low.unwrap_or(0), high))
        } else {
            low.map(|low| (low, Some(low)))
        };
        if self.eat('}') && bounds.is_some() {
            return bounds;
        }
        self.at = start;
        None
    }

    fn number(&mut self) -> Option<u32> {
        let start = self.at;
        while self.peek().is_some_and(|c| c.is_ascii_digit()) {
            self.at += 1;
        }
        self.text[start..self.at].iter().collect::<String>().parse().ok()
    }

    // -- escapes ------------------------------------------------------------------

    fn class(&self, letter: char) -> Option<Item> {
        let class = match letter.to_ascii_lowercase() {
            'd' => Class::Digit,
            's' => Class::Space,
            'w' => Class::Word,
            _ => return None,
        };
        Some(Item::Class { class, negative: letter.is_ascii_uppercase(), ascii: self.has(flags::ASCII) })
    }

    fn escape(&mut self, start: usize) -> Read<Node> {
        let Some(letter) = self.peek() else { return fault("bad escape (end of pattern)", start) };
        self.at += 1;
        let ascii = self.has(flags::ASCII);
        if let Some(item) = self.class(letter) {
            return Ok(Node::Set(Set { negative: false, fold: false, items: vec![item] }));
        }
        Ok(match letter {
            'A' => Node::Assert(Assertion::TextStart),
            'Z' => Node::Assert(Assertion::TextEnd),
            'b' => Node::Assert(Assertion::Word { ascii }),
            'B' => Node::Assert(Assertion::NotWord { ascii }),
            '1'..='9' => {
                self.at -= 1;
                let group = self.number().unwrap_or(0) as usize;
                self.reference(group, start + 1)?
            }
            other => Node::Char(self.escaped_char(other, start)?, self.has(flags::IGNORECASE)),
        })
    }

    fn reference(&self, group: usize, place: usize) -> Read<Node> {
        if group == 0 || group > self.groups {
            return fault(format!("invalid group reference {group}"), place);
        }
        if self.open.contains(&group) {
            return fault("cannot refer to an open group", place - 1);
        }
        Ok(Node::Back(group, self.has(flags::IGNORECASE)))
    }

    fn escaped_char(&mut self, letter: char, start: usize) -> Read<char> {
        Ok(match letter {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'f' => '\x0c',
            'v' => '\x0b',
            'a' => '\x07',
            '0' => '\0',
            'x' => self.hex(2, letter, start)?,
            'u' => self.hex(4, letter, start)?,
            'U' => self.hex(8, letter, start)?,
            other if other.is_ascii_alphanumeric() => return fault(format!("bad escape \\{other}"), start),
            other => other,
        })
    }

    fn hex(&mut self, count: usize, letter: char, start: usize) -> Read<char> {
        let digits: String = self.text.iter().skip(self.at).take(count).take_while(|c| c.is_ascii_hexdigit()).collect();
        let code = u32::from_str_radix(&digits, 16).ok().filter(|_| digits.len() == count);
        match code.and_then(char::from_u32) {
            Some(character) => {
                self.at += count;
                Ok(character)
            }
            None => fault(format!("incomplete escape \\{letter}{digits}"), start),
        }
    }

    // -- sets ---------------------------------------------------------------------

    fn set(&mut self, start: usize) -> Read<Set> {
        let mut set = Set { negative: self.eat('^'), fold: self.has(flags::IGNORECASE), items: Vec::new() };
        let first = self.at;
        loop {
            let Some(character) = self.peek() else { return fault("unterminated character set", start) };
            let here = self.at;
            self.at += 1;
            if character == ']' && here != first {
                return Ok(set);
            }
            let low = self.set_item(character, here, start)?;
            let is_range = self.peek() == Some('-') && !matches!(self.text.get(self.at + 1), Some(']') | None);
            if !is_range {
                set.items.push(low);
                continue;
            }
            self.at += 1;
            let Some(end) = self.peek() else { return fault("unterminated character set", start) };
            let there = self.at;
            self.at += 1;
            let high = self.set_item(end, there, start)?;
            let shown: String = self.text[here..self.at].iter().collect();
            match (low, high) {
                (Item::Range(low, _), Item::Range(high, _)) if low <= high => set.items.push(Item::Range(low, high)),
                _ => return fault(format!("bad character range {shown}"), here),
            }
        }
    }

    fn set_item(&mut self, character: char, here: usize, start: usize) -> Read<Item> {
        if character != '\\' {
            return Ok(Item::Range(character, character));
        }
        let Some(letter) = self.peek() else { return fault("unterminated character set", start) };
        self.at += 1;
        if let Some(item) = self.class(letter) {
            return Ok(item);
        }
        let character = if letter == 'b' { '\x08' } else { self.escaped_char(letter, here)? };
        Ok(Item::Range(character, character))
    }

    // -- groups -------------------------------------------------------------------

    fn group(&mut self, start: usize) -> Read<Option<Node>> {
        if !self.eat('?') {
            return self.numbered(None, start).map(Some);
        }
        let Some(kind) = self.peek() else { return fault("unexpected end of pattern", self.at) };
        self.at += 1;
        Ok(Some(match kind {
            ':' => Node::Group(None, Box::new(self.body(start)?)),
            '>' => Node::Atomic(Box::new(self.body(start)?)),
            '=' | '!' => Node::Look { node: Box::new(self.body(start)?), ahead: true, negative: kind == '!' },
            '<' if matches!(self.peek(), Some('=' | '!')) => {
                let negative = self.peek() == Some('!');
                self.at += 1;
                Node::Look { node: Box::new(self.body(start)?), ahead: false, negative }
            }
            'P' if self.eat('<') => {
                let name = self.name('>')?;
                return self.numbered(Some(name), start).map(Some);
            }
            'P' if self.eat('=') => {
                let place = self.at;
                let name = self.name(')')?;
                match self.names.iter().find(|(known, _)| *known == name) {
                    Some(&(_, group)) => self.reference(group, place)?,
                    None => return fault(format!("unknown group name '{name}'"), place),
                }
            }
            '(' => self.condition(start)?,
            '#' => {
                while self.peek().is_some_and(|c| c != ')') {
                    self.at += 1;
                }
                if !self.eat(')') {
                    return fault("missing ), unterminated comment", start);
                }
                return Ok(None);
            }
            '-' | 'i' | 'm' | 's' | 'x' | 'a' | 'u' | 'L' => return self.inline_flags(start),
            c => {
                let more =
                    if matches!(c, 'P' | '<') { self.peek().map_or(String::new(), |c| c.to_string()) } else { String::new() };
                return fault(format!("unknown extension ?{c}{more}"), start + 1);
            }
        }))
    }

    fn body(&mut self, start: usize) -> Read<Node> {
        let flags = self.flags;
        let node = self.choice()?;
        self.flags = flags;
        if !self.eat(')') {
            return fault("missing ), unterminated subpattern", start);
        }
        Ok(node)
    }

    fn numbered(&mut self, name: Option<String>, start: usize) -> Read<Node> {
        self.groups += 1;
        let group = self.groups;
        if let Some(name) = name {
            if let Some((_, known)) = self.names.iter().find(|(known, _)| *known == name) {
                let message = format!("redefinition of group name '{name}' as group {group}; was group {known}");
                return fault(message, start + 4);
            }
            self.names.push((name, group));
        }
        self.open.push(group);
        let node = self.body(start)?;
        self.open.pop();
        Ok(Node::Group(Some(group), Box::new(node)))
    }

    fn name(&mut self, end: char) -> Read<String> {
        let start = self.at;
        while self.peek().is_some_and(|c| c != end) {
            self.at += 1;
        }
        let name: String = self.text[start..self.at].iter().collect();
        if !self.eat(end) {
            return fault(
                if name.is_empty() { "missing group name".into() } else { format!("missing {end}, unterminated name") },
                start,
            );
        }
        let is_name =
            name.chars().enumerate().all(|(place, c)| c == '_' || c.is_alphabetic() || place > 0 && c.is_alphanumeric());
        match name.is_empty() {
            true => fault("missing group name", start),
            false if !is_name => fault(format!("bad character in group name '{name}'"), start),
            false => Ok(name),
        }
    }

    fn condition(&mut self, start: usize) -> Read<Node> {
        let place = self.at;
        let name: String = self.text[place..].iter().take_while(|c| **c != ')').collect();
        self.at += name.chars().count();
        if !self.eat(')') {
            return fault("missing ), unterminated name", place);
        }
        let named = self.names.iter().find(|(known, _)| *known == name).map(|(_, group)| *group);
        let Some(group) = named.or_else(|| name.parse().ok()).filter(|group| *group > 0) else {
            return fault(format!("unknown group name '{name}'"), place);
        };
        let yes = self.sequence()?;
        let no = if self.eat('|') { self.sequence()? } else { Node::Empty };
        if !self.eat(')') {
            return fault("missing ), unterminated subpattern", start);
        }
        Ok(Node::Condition { group, yes: Box::new(yes), no: Box::new(no) })
    }

    /// `(?i)` for the whole pattern, `(?i-m:...)` for a group.
    fn inline_flags(&mut self, start: usize) -> Read<Option<Node>> {
        self.at -= 1;
        let (mut set, mut cleared, mut clearing) = (0, 0, false);
        loop {
            let Some(letter) = self.peek() else { return fault("missing -, : or )", self.at) };
            self.at += 1;
            let flag = match letter {
                'i' => flags::IGNORECASE,
                'm' => flags::MULTILINE,
                's' => flags::DOTALL,
                'x' => flags::VERBOSE,
                'a' => flags::ASCII,
                'u' => flags::UNICODE,
                '-' => {
                    clearing = true;
                    continue;
                }
                ')' if !clearing => {
                    if start != 0 {
                        return fault("global flags not at the start of the expression", start);
                    }
                    self.flags |= set;
                    return Ok(None);
                }
                ':' => {
                    let outer = self.flags;
                    self.flags = (self.flags | set) & !cleared;
                    let node = self.body(start);
                    self.flags = outer;
                    return Ok(Some(Node::Group(None, Box::new(node?))));
                }
                _ => return fault("unknown flag", self.at - 1),
            };
            if clearing {
                cleared |= flag;
            } else {
                set |= flag;
            }
        }
    }
}
