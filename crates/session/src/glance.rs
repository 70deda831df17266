//! How values stand on a card: by looking alone, for nothing of the program may be called, and nothing in its machine.

use loopglass_lang::object::{ObjectRef, Payload, Value};
use loopglass_lang::vm::{Vm, generator_of};

use crate::frames::is_library_thing;
use crate::mirror::Mirror;

/// Reprs are cut after so many characters.
pub(crate) const LONGEST: usize = 200;
/// What is inside of so many things, one in the other, is not looked at: a queue may hold itself.
const DEEPEST: u32 = 4;

/// Where to look, and the mirror for what the library shows.
#[derive(Clone, Copy)]
pub(crate) struct Look<'a> {
    pub(crate) vm: &'a Vm,
    pub(crate) mirror: &'a Mirror,
    /// How many things this is inside of, each of which is told in words.
    depth: u32,
}

impl<'a> Look<'a> {
    pub(crate) fn new(vm: &'a Vm, mirror: &'a Mirror) -> Self {
        Look { vm, mirror, depth: 0 }
    }

    fn deeper(self) -> Self {
        Look { depth: self.depth + 1, ..self }
    }
}

/// A repr for which nothing of the program is called.
pub(crate) fn repr(look: Look, value: &Value) -> String {
    if let Some(object) = value.object().filter(|object| loopglass_asyncio::future_of(object).is_some()) {
        return loopglass_asyncio::quick_future_repr(look.vm, object);
    }
    look.vm.glance(value, LONGEST, &|object| in_words(look.deeper(), object))
}

/// What a thing of asyncio shows. Its repr is Python code of the library, told here from the same attributes; where it has an address,
/// which no reader could use, that is left out.
fn in_words(look: Look, object: &ObjectRef) -> Option<String> {
    if let Some(future) = loopglass_asyncio::future_of(object) {
        return Some(future_in_words(object, future));
    }
    if let Some(generator) = generator_of(object) {
        return Some(format!("<{} {}>", object.with_class(|class| class.name()), generator.qualified_name.borrow()));
    }
    if look.depth > DEEPEST && (is_library_thing(object) || Mirror::shows(object)) {
        return Some("...".to_string());
    }
    let thing = || is_library_thing(object).then(|| Thing { look, object }.in_words())?;
    loopglass_asyncio::loop_repr(object).or_else(thing).or_else(|| look.mirror.repr(look, object))
}

/// `<Task pending name='Task-1'>`: the beginning of its repr.
fn future_in_words(object: &ObjectRef, future: &loopglass_asyncio::Future) -> String {
    let state = match future.state.get() {
        loopglass_asyncio::FutureState::Pending => "pending",
        loopglass_asyncio::FutureState::Cancelled => "cancelled",
        loopglass_asyncio::FutureState::Finished => "finished",
    };
    let class = object.with_class(|class| class.name());
    match loopglass_asyncio::task_of(object) {
        Some(task) => format!("<{class} {state} name='{}'>", task.shown_name()),
        None => format!("<{class} {state}>"),
    }
}

struct Thing<'a> {
    look: Look<'a>,
    object: &'a ObjectRef,
}

impl Thing<'_> {
    fn in_words(&self) -> Option<String> {
        let class = self.object.with_class(|class| class.name());
        let inside = self.object.with_class(|class| class.mro().iter().find_map(|class| self.as_class(&class.name())))?;
        Some(format!("<{class}{inside}>"))
    }

    /// What an instance of this class, one of asyncio's, says after its name.
    fn as_class(&self, class: &str) -> Option<String> {
        Some(match class {
            "Lock" => self.with_waiters(if self.is_true("_locked") { "locked" } else { "unlocked" }),
            "Event" => self.with_waiters(if self.is_true("_value") { "set" } else { "unset" }),
            "Semaphore" if self.number("_value") == 0 => self.with_waiters("locked"),
            "Semaphore" => self.with_waiters(&format!("unlocked, value:{}", self.number("_value"))),
            "Condition" => self.with_waiters(self.state_of_lock()?),
            "Barrier" => self.barrier()?,
            "Queue" => self.queue(),
            "TaskGroup" => self.task_group(),
            "Timeout" => self.timeout()?,
            "StreamWriter" | "Server" => String::new(),
            "StreamReader" => self.reader(),
            _ => return None,
        })
    }

    fn attribute(&self, name: &str) -> Option<Value> {
        self.object.with_attributes(|attributes| attributes.borrow().get_text(name).cloned())?
    }

    fn is_true(&self, name: &str) -> bool {
        matches!(self.attribute(name), Some(Value::Bool(true)))
    }

    fn number(&self, name: &str) -> i64 {
        match self.attribute(name) {
            Some(Value::Int(number)) => number,
            _ => 0,
        }
    }

    fn length(&self, name: &str) -> usize {
        let value = self.attribute(name);
        match value.as_ref().and_then(Value::payload) {
            Some(Payload::List(items)) => items.borrow().len(),
            Some(Payload::Dict(dict)) => dict.borrow().len(),
            Some(Payload::Set(set)) => set.borrow().len(),
            Some(Payload::ByteArray(bytes)) => bytes.borrow().len(),
            Some(Payload::Native(native)) => native.items().map_or(0, |items| items.len()),
            _ => 0,
        }
    }

    fn text(&self, name: &str) -> Option<String> {
        self.attribute(name)?.as_str().map(ToString::to_string)
    }

    fn with_waiters(&self, state: &str) -> String {
        match self.length("_waiters") {
            0 => format!(" [{state}]"),
            waiters => format!(" [{state}, waiters:{waiters}]"),
        }
    }

    fn state_of_lock(&self) -> Option<&'static str> {
        let lock = self.attribute("_lock")?;
        let is_locked = Thing { look: self.look, object: lock.object()? }.is_true("_locked");
        Some(if is_locked { "locked" } else { "unlocked" })
    }

    fn barrier(&self) -> Option<String> {
        let state = self.text("_stage")?;
        let waiting = if state == "filling" { self.number("_count") } else { 0 };
        Some(if state == "broken" {
            " [broken]".to_string()
        } else {
            format!(" [{state}, waiters:{waiting}/{}]", self.number("_parties"))
        })
    }

    fn queue(&self) -> String {
        let mut words = format!(" maxsize={}", self.number("_maxsize"));
        if let Some(items) = self.attribute("_queue").filter(|_| self.length("_queue") > 0) {
            let shown = repr(self.look, &items);
            // Items stand in a deque or in a list: both are shown as a list.
            let list = shown.strip_prefix("deque(").and_then(|rest| rest.strip_suffix(')')).unwrap_or(&shown);
            words = words + " _queue=" + list;
        }
        for (name, waiting) in [("_getters", self.length("_getters")), ("_putters", self.length("_putters"))] {
            if waiting > 0 {
                words = format!("{words} {name}[{waiting}]");
            }
        }
        match self.number("_unfinished_tasks") {
            0 => words,
            tasks => format!("{words} tasks={tasks}"),
        }
    }

    fn task_group(&self) -> String {
        let mut words = String::new();
        for (name, attribute) in [("tasks", "_tasks"), ("errors", "_errors")] {
            let number = self.length(attribute);
            if number > 0 {
                words = format!("{words} {name}={number}");
            }
        }
        match () {
            () if self.is_true("_aborting") => words + " cancelling",
            () if self.is_true("_entered") => words + " entered",
            () => words,
        }
    }

    fn timeout(&self) -> Option<String> {
        let state = self.text("_stage")?;
        let when = match self.attribute("_when") {
            Some(Value::Float(when)) if state == "active" => format!(" when={}", (when * 1000.0).round() / 1000.0),
            _ => String::new(),
        };
        Some(format!(" [{state}]{when}"))
    }

    fn reader(&self) -> String {
        let mut words = match self.length("_buffer") {
            0 => String::new(),
            bytes => format!(" {bytes} bytes"),
        };
        if self.is_true("_eof") {
            words += " eof";
        }
        words
    }
}
