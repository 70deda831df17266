//! How values of those library classes show whose `__repr__` is Python code: it is called, but not here. A likeness of the value
//! stands in a machine of its own, in which there is nothing of the program, so that looking changes nothing and calls nothing of it.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use loopglass_lang::format::repr_str;
use loopglass_lang::object::{Class, ObjectRef, Payload, Str, Value};
use loopglass_lang::vm::SharedLibrary;
use loopglass_lang::{compile, source};

use crate::glance::{LONGEST, Look, repr};
use crate::machine::Machine;

const LIKENESSES: &str = include_str!("mirror.py");
/// Lines that the mirror may need to begin.
const FUEL: u32 = 10_000;
/// So deep are values within values described.
const DEPTH: usize = 5;
/// What needs a longer description is not shown so.
const LONGEST_DESCRIPTION: usize = 8_000;
/// So many answers are remembered.
const MOST_ANSWERS: usize = 1_000;
/// Longer numbers are shown as they are, by nobody's `__repr__`.
const LONGEST_NUMBER: usize = 600;

/// A machine beside those of a program, for all of them.
#[derive(Default)]
pub struct Mirror {
    machine: RefCell<Option<Machine>>,
    /// By their descriptions: likenesses of the same description show alike.
    answers: RefCell<HashMap<String, Option<String>>>,
}

impl Mirror {
    /// Is it a thing whose repr is asked of a likeness?
    pub(crate) fn shows(object: &ObjectRef) -> bool {
        is_shown_by_library(object)
    }

    /// The repr of a value of the library, where that is the library's own Python code.
    pub(crate) fn repr(&self, seen: Look, object: &ObjectRef) -> Option<String> {
        if !is_shown_by_library(object) {
            return None;
        }
        let mut description = Description { seen, text: String::new(), within: Vec::new() };
        description.likeness(object)?;
        let description = description.text;
        if let Some(answer) = self.answers.borrow().get(&description) {
            return answer.clone();
        }
        let answer = self.ask(&description, &seen.vm.shared_library);
        let mut answers = self.answers.borrow_mut();
        if answers.len() >= MOST_ANSWERS {
            answers.clear();
        }
        answers.insert(description, answer.clone());
        answer
    }

    fn ask(&self, description: &str, library: &SharedLibrary) -> Option<String> {
        let mut machine = self.machine.borrow_mut();
        if machine.is_none() {
            *machine = begun(library);
        }
        let machine = machine.as_mut()?;
        let expression = format!("repr({description})");
        let parsed = source::parse_expression(&expression).ok()?;
        let unit = compile::compile_expression(&parsed.body, &expression).ok()?;
        let namespace = machine.vm.main_namespace()?;
        machine.vm.evaluate(&unit, &namespace).ok()?.as_str().map(ToString::to_string)
    }
}

fn begun(library: &SharedLibrary) -> Option<Machine> {
    let module = source::parse(LIKENESSES).ok()?;
    let unit = compile::compile_module(&module, LIKENESSES).ok()?;
    let mut machine = Machine::new(&unit, LIKENESSES, false, library.clone()).ok()?;
    machine.vm.run(FUEL);
    Some(machine)
}

/// Is its `__repr__` Python code of the library, and that of a class of the library?
fn is_shown_by_library(object: &ObjectRef) -> bool {
    home(object).is_some()
}

/// The module of the library in which the `__repr__` of a thing stands.
fn home(object: &ObjectRef) -> Option<Str> {
    // A member of an enum shows its name.
    if !matches!(object.payload, Payload::Instance) || object.own_attribute(&Str::from("_name_")).is_some() {
        return None;
    }
    let (owner, shows) = object.with_class(|class| class.lookup_with_owner(&Str::from("__repr__")))?;
    let Some(Payload::Function(function)) = shows.payload() else { return None };
    if is_of_program(&owner) || function.code.borrow().file.is_program {
        return None;
    }
    function.globals.borrow().get_text("__name__")?.as_str().cloned()
}

fn is_of_program(class: &Rc<Class>) -> bool {
    module_of(class).is_some_and(|module| &*module == "__main__")
}

fn module_of(class: &Class) -> Option<Str> {
    class.own("__module__")?.as_str().cloned()
}

/// An expression that makes a likeness.
struct Description<'a> {
    seen: Look<'a>,
    text: String,
    within: Vec<u32>,
}

impl Description<'_> {
    fn likeness(&mut self, object: &ObjectRef) -> Option<()> {
        let classes = object.with_class(|class| class.mro());
        let class = classes.iter().find(|class| !is_of_program(class))?;
        let own = if Rc::ptr_eq(class, classes.first()?) { Str::from("") } else { classes.first()?.name() };
        let names = [home(object)?, module_of(class)?, class.qualified_name(), own].map(|name| repr_str(&name)).join(", ");
        self.add(&format!("like({names}, {{"))?;
        self.within.push(object.id());
        for (name, value) in object.attributes_and_slots() {
            self.value(&name)?;
            self.add(": ")?;
            self.value(&value)?;
            self.add(", ")?;
        }
        self.within.pop();
        self.add("})")
    }

    /// Nothing where it grows too long.
    fn add(&mut self, text: &str) -> Option<()> {
        self.text.push_str(text);
        (self.text.len() <= LONGEST_DESCRIPTION).then_some(())
    }

    fn value(&mut self, value: &Value) -> Option<()> {
        match value {
            Value::None | Value::Bool(_) | Value::Int(_) => self.add(&repr(self.seen, value)),
            Value::Float(number) if number.is_finite() => self.add(&repr(self.seen, value)),
            Value::Str(text) if text.len() <= LONGEST => self.add(&repr_str(text)),
            Value::Object(object) => self.object(object, value),
            _ => self.as_shown(value),
        }
    }

    fn object(&mut self, object: &ObjectRef, value: &Value) -> Option<()> {
        let classes = &self.seen.vm.classes;
        match &object.payload {
            _ if self.within.contains(&object.id()) || self.within.len() >= DEPTH => self.as_shown_text("..."),
            Payload::BigInt(number) if number.bits() <= LONGEST_NUMBER as u64 => self.add(&number.to_string()),
            Payload::Tuple(items) if object.is_exactly(&classes.tuple) => self.listed("(", items, ")"),
            Payload::List(items) if object.is_exactly(&classes.list) => self.listed("[", &beginning(&items.borrow()), "]"),
            _ if is_shown_by_library(object) => self.likeness(object),
            _ => self.as_shown(value),
        }
    }

    fn listed(&mut self, open: &str, items: &[Value], close: &str) -> Option<()> {
        self.add(open)?;
        // More than can be shown is left out.
        for item in items.iter().take(LONGEST) {
            self.value(item)?;
            self.add(", ")?;
        }
        self.add(close)
    }

    /// By what it shows.
    fn as_shown(&mut self, value: &Value) -> Option<()> {
        let text = repr(self.seen, value);
        self.as_shown_text(&text)
    }

    fn as_shown_text(&mut self, text: &str) -> Option<()> {
        self.add(&format!("Shown({})", repr_str(text)))
    }
}

fn beginning(items: &[Value]) -> Vec<Value> {
    items.iter().take(LONGEST).cloned().collect()
}
