//! Hostile programs: each ends as its first line says, in a bounded time and on a small native stack.
#![expect(clippy::disallowed_methods, reason = "on this machine there is a wall clock, and a hang must end")]
#![expect(clippy::print_stderr, reason = "a crash must say which program it was")]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use loopglass_lang::limits::Limits;
use loopglass_lang::vm::{Host, SourceFile, Stop, Vm};
use loopglass_lang::{compile, source};

/// Slices of this many lines; what has not ended after so many slices is `running`.
const FUEL: u32 = 20_000;
const SLICES: u32 = 20;
/// For a whole program, in an unoptimised build on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);
/// For a single slice: what a page could not answer for.
const LONGEST_SLICE: Duration = Duration::from_secs(20);
const STACK: usize = 1024 * 1024;

struct Silent;

impl Host for Silent {
    fn write(&mut self, _text: &str) {}
    fn report(&mut self, _report: &str) {}
}

fn programs() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bombs");
    let entries = fs::read_dir(folder).expect("the folder of programs");
    let only = std::env::var("ONLY").unwrap_or_default();
    let mut programs: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    programs.retain(|path| path.to_string_lossy().contains(&only));
    programs.sort();
    programs
}

/// How a program ends: the class of its exception, `fine`, `halted` or `running`.
fn ending(text: &str) -> String {
    let module = source::parse(text).expect("the program parses");
    let unit = compile::compile_module(&module, text).expect("the program compiles");
    // Virtual time passes at once: endless loops do not need as many slices as honest work.
    let slices = if text.starts_with("# Ends: running") { SLICES } else { 100 * SLICES };
    let mut vm = Vm::new(Box::new(Silent), Limits::default()).expect("a machine");
    loopglass_asyncio::install(&mut vm).expect("asyncio");
    vm.load_program(&unit, &SourceFile::new("<program>", text, true));
    for _ in 0..slices {
        let begun = Instant::now();
        let stop = vm.run(FUEL);
        if begun.elapsed() > LONGEST_SLICE {
            return format!("a slice of {:.0?}", begun.elapsed());
        }
        match stop {
            Stop::OutOfFuel | Stop::Reached => {}
            Stop::Waiting => return "stuck".to_string(),
            Stop::Done(Ok(())) => return "fine".to_string(),
            Stop::Done(Err(exception)) => return exception.class().name().to_string(),
            Stop::Halted(_) | Stop::NeedsLibrary => return "halted".to_string(),
        }
    }
    "running".to_string()
}

#[test]
fn hostile_programs_end_as_they_should() {
    let mut wrong = Vec::new();
    for path in programs() {
        let name = path.file_stem().expect("a name").to_string_lossy().to_string();
        let text = fs::read_to_string(&path).expect("the program");
        let first = text.lines().next().unwrap_or_default();
        let wanted = first.strip_prefix("# Ends: ").expect("how it ends").to_string();
        let thread = std::thread::Builder::new().stack_size(STACK);
        eprintln!("{name}");
        let begun = Instant::now();
        let ended = thread.spawn(move || ending(&text)).expect("a thread").join();
        let ended = ended.unwrap_or_else(|_| "panicked".to_string());
        if !wanted.split('|').any(|one| one == ended) {
            wrong.push(format!("{name}: {ended}, not {wanted}"));
        }
        if begun.elapsed() > PATIENCE {
            wrong.push(format!("{name}: took {:.0?}", begun.elapsed()));
        }
    }
    assert!(wrong.is_empty(), "{} programs end otherwise:\n{}", wrong.len(), wrong.join("\n"));
}
