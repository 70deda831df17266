//! What `codecs.py` does: encodings of tables, encodings and error modes that a program has made.

use crate::object::{Arguments, Keywords, Outcome, Result, Str, Value};
use crate::vm::Vm;

/// Calls a function of the module `codecs` with what is to be coded, the encoding and the error mode.
pub(super) fn ask(
    vm: &mut Vm,
    function: &'static str,
    value: Value,
    encoding: Option<Str>,
    errors: Option<Str>,
) -> Result<Outcome> {
    let encoding = encoding.map_or_else(|| Value::from("utf-8"), Value::from);
    let errors = errors.map_or_else(|| Value::from("strict"), Value::from);
    vm.import_module("codecs")?.then(vm, move |vm, module| {
        let name = vm.intern(function);
        vm.get_attribute(&module, &name)?.then(vm, move |_, function| {
            let positional = smallvec::smallvec![value, encoding, errors];
            Ok(Outcome::call(function, Arguments { positional, keywords: Keywords::new() }))
        })
    })
}
