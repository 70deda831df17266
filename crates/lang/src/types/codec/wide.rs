//! UTF-16 and UTF-32, in both orders of bytes.

use crate::object::Result;

use super::wrong::Unreadable;

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

    pub(super) fn encode(self, text: &str) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.size * (text.len() + 1));
        let order = self.order.unwrap_or(Order::Little);
        if self.order.is_none() {
            self.push(&mut bytes, order, 0xfeff);
        }
        for character in text.chars() {
            if self.size == 4 {
                self.push(&mut bytes, order, u32::from(character));
            } else {
                let mut units = [0; 2];
                character.encode_utf16(&mut units).iter().for_each(|&unit| self.push(&mut bytes, order, u32::from(unit)));
            }
        }
        bytes
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

    pub(super) fn decode(self, bytes: &[u8], errors: &str) -> Result<String> {
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
                    Unreadable { encoding, bytes, start: at, end, reason }.replace(&mut text, errors)?;
                    at = end;
                }
            }
        }
        Ok(text)
    }

    /// The character at a place and its size, or the size of what is wrong and why.
    fn character(self, bytes: &[u8], at: usize, order: Order) -> std::result::Result<(char, usize), (usize, &'static str)> {
        let left = bytes.len() - at;
        let Some(unit) = self.unit(bytes, at, order) else { return Err((left, "truncated data")) };
        if let Some(character) = char::from_u32(unit) {
            return Ok((character, self.size));
        }
        if self.size == 4 {
            let is_surrogate = (0xd800..0xe000).contains(&unit);
            let surrogate = "code point in surrogate code point range(0xd800, 0xe000)";
            return Err((4, if is_surrogate { surrogate } else { "code point not in range(0x110000)" }));
        }
        if unit >= 0xdc00 {
            return Err((2, "illegal encoding"));
        }
        let Some(second) = self.unit(bytes, at + 2, order) else { return Err((left, "unexpected end of data")) };
        if !(0xdc00..0xe000).contains(&second) {
            return Err((2, "illegal UTF-16 surrogate"));
        }
        let code = 0x10000 + ((unit - 0xd800) << 10) + (second - 0xdc00);
        char::from_u32(code).map(|character| (character, 4)).ok_or((2, "illegal encoding"))
    }
}
