//! The standard library's modules, a file each: in Rust, or in Python that the machine runs.

mod deque;
mod functools;
mod itertools;
mod lru_cache;
mod machine;
mod math;
mod native;
mod random;
mod sys;
mod tuple_getter;
mod types_module;

pub use functools::partial_function;
pub(crate) use sys::redirected_stdout;

use crate::vm::{ModuleSource, Vm};

/// Makes the modules known to `import`.
pub fn install(vm: &mut Vm) {
    for (name, source) in MODULES {
        vm.add_module(name, source.clone());
    }
}

macro_rules! python {
    ($file:literal) => {
        ModuleSource::Python(include_str!(concat!("python/", $file, ".py")))
    };
}

/// The modules, by dotted name.
const MODULES: &[(&str, ModuleSource)] = &[
    ("_collections", ModuleSource::Native(deque::fill)),
    ("_functools", ModuleSource::Native(functools::fill)),
    ("_itertools", ModuleSource::Native(itertools::fill)),
    ("_machine", ModuleSource::Native(machine::fill)),
    ("_random", ModuleSource::Native(random::fill)),
    ("_user_collections", python!("_user_collections")),
    ("abc", python!("abc")),
    ("bisect", python!("bisect")),
    ("collections", python!("collections")),
    ("collections.abc", python!("collections_abc")),
    ("contextlib", python!("contextlib")),
    ("functools", python!("functools")),
    ("heapq", python!("heapq")),
    ("itertools", python!("itertools")),
    ("keyword", python!("keyword")),
    ("math", ModuleSource::Mixed(math::fill, include_str!("python/math.py"))),
    ("operator", python!("operator")),
    ("random", python!("random")),
    ("sys", ModuleSource::Mixed(sys::fill, include_str!("python/sys.py"))),
    ("types", ModuleSource::Mixed(types_module::fill, include_str!("python/types.py"))),
];

/// A module of CPython that programs import and that is not here: one sentence on what to do instead.
pub(crate) fn known_but_missing(name: &str) -> Option<&'static str> {
    let root = name.split('.').next().unwrap_or(name);
    match root {
        "aiohttp" | "httpx" | "requests" | "aiofiles" | "urllib" => {
            Some("nothing outside the page can be reached here; asyncio.sleep() can stand for the waiting")
        }
        "socket" | "select" | "selectors" | "ssl" | "subprocess" | "multiprocessing" => {
            Some("it is not available in the browser")
        }
        _ => None,
    }
}

/// Does CPython's module have a name that ours has not?
pub(crate) fn is_left_out(_module: &str, _name: &str) -> bool {
    false
}
