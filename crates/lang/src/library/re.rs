//! The native part of `re`: compiling and matching.

use std::any::Any;
use std::rc::Rc;

use crate::object::{Arguments, Class, DictRef, Native, Outcome, Raised, Result, Value};
use crate::regex::{self, Search, TooLong};
use crate::types::{Table, Type};
use crate::vm::Vm;

use super::native::{add_class, add_functions, new_native};

/// How much one search may do: some seconds.
const STEPS: u64 = 20_000_000;

/// Fills `_re`.
pub(super) fn fill(vm: &mut Vm, namespace: &DictRef) -> Result<()> {
    add_class(vm, namespace, "_re", "Program", &Type::default())?;
    add_functions(vm, namespace, "_re", FUNCTIONS);
    Ok(())
}

const FUNCTIONS: Table = &[("compile", compile), ("scan", scan)];

struct Compiled(regex::Program);

impl Native for Compiled {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn trace(&self, _: &mut dyn FnMut(&Value)) {}

    fn clear(&self) {}
}

/// `compile(pattern, flags)`: the program, its groups, their names, its flags; or a message and a place.
fn compile(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [pattern, flags] = arguments.exactly("compile")?;
    let Some(pattern) = pattern.as_str().cloned() else { return Err(Raised::type_error("a text is needed")) };
    let flags = vm.index(&flags)? as u32;
    let program = match regex::compile(&pattern, flags) {
        Ok(program) => program,
        Err(fault) => {
            let place = if fault.place == usize::MAX { Value::None } else { fault.place.into() };
            return Ok(vm.new_tuple([fault.message.into(), place]).into());
        }
    };
    let names = DictRef::default();
    for (name, group) in &program.names {
        let name = vm.intern(name);
        names.borrow_mut().set_str(&name, (*group).into());
    }
    let names = vm.new_dict(names);
    let (groups, flags) = (program.groups, i64::from(program.flags));
    let class: Rc<Class> = vm.library_class("_re", "Program")?;
    let program = new_native(&class, Compiled(program));
    Ok(vm.new_tuple([program.into(), groups.into(), names, flags.into()]).into())
}

/// `scan(program, text, place, end, how, most)`: the places of the groups of each match, at most `most`.
/// `how` is `"search"`, `"match"` or `"fullmatch"`.
fn scan(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [program, text, from, end, how, most] = arguments.exactly("scan")?;
    let (Some(text), Some(how)) = (text.as_str(), how.as_str()) else { return Err(Raised::type_error("texts are needed")) };
    let object = program.object().cloned();
    let Some(Compiled(program)) = object.as_ref().and_then(|object| object.native::<Compiled>()) else {
        return Err(Raised::type_error("a compiled pattern is needed"));
    };
    let mut text: Vec<char> = text.chars().collect();
    text.truncate(vm.index(&end)?.max(0) as usize);
    let (mut at, most) = (vm.index(&from)?.max(0) as usize, vm.index(&most)?);
    let mut search = Search::new(program, &text, STEPS);
    let mut found = Vec::new();
    let mut not_empty_at = usize::MAX;
    while at <= text.len() && (found.len() as i64) < most {
        let Some(places) = search.find(at, &**how != "search", &**how == "fullmatch", not_empty_at).map_err(too_long)? else {
            break;
        };
        at = places.get(1).copied().flatten().unwrap_or(at);
        // An empty match may follow another match, not itself.
        not_empty_at = if places.first() == places.get(1) { at } else { usize::MAX };
        let places = places.into_iter().map(|place| place.map_or(Value::Int(-1), Value::from));
        found.push(vm.new_tuple(places.collect::<Vec<_>>()));
        vm.check_object_size(found.len())?;
    }
    Ok(vm.new_list(found).into())
}

fn too_long(_: TooLong) -> Raised {
    Raised::runtime_error(format!("the search took more than {STEPS} steps: the pattern backtracks too much"))
}
