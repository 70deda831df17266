//! `_sre`: patterns read by our own reader and matched by `RustPython`'s engine, a port of CPython's.

mod case;
mod emit;
mod flags;
mod group;
mod parse;
mod reader;
mod set;
mod subject;
mod tree;

use std::any::Any;

use rustpython_sre_engine::{Request, State};

use crate::object::{Arguments, DictRef, Native, Outcome, Raised, Result, Str, Value};
use crate::types::{Table, Type};
use crate::vm::Vm;

use self::parse::Pattern;
use self::reader::Fault;
use self::subject::Subject;
use self::tree::empty_ways;
use super::native::{add_class, add_functions, new_native};

/// Fills `_sre`.
pub(super) fn fill(vm: &mut Vm, namespace: &DictRef) -> Result<()> {
    add_functions(vm, namespace, "_sre", FUNCTIONS);
    add_class(vm, namespace, "_sre", "Program", &Type::default()).map(drop)
}

const FUNCTIONS: Table = &[("compile", compile), ("scan", scan)];

/// The code of a pattern. Only [`compile`] makes it: the engine trusts it.
struct Program {
    code: Vec<u32>,
    groups: u32,
    /// How many steps a search may take: what a step may cost in time and memory depends on the pattern.
    steps: u64,
}

impl Native for Program {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn trace(&self, _: &mut dyn FnMut(&Value)) {}

    fn clear(&self) {}
}

/// `compile(text, flags, is_bytes)`: `(program, flags, groups, names, warnings)`, or what is wrong as
/// `(message, place, is_overflow)`.
fn compile(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [text, flags, is_bytes] = arguments.exactly("compile")?;
    let (Some(text), Value::Int(flags)) = (text.as_str(), &flags) else {
        return Err(Raised::type_error("compile() takes a text and flags"));
    };
    let is_bytes = matches!(is_bytes, Value::Bool(true));
    match parse::parse(text, *flags as u32, is_bytes).and_then(|pattern| {
        let code = emit::emit(&pattern.nodes, pattern.group_count)?;
        Ok((pattern, code))
    }) {
        Ok((pattern, code)) => compiled(vm, pattern, code),
        Err(Fault { message, place, is_overflow }) => {
            Ok(vm.new_tuple([message.into(), place.into(), Value::Bool(is_overflow)]).into())
        }
    }
}

fn compiled(vm: &mut Vm, pattern: Pattern, code: Vec<u32>) -> Result<Outcome> {
    let Pattern { nodes, flags, group_count, names, warnings } = pattern;
    let memory = 800_000_000 / u64::from(200 + 32 * group_count);
    let steps = (16_000_000 / empty_ways(&nodes).max(1)).min(memory).max(100_000);
    let class = vm.library_class("_sre", "Program")?;
    let program = new_native(&class, Program { code, groups: group_count, steps });
    let numbers = DictRef::default();
    for (name, number) in names {
        numbers.borrow_mut().set_str(&Str::from(name), Value::Int(number.into()));
    }
    let numbers = vm.new_dict(numbers);
    let warnings = vm.new_list(warnings.into_iter().map(Value::from).collect());
    Ok(vm.new_tuple([program.into(), i64::from(flags).into(), i64::from(group_count).into(), numbers, warnings]).into())
}

/// How a text is asked.
#[derive(Clone, Copy, PartialEq)]
enum Mode {
    Search,
    Match,
    Full,
}

/// `scan(program, text, start, end, mode, most, advance)`: `(matches, more)`. A match is `(last group, start, end,
/// start of group 1, end of group 1, ...)`; `more` says that there may be others behind. With `advance` the first
/// must not be empty at the start.
fn scan(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [program, text, start, end, mode, most, advance] = arguments.exactly("scan")?;
    let (Some(object), Some(text)) = (program.object().filter(|object| object.native::<Program>().is_some()), text.as_str())
    else {
        return Err(Raised::type_error("scan() takes a program and a text"));
    };
    let Some(program) = object.native::<Program>() else { return Ok(Value::None.into()) };
    let place = |value: &Value| if let Value::Int(place) = value { (*place).max(0) as usize } else { 0 };
    let mode = match place(&mode) {
        0 => Mode::Search,
        1 => Mode::Match,
        _ => Mode::Full,
    };
    let length = text.length();
    let (start, end, most) = (place(&start), place(&end).min(length), place(&most));
    if start > end {
        return Ok(answer(vm, Vec::new(), false));
    }
    let mut request = Request::new(Subject { text, length }, start, end, &program.code, mode == Mode::Full);
    request.must_advance = matches!(advance, Value::Bool(true));
    subject::allow(program.steps, end);
    let mut found = Vec::new();
    let mut more = false;
    let mut state = State::default();
    while found.len() < most {
        state.reset(&request, request.start);
        let matches = if mode == Mode::Search { state.search(request) } else { state.py_match(&request) };
        if subject::steps_left() == 0 {
            more = true;
            break;
        }
        if !matches {
            more = false;
            break;
        }
        found.push(spans(vm, &state, program.groups));
        request.must_advance = state.cursor.position == state.start;
        request.start = state.cursor.position;
        more = true;
    }
    let steps = program.steps - subject::steps_left();
    vm.burn_steps(steps);
    if found.is_empty() && more {
        return Err(Raised::runtime_error(format!(
            "the pattern needs more than {} steps for this text (the limit of this machine): it tries the same text in too many ways",
            program.steps
        )));
    }
    Ok(answer(vm, found, more))
}

fn answer(vm: &mut Vm, found: Vec<Value>, more: bool) -> Outcome {
    let found = vm.new_list(found);
    vm.new_tuple([found, Value::Bool(more)]).into()
}

fn spans(vm: &Vm, state: &State, groups: u32) -> Value {
    let last = state.marks.last_index();
    let mut row = vec![if last < 0 { Value::None } else { Value::Int(last as i64) }];
    row.extend([state.start.into(), state.cursor.position.into()]);
    for group in 0..groups as usize {
        let (start, end) = state.marks.get(group);
        match (start.into_option(), end.into_option()) {
            (Some(start), Some(end)) if start <= end => row.extend([Value::from(start), Value::from(end)]),
            _ => row.extend([Value::Int(-1), Value::Int(-1)]),
        }
    }
    vm.new_tuple(row)
}
