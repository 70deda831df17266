//! Stands in for the parser's table of all Unicode character names, which it needs for `"\N{SNOWMAN}"` alone and
//! which is 300 KB of the compressed page. These are the names that programs of learners use: Greek letters,
//! arrows, marks, mathematics, boxes, punctuation, accented letters, and the emoji of tutorials. Any other name is
//! an error of the string, worded as Python words a name it does not know.

mod table;

/// The character of a name; Python looks names up without regard to case.
#[must_use]
pub fn character(name: &str) -> Option<char> {
    let upper = name.to_ascii_uppercase();
    let place = table::NAMES.binary_search_by(|&(known, _)| known.cmp(upper.as_str()));
    place.ok().map(|index| table::NAMES[index].1).or_else(|| of_a_row(&upper))
}

/// Letters, digits and ideographs, whose names follow from their places.
fn of_a_row(name: &str) -> Option<char> {
    const DIGITS: [&str; 10] = ["ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE"];
    if let Some(digit) = name.strip_prefix("DIGIT ") {
        let place = DIGITS.iter().position(|known| *known == digit)?;
        return char::from_digit(u32::try_from(place).ok()?, 10);
    }
    if let Some(code) = name.strip_prefix("CJK UNIFIED IDEOGRAPH-") {
        let code = u32::from_str_radix(code, 16).ok()?;
        return char::from_u32(code).filter(|_| (0x4E00..=0x9FFF).contains(&code));
    }
    let small = name.strip_prefix("LATIN SMALL LETTER ").and_then(only_letter);
    let capital = name.strip_prefix("LATIN CAPITAL LETTER ").and_then(only_letter);
    small.map(|letter| letter.to_ascii_lowercase()).or(capital)
}

fn only_letter(text: &str) -> Option<char> {
    let mut letters = text.chars();
    letters.next().filter(|letter| letter.is_ascii_uppercase() && letters.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::{character, table::NAMES};

    #[test]
    fn the_table_is_sorted_so_that_halving_finds_every_name() {
        assert!(NAMES.is_sorted_by(|left, right| left.0 < right.0));
        assert_eq!(character("Greek small letter alpha"), Some('α'));
        assert_eq!(character("SNOWMAN"), Some('☃'));
        assert_eq!(character("NO SUCH NAME"), None);
        assert_eq!(character("Latin small letter q"), Some('q'));
        assert_eq!(character("DIGIT SEVEN"), Some('7'));
        assert_eq!(character("CJK UNIFIED IDEOGRAPH-4E00"), Some('一'));
        assert_eq!(character("LATIN SMALL LETTER QQ"), None);
    }
}
