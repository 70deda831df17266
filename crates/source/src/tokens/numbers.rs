//! Numbers, and the complaints about what is stuck to them.

use super::{Kind, Lexer, Step, names};

impl Lexer<'_> {
    pub(super) fn number(&mut self) -> Step {
        let start = self.at;
        if self.peek() == Some(b'0') {
            self.zero(start)?;
        } else {
            if self.peek() != Some(b'.') {
                self.decimal_tail()?;
            }
            self.after_decimal()?;
        }
        self.push(Kind::Number, start, self.at);
        Ok(())
    }

    fn zero(&mut self, start: usize) -> Step {
        match self.peek_at(1) {
            Some(b'x' | b'X') => self.radix("hexadecimal", 16),
            Some(b'o' | b'O') => self.radix("octal", 8),
            Some(b'b' | b'B') => self.radix("binary", 2),
            _ => self.zeros(start),
        }
    }

    fn radix(&mut self, word: &str, radix: u32) -> Step {
        self.at += 2;
        loop {
            if self.peek() == Some(b'_') {
                self.at += 1;
            }
            if !self.is_digit(radix) {
                return Err(self.bad_digit(word));
            }
            while self.is_digit(radix) {
                self.at += 1;
            }
            if self.peek() != Some(b'_') {
                break;
            }
        }
        if self.is_digit(10) {
            return Err(self.bad_digit(word));
        }
        self.end_of_number(word)
    }

    fn bad_digit(&self, word: &str) -> super::Break {
        if self.is_digit(10) {
            let digit = self.here().unwrap_or('0');
            return self.wrong(self.at, format!("invalid digit '{digit}' in {word} literal"));
        }
        self.wrong(self.at - 1, format!("invalid {word} literal"))
    }

    /// Zeros may be repeated, but a decimal integer may not start with one.
    fn zeros(&mut self, start: usize) -> Step {
        while matches!(self.peek(), Some(b'0' | b'_')) {
            if self.peek() == Some(b'_') {
                self.at += 1;
                if !self.is_digit(10) {
                    return Err(self.wrong(self.at - 1, "invalid decimal literal"));
                }
                if self.peek() != Some(b'0') {
                    break;
                }
            }
            self.at += 1;
        }
        let zeros_end = self.at;
        let other_digits = self.is_digit(10);
        if other_digits {
            self.decimal_tail()?;
        }
        if other_digits && !matches!(self.peek(), Some(b'.' | b'e' | b'E' | b'j' | b'J')) {
            let message = "leading zeros in decimal integer literals are not permitted; \
                           use an 0o prefix for octal integers";
            let (start, end) = (self.spot(start), self.spot(zeros_end));
            return Err(self.broken(message, start, end, true));
        }
        self.after_decimal()
    }

    /// Digits and single underscores between them.
    fn decimal_tail(&mut self) -> Step {
        loop {
            while self.is_digit(10) {
                self.at += 1;
            }
            if self.peek() != Some(b'_') {
                return Ok(());
            }
            self.at += 1;
            if !self.is_digit(10) {
                return Err(self.wrong(self.at - 1, "invalid decimal literal"));
            }
        }
    }

    /// A fraction, an exponent and the imaginary mark.
    fn after_decimal(&mut self) -> Step {
        if self.peek() == Some(b'.') {
            self.at += 1;
            if self.is_digit(10) {
                self.decimal_tail()?;
            }
        }
        if matches!(self.peek(), Some(b'e' | b'E')) && !self.exponent()? {
            return Ok(());
        }
        if matches!(self.peek(), Some(b'j' | b'J')) {
            self.at += 1;
            return self.end_of_number("imaginary");
        }
        self.end_of_number("decimal")
    }

    /// False when the `e` starts a keyword (`1else`), which ends the number before it.
    fn exponent(&mut self) -> Step<bool> {
        let signed = matches!(self.peek_at(1), Some(b'+' | b'-'));
        let digit = self.peek_at(if signed { 2 } else { 1 });
        if digit.is_some_and(|digit| digit.is_ascii_digit()) {
            self.at += if signed { 2 } else { 1 };
            self.decimal_tail()?;
            return Ok(true);
        }
        if signed {
            return Err(self.wrong(self.at + 1, "invalid decimal literal"));
        }
        self.end_of_number("decimal").map(|()| false)
    }

    /// A letter behind a number is wrong unless it starts one of the keywords that may follow an expression.
    fn end_of_number(&self, word: &str) -> Step {
        const KEYWORDS: [&str; 8] = ["and", "else", "for", "if", "in", "is", "or", "not"];
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let letters = rest.iter().take_while(|byte| names::may_continue(**byte)).count();
        let follows = KEYWORDS.iter().any(|keyword| keyword.as_bytes() == &rest[..letters]);
        if !follows && self.peek().is_some_and(|byte| byte.is_ascii() && names::may_continue(byte)) {
            return Err(self.wrong(self.at - 1, format!("invalid {word} literal")));
        }
        Ok(())
    }

    fn is_digit(&self, radix: u32) -> bool {
        self.peek().is_some_and(|byte| char::from(byte).is_digit(radix))
    }
}
