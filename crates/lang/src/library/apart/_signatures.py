"""What a function takes: parameters, signatures, and arguments bound to them."""

import builtins
import functools
import types
from _built_in_signatures import CLASSES, FUNCTIONS, method_signature
from keyword import iskeyword
from types import BuiltinFunctionType, FunctionType, MethodDescriptorType, MethodType, MethodWrapperType, WrapperDescriptorType

__name__ = "inspect"

_VARARGS, _VARKEYWORDS = 4, 8


def _unwrap_partial(function):
    while True:
        if isinstance(function, MethodType):
            function = function.__func__
        elif isinstance(function, functools.partial):
            function = function.func
        else:
            return function


def unwrap(func, *, stop=None):
    seen = {id(func)}
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {func!r}")
        seen.add(id(func))
    return func


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
        if kind not in range(5):
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        self.name, self.kind, self.default, self.annotation = name, _KINDS[kind], default, annotation
        if default is not _empty and self.kind in (2, 4):
            raise ValueError(f"{self.kind.description} parameters cannot have default values")
        self._check_name()

    def _check_name(self):
        if not isinstance(self.name, str):
            raise TypeError(f"name must be a str, not a {type(self.name).__name__}")
        # The hidden argument of a comprehension is called `.0`.
        hidden = self.name[0] == "." and self.name[1:].isdigit()
        reserved = iskeyword(self.name) and self.kind != 0
        if not hidden and (reserved or not self.name.isidentifier()):
            raise ValueError(f"{self.name!r} is not a valid parameter name")

    def replace(self, *, name=None, kind=None, **changes):
        return Parameter(
            self.name if name is None else name, self.kind if kind is None else kind,
            default=changes.get("default", self.default), annotation=changes.get("annotation", self.annotation),
        )

    __replace__ = replace

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
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self.name, self.kind, self.default, self.annotation) == (
            other.name, other.kind, other.default, other.annotation)

    def __hash__(self):
        return hash((self.name, int(self.kind)))


class BoundArguments:
    def __init__(self, signature, arguments):
        self.signature, self.arguments = signature, arguments

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

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
        known = {}
        for parameter in parameters or ():
            self._check_order(list(known.values()), parameter)
            known[parameter.name] = parameter
        self.parameters = types.MappingProxyType(known)
        self.return_annotation = return_annotation

    @staticmethod
    def _check_order(before, parameter):
        last = before[-1].kind if before else parameter.kind
        if last > parameter.kind:
            kinds = f"{last.description} parameter before {parameter.kind.description} parameter"
            raise ValueError(f"wrong parameter order: {kinds}")
        if parameter.kind < 2 and parameter.default is _empty and any(one.default is not _empty for one in before):
            raise ValueError("non-default argument follows default argument")
        if any(one.name == parameter.name for one in before):
            raise ValueError(f"duplicate parameter name: {parameter.name!r}")

    @classmethod
    def from_callable(cls, obj, **options):
        return signature(obj)

    def __hash__(self):
        return hash((tuple(self.parameters.values()), self.return_annotation))

    def replace(self, *, parameters=..., return_annotation=...):
        return Signature(
            self.parameters.values() if parameters is ... else parameters,
            return_annotation=self.return_annotation if return_annotation is ... else return_annotation,
        )

    __replace__ = replace

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments = {}
        args, kwargs = list(args), dict(kwargs)
        # Words name a keyword-only parameter so only where it comes right behind the positional arguments.
        by_place = True
        for name, parameter in self.parameters.items():
            kind = int(parameter.kind)
            takes_place = kind < 2 and bool(args)
            if kind == 2:
                if args:
                    arguments[name] = tuple(args)
                    args = []
            elif kind == 4:
                if kwargs:
                    arguments[name] = kwargs
                    kwargs = {}
            elif takes_place:
                if name in kwargs and kind == 1:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = args.pop(0)
            elif name in kwargs and kind != 0:
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                raise TypeError(f"missing a required {'keyword-only ' if kind == 3 and by_place else ''}argument: {name!r}")
            by_place = by_place and takes_place
        if args:
            raise TypeError("too many positional arguments")
        if kwargs:
            raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return BoundArguments(self, arguments)

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None):
        parts = self._parts()
        text = f"({', '.join(parts)})"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(parts) + "\n)"
        if self.return_annotation is not _empty:
            text += f" -> {formatannotation(self.return_annotation)}"
        return text

    def _parts(self):
        """The parameters, with the signs between their kinds."""
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
        return [*parts, "/"] if seen_positional else parts

    def __repr__(self):
        return f"<Signature {self}>"

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return list(self.parameters.values()) == list(other.parameters.values()) and (
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
    if code.co_flags & _VARARGS:
        add(names[after], 2)
    for name in names[positional:after]:
        add(name, 3, keyword_defaults.get(name, _empty))
    if code.co_flags & _VARKEYWORDS:
        add(names[after + bool(code.co_flags & _VARARGS)], 4)
    return Signature(parameters, return_annotation=annotations.get("return", _empty))


def _without_first(made):
    parameters = list(made.parameters.values())
    if parameters and parameters[0].kind < 2:
        parameters = parameters[1:]
    return Signature(parameters, return_annotation=made.return_annotation)


def _of_text(text):
    made = {}
    exec(f"def like({text}): pass", made)
    return _of_function(made["like"])


def _of_method(obj):
    known = method_signature(obj)
    if known is None and hasattr(obj, "__code__"):
        return _of_function(obj)
    if known is None:
        raise ValueError(f"no signature found for builtin {obj!r}")
    taken, has_self = known
    if not has_self:
        return _of_text(taken)
    return _of_text(f"self, {taken}" if "/" in taken else f"self, /, {taken}" if taken else "self, /")


def _of_class(cls):
    """Of the metaclass's `__call__`, or of what makes an instance in the nearest class: `__new__` before `__init__`."""
    call = getattr(type(cls), "__call__", None)
    if isinstance(call, FunctionType) and type(cls).__module__ != "enum":
        return _without_first(signature(call))
    for base in cls.__mro__:
        for name in ("__new__", "__init__"):
            method = base.__dict__.get(name)
            function = getattr(base, name) if isinstance(method, (staticmethod, classmethod)) else method
            if isinstance(function, FunctionType):
                return _without_first(_of_function(function))
        if base is object:
            return Signature()
        if vars(builtins).get(base.__name__) is base:
            if base.__name__ in CLASSES:
                return _of_text(CLASSES[base.__name__])
            break
    raise ValueError(f"no signature found for builtin {'' if cls is type else 'type '}{cls!r}")


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, MethodType):
        return _without_first(signature(obj.__func__))
    if follow_wrapped and not isinstance(obj, type):
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__"))
    known = getattr(obj, "__signature__", None)
    if known is not None and not isinstance(known, (Signature, str)) and callable(known):
        known = known()
    if isinstance(known, str):
        return _of_text(known[1:-1])
    if isinstance(known, Signature):
        return known
    if isinstance(obj, FunctionType):
        return _of_function(obj)
    if obj is vars(builtins).get(getattr(obj, "__name__", None)) and obj.__name__ in FUNCTIONS:
        return _of_text(FUNCTIONS[obj.__name__])
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
        return _of_class(obj)
    if isinstance(getattr(type(obj), "__call__", None), FunctionType):
        return _without_first(signature(type(obj).__call__))
    if isinstance(obj, (MethodDescriptorType, WrapperDescriptorType, MethodWrapperType, BuiltinFunctionType)):
        return _of_method(obj)
    raise ValueError(f"no signature found for builtin {obj!r}")
