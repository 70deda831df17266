//! The standard library's modules, a file each: in Rust, or in Python that the machine runs. What `asyncio` and a first program
//! need is in `python/`; the rest, in `apart/`, a host may bring later.

mod array;
mod deque;
mod functools;
mod gamma;
mod hashlib;
mod heapq;
mod itertools;
mod json;
mod json_text;
mod left_out;
mod lru_cache;
mod machine;
mod math;
mod native;
mod norm;
mod random;
mod regex;
mod rows;
mod site;
mod standard_names;
mod sys;
mod traceback_module;
mod tuple_getter;
mod types_module;
pub(crate) mod weakref;

pub(crate) use array::NumberArray;
pub use deque::{Deque, as_deque};
pub use functools::{Partial, as_partial, partial_arguments, partial_function};
pub(crate) use left_out::is_left_out;
pub(crate) use standard_names::is_standard;
pub(crate) use sys::{redirected_stdout, standard_input};

use crate::object::{Arguments, Outcome, Result};
use crate::vm::{ModuleSource, ModuleText, Vm};

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

/// Calls a function of a module, which is imported if it has not been.
pub(crate) fn call_in_module(vm: &mut Vm, module: &str, function: &'static str, arguments: Arguments) -> Result<Outcome> {
    vm.import_module(module)?.then(vm, move |vm, module| {
        let name = vm.intern(function);
        vm.get_attribute(&module, &name)?.then(vm, move |_, function| Ok(Outcome::call(function, arguments)))
    })
}

macro_rules! python {
    ($file:literal) => {
        ModuleSource::Python(ModuleText::Here(include_str!(concat!("python/", $file, ".py"))))
    };
}

macro_rules! apart {
    ($file:literal) => {
        ModuleSource::Python(apart_text!($file))
    };
}

/// A text that a page does not have in its program, but brings as a file.
macro_rules! apart_text {
    ($file:literal) => {
        ModuleText::Apart {
            file: $file,
            #[cfg(any(feature = "whole-library", not(target_arch = "wasm32")))]
            text: Some(include_str!(concat!("apart/", $file, ".py"))),
            #[cfg(all(not(feature = "whole-library"), target_arch = "wasm32"))]
            text: None,
        }
    };
}

/// The modules, by dotted name.
const MODULES: &[(&str, ModuleSource)] = &[
    ("__future__", apart!("future")),
    ("_abc_containers", apart!("_abc_containers")),
    ("_abc_protocols", apart!("_abc_protocols")),
    ("_argparse_actions", apart!("_argparse_actions")),
    ("_argparse_help", apart!("_argparse_help")),
    ("_argparse_reading", apart!("_argparse_reading")),
    ("_binascii_mail", apart!("_binascii_mail")),
    ("_blake2", apart!("_blake2")),
    ("_buffers", apart!("_buffers")),
    ("_byte_streams", apart!("_byte_streams")),
    ("_calendar", python!("_calendar")),
    ("_calendar_pages", apart!("_calendar_pages")),
    ("_collections", ModuleSource::Native(deque::fill)),
    ("_codec_classes", apart!("_codec_classes")),
    ("_codec_errors", apart!("_codec_errors")),
    ("_codec_forms", apart!("_codec_forms")),
    ("_codec_idna", apart!("_codec_idna")),
    ("_codec_list", apart!("_codec_list")),
    ("_codec_marks", apart!("_codec_marks")),
    ("_codec_punycode", apart!("_codec_punycode")),
    ("_codec_tables", apart!("_codec_tables")),
    ("_codec_transforms", apart!("_codec_transforms")),
    ("_codec_utf7", apart!("_codec_utf7")),
    ("_csv_rules", apart!("_csv_rules")),
    ("_csv_sniffer", apart!("_csv_sniffer")),
    ("_datetime_bytes", apart!("_datetime_bytes")),
    ("_datetime_texts", apart!("_datetime_texts")),
    ("_dataclass_methods", apart!("_dataclass_methods")),
    ("_day_numbers", apart!("_day_numbers")),
    ("_doctest_examples", apart!("_doctest_examples")),
    ("_enum_namespace", apart!("_enum_namespace")),
    ("_file_tree", apart!("_file_tree")),
    ("_flag_boundary", apart!("_flag_boundary")),
    ("_functools", ModuleSource::Native(functools::fill)),
    ("_hashlib", ModuleSource::Native(hashlib::fill)),
    ("_heaps", ModuleSource::Native(heapq::fill)),
    ("_io", apart!("_io")),
    ("_itertools", ModuleSource::Native(itertools::fill)),
    ("_json", ModuleSource::Native(json::fill)),
    ("_log_handlers", apart!("_log_handlers")),
    ("_log_records", apart!("_log_records")),
    ("_log_styles", apart!("_log_styles")),
    ("_machine", ModuleSource::Native(machine::fill)),
    ("_memory_streams", apart!("_memory_streams")),
    ("_os_files", apart!("_os_files")),
    ("_pickle_format", apart!("_pickle_format")),
    ("_pickle_reader", apart!("_pickle_reader")),
    ("_pickle_writer", apart!("_pickle_writer")),
    ("_random", ModuleSource::Native(random::fill)),
    ("_sha3", apart!("_sha3")),
    ("_inspect_sources", apart!("_inspect_sources")),
    ("_signatures", apart!("_signatures")),
    ("_built_in_signatures", apart!("_built_in_signatures")),
    ("_sre", ModuleSource::Native(regex::fill)),
    ("_stream_bases", apart!("_stream_bases")),
    ("_statistics_exact", apart!("_statistics_exact")),
    ("_strptime", apart!("_strptime")),
    ("_text_streams", apart!("_text_streams")),
    ("_time_of_day", apart!("_time_of_day")),
    ("_timedelta", apart!("_timedelta")),
    ("_traceback", ModuleSource::Native(traceback_module::fill)),
    ("_traceback_exception", apart!("_traceback_exception")),
    ("_type_hints", apart!("_type_hints")),
    ("_type_parameters", apart!("_type_parameters")),
    ("_typing_classes", apart!("_typing_classes")),
    ("_typing_forms", apart!("_typing_forms")),
    ("_typing_protocols", apart!("_typing_protocols")),
    ("_unicode_names_of_letters", apart!("_unicode_names_of_letters")),
    ("_unicode_names_of_signs", apart!("_unicode_names_of_signs")),
    ("_unicode_tables", apart!("_unicode_tables")),
    ("_user_collections", apart!("_user_collections")),
    ("_weakref", ModuleSource::Native(weakref::fill)),
    ("_zones", apart!("_zones")),
    ("abc", apart!("abc")),
    ("argparse", apart!("argparse")),
    ("array", ModuleSource::Mixed(array::fill, apart_text!("array"))),
    ("ast", apart!("ast")),
    ("atexit", apart!("atexit")),
    ("base64", apart!("base64")),
    ("binascii", apart!("binascii")),
    ("bisect", apart!("bisect")),
    ("calendar", apart!("calendar")),
    ("cmath", apart!("cmath")),
    ("codecs", apart!("codecs")),
    ("collections", python!("collections")),
    ("collections.abc", apart!("collections_abc")),
    ("colorsys", apart!("colorsys")),
    ("configparser", apart!("configparser")),
    ("contextlib", apart!("contextlib")),
    ("copy", apart!("copy")),
    ("copyreg", apart!("copyreg")),
    ("csv", apart!("csv")),
    ("dataclasses", apart!("dataclasses")),
    ("datetime", apart!("datetime")),
    ("difflib", apart!("difflib")),
    ("doctest", apart!("doctest")),
    ("encodings", apart!("encodings")),
    ("enum", apart!("enum")),
    ("errno", apart!("errno")),
    ("fnmatch", apart!("fnmatch")),
    ("fractions", apart!("fractions")),
    ("functools", python!("functools")),
    ("gc", apart!("gc")),
    ("getpass", apart!("getpass")),
    ("getopt", apart!("getopt")),
    ("glob", apart!("glob")),
    ("graphlib", apart!("graphlib")),
    ("hashlib", apart!("hashlib")),
    ("heapq", python!("heapq")),
    ("hmac", apart!("hmac")),
    ("html", apart!("html")),
    ("http", apart!("http")),
    ("importlib", apart!("importlib")),
    ("importlib.util", apart!("importlib_util")),
    ("inspect", apart!("inspect")),
    ("io", apart!("io")),
    ("itertools", apart!("itertools")),
    ("json.decoder", ModuleSource::Python(ModuleText::Here("from json import JSONDecodeError, JSONDecoder\n"))),
    ("json.encoder", ModuleSource::Python(ModuleText::Here("from json import JSONEncoder\n"))),
    ("json", apart!("json")),
    ("keyword", python!("keyword")),
    ("linecache", apart!("linecache")),
    ("locale", apart!("locale")),
    ("logging", apart!("logging")),
    ("logging.config", apart!("logging_config")),
    ("logging.handlers", apart!("logging_handlers")),
    ("math", ModuleSource::Mixed(math::fill, apart_text!("math"))),
    ("numbers", apart!("numbers")),
    ("operator", apart!("operator")),
    ("os", apart!("os")),
    ("os.path", apart!("os_path")),
    ("pathlib", apart!("pathlib")),
    ("pickle", apart!("pickle")),
    ("platform", apart!("platform")),
    ("posixpath", apart!("os_path")),
    ("pprint", apart!("pprint")),
    ("pydoc", apart!("pydoc")),
    ("queue", apart!("queue")),
    ("random", apart!("random")),
    ("re", apart!("re")),
    ("reprlib", apart!("reprlib")),
    ("sched", apart!("sched")),
    ("secrets", apart!("secrets")),
    ("shlex", apart!("shlex")),
    ("shutil", apart!("shutil")),
    ("signal", apart!("signal")),
    ("stat", apart!("stat")),
    ("statistics", apart!("statistics")),
    ("string", apart!("string")),
    ("struct", apart!("struct")),
    ("sys", ModuleSource::Mixed(sys::fill, ModuleText::Here(include_str!("python/sys.py")))),
    ("sysconfig", apart!("sysconfig")),
    ("tempfile", apart!("tempfile")),
    ("textwrap", apart!("textwrap")),
    ("this", apart!("this")),
    ("timeit", apart!("timeit")),
    ("traceback", python!("traceback")),
    ("tracemalloc", apart!("tracemalloc")),
    ("types", ModuleSource::Mixed(types_module::fill, ModuleText::Here(include_str!("python/types.py")))),
    ("typing", apart!("typing")),
    ("unicodedata", apart!("unicodedata")),
    ("urllib", ModuleSource::Python(ModuleText::Here(""))),
    ("urllib.error", apart!("urllib_error")),
    ("urllib.parse", apart!("urllib_parse")),
    ("uuid", apart!("uuid")),
    ("warnings", apart!("warnings")),
    ("weakref", apart!("weakref")),
    ("zoneinfo", apart!("zoneinfo")),
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
        "http",
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
        | "bs4" | "psutil" | "tenacity" | "loguru" | "colorama" | "dateutil" | "typing_extensions" => {
            "Only Python's own library is available here."
        }
        "socket" | "select" | "selectors" | "ssl" | "socketserver" | "smtplib" | "ftplib" | "xmlrpc" => {
            "There is no network here: asyncio.Queue can stand for a connection."
        }
        "subprocess" | "multiprocessing" | "ctypes" | "resource" | "pty" => {
            "There are no other processes here: asyncio.create_task() or asyncio.to_thread() can stand for them."
        }
        "shelve" | "sqlite3" | "fileinput" | "zipfile" | "tarfile" | "gzip" | "zlib" => {
            "Files are in memory here, as text or bytes: open(), json and csv read and write them."
        }
        "marshal" => "Code cannot be written here: pickle and json write data.",
        "click" | "typer" | "fire" => "A program has no command line here: put the values into variables.",
        "curses" | "tkinter" | "readline" | "cmd" | "pdb" | "turtle" | "pygame" => {
            "There is no terminal and no window here: print() is what a program can show."
        }
        "cProfile" | "profile" | "faulthandler" => {
            "Time stands still here while code runs: only waiting takes time, so there is nothing to measure."
        }
        _ if is_standard(name) => "This module of Python's library is not available here.",
        _ => return None,
    })
}
