//! A new machine: built-in classes and functions, the library, a program ready to run.

use std::rc::Rc;

use crate::compile::unit::Unit;
use crate::limits::Limits;
use crate::object::heap::Heap;
use crate::object::{Class, DictRef, Object, ObjectRef, Payload, Result, Value};
use crate::{builtins, library, types};

use super::{Activation, Classes, Code, Host, Interner, Names, ReturnTo, SourceFile, Vm};

impl Vm {
    /// A machine with the built-ins and the library, and no program yet.
    pub fn new(host: Box<dyn Host>, limits: Limits) -> Result<Vm> {
        let heap = Rc::new(Heap::default());
        let classes = Classes::new(&heap)?;
        let mut interner = Interner::default();
        let names = Names::new(&mut interner);
        let mut vm = Vm {
            classes,
            names,
            builtins: DictRef::default(),
            empty_tuple: Value::Undefined,
            modules: DictRef::default(),
            memory_ceiling: super::memory::ceiling(limits.memory),
            limits,
            host,
            heap,
            showing: Vec::new(),
            async_generator_hooks: (Value::None, Value::None),
            coroutine_origin_depth: 0,
            line: 0,
            moments: 0,
            stop_at: u64::MAX,
            trail: None,
            actor: 0,
            interner,
            activations: Vec::new(),
            library: std::collections::BTreeMap::new(),
            has_own_builtins: false,
            shared_library: super::SharedLibrary::default(),
            standard_input: super::StandardInput::default(),
            program_classes: Vec::new(),
            build_class_function: Value::None,
            next_function: Value::None,
            frame_pools: super::frame_pool::FramePools::default(),
            fuel: 0,
            row: 0,
            warned: std::collections::BTreeSet::new(),
            finalized: String::new(),
            stop: None,
            reraising: false,
            written: 0,
            write_hook: None,
            read_hook: None,
            extensions: Vec::new(),
        };
        types::install_all(&mut vm);
        builtins::install_builtins(&mut vm);
        vm.empty_tuple = vm.new_tuple([]);
        vm.build_class_function = vm.new_builtin("builtins", "__build_class__", super::Vm::build_class);
        vm.next_function = vm.builtins.borrow().get_text("next").cloned().unwrap_or(Value::None);
        library::install(&mut vm)?;
        Ok(vm)
    }

    /// Makes a compiled program the module `__main__`, ready to run.
    pub fn load_program(&mut self, unit: &Unit, file: &Rc<SourceFile>) {
        let code = Code::load(self, unit, file);
        let main = self.intern("__main__");
        let namespace = self.module_namespace(&main, code.docstring.clone().into());
        let annotations = self.new_dict(DictRef::default());
        let builtins = self.modules.borrow().get_text("builtins").cloned().unwrap_or(Value::None);
        let more = [
            ("__annotations__", annotations),
            ("__builtins__", builtins),
            ("__file__", file.name.clone().into()),
            ("__cached__", Value::None),
        ];
        for (name, value) in more {
            let name = self.intern(name);
            namespace.borrow_mut().set_str(&name, value);
        }
        let module = Object::new(&self.classes.module, Payload::Module(namespace.clone()));
        self.modules.borrow_mut().set_str(&main, module.into());
        for (line, message) in &unit.warnings {
            self.warn_at("SyntaxWarning", message, Some((file.clone(), *line)));
        }
        self.push_module(code, namespace, ReturnTo::Host);
    }

    /// A frame that runs a module's code in its namespace.
    pub(super) fn push_module(&mut self, code: Rc<Code>, namespace: DictRef, return_to: ReturnTo) {
        let depth = self.depth();
        let mut frame = self.new_frame(None, &code, &namespace, return_to);
        frame.depth = depth + 1;
        self.activations.push(Activation::Python(frame));
    }

    /// The namespace of the program.
    pub fn main_namespace(&self) -> Option<DictRef> {
        let module = self.modules.borrow().get_text("__main__").cloned()?;
        match module.payload() {
            Some(Payload::Module(namespace)) => Some(namespace.clone()),
            _ => None,
        }
    }

    /// The class of a built-in exception or of one that a module defines, by name: for the host.
    pub fn exception_class(&self, name: &str) -> Option<Rc<Class>> {
        match self.builtins.borrow().get_text(name) {
            Some(Value::Class(class))
                if class.derives_from(self.classes.exception(crate::object::ExceptionKind::BaseException)) =>
            {
                Some(class.clone())
            }
            _ => None,
        }
    }

    /// Lets every name of the program go, as the interpreter does at its end.
    pub fn exception_of(&self, value: &Value) -> Option<ObjectRef> {
        value.object().filter(|object| matches!(object.payload, Payload::Exception(_))).cloned()
    }
}
