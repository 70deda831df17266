//! Padding and grouping of numbers.

use super::check_size;
use super::spec::{Align, Spec};
use crate::limits::Limits;
use crate::object::Result;

/// A number's text in its parts.
#[derive(Default, Debug)]
pub struct Parts {
    pub sign: Option<char>,
    pub prefix: &'static str,
    /// The digits that can be grouped.
    pub digits: String,
    /// What follows them: a point and all behind it, `inf`, a character.
    pub rest: String,
}

impl Parts {
    /// Puts the parts together, grouped and padded as the specification says.
    pub fn assemble(&self, spec: &Spec, limits: &Limits) -> Result<String> {
        let width = spec.width.unwrap_or(0);
        check_size(limits, width)?;
        let fixed = usize::from(self.sign.is_some()) + self.prefix.len() + self.rest.chars().count();
        let zero_filled = spec.fill == '0' && spec.align == Align::AfterSign;
        let least = if zero_filled { width as i64 - fixed as i64 } else { 0 };
        let digits =
            if self.digits.is_empty() { String::new() } else { group(&self.digits, least, separator(spec), group_size(spec)) };
        let padding = width.saturating_sub(fixed + digits.len());
        let (before, inside, after) = match spec.align {
            Align::Left => (0, 0, padding),
            Align::Right => (padding, 0, 0),
            Align::Center => (padding / 2, 0, padding - padding / 2),
            Align::AfterSign => (0, padding, 0),
        };
        let mut text = String::new();
        push_fill(&mut text, spec.fill, before);
        text.extend(self.sign);
        text.push_str(self.prefix);
        push_fill(&mut text, spec.fill, inside);
        text.push_str(&digits);
        text.push_str(&self.rest);
        push_fill(&mut text, spec.fill, after);
        Ok(text)
    }
}

fn separator(spec: &Spec) -> Option<char> {
    spec.grouping
}

fn group_size(spec: &Spec) -> i64 {
    match (spec.grouping, spec.code) {
        (None, _) => i64::MAX,
        (_, Some('b' | 'o' | 'x' | 'X')) => 4,
        _ => 3,
    }
}

/// Groups digits from the right, with zeros in front up to `least` characters (CPython's
/// `_PyUnicode_InsertThousandsGrouping`).
fn group(digits: &str, mut least: i64, separator: Option<char>, size: i64) -> String {
    if separator.is_none() {
        let zeros = least.saturating_sub(digits.len() as i64).max(0) as usize;
        return "0".repeat(zeros) + digits;
    }
    let mut left = digits.as_bytes();
    let mut reversed: Vec<u8> = Vec::with_capacity(digits.len());
    loop {
        let remaining = left.len() as i64;
        let take = size.min(remaining.max(least).max(1));
        let (head, tail) = left.split_at((remaining - take).max(0) as usize);
        reversed.extend(tail.iter().rev());
        reversed.extend(std::iter::repeat_n(b'0', (take - remaining).max(0) as usize));
        left = head;
        least -= take;
        if left.is_empty() && least <= 0 {
            break;
        }
        if let Some(separator) = separator {
            reversed.push(separator as u8);
            least -= 1;
        }
    }
    reversed.iter().rev().map(|&byte| byte as char).collect()
}

/// Text padded to a width.
pub fn pad_text(text: &str, spec: &Spec, limits: &Limits) -> Result<String> {
    let width = spec.width.unwrap_or(0);
    check_size(limits, width)?;
    let padding = width.saturating_sub(text.chars().count());
    let before = match spec.align {
        Align::Left => 0,
        Align::Right | Align::AfterSign => padding,
        Align::Center => padding / 2,
    };
    let mut padded = String::with_capacity(text.len() + padding);
    push_fill(&mut padded, spec.fill, before);
    padded.push_str(text);
    push_fill(&mut padded, spec.fill, padding - before);
    Ok(padded)
}

fn push_fill(text: &mut String, fill: char, count: usize) {
    text.extend(std::iter::repeat_n(fill, count));
}
