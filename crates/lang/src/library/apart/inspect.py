"""What programs ask of functions, classes and coroutines."""

import sys
import types
from collections import namedtuple
from types import AsyncGeneratorType, CoroutineType, FunctionType, GeneratorType, MethodType

from _inspect_sources import (
    FrameInfo, Traceback, findsource, getblock, getcomments, getfile, getframeinfo, getinnerframes, getlineno, getouterframes,
    getsource, getsourcefile, getsourcelines, stack, trace,
)
from _signatures import BoundArguments, Parameter, Signature, _empty, _unwrap_partial, formatannotation, signature, unwrap

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_NOFREE = 1, 2, 4, 8, 0x10, 0x40
CO_GENERATOR, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 0x20, 0x80, 0x100, 0x200
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "AGEN_CLOSED"


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, MethodType)


def isfunction(object):
    return isinstance(object, FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    return isinstance(object, (FunctionType, MethodType, types.BuiltinFunctionType, types.MethodDescriptorType,
                               types.WrapperDescriptorType, types.MethodWrapperType))


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), "__get__") and not hasattr(type(object), "__set__")


def isdatadescriptor(object):
    return isinstance(object, property) or hasattr(type(object), "__set__") or hasattr(type(object), "__delete__")


def isgenerator(object):
    return isinstance(object, GeneratorType)


def iscoroutine(object):
    return isinstance(object, CoroutineType)


def isasyncgen(object):
    return isinstance(object, AsyncGeneratorType)


def isawaitable(object):
    return (
        isinstance(object, CoroutineType)
        or isinstance(object, types.GeneratorType) and bool(object.gi_code.co_flags & 0x100)
        or hasattr(type(object), "__await__")
    )


def isframe(object):
    return isinstance(object, types.FrameType)


def iscode(object):
    return isinstance(object, types.CodeType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isabstract(object):
    return isclass(object) and bool(getattr(object, "__abstractmethods__", False))


def _has_flag(function, flag):
    function = _unwrap_partial(function)
    return isinstance(function, FunctionType) and bool(function.__code__.co_flags & flag)


_is_coroutine_mark = object()


def markcoroutinefunction(func):
    if hasattr(func, "__func__"):
        func = func.__func__
    func._is_coroutine_mark = _is_coroutine_mark
    return func


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE) or getattr(_unwrap_partial(obj), "_is_coroutine_mark", None) is _is_coroutine_mark


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def _state(object, prefix, kind):
    # The very strings of this module, for those that compare with `is`.
    return globals()[f"{kind}_{_word_of_state(object, prefix)}"]


def _word_of_state(object, prefix):
    if getattr(object, prefix + "running"):
        return "RUNNING"
    if getattr(object, prefix + "suspended"):
        return "SUSPENDED"
    return "CLOSED" if getattr(object, prefix + "frame") is None else "CREATED"


def getgeneratorstate(generator):
    return _state(generator, "gi_", "GEN")


def getcoroutinestate(coroutine):
    return _state(coroutine, "cr_", "CORO")


def getasyncgenstate(agen):
    return _state(agen, "ag_", "AGEN")


def _frame_locals(frame):
    return {} if frame is None else frame.f_locals


def getgeneratorlocals(generator):
    return _frame_locals(generator.gi_frame)


def getcoroutinelocals(coroutine):
    return _frame_locals(coroutine.cr_frame)


def currentframe():
    return sys._getframe(1)


def getmembers(object, predicate=None):
    found = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return sorted(found, key=lambda pair: pair[0])


def getmro(cls):
    return cls.__mro__


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


def getattr_static(obj, attr, default=...):
    if not isinstance(obj, type) and attr in getattr(obj, "__dict__", {}):
        return obj.__dict__[attr]
    for base in (obj if isinstance(obj, type) else type(obj)).__mro__:
        if attr in base.__dict__:
            return base.__dict__[attr]
    if default is ...:
        raise AttributeError(attr)
    return default


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()), default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    if doc is None:
        doc = next((doc for doc in _inherited_docs(object) if doc is not None), None)
    return cleandoc(doc) if isinstance(doc, str) else None


def _inherited_docs(object):
    """What the classes say from which a class, or the class of a method or property, derives."""
    if isinstance(object, type):
        return [base.__doc__ for base in object.__mro__[:-1]]
    owner, name = _place_of(object)
    if owner is None:
        return []
    return [getattr(getattr(base, name, None), "__doc__", None) for base in owner.__mro__]


def _place_of(member):
    if ismethod(member):
        owner = member.__self__
        return (owner if isinstance(owner, type) else type(owner)), member.__func__.__name__
    if isinstance(member, property):
        return _class_of_function(member.fget), getattr(member.fget, "__name__", None)
    if isfunction(member):
        return _class_of_function(member), member.__name__
    return None, None


def _class_of_function(function):
    """The class in whose text the function stands, found by its full name."""
    found = sys.modules.get(getattr(function, "__module__", None))
    for name in getattr(function, "__qualname__", "").split(".")[:-1]:
        found = getattr(found, name, None)
    return found if isinstance(found, type) else None


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if isinstance(obj, type):
        found = obj.__dict__.get("__annotations__")
        scope = getattr(sys.modules.get(obj.__module__), "__dict__", {})
        own = {**{parameter.__name__: parameter for parameter in getattr(obj, "__type_params__", ())}, **vars(obj)}
    elif ismodule(obj):
        found, scope, own = getattr(obj, "__annotations__", None), obj.__dict__, {}
    elif callable(obj):
        found = getattr(obj, "__annotations__", None)
        inner = _unwrap_partial(unwrap(obj))
        scope = getattr(inner, "__globals__", {})
        own = {parameter.__name__: parameter for parameter in getattr(obj, "__type_params__", ())}
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if not found:
        return {}
    if not eval_str:
        return dict(found)
    scope, own = scope if globals is None else globals, own if locals is None else locals
    return {key: eval(value, scope, own) if isinstance(value, str) else value for key, value in found.items()}


def getcallargs(func, /, *positional, **named):
    """Asks a function of the same parameters that only says what it was given."""
    if ismethod(func):
        func, positional = func.__func__, (func.__self__, *positional)
    made = signature(func)
    plain = Signature([
        parameter.replace(annotation=Parameter.empty, default=Parameter.empty if parameter.default is Parameter.empty else None)
        for parameter in made.parameters.values()
    ])
    scope = {}
    exec(f"def like{plain}: pass", scope)
    scope["like"].__name__ = scope["like"].__qualname__ = func.__name__
    scope["like"](*positional, **named)
    bound = made.bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound", module="inspect")


def getclosurevars(func):
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    import builtins
    code = func.__code__
    nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__ or ())}
    found, built_in, unbound = {}, {}, set()
    for name in code.co_names:
        if name in func.__globals__:
            found[name] = func.__globals__[name]
        elif hasattr(builtins, name):
            built_in[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found, built_in, unbound)


def getmembers_static(object, predicate=None):
    found = [(name, getattr_static(object, name, None)) for name in dir(object)]
    return sorted([pair for pair in found if predicate is None or predicate(pair[1])], key=lambda pair: pair[0])


def getclasstree(classes, unique=False):
    children, roots = {}, []
    for cls in classes:
        if not cls.__bases__ and cls not in roots:
            roots.append(cls)
        for parent in cls.__bases__:
            known = children.setdefault(parent, [])
            if cls not in known:
                known.append(cls)
            if unique and parent in classes:
                break
    roots += [parent for parent in children if parent not in classes and parent not in roots]
    return walktree(roots, children, None)


def walktree(classes, children, parent):
    made = []
    for cls in sorted(classes, key=lambda cls: (cls.__module__, cls.__name__)):
        made.append((cls, cls.__bases__))
        if cls in children:
            made.append(walktree(children[cls], children, cls))
    return made


class FullArgSpec(tuple):
    _names = ("args", "varargs", "varkw", "defaults", "kwonlyargs", "kwonlydefaults", "annotations")

    def __getattr__(self, name):
        if name in self._names:
            return self[self._names.index(name)]
        raise AttributeError(name)

    def __repr__(self):
        return f"FullArgSpec({', '.join(f'{name}={value!r}' for name, value in zip(self._names, self))})"


def getfullargspec(func):
    made = signature(func.__func__ if isinstance(func, MethodType) else func)
    named = lambda *kinds: [p.name for p in made.parameters.values() if p.kind in kinds]
    defaults = tuple(p.default for p in made.parameters.values() if p.kind < 2 and p.default is not _empty)
    only = {p.name: p.default for p in made.parameters.values() if p.kind == 3 and p.default is not _empty}
    return FullArgSpec((
        named(0, 1), (named(2) or [None])[0], (named(4) or [None])[0], defaults or None, named(3), only or None,
        _annotations_of(made),
    ))


def _annotations_of(made):
    known = {} if made.return_annotation is _empty else {"return": made.return_annotation}
    return known | {p.name: p.annotation for p in made.parameters.values() if p.annotation is not _empty}
