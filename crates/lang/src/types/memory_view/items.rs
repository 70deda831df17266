//! The items of a memory view: read, written, gone through and compared.

use crate::format::bytes_of;
use crate::object::string::hash_bytes;
use crate::object::{Arguments, Outcome, Payload, Raised, Result, Value};
use crate::types::Type;
use crate::types::bytes::new_bytes;
use crate::types::indexing::place_in;
use crate::vm::Vm;

use super::{Format, MemoryView, any, make, this};

pub(super) const TABLE: Type = Type {
    new: None,
    methods: &[],
    slots: &[
        ("__len__", |vm, arguments| {
            let [own] = arguments.exactly("__len__")?;
            Ok(Value::from(this(vm, &own)?.count).into())
        }),
        ("__getitem__", get_item),
        ("__setitem__", set_item),
        ("__delitem__", delete_item),
        ("__iter__", iterate),
        ("__eq__", |vm, arguments| equal(vm, arguments, true)),
        ("__ne__", |vm, arguments| equal(vm, arguments, false)),
        ("__hash__", hash),
        ("__repr__", repr),
    ],
    class_methods: &[],
    static_methods: &[],
    getters: &[],
};

const INDEX_OUT_OF_BOUNDS: &str = "index out of bounds on dimension 1";

fn invalid_key(_: &str) -> String {
    "memoryview: invalid slice key".to_owned()
}

/// The items as Python values.
pub(super) fn values(vm: &Vm, view: &MemoryView) -> Vec<Value> {
    view.bytes().unwrap_or_default().into_iter().map(|byte| item(vm, view.format, byte)).collect()
}

fn item(vm: &Vm, format: Format, byte: u8) -> Value {
    match format {
        Format::Unsigned => Value::Int(i64::from(byte)),
        Format::Signed => Value::Int(i64::from(byte as i8)),
        Format::Character => new_bytes(vm, [byte]),
    }
}

/// A key of several dimensions, which a view of one has not.
fn check_key(key: &Value) -> Result<()> {
    let Some(Payload::Tuple(parts)) = key.payload() else { return Ok(()) };
    if parts.is_empty() {
        return Err(Raised::new(crate::object::ExceptionKind::NotImplementedError, "sub-views are not implemented"));
    }
    Err(Raised::type_error(format!("cannot index 1-dimension view with {}-element tuple", parts.len())))
}

fn get_item(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [own, key] = arguments.exactly("__getitem__")?;
    let count = this(vm, &own)?.count;
    if let Some(Payload::Slice(parts)) = key.payload() {
        return vm.span_then(
            (**parts).clone(),
            move || count,
            move |vm, span| {
                let class = vm.classes.memory_view.clone();
                Ok(make(&class, this(vm, &own)?.part(span)))
            },
        );
    }
    check_key(&key)?;
    vm.index_then(&key, invalid_key, move |vm, index| {
        let view = this(vm, &own)?;
        let byte = place_in(index.as_subscript()?, count).and_then(|place| view.bytes()?.get(place).copied());
        match byte {
            Some(byte) => Ok(item(vm, view.format, byte).into()),
            None => Err(Raised::index_error(INDEX_OUT_OF_BOUNDS)),
        }
    })
}

fn set_item(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [own, key, value] = arguments.exactly("__setitem__")?;
    let view = this(vm, &own)?;
    if view.readonly {
        return Err(Raised::type_error("cannot modify read-only memory"));
    }
    let count = view.count;
    if let Some(Payload::Slice(parts)) = key.payload() {
        let Some(bytes) = bytes_of(&value).map(std::borrow::Cow::into_owned) else {
            let found = vm.type_name(&value);
            return Err(Raised::type_error(format!("a bytes-like object is required, not '{found}'")));
        };
        return vm.span_then(
            (**parts).clone(),
            move || count,
            move |vm, span| {
                if span.count != bytes.len() {
                    let words = "memoryview assignment: lvalue and rvalue have different structures";
                    return Err(Raised::value_error(words));
                }
                write(&this(vm, &own)?.part(span), &bytes);
                Ok(Value::None.into())
            },
        );
    }
    check_key(&key)?;
    vm.index_then(&key, invalid_key, move |vm, index| {
        let Some(place) = place_in(index.as_subscript()?, count) else {
            return Err(Raised::index_error(INDEX_OUT_OF_BOUNDS));
        };
        byte_then(vm, own, place, &value)
    })
}

/// Writes one item, once what is written is a number.
fn byte_then(vm: &mut Vm, own: Value, place: usize, value: &Value) -> Result<Outcome> {
    let span = crate::types::indexing::Span { start: place as i64, stop: 0, step: 1, count: 1 };
    let format = this(vm, &own)?.format;
    if format == Format::Character {
        let bytes = bytes_of(value).ok_or_else(|| Raised::type_error("memoryview: invalid type for format 'c'"))?;
        if bytes.len() != 1 {
            return Err(Raised::value_error("memoryview: invalid value for format 'c'"));
        }
        write(&this(vm, &own)?.part(span), &bytes);
        return Ok(Value::None.into());
    }
    let wrong = if format == Format::Signed { not_signed } else { not_unsigned };
    vm.index_then(value, wrong, move |vm, number| {
        let byte = match format {
            Format::Signed => i8::try_from(number.value).ok().map(|byte| byte as u8),
            _ => u8::try_from(number.value).ok(),
        };
        let letter = if format == Format::Signed { 'b' } else { 'B' };
        let byte = byte.ok_or_else(|| Raised::value_error(format!("memoryview: invalid value for format '{letter}'")))?;
        write(&this(vm, &own)?.part(span), &[byte]);
        Ok(Value::None.into())
    })
}

fn not_signed(_: &str) -> String {
    "memoryview: invalid type for format 'b'".to_owned()
}

fn not_unsigned(_: &str) -> String {
    "memoryview: invalid type for format 'B'".to_owned()
}

fn write(view: &MemoryView, bytes: &[u8]) {
    let Payload::ByteArray(target) = &view.base.payload else { return };
    let mut target = target.borrow_mut();
    for (index, byte) in bytes.iter().enumerate() {
        if let Some(place) = target.get_mut((view.start + index as i64 * view.step) as usize) {
            *place = *byte;
        }
    }
}

fn delete_item(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [own, _] = arguments.exactly("__delitem__")?;
    let readonly = this(vm, &own)?.readonly;
    Err(Raised::type_error(if readonly { "cannot modify read-only memory" } else { "cannot delete memory" }))
}

fn iterate(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [own] = arguments.exactly("__iter__")?;
    let items = values(vm, this(vm, &own)?);
    let items = vm.new_list(items);
    vm.iterate(&items)
}

fn equal(vm: &mut Vm, arguments: Arguments, wanted: bool) -> Result<Outcome> {
    let [own, other] = arguments.exactly("__eq__")?;
    if own.is(&other) {
        return Ok(Value::Bool(wanted).into());
    }
    let view = any(vm, &own)?;
    let released = view.released.get() || any(vm, &other).is_ok_and(|other| other.released.get());
    let (Some(bytes), false) = (view.bytes(), released) else { return Ok(Value::Bool(!wanted).into()) };
    match bytes_of(&other) {
        Some(other) => Ok(Value::Bool((bytes == *other) == wanted).into()),
        None => Ok(Value::NotImplemented.into()),
    }
}

fn hash(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [own] = arguments.exactly("__hash__")?;
    let view = this(vm, &own)?;
    if !view.readonly {
        return Err(Raised::value_error("cannot hash writable memoryview object"));
    }
    Ok(Value::Int(hash_bytes(&view.bytes().unwrap_or_default()) as i64).into())
}

fn repr(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [own] = arguments.exactly("__repr__")?;
    let released = if any(vm, &own)?.released.get() { "released " } else { "" };
    Ok(Value::from(format!("<{released}memory at {}>", crate::types::repr::address(&own))).into())
}
