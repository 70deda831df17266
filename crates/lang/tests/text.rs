//! Numbers and text in running programs, against what CPython 3.13 has recorded (`text_cases/record.py`).

use std::cell::RefCell;
use std::fmt::Write;
use std::rc::Rc;

use loopglass_lang::compile::compile_module;
use loopglass_lang::limits::Limits;
use loopglass_lang::source;
use loopglass_lang::vm::{Host, SourceFile, Stop, Vm};

mod table;

struct Output(Rc<RefCell<String>>);

impl Host for Output {
    fn write(&mut self, text: &str) {
        self.0.borrow_mut().push_str(text);
    }

    fn report(&mut self, _: &str) {}
}

/// What a program prints.
fn printed(program: &str) -> String {
    let output = Rc::new(RefCell::default());
    let limits = Limits { source: usize::MAX, output: usize::MAX, ..Limits::default() };
    let mut vm = Vm::new(Box::new(Output(output.clone())), limits).expect("a machine");
    let module = source::parse_within(program, usize::MAX).expect("a program");
    let unit = compile_module(&module, program).expect("code");
    let file = SourceFile::new("<program>", program, true);
    vm.load_program(&unit, &file);
    let stop = vm.run(u32::MAX);
    let text = output.borrow().clone();
    match stop {
        Stop::Done(Ok(())) => text,
        _ => format!("{text}\nthe program did not come to its end"),
    }
}

/// One line of output for each expression: its repr, or the exception.
fn answers(expressions: &[&str]) -> Vec<String> {
    let mut program = String::new();
    for expression in expressions {
        let _ = writeln!(program, "try: _r = repr({expression})");
        let _ = writeln!(program, "except BaseException as _e: _r = '!' + type(_e).__name__ + ': ' + str(_e)");
        let _ = writeln!(program, "print(_r, end='\\0')");
    }
    printed(&program).split('\0').map(str::to_owned).collect()
}

#[test]
fn expressions() {
    let table = include_str!("text_cases/text.tsv");
    let rows = table::rows(table);
    let expressions: Vec<&str> = rows.iter().map(|row| &*row[0]).collect();
    let found: Vec<String> = expressions
        .chunks(400)
        .flat_map(|chunk| {
            let mut found = answers(chunk);
            found.truncate(chunk.len());
            found.resize(chunk.len(), "nothing".to_owned());
            found
        })
        .collect();
    let mut next = found.iter();
    table::check(table, |_| next.next().cloned().unwrap_or_default());
}

/// Addresses would be others in each run, and a run that is repeated must print the same.
#[test]
fn identities_of_texts_are_counted() {
    let program = "first = 'a b'\nprint(id(first), id('c d'), first.upper, object.__hash__(first))\n";
    let once = printed(program);
    // Takes the places that the first run has left.
    let _between = vec![vec![0_u8; 64]; 100];
    assert_eq!(printed(program), once);
}
