//! The instructions that load and store attributes, and what they remember at their place in the code.

#![expect(clippy::inline_always, reason = "this crate is built for size, which leaves even three instructions as a call")]

use std::rc::Rc;

use crate::compile::op::{Register, Site, Source};
use crate::object::function::BuiltinKind;
use crate::object::{Class, Dict, DictRef, ObjectRef, Payload, Result, Str, Value};

use super::{Code, Frame, ReturnTo, Vm};

impl Vm {
    pub(super) fn load_attribute(&mut self, dst: Register, object: Source, site: Site) -> Result<()> {
        let value = self.take(object);
        let code = self.top().code.clone();
        let site = &code.sites[site as usize];
        match &value {
            Value::Class(class) => self.remember_on_class(class, site),
            other => self.remember_instance_attribute(other, site),
        }
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
        let place = object.with_attributes(|attributes| attributes.borrow().place_of(&site.name)).flatten();
        let Some(place) = place else {
            if !matches!(object.payload, Payload::Exception(_)) {
                self.remember_of_class(&class, site);
            }
            return;
        };
        if !self.keeps_in_instance(&class, &site.name) || self.written_in_python(&class, &self.names.getattribute).is_some() {
            return;
        }
        site.place.set(place as u32);
        site.remember(class.version(), Value::Undefined);
    }

    /// Does an object of the class have the name in its own dict, with nothing of the class in front?
    fn keeps_in_instance(&self, class: &Rc<Class>, name: &Str) -> bool {
        let Some(found) = class.lookup(name) else { return true };
        match found.payload() {
            Some(Payload::Member(member)) => member.name == *name && !class.has_dict.get(),
            _ => !name.starts_with("__") && !self.is_data_descriptor(&found),
        }
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
        if found.object().is_some_and(|descriptor| self.own_hook(descriptor, &self.names.get).is_some()) {
            return false;
        }
        let getter = property.get.borrow().clone();
        let plain = matches!(getter.payload(), Some(Payload::Function(_)))
            && class.lookup(&self.names.getattr).is_none()
            && self.written_in_python(&class, &self.names.getattribute).is_none();
        if plain {
            site.remember(class.version(), getter);
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
        let site = &code.sites[site as usize];
        if (object as usize) < code.first_temporary && own_attribute(frame, dst, object, site) {
            return true;
        }
        let mut value = Value::Undefined;
        let found = match super::operands::get(frame, code, object) {
            Value::Object(instance) if self.is_cached(instance, site) => copy_cached(&mut value, instance, site),
            Value::Object(instance) => match &instance.payload {
                Payload::Module(namespace) if is_plain(instance) => copy_at(&mut value, namespace, site),
                _ => false,
            },
            Value::Class(class) => self.copy_of_class(&mut value, class, site),
            _ => false,
        };
        if found {
            if object as usize >= code.first_temporary {
                frame.registers[object as usize].set(Value::Undefined);
            }
            frame.registers[dst as usize].move_from(&mut value);
        }
        found
    }

    #[inline(never)]
    fn copy_of_class(&self, value: &mut Value, class: &Rc<Class>, site: &super::code::SiteCache) -> bool {
        let found = site.is_for_class_itself(class);
        if found {
            value.copy_from(&site.value.borrow());
        }
        found
    }

    #[inline(always)]
    pub(super) fn is_cached(&self, instance: &ObjectRef, site: &super::code::SiteCache) -> bool {
        instance.with_class(|class| site.is_for(class))
    }

    pub(super) fn load_method(&mut self, base: Register, object: Source, site: Site) -> Result<()> {
        let value = self.take(object);
        let code = self.top().code.clone();
        let site = &code.sites[site as usize];
        if let Value::Class(class) = &value {
            self.remember_on_class(class, site);
        }
        if let Some(function) = self.plain_method(&value, &site.name) {
            site.remember(self.class_of(&value).version(), function.clone());
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
        let found = match super::operands::get(frame, code, object) {
            Value::Object(instance) => match &instance.payload {
                Payload::Module(namespace) if is_plain(instance) => {
                    return module_function(frame, code, base, (object, &namespace.clone()), site);
                }
                Payload::Super(_) => return self.load_super_method(frame, code, base, object, site),
                _ => self.is_cached(instance, site) && !hides(instance, site),
            },
            Value::Str(_) => site.is_for(&self.classes.str),
            Value::Class(class) if site.is_for_class_itself(class) => {
                return class_function(frame, code, base, object, site);
            }
            _ => false,
        };
        let function = &site.value.borrow();
        let found = found && function.is_defined();
        if found {
            super::operands::move_value(frame, code, base + 1, object);
            frame.registers[base as usize].copy_from(function);
        }
        found
    }

    #[inline(never)]
    fn load_super_method(
        &self,
        frame: &mut Frame,
        code: &Code,
        base: Register,
        object: Source,
        site: &super::code::SiteCache,
    ) -> bool {
        let Some(Payload::Super(parts)) = super::operands::get(frame, code, object).payload() else { return false };
        if &*site.name == "__class__" {
            return false;
        }
        let Some((function, this)) = self.super_function(parts, &site.name) else { return false };
        super::operands::take(frame, code, object).discard();
        frame.registers[base as usize].set(function);
        frame.registers[base as usize + 1].set(this);
        true
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
        let Value::Object(instance) = super::operands::get(frame, code, object) else { return false };
        let site = &code.sites[site as usize];
        if site.has_value.get() || !self.is_cached(instance, site) {
            return false;
        }
        let place = site.place.get() as usize;
        let is_there = match instance.with_attributes(|attributes| stands_at(&attributes.borrow(), place, &site.name)) {
            Some(Some(is_there)) => is_there,
            // The first attribute, as in the instances before.
            None if place == 0 => false,
            _ => return false,
        };
        let mut stored = Value::Undefined;
        super::operands::take_into(&mut stored, frame, code, value);
        let Value::Object(instance) = super::operands::get(frame, code, object) else { return false };
        if is_there {
            instance.with_attributes(|attributes| attributes.borrow_mut().swap(place, &mut stored));
        } else {
            instance.add_attribute(&site.name, std::mem::take(&mut stored));
        }
        stored.discard();
        // The object itself last: it may die with it.
        if object as usize >= code.first_temporary {
            frame.registers[object as usize].set(Value::Undefined);
        }
        true
    }
}

/// Does the name stand at the place, or would it come to stand there? Nothing where it is elsewhere.
#[inline(always)]
fn stands_at(attributes: &Dict, place: usize, name: &Str) -> Option<bool> {
    let is_there = attributes.is_at(place, name).is_some();
    (is_there || attributes.goes_to(place, name)).then_some(is_there)
}

/// Copies what stands where the name stood last time; false where the name is elsewhere.
#[inline(always)]
fn copy_at(value: &mut Value, namespace: &DictRef, site: &super::code::SiteCache) -> bool {
    match namespace.borrow().is_at(site.place.get() as usize, &site.name) {
        Some(found) => {
            value.copy_from(found);
            true
        }
        None => false,
    }
}

/// What the object has itself, or what its class has for every object; a getter is not called here.
#[inline(always)]
fn copy_cached(value: &mut Value, instance: &ObjectRef, site: &super::code::SiteCache) -> bool {
    if !site.has_value.get() {
        return instance.with_attributes(|attributes| copy_at(value, attributes, site)) == Some(true);
    }
    copy_constant(value, instance, site)
}

/// An attribute of the object's own, of an object in another register, which keeps it.
#[inline(always)]
fn own_attribute(frame: &mut Frame, dst: Register, object: Register, site: &super::code::SiteCache) -> bool {
    if site.has_value.get() {
        return false;
    }
    let Ok([place, Value::Object(instance)]) = frame.registers.get_disjoint_mut([dst as usize, object as usize]) else {
        return false;
    };
    instance.with_class(|class| site.is_for(class))
        && instance.with_attributes(|attributes| copy_at(place, attributes, site)) == Some(true)
}

#[inline(never)]
fn copy_constant(value: &mut Value, instance: &ObjectRef, site: &super::code::SiteCache) -> bool {
    let constant = site.value.borrow();
    let is_itself = !matches!(constant.payload(), Some(Payload::Function(_))) && !hides(instance, site);
    if is_itself {
        value.copy_from(&constant);
    }
    is_itself
}

/// Has the object an attribute of its own in front of what its class has?
#[inline(always)]
pub(super) fn hides(instance: &ObjectRef, site: &super::code::SiteCache) -> bool {
    instance.with_attributes(|attributes| attributes.borrow().place_of(&site.name).is_some()) == Some(true)
}

/// Has no program a say in how its attributes are found?
fn is_plain(module: &ObjectRef) -> bool {
    module.with_class(|class| class.native)
}

/// What stands on a class, for a call: nothing is bound to it.
fn class_function(frame: &mut Frame, code: &Code, base: Register, object: Source, site: &super::code::SiteCache) -> bool {
    super::operands::take(frame, code, object).discard();
    frame.registers[base as usize].copy_from(&site.value.borrow());
    frame.registers[base as usize + 1].set(Value::Undefined);
    true
}

/// A function of a module, for a call: nothing is bound to it.
fn module_function(
    frame: &mut Frame,
    code: &Code,
    base: Register,
    (object, namespace): (Source, &DictRef),
    site: &super::code::SiteCache,
) -> bool {
    let Some(function) = namespace.borrow().is_at(site.place.get() as usize, &site.name).cloned() else { return false };
    super::operands::take(frame, code, object).discard();
    frame.registers[base as usize].set(function);
    frame.registers[base as usize + 1].set(Value::Undefined);
    true
}

fn is_native(hook: &Value) -> bool {
    matches!(hook.payload(), Some(Payload::Builtin(_)))
}
