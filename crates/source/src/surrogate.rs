//! Surrogates: the 2,048 code points that a Python text may hold and a text of Rust may not. Inside of the machine each
//! of them is held as a character of the last private plane; nobody else knows which. The characters that stand in for
//! them are no characters of a program's: they are refused by name wherever a program would make one.

use std::borrow::Cow;
use std::fmt::Write;

/// The first of the characters that stand in.
const FIRST: u32 = 0x10_f000;
const SURROGATES: std::ops::Range<u32> = 0xd800..0xe000;

/// What is said of the characters that stand in.
pub const REFUSAL: &str = "U+10F000 to U+10F7FF are not available here";

/// The character that holds a code point; none where there is no such code point, or it is one of those that stand in.
pub fn character(code: u32) -> Option<char> {
    if SURROGATES.contains(&code) {
        return char::from_u32(FIRST + (code - SURROGATES.start));
    }
    char::from_u32(code).filter(|&character| surrogate(character).is_none())
}

/// The code point of a character, as a program sees it.
pub fn code(character: char) -> u32 {
    surrogate(character).unwrap_or(u32::from(character))
}

/// The surrogate that a character stands for.
pub fn surrogate(character: char) -> Option<u32> {
    let place = u32::from(character).checked_sub(FIRST)?;
    let code = SURROGATES.start + place;
    (code < SURROGATES.end).then_some(code)
}

/// Where in a text the first surrogate is: its byte, and the surrogate.
pub fn first(text: &str) -> Option<(usize, u32)> {
    // Those that stand in begin with this byte, and hardly anything else does.
    if !text.as_bytes().contains(&0xf4) {
        return None;
    }
    text.char_indices().find_map(|(byte, character)| Some((byte, surrogate(character)?)))
}

/// The text with its surrogates as escapes (`\ud800`), as it may leave the machine.
pub fn escaped(text: &str) -> Cow<'_, str> {
    if first(text).is_none() {
        return text.into();
    }
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match surrogate(character) {
            Some(code) => {
                // Writing to a string does not fail.
                let _ = write!(shown, "\\u{code:04x}");
            }
            None => shown.push(character),
        }
    }
    shown.into()
}

/// The rows of characters that hold the code points from one to another.
pub fn held(low: u32, high: u32) -> impl Iterator<Item = (u32, u32)> {
    let stands_in = FIRST + (SURROGATES.end - SURROGATES.start);
    let rows = [
        (0, SURROGATES.start - 1, 0),
        (SURROGATES.start, SURROGATES.end - 1, FIRST - SURROGATES.start),
        (SURROGATES.end, FIRST - 1, 0),
        (stands_in, u32::MAX, 0),
    ];
    rows.into_iter().filter_map(move |(first, last, shift)| {
        let (first, last) = (first.max(low), last.min(high));
        (first <= last).then_some((first + shift, last + shift))
    })
}

/// A text from outside, in which the characters that stand in are no surrogates: U+FFFD stands in their place.
pub fn without_stand_ins(text: &str) -> Cow<'_, str> {
    match first(text) {
        None => text.into(),
        Some(_) => text.replace(|character| surrogate(character).is_some(), "\u{fffd}").into(),
    }
}

/// The character of a pair of surrogates.
pub fn joined(high: u32, low: u32) -> Option<char> {
    let is_pair = (0xd800..0xdc00).contains(&high) && (0xdc00..0xe000).contains(&low);
    is_pair.then(|| char::from_u32(0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00))).flatten()
}

#[cfg(test)]
mod tests {
    use super::{character, code, escaped, first, held, joined, surrogate};

    #[test]
    fn every_surrogate_has_a_character_of_its_own() {
        for point in 0xd800..0xe000 {
            let stands_in = character(point).expect("a surrogate has a character");
            assert_eq!((code(stands_in), surrogate(stands_in)), (point, Some(point)));
            assert_eq!(character(u32::from(stands_in)), None);
        }
    }

    #[test]
    fn other_characters_are_themselves() {
        for character_itself in ['a', '\u{d7ff}', '\u{e000}', '\u{10efff}', '\u{10f800}', '\u{10ffff}'] {
            assert_eq!(character(u32::from(character_itself)), Some(character_itself));
            assert_eq!(code(character_itself), u32::from(character_itself));
        }
    }

    #[test]
    fn what_leaves_the_machine_has_escapes() {
        let text: String = ['a', character(0xdc80).expect("a surrogate has a character"), 'b'].into_iter().collect();
        assert_eq!(first(&text), Some((1, 0xdc80)));
        assert_eq!(escaped(&text), "a\\udc80b");
        assert_eq!(escaped("plain \u{10ffff}"), "plain \u{10ffff}");
    }

    #[test]
    fn rows_go_around_those_that_stand_in() {
        let rows = |low, high| held(low, high).collect::<Vec<_>>();
        assert_eq!(rows(0x61, 0x7a), [(0x61, 0x7a)]);
        assert_eq!(rows(0xd800, 0xdbff), [(0x10_f000, 0x10_f3ff)]);
        assert_eq!(rows(0x1_0000, 0x10_ffff), [(0x1_0000, 0x10_efff), (0x10_f800, 0x10_ffff)]);
    }

    #[test]
    fn a_pair_is_one_character() {
        assert_eq!(joined(0xd83d, 0xde00), Some('😀'));
        assert_eq!(joined(0xde00, 0xd83d), None);
    }
}
