//! The items of a memory view: read, written and gone through.

use crate::object::{Arguments, Outcome, Payload, Raised, Result, Value};
use crate::types::Type;
use crate::vm::Vm;

use super::{Format, MemoryView, Misfit, make, storage_of, this, view_of, with_bytes};

pub(super) const TABLE: Type = Type {
    new: None,
    methods: &[],
    slots: &[
        ("__len__", length),
        ("__getitem__", get_item),
        ("__setitem__", set_item),
        ("__delitem__", delete_item),
        ("__iter__", iterate),
    ],
    class_methods: &[],
    static_methods: &[],
    getters: &[],
};

fn invalid_key(_: &str) -> String {
    "memoryview: invalid slice key".to_owned()
}

fn length(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [own] = arguments.exactly("__len__")?;
    let view = this(vm, &own)?;
    if view.shape.is_empty() {
        return Err(Raised::type_error("0-dim memory has no length"));
    }
    Ok(Value::from(view.length()).into())
}

fn unsupported(format: Format) -> Raised {
    let words = format!("memoryview: unsupported format {}", format.letter());
    Raised::new(crate::object::ExceptionKind::NotImplementedError, words)
}

impl MemoryView {
    /// The items as Python values, in order.
    pub(super) fn values(&self, vm: &Vm) -> Vec<Value> {
        let bytes = self.bytes().unwrap_or_default();
        bytes.chunks_exact(self.format.size()).map(|item| self.format.read(vm, item)).collect()
    }

    fn item(&self, vm: &Vm, place: i64) -> Result<Value> {
        if !self.format.is_native() {
            return Err(unsupported(self.format));
        }
        let (start, size) = (place as usize, self.format.size());
        let item = with_bytes(&self.base, |bytes| bytes.get(start..start + size).map(<[u8]>::to_vec));
        Ok(item.map_or(Value::None, |item| self.format.read(vm, &item)))
    }

    fn write(&self, place: i64, item: &[u8]) {
        let Some(storage) = storage_of(&self.base) else { return };
        if let Some(target) = storage.borrow_mut().get_mut(place as usize..place as usize + item.len()) {
            target.copy_from_slice(item);
        }
    }
}

fn get_item(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [own, key] = arguments.exactly("__getitem__")?;
    let view = this(vm, &own)?;
    match key.payload() {
        Some(Payload::Slice(parts)) => return get_part(vm, (**parts).clone(), own),
        Some(Payload::Tuple(parts)) => return Ok(view.item(vm, view.place_of_tuple(vm, parts)?)?.into()),
        _ if matches!(key, Value::Ellipsis) && view.shape.is_empty() => return Ok(own.into()),
        _ => {}
    }
    vm.index_then(&key, invalid_key, move |vm, index| {
        let view = this(vm, &own)?;
        Ok(view.item(vm, view.place_of_index(index.as_subscript()?)?)?.into())
    })
}

fn get_part(vm: &mut Vm, parts: [Value; 3], own: Value) -> Result<Outcome> {
    let view = this(vm, &own)?;
    if view.shape.is_empty() {
        return Err(Raised::type_error("invalid indexing of 0-dim memory"));
    }
    let length = view.length();
    vm.span_then(
        parts,
        move || length,
        move |vm, span| {
            let class = vm.classes.memory_view.clone();
            Ok(make(&class, this(vm, &own)?.part(span)))
        },
    )
}

fn set_item(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [own, key, value] = arguments.exactly("__setitem__")?;
    let view = this(vm, &own)?;
    if view.readonly {
        return Err(Raised::type_error("cannot modify read-only memory"));
    }
    match key.payload() {
        Some(Payload::Slice(parts)) if view.shape.len() == 1 => return set_part(vm, (**parts).clone(), own, &value),
        Some(Payload::Slice(_)) => {
            let words = "memoryview slice assignments are currently restricted to ndim = 1";
            return Err(Raised::new(crate::object::ExceptionKind::NotImplementedError, words));
        }
        Some(Payload::Tuple(parts)) => {
            let place = view.place_of_tuple(vm, parts)?;
            return write_then(vm, own, place, &value);
        }
        _ if matches!(key, Value::Ellipsis) && view.shape.is_empty() => {
            let place = view.start;
            return write_then(vm, own, place, &value);
        }
        _ => {}
    }
    vm.index_then(&key, invalid_key, move |vm, index| {
        let place = this(vm, &own)?.place_of_index(index.as_subscript()?)?;
        write_then(vm, own, place, &value)
    })
}

fn set_part(vm: &mut Vm, parts: [Value; 3], own: Value, value: &Value) -> Result<Outcome> {
    let Some(source) = view_of(value) else {
        let found = vm.type_name(value);
        return Err(Raised::type_error(format!("a bytes-like object is required, not '{found}'")));
    };
    let length = this(vm, &own)?.length();
    vm.span_then(
        parts,
        move || length,
        move |vm, span| {
            let target = this(vm, &own)?.part(span);
            if target.shape != source.shape || target.format != source.format {
                return Err(Raised::value_error("memoryview assignment: lvalue and rvalue have different structures"));
            }
            let bytes = source.bytes().unwrap_or_default();
            for (place, item) in target.places().into_iter().zip(bytes.chunks_exact(target.format.size())) {
                target.write(place, item);
            }
            Ok(Value::None.into())
        },
    )
}

/// Writes one item, once what is written is a number.
fn write_then(vm: &mut Vm, own: Value, place: i64, value: &Value) -> Result<Outcome> {
    let format = this(vm, &own)?.format;
    let letter = format.letter();
    if !format.is_native() {
        return Err(unsupported(format));
    }
    if letter == 'c' {
        let Some(Payload::Bytes(bytes)) = value.payload() else { return Err(misfit(format, Misfit::Type)) };
        if bytes.len() != 1 {
            return Err(misfit(format, Misfit::Value));
        }
        this(vm, &own)?.write(place, bytes);
        return Ok(Value::None.into());
    }
    if letter == '?' {
        return vm.truth(value)?.then(vm, move |vm, truth| {
            this(vm, &own)?.write(place, &[u8::from(matches!(truth, Value::Bool(true)))]);
            Ok(Value::None.into())
        });
    }
    let finish = move |vm: &mut Vm, number: Value| {
        let bytes = format.bytes(&number).map_err(|wrong| misfit(format, wrong))?;
        this(vm, &own)?.write(place, &bytes);
        Ok(Value::None.into())
    };
    if "efd".contains(letter) {
        return finish(vm, value.clone());
    }
    let has_index = super::super::is_integer(value) || vm.class_of(value).lookup(&vm.names.index).is_some();
    if !has_index {
        return Err(misfit(format, Misfit::Type));
    }
    vm.index_value(value, super::super::not_an_integer)?.then(vm, finish)
}

fn misfit(format: Format, wrong: Misfit) -> Raised {
    let letter = format.letter();
    match wrong {
        Misfit::Type => Raised::type_error(format!("memoryview: invalid type for format '{letter}'")),
        Misfit::Value => Raised::value_error(format!("memoryview: invalid value for format '{letter}'")),
    }
}

fn delete_item(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [own, _] = arguments.exactly("__delitem__")?;
    let readonly = this(vm, &own)?.readonly;
    Err(Raised::type_error(if readonly { "cannot modify read-only memory" } else { "cannot delete memory" }))
}

fn iterate(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [own] = arguments.exactly("__iter__")?;
    let view = this(vm, &own)?;
    if view.shape.len() != 1 {
        view.place_of_index(0)?;
    }
    if !view.format.is_native() {
        return Err(unsupported(view.format));
    }
    let items = view.values(vm);
    let items = vm.new_list(items);
    vm.iterate(&items)
}
