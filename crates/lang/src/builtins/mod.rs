//! The built-in functions, a group a file, and the namespace that holds them.

use crate::object::{ExceptionKind, Value};
use crate::types::Table;
use crate::vm::Vm;

mod async_iteration;
pub(crate) mod at_once;
mod attributes;
mod class_checks;
mod class_shapes;
mod dynamic_code;
mod extremes;
mod folds;
mod iteration;
mod library_calls;
mod numbers;
mod output;
mod refused;
mod walk;

pub use at_once::answer_at_once;

pub(crate) use class_checks::is_instance_of;

/// In the order of the Library Reference, "Built-in Functions"; classes stand in [`install_classes`].
const FUNCTIONS: Table = &[
    ("abs", numbers::abs),
    ("aiter", async_iteration::aiter),
    ("all", folds::all),
    ("anext", async_iteration::anext),
    ("any", folds::any),
    ("ascii", output::ascii),
    ("bin", numbers::bin),
    ("breakpoint", refused::breakpoint),
    ("callable", attributes::callable),
    ("chr", numbers::chr),
    ("compile", dynamic_code::compile),
    ("delattr", attributes::delete),
    ("dir", attributes::dir),
    ("divmod", numbers::divmod),
    ("eval", dynamic_code::eval),
    ("exec", dynamic_code::exec),
    ("format", output::format),
    ("getattr", attributes::get),
    ("globals", attributes::globals),
    ("hasattr", attributes::has),
    ("hash", attributes::hash),
    ("hex", numbers::hex),
    ("id", attributes::id),
    ("input", output::input),
    ("isinstance", class_checks::is_instance),
    ("issubclass", class_checks::is_subclass),
    ("iter", iteration::iter),
    ("len", iteration::len),
    ("locals", attributes::locals),
    ("max", extremes::max),
    ("min", extremes::min),
    ("next", iteration::next),
    ("oct", numbers::oct),
    ("open", library_calls::open),
    ("ord", numbers::ord),
    ("pow", numbers::pow),
    ("print", output::print),
    ("repr", output::repr),
    ("round", numbers::round),
    ("setattr", attributes::set),
    ("sorted", iteration::sorted),
    ("sum", folds::sum),
    ("vars", attributes::vars),
];

/// Fills `vm.builtins`; to be called once, while a machine is made.
pub fn install_builtins(vm: &mut Vm) {
    for (name, function) in FUNCTIONS {
        let value = vm.new_builtin("builtins", name, *function);
        add(vm, name, value);
    }
    at_once::install(vm);
    install_classes(vm);
    install_exceptions(vm);
    // Keywords never look here, but `dir(builtins)` and suggestions do.
    for (name, value) in [("None", Value::None), ("True", Value::Bool(true)), ("False", Value::Bool(false))] {
        add(vm, name, value);
    }
    add(vm, "Ellipsis", Value::Ellipsis);
    add(vm, "NotImplemented", Value::NotImplemented);
    add(vm, "__debug__", Value::Bool(true));
    add(vm, "__name__", "builtins".into());
}

fn add(vm: &mut Vm, name: &str, value: Value) {
    let name = vm.intern(name);
    let replaced = vm.builtins.borrow_mut().set_str(&name, value);
    drop(replaced);
}

fn install_classes(vm: &mut Vm) {
    let classes = &vm.classes;
    let named = [
        &classes.bool,
        &classes.bytearray,
        &classes.memory_view,
        &classes.bytes,
        &classes.classmethod,
        &classes.complex,
        &classes.dict,
        &classes.enumerate,
        &classes.filter,
        &classes.float,
        &classes.frozenset,
        &classes.int,
        &classes.list,
        &classes.map,
        &classes.object,
        &classes.property,
        &classes.range,
        &classes.reversed,
        &classes.set,
        &classes.slice,
        &classes.staticmethod,
        &classes.str,
        &classes.super_,
        &classes.tuple,
        &classes.type_,
        &classes.zip,
    ]
    .map(Clone::clone);
    for class in named {
        let name = class.name();
        add(vm, &name, class.into());
    }
}

fn install_exceptions(vm: &mut Vm) {
    for kind in ExceptionKind::ALL {
        let class = vm.classes.exception(*kind).clone();
        add(vm, kind.name(), class.into());
    }
    // Two old names of the same class.
    for name in ["EnvironmentError", "IOError"] {
        let class = vm.classes.exception(ExceptionKind::OSError).clone();
        add(vm, name, class.into());
    }
}
