//! What Python's `site` adds to the built-in names: `quit`, `exit`, `copyright`, `credits`, `license` and `help`.

use std::rc::Rc;

use crate::object::{Arguments, Class, DictRef, ExceptionKind, Object, Outcome, Payload, Raised, Result, Value};
use crate::types::Type;
use crate::vm::Vm;

use super::native::add_class;

const COPYRIGHT: &str = "Copyright (c) 2001-2024 Python Software Foundation.\nAll Rights Reserved.\n\n\
    Copyright (c) 2000 BeOpen.com.\nAll Rights Reserved.\n\n\
    Copyright (c) 1995-2001 Corporation for National Research Initiatives.\nAll Rights Reserved.\n\n\
    Copyright (c) 1991-1995 Stichting Mathematisch Centrum, Amsterdam.\nAll Rights Reserved.";
const CREDITS: &str = "    Thanks to CWI, CNRI, BeOpen.com, Zope Corporation and a cast of thousands\n    for supporting Python development.  \
    See www.python.org for more information.";
const LICENSE: &str = "Type license() to see the full license text";
const HELP: &str = "Type help() for interactive help, or help(object) for help about object.";

const QUITTER: Type = Type { new: None, slots: &[("__call__", quit), ("__repr__", shown)], ..EMPTY };
const PRINTER: Type = Type { new: None, slots: &[("__call__", print), ("__repr__", shown)], ..EMPTY };
const HELPER: Type = Type { new: None, slots: &[("__call__", help), ("__repr__", shown)], ..EMPTY };
const EMPTY: Type = Type { new: None, methods: &[], slots: &[], class_methods: &[], static_methods: &[], getters: &[] };

/// Adds the names to those of `builtins`; to be called once, while a machine is made.
pub(super) fn install(vm: &mut Vm) -> Result<()> {
    let quitter = class(vm, "Quitter", &QUITTER)?;
    for name in ["quit", "exit"] {
        let text = format!("Use {name}() or Ctrl-D (i.e. EOF) to exit");
        add(vm, name, &quitter, &[("name", name), ("eof", "Ctrl-D (i.e. EOF)"), ("_text", &text)]);
    }
    let printer = class(vm, "_Printer", &PRINTER)?;
    for (name, text) in [("copyright", COPYRIGHT), ("credits", CREDITS), ("license", LICENSE)] {
        add(vm, name, &printer, &[("_text", text)]);
    }
    let helper = class(vm, "_Helper", &HELPER)?;
    add(vm, "help", &helper, &[("_text", HELP)]);
    Ok(())
}

fn class(vm: &mut Vm, name: &str, table: &Type) -> Result<Rc<Class>> {
    let class = add_class(vm, &DictRef::default(), "_sitebuiltins", name, table)?;
    class.has_dict.set(true);
    Ok(class)
}

fn add(vm: &mut Vm, name: &str, class: &Rc<Class>, attributes: &[(&str, &str)]) {
    let object = Object::new(class, Payload::Instance);
    for (key, value) in attributes {
        let key = vm.intern(key);
        object.attributes_or_new().borrow_mut().set_str(&key, (*value).into());
    }
    let name = vm.intern(name);
    vm.builtins.borrow_mut().set_str(&name, object.into());
}

fn text_of(vm: &mut Vm, arguments: &mut Arguments) -> Value {
    let key = vm.intern("_text");
    let this = arguments.take_self();
    this.object().and_then(|object| object.own_attribute(&key)).unwrap_or(Value::None)
}

#[expect(clippy::unnecessary_wraps, reason = "native functions have this signature")]
fn shown(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    Ok(text_of(vm, &mut arguments).into())
}

fn quit(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let _ = arguments.take_self();
    let [code] = arguments.named("__call__", ["code"], 0)?;
    let class = vm.classes.exception(ExceptionKind::SystemExit).clone();
    let code = if code.is_defined() { code } else { Value::None };
    let arguments = Arguments::one(code);
    Outcome::call(class.into(), arguments).then(vm, |vm, exception| match vm.exception_of(&exception) {
        Some(exception) => Err(Raised::object(exception)),
        None => Ok(Value::None.into()),
    })
}

#[expect(clippy::unnecessary_wraps, reason = "native functions have this signature")]
fn print(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let text = text_of(vm, &mut arguments);
    let print = vm.builtins.borrow().get_text("print").cloned().unwrap_or(Value::None);
    Ok(Outcome::call(print, Arguments::one(text)))
}

fn help(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let _ = arguments.take_self();
    super::call_in_module(vm, "pydoc", "help", arguments)
}
