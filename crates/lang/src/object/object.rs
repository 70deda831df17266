//! An object on the heap: its class, its attributes, and what it holds.
#![expect(clippy::inline_always, reason = "this crate is built for size, which leaves even three instructions as a call")]

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::{Rc, Weak};

use num_bigint::BigInt;

use super::arguments::Outcome;
use super::class::Class;
use super::dict::DictRef;
use super::exception::Exception;
use super::function::{Builtin, Function, Method};
use super::generator::Generator;
use super::iterator::Iter;
use super::raised::Result;
pub use super::range::Range;
use super::set::Set;
use super::storage::Storage;
use super::string::Str;
use super::value::Value;
use crate::vm::{Code, FrameObject, Traceback, Vm};

/// A shared object.
pub type ObjectRef = Rc<Object>;

/// Everything that is not small enough to stand in a [`Value`].
pub struct Object {
    class: RefCell<Rc<Class>>,
    /// The instance dict; made when the first attribute is set.
    attributes: RefCell<Option<DictRef>>,
    id: Cell<u32>,
    /// Where it stands among the containers that the heap remembers, and [`FINALIZED`].
    standing: Cell<u32>,
    pub payload: Payload,
}

/// The bit of [`Object::standing`] that says that the finalizer has been called.
const FINALIZED: u32 = 1 << 31;
/// The place of an object that the heap does not remember.
const NOWHERE: u32 = FINALIZED - 1;

/// What an object holds besides attributes. Large things stand behind a box, so that every object is small.
#[derive(Default)]
pub enum Payload {
    /// Nothing: an instance of a class written in Python.
    #[default]
    Instance,
    /// The value of an instance of a subclass of `int`.
    Int(i64),
    BigInt(Box<BigInt>),
    Float(f64),
    Complex(f64, f64),
    /// The value of an instance of a subclass of `str`.
    Str(Str),
    Bytes(Rc<[u8]>),
    ByteArray(Storage),
    List(RefCell<Vec<Value>>),
    Tuple(Rc<[Value]>),
    Dict(DictRef),
    Set(RefCell<Set>),
    FrozenSet(Box<Set>),
    DictView(DictViewKind, DictRef),
    Range(Box<Range>),
    /// A range that leaves 64 bits.
    LongRange(Box<super::long_range::LongRange>),
    Slice(Box<[Value; 3]>),
    Cell(RefCell<Value>),
    Function(Box<Function>),
    Builtin(Box<Builtin>),
    Method(Box<Method>),
    StaticMethod(RefCell<Value>),
    ClassMethod(RefCell<Value>),
    Property(Box<Property>),
    Member(Box<Member>),
    /// The class to look behind, the object (or class) and its class.
    Super(Box<(Rc<Class>, Value, Rc<Class>)>),
    Module(DictRef),
    Exception(Box<Exception>),
    Generator(Box<Generator>),
    Iterator(RefCell<Box<Iter>>),
    Code(Rc<Code>),
    Frame(Rc<FrameObject>),
    Traceback(Rc<Traceback>),
    /// Something of another room: a Future, a loop.
    Native(Box<dyn Native>),
}

/// Which view of a dict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DictViewKind {
    Keys,
    Values,
    Items,
}

/// `property(get, set, delete, doc)`.
#[derive(Default)]
pub struct Property {
    pub get: RefCell<Value>,
    pub set: RefCell<Value>,
    pub delete: RefCell<Value>,
    pub doc: RefCell<Value>,
    pub name: RefCell<Value>,
    /// Is the docstring not that of the getter?
    pub doc_is_given: Cell<bool>,
}

/// The slot of a class with `__slots__`.
pub struct Member {
    pub name: Str,
    pub owner: Weak<Class>,
}

/// What another crate keeps in an object.
pub trait Native: Any {
    fn as_any(&self) -> &dyn Any;

    /// Is the other one the same thing, where objects are made anew for each look at it?
    fn is_same(&self, _other: &dyn Native) -> bool {
        false
    }

    /// Shows every value that this holds, for the collector of cycles.
    fn trace(&self, visit: &mut dyn FnMut(&Value));

    /// The same for tracebacks that it keeps.
    fn trace_tracebacks(&self, _visit: &mut dyn FnMut(&Rc<Traceback>)) {}

    /// Lets go of every value, when a machine is taken apart.
    fn clear(&self);

    /// The bytes that it lends to views.
    fn storage(&self) -> Option<&Storage> {
        None
    }

    /// For a container: what it holds, as far as somebody reads who only looks.
    fn items(&self) -> Option<Vec<Value>> {
        None
    }

    /// For a container that holds at most so many: how many.
    fn most(&self) -> Option<usize> {
        None
    }

    /// For a container of the machine: how many items it has. An empty one is false.
    fn length(&self) -> Option<usize> {
        None
    }

    /// Is there something to do before the object dies? Then [`Native::finalize`] is called with a fresh object.
    fn needs_finalizer(&self) -> bool {
        false
    }

    fn finalize(&self, _vm: &mut Vm, _object: &ObjectRef) -> Result<Outcome> {
        Ok(Value::None.into())
    }

    /// For a weak reference: its object is no more. True where a call must follow, as a finalizer.
    fn target_died(&self) -> bool {
        false
    }

    /// For a weak reference: its object stands elsewhere from now on.
    fn target_moved(&self, _object: &ObjectRef) {}

    /// For an iterator: its next step, without a call. `value` is what is sent.
    fn send(&self, _vm: &mut Vm, _value: &Value) -> Option<Result<Sent>> {
        None
    }
}

/// What an iterator does when it is asked to go on.
pub enum Sent {
    Yielded(Value),
    Returned(Value),
}

/// What a dying object held.
pub(super) struct Remains {
    attributes: Option<DictRef>,
    payload: Payload,
}

impl Remains {
    /// As CPython, lists and tuples let go of their last item first. Gives back a dict of attributes that another object may have.
    pub(super) fn let_go(mut self) -> Option<DictRef> {
        match &mut self.payload {
            Payload::List(items) => drop_from_the_end(items.take()),
            Payload::Tuple(items) => {
                let items = Rc::get_mut(items).unwrap_or_default();
                items.iter_mut().rev().for_each(|item| *item = Value::None);
            }
            _ => {}
        }
        self.attributes.and_then(DictRef::emptied)
    }
}

/// CPython's order when a list is emptied.
pub(crate) fn drop_from_the_end(mut items: Vec<Value>) {
    while items.pop().is_some() {}
}

impl Payload {
    /// Two objects that show one and the same traceback, frame or thing of another crate are one to a program.
    pub(crate) fn shows_same(&self, other: &Payload) -> bool {
        match (self, other) {
            (Payload::Traceback(a), Payload::Traceback(b)) => Rc::ptr_eq(a, b),
            (Payload::Frame(a), Payload::Frame(b)) => Rc::ptr_eq(a, b),
            (Payload::Native(a), Payload::Native(b)) => a.is_same(b.as_ref()),
            (Payload::Code(a), Payload::Code(b)) => Rc::ptr_eq(a, b),
            (Payload::Dict(a), Payload::Dict(b)) => DictRef::same(a, b),
            _ => false,
        }
    }
}

impl Object {
    /// A new object of `class`. Containers are remembered by the heap.
    pub fn new(class: &Rc<Class>, payload: Payload) -> ObjectRef {
        let is_container = payload.is_container();
        let object = Rc::new(Object {
            class: RefCell::new(class.clone()),
            attributes: RefCell::new(None),
            // Given at once, so that looking at an object changes nothing.
            id: Cell::new(class.heap.new_id()),
            standing: Cell::new(NOWHERE),
            payload,
        });
        if is_container {
            object.standing.set(class.heap.register(&object));
        }
        object
    }

    pub fn class(&self) -> Rc<Class> {
        self.class.borrow().clone()
    }

    /// Looks at the class without sharing it.
    #[inline(always)]
    pub fn with_class<T>(&self, look: impl FnOnce(&Rc<Class>) -> T) -> T {
        look(&self.class.borrow())
    }

    pub fn set_class(&self, class: &Rc<Class>) {
        *self.class.borrow_mut() = class.clone();
    }

    /// Is it an instance of exactly this class?
    pub fn is_exactly(&self, class: &Rc<Class>) -> bool {
        Rc::ptr_eq(&self.class.borrow(), class)
    }

    /// The instance dict, where there is one already.
    pub fn attributes(&self) -> Option<DictRef> {
        self.attributes.borrow().clone()
    }

    /// Looks at the instance dict without sharing it.
    #[inline(always)]
    pub fn with_attributes<T>(&self, look: impl FnOnce(&DictRef) -> T) -> Option<T> {
        self.attributes.borrow().as_ref().map(look)
    }

    /// The instance dict, made where there is none.
    pub fn attributes_or_new(&self) -> DictRef {
        let mut attributes = self.attributes.borrow_mut();
        attributes.get_or_insert_with(|| self.class.borrow().heap.spare_dict()).clone()
    }

    /// Adds an attribute that the instance has not had.
    #[inline]
    pub(crate) fn add_attribute(&self, name: &Str, value: Value) {
        let mut attributes = self.attributes.borrow_mut();
        let attributes = attributes.get_or_insert_with(|| self.class.borrow().heap.spare_dict());
        attributes.borrow_mut().insert_new(name.hash(), Value::Str(name.clone()), value);
    }

    /// Another instance dict; what the slots hold stays.
    pub fn set_attributes(&self, attributes: DictRef) {
        let old = self.attributes.replace(Some(attributes.clone()));
        let other = old.filter(|old| !DictRef::same(old, &attributes));
        if let Some(slots) = other.as_ref().and_then(DictRef::slots) {
            *attributes.slots_mut() = slots.clone();
        }
    }

    /// An attribute of the instance itself.
    pub fn own_attribute(&self, name: &Str) -> Option<Value> {
        let attributes = self.attributes.borrow();
        let attributes = attributes.as_ref()?;
        let own = attributes.borrow().get_str(name).cloned();
        own.or_else(|| attributes.slots()?.get_str(name).cloned())
    }

    /// What `id()` gives: a counter, so that runs repeat.
    pub fn id(&self) -> u32 {
        self.id.get()
    }

    /// The payload of another crate, as `T`.
    pub fn native<T: Native>(&self) -> Option<&T> {
        match &self.payload {
            Payload::Native(native) => {
                // Not by `as_any`, which would be a call of its own.
                let any: &dyn Any = &**native;
                any.downcast_ref()
            }
            _ => None,
        }
    }

    /// Lets go of everything that can be let go of without taking the object apart.
    pub(crate) fn clear(&self) {
        self.attributes.borrow_mut().take();
        self.payload.clear();
    }

    /// Its finalizer is called now, and not again.
    pub(crate) fn mark_finalized(&self) {
        self.standing.set(self.standing.get() | FINALIZED);
    }

    /// The heap remembers it at another place.
    pub(super) fn stand_at(&self, place: u32) {
        self.standing.set(self.standing.get() & FINALIZED | place);
    }

    pub(crate) fn needs_finalizer(&self) -> bool {
        if self.standing.get() & FINALIZED != 0 {
            return false;
        }
        match &self.payload {
            Payload::Generator(generator) => generator.needs_finalizer(),
            Payload::Native(native) => native.needs_finalizer() || self.class.borrow().has_finalizer(),
            Payload::Str(_) | Payload::Builtin(_) | Payload::Cell(_) => false,
            _ => self.class.borrow().has_finalizer(),
        }
    }
}

impl Drop for Object {
    fn drop(&mut self) {
        let class = self.class.borrow();
        let heap = &class.heap;
        let is_open = !heap.is_closed();
        let place = self.standing.get() & !FINALIZED;
        if is_open && place != NOWHERE {
            heap.forget(place);
        }
        if is_open && self.needs_finalizer() {
            let reborn = Rc::new(Object {
                class: RefCell::new(class.clone()),
                attributes: RefCell::new(self.attributes.take()),
                id: Cell::new(self.id.get()),
                standing: Cell::new(NOWHERE | FINALIZED),
                payload: std::mem::take(&mut self.payload),
            });
            heap.move_watchers(&reborn);
            heap.finalize_later(reborn);
            return;
        }
        if is_open {
            heap.tell_watchers(self.id.get());
        }
        let attributes = self.attributes.take();
        if attributes.is_none() && !self.payload.holds_objects() {
            return;
        }
        heap.discard(Remains { attributes, payload: std::mem::take(&mut self.payload) });
    }
}

impl Payload {
    /// As `is_container`, and a bound method of the machine: it holds one object, and dies before it could be in a cycle.
    fn holds_objects(&self) -> bool {
        match self {
            Payload::Tuple(items) => items.iter().any(Value::is_shared),
            Payload::Builtin(builtin) => builtin.bound.is_defined(),
            other => other.is_container(),
        }
    }

    /// Can it hold other objects?
    fn is_container(&self) -> bool {
        !matches!(
            self,
            Payload::Int(_)
                | Payload::BigInt(_)
                | Payload::Float(_)
                | Payload::Complex(..)
                | Payload::Str(_)
                | Payload::Bytes(_)
                | Payload::ByteArray(_)
                | Payload::Range(_)
                | Payload::LongRange(_)
                | Payload::Builtin(_)
                | Payload::Code(_)
                | Payload::Member(_)
        )
    }

    fn clear(&self) {
        match self {
            Payload::List(items) => drop(items.take()),
            Payload::Dict(dict) | Payload::Module(dict) => dict.borrow_mut().clear(),
            Payload::Set(set) => set.borrow_mut().clear(),
            Payload::Cell(cell) | Payload::StaticMethod(cell) | Payload::ClassMethod(cell) => {
                drop(cell.take());
            }
            Payload::Exception(exception) => exception.clear(),
            Payload::Generator(generator) => generator.clear(),
            Payload::Function(function) => function.clear(),
            Payload::Frame(frame) => frame.clear(),
            Payload::Native(native) => native.clear(),
            _ => {}
        }
    }
}

impl fmt::Debug for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{} object>", self.class.borrow().name())
    }
}
