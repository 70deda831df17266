//! The standard library's modules, a file each: in Rust, or in Python that the machine runs.

use crate::vm::{ModuleSource, Vm};

/// Makes the modules known to `import`.
pub fn install(vm: &mut Vm) {
    for (name, source) in MODULES {
        vm.add_module(name, source.clone());
    }
}

/// The modules, by dotted name.
const MODULES: &[(&str, ModuleSource)] = &[
    ("contextlib", ModuleSource::Python(include_str!("contextlib.py"))),
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
