//! Stands in for the `rustpython-unicode` crate, of which the engine of regular expressions uses five functions. The
//! real one brings ICU's tables; the standard library's are in the page already. What differs: a few marks that are
//! alphabetic to Unicode and not to `str.isalnum` count as part of a word.

/// What kind of character it is.
pub mod classify {
    /// Part of a word, as `\w` has it but for the underscore.
    #[must_use]
    pub fn is_alnum(character: char) -> bool {
        character.is_alphanumeric()
    }

    /// A decimal digit of any script: the engine asks for those outside of ASCII alone. Digits stand in rows of ten
    /// that begin at a multiple of sixteen or six behind it; other numbers have no place in such a row.
    #[must_use]
    pub fn is_decimal(character: char) -> bool {
        const ZEROS: [u16; 36] = [
            0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
            0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0,
            0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
        ];
        let code = u32::from(character);
        ZEROS.iter().any(|&zero| (u32::from(zero)..u32::from(zero) + 10).contains(&code))
    }

    /// White space as `str.isspace` has it.
    #[must_use]
    pub fn is_space(character: char) -> bool {
        matches!(character, '\x1c'..='\x1f') || character.is_whitespace()
    }
}

/// The cases of a character, one for one.
pub mod case {
    /// The lower case, where it is one character.
    #[must_use]
    pub fn simple_lowercase(character: char) -> char {
        if character == '\u{130}' {
            return 'i';
        }
        single(character, character.to_lowercase())
    }

    /// The upper case, where it is one character.
    #[must_use]
    pub fn simple_uppercase(character: char) -> char {
        single(character, character.to_uppercase())
    }

    fn single(character: char, mut cased: impl Iterator<Item = char>) -> char {
        match (cased.next(), cased.next()) {
            (Some(only), None) => only,
            _ => character,
        }
    }
}
