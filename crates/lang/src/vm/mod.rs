//! The machine: frames on a stack of its own, run for as long as the host gives it fuel.

use std::any::Any;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::{Rc, Weak};

use crate::limits::Limits;
use crate::object::heap::Heap;
use crate::object::{Class, DictRef, Object, Payload, Result, Str, Value};
use crate::source::surrogate;

mod async_generators;
mod async_iteration;
mod attribute_instructions;
mod attributes;
mod bind;
mod built_in_arity;
mod call;
pub mod cell;
mod class_attributes;
mod class_bases;
mod class_build;
mod class_order;
mod classes;
mod code;
mod code_attributes;
mod constant;
mod coroutine_origin;
mod cycles;
mod defaults;
mod enduring;
mod evaluate;
mod execute;
mod finalize;
mod frame;
mod frame_attributes;
mod frame_pool;
mod fuel;
mod functions;
mod gathering;
mod generators;
mod generic;
mod groups;
pub mod hash;
mod import;
mod in_frame;
mod intern;
mod items;
mod iterate;
mod length_hint;
mod matching;
mod memory;
mod names;
pub(crate) mod native;
mod native_attributes;
mod native_deletions;
mod operands;
mod operators;
mod own_iterators;
mod protocol;
mod quick_call;
mod quick_class;
mod quick_generators;
mod quick_items;
mod quick_operators;
mod quick_rows;
mod quick_values;
mod returning;
mod run;
mod set_aside;
mod setup;
mod shared_library;
mod shutdown;
mod slots;
pub(crate) mod split_groups;
mod standard_input;
pub(crate) mod suggest;
mod super_object;
mod trail;
mod unwind;
mod variables;
mod with;
mod wrapped_attributes;

pub use async_generators::driven_by;
pub(crate) use async_generators::{Drive, has_driven};
pub use call::first_argument;
pub use classes::Classes;
pub use code::{Code, NOT_BEGUN, Place, SourceFile};
pub(crate) use enduring::ENDURING;
pub use evaluate::NotDone;
pub use frame::{Activation, Frame, FrameObject, ReturnTo, Traceback, bound_locals};
pub(crate) use generators::GeneratorAction;
pub use generators::awaited_by;
pub use generators::generator_of;
pub use import::ModuleSource;
pub use intern::Interner;
pub use iterate::Next;
pub use names::Names;
pub use native::{Input, NativeFrame, Step};
pub(crate) use quick_items::search_key;
pub use run::Stop;
pub use set_aside::SetAside;
pub use shared_library::{BrokenTexts, ModuleText, SharedLibrary};
pub(crate) use standard_input::ReadLine;
pub use standard_input::StandardInput;
pub(crate) use suggest::closest;
pub use trail::{Mark, MarkKind};
pub use unwind::parts_of;

/// What the machine asks of whoever runs it.
pub trait Host {
    /// Where the run stands, said before each text: the moment, the line, and who runs.
    fn at(&mut self, _moment: u64, _line: u32, _actor: u32) {}
    /// The program wrote to standard output.
    fn write(&mut self, text: &str);
    /// A warning, a log record, an error that nobody could catch: what a recording keeps of it.
    fn report(&mut self, report: &str);
    /// Lines for the standard error, as CPython writes them.
    fn write_error(&mut self, _lines: &str) {}
}

/// A machine with one program in it. Nothing is shared between two machines.
pub struct Vm {
    pub classes: Classes,
    pub names: Names,
    pub builtins: DictRef,
    /// There is one `()`.
    empty_tuple: Value,
    /// `sys.modules`.
    pub modules: DictRef,
    pub limits: Limits,
    pub host: Box<dyn Host>,
    pub heap: Rc<Heap>,
    /// Objects whose repr is being made: a container that holds itself shows `[...]`.
    pub showing: Vec<u32>,
    /// The hooks of `sys.set_asyncgen_hooks`: first iteration, finalizer.
    pub async_generator_hooks: (Value, Value),
    /// How many frames a coroutine remembers of where it was made (`sys.set_coroutine_origin_tracking_depth`).
    pub coroutine_origin_depth: usize,
    /// The line of the program that runs, or ran last.
    pub line: u32,
    /// Moments so far: lines of the program, and what native code counts as such.
    pub moments: u64,
    /// The machine stops when this many moments have come.
    pub stop_at: u64,
    /// The kinds of the moments so far, for a host that walks back; none are kept where there is no list.
    pub trail: Option<Vec<Mark>>,
    /// Who runs: the number of a task, or zero.
    pub actor: u32,
    pub(crate) interner: Interner,
    pub(crate) activations: Vec<Activation>,
    pub(crate) library: BTreeMap<&'static str, ModuleSource>,
    /// Some namespace has a `__builtins__` of its own: only then are they looked at.
    pub(crate) has_own_builtins: bool,
    /// What has been compiled of it; a host may share it between machines.
    pub shared_library: SharedLibrary,
    pub standard_input: StandardInput,
    pub(crate) program_classes: Vec<Weak<Class>>,
    build_class_function: Value,
    next_function: Value,
    frame_pools: frame_pool::FramePools,
    fuel: i64,
    /// Items that native code has taken in a row without giving the machine its turn.
    row: u32,
    memory_ceiling: usize,
    /// The warnings that were shown, each with the file and the line.
    warned: BTreeSet<(String, String, u32)>,
    /// How what was finalized last shows itself, for an error that nobody can catch.
    finalized: String,
    stop: Option<Stop>,
    /// The exception on its way is raised again: no new context, no new traceback entry.
    reraising: bool,
    written: usize,
    /// May take a text that the program prints, in place of the host.
    pub write_hook: Option<fn(&mut Vm, &str) -> bool>,
    /// May let the thread alone wait that wants to read what is still to come.
    pub read_hook: Option<fn(&mut Vm) -> Option<crate::object::Outcome>>,
    extensions: Vec<Rc<dyn Any>>,
}

impl Vm {
    /// The one object for a name.
    pub fn intern(&mut self, name: &str) -> Str {
        self.interner.intern(name)
    }

    pub fn new_list(&self, items: Vec<Value>) -> Value {
        Object::new(&self.classes.list, Payload::List(items.into())).into()
    }

    pub fn new_tuple(&self, items: impl Into<Rc<[Value]>>) -> Value {
        let items = items.into();
        if items.is_empty() && self.empty_tuple.is_defined() {
            return self.empty_tuple.clone();
        }
        Object::new(&self.classes.tuple, Payload::Tuple(items)).into()
    }

    pub fn new_dict(&self, dict: impl Into<DictRef>) -> Value {
        Object::new(&self.classes.dict, Payload::Dict(dict.into())).into()
    }

    /// The class of a value, `type(value)`.
    pub fn class_of(&self, value: &Value) -> Rc<Class> {
        match value {
            Value::Object(object) => object.class(),
            Value::Str(_) => self.classes.str.clone(),
            Value::Int(_) => self.classes.int.clone(),
            Value::Float(_) => self.classes.float.clone(),
            Value::Bool(_) => self.classes.bool.clone(),
            Value::None | Value::Undefined => self.classes.none.clone(),
            Value::Class(class) => class.metaclass.borrow().clone().unwrap_or_else(|| self.classes.type_.clone()),
            Value::NotImplemented => self.classes.not_implemented.clone(),
            Value::Ellipsis => self.classes.ellipsis.clone(),
        }
    }

    /// How messages name the class of a value: `int`, `Point`, `_asyncio.Future`.
    #[cold]
    #[inline(never)]
    pub fn type_name(&self, value: &Value) -> Str {
        self.class_of(value).message_name()
    }

    /// Writes to standard output, up to the limit of a run.
    pub fn write(&mut self, text: &str) -> Result<()> {
        crate::types::codec::check_utf8(text)?;
        self.written += text.len();
        if self.written > self.limits.output {
            let limit = self.limits.output;
            return Err(crate::object::Raised::stop(format!("the output is limited to {limit} bytes here")));
        }
        if self.write_hook.is_some_and(|hook| hook(self, text)) {
            return Ok(());
        }
        self.host.at(self.moments, self.line, self.actor);
        self.host.write(text);
        Ok(())
    }

    /// Lines for the standard error, which writes surrogates as escapes.
    pub(crate) fn write_error(&mut self, lines: &str) {
        self.host.write_error(&surrogate::escaped(lines));
    }

    /// A line of a recording.
    pub(crate) fn report(&mut self, report: &str) {
        self.host.report(&surrogate::escaped(report));
    }

    /// What another room keeps in this machine: at most one of each type.
    pub fn extension<T: 'static>(&self) -> Option<Rc<T>> {
        let known = self.extensions.iter().find(|known| known.is::<T>())?;
        known.clone().downcast::<T>().ok()
    }

    pub fn set_extension<T: 'static>(&mut self, extension: Rc<T>) {
        self.extensions.push(extension);
    }

    /// What is running, outermost first.
    pub fn activations(&self) -> &[Activation] {
        &self.activations
    }
}

impl Drop for Vm {
    fn drop(&mut self) {
        // Objects refer to each other in cycles, and classes to everything: the whole is taken apart by hand.
        self.activations.clear();
        self.heap.close();
        for class in self.program_classes.iter().filter_map(Weak::upgrade).chain(self.classes.all()) {
            class.clear();
        }
    }
}
