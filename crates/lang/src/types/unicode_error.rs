//! `UnicodeEncodeError`, `UnicodeDecodeError` and `UnicodeTranslateError`: their arguments, which are attributes too.

use crate::format::bytes_of;
use crate::object::{ExceptionKind, ObjectRef, Raised, Result, Value};
use crate::vm::{Vm, parts_of};

use super::indexing::not_an_integer;

const NAMES: [&str; 5] = ["encoding", "object", "start", "end", "reason"];

/// The names of the arguments of such an error, and whether its object is bytes; none for any other exception.
fn form(vm: &Vm, exception: &ObjectRef) -> Option<(&'static [&'static str], bool)> {
    let is = |kind| vm.is_exception_kind(exception, kind);
    if is(ExceptionKind::UnicodeTranslateError) {
        return Some((&NAMES[1..], false));
    }
    let decodes = is(ExceptionKind::UnicodeDecodeError);
    (decodes || is(ExceptionKind::UnicodeEncodeError)).then_some((&NAMES, decodes))
}

/// Refuses arguments that are not what such an error takes.
pub(super) fn check_unicode_error(vm: &Vm, exception: &ObjectRef) -> Result<()> {
    let Some((names, of_bytes)) = form(vm, exception) else { return Ok(()) };
    let arguments = parts_of(exception).map(|parts| parts.arguments.borrow().clone()).unwrap_or_default();
    let (wanted, given) = (names.len(), arguments.len());
    if given != wanted {
        return Err(Raised::type_error(format!("function takes exactly {wanted} arguments ({given} given)")));
    }
    for (place, (name, value)) in names.iter().zip(arguments.iter()).enumerate() {
        check(vm, place + 1, name, value, of_bytes)?;
    }
    Ok(())
}

fn check(vm: &Vm, place: usize, name: &str, value: &Value, of_bytes: bool) -> Result<()> {
    let found = vm.type_name(value);
    match name {
        "start" | "end" if !matches!(value, Value::Int(_) | Value::Bool(_)) => Err(Raised::type_error(not_an_integer(&found))),
        "start" | "end" => Ok(()),
        "object" if of_bytes && bytes_of(value).is_none() => {
            Err(Raised::type_error(format!("a bytes-like object is required, not '{found}'")))
        }
        "object" if of_bytes => Ok(()),
        _ if value.as_str().is_none() => Err(Raised::type_error(format!("argument {place} must be str, not {found}"))),
        _ => Ok(()),
    }
}

/// Makes its arguments the attributes of such an error.
pub(crate) fn set_unicode_error(vm: &mut Vm, exception: &ObjectRef) {
    let Some((names, _)) = form(vm, exception) else { return };
    let arguments = parts_of(exception).map(|parts| parts.arguments.borrow().clone()).unwrap_or_default();
    let attributes = exception.attributes_or_new();
    for (name, value) in names.iter().zip(arguments.iter()) {
        let name = vm.intern(name);
        attributes.borrow_mut().set_str(&name, value.clone());
    }
}
