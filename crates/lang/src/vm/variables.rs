//! Locals, cells, globals and the names of a class body.

use crate::compile::op::{Register, Site, Source};
use crate::compile::unit::UnitKind;
use crate::object::{DictRef, ExceptionKind, Object, Payload, Raised, Result, Str, Value};

use crate::types::caught;

use super::cell::with_cell;
use super::{Code, Frame, ReturnTo, Vm};

impl Vm {
    pub(super) fn site_name(&mut self, site: Site) -> Str {
        self.top().code.sites[site as usize].name.clone()
    }

    pub(super) fn check_bound(&mut self, register: Register) -> Result<()> {
        if self.top().registers[register as usize].is_defined() {
            return Ok(());
        }
        Err(self.unbound(register))
    }

    pub(super) fn delete_local(&mut self, register: Register) -> Result<()> {
        self.check_bound(register)?;
        self.put(register, Value::Undefined);
        Ok(())
    }

    fn unbound(&mut self, register: Register) -> Raised {
        let code = self.top().code.clone();
        let index = register as usize;
        if let Some(name) = code.variables.get(index) {
            let message = format!("cannot access local variable '{name}' where it is not associated with a value");
            return Raised::new(ExceptionKind::UnboundLocalError, message);
        }
        let name = code.free.get(index - code.variables.len()).map_or("", |name| name);
        let message = format!("cannot access free variable '{name}' where it is not associated with a value in enclosing scope");
        self.name_error(message, name)
    }

    pub(super) fn make_cell(&mut self, register: Register) -> Result<()> {
        let content = std::mem::take(&mut self.top().registers[register as usize]);
        let cell = Object::new(&self.classes.cell, Payload::Cell(content.into()));
        self.put(register, cell.into());
        Ok(())
    }

    pub(super) fn load_cell(&mut self, dst: Register, cell: Register) -> Result<()> {
        let value = super::cell::content(&self.top().registers[cell as usize]);
        if !value.is_defined() {
            return Err(self.unbound(cell));
        }
        self.put(dst, value);
        Ok(())
    }

    pub(super) fn store_cell(&mut self, cell: Register, src: Source) -> Result<()> {
        let value = self.take(src);
        let old = with_cell(&self.top().registers[cell as usize], |content| std::mem::replace(content, value));
        drop(old);
        Ok(())
    }

    pub(super) fn delete_cell(&mut self, cell: Register) -> Result<()> {
        let old = with_cell(&self.top().registers[cell as usize], std::mem::take).unwrap_or_default();
        if old.is_defined() { Ok(()) } else { Err(self.unbound(cell)) }
    }

    /// A global that stands where it stood last time.
    #[inline]
    pub(super) fn load_global_cached(&self, frame: &mut Frame, code: &Code, dst: Register, site: Site) -> bool {
        let site = &code.sites[site as usize];
        let place = site.place.get() as usize;
        let Frame { globals, registers, .. } = frame;
        let globals = globals.borrow();
        if let Some(value) = globals.is_at(place, &site.name) {
            registers[dst as usize].copy_from(value);
            return true;
        }
        if !site.is_builtin_for(globals.stamp()) {
            return false;
        }
        let builtins = self.builtins.borrow();
        let found = builtins.is_at(place, &site.name);
        if let Some(value) = found {
            registers[dst as usize].copy_from(value);
        }
        found.is_some()
    }

    pub(super) fn load_global(&mut self, dst: Register, site: Site) -> Result<()> {
        let code = self.top().code.clone();
        let site = &code.sites[site as usize];
        let globals = self.top().globals.clone();
        let place = globals.borrow().place_of(&site.name);
        let value = if let Some(place) = place {
            site.place.set(place as u32);
            globals.borrow().entry(place).map(|(_, value)| value.clone())
        } else {
            self.remember_builtin(&globals, site);
            self.builtin_for(&globals, &site.name)
        };
        match value {
            Some(value) => {
                self.put(dst, value);
                Ok(())
            }
            None => Err(self.undefined_name(&site.name)),
        }
    }

    /// Where a built-in name stands, as long as these globals get no new names.
    fn remember_builtin(&self, globals: &DictRef, site: &super::code::SiteCache) {
        let Some(place) = self.builtins.borrow().place_of(&site.name).filter(|_| !self.has_own_builtins) else { return };
        let globals = globals.borrow();
        if globals.stamp() == 0 {
            globals.set_stamp(self.heap.new_stamp());
        }
        site.place.set(place as u32);
        site.version.set(globals.stamp());
    }

    /// A name that is not among the globals: what they have as `__builtins__`, if `exec` was given such, or the machine's.
    fn builtin_for(&self, globals: &DictRef, name: &Str) -> Option<Value> {
        if self.has_own_builtins
            && let Some(own) = globals.borrow().get_str(&self.names.builtins)
            && let Some(Payload::Dict(own) | Payload::Module(own)) = own.payload()
        {
            return own.borrow().get_str(name).cloned();
        }
        self.builtins.borrow().get_str(name).cloned()
    }

    /// `exec` gives the globals that it is handed the built-in names, if they have none yet.
    pub(crate) fn note_builtins(&mut self, globals: &DictRef) {
        let name = self.names.builtins.clone();
        let known = globals.borrow().get_str(&name).cloned();
        if let Some(known) = known {
            let is_ours =
                matches!(known.payload(), Some(Payload::Dict(own) | Payload::Module(own)) if DictRef::same(own, &self.builtins));
            self.has_own_builtins |= !is_ours;
            return;
        }
        let builtins = self.new_dict(self.builtins.clone());
        globals.borrow_mut().set_str(&name, builtins);
    }

    fn undefined_name(&mut self, name: &Str) -> Raised {
        self.name_error(format!("name '{name}' is not defined"), name)
    }

    /// A `NameError` that carries the name.
    pub(super) fn name_error(&mut self, message: String, name: &str) -> Raised {
        let class = self.classes.exception(ExceptionKind::NameError).clone();
        let exception = self.new_exception(&class, vec![message.into()]);
        let name_attribute = self.intern("name");
        exception.attributes_or_new().borrow_mut().set_str(&name_attribute, name.into());
        Raised::object(exception)
    }

    pub(super) fn store_global(&mut self, site: Site, src: Source) -> Result<()> {
        let value = self.take(src);
        let frame = self.top();
        let code = frame.code.clone();
        let site = &code.sites[site as usize];
        let mut globals = frame.globals.borrow_mut();
        let place = site.place.get() as usize;
        let old = if globals.is_at(place, &site.name).is_some() {
            globals.replace(place, value)
        } else {
            let old = globals.set_str(&site.name, value);
            site.place.set(globals.place_of(&site.name).unwrap_or(0) as u32);
            old
        };
        drop(globals);
        drop(old);
        Ok(())
    }

    pub(super) fn delete_global(&mut self, site: Site) -> Result<()> {
        let name = self.site_name(site);
        let removed = self.top().globals.borrow_mut().remove_str(&name);
        match removed {
            Some(_) => Ok(()),
            None => Err(self.name_error(format!("name '{name}' is not defined"), &name)),
        }
    }

    pub(super) fn load_name(&mut self, dst: Register, site: Site) -> Result<()> {
        self.load_from_namespace(dst, site, move |vm| vm.load_global(dst, site))
    }

    pub(super) fn load_class_cell(&mut self, dst: Register, cell: Register, site: Site) -> Result<()> {
        self.load_from_namespace(dst, site, move |vm| vm.load_cell(dst, cell))
    }

    /// A name of a class body or of code that `exec` runs. What is no plain dict is asked with its own `__getitem__`.
    fn load_from_namespace(
        &mut self,
        dst: Register,
        site: Site,
        otherwise: impl FnOnce(&mut Vm) -> Result<()> + 'static,
    ) -> Result<()> {
        let name = self.site_name(site);
        let namespace = self.top().namespace.clone();
        if let Some(Payload::Dict(dict)) = namespace.payload() {
            let found = dict.borrow().get_str(&name).cloned();
            if self.is_plain_dict(&namespace) {
                return match found {
                    Some(value) => {
                        self.put(dst, value);
                        Ok(())
                    }
                    None => otherwise(self),
                };
            }
        }
        let found = self.get_item(&namespace, &Value::Str(name));
        let outcome = crate::types::caught(self, found, move |vm, found| match found {
            Ok(value) => Ok(value.into()),
            Err(raised) if vm.is_kind(&raised, ExceptionKind::KeyError) => {
                // The frame of the code is on top again: what is not in the namespace is looked up as usual.
                otherwise(vm)?;
                Ok(vm.top().registers[dst as usize].clone().into())
            }
            Err(raised) => Err(raised),
        })?;
        self.settle(outcome, ReturnTo::Register(dst))
    }

    /// Does reading it need nothing but its table?
    fn is_plain_dict(&self, namespace: &Value) -> bool {
        let class = self.class_of(namespace);
        class.native
            || class.lookup(&self.names.missing).is_none() && {
                let own = class.lookup(&self.names.getitem);
                let of_dict = self.classes.dict.lookup(&self.names.getitem);
                matches!((own, of_dict), (Some(own), Some(of_dict)) if own.is(&of_dict))
            }
    }

    pub(super) fn store_name(&mut self, site: Site, src: Source) -> Result<()> {
        let value = self.take(src);
        let name = self.site_name(site);
        let namespace = self.top().namespace.clone();
        match &namespace {
            Value::Object(object) if object.with_class(|class| class.native) => {
                if let Payload::Dict(dict) = &object.payload {
                    let old = dict.borrow_mut().set_str(&name, value);
                    drop(old);
                }
                Ok(())
            }
            // What a metaclass's __prepare__ gave may define __setitem__, as that of an Enum does.
            other => {
                let outcome = self.set_item(other, &Value::Str(name), value)?;
                self.settle_here(outcome)
            }
        }
    }

    pub(super) fn delete_name(&mut self, site: Site) -> Result<()> {
        let name = self.site_name(site);
        let namespace = self.top().namespace.clone();
        let not_there = format!("name '{name}' is not defined");
        if namespace.object().is_none_or(|object| object.with_class(|class| class.native)) {
            let removed = match namespace.payload() {
                Some(Payload::Dict(dict)) => dict.borrow_mut().remove_str(&name),
                _ => None,
            };
            return if removed.is_some() { Ok(()) } else { Err(self.name_error(not_there, &name)) };
        }
        let deleted = self.delete_item(&namespace, &Value::Str(name.clone()));
        let outcome = caught(self, deleted, move |vm, result| match result {
            Err(raised) if vm.is_kind(&raised, ExceptionKind::KeyError) => Err(vm.name_error(not_there, &name)),
            Err(raised) => Err(raised),
            Ok(_) => Ok(Value::None.into()),
        })?;
        self.settle_here(outcome)
    }

    /// The globals of the Python frame that runs.
    pub fn current_globals(&self) -> crate::object::DictRef {
        self.current_frame().map_or_else(crate::object::DictRef::default, |frame| frame.globals.clone())
    }

    /// The Python frame that runs, or that called the native code that runs.
    pub(crate) fn current_frame(&self) -> Option<&Frame> {
        self.activations.iter().rev().find_map(|activation| match activation {
            super::Activation::Python(frame) => Some(&**frame),
            super::Activation::Native { .. } => None,
        })
    }

    /// Is the Python frame that runs one of the learner's own program?
    pub fn is_program_running(&self) -> bool {
        self.current_frame().is_some_and(|frame| frame.code.file.is_program)
    }

    /// What `locals()` gives in the frame that runs.
    pub fn current_locals(&self) -> Value {
        let Some(frame) = self.current_frame() else { return Value::None };
        let hidden = super::frame_attributes::hidden_locals(&frame.code, &frame.registers);
        match frame.code.kind {
            // In a comprehension of a module or class there are its variables alone.
            UnitKind::Module | UnitKind::Class if !hidden.is_empty() => {
                self.new_dict(super::frame_attributes::named(hidden, None))
            }
            UnitKind::Module if frame.namespace.is_defined() => frame.namespace.clone(),
            UnitKind::Module => self.new_dict(frame.globals.clone()),
            UnitKind::Class => frame.namespace.clone(),
            _ => {
                let extra = frame.object.as_ref().and_then(|object| object.extra.borrow().clone());
                let locals = super::bound_locals(&frame.code, &frame.registers).into_iter().chain(hidden).collect();
                self.new_dict(super::frame_attributes::named(locals, extra))
            }
        }
    }
}
