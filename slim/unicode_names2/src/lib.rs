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
    place.ok().map(|index| table::NAMES[index].1)
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
    }
}
