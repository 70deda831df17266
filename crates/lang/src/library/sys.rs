//! The native part of `sys`: streams, limits, the exception that is being handled, frames.
#![expect(clippy::unnecessary_wraps, reason = "native functions have this signature")]

use crate::object::{Arguments, DictRef, ExceptionKind, Object, ObjectRef, Outcome, Payload, Raised, Result, Value};
use crate::types::Table;
use crate::vm::{Activation, ReadLine, Vm};

use super::native::{add_functions, add_value};

/// Deeper recursion than this would cost more memory than a page has.
const DEEPEST: i64 = 20_000;

/// Fills the namespace of `sys` before its Python part runs in it.
pub(super) fn fill(vm: &mut Vm, namespace: &DictRef) -> Result<()> {
    add_functions(vm, namespace, "sys", FUNCTIONS);
    let modules = vm.new_dict(vm.modules.clone());
    add_value(vm, namespace, "modules", modules);
    add_value(vm, namespace, "_standard_names", super::standard_names::STANDARD_NAMES);
    Ok(())
}

const FUNCTIONS: Table = &[
    ("_write", write),
    ("_write_error", write_error),
    ("_read_line", read_line),
    ("exception", exception),
    ("exc_info", exc_info),
    ("getrecursionlimit", get_recursion_limit),
    ("setrecursionlimit", set_recursion_limit),
    ("get_int_max_str_digits", int_digits),
    ("set_int_max_str_digits", set_int_digits),
    ("intern", intern),
    ("getrefcount", reference_count),
    ("_getframe", get_frame),
    ("_get_asyncgen_hooks", get_hooks),
    ("_set_asyncgen_hooks", set_hooks),
    ("_caller", caller),
    ("_get_coroutine_origins", coroutine_origins),
    ("_set_coroutine_origins", set_coroutine_origins),
];

/// What a program has put in the place of `sys.stdout`; nothing while it is ours.
pub(crate) fn redirected_stdout(vm: &Vm) -> Option<Value> {
    let module = vm.modules.borrow().get_text("sys").cloned()?;
    let Some(Payload::Module(namespace)) = module.payload() else { return None };
    let namespace = namespace.borrow();
    let current = namespace.get_text("stdout")?;
    let own = namespace.get_text("__stdout__")?;
    (!current.is(own)).then(|| current.clone())
}

/// What a program reads its input from; nothing where it has taken that away.
pub(crate) fn standard_input(vm: &Vm) -> Option<Value> {
    let module = vm.modules.borrow().get_text("sys").cloned()?;
    let Some(Payload::Module(namespace)) = module.payload() else { return None };
    namespace.borrow().get_text("stdin").filter(|stream| !stream.is_none()).cloned()
}

fn text(vm: &Vm, arguments: Arguments) -> Result<crate::object::Str> {
    let [text] = arguments.exactly("write")?;
    match text.as_str() {
        Some(text) => Ok(text.clone()),
        None => Err(Raised::type_error(format!("write() argument must be str, not {}", vm.argument_name(&text)))),
    }
}

/// A line of the standard input with its newline, or nothing at its end.
fn read_line(_vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [] = arguments.exactly("readline")?;
    Ok(Outcome::Enter(Box::<ReadLine>::default()))
}

fn write(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let text = text(vm, arguments)?;
    vm.write(&text)?;
    Ok(text.length().into())
}

fn write_error(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let text = text(vm, arguments)?;
    vm.write_error(&text);
    Ok(Value::None.into())
}

fn exception(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [] = arguments.exactly("sys.exception")?;
    Ok(Value::from(vm.handled()).into())
}

fn exc_info(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [] = arguments.exactly("sys.exc_info")?;
    let parts = match vm.handled() {
        Some(exception) => [exception.class().into(), exception.clone().into(), traceback_of(vm, &exception)],
        None => [Value::None, Value::None, Value::None],
    };
    Ok(vm.new_tuple(parts).into())
}

fn traceback_of(vm: &Vm, exception: &ObjectRef) -> Value {
    let traceback = crate::vm::parts_of(exception).and_then(|parts| parts.traceback.borrow().clone());
    vm.traceback_value(traceback.as_ref())
}

fn get_recursion_limit(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [] = arguments.exactly("sys.getrecursionlimit")?;
    Ok(Value::Int(i64::from(vm.limits.recursion)).into())
}

fn set_recursion_limit(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [limit] = arguments.exactly("sys.setrecursionlimit")?;
    let limit = vm.index(&limit)?;
    if limit < 1 {
        return Err(Raised::value_error("recursion limit must be greater or equal than 1"));
    }
    let depth = vm.depth();
    if i64::from(depth) >= limit {
        let message = format!("cannot set the recursion limit to {limit} at the recursion depth {depth}: the limit is too low");
        return Err(Raised::new(ExceptionKind::RecursionError, message));
    }
    vm.limits.recursion = limit.min(DEEPEST) as u32;
    Ok(Value::None.into())
}

fn int_digits(vm: &mut Vm, _: Arguments) -> Result<Outcome> {
    let digits = vm.limits.int_digits;
    Ok(if digits == usize::MAX { Value::Int(0).into() } else { digits.into() })
}

/// At least 640, or 0 for no limit of its own: then that of the bits holds.
fn set_int_digits(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [digits] = arguments.named("set_int_max_str_digits", ["maxdigits"], 1)?;
    let digits = vm.index(&digits)?;
    if digits != 0 && digits < 640 {
        return Err(Raised::value_error("maxdigits must be 0 or larger than 640"));
    }
    vm.limits.int_digits = if digits == 0 { usize::MAX } else { digits as usize };
    Ok(Value::None.into())
}

fn intern(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [text] = arguments.exactly("sys.intern")?;
    match &text {
        Value::Str(text) => Ok(vm.interner.known(text).into()),
        other => Err(Raised::type_error(format!("intern() argument must be str, not {}", vm.argument_name(other)))),
    }
}

/// The references that the machine holds; the argument itself is one of them, as in CPython.
fn reference_count(_: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [value] = arguments.exactly("sys.getrefcount")?;
    let count = match &value {
        Value::Object(object) => std::rc::Rc::strong_count(object) as i64,
        Value::Class(class) => std::rc::Rc::strong_count(class) as i64,
        // Constants are immortal since 3.12.
        _ => 4_294_967_295,
    };
    Ok(count.into())
}

fn get_frame(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [depth] = arguments.between("_getframe", 0)?;
    let depth = if depth.is_defined() { vm.index(&depth)?.max(0) } else { 0 };
    let count = vm.activations.iter().filter(|activation| matches!(activation, Activation::Python(_))).count();
    if depth as usize >= count {
        return Err(Raised::value_error("call stack is not deep enough"));
    }
    let Some(shown) = vm.chain_of_frames(count - depth as usize) else { return Ok(Value::None.into()) };
    Ok(Object::new(&vm.classes.frame, Payload::Frame(shown)).into())
}

/// The name of the module whose code is running, and its line: the program's, not the library's.
fn caller(vm: &mut Vm, _: Arguments) -> Result<Outcome> {
    let found = vm.activations.iter().rev().find_map(|activation| match activation {
        Activation::Python(frame) if frame.code.file.is_program => Some(frame),
        _ => None,
    });
    let (module, line) = match found {
        Some(frame) => {
            let module = frame.globals.borrow().get_str(&vm.names.name).cloned();
            (module.unwrap_or(Value::None), i64::from(frame.code.line_of(frame.pc.saturating_sub(1))))
        }
        None => ("__main__".into(), 0),
    };
    Ok(vm.new_tuple([module, line.into()]).into())
}

fn coroutine_origins(vm: &mut Vm, _: Arguments) -> Result<Outcome> {
    Ok(Value::Int(vm.coroutine_origin_depth as i64).into())
}

fn set_coroutine_origins(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [depth] = arguments.exactly("set_coroutine_origin_tracking_depth")?;
    if let Value::Int(depth) = depth {
        vm.coroutine_origin_depth = usize::try_from(depth).unwrap_or(0);
    }
    Ok(Value::None.into())
}

fn get_hooks(vm: &mut Vm, _: Arguments) -> Result<Outcome> {
    let (first, finalizer) = vm.async_generator_hooks.clone();
    Ok(vm.new_tuple([first, finalizer]).into())
}

fn set_hooks(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [first, finalizer] = arguments.exactly("set_asyncgen_hooks")?;
    vm.async_generator_hooks = (first, finalizer);
    Ok(Value::None.into())
}
