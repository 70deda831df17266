//! `list[int]` as an object: what it shows, what it passes on to its class, what it takes in brackets.
#![expect(clippy::unnecessary_wraps, reason = "native functions have this signature")]

use std::rc::Rc;

use crate::object::{Arguments, Class, ExceptionKind, Outcome, Payload, Raised, Result, Str, Value};
use crate::vm::Vm;

use super::{Type, install, union};

/// To be called once, while a machine is made.
pub(super) fn install_aliases(vm: &mut Vm) {
    let class = vm.classes.generic_alias.clone();
    class.has_dict.set(true);
    class.asks.set(true);
    install(vm, &class, &ALIAS);
    let module = vm.names.module.clone();
    class.set_name("GenericAlias".into());
    class.set_qualified_name("GenericAlias".into());
    class.set(&module, "types".into());
    union::install_union(vm);
    for class in generic_classes(vm) {
        install(vm, &class, &Type { class_methods: &[("__class_getitem__", class_item)], ..Type::default() });
    }
}

/// The built-in classes that may be subscripted for typing; `type` alone has no method for it.
fn generic_classes(vm: &Vm) -> [Rc<Class>; 11] {
    let classes = &vm.classes;
    [
        &classes.list,
        &classes.dict,
        &classes.set,
        &classes.frozenset,
        &classes.tuple,
        &classes.enumerate,
        &classes.generator,
        &classes.coroutine,
        &classes.async_generator,
        &classes.mapping_proxy,
        classes.exception(ExceptionKind::BaseExceptionGroup),
    ]
    .map(Clone::clone)
}

fn class_item(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [class, item] = arguments.exactly("__class_getitem__")?;
    Ok(vm.new_generic_alias(&class, &item).into())
}

const ALIAS: Type = Type {
    new: Some(new),
    methods: &[
        ("__mro_entries__", mro_entries),
        ("__instancecheck__", refuse_instances),
        ("__subclasscheck__", refuse_subclasses),
    ],
    slots: &[
        ("__init__", nothing),
        ("__repr__", repr),
        ("__call__", call),
        ("__getitem__", substitute),
        ("__eq__", equal),
        ("__hash__", hash),
        ("__getattr__", get_attribute),
        ("__or__", |vm, arguments| union::or(vm, arguments, false)),
        ("__ror__", |vm, arguments| union::or(vm, arguments, true)),
        ("__iter__", iterate),
    ],
    class_methods: &[],
    static_methods: &[],
    getters: &[("__parameters__", parameters), ("__typing_unpacked_tuple_args__", unpacked_arguments)],
};

fn new(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let [origin, item] = arguments.clone().exactly("GenericAlias")?;
    let alias = vm.new_generic_alias(&origin, &item);
    if let Value::Object(object) = &alias {
        object.set_class(class);
    }
    Ok(alias.into())
}

fn nothing(_: &mut Vm, _: Arguments) -> Result<Outcome> {
    Ok(Value::None.into())
}

/// The class in front of the brackets.
pub(crate) fn origin_of(vm: &mut Vm, alias: &Value) -> Value {
    part(vm, alias, "__origin__")
}

pub(crate) fn part(vm: &mut Vm, alias: &Value, name: &str) -> Value {
    let name = vm.intern(name);
    alias.object().and_then(|object| object.own_attribute(&name)).unwrap_or(Value::None)
}

/// What stands in the brackets.
pub(crate) fn arguments_of(vm: &mut Vm, alias: &Value) -> Vec<Value> {
    match part(vm, alias, "__args__").payload() {
        Some(Payload::Tuple(items)) => items.to_vec(),
        _ => Vec::new(),
    }
}

/// How types show in brackets: a class by its name, `...`, a list of types in brackets of its own.
pub(crate) fn texts_of_types(
    vm: &mut Vm,
    values: Vec<Value>,
    finish: impl FnOnce(&mut Vm, Vec<Str>) -> Result<Outcome> + 'static,
) -> Result<Outcome> {
    vm.texts(values, text_of_type, finish)
}

fn text_of_type(vm: &mut Vm, value: &Value) -> Result<Outcome> {
    match value {
        Value::Class(class) if Rc::ptr_eq(class, &vm.classes.none) => Ok("None".into()),
        Value::Class(class) => Ok(class.full_name().into()),
        Value::Ellipsis => Ok("...".into()),
        Value::Object(object) => match &object.payload {
            Payload::List(items) => {
                let items = items.borrow().clone();
                texts_of_types(vm, items, |_, texts| Ok(format!("[{}]", joined(&texts)).into()))
            }
            _ => vm.repr(value),
        },
        other => vm.repr(other),
    }
}

fn joined(texts: &[Str]) -> String {
    texts.iter().map(|text| &**text).collect::<Vec<_>>().join(", ")
}

fn repr(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let alias = arguments.take_self();
    let mut values = vec![origin_of(vm, &alias)];
    values.extend(arguments_of(vm, &alias));
    let star = if is_unpacked(vm, &alias) { "*" } else { "" };
    let is_callable = matches!(&values[0], Value::Class(class) if &*class.name() == "Callable");
    texts_of_types(vm, values, move |_, texts| {
        let (origin, inside) = (&texts[0], &texts[1..]);
        if is_callable && !inside.is_empty() {
            let (result, given) = (&inside[inside.len() - 1], &inside[..inside.len() - 1]);
            let given = if given.len() == 1 && &*given[0] == "..." { "...".to_string() } else { format!("[{}]", joined(given)) };
            return Ok(format!("{star}{origin}[{given}, {result}]").into());
        }
        let inside = if inside.is_empty() { "()".to_string() } else { joined(inside) };
        Ok(format!("{star}{origin}[{inside}]").into())
    })
}

/// `list[int]()` is `list()`.
fn call(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let alias = arguments.take_self();
    let origin = origin_of(vm, &alias);
    Outcome::call(origin, arguments).then(vm, move |vm, made| {
        let name = vm.intern("__orig_class__");
        let keeps = |object: &&crate::object::ObjectRef| object.with_class(|class| !class.native && class.has_dict.get());
        if let Some(object) = made.object().filter(keeps) {
            object.attributes_or_new().borrow_mut().set_str(&name, alias);
        }
        Ok(made.into())
    })
}

/// Are there type variables inside?
fn type_variables(vm: &mut Vm, values: &[Value]) -> Vec<Value> {
    let mut found: Vec<Value> = Vec::new();
    for value in values {
        let inner = match value {
            Value::Object(object) if is_type_variable(object) => vec![value.clone()],
            Value::Object(object) => {
                let name = vm.intern("__args__");
                match object.own_attribute(&name).as_ref().and_then(Value::payload) {
                    Some(Payload::Tuple(items)) => type_variables(vm, items),
                    _ => Vec::new(),
                }
            }
            _ => Vec::new(),
        };
        for variable in inner {
            if !found.iter().any(|known| known.is(&variable)) {
                found.push(variable);
            }
        }
    }
    found
}

fn is_type_variable(object: &crate::object::ObjectRef) -> bool {
    object.with_class(|class| matches!(&*class.name(), "TypeVar" | "ParamSpec" | "TypeVarTuple"))
}

pub(super) fn parameters(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let alias = arguments.take_self();
    let inside = arguments_of(vm, &alias);
    let variables = type_variables(vm, &inside);
    Ok(vm.new_tuple(variables).into())
}

/// `dict[str, T][int]`: what is given takes the places of the type variables.
pub(super) fn substitute(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let alias = arguments.take_self();
    let [item] = arguments.exactly("__getitem__")?;
    let inside = arguments_of(vm, &alias);
    let variables = type_variables(vm, &inside);
    let given: Vec<Value> = match item.payload() {
        Some(Payload::Tuple(items)) => items.to_vec(),
        _ => vec![item],
    };
    if variables.is_empty() || variables.len() != given.len() {
        return vm.repr(&alias)?.then(vm, move |_, text| {
            let text = text.as_str().map_or(String::new(), ToString::to_string);
            Err(Raised::type_error(if variables.is_empty() {
                format!("{text} is not a generic class")
            } else {
                let what = if given.len() > variables.len() { "many" } else { "few" };
                format!("Too {what} arguments for {text}; actual {}, expected {}", given.len(), variables.len())
            }))
        });
    }
    let origin = origin_of(vm, &alias);
    let replaced = inside.iter().map(|value| replace(vm, value, &variables, &given)).collect::<Vec<_>>();
    if union::is_union(vm, &alias) {
        return union::of_each(vm, &replaced);
    }
    let replaced = vm.new_tuple(replaced);
    Ok(vm.new_generic_alias(&origin, &replaced).into())
}

fn replace(vm: &mut Vm, value: &Value, variables: &[Value], given: &[Value]) -> Value {
    if let Some(place) = variables.iter().position(|variable| variable.is(value)) {
        return given[place].clone();
    }
    let is_alias = value.object().is_some_and(|object| object.is_exactly(&vm.classes.generic_alias));
    if !is_alias && !union::is_union(vm, value) {
        return value.clone();
    }
    let inside = arguments_of(vm, value);
    let inside: Vec<Value> = inside.iter().map(|value| replace(vm, value, variables, given)).collect();
    if !is_alias {
        return union::union_of(vm, inside);
    }
    let origin = origin_of(vm, value);
    let inside = vm.new_tuple(inside);
    vm.new_generic_alias(&origin, &inside)
}

fn equal(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [a, b] = arguments.exactly("__eq__")?;
    let alias = vm.classes.generic_alias.clone();
    if !b.object().is_some_and(|object| object.with_class(|class| class.derives_from(&alias))) {
        return Ok(Value::NotImplemented.into());
    }
    if !origin_of(vm, &a).is(&origin_of(vm, &b)) {
        return Ok(false.into());
    }
    let (a, b) = (part(vm, &a, "__args__"), part(vm, &b, "__args__"));
    vm.equals(&a, &b)
}

fn hash(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [alias] = arguments.exactly("__hash__")?;
    let (origin, inside) = (origin_of(vm, &alias), part(vm, &alias, "__args__"));
    let both = vm.new_tuple([origin, inside]);
    vm.hash(&both)
}

/// Everything else is the class's.
fn get_attribute(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [alias, name] = arguments.exactly("__getattr__")?;
    let name = super::attribute_name(vm, &name)?;
    let origin = origin_of(vm, &alias);
    if name.starts_with("__") && !matches!(&*name, "__name__" | "__qualname__" | "__module__" | "__doc__") {
        return Err(vm.no_attribute(&alias, &name));
    }
    vm.get_attribute(&origin, &name)
}

/// `*tuple[int, str]` is one item: the same alias, unpacked.
fn iterate(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let alias = arguments.take_self();
    let (origin, inside) = (origin_of(vm, &alias), part(vm, &alias, "__args__"));
    let unpacked = vm.new_generic_alias(&origin, &inside);
    if let Some(object) = unpacked.object() {
        object.attributes_or_new().borrow_mut().set_text("__unpacked__", Value::Bool(true));
    }
    let one = vm.new_tuple([unpacked]);
    vm.iterate(&one)
}

fn is_unpacked(vm: &mut Vm, alias: &Value) -> bool {
    matches!(part(vm, alias, "__unpacked__"), Value::Bool(true))
}

fn unpacked_arguments(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let alias = arguments.take_self();
    let is_tuple = matches!(origin_of(vm, &alias), Value::Class(class) if Rc::ptr_eq(&class, &vm.classes.tuple));
    Ok(if is_tuple && is_unpacked(vm, &alias) { part(vm, &alias, "__args__") } else { Value::None }.into())
}

/// `class A(list[int])` derives from `list`.
fn mro_entries(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let alias = arguments.take_self();
    let origin = origin_of(vm, &alias);
    Ok(vm.new_tuple([origin]).into())
}

fn refuse_instances(_: &mut Vm, _: Arguments) -> Result<Outcome> {
    Err(Raised::type_error("isinstance() argument 2 cannot be a parameterized generic"))
}

fn refuse_subclasses(_: &mut Vm, _: Arguments) -> Result<Outcome> {
    Err(Raised::type_error("issubclass() argument 2 cannot be a parameterized generic"))
}
