//! Reads what stands in round brackets.

use super::flags::{Inline, VERBOSE, flag_of, read_flags, within};
use super::parse::{End, Parsed, Parser};
use super::reader::{Read, Token};
use super::tree::Node;
use crate::format::repr_text::repr_str;

use super::flags::Flags;

/// The engine counts two marks a group.
const GROUPS: u32 = i32::MAX as u32;

impl Parser {
    /// Behind `(`. Nothing for a comment and for flags of the whole.
    pub(super) fn group(&mut self, verbose: bool, local: Option<Flags>, depth: usize, is_first: bool) -> Parsed<Option<Node>> {
        let start = self.reader.place() - 1;
        if !self.reader.skip('?')? {
            return self.capturing(None, verbose, local, depth, start).map(Some);
        }
        let flags = local.unwrap_or(self.flags);
        let kind = self.need()?;
        match kind {
            Token::Plain('P') => self.named(verbose, local, depth, start).map(Some),
            Token::Plain(':') => {
                let body = self.body(verbose, local, depth, start)?;
                Ok(Some(Node::Group(None, body)))
            }
            Token::Plain('#') => self.comment(start).map(|()| None).map_err(End::from),
            Token::Plain('=' | '!' | '<') => self.look(kind, verbose, local, depth, start).map(Some),
            Token::Plain('(') => self.conditional(verbose, local, depth, start).map(Some),
            Token::Plain('>') => {
                let body = self.body(verbose, local, depth, start)?;
                Ok(Some(Node::Atomic(body)))
            }
            token if token == Token::Plain('-') || flag_of(token).is_some() => {
                match read_flags(&mut self.reader, token, self.is_bytes)? {
                    Inline::Global(added) => self.global_flags(added, verbose, is_first, start).map(|()| None),
                    Inline::Local(added, removed) => {
                        let flags = within(flags, added, removed);
                        let body = self.body(flags & VERBOSE != 0, Some(flags), depth, start)?;
                        Ok(Some(Node::Group(None, body)))
                    }
                }
            }
            token => Err(self.reader.fault(format!("unknown extension ?{}", token.text()), token.length() + 1).into()),
        }
    }

    fn need(&mut self) -> Read<Token> {
        match self.reader.take()? {
            Some(token) => Ok(token),
            None => Err(self.reader.fault("unexpected end of pattern", 0)),
        }
    }

    fn body(&mut self, verbose: bool, local: Option<Flags>, depth: usize, start: usize) -> Parsed<Vec<Node>> {
        let nodes = self.alternatives(verbose, local, depth + 1)?;
        self.close(start)?;
        Ok(nodes)
    }

    fn close(&mut self, start: usize) -> Read<()> {
        if self.reader.skip(')')? {
            return Ok(());
        }
        Err(self.reader.fault_at("missing ), unterminated subpattern", start))
    }

    fn comment(&mut self, start: usize) -> Read<()> {
        loop {
            match self.reader.take()? {
                None => return Err(self.reader.fault_at("missing ), unterminated comment", start)),
                Some(Token::Plain(')')) => return Ok(()),
                Some(_) => {}
            }
        }
    }

    fn global_flags(&mut self, added: Flags, verbose: bool, is_first: bool, start: usize) -> Parsed<()> {
        if !is_first {
            return Err(self.reader.fault_at("global flags not at the start of the expression", start).into());
        }
        self.flags |= added;
        if added & VERBOSE != 0 && !verbose {
            return Err(End::Verbose(self.flags));
        }
        Ok(())
    }

    fn capturing(
        &mut self,
        name: Option<String>,
        verbose: bool,
        local: Option<Flags>,
        depth: usize,
        start: usize,
    ) -> Parsed<Node> {
        let number = self.groups.len() as u32;
        if let Some(name) = name {
            if let Some((_, other)) = self.names.iter().find(|(known, _)| *known == name) {
                let message = format!("redefinition of group name {} as group {number}; was group {other}", repr_str(&name));
                return Err(self.reader.fault(message, name.chars().count() + 1).into());
            }
            self.names.push((name, number));
        }
        self.groups.push(None);
        let body = self.body(verbose, local, depth, start)?;
        self.groups[number as usize] = Some(self.width(&body));
        Ok(Node::Group(Some(number), body))
    }

    fn named(&mut self, verbose: bool, local: Option<Flags>, depth: usize, start: usize) -> Parsed<Node> {
        match self.need()? {
            Token::Plain('<') => {
                let name = self.reader.take_until('>', "group name")?;
                self.reader.check_name(&name, self.is_bytes, 1)?;
                self.capturing(Some(name), verbose, local, depth, start)
            }
            Token::Plain('=') => {
                let name = self.reader.take_until(')', "group name")?;
                self.reader.check_name(&name, self.is_bytes, 1)?;
                let group = self.group_named(&name)?;
                self.check_closed(group, name.chars().count() + 1)?;
                Ok(Node::Back(group, self.fold(local.unwrap_or(self.flags))))
            }
            token => Err(self.reader.fault(format!("unknown extension ?P{}", token.text()), token.length() + 2).into()),
        }
    }

    fn group_named(&self, name: &str) -> Read<u32> {
        match self.names.iter().find(|(known, _)| known == name) {
            Some((_, number)) => Ok(*number),
            None => Err(self.reader.fault(format!("unknown group name {}", repr_str(name)), name.chars().count() + 1)),
        }
    }

    /// May the text of the group be meant here?
    pub(super) fn check_closed(&self, group: u32, back: usize) -> Read<()> {
        if self.groups.get(group as usize).is_none_or(Option::is_none) {
            return Err(self.reader.fault("cannot refer to an open group", back));
        }
        self.check_behind(group)
    }

    fn check_behind(&self, group: u32) -> Read<()> {
        if self.behind.is_some_and(|count| group as usize >= count) {
            return Err(self.reader.fault("cannot refer to group defined in the same lookbehind subpattern", 0));
        }
        Ok(())
    }

    fn look(&mut self, kind: Token, verbose: bool, local: Option<Flags>, depth: usize, start: usize) -> Parsed<Node> {
        let mut kind = kind;
        let behind = kind == Token::Plain('<');
        let outer = self.behind;
        if behind {
            kind = self.need()?;
            if !matches!(kind, Token::Plain('=' | '!')) {
                return Err(self.reader.fault(format!("unknown extension ?<{}", kind.text()), kind.length() + 2).into());
            }
            self.behind = outer.or(Some(self.groups.len()));
        }
        let body = self.alternatives(verbose, local, depth + 1)?;
        self.behind = outer;
        self.close(start)?;
        Ok(Node::Look { negative: kind == Token::Plain('!'), behind, body })
    }

    fn conditional(&mut self, verbose: bool, local: Option<Flags>, depth: usize, start: usize) -> Parsed<Node> {
        let name = self.reader.take_until(')', "group name")?;
        let length = name.chars().count();
        let group = if name.bytes().all(|byte| byte.is_ascii_digit()) {
            let number = name.parse().unwrap_or(u32::MAX);
            if number == 0 {
                return Err(self.reader.fault("bad group number", length + 1).into());
            }
            if number >= GROUPS {
                return Err(self.reader.fault(format!("invalid group reference {name}"), length + 1).into());
            }
            self.asked.push((number, self.reader.place() - length - 1));
            number
        } else {
            self.reader.check_name(&name, self.is_bytes, 1)?;
            self.group_named(&name)?
        };
        self.check_behind(group)?;
        let yes = self.sequence(verbose, local, depth + 1, false)?;
        let no = if self.reader.skip('|')? { self.sequence(verbose, local, depth + 1, false)? } else { Vec::new() };
        if self.reader.next_is('|') {
            return Err(self.reader.fault("conditional backref with more than two branches", 0).into());
        }
        self.close(start)?;
        Ok(Node::Conditional { group, yes, no })
    }
}
