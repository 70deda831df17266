//! Contexts: the values of context variables (PEP 567). Copying one shares its values until one of the two changes.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use loopglass_lang::object::{Native, Value};

/// The values of variables, by the variable's `id()`: with the variable itself, in the order of their making.
pub type Values = BTreeMap<u32, (Value, Value)>;

/// A context that code runs in.
#[derive(Clone, Default)]
pub struct ContextRef(Rc<Context>);

#[derive(Default)]
struct Context {
    values: RefCell<Rc<Values>>,
    entered: Cell<bool>,
}

impl ContextRef {
    /// A context with the same values.
    pub fn copy(&self) -> ContextRef {
        ContextRef(Rc::new(Context { values: RefCell::new(self.0.values.borrow().clone()), entered: Cell::new(false) }))
    }

    pub fn same(a: &ContextRef, b: &ContextRef) -> bool {
        Rc::ptr_eq(&a.0, &b.0)
    }

    pub fn get(&self, variable: u32) -> Option<Value> {
        self.0.values.borrow().get(&variable).map(|(_, value)| value.clone())
    }

    /// Sets a variable, and gives what it was.
    pub fn set(&self, id: u32, variable: Value, value: Value) -> Option<Value> {
        let mut values = self.0.values.borrow_mut();
        let old = Rc::make_mut(&mut values).insert(id, (variable, value));
        old.map(|(_, value)| value)
    }

    pub fn remove(&self, id: u32) {
        let mut values = self.0.values.borrow_mut();
        let removed = Rc::make_mut(&mut values).remove(&id);
        drop(values);
        drop(removed);
    }

    pub fn values(&self) -> Rc<Values> {
        self.0.values.borrow().clone()
    }

    /// Marks it as entered; false where it was already.
    pub fn enter(&self) -> bool {
        !self.0.entered.replace(true)
    }

    pub fn leave(&self) {
        self.0.entered.set(false);
    }
}

impl Native for ContextRef {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn is_same(&self, other: &dyn Native) -> bool {
        other.as_any().downcast_ref::<ContextRef>().is_some_and(|other| ContextRef::same(self, other))
    }

    fn trace(&self, visit: &mut dyn FnMut(&Value)) {
        for (variable, value) in self.values().values() {
            visit(variable);
            visit(value);
        }
    }

    fn clear(&self) {
        let old = self.0.values.replace(Rc::default());
        drop(old);
    }
}
