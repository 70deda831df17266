//! A machine with a program in it, and the log of what it does.

use std::cell::RefCell;
use std::rc::Rc;

use loopglass_asyncio::Asyncio;
use loopglass_lang::compile::unit::Unit;
use loopglass_lang::limits::Limits;
use loopglass_lang::object::Raised;
use loopglass_lang::vm::{Host, SharedLibrary, SourceFile, Vm};

use crate::glance::Look;
use crate::log::{Log, LogHost, LogRecorder};
use crate::mirror::Mirror;

/// What a program is called in tracebacks and reprs.
pub const PROGRAM: &str = "<program>";

/// A machine, ready to run from the first line.
pub struct Machine {
    pub vm: Vm,
    pub asyncio: Rc<Asyncio>,
    pub log: Rc<RefCell<Log>>,
    /// In which values of the library show themselves.
    mirror: Rc<Mirror>,
}

impl Machine {
    /// A machine that logs everything, and compiles of the library what `library` does not have yet.
    pub fn new(unit: &Unit, text: &str, keep_trail: bool, library: SharedLibrary) -> Result<Machine, String> {
        let log = Rc::new(RefCell::new(Log::default()));
        let host: Box<dyn Host> = Box::new(LogHost(log.clone()));
        let words = |raised: Raised| format!("the machine could not be made: {}", raised.words());
        let mut vm = Vm::new(host, Limits::default()).map_err(words)?;
        vm.shared_library = library;
        let asyncio = loopglass_asyncio::install(&mut vm).map_err(words)?;
        asyncio.record(Box::new(LogRecorder(Rc::downgrade(&log))));
        log.borrow_mut().clock = Some(asyncio.clone());
        if keep_trail {
            vm.trail = Some(Vec::new());
        }
        let file = SourceFile::new(PROGRAM, text, true);
        vm.load_program(unit, &file);
        Ok(Machine { vm, asyncio, log, mirror: Rc::default() })
    }

    /// From now on values of the library show themselves in this mirror.
    pub(crate) fn show_in(&mut self, mirror: Rc<Mirror>) {
        self.log.borrow_mut().mirror = mirror.clone();
        self.mirror = mirror;
    }

    /// The learner answers what the program asks, when it asks.
    pub(crate) fn open_input(&mut self) {
        self.vm.standard_input.open();
    }

    pub(crate) fn look(&self) -> Look<'_> {
        Look::new(&self.vm, &self.mirror)
    }
}
