//! Reads escapes, and sets in square brackets.

use rustpython_sre_engine::{SreAtCode, SreCatCode};

use super::flags::Flags;
use super::parse::Parser;
use super::reader::{Read, Token};
use super::tree::{Fold, Item, Node, Set};
use crate::format::repr_text::repr_str;
use crate::source::surrogate;

/// An escape or a character within a set.
enum Part {
    Character(u32),
    Category(u32),
}

impl Parser {
    /// Behind a backslash and its character, outside of a set.
    pub(super) fn escape(&mut self, character: char, flags: Flags) -> Read<Node> {
        let is_unicode = self.is_unicode(flags);
        if let Some(category) = category(character, is_unicode) {
            return Ok(Node::Set(Set { negative: false, items: vec![Item::Category(category)], fold: Fold::None }));
        }
        if let Some(place) = place(character, is_unicode) {
            return Ok(Node::At(place));
        }
        let fold = self.fold(flags);
        let literal = |code: u32| Ok(Node::Literal(code, fold));
        if let Some(code) = control(character) {
            return literal(code);
        }
        match character {
            'x' | 'u' | 'U' | 'N' => {
                let code = self.coded(character)?;
                literal(code)
            }
            '0' => {
                let digits = self.reader.take_while(2, is_octal)?;
                literal(u32::from_str_radix(&format!("0{digits}"), 8).unwrap_or(0))
            }
            '1'..='9' => self.numbered(character, flags),
            letter if letter.is_ascii_alphabetic() => Err(self.bad_escape(&format!("\\{letter}"))),
            other => literal(other.into()),
        }
    }

    /// `\1`, or a character by three octal digits.
    fn numbered(&mut self, first: char, flags: Flags) -> Read<Node> {
        let mut digits = String::from(first);
        digits.push_str(&self.reader.take_while(1, |character| character.is_ascii_digit())?);
        if digits.len() == 2 && digits.chars().all(is_octal) {
            let third = self.reader.take_while(1, is_octal)?;
            if !third.is_empty() {
                return self.octal(&format!("{digits}{third}")).map(|code| Node::Literal(code, self.fold(flags)));
            }
        }
        let group: u32 = digits.parse().unwrap_or(u32::MAX);
        if (group as usize) < self.groups.len() {
            self.check_closed(group, digits.len() + 1)?;
            return Ok(Node::Back(group, self.fold(flags)));
        }
        Err(self.reader.fault(format!("invalid group reference {group}"), digits.len()))
    }

    fn octal(&self, digits: &str) -> Read<u32> {
        let code = u32::from_str_radix(digits, 8).unwrap_or(u32::MAX);
        if code > 0o377 {
            let message = format!("octal escape value \\{digits} outside of range 0-0o377");
            return Err(self.reader.fault(message, digits.len() + 1));
        }
        Ok(code)
    }

    /// `\x41`, `\u0041`, `\U00000041`, `\N{...}`.
    fn coded(&mut self, letter: char) -> Read<u32> {
        let length = match letter {
            'x' => 2,
            _ if self.is_bytes => return Err(self.bad_escape(&format!("\\{letter}"))),
            'u' => 4,
            'U' => 8,
            _ => return self.named_character(),
        };
        let digits = self.reader.take_while(length, |character| character.is_ascii_hexdigit())?;
        let escape = format!("\\{letter}{digits}");
        if digits.len() != length {
            return Err(self.reader.fault(format!("incomplete escape {escape}"), escape.len()));
        }
        let code = u32::from_str_radix(&digits, 16).unwrap_or(u32::MAX);
        surrogate::character(code).map(u32::from).ok_or_else(|| self.bad_escape(&escape))
    }

    fn named_character(&mut self) -> Read<u32> {
        if !self.reader.skip('{')? {
            return Err(self.reader.fault("missing {", 0));
        }
        let name = self.reader.take_until('}', "character name")?;
        if let Some(character) = unicode_names2::character(&name) {
            return Ok(character.into());
        }
        let message = format!("undefined character name {}", repr_str(&name));
        Err(self.reader.fault(message, name.chars().count() + 4))
    }

    fn bad_escape(&self, escape: &str) -> super::reader::Fault {
        self.reader.fault(format!("bad escape {escape}"), escape.chars().count())
    }

    /// Behind `[`.
    pub(super) fn set(&mut self, flags: Flags) -> Read<Node> {
        let start = self.reader.place() - 1;
        if self.reader.next_is('[') {
            self.warnings.push(format!("Possible nested set at position {}", self.reader.place()));
        }
        let negative = self.reader.skip('^')?;
        let mut items = Vec::new();
        loop {
            let token = self.set_token(start)?;
            if token == Token::Plain(']') && !items.is_empty() {
                break;
            }
            self.warn_of_operators(token, items.is_empty());
            let first = self.part(token, flags)?;
            if !self.reader.skip('-')? {
                items.push(first.item());
                continue;
            }
            let token_behind = self.set_token(start)?;
            if token_behind == Token::Plain(']') {
                items.extend([first.item(), Item::Range('-'.into(), '-'.into())]);
                break;
            }
            if token_behind == Token::Plain('-') {
                self.warnings.push(format!("Possible set difference at position {}", self.reader.place() - 2));
            }
            let last = self.part(token_behind, flags)?;
            items.extend(self.range(&first, &last, token, token_behind)?);
        }
        Ok(Node::Set(Set { negative, items, fold: self.fold(flags) }))
    }

    fn set_token(&mut self, start: usize) -> Read<Token> {
        match self.reader.take()? {
            Some(token) => Ok(token),
            None => Err(self.reader.fault_at("unterminated character set", start)),
        }
    }

    fn warn_of_operators(&mut self, token: Token, is_first: bool) {
        let Token::Plain(character) = token else { return };
        let place = self.reader.place() - 1;
        let operation = match character {
            '-' => "difference",
            '&' => "intersection",
            '~' => "symmetric difference",
            '|' => "union",
            _ => return,
        };
        if !is_first && self.reader.next_is(character) {
            self.warnings.push(format!("Possible set {operation} at position {place}"));
        }
    }

    fn range(&self, first: &Part, last: &Part, before: Token, behind: Token) -> Read<Vec<Item>> {
        if let (Part::Character(low), Part::Character(high)) = (first, last) {
            let [low, high] = [low, high].map(|held| char::from_u32(*held).map_or(*held, surrogate::code));
            if low <= high {
                return Ok(surrogate::held(low, high).map(|(low, high)| Item::Range(low, high)).collect());
            }
        }
        let end = self.reader.place();
        let text = format!("{}-{}", before.text(), behind.text());
        Err(self.reader.fault_at(format!("bad character range {text}"), end - text.chars().count()))
    }

    fn part(&mut self, token: Token, flags: Flags) -> Read<Part> {
        let character = match token {
            Token::Plain(character) => return Ok(Part::Character(character.into())),
            Token::Escaped(character) => character,
        };
        let is_unicode = self.is_unicode(flags);
        if let Some(category) = category(character, is_unicode) {
            return Ok(Part::Category(category));
        }
        if character == 'b' {
            return Ok(Part::Character(8));
        }
        if let Some(code) = control(character) {
            return Ok(Part::Character(code));
        }
        match character {
            'x' | 'u' | 'U' | 'N' => self.coded(character).map(Part::Character),
            '0'..='7' => {
                let digits = self.reader.take_while(2, is_octal)?;
                self.octal(&format!("{character}{digits}")).map(Part::Character)
            }
            other if other.is_ascii_alphanumeric() => Err(self.bad_escape(&format!("\\{other}"))),
            other => Ok(Part::Character(other.into())),
        }
    }
}

impl Part {
    fn item(&self) -> Item {
        match self {
            Part::Character(code) => Item::Range(*code, *code),
            Part::Category(category) => Item::Category(*category),
        }
    }
}

fn is_octal(character: char) -> bool {
    matches!(character, '0'..='7')
}

fn control(character: char) -> Option<u32> {
    Some(match character {
        'a' => 7,
        'f' => 12,
        'n' => 10,
        'r' => 13,
        't' => 9,
        'v' => 11,
        '\\' => 92,
        _ => return None,
    })
}

fn category(character: char, is_unicode: bool) -> Option<u32> {
    use SreCatCode as C;
    let (ascii, unicode) = match character {
        'd' => (C::DIGIT, C::UNI_DIGIT),
        'D' => (C::NOT_DIGIT, C::UNI_NOT_DIGIT),
        's' => (C::SPACE, C::UNI_SPACE),
        'S' => (C::NOT_SPACE, C::UNI_NOT_SPACE),
        'w' => (C::WORD, C::UNI_WORD),
        'W' => (C::NOT_WORD, C::UNI_NOT_WORD),
        _ => return None,
    };
    Some(if is_unicode { unicode } else { ascii } as u32)
}

fn place(character: char, is_unicode: bool) -> Option<u32> {
    use SreAtCode as A;
    let place = match (character, is_unicode) {
        ('A', _) => A::BEGINNING_STRING,
        ('Z', _) => A::END_STRING,
        ('b', false) => A::BOUNDARY,
        ('b', true) => A::UNI_BOUNDARY,
        ('B', false) => A::NON_BOUNDARY,
        ('B', true) => A::UNI_NON_BOUNDARY,
        _ => return None,
    };
    Some(place as u32)
}
