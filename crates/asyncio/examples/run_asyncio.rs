//! Runs a program without recording: for measuring.

use std::rc::Rc;

use loopglass_lang::limits::Limits;
use loopglass_lang::vm::{Host, SourceFile, Stop, Vm};
use loopglass_lang::{compile, source};

/// What the program prints goes to the standard output, at its end.
struct Output;

impl Host for Output {
    fn write(&mut self, text: &str) {
        let _ = std::io::Write::write_all(&mut std::io::stdout(), text.as_bytes());
    }

    fn report(&mut self, report: &str) {
        self.write(report);
    }
}

fn main() -> Result<(), String> {
    let path = std::env::args().nth(1).ok_or("run FILE.py")?;
    let text = std::fs::read_to_string(path).map_err(|error| error.to_string())?;
    let module = source::parse(&text).map_err(|error| error.message)?;
    let unit = compile::compile_module(&module, &text).map_err(|error| error.message)?;
    let mut vm = Vm::new(Box::new(Output), Limits::default()).map_err(|raised| format!("{raised:?}"))?;
    loopglass_asyncio::install(&mut vm).map_err(|raised| format!("{raised:?}"))?;
    let file: Rc<SourceFile> = SourceFile::new("<program>", &text, true);
    vm.load_program(&unit, &file);
    loop {
        match vm.run(1_000_000) {
            Stop::OutOfFuel | Stop::Reached => {}
            Stop::Done(Ok(())) => return Ok(()),
            Stop::Done(Err(exception)) => return Err(exception.class().name().to_string()),
            Stop::Waiting => return Err("stuck".to_string()),
            Stop::Halted(message) => return Err(message),
            Stop::NeedsLibrary => return Err("a module is not built in".to_string()),
        }
    }
}
