//! One directive of a `%` format: flags, width, precision, conversion.

/// What stands between `%` and the conversion, as far as it is known.
#[derive(Clone, Default, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own in the specification")]
pub struct Directive {
    pub left: bool,
    pub plus: bool,
    pub blank: bool,
    pub alternate: bool,
    pub zero: bool,
    pub width: usize,
    pub precision: Option<usize>,
    pub code: char,
    /// Where the conversion stands, for messages.
    pub at: usize,
}

impl Directive {
    /// Takes a flag; false where the character is none.
    pub fn take_flag(&mut self, character: char) -> bool {
        let flag = match character {
            '-' => &mut self.left,
            '+' => &mut self.plus,
            ' ' => &mut self.blank,
            '#' => &mut self.alternate,
            '0' => &mut self.zero,
            _ => return false,
        };
        *flag = true;
        true
    }

    /// Text padded to the width.
    pub fn pad_text(&self, text: &str) -> String {
        let padding = self.width.saturating_sub(text.chars().count());
        let blanks = " ".repeat(padding);
        if self.left { format!("{text}{blanks}") } else { format!("{blanks}{text}") }
    }

    /// A number's digits with sign and prefix, padded to the width.
    pub fn pad_number(&self, negative: bool, prefix: &str, digits: &str) -> String {
        let sign = match (negative, self.plus, self.blank) {
            (true, ..) => "-",
            (false, true, _) => "+",
            (false, false, true) => " ",
            _ => "",
        };
        let length = sign.len() + prefix.len() + digits.len();
        let padding = self.width.saturating_sub(length);
        if self.left {
            format!("{sign}{prefix}{digits}{}", " ".repeat(padding))
        } else if self.zero {
            format!("{sign}{prefix}{}{digits}", "0".repeat(padding))
        } else {
            format!("{}{sign}{prefix}{digits}", " ".repeat(padding))
        }
    }
}
