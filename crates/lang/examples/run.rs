//! Runs a program and prints what it prints: for trying the machine by hand.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a tool for the terminal")]
use loopglass_lang::limits::Limits;
use loopglass_lang::vm::{Host, SourceFile, Stop, Vm};
use loopglass_lang::{compile, source};

struct Console;

impl Host for Console {
    fn write(&mut self, text: &str) {
        print!("{text}");
    }

    fn report(&mut self, _: &str) {}

    fn write_error(&mut self, lines: &str) {
        println!("{lines}");
    }
}

fn main() {
    let path = std::env::args().nth(1).unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    let module = match source::parse(&text) {
        Ok(module) => module,
        Err(error) => {
            println!("{error:?}");
            return;
        }
    };
    let unit = compile::compile_module(&module, &text).unwrap();
    if std::env::args().nth(2).is_some() {
        println!("{unit}");
    }
    let file = SourceFile::new("<program>", &text, true);
    let mut vm = Vm::new(Box::new(Console), Limits::default()).unwrap();
    vm.load_program(&unit, &file);
    let fuel: u32 = std::env::var("FUEL").map_or(1_000_000_000, |fuel| fuel.parse().unwrap());
    loop {
        match vm.run(fuel) {
            Stop::OutOfFuel => {}
            Stop::Done(Ok(())) => break,
            Stop::Done(Err(error)) => {
                println!("ERROR {}", vm.exception_line(&error));
                break;
            }
            other => {
                println!("{other:?}");
                break;
            }
        }
    }
}
