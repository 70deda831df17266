//! The `contextvars` module.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use loopglass_lang::object::{
    Arguments, Class, DictRef, ExceptionKind, Native, Object, ObjectRef, Outcome, Payload, Raised, Result, Str, Value,
};
use loopglass_lang::types::{Table, Type, install};
use loopglass_lang::vm::Vm;

use crate::context::ContextRef;
use crate::state::Asyncio;

/// A context as a value.
pub fn context_value(vm: &Vm, context: &ContextRef) -> Value {
    match Asyncio::of(vm) {
        Some(asyncio) => Object::new(&asyncio.classes.context, Payload::Native(Box::new(context.clone()))).into(),
        None => Value::None,
    }
}

/// The context in a value.
pub fn context_of(vm: &Vm, value: &Value) -> Result<ContextRef> {
    let context = value.object().and_then(|object| object.native::<ContextRef>());
    context.cloned().ok_or_else(|| Raised::type_error(format!("a Context was expected, got {}", vm.type_name(value))))
}

/// A variable: its name and default.
struct ContextVar {
    name: Str,
    default: RefCell<Value>,
}

impl Native for ContextVar {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn trace(&self, visit: &mut dyn FnMut(&Value)) {
        visit(&self.default.borrow());
    }

    fn clear(&self) {
        self.default.take();
    }
}

/// What `set` returns: the value before, to go back to.
struct Token {
    variable: RefCell<Value>,
    old: RefCell<Value>,
    context: ContextRef,
    used: Cell<bool>,
}

impl Native for Token {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn trace(&self, visit: &mut dyn FnMut(&Value)) {
        visit(&self.variable.borrow());
        visit(&self.old.borrow());
    }

    fn clear(&self) {
        self.variable.take();
        self.old.take();
    }
}

const VARIABLE: Table = &[("get", get), ("set", set), ("reset", reset)];
const CONTEXT: Table =
    &[("run", run), ("copy", copy), ("get", context_get), ("items", items), ("keys", keys), ("values", values)];
const CONTEXT_SLOTS: Table =
    &[("__getitem__", context_item), ("__len__", length), ("__contains__", contains), ("__iter__", keys), ("__eq__", equal)];
const TOKEN: Table = &[("var", token_variable), ("old_value", old_value)];

pub fn install_contexts(vm: &mut Vm, asyncio: &Asyncio) {
    let classes = &asyncio.classes;
    let variable = Type {
        new: Some(new_variable),
        methods: VARIABLE,
        slots: &[("__repr__", variable_repr)],
        getters: &[("name", variable_name)],
        class_methods: &[("__class_getitem__", class_getitem)],
        ..Type::default()
    };
    install(vm, &classes.context_var, &variable);
    install(vm, &classes.context, &Type { new: Some(new_context), methods: CONTEXT, slots: CONTEXT_SLOTS, ..Type::default() });
    let token = Type {
        new: Some(new_token),
        getters: TOKEN,
        slots: &[("__repr__", token_repr)],
        class_methods: &[("__class_getitem__", class_getitem)],
        ..Type::default()
    };
    install(vm, &classes.token, &token);
    for class in [&classes.context, &classes.token] {
        class.set(&vm.names.hash.clone(), Value::None);
    }
    for class in [&classes.context, &classes.context_var, &classes.token] {
        class.subclassable.set(false);
    }
    for class in [&classes.context, &classes.token] {
        class.asks.set(true);
    }
    install(vm, &classes.token_missing, &Type { slots: &[("__repr__", missing_repr)], ..Type::default() });
    let missing = Object::new(&classes.token_missing, Payload::Instance);
    let name = vm.intern("MISSING");
    classes.token.set(&name, missing.into());
}

/// Fills the module's namespace.
pub fn fill(vm: &mut Vm, namespace: &DictRef) -> Result<()> {
    let Some(asyncio) = Asyncio::of(vm) else { return Ok(()) };
    let copy = vm.new_builtin("_contextvars", "copy_context", copy_context);
    let mut namespace = namespace.borrow_mut();
    namespace.set_text("ContextVar", asyncio.classes.context_var.clone());
    namespace.set_text("Context", asyncio.classes.context.clone());
    namespace.set_text("Token", asyncio.classes.token.clone());
    namespace.set_text("copy_context", copy);
    Ok(())
}

fn new_variable(_vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let default = arguments.take_keyword("default").unwrap_or_default();
    let [name] = only_name(std::mem::take(arguments))?;
    let Some(name) = name.as_str().cloned() else { return Err(Raised::type_error("context variable name must be a str")) };
    let variable = ContextVar { name, default: default.into() };
    Ok(Value::from(Object::new(class, Payload::Native(Box::new(variable)))).into())
}

fn only_name(arguments: Arguments) -> Result<[Value; 1]> {
    let given = arguments.positional.len();
    let wrong = match (given, arguments.keywords.first()) {
        (0, _) => "takes exactly 1 positional argument (0 given)".to_string(),
        (1, None) => return arguments.exactly("ContextVar"),
        (1, Some((name, _))) => format!("got an unexpected keyword argument '{name}'"),
        _ => format!("takes at most 1 positional argument ({given} given)"),
    };
    Err(Raised::type_error(format!("ContextVar() {wrong}")))
}

fn new_token(_vm: &mut Vm, _class: &Rc<Class>, _arguments: &mut Arguments) -> Result<Outcome> {
    Err(Raised::runtime_error("Tokens can only be created by ContextVars"))
}

fn variable_of(arguments: &mut Arguments) -> Result<ObjectRef> {
    match arguments.take_self() {
        Value::Object(object) if object.native::<ContextVar>().is_some() => Ok(object),
        _ => Err(Raised::type_error("an instance of ContextVar was expected")),
    }
}

fn get(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = variable_of(&mut arguments)?;
    let [default] = arguments.between("get", 0)?;
    if let Some(value) = crate::task::current_context(vm).get(object.id()) {
        return Ok(value.into());
    }
    if default.is_defined() {
        return Ok(default.into());
    }
    let own = object.native::<ContextVar>().map(|variable| variable.default.borrow().clone()).unwrap_or_default();
    if own.is_defined() { Ok(own.into()) } else { Err(Raised::new(ExceptionKind::LookupError, Value::Object(object))) }
}

fn set(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = variable_of(&mut arguments)?;
    let [value] = arguments.exactly("ContextVar.set")?;
    let context = crate::task::current_context(vm);
    let old = context.set(object.id(), object.clone().into(), value).unwrap_or_default();
    let Some(asyncio) = Asyncio::of(vm) else { return Ok(Value::None.into()) };
    let token = Token { variable: RefCell::new(object.into()), old: old.into(), context, used: Cell::new(false) };
    Ok(Value::from(Object::new(&asyncio.classes.token, Payload::Native(Box::new(token)))).into())
}

fn reset(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = variable_of(&mut arguments)?;
    let [given] = arguments.exactly("ContextVar.reset")?;
    let Some(token) = given.object().and_then(|token| token.native::<Token>()) else {
        return vm.repr(&given)?.then(vm, |_, shown| {
            let shown = shown.as_str().map_or(String::new(), ToString::to_string);
            Err(Raised::type_error(format!("expected an instance of Token, got {shown}")))
        });
    };
    let context = crate::task::current_context(vm);
    if token.used.get() {
        return refuse(vm, &given, Raised::runtime_error, "has already been used once");
    }
    if !token.variable.borrow().is(&Value::Object(object.clone())) {
        return refuse(vm, &given, Raised::value_error, "was created by a different ContextVar");
    }
    if !ContextRef::same(&context, &token.context) {
        return refuse(vm, &given, Raised::value_error, "was created in a different Context");
    }
    token.used.set(true);
    let old = token.old.borrow().clone();
    if old.is_defined() {
        context.set(object.id(), object.clone().into(), old);
    } else {
        context.remove(object.id());
    }
    Ok(Value::None.into())
}

/// A token that `reset` does not take, in words that begin with its repr.
fn refuse(vm: &mut Vm, token: &Value, raise: fn(String) -> Raised, why: &'static str) -> Result<Outcome> {
    vm.repr(token)?.then(vm, move |_, shown| {
        let shown = shown.as_str().map_or(String::new(), ToString::to_string);
        Err(raise(format!("{shown} {why}")))
    })
}

fn variable_name(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = variable_of(&mut arguments)?;
    Ok(Value::from(object.native::<ContextVar>().map(|variable| variable.name.clone())).into())
}

fn variable_repr(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = variable_of(&mut arguments)?;
    let Some(variable) = object.native::<ContextVar>() else { return Ok(Value::None.into()) };
    let address = address_of(vm, &object);
    let name = loopglass_lang::format::repr_str(&variable.name);
    let default = variable.default.borrow().clone();
    if !default.is_defined() {
        return Ok(Value::from(format!("<ContextVar name={name} at {address}>")).into());
    }
    vm.repr(&default)?.then(vm, move |_, text| {
        let text = text.as_str().map_or(String::new(), std::string::ToString::to_string);
        Ok(Value::from(format!("<ContextVar name={name} default={text} at {address}>")).into())
    })
}

fn class_getitem(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let class = arguments.take_self();
    let [item] = arguments.exactly("__class_getitem__")?;
    Ok(vm.new_generic_alias(&class, &item).into())
}

fn new_context(_vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    if !arguments.positional.is_empty() || !arguments.keywords.is_empty() {
        return Err(Raised::type_error("Context() does not accept any arguments"));
    }
    Ok(Value::from(Object::new(class, Payload::Native(Box::new(ContextRef::default())))).into())
}

fn copy_context(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    arguments.exactly::<0>("_contextvars.copy_context")?;
    let context = crate::task::current_context(vm).copy();
    Ok(context_value(vm, &context).into())
}

fn this(vm: &Vm, arguments: &mut Arguments) -> Result<ContextRef> {
    let value = arguments.take_self();
    context_of(vm, &value)
}

/// `context.run(callable, *args, **kwargs)`.
fn run(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let value = arguments.take_self();
    let context = context_of(vm, &value)?;
    if arguments.positional.is_empty() {
        return Err(Raised::type_error("run() missing 1 required positional argument"));
    }
    let function = arguments.take_self();
    if !context.enter() {
        let shown = vm.default_repr(&value);
        return Err(Raised::runtime_error(format!("cannot enter context: {shown} is already entered")));
    }
    let Some(asyncio) = Asyncio::of(vm) else { return Ok(Value::None.into()) };
    let outer = asyncio.context.replace(context.clone());
    Ok(Outcome::always(
        function,
        arguments,
        Box::new(move |_, result| {
            context.leave();
            *asyncio.context.borrow_mut() = outer;
            result.map(Outcome::Value)
        }),
    ))
}

fn copy(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let context = this(vm, &mut arguments)?.copy();
    arguments.exactly::<0>("Context.copy")?;
    Ok(context_value(vm, &context).into())
}

fn context_get(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let context = this(vm, &mut arguments)?;
    let [variable, default] = arguments.between("get", 1)?;
    let found = context.get(key(vm, &variable)?);
    Ok(found.unwrap_or(if default.is_defined() { default } else { Value::None }).into())
}

fn context_item(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let context = this(vm, &mut arguments)?;
    let [variable] = arguments.exactly("__getitem__")?;
    context.get(key(vm, &variable)?).map(Outcome::Value).ok_or_else(|| Raised::key_error(variable.clone()))
}

/// The number of a variable; nothing else can be a key.
fn key(vm: &Vm, variable: &Value) -> Result<u32> {
    if let Some(object) = variable.object().filter(|object| object.native::<ContextVar>().is_some()) {
        return Ok(object.id());
    }
    let shown = vm.quick_repr(variable)?.unwrap_or_else(|| vm.default_repr(variable));
    Err(Raised::type_error(format!("a ContextVar key was expected, got {shown}")))
}

/// Two contexts are equal that have the same variables with equal values.
fn equal(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = this(vm, &mut arguments)?.values();
    let [other] = arguments.exactly("__eq__")?;
    let Ok(other) = context_of(vm, &other) else { return Ok(Value::NotImplemented.into()) };
    let other = other.values();
    if !own.keys().eq(other.keys()) {
        return Ok(false.into());
    }
    let [own, other] = [own, other].map(|values| vm.new_list(values.values().map(|(_, value)| value.clone()).collect()));
    vm.equals(&own, &other)
}

fn length(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    Ok(this(vm, &mut arguments)?.values().len().into())
}

fn contains(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let context = this(vm, &mut arguments)?;
    let [variable] = arguments.exactly("__contains__")?;
    Ok(context.get(key(vm, &variable)?).is_some().into())
}

/// An iterator over what the context has now.
fn listed(vm: &mut Vm, mut arguments: Arguments, pick: fn(&Vm, &Value, &Value) -> Value) -> Result<Outcome> {
    let context = this(vm, &mut arguments)?;
    let items = context.values().values().map(|(variable, value)| pick(vm, variable, value)).collect();
    let list = vm.new_list(items);
    vm.iterate(&list)
}

fn items(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    listed(vm, arguments, |vm, variable, value| vm.new_tuple([variable.clone(), value.clone()]))
}

fn keys(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    listed(vm, arguments, |_, variable, _| variable.clone())
}

fn values(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    listed(vm, arguments, |_, _, value| value.clone())
}

fn token_of(arguments: &mut Arguments) -> Result<ObjectRef> {
    match arguments.take_self() {
        Value::Object(object) if object.native::<Token>().is_some() => Ok(object),
        _ => Err(Raised::type_error("an instance of Token was expected")),
    }
}

fn token_variable(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = token_of(&mut arguments)?;
    Ok(object.native::<Token>().map_or(Value::None, |token| token.variable.borrow().clone()).into())
}

fn missing_repr(_vm: &mut Vm, _arguments: Arguments) -> Result<Outcome> {
    Ok(Value::from("<Token.MISSING>").into())
}

/// `<Token used var=<ContextVar ...> at 0x...>`
fn token_repr(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = token_of(&mut arguments)?;
    let Some(token) = object.native::<Token>() else { return Ok(Value::None.into()) };
    let used = if token.used.get() { " used" } else { "" };
    let address = address_of(vm, &object);
    let variable = token.variable.borrow().clone();
    vm.repr(&variable)?.then(vm, move |_, text| {
        let text = text.as_str().map_or(String::new(), ToString::to_string);
        Ok(Value::from(format!("<Token{used} var={text} at {address}>")).into())
    })
}

/// `0x...`, as the default repr has it.
fn address_of(vm: &Vm, object: &ObjectRef) -> String {
    let shown = vm.default_repr(&object.clone().into());
    shown.rsplit_once(" at ").map_or("", |(_, address)| address).trim_end_matches('>').to_string()
}

fn old_value(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = token_of(&mut arguments)?;
    let old = object.native::<Token>().map(|token| token.old.borrow().clone()).unwrap_or_default();
    if old.is_defined() {
        return Ok(old.into());
    }
    let missing = vm.intern("MISSING");
    let class = object.class();
    Ok(class.lookup(&missing).unwrap_or(Value::None).into())
}
