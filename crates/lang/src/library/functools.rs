//! `functools.partial` and the wrapper of `lru_cache`: what many programs call often.
#![expect(clippy::unnecessary_wraps, reason = "native functions have this signature")]

use std::any::Any;
use std::rc::Rc;

use crate::object::{Arguments, Class, DictRef, Keywords, Native, Outcome, Raised, Result, Str, Value};
use crate::types::Type;
use crate::vm::Vm;

use super::lru_cache;
use super::native::{add_class, make_generic, new_native, receiver};

/// Fills `_functools`.
pub(super) fn fill(vm: &mut Vm, namespace: &DictRef) -> Result<()> {
    let class = add_class(vm, namespace, "functools", "partial", &PARTIAL)?;
    class.has_dict.set(true);
    make_generic(vm, &class);
    lru_cache::add(vm, namespace)
}

/// A function with some of its arguments.
pub struct Partial {
    pub function: Value,
    pub arguments: Vec<Value>,
    pub keywords: Keywords,
}

const PARTIAL: Type = Type {
    new: Some(new),
    methods: &[],
    slots: &[("__init__", init), ("__call__", call), ("__repr__", repr)],
    class_methods: &[],
    static_methods: &[],
    getters: &[("func", func), ("args", args), ("keywords", keywords)],
};

impl Native for Partial {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn trace(&self, visit: &mut dyn FnMut(&Value)) {
        visit(&self.function);
        self.arguments.iter().for_each(&mut *visit);
        self.keywords.iter().for_each(|(_, value)| visit(value));
    }

    fn clear(&self) {}
}

fn new(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let mut arguments = arguments.clone();
    if arguments.positional.is_empty() {
        return Err(Raised::type_error("type 'partial' takes at least one argument"));
    }
    let function = arguments.take_self();
    if !vm.is_callable(&function) {
        return Err(Raised::type_error("the first argument must be callable"));
    }
    // A partial of a partial is one partial.
    let inner = function.object().filter(|object| object.with_class(|class| class.native)).cloned();
    let made = match inner.as_ref().and_then(|object| object.native::<Partial>()) {
        Some(inner) => inner.with(arguments, |function, arguments| Partial {
            function,
            arguments: arguments.positional.into_vec(),
            keywords: arguments.keywords,
        }),
        None => Partial { function, arguments: arguments.positional.into_vec(), keywords: arguments.keywords },
    };
    Ok(new_native(class, made).into())
}

impl Partial {
    /// The function, and its arguments with those of a call behind them.
    fn with<T>(&self, call: Arguments, finish: impl FnOnce(Value, Arguments) -> T) -> T {
        let mut keywords = self.keywords.clone();
        for (name, value) in call.keywords {
            match keywords.iter_mut().find(|(known, _)| *known == name) {
                Some(known) => known.1 = value,
                None => keywords.push((name, value)),
            }
        }
        let positional = self.arguments.iter().cloned().chain(call.positional).collect();
        finish(self.function.clone(), Arguments { positional, keywords })
    }
}

fn init(_: &mut Vm, _: Arguments) -> Result<Outcome> {
    Ok(Value::None.into())
}

fn call(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let this = arguments.take_self();
    let this = receiver::<Partial>(vm, &this, "partial", "__call__")?;
    match this.native::<Partial>() {
        Some(partial) => Ok(partial.with(arguments, Outcome::call)),
        None => Ok(Value::None.into()),
    }
}

fn look<T>(vm: &mut Vm, mut arguments: Arguments, name: &str, part: impl FnOnce(&Vm, &Partial) -> T) -> Result<Outcome>
where
    Outcome: From<T>,
    T: Default,
{
    let this = arguments.take_self();
    let this = receiver::<Partial>(vm, &this, "functools.partial", name)?;
    Ok(this.native::<Partial>().map(|partial| part(vm, partial)).unwrap_or_default().into())
}

fn func(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    look(vm, arguments, "func", |_, partial| partial.function.clone())
}

fn args(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    look(vm, arguments, "args", |vm, partial| vm.new_tuple(partial.arguments.clone()))
}

fn keywords(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    look(vm, arguments, "keywords", |vm, partial| {
        let dict = DictRef::default();
        for (name, value) in &partial.keywords {
            dict.borrow_mut().set_str(name, value.clone());
        }
        vm.new_dict(dict)
    })
}

fn repr(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let this = arguments.take_self();
    let object = receiver::<Partial>(vm, &this, "partial", "__repr__")?;
    let name = object.class().full_name();
    let Some(partial) = object.native::<Partial>() else { return Ok(Value::None.into()) };
    if vm.showing.contains(&object.id()) {
        return Ok("...".into());
    }
    let mut values = vec![partial.function.clone()];
    values.extend(partial.arguments.iter().cloned());
    values.extend(partial.keywords.iter().map(|(_, value)| value.clone()));
    let names: Vec<Str> = partial.keywords.iter().map(|(name, _)| name.clone()).collect();
    vm.showing.push(object.id());
    let text = vm.texts(values, Vm::repr, move |vm, texts| {
        vm.showing.pop();
        let plain = texts.len() - names.len();
        let mut parts: Vec<String> = texts[..plain].iter().map(ToString::to_string).collect();
        parts.extend(names.iter().zip(&texts[plain..]).map(|(name, text)| format!("{name}={text}")));
        Ok(format!("{name}({})", parts.join(", ")).into())
    });
    if text.is_err() {
        vm.showing.pop();
    }
    text
}

/// The `functools.partial` in an object.
pub fn as_partial(object: &crate::object::ObjectRef) -> Option<&Partial> {
    object.native::<Partial>()
}

/// The function inside a `functools.partial`.
pub fn partial_function(object: &crate::object::ObjectRef) -> Option<Value> {
    Some(object.native::<Partial>()?.function.clone())
}

/// The positional arguments inside a `functools.partial`.
pub fn partial_arguments(object: &crate::object::ObjectRef) -> Option<&[Value]> {
    object.native::<Partial>().map(|partial| partial.arguments.as_slice())
}
