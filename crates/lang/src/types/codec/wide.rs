//! UTF-16 and UTF-32, in both orders of bytes.

use crate::source::surrogate;

use super::Coded;
use super::wrong::{Unreadable, Unwritable};

/// The order of the bytes of a unit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    Little,
    Big,
}

/// How a text is written in units of two or four bytes; without an order a mark at its beginning says it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Wide {
    pub size: usize,
    pub order: Option<Order>,
}

impl Wide {
    /// By the rest of a name behind `utf_16` or `utf_32`.
    pub(super) fn of(size: usize, rest: &str) -> Option<Self> {
        let order = match rest {
            "" => None,
            "le" | "_le" => Some(Order::Little),
            "be" | "_be" => Some(Order::Big),
            _ => return None,
        };
        Some(Wide { size, order })
    }

    pub(super) fn encode(self, text: &str, errors: &str) -> Coded<Vec<u8>> {
        let mut bytes = Vec::with_capacity(self.size * (text.len() + 1));
        let order = self.order.unwrap_or(Order::Little);
        if self.order.is_none() {
            self.push(&mut bytes, order, 0xfeff);
        }
        for (start, character) in text.chars().enumerate() {
            match surrogate::surrogate(character) {
                None => self.push_character(&mut bytes, order, character),
                Some(code) if errors == "surrogatepass" => self.push(&mut bytes, order, code),
                Some(_) => {
                    let encoding = self.order.map_or(if self.size == 2 { "utf-16" } else { "utf-32" }, |order| self.name(order));
                    let reason = "surrogates not allowed";
                    let wrong = Unwritable { encoding, text, characters: &[character], start, reason, pass: None };
                    // A byte that was escaped makes no whole unit.
                    let instead = if errors == "surrogateescape" { Err(wrong.raised(0)) } else { wrong.in_ascii(errors) }?;
                    instead.bytes().for_each(|byte| self.push(&mut bytes, order, u32::from(byte)));
                }
            }
        }
        Ok(bytes)
    }

    fn push_character(self, bytes: &mut Vec<u8>, order: Order, character: char) {
        if self.size == 4 {
            return self.push(bytes, order, u32::from(character));
        }
        character.encode_utf16(&mut [0; 2]).iter().for_each(|&unit| self.push(bytes, order, u32::from(unit)));
    }

    fn push(self, bytes: &mut Vec<u8>, order: Order, unit: u32) {
        match order {
            Order::Little => bytes.extend_from_slice(&unit.to_le_bytes()[..self.size]),
            Order::Big => bytes.extend_from_slice(&unit.to_be_bytes()[4 - self.size..]),
        }
    }

    /// The unit at a place, if all its bytes are there.
    fn unit(self, bytes: &[u8], at: usize, order: Order) -> Option<u32> {
        let bytes = bytes.get(at..at + self.size)?.iter();
        let join = |unit: u32, &byte: &u8| unit << 8 | u32::from(byte);
        Some(match order {
            Order::Little => bytes.rev().fold(0, join),
            Order::Big => bytes.fold(0, join),
        })
    }

    /// The order that is said or marked, and where the text begins.
    fn beginning(self, bytes: &[u8]) -> (Order, usize) {
        if let Some(order) = self.order {
            return (order, 0);
        }
        match (self.unit(bytes, 0, Order::Little), self.unit(bytes, 0, Order::Big)) {
            (Some(0xfeff), _) => (Order::Little, self.size),
            (_, Some(0xfeff)) => (Order::Big, self.size),
            _ => (Order::Little, 0),
        }
    }

    fn name(self, order: Order) -> &'static str {
        match (self.size, order) {
            (2, Order::Little) => "utf-16-le",
            (2, Order::Big) => "utf-16-be",
            (_, Order::Little) => "utf-32-le",
            (_, Order::Big) => "utf-32-be",
        }
    }

    pub(super) fn decode(self, bytes: &[u8], errors: &str) -> Coded<String> {
        let (order, mut at) = self.beginning(bytes);
        let encoding = self.name(order);
        let mut text = String::with_capacity(bytes.len() / self.size);
        while at < bytes.len() {
            match self.character(bytes, at, order) {
                Ok((character, size)) => {
                    text.push(character);
                    at += size;
                }
                Err((size, reason)) => {
                    let end = at + size;
                    if errors == "surrogatepass"
                        && let Some(character) = self.lone(bytes, at, order)
                    {
                        text.push(character);
                        at += self.size;
                        continue;
                    }
                    let wrong = Unreadable { encoding, bytes, start: at, end, reason, pass: None };
                    at += wrong.replace(&mut text, errors)?;
                }
            }
        }
        Ok(text)
    }

    /// The surrogate that a unit is.
    fn lone(self, bytes: &[u8], at: usize, order: Order) -> Option<char> {
        self.unit(bytes, at, order).filter(|unit| (0xd800..0xe000).contains(unit)).and_then(surrogate::character)
    }

    /// The character at a place and its size, or the size of what is wrong and why.
    fn character(self, bytes: &[u8], at: usize, order: Order) -> std::result::Result<(char, usize), (usize, &'static str)> {
        let left = bytes.len() - at;
        let Some(unit) = self.unit(bytes, at, order) else { return Err((left, "truncated data")) };
        let is_surrogate = (0xd800..0xe000).contains(&unit);
        if let Some(character) = surrogate::character(unit).filter(|_| !is_surrogate) {
            return Ok((character, self.size));
        }
        if self.size == 4 {
            let surrogate = "code point in surrogate code point range(0xd800, 0xe000)";
            return Err((4, if is_surrogate { surrogate } else { "code point not in range(0x110000)" }));
        }
        if unit >= 0xdc00 {
            return Err((2, "illegal encoding"));
        }
        let Some(second) = self.unit(bytes, at + 2, order) else { return Err((left, "unexpected end of data")) };
        let Some(character) = surrogate::joined(unit, second) else { return Err((2, "illegal UTF-16 surrogate")) };
        if surrogate::surrogate(character).is_some() {
            return Err((4, surrogate::REFUSAL));
        }
        Ok((character, 4))
    }
}
