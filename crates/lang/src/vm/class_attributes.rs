//! What the places of the code remember of attributes that stand on a class: a value that is the same for every object
//! (Language Reference, "Invoking Descriptors": what is no descriptor is given as it is).
#![expect(clippy::inline_always, reason = "this crate is built for size, which leaves even three instructions as a call")]

use std::rc::Rc;

use crate::object::function::BuiltinKind;
use crate::object::{Class, Payload, Str, Value};

use super::Vm;
use super::code::SiteCache;

impl SiteCache {
    /// What was found on this very class.
    #[inline(always)]
    pub(super) fn is_for_class_itself(&self, class: &Class) -> bool {
        self.version.get() == class.version_of_itself()
    }
}

impl Vm {
    /// `Class.name`, where nothing binds it and no program has a say.
    pub(super) fn remember_on_class(&self, class: &Rc<Class>, site: &SiteCache) {
        let metaclass = self.class_of(&Value::Class(class.clone()));
        let asked_first = self.written_in_python(&metaclass, &self.names.getattribute).is_some();
        if is_special(&site.name) || asked_first || metaclass.lookup(&site.name).is_some() {
            return;
        }
        let found = class.lookup(&site.name).filter(|found| self.stays_on_class(found));
        remember_value(class.version_of_itself(), found, site);
    }

    /// `object.name`, where the class has it and nothing binds it.
    pub(super) fn remember_of_class(&self, class: &Rc<Class>, site: &SiteCache) {
        if is_special(&site.name) || self.written_in_python(class, &self.names.getattribute).is_some() {
            return;
        }
        let found = class.lookup(&site.name).filter(|found| self.stays_on_object(found));
        remember_value(class.version(), found, site);
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
        match payload {
            Some(Payload::Super(_)) => false,
            Some(Payload::Instance | Payload::Native(_)) => self.class_of(found).lookup(&self.names.get).is_none(),
            _ => found.object().is_none_or(|descriptor| self.own_hook(descriptor, &self.names.get).is_none()),
        }
    }
}

fn remember_value(version: u32, value: Option<Value>, site: &SiteCache) {
    if let Some(value) = value {
        site.remember(version, value);
    }
}

/// What every class or object has by itself stands before what a program wrote.
fn is_special(name: &Str) -> bool {
    name.starts_with("__") || &**name == "mro"
}
