"""What programs ask of functions, classes and coroutines."""

import functools
import sys
import types
from types import AsyncGeneratorType, CoroutineType, FunctionType, GeneratorType, MethodType

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


def _unwrap_partial(function):
    while True:
        if isinstance(function, MethodType):
            function = function.__func__
        elif isinstance(function, functools.partial):
            function = function.func
        else:
            return function


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


def unwrap(func, *, stop=None):
    seen = {id(func)}
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {func!r}")
        seen.add(id(func))
    return func


def currentframe():
    return sys._getframe(1)


def stack(context=1):
    return []


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
    return cleandoc(doc) if isinstance(doc, str) else None


def getsource(object):
    raise OSError("could not get source code")


getsourcelines = getsource


def getfile(object):
    raise TypeError(f"{object!r} is a built-in {'class' if isclass(object) else 'module'}")


# -- signatures -------------------------------------------------------------------


class _empty:
    pass


class _Kind(int):
    def __new__(cls, value, name, description):
        made = int.__new__(cls, value)
        made.name, made.description = name, description
        return made

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"


_KINDS = [
    _Kind(value, name, description) for value, (name, description) in enumerate((
        ("POSITIONAL_ONLY", "positional-only"), ("POSITIONAL_OR_KEYWORD", "positional or keyword"),
        ("VAR_POSITIONAL", "variadic positional"), ("KEYWORD_ONLY", "keyword-only"), ("VAR_KEYWORD", "variadic keyword"),
    ))
]


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)


def formatannotation(annotation, base_module=None):
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    shown = repr(annotation)
    return shown.replace("typing.", "") if getattr(annotation, "__module__", None) == "typing" else shown


class Parameter:
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _KINDS
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name, self.kind, self.default, self.annotation = name, _KINDS[kind], default, annotation

    def replace(self, *, name=None, kind=None, **changes):
        return Parameter(
            self.name if name is None else name, self.kind if kind is None else kind,
            default=changes.get("default", self.default), annotation=changes.get("annotation", self.annotation),
        )

    def __str__(self):
        text = self.name
        if self.annotation is not _empty:
            text = f"{text}: {formatannotation(self.annotation)}"
        if self.default is not _empty:
            text += f"{' = ' if self.annotation is not _empty else '='}{self.default!r}"
        return {2: "*", 4: "**"}.get(int(self.kind), "") + text

    def __repr__(self):
        return f'<Parameter "{self}">'

    def __eq__(self, other):
        return isinstance(other, Parameter) and (self.name, self.kind, self.default, self.annotation) == (
            other.name, other.kind, other.default, other.annotation)

    def __hash__(self):
        return hash((self.name, int(self.kind)))


class BoundArguments:
    def __init__(self, signature, arguments):
        self.signature, self.arguments = signature, arguments

    @property
    def args(self):
        args = []
        for name, parameter in self.signature.parameters.items():
            if parameter.kind in (3, 4) or name not in self.arguments:
                break
            value = self.arguments[name]
            args.extend(value) if parameter.kind == 2 else args.append(value)
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        positional = True
        for name, parameter in self.signature.parameters.items():
            positional = positional and parameter.kind not in (3, 4) and name in self.arguments
            if not positional and name in self.arguments:
                kwargs.update(self.arguments[name]) if parameter.kind == 4 else kwargs.update({name: self.arguments[name]})
        return kwargs

    def apply_defaults(self):
        arguments = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif parameter.default is not _empty:
                arguments[name] = parameter.default
            elif parameter.kind == 2:
                arguments[name] = ()
            elif parameter.kind == 4:
                arguments[name] = {}
        self.arguments = arguments

    def __repr__(self):
        return f"<BoundArguments ({', '.join(f'{name}={value!r}' for name, value in self.arguments.items())})>"


class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = types.MappingProxyType({parameter.name: parameter for parameter in parameters or ()})
        self.return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, **options):
        return signature(obj)

    def replace(self, *, parameters=..., return_annotation=...):
        return Signature(
            self.parameters.values() if parameters is ... else parameters,
            return_annotation=self.return_annotation if return_annotation is ... else return_annotation,
        )

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments = {}
        args, kwargs = list(args), dict(kwargs)
        for name, parameter in self.parameters.items():
            kind = int(parameter.kind)
            if kind == 2:
                if args:
                    arguments[name] = tuple(args)
                    args = []
            elif kind == 4:
                if kwargs:
                    arguments[name] = kwargs
                    kwargs = {}
            elif kind < 2 and args:
                if name in kwargs and kind == 1:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = args.pop(0)
            elif name in kwargs and kind != 0:
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                raise TypeError(f"missing a required {'keyword-only ' if kind == 3 else ''}argument: {name!r}")
        if args:
            raise TypeError("too many positional arguments")
        if kwargs:
            raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return BoundArguments(self, arguments)

    def __str__(self):
        parts = []
        seen_positional = seen_star = False
        for parameter in self.parameters.values():
            kind = int(parameter.kind)
            if kind == 0:
                seen_positional = True
            elif seen_positional:
                parts.append("/")
                seen_positional = False
            if kind == 2:
                seen_star = True
            elif kind == 3 and not seen_star:
                parts.append("*")
                seen_star = True
            parts.append(str(parameter))
        if seen_positional:
            parts.append("/")
        result = f"({', '.join(parts)})"
        if self.return_annotation is not _empty:
            result += f" -> {formatannotation(self.return_annotation)}"
        return result

    def format(self, *, max_width=None):
        return str(self)

    def __repr__(self):
        return f"<Signature {self}>"

    def __eq__(self, other):
        return isinstance(other, Signature) and list(self.parameters.values()) == list(other.parameters.values()) and (
            self.return_annotation == other.return_annotation)


def _of_function(function):
    code = function.__code__
    names = code.co_varnames
    positional = code.co_argcount
    defaults = function.__defaults__ or ()
    keyword_defaults = function.__kwdefaults__ or {}
    annotations = function.__annotations__
    parameters = []

    def add(name, kind, default=_empty):
        parameters.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))

    for place, name in enumerate(names[:positional]):
        at = place - (positional - len(defaults))
        add(name, 0 if place < code.co_posonlyargcount else 1, defaults[at] if at >= 0 else _empty)
    after = positional + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        add(names[after], 2)
    for name in names[positional:after]:
        add(name, 3, keyword_defaults.get(name, _empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(names[after + bool(code.co_flags & CO_VARARGS)], 4)
    return Signature(parameters, return_annotation=annotations.get("return", _empty))


def _without_first(made):
    parameters = list(made.parameters.values())
    if parameters and parameters[0].kind < 2:
        parameters = parameters[1:]
    return Signature(parameters, return_annotation=made.return_annotation)


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, MethodType):
        return _without_first(signature(obj.__func__))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__"))
    known = getattr(obj, "__signature__", None)
    if isinstance(known, Signature):
        return known
    if isinstance(obj, FunctionType):
        return _of_function(obj)
    if isinstance(obj, functools.partial):
        made = signature(obj.func)
        bound = made.bind_partial(*obj.args, **obj.keywords)
        parameters = []
        only = False
        for name, parameter in made.parameters.items():
            if name in obj.keywords:
                parameter = parameter.replace(default=obj.keywords[name], kind=3)
                only = True
            elif name in bound.arguments and parameter.kind != 2:
                continue
            elif only and parameter.kind == 1:
                parameter = parameter.replace(kind=3)
            elif only and parameter.kind == 2:
                continue
            parameters.append(parameter)
        return Signature(parameters, return_annotation=made.return_annotation)
    if isinstance(obj, type):
        for name in ("__new__", "__init__"):
            method = getattr(obj, name)
            if isinstance(method, FunctionType):
                return _without_first(_of_function(method))
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return Signature()
    elif isinstance(getattr(type(obj), "__call__", None), FunctionType):
        return _without_first(signature(type(obj).__call__))
    raise ValueError(f"no signature found for builtin {obj!r}")


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
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


class ClosureVars(tuple):
    _names = ("nonlocals", "globals", "builtins", "unbound")

    def __getattr__(self, name):
        if name in self._names:
            return self[self._names.index(name)]
        raise AttributeError(name)

    def __repr__(self):
        return f"ClosureVars({', '.join(f'{name}={value!r}' for name, value in zip(self._names, self))})"


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
    return ClosureVars((nonlocals, found, built_in, unbound))


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
    made = signature(func)
    named = lambda *kinds: [p.name for p in made.parameters.values() if p.kind in kinds]
    defaults = tuple(p.default for p in made.parameters.values() if p.kind < 2 and p.default is not _empty)
    only = {p.name: p.default for p in made.parameters.values() if p.kind == 3 and p.default is not _empty}
    return FullArgSpec((
        named(0, 1), (named(2) or [None])[0], (named(4) or [None])[0], defaults or None, named(3), only or None,
        dict(getattr(func, "__annotations__", {})),
    ))
