//! The instructions that load and store attributes, and what they remember at their place in the code.

use std::rc::Rc;

use crate::compile::op::{Register, Site, Source};
use crate::object::function::BuiltinKind;
use crate::object::{ObjectRef, Payload, Result, Str, Value};

use super::code::Cached;
use super::{Code, Frame, ReturnTo, Vm};

impl Vm {
    pub(super) fn load_attribute(&mut self, dst: Register, object: Source, site: Site) -> Result<()> {
        let value = self.take(object);
        let code = self.top().code.clone();
        let site = &code.sites[site as usize];
        self.remember_instance_attribute(&value, site);
        let outcome = self.get_attribute(&value, &site.name)?;
        self.settle(outcome, ReturnTo::Register(dst))
    }

    /// Lets the quick loop know that instances of this class keep the name in their dict, and where.
    fn remember_instance_attribute(&self, value: &Value, site: &super::code::SiteCache) {
        let Value::Object(object) = value else { return };
        if self.remember_in_module(object, site) || self.remember_getter(object, site) {
            return;
        }
        if !matches!(object.payload, Payload::Instance | Payload::Native(_) | Payload::Exception(_)) {
            return;
        }
        let class = object.class();
        let plain = class.lookup(&site.name).is_none() && self.written_in_python(&class, &self.names.getattribute).is_none();
        let place = object.with_attributes(|attributes| attributes.borrow().place_of(&site.name)).flatten();
        let Some(place) = place.filter(|_| plain) else { return };
        site.place.set(place as u32);
        *site.cache.borrow_mut() =
            Cached { class: Rc::as_ptr(&class) as usize, version: self.heap.class_version(), value: Value::Undefined };
    }

    /// Where a name stands in a module.
    fn remember_in_module(&self, object: &ObjectRef, site: &super::code::SiteCache) -> bool {
        let Payload::Module(namespace) = &object.payload else { return false };
        if let Some(place) = namespace.borrow().place_of(&site.name) {
            site.place.set(place as u32);
        }
        true
    }

    /// The function behind a property, where nothing else has a say.
    fn remember_getter(&self, object: &ObjectRef, site: &super::code::SiteCache) -> bool {
        let class = object.class();
        let Some(found) = class.lookup(&site.name) else { return false };
        let Some(Payload::Property(property)) = found.payload() else { return false };
        let getter = property.get.borrow().clone();
        let plain = matches!(getter.payload(), Some(Payload::Function(_)))
            && class.lookup(&self.names.getattr).is_none()
            && self.written_in_python(&class, &self.names.getattribute).is_none();
        if plain {
            let class = Rc::as_ptr(&class) as usize;
            *site.cache.borrow_mut() = Cached { class, version: self.heap.class_version(), value: getter };
        }
        plain
    }

    #[inline]
    pub(super) fn load_attribute_cached(
        &self,
        frame: &mut Frame,
        code: &Code,
        dst: Register,
        object: Source,
        site: Site,
    ) -> bool {
        let Value::Object(instance) = super::run::get(frame, code, object) else { return false };
        let site = &code.sites[site as usize];
        let place = site.place.get() as usize;
        let found = match &instance.payload {
            Payload::Module(namespace) if is_plain(instance) => namespace.borrow().is_at(place, &site.name).cloned(),
            _ if self.is_cached(instance, site) && !site.cache.borrow().value.is_defined() => {
                instance.with_attributes(|attributes| attributes.borrow().is_at(place, &site.name).cloned()).flatten()
            }
            _ => None,
        };
        let Some(value) = found else { return false };
        if object as usize >= code.first_temporary {
            frame.registers[object as usize] = Value::Undefined;
        }
        frame.registers[dst as usize] = value;
        true
    }

    #[inline]
    pub(super) fn is_cached(&self, instance: &ObjectRef, site: &super::code::SiteCache) -> bool {
        let cache = site.cache.borrow();
        cache.version == self.heap.class_version() && instance.with_class(|class| Rc::as_ptr(class) as usize) == cache.class
    }

    pub(super) fn load_method(&mut self, base: Register, object: Source, site: Site) -> Result<()> {
        let value = self.take(object);
        let code = self.top().code.clone();
        let site = &code.sites[site as usize];
        if let Some(function) = self.plain_method(&value, &site.name) {
            let class = Rc::as_ptr(&self.class_of(&value)) as usize;
            *site.cache.borrow_mut() = Cached { class, version: self.heap.class_version(), value: function.clone() };
            self.put(base, function);
            self.put(base + 1, value);
            return Ok(());
        }
        self.put(base + 1, Value::Undefined);
        if let Value::Object(object) = &value {
            self.remember_in_module(object, site);
        }
        let outcome = self.get_attribute(&value, &site.name)?;
        self.settle(outcome, ReturnTo::Register(base))
    }

    /// The function behind a method that nothing on the object itself hides, and that binds in the plain way.
    fn plain_method(&self, object: &Value, name: &Str) -> Option<Value> {
        if matches!(object, Value::Class(_)) || matches!(object.payload(), Some(Payload::Module(_) | Payload::Super(_))) {
            return None;
        }
        let class = self.class_of(object);
        if self.written_in_python(&class, &self.names.getattribute).is_some() {
            return None;
        }
        let found = class.lookup(name)?;
        let is_function = match found.payload()? {
            Payload::Function(function) => !function.is_built_in.get(),
            Payload::Builtin(builtin) => matches!(builtin.kind, BuiltinKind::Method | BuiltinKind::SlotWrapper),
            _ => false,
        };
        let hidden = object.object().is_some_and(|object| object.own_attribute(name).is_some());
        (is_function && !hidden).then_some(found)
    }

    #[inline]
    pub(super) fn load_method_cached(&self, frame: &mut Frame, code: &Code, base: Register, object: Source, site: Site) -> bool {
        let site = &code.sites[site as usize];
        let found = match super::run::get(frame, code, object) {
            Value::Object(instance) => match &instance.payload {
                Payload::Module(namespace) if is_plain(instance) => {
                    return module_function(frame, code, base, (object, &namespace.clone()), site);
                }
                _ if self.is_cached(instance, site) => self.unhidden_method(instance, site),
                _ => return false,
            },
            Value::Str(_) if site.is_for(&self.classes.str, self.heap.class_version()) => site.cache.borrow().value.clone(),
            _ => return false,
        };
        if !found.is_defined() {
            return false;
        }
        let value = super::run::take(frame, code, object);
        let function = found;
        frame.registers[base as usize] = function;
        frame.registers[base as usize + 1] = value;
        true
    }

    /// The method that was found last time, unless the object itself hides it.
    fn unhidden_method(&self, instance: &ObjectRef, site: &super::code::SiteCache) -> Value {
        let hidden = instance.with_attributes(|attributes| attributes.borrow().place_of(&site.name).is_some());
        if hidden == Some(true) { Value::Undefined } else { site.cache.borrow().value.clone() }
    }

    pub(super) fn store_attribute(&mut self, object: Source, value: Source, site: Site) -> Result<()> {
        let code = self.top().code.clone();
        let site = &code.sites[site as usize];
        let (object, value) = (self.take(object), self.take(value));
        let outcome = self.set_attribute(&object, &site.name, value)?;
        self.remember_stored(&object, site);
        self.settle_here(outcome)
    }

    /// A `__setattr__` of the class's own is asked each time.
    fn remember_stored(&self, value: &Value, site: &super::code::SiteCache) {
        let Value::Object(object) = value else { return };
        let plain = object.with_class(|class| class.lookup(&self.names.setattr).is_none_or(|hook| is_native(&hook)));
        if plain && !matches!(object.payload, Payload::Module(_)) {
            self.remember_instance_attribute(value, site);
        }
    }

    #[inline]
    pub(super) fn store_attribute_cached(
        &self,
        frame: &mut Frame,
        code: &Code,
        object: Source,
        value: Source,
        site: Site,
    ) -> bool {
        let Value::Object(instance) = super::run::get(frame, code, object) else { return false };
        let site = &code.sites[site as usize];
        if !self.is_cached(instance, site) || site.cache.borrow().value.is_defined() {
            return false;
        }
        let place = site.place.get() as usize;
        let attributes = match instance.attributes() {
            Some(attributes) => attributes,
            // The first attribute, as in the instances before.
            None if place == 0 => instance.attributes_or_new(),
            None => return false,
        };
        let is_there = attributes.borrow().is_at(place, &site.name).is_some();
        if !is_there && !attributes.borrow().goes_to(place, &site.name) {
            return false;
        }
        let value = super::run::take(frame, code, value);
        let old = if is_there {
            attributes.borrow_mut().replace(place, value)
        } else {
            attributes.borrow_mut().insert_new(site.name.hash(), Value::Str(site.name.clone()), value);
            None
        };
        drop(old);
        // The object itself last: it may die with it.
        if object as usize >= code.first_temporary {
            frame.registers[object as usize] = Value::Undefined;
        }
        true
    }
}

/// Has no program a say in how its attributes are found?
fn is_plain(module: &ObjectRef) -> bool {
    module.with_class(|class| class.native)
}

/// A function of a module, for a call: nothing is bound to it.
fn module_function(
    frame: &mut Frame,
    code: &Code,
    base: Register,
    (object, namespace): (Source, &crate::object::DictRef),
    site: &super::code::SiteCache,
) -> bool {
    let Some(function) = namespace.borrow().is_at(site.place.get() as usize, &site.name).cloned() else { return false };
    let _ = super::run::take(frame, code, object);
    frame.registers[base as usize] = function;
    frame.registers[base as usize + 1] = Value::Undefined;
    true
}

fn is_native(hook: &Value) -> bool {
    matches!(hook.payload(), Some(Payload::Builtin(_)))
}
