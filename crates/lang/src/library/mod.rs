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
mod site;
mod standard_names;
mod sys;
mod traceback_module;
mod tuple_getter;
mod types_module;
mod weakref;

pub use functools::{Partial, as_partial, partial_arguments, partial_function};
pub(crate) use standard_names::is_standard;
pub(crate) use sys::redirected_stdout;

use crate::object::Result;
use crate::vm::{ModuleSource, Vm};

/// Makes the modules known to `import`.
pub fn install(vm: &mut Vm) -> Result<()> {
    for (name, source) in MODULES {
        vm.add_module(name, source.clone());
    }
    let import = vm.new_builtin("builtins", "__import__", machine::import);
    vm.builtins.borrow_mut().set_text("__import__", import);
    site::install(vm)?;
    vm.install_builtins_module();
    Ok(())
}

macro_rules! python {
    ($file:literal) => {
        ModuleSource::Python(include_str!(concat!("python/", $file, ".py")))
    };
}

/// The modules, by dotted name.
const MODULES: &[(&str, ModuleSource)] = &[
    ("__future__", python!("future")),
    ("_calendar", python!("_calendar")),
    ("_collections", ModuleSource::Native(deque::fill)),
    ("_functools", ModuleSource::Native(functools::fill)),
    ("_hashlib", ModuleSource::Native(hashlib::fill)),
    ("_itertools", ModuleSource::Native(itertools::fill)),
    ("_json", ModuleSource::Native(json::fill)),
    ("_machine", ModuleSource::Native(machine::fill)),
    ("_random", ModuleSource::Native(random::fill)),
    ("_sre", ModuleSource::Native(regex::fill)),
    ("_traceback", ModuleSource::Native(traceback_module::fill)),
    ("_type_parameters", python!("_type_parameters")),
    ("_typing_forms", python!("_typing_forms")),
    ("_user_collections", python!("_user_collections")),
    ("_weakref", ModuleSource::Native(weakref::fill)),
    ("abc", python!("abc")),
    ("argparse", python!("argparse")),
    ("array", python!("array")),
    ("ast", python!("ast")),
    ("atexit", python!("atexit")),
    ("base64", python!("base64")),
    ("binascii", python!("binascii")),
    ("bisect", python!("bisect")),
    ("calendar", python!("calendar")),
    ("cmath", python!("cmath")),
    ("codecs", python!("codecs")),
    ("collections", python!("collections")),
    ("collections.abc", python!("collections_abc")),
    ("colorsys", python!("colorsys")),
    ("contextlib", python!("contextlib")),
    ("copy", python!("copy")),
    ("copyreg", python!("copyreg")),
    ("csv", python!("csv")),
    ("dataclasses", python!("dataclasses")),
    ("datetime", python!("datetime")),
    ("enum", python!("enum")),
    ("errno", python!("errno")),
    ("fnmatch", python!("fnmatch")),
    ("fractions", python!("fractions")),
    ("functools", python!("functools")),
    ("gc", python!("gc")),
    ("getpass", python!("getpass")),
    ("graphlib", python!("graphlib")),
    ("hashlib", python!("hashlib")),
    ("difflib", python!("difflib")),
    ("heapq", python!("heapq")),
    ("hmac", python!("hmac")),
    ("html", python!("html")),
    ("importlib", python!("importlib")),
    ("inspect", python!("inspect")),
    ("io", python!("io")),
    ("itertools", python!("itertools")),
    ("json", python!("json")),
    ("keyword", python!("keyword")),
    ("locale", python!("locale")),
    ("logging", python!("logging")),
    ("math", ModuleSource::Mixed(math::fill, include_str!("python/math.py"))),
    ("numbers", python!("numbers")),
    ("operator", python!("operator")),
    ("os", python!("os")),
    ("os.path", python!("os_path")),
    ("platform", python!("platform")),
    ("pathlib", python!("pathlib")),
    ("posixpath", python!("os_path")),
    ("pprint", python!("pprint")),
    ("queue", python!("queue")),
    ("random", python!("random")),
    ("re", python!("re")),
    ("reprlib", python!("reprlib")),
    ("sched", python!("sched")),
    ("secrets", python!("secrets")),
    ("shlex", python!("shlex")),
    ("signal", python!("signal")),
    ("statistics", python!("statistics")),
    ("string", python!("string")),
    ("struct", python!("struct")),
    ("sys", ModuleSource::Mixed(sys::fill, include_str!("python/sys.py"))),
    ("textwrap", python!("textwrap")),
    ("this", python!("this")),
    ("timeit", python!("timeit")),
    ("traceback", python!("traceback")),
    ("types", ModuleSource::Mixed(types_module::fill, include_str!("python/types.py"))),
    ("typing", python!("typing")),
    ("urllib", ModuleSource::Python("")),
    ("urllib.error", python!("urllib_error")),
    ("urllib.parse", python!("urllib_parse")),
    ("uuid", python!("uuid")),
    ("warnings", python!("warnings")),
    ("weakref", python!("weakref")),
];

/// How CPython shows where a module comes from, if that is no file.
pub(crate) fn origin_of_module(name: &str) -> &'static str {
    match name {
        "_thread" | "atexit" | "builtins" | "errno" | "gc" | "itertools" | "sys" | "time" => " (built-in)",
        "_collections_abc" | "abc" | "codecs" | "genericpath" | "io" | "os" | "posixpath" | "stat" => " (frozen)",
        _ => "",
    }
}

/// The modules here that are packages in CPython 3.13.
pub(crate) fn is_package(name: &str) -> bool {
    const PACKAGES: &[&str] = &[
        "asyncio",
        "collections",
        "concurrent",
        "concurrent.futures",
        "html",
        "importlib",
        "json",
        "logging",
        "pathlib",
        "re",
        "unittest",
        "urllib",
    ];
    PACKAGES.contains(&name)
}

/// What to use in the place of a module that programs import and that is not here, as a sentence.
pub(crate) fn known_but_missing(name: &str) -> Option<&'static str> {
    let root = name.split('.').next().unwrap_or(name);
    Some(match root {
        "aiohttp" | "httpx" | "requests" | "urllib" | "urllib3" | "http" | "websockets" | "grpc" => {
            "Nothing outside of the page can be reached from here: asyncio.sleep() can stand for the time an answer takes."
        }
        "fastapi" | "flask" | "django" | "starlette" | "uvicorn" | "tornado" | "sanic" | "quart" => {
            "No server can run here: call its coroutines with asyncio.create_task() instead of serving them."
        }
        "aiofiles" | "anyio" | "trio" | "curio" | "uvloop" | "nest_asyncio" | "aiosqlite" | "asyncpg" | "aioredis" | "redis"
        | "motor" | "sqlalchemy" | "celery" => {
            "Only Python's own library is here: asyncio's tasks, queues and sleep() can stand for it."
        }
        "numpy" | "pandas" | "scipy" | "matplotlib" | "tqdm" | "rich" | "pydantic" | "attr" | "attrs" | "pytest" | "yaml"
        | "bs4" | "psutil" | "tenacity" | "loguru" | "colorama" | "dateutil" => "Only Python's own library is available here.",
        "socket" | "select" | "selectors" | "ssl" | "socketserver" | "smtplib" | "ftplib" | "xmlrpc" => {
            "There is no network here: asyncio.Queue can stand for a connection."
        }
        "subprocess" | "multiprocessing" | "ctypes" | "resource" | "pty" => {
            "There are no other processes here: asyncio.create_task() or asyncio.to_thread() can stand for them."
        }
        "_thread" => "Use threading, or asyncio.to_thread().",
        "shelve" | "sqlite3" | "tempfile" | "shutil" | "glob" | "fileinput" | "zipfile" | "tarfile" | "gzip" | "zlib"
        | "configparser" => "There are no files here: io.StringIO and io.BytesIO can stand for them.",
        "pickle" | "marshal" => "Objects cannot be pickled here: copy.deepcopy() copies them, json writes plain data.",
        "getopt" | "click" | "typer" | "fire" => "A program has no command line here: put the values into variables.",
        "curses" | "tkinter" | "readline" | "cmd" | "pdb" | "turtle" | "pygame" => {
            "There is no terminal and no window here: print() is what a program can show."
        }
        "cProfile" | "profile" | "tracemalloc" | "faulthandler" => {
            "Time stands still here while code runs: only waiting takes time, so there is nothing to measure."
        }
        "dis" | "tokenize" | "gettext" | "zoneinfo" | "xml" | "email" | "stat" | "unicodedata" | "ipaddress" | "mimetypes"
        | "doctest" | "optparse" | "linecache" => "This module of Python's library is not available here.",
        _ => return None,
    })
}

/// Does CPython's module have a name that ours has not?
pub(crate) fn is_left_out(_module: &str, _name: &str) -> bool {
    false
}
