//! Operators and brackets.

use super::{Bracket, Kind, Lexer, Step, names};

/// CPython's tokenizer keeps a table of 200 brackets.
const BRACKETS: usize = 200;

const THREE: [&[u8]; 5] = [b"**=", b"//=", b">>=", b"<<=", b"..."];
const TWO: [&[u8]; 21] = [
    b"!=", b"==", b"<=", b">=", b"<>", b"<<", b">>", b"+=", b"-=", b"*=", b"/=", b"//", b"%=", b"&=", b"|=", b"^=", b"@=", b"->",
    b":=", b"**", b"|=",
];

impl Lexer<'_> {
    pub(super) fn operator(&mut self) -> Step {
        let start = self.at;
        if self.colon_ends_expression() {
            self.at += 1;
            self.push(Kind::Operator, start, self.at);
            return Ok(());
        }
        let rest = &self.bytes[start..];
        let starts = |list: &[&[u8]]| list.iter().any(|operator| rest.starts_with(operator));
        self.at += match () {
            () if starts(&THREE) => 3,
            () if starts(&TWO) => 2,
            () => 1,
        };
        if self.at == start + 1 {
            self.single(start)?;
        }
        self.push(Kind::Operator, start, self.at);
        self.after_close();
        Ok(())
    }

    fn single(&mut self, start: usize) -> Step {
        let byte = self.bytes[start];
        match byte {
            b'(' | b'[' | b'{' => self.open(byte, start),
            b')' | b']' | b'}' => self.close(byte, start),
            _ if !names::is_printable(char::from(byte)) => Err(self.bad_character(start, char::from(byte))),
            _ => Ok(()),
        }
    }

    fn open(&mut self, byte: u8, start: usize) -> Step {
        if self.brackets.len() >= BRACKETS {
            return Err(self.wrong(start, "too many nested parentheses"));
        }
        self.brackets.push(Bracket { byte, start: start as u32, line: self.line });
        if let Some(format) = self.formats.last_mut() {
            format.brackets += 1;
        }
        Ok(())
    }

    fn close(&mut self, byte: u8, start: usize) -> Step {
        let letter = char::from(byte);
        let inside = self.formats.last().map(|format| (format.brackets, format.expressions));
        if inside.is_some_and(|(brackets, _)| brackets == 0) && byte == b'}' {
            return Err(self.wrong(start, "f-string: single '}' is not allowed"));
        }
        let Some(opening) = self.brackets.last().copied() else {
            return Err(self.wrong(start, format!("unmatched '{letter}'")));
        };
        if !matches!((opening.byte, byte), (b'(', b')') | (b'[', b']') | (b'{', b'}')) {
            let expression = inside.is_some_and(|(brackets, expressions)| brackets == expressions);
            return Err(if expression && opening.byte == b'{' {
                self.wrong(start, format!("f-string: unmatched '{letter}'"))
            } else {
                self.mismatch(letter, opening, start)
            });
        }
        self.brackets.pop();
        Ok(())
    }

    fn mismatch(&self, letter: char, opening: Bracket, start: usize) -> super::Break {
        let other = char::from(opening.byte);
        let place = if opening.line == self.line { String::new() } else { format!(" on line {}", opening.line) };
        let message = format!("closing parenthesis '{letter}' does not match opening parenthesis '{other}'{place}");
        self.wrong(start, message)
    }
}
