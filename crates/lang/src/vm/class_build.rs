//! Classes: the `class` statement and calls of a class
//! (Language Reference, "Customizing class creation"; Data model, "Class Instances").

use std::cell::Cell;
use std::rc::Rc;

use crate::object::class::Maker;
use crate::object::function::BuiltinKind;
use crate::object::{Arguments, Class, DictRef, ExceptionKind, Keywords, Object, Outcome, Payload, Raised, Result, Str, Value};

use crate::types::caught;

use super::{ReturnTo, Vm};

const CONFLICT: &str =
    "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases";

impl Vm {
    /// `Class(...)`.
    pub(crate) fn call_class(&mut self, class: &Rc<Class>, arguments: Arguments) -> Result<Outcome> {
        let maker = self.known_init(class).map(|known| known.maker);
        if let (Some(Maker::Native), Some(new)) = (maker, class.new.get()) {
            let mut arguments = arguments;
            return new(self, class, &mut arguments);
        }
        let metaclass = self.class_of(&Value::Class(class.clone()));
        if let Some(hook) = self.written_in_python(&metaclass, &self.names.call.clone()) {
            return Ok(Outcome::call(hook, arguments.with_first(class.clone().into())));
        }
        self.instantiate(class, arguments)
    }

    /// What `type.__call__` does: `__new__`, then `__init__`.
    pub(crate) fn instantiate(&mut self, class: &Rc<Class>, arguments: Arguments) -> Result<Outcome> {
        if Rc::ptr_eq(class, &self.classes.type_) && arguments.positional.len() == 1 && arguments.keywords.is_empty() {
            return Ok(Value::Class(self.class_of(&arguments.positional[0])).into());
        }
        let new_name = self.names.new.clone();
        let custom = class.lookup(&new_name).filter(|found| !is_native_static(found));
        let class = class.clone();
        if let Some(new) = custom {
            let new = match new.payload() {
                Some(Payload::StaticMethod(function)) => function.borrow().clone(),
                _ => new,
            };
            let with_class = arguments.clone().with_first(class.clone().into());
            Outcome::call(new, with_class).then(self, move |vm, object| vm.initialize(&class, object, arguments))
        } else {
            let Some(new) = class.new.get() else {
                return Err(Raised::type_error(format!("cannot create '{}' instances", class.full_name())));
            };
            let mut left = arguments;
            // What a built-in constructor takes, an `__init__` of the program gets too.
            let all = (!class.native).then(|| left.clone());
            let made = new(self, &class, &mut left)?;
            made.then(self, move |vm, object| vm.initialize(&class, object, all.unwrap_or(left)))
        }
    }

    /// Calls `__init__` on what `__new__` made, where that is an instance of the class.
    fn initialize(&mut self, class: &Rc<Class>, object: Value, arguments: Arguments) -> Result<Outcome> {
        if !self.is_instance(&object, class) {
            return Ok(object.into());
        }
        let init_name = self.names.init.clone();
        let Some(init) = self.class_of(&object).lookup(&init_name) else { return Ok(object.into()) };
        if self.is_object_init(&init) {
            return Ok(object.into());
        }
        let called = match init.payload() {
            // As a bound method would call it, without making one.
            Some(Payload::Function(_)) => Outcome::call(init, arguments.with_first(object.clone())),
            Some(Payload::Builtin(builtin)) if matches!(builtin.kind, BuiltinKind::Method | BuiltinKind::SlotWrapper) => {
                self.call_builtin(builtin, arguments.with_first(object.clone()))?
            }
            _ => Outcome::call(self.bind_special(init, &object), arguments),
        };
        if let Outcome::Value(Value::None) = called {
            return Ok(object.into());
        }
        called.then(self, move |vm, nothing| vm.initialized(object, &nothing))
    }

    fn initialized(&self, object: Value, nothing: &Value) -> Result<Outcome> {
        if nothing.is_none() { Ok(object.into()) } else { Err(self.refused_init(nothing)) }
    }

    pub(super) fn refused_init(&self, value: &Value) -> Raised {
        Raised::type_error(format!("__init__() should return None, not '{}'", self.type_name(value)))
    }

    /// Are the instances of a class made as those of the model?
    pub(super) fn is_made_as(&self, class: &Rc<Class>, model: &Class) -> bool {
        let custom = class.lookup(&self.names.new).is_some_and(|found| !is_native_static(&found));
        !custom && class.layout() == model.layout()
    }

    pub(super) fn is_object_init(&self, init: &Value) -> bool {
        self.classes.object.lookup(&self.names.init).is_some_and(|own| own.is(init))
    }

    /// `__build_class__(function, name, *bases, metaclass=None, **keywords)`.
    pub(crate) fn build_class(&mut self, mut arguments: Arguments) -> Result<Outcome> {
        let function = arguments.take_self();
        let name = arguments.take_self();
        let bases: Vec<Value> = arguments.positional.drain(..).collect();
        let metaclass = arguments.take_keyword("metaclass");
        let keywords = arguments.keywords;
        self.resolve_bases(bases, move |vm, bases, original| {
            vm.build_with_bases(function, name, bases, original, metaclass, keywords)
        })
    }

    /// Bases that are no classes may say what stands for them (`__mro_entries__`, PEP 560). `go_on` gets those that are given
    /// only where others stand for them.
    fn resolve_bases(
        &mut self,
        bases: Vec<Value>,
        go_on: impl FnOnce(&mut Vm, Vec<Value>, Option<Value>) -> Result<Outcome> + 'static,
    ) -> Result<Outcome> {
        let original = self.new_tuple(bases.clone());
        let resolving = Resolving { bases: bases.into_iter(), resolved: Vec::new(), original, changed: false };
        next_base(self, resolving, Box::new(go_on))
    }

    fn build_with_bases(
        &mut self,
        function: Value,
        name: Value,
        bases: Vec<Value>,
        original: Option<Value>,
        metaclass: Option<Value>,
        keywords: Keywords,
    ) -> Result<Outcome> {
        let given = match metaclass {
            Some(Value::Class(class)) => class,
            Some(other) => return self.build_with_callable(function, name, bases, other, keywords),
            // Of a base that is no class it is that object's class, which then says what it thinks of that.
            None => bases.first().map_or_else(|| self.classes.type_.clone(), |first| self.class_of(first)),
        };
        let metaclass = self.most_derived(&given, &bases)?;
        let bases_value = self.new_tuple(bases);
        let prepare_name = self.names.prepare.clone();
        let prepare = self.written_in_python(&metaclass, &prepare_name);
        let namespace = match prepare {
            Some(_) => {
                let arguments =
                    Arguments { positional: smallvec::smallvec![name.clone(), bases_value.clone()], keywords: keywords.clone() };
                self.get_attribute(&metaclass.clone().into(), &prepare_name)?
                    .then(self, move |_, prepare| Ok(Outcome::call(prepare, arguments)))?
            }
            None => self.new_dict(DictRef::default()).into(),
        };
        namespace.then(self, move |vm, namespace| {
            if vm.class_of(&namespace).lookup(&vm.names.getitem).is_none() {
                let (class, found) = (metaclass.name(), vm.type_name(&namespace));
                return Err(Raised::type_error(format!("{class}.__prepare__() must return a mapping, not {found}")));
            }
            let arguments = Arguments { positional: smallvec::smallvec![name, bases_value, namespace.clone()], keywords };
            vm.run_class_body(&function, namespace.clone(), move |vm| {
                let Some(original) = original else { return Ok(Outcome::call(metaclass.into(), arguments)) };
                let key = Value::from(vm.intern("__orig_bases__"));
                vm.set_item(&namespace, &key, original)?.then(vm, move |_, _| Ok(Outcome::call(metaclass.into(), arguments)))
            })
        })
    }

    /// `metaclass=` may be any callable.
    fn build_with_callable(
        &mut self,
        function: Value,
        name: Value,
        bases: Vec<Value>,
        callable: Value,
        keywords: Keywords,
    ) -> Result<Outcome> {
        let bases = self.new_tuple(bases);
        let namespace = self.new_dict(DictRef::default());
        let arguments = Arguments { positional: smallvec::smallvec![name, bases, namespace.clone()], keywords };
        self.run_class_body(&function, namespace, move |_| Ok(Outcome::call(callable, arguments)))
    }

    /// The most derived metaclass of all, to which every base's must be a base.
    fn most_derived(&self, given: &Rc<Class>, bases: &[Value]) -> Result<Rc<Class>> {
        let mut winner = given.clone();
        for base in bases {
            let candidate = self.class_of(base);
            if winner.derives_from(&candidate) {
                continue;
            }
            if candidate.derives_from(&winner) {
                winner = candidate;
                continue;
            }
            return Err(Raised::type_error(CONFLICT));
        }
        Ok(winner)
    }

    /// Runs the body with `namespace` as its locals, then `go_on`.
    fn run_class_body(
        &mut self,
        function: &Value,
        namespace: Value,
        go_on: impl FnOnce(&mut Vm) -> Result<Outcome> + 'static,
    ) -> Result<Outcome> {
        let body = ClassBody { function: function.clone(), namespace, go_on: Some(Box::new(go_on)) };
        Ok(Outcome::Enter(Box::new(body)))
    }

    fn enter_class_body(&mut self, function: &Value, namespace: Value) -> Result<()> {
        let Some(Payload::Function(function)) = function.payload() else { return Ok(()) };
        let code = function.code.borrow().clone();
        let depth = self.depth();
        let mut frame = self.new_frame(None, &code, &function.globals, ReturnTo::Native);
        frame.depth = depth + 1;
        frame.namespace = namespace;
        for (index, cell) in function.closure.borrow().iter().enumerate() {
            frame.registers[code.variables.len() + index] = cell.clone();
        }
        self.activations.push(super::Activation::Python(frame));
        Ok(())
    }

    /// `type(name, bases, namespace, **keywords)`: what `type.__new__` does.
    pub(crate) fn new_class(&mut self, metaclass: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
        let keywords = std::mem::take(&mut arguments.keywords);
        let [name, bases, namespace] = std::mem::take(arguments).exactly("type.__new__")?;
        let Some(name) = name.as_str().cloned() else {
            return Err(Raised::type_error(format!("type.__new__() argument 1 must be str, not {}", self.argument_name(&name))));
        };
        if name.contains('\0') {
            return Err(Raised::value_error("type name must not contain null characters"));
        }
        let bases_given = bases.clone();
        let bases = self.class_bases(&bases)?;
        let winner = match bases_given.payload() {
            Some(Payload::Tuple(given)) => self.most_derived(metaclass, given)?,
            _ => metaclass.clone(),
        };
        if let Some(new) = self.other_new(metaclass, &winner) {
            let positional = smallvec::smallvec![winner.into(), name.into(), bases_given, namespace];
            return Ok(Outcome::call(new, Arguments { positional, keywords }));
        }
        let metaclass = &winner;
        let Some(Payload::Dict(given)) = namespace.payload() else {
            return Err(Raised::type_error(format!(
                "type.__new__() argument 3 must be dict, not {}",
                self.type_name(&namespace)
            )));
        };
        let attributes = DictRef::from(given.borrow().clone());
        let cell = attributes.borrow_mut().remove_str(&self.names.classcell.clone());
        let qualified = attributes.borrow_mut().remove_str(&self.names.qualname.clone());
        if let Some(other) = qualified.as_ref().filter(|qualified| qualified.as_str().is_none()) {
            return Err(Raised::type_error(format!("type __qualname__ must be a str, not {}", self.type_name(other))));
        }
        self.complete_namespace(&attributes);
        let class = Class::with_namespace(&self.heap.clone(), name, bases.clone(), attributes.clone(), false)?;
        if let Some(qualified) = qualified.and_then(|qualified| qualified.as_str().cloned()) {
            class.set_qualified_name(qualified);
        }
        if !Rc::ptr_eq(metaclass, &self.classes.type_) {
            class.set_metaclass(metaclass);
        }
        self.program_classes.push(Rc::downgrade(&class));
        if let Some(cell) = cell {
            fill_class_cell(&cell, &class.clone().into());
        }
        self.slot_names(&class, move |vm, class, slots| {
            vm.add_slots(&class, &bases, slots.as_deref())?;
            vm.add_instance_getters(&class, &bases, slots.as_deref());
            let doc = vm.names.doc.clone();
            if class.own(&doc).is_none() {
                class.set(&doc, Value::None);
            }
            let metaclass = vm.class_of(&class.clone().into());
            vm.ask_order(&class.clone(), &metaclass, move |vm| {
                vm.announce_names(&class, move |vm, class| vm.call_init_subclass(&class, keywords))
            })
        })
    }

    /// The `__new__` of a metaclass that the bases ask for, where the program has written one.
    fn other_new(&self, asked: &Rc<Class>, winner: &Rc<Class>) -> Option<Value> {
        if Rc::ptr_eq(asked, winner) {
            return None;
        }
        let new = winner.lookup(&self.names.new).filter(|found| !is_native_static(found))?;
        match new.payload() {
            Some(Payload::StaticMethod(function)) => Some(function.borrow().clone()),
            _ => Some(new),
        }
    }

    /// What is no class may stand for classes, but only where a `class` statement asks it.
    fn no_base(&mut self, value: &Value) -> Raised {
        let name = self.intern("__mro_entries__");
        if self.class_of(value).lookup(&name).is_some() {
            return Raised::type_error("type() doesn't support MRO entry resolution; use types.new_class()");
        }
        let class = self.class_of(value);
        Raised::type_error(if self.classes.type_.derives_from(&class) { "bases must be types" } else { CONFLICT })
    }

    fn class_bases(&mut self, bases: &Value) -> Result<Vec<Rc<Class>>> {
        let Some(Payload::Tuple(items)) = bases.payload() else {
            return Err(Raised::type_error(format!("type.__new__() argument 2 must be tuple, not {}", self.type_name(bases))));
        };
        let mut classes = Vec::new();
        for base in items.iter() {
            let Value::Class(base) = base else { return Err(self.no_base(base)) };
            if !base.subclassable.get() {
                return Err(Raised::type_error(format!("type '{}' is not an acceptable base type", base.full_name())));
            }
            if classes.iter().any(|known| Rc::ptr_eq(known, base)) {
                return Err(Raised::type_error(format!("duplicate base class {}", base.name())));
            }
            classes.push(base.clone());
        }
        if classes.is_empty() {
            classes.push(self.classes.object.clone());
        }
        self.best_base_first(&classes)?;
        Ok(classes)
    }

    /// Two bases whose instances are laid out differently cannot be combined.
    fn best_base_first(&self, classes: &[Rc<Class>]) -> Result<()> {
        let base = self.classes.exception(ExceptionKind::BaseException);
        // An exception keeps what is special to it beside what all have.
        if classes.iter().all(|class| class.derives_from(base)) {
            return Ok(());
        }
        let mut best = self.classes.object.clone();
        for class in classes {
            let candidate = self.layout_base(class);
            if candidate.derives_from(&best) {
                best = candidate;
            } else if !best.derives_from(&candidate) && !same_native_layout(&best, &candidate) {
                return Err(Raised::type_error("multiple bases have instance lay-out conflict"));
            }
        }
        Ok(())
    }

    /// `__module__`, and the implicit static and class methods.
    fn complete_namespace(&mut self, attributes: &DictRef) {
        let module_name = self.names.module.clone();
        if attributes.borrow().get_str(&module_name).is_none() {
            let module = self.current_globals().borrow().get_str(&self.names.name).cloned().unwrap_or(Value::None);
            attributes.borrow_mut().set_str(&module_name, module);
        }
        for (name, is_class_method) in
            [(self.names.init_subclass.clone(), true), (self.names.class_getitem.clone(), true), (self.names.new.clone(), false)]
        {
            let found = attributes.borrow().get_str(&name).cloned();
            let Some(function) = found.filter(|found| matches!(found.payload(), Some(Payload::Function(_)))) else { continue };
            let wrapped = if is_class_method {
                Object::new(&self.classes.classmethod, Payload::ClassMethod(function.into()))
            } else {
                Object::new(&self.classes.staticmethod, Payload::StaticMethod(function.into()))
            };
            attributes.borrow_mut().set_str(&name, wrapped.into());
        }
        // A class that defines equality without a hash has no hash.
        let defines = |name: &Str| attributes.borrow().get_str(name).is_some();
        if defines(&self.names.eq) && !defines(&self.names.hash) {
            attributes.borrow_mut().set_str(&self.names.hash.clone(), Value::None);
        }
    }

    /// `__dict__` and `__weakref__` among the attributes of a class whose instances are the first to have them.
    fn add_instance_getters(&mut self, class: &Rc<Class>, bases: &[Rc<Class>], slots: Option<&[Str]>) {
        let listed = |name: &str| slots.is_none_or(|slots| slots.iter().any(|slot| &**slot == name));
        let all: Vec<Rc<Class>> = bases.iter().flat_map(|base| base.mro().to_vec()).collect();
        let classes = &self.classes;
        let is_any = |known: &[&Rc<Class>]| all.iter().any(|base| known.iter().any(|class| Rc::ptr_eq(base, class)));
        let of_exception = is_any(&[classes.exception(ExceptionKind::BaseException)]);
        let of_type = is_any(&[&classes.type_, &classes.module]);
        let varies = is_any(&[&classes.int, &classes.tuple, &classes.bytes]);
        let of_set = is_any(&[&classes.set, &classes.frozenset]);
        let inherits = |name: &str| all.iter().any(|base| base.own(name).is_some());
        let adds_dict = !of_exception && !of_type && !inherits("__dict__");
        let adds_references = !of_type && !of_set && !varies && !inherits("__weakref__");
        if adds_dict && listed("__dict__") {
            self.add_getter(class, "__dict__", instance_dict);
        }
        if adds_references && listed("__weakref__") {
            self.add_getter(class, "__weakref__", crate::library::weakref::first_reference);
        }
    }

    fn add_getter(&mut self, class: &Rc<Class>, name: &str, function: crate::object::arguments::NativeFunction) {
        let getter = crate::object::function::Builtin {
            name: self.intern(name),
            qualified_name: Str::from(format!("{}.{name}", class.name())),
            function,
            kind: crate::object::function::BuiltinKind::Getter,
            bound: Value::Undefined,
            module: Value::Undefined,
            shortcut: Cell::default(),
        };
        let name = self.intern(name);
        class.set(&name, Object::new(&self.classes.getset, Payload::Builtin(getter.into())).into());
    }

    /// Tells each attribute that has a `__set_name__` its name.
    fn announce_names(
        &mut self,
        class: &Rc<Class>,
        go_on: impl FnOnce(&mut Vm, Rc<Class>) -> Result<Outcome> + 'static,
    ) -> Result<Outcome> {
        let set_name = self.names.set_name.clone();
        let mut calls = Vec::new();
        let attributes: Vec<(Value, Value)> =
            class.namespace().borrow().iter().map(|(key, value)| (key.clone(), value.clone())).collect();
        for (key, value) in attributes {
            if let (Some(Payload::Property(property)), Value::Str(_)) = (value.payload(), &key) {
                property.name.replace(key.clone());
            }
            let has_own = value.object().is_some_and(|descriptor| self.own_hook(descriptor, &set_name).is_some());
            if (has_own || matches!(value.payload(), Some(Payload::Instance | Payload::Native(_))))
                && let Some(method) = self.special(&value, &set_name)
            {
                let note = format!(
                    "Error calling __set_name__ on '{}' instance {} in '{}'",
                    self.type_name(&value),
                    self.quick_repr(&key)?.unwrap_or_else(|| Str::from("?")),
                    class.name()
                );
                calls.push((method, Arguments::two(class.clone(), key), note));
            }
        }
        let class = class.clone();
        call_each(self, calls.into_iter(), Box::new(move |vm| go_on(vm, class)))
    }

    fn call_init_subclass(&mut self, class: &Rc<Class>, keywords: Keywords) -> Result<Outcome> {
        let name = self.names.init_subclass.clone();
        let mro = class.mro();
        let hook = mro.iter().skip(1).find_map(|base| base.namespace().borrow().get_str(&name).cloned());
        let made = Value::Class(class.clone());
        let Some(hook) = hook else { return Ok(made.into()) };
        let function = if let Some(Payload::ClassMethod(function)) = hook.payload() {
            function.borrow().clone()
        } else {
            if let Some((_, _)) = keywords.first() {
                return Err(Raised::type_error(format!("{}.__init_subclass__() takes no keyword arguments", class.name())));
            }
            return Ok(made.into());
        };
        let arguments = Arguments { positional: smallvec::smallvec![made.clone()], keywords };
        Outcome::call(function, arguments).then(self, move |_, _| Ok(made.into()))
    }
}

/// The body of a `class` statement, and what is done with its namespace.
struct ClassBody {
    function: Value,
    namespace: Value,
    go_on: Option<After>,
}

impl super::NativeFrame for ClassBody {
    fn resume(&mut self, vm: &mut Vm, input: super::Input) -> Result<super::Step> {
        let function = std::mem::take(&mut self.function);
        if function.is_defined() {
            let namespace = std::mem::take(&mut self.namespace);
            return Ok(super::Step::Push(Box::new(move |vm| vm.enter_class_body(&function, namespace))));
        }
        let value = input.value()?;
        match self.go_on.take() {
            Some(go_on) => Ok(super::Step::Become(go_on(vm)?)),
            None => Ok(super::Step::Return(value)),
        }
    }

    fn name(&self) -> &'static str {
        "class"
    }
}

type Bases = Box<dyn FnOnce(&mut Vm, Vec<Value>, Option<Value>) -> Result<Outcome>>;

/// The bases of a class, on the way to those that count.
struct Resolving {
    bases: std::vec::IntoIter<Value>,
    resolved: Vec<Value>,
    original: Value,
    changed: bool,
}

fn next_base(vm: &mut Vm, mut resolving: Resolving, go_on: Bases) -> Result<Outcome> {
    while let Some(base) = resolving.bases.next() {
        let Some(method) = mro_entries(vm, &base) else {
            resolving.resolved.push(base);
            continue;
        };
        let all = Arguments::one(resolving.original.clone());
        return Outcome::call(method, all).then(vm, move |vm, entries| {
            if let Some(Payload::Tuple(entries)) = entries.payload() {
                resolving.resolved.extend(entries.iter().cloned());
            }
            resolving.changed = true;
            next_base(vm, resolving, go_on)
        });
    }
    let original = resolving.changed.then_some(resolving.original);
    go_on(vm, resolving.resolved, original)
}

/// What a base that is no class says of itself. Also an attribute of the object itself: `typing.NamedTuple` is a function that
/// has one.
fn mro_entries(vm: &mut Vm, base: &Value) -> Option<Value> {
    if matches!(base, Value::Class(_)) {
        return None;
    }
    let name = vm.names.mro_entries.clone();
    let own = base.object().and_then(|object| object.own_attribute(&name));
    own.or_else(|| vm.special(base, &name))
}

type After = Box<dyn FnOnce(&mut Vm) -> Result<Outcome>>;

/// Calls one after the other; an exception leaves with the note that belongs to its call.
fn call_each(vm: &mut Vm, mut calls: std::vec::IntoIter<(Value, Arguments, String)>, go_on: After) -> Result<Outcome> {
    let Some((callee, arguments, note)) = calls.next() else { return go_on(vm) };
    caught(vm, Ok(Outcome::call(callee, arguments)), move |vm, result| match result {
        Ok(_) => call_each(vm, calls, go_on),
        Err(raised) => Err(vm.with_note(raised, &note)),
    })
}

/// Are they different classes that the machine makes in the same way?
fn same_native_layout(one: &Class, other: &Class) -> bool {
    !one.has_members.get() && !other.has_members.get() && one.layout() == other.layout()
}

pub(super) fn is_native_static(found: &Value) -> bool {
    matches!(found.payload(), Some(Payload::Builtin(builtin)) if builtin.kind == BuiltinKind::Static)
}

fn fill_class_cell(cell: &Value, class: &Value) {
    if let Some(Payload::Cell(content)) = cell.payload() {
        *content.borrow_mut() = class.clone();
    }
}

/// `__name` in a class is `_Class__name` (Language Reference, "Private name mangling").
pub(super) fn mangle(class: &str, name: &str) -> String {
    if name.starts_with("__") && !name.ends_with("__") {
        return format!("_{}{name}", class.trim_start_matches('_'));
    }
    name.to_string()
}

fn instance_dict(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    match arguments.take_self() {
        Value::Object(object) => Ok(vm.new_dict(object.attributes_or_new()).into()),
        _ => Ok(Value::None.into()),
    }
}
