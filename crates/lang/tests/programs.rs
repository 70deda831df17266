//! Runs every program below `tests/programs` and compares what it prints with what CPython 3.13 printed
//! (`tests/programs/record.py`), also when it may run only a few lines at a time.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::cell::RefCell;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use loopglass_lang::limits::Limits;
use loopglass_lang::vm::{Host, SourceFile, Stop, Vm};
use loopglass_lang::{compile, source, traceback};

/// How much fuel a slice has.
const SLICES: [u32; 3] = [1_000_000, 7, 1];

struct Recorder(Rc<RefCell<String>>);

impl Host for Recorder {
    fn write(&mut self, text: &str) {
        self.0.borrow_mut().push_str(text);
    }

    fn report(&mut self, _: &str) {}
}

#[test]
fn programs_print_what_they_print_on_cpython() {
    let mut failures = Vec::new();
    let only = std::env::var("ONLY").ok();
    for path in programs(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/programs")) {
        let name = path.display().to_string();
        if only.as_ref().is_some_and(|only| !name.contains(only.as_str())) {
            continue;
        }
        let expected = std::fs::read_to_string(path.with_extension("out")).unwrap();
        for slice in SLICES {
            let printed = run(&path, slice);
            if printed != expected {
                failures.push(format!("{name} with slices of {slice}: {}", first_difference(&printed, &expected)));
                break;
            }
        }
    }
    assert!(failures.is_empty(), "{} programs differ\n{}", failures.len(), failures.join("\n"));
}

/// Every program with a recorded output, in the order of their paths.
fn programs(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(programs(&path));
        } else if path.extension().is_some_and(|extension| extension == "py") && path.with_extension("out").exists() {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// What a program prints; an exception that nobody catches comes last.
fn run(path: &Path, slice: u32) -> String {
    let text = std::fs::read_to_string(path).unwrap();
    let module = source::parse(&text).unwrap();
    let unit = compile::compile_module(&module, &text).unwrap();
    let file = SourceFile::new("<program>", &text, true);
    let printed = Rc::new(RefCell::new(String::new()));
    let mut vm = Vm::new(Box::new(Recorder(printed.clone())), Limits::default()).unwrap();
    vm.load_program(&unit, &file);
    loop {
        match vm.run(slice) {
            Stop::OutOfFuel => {}
            Stop::Done(Ok(())) => break,
            Stop::Done(Err(error)) => {
                let text = traceback::format_last_exception(&mut vm, &error);
                printed.borrow_mut().push_str(&text);
                break;
            }
            other => {
                let _ = write!(printed.borrow_mut(), "{other:?}");
                break;
            }
        }
    }
    drop(vm);
    Rc::try_unwrap(printed).unwrap().into_inner()
}

fn first_difference(printed: &str, expected: &str) -> String {
    let mut ours = printed.lines();
    for (number, line) in expected.lines().enumerate() {
        let here = ours.next();
        if here != Some(line) {
            return format!("line {}\n    expected {line:?}\n    printed  {:?}", number + 1, here.unwrap_or("nothing"));
        }
    }
    format!("printed more: {:?}", ours.next().unwrap_or("a line end"))
}
