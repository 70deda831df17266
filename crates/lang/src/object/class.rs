//! A class: its bases, its attributes, and the order in which they are looked up (C3).

#![expect(clippy::inline_always, reason = "this crate is built for size, which leaves even three instructions as a call")]

use std::cell::{Cell, Ref, RefCell};
use std::fmt;
use std::rc::{Rc, Weak};

use hashbrown::HashMap;

use super::arguments::{Arguments, Outcome};
use super::dict::DictRef;
use super::heap::Heap;
use super::raised::{Raised, Result};
use super::string::Str;
use super::value::Value;
use crate::vm::Vm;

/// Makes an instance of the class (or of a subclass, the second argument): `__new__` in native code.
pub type NewFunction = fn(&mut Vm, &Rc<Class>, &mut Arguments) -> Result<Outcome>;

/// As what kind of pattern a class fits (`match`), said by `collections.abc`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Collection {
    Sequence,
    Mapping,
}

/// A class object.
pub struct Class {
    name: RefCell<Str>,
    qualified_name: RefCell<Str>,
    pub bases: RefCell<Vec<Rc<Class>>>,
    /// The class itself first, `object` last.
    mro: RefCell<Rc<[Rc<Class>]>>,
    /// `None` for `type`.
    pub metaclass: RefCell<Option<Rc<Class>>>,
    /// The namespace. Changed through [`Class::set`] only, which keeps the caches right.
    attributes: DictRef,
    /// What `__new__` of the nearest native base does.
    pub new: Cell<Option<NewFunction>>,
    /// Made by the machine, not by a program: its instances do what their payload says, and it cannot be changed.
    pub native: bool,
    /// Made by the machine, and yet compared and hashed by methods of its own.
    pub asks: Cell<bool>,
    /// Messages name it with its module, as those about CPython's classes in C: `datetime.date`.
    pub named_in_full: Cell<bool>,
    /// CPython's class is written in Python: its methods, also bound ones, keep the names that their `def`s give.
    pub methods_are_python: Cell<bool>,
    /// Does `match` take its instances for sequences or mappings?
    pub collection: Cell<Option<Collection>>,
    /// May its instances have attributes that no slot names?
    pub has_dict: Cell<bool>,
    /// Does it add members to what its bases' instances hold?
    pub has_members: Cell<bool>,
    /// May a program derive from it?
    pub subclassable: Cell<bool>,
    has_finalizer: Cell<bool>,
    /// Has it been the metaclass of a class?
    makes_classes: Cell<bool>,
    subclasses: RefCell<Vec<Weak<Class>>>,
    /// Another one with each change to the class or to one that it derives from; the caches of look-ups compare it.
    version: Cell<u32>,
    found: RefCell<Found>,
    init: RefCell<KnownInit>,
    id: u32,
    pub heap: Rc<Heap>,
}

/// The methods by which the class of an attribute has a say in what is read and stored on other classes.
const BINDING: [&str; 3] = ["__get__", "__set__", "__delete__"];

/// What look-ups by name gave, for one version of the class.
#[derive(Default)]
struct Found {
    version: u32,
    by_name: HashMap<usize, (Str, Option<Value>), rustc_hash::FxBuildHasher>,
}

/// How a call of the class makes an instance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Maker {
    /// In a way of its own.
    #[default]
    Other,
    /// By the machine alone, without an `__init__`.
    Native,
    /// As `object` does.
    Object,
    /// As `BaseException` does, with the arguments in `args`.
    Exception,
}

/// What a call of the class has to do, for one version of the class.
#[derive(Default)]
pub(crate) struct KnownInit {
    version: u32,
    pub(crate) maker: Maker,
    /// Undefined where nothing has to be run.
    pub(crate) init: Value,
}

impl Class {
    /// A class with these bases, of which none may be missing but for `object` itself.
    pub fn new(heap: &Rc<Heap>, name: &str, bases: Vec<Rc<Class>>, native: bool) -> Result<Rc<Class>> {
        let attributes = DictRef::default();
        Class::with_namespace(heap, Str::from(name), bases, attributes, native)
    }

    /// A class whose namespace is there already.
    pub fn with_namespace(
        heap: &Rc<Heap>,
        name: Str,
        bases: Vec<Rc<Class>>,
        attributes: DictRef,
        native: bool,
    ) -> Result<Rc<Class>> {
        let inherits_finalizer = bases.iter().any(|base| base.has_finalizer.get());
        let class = Rc::new(Class {
            qualified_name: RefCell::new(name.clone()),
            name: RefCell::new(name),
            mro: RefCell::new(Rc::from([])),
            metaclass: RefCell::new(None),
            new: Cell::new(bases.first().and_then(|base| base.new.get())),
            native,
            asks: Cell::new(false),
            named_in_full: Cell::new(false),
            methods_are_python: Cell::new(false),
            collection: Cell::default(),
            has_members: Cell::new(false),
            has_dict: Cell::new(!native || bases.iter().any(|base| base.has_dict.get())),
            subclassable: Cell::new(true),
            has_finalizer: Cell::new(inherits_finalizer),
            makes_classes: Cell::new(false),
            subclasses: RefCell::default(),
            version: Cell::new(heap.new_class_version()),
            found: RefCell::default(),
            init: RefCell::default(),
            id: heap.new_id(),
            heap: heap.clone(),
            bases: RefCell::new(bases),
            attributes,
        });
        class.compute_mro()?;
        if class.own("__del__").is_some() {
            class.has_finalizer.set(true);
        }
        for base in class.bases.borrow().iter() {
            base.subclasses.borrow_mut().push(Rc::downgrade(&class));
        }
        Ok(class)
    }

    /// What was found for its instances is right as long as this is the same; no other class has had it.
    #[inline(always)]
    pub fn version(&self) -> u32 {
        self.version.get()
    }

    /// The same for what was found on the class itself.
    #[inline(always)]
    pub fn version_of_itself(&self) -> u32 {
        self.version.get() | 1
    }

    /// An attribute has changed, which whoever derives from the class sees. Every class may have an attribute of this one,
    /// or be one of its instances.
    fn changed(&self, name: &str) {
        // A class that orders its bases itself may see attributes of classes that it does not derive from.
        if BINDING.contains(&name) || self.heap.own_orders.get() || self.renew_versions() {
            self.everything_changed();
        }
    }

    /// What the first of its classes that is known to be a collection is.
    pub fn fits_as(&self) -> Option<Collection> {
        self.mro().iter().find_map(|base| base.collection.get())
    }

    /// No class can rely on what it has found.
    pub(crate) fn everything_changed(&self) {
        let base = self.bases.borrow().first().cloned();
        match base {
            Some(base) => base.everything_changed(),
            None => drop(self.renew_versions()),
        }
    }

    /// Another version for the class and for all that derive from it; true where one of them makes classes.
    fn renew_versions(&self) -> bool {
        let first = self.heap.new_class_version();
        self.version.set(first);
        let mut makes_classes = self.makes_classes.get();
        let mut waiting = self.subclasses();
        while let Some(class) = waiting.pop() {
            if class.version() < first {
                class.version.set(self.heap.new_class_version());
                makes_classes |= class.makes_classes.get();
                waiting.extend(class.subclasses());
            }
        }
        makes_classes
    }

    /// The class of the class, where it is not `type`.
    pub fn set_metaclass(&self, metaclass: &Rc<Class>) {
        metaclass.makes_classes.set(true);
        *self.metaclass.borrow_mut() = Some(metaclass.clone());
    }

    pub fn name(&self) -> Str {
        self.name.borrow().clone()
    }

    pub fn set_name(&self, name: Str) {
        *self.name.borrow_mut() = name;
    }

    pub fn qualified_name(&self) -> Str {
        self.qualified_name.borrow().clone()
    }

    pub fn set_qualified_name(&self, name: Str) {
        *self.qualified_name.borrow_mut() = name;
    }

    /// The name with its module, as reprs show it; built-in classes have no module in front.
    pub fn full_name(&self) -> String {
        match self.own("__module__") {
            Some(Value::Str(module)) if &*module != "builtins" => {
                format!("{module}.{}", self.qualified_name())
            }
            _ => self.qualified_name().to_string(),
        }
    }

    /// The name in messages: classes that CPython has in C outside of `builtins` stand there with their module.
    pub fn message_name(&self) -> Str {
        match self.own("__module__") {
            Some(Value::Str(_)) if self.named_in_full.get() => Str::from(self.full_name()),
            Some(Value::Str(module)) if self.native && &*module != "builtins" && !module.starts_with("asyncio.") => {
                Str::from(self.full_name())
            }
            _ => self.name(),
        }
    }

    pub fn mro(&self) -> Rc<[Rc<Class>]> {
        self.mro.borrow().clone()
    }

    /// The namespace, to look at. Changes go through [`Class::set`] and [`Class::remove`].
    pub fn namespace(&self) -> &DictRef {
        &self.attributes
    }

    /// An attribute of this very class.
    pub fn own(&self, name: &str) -> Option<Value> {
        self.attributes.borrow().get_text(name).cloned()
    }

    /// An attribute of this class or of the first base in the order of resolution that has it.
    pub fn lookup(&self, name: &Str) -> Option<Value> {
        let version = self.version();
        let mut found = self.found.borrow_mut();
        if found.version != version {
            found.version = version;
            found.by_name.clear();
        }
        if let Some((_, value)) = found.by_name.get(&name.address()) {
            return value.clone();
        }
        let value = self.mro.borrow().iter().find_map(|class| class.attributes.borrow().get_str(name).cloned());
        // The name is kept with the answer, so that its address stays its own.
        found.by_name.insert(name.address(), (name.clone(), value.clone()));
        value
    }

    /// As [`Class::lookup`], with the class that has it.
    pub fn lookup_with_owner(&self, name: &Str) -> Option<(Rc<Class>, Value)> {
        let mro = self.mro();
        mro.iter().find_map(|class| Some((class.clone(), class.attributes.borrow().get_str(name)?.clone())))
    }

    /// How its instances are made: classes with different ones cannot stand in for each other.
    pub(crate) fn layout(&self) -> Option<usize> {
        self.new.get().map(|new| new as usize)
    }

    pub fn set(&self, name: &Str, value: Value) {
        self.attributes.borrow_mut().set_str(name, value);
        if &**name == "__del__" {
            self.has_finalizer.set(true);
        }
        self.changed(name);
    }

    /// Removes an attribute; false where there was none.
    pub fn remove(&self, name: &Str) -> bool {
        self.changed(name);
        self.attributes.borrow_mut().remove_str(name).is_some()
    }

    /// `issubclass(self, other)`, by the order of resolution alone.
    pub fn derives_from(&self, other: &Rc<Class>) -> bool {
        std::ptr::eq(self, Rc::as_ptr(other)) || self.mro.borrow().iter().any(|class| Rc::ptr_eq(class, other))
    }

    /// Do instances have a `__del__`?
    pub fn has_finalizer(&self) -> bool {
        self.has_finalizer.get()
    }

    /// The classes that derive from it directly and still live.
    pub fn subclasses(&self) -> Vec<Rc<Class>> {
        self.subclasses.borrow().iter().filter_map(Weak::upgrade).collect()
    }

    pub fn id(&self) -> u32 {
        self.id
    }

    /// What was remembered of its `__init__`, where nothing has changed since.
    pub(crate) fn known_init(&self) -> Option<Ref<'_, KnownInit>> {
        let known = self.init.borrow();
        (known.version == self.version()).then_some(known)
    }

    pub(crate) fn remember_init(&self, maker: Maker, init: Value) {
        let before = self.init.replace(KnownInit { version: self.version(), maker, init });
        drop(before);
    }

    /// Lets go of what a program put into it, when a machine is taken apart.
    pub(crate) fn clear(&self) {
        self.attributes.borrow_mut().clear();
        self.found.borrow_mut().by_name.clear();
        self.init.take();
        self.bases.borrow_mut().clear();
        *self.mro.borrow_mut() = Rc::from([]);
        self.metaclass.borrow_mut().take();
    }

    /// Other bases; the orders of this class and of all that derive from it are found again, or nothing changes.
    pub fn set_bases(self: &Rc<Self>, bases: Vec<Rc<Class>>) -> Result<()> {
        let old = std::mem::replace(&mut *self.bases.borrow_mut(), bases.clone());
        let derived = self.all_derived();
        if let Err(raised) = derived.iter().try_for_each(Class::compute_mro) {
            *self.bases.borrow_mut() = old;
            return derived.iter().try_for_each(Class::compute_mro).and(Err(raised));
        }
        for base in old {
            base.subclasses.borrow_mut().retain(|derived| !std::ptr::eq(derived.as_ptr(), Rc::as_ptr(self)));
        }
        for base in bases {
            base.subclasses.borrow_mut().push(Rc::downgrade(self));
        }
        self.everything_changed();
        Ok(())
    }

    /// The class and all that derive from it, in the order in which they were made.
    fn all_derived(self: &Rc<Self>) -> Vec<Rc<Class>> {
        let mut found = vec![self.clone()];
        let mut at = 0;
        while let Some(class) = found.get(at).cloned() {
            for derived in class.subclasses() {
                if !found.iter().any(|known| Rc::ptr_eq(known, &derived)) {
                    found.push(derived);
                }
            }
            at += 1;
        }
        found.sort_by_key(|class| class.id);
        found
    }

    fn compute_mro(self: &Rc<Self>) -> Result<()> {
        let order = self.order_of_bases()?;
        *self.mro.borrow_mut() = Rc::from(order);
        Ok(())
    }

    /// The order that its metaclass has given to the class.
    pub fn set_order(&self, order: Vec<Rc<Class>>) {
        *self.mro.borrow_mut() = Rc::from(order);
        self.heap.own_orders.set(true);
        self.everything_changed();
    }

    /// C3: the class, then its bases' orders merged so that none is turned round (the 2.3 MRO paper).
    pub fn order_of_bases(self: &Rc<Self>) -> Result<Vec<Rc<Class>>> {
        let bases = self.bases.borrow().clone();
        let mut orders: Vec<Vec<Rc<Class>>> = bases.iter().map(|base| base.mro().to_vec()).collect();
        orders.push(bases);
        let mut merged = vec![self.clone()];
        loop {
            orders.retain(|order| !order.is_empty());
            if orders.is_empty() {
                break;
            }
            let Some(next) = next_in_order(&orders) else {
                return Err(no_order(&orders));
            };
            for order in &mut orders {
                if Rc::ptr_eq(&order[0], &next) {
                    order.remove(0);
                }
            }
            merged.push(next);
        }
        Ok(merged)
    }
}

/// The first head that stands in no other order's tail.
fn next_in_order(orders: &[Vec<Rc<Class>>]) -> Option<Rc<Class>> {
    let blocked = |head: &Rc<Class>| orders.iter().any(|order| order[1..].iter().any(|later| Rc::ptr_eq(later, head)));
    orders.iter().map(|order| &order[0]).find(|head| !blocked(head)).cloned()
}

fn no_order(orders: &[Vec<Rc<Class>>]) -> Raised {
    let mut names: Vec<String> = Vec::new();
    for order in orders {
        let name = order[0].name().to_string();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    Raised::type_error(format!("Cannot create a consistent method resolution order (MRO) for bases {}", names.join(", ")))
}

impl fmt::Debug for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<class '{}'>", self.name())
    }
}
