//! The built-in types: their methods and slots, a file a type.

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
