//! Frames, their locals, and the names under which the program knows its objects.

use std::collections::BTreeMap;
use std::rc::Rc;

use loopglass_lang::object::{ObjectRef, Payload, Str, Value};
use loopglass_lang::vm::{Activation, Frame, Vm, bound_locals, generator_of};

use crate::glance::{LONGEST, Look, repr};
use crate::machine::Machine;
use crate::view::{FrameView, ObjectId};

/// What the program calls its objects, by their numbers.
pub(crate) struct Names {
    /// The variables that hold them.
    held: BTreeMap<u32, String>,
    /// Those that no variable holds are numbered by class: in order, and put into words when they are asked for.
    numbered: Vec<(u32, Str)>,
}

impl Names {
    pub(crate) fn of(vm: &Vm) -> Names {
        let mut names = BTreeMap::new();
        // The module's name for a thing comes before a local one.
        if let Some(namespace) = vm.main_namespace() {
            for (key, value) in namespace.borrow().iter() {
                add(&mut names, key.as_str(), value);
            }
        }
        for activation in vm.activations() {
            if let Activation::Python(frame) = activation
                && frame.code.file.is_program
            {
                for (name, value) in bound_locals(&frame.code, &frame.registers) {
                    add(&mut names, Some(&name), &value);
                }
            }
        }
        Names { held: names, numbered: Vec::new() }
    }

    /// Gives names to Futures, in order: their numbers and classes.
    pub(crate) fn number(&mut self, futures: Vec<(u32, Str)>) {
        self.numbered = futures;
    }

    /// All names, by the numbers of the objects.
    pub(crate) fn all(&self) -> BTreeMap<u32, String> {
        let numbers = (0..self.numbered.len()).map(|index| (self.numbered[index].0, self.numbered_name(index)));
        let mut all: BTreeMap<u32, String> = numbers.collect();
        all.extend(self.held.iter().map(|(id, name)| (*id, name.clone())));
        all
    }

    pub(crate) fn get(&self, id: u32) -> Option<String> {
        self.held.get(&id).cloned().or_else(|| {
            let index = self.numbered.iter().position(|(numbered, _)| *numbered == id)?;
            Some(self.numbered_name(index))
        })
    }

    fn numbered_name(&self, index: usize) -> String {
        format!("{}-{}", self.numbered[index].1, index + 1)
    }

    /// Names in the frames of a task's coroutines count too.
    pub(crate) fn add_locals(&mut self, vm: &Vm, chain: &[ObjectRef]) {
        for object in chain.iter().filter(|object| is_program(object)) {
            for (name, value) in vm.generator_locals(object) {
                add(&mut self.held, Some(&name), &value);
            }
        }
    }
}

fn add(names: &mut BTreeMap<u32, String>, name: Option<&Str>, value: &Value) {
    let (Some(name), Some(object)) = (name, value.object()) else { return };
    let has_card = loopglass_asyncio::future_of(object).is_some() || is_library_thing(object);
    if has_card && !name.starts_with('_') {
        names.entry(object.id()).or_insert_with(|| name.to_string());
    }
}

/// An instance of one of asyncio's classes: a lock, a queue, a task group.
pub(crate) fn is_library_thing(object: &ObjectRef) -> bool {
    let module = object.with_class(|class| class.own("__module__"));
    matches!(object.payload, Payload::Instance)
        && module.is_some_and(|module| module.as_str().is_some_and(|text| text.starts_with("asyncio")))
}

/// The name of a task by its number; nothing for zero.
pub(crate) fn task_name(machine: &Machine, id: u32) -> Option<String> {
    let log = machine.log.borrow();
    log.task(id).map(|task| task.name.to_string())
}

/// The functions that run now, outermost first.
pub(crate) fn running_stack(look: Look) -> Vec<FrameView> {
    python_frames(look.vm).map(|frame| frame_view(look, frame)).collect()
}

fn python_frames(vm: &Vm) -> impl Iterator<Item = &Frame> {
    vm.activations().iter().filter_map(|activation| match activation {
        Activation::Python(frame) => Some(&**frame),
        Activation::Native { .. } => None,
    })
}

fn frame_view(look: Look, frame: &Frame) -> FrameView {
    let is_module = frame.code.kind == loopglass_lang::compile::unit::UnitKind::Module;
    let bound = if is_module { module_variables(frame) } else { bound_locals(&frame.code, &frame.registers) };
    FrameView {
        function: frame.code.qualified_name.to_string(),
        line: frame.code.line_of(frame.pc.saturating_sub(1)),
        is_program: frame.code.file.is_program,
        links: links(&bound),
        locals: shown(look, bound),
    }
}

/// The variables of the module that a reader would ask for: no modules, functions, classes or special names.
fn module_variables(frame: &Frame) -> Vec<(Str, Value)> {
    let globals = frame.globals.borrow();
    let variables = globals.iter().filter_map(|(key, value)| {
        let name = key.as_str()?;
        let plain = !name.starts_with("__")
            && !matches!(value, Value::Class(_))
            && !matches!(value.payload(), Some(Payload::Module(_) | Payload::Function(_) | Payload::Builtin(_)));
        plain.then(|| (name.clone(), value.clone()))
    });
    variables.collect()
}

/// The names that hold a Future or Task.
fn links(locals: &[(Str, Value)]) -> Vec<(String, ObjectId)> {
    let objects = locals.iter().filter_map(|(name, value)| Some((name, value.object()?)));
    let futures = objects.filter(|(_, object)| loopglass_asyncio::future_of(object).is_some());
    futures.map(|(name, object)| (name.to_string(), ObjectId(object.id()))).collect()
}

fn shown(look: Look, locals: Vec<(Str, Value)>) -> Vec<(String, String)> {
    locals.into_iter().map(|(name, value)| (name.to_string(), shorten(&repr(look, &value)))).collect()
}

pub(crate) fn shorten(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_string();
    }
    let head: String = text.chars().take(LONGEST - 1).collect();
    head + "…"
}

/// Is it the learner's own coroutine?
pub(crate) fn is_program(object: &ObjectRef) -> bool {
    generator_of(object).is_some_and(|generator| generator.code.file.is_program)
}

/// The frames of a task that has not ended, outermost first: of one that runs also the functions that it calls.
pub(crate) fn of_task(look: Look, chain: &[ObjectRef]) -> Vec<FrameView> {
    let is_first = |frame: &Frame| frame.generator.as_ref().zip(chain.first()).is_some_and(|(own, first)| Rc::ptr_eq(own, first));
    let running = python_frames(look.vm).skip_while(|frame| !is_first(frame));
    let running: Vec<FrameView> = running.map(|frame| frame_view(look, frame)).collect();
    if running.is_empty() { coroutine_frames(look, chain) } else { running }
}

/// The frames of a chain of coroutines that stand still, outermost first.
fn coroutine_frames(look: Look, chain: &[ObjectRef]) -> Vec<FrameView> {
    let frames = chain.iter().filter_map(|object| {
        let generator = generator_of(object)?;
        let bound = look.vm.generator_locals(object);
        Some(FrameView {
            function: generator.qualified_name.borrow().to_string(),
            line: look.vm.generator_line(object)?,
            is_program: generator.code.file.is_program,
            links: links(&bound),
            locals: shown(look, bound),
        })
    });
    frames.collect()
}
