//! What the machines of one host share of the standard library: the texts that the host has brought, and what has been compiled.
//! A machine that needs a text which is still to come stops, and goes on where it was when the host has brought it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::compile::unit::Unit;
use crate::object::Result;

use super::native::{Input, NativeFrame, Step};
use super::run::Stop;
use super::{ModuleSource, Vm};

/// The Python text of a module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModuleText {
    /// In the program itself.
    Here(&'static str),
    /// Under this name in what the host brings, and in the program too where that is not a page's.
    Apart { file: &'static str, text: Option<&'static str> },
}

/// Machines that share it compile each module once, and get the texts that have been brought. It is plain data, and nothing of
/// a run: a recording is the same however early or late a text comes.
#[derive(Clone, Default)]
pub struct SharedLibrary(Rc<Shared>);

#[derive(Default)]
struct Shared {
    compiled: RefCell<BTreeMap<String, Rc<Unit>>>,
    brought: RefCell<BTreeMap<String, Rc<str>>>,
    is_apart: bool,
}

/// What the host has brought is not what the build made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BrokenTexts;

impl SharedLibrary {
    /// For a host that brings the texts apart, even where the program has them.
    pub fn to_be_brought() -> Self {
        Self(Rc::new(Shared { is_apart: true, ..Shared::default() }))
    }

    /// Takes the texts apart, one after another: a line with a name and a length in bytes, then so many bytes.
    pub fn bring(&self, packed: &str) -> std::result::Result<(), BrokenTexts> {
        let texts = unpacked(packed).ok_or(BrokenTexts)?;
        *self.0.brought.borrow_mut() = texts;
        Ok(())
    }

    /// Has the host brought the texts?
    pub fn is_brought(&self) -> bool {
        !self.0.brought.borrow().is_empty()
    }

    /// Nothing: it is still to come.
    pub(super) fn text(&self, text: ModuleText) -> Option<Rc<str>> {
        match text {
            ModuleText::Here(text) => Some(Rc::from(text)),
            ModuleText::Apart { text: Some(text), .. } if !self.0.is_apart => Some(Rc::from(text)),
            ModuleText::Apart { file, .. } => self.0.brought.borrow().get(file).cloned(),
        }
    }

    /// A module, compiled now or before.
    pub(super) fn unit(&self, name: &str, text: &str) -> std::result::Result<Rc<Unit>, String> {
        if let Some(unit) = self.0.compiled.borrow().get(name) {
            return Ok(unit.clone());
        }
        let unit = Rc::new(crate::compile_library(text)?);
        self.0.compiled.borrow_mut().insert(name.to_owned(), unit.clone());
        Ok(unit)
    }
}

fn unpacked(packed: &str) -> Option<BTreeMap<String, Rc<str>>> {
    let (mut texts, mut rest) = (BTreeMap::new(), packed);
    while !rest.is_empty() {
        let (head, tail) = rest.split_once('\n')?;
        let (name, length) = head.split_once(' ')?;
        let (text, after) = tail.split_at_checked(length.parse().ok()?)?;
        texts.insert(name.to_owned(), Rc::from(text));
        rest = after;
    }
    Some(texts)
}

/// An import that waits for the module's text. Nothing has happened yet, so that the run is the same as if it had been there.
pub(super) struct TextToCome {
    pub(super) module: String,
}

impl NativeFrame for TextToCome {
    fn resume(&mut self, vm: &mut Vm, _input: Input) -> Result<Step> {
        if vm.has_text_of(&self.module) {
            return vm.import_module(&self.module).map(Step::Become);
        }
        // Even at the end of a slice; but what ended the run has ended it.
        if !matches!(vm.stop, Some(Stop::Halted(_))) {
            vm.stop = Some(Stop::NeedsLibrary);
        }
        Ok(Step::Pause)
    }

    fn name(&self) -> &'static str {
        "import"
    }
}

impl Vm {
    fn has_text_of(&self, module: &str) -> bool {
        match self.library.get(module) {
            Some(ModuleSource::Python(text) | ModuleSource::Mixed(_, text)) => self.shared_library.text(*text).is_some(),
            _ => true,
        }
    }
}
