//! `import`: modules of the machine and of its library. There are no others.

use std::rc::Rc;

use crate::compile::op::{Register, Site, Source};
use crate::object::{DictRef, ExceptionKind, Object, Outcome, Payload, Raised, Result, Str, Value};
use crate::types::caught;

use super::shared_library::{ModuleText, TextToCome};
use super::{ReturnTo, SourceFile, Vm};

/// A module that the machine can make.
#[derive(Clone)]
pub enum ModuleSource {
    /// Written in Rust: fills the namespace.
    Native(Fill),
    /// Written in Python, run when first imported.
    Python(ModuleText),
    /// Both: Rust fills the namespace, then the Python text runs in it.
    Mixed(Fill, ModuleText),
}

/// Fills the namespace of a module.
type Fill = fn(&mut Vm, &DictRef) -> Result<()>;

impl ModuleSource {
    fn parts(&self) -> (Option<Fill>, Option<ModuleText>) {
        match *self {
            ModuleSource::Native(fill) => (Some(fill), None),
            ModuleSource::Python(text) => (None, Some(text)),
            ModuleSource::Mixed(fill, text) => (Some(fill), Some(text)),
        }
    }
}

impl Vm {
    /// Makes a module known to `import`.
    pub fn add_module(&mut self, name: &'static str, source: ModuleSource) {
        self.library.insert(name, source);
    }

    /// The module of a dotted name, imported if it has not been.
    pub fn import_module(&mut self, name: &str) -> Result<Outcome> {
        let key = self.intern(name);
        if let Some(module) = self.modules.borrow().get_str(&key) {
            return Ok(module.clone().into());
        }
        let Some(source) = self.library.get(name) else { return Err(self.no_module(name)) };
        let (fill, text) = source.parts();
        let text = text.map(|text| self.shared_library.text(text));
        if text == Some(None) {
            return Ok(Outcome::Enter(Box::new(TextToCome { module: name.to_owned() })));
        }
        let module = self.new_module(&key);
        let Some(Payload::Module(namespace)) = module.payload() else { return Ok(module.into()) };
        let namespace = namespace.clone();
        self.modules.borrow_mut().set_str(&key, module.clone());
        if let Some(fill) = fill {
            fill(self, &namespace)?;
        }
        self.attach_to_parent(name, &module);
        let Some(text) = text.flatten() else { return Ok(module.into()) };
        let file = SourceFile::new(&format!("{}.py", name.replace('.', "/")), &text, false);
        let code = self.compile_library(name, &text, &file)?;
        self.run_module_code(code, namespace).then(self, move |_, _| Ok(module.into()))
    }

    /// The module `a.b.c`, after `a` and `a.b`.
    pub(crate) fn import_dotted(&mut self, name: Str) -> Result<Outcome> {
        import_chain(self, name, 0)
    }

    fn new_module(&mut self, name: &Str) -> Value {
        let namespace = self.module_namespace(name, Value::None);
        let is_package = self.library.keys().any(|known| known.strip_prefix(&**name).is_some_and(|rest| rest.starts_with('.')));
        let package = if is_package { name } else { name.rsplit_once('.').map_or("", |(parent, _)| parent) };
        let key = self.intern("__package__");
        namespace.borrow_mut().set_str(&key, package.into());
        Object::new(&self.classes.module, Payload::Module(namespace)).into()
    }

    /// `builtins`: what a program changes in it, all code sees.
    pub(crate) fn install_builtins_module(&mut self) {
        let module = Object::new(&self.classes.module, Payload::Module(self.builtins.clone()));
        self.modules.borrow_mut().set_text("builtins", module);
    }

    /// `import a.b` makes `b` an attribute of `a`.
    fn attach_to_parent(&mut self, name: &str, module: &Value) {
        let Some((parent, child)) = name.rsplit_once('.') else { return };
        let (parent, child) = (self.intern(parent), self.intern(child));
        let parent = self.modules.borrow().get_str(&parent).cloned();
        if let Some(Payload::Module(namespace)) = parent.as_ref().and_then(Value::payload) {
            namespace.borrow_mut().set_str(&child, module.clone());
        }
    }

    fn compile_library(&mut self, name: &str, text: &str, file: &Rc<SourceFile>) -> Result<Rc<super::Code>> {
        let unit = self.shared_library.unit(name, text).map_err(|error| {
            Raised::new(ExceptionKind::SystemError, format!("the library module {name} does not compile: {error}"))
        })?;
        Ok(super::Code::load(self, &unit, file))
    }

    /// Runs the code of a module in its namespace.
    pub(crate) fn run_module_code(&mut self, code: Rc<super::Code>, namespace: DictRef) -> Outcome {
        Outcome::Enter(Box::new(ModuleBody { start: Some((code, namespace, Value::Undefined)) }))
    }

    /// Runs code whose names live in a namespace in front of the globals.
    pub(crate) fn run_code_in(&mut self, code: Rc<super::Code>, globals: DictRef, namespace: Value) -> Outcome {
        Outcome::Enter(Box::new(ModuleBody { start: Some((code, globals, namespace)) }))
    }

    fn no_module(&mut self, name: &str) -> Raised {
        let parent = name.rsplit_once('.').map(|(parent, _)| parent).filter(|parent| self.library.contains_key(parent));
        let message = match parent {
            Some(parent) if !crate::library::is_package(parent) => {
                format!("No module named '{name}'; '{parent}' is not a package")
            }
            _ => format!("No module named '{name}'"),
        };
        let class = self.classes.exception(ExceptionKind::ModuleNotFoundError).clone();
        let exception = self.new_exception(&class, vec![message.into()]);
        let key = self.intern("name");
        exception.attributes_or_new().borrow_mut().set_str(&key, name.into());
        // The message is CPython's; the sentence stands below it, as notes do.
        if let Some(sentence) = crate::library::known_but_missing(name) {
            let notes = self.new_list(vec![sentence.into()]);
            exception.attributes_or_new().borrow_mut().set_text("__notes__", notes);
        }
        Raised::object(exception)
    }

    /// The words for a name that CPython's module has and ours has not.
    pub(super) fn missing_library(&self, module: &Str, name: &Str) -> Option<String> {
        crate::library::is_left_out(module, name).then(|| format!("{module}.{name} is not available here"))
    }

    // -- instructions ------------------------------------------------------------

    pub(super) fn import(&mut self, dst: Register, site: Site, base: Register) -> Result<()> {
        let parts = self.take_range(base, 2);
        let name = self.site_name(site);
        if !matches!(parts[0], Value::Int(0)) {
            return Err(Raised::new(ExceptionKind::ImportError, "attempted relative import with no known parent package"));
        }
        let wants_names = !parts[1].is_none();
        let from_list = parts[1].clone();
        let outcome = import_chain(self, name.clone(), 0)?.then(self, move |vm, module| {
            if wants_names {
                return import_submodules(vm, module, &name, &from_list);
            }
            // `import a.b` binds `a`.
            let top = name.split('.').next().unwrap_or(&name).to_string();
            vm.import_module(&top)
        })?;
        self.settle(outcome, ReturnTo::Register(dst))
    }

    pub(super) fn import_from(&mut self, dst: Register, module: Register, site: Site) -> Result<()> {
        let module = self.peek(module);
        let name = self.site_name(site);
        let found = self.get_attribute(&module, &name);
        // A module may have a `__getattr__`, whose AttributeError comes later.
        let found = caught(self, found, move |vm, result| match result {
            Err(raised) if vm.is_kind(&raised, ExceptionKind::AttributeError) => Err(vm.cannot_import(&module, &name)),
            Err(raised) => Err(raised),
            Ok(value) => Ok(value.into()),
        })?;
        self.settle(found, ReturnTo::Register(dst))
    }

    fn cannot_import(&mut self, module: &Value, name: &Str) -> Raised {
        let title = match module.payload() {
            Some(Payload::Module(namespace)) => {
                namespace.borrow().get_str(&self.names.name).and_then(|name| name.as_str().cloned())
            }
            _ => None,
        };
        let title = title.unwrap_or_else(|| Str::from("<unknown module name>"));
        let message = self
            .missing_library(&title, name)
            .unwrap_or_else(|| format!("cannot import name '{name}' from '{title}' (unknown location)"));
        let class = self.classes.exception(ExceptionKind::ImportError).clone();
        let exception = self.new_exception(&class, vec![message.into()]);
        let attributes = exception.attributes_or_new();
        for (key, value) in [("name", title), ("name_from", name.clone())] {
            let key = self.intern(key);
            attributes.borrow_mut().set_str(&key, value.into());
        }
        Raised::object(exception)
    }

    pub(super) fn import_star(&mut self, module: Source) -> Result<()> {
        let module = self.take(module);
        let Some(Payload::Module(namespace)) = module.payload() else { return Ok(()) };
        let all = namespace.borrow().get_str(&self.names.all).cloned();
        let listed: Option<Vec<Value>> = match all.as_ref().and_then(Value::payload) {
            Some(Payload::List(names)) => Some(names.borrow().clone()),
            Some(Payload::Tuple(names)) => Some(names.to_vec()),
            _ => None,
        };
        let names: Vec<Str> = if let Some(names) = listed {
            names.iter().filter_map(|name| name.as_str().cloned()).collect()
        } else {
            let namespace = namespace.borrow();
            namespace.iter().filter_map(|(key, _)| key.as_str().cloned()).filter(|name| !name.starts_with('_')).collect()
        };
        let globals = self.current_globals();
        let outcome = bind_names(self, module.clone(), globals, names.into_iter())?;
        self.settle_here(outcome)
    }
}

/// Binds names of a module; one that is listed and not there yet is asked of the module's `__getattr__`.
fn bind_names(vm: &mut Vm, module: Value, globals: DictRef, mut names: std::vec::IntoIter<Str>) -> Result<Outcome> {
    while let Some(name) = names.next() {
        let name = vm.interner.known(&name);
        match vm.get_attribute(&module, &name)? {
            Outcome::Value(value) => drop(globals.borrow_mut().set_str(&name, value)),
            later => {
                return later.then(vm, move |vm, value| {
                    globals.borrow_mut().set_str(&name, value);
                    bind_names(vm, module, globals, names)
                });
            }
        }
    }
    Ok(Value::None.into())
}

/// Imports `a`, then `a.b`, then `a.b.c`.
fn import_chain(vm: &mut Vm, name: Str, from: usize) -> Result<Outcome> {
    let end = name[from..].find('.').map_or(name.len(), |at| from + at);
    let part = name[..end].to_string();
    vm.import_module(&part)?.then(
        vm,
        move |vm, module| {
            if end == name.len() { Ok(module.into()) } else { import_chain(vm, name, end + 1) }
        },
    )
}

/// `from a import b`, where `b` is a module.
fn import_submodules(vm: &mut Vm, module: Value, package: &Str, names: &Value) -> Result<Outcome> {
    let Some(Payload::Tuple(names)) = names.payload() else { return Ok(module.into()) };
    let Some(Payload::Module(namespace)) = module.payload() else { return Ok(module.into()) };
    let mut missing = Vec::new();
    for name in names.iter().filter_map(Value::as_str) {
        let full = format!("{package}.{name}");
        if namespace.borrow().get_str(name).is_none() && vm.library.contains_key(full.as_str()) {
            missing.push(full);
        }
    }
    import_each(vm, module, missing.into_iter())
}

fn import_each(vm: &mut Vm, module: Value, mut names: std::vec::IntoIter<String>) -> Result<Outcome> {
    match names.next() {
        None => Ok(module.into()),
        Some(name) => vm.import_module(&name)?.then(vm, move |vm, _| import_each(vm, module, names)),
    }
}

struct ModuleBody {
    start: Option<(Rc<super::Code>, DictRef, Value)>,
}

impl super::NativeFrame for ModuleBody {
    fn resume(&mut self, _vm: &mut Vm, input: super::Input) -> Result<super::Step> {
        match self.start.take() {
            Some((code, globals, namespace)) => Ok(super::Step::Push(Box::new(move |vm| {
                if vm.depth() >= vm.limits.recursion {
                    return Err(super::call::recursion_error());
                }
                vm.push_module(code, globals, ReturnTo::Native);
                vm.top().namespace = namespace;
                Ok(())
            }))),
            None => Ok(super::Step::Return(input.value()?)),
        }
    }

    fn name(&self) -> &'static str {
        "import"
    }
}
