//! `open()`, where there are no files: none is found to be read, and none can be written.

use crate::object::{Arguments, ExceptionKind, Outcome, Raised, Result, Value};
use crate::vm::Vm;

const NAMES: [&str; 8] = ["file", "mode", "buffering", "encoding", "errors", "newline", "closefd", "opener"];

pub(super) fn open(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    if arguments.positional.is_empty() && !arguments.keywords.iter().any(|(name, _)| &**name == "file") {
        return Err(Raised::type_error("open() missing required argument 'file' (pos 1)"));
    }
    let [file, mode, _, encoding, ..] = arguments.named("open", NAMES, 1)?;
    let reads = reads(vm, &mode, &encoding)?;
    path_of(vm, file)?.then(vm, move |vm, file| {
        if !reads {
            return Err(Raised::new(ExceptionKind::NotImplementedError, "open() has no files to write here"));
        }
        let class = vm.classes.exception(ExceptionKind::FileNotFoundError).clone();
        let mut arguments = Arguments::two(Value::Int(2), "No such file or directory");
        arguments.positional.push(file);
        Outcome::call(class.into(), arguments).then(vm, |_, error| match error {
            Value::Object(error) => Err(Raised::object(error)),
            other => Ok(other.into()),
        })
    })
}

/// The name of a file, or what an object of a path says it is.
fn path_of(vm: &mut Vm, file: Value) -> Result<Outcome> {
    if file.as_str().is_some() || crate::format::bytes_of(&file).is_some() || matches!(file, Value::Int(_)) {
        return Ok(file.into());
    }
    let name = vm.intern("__fspath__");
    let Some(method) = vm.special(&file, &name) else {
        let found = vm.type_name(&file);
        return Err(Raised::type_error(format!("expected str, bytes or os.PathLike object, not {found}")));
    };
    Ok(Outcome::call(method, Arguments::none()))
}

/// Does a mode want a file that is there?
fn reads(vm: &Vm, mode: &Value, encoding: &Value) -> Result<bool> {
    if !mode.is_defined() {
        return Ok(true);
    }
    let Some(mode) = mode.as_str() else {
        return Err(Raised::type_error(format!("open() argument 'mode' must be str, not {}", vm.type_name(mode))));
    };
    let count = |letter: char| mode.matches(letter).count();
    if !mode.chars().all(|letter| "rwxabt+".contains(letter) && count(letter) == 1) {
        return Err(Raised::value_error(format!("invalid mode: '{mode}'")));
    }
    if count('b') + count('t') > 1 {
        return Err(Raised::value_error("can't have text and binary mode at once"));
    }
    if count('r') + count('w') + count('x') + count('a') != 1 {
        return Err(Raised::value_error("must have exactly one of create/read/write/append mode"));
    }
    if count('b') == 1 && encoding.is_defined() && !encoding.is_none() {
        return Err(Raised::value_error("binary mode doesn't take an encoding argument"));
    }
    Ok(count('r') == 1)
}
