//! What functions, methods, generators, exceptions and the other objects of the machine show.

use crate::object::exception::Exception;
use crate::object::function::{Builtin, BuiltinKind};
use crate::object::generator::GeneratorKind;
use crate::object::long_range::LongRange;
use crate::object::{Class, ExceptionKind, ObjectRef, Payload, Str, Value};
use crate::source::surrogate;
use crate::vm::Vm;

use super::repr::{Piece, Pieces, Shown, address, address_of, listed, plain_object, text};

/// What an object that is no container shows.
pub(super) fn object_text(vm: &Vm, object: &ObjectRef) -> Shown {
    let at = || address_of(object);
    let shown = match &object.payload {
        Payload::Range(range) if range.step == 1 => {
            format!("range({}, {})", range.start, range.stop)
        }
        Payload::Range(range) => format!("range({}, {}, {})", range.start, range.stop, range.step),
        Payload::LongRange(range) => long_range_text(range),
        Payload::Slice(parts) => return pieces(object, listed("slice(", &parts[..], ")")),
        Payload::Function(function) if function.is_built_in.get() => format!("<built-in function {}>", function.name.borrow()),
        Payload::Function(function) => {
            format!("<function {} at {}>", function.qualified_name.borrow(), at())
        }
        Payload::Builtin(builtin) => builtin_text(vm, object, builtin),
        Payload::Method(method) => {
            let name = function_name(&method.function);
            let shown = vec![text(format!("<bound method {name} of ")), Piece::Repr(method.object.clone()), text(">")];
            return pieces(object, shown);
        }
        Payload::StaticMethod(function) => {
            return wrapped(object, "<staticmethod(", &function.borrow());
        }
        Payload::ClassMethod(function) => {
            return wrapped(object, "<classmethod(", &function.borrow());
        }
        Payload::Member(member) => {
            let owner = member.owner.upgrade().map_or_else(|| Str::from("?"), |class| class.name());
            format!("<member '{}' of '{owner}' objects>", member.name)
        }
        Payload::Super(parts) => {
            let (class, value, owner) = &**parts;
            if value.is_none() || !value.is_defined() {
                format!("<super: <class '{}'>, NULL>", class.name())
            } else {
                format!("<super: <class '{}'>, <{} object>>", class.name(), owner.name())
            }
        }
        payload @ Payload::Module(_) => super::module::repr_of_module(payload),
        Payload::Exception(exception) => return repr_of_exception(object, exception),
        // The iterators of `itertools` are generators underneath.
        Payload::Generator(_) if object.with_class(|class| class.own("__module__").is_some()) => {
            format!("<{} object at {}>", object.class().full_name(), at())
        }
        Payload::Generator(generator) => {
            let kind = match generator.kind {
                GeneratorKind::Generator => "generator",
                GeneratorKind::Coroutine => "coroutine",
                GeneratorKind::AsyncGenerator => "async_generator",
            };
            format!("<{kind} object {} at {}>", generator.qualified_name.borrow(), at())
        }
        Payload::Cell(cell) => match &*cell.borrow() {
            Value::Undefined => format!("<cell at {}: empty>", at()),
            value => format!("<cell at {}: {} object at {}>", at(), vm.class_of(value).full_name(), address(vm, value)),
        },
        Payload::Code(code) => {
            format!("<code object {} at {}, file \"{}\", line {}>", code.name, at(), code.file.name, code.first_line)
        }
        Payload::Frame(frame) => {
            format!(
                "<frame at {}, file '{}', line {}, code {}>",
                at(),
                frame.code.file.name,
                vm.current_line_of(frame),
                frame.code.name
            )
        }
        _ => format!("<{}>", plain_object(object, object.id())),
    };
    Shown::Text(shown.into())
}

fn pieces(object: &ObjectRef, pieces: Vec<Piece>) -> Shown {
    Shown::Pieces(Pieces { id: object.id(), again: "...".into(), parts: pieces })
}

fn wrapped(object: &ObjectRef, open: &'static str, inner: &Value) -> Shown {
    pieces(object, vec![text(open), Piece::Repr(inner.clone()), text(")>")])
}

/// `__qualname__` of a function, as the repr of a bound method shows it.
fn function_name(function: &Value) -> Str {
    match function.payload() {
        Some(Payload::Function(function)) => function.qualified_name.borrow().clone(),
        Some(Payload::Builtin(builtin)) => builtin.qualified_name.clone(),
        _ => match function {
            Value::Class(class) => class.qualified_name(),
            other => own_name(other).unwrap_or_else(|| Str::from("?")),
        },
    }
}

/// The name that the program gave to a callable object.
fn own_name(callable: &Value) -> Option<Str> {
    let object = callable.object()?;
    let name = object.own_attribute(&"__qualname__".into()).or_else(|| object.own_attribute(&"__name__".into()))?;
    name.as_str().cloned()
}

/// A class as CPython's C code calls it: with the module where it is written in C, without where the program made it.
fn type_name(class: &Class) -> String {
    if class.native { class.full_name() } else { class.name().to_string() }
}

fn builtin_text(vm: &Vm, object: &ObjectRef, builtin: &Builtin) -> String {
    let name = &builtin.name;
    let owner = builtin.qualified_name.rsplit_once('.').map_or("?", |(owner, _)| owner);
    let bound = |vm: &Vm| format!("{} object at {}", type_name(&vm.class_of(&builtin.bound)), address(vm, &builtin.bound));
    match builtin.kind {
        BuiltinKind::Function => format!("<built-in function {name}>"),
        BuiltinKind::Method | BuiltinKind::ClassMethod => {
            format!("<method '{name}' of '{owner}' objects>")
        }
        BuiltinKind::SlotWrapper => format!("<slot wrapper '{name}' of '{owner}' objects>"),
        BuiltinKind::Getter => format!("<attribute '{name}' of '{owner}' objects>"),
        BuiltinKind::BoundMethod if object.is_exactly(&vm.classes.method_wrapper) => {
            format!("<method-wrapper '{name}' of {}>", bound(vm))
        }
        BuiltinKind::BoundMethod => format!("<built-in method {name} of {}>", bound(vm)),
        BuiltinKind::Static => {
            format!("<built-in method {name} of type object at {}>", address_of(object))
        }
    }
}

fn long_range_text(range: &LongRange) -> String {
    let step = if range.step == 1.into() { String::new() } else { format!(", {}", range.step) };
    format!("range({}, {}{step})", range.start, range.stop)
}

/// `ValueError('x')`.
fn repr_of_exception(object: &ObjectRef, exception: &Exception) -> Shown {
    let name = object.with_class(|class| class.name());
    let mut shown = listed("(", &exception.arguments.borrow(), ")");
    shown.insert(0, text(name.to_string()));
    pieces(object, shown)
}

/// `str(exception)`: each class that has a rule of its own, then that of `BaseException`.
pub(super) fn text_of_exception(vm: &Vm, object: &ObjectRef) -> Shown {
    let Payload::Exception(exception) = &object.payload else {
        return Shown::Text(Str::from(""));
    };
    let arguments = exception.arguments.borrow().clone();
    let special = if vm.is_exception(object, ExceptionKind::KeyError) && arguments.len() == 1 {
        Some(vec![Piece::Repr(arguments[0].clone())])
    } else if vm.is_exception(object, ExceptionKind::OSError) {
        os_error(object, &arguments)
    } else if vm.is_exception(object, ExceptionKind::SyntaxError) {
        Some(syntax_error(object, &arguments))
    } else if vm.is_exception(object, ExceptionKind::UnicodeEncodeError) {
        unicode_error(&arguments, "encode")
    } else if vm.is_exception(object, ExceptionKind::UnicodeDecodeError) {
        unicode_error(&arguments, "decode")
    } else if vm.is_exception(object, ExceptionKind::UnicodeTranslateError) {
        unicode_error(&[&[Value::None], &arguments[..]].concat(), "translate")
    } else if vm.is_exception(object, ExceptionKind::BaseExceptionGroup) {
        group(exception)
    } else {
        None
    };
    let shown = special.unwrap_or_else(|| match &arguments[..] {
        [] => Vec::new(),
        [only] => vec![Piece::Str(only.clone())],
        several => listed("(", several, ")"),
    });
    pieces(object, shown)
}

/// `[Errno 2] No such file or directory: 'name'`.
fn os_error(object: &ObjectRef, arguments: &[Value]) -> Option<Vec<Piece>> {
    let [number, reason, rest @ ..] = arguments else {
        return None;
    };
    let file = |name: &str, place: usize| {
        object
            .own_attribute(&Str::from(name))
            .or_else(|| rest.get(place).cloned())
            .filter(|file| !file.is_none() && file.is_defined())
    };
    let mut shown = vec![text("[Errno "), Piece::Str(number.clone()), text("] "), Piece::Str(reason.clone())];
    if let Some(first) = file("filename", 0) {
        shown.extend([text(": "), Piece::Repr(first)]);
        if let Some(second) = file("filename2", 2) {
            shown.extend([text(" -> "), Piece::Repr(second)]);
        }
    }
    Some(shown)
}

/// `message (file.py, line 3)`.
fn syntax_error(object: &ObjectRef, arguments: &[Value]) -> Vec<Piece> {
    let attribute = |name: &str| object.own_attribute(&Str::from(name));
    let message = attribute("msg").or_else(|| arguments.first().cloned()).unwrap_or(Value::None);
    let file = attribute("filename").as_ref().and_then(Value::as_str).map(|file| {
        let name: &str = file;
        name.rsplit('/').next().unwrap_or(name).to_owned()
    });
    let line = attribute("lineno").filter(|line| matches!(line, Value::Int(_)));
    let mut shown = vec![Piece::Str(message)];
    match (file, line) {
        (Some(file), Some(line)) => shown.extend([text(format!(" ({file}, line ")), Piece::Str(line), text(")")]),
        (Some(file), None) => shown.push(text(format!(" ({file})"))),
        (None, Some(line)) => shown.extend([text(" (line "), Piece::Str(line), text(")")]),
        (None, None) => {}
    }
    shown
}

/// `'ascii' codec can't encode character '\xe9' in position 1: reason`.
fn unicode_error(arguments: &[Value], what: &str) -> Option<Vec<Piece>> {
    let [encoding, object, Value::Int(start), Value::Int(end), reason] = arguments else {
        return None;
    };
    let codec = encoding.as_str().map_or(String::new(), |encoding| format!("'{encoding}' codec "));
    let single = *end == start + 1;
    let unit = match (what, object.payload()) {
        ("decode", Some(Payload::Bytes(bytes))) if single => {
            format!("byte {:#04x}", bytes.get(*start as usize)?)
        }
        ("encode" | "translate", _) if single => {
            let character = object.as_str()?.char_at(*start as usize)?;
            format!("character {}", escaped(character))
        }
        ("decode", _) => "bytes".to_owned(),
        _ => "characters".to_owned(),
    };
    let place = if single { start.to_string() } else { format!("{start}-{}", end - 1) };
    Some(vec![text(format!("{codec}can't {what} {unit} in position {place}: ")), Piece::Str(reason.clone())])
}

/// A character as these messages show it: always as an escape.
fn escaped(character: char) -> String {
    let code = surrogate::code(character);
    if code <= 0xff {
        format!("'\\x{code:02x}'")
    } else if code <= 0xffff {
        format!("'\\u{code:04x}'")
    } else {
        format!("'\\U{code:08x}'")
    }
}

/// `message (2 sub-exceptions)`.
fn group(exception: &Exception) -> Option<Vec<Piece>> {
    let message = exception.message.borrow().clone();
    let count = exception.members.borrow().as_ref().map(|members| members.len())?;
    let plural = if count == 1 { "" } else { "s" };
    Some(vec![Piece::Str(message), text(format!(" ({count} sub-exception{plural})"))])
}
