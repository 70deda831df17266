//! The standard library's modules, a file each: in Rust, or in Python that the machine runs.

mod deque;
mod functools;
mod hashlib;
mod itertools;
mod json;
mod lru_cache;
mod machine;
mod math;
mod native;
mod random;
mod regex;
mod sys;
mod traceback_module;
mod tuple_getter;
mod types_module;
mod weakref;

pub use functools::{partial_arguments, partial_function};
pub(crate) use sys::redirected_stdout;

use crate::vm::{ModuleSource, Vm};

/// Makes the modules known to `import`.
pub fn install(vm: &mut Vm) {
    for (name, source) in MODULES {
        vm.add_module(name, source.clone());
    }
    let import = vm.new_builtin("builtins", "__import__", machine::import);
    vm.builtins.borrow_mut().set_text("__import__", import);
}

macro_rules! python {
    ($file:literal) => {
        ModuleSource::Python(include_str!(concat!("python/", $file, ".py")))
    };
}

/// The modules, by dotted name.
const MODULES: &[(&str, ModuleSource)] = &[
    ("_calendar", python!("_calendar")),
    ("_collections", ModuleSource::Native(deque::fill)),
    ("_functools", ModuleSource::Native(functools::fill)),
    ("_hashlib", ModuleSource::Native(hashlib::fill)),
    ("_json", ModuleSource::Native(json::fill)),
    ("_itertools", ModuleSource::Native(itertools::fill)),
    ("_machine", ModuleSource::Native(machine::fill)),
    ("_random", ModuleSource::Native(random::fill)),
    ("_sre", ModuleSource::Native(regex::fill)),
    ("_traceback", ModuleSource::Native(traceback_module::fill)),
    ("_weakref", ModuleSource::Native(weakref::fill)),
    ("_user_collections", python!("_user_collections")),
    ("abc", python!("abc")),
    ("base64", python!("base64")),
    ("bisect", python!("bisect")),
    ("builtins", ModuleSource::Native(machine::fill_builtins)),
    ("collections", python!("collections")),
    ("collections.abc", python!("collections_abc")),
    ("contextlib", python!("contextlib")),
    ("copy", python!("copy")),
    ("dataclasses", python!("dataclasses")),
    ("datetime", python!("datetime")),
    ("enum", python!("enum")),
    ("functools", python!("functools")),
    ("gc", python!("gc")),
    ("hashlib", python!("hashlib")),
    ("heapq", python!("heapq")),
    ("importlib", python!("importlib")),
    ("inspect", python!("inspect")),
    ("io", python!("io")),
    ("itertools", python!("itertools")),
    ("json", python!("json")),
    ("keyword", python!("keyword")),
    ("logging", python!("logging")),
    ("math", ModuleSource::Mixed(math::fill, include_str!("python/math.py"))),
    ("operator", python!("operator")),
    ("os", python!("os")),
    ("os.path", python!("os_path")),
    ("pprint", python!("pprint")),
    ("queue", python!("queue")),
    ("random", python!("random")),
    ("re", python!("re")),
    ("signal", python!("signal")),
    ("statistics", python!("statistics")),
    ("string", python!("string")),
    ("sys", ModuleSource::Mixed(sys::fill, include_str!("python/sys.py"))),
    ("textwrap", python!("textwrap")),
    ("threading", python!("threading")),
    ("traceback", python!("traceback")),
    ("types", ModuleSource::Mixed(types_module::fill, include_str!("python/types.py"))),
    ("typing", python!("typing")),
    ("uuid", python!("uuid")),
    ("warnings", python!("warnings")),
    ("weakref", python!("weakref")),
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
        "decimal" | "fractions" => Some("it is not available here; int and float are"),
        "pathlib" | "pickle" | "shelve" | "sqlite3" | "tempfile" | "shutil" | "glob" | "csv" => Some("there are no files here"),
        "argparse" => Some("a program has no command line here"),
        "numpy" | "pandas" | "scipy" => Some("only Python's own library is available here"),
        _ => None,
    }
}

/// Does CPython's module have a name that ours has not?
pub(crate) fn is_left_out(_module: &str, _name: &str) -> bool {
    false
}
