//! Runs a program from its text to its last line, with the recording off or on.

use std::cell::RefCell;
use std::rc::Rc;

use loopglass_lang::limits::Limits;
use loopglass_lang::vm::{Host, SourceFile, Stop, Vm};
use loopglass_lang::{compile, source};
use loopglass_session::Session;
use loopglass_session::view::{Move, Progress};
use wasm_bindgen::prelude::wasm_bindgen;

/// Lines in a slice: what the page takes once it knows the machine's pace.
const SLICE: u32 = 100_000;

/// Runs a program with nothing kept but its output.
#[wasm_bindgen]
pub fn run(program: &str) -> String {
    let output = Output::default();
    ended(&output, program).unwrap_or_else(|message| message)
}

/// Runs a program as the page does: every moment, event and line of output is kept.
#[wasm_bindgen]
pub fn run_recorded(program: &str) -> String {
    let mut session = match Session::new(program) {
        Ok(session) => session,
        Err(problem) => return problem.message,
    };
    session.go(Move::End);
    while session.work(SLICE) == Progress::Busy {}
    let mut output = String::new();
    for line in &session.view().output {
        output.push_str(&line.text);
        output.push('\n');
    }
    output
}

fn ended(output: &Output, program: &str) -> Result<String, String> {
    let module = source::parse(program).map_err(|error| error.message)?;
    let unit = compile::compile_module(&module, program).map_err(|error| error.message)?;
    let mut vm = Vm::new(Box::new(output.clone()), Limits::default()).map_err(|raised| format!("{raised:?}"))?;
    loopglass_asyncio::install(&mut vm).map_err(|raised| format!("{raised:?}"))?;
    vm.load_program(&unit, &SourceFile::new("<program>", program, true));
    loop {
        match vm.run(SLICE) {
            Stop::OutOfFuel | Stop::Reached => {}
            Stop::Done(Ok(())) => return Ok(output.0.take()),
            Stop::Done(Err(error)) => return Err(vm.exception_line(&error)),
            other => return Err(format!("{other:?}")),
        }
    }
}

#[derive(Clone, Default)]
struct Output(Rc<RefCell<String>>);

impl Host for Output {
    fn write(&mut self, text: &str) {
        self.0.borrow_mut().push_str(text);
    }

    fn report(&mut self, report: &str) {
        self.0.borrow_mut().push_str(report);
    }
}
