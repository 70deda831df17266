//! `Class.__bases__ = ...`: other bases for a class that is there.

use std::rc::Rc;

use crate::object::{Class, Payload, Raised, Result, Value};

use super::Vm;

impl Vm {
    pub(super) fn set_bases(&mut self, class: &Rc<Class>, value: &Value) -> Result<()> {
        let bases = self.new_bases(class, value)?;
        let old = class.bases.borrow().first().cloned();
        if let (Some(old), Some(new)) = (old, bases.first()) {
            fits_in_place_of(&old, new)?;
        }
        class.set_bases(bases)
    }

    fn new_bases(&mut self, class: &Rc<Class>, value: &Value) -> Result<Vec<Rc<Class>>> {
        let name = class.name();
        let Some(Payload::Tuple(items)) = value.payload() else {
            let found = self.type_name(value);
            return Err(Raised::type_error(format!("can only assign tuple to {name}.__bases__, not {found}")));
        };
        if items.is_empty() {
            return Err(Raised::type_error(format!("can only assign non-empty tuple to {name}.__bases__, not ()")));
        }
        let mut bases = Vec::new();
        for item in items.iter() {
            let Value::Class(base) = item else {
                let found = self.type_name(item);
                return Err(Raised::type_error(format!("{name}.__bases__ must be tuple of classes, not '{found}'")));
            };
            if base.derives_from(class) {
                return Err(Raised::type_error("a __bases__ item causes an inheritance cycle"));
            }
            bases.push(base.clone());
        }
        Ok(bases)
    }
}

/// Objects of the class stay as they are, so the new base must make the same ones.
fn fits_in_place_of(old: &Rc<Class>, new: &Rc<Class>) -> Result<()> {
    if Rc::ptr_eq(old, new) {
        return Ok(());
    }
    let (new_name, old_name) = (new.name(), old.name());
    if old.native || new.native {
        return Err(Raised::type_error(format!("__bases__ assignment: '{new_name}' deallocator differs from '{old_name}'")));
    }
    let layout = |class: &Rc<Class>| (class.new.get().map(|new| new as usize), class.has_dict.get());
    if layout(old) == layout(new) {
        return Ok(());
    }
    Err(Raised::type_error(format!("__bases__ assignment: '{new_name}' object layout differs from '{old_name}'")))
}
