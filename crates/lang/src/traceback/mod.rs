//! Exceptions as text: what `CPython` 3.13 prints for one that nobody has caught.
//!
//! An exception's own text may have to be asked of the program (`__str__`). [`texts`] asks all of them first;
//! the rest of the work is then done at once.

mod anchors;
mod chain;
mod frames;
mod hints;
mod message;
mod source_lines;
mod texts;

use std::rc::Rc;

use crate::object::{ObjectRef, Outcome, Payload, Result, Value};
use crate::vm::{NotDone, Traceback, Vm};

pub use texts::Texts;

/// How an exception is shown.
#[derive(Clone)]
pub struct Options {
    /// Also its causes and contexts?
    pub chain: bool,
    /// How many entries of each traceback: the first ones, or the last ones of a negative number.
    pub limit: Option<i64>,
    /// Another traceback than the exception's own, or none.
    pub traceback: Option<Option<Rc<Traceback>>>,
}

impl Default for Options {
    fn default() -> Self {
        Options { chain: true, limit: None, traceback: None }
    }
}

/// The whole text, as far as no `__str__` of the program is needed.
pub fn format_exception(vm: &mut Vm, exception: &ObjectRef) -> String {
    chain::format(vm, exception, &Texts::default(), Options::default()).concat()
}

/// `ValueError: message`, with notes and suggestions.
pub fn format_exception_only(vm: &mut Vm, exception: &ObjectRef) -> String {
    message::format(vm, exception, &Texts::default(), None).concat()
}

/// The whole text of what has ended the program, with every `__str__` of it called.
pub fn format_last_exception(vm: &mut Vm, exception: &ObjectRef) -> String {
    let asked = vm.apart(|vm| format_exception_asking(vm, exception, Options::default()));
    text_of(asked).unwrap_or_else(|| format_exception(vm, exception))
}

/// The last lines of it, without traceback.
pub fn format_last_exception_only(vm: &mut Vm, exception: &ObjectRef) -> String {
    let asked = vm.apart(|vm| format_exception_only_asking(vm, exception, None));
    text_of(asked).unwrap_or_else(|| format_exception_only(vm, exception))
}

fn text_of(asked: std::result::Result<Value, NotDone>) -> Option<String> {
    let asked = asked.ok()?;
    let Some(Payload::List(pieces)) = asked.payload() else { return None };
    pieces.borrow().iter().map(|piece| piece.as_str().map(ToString::to_string)).collect()
}

/// As [`format_exception`], with every `__str__` of the program called first: the outcome is a list of pieces.
pub fn format_exception_asking(vm: &mut Vm, exception: &ObjectRef, options: Options) -> Result<Outcome> {
    let shown = exception.clone();
    texts::ask(vm, exception, options.chain, move |vm, texts| {
        let pieces = chain::format(vm, &shown, &texts, options);
        Ok(list_of(vm, pieces))
    })
}

/// As [`format_exception_only`], with `__str__` called: the outcome is a list of pieces. `traceback` tells which names could be seen.
pub fn format_exception_only_asking(vm: &mut Vm, exception: &ObjectRef, traceback: Option<Rc<Traceback>>) -> Result<Outcome> {
    let shown = exception.clone();
    texts::ask(vm, exception, false, move |vm, texts| {
        let pieces = message::format(vm, &shown, &texts, traceback.as_ref());
        Ok(list_of(vm, pieces))
    })
}

fn list_of(vm: &mut Vm, pieces: Vec<String>) -> Outcome {
    vm.new_list(pieces.into_iter().map(Value::from).collect()).into()
}

/// The error of a program that cannot run, as the interpreter shows it: place, line, carets, message.
pub fn format_syntax_error(error: &crate::source::SyntaxError, file: &str) -> String {
    message::of_syntax_error(error, file)
}

/// The lines for the entries of a traceback, innermost last.
pub fn format_entries(traceback: Option<&Rc<Traceback>>, limit: Option<i64>) -> Vec<String> {
    frames::format(traceback, limit)
}

/// The entries of a traceback that are shown: those of the program.
pub fn shown_entries(traceback: Option<&Rc<Traceback>>, limit: Option<i64>) -> Vec<Rc<Traceback>> {
    frames::shown(traceback, limit)
}

/// The text of one entry: its place, and the lines of the source with what marks the part that failed.
pub fn format_entry(entry: &Traceback) -> String {
    source_lines::format(entry)
}
