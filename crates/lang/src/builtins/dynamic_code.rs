//! `compile`, `eval`, `exec`: programs that make programs.

use std::rc::Rc;

use crate::object::{Arguments, DictRef, ExceptionKind, Keywords, Object, Outcome, Payload, Raised, Result, Str, Value};
use crate::source::{SyntaxError, SyntaxWarning};
use crate::vm::{Code, SourceFile, Vm};
use crate::{compile as compiler, source};

/// Bytes of a text that cost as much fuel as a row of items.
const TEXT_ROW: usize = 256;

/// What a text is compiled as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Module,
    Expression,
    /// One statement, the values of which are shown.
    Statement,
}

/// `compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)`.
pub(super) fn compile(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let names = ["source", "filename", "mode", "flags", "dont_inherit", "optimize"];
    let [source, file, mode, flags, ..] = arguments.named("compile", names, 3)?;
    let Some(file) = file.as_str().cloned() else {
        return Err(Raised::type_error(format!("expected str, bytes or os.PathLike object, not {}", vm.type_name(&file))));
    };
    let Some(mode) = mode.as_str().cloned() else {
        return Err(Raised::type_error(format!("compile() argument 'mode' must be str, not {}", vm.argument_name(&mode))));
    };
    if matches!(flags, Value::Int(flags) if flags & 0x400 != 0) {
        return Err(Raised::new(ExceptionKind::NotImplementedError, "compile() to a syntax tree is not available here"));
    }
    let mode = match &*mode {
        "exec" => Mode::Module,
        "eval" => Mode::Expression,
        "single" => Mode::Statement,
        _ => return Err(Raised::value_error("compile() mode must be 'exec', 'eval' or 'single'")),
    };
    if matches!(source.payload(), Some(Payload::Code(_))) {
        return Err(Raised::type_error("compile() arg 1 must be a string, bytes or AST object"));
    }
    let Some(text) = text_of(&source)? else {
        return Err(Raised::type_error("compile() arg 1 must be a string, bytes or AST object"));
    };
    let (code, warnings) = compiled(vm, &text, &file, mode)?;
    warned(vm, file, warnings.into_iter())?
        .then(vm, move |vm, _| Ok(Value::from(Object::new(&vm.classes.code, Payload::Code(code))).into()))
}

/// `eval(source, /, globals=None, locals=None)`.
pub(super) fn eval(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (globals, locals) = named_namespaces(&mut arguments);
    let [source, positional_globals, positional_locals] = positional("eval", arguments)?;
    let (globals, locals) = (globals.unwrap_or(positional_globals), locals.unwrap_or(positional_locals));
    if given(&globals) && dict_of(&globals).is_none() {
        let is_mapping = given(&globals) && is_mapping(vm, &globals);
        let message =
            if is_mapping { "globals must be a real dict; try eval(code, {}, mapping)" } else { "globals must be a dict" };
        return Err(Raised::type_error(message));
    }
    if given(&locals) && !is_mapping(vm, &locals) {
        return Err(Raised::type_error("locals must be a mapping"));
    }
    let (globals, locals) = namespaces(vm, &globals, locals);
    let (code, warnings) = code_to_run(vm, &source, "eval", Mode::Expression)?;
    warned(vm, "<string>".into(), warnings.into_iter())?.then(vm, move |vm, _| run(vm, code, globals, locals))
}

/// `exec(source, /, globals=None, locals=None, *, closure=None)`.
pub(super) fn exec(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (globals, locals) = named_namespaces(&mut arguments);
    let closure = arguments.take_keyword("closure").filter(given);
    let [source, positional_globals, positional_locals] = positional("exec", arguments)?;
    let (globals, locals) = (globals.unwrap_or(positional_globals), locals.unwrap_or(positional_locals));
    if given(&globals) && dict_of(&globals).is_none() {
        return Err(Raised::type_error(format!("exec() globals must be a dict, not {}", vm.type_name(&globals))));
    }
    if given(&locals) && !is_mapping(vm, &locals) {
        return Err(Raised::type_error(format!("locals must be a mapping or None, not {}", vm.type_name(&locals))));
    }
    if closure.is_some() {
        return Err(Raised::type_error("closure can only be used when source is a code object"));
    }
    let (globals, locals) = namespaces(vm, &globals, locals);
    let (code, warnings) = code_to_run(vm, &source, "exec", Mode::Module)?;
    warned(vm, "<string>".into(), warnings.into_iter())?
        .then(vm, move |vm, _| run(vm, code, globals, locals)?.then(vm, |_, _| Ok(Value::None.into())))
}

/// The source and, where they are given by place, the namespaces.
fn positional(function: &str, arguments: Arguments) -> Result<[Value; 3]> {
    match arguments.positional.len() {
        0 => Err(Raised::type_error(format!("{function}() takes at least 1 positional argument (0 given)"))),
        given @ 4.. => Err(Raised::type_error(format!("{function}() takes at most 3 arguments ({given} given)"))),
        _ => arguments.between(function, 1),
    }
}

fn run(vm: &mut Vm, code: Rc<Code>, globals: DictRef, locals: Value) -> Result<Outcome> {
    vm.note_builtins(&globals);
    Ok(vm.run_code_in(code, globals, locals))
}

fn named_namespaces(arguments: &mut Arguments) -> (Option<Value>, Option<Value>) {
    (arguments.take_keyword("globals"), arguments.take_keyword("locals"))
}

fn given(value: &Value) -> bool {
    value.is_defined() && !value.is_none()
}

fn is_mapping(vm: &Vm, value: &Value) -> bool {
    vm.class_of(value).lookup(&vm.names.getitem).is_some()
}

fn dict_of(value: &Value) -> Option<&DictRef> {
    match value.payload() {
        Some(Payload::Dict(dict)) => Some(dict),
        _ => None,
    }
}

/// The namespaces of the code that calls, where none are given; globals alone are locals too.
fn namespaces(vm: &Vm, globals: &Value, locals: Value) -> (DictRef, Value) {
    match dict_of(globals) {
        Some(dict) => (dict.clone(), if given(&locals) { locals } else { globals.clone() }),
        None => (vm.current_globals(), if given(&locals) { locals } else { vm.current_locals() }),
    }
}

fn code_to_run(vm: &mut Vm, source: &Value, function: &str, mode: Mode) -> Result<(Rc<Code>, Vec<SyntaxWarning>)> {
    if let Some(Payload::Code(code)) = source.payload() {
        if !code.free.is_empty() {
            return Err(Raised::type_error(format!("code object passed to {function}() may not contain free variables")));
        }
        return Ok((code.clone(), Vec::new()));
    }
    let Some(text) = text_of(source)? else {
        return Err(Raised::type_error(format!("{function}() arg 1 must be a string, bytes or code object")));
    };
    compiled(vm, &text, &Str::from("<string>"), mode)
}

/// The text of a `str`, or of bytes in UTF-8.
fn text_of(source: &Value) -> Result<Option<Str>> {
    if let Some(text) = source.as_str() {
        crate::types::codec::check_utf8(text)?;
        return Ok(Some(text.clone()));
    }
    let bytes = match source.payload() {
        Some(Payload::Bytes(bytes)) => bytes.to_vec(),
        Some(Payload::ByteArray(bytes)) => bytes.borrow().clone(),
        _ => return Ok(None),
    };
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Some(Str::from(text))),
        Err(_) => Err(Raised::new(ExceptionKind::SyntaxError, "(unicode error) 'utf-8' codec can't decode the source")),
    }
}

/// Tells the module `warnings` what the compiler warns of.
fn warned(vm: &mut Vm, file: Str, mut warnings: std::vec::IntoIter<SyntaxWarning>) -> Result<Outcome> {
    let Some(warning) = warnings.next() else { return Ok(Value::None.into()) };
    vm.import_module("warnings")?.then(vm, move |vm, module| {
        let category = Value::Class(vm.classes.exception(ExceptionKind::SyntaxWarning).clone());
        let line = Value::Int(warning.line.into());
        let positional = smallvec::smallvec![warning.message.into(), category, file.clone().into(), line];
        let arguments = Arguments { positional, keywords: Keywords::new() };
        vm.call_method(&module, "warn_explicit", arguments)?.then(vm, move |vm, _| warned(vm, file, warnings))
    })
}

/// Compiling costs fuel: a program may compile in a loop.
fn compiled(vm: &mut Vm, text: &Str, file: &Str, mode: Mode) -> Result<(Rc<Code>, Vec<SyntaxWarning>)> {
    for _ in 0..=text.len() / TEXT_ROW {
        vm.burn_row();
    }
    let (unit, text, warnings) = match mode {
        Mode::Module | Mode::Statement => {
            let tree = source::parse(text).map_err(|error| raised(vm, &error, file, None))?;
            let unit = if mode == Mode::Statement {
                if let Some(error) = source::several_statements(&tree, text) {
                    return Err(raised(vm, &error, file, None));
                }
                compiler::compile_statement_in_namespace(&tree, text)
            } else {
                compiler::compile_module_in_namespace(&tree, text)
            };
            (unit, &**text, source::module_warnings(&tree, text))
        }
        Mode::Expression => {
            let text = text.trim_start_matches([' ', '\t']);
            let tree = source::parse_expression(text).map_err(|error| raised(vm, &error, file, Some(text)))?;
            let warnings = source::expression_warnings(&tree, text);
            (compiler::compile_expression_in_namespace(&tree.body, text), text, warnings)
        }
    };
    let unit = unit.map_err(|error| Raised::new(ExceptionKind::SyntaxError, error.message))?;
    let file = SourceFile::dynamic(file, text);
    Ok((Code::load(vm, &unit, &file), warnings))
}

/// Is its place one that has no end, such as an indentation or the end of the text?
fn stands_between_tokens(error: &SyntaxError) -> bool {
    error.kind == source::SyntaxErrorKind::IndentationError
        || ["expected 'except' or 'finally' block", "unexpected EOF while parsing"].contains(&&*error.message)
}

/// Is it a mistake that CPython's tokenizer finds, which knows a line without its end?
fn found_in_tokens(message: &str) -> bool {
    const BEGINNINGS: [&str; 11] = [
        "unterminated ",
        "unmatched '",
        "closing parenthesis '",
        "leading zeros ",
        "too many nested parentheses",
        "invalid character '",
        "invalid non-printable character ",
        "f-string: unmatched '",
        "f-string: closing parenthesis '",
        "f-string: single '}'",
        "f-string: expecting '}'",
    ];
    BEGINNINGS.iter().any(|beginning| message.starts_with(beginning))
        || message == "f-string: expressions nested too deeply"
        || message.starts_with("invalid ") && message.ends_with(" literal")
}

/// The `SyntaxError` of a text, with all its attributes. A line ends in a line end, except for the last one of an
/// `expression`; behind that there is no column.
fn raised(vm: &mut Vm, error: &SyntaxError, file: &Str, expression: Option<&str>) -> Raised {
    let class = match error.kind {
        source::SyntaxErrorKind::SyntaxError => ExceptionKind::SyntaxError,
        source::SyntaxErrorKind::IndentationError => ExceptionKind::IndentationError,
        source::SyntaxErrorKind::TabError => ExceptionKind::TabError,
    };
    if error.line == 0 {
        return Raised::new(class, error.message.clone());
    }
    let number = |number: u32| Value::Int(number.into());
    let is_last = expression.is_some_and(|text| text.lines().count() as u32 <= error.line && !text.ends_with('\n'));
    let is_behind = is_last && error.column as usize > error.text.chars().count();
    let (column, end_column) = if is_behind { (0, 0) } else { (error.column, error.end_column) };
    let text = match error.by_compiler {
        true => Value::None,
        false if is_last || found_in_tokens(&error.message) => error.text.clone().into(),
        false => format!("{}\n", error.text).into(),
    };
    // What is in front of a line has no end.
    let end_column =
        if end_column == 0 && !is_behind && stands_between_tokens(error) { Value::Int(-1) } else { number(end_column) };
    let place = [Value::Str(file.clone()), number(error.line), number(column), text, number(error.end_line), end_column];
    let place = vm.new_tuple(place.to_vec());
    let class = vm.classes.exception(class).clone();
    let exception = vm.new_exception(&class, vec![error.message.clone().into(), place]);
    crate::types::set_syntax_error(vm, &exception);
    Raised::object(exception)
}
