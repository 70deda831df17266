//! The attributes that functions, generators, exceptions, frames and classes have by themselves.

use std::rc::Rc;

use crate::object::function::{Builtin, BuiltinKind};
use crate::object::generator::{GeneratorKind, GeneratorState};
use crate::object::object::Property;
use crate::object::{Class, DictRef, Object, ObjectRef, Outcome, Payload, Raised, Result, Str, Value};

use crate::types::long_range::integer_value;

use super::native_deletions::must_be;
use super::unwind::parts_of;
use super::{Activation, FrameObject, Traceback, Vm};

/// What stands for the texts of CPython, which are not repeated here.
pub(super) fn description_of(name: &str) -> String {
    format!("{name} is built in; what Python says of it is not repeated here.")
}

impl Vm {
    /// An attribute that the payload itself has; nothing where the name is none of those.
    pub(super) fn native_attribute(&mut self, object: &Value, name: &Str) -> Option<Result<Value>> {
        if &**name == "__class__" {
            return Some(Ok(self.class_of(object).into()));
        }
        let instance = object.object()?;
        if &**name == "__dict__" && !matches!(instance.payload, Payload::Method(_)) {
            self.take_over_from_wrapped(instance);
            return instance.with_class(|class| class.has_dict.get()).then(|| Ok(self.new_dict(instance.attributes_or_new())));
        }
        match &instance.payload {
            Payload::Function(function) => self.function_attribute(instance, function, name),
            Payload::Method(method) => match &**name {
                "__self__" => Some(Ok(method.object.clone())),
                "__func__" => Some(Ok(method.function.clone())),
                // Everything else is the function's.
                _ => match self.get_attribute(&method.function, name) {
                    Ok(Outcome::Value(value))
                        if name.starts_with("__")
                            || method.function.object().is_some_and(|f| f.own_attribute(name).is_some()) =>
                    {
                        Some(Ok(value))
                    }
                    _ => None,
                },
            },
            Payload::Builtin(builtin) => match &**name {
                "__name__" => Some(Ok(builtin.name.clone().into())),
                "__qualname__" => Some(Ok(builtin.shown_name().into())),
                "__self__" if builtin.bound.is_defined() && builtin.kind != BuiltinKind::Getter => {
                    Some(Ok(builtin.bound.clone()))
                }
                "__self__" if builtin.kind == BuiltinKind::Function => self.module_of_builtin(&builtin.module).map(Ok),
                "__objclass__" => self.class_of_descriptor(builtin).map(|class| Ok(class.into())),
                "__module__" => Some(Ok(if builtin.module.is_defined() { builtin.module.clone() } else { Value::None })),
                "__doc__" => Some(Ok(description_of(&builtin.shown_name()).into())),
                _ => None,
            },
            Payload::Exception(_) => self.exception_attribute(instance, name),
            Payload::Generator(_) => self.generator_attribute(instance, name),
            Payload::StaticMethod(inner) | Payload::ClassMethod(inner) => match &**name {
                "__func__" | "__wrapped__" => Some(Ok(inner.borrow().clone())),
                _ => {
                    let inner = inner.borrow().clone();
                    self.attribute_of_wrapped(instance, &inner, name).map(Ok)
                }
            },
            Payload::Property(property) => property_attribute(property, name).map(Ok),
            Payload::Slice(parts) => match &**name {
                "start" => Some(Ok(parts[0].clone())),
                "stop" => Some(Ok(parts[1].clone())),
                "step" => Some(Ok(parts[2].clone())),
                _ => None,
            },
            Payload::Range(range) => match &**name {
                "start" => Some(Ok(range.start.into())),
                "stop" => Some(Ok(range.stop.into())),
                "step" => Some(Ok(range.step.into())),
                _ => None,
            },
            Payload::LongRange(range) => match &**name {
                "start" => Some(Ok(integer_value(self, range.start.clone()))),
                "stop" => Some(Ok(integer_value(self, range.stop.clone()))),
                "step" => Some(Ok(integer_value(self, range.step.clone()))),
                _ => None,
            },
            Payload::Cell(content) if &**name == "cell_contents" => {
                let content = content.borrow().clone();
                Some(if content.is_defined() { Ok(content) } else { Err(Raised::value_error("Cell is empty")) })
            }
            Payload::Code(code) => self.code_attribute(&code.clone(), name).map(Ok),
            Payload::Frame(frame) => self.frame_attribute(&frame.clone(), name).map(Ok),
            Payload::Traceback(traceback) => self.traceback_attribute(&traceback.clone(), name).map(Ok),
            _ => None,
        }
    }

    fn module_of_builtin(&self, module: &Value) -> Option<Value> {
        self.modules.borrow().get_text(module.as_str()?).cloned()
    }

    /// The class of the machine that has this method or attribute.
    fn class_of_descriptor(&self, builtin: &Builtin) -> Option<Rc<Class>> {
        use BuiltinKind::{ClassMethod, Getter, Method, SlotWrapper};
        if !matches!(builtin.kind, Method | SlotWrapper | ClassMethod | Getter) {
            return None;
        }
        let (owner, _) = builtin.qualified_name.rsplit_once('.')?;
        let made = self.program_classes.iter().filter_map(std::rc::Weak::upgrade);
        self.classes.all().into_iter().chain(made).find(|class| class.native && *class.qualified_name() == *owner)
    }

    fn function_attribute(
        &mut self,
        object: &ObjectRef,
        function: &crate::object::function::Function,
        name: &Str,
    ) -> Option<Result<Value>> {
        Some(Ok(match &**name {
            "__name__" => function.name.borrow().clone().into(),
            "__qualname__" => function.qualified_name.borrow().clone().into(),
            "__module__" => function.module.borrow().clone(),
            "__doc__" => function.doc.borrow().clone(),
            "__code__" => Object::new(&self.classes.code, Payload::Code(function.code.borrow().clone())).into(),
            "__globals__" => self.new_dict(function.globals.clone()),
            "__builtins__" => self.new_dict(self.builtins.clone()),
            "__dict__" => self.new_dict(object.attributes_or_new()),
            "__defaults__" => {
                let defaults = function.defaults.borrow().clone();
                if defaults.is_empty() { Value::None } else { self.new_tuple(defaults) }
            }
            "__kwdefaults__" => function.keyword_defaults.borrow().clone().map_or(Value::None, |dict| self.new_dict(dict)),
            "__annotations__" => {
                let annotations = function.annotations.borrow_mut().get_or_insert_with(DictRef::default).clone();
                self.new_dict(annotations)
            }
            "__closure__" => {
                let closure = function.closure.borrow().clone();
                if closure.is_empty() { Value::None } else { self.new_tuple(closure) }
            }
            "__type_params__" => {
                let parameters = function.type_parameters.borrow().clone();
                if parameters.is_defined() { parameters } else { self.new_tuple([]) }
            }
            _ => return None,
        }))
    }

    fn exception_attribute(&mut self, exception: &ObjectRef, name: &Str) -> Option<Result<Value>> {
        let parts = parts_of(exception)?;
        let value = match &**name {
            "args" => self.new_tuple(parts.arguments.borrow().clone()),
            "__cause__" => parts.cause.borrow().clone().into(),
            "__context__" => parts.context.borrow().clone().into(),
            "__suppress_context__" => parts.suppress_context.get().into(),
            "__traceback__" => self.traceback_value(parts.traceback.borrow().as_ref()),
            "exceptions" => self.new_tuple(parts.members.borrow().clone()?),
            "message" if parts.members.borrow().is_some() => parts.message.borrow().clone(),
            "value"
                if self.is_exception_kind(exception, crate::object::ExceptionKind::StopIteration)
                    && exception.own_attribute(name).is_none() =>
            {
                super::call::first_argument(exception)
            }
            "code"
                if self.is_exception_kind(exception, crate::object::ExceptionKind::SystemExit)
                    && exception.own_attribute(name).is_none() =>
            {
                super::call::first_argument(exception)
            }
            "characters_written"
                if self.is_exception_kind(exception, crate::object::ExceptionKind::BlockingIOError)
                    && exception.own_attribute(name).is_none() =>
            {
                return Some(Err(Raised::attribute_error(&**name)));
            }
            "errno" | "strerror" | "filename" if self.is_exception_kind(exception, crate::object::ExceptionKind::OSError) => {
                return exception.own_attribute(name).is_none().then(|| Ok(self.os_error_part(exception, name)));
            }
            "msg" | "path" | "name_from"
                if exception.own_attribute(name).is_none()
                    && self.is_exception_kind(exception, crate::object::ExceptionKind::ImportError) =>
            {
                let text = super::call::first_argument(exception);
                if &**name == "msg" { text } else { Value::None }
            }
            "msg" | "filename" | "lineno" | "offset" | "text" | "end_lineno" | "end_offset" | "print_file_and_line"
                if exception.own_attribute(name).is_none()
                    && self.is_exception_kind(exception, crate::object::ExceptionKind::SyntaxError) =>
            {
                let text = super::call::first_argument(exception);
                if &**name == "msg" { text } else { Value::None }
            }
            "name" | "obj"
                if exception.own_attribute(name).is_none()
                    && (self.is_exception_kind(exception, crate::object::ExceptionKind::NameError)
                        || self.is_exception_kind(exception, crate::object::ExceptionKind::ImportError)
                        || self.is_exception_kind(exception, crate::object::ExceptionKind::AttributeError)) =>
            {
                Value::None
            }
            _ => return None,
        };
        Some(Ok(value))
    }

    fn os_error_part(&self, exception: &ObjectRef, name: &Str) -> Value {
        let Some(parts) = parts_of(exception) else { return Value::None };
        let arguments = parts.arguments.borrow();
        let place = match &**name {
            "errno" => 0,
            "strerror" => 1,
            _ => 2,
        };
        if arguments.len() < 2 { Value::None } else { arguments.get(place).cloned().unwrap_or(Value::None) }
    }

    pub(crate) fn is_exception_kind(&self, exception: &ObjectRef, kind: crate::object::ExceptionKind) -> bool {
        let class = self.classes.exception(kind);
        exception.with_class(|own| own.derives_from(class))
    }

    /// The traceback as an object, or None.
    pub fn traceback_value(&self, traceback: Option<&Rc<Traceback>>) -> Value {
        match traceback {
            Some(traceback) => Object::new(&self.classes.traceback, Payload::Traceback(traceback.clone())).into(),
            None => Value::None,
        }
    }

    fn generator_attribute(&mut self, object: &ObjectRef, name: &Str) -> Option<Result<Value>> {
        let generator = super::generators::generator_of(object)?;
        let prefix = match generator.kind {
            GeneratorKind::Generator => "gi_",
            GeneratorKind::Coroutine => "cr_",
            GeneratorKind::AsyncGenerator => "ag_",
        };
        let value = match name.strip_prefix(prefix) {
            Some("running") => (generator.state.get() == GeneratorState::Running).into(),
            Some("suspended") => (generator.state.get() == GeneratorState::Suspended).into(),
            Some("code") => Object::new(&self.classes.code, Payload::Code(generator.code.clone())).into(),
            Some("frame") => self.generator_frame(object),
            Some("await" | "yieldfrom") => super::generators::awaited_by(generator).unwrap_or(Value::None),
            Some("origin") => generator.origin.borrow().clone(),
            _ => match &**name {
                "__name__" => generator.name.borrow().clone().into(),
                "__qualname__" => generator.qualified_name.borrow().clone().into(),
                _ => return None,
            },
        };
        Some(Ok(value))
    }

    fn generator_frame(&mut self, object: &ObjectRef) -> Value {
        let Some(generator) = super::generators::generator_of(object) else { return Value::None };
        let waiting = generator.frame.borrow_mut().as_mut().map(|frame| super::unwind::object_of(frame));
        match waiting.or_else(|| self.frame_of_running(object)) {
            Some(frame) => {
                *frame.generator.borrow_mut() = Rc::downgrade(object);
                Object::new(&self.classes.frame, Payload::Frame(frame)).into()
            }
            None => Value::None,
        }
    }

    /// While a generator or coroutine runs its frame is among those of the machine.
    fn frame_of_running(&mut self, generator: &ObjectRef) -> Option<Rc<FrameObject>> {
        let frames = self.activations.iter().filter_map(|activation| match activation {
            Activation::Python(frame) => Some(frame),
            Activation::Native { .. } => None,
        });
        let below = frames.take_while(|frame| !frame.generator.as_ref().is_some_and(|own| Rc::ptr_eq(own, generator))).count();
        let count = self.activations.iter().filter(|activation| matches!(activation, Activation::Python(_))).count();
        if below == count { None } else { self.chain_of_frames(below + 1) }
    }

    fn traceback_attribute(&mut self, traceback: &Rc<Traceback>, name: &Str) -> Option<Value> {
        Some(match &**name {
            "tb_lineno" => i64::from(traceback.line()).into(),
            "tb_frame" => Object::new(&self.classes.frame, Payload::Frame(traceback.frame.clone())).into(),
            "tb_next" => self.traceback_value(traceback.next.as_ref()),
            "tb_lasti" => (traceback.instruction * 2).into(),
            _ => return None,
        })
    }

    /// Sets an attribute that the payload itself has; nothing where the name is none of those.
    pub(super) fn set_native_attribute(&mut self, object: &ObjectRef, name: &Str, value: &Value) -> Option<Result<()>> {
        if &**name == "__class__" {
            return Some(self.change_class(object, value));
        }
        if &**name == "__dict__" && matches!(object.payload, Payload::Module(_)) {
            return Some(Err(Raised::attribute_error("readonly attribute")));
        }
        if &**name == "__dict__" && self.native_attribute(&object.clone().into(), name).is_some() {
            return Some(self.change_attributes(object, value));
        }
        match &object.payload {
            Payload::Function(function) => set_function_attribute(function, name, value),
            Payload::Exception(_) => self.set_exception_attribute(object, name, value),
            Payload::Cell(content) if &**name == "cell_contents" => {
                let old = content.replace(value.clone());
                drop(old);
                Some(Ok(()))
            }
            Payload::Generator(generator) => {
                let place = match &**name {
                    "__name__" => &generator.name,
                    "__qualname__" => &generator.qualified_name,
                    _ => return None,
                };
                let Some(text) = value.as_str().cloned() else {
                    return Some(Err(must_be(name, "a string object")));
                };
                *place.borrow_mut() = text;
                Some(Ok(()))
            }
            _ => None,
        }
    }

    fn change_attributes(&self, object: &ObjectRef, value: &Value) -> Result<()> {
        let Some(Payload::Dict(dict)) = value.payload() else {
            let found = self.type_name(value);
            return Err(Raised::type_error(format!("__dict__ must be set to a dictionary, not a '{found}'")));
        };
        object.set_attributes(dict.clone());
        Ok(())
    }

    fn change_class(&mut self, object: &ObjectRef, value: &Value) -> Result<()> {
        let Value::Class(class) = value else {
            let found = self.type_name(value);
            return Err(Raised::type_error(format!("__class__ must be set to a class, not '{found}' object")));
        };
        let module_may = matches!(object.payload, Payload::Module(_)) && class.derives_from(&self.classes.module);
        if !module_may && (class.native || object.with_class(|own| own.native)) {
            return Err(fixed_class());
        }
        if !module_may && !self.same_layout(&object.class(), class) {
            let (new, old) = (class.name(), object.class().name());
            return Err(Raised::type_error(format!("__class__ assignment: '{new}' object layout differs from '{old}'")));
        }
        let before = object.class();
        object.set_class(class);
        if [&before, class].iter().any(|class| class.lookup(&self.names.get).is_some()) {
            class.everything_changed();
        }
        Ok(())
    }

    /// `Class.__class__ = Metaclass`, between metaclasses of the program's own.
    pub(super) fn change_metaclass(&mut self, class: &Rc<Class>, value: &Value) -> Result<()> {
        let Value::Class(metaclass) = value else {
            let found = self.type_name(value);
            return Err(Raised::type_error(format!("__class__ must be set to a class, not '{found}' object")));
        };
        let before = self.class_of(&Value::Class(class.clone()));
        if metaclass.native || before.native {
            return Err(fixed_class());
        }
        if !metaclass.derives_from(&self.classes.type_) {
            let (new, old) = (metaclass.name(), before.name());
            return Err(Raised::type_error(format!("__class__ assignment: '{new}' object layout differs from '{old}'")));
        }
        *class.metaclass.borrow_mut() = Some(metaclass.clone());
        class.everything_changed();
        Ok(())
    }

    /// `exception.args = iterable`.
    pub(super) fn set_exception_arguments(&mut self, exception: ObjectRef, value: &Value) -> Result<Outcome> {
        self.collect(value, move |_, items| {
            if let Some(parts) = parts_of(&exception) {
                *parts.arguments.borrow_mut() = items.into();
            }
            Ok(Value::None.into())
        })
    }

    fn set_exception_attribute(&mut self, exception: &ObjectRef, name: &Str, value: &Value) -> Option<Result<()>> {
        let parts = parts_of(exception)?;
        let as_exception = |value: &Value| match value {
            Value::None => Some(None),
            Value::Object(object) if parts_of(object).is_some() => Some(Some(object.clone())),
            _ => None,
        };
        match &**name {
            "__cause__" => match as_exception(value) {
                Some(cause) => {
                    *parts.cause.borrow_mut() = cause;
                    parts.suppress_context.set(true);
                }
                None => return Some(Err(Raised::type_error("exception cause must be None or derive from BaseException"))),
            },
            "__context__" => match as_exception(value) {
                Some(context) => *parts.context.borrow_mut() = context,
                None => return Some(Err(Raised::type_error("exception context must be None or derive from BaseException"))),
            },
            "__suppress_context__" => match value {
                Value::Bool(suppress) => parts.suppress_context.set(*suppress),
                _ => return Some(Err(Raised::type_error("attribute value type must be bool"))),
            },
            "exceptions" | "message" if parts.members.borrow().is_some() => {
                return Some(Err(Raised::attribute_error("readonly attribute")));
            }
            "__traceback__" => match (value, value.payload()) {
                (Value::None, _) => drop(parts.traceback.take()),
                (_, Some(Payload::Traceback(traceback))) => *parts.traceback.borrow_mut() = Some(traceback.clone()),
                _ => return Some(Err(Raised::type_error("__traceback__ must be a traceback or None"))),
            },
            _ => return None,
        }
        Some(Ok(()))
    }

    /// `Class.__name__` and its like.
    pub(super) fn special_class_attribute(&mut self, class: &Rc<Class>, name: &Str) -> Option<Value> {
        Some(match &**name {
            "__name__" => class.name().into(),
            "__qualname__" => class.qualified_name().into(),
            "__module__" => class.own("__module__").unwrap_or_else(|| Value::from("builtins")),
            "__mro__" => self.class_tuple(&class.mro()),
            "__bases__" => {
                let bases = class.bases.borrow().clone();
                self.class_tuple(&bases)
            }
            "__base__" => self.deciding_base(class).map_or(Value::None, Value::Class),
            "__class__" => self.class_of(&Value::Class(class.clone())).into(),
            "__dict__" => {
                let copy = class.namespace().borrow().clone();
                Object::new(&self.classes.mapping_proxy, Payload::Dict(copy.into())).into()
            }
            "__annotations__" if !class.native => {
                if let Some(own) = class.own("__annotations__") {
                    own
                } else {
                    let dict = self.new_dict(DictRef::default());
                    let name = self.names.annotations.clone();
                    class.set(&name, dict.clone());
                    dict
                }
            }
            "__doc__" => match class.own("__doc__") {
                // It may have a `__get__`.
                Some(Value::Object(doc)) if matches!(doc.payload, Payload::Instance | Payload::Native(_)) => return None,
                None if class.native => description_of(&class.name()).into(),
                own => own.unwrap_or(Value::None),
            },
            "__type_params__" if class.own("__type_params__").is_none() => self.new_tuple([]),
            _ => return None,
        })
    }

    /// The base that says what objects of the class hold: the first, or one that holds more.
    fn deciding_base(&self, class: &Rc<Class>) -> Option<Rc<Class>> {
        let bases = class.bases.borrow();
        bases.iter().cloned().reduce(|best, base| {
            let (known, found) = (self.layout_base(&best), self.layout_base(&base));
            if !Rc::ptr_eq(&known, &found) && found.derives_from(&known) { base } else { best }
        })
    }

    fn class_tuple(&self, classes: &[Rc<Class>]) -> Value {
        self.new_tuple(classes.iter().cloned().map(Value::Class).collect::<Vec<_>>())
    }
}

/// What the machine makes keeps its class.
pub(super) fn fixed_class() -> Raised {
    Raised::type_error("__class__ assignment only supported for mutable types or ModuleType subclasses")
}

fn property_attribute(property: &Property, name: &Str) -> Option<Value> {
    let part = match &**name {
        "fget" => property.get.borrow().clone(),
        "fset" => property.set.borrow().clone(),
        "fdel" => property.delete.borrow().clone(),
        "__doc__" => property.doc.borrow().clone(),
        _ => return None,
    };
    Some(if part.is_defined() { part } else { Value::None })
}

fn set_function_attribute(function: &crate::object::function::Function, name: &Str, value: &Value) -> Option<Result<()>> {
    match (&**name, value.as_str(), value.payload()) {
        ("__name__", Some(text), _) => *function.name.borrow_mut() = text.clone(),
        ("__name__" | "__qualname__", None, _) => {
            return Some(Err(must_be(name, "a string object")));
        }
        ("__qualname__", Some(text), _) => *function.qualified_name.borrow_mut() = text.clone(),
        ("__module__", _, _) => *function.module.borrow_mut() = value.clone(),
        ("__doc__", _, _) => *function.doc.borrow_mut() = value.clone(),
        ("__code__", _, Some(Payload::Code(code))) => return Some(replace_code(function, code)),
        ("__code__", _, _) => return Some(Err(must_be(name, "a code object"))),
        ("__globals__" | "__closure__" | "__builtins__", _, _) => {
            return Some(Err(Raised::attribute_error("readonly attribute")));
        }
        ("__annotations__", _, Some(Payload::Dict(dict))) => *function.annotations.borrow_mut() = Some(dict.clone()),
        ("__defaults__", _, Some(Payload::Tuple(items))) => *function.defaults.borrow_mut() = items.clone(),
        ("__annotations__", _, None) if value.is_none() => drop(function.annotations.take()),
        ("__defaults__", _, None) if value.is_none() => *function.defaults.borrow_mut() = Rc::from([]),
        ("__defaults__", _, _) => return Some(Err(must_be(name, "a tuple object"))),
        ("__kwdefaults__", _, Some(Payload::Dict(dict))) => *function.keyword_defaults.borrow_mut() = Some(dict.clone()),
        ("__kwdefaults__", _, None) if value.is_none() => drop(function.keyword_defaults.take()),
        ("__annotations__" | "__kwdefaults__", _, _) => return Some(Err(must_be(name, "a dict object"))),
        ("__type_params__", _, payload) if !matches!(payload, Some(Payload::Tuple(_))) => {
            return Some(Err(must_be(name, "a tuple")));
        }
        ("__type_params__", _, _) => *function.type_parameters.borrow_mut() = value.clone(),
        _ => return None,
    }
    Some(Ok(()))
}

/// `function.__code__ = code`: the cells of the function must fit.
fn replace_code(function: &crate::object::function::Function, code: &Rc<super::Code>) -> Result<()> {
    let (wanted, found) = (function.closure.borrow().len(), code.free.len());
    if wanted != found {
        let name = function.name.borrow();
        return Err(Raised::value_error(format!("{name}() requires a code object with {wanted} free vars, not {found}")));
    }
    *function.code.borrow_mut() = code.clone();
    Ok(())
}
