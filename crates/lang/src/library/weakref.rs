//! `weakref.ref`: a handle that does not keep its object alive.
#![expect(clippy::unnecessary_wraps, reason = "native functions have this signature")]

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use crate::object::{Arguments, Class, DictRef, Native, Object, ObjectRef, Outcome, Payload, Raised, Result, Value};
use crate::types::Type;
use crate::vm::Vm;

use super::native::{add_class, add_functions, make_generic, new_native, receiver};

/// Fills `_weakref`.
pub(super) fn fill(vm: &mut Vm, namespace: &DictRef) -> Result<()> {
    let class = add_class(vm, namespace, "weakref", "ReferenceType", &REFERENCE)?;
    class.asks.set(true);
    make_generic(vm, &class);
    add_functions(vm, namespace, "_weakref", &[("getweakrefs", all_references)]);
    Ok(())
}

const REFERENCE: Type = Type {
    new: Some(new),
    methods: &[],
    slots: &[("__init__", nothing), ("__call__", call), ("__eq__", equal), ("__hash__", hash), ("__repr__", repr)],
    class_methods: &[],
    static_methods: &[],
    getters: &[("__callback__", callback)],
};

enum Target {
    Object(Weak<Object>),
    Class(Weak<Class>),
}

struct Reference {
    target: RefCell<Target>,
    callback: Value,
    /// The callback is to be called.
    due: Cell<bool>,
    /// Remembered: a dead object has no hash any more.
    hash: Cell<Option<i64>>,
}

impl Reference {
    fn get(&self) -> Option<Value> {
        match &*self.target.borrow() {
            Target::Object(object) => object.upgrade().map(Value::Object),
            Target::Class(class) => class.upgrade().map(Value::Class),
        }
    }
}

impl Native for Reference {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn trace(&self, visit: &mut dyn FnMut(&Value)) {
        visit(&self.callback);
    }

    fn clear(&self) {}

    fn needs_finalizer(&self) -> bool {
        self.due.get()
    }

    fn finalize(&self, vm: &mut Vm, object: &ObjectRef) -> Result<Outcome> {
        self.due.set(false);
        vm.note_finalized(&self.callback);
        Ok(Outcome::call(self.callback.clone(), Arguments::one(object.clone())))
    }

    fn target_moved(&self, object: &ObjectRef) {
        self.target.replace(Target::Object(Rc::downgrade(object)));
    }

    fn target_died(&self) -> bool {
        self.due.set(!self.callback.is_none());
        self.due.get()
    }
}

fn new(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let mut given = arguments.clone();
    if class.native {
        given.no_keywords("ref")?;
    } else {
        // The rest is for an `__init__` of the program's own.
        given.keywords = crate::object::Keywords::new();
    }
    let [object, callback] = given.between("__new__", 1)?;
    let target = match &object {
        Value::Class(class) => Some(Target::Class(Rc::downgrade(class))),
        Value::Object(target) if can_be_referred_to(vm, target) => Some(Target::Object(Rc::downgrade(target))),
        _ => None,
    };
    let Some(target) = target else {
        return Err(Raised::type_error(format!("cannot create weak reference to '{}' object", vm.type_name(&object))));
    };
    let callback = if callback.is_defined() { callback } else { Value::None };
    let is_plain = callback.is_none() && class.native;
    let id = object.object().map(|object| object.id());
    let is_same_class = |known: &ObjectRef| known.is_exactly(class);
    if let Some(known) = id.filter(|_| is_plain).and_then(|id| plain_reference(vm, id, is_same_class)) {
        return Ok(known.into());
    }
    let reference =
        new_native(class, Reference { target: RefCell::new(target), callback, due: Cell::new(false), hash: Cell::new(None) });
    if let Some(id) = id {
        vm.heap.watch(id, &reference);
    }
    Ok(reference.into())
}

/// References without a callback to one object are one object.
fn plain_reference(vm: &Vm, id: u32, is_class: impl Fn(&ObjectRef) -> bool) -> Option<ObjectRef> {
    let is_plain = |known: &ObjectRef| known.native::<Reference>().is_some_and(|known| known.callback.is_none());
    vm.heap.watchers_of(id).into_iter().find(|known| is_class(known) && is_plain(known))
}

/// `object.__weakref__`.
pub(crate) fn first_reference(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = arguments.take_self();
    let is_of_machine = |known: &ObjectRef| known.with_class(|class| class.native);
    let found = object.object().and_then(|object| plain_reference(vm, object.id(), is_of_machine));
    Ok(found.map_or(Value::None, Value::from).into())
}

/// `getweakrefs(object)`: those that live.
fn all_references(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [object] = arguments.exactly("getweakrefs")?;
    let found = object.object().map(|object| vm.heap.watchers_of(object.id())).unwrap_or_default();
    Ok(vm.new_list(found.into_iter().map(Value::from).collect()).into())
}

/// Instances of classes of the program can, unless slots stand in place of `__weakref__`; of the built-in objects these alone.
fn can_be_referred_to(vm: &Vm, object: &Rc<Object>) -> bool {
    let class = object.class();
    if !class.native && class.lookup(&vm.names.weakref).is_some() {
        return true;
    }
    matches!(
        object.payload,
        Payload::Function(_)
            | Payload::Builtin(_)
            | Payload::Method(_)
            | Payload::Set(_)
            | Payload::FrozenSet(_)
            | Payload::Module(_)
            | Payload::Generator(_)
            | Payload::Code(_)
            | Payload::Native(_)
    )
}

fn nothing(_: &mut Vm, _: Arguments) -> Result<Outcome> {
    Ok(Value::None.into())
}

fn call(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [this] = arguments.exactly("__call__")?;
    let reference = receiver::<Reference>(vm, &this, "weakref.ReferenceType", "__call__")?;
    Ok(reference.native::<Reference>().and_then(Reference::get).unwrap_or(Value::None).into())
}

fn callback(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [this] = arguments.exactly("__callback__")?;
    let reference = receiver::<Reference>(vm, &this, "weakref.ReferenceType", "__callback__")?;
    let living = reference.native::<Reference>().filter(|reference| reference.get().is_some());
    Ok(living.map_or(Value::None, |reference| reference.callback.clone()).into())
}

/// Two are equal whose objects live and are equal.
fn equal(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [a, b] = arguments.exactly("__eq__")?;
    let target = |value: &Value| value.object().and_then(|object| object.native::<Reference>()).map(Reference::get);
    match (target(&a), target(&b)) {
        (Some(Some(x)), Some(Some(y))) => vm.equals(&x, &y),
        (Some(_), Some(_)) => Ok(a.is(&b).into()),
        _ => Ok(Value::NotImplemented.into()),
    }
}

fn hash(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [this] = arguments.exactly("__hash__")?;
    let object = receiver::<Reference>(vm, &this, "weakref.ReferenceType", "__hash__")?;
    let Some(reference) = object.native::<Reference>() else { return Ok(Value::None.into()) };
    if let Some(hash) = reference.hash.get() {
        return Ok(hash.into());
    }
    let Some(target) = reference.get() else { return Err(Raised::type_error("weak object has gone away")) };
    vm.hash(&target)?.then(vm, move |_, hash| {
        if let (Some(reference), Value::Int(hash)) = (object.native::<Reference>(), &hash) {
            reference.hash.set(Some(*hash));
        }
        Ok(hash.into())
    })
}

fn repr(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [this] = arguments.exactly("__repr__")?;
    let object = receiver::<Reference>(vm, &this, "weakref.ReferenceType", "__repr__")?;
    let at = crate::types::repr::address(vm, &this);
    Ok(match object.native::<Reference>().and_then(Reference::get) {
        Some(target) => {
            let (name, there) = (vm.type_name(&target), crate::types::repr::address(vm, &target));
            format!("<weakref at {at}; to '{name}' at {there}>").into()
        }
        None => format!("<weakref at {at}; dead>").into(),
    })
}
