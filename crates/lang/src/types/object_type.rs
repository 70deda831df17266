//! `object`: what every class inherits.

use std::rc::Rc;

use super::computed_names::computed_names;
use crate::library::call_in_module;
use crate::object::set::with_set;
use crate::object::{Arguments, Class, Object, Outcome, Payload, Raised, Result, Str, Value};
use crate::vm::Vm;

use super::Type;
use super::hash_slots::hash_by_identity;
use super::receive::{method_arguments, slot_arguments};

pub(super) const TYPE: Type = Type {
    new: Some(new),
    methods: &[
        ("__dir__", dir),
        ("__format__", format),
        ("__getstate__", state),
        ("__reduce__", reduce),
        ("__reduce_ex__", reduce_for_protocol),
        ("__sizeof__", size),
    ],
    slots: &[
        ("__init__", init),
        ("__repr__", repr),
        ("__str__", str),
        ("__eq__", equal),
        ("__ne__", not_equal),
        ("__lt__", |vm, arguments| unordered(vm, arguments, "__lt__")),
        ("__le__", |vm, arguments| unordered(vm, arguments, "__le__")),
        ("__gt__", |vm, arguments| unordered(vm, arguments, "__gt__")),
        ("__ge__", |vm, arguments| unordered(vm, arguments, "__ge__")),
        ("__hash__", hash),
        ("__getattribute__", get_attribute),
        ("__setattr__", set_attribute),
        ("__delattr__", delete_attribute),
    ],
    class_methods: &[("__init_subclass__", init_subclass), ("__subclasshook__", |_, _| Ok(Value::NotImplemented.into()))],
    static_methods: &[],
    getters: &[("__class__", class)],
};

fn this(arguments: &mut Arguments, method: &str) -> Result<Value> {
    Vm::any_receiver(arguments, ("object", method))
}

fn new(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let excess = !arguments.positional.is_empty() || !arguments.keywords.is_empty();
    if excess && overrides(vm, class, &vm.names.new) {
        return Err(Raised::type_error("object.__new__() takes exactly one argument (the type to instantiate)"));
    }
    if excess && !overrides(vm, class, &vm.names.init) {
        return Err(Raised::type_error(format!("{}() takes no arguments", class.name())));
    }
    refuse_abstract(vm, class)?;
    Ok(Object::new(class, Payload::Instance).into())
}

/// A class that still has abstract methods has no instances.
fn refuse_abstract(vm: &Vm, class: &Rc<Class>) -> Result<()> {
    let Some(listed) = class.lookup(&vm.names.abstract_methods) else { return Ok(()) };
    let names =
        listed.object().and_then(|object| with_set(object, |set| set.iter().filter_map(|name| name.as_str().cloned()).collect()));
    let mut names: Vec<Str> = names.unwrap_or_default();
    if names.is_empty() {
        return Ok(());
    }
    names.sort_unstable_by(|a, b| a.cmp(b));
    let plural = if names.len() == 1 { "" } else { "s" };
    let names: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
    Err(Raised::type_error(format!(
        "Can't instantiate abstract class {} without an implementation for abstract method{plural} {}",
        class.name(),
        names.join(", ")
    )))
}

/// Arguments are refused, unless a class has a `__new__` of its own that has taken them.
fn init(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments, "__init__")?;
    if arguments.positional.is_empty() && arguments.keywords.is_empty() {
        return Ok(Value::None.into());
    }
    let class = vm.class_of(&object);
    if overrides(vm, &class, &vm.names.init) {
        return Err(Raised::type_error("object.__init__() takes exactly one argument (the instance to initialize)"));
    }
    let plain_new = !overrides(vm, &class, &vm.names.new) && makes_instances(vm, &class);
    if plain_new {
        let name = class.name();
        return Err(Raised::type_error(format!("{name}.__init__() takes exactly one argument (the instance to initialize)")));
    }
    Ok(Value::None.into())
}

/// Has the class another method of this name than `object`?
fn overrides(vm: &Vm, class: &Rc<Class>, name: &Str) -> bool {
    match (class.lookup(name), vm.classes.object.lookup(name)) {
        (Some(own), Some(inherited)) => !own.is(&inherited),
        (own, _) => own.is_some(),
    }
}

/// Is an instance made the way `object` makes one?
fn makes_instances(vm: &Vm, class: &Rc<Class>) -> bool {
    match (class.new.get(), vm.classes.object.new.get()) {
        (Some(own), Some(inherited)) => std::ptr::fn_addr_eq(own, inherited),
        _ => false,
    }
}

fn repr(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments, "__repr__")?;
    let [] = slot_arguments(arguments, "__repr__")?;
    Ok(Value::Str(vm.default_repr(&object)).into())
}

fn str(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments, "__str__")?;
    let [] = slot_arguments(arguments, "__str__")?;
    vm.repr(&object)
}

fn equal(_: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments, "__eq__")?;
    let [other] = slot_arguments(arguments, "__eq__")?;
    Ok(if object.is(&other) { true.into() } else { Value::NotImplemented.into() })
}

/// The opposite of what `__eq__` says.
fn not_equal(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments, "__ne__")?;
    let [other] = slot_arguments(arguments, "__ne__")?;
    let Some(method) = vm.class_of(&object).lookup(&vm.names.eq) else {
        return Ok(Value::NotImplemented.into());
    };
    Outcome::call(method, Arguments::two(object, other)).then(vm, |vm, answer| {
        if matches!(answer, Value::NotImplemented) {
            return Ok(answer.into());
        }
        vm.truth(&answer)?.then(vm, |_, same| Ok((!matches!(same, Value::Bool(true))).into()))
    })
}

fn unordered(_: &mut Vm, mut arguments: Arguments, name: &str) -> Result<Outcome> {
    this(&mut arguments, name)?;
    let [_] = slot_arguments(arguments, name)?;
    Ok(Value::NotImplemented.into())
}

fn hash(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments, "__hash__")?;
    let [] = slot_arguments(arguments, "__hash__")?;
    Ok(match &object {
        Value::Object(object) => hash_by_identity(object),
        other => Value::Int(super::repr::identity(vm, other) >> 4).into(),
    })
}

fn format(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments, "__format__")?;
    let [spec] = method_arguments(arguments, ("object", "__format__"), 1)?;
    match spec.as_str() {
        None => Err(Raised::type_error(format!("__format__() argument must be str, not {}", vm.argument_name(&spec)))),
        Some(spec) if spec.is_empty() => vm.str(&object),
        Some(_) => Err(Raised::type_error(format!("unsupported format string passed to {}.__format__", vm.type_name(&object)))),
    }
}

/// The name of an attribute, or the error of `getattr` and its like.
pub(crate) fn attribute_name(vm: &mut Vm, name: &Value) -> Result<Str> {
    match name.as_str() {
        Some(name) => Ok(vm.intern(name)),
        None => Err(Raised::type_error(format!("attribute name must be string, not '{}'", vm.type_name(name)))),
    }
}

fn get_attribute(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments, "__getattribute__")?;
    let [name] = slot_arguments(arguments, "__getattribute__")?;
    let name = attribute_name(vm, &name)?;
    vm.generic_attribute(&object, &name)
}

fn set_attribute(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments, "__setattr__")?;
    let [name, value] = slot_arguments(arguments, "__setattr__")?;
    let name = attribute_name(vm, &name)?;
    vm.generic_set_attribute(&object, &name, value)
}

fn delete_attribute(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments, "__delattr__")?;
    let [name] = slot_arguments(arguments, "__delattr__")?;
    let name = attribute_name(vm, &name)?;
    vm.generic_delete_attribute(&object, &name)
}

/// What a copy needs besides the class, and how the object is made again, is said in Python.
fn state(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments, "__getstate__")?;
    let [] = method_arguments(arguments, ("object", "__getstate__"), 0)?;
    call_in_module(vm, "copyreg", "_state", Arguments::one(object))
}

fn reduce(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments, "__reduce__")?;
    let [] = method_arguments(arguments, ("object", "__reduce__"), 0)?;
    call_in_module(vm, "copyreg", "_reduce", Arguments::one(object))
}

fn reduce_for_protocol(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments, "__reduce_ex__")?;
    let [protocol] = method_arguments(arguments, ("object", "__reduce_ex__"), 1)?;
    call_in_module(vm, "copyreg", "_reduce_ex", Arguments::two(object, protocol))
}

/// An estimate, as `sys.getsizeof` gives it.
fn size(_: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    this(&mut arguments, "__sizeof__")?;
    Ok(Value::Int(size_of::<Object>() as i64).into())
}

fn dir(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments, "__dir__")?;
    let [] = method_arguments(arguments, ("object", "__dir__"), 0)?;
    let names = names_of(vm, &object);
    Ok(vm.new_list(names).into())
}

/// The names that an object's own dict, its class and the bases of that have, each once.
pub(crate) fn names_of(vm: &Vm, object: &Value) -> Vec<Value> {
    let mut names: Vec<Str> = Vec::new();
    let mut seen: hashbrown::HashSet<Box<str>, rustc_hash::FxBuildHasher> = hashbrown::HashSet::default();
    let mut add = |name: &Value| {
        if let Some(name) = name.as_str()
            && seen.insert((**name).into())
        {
            names.push(name.clone());
        }
    };
    let own = match object {
        Value::Object(object) => match &object.payload {
            Payload::Module(namespace) => Some(namespace.clone()),
            _ => object.attributes(),
        },
        _ => None,
    };
    let is_module = matches!(object.payload(), Some(Payload::Module(_)));
    for (name, _) in
        own.iter().flat_map(|own| own.borrow().iter().map(|(name, value)| (name.clone(), value.clone())).collect::<Vec<_>>())
    {
        add(&name);
    }
    let class = match object {
        Value::Class(class) => class.clone(),
        other => vm.class_of(other),
    };
    if !is_module {
        for class in class.mro().iter() {
            for (name, _) in class.namespace().borrow().iter() {
                add(name);
            }
            if class.native {
                computed_names(&class.name()).for_each(|name| add(&name.into()));
            }
        }
    }
    names.into_iter().map(Value::Str).collect()
}

fn init_subclass(_: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let class = arguments.take_self();
    let given = arguments.positional.len();
    let plain = match &class {
        Value::Class(class) => class.name(),
        _ => Str::from("object"),
    };
    if given > 0 {
        return Err(Raised::type_error(format!("object.__init_subclass__() takes no arguments ({given} given)")));
    }
    if !arguments.keywords.is_empty() {
        return Err(Raised::type_error(format!("{plain}.__init_subclass__() takes no keyword arguments")));
    }
    Ok(Value::None.into())
}

fn class(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments, "__class__")?;
    Ok(vm.class_of(&object).into())
}
