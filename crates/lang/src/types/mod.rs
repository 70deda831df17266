//! The built-in types: their methods and slots, a file a type.

mod anext_awaitable;
pub mod bool;
pub mod bytearray;
pub mod bytes;
mod callables;
mod caught;
pub mod codec;
mod comparison;
pub mod complex;
mod computed_names;
mod containers;
mod coroutine_wrapper;
mod deferred;
mod descriptors;
pub mod dict;
pub mod dict_operations;
mod dict_update;
pub mod dict_view;
mod exception;
pub mod float;
mod frame_locals;
mod frozenset;
mod generator;
mod generic_alias;
mod glance;
mod hash_slots;
pub(crate) mod indexing;
pub mod int;
mod iterator_types;
mod iterators;
pub mod list;
mod list_items;
mod list_sort;
pub(crate) mod long_range;
mod made_functions;
mod mapping_proxy;
mod memory_view;
mod module;
mod new_method;
mod next;
mod number_methods;
mod object_type;
mod operators;
pub mod range;
mod receive;
pub mod receiver;
pub(crate) mod repr;
mod repr_objects;
mod repr_rest;
mod repr_slots;
mod sequence;
pub mod sequence_operators;
pub mod set;
pub mod set_algebra;
mod set_operations;
mod singletons;
mod slice;
pub mod slice_indices;
mod sort_merge;
mod sort_steps;
pub mod str;
pub(crate) mod text_operators;
pub mod tuple;
mod type_object;
mod unicode_error;
mod union;

pub(crate) use anext_awaitable::anext_awaitable;
pub(crate) use bytes::new_bytes;
pub(crate) use caught::caught;
pub use comparison::quick_less;
pub(crate) use comparison::quick_order;
pub(crate) use coroutine_wrapper::wrapped_coroutine;
pub(crate) use exception::set_syntax_error;
pub(crate) use frame_locals::frame_locals;
pub(crate) use indexing::{is_integer, not_an_integer};
pub(crate) use list_sort::{options as sort_options, sort_items};
pub use memory_view::{Format, MemoryView};
pub(crate) use object_type::{attribute_name, names_of};
pub(crate) use repr::identity;
pub use sequence_operators::concatenation_error;
pub(crate) use str::is_identifier;
pub(crate) use unicode_error::set_unicode_error;
pub(crate) use union::or as unite;

use std::cell::Cell;
use std::rc::Rc;

use crate::object::class::NewFunction;
use crate::object::function::{Builtin, BuiltinKind};
use crate::object::{Class, NativeFunction, Object, Payload, Str, Value};
use crate::vm::Vm;

/// What a type's file lists: names and functions. A method's first positional argument is the object.
pub type Table = &'static [(&'static str, NativeFunction)];

/// A type as its file describes it.
#[derive(Default)]
pub struct Type {
    /// `__new__`.
    pub new: Option<NewFunction>,
    /// Ordinary methods: `list.append`.
    pub methods: Table,
    /// Special methods: `list.__len__`. What operators do with an exact built-in does not pass through here;
    /// these serve subclasses, `super()` and explicit calls.
    pub slots: Table,
    pub class_methods: Table,
    pub static_methods: Table,
    /// Attributes computed when read: `complex.real`.
    pub getters: Table,
}

/// Puts all types' functions into their classes.
pub fn install_all(vm: &mut Vm) {
    containers::install_containers(vm);
    int::install_int(vm);
    bool::install_bool(vm);
    float::install_float(vm);
    complex::install_complex(vm);
    str::install_str(vm);
    bytes::install_bytes(vm);
    bytearray::install_bytearray(vm);
    memory_view::install_memory_view(vm);
    type_object::install_type(vm);
    exception::install_exceptions(vm);
    generator::install_generators(vm);
    anext_awaitable::install_anext_awaitable(vm);
    coroutine_wrapper::install_coroutine_wrapper(vm);
    callables::install_callables(vm);
    generic_alias::install_aliases(vm);
    module::install_module(vm);
}

/// Puts a type's functions into its class.
pub fn install(vm: &mut Vm, class: &Rc<Class>, table: &Type) {
    if let Some(new) = table.new {
        class.new.set(Some(new));
        if !Rc::ptr_eq(class, &vm.classes.type_) {
            new_method::add_new(vm, class);
        }
    }
    add(vm, class, table.methods, BuiltinKind::Method);
    add(vm, class, table.slots, BuiltinKind::SlotWrapper);
    add(vm, class, table.class_methods, BuiltinKind::ClassMethod);
    add(vm, class, table.static_methods, BuiltinKind::Static);
    add(vm, class, table.getters, BuiltinKind::Getter);
}

fn add(vm: &mut Vm, class: &Rc<Class>, table: Table, kind: BuiltinKind) {
    for (name, function) in table {
        let name = vm.intern(name);
        let qualified_name = Str::from(format!("{}.{name}", class.qualified_name()));
        let builtin = Builtin {
            name: name.clone(),
            qualified_name,
            function: *function,
            kind,
            bound: Value::Undefined,
            module: Value::Undefined,
            shortcut: Cell::default(),
        };
        let value = Object::new(vm.class_of_builtin(kind), Payload::Builtin(builtin.into()));
        class.set(&name, value.into());
    }
}

impl Vm {
    fn class_of_builtin(&self, kind: BuiltinKind) -> &Rc<Class> {
        match kind {
            BuiltinKind::Method => &self.classes.method_descriptor,
            BuiltinKind::SlotWrapper => &self.classes.slot_wrapper,
            BuiltinKind::ClassMethod => &self.classes.classmethod_descriptor,
            BuiltinKind::Getter => &self.classes.getset,
            BuiltinKind::Function | BuiltinKind::BoundMethod | BuiltinKind::Static => &self.classes.builtin,
        }
    }

    /// A function of the machine as a value.
    pub fn new_builtin(&mut self, module: &str, name: &str, function: NativeFunction) -> Value {
        let name = self.intern(name);
        let builtin = Builtin {
            qualified_name: name.clone(),
            name,
            function,
            kind: BuiltinKind::Function,
            bound: Value::Undefined,
            module: module.into(),
            shortcut: Cell::default(),
        };
        Object::new(&self.classes.builtin, Payload::Builtin(builtin.into())).into()
    }
}

impl Vm {
    /// An attribute of a native class that is computed when read, and set through a function where there is one.
    pub fn add_property(&mut self, class: &Rc<Class>, name: &str, get: NativeFunction, set: Option<NativeFunction>) {
        let name = self.intern(name);
        let qualified_name = Str::from(format!("{}.{name}", class.qualified_name()));
        let setter = set.map_or(Value::Undefined, |set| self.new_builtin("", &name, set));
        let builtin = Builtin {
            name: name.clone(),
            qualified_name,
            function: get,
            kind: BuiltinKind::Getter,
            bound: setter,
            module: Value::Undefined,
            shortcut: Cell::default(),
        };
        class.set(&name, Object::new(&self.classes.getset, Payload::Builtin(builtin.into())).into());
    }

    /// A function of the machine that carries its first argument. `qualified_name` is what reprs show.
    pub fn bound_native(&mut self, first: &Value, qualified_name: &str, function: NativeFunction) -> Value {
        let name = self.intern(qualified_name.rsplit('.').next().unwrap_or(qualified_name));
        let builtin = Builtin {
            name,
            qualified_name: qualified_name.into(),
            function,
            kind: BuiltinKind::BoundMethod,
            bound: first.clone(),
            module: Value::Undefined,
            shortcut: Cell::default(),
        };
        Object::new(&self.classes.builtin, Payload::Builtin(builtin.into())).into()
    }

    /// Gives a native method the qualified name of the class in which CPython defines it.
    pub fn rename_builtin(&mut self, class: &Rc<Class>, name: &str, qualified_name: &str) {
        let Some(found) = class.own(name) else { return };
        let Some(Payload::Builtin(builtin)) = found.payload() else { return };
        let renamed = Builtin { qualified_name: qualified_name.into(), ..(**builtin).clone() };
        let value = Object::new(self.class_of_builtin(renamed.kind), Payload::Builtin(renamed.into()));
        let name = self.intern(name);
        class.set(&name, value.into());
    }
}
