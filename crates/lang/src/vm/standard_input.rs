//! The standard input: lines that the host gives, while the program runs or before.

use std::collections::VecDeque;

use crate::object::{Result, Value};

use super::Vm;
use super::native::{Input, NativeFrame, Step};

/// What can still be read. It is at its end where the host has not said otherwise.
#[derive(Default)]
pub struct StandardInput {
    /// Each with its newline, but for the last where the input ends without one.
    lines: VecDeque<String>,
    /// Somebody may give more.
    is_open: bool,
    /// The program waits for a line.
    is_awaited: bool,
}

impl StandardInput {
    /// From now on a program that has read everything waits: [`super::Stop::Waiting`].
    pub fn open(&mut self) {
        self.is_open = true;
    }

    /// Nothing will come any more.
    pub fn end(&mut self) {
        self.is_open = false;
    }

    pub fn give(&mut self, text: &str) {
        self.lines.extend(text.split_inclusive('\n').map(str::to_string));
    }

    /// Does the program wait for somebody to [`StandardInput::give`] a line or to [`StandardInput::end`] it?
    pub fn is_awaited(&self) -> bool {
        self.is_awaited
    }

    /// The next line, which is empty at the end; nothing where it is still to come.
    fn next_line(&mut self) -> Option<String> {
        let line = self.lines.pop_front().or_else(|| (!self.is_open).then(String::new));
        self.is_awaited = line.is_none();
        line
    }
}

/// Reads a line, and waits for it where it must.
pub(crate) struct ReadLine;

impl NativeFrame for ReadLine {
    fn resume(&mut self, vm: &mut Vm, _input: Input) -> Result<Step> {
        Ok(match vm.standard_input.next_line() {
            Some(line) => Step::Return(Value::from(line)),
            None => Step::Wait,
        })
    }

    fn name(&self) -> &'static str {
        "readline"
    }
}

#[cfg(test)]
mod tests {
    use super::StandardInput;

    #[test]
    fn an_input_that_nobody_opened_is_at_its_end() {
        let mut input = StandardInput::default();
        assert_eq!(input.next_line().as_deref(), Some(""));
        assert!(!input.is_awaited());
    }

    #[test]
    fn an_open_input_waits_until_it_is_given_a_line_or_ended() {
        let mut input = StandardInput::default();
        input.open();
        assert_eq!(input.next_line(), None);
        assert!(input.is_awaited());
        input.give("one\ntwo\n");
        assert_eq!(input.next_line().as_deref(), Some("one\n"));
        assert!(!input.is_awaited());
        assert_eq!(input.next_line().as_deref(), Some("two\n"));
        input.end();
        assert_eq!(input.next_line().as_deref(), Some(""));
    }
}
