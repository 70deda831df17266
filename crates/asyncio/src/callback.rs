//! What the loop calls: a program's function, or one of the steps that the library takes itself.

use std::rc::Rc;

use loopglass_lang::object::function::BuiltinKind;
use loopglass_lang::object::{Arguments, ObjectRef, Payload, Str, Value};
use loopglass_lang::vm::Vm;

use crate::Asyncio;
use crate::asked_reprs::AskedReprs;
use crate::future::task_of;
use crate::short_repr::{leaves, short_repr};
use crate::step_wrapper::wrapper_of;

/// A callback of a Future or of a handle.
#[derive(Clone, Debug)]
pub enum Callback {
    /// Any callable.
    Call(Value),
    /// A task goes on.
    Step(ObjectRef),
    /// A task goes on with an exception thrown in.
    Throw(ObjectRef, ObjectRef),
    /// What a task waited for is done.
    Wakeup(ObjectRef),
}

impl Callback {
    /// The task that it makes go on.
    pub fn task(&self) -> Option<&ObjectRef> {
        match self {
            Callback::Call(_) => None,
            Callback::Step(task) | Callback::Throw(task, _) | Callback::Wakeup(task) => Some(task),
        }
    }

    /// The function that is called, by its number, or the object whose method it is.
    pub fn told(&self) -> Option<u32> {
        let Callback::Call(value) = self else { return None };
        let object = match value.payload() {
            Some(Payload::Method(method)) => method.object.object(),
            _ => value.object(),
        };
        object.map(|object| object.id())
    }

    pub fn trace(&self, visit: &mut dyn FnMut(&Value)) {
        match self {
            Callback::Call(value) => visit(value),
            Callback::Step(task) | Callback::Wakeup(task) => visit(&task.clone().into()),
            Callback::Throw(task, exception) => {
                visit(&task.clone().into());
                visit(&exception.clone().into());
            }
        }
    }

    /// How recordings name it: `Task-1 step`, `Task-1 wakeup`, or the qualified name of the function.
    pub fn label(&self, vm: &Vm) -> String {
        match self {
            Callback::Step(task) | Callback::Throw(task, _) if is_twin(task) => "Task.__step".to_string(),
            Callback::Wakeup(task) if is_twin(task) => "Task.__wakeup".to_string(),
            Callback::Step(task) | Callback::Throw(task, _) => format!("{} step", task_name(task)),
            Callback::Wakeup(task) => format!("{} wakeup", task_name(task)),
            Callback::Call(value) => own_label(value).unwrap_or_else(|| qualified_name(vm, value)),
        }
    }

    /// How reprs name it: `Task.task_wakeup()`, `announce() at <program>:7`.
    pub fn source(&self, vm: &Vm, asked: &AskedReprs) -> String {
        match self {
            Callback::Step(task) | Callback::Throw(task, _) if is_twin(task) => "Task.__step()".to_string(),
            Callback::Wakeup(task) if is_twin(task) => "Task.__wakeup()".to_string(),
            Callback::Step(task) | Callback::Throw(task, _) => wrapper_repr(vm, task),
            Callback::Wakeup(_) => "Task.task_wakeup()".to_string(),
            Callback::Call(value) => {
                format!("{}{}{}", shown_name(vm, asked, value), "()".repeat(1 + partials(value)), place_of(value))
            }
        }
    }

    /// The same, where no `__repr__` of a program is called.
    pub fn quick_source(&self, vm: &Vm) -> String {
        self.source(vm, &AskedReprs::default())
    }

    /// What has no name and goes by its repr.
    pub fn nameless(&self) -> Option<Value> {
        let Callback::Call(value) = self else { return None };
        let inner = unwrapped(value);
        own_name(&inner).is_none().then_some(inner)
    }

    /// As [`Callback::label`], for an event.
    pub fn told_label(&self, vm: &Vm) -> Rc<str> {
        let task = self.task().filter(|task| !is_twin(task)).and_then(task_of);
        match (self, task) {
            (Callback::Wakeup(_), Some(task)) => task.with_labels(|labels| labels.wakeup.clone()),
            (_, Some(task)) => task.with_labels(|labels| labels.step.clone()),
            (Callback::Call(value), None) if let Some(Payload::Function(function)) = value.payload() => {
                let name = function.qualified_name.borrow();
                Asyncio::of(vm).map_or_else(|| Rc::from(&**name), |asyncio| asyncio.label_of(&name))
            }
            (other, None) => other.label(vm).into(),
        }
    }

    fn task_label(&self, what: &str) -> Option<String> {
        let task = self.task()?;
        if is_twin(task) { Some(format!("Task.__{what}")) } else { Some(format!("{} {what}", task_name(task))) }
    }

    /// The same with the arguments of the call, as debug mode has it.
    pub fn source_in_debug(&self, vm: &Vm, asked: &AskedReprs, arguments: &Arguments) -> String {
        let Callback::Call(value) = self else { return self.source(vm, asked) };
        let mut calls = vec![shown_call(vm, asked, &arguments.positional, &[])];
        let mut inner = value.clone();
        while let Some(partial) = inner.object().and_then(loopglass_lang::library::as_partial) {
            calls.push(shown_call(vm, asked, &partial.arguments, &partial.keywords));
            let function = partial.function.clone();
            inner = function;
        }
        calls.reverse();
        format!("{}{}{}", shown_name(vm, asked, value), calls.concat(), place_of(value))
    }

    /// The values that this shows.
    pub fn shown_in_debug(&self, arguments: &Arguments) -> Vec<Value> {
        let Callback::Call(value) = self else { return Vec::new() };
        let mut shown: Vec<Value> = arguments.positional.iter().flat_map(leaves).collect();
        let mut inner = value.clone();
        while let Some(partial) = inner.object().and_then(loopglass_lang::library::as_partial) {
            shown.extend(partial.arguments.iter().flat_map(leaves));
            shown.extend(partial.keywords.iter().flat_map(|(_, value)| leaves(value)));
            let function = partial.function.clone();
            inner = function;
        }
        shown.extend(self.nameless());
        shown
    }
}

/// `(1, k=2)`
fn shown_call(vm: &Vm, asked: &AskedReprs, arguments: &[Value], keywords: &[(Str, Value)]) -> String {
    let positional = arguments.iter().map(|value| short_repr(vm, asked, value));
    let named = keywords.iter().map(|(name, value)| format!("{name}={}", short_repr(vm, asked, value)));
    let shown: Vec<String> = positional.chain(named).collect();
    format!("({})", shown.join(", "))
}

/// Is it a task of the class that stands for CPython's task in Python, `asyncio.tasks._PyTask`?
pub fn is_twin(task: &ObjectRef) -> bool {
    task.with_class(|class| !class.native && class.lookup(&Str::from("_is_python_task")).is_some())
}

/// A task's step or wakeup that was handed out as a function.
pub fn own_label(value: &Value) -> Option<String> {
    if let Some(wrapper) = wrapper_of(value) {
        return Callback::Step(wrapper.task()?).task_label("step");
    }
    let Some(Payload::Builtin(builtin)) = value.payload() else { return None };
    if &*builtin.name != "task_wakeup" {
        return None;
    }
    Callback::Wakeup(builtin.bound.object()?.clone()).task_label("wakeup")
}

/// How a step shows itself that is no object here.
fn wrapper_repr(vm: &Vm, task: &ObjectRef) -> String {
    let own = vm.default_repr(&task.clone().into()).to_string();
    let address = own.rsplit(" at ").next().unwrap_or_default().to_string();
    format!("<_asyncio.TaskStepMethWrapper object at {address}()")
}

fn task_name(task: &ObjectRef) -> String {
    task_of(task).map_or(String::new(), |task| task.shown_name().to_string())
}

/// The qualified name of a callable, seen through `functools.partial`.
pub fn qualified_name(vm: &Vm, value: &Value) -> String {
    shown_name(vm, &AskedReprs::default(), value)
}

fn shown_name(vm: &Vm, asked: &AskedReprs, value: &Value) -> String {
    let value = unwrapped(value);
    own_name(&value).unwrap_or_else(|| asked.text(vm, &value))
}

/// The name that a callable has, or was given.
fn own_name(value: &Value) -> Option<String> {
    match value.payload() {
        Some(Payload::Function(function)) => return Some(function.qualified_name.borrow().to_string()),
        Some(Payload::Builtin(builtin)) => return Some(builtin.shown_name().to_string()),
        Some(Payload::Method(method)) => return own_name(&method.function),
        _ => {}
    }
    if let Value::Class(class) = value {
        return Some(class.qualified_name().to_string());
    }
    let given = |name: &str| value.object()?.own_attribute(&Str::from(name))?.as_str().map(std::string::ToString::to_string);
    given("__qualname__").or_else(|| given("__name__")).filter(|name| !name.is_empty())
}

/// How many `functools.partial` objects are around a function.
fn partials(value: &Value) -> usize {
    let mut count = 0;
    let mut value = value.clone();
    while let Some(inner) = partial_function(&value) {
        value = inner;
        count += 1;
    }
    count
}

/// The function inside nested `functools.partial` objects.
fn unwrapped(value: &Value) -> Value {
    let mut value = value.clone();
    // Partials can be nested as deep as a program likes.
    while let Some(inner) = partial_function(&value) {
        value = inner;
    }
    value
}

fn partial_function(value: &Value) -> Option<Value> {
    loopglass_lang::library::partial_function(value.object()?)
}

/// What `functools.wraps` says is inside.
fn undecorated(mut value: Value) -> Value {
    const MOST: usize = 100;
    let name = Str::from("__wrapped__");
    for _ in 0..MOST {
        match value.object().and_then(|object| object.own_attribute(&name)) {
            Some(inner) => value = inner,
            None => break,
        }
    }
    value
}

/// ` at <program>:7` for a function that a `def` made; nothing for methods and functions of the machine.
fn place_of(value: &Value) -> String {
    let inner = unwrapped(value);
    if let Some(function) = function_of_partial_method(&inner) {
        return place_of(&function);
    }
    match undecorated(inner).payload() {
        Some(Payload::Function(function)) => {
            let code = function.code.borrow();
            format!(" at {}", source_place(&code.file, code.first_line))
        }
        // Functions that are Python in CPython.
        Some(Payload::Builtin(builtin)) if builtin.kind == BuiltinKind::Function => match builtin.module.as_str() {
            Some(module) if module.starts_with("asyncio.") => format!(" at {}.py", module.replace('.', "/")),
            _ => String::new(),
        },
        _ => String::new(),
    }
}

fn function_of_partial_method(value: &Value) -> Option<Value> {
    let object = value.object()?;
    object.with_class(|class| &*class.name() == "partialmethod").then(|| object.own_attribute(&Str::from("func")))?
}

/// `<program>:7`; of library code, the file alone.
pub fn source_place(file: &loopglass_lang::vm::SourceFile, line: u32) -> String {
    if file.is_program { format!("{}:{line}", file.name) } else { file.name.to_string() }
}
