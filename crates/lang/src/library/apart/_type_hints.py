"""Reads annotations."""

import collections
import collections.abc
import sys
import types
from types import GenericAlias
from _type_parameters import ParamSpecArgs, ParamSpecKwargs
from _typing_forms import (
    _AnnotatedAlias, _BaseGenericAlias, _GenericAlias, _is_param_expr, _LiteralGenericAlias, _type_check, Annotated, ForwardRef,
    NotRequired, ReadOnly, Required,
)

from _typing_protocols import Generic

__name__ = "typing"


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, types.UnionType):
        return types.UnionType
    return None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        if tp.__origin__ is collections.abc.Callable and not (len(args) == 2 and _is_param_expr(args[0])):
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, types.UnionType):
        return tp.__args__
    return ()


def _evaluated(annotation, globals, locals):
    """An annotation with its texts evaluated, however deep they stand."""
    if isinstance(annotation, str):
        annotation = ForwardRef(annotation)
    if isinstance(annotation, ForwardRef):
        value = eval(annotation.__forward_arg__, globals, locals)
        return _evaluated(_type_check(value, allow_special=True), globals, locals)
    if isinstance(annotation, (_GenericAlias, GenericAlias, types.UnionType)):
        if isinstance(annotation, _LiteralGenericAlias):
            return annotation
        old = annotation.__args__
        new = tuple([_evaluated(_forward(item), globals, locals) for item in old])
        if new != old:
            return _rebuilt(annotation, new)
    return annotation


def _forward(item):
    return ForwardRef(item) if isinstance(item, str) else item


def _rebuilt(alias, args):
    if isinstance(alias, types.UnionType):
        made = args[0]
        for item in args[1:]:
            made = made | item
        return made
    if isinstance(alias, GenericAlias):
        return GenericAlias(alias.__origin__, args)
    return alias._with(args)


def _strip_annotations(annotation):
    """Without `Annotated`, `Required` and their like."""
    if isinstance(annotation, _AnnotatedAlias):
        return _strip_annotations(annotation.__origin__)
    if getattr(annotation, "__origin__", None) in (Required, NotRequired, ReadOnly):
        return _strip_annotations(annotation.__args__[0])
    if isinstance(annotation, (_GenericAlias, GenericAlias, types.UnionType)) and not isinstance(annotation, _LiteralGenericAlias):
        new = tuple(map(_strip_annotations, annotation.__args__))
        if new != annotation.__args__:
            return _rebuilt(annotation, new)
    return annotation


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    for annotations, globals, locals in _annotation_sources(obj, globalns, localns):
        for name, annotation in annotations.items():
            value = type(None) if annotation is None else _evaluated(annotation, globals, locals)
            hints[name] = value if include_extras else _strip_annotations(value)
    return hints


def _annotation_sources(obj, globalns, localns):
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            scope = globalns
            if scope is None:
                scope = getattr(sys.modules.get(base.__module__), "__dict__", {})
            locals = dict(vars(base)) if localns is None else localns
            annotations = base.__dict__.get("__annotations__", {})
            if isinstance(annotations, dict):
                parameters = {parameter.__name__: parameter for parameter in getattr(base, "__type_params__", ())}
                yield annotations, scope, {**parameters, **locals}
        return
    if isinstance(obj, types.ModuleType):
        scope = obj.__dict__
    else:
        inner = obj
        while hasattr(inner, "__wrapped__"):
            inner = inner.__wrapped__
        scope = getattr(inner, "__globals__", {})
    annotations = getattr(obj, "__annotations__", None)
    if annotations is None:
        if isinstance(obj, (types.BuiltinFunctionType, types.MethodType, types.MethodWrapperType)):
            return
        raise TypeError(f"{obj!r} is not a module, class, method, or function.")
    scope = scope if globalns is None else globalns
    parameters = {parameter.__name__: parameter for parameter in getattr(obj, "__type_params__", ())}
    yield annotations, scope, {**parameters, **(scope if localns is None else localns)}
