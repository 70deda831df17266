//! Upper and lower case, for patterns that ignore it.

use super::tree::Fold;

/// Characters that have one upper case and different lower ones: those of a row are one where case is ignored.
const ROWS: &[&[u32]] = &[
    &[0x69, 0x131],
    &[0x73, 0x17f],
    &[0xb5, 0x3bc],
    &[0x345, 0x3b9, 0x1fbe],
    &[0x390, 0x1fd3],
    &[0x3b0, 0x1fe3],
    &[0x3b2, 0x3d0],
    &[0x3b5, 0x3f5],
    &[0x3b8, 0x3d1],
    &[0x3ba, 0x3f0],
    &[0x3c0, 0x3d6],
    &[0x3c1, 0x3f1],
    &[0x3c2, 0x3c3],
    &[0x3c6, 0x3d5],
    &[0x432, 0x1c80],
    &[0x434, 0x1c81],
    &[0x43e, 0x1c82],
    &[0x441, 0x1c83],
    &[0x442, 0x1c84, 0x1c85],
    &[0x44a, 0x1c86],
    &[0x463, 0x1c87],
    &[0x1c88, 0xa64b],
    &[0x1e61, 0x1e9b],
    &[0xfb05, 0xfb06],
];

/// The row of a lower-case character that has one.
pub(super) fn same_when_folded(code: u32) -> &'static [u32] {
    ROWS.iter().find(|row| row.contains(&code)).copied().unwrap_or_default()
}

/// Lower-case characters outside of a range that are one with a character in it by another way than by its own two
/// cases, which the engine asks for itself.
pub(super) fn all_same_as(low: u32, high: u32) -> Vec<u32> {
    let within = |code: u32| (low..=high).contains(&code);
    let rows = ROWS.iter().filter(|row| row.iter().any(|&code| within(code) || within(upper(code))));
    let mut found: Vec<u32> = rows.flat_map(|row| row.iter().copied()).collect();
    // Two capital letters have the small one of another: the signs of Kelvin and Angstrom.
    found.extend([0x212a, 0x212b].into_iter().filter(|&code| within(code)).map(|code| lower(code, Fold::Unicode)));
    found.retain(|&code| !within(code));
    found
}

fn upper(code: u32) -> u32 {
    rustpython_sre_engine::string::upper_unicode(code)
}

pub(super) fn lower(code: u32, fold: Fold) -> u32 {
    match fold {
        Fold::None => code,
        Fold::Ascii => u8::try_from(code).map_or(code, |byte| byte.to_ascii_lowercase().into()),
        Fold::Unicode => rustpython_sre_engine::string::lower_unicode(code),
    }
}

/// Has the character another case?
pub(super) fn is_cased(code: u32, fold: Fold) -> bool {
    match fold {
        Fold::None => false,
        Fold::Ascii => u8::try_from(code).is_ok_and(|byte| byte.is_ascii_alphabetic()),
        Fold::Unicode => {
            let low = lower(code, fold);
            code != low || upper(code) != low
        }
    }
}
