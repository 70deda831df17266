//! `property`, `staticmethod` and `classmethod` as objects. How they bind is the machine's (`vm::attributes`).

use std::cell::RefCell;
use std::rc::Rc;

use crate::object::object::Property;
use crate::object::{Arguments, Class, ExceptionKind, Object, ObjectRef, Outcome, Payload, Raised, Result, Str, Value};
use crate::vm::Vm;

use super::Type;
use super::caught;
use super::receive::method_arguments;

pub(super) const PROPERTY: Type = Type {
    new: Some(|_, class, _| Ok(Object::new(class, Payload::Property(Box::default())).into())),
    methods: &[
        ("getter", |vm, arguments| replaced(vm, arguments, Part::Get)),
        ("setter", |vm, arguments| replaced(vm, arguments, Part::Set)),
        ("deleter", |vm, arguments| replaced(vm, arguments, Part::Delete)),
        ("__set_name__", set_name),
    ],
    slots: &[("__init__", init_property), ("__set__", set_through), ("__delete__", delete_through)],
    class_methods: &[],
    static_methods: &[],
    getters: &[
        ("fget", |vm, arguments| part(vm, arguments, Part::Get)),
        ("fset", |vm, arguments| part(vm, arguments, Part::Set)),
        ("fdel", |vm, arguments| part(vm, arguments, Part::Delete)),
        ("__isabstractmethod__", is_abstract),
    ],
};

/// What of a property can be set: `@property` is often given another text.
pub(super) fn add_texts_of_property(vm: &mut Vm) {
    let class = vm.classes.property.clone();
    vm.add_property(&class, "__doc__", doc, Some(|vm, arguments| set_text(vm, arguments, |property| &property.doc)));
    vm.add_property(&class, "__name__", name, Some(|vm, arguments| set_text(vm, arguments, |property| &property.name)));
}

fn set_text(vm: &mut Vm, mut arguments: Arguments, place: fn(&Property) -> &RefCell<Value>) -> Result<Outcome> {
    let object = this(vm, &mut arguments, "__set__")?;
    let value = arguments.take_self();
    with(&object, |property| place(property).replace(value));
    Ok(Value::None.into())
}

pub(super) const STATIC_METHOD: Type = Type {
    new: Some(|_, class, arguments| {
        let function = only_argument(arguments, "staticmethod")?;
        Ok(Object::new(class, Payload::StaticMethod(function.into())).into())
    }),
    methods: &[],
    slots: &[("__init__", |_, _| Ok(Value::None.into()))],
    class_methods: &[],
    static_methods: &[],
    getters: &[("__func__", wrapped), ("__wrapped__", wrapped)],
};

pub(super) const CLASS_METHOD: Type = Type {
    new: Some(|_, class, arguments| {
        let function = only_argument(arguments, "classmethod")?;
        Ok(Object::new(class, Payload::ClassMethod(function.into())).into())
    }),
    methods: &[],
    slots: &[("__init__", |_, _| Ok(Value::None.into()))],
    class_methods: &[],
    static_methods: &[],
    getters: &[("__func__", wrapped), ("__wrapped__", wrapped)],
};

pub(super) const MEMBER: Type = Type {
    new: None,
    methods: &[],
    slots: &[("__get__", get_member), ("__set__", set_member), ("__delete__", delete_member)],
    class_methods: &[],
    static_methods: &[],
    getters: &[
        ("__name__", |vm, arguments| Ok(member(vm, arguments)?.0.into())),
        ("__qualname__", |vm, arguments| {
            let (name, owner) = member(vm, arguments)?;
            Ok(Value::from(format!("{}.{name}", owner.qualified_name())).into())
        }),
        ("__objclass__", |vm, arguments| Ok(Value::Class(member(vm, arguments)?.1).into())),
        ("__doc__", |_, _| Ok(Value::None.into())),
    ],
};

/// The name of a member and the class that has it.
fn member(vm: &Vm, mut arguments: Arguments) -> Result<(Str, Rc<Class>)> {
    let object =
        vm.receiver(&mut arguments, ("member_descriptor", "__get__"), |payload| matches!(payload, Payload::Member(_)))?;
    let Payload::Member(member) = &object.payload else { return Err(Raised::type_error("not a member")) };
    let owner = member.owner.upgrade().ok_or_else(|| Raised::type_error("the class of this member is gone"))?;
    Ok((member.name.clone(), owner))
}

/// What a member has to do with this object, where it is of the member's class.
fn member_of(vm: &Vm, descriptor: &Value, object: &Value) -> Result<Str> {
    let (name, owner) = member(vm, Arguments::one(descriptor.clone()))?;
    if vm.is_instance(object, &owner) {
        return Ok(name);
    }
    let (owner, found) = (owner.name(), vm.type_name(object));
    Err(Raised::type_error(format!("descriptor '{name}' for '{owner}' objects doesn't apply to a '{found}' object")))
}

fn get_member(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [descriptor, object, owner] = arguments.between("__get__", 2)?;
    if object.is_none() && owner.is_defined() && !owner.is_none() {
        return Ok(descriptor.into());
    }
    if object.is_none() {
        return Err(Raised::type_error("__get__(None, None) is invalid"));
    }
    member_of(vm, &descriptor, &object)?;
    let class = vm.class_of(&object);
    vm.bind(&descriptor, &object, &class)
}

fn set_member(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [descriptor, object, value] = arguments.exactly("__set__")?;
    let name = member_of(vm, &descriptor, &object)?;
    vm.set_attribute(&object, &name, value)
}

fn delete_member(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [descriptor, object] = arguments.exactly("__delete__")?;
    let name = member_of(vm, &descriptor, &object)?;
    vm.delete_attribute(&object, &name)
}

fn only_argument(arguments: &Arguments, name: &str) -> Result<Value> {
    arguments.no_keywords(name)?;
    match &arguments.positional[..] {
        [only] => Ok(only.clone()),
        given => Err(Raised::type_error(format!("{name} expected 1 argument, got {}", given.len()))),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Get,
    Set,
    Delete,
}

fn wrapped(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = vm.receiver(&mut arguments, ("staticmethod", "__func__"), |payload| {
        matches!(payload, Payload::StaticMethod(_) | Payload::ClassMethod(_))
    })?;
    Ok(match &object.payload {
        Payload::StaticMethod(function) | Payload::ClassMethod(function) => function.borrow().clone().into(),
        _ => Value::None.into(),
    })
}

fn this(vm: &Vm, arguments: &mut Arguments, method: &str) -> Result<ObjectRef> {
    vm.receiver(arguments, ("property", method), |payload| matches!(payload, Payload::Property(_)))
}

fn with<T>(object: &ObjectRef, look: impl FnOnce(&Property) -> T) -> Option<T> {
    match &object.payload {
        Payload::Property(property) => Some(look(property)),
        _ => None,
    }
}

fn init_property(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(vm, &mut arguments, "__init__")?;
    let [get, set, delete, doc] = arguments.named("property", ["fget", "fset", "fdel", "doc"], 0)?;
    let doc_is_given = doc.is_defined() && !doc.is_none();
    let doc = if doc_is_given { doc } else { doc_of(&get) };
    with(&object, |property| {
        property.doc_is_given.set(doc_is_given);
        property.get.replace(get);
        property.set.replace(set);
        property.delete.replace(delete);
        property.doc.replace(doc);
    });
    Ok(Value::None.into())
}

/// A property has the docstring of its getter.
fn doc_of(getter: &Value) -> Value {
    match getter.payload() {
        Some(Payload::Function(function)) => function.doc.borrow().clone(),
        _ => Value::None,
    }
}

/// A property with another accessor: `@name.setter`.
fn replaced(vm: &mut Vm, mut arguments: Arguments, part: Part) -> Result<Outcome> {
    let name = match part {
        Part::Get => "getter",
        Part::Set => "setter",
        Part::Delete => "deleter",
    };
    let object = this(vm, &mut arguments, name)?;
    let [function] = method_arguments(arguments, ("property", name), 1)?;
    let changed = with(&object, |property| {
        let copy = Property {
            get: property.get.clone(),
            set: property.set.clone(),
            delete: property.delete.clone(),
            doc: property.doc.clone(),
            name: property.name.clone(),
            doc_is_given: property.doc_is_given.clone(),
        };
        match part {
            Part::Get => {
                if !copy.doc_is_given.get() {
                    copy.doc.replace(doc_of(&function));
                }
                copy.get.replace(function);
            }
            Part::Set => drop(copy.set.replace(function)),
            Part::Delete => drop(copy.delete.replace(function)),
        }
        copy
    });
    let property = Box::new(changed.unwrap_or_default());
    Ok(Object::new(&object.class(), Payload::Property(property)).into())
}

fn part(vm: &mut Vm, mut arguments: Arguments, part: Part) -> Result<Outcome> {
    let object = this(vm, &mut arguments, "fget")?;
    let function = with(&object, |property| match part {
        Part::Get => property.get.borrow().clone(),
        Part::Set => property.set.borrow().clone(),
        Part::Delete => property.delete.borrow().clone(),
    });
    Ok(defined(function).into())
}

/// What is not there is `None`.
fn defined(value: Option<Value>) -> Value {
    value.filter(Value::is_defined).unwrap_or(Value::None)
}

fn doc(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(vm, &mut arguments, "__doc__")?;
    Ok(defined(with(&object, |property| property.doc.borrow().clone())).into())
}

fn name(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(vm, &mut arguments, "__name__")?;
    let given = with(&object, |property| property.name.borrow().clone());
    if let Some(name) = given.filter(Value::is_defined) {
        return Ok(name.into());
    }
    let getter = defined(with(&object, |property| property.get.borrow().clone()));
    let name = vm.names.name.clone();
    let of_getter = vm.get_attribute(&getter, &name);
    caught(vm, of_getter, |vm, name| match name {
        Err(raised) if vm.is_kind(&raised, ExceptionKind::AttributeError) => {
            Err(Raised::attribute_error("'property' object has no attribute '__name__'"))
        }
        name => Ok(name?.into()),
    })
}

fn set_through(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [descriptor, object, value] = arguments.exactly("__set__")?;
    let descriptor = this(vm, &mut Arguments::one(descriptor), "__set__")?;
    let Payload::Property(property) = &descriptor.payload else { return Ok(Value::None.into()) };
    vm.set_property(property, &object, value)
}

fn delete_through(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [descriptor, object] = arguments.exactly("__delete__")?;
    let descriptor = this(vm, &mut Arguments::one(descriptor), "__delete__")?;
    let Payload::Property(property) = &descriptor.payload else { return Ok(Value::None.into()) };
    vm.delete_property(property, &object)
}

/// Is one of the accessors abstract?
fn is_abstract(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(vm, &mut arguments, "__isabstractmethod__")?;
    let accessors = with(&object, |property| [&property.get, &property.set, &property.delete].map(|part| part.borrow().clone()));
    any_abstract(vm, accessors.into_iter().flatten().filter(Value::is_defined).collect())
}

fn any_abstract(vm: &mut Vm, mut left: Vec<Value>) -> Result<Outcome> {
    if left.is_empty() {
        return Ok(false.into());
    }
    let name = vm.intern("__isabstractmethod__");
    let said = vm.get_attribute(&left.remove(0), &name);
    caught(vm, said, move |vm, said| match said {
        Err(raised) if vm.is_kind(&raised, ExceptionKind::AttributeError) => any_abstract(vm, left),
        said => vm.truth(&said?)?.then(vm, move |vm, is_abstract| match is_abstract {
            Value::Bool(true) => Ok(true.into()),
            _ => any_abstract(vm, left),
        }),
    })
}

fn set_name(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(vm, &mut arguments, "__set_name__")?;
    let [_, name] = method_arguments(arguments, ("property", "__set_name__"), 2)?;
    with(&object, |property| property.name.replace(name));
    Ok(Value::None.into())
}
