//! What holds the items of an `array.array`: bytes that views may look at. What an array does with them is in
//! `apart/array.py`, which has checked each value before it comes here.

use std::any::Any;
use std::rc::Rc;

use crate::object::iterator::Iter;
use crate::object::{
    Arguments, Class, DictRef, ExceptionKind, Native, ObjectRef, Outcome, Payload, Raised, Result, Storage, Str, Value,
};
use crate::types::indexing::place_in;
use crate::types::{Format, Type};
use crate::vm::Vm;

use super::native::{add_class, new_native, receiver};

/// Items of one kind, one behind the other.
pub struct NumberArray {
    format: Format,
    bytes: Storage,
}

impl NumberArray {
    pub fn format(&self) -> Format {
        self.format
    }

    pub(crate) fn is_of_characters(&self) -> bool {
        matches!(self.format.letter(), 'u' | 'w')
    }

    /// At most so many of its characters, for somebody who only looks.
    pub(crate) fn characters(&self, vm: &Vm, most: usize) -> Str {
        let items = (0..most.min(self.length())).filter_map(|place| self.item(vm, place));
        items.filter_map(|item| item.as_str().cloned()).map(|text| text.to_string()).collect::<String>().into()
    }

    /// An item that as a value would be an object of its own, which somebody who only looks must not make.
    pub(crate) fn wide_item(&self, place: usize) -> Option<u64> {
        if !matches!(self.format.letter(), 'L' | 'Q') {
            return None;
        }
        let bytes = self.bytes.borrow();
        let item = bytes.get(place * 8..place * 8 + 8)?;
        Some(u64::from_le_bytes(item.try_into().ok()?)).filter(|number| i64::try_from(*number).is_err())
    }

    pub(crate) fn length(&self) -> usize {
        self.bytes.borrow().len() / self.format.size()
    }

    fn resize(&self, change: impl FnOnce(&mut Vec<u8>)) -> Result<()> {
        let words = "cannot resize an array that is exporting buffers";
        self.bytes.change(change).map_err(|_| Raised::new(ExceptionKind::BufferError, words))
    }

    pub(crate) fn item(&self, vm: &Vm, place: usize) -> Option<Value> {
        let size = self.format.size();
        let item = self.bytes.borrow().get(place * size..(place + 1) * size)?.to_vec();
        Some(self.format.read(vm, &item))
    }
}

impl Native for NumberArray {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn trace(&self, _: &mut dyn FnMut(&Value)) {}

    fn clear(&self) {}

    fn storage(&self) -> Option<&Storage> {
        Some(&self.bytes)
    }
}

/// Fills `array` with the class that its own derives from.
pub(super) fn fill(vm: &mut Vm, namespace: &DictRef) -> Result<()> {
    add_class(vm, namespace, "array", "_Items", &ITEMS)?;
    Ok(())
}

const ITEMS: Type = Type {
    new: Some(new),
    methods: &[("tolist", to_list), ("tobytes", to_bytes), ("_add", add), ("_set", set), ("_splice", splice)],
    slots: &[("__init__", |_, _| Ok(Value::None.into())), ("__len__", length), ("__getitem__", get_item), ("__iter__", iterate)],
    class_methods: &[],
    static_methods: &[],
    getters: &[("typecode", code), ("itemsize", item_size)],
};

fn new(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let [code] = std::mem::take(arguments).exactly("array")?;
    let letter = code.as_str().and_then(|code| code.chars().next());
    let Some(format) = letter.and_then(Format::of_array) else {
        return Err(Raised::type_error(format!("array() argument 1 must be a unicode character, not {}", vm.type_name(&code))));
    };
    Ok(Value::from(new_native(class, NumberArray { format, bytes: Storage::default() })).into())
}

/// The receiver and what is behind it.
fn own(vm: &Vm, value: &Value, method: &str) -> Result<ObjectRef> {
    receiver::<NumberArray>(vm, value, "array.array", method)
}

fn as_array(object: &ObjectRef) -> Result<&NumberArray> {
    object.native::<NumberArray>().ok_or_else(|| Raised::type_error("an array is required"))
}

fn length(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [this] = arguments.exactly("__len__")?;
    Ok(as_array(&own(vm, &this, "__len__")?)?.length().into())
}

/// An item; a slice is `_part`'s business.
fn get_item(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [this, key] = arguments.exactly("__getitem__")?;
    let object = own(vm, &this, "__getitem__")?;
    if matches!(key.payload(), Some(Payload::Slice(_))) {
        let part = vm.intern("_part");
        return vm.get_attribute(&this, &part)?.then(vm, move |_, part| Ok(Outcome::call(part, Arguments::one(key))));
    }
    vm.index_then(
        &key,
        |_| "array indices must be integers".to_owned(),
        move |vm, index| {
            let array = as_array(&object)?;
            let item = place_in(index.as_subscript()?, array.length()).and_then(|place| array.item(vm, place));
            item.map(Outcome::from).ok_or_else(|| Raised::index_error("array index out of range"))
        },
    )
}

fn iterate(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [this] = arguments.exactly("__iter__")?;
    let object = own(vm, &this, "__iter__")?;
    Ok(vm.new_iterator(Iter::Sequence { object: object.into(), index: 0 }).into())
}

fn to_list(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [this] = arguments.exactly("tolist")?;
    let object = own(vm, &this, "tolist")?;
    let array = as_array(&object)?;
    vm.check_object_size(array.length())?;
    let items = array.bytes.borrow().chunks_exact(array.format.size()).map(|item| array.format.read(vm, item)).collect();
    Ok(vm.new_list(items).into())
}

fn to_bytes(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [this] = arguments.exactly("tobytes")?;
    let bytes = as_array(&own(vm, &this, "tobytes")?)?.bytes.borrow().clone();
    Ok(crate::types::new_bytes(vm, bytes).into())
}

/// The bytes of a value that has been checked.
fn packed(array: &NumberArray, value: &Value) -> Result<Vec<u8>> {
    array.format.bytes(value).map_err(|_| Raised::overflow_error("a value is no item of this array"))
}

/// `_add(values)`: a list of checked values behind the others.
fn add(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [this, values] = arguments.exactly("_add")?;
    let object = own(vm, &this, "_add")?;
    let array = as_array(&object)?;
    let Some(Payload::List(values)) = values.payload() else { return Err(Raised::type_error("arg must be list")) };
    let mut more = Vec::new();
    for value in values.borrow().iter() {
        more.extend(packed(array, value)?);
    }
    vm.check_object_size(array.bytes.borrow().len() + more.len())?;
    array.resize(|bytes| bytes.extend(more))?;
    Ok(Value::None.into())
}

/// `_set(place, value)`.
fn set(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [this, place, value] = arguments.exactly("_set")?;
    let object = own(vm, &this, "_set")?;
    let array = as_array(&object)?;
    let item = packed(array, &value)?;
    let start = vm.index(&place)?.max(0) as usize * array.format.size();
    if let Some(target) = array.bytes.borrow_mut().get_mut(start..start + item.len()) {
        target.copy_from_slice(&item);
    }
    Ok(Value::None.into())
}

/// `_splice(start, stop, data)`: these bytes in the place of the items from one place to another.
fn splice(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [this, start, stop, data] = arguments.exactly("_splice")?;
    let object = own(vm, &this, "_splice")?;
    let array = as_array(&object)?;
    let length = array.length();
    let [start, stop] = [vm.index(&start)?, vm.index(&stop)?].map(|place| (place.max(0) as usize).min(length));
    let data = crate::format::bytes_of(&data).map(std::borrow::Cow::into_owned).unwrap_or_default();
    vm.check_object_size(array.bytes.borrow().len() + data.len())?;
    let size = array.format.size();
    array.resize(|bytes| bytes.splice(start * size..stop.max(start) * size, data).for_each(drop))?;
    Ok(Value::None.into())
}

fn code(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [this] = arguments.exactly("typecode")?;
    let code = as_array(&own(vm, &this, "typecode")?)?.format.letter();
    Ok(Value::from(code.to_string()).into())
}

fn item_size(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [this] = arguments.exactly("itemsize")?;
    Ok(as_array(&own(vm, &this, "itemsize")?)?.format.size().into())
}
