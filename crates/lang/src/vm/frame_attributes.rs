//! The attributes of frames: where they stand, and what their names hold.

use std::rc::Rc;

use crate::compile::unit::UnitKind;
use crate::object::{Arguments, Dict, DictRef, ExceptionKind, Object, Outcome, Payload, Raised, Result, Str, Value};

use super::{Activation, Frame, FrameObject, Vm, bound_locals};

impl Vm {
    pub(super) fn frame_attribute(&mut self, frame: &Rc<FrameObject>, name: &Str) -> Option<Value> {
        Some(match &**name {
            "f_code" => Object::new(&self.classes.code, Payload::Code(frame.code.clone())).into(),
            "f_lineno" => i64::from(self.current_line_of(frame)).into(),
            "f_globals" => self.new_dict(frame.globals.clone()),
            "f_builtins" => self.new_dict(self.builtins.clone()),
            "f_lasti" => self.current_instruction_of(frame).map_or(-1, |instruction| instruction as i64 * 2).into(),
            "f_trace" => Value::None,
            "f_trace_lines" => true.into(),
            "f_trace_opcodes" => false.into(),
            "f_back" => match &*frame.back.borrow() {
                Some(back) => Object::new(&self.classes.frame, Payload::Frame(back.clone())).into(),
                None => Value::None,
            },
            "f_locals" => self.namespace_of(frame).unwrap_or_else(|| crate::types::frame_locals(self, frame)),
            _ => return None,
        })
    }

    /// The variables of a function's frame that have a value by now, as a dict.
    pub(crate) fn names_of(&self, frame: &Rc<FrameObject>) -> Value {
        self.new_dict(named(self.locals_of(frame), frame.extra.borrow().clone()))
    }

    /// Sets a variable of a function's frame; what is none of its variables is kept beside them.
    pub(crate) fn set_local(&mut self, frame: &Rc<FrameObject>, key: Value, value: Value) -> Result<Outcome> {
        let place = key.as_str().and_then(|name| frame.code.variable_place(name));
        let Some(place) = place else {
            let extra = frame.extra.borrow_mut().get_or_insert_with(Default::default).clone();
            let extra = self.new_dict(extra);
            return self.set_item(&extra, &key, value);
        };
        let old = self.with_registers(frame, |registers| registers.get_mut(place).map(|register| put(register, value)));
        drop(old);
        Ok(Value::None.into())
    }

    /// Where the registers of a frame are: in the stack, in a generator that waits, or with the frame that has ended.
    fn with_registers<T>(&mut self, frame: &Rc<FrameObject>, use_them: impl FnOnce(&mut [Value]) -> T) -> T {
        let running = self.activations.iter_mut().find_map(|activation| match activation {
            Activation::Python(running) if running.object.as_ref().is_some_and(|object| Rc::ptr_eq(object, frame)) => {
                Some(running)
            }
            _ => None,
        });
        if let Some(running) = running {
            return use_them(&mut running.registers);
        }
        let owner = frame.generator.borrow().upgrade();
        if let Some(generator) = owner.as_ref().and_then(super::generators::generator_of)
            && let Some(waiting) = generator.frame.borrow_mut().as_mut()
        {
            return use_them(&mut waiting.registers);
        }
        use_them(&mut frame.registers.borrow_mut())
    }

    /// The instruction at which the frame stands; nothing where it has not begun.
    fn current_instruction_of(&self, frame: &Rc<FrameObject>) -> Option<usize> {
        let instruction = match self.running_frame(frame) {
            Some(running) => running.pc.saturating_sub(1),
            None => frame.instruction.get(),
        };
        (instruction != super::code::NOT_BEGUN).then_some(instruction)
    }

    /// A frame that runs has its line in the stack, not in the object.
    pub(crate) fn current_line_of(&self, frame: &Rc<FrameObject>) -> u32 {
        match self.running_frame(frame) {
            Some(running) => running.code.line_of(running.pc.saturating_sub(1)),
            None => frame.line(),
        }
    }

    fn locals_of(&self, frame: &Rc<FrameObject>) -> Vec<(Str, Value)> {
        if let Some(running) = self.running_frame(frame) {
            let mut locals = bound_locals(&running.code, &running.registers);
            locals.extend(hidden_locals(&running.code, &running.registers));
            return locals;
        }
        match frame.generator.borrow().upgrade() {
            Some(generator) if self.is_suspended(&generator) => self.generator_locals(&generator),
            _ => frame.locals(),
        }
    }

    fn is_suspended(&self, generator: &Rc<Object>) -> bool {
        super::generators::generator_of(generator).is_some_and(|generator| generator.frame.borrow().is_some())
    }

    /// The names of a module's or a class's frame that runs are a dict already.
    fn namespace_of(&self, frame: &Rc<FrameObject>) -> Option<Value> {
        let is_module = frame.code.kind == UnitKind::Module;
        match self.running_frame(frame) {
            Some(running) if running.namespace.is_defined() => Some(running.namespace.clone()),
            _ => is_module.then(|| self.new_dict(frame.globals.clone())),
        }
    }

    fn running_frame(&self, frame: &Rc<FrameObject>) -> Option<&Frame> {
        self.activations.iter().find_map(|activation| match activation {
            Activation::Python(running) if running.object.as_ref().is_some_and(|object| Rc::ptr_eq(object, frame)) => {
                Some(&**running)
            }
            _ => None,
        })
    }

    /// `frame.clear()`: the names of a frame that has ended let go of what they hold; a generator that has not begun is closed.
    pub(crate) fn clear_frame(&mut self, mut arguments: Arguments) -> Result<Outcome> {
        let frame = arguments.take_self();
        let Some(Payload::Frame(frame)) = frame.payload() else {
            return Err(Raised::type_error("descriptor 'clear' for 'frame' objects doesn't apply to another object"));
        };
        if self.running_frame(frame).is_some() {
            return Err(Raised::new(ExceptionKind::RuntimeError, "cannot clear an executing frame"));
        }
        let generator = frame.generator.borrow().upgrade();
        let state = generator.as_ref().and_then(super::generators::generator_of).map(|generator| generator.state.get());
        if state == Some(crate::object::generator::GeneratorState::Suspended) {
            return Err(Raised::new(ExceptionKind::RuntimeError, "cannot clear a suspended frame"));
        }
        if let Some(generator) = generator.filter(|generator| self.is_suspended(generator)) {
            return self.generator_close(&generator).then(self, |_, _| Ok(Value::None.into()));
        }
        drop(frame.registers.take());
        Ok(Value::None.into())
    }
}

/// The variables of comprehensions that run in a frame: there they stand before others of their name.
pub(super) fn hidden_locals(code: &super::Code, registers: &[Value]) -> Vec<(Str, Value)> {
    let hidden = code.variables.iter().zip(registers).filter_map(|(name, value)| Some((name.strip_prefix('.')?, value)));
    hidden.map(|(name, value)| (Str::from(name), super::cell::content(value))).filter(|(_, value)| value.is_defined()).collect()
}

/// A variable that inner functions share keeps its cell.
fn put(register: &mut Value, value: Value) -> Value {
    match super::cell::with_cell(register, |content| std::mem::replace(content, value.clone())) {
        Some(old) => old,
        None => std::mem::replace(register, value),
    }
}

/// Variables by name, and what a program has put beside them.
pub(super) fn named(variables: Vec<(Str, Value)>, extra: Option<DictRef>) -> Dict {
    let mut dict = Dict::default();
    for (name, value) in variables {
        dict.set_str(&name, value);
    }
    let Some(extra) = extra else { return dict };
    for (hash, key, value) in extra.borrow().iter_hashed() {
        match key.as_str() {
            Some(name) => drop(dict.set_str(name, value.clone())),
            None => dict.insert_new(hash, key.clone(), value.clone()),
        }
    }
    dict
}
