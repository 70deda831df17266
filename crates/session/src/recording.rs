//! A whole run without stops, as the conformance recordings have it.

use loopglass_asyncio::event::Event;
use loopglass_lang::object::ObjectRef;
use loopglass_lang::source::surrogate;
use loopglass_lang::traceback;
use loopglass_lang::vm::{SharedLibrary, Stop, parts_of};
use loopglass_lang::{compile, source};

use crate::log::What;
use crate::machine::Machine;

/// Trace lines beyond this many are left out.
const MAX_TRACE: usize = 20_000;

/// What happened in a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recording {
    /// Everything the program printed.
    pub stdout: String,
    /// The exception that ended it.
    pub error: Option<RecordedError>,
    /// What the loop's exception handler, warnings and logging reported.
    pub stderr: Vec<String>,
    /// Had the loop nothing left to run and nothing to wait for?
    pub stuck: bool,
    /// The loop's life, one line an event.
    pub trace: Vec<String>,
}

/// An exception, with the frames of the program that it passed: line and function, outermost first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedError {
    pub kind: String,
    pub message: String,
    pub frames: Vec<(u32, String)>,
}

impl Recording {
    /// The same without addresses, which differ from run to run on CPython.
    #[must_use]
    pub fn scrubbed(&self) -> Recording {
        let all = |texts: &[String]| texts.iter().map(|text| scrub_addresses(text)).collect();
        let error = self.error.as_ref().map(|error| RecordedError { message: scrub_addresses(&error.message), ..error.clone() });
        Recording {
            stdout: scrub_addresses(&self.stdout),
            error,
            stderr: all(&self.stderr),
            stuck: self.stuck,
            trace: all(&self.trace),
        }
    }
}

/// Runs a program to its end, in slices of `fuel` lines.
pub fn record(text: &str, fuel: u32) -> Recording {
    record_in_slices(text, || fuel)
}

/// The same in slices of any sizes: the recording does not depend on them.
pub fn record_in_slices(text: &str, fuel: impl FnMut() -> u32) -> Recording {
    let module = match source::parse(text) {
        Ok(module) => module,
        Err(error) => return refused(&error),
    };
    let mut unit = match compile::compile_module(&module, text) {
        Ok(unit) => unit,
        Err(error) => return unsupported(&error.message),
    };
    unit.warnings = source::module_warnings(&module, text).into_iter().map(|warning| (warning.line, warning.message)).collect();
    match Machine::new(&unit, text, false, SharedLibrary::default()) {
        Ok(machine) => run(machine, fuel),
        Err(message) => unsupported(&message),
    }
}

fn refused(error: &source::SyntaxError) -> Recording {
    let kind = error.kind.name().to_string();
    let message = traceback::format_syntax_error(error, crate::machine::PROGRAM).trim_end_matches('\n').to_string();
    Recording { error: Some(RecordedError { kind, message, frames: Vec::new() }), ..Recording::default() }
}

fn unsupported(message: &str) -> Recording {
    let error = RecordedError { kind: "Unsupported".to_string(), message: message.to_string(), frames: Vec::new() };
    Recording { error: Some(error), ..Recording::default() }
}

fn run(mut machine: Machine, mut fuel: impl FnMut() -> u32) -> Recording {
    let mut recording = Recording::default();
    machine.asyncio.asks_names.set(true);
    loop {
        match machine.vm.run(fuel()) {
            Stop::OutOfFuel | Stop::Reached => {}
            Stop::Waiting => {
                recording.stuck = true;
                machine.log.borrow_mut().over = true;
                break;
            }
            Stop::Done(Ok(())) => break,
            Stop::Done(Err(exception)) => {
                recording.error = Some(recorded_error(&mut machine, &exception));
                drop(exception);
                break;
            }
            Stop::Halted(message) => {
                recording.error = unsupported(&message).error;
                break;
            }
            Stop::NeedsLibrary => {
                recording.error = unsupported("only a part of the library is built in").error;
                break;
            }
        }
    }
    finish(&mut machine);
    let log = machine.log.borrow();
    recording.stdout.clone_from(&log.stdout);
    recording.stderr.clone_from(&log.reports);
    recording.trace = log.entries.iter().filter_map(|entry| trace_line(&entry.what)).take(MAX_TRACE).collect();
    recording
}

/// What has died with the last frame still has its say, and so has what is dead but for a cycle.
fn finish(machine: &mut Machine) {
    let _ = machine.vm.apart(|vm| Ok(vm.end_threads()));
    let _ = machine.vm.apart(|vm| Ok(vm.collect_cycles()));
}

fn recorded_error(machine: &mut Machine, exception: &ObjectRef) -> RecordedError {
    let kind = exception.class().name().to_string();
    if kind == "SystemExit" {
        let text = machine.vm.quick_str(&exception.clone().into()).ok().flatten();
        let message = text.map_or(String::new(), |text| surrogate::escaped(&text).into_owned());
        return RecordedError { kind, message, frames: Vec::new() };
    }
    crate::ending::asked_hook(machine, exception, "");
    let message = traceback::format_last_exception_only(&mut machine.vm, exception);
    let message = surrogate::escaped(&message);
    let entries = parts_of(exception).and_then(|parts| parts.traceback.borrow().clone());
    let entries: Vec<_> = entries.iter().flat_map(loopglass_lang::vm::Traceback::entries).collect();
    let frames = entries
        .iter()
        .filter(|entry| entry.frame.code.file.is_program)
        .map(|entry| (entry.line(), entry.frame.code.name.to_string()))
        .collect();
    RecordedError { kind, message: message.trim_end_matches('\n').to_string(), frames }
}

/// The line of a recording for an event; nothing for those that recordings do not have.
pub fn trace_line(what: &What) -> Option<String> {
    Some(match what {
        What::Printed(text) => format!("print {text}"),
        What::Loop(Event::PassBegan { number, time, .. }) => format!("iteration {number} t={time:.3}"),
        What::Loop(Event::Scheduled { label, .. }) => format!("soon {label}"),
        What::Loop(Event::Ran { label, .. }) => format!("run {label}"),
        What::Loop(Event::TimerSet { label, when, .. }) => format!("at {when:.3} {label}"),
        What::Loop(_) => return None,
    })
}

/// `at 0x7f...` becomes `at 0x0`, as in the recordings.
fn scrub_addresses(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(place) = rest.find("at 0x") {
        let digits = rest[place + 5..].chars().take_while(char::is_ascii_hexdigit).count();
        let end = place + 5 + digits;
        out.push_str(&rest[..place]);
        out.push_str(if digits >= 6 { "at 0x0" } else { &rest[place..end] });
        rest = &rest[end..];
    }
    out + rest
}
