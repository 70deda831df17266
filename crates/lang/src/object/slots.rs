//! What the slots of an object hold (`__slots__`): among its attributes, or beside them where it has a `__dict__` that shows
//! those.

use super::object::Object;
use super::string::Str;
use super::value::Value;

impl Object {
    /// What a slot holds.
    pub(crate) fn slot(&self, name: &Str) -> Option<Value> {
        if !self.has_dict() {
            return self.own_attribute(name);
        }
        self.with_attributes(|attributes| attributes.slots()?.get_str(name).cloned()).flatten()
    }

    /// Fills a slot; gives back what it held.
    pub(crate) fn set_slot(&self, name: &Str, value: Value) -> Option<Value> {
        let attributes = self.attributes_or_new();
        if self.has_dict() { attributes.slots_mut().set_str(name, value) } else { attributes.borrow_mut().set_str(name, value) }
    }

    /// Empties a slot; gives back what it held.
    pub(crate) fn remove_slot(&self, name: &Str) -> Option<Value> {
        let attributes = self.attributes()?;
        if self.has_dict() { attributes.slots_mut().remove_str(name) } else { attributes.borrow_mut().remove_str(name) }
    }

    /// Names and values of all attributes and slots.
    pub fn attributes_and_slots(&self) -> Vec<(Value, Value)> {
        let both = self.with_attributes(|attributes| {
            let (own, slots) = (attributes.borrow(), attributes.slots());
            let slots = slots.iter().flat_map(|slots| slots.iter());
            slots.chain(own.iter()).map(|(name, value)| (name.clone(), value.clone())).collect()
        });
        both.unwrap_or_default()
    }

    fn has_dict(&self) -> bool {
        self.with_class(|class| class.has_dict.get())
    }
}
