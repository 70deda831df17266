//! `bytes`, and what `bytearray` shares with it.

use std::rc::Rc;

use super::caught::caught;
use super::indexing::not_an_integer;
use super::receiver::is_iterable;
use super::{Table, Type, codec, install};
use crate::format::bytes_of;
use crate::number::Number;
use crate::object::{Arguments, Class, ExceptionKind, Object, Outcome, Payload, Raised, Result, Value};
use crate::vm::Vm;

mod buffer;
mod hex;
mod item;
mod search;
mod slots;
mod split;
mod text;

pub use buffer::Buffer;
pub(super) use hex::from_hex;
pub use item::{concatenate, contains, get_item, repeat};
pub(super) use text::make_table;

/// The methods that `bytes` and `bytearray` share.
pub(super) const SHARED: &[Table] = &[search::METHODS, split::METHODS, text::METHODS, hex::METHODS];

/// The special methods that they share.
pub(super) const SHARED_SLOTS: Table = slots::SLOTS;

/// Puts the type's functions into its class.
pub fn install_bytes(vm: &mut Vm) {
    let class = vm.classes.bytes.clone();
    install_shared(vm, &class);
    let own = Type {
        new: Some(new),
        slots: &[("__hash__", slots::hash)],
        class_methods: &[("fromhex", hex::from_hex)],
        static_methods: &[("maketrans", text::make_table)],
        ..Type::default()
    };
    install(vm, &class, &own);
}

pub(super) fn install_shared(vm: &mut Vm, class: &Rc<Class>) {
    for methods in SHARED {
        install(vm, class, &Type { methods, ..Type::default() });
    }
    install(vm, class, &Type { slots: SHARED_SLOTS, ..Type::default() });
}

/// A new `bytes`.
pub fn new_bytes(vm: &Vm, bytes: impl Into<Rc<[u8]>>) -> Value {
    Object::new(&vm.classes.bytes, Payload::Bytes(bytes.into())).into()
}

/// `bytes(source, encoding, errors)`.
fn new(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let class = class.clone();
    construct(vm, std::mem::take(arguments), "bytes", move |_, bytes| {
        Ok(Value::from(Object::new(&class, Payload::Bytes(bytes.into()))).into())
    })
}

/// What both constructors do with their arguments.
pub(super) fn construct(
    vm: &mut Vm,
    arguments: Arguments,
    name: &'static str,
    finish: impl FnOnce(&mut Vm, Vec<u8>) -> Result<Outcome> + 'static,
) -> Result<Outcome> {
    construct_boxed(vm, arguments, name, Box::new(finish))
}

type TakeBytes = Box<dyn FnOnce(&mut Vm, Vec<u8>) -> Result<Outcome>>;

fn construct_boxed(vm: &mut Vm, arguments: Arguments, name: &'static str, finish: TakeBytes) -> Result<Outcome> {
    let given = arguments.positional.len() + arguments.keywords.len();
    if given > 3 {
        return Err(Raised::type_error(format!("{name}() takes at most 3 arguments ({given} given)")));
    }
    let [source, encoding, errors] = arguments.named(name, ["source", "encoding", "errors"], 0)?;
    let has_own_bytes = name == "bytes" && !encoding.is_defined() && vm.class_of(&source).lookup(&vm.names.bytes).is_some();
    if let Some(text) = source.as_str().filter(|_| !has_own_bytes) {
        if !encoding.is_defined() {
            return Err(Raised::type_error("string argument without an encoding"));
        }
        let what = format!("{name}() argument 'encoding'");
        let encoding = super::str::optional_text(vm, &encoding, &what)?;
        let what = format!("{name}() argument 'errors'");
        let errors = super::str::optional_text(vm, &errors, &what)?;
        return codec::encode(vm, text, encoding, errors)?
            .then(vm, |vm, bytes| finish(vm, bytes_of(&bytes).map_or_else(Vec::new, |bytes| bytes.to_vec())));
    }
    if encoding.is_defined() || errors.is_defined() {
        let what = if encoding.is_defined() { "encoding" } else { "errors" };
        return Err(Raised::type_error(format!("{what} without a string argument")));
    }
    if !source.is_defined() {
        return finish(vm, Vec::new());
    }
    from_source(vm, &source, name, finish)
}

fn from_source(vm: &mut Vm, source: &Value, name: &'static str, finish: TakeBytes) -> Result<Outcome> {
    match Number::of(source) {
        Some(Number::Int(count)) => {
            let count = usize::try_from(count).map_err(|_| Raised::value_error("negative count"))?;
            vm.check_object_size(count)?;
            return finish(vm, vec![0; count]);
        }
        Some(Number::Big(_)) => {
            return Err(Raised::overflow_error("cannot fit 'int' into an index-sized integer"));
        }
        _ => {}
    }
    let message = if name == "bytes" { "bytes must be in range(0, 256)" } else { BYTE_RANGE };
    let has_own = |name| super::receiver::own_method(vm, source, name).is_some();
    let converts = name == "bytes" && has_own(&vm.names.bytes);
    if has_own(&vm.names.index) && !converts && bytes_of(source).is_none() {
        return count_or_items(vm, source.clone(), name, message, finish);
    }
    collect(vm, source, name, message, finish)
}

/// An object with an `__index__` is a count; where that is a `TypeError`, the object may still have items.
fn count_or_items(vm: &mut Vm, source: Value, name: &'static str, message: &'static str, finish: TakeBytes) -> Result<Outcome> {
    let index = vm.index_value(&source, not_an_integer);
    caught(vm, index, move |vm, count| match count {
        Ok(count) => from_source(vm, &count, name, finish),
        Err(raised) if vm.is_kind(&raised, ExceptionKind::TypeError) => collect(vm, &source, name, message, finish),
        Err(raised) => Err(raised),
    })
}

/// The message for an integer that is no byte.
pub(super) const BYTE_RANGE: &str = "byte must be in range(0, 256)";

/// The bytes of a bytes-like object, of what its `__bytes__` gives or of an iterable of integers.
pub fn bytes_from(
    vm: &mut Vm,
    source: &Value,
    finish: impl FnOnce(&mut Vm, Vec<u8>) -> Result<Outcome> + 'static,
) -> Result<Outcome> {
    collect(vm, source, "bytes", "bytes must be in range(0, 256)", Box::new(finish))
}

fn collect(vm: &mut Vm, source: &Value, name: &str, message: &'static str, finish: TakeBytes) -> Result<Outcome> {
    if let Some(bytes) = bytes_of(source) {
        return finish(vm, bytes.into_owned());
    }
    let method = super::receiver::own_method(vm, source, &vm.names.bytes);
    if let Some(method) = method.filter(|_| name == "bytes") {
        let call = Outcome::call(method, Arguments::one(source.clone()));
        return call.then(vm, move |vm, bytes| match bytes_of(&bytes) {
            Some(found) => finish(vm, found.into_owned()),
            None => Err(Raised::type_error(format!("__bytes__ returned non-bytes (type {})", vm.type_name(&bytes)))),
        });
    }
    if source.as_str().is_some() || !is_iterable(vm, source) {
        return Err(Raised::type_error(format!("cannot convert '{}' object to {name}", vm.type_name(source))));
    }
    vm.collect(source, move |vm, items| next_byte(vm, items.into_iter(), Vec::new(), message, finish))
}

fn next_byte(
    vm: &mut Vm,
    mut items: std::vec::IntoIter<Value>,
    mut bytes: Vec<u8>,
    message: &'static str,
    finish: TakeBytes,
) -> Result<Outcome> {
    for item in items.by_ref() {
        match vm.index_value(&item, not_an_integer)? {
            Outcome::Value(item) => bytes.push(byte(vm, &item, message)?),
            later => {
                return later.then(vm, move |vm, item| {
                    bytes.push(byte(vm, &item, message)?);
                    next_byte(vm, items, bytes, message, finish)
                });
            }
        }
    }
    finish(vm, bytes)
}

/// An integer below 256.
pub(super) fn byte(vm: &Vm, value: &Value, message: &str) -> Result<u8> {
    match Number::of(value) {
        Some(Number::Big(_)) => Err(Raised::value_error(message)),
        _ => u8::try_from(vm.index(value)?).map_err(|_| Raised::value_error(message)),
    }
}

/// An argument that must be bytes-like.
pub(super) fn bytes_argument<'a>(vm: &Vm, value: &'a Value) -> Result<std::borrow::Cow<'a, [u8]>> {
    bytes_of(value).ok_or_else(|| Raised::type_error(format!("a bytes-like object is required, not '{}'", vm.type_name(value))))
}

/// The words for an index of a `bytearray` that is no integer.
pub(super) fn wrong_array_index(found: &str) -> String {
    format!("bytearray indices must be integers or slices, not {found}")
}
