//! The format specification mini-language: from text to its parts (Library Reference; `formatter_unicode.c`).

use super::unicode;
use crate::object::{Raised, Result};

/// A format specification, read.
#[derive(Clone, Debug)]
pub struct Spec {
    pub fill: char,
    pub align: Align,
    pub sign: Option<char>,
    pub no_negative_zero: bool,
    pub alternate: bool,
    pub width: Option<usize>,
    pub grouping: Option<char>,
    pub precision: Option<usize>,
    pub code: Option<char>,
}

/// Where the padding goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    Left,
    Right,
    Center,
    /// Between the sign and the digits.
    AfterSign,
}

impl Align {
    fn of(character: Option<&char>) -> Option<Self> {
        Some(match character? {
            '<' => Align::Left,
            '>' => Align::Right,
            '^' => Align::Center,
            '=' => Align::AfterSign,
            _ => return None,
        })
    }
}

impl Spec {
    /// Reads a specification; `default` is where a value of this kind stands by itself.
    pub fn parse(text: &str, type_name: &str, default: Align) -> Result<Spec> {
        let characters: Vec<char> = text.chars().collect();
        let mut reader = Reader { characters: &characters, at: 0 };
        let mut spec = Spec::plain(default);
        let (filled, aligned) = spec.read_align(&mut reader);
        spec.sign = reader.take_if(|character| matches!(character, '+' | '-' | ' '));
        spec.no_negative_zero = reader.take_if(|character| character == 'z').is_some();
        spec.alternate = reader.take_if(|character| character == '#').is_some();
        if !filled && reader.take_if(|character| character == '0').is_some() {
            spec.fill = '0';
            if !aligned && default == Align::Right {
                spec.align = Align::AfterSign;
            }
        }
        spec.width = reader.number()?;
        spec.read_grouping(&mut reader)?;
        if reader.take_if(|character| character == '.').is_some() {
            let precision = reader.number()?;
            let missing = || Raised::value_error("Format specifier missing precision");
            spec.precision = Some(precision.ok_or_else(missing)?);
        }
        // Inside CPython a float's missing code is a NUL, which therefore can also be written.
        spec.code = reader.take_if(|_| true).filter(|&code| code != '\0' || matches!(type_name, "int" | "str"));
        if reader.peek().is_some() {
            return Err(Raised::value_error(format!("Invalid format specifier '{text}' for object of type '{type_name}'")));
        }
        spec.check_grouping(default)?;
        Ok(spec)
    }

    /// What an empty specification means.
    pub fn plain(align: Align) -> Spec {
        Spec {
            fill: ' ',
            align,
            sign: None,
            no_negative_zero: false,
            alternate: false,
            width: None,
            grouping: None,
            precision: None,
            code: None,
        }
    }

    /// Were a fill and an alignment given?
    fn read_align(&mut self, reader: &mut Reader) -> (bool, bool) {
        let (first, second) = (reader.peek(), reader.characters.get(1));
        if let (Some(&fill), Some(align)) = (first, Align::of(second)) {
            (self.fill, self.align) = (fill, align);
            reader.at = 2;
            return (true, true);
        }
        if let Some(align) = Align::of(first) {
            self.align = align;
            reader.at = 1;
            return (false, true);
        }
        (false, false)
    }

    fn read_grouping(&mut self, reader: &mut Reader) -> Result<()> {
        let both = || Err(Raised::value_error("Cannot specify both ',' and '_'."));
        let comma = reader.take_if(|character| character == ',');
        let underscore = reader.take_if(|character| character == '_');
        if comma.is_some() && underscore.is_some() {
            return both();
        }
        if underscore.is_some() && reader.peek() == Some(&',') {
            return both();
        }
        self.grouping = comma.or(underscore);
        Ok(())
    }

    fn check_grouping(&self, default: Align) -> Result<()> {
        let Some(grouping) = self.grouping else {
            return Ok(());
        };
        // Only text stands on the left by itself, and its code is an `s` that need not be written.
        let code = self.code.or((default == Align::Left).then_some('s'));
        match code {
            None | Some('d' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F') => Ok(()),
            Some('b' | 'o' | 'x' | 'X') if grouping == '_' => Ok(()),
            Some(code) => Err(Raised::value_error(format!("Cannot specify '{grouping}' with '{}'.", shown(code)))),
        }
    }

    /// The error for a code that values of a type do not know.
    pub fn unknown_code(&self, type_name: &str) -> Raised {
        Raised::value_error(format!("Unknown format code '{}' for object of type '{type_name}'", shown(self.code.unwrap_or(' '))))
    }
}

/// A code in a message: as it is where that can be read.
fn shown(code: char) -> String {
    if ('!'..='\u{7f}').contains(&code) { code.to_string() } else { format!("\\x{:x}", u32::from(code)) }
}

struct Reader<'a> {
    characters: &'a [char],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<&char> {
        self.characters.get(self.at)
    }

    fn take_if(&mut self, wanted: impl Fn(char) -> bool) -> Option<char> {
        let character = self.peek().copied().filter(|&character| wanted(character))?;
        self.at += 1;
        Some(character)
    }

    fn number(&mut self) -> Result<Option<usize>> {
        let start = self.at;
        while self.peek().is_some_and(|&character| unicode::decimal(character).is_some()) {
            self.at += 1;
        }
        decimal_number(self.characters.get(start..self.at).unwrap_or(&[]))
    }
}

/// A number of decimal digits; `None` for no digits or where something else stands among them.
pub fn decimal_number(characters: &[char]) -> Result<Option<usize>> {
    if characters.is_empty() {
        return Ok(None);
    }
    let mut number = 0_i64;
    for &character in characters {
        let Some(digit) = unicode::decimal(character) else {
            return Ok(None);
        };
        number = number
            .checked_mul(10)
            .and_then(|number| number.checked_add(i64::from(digit)))
            .ok_or_else(|| Raised::value_error("Too many decimal digits in format string"))?;
    }
    Ok(Some(number as usize))
}
