//! What the places of the code remember of attributes that stand on a class: a value that is the same for every object
//! (Language Reference, "Invoking Descriptors": what is no descriptor is given as it is).
#![expect(clippy::inline_always, reason = "this crate is built for size, which leaves even three instructions as a call")]

use std::rc::Rc;

use crate::object::function::BuiltinKind;
use crate::object::{Class, Payload, Str, Value};

use super::Vm;
use super::code::{Cached, SiteCache};

/// Tells what was found *on* a class from what was found for its objects: addresses are even.
const OF_CLASS_ITSELF: usize = 1;

impl SiteCache {
    /// What was found on this very class.
    #[inline(always)]
    pub(super) fn is_for_class_itself(&self, class: &Rc<Class>, version: u32) -> bool {
        let cache = self.cache.borrow();
        cache.version == version && cache.class == Rc::as_ptr(class) as usize | OF_CLASS_ITSELF
    }
}

impl Vm {
    /// `Class.name`, where nothing binds it and no program has a say.
    pub(super) fn remember_on_class(&self, class: &Rc<Class>, site: &SiteCache) {
        let metaclass = self.class_of(&Value::Class(class.clone()));
        if is_special(&site.name) || self.written_in_python(&metaclass, &self.names.getattribute).is_some() {
            return;
        }
        let found = class.lookup(&site.name).filter(|found| self.stays_on_class(found));
        self.remember_value(Rc::as_ptr(class) as usize | OF_CLASS_ITSELF, found, site);
    }

    /// `object.name`, where the class has it and nothing binds it.
    pub(super) fn remember_of_class(&self, class: &Rc<Class>, site: &SiteCache) {
        if is_special(&site.name) || self.written_in_python(class, &self.names.getattribute).is_some() {
            return;
        }
        let found = class.lookup(&site.name).filter(|found| self.stays_on_object(found));
        self.remember_value(Rc::as_ptr(class) as usize, found, site);
    }

    fn remember_value(&self, class: usize, value: Option<Value>, site: &SiteCache) {
        let Some(value) = value else { return };
        let before = site.cache.replace(Cached { class, version: self.heap.class_version(), value });
        drop(before);
    }

    /// Is it itself when it is read through its class?
    fn stays_on_class(&self, found: &Value) -> bool {
        match found.payload() {
            Some(Payload::StaticMethod(_) | Payload::ClassMethod(_)) => false,
            Some(Payload::Builtin(builtin)) => builtin.kind != BuiltinKind::ClassMethod,
            other => self.has_no_getter(found, other),
        }
    }

    /// Is it itself when it is read through an object? Functions, which become methods, are remembered by calls of methods.
    fn stays_on_object(&self, found: &Value) -> bool {
        match found.payload() {
            Some(
                Payload::Function(_)
                | Payload::Builtin(_)
                | Payload::StaticMethod(_)
                | Payload::ClassMethod(_)
                | Payload::Property(_)
                | Payload::Member(_),
            ) => false,
            other => self.has_no_getter(found, other),
        }
    }

    fn has_no_getter(&self, found: &Value, payload: Option<&Payload>) -> bool {
        let may_have = matches!(payload, Some(Payload::Instance | Payload::Native(_)));
        !may_have || self.class_of(found).lookup(&self.names.get).is_none()
    }
}

/// What every class or object has by itself stands before what a program wrote.
fn is_special(name: &Str) -> bool {
    name.starts_with("__") || &**name == "mro"
}
