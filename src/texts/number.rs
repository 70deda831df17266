//! Numbers as people write them: only the marks differ between languages.

/// Digits in groups of three, parted by `mark`.
pub(super) fn grouped(number: u64, mark: char) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

/// Seconds to the millisecond, as the virtual clock shows them.
pub(super) fn seconds(time: f64, group: char, point: char) -> String {
    let milliseconds = (time.max(0.0) * 1000.0).round() as u64;
    format!("{}{point}{:03} s", grouped(milliseconds / 1000, group), milliseconds % 1000)
}

#[cfg(test)]
mod tests {
    use super::{grouped, seconds};

    #[test]
    fn numbers_read_well() {
        assert_eq!(grouped(0, ','), "0");
        assert_eq!(grouped(999, ','), "999");
        assert_eq!(grouped(1_000_000, '.'), "1.000.000");
        assert_eq!(seconds(1.0, ',', '.'), "1.000 s");
        assert_eq!(seconds(999_999.0, '.', ','), "999.999,000 s");
        assert_eq!(seconds(-0.5, ',', '.'), "0.000 s");
    }
}
