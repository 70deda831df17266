//! `collections.deque`: what must be quick. The rest of its methods is in `python/collections.py`.
#![expect(clippy::unnecessary_wraps, reason = "native functions have this signature")]

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use crate::builtins::at_once::mark_methods;
use crate::object::class::Collection;
use crate::object::function::AtOnce;
use crate::object::{Arguments, Class, DictRef, ExceptionKind, Native, ObjectRef, Outcome, Raised, Result, Sent, Value};
use crate::types::Type;
use crate::types::indexing::with_integers;
use crate::vm::Vm;

use super::native::{add_class, add_value, make_generic, new_native, receiver};

/// A list with two ends.
pub struct Deque {
    items: RefCell<VecDeque<Value>>,
    most: Cell<Option<usize>>,
    /// Counts changes: an iterator notices them.
    version: Cell<u64>,
}

/// Fills `_collections` with the class and that of its iterators.
pub(super) fn fill(vm: &mut Vm, namespace: &DictRef) -> Result<()> {
    let class = add_class(vm, namespace, "collections", "deque", &DEQUE)?;
    class.collection.set(Some(Collection::Sequence));
    let hash = vm.names.hash.clone();
    class.set(&hash, Value::None);
    class.asks.set(true);
    make_generic(vm, &class);
    mark_methods(&class, AT_ONCE);
    for name in ["_deque_iterator", "_deque_reverse_iterator"] {
        add_class(vm, namespace, "collections", name, &ITERATOR)?;
    }
    add_views(vm, namespace)
}

/// The classes of the views of an `OrderedDict`.
fn add_views(vm: &mut Vm, namespace: &DictRef) -> Result<()> {
    let classes = [&vm.classes.dict_keys, &vm.classes.dict_values, &vm.classes.dict_items].map(Rc::clone);
    for (name, base) in ["odict_keys", "odict_values", "odict_items"].into_iter().zip(classes) {
        let class = Class::new(&vm.heap.clone(), name, vec![base], true)?;
        add_value(vm, namespace, name, class);
    }
    Ok(())
}

const DEQUE: Type = Type {
    new: Some(new),
    methods: &[
        ("append", |vm, arguments| push(vm, arguments, "append", End::Right)),
        ("appendleft", |vm, arguments| push(vm, arguments, "appendleft", End::Left)),
        ("pop", |vm, arguments| pop(vm, arguments, "pop", End::Right)),
        ("popleft", |vm, arguments| pop(vm, arguments, "popleft", End::Left)),
        ("extend", |vm, arguments| extend(vm, arguments, "extend", End::Right)),
        ("extendleft", |vm, arguments| extend(vm, arguments, "extendleft", End::Left)),
        ("clear", clear),
        ("rotate", |vm, arguments| with_integers(vm, arguments, 1..2, rotate)),
        ("reverse", reverse),
        ("_remove_at", remove_at),
        ("_insert_at", insert_at),
    ],
    slots: &[
        ("__init__", init),
        ("__len__", length),
        ("__iter__", |vm, arguments| iterate(vm, arguments, "__iter__", End::Left)),
        ("__reversed__", |vm, arguments| iterate(vm, arguments, "__reversed__", End::Right)),
        ("__getitem__", |vm, arguments| with_integers(vm, arguments, 1..2, get_item)),
        ("__setitem__", |vm, arguments| with_integers(vm, arguments, 1..2, set_item)),
        ("__delitem__", |vm, arguments| with_integers(vm, arguments, 1..2, remove_at)),
    ],
    class_methods: &[],
    static_methods: &[],
    getters: &[("maxlen", max_length)],
};

const AT_ONCE: &[(&str, AtOnce)] = &[("append", append_at_once), ("popleft", pop_left_at_once)];

fn append_at_once(vm: &Vm, arguments: &mut [Value]) -> Option<Value> {
    let [deque, item] = arguments else { return None };
    let deque = deque.object()?.native::<Deque>()?;
    vm.check_object_size(deque.items.borrow().len()).ok()?;
    deque.push(vm, std::mem::take(item), End::Right).ok()?;
    Some(Value::None)
}

fn pop_left_at_once(_: &Vm, arguments: &mut [Value]) -> Option<Value> {
    let [deque] = arguments else { return None };
    as_deque(deque)?.pop_left()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Left,
    Right,
}

impl Native for Deque {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn trace(&self, visit: &mut dyn FnMut(&Value)) {
        self.items.borrow().iter().for_each(visit);
    }

    fn clear(&self) {
        drop(self.items.take());
    }

    fn length(&self) -> Option<usize> {
        Some(self.items.borrow().len())
    }

    fn items(&self) -> Option<Vec<Value>> {
        const READ: usize = 100;
        Some(self.items.borrow().iter().take(READ).cloned().collect())
    }

    fn most(&self) -> Option<usize> {
        self.most.get()
    }
}

/// The deque that a value is.
pub fn as_deque(value: &Value) -> Option<&Deque> {
    value.object()?.native::<Deque>()
}

impl Deque {
    /// How many items it has.
    pub fn len(&self) -> usize {
        self.items.borrow().len()
    }

    /// Has it none?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// `append`.
    pub fn append(&self, vm: &Vm, value: Value) -> Result<()> {
        self.push(vm, value, End::Right)
    }

    /// `popleft`, where there is something.
    pub fn pop_left(&self) -> Option<Value> {
        let first = self.items.borrow_mut().pop_front()?;
        self.changed();
        Some(first)
    }

    /// Adds at one end; what is too much falls off the other.
    fn push(&self, vm: &Vm, value: Value, end: End) -> Result<()> {
        vm.check_object_size(self.items.borrow().len())?;
        self.changed();
        let mut items = self.items.borrow_mut();
        match end {
            End::Left => items.push_front(value),
            End::Right => items.push_back(value),
        }
        let too_many = self.most.get().is_some_and(|most| items.len() > most);
        let lost = match end {
            _ if !too_many => None,
            End::Left => items.pop_back(),
            End::Right => items.pop_front(),
        };
        drop(items);
        drop(lost);
        Ok(())
    }

    fn changed(&self) {
        self.version.set(self.version.get() + 1);
    }
}

fn new(_: &mut Vm, class: &Rc<Class>, _: &mut Arguments) -> Result<Outcome> {
    let deque = Deque { items: RefCell::default(), most: Cell::new(None), version: Cell::new(0) };
    Ok(new_native(class, deque).into())
}

fn this(vm: &mut Vm, arguments: &mut Arguments, method: &str) -> Result<ObjectRef> {
    let value = arguments.take_self();
    receiver::<Deque>(vm, &value, "collections.deque", method)
}

/// The deque of an object that has been checked.
fn with<T>(object: &ObjectRef, work: impl FnOnce(&Deque) -> T) -> Result<T> {
    object.native::<Deque>().map(work).ok_or_else(|| Raised::type_error("a deque is needed"))
}

fn init(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(vm, &mut arguments, "__init__")?;
    let [iterable, most] = arguments.named("deque", ["iterable", "maxlen"], 0)?;
    let most = match most {
        Value::Undefined | Value::None => None,
        other => Some(vm.index(&other).map_err(|_| Raised::type_error("an integer is required"))?),
    };
    if most.is_some_and(i64::is_negative) {
        return Err(Raised::value_error("maxlen must be non-negative"));
    }
    with(&object, |deque| {
        deque.most.set(most.map(|most| most as usize));
        Native::clear(deque);
    })?;
    if !iterable.is_defined() {
        return Ok(Value::None.into());
    }
    extend_with(vm, &object, &iterable, End::Right)
}

fn push(vm: &mut Vm, mut arguments: Arguments, name: &str, end: End) -> Result<Outcome> {
    let object = this(vm, &mut arguments, name)?;
    let [value] = arguments.exactly(&format!("deque.{name}"))?;
    with(&object, |deque| deque.push(vm, value, end))??;
    Ok(Value::None.into())
}

fn pop(vm: &mut Vm, mut arguments: Arguments, name: &str, end: End) -> Result<Outcome> {
    let object = this(vm, &mut arguments, name)?;
    let [] = arguments.exactly(&format!("deque.{name}"))?;
    let popped = with(&object, |deque| {
        deque.changed();
        let mut items = deque.items.borrow_mut();
        if end == End::Left { items.pop_front() } else { items.pop_back() }
    })?;
    popped.map(Outcome::Value).ok_or_else(|| Raised::index_error("pop from an empty deque"))
}

fn extend(vm: &mut Vm, mut arguments: Arguments, name: &str, end: End) -> Result<Outcome> {
    let object = this(vm, &mut arguments, name)?;
    let [iterable] = arguments.exactly(&format!("deque.{name}"))?;
    extend_with(vm, &object, &iterable, end)
}

fn extend_with(vm: &mut Vm, object: &ObjectRef, iterable: &Value, end: End) -> Result<Outcome> {
    let object = object.clone();
    // Its own items are those that it has now.
    let own = iterable.object().filter(|other| std::rc::Rc::ptr_eq(other, &object));
    let now = own.map(|own| with(own, |deque| deque.items.borrow().iter().cloned().collect())).transpose()?;
    let iterable = &now.map_or_else(|| iterable.clone(), |items| vm.new_list(items));
    vm.each_item(iterable, move |vm, item| {
        with(&object, |deque| deque.push(vm, item, end))??;
        Ok(Value::None.into())
    })
}

fn clear(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(vm, &mut arguments, "clear")?;
    let [] = arguments.exactly("deque.clear")?;
    let old = with(&object, |deque| {
        deque.changed();
        deque.items.take()
    })?;
    drop(old);
    Ok(Value::None.into())
}

fn rotate(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(vm, &mut arguments, "rotate")?;
    let [steps] = arguments.between("rotate", 0)?;
    let steps = if steps.is_defined() { vm.index(&steps)? } else { 1 };
    with(&object, |deque| {
        deque.changed();
        let mut items = deque.items.borrow_mut();
        if !items.is_empty() {
            let right = steps.rem_euclid(items.len() as i64) as usize;
            items.rotate_right(right);
        }
    })?;
    Ok(Value::None.into())
}

fn reverse(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(vm, &mut arguments, "reverse")?;
    let [] = arguments.exactly("deque.reverse")?;
    with(&object, |deque| {
        deque.changed();
        deque.items.borrow_mut().make_contiguous().reverse();
    })?;
    Ok(Value::None.into())
}

fn length(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(vm, &mut arguments, "__len__")?;
    Ok(with(&object, |deque| deque.items.borrow().len())?.into())
}

fn max_length(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(vm, &mut arguments, "maxlen")?;
    Ok(Value::from(with(&object, |deque| deque.most.get())?).into())
}

/// The place that an index means.
fn place(vm: &Vm, object: &ObjectRef, index: &Value) -> Result<usize> {
    let Ok(index) = vm.index(index) else {
        let found = vm.type_name(index);
        return Err(Raised::type_error(format!("sequence index must be integer, not '{found}'")));
    };
    let length = with(object, |deque| deque.items.borrow().len())?;
    crate::types::indexing::place_in(index, length).ok_or_else(|| Raised::index_error("deque index out of range"))
}

fn get_item(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(vm, &mut arguments, "__getitem__")?;
    let [index] = arguments.exactly("__getitem__")?;
    let place = place(vm, &object, &index)?;
    let item = with(&object, |deque| deque.items.borrow().get(place).cloned())?;
    Ok(item.unwrap_or(Value::None).into())
}

fn set_item(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(vm, &mut arguments, "__setitem__")?;
    let [index, value] = arguments.exactly("__setitem__")?;
    let place = place(vm, &object, &index)?;
    let old = with(&object, |deque| deque.items.borrow_mut().get_mut(place).map(|slot| std::mem::replace(slot, value)))?;
    drop(old);
    Ok(Value::None.into())
}

fn remove_at(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(vm, &mut arguments, "__delitem__")?;
    let [index] = arguments.exactly("__delitem__")?;
    let place = place(vm, &object, &index)?;
    let removed = with(&object, |deque| {
        deque.changed();
        deque.items.borrow_mut().remove(place)
    })?;
    drop(removed);
    Ok(Value::None.into())
}

/// Inserts before a place from 0 to the length; Python's part has checked the length.
fn insert_at(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(vm, &mut arguments, "insert")?;
    let [index, value] = arguments.exactly("insert")?;
    let index = vm.index(&index)?.max(0) as usize;
    with(&object, |deque| {
        deque.changed();
        let mut items = deque.items.borrow_mut();
        let index = index.min(items.len());
        items.insert(index, value);
    })?;
    Ok(Value::None.into())
}

// -- its iterators ------------------------------------------------------------

struct DequeIterator {
    deque: ObjectRef,
    from: End,
    index: Cell<usize>,
    version: u64,
}

const ITERATOR: Type = Type {
    new: None,
    methods: &[],
    slots: &[("__iter__", itself), ("__next__", next)],
    class_methods: &[],
    static_methods: &[],
    getters: &[],
};

impl Native for DequeIterator {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn trace(&self, visit: &mut dyn FnMut(&Value)) {
        visit(&self.deque.clone().into());
    }

    fn clear(&self) {}

    fn send(&self, _: &mut Vm, _: &Value) -> Option<Result<Sent>> {
        Some(self.step())
    }
}

impl DequeIterator {
    fn step(&self) -> Result<Sent> {
        let Some(deque) = self.deque.native::<Deque>() else { return Ok(Sent::Returned(Value::None)) };
        if deque.version.get() != self.version {
            return Err(Raised::new(ExceptionKind::RuntimeError, "deque mutated during iteration"));
        }
        let items = deque.items.borrow();
        let index = self.index.get();
        let place = if self.from == End::Left { Some(index) } else { (items.len()).checked_sub(index + 1) };
        let Some(item) = place.and_then(|place| items.get(place)) else { return Ok(Sent::Returned(Value::None)) };
        self.index.set(index + 1);
        Ok(Sent::Yielded(item.clone()))
    }
}

fn iterate(vm: &mut Vm, mut arguments: Arguments, name: &str, from: End) -> Result<Outcome> {
    let object = this(vm, &mut arguments, name)?;
    let version = with(&object, |deque| deque.version.get())?;
    let class = if from == End::Left { "_deque_iterator" } else { "_deque_reverse_iterator" };
    let class = vm.library_class("_collections", class)?;
    Ok(new_native(&class, DequeIterator { deque: object, from, index: Cell::new(0), version }).into())
}

fn itself(_: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    Ok(arguments.take_self().into())
}

fn next(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let this = arguments.take_self();
    let object = receiver::<DequeIterator>(vm, &this, "_collections._deque_iterator", "__next__")?;
    match object.native::<DequeIterator>().map(DequeIterator::step) {
        Some(Ok(Sent::Yielded(item))) => Ok(item.into()),
        Some(Err(raised)) => Err(raised),
        _ => Err(Raised::stop_iteration(Value::None)),
    }
}
