//! Functions and cells that a program makes by calling their classes (`types.FunctionType`, `types.CellType`).

use std::cell::RefCell;
use std::rc::Rc;

use crate::object::function::Function;
use crate::object::{Arguments, Class, DictRef, Object, Outcome, Payload, Raised, Result, Value};
use crate::vm::{Code, Vm};

/// `FunctionType(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)`.
pub(super) fn new_function(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let names = ["code", "globals", "name", "argdefs", "closure", "kwdefaults"];
    let [code, globals, name, defaults, closure, keyword_defaults] = std::mem::take(arguments).named("function", names, 2)?;
    let Some(Payload::Code(code)) = code.payload() else { return Err(wrong_part(vm, "code", "code", &code)) };
    let Some(Payload::Dict(globals)) = globals.payload() else { return Err(wrong_part(vm, "globals", "dict", &globals)) };
    let name = match (name.as_str(), given(&name)) {
        (Some(name), _) => name.clone(),
        (None, None) => code.name.clone(),
        (None, Some(_)) => return Err(Raised::type_error("arg 3 (name) must be None or string")),
    };
    let defaults = match (defaults.payload(), given(&defaults)) {
        (Some(Payload::Tuple(items)), _) => items.clone(),
        (_, None) => Rc::from([]),
        _ => return Err(Raised::type_error("arg 4 (defaults) must be None or tuple")),
    };
    let keyword_defaults = match (keyword_defaults.payload(), given(&keyword_defaults)) {
        (Some(Payload::Dict(dict)), _) => Some(dict.clone()),
        (_, None) => None,
        _ => return Err(Raised::type_error("arg 6 (kwdefaults) must be None or dict")),
    };
    let function = Function {
        closure: closure_for(vm, code, &closure)?.into(),
        name: name.into(),
        qualified_name: code.qualified_name.clone().into(),
        doc: Value::from(code.docstring.clone()).into(),
        module: module_of(vm, globals).into(),
        code: code.clone().into(),
        globals: globals.clone(),
        defaults: defaults.into(),
        keyword_defaults: keyword_defaults.into(),
        annotations: RefCell::default(),
        type_parameters: Value::Undefined.into(),
        is_built_in: false.into(),
        makes_built_in: false.into(),
    };
    Ok(Object::new(class, Payload::Function(Box::new(function))).into())
}

fn given(value: &Value) -> Option<&Value> {
    Some(value).filter(|value| value.is_defined() && !value.is_none())
}

fn wrong_part(vm: &Vm, name: &str, wanted: &str, found: &Value) -> Raised {
    Raised::type_error(format!("function() argument '{name}' must be {wanted}, not {}", vm.argument_name(found)))
}

fn module_of(vm: &Vm, globals: &DictRef) -> Value {
    globals.borrow().get_str(&vm.names.name).cloned().unwrap_or(Value::None)
}

/// A cell for each free variable.
fn closure_for(vm: &Vm, code: &Code, closure: &Value) -> Result<Rc<[Value]>> {
    let (wanted, cells) = (code.free.len(), closure.payload());
    let cells = match (cells, given(closure)) {
        (Some(Payload::Tuple(cells)), _) => cells.clone(),
        (_, None) if wanted == 0 => Rc::from([]),
        (_, None) => return Err(Raised::type_error("arg 5 (closure) must be tuple")),
        _ => return Err(Raised::type_error("arg 5 (closure) must be None or tuple")),
    };
    if cells.len() != wanted {
        let message = format!("{} requires closure of length {wanted}, not {}", code.name, cells.len());
        return Err(Raised::value_error(message));
    }
    match cells.iter().find(|cell| !matches!(cell.payload(), Some(Payload::Cell(_)))) {
        Some(other) => Err(Raised::type_error(format!("arg 5 (closure) expected cell, found {}", vm.type_name(other)))),
        None => Ok(cells),
    }
}

/// `CellType(contents)`.
pub(super) fn new_cell(_: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let [content] = std::mem::take(arguments).between("cell", 0)?;
    Ok(Object::new(class, Payload::Cell(content.into())).into())
}
