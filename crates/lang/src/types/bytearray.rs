//! `bytearray`: what it has beyond `bytes`, which is all that changes it.

use std::rc::Rc;

use super::bytes::{self, BYTE_RANGE, byte, wrong_array_index};
use super::indexing::{Span, not_an_integer, place_in, with_integers};
use super::receiver::{is_iterable, no_operand, operand, take_self, wrong_receiver};
use super::{Type, install};
use crate::format::bytes_of;
use crate::number::Number;
use crate::object::{Arguments, Class, Object, ObjectRef, Outcome, Payload, Raised, Result, Storage, Value};
use crate::types::receive::method_arguments;
use crate::vm::Vm;

const TYPE: Type = Type {
    new: Some(new),
    methods: &[
        ("append", append),
        ("extend", extend),
        ("insert", |vm, arguments| with_integers(vm, arguments, 1..3, insert)),
        ("pop", |vm, arguments| with_integers(vm, arguments, 1..2, pop)),
        ("remove", remove),
        ("reverse", reverse),
        ("clear", clear),
        ("copy", copy),
    ],
    slots: &[
        ("__init__", init),
        ("__setitem__", set_item),
        ("__delitem__", delete_item),
        ("__iadd__", add_in_place),
        ("__imul__", multiply_in_place),
    ],
    class_methods: &[("fromhex", bytes::from_hex)],
    static_methods: &[("maketrans", bytes::make_table)],
    getters: &[],
};

/// Puts the type's functions into its class.
pub fn install_bytearray(vm: &mut Vm) {
    let class = vm.classes.bytearray.clone();
    bytes::install_shared(vm, &class);
    install(vm, &class, &TYPE);
    let name = vm.names.hash.clone();
    class.set(&name, Value::None);
}

/// An empty one, which `__init__` fills.
#[expect(clippy::unnecessary_wraps, reason = "a constructor has this signature")]
fn new(_: &mut Vm, class: &Rc<Class>, _: &mut Arguments) -> Result<Outcome> {
    Ok(Value::from(Object::new(class, Payload::ByteArray(Vec::new().into()))).into())
}

/// `bytearray.__init__`: fills it, also one that was filled before.
fn init(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let array = Array::take(vm, &mut arguments, "__init__")?;
    bytes::construct(vm, arguments, "bytearray", move |_, bytes| {
        array.with(|own| *own = bytes)?;
        Ok(Value::None.into())
    })
}

/// A receiver, which is known to hold a bytearray.
struct Array(ObjectRef);

impl Array {
    fn take(vm: &Vm, arguments: &mut Arguments, name: &str) -> Result<Self> {
        let own = take_self(arguments, name)?;
        match own.object() {
            Some(object) if matches!(object.payload, Payload::ByteArray(_)) => Ok(Array(object.clone())),
            _ => Err(wrong_receiver(vm, name, "bytearray", &own)),
        }
    }

    fn length(&self) -> usize {
        self.bytes().borrow().len()
    }

    /// The place of an index, which must be there.
    fn place(&self, index: i64) -> Result<usize> {
        place_in(index, self.length()).ok_or_else(|| Raised::index_error("bytearray index out of range"))
    }

    fn bytes(&self) -> &Storage {
        match &self.0.payload {
            Payload::ByteArray(bytes) => bytes,
            _ => unreachable!("`take` has looked"),
        }
    }

    fn with<T>(&self, use_it: impl FnOnce(&mut Vec<u8>) -> T) -> Result<T> {
        self.bytes().change(use_it)
    }
}

fn append(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Array::take(vm, &mut arguments, "append")?;
    let [item] = method_arguments::<1>(arguments, ("bytearray", "append"), 1)?;
    let item = byte(vm, &item, BYTE_RANGE)?;
    vm.check_object_size(own.length() + 1)?;
    own.with(|bytes| bytes.push(item))?;
    Ok(Value::None.into())
}

fn extend(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Array::take(vm, &mut arguments, "extend")?;
    let [items] = method_arguments::<1>(arguments, ("bytearray", "extend"), 1)?;
    if items.as_str().is_some() {
        return Err(Raised::type_error("expected iterable of integers; got: 'str'"));
    }
    if !is_iterable(vm, &items) {
        return Err(Raised::type_error(format!("can't extend bytearray with {}", vm.type_name(&items))));
    }
    let add = move |vm: &mut Vm, more: Vec<u8>| {
        vm.check_object_size(own.length() + more.len())?;
        own.with(|bytes| bytes.extend_from_slice(&more))?;
        Ok(Value::None.into())
    };
    if let Some(more) = bytes_of(&items).map(std::borrow::Cow::into_owned) {
        return add(vm, more);
    }
    vm.collect(&items, move |vm, items| {
        let more: Result<Vec<u8>> = items.iter().map(|item| byte(vm, item, BYTE_RANGE)).collect();
        add(vm, more?)
    })
}

fn insert(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Array::take(vm, &mut arguments, "insert")?;
    let [at, item] = method_arguments::<2>(arguments, ("bytearray", "insert"), 2)?;
    let at = vm.index(&at)?;
    let item = byte(vm, &item, BYTE_RANGE)?;
    let length = own.length();
    vm.check_object_size(length + 1)?;
    let at = if at < 0 { at.saturating_add(length as i64).max(0) } else { at };
    own.with(|bytes| bytes.insert((at as usize).min(length), item))?;
    Ok(Value::None.into())
}

fn pop(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Array::take(vm, &mut arguments, "pop")?;
    let [at] = method_arguments::<1>(arguments, ("bytearray", "pop"), 0)?;
    let at = if at.is_defined() { vm.index(&at)? } else { -1 };
    own.with(|bytes| {
        if bytes.is_empty() {
            return Err(Raised::index_error("pop from empty bytearray"));
        }
        let at = place_in(at, bytes.len());
        let at = at.ok_or_else(|| Raised::index_error("pop index out of range"))?;
        Ok(Value::Int(i64::from(bytes.remove(at))).into())
    })?
}

fn remove(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Array::take(vm, &mut arguments, "remove")?;
    let [item] = method_arguments::<1>(arguments, ("bytearray", "remove"), 1)?;
    let item = byte(vm, &item, BYTE_RANGE)?;
    own.with(|bytes| {
        let at = bytes.iter().position(|&byte| byte == item);
        let at = at.ok_or_else(|| Raised::value_error("value not found in bytearray"))?;
        bytes.remove(at);
        Ok(Value::None.into())
    })?
}

fn reverse(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Array::take(vm, &mut arguments, "reverse")?;
    method_arguments::<0>(arguments, ("bytearray", "reverse"), 0)?;
    own.with(|bytes| bytes.reverse())?;
    Ok(Value::None.into())
}

fn clear(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Array::take(vm, &mut arguments, "clear")?;
    method_arguments::<0>(arguments, ("bytearray", "clear"), 0)?;
    own.with(Vec::clear)?;
    Ok(Value::None.into())
}

fn copy(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Array::take(vm, &mut arguments, "copy")?;
    no_operand(&arguments)?;
    let bytes = own.bytes().borrow().clone();
    let copy = Object::new(&vm.classes.bytearray, Payload::ByteArray(bytes.into()));
    Ok(Value::from(copy).into())
}

fn add_in_place(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Array::take(vm, &mut arguments, "__iadd__")?;
    let other = operand(arguments)?;
    let Some(more) = bytes_of(&other).map(std::borrow::Cow::into_owned) else {
        return Err(Raised::type_error(format!("can't concat {} to bytearray", vm.type_name(&other))));
    };
    vm.check_object_size(own.length() + more.len())?;
    own.with(|bytes| bytes.extend_from_slice(&more))?;
    Ok(Value::Object(own.0).into())
}

fn multiply_in_place(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Array::take(vm, &mut arguments, "__imul__")?;
    let count = operand(arguments)?;
    vm.index_then(&count, not_an_integer, move |vm, count| {
        let count = usize::try_from(count.as_size()?).unwrap_or(0);
        let length = own.length();
        vm.check_object_size(length.saturating_mul(count))?;
        own.with(|bytes| *bytes = bytes.repeat(if length == 0 { 0 } else { count }))?;
        Ok(Value::Object(own.0).into())
    })
}

fn set_item(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Array::take(vm, &mut arguments, "__setitem__")?;
    let [index, value] = arguments.exactly::<2>("__setitem__")?;
    set_item_of(vm, &own.0, &index, value)
}

/// `array[index] = value`: what the machine calls, too.
pub fn set_item_of(vm: &mut Vm, array: &ObjectRef, index: &Value, value: Value) -> Result<Outcome> {
    let own = Array(array.clone());
    let Some(Payload::Slice(parts)) = index.payload() else {
        return vm.index_then(index, wrong_array_index, move |vm, index| {
            let at = own.place(index.as_subscript()?)?;
            let value = byte(vm, &value, BYTE_RANGE)?;
            own.with(|bytes| bytes.splice(at..=at, [value]).for_each(drop))?;
            Ok(Value::None.into())
        });
    };
    let parts = (**parts).clone();
    let fits = Number::of(&value).is_none() && value.as_str().is_none();
    if !fits || bytes_of(&value).is_none() && !is_iterable(vm, &value) {
        return Err(Raised::type_error("can assign only bytes, buffers, or iterables of ints in range(0, 256)"));
    }
    bytes::bytes_from(vm, &value, move |vm, new| {
        let length = own.length();
        vm.span_then(
            parts,
            move || length,
            move |vm, span| {
                vm.check_object_size(own.length() + new.len())?;
                own.with(|bytes| set_slice(bytes, span, &new))??;
                Ok(Value::None.into())
            },
        )
    })
}

fn set_slice(bytes: &mut Vec<u8>, span: Span, new: &[u8]) -> Result<()> {
    if span.step == 1 {
        let start = (span.start.max(0) as usize).min(bytes.len());
        let end = (start + span.count).min(bytes.len());
        bytes.splice(start..end, new.iter().copied());
        return Ok(());
    }
    if new.len() != span.count {
        return Err(Raised::value_error(format!(
            "attempt to assign bytes of size {} to extended slice of size {}",
            new.len(),
            span.count
        )));
    }
    for (at, &byte) in span.places().zip(new) {
        if let Some(item) = bytes.get_mut(at) {
            *item = byte;
        }
    }
    Ok(())
}

fn delete_item(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Array::take(vm, &mut arguments, "__delitem__")?;
    let index = operand(arguments)?;
    delete_item_of(vm, &own.0, &index)
}

/// `del array[index]`: what the machine calls, too.
pub fn delete_item_of(vm: &mut Vm, array: &ObjectRef, index: &Value) -> Result<Outcome> {
    let own = Array(array.clone());
    if let Some(Payload::Slice(parts)) = index.payload() {
        let length = own.length();
        return vm.span_then(
            (**parts).clone(),
            move || length,
            move |_, span| {
                own.with(|bytes| delete_span(bytes, span))?;
                Ok(Value::None.into())
            },
        );
    }
    vm.index_then(index, wrong_array_index, move |_, index| {
        let at = own.place(index.as_subscript()?)?;
        own.with(|bytes| bytes.drain(at..=at).for_each(drop))?;
        Ok(Value::None.into())
    })
}

fn delete_span(bytes: &mut Vec<u8>, span: Span) {
    let mut gone: Vec<usize> = span.places().collect();
    gone.sort_unstable();
    let mut at = 0;
    bytes.retain(|_| {
        at += 1;
        gone.binary_search(&(at - 1)).is_err()
    });
}
