//! `print`, `input`, `repr`, `ascii`, `format`.

use crate::format::ascii as ascii_text;
use crate::object::{Arguments, ExceptionKind, Outcome, Raised, Result, Str, Value};
use crate::source::surrogate;
use crate::vm::Vm;

/// `print(*values, sep=' ', end='\n', file=None, flush=False)`.
pub(super) fn print(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let separator = text_option(vm, &mut arguments, "sep", " ")?;
    let end = text_option(vm, &mut arguments, "end", "\n")?;
    let file = arguments.take_keyword("file").filter(|file| !file.is_none());
    let flush = arguments.take_keyword("flush");
    arguments.no_more_keywords("print", &["sep", "end", "file", "flush"])?;
    let values = arguments.positional.into_vec();
    let Some(file) = file.or_else(|| crate::library::redirected_stdout(vm)) else {
        return print_out(vm, values, &separator, &end);
    };
    let pieces = pieces(values, &separator, end);
    let write = vm.intern("write");
    vm.get_attribute(&file, &write)?
        .then(vm, move |vm, write| write_each(vm, write, pieces.into_iter())?.then(vm, move |vm, _| flush_file(vm, &file, flush)))
}

fn text_option(vm: &Vm, arguments: &mut Arguments, name: &str, default: &str) -> Result<Str> {
    match arguments.take_keyword(name) {
        None | Some(Value::None) => Ok(Str::from(default)),
        Some(value) => value
            .as_str()
            .cloned()
            .ok_or_else(|| Raised::type_error(format!("{name} must be None or a string, not {}", vm.type_name(&value)))),
    }
}

/// The values with the separator between them and the end behind.
fn pieces(values: Vec<Value>, separator: &Str, end: Str) -> Vec<Value> {
    let mut pieces = Vec::with_capacity(values.len() * 2 + 1);
    for (index, value) in values.into_iter().enumerate() {
        if index > 0 {
            pieces.push(separator.clone().into());
        }
        pieces.push(value);
    }
    pieces.push(end.into());
    pieces
}

/// One write where every text can be had without a call.
fn print_out(vm: &mut Vm, values: Vec<Value>, separator: &Str, end: &Str) -> Result<Outcome> {
    let mut line = String::new();
    for (index, value) in values.iter().enumerate() {
        let Ok(Some(text)) = vm.quick_str(value) else {
            return print_each(vm, pieces(values, separator, end.clone()).into_iter());
        };
        if index > 0 {
            line.push_str(separator);
        }
        line.push_str(&text);
    }
    line.push_str(end);
    // What stands before a text that cannot be written is printed.
    if surrogate::first(&line).is_some() {
        return print_each(vm, pieces(values, separator, end.clone()).into_iter());
    }
    vm.write(&line)?;
    Ok(Value::None.into())
}

/// Piece by piece: what stands before a failing `__str__` is printed, as in CPython.
fn print_each(vm: &mut Vm, mut pieces: std::vec::IntoIter<Value>) -> Result<Outcome> {
    while let Some(piece) = pieces.next() {
        match vm.str(&piece)? {
            Outcome::Value(text) => write_text(vm, &text)?,
            later => {
                return later.then(vm, move |vm, text| {
                    write_text(vm, &text)?;
                    print_each(vm, pieces)
                });
            }
        }
    }
    Ok(Value::None.into())
}

fn write_text(vm: &mut Vm, text: &Value) -> Result<()> {
    match text.as_str() {
        Some(text) => vm.write(text),
        None => Ok(()),
    }
}

/// Into an object with a `write` method.
fn write_each(vm: &mut Vm, write: Value, mut pieces: std::vec::IntoIter<Value>) -> Result<Outcome> {
    let Some(piece) = pieces.next() else {
        return Ok(Value::None.into());
    };
    vm.str(&piece)?.then(vm, move |vm, text| {
        Outcome::call(write.clone(), Arguments::one(text)).then(vm, move |vm, _| write_each(vm, write, pieces))
    })
}

fn flush_file(vm: &mut Vm, file: &Value, flush: Option<Value>) -> Result<Outcome> {
    let Some(flush) = flush else {
        return Ok(Value::None.into());
    };
    let file = file.clone();
    vm.truth(&flush)?.then(vm, move |vm, flush| {
        if !matches!(flush, Value::Bool(true)) {
            return Ok(Value::None.into());
        }
        let name = vm.intern("flush");
        vm.get_attribute(&file, &name)?
            .then(vm, |vm, flush| Outcome::call(flush, Arguments::none()).then(vm, |_, _| Ok(Value::None.into())))
    })
}

/// `input([prompt])`: a line of what stands in `sys.stdin`.
pub(super) fn input(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [prompt] = arguments.between("input", 0)?;
    if !prompt.is_defined() {
        return line_of_input(vm);
    }
    let mut shown = Arguments::one(prompt);
    shown.keywords.push((vm.intern("end"), Value::from("")));
    print(vm, shown)?.then(vm, |vm, _| line_of_input(vm))
}

fn line_of_input(vm: &mut Vm) -> Result<Outcome> {
    vm.import_module("sys")?.then(vm, |vm, _| line_of_stream(vm))
}

fn line_of_stream(vm: &mut Vm) -> Result<Outcome> {
    let Some(stream) = crate::library::standard_input(vm) else {
        return Err(Raised::new(ExceptionKind::RuntimeError, "input(): lost sys.stdin"));
    };
    let name = vm.intern("readline");
    vm.get_attribute(&stream, &name)?.then(vm, |vm, read| {
        Outcome::call(read, Arguments::none()).then(vm, |_, line| match line.as_str() {
            None => Err(Raised::type_error("object.readline() returned non-string")),
            Some(line) if line.is_empty() => Err(Raised::new(ExceptionKind::EOFError, "EOF when reading a line")),
            Some(line) => Ok(Value::from(line.strip_suffix('\n').unwrap_or(line)).into()),
        })
    })
}

pub(super) fn repr(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [value] = arguments.exactly("repr")?;
    vm.repr(&value)
}

pub(super) fn ascii(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [value] = arguments.exactly("ascii")?;
    vm.repr(&value)?.then(vm, |_, text| {
        let text = text.as_str().map_or_else(String::new, |text| ascii_text(text));
        Ok(Value::from(text).into())
    })
}

/// `format(value[, spec])`.
pub(super) fn format(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [value, spec] = arguments.between("format", 1)?;
    let spec = if spec.is_defined() { spec } else { Value::from("") };
    let Some(text) = spec.as_str() else {
        return Err(Raised::type_error(format!("format() argument 2 must be str, not {}", vm.argument_name(&spec))));
    };
    if let (Value::Str(_), true) = (&value, text.is_empty()) {
        return Ok(value.into());
    }
    let name = vm.names.format.clone();
    let Some(method) = vm.class_of(&value).lookup(&name) else {
        return vm.str(&value);
    };
    Outcome::call(method, Arguments::two(value, spec)).then(vm, |vm, text| {
        if text.as_str().is_some() {
            return Ok(text.into());
        }
        Err(Raised::type_error(format!("__format__ must return a str, not {}", vm.type_name(&text))))
    })
}
