//! Stands in for the `unicode-normalization` crate, of which the parser uses two functions to bring identifiers into
//! Unicode's form NFKC as Python's lexical rules ask. The real tables are 48 KB of the compressed page. Here are the
//! letters that are another form of ASCII letters: ligatures, small letters above and below the line, Roman numerals,
//! the alphabets of mathematics and wide letters. Accented letters typed on a keyboard are composed already; what is
//! lost are marks written behind their letters, and other forms of letters that are not ASCII.

use std::str::Chars;

/// Text that can be normalized.
pub trait UnicodeNormalization<I: Iterator<Item = char>> {
    /// The characters in their usual form.
    fn nfkc(self) -> Usual<I>;
}

impl<'a> UnicodeNormalization<Chars<'a>> for &'a str {
    fn nfkc(self) -> Usual<Chars<'a>> {
        Usual { characters: self.chars(), waiting: "".chars() }
    }
}

/// The characters of a text, each in its usual form.
pub struct Usual<I> {
    characters: I,
    waiting: Chars<'static>,
}

impl<I: Iterator<Item = char>> Iterator for Usual<I> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        if let Some(character) = self.waiting.next() {
            return Some(character);
        }
        let character = self.characters.next()?;
        let Some(usual) = usual(character) else { return Some(character) };
        self.waiting = usual.chars();
        self.waiting.next()
    }
}

/// Is a text in its usual form already?
#[must_use]
pub fn is_nfkc(text: &str) -> bool {
    text.is_ascii() || text.chars().all(|character| usual(character).is_none())
}

/// What stands for a character that is another form of something.
fn usual(character: char) -> Option<&'static str> {
    let code = character as usize;
    match code {
        0..0xAA => None,
        0x1D400..0x1D6A4 => letter((code - 0x1D400) % 52),
        0x1D7CE..0x1D800 => digit((code - 0x1D7CE) % 10),
        0xFF10..0xFF1A => digit(code - 0xFF10),
        0xFF21..0xFF3B => letter(code - 0xFF21),
        0xFF41..0xFF5B => letter(code - 0xFF41 + 26),
        0xFF3F => Some("_"),
        _ => FORMS.binary_search_by_key(&character, |&(known, _)| known).ok().map(|place| FORMS[place].1),
    }
}

fn letter(place: usize) -> Option<&'static str> {
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".get(place..=place)
}

fn digit(place: usize) -> Option<&'static str> {
    "0123456789".get(place..=place)
}

#[rustfmt::skip]
const FORMS: &[(char, &str)] = &[
    ('\u{AA}', "a"), ('\u{BA}', "o"), ('\u{132}', "IJ"), ('\u{133}', "ij"), ('\u{17F}', "s"), ('\u{1C7}', "LJ"),
    ('\u{1C8}', "Lj"), ('\u{1C9}', "lj"), ('\u{1CA}', "NJ"), ('\u{1CB}', "Nj"), ('\u{1CC}', "nj"), ('\u{1F1}', "DZ"),
    ('\u{1F2}', "Dz"), ('\u{1F3}', "dz"), ('\u{2B0}', "h"), ('\u{2B2}', "j"), ('\u{2B3}', "r"), ('\u{2B7}', "w"),
    ('\u{2B8}', "y"), ('\u{2E1}', "l"), ('\u{2E2}', "s"), ('\u{2E3}', "x"), ('\u{1D2C}', "A"), ('\u{1D2E}', "B"),
    ('\u{1D30}', "D"), ('\u{1D31}', "E"), ('\u{1D33}', "G"), ('\u{1D34}', "H"), ('\u{1D35}', "I"), ('\u{1D36}', "J"),
    ('\u{1D37}', "K"), ('\u{1D38}', "L"), ('\u{1D39}', "M"), ('\u{1D3A}', "N"), ('\u{1D3C}', "O"), ('\u{1D3E}', "P"),
    ('\u{1D3F}', "R"), ('\u{1D40}', "T"), ('\u{1D41}', "U"), ('\u{1D42}', "W"), ('\u{1D43}', "a"), ('\u{1D47}', "b"),
    ('\u{1D48}', "d"), ('\u{1D49}', "e"), ('\u{1D4D}', "g"), ('\u{1D4F}', "k"), ('\u{1D50}', "m"), ('\u{1D52}', "o"),
    ('\u{1D56}', "p"), ('\u{1D57}', "t"), ('\u{1D58}', "u"), ('\u{1D5B}', "v"), ('\u{1D62}', "i"), ('\u{1D63}', "r"),
    ('\u{1D64}', "u"), ('\u{1D65}', "v"), ('\u{1D9C}', "c"), ('\u{1DA0}', "f"), ('\u{1DBB}', "z"), ('\u{2071}', "i"),
    ('\u{207F}', "n"), ('\u{2090}', "a"), ('\u{2091}', "e"), ('\u{2092}', "o"), ('\u{2093}', "x"), ('\u{2095}', "h"),
    ('\u{2096}', "k"), ('\u{2097}', "l"), ('\u{2098}', "m"), ('\u{2099}', "n"), ('\u{209A}', "p"), ('\u{209B}', "s"),
    ('\u{209C}', "t"), ('\u{2102}', "C"), ('\u{210A}', "g"), ('\u{210B}', "H"), ('\u{210C}', "H"), ('\u{210D}', "H"),
    ('\u{210E}', "h"), ('\u{2110}', "I"), ('\u{2111}', "I"), ('\u{2112}', "L"), ('\u{2113}', "l"), ('\u{2115}', "N"),
    ('\u{2119}', "P"), ('\u{211A}', "Q"), ('\u{211B}', "R"), ('\u{211C}', "R"), ('\u{211D}', "R"), ('\u{2124}', "Z"),
    ('\u{2128}', "Z"), ('\u{212A}', "K"), ('\u{212C}', "B"), ('\u{212D}', "C"), ('\u{212F}', "e"), ('\u{2130}', "E"),
    ('\u{2131}', "F"), ('\u{2133}', "M"), ('\u{2134}', "o"), ('\u{2139}', "i"), ('\u{2145}', "D"), ('\u{2146}', "d"),
    ('\u{2147}', "e"), ('\u{2148}', "i"), ('\u{2149}', "j"), ('\u{2160}', "I"), ('\u{2161}', "II"),
    ('\u{2162}', "III"), ('\u{2163}', "IV"), ('\u{2164}', "V"), ('\u{2165}', "VI"), ('\u{2166}', "VII"),
    ('\u{2167}', "VIII"), ('\u{2168}', "IX"), ('\u{2169}', "X"), ('\u{216A}', "XI"), ('\u{216B}', "XII"),
    ('\u{216C}', "L"), ('\u{216D}', "C"), ('\u{216E}', "D"), ('\u{216F}', "M"), ('\u{2170}', "i"),
    ('\u{2171}', "ii"), ('\u{2172}', "iii"), ('\u{2173}', "iv"), ('\u{2174}', "v"), ('\u{2175}', "vi"),
    ('\u{2176}', "vii"), ('\u{2177}', "viii"), ('\u{2178}', "ix"), ('\u{2179}', "x"), ('\u{217A}', "xi"),
    ('\u{217B}', "xii"), ('\u{217C}', "l"), ('\u{217D}', "c"), ('\u{217E}', "d"), ('\u{217F}', "m"),
    ('\u{2C7C}', "j"), ('\u{2C7D}', "V"), ('\u{FB00}', "ff"), ('\u{FB01}', "fi"), ('\u{FB02}', "fl"),
    ('\u{FB03}', "ffi"), ('\u{FB04}', "ffl"), ('\u{FB05}', "st"), ('\u{FB06}', "st"),
];

#[cfg(test)]
mod tests {
    use super::{FORMS, UnicodeNormalization, is_nfkc};

    #[test]
    fn forms_of_letters_are_the_letters() {
        assert!(FORMS.is_sorted_by(|left, right| left.0 < right.0));
        let usual = |text: &str| text.nfkc().collect::<String>();
        assert_eq!(usual("\u{FB01}x\u{1D431}\u{210C}\u{FF21}\u{1D7D9}"), "fixxHA1");
        assert!(is_nfkc("größe") && !is_nfkc("\u{AA}"));
    }
}
