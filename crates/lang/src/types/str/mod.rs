//! `str`.

use std::rc::Rc;

use super::{Table, Type, install};
use crate::format::bytes_of;
use crate::object::{Arguments, Class, Object, Outcome, Payload, Raised, Result, Str, Value};
use crate::vm::Vm;

pub mod cases;
mod format_methods;
mod item;
mod pad;
mod predicates;
pub(crate) use predicates::is_identifier;
mod search;
mod slots;
mod split;
mod translate;

pub use item::{concatenate, contains, get_item, repeat, repetitions};

const TABLES: &[Table] = &[
    cases::METHODS,
    predicates::METHODS,
    search::METHODS,
    split::METHODS,
    pad::METHODS,
    translate::METHODS,
    format_methods::METHODS,
];

/// Puts the type's functions into its class.
pub fn install_str(vm: &mut Vm) {
    let class = vm.classes.str.clone();
    for methods in TABLES {
        install(vm, &class, &Type { methods, ..Type::default() });
    }
    let rest = Type {
        new: Some(new),
        methods: &[],
        slots: slots::SLOTS,
        class_methods: &[],
        static_methods: &[("maketrans", translate::make_table)],
        getters: &[],
    };
    install(vm, &class, &rest);
}

/// A text of `class`: the plain value where the class is `str` itself.
pub fn new_text(vm: &Vm, class: &Rc<Class>, text: Str) -> Value {
    if Rc::ptr_eq(class, &vm.classes.str) { Value::Str(text) } else { Object::new(class, Payload::Str(text)).into() }
}

/// `str(object='')` and `str(bytes, encoding='utf-8', errors='strict')`.
fn new(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let given = arguments.positional.len() + arguments.keywords.len();
    if given > 3 {
        return Err(Raised::type_error(format!("str expected at most 3 arguments, got {given}")));
    }
    let [object, encoding, errors] = std::mem::take(arguments).named("str", ["object", "encoding", "errors"], 0)?;
    let class = class.clone();
    if encoding.is_defined() || errors.is_defined() {
        let encoding = optional_text(vm, &encoding, "str() argument 'encoding'")?;
        let errors = optional_text(vm, &errors, "str() argument 'errors'")?;
        if !object.is_defined() {
            return Ok(new_text(vm, &class, Str::from("")).into());
        }
        return decode(vm, &object, encoding, errors)?.then(vm, move |vm, text| {
            let text = text.as_str().cloned().unwrap_or_else(|| Str::from(""));
            Ok(new_text(vm, &class, text).into())
        });
    }
    if !object.is_defined() {
        return Ok(new_text(vm, &class, Str::from("")).into());
    }
    let is_exact = Rc::ptr_eq(&class, &vm.classes.str);
    vm.str(&object)?.then(vm, move |vm, text| {
        if is_exact {
            return Ok(text.into());
        }
        let text = text.as_str().cloned().unwrap_or_else(|| Str::from(""));
        Ok(new_text(vm, &class, text).into())
    })
}

fn decode(vm: &mut Vm, object: &Value, encoding: Option<Str>, errors: Option<Str>) -> Result<Outcome> {
    if let Some(bytes) = bytes_of(object) {
        return super::codec::decode(vm, &bytes, encoding, errors);
    }
    if object.as_str().is_some() {
        return Err(Raised::type_error("decoding str is not supported"));
    }
    Err(Raised::type_error(format!("decoding to str: need a bytes-like object, {} found", vm.type_name(object))))
}

/// A text argument that need not be there.
pub fn optional_text(vm: &Vm, value: &Value, what: &str) -> Result<Option<Str>> {
    if !value.is_defined() {
        return Ok(None);
    }
    super::receiver::text_argument(vm, value, what).map(Some)
}
