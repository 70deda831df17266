//! `_machine`: what the modules in Python ask of the machine itself.

use std::cell::Cell;
use std::rc::Rc;

use crate::object::class::Collection;
use crate::object::function::{Builtin, BuiltinKind};
use crate::object::{Arguments, Class, DictRef, Object, Outcome, Payload, Raised, Result, Value};
use crate::types::{Table, Type};
use crate::vm::{Activation, Code, SourceFile, Vm};

use super::native::{add_class, add_functions};
use super::tuple_getter;

/// Fills `_machine`.
pub(super) fn fill(vm: &mut Vm, namespace: &DictRef) -> Result<()> {
    add_functions(vm, namespace, "_machine", FUNCTIONS);
    tuple_getter::add(vm, namespace)?;
    add_class(vm, namespace, "_machine", "_Marker", &Type::default()).map(drop)
}

/// `__import__(name, globals, locals, fromlist, level)`.
pub(super) fn import(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [name, _, _, names, _] = arguments.named("__import__", ["name", "globals", "locals", "fromlist", "level"], 1)?;
    let Some(name) = name.as_str().cloned() else {
        return Err(Raised::type_error("module name must be a string"));
    };
    if name.is_empty() {
        return Err(Raised::value_error("Empty module name"));
    }
    let whole = names.is_defined() && vm.quick_truth(&names).unwrap_or(false);
    vm.import_dotted(name.clone())?.then(vm, move |vm, module| match name.split_once('.') {
        Some((top, _)) if !whole => vm.import_module(top),
        _ => Ok(module.into()),
    })
}

const FUNCTIONS: Table = &[
    ("define", define),
    ("add_methods", add_methods),
    ("generator_class", generator_class),
    ("endure", endure),
    ("become", become_class),
    ("set_class_name", set_class_name),
    ("name_in_full", name_in_full),
    ("name_methods_as_python", name_methods_as_python),
    ("match_as", match_as),
    ("match_alike", match_alike),
    ("warn", warn),
    ("report", report),
    ("source_line", source_line),
    ("source_of", source_of),
    ("index_of", index_of),
    ("is_native", is_native),
    ("unite", |vm, arguments| crate::types::unite(vm, arguments, false)),
    ("mark_coroutine", mark_coroutine),
    ("written_in_c", written_in_c),
    ("collect", |vm, _| Ok(vm.collect_cycles())),
];

/// `mark_coroutine(function)`: the generators of a generator function can be awaited from now on.
fn mark_coroutine(_vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [function] = arguments.exactly("mark_coroutine")?;
    if let Some(Payload::Function(function)) = function.payload() {
        function.code.borrow().is_iterable_coroutine.set(true);
    }
    Ok(Value::None.into())
}

/// `written_in_c(module, *functions)`: CPython has these functions in C, in the module of this name. What is no public
/// function is passed over, so that a whole namespace can be given.
fn written_in_c(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let mut given = arguments.positional.into_iter();
    let module = given.next().unwrap_or_default();
    for value in given {
        let Some(object) = value.object() else { continue };
        let Payload::Function(function) = &object.payload else { continue };
        if !function.name.borrow().starts_with('_') && !function.is_built_in.get() {
            function.is_built_in.set(true);
            function.module.replace(module.clone());
            object.set_class(&vm.classes.builtin);
        }
    }
    Ok(Value::None.into())
}

/// `is_native(cls)`: is it a class of the machine itself?
fn is_native(_: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [class] = arguments.exactly("is_native")?;
    Ok(matches!(&class, Value::Class(class) if class.native).into())
}

/// `operator.index(value)`.
fn index_of(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [value] = arguments.exactly("index")?;
    vm.index_value(&value, |found| format!("'{found}' object cannot be interpreted as an integer"))
}

/// `define(text, namespace)`: runs a text that the library has made. Frames of it are shown as `<string>`.
fn define(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [text, namespace] = arguments.exactly("define")?;
    let (Some(text), Some(Payload::Dict(namespace))) = (text.as_str(), namespace.payload()) else {
        return Err(Raised::type_error("define() takes a text and a dict"));
    };
    let unit = crate::compile_text(text).map_err(|error| Raised::value_error(format!("cannot compile: {error}")))?;
    let file = SourceFile::new("<string>", text, false);
    let code = Code::load(vm, &unit, &file);
    Ok(vm.run_module_code(code, namespace.clone()))
}

/// `add_methods(cls, **functions)`: methods in Python for a class of the machine.
fn add_methods(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let Value::Class(class) = arguments.take_self() else { return Err(Raised::type_error("a class is needed")) };
    for (name, function) in arguments.keywords {
        let name = vm.intern(&name);
        if let Some(Payload::Function(function)) = function.payload() {
            *function.qualified_name.borrow_mut() = format!("{}.{name}", class.name()).into();
        }
        class.set(&name, function);
    }
    Ok(Value::None.into())
}

/// `generator_class(module, name, function)`: a class of iterators that are generators underneath. With the class
/// as a fourth argument: another function that makes its instances.
fn generator_class(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [module, name, function, class] = arguments.between("generator_class", 3)?;
    let (Some(module), Some(name)) = (module.as_str(), name.as_str()) else {
        return Err(Raised::type_error("names are needed"));
    };
    if let Value::Class(class) = &class {
        let builtin = Builtin {
            name: "from_iterable".into(),
            qualified_name: "chain.from_iterable".into(),
            function: make_generator,
            kind: BuiltinKind::BoundMethod,
            bound: vm.new_tuple([class.clone().into(), function]),
            module: Value::Undefined,
            shortcut: Cell::default(),
        };
        let maker = Object::new(&vm.classes.builtin, Payload::Builtin(builtin.into()));
        let key = vm.intern(name);
        class.set(&key, Object::new(&vm.classes.staticmethod, Payload::StaticMethod(Value::from(maker).into())).into());
        return Ok(Value::None.into());
    }
    let class = add_class(vm, &DictRef::default(), module, name, &Type { new: Some(new_generator), ..Type::default() })?;
    for slot in ["__iter__", "__next__"] {
        let slot = vm.intern(slot);
        if let Some(method) = vm.classes.generator.lookup(&slot) {
            class.set(&slot, method);
        }
    }
    if let Some(Payload::Function(function)) = function.payload() {
        function.makes_built_in.set(true);
    }
    let key = vm.intern("_make");
    class.set(&key, Object::new(&vm.classes.staticmethod, Payload::StaticMethod(function.into())).into());
    Ok(class.into())
}

/// `endure(cls)`: iterators of such a class go on with the next item after one has raised.
fn endure(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [class] = arguments.exactly("endure")?;
    if let Value::Class(class) = &class {
        let name = vm.intern(crate::vm::ENDURING);
        class.set(&name, Value::Bool(true));
    }
    Ok(class.into())
}

/// `__new__` of such a class: the generator that its function makes is from then on one of the class.
fn new_generator(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let key = vm.intern("_make");
    let function = match class.lookup(&key).as_ref().and_then(Value::payload) {
        Some(Payload::StaticMethod(function)) => function.borrow().clone(),
        _ => return Err(Raised::type_error("the class makes nothing")),
    };
    let class = class.clone();
    Outcome::call(function, arguments.clone()).then(vm, move |_, made| {
        if let Value::Object(object) = &made {
            object.set_class(&class);
        }
        Ok(made.into())
    })
}

/// A further way to make one; bound to the class and the function.
fn make_generator(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let bound = arguments.take_self();
    let Some(Payload::Tuple(parts)) = bound.payload() else { return Err(Raised::type_error("not bound")) };
    let (class, function) = (parts[0].clone(), parts[1].clone());
    Outcome::call(function, arguments).then(vm, move |_, made| {
        if let (Value::Object(object), Value::Class(class)) = (&made, &class) {
            object.set_class(class);
        }
        Ok(made.into())
    })
}

/// `become(object, cls)`: the object is from now on one of this class of the machine.
fn become_class(_: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [value, class] = arguments.exactly("become")?;
    if let (Value::Object(object), Value::Class(class)) = (&value, &class) {
        object.set_class(class);
    }
    Ok(value.into())
}

/// `name_in_full(cls)`: messages name the class with its module from now on.
fn name_in_full(_: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [class] = arguments.exactly("name_in_full")?;
    if let Value::Class(class) = &class {
        class.named_in_full.set(true);
    }
    Ok(Value::None.into())
}

/// `match_as(cls, is_sequence)`: what `match` takes instances of the class for.
fn match_as(_: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [class, is_sequence] = arguments.exactly("match_as")?;
    let collection = if matches!(is_sequence, Value::Bool(true)) { Collection::Sequence } else { Collection::Mapping };
    if let Value::Class(class) = &class {
        class.collection.set(Some(collection));
    }
    Ok(class.into())
}

/// `match_alike(cls, registered)`: instances of a class that is registered with an abstract one are taken for the same.
fn match_alike(_: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [class, registered] = arguments.exactly("match_alike")?;
    if let (Value::Class(class), Value::Class(registered)) = (&class, &registered)
        && let Some(collection) = class.fits_as()
        && !registered.native
    {
        registered.collection.set(Some(collection));
    }
    Ok(Value::None.into())
}

/// `name_methods_as_python(cls)`: its methods are functions of Python in CPython, and so are their names.
fn name_methods_as_python(_: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [class] = arguments.exactly("name_methods_as_python")?;
    if let Value::Class(class) = &class {
        class.methods_are_python.set(true);
    }
    Ok(Value::None.into())
}

/// Names a class that was made under another name.
fn set_class_name(_: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [class, name] = arguments.exactly("set_class_name")?;
    if let (Value::Class(class), Some(name)) = (&class, name.as_str()) {
        class.set_name(name.clone());
        class.set_qualified_name(name.clone());
    }
    Ok(class.into())
}

/// `warn(category, message)`: shown as the default filter of a program shows it.
fn warn(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [category, message, lines] = arguments.exactly("warn")?;
    let text = |value: &Value| value.as_str().map_or(String::new(), ToString::to_string);
    let (category, message, lines) = (text(&category), text(&message), text(&lines));
    vm.report(&format!("{category}: {message}"));
    vm.write_error(lines.trim_end_matches('\n'));
    Ok(Value::None.into())
}

/// `report(text)`: what a recording keeps of a log record.
fn report(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [text] = arguments.exactly("report")?;
    vm.report(text.as_str().map_or("", |text| text));
    Ok(Value::None.into())
}

/// `source_of(code)`: the text that code of the program comes from; the program's for None.
fn source_of(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [code] = arguments.exactly("source_of")?;
    let of_program = vm.activations.iter().find_map(|activation| match activation {
        Activation::Python(frame) if frame.code.file.is_program => Some(frame.code.file.clone()),
        _ => None,
    });
    let file = match code.payload() {
        Some(Payload::Code(code)) => Some(code.file.clone()).filter(|file| file.is_program),
        _ => of_program,
    };
    Ok(file.map_or(Value::None, |file| Value::from(&*file.text)).into())
}

/// `source_line(file, line)`: the text of a line of the program, or nothing.
fn source_line(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [file, line] = arguments.exactly("source_line")?;
    let (Some(name), Value::Int(line)) = (file.as_str(), &line) else { return Ok("".into()) };
    let found = vm.activations.iter().find_map(|activation| match activation {
        Activation::Python(frame) if frame.code.file.is_program && *frame.code.file.name == **name => Some(&frame.code.file),
        _ => None,
    });
    Ok(found.map_or("", |file| file.line(*line as u32)).into())
}
