//! Attributes: how they are found, bound, set and deleted (Language Reference, "Invoking Descriptors").

use std::rc::Rc;

use crate::object::function::BuiltinKind;
use crate::object::object::Property;
use crate::object::raised::Reason;
use crate::object::{Arguments, Class, ExceptionKind, Keywords, Object, ObjectRef, Outcome, Payload, Raised, Result, Str, Value};

use super::Vm;

impl Vm {
    /// `getattr(object, name)`.
    pub fn get_attribute(&mut self, object: &Value, name: &Str) -> Result<Outcome> {
        match object {
            Value::Class(class) => return self.attribute_of_class(class, name),
            Value::Object(module) => {
                if let Payload::Module(namespace) = &module.payload {
                    return self.module_attribute(object, &namespace.clone(), name);
                }
                if let Payload::Super(parts) = &module.payload {
                    let parts = (**parts).clone();
                    return match self.super_attribute(&parts, name)? {
                        Some(outcome) => Ok(outcome),
                        None => self.generic_attribute(object, name),
                    };
                }
            }
            _ => {}
        }
        let class = self.class_of(object);
        if let Some(hook) = self.written_in_python(&class, &self.names.getattribute.clone()) {
            let called = Outcome::call(hook, Arguments::two(object.clone(), name.clone()));
            return self.or_getattr(called, object.clone(), &class, name);
        }
        let found = self.generic_attribute(object, name);
        match found {
            Ok(Outcome::Value(value)) => Ok(value.into()),
            Ok(other) => self.or_getattr(other, object.clone(), &class, name),
            Err(raised) => self.getattr_hook(raised, object, &class, name),
        }
    }

    /// What `object.__getattribute__` does.
    pub(crate) fn generic_attribute(&mut self, object: &Value, name: &Str) -> Result<Outcome> {
        let class = self.class_of(object);
        let found = class.lookup(name);
        if let Some(attribute) = &found
            && self.is_read_first(attribute)
        {
            return self.bind(attribute, object, &class);
        }
        // A class may say of its objects that they are of another one.
        if &**name == "__class__"
            && let Some(said) = self.written_in_python(&class, name)
        {
            return self.bind(&said, object, &class);
        }
        if let Some(value) = self.native_attribute(object, name) {
            return value.map(Outcome::Value);
        }
        if let Some(value) = object.object().and_then(|object| object.own_attribute(name)) {
            return Ok(value.into());
        }
        match found {
            Some(attribute) => self.bind(&attribute, object, &class),
            None if class.native && &**name == "__doc__" => {
                Ok(Value::from(super::native_attributes::description_of(&class.name())).into())
            }
            None => Err(self.no_attribute(object, name)),
        }
    }

    /// An `AttributeError` on the way asks `__getattr__`, where the class has one.
    fn or_getattr(&mut self, outcome: Outcome, object: Value, class: &Rc<Class>, name: &Str) -> Result<Outcome> {
        if class.lookup(&self.names.getattr).is_none() {
            return Ok(outcome);
        }
        let (class, name) = (class.clone(), name.clone());
        match outcome {
            Outcome::Call(call) => Ok(Outcome::always(
                call.callee,
                call.arguments,
                Box::new(move |vm, result| match result {
                    Ok(value) => Ok(value.into()),
                    Err(raised) => vm.getattr_hook(raised, &object, &class, &name),
                }),
            )),
            other => Ok(other),
        }
    }

    fn getattr_hook(&mut self, raised: Raised, object: &Value, class: &Rc<Class>, name: &Str) -> Result<Outcome> {
        match class.lookup(&self.names.getattr) {
            Some(hook) if self.is_kind(&raised, ExceptionKind::AttributeError) => {
                let hook = self.bind_special(hook, object);
                Ok(self.call_getattr(hook, object, name))
            }
            _ => Err(raised),
        }
    }

    fn call_getattr(&mut self, hook: Value, object: &Value, name: &Str) -> Outcome {
        let (object, name) = (object.clone(), name.clone());
        Outcome::always(
            hook,
            Arguments::one(name.clone()),
            Box::new(move |vm, result| match result {
                Ok(value) => Ok(value.into()),
                Err(raised) => Err(vm.with_attribute_context(raised, &object, &name)),
            }),
        )
    }

    /// An `AttributeError` that says of no object what it misses is about this one: suggestions are made from it.
    fn with_attribute_context(&mut self, raised: Raised, object: &Value, name: &Str) -> Raised {
        if !self.is_kind(&raised, ExceptionKind::AttributeError) {
            return raised;
        }
        let is_passing = matches!(raised.reason(), Reason::Passing(_));
        let exception = self.exception_object(raised);
        let attributes = exception.attributes_or_new();
        let known = |key: &str| attributes.borrow().get_text(key).is_some_and(|value| !value.is_none());
        if !known("name") && !known("obj") {
            attributes.borrow_mut().set_text("name", name.clone());
            attributes.borrow_mut().set_text("obj", object.clone());
        }
        if is_passing { Raised::passing(exception) } else { Raised::object(exception) }
    }

    /// A special method that a program's class defines, not one of the machine's.
    pub(crate) fn written_in_python(&self, class: &Rc<Class>, name: &Str) -> Option<Value> {
        if class.native {
            return None;
        }
        let found = class.lookup(name)?;
        match found.payload() {
            Some(Payload::Builtin(_)) => None,
            _ => Some(found),
        }
    }

    /// The `AttributeError` for a missing attribute; it carries the name and the object.
    pub(crate) fn no_attribute(&mut self, object: &Value, name: &Str) -> Raised {
        // What a bound method has not itself is looked for in its function.
        if let Some(Payload::Method(method)) = object.payload() {
            return self.no_attribute(&method.function, name);
        }
        let message = match object {
            Value::Class(class) => format!("type object '{}' has no attribute '{name}'", class.name()),
            other => format!("'{}' object has no attribute '{name}'", self.type_name(other)),
        };
        self.attribute_error(message, object, name)
    }

    pub(crate) fn attribute_error(&mut self, message: String, object: &Value, name: &Str) -> Raised {
        let class = self.classes.exception(ExceptionKind::AttributeError).clone();
        let exception = self.new_exception(&class, vec![message.into()]);
        let (name_key, object_key) = (self.intern("name"), self.intern("obj"));
        let attributes = exception.attributes_or_new();
        attributes.borrow_mut().set_str(&name_key, name.clone().into());
        attributes.borrow_mut().set_str(&object_key, object.clone());
        Raised::object(exception)
    }

    fn module_attribute(&mut self, module: &Value, namespace: &crate::object::DictRef, name: &Str) -> Result<Outcome> {
        let class = self.class_of(module);
        let own = (!class.native).then(|| class.lookup(name)).flatten();
        if let Some(attribute) = own.filter(|attribute| self.is_read_first(attribute)) {
            return self.bind(&attribute, module, &class);
        }
        if let Some(value) = namespace.borrow().get_str(name) {
            return Ok(value.clone().into());
        }
        if &**name == "__dict__" {
            return Ok(self.new_dict(namespace.clone()).into());
        }
        if let Some(attribute) = class.lookup(name) {
            return self.bind(&attribute, module, &class);
        }
        let hook = namespace.borrow().get_str(&self.names.getattr).cloned();
        if let Some(hook) = hook {
            return Ok(self.call_getattr(hook, module, name));
        }
        let raised = self.no_module_attribute(module, namespace, name);
        self.getattr_hook(raised, module, &class, name)
    }

    fn no_module_attribute(&mut self, module: &Value, namespace: &crate::object::DictRef, name: &Str) -> Raised {
        let title = namespace.borrow().get_str(&self.names.name).and_then(|name| name.as_str().cloned());
        let title = title.unwrap_or_else(|| Str::from("?"));
        let missing = self.missing_library(&title, name);
        let message = missing.unwrap_or_else(|| format!("module '{title}' has no attribute '{name}'"));
        self.attribute_error(message, module, name)
    }

    /// `Class.name`, also where the metaclass has a `__getattribute__` of its own.
    fn attribute_of_class(&mut self, class: &Rc<Class>, name: &Str) -> Result<Outcome> {
        let value = Value::Class(class.clone());
        let metaclass = self.class_of(&value);
        let Some(hook) = self.written_in_python(&metaclass, &self.names.getattribute.clone()) else {
            return self.class_attribute(class, name);
        };
        let called = Outcome::call(hook, Arguments::two(value.clone(), name.clone()));
        self.or_getattr(called, value, &metaclass, name)
    }

    /// What `type.__getattribute__` does.
    pub(crate) fn class_attribute(&mut self, class: &Rc<Class>, name: &Str) -> Result<Outcome> {
        let value = Value::Class(class.clone());
        let metaclass = self.class_of(&value);
        let on_meta = metaclass.lookup(name);
        if let Some(attribute) = &on_meta
            && self.is_read_first(attribute)
            // What `type` itself has for every class (`__doc__`, `__dict__`) looks into the class.
            && (class.lookup(name).is_none() || !self.classes.type_.lookup(name).is_some_and(|own| own.is(attribute)))
        {
            return self.bind(attribute, &value, &metaclass);
        }
        if let Some(special) = self.special_class_attribute(class, name) {
            return Ok(special.into());
        }
        if let Some(attribute) = class.lookup(name) {
            return self.bind_to_class(&attribute, class);
        }
        if let Some(attribute) = on_meta {
            return self.bind(&attribute, &value, &metaclass);
        }
        let raised = self.no_attribute(&value, name);
        self.getattr_hook(raised, &value, &metaclass, name)
    }

    /// An attribute found on a class, read through an object.
    pub(crate) fn bind(&mut self, attribute: &Value, object: &Value, class: &Rc<Class>) -> Result<Outcome> {
        let Value::Object(descriptor) = attribute else { return Ok(attribute.clone().into()) };
        if let Some(get) = self.own_hook(descriptor, &self.names.get) {
            return Ok(call_descriptor(get, [attribute.clone(), object.clone(), class.clone().into()]));
        }
        self.bind_plainly(attribute, object, class)
    }

    /// The same as the machine's own descriptors do it.
    pub(crate) fn bind_plainly(&mut self, attribute: &Value, object: &Value, class: &Rc<Class>) -> Result<Outcome> {
        let Value::Object(descriptor) = attribute else { return Ok(attribute.clone().into()) };
        match &descriptor.payload {
            Payload::Function(function) if function.is_built_in.get() => Ok(attribute.clone().into()),
            Payload::Function(_) => Ok(self.new_method(attribute.clone(), object.clone()).into()),
            Payload::Builtin(builtin) => match builtin.kind {
                BuiltinKind::Method | BuiltinKind::SlotWrapper => Ok(self.bind_builtin(builtin, object).into()),
                BuiltinKind::Getter => (builtin.function)(self, Arguments::one(object.clone())),
                BuiltinKind::ClassMethod => Ok(self.bind_builtin(builtin, &class.clone().into()).into()),
                _ => Ok(attribute.clone().into()),
            },
            Payload::StaticMethod(function) => Ok(function.borrow().clone().into()),
            Payload::ClassMethod(function) => {
                let function = function.borrow().clone();
                Ok(self.new_method(function, class.clone().into()).into())
            }
            Payload::Property(property) => {
                let getter = property.get.borrow().clone();
                if matches!(getter, Value::Undefined | Value::None) {
                    return Err(self.no_accessor(property, object, "getter"));
                }
                Ok(Outcome::call(getter, Arguments::one(object.clone())))
            }
            Payload::Member(member) => match object.object().and_then(|object| object.slot(&member.name)) {
                Some(value) => Ok(value.into()),
                None => Err(self.no_attribute(object, &member.name)),
            },
            Payload::Instance | Payload::Native(_) => match descriptor.with_class(|class| class.lookup(&self.names.get)) {
                Some(get) => Ok(call_descriptor(get, [attribute.clone(), object.clone(), class.clone().into()])),
                None => Ok(attribute.clone().into()),
            },
            Payload::Super(parts) => self.bind_super(attribute, parts, object),
            _ => Ok(attribute.clone().into()),
        }
    }

    pub(crate) fn bind_to_class(&mut self, attribute: &Value, class: &Rc<Class>) -> Result<Outcome> {
        let Value::Object(descriptor) = attribute else { return Ok(attribute.clone().into()) };
        if let Some(get) = self.own_hook(descriptor, &self.names.get) {
            return Ok(call_descriptor(get, [attribute.clone(), Value::None, class.clone().into()]));
        }
        self.bind_to_class_plainly(attribute, class)
    }

    /// The same as the machine's own descriptors do it.
    pub(crate) fn bind_to_class_plainly(&mut self, attribute: &Value, class: &Rc<Class>) -> Result<Outcome> {
        let Value::Object(descriptor) = attribute else { return Ok(attribute.clone().into()) };
        match &descriptor.payload {
            Payload::StaticMethod(function) => Ok(function.borrow().clone().into()),
            Payload::ClassMethod(function) => {
                let function = function.borrow().clone();
                Ok(self.new_method(function, class.clone().into()).into())
            }
            Payload::Builtin(builtin) if builtin.kind == BuiltinKind::ClassMethod => {
                Ok(self.bind_builtin(builtin, &class.clone().into()).into())
            }
            Payload::Instance | Payload::Native(_) => match descriptor.with_class(|class| class.lookup(&self.names.get)) {
                Some(get) => Ok(call_descriptor(get, [attribute.clone(), Value::None, class.clone().into()])),
                None => Ok(attribute.clone().into()),
            },
            _ => Ok(attribute.clone().into()),
        }
    }

    /// What a class that derives from `property`, `dict` or another class of the machine binds, sets or deletes by.
    pub(super) fn own_hook(&self, descriptor: &ObjectRef, name: &Str) -> Option<Value> {
        // What has no payload that binds is asked by its class anyway.
        if matches!(descriptor.payload, Payload::Instance | Payload::Native(_)) {
            return None;
        }
        descriptor.with_class(|class| self.written_in_python(class, name))
    }

    /// What `property.__set__` does.
    pub(crate) fn set_property(&mut self, property: &Property, object: &Value, value: Value) -> Result<Outcome> {
        let setter = property.set.borrow().clone();
        if matches!(setter, Value::Undefined | Value::None) {
            return Err(self.no_accessor(property, object, "setter"));
        }
        Ok(Outcome::call(setter, Arguments::two(object.clone(), value)))
    }

    /// What `property.__delete__` does.
    pub(crate) fn delete_property(&mut self, property: &Property, object: &Value) -> Result<Outcome> {
        let deleter = property.delete.borrow().clone();
        if matches!(deleter, Value::Undefined | Value::None) {
            return Err(self.no_accessor(property, object, "deleter"));
        }
        Ok(Outcome::call(deleter, Arguments::one(object.clone())))
    }

    fn no_accessor(&mut self, property: &Property, object: &Value, what: &str) -> Raised {
        let class = self.class_of(object);
        let name = property.name.borrow();
        let owner = name.as_str().and_then(|name| class.lookup_with_owner(name)).map(|(owner, _)| owner);
        if let (Some(name), Some(owner), true) =
            (name.as_str(), owner.filter(|owner| owner.named_in_full.get()), what != "getter")
        {
            let owner = owner.full_name();
            return Raised::attribute_error(format!("attribute '{name}' of '{owner}' objects is not writable"));
        }
        let class = class.qualified_name();
        let message = match name.as_str() {
            Some(name) => format!("property '{name}' of '{class}' object has no {what}"),
            None => format!("property of '{class}' object has no {what}"),
        };
        Raised::attribute_error(message)
    }

    /// Is it read before what the instance itself has? A descriptor that only sets or deletes leaves reading to the instance.
    fn is_read_first(&self, attribute: &Value) -> bool {
        let gets_itself = matches!(attribute.payload(), Some(Payload::Property(_) | Payload::Member(_) | Payload::Builtin(_)));
        self.is_data_descriptor(attribute) && (gets_itself || self.class_of(attribute).lookup(&self.names.get).is_some())
    }

    /// Is it written before what the instance itself has?
    pub(super) fn is_data_descriptor(&self, attribute: &Value) -> bool {
        let Value::Object(descriptor) = attribute else { return false };
        match &descriptor.payload {
            Payload::Property(_) | Payload::Member(_) => true,
            Payload::Builtin(builtin) => builtin.kind == BuiltinKind::Getter,
            Payload::Instance | Payload::Native(_) => descriptor
                .with_class(|class| class.lookup(&self.names.set).is_some() || class.lookup(&self.names.delete).is_some()),
            _ => self.own_hook(descriptor, &self.names.set).is_some() || self.own_hook(descriptor, &self.names.delete).is_some(),
        }
    }

    /// `setattr(object, name, value)`.
    pub fn set_attribute(&mut self, object: &Value, name: &Str, value: Value) -> Result<Outcome> {
        let class = self.class_of(object);
        if let Some(hook) = self.written_in_python(&class, &self.names.setattr.clone()) {
            let arguments = Arguments {
                positional: smallvec::smallvec![object.clone(), name.clone().into(), value],
                keywords: Keywords::new(),
            };
            return Ok(Outcome::call(hook, arguments));
        }
        self.generic_set_attribute(object, name, value)
    }

    /// What `object.__setattr__` does.
    pub(crate) fn generic_set_attribute(&mut self, object: &Value, name: &Str, value: Value) -> Result<Outcome> {
        let class = self.class_of(object);
        if let Some(attribute) = class.lookup(name)
            && let Some(outcome) = self.set_through(&attribute, object, name, &value)?
        {
            return Ok(outcome);
        }
        match object {
            Value::Class(class) => self.set_class_attribute(class, name, value),
            Value::Object(instance) => {
                if &**name == "args" && matches!(instance.payload, Payload::Exception(_)) {
                    return self.set_exception_arguments(instance.clone(), &value);
                }
                if let Some(done) = self.set_native_attribute(instance, name, &value) {
                    return done.map(|()| Value::None.into());
                }
                let name = self.interner.known(name);
                self.set_own(instance, &class, &name, value)
            }
            _ if &**name == "__class__" && matches!(value, Value::Class(_)) => Err(super::native_attributes::fixed_class()),
            other => Err(self.cannot_set(other, name)),
        }
    }

    fn set_own(&mut self, instance: &ObjectRef, class: &Rc<Class>, name: &Str, value: Value) -> Result<Outcome> {
        let old = match &instance.payload {
            Payload::Module(namespace) => namespace.borrow_mut().set_str(name, value),
            _ if class.has_dict.get() => instance.attributes_or_new().borrow_mut().set_str(name, value),
            _ => return Err(self.cannot_set(&Value::Object(instance.clone()), name)),
        };
        drop(old);
        Ok(Value::None.into())
    }

    fn cannot_set(&mut self, object: &Value, name: &Str) -> Raised {
        let class = self.type_name(object);
        if self.native_attribute(object, name).is_some() {
            return self.not_writable(object, name);
        }
        let known = self.class_of(object).lookup(name).is_some();
        let message = if known {
            format!("'{class}' object attribute '{name}' is read-only")
        } else {
            format!("'{class}' object has no attribute '{name}' and no __dict__ for setting new attributes")
        };
        self.attribute_error(message, object, name)
    }

    /// Sets through a data descriptor; nothing where the attribute is none.
    fn set_through(&mut self, attribute: &Value, object: &Value, name: &Str, value: &Value) -> Result<Option<Outcome>> {
        let Value::Object(descriptor) = attribute else { return Ok(None) };
        if let Some(set) = self.own_hook(descriptor, &self.names.set) {
            return Ok(Some(call_descriptor(set, [attribute.clone(), object.clone(), value.clone()])));
        }
        match &descriptor.payload {
            Payload::Property(property) => self.set_property(property, object, value.clone()).map(Some),
            Payload::Member(member) => {
                if let Value::Object(instance) = object {
                    drop(instance.set_slot(&member.name, value.clone()));
                }
                Ok(Some(Value::None.into()))
            }
            Payload::Builtin(builtin) if builtin.kind == BuiltinKind::Getter && is_of_every_object(name) => Ok(None),
            // A getter keeps its setter as what it is bound to.
            Payload::Builtin(builtin) if builtin.kind == BuiltinKind::Getter => match builtin.bound.payload() {
                Some(Payload::Builtin(setter)) => {
                    (setter.function)(self, Arguments::two(object.clone(), value.clone())).map(Some)
                }
                _ if matches!(object.payload(), Some(Payload::Exception(_))) => Ok(None),
                _ => Err(self.not_writable(object, name)),
            },
            Payload::Instance | Payload::Native(_) => match descriptor.with_class(|class| class.lookup(&self.names.set)) {
                Some(set) => Ok(Some(call_descriptor(set, [attribute.clone(), object.clone(), value.clone()]))),
                None => Ok(None),
            },
            _ => Ok(None),
        }
    }

    fn set_class_attribute(&mut self, class: &Rc<Class>, name: &Str, value: Value) -> Result<Outcome> {
        if class.native && !class.methods_are_python.get() && &**name != "__class__" {
            return Err(immutable(class, "set", name));
        }
        match &**name {
            "__name__" | "__qualname__" => {
                let Some(text) = value.as_str().cloned() else {
                    let message = format!("can only assign string to {}.{name}, not '{}'", class.name(), self.type_name(&value));
                    return Err(Raised::type_error(message));
                };
                if &**name == "__name__" { class.set_name(text) } else { class.set_qualified_name(text) }
            }
            "__bases__" => self.set_bases(class, &value)?,
            "__dict__" | "__mro__" => return Err(read_only_of_type(name)),
            "__class__" => self.change_metaclass(class, &value)?,
            _ => {
                let name = self.interner.intern(name);
                class.set(&name, value);
            }
        }
        Ok(Value::None.into())
    }

    /// `delattr(object, name)`.
    pub fn delete_attribute(&mut self, object: &Value, name: &Str) -> Result<Outcome> {
        let class = self.class_of(object);
        if let Some(hook) = self.written_in_python(&class, &self.names.delattr.clone()) {
            return Ok(Outcome::call(hook, Arguments::two(object.clone(), name.clone())));
        }
        self.generic_delete_attribute(object, name)
    }

    /// What `object.__delattr__` does.
    pub(crate) fn generic_delete_attribute(&mut self, object: &Value, name: &Str) -> Result<Outcome> {
        let class = self.class_of(object);
        if let Some(attribute) = class.lookup(name)
            && let Some(outcome) = self.delete_through(&attribute, object, name)?
        {
            return Ok(outcome);
        }
        if let Value::Object(instance) = object
            && let Some(done) = self.delete_native_attribute(instance, name)
        {
            return done.map(|()| Value::None.into());
        }
        let removed = match object {
            Value::Class(class) => {
                check_class_deletion(class, name)?;
                class.remove(name)
            }
            Value::Object(instance) => {
                let removed = match &instance.payload {
                    Payload::Module(namespace) => namespace.borrow_mut().remove_str(name),
                    _ => instance.attributes().and_then(|attributes| attributes.borrow_mut().remove_str(name)),
                };
                removed.is_some()
            }
            _ => false,
        };
        if removed {
            return Ok(Value::None.into());
        }
        let keeps = matches!(object, Value::Class(_)) || matches!(object.payload(), Some(Payload::Module(_)));
        Err(if keeps || class.has_dict.get() { self.no_attribute(object, name) } else { self.cannot_set(object, name) })
    }

    fn delete_through(&mut self, attribute: &Value, object: &Value, name: &Str) -> Result<Option<Outcome>> {
        let Value::Object(descriptor) = attribute else { return Ok(None) };
        if let Some(delete) = self.own_hook(descriptor, &self.names.delete) {
            return Ok(Some(Outcome::call(delete, Arguments::two(attribute.clone(), object.clone()))));
        }
        match &descriptor.payload {
            Payload::Property(property) => self.delete_property(property, object).map(Some),
            Payload::Member(member) => match object.object().and_then(|object| object.remove_slot(&member.name)) {
                Some(_) => Ok(Some(Value::None.into())),
                None => Err(Raised::attribute_error(member.name.to_string())),
            },
            Payload::Builtin(builtin)
                if builtin.kind == BuiltinKind::Getter
                    && !is_of_every_object(name)
                    && !matches!(object.payload(), Some(Payload::Exception(_))) =>
            {
                Err(self.not_writable(object, name))
            }
            Payload::Instance | Payload::Native(_) => match descriptor.with_class(|class| class.lookup(&self.names.delete)) {
                Some(delete) => Ok(Some(Outcome::call(delete, Arguments::two(attribute.clone(), object.clone())))),
                None => Ok(None),
            },
            _ => Ok(None),
        }
    }

    /// A new object of a class written in Python.
    pub fn new_instance(&self, class: &Rc<Class>) -> ObjectRef {
        Object::new(class, Payload::Instance)
    }
}

/// A method of a descriptor with its three arguments.
fn call_descriptor(method: Value, arguments: [Value; 3]) -> Outcome {
    Outcome::call(method, Arguments { positional: smallvec::SmallVec::from(arguments), keywords: Keywords::new() })
}

fn check_class_deletion(class: &Rc<Class>, name: &str) -> Result<()> {
    if class.native && !class.methods_are_python.get() {
        return Err(immutable(class, "set", name));
    }
    match name {
        "__name__" | "__qualname__" | "__bases__" | "__module__" | "__doc__" => Err(immutable(class, "delete", name)),
        "__dict__" | "__mro__" => Err(read_only_of_type(name)),
        _ => Ok(()),
    }
}

fn read_only_of_type(name: &str) -> Raised {
    Raised::attribute_error(format!("attribute '{name}' of 'type' objects is not writable"))
}

fn immutable(class: &Rc<Class>, action: &str, name: &str) -> Raised {
    let class = if class.native { class.full_name() } else { class.name().to_string() };
    Raised::type_error(format!("cannot {action} '{name}' attribute of immutable type '{class}'"))
}

/// `__dict__` and `__class__` are set and deleted as the object itself says.
fn is_of_every_object(name: &str) -> bool {
    matches!(name, "__dict__" | "__class__")
}
