//! The standard input: lines that the host gives, while the program runs or before.

use std::collections::VecDeque;

use crate::object::{Result, Value};
use crate::source::surrogate;

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
    /// All of the machine waits for it, and not a thread alone.
    holds_up: bool,
    questions: u32,
}

impl StandardInput {
    /// From now on a program that has read everything waits: [`super::Stop::Waiting`].
    pub fn open(&mut self) {
        self.is_open = true;
    }

    /// Nothing will come any more.
    pub fn end(&mut self) {
        (self.is_open, self.is_awaited) = (false, false);
    }

    /// Text that can be read from now on: whole lines, but for the last one of all.
    pub fn give(&mut self, text: &str) {
        let text = surrogate::without_stand_ins(text);
        self.lines.extend(text.split_inclusive('\n').map(str::to_string));
        self.is_awaited = false;
    }

    /// Does the program wait for somebody to [`StandardInput::give`] a line or to [`StandardInput::end`] it?
    pub fn is_awaited(&self) -> bool {
        self.is_awaited
    }

    /// Does the machine stand in the line that reads?
    pub fn holds_up(&self) -> bool {
        self.is_awaited && self.holds_up
    }

    /// How often the program has had to ask for a line so far.
    pub fn questions(&self) -> u32 {
        self.questions
    }

    /// The next line, which is empty at the end; nothing where it is still to come.
    fn next_line(&mut self) -> Option<String> {
        self.holds_up = false;
        let line = self.lines.pop_front().or_else(|| (!self.is_open).then(String::new));
        self.is_awaited = line.is_none();
        line
    }
}

/// Reads a line, and waits for it where it must: a thread by itself, else the whole machine.
#[derive(Default)]
pub(crate) struct ReadLine {
    has_asked: bool,
}

impl NativeFrame for ReadLine {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Result<Step> {
        input.value()?;
        if let Some(line) = vm.standard_input.next_line() {
            return Ok(Step::Return(Value::from(line)));
        }
        if !std::mem::replace(&mut self.has_asked, true) {
            vm.standard_input.questions += 1;
            // So that the host comes to hear of the question while others go on.
            vm.stop_at = vm.stop_at.min(vm.moments + 1);
        }
        let wait = vm.read_hook.and_then(|hook| hook(vm));
        vm.standard_input.holds_up = wait.is_none();
        Ok(wait.map_or(Step::Wait, Step::Enter))
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
