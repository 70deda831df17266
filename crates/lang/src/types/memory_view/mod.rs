//! `memoryview`: the bytes of another object, seen in place (Library Reference, "Memory Views").

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::object::{Arguments, Class, Native, Object, ObjectRef, Outcome, Payload, Raised, Result, Storage, Value};
use crate::vm::Vm;

use super::Type;
use super::indexing::Span;
use super::install;

mod attributes;
mod cast;
mod comparing;
mod format;
mod half;
mod items;
mod subscripts;

pub use format::{Format, Misfit};

/// What a `__buffer__` is asked for: all that a view can know, to be read only.
const ALL_THERE_IS: i64 = 0x11c;

/// Which bytes of which object are seen, and as what.
pub struct MemoryView {
    base: ObjectRef,
    /// The byte at which the first item begins.
    start: i64,
    /// How many items there are along each dimension, and how many bytes lie between two of them.
    shape: Vec<usize>,
    strides: Vec<i64>,
    format: Format,
    readonly: bool,
    released: Cell<bool>,
    loan: RefCell<Option<Loan>>,
    /// Once it has been asked for: it outlives the release.
    hash: Cell<Option<i64>>,
}

/// As long as this lives, the bytes that are looked at stay where they are.
struct Loan(ObjectRef);

impl Loan {
    fn of(base: &ObjectRef) -> Option<Self> {
        storage_of(base)?.lend();
        Some(Loan(base.clone()))
    }
}

impl Drop for Loan {
    fn drop(&mut self) {
        if let Some(storage) = storage_of(&self.0) {
            storage.take_back();
        }
    }
}

/// The bytes of an object that can be changed.
pub fn storage_of(object: &ObjectRef) -> Option<&Storage> {
    match &object.payload {
        Payload::ByteArray(bytes) => Some(bytes),
        Payload::Native(native) => native.storage(),
        _ => None,
    }
}

impl MemoryView {
    /// All of an object that lends its bytes.
    fn whole(base: &ObjectRef) -> Option<Self> {
        let (length, readonly) = match (&base.payload, storage_of(base)) {
            (Payload::Bytes(bytes), _) => (bytes.len(), true),
            (_, Some(storage)) => (storage.borrow().len(), false),
            _ => return None,
        };
        let format = base.native::<crate::library::NumberArray>().map_or(Format::BYTE, crate::library::NumberArray::format);
        let (shape, strides) = (vec![length / format.size()], vec![format.size() as i64]);
        let (base, loan) = (base.clone(), RefCell::new(Loan::of(base)));
        Some(MemoryView {
            base,
            start: 0,
            shape,
            strides,
            format,
            readonly,
            released: Cell::new(false),
            loan,
            hash: Cell::new(None),
        })
    }

    /// The same bytes of the same object, seen in another way.
    fn seen(&self, start: i64, shape: Vec<usize>, strides: Vec<i64>, format: Format) -> Self {
        let (base, loan) = (self.base.clone(), RefCell::new(Loan::of(&self.base)));
        MemoryView {
            base,
            start,
            shape,
            strides,
            format,
            readonly: self.readonly,
            released: Cell::new(false),
            loan,
            hash: Cell::new(None),
        }
    }

    fn copied(&self) -> Self {
        self.seen(self.start, self.shape.clone(), self.strides.clone(), self.format)
    }

    fn length(&self) -> usize {
        self.shape.first().copied().unwrap_or(1)
    }

    /// So many items are there in all.
    fn count(&self) -> usize {
        self.shape.iter().product()
    }

    /// Where each item begins, in order.
    fn places(&self) -> Vec<i64> {
        let mut places = vec![self.start];
        for (&length, &stride) in self.shape.iter().zip(&self.strides) {
            places = places.iter().flat_map(|place| (0..length as i64).map(move |index| place + index * stride)).collect();
        }
        places
    }

    /// The bytes that it shows, as far as they are still there; none once it is released.
    pub fn bytes(&self) -> Option<Vec<u8>> {
        if self.released.get() {
            return None;
        }
        let size = self.format.size();
        Some(with_bytes(&self.base, |bytes| {
            if self.is_contiguous() {
                let start = (self.start.max(0) as usize).min(bytes.len());
                return bytes[start..].iter().take(self.count() * size).copied().collect();
            }
            let item = |place: i64| bytes.get(place as usize..place as usize + size).unwrap_or(&[]);
            self.places().into_iter().flat_map(|place| item(place).iter().copied()).collect()
        }))
    }

    /// Do the items follow each other without a gap?
    fn is_contiguous(&self) -> bool {
        let mut stride = self.format.size() as i64;
        self.count() == 0
            || self.shape.iter().zip(&self.strides).rev().all(|(&length, &found)| {
                let fits = length == 1 || found == stride;
                stride *= length as i64;
                fits
            })
    }

    /// Some of the items along the first dimension.
    fn part(&self, span: Span) -> Self {
        let (mut shape, mut strides) = (self.shape.clone(), self.strides.clone());
        let stride = strides.first().copied().unwrap_or(0);
        if let (Some(length), Some(first)) = (shape.first_mut(), strides.first_mut()) {
            (*length, *first) = (span.count, stride * span.step);
        }
        self.seen(self.start + span.start * stride, shape, strides, self.format)
    }

    fn release(&self) {
        self.released.set(true);
        self.loan.take();
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
        self.release();
    }
}

/// To be called once, while a machine is made.
pub(super) fn install_memory_view(vm: &mut Vm) {
    let class = vm.classes.memory_view.clone();
    class.asks.set(true);
    install(vm, &class, &Type { new: Some(new), slots: &[("__init__", |_, _| Ok(Value::None.into()))], ..Type::default() });
    install(vm, &class, &items::TABLE);
    install(vm, &class, &comparing::TABLE);
    install(vm, &class, &attributes::TABLE);
}

/// `memoryview(object)`.
fn new(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let given = arguments.positional.len() + arguments.keywords.len();
    if given > 1 {
        return Err(Raised::type_error(format!("memoryview() takes at most 1 argument ({given} given)")));
    }
    let [object] = std::mem::take(arguments).named("memoryview", ["object"], 1)?;
    if let Some(view) = object.object().and_then(MemoryView::whole) {
        return Ok(make(class, view));
    }
    if any(vm, &object).is_ok() {
        return Ok(make(class, this(vm, &object)?.copied()));
    }
    let lends = vm.intern("__buffer__");
    let Some(method) = super::receiver::own_method(vm, &object, &lends) else {
        let found = vm.type_name(&object);
        return Err(Raised::type_error(format!("memoryview: a bytes-like object is required, not '{found}'")));
    };
    let class = class.clone();
    Outcome::call(method, Arguments::two(object, ALL_THERE_IS)).then(vm, move |vm, lent| {
        let refusal = || Raised::type_error("__buffer__ returned non-memoryview object");
        Ok(make(&class, any(vm, &lent).map_err(|_| refusal())?.copied()))
    })
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
    match (&base.payload, storage_of(base)) {
        (Payload::Bytes(bytes), _) => look(bytes),
        (_, Some(storage)) => look(&storage.borrow()),
        _ => look(&[]),
    }
}

/// A view of a value that lends its bytes, for one look.
fn view_of(value: &Value) -> Option<MemoryView> {
    let object = value.object()?;
    match object.native::<MemoryView>() {
        Some(view) if view.released.get() => None,
        Some(view) => Some(view.copied()),
        None => MemoryView::whole(object),
    }
}
