"""Functions and calls as texts."""

import functools
import inspect
import sys
import traceback

from asyncio import constants


def _get_function_source(func):
    """(file, line) of a function written in Python, or None."""
    func = inspect.unwrap(func)
    if inspect.isfunction(func):
        return func.__code__.co_filename, func.__code__.co_firstlineno
    if isinstance(func, functools.partial):
        return _get_function_source(func.func)
    if isinstance(func, functools.partialmethod):
        return _get_function_source(func.func)
    return None


def _format_callback_source(func, args, *, debug=False):
    """`function(1) at file:7`"""
    text = _format_callback(func, args, None, debug=debug)
    source = _get_function_source(func)
    if source:
        text += f" at {source[0]}:{source[1]}"
    return text


def _format_args_and_kwargs(args, kwargs, *, debug=False):
    """`('a', b=1)`; without debug, how many there are is all that is said."""
    if not debug:
        return "()"
    words = [repr(arg) for arg in args]
    words += [f"{key}={repr(value)}" for key, value in kwargs.items()]
    return f"({', '.join(words)})"


def _format_callback(func, args, kwargs, *, debug=False, suffix=""):
    if isinstance(func, functools.partial):
        suffix = _format_args_and_kwargs(args, kwargs or {}, debug=debug) + suffix
        return _format_callback(func.func, func.args, func.keywords, debug=debug, suffix=suffix)
    name = getattr(func, "__qualname__", None) or getattr(func, "__name__", None) or repr(func)
    return name + _format_args_and_kwargs(args, kwargs or {}, debug=debug) + suffix


def extract_stack(f=None, limit=None):
    """The stack of the caller, at most DEBUG_STACK_DEPTH frames of it."""
    if f is None:
        f = sys._getframe().f_back
    if limit is None:
        limit = constants.DEBUG_STACK_DEPTH
    return traceback.extract_stack(f, limit)
