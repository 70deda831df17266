//! `memoryview`: the bytes of another object, seen in place (Library Reference, "Memory Views"). One dimension, items of
//! one byte.

use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;

use crate::object::{Arguments, Class, Native, Object, ObjectRef, Outcome, Payload, Raised, Result, Value};
use crate::vm::Vm;

use super::Type;
use super::indexing::Span;
use super::install;

mod attributes;
mod items;

/// Which bytes of which `bytes` or `bytearray` are seen, and as what.
pub struct MemoryView {
    base: ObjectRef,
    start: i64,
    step: i64,
    count: usize,
    format: Format,
    readonly: bool,
    released: Cell<bool>,
}

/// What an item is: the format characters `B`, `b` and `c` of `struct`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Unsigned,
    Signed,
    Character,
}

impl MemoryView {
    /// The bytes that it shows, as far as they are still there; none once it is released.
    pub fn bytes(&self) -> Option<Vec<u8>> {
        if self.released.get() {
            return None;
        }
        let places = (0..self.count as i64).map(|index| (self.start + index * self.step) as usize);
        Some(with_bytes(&self.base, |bytes| places.filter_map(|place| bytes.get(place).copied()).collect()))
    }

    fn part(&self, span: Span) -> MemoryView {
        MemoryView {
            base: self.base.clone(),
            start: self.start + span.start * self.step,
            step: self.step * span.step,
            count: span.count,
            format: self.format,
            readonly: self.readonly,
            released: Cell::new(false),
        }
    }

    fn with_format(&self, format: Format) -> MemoryView {
        MemoryView { format, ..self.part(Span { start: 0, stop: 0, step: 1, count: self.count }) }
    }
}

impl Native for MemoryView {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn trace(&self, visit: &mut dyn FnMut(&Value)) {
        visit(&Value::Object(self.base.clone()));
    }

    fn clear(&self) {
        self.released.set(true);
    }
}

/// To be called once, while a machine is made.
pub(super) fn install_memory_view(vm: &mut Vm) {
    let class = vm.classes.memory_view.clone();
    class.asks.set(true);
    install(vm, &class, &Type { new: Some(new), slots: &[("__init__", |_, _| Ok(Value::None.into()))], ..Type::default() });
    install(vm, &class, &items::TABLE);
    install(vm, &class, &attributes::TABLE);
}

/// `memoryview(object)`.
fn new(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let given = arguments.positional.len() + arguments.keywords.len();
    if given > 1 {
        return Err(Raised::type_error(format!("memoryview() takes at most 1 argument ({given} given)")));
    }
    let [object] = std::mem::take(arguments).named("memoryview", ["object"], 1)?;
    let count = match object.payload() {
        Some(Payload::Bytes(bytes)) => bytes.len(),
        Some(Payload::ByteArray(bytes)) => bytes.borrow().len(),
        _ => {
            let view = this(vm, &object).map_err(|_| {
                let found = vm.type_name(&object);
                Raised::type_error(format!("memoryview: a bytes-like object is required, not '{found}'"))
            })?;
            let format = view.format;
            return Ok(make(class, view.with_format(format)));
        }
    };
    let Value::Object(base) = object else { return Ok(Value::None.into()) };
    let readonly = matches!(base.payload, Payload::Bytes(_));
    let view = MemoryView { base, start: 0, step: 1, count, format: Format::Unsigned, readonly, released: Cell::new(false) };
    Ok(make(class, view))
}

fn make(class: &Rc<Class>, view: MemoryView) -> Outcome {
    Value::from(Object::new(class, Payload::Native(Box::new(view)))).into()
}

/// The view behind a receiver, which must not have been released.
fn this<'a>(vm: &Vm, value: &'a Value) -> Result<&'a MemoryView> {
    let view = any(vm, value)?;
    if view.released.get() {
        return Err(Raised::value_error("operation forbidden on released memoryview object"));
    }
    Ok(view)
}

/// The view behind a receiver, released or not.
fn any<'a>(vm: &Vm, value: &'a Value) -> Result<&'a MemoryView> {
    let found = value.object().and_then(|object| object.native::<MemoryView>());
    found.ok_or_else(|| Raised::type_error(format!("a memoryview is required, not '{}'", vm.type_name(value))))
}

fn with_bytes<T>(base: &ObjectRef, look: impl FnOnce(&[u8]) -> T) -> T {
    match &base.payload {
        Payload::Bytes(bytes) => look(bytes),
        Payload::ByteArray(bytes) => look(&bytes.borrow()),
        _ => look(&[]),
    }
}
