//! The native part of `traceback`.
#![expect(clippy::unnecessary_wraps, reason = "native functions have this signature")]

use std::rc::Rc;

use crate::object::{Arguments, DictRef, Object, ObjectRef, Outcome, Payload, Raised, Result, Value};
use crate::traceback::{self, Options};
use crate::types::Table;
use crate::vm::{Traceback, Vm};

use super::native::add_functions;

/// Fills `_traceback`.
pub(super) fn fill(vm: &mut Vm, namespace: &DictRef) -> Result<()> {
    add_functions(vm, namespace, "_traceback", FUNCTIONS);
    Ok(())
}

const FUNCTIONS: Table = &[("whole", whole), ("only", only), ("entries", entries), ("places", places)];

fn exception(value: &Value) -> Result<ObjectRef> {
    match value {
        Value::Object(object) if matches!(object.payload, Payload::Exception(_)) => Ok(object.clone()),
        _ => Err(Raised::type_error("an exception is needed")),
    }
}

fn limit(vm: &Vm, value: &Value) -> Result<Option<i64>> {
    if value.is_none() || !value.is_defined() { Ok(None) } else { vm.index(value).map(Some) }
}

/// The traceback of an argument.
fn traceback_of(value: &Value) -> Option<Rc<Traceback>> {
    match value.payload() {
        Some(Payload::Traceback(first)) => Some(first.clone()),
        _ => None,
    }
}

/// `whole(exception, limit, chain, traceback)`: a list of pieces. Without a traceback it is the exception's own; `None` is none.
fn whole(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [value, most, chain, given] = arguments.between("whole", 3)?;
    let traceback = given.is_defined().then(|| traceback_of(&given));
    let options = Options { chain: vm.quick_truth(&chain).unwrap_or(true), limit: limit(vm, &most)?, traceback };
    let exception = exception(&value)?;
    traceback::format_exception_asking(vm, &exception, options)
}

/// `only(exception, traceback)`: a list of pieces.
fn only(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [value, traceback] = arguments.exactly("only")?;
    let exception = exception(&value)?;
    traceback::format_exception_only_asking(vm, &exception, traceback_of(&traceback))
}

/// `entries(traceback, limit)`: a text for each.
fn entries(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [value, most] = arguments.exactly("entries")?;
    let most = limit(vm, &most)?;
    let texts = match value.payload() {
        Some(Payload::Traceback(first)) => traceback::format_entries(Some(first), most),
        _ => Vec::new(),
    };
    Ok(vm.new_list(texts.into_iter().map(Value::from).collect()).into())
}

/// `places(traceback, limit)`: file, line, name, the lines of the source, end line, column, end column, the text of the entry, the frame.
fn places(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [value, most] = arguments.exactly("places")?;
    let most = limit(vm, &most)?;
    let shown = match value.payload() {
        Some(Payload::Traceback(first)) => traceback::shown_entries(Some(first), most),
        _ => Vec::new(),
    };
    let mut places = Vec::new();
    for entry in shown {
        let code = &entry.frame.code;
        let place = code.place_of(entry.instruction);
        let line = |line| if code.file.is_program { code.file.line(line).trim_end() } else { "" };
        let text: String = (place.line..=place.end_line).flat_map(|number| [line(number), "\n"]).collect();
        let number = |number: u32| Value::Int(i64::from(number));
        places.push(vm.new_tuple([
            code.file.name.clone().into(),
            number(place.line),
            code.name.clone().into(),
            text.into(),
            number(place.end_line),
            number(place.column),
            number(place.end_column),
            traceback::format_entry(&entry).into(),
            Object::new(&vm.classes.frame, Payload::Frame(entry.frame.clone())).into(),
        ]));
    }
    Ok(vm.new_list(places).into())
}
