//! The built-in types: their methods and slots, a file a type.

mod bytes;
mod caught;
mod comparison;
mod containers;
mod deferred;
mod descriptors;
mod dict;
pub(crate) mod dict_operations;
mod dict_update;
mod dict_view;
mod exception;
mod frozenset;
mod generator;
mod hash_slots;
pub(crate) mod indexing;
mod iterator_types;
mod iterators;
mod list;
mod list_items;
mod list_sort;
mod next;
mod object_type;
mod range;
mod receive;
pub(crate) mod repr;
mod repr_objects;
mod repr_slots;
mod sequence;
pub(crate) mod sequence_operators;
mod set;
mod set_algebra;
mod set_operations;
mod slice;
mod sort_steps;
mod str;
pub(crate) mod text_operators;
mod text_placeholder;
mod tuple;
mod type_object;

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

/// Puts all types' functions into their classes, and the classes into the built-in names.
pub fn install_all(vm: &mut Vm) {
    containers::install_containers(vm);
    type_object::install_type(vm);
    exception::install_exceptions(vm);
    generator::install_generators(vm);
    name_classes(vm);
}

/// The classes that programs find under a built-in name.
fn name_classes(vm: &mut Vm) {
    let classes = &vm.classes;
    let named = [
        &classes.object, &classes.type_, &classes.int, &classes.bool, &classes.float, &classes.complex, &classes.str,
        &classes.bytes, &classes.bytearray, &classes.list, &classes.tuple, &classes.dict, &classes.set,
        &classes.frozenset, &classes.range, &classes.slice, &classes.staticmethod, &classes.classmethod,
        &classes.property, &classes.super_, &classes.enumerate, &classes.zip, &classes.map, &classes.filter,
        &classes.reversed,
    ];
    let exceptions = crate::object::ExceptionKind::ALL.iter().map(|kind| vm.classes.exception(*kind));
    let entries: Vec<(Str, Value)> = named.into_iter().chain(exceptions).map(|class| (class.name(), class.clone().into())).collect();
    for (name, class) in entries {
        let name = vm.intern(&name);
        vm.builtins.borrow_mut().set_str(&name, class);
    }
    let os_error = vm.classes.exception(crate::object::ExceptionKind::OSError).clone();
    for alias in ["IOError", "EnvironmentError"] {
        let alias = vm.intern(alias);
        vm.builtins.borrow_mut().set_str(&alias, os_error.clone().into());
    }
    for (name, value) in [("NotImplemented", Value::NotImplemented), ("Ellipsis", Value::Ellipsis), ("__debug__", Value::Bool(true))] {
        let name = vm.intern(name);
        vm.builtins.borrow_mut().set_str(&name, value);
    }
}

/// Puts a type's functions into its class.
pub fn install(vm: &mut Vm, class: &Rc<Class>, table: &Type) {
    if let Some(new) = table.new {
        class.new.set(Some(new));
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
        };
        let value = Object::new(vm.class_of_builtin(kind), Payload::Builtin(builtin));
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
        };
        Object::new(&self.classes.builtin, Payload::Builtin(builtin)).into()
    }
}
