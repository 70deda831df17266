//! What Python knows about characters: `str.isalpha` and its like, digits, the three cases.

mod tables;

use std::cmp::Ordering;

/// Does a repr show it as it is?
pub fn is_printable(character: char) -> bool {
    if character.is_ascii() {
        return (' '..='~').contains(&character);
    }
    !within(tables::UNPRINTABLE, character)
}

/// `str.isalpha` of one character.
pub fn is_alphabetic(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_alphabetic();
    }
    within(tables::ALPHABETIC, character)
}

/// The value of a decimal digit of any script.
pub fn decimal(character: char) -> Option<u32> {
    if character.is_ascii() {
        return character.to_digit(10);
    }
    let code = u32::from(character);
    let next = tables::DECIMAL.partition_point(|&zero| zero <= code);
    let value = code - tables::DECIMAL.get(next.checked_sub(1)?)?;
    (value < 10).then_some(value)
}

/// `str.isdigit` of one character.
pub fn is_digit(character: char) -> bool {
    decimal(character).is_some() || within(tables::DIGIT, character)
}

/// `str.isnumeric` of one character.
pub fn is_numeric(character: char) -> bool {
    is_digit(character) || within(tables::NUMERIC, character)
}

/// `str.isspace` of one character: unlike Unicode's white space it has the four separators of ASCII.
pub fn is_space(character: char) -> bool {
    matches!(character, '\x1c'..='\x1f') || character.is_whitespace()
}

/// Is it a letter that begins a titlecased word, one that stands for two?
pub fn is_title(character: char) -> bool {
    within(tables::TITLE, character)
}

/// Has it a case at all?
pub fn is_cased(character: char) -> bool {
    character.is_lowercase() || character.is_uppercase() || is_title(character)
}

/// Appends the titlecase of a character.
pub fn push_title(text: &mut String, character: char) {
    match mapped(tables::TITLECASE, character) {
        Some(title) => text.push_str(title),
        None => text.extend(character.to_uppercase()),
    }
}

/// Appends the case folding of a character.
pub fn push_folded(text: &mut String, character: char) {
    match mapped(tables::CASEFOLD, character) {
        Some(folded) => text.push_str(folded),
        None => text.extend(character.to_lowercase()),
    }
}

/// The text with the decimal digits of every script as ASCII ones and white space as blanks, as numbers are
/// read (CPython's `_PyUnicode_TransformDecimalAndSpaceToASCII`).
pub fn with_ascii_digits(text: &str) -> std::borrow::Cow<'_, str> {
    if text.is_ascii() {
        return text.into();
    }
    let ascii = text.chars().map(|character| match decimal(character) {
        Some(digit) => char::from_digit(digit, 10).unwrap_or('0'),
        None if is_space(character) => ' ',
        None => character,
    });
    ascii.collect::<String>().into()
}

fn within(ranges: &[(u32, u32)], character: char) -> bool {
    let code = u32::from(character);
    let found = ranges.binary_search_by(|&(first, last)| {
        if last < code {
            Ordering::Less
        } else if first > code {
            Ordering::Greater
        } else {
            Ordering::Equal
        }
    });
    found.is_ok()
}

fn mapped(table: &[(u32, &'static str)], character: char) -> Option<&'static str> {
    let index = table.binary_search_by_key(&u32::from(character), |&(code, _)| code).ok()?;
    table.get(index).map(|&(_, text)| text)
}
