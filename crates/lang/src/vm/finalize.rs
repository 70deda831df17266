//! Finalizers: what runs when the last reference to an object has gone.

use std::fmt::Write;
use std::rc::Rc;

use crate::object::generator::{GeneratorKind, GeneratorState};
use crate::object::{Arguments, ObjectRef, Outcome, Payload, Result, Value};

use super::{Activation, Frame, ReturnTo, SourceFile, Vm};

impl Vm {
    /// Puts the finalizers of all that has died on the stack, the first to die on top.
    pub(crate) fn serve_finalizers(&mut self) {
        let mut waiting = Vec::new();
        while let Some(object) = self.heap.next_finalizer() {
            waiting.push(object);
        }
        for object in waiting.into_iter().rev() {
            let finalized = self.finalize(&object).and_then(|outcome| self.settle(outcome, ReturnTo::Discard));
            if let Err(raised) = finalized {
                self.report_unraisable(raised);
            }
        }
    }

    /// Finalizes an object that lives.
    pub(super) fn last_say(&mut self, object: &ObjectRef) -> Outcome {
        object.mark_finalized();
        self.finalize(object).unwrap_or_else(|raised| {
            self.report_unraisable(raised);
            Value::None.into()
        })
    }

    fn finalize(&mut self, object: &ObjectRef) -> Result<Outcome> {
        match &object.payload {
            Payload::Generator(generator) => match (generator.state.get(), generator.kind) {
                (GeneratorState::Created, GeneratorKind::Coroutine) => {
                    generator.state.set(GeneratorState::Closed);
                    let name = generator.qualified_name.borrow().clone();
                    drop(generator.frame.take());
                    let origin = super::coroutine_origin::words(&generator.origin.borrow(), &generator.code.file);
                    self.warn_by_filters("RuntimeWarning", format!("coroutine '{name}' was never awaited{origin}"))
                }
                (GeneratorState::Suspended | GeneratorState::Created, GeneratorKind::AsyncGenerator) => {
                    self.note_finalized(&object.clone().into());
                    let hook = generator.finalizer.borrow().clone();
                    if hook.is_defined() && !hook.is_none() && !generator.closed.get() {
                        return Ok(Outcome::call(hook, Arguments::one(object.clone())));
                    }
                    Ok(self.generator_close(object))
                }
                _ => {
                    self.note_finalized(&object.clone().into());
                    Ok(self.generator_close(object))
                }
            },
            Payload::Native(native) if native.needs_finalizer() => native.finalize(self, object),
            _ => {
                let name = self.names.del.clone();
                let function = object.class().lookup(&name);
                self.note_finalized(&function.unwrap_or_default());
                match self.special(&object.clone().into(), &name) {
                    Some(method) => Ok(Outcome::call(method, Arguments::none())),
                    None => Ok(Value::None.into()),
                }
            }
        }
    }

    pub(crate) fn note_finalized(&mut self, what: &Value) {
        self.finalized = match self.quick_repr(what) {
            Ok(Some(text)) => text.to_string(),
            _ => self.default_repr(what).to_string(),
        };
    }

    /// A warning of native code. Filters that a program has set are asked where it has them: by importing `warnings`.
    pub fn warn_by_filters(&mut self, category: &str, message: String) -> Result<Outcome> {
        let module = self.modules.borrow().get_text("warnings").cloned();
        let function = match module.as_ref().and_then(Value::payload) {
            Some(Payload::Module(namespace)) => namespace.borrow().get_text("_of_machine").cloned(),
            _ => None,
        };
        let Some(function) = function else {
            self.warn(category, &message);
            return Ok(Value::None.into());
        };
        let place = self.warned_place();
        let is_program = place.as_ref().is_none_or(|(file, _)| file.is_program);
        let (file, line) = place.map_or((String::new(), 0), |(file, line)| (file.name.to_string(), line));
        let mut arguments = Arguments::two(message, file);
        arguments.positional.push(Value::Int(line.into()));
        arguments.positional.push(category.into());
        arguments.positional.push(is_program.into());
        Ok(Outcome::call(function, arguments))
    }

    /// The file and the line that a warning of native code is about.
    fn warned_place(&self) -> Option<(Rc<SourceFile>, u32)> {
        self.activations.iter().rev().find_map(|activation| match activation {
            // Warnings of asyncio are about whoever calls it.
            Activation::Python(frame) if !frame.code.file.name.starts_with("asyncio") => {
                Some((frame.code.file.clone(), frame.code.line_of(instruction_of(frame))))
            }
            _ => None,
        })
    }

    /// A warning of native code, as the default filters show it: the same one once for a line, deprecations only where
    /// the program itself does what is deprecated.
    pub fn warn(&mut self, category: &str, message: &str) {
        let place = self.warned_place();
        self.warn_at(category, message, place);
    }

    /// The same of a place.
    pub(super) fn warn_at(&mut self, category: &str, message: &str, place: Option<(Rc<SourceFile>, u32)>) {
        let text = format!("{category}: {message}");
        let source = place.as_ref().map_or(String::new(), |(file, line)| file.line(*line).trim().to_string());
        let (is_program, file, line) =
            place.map_or((true, String::new(), 0), |(file, line)| (file.is_program, file.name.to_string(), line));
        if category == "ResourceWarning" || category == "DeprecationWarning" && !is_program {
            return;
        }
        if !self.warned.insert((text.clone(), file.clone(), line)) {
            return;
        }
        let mut lines = format!("{file}:{line}: {text}");
        if is_program && !source.is_empty() {
            let _ = write!(lines, "\n  {source}");
        }
        if category == "RuntimeWarning" {
            lines.push_str("\nRuntimeWarning: Enable tracemalloc to get the object allocation traceback");
        }
        self.report(&text);
        self.write_error(&lines);
    }
}

/// Where a frame stands: what an exception takes with it dies where that is raised, before a handler has begun.
fn instruction_of(frame: &Frame) -> usize {
    match &frame.object {
        Some(object) if frame.code.begins_handler(frame.pc) => object.instruction.get(),
        _ => frame.pc.saturating_sub(1),
    }
}
