//! Attributes that built-in classes compute when they are read and keep in no dict: `dir()` lists them all the same.

/// By the name of the class; its bases have their own lines.
const NAMES: &[(&str, &str)] = &[
    ("object", "__doc__"),
    ("BaseException", "__cause__ __context__ __dict__ __suppress_context__ __traceback__ args"),
    ("AttributeError", "name obj"),
    ("BaseExceptionGroup", "exceptions message"),
    ("ImportError", "msg name name_from path"),
    ("NameError", "name"),
    ("OSError", "characters_written errno filename filename2 strerror"),
    ("StopIteration", "value"),
    ("SyntaxError", "end_lineno end_offset filename lineno msg offset print_file_and_line text"),
    ("SystemExit", "code"),
    ("UnicodeDecodeError", "encoding end object reason start"),
    ("UnicodeEncodeError", "encoding end object reason start"),
    ("UnicodeTranslateError", "end object reason start"),
    ("async_generator", "__name__ __qualname__ ag_await ag_code ag_frame ag_running ag_suspended"),
    ("builtin_function_or_method", "__module__ __name__ __qualname__ __self__"),
    ("cell", "cell_contents"),
    ("classmethod", "__annotations__ __dict__ __isabstractmethod__ __module__ __name__ __qualname__"),
    ("classmethod_descriptor", "__name__ __objclass__ __qualname__"),
    (
        "code",
        "co_argcount co_cellvars co_consts co_filename co_firstlineno co_flags co_freevars co_kwonlyargcount co_name co_names co_nlocals \
         co_posonlyargcount co_qualname co_varnames",
    ),
    ("coroutine", "__name__ __qualname__ cr_await cr_code cr_frame cr_origin cr_running cr_suspended"),
    ("frame", "f_back f_builtins f_code f_globals f_lasti f_lineno f_locals f_trace f_trace_lines f_trace_opcodes"),
    (
        "function",
        "__annotations__ __builtins__ __closure__ __code__ __defaults__ __dict__ __globals__ __kwdefaults__ __module__ __name__ \
         __qualname__ __type_params__",
    ),
    ("generator", "__name__ __qualname__ gi_code gi_frame gi_running gi_suspended gi_yieldfrom"),
    ("getset_descriptor", "__name__ __objclass__ __qualname__"),
    ("method", "__func__ __get__ __self__"),
    ("method-wrapper", "__name__ __qualname__ __self__"),
    ("method_descriptor", "__name__ __objclass__ __qualname__"),
    ("staticmethod", "__annotations__ __dict__ __isabstractmethod__ __module__ __name__ __qualname__"),
    ("super", "__self__ __self_class__ __thisclass__"),
    ("wrapper_descriptor", "__name__ __objclass__ __qualname__"),
    ("type", "__annotations__ __base__ __bases__ __dict__ __module__ __mro__ __name__ __qualname__ __type_params__"),
];

/// Those of the built-in class of this name.
pub(super) fn computed_names(class: &str) -> impl Iterator<Item = &'static str> {
    NAMES.iter().find(|(known, _)| *known == class).into_iter().flat_map(|(_, names)| names.split(' '))
}
