//! Stands in for the `unicode-normalization` crate, of which the parser uses two functions to bring identifiers into
//! Unicode's form NFKC as Python's lexical rules ask. The real tables are 48 KB of the compressed page, and they
//! change nothing for a name of ASCII letters or for accented letters typed on a keyboard (those are composed
//! already). What is lost: names that only NFKC would make equal, such as `ﬁ` and `fi`, stay two names.

/// Text that can be normalized.
pub trait UnicodeNormalization<I: Iterator<Item = char>> {
    /// The characters as they came.
    fn nfkc(self) -> I;
}

impl<'a> UnicodeNormalization<std::str::Chars<'a>> for &'a str {
    fn nfkc(self) -> std::str::Chars<'a> {
        self.chars()
    }
}

/// True: without tables no name is known to be in another form.
#[must_use]
pub fn is_nfkc(_text: &str) -> bool {
    true
}
