//! The names of the encodings that are written in Rust.

use super::narrow::Narrow;
use super::wide::Wide;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    Utf8,
    /// UTF-8 with a mark at its beginning.
    Utf8Signed,
    Narrow(Narrow),
    Wide(Wide),
    /// The inside of a literal.
    Escapes,
    /// The inside of a raw literal, of the time when those had escapes.
    RawEscapes,
}

impl Encoding {
    /// The encoding of a name, UTF-8 without one; nothing for a name that is not known here.
    pub(super) fn of(name: Option<&str>) -> Option<Self> {
        match name {
            None => Some(Encoding::Utf8),
            Some(name) => Encoding::known(&plain(name)),
        }
    }

    fn known(plain: &str) -> Option<Self> {
        Some(match plain {
            "utf_8" | "utf8" | "u8" | "utf" | "cp65001" | "utf8_ucs2" | "utf8_ucs4" => Encoding::Utf8,
            "utf_8_sig" | "utf8_sig" => Encoding::Utf8Signed,
            "unicode_escape" | "unicodeescape" => Encoding::Escapes,
            "raw_unicode_escape" | "rawunicodeescape" => Encoding::RawEscapes,
            "ascii" | "us_ascii" | "us" | "646" | "ansi_x3.4_1968" | "iso646_us" => Encoding::Narrow(Narrow::Ascii),
            "latin_1" | "latin1" | "latin" | "l1" | "iso_8859_1" | "iso8859_1" | "iso8859" | "8859" | "cp819" => {
                Encoding::Narrow(Narrow::Latin1)
            }
            _ => wide(plain, ["utf_16", "utf16", "u16"], 2).or_else(|| wide(plain, ["utf_32", "utf32", "u32"], 4))?,
        })
    }
}

fn wide(plain: &str, names: [&str; 3], size: usize) -> Option<Encoding> {
    let rest = names.iter().find_map(|name| plain.strip_prefix(name))?;
    Wide::of(size, rest).map(Encoding::Wide)
}

/// A name as they are compared: in small letters, with `_` for every run of other signs between letters, digits and dots.
fn plain(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    let mut between = false;
    for character in name.chars() {
        if !character.is_ascii_alphanumeric() && character != '.' {
            between = true;
            continue;
        }
        if between && !plain.is_empty() {
            plain.push('_');
        }
        between = false;
        plain.push(character.to_ascii_lowercase());
    }
    plain
}
