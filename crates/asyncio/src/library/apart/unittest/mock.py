"""Objects that take any call and remember it, and patches that put them in the place of others."""

import inspect

from unittest._async_mock import AsyncMockMixin, _is_async_function
from unittest._calls import (
    ANY, DEFAULT, FILTER_DIR, _AnyComparer, _Call, _CallList, _deleted, _format_call_signature, _is_exception, _missing_from, call,
    sentinel,
)
from unittest._magics import _ASYNC_MAGICS, _FORWARDERS, _MAGICS, MagicMixin, _magic_child
from unittest.util import safe_repr

__all__ = (
    "Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock", "ThreadingMock",
    "FILTER_DIR", "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal", "InvalidSpecError",
)


class InvalidSpecError(Exception):
    """A mock may not be the spec of another one."""


_ASSERT_PREFIXES = ("assert", "assret", "asert", "aseert", "assrt")

# Attributes that live in the mock itself; everything else is a child.
_OWN = frozenset((
    "return_value", "side_effect", "called", "call_count", "call_args", "call_args_list", "mock_calls", "method_calls",
    "await_count", "await_args", "await_args_list", "_spec_asyncs",
))
_UNSUPPORTED = frozenset(("__getattr__", "__setattr__", "__init__", "__new__", "__prepare__", "__instancecheck__",
                          "__subclasscheck__", "__del__"))


class NonCallableMock:
    """A mock that is not to be called: every attribute is another mock."""

    def __new__(cls, /, *args, **kwargs):
        # A class for each mock: special methods are looked up on the class.
        own = type(cls.__name__, (cls,), {"__doc__": cls.__doc__})
        own.__module__ = cls.__module__
        own.__qualname__ = cls.__qualname__
        return object.__new__(own)

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name="",
                 _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        own = self.__dict__
        own["_mock_parent"] = parent
        own["_mock_name"] = name
        own["_mock_new_name"] = _new_name
        own["_mock_new_parent"] = parent if _new_parent is None else _new_parent
        own["_mock_sealed"] = False
        if spec_set is not None:
            spec = spec_set
        self._mock_add_spec(spec, spec_set is not None)
        own["_mock_children"] = {}
        own["_mock_wraps"] = wraps
        own["_mock_delegate"] = None
        own["_mock_unsafe"] = unsafe
        own["_mock_signature"] = None
        own["_mock_return_value"] = DEFAULT
        own["_mock_side_effect"] = None
        self._mock_clear()
        if kwargs:
            self.configure_mock(**kwargs)

    def _mock_clear(self):
        own = self.__dict__
        own["called"] = False
        own["call_count"] = 0
        own["call_args"] = None
        own["call_args_list"] = _CallList()
        own["mock_calls"] = _CallList()
        own["method_calls"] = _CallList()

    def _mock_add_spec(self, spec, spec_set):
        own = self.__dict__
        if isinstance(spec, NonCallableMock):
            raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
        own["_spec_class"] = None
        own["_mock_methods"] = None
        own["_spec_set"] = spec_set
        own["_spec_asyncs"] = []
        own["_mock_spec"] = spec
        if spec is None:
            return
        if isinstance(spec, (list, tuple)):
            own["_mock_methods"] = list(spec)
            return
        own["_spec_class"] = spec if isinstance(spec, type) else type(spec)
        own["_mock_methods"] = dir(spec)
        own["_spec_asyncs"] = [name for name in own["_mock_methods"] if _is_async_function(inspect.getattr_static(spec, name, None))]

    def mock_add_spec(self, spec, spec_set=False):
        """Only attributes of the spec may be asked for."""
        self._mock_add_spec(spec, spec_set)

    # -- attributes

    @property
    def __class__(self):
        spec = self.__dict__.get("_spec_class")
        return type(self) if spec is None else spec

    @property
    def return_value(self):
        value = self.__dict__["_mock_return_value"]
        if value is DEFAULT and self._mock_wraps is None:
            value = self._get_child_mock(_new_parent=self, _new_name="()")
            self.return_value = value
        return value

    @return_value.setter
    def return_value(self, value):
        self.__dict__["_mock_return_value"] = value
        _adopt(self, value, None, "()")

    @property
    def side_effect(self):
        return self.__dict__["_mock_side_effect"]

    @side_effect.setter
    def side_effect(self, value):
        # Several answers, one after the other; a callable or an exception is asked or raised each time.
        if value is not None and not callable(value) and not _is_exception(value) and value is not DEFAULT:
            value = iter(value)
        self.__dict__["_mock_side_effect"] = value

    def __getattribute__(self, name):
        if name in _MAGICS and type(self).__dict__.get(name) is _FORWARDERS[name]:
            return _magic_child(self, name)
        return object.__getattribute__(self, name)

    def __getattr__(self, name):
        own = self.__dict__
        if name in ("_mock_methods", "_mock_unsafe", "_mock_children"):
            raise AttributeError(name)
        if own.get("_mock_methods") is not None:
            if name not in own["_mock_methods"] or (name in _MAGICS):
                raise AttributeError(f"Mock object has no attribute {name!r}")
        elif name in _MAGICS or (name.startswith("__") and name.endswith("__") and len(name) > 4):
            raise AttributeError(name)
        if not own["_mock_unsafe"] and (own["_mock_methods"] is None or name not in own["_mock_methods"]):
            if name.startswith(_ASSERT_PREFIXES) or name in _MISSPELT:
                raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute.")
        child = own["_mock_children"].get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wraps = None if own["_mock_wraps"] is None else getattr(own["_mock_wraps"], name)
            child = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            own["_mock_children"][name] = child
        return child

    def __setattr__(self, name, value):
        own = self.__dict__
        if name in ("return_value", "side_effect", "__class__"):
            if name == "__class__":
                own["_spec_class"] = value
            else:
                object.__setattr__(self, name, value)
            return
        if name in _OWN or name.startswith("_mock_") or name.startswith("_spec_"):
            own[name] = value
            return
        if own.get("_spec_set") and own["_mock_methods"] is not None and name not in own["_mock_methods"]:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _UNSUPPORTED:
            raise AttributeError(f"Attempting to set unsupported magic method {name!r}.")
        if name in _MAGICS:
            self._set_magic(name, value)
            return
        if own.get("_mock_sealed") and name not in own["_mock_children"]:
            raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}")
        if _adopt(self, value, name, name):
            own["_mock_children"][name] = value
            own.pop(name, None)
        else:
            object.__setattr__(self, name, value)

    def _set_magic(self, name, value):
        if self.__dict__["_mock_methods"] is not None and name not in self.__dict__["_mock_methods"]:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if isinstance(value, NonCallableMock):
            _adopt(self, value, None, name)
            setattr(type(self), name, _FORWARDERS[name])
            self.__dict__["_mock_children"][name] = value
            return
        # As a method: a function is handed the mock.
        function = value
        setattr(type(self), name, lambda self, /, *args, **kwargs: function(self, *args, **kwargs))

    def __delattr__(self, name):
        own = self.__dict__
        if name in _MAGICS and name in type(self).__dict__:
            delattr(type(self), name)
            return
        if name in own:
            del own[name]
        elif own["_mock_children"].get(name) is _deleted:
            raise AttributeError(name)
        own["_mock_children"][name] = _deleted

    def __dir__(self):
        extra = [] if self._mock_methods is None else self._mock_methods
        children = [name for name, child in self._mock_children.items() if child is not _deleted]
        return sorted(set(dir(type(self))) | set(extra) | set(self.__dict__) | set(children))

    def _get_child_mock(self, /, **kwargs):
        if self._mock_sealed:
            name = kwargs.get("name", "")
            attribute = f".{name}" if name else "()"
            raise AttributeError(f"{self._extract_mock_name()}{attribute}")
        new_name = kwargs.get("_new_name")
        if new_name in self.__dict__["_spec_asyncs"]:
            return AsyncMock(**kwargs)
        return _child_class(self, new_name)(**kwargs)

    def attach_mock(self, mock, attribute):
        """Makes a mock an attribute of this one, whose calls are kept here too."""
        if not isinstance(mock, NonCallableMock):
            raise TypeError(f"{mock!r} is not a mock")
        for name, value in (("_mock_parent", None), ("_mock_new_parent", None), ("_mock_name", ""), ("_mock_new_name", None)):
            mock.__dict__[name] = value
        setattr(self, attribute, mock)

    def configure_mock(self, /, **kwargs):
        """Sets attributes; dots in a name lead to children."""
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            *parts, last = path.split(".")
            at = self
            for part in parts:
                at = getattr(at, part)
            setattr(at, last, value)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forgets the calls, of children too."""
        visited = [] if visited is None else visited
        if any(self is other for other in visited):
            return
        visited.append(self)
        self._mock_clear()
        if return_value:
            self.__dict__["_mock_return_value"] = DEFAULT
        if side_effect:
            self.__dict__["_mock_side_effect"] = None
        for child in self.__dict__["_mock_children"].values():
            if isinstance(child, NonCallableMock):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        value = self.__dict__["_mock_return_value"]
        if isinstance(value, NonCallableMock) and value is not self:
            value.reset_mock(visited)

    # -- names

    def _extract_mock_name(self):
        """The way from the outermost mock to this one: `mock.method().attribute`."""
        at, way, seen = self, "", set()
        while at.__dict__["_mock_new_parent"] is not None and id(at) not in seen:
            seen.add(id(at))
            piece = at.__dict__["_mock_new_name"] or ""
            way = (piece if piece == "()" else f".{piece}") + way
            at = at.__dict__["_mock_new_parent"]
        return (at.__dict__["_mock_name"] or "mock") + way

    def __repr__(self):
        name = self._extract_mock_name()
        words = "" if name == "mock" and self._mock_name is None else f" name={name!r}"
        spec = ""
        if self._spec_class is not None:
            spec = f" spec={self._spec_class.__name__!r}" if not self._spec_set else f" spec_set={self._spec_class.__name__!r}"
        return f"<{type(self).__name__}{words}{spec} id='{id(self)}'>"

    # -- assertions on calls

    def _calls_repr(self):
        return f"\nCalls: {safe_repr(self.mock_calls)}." if self.mock_calls else ""

    def _shown(self):
        return self._mock_name or "mock"

    def _format_mock_call_signature(self, args, kwargs):
        return _format_call_signature(self._shown(), args, kwargs)

    def _call_matcher(self, one):
        """A call with its arguments in the places of the spec's signature."""
        if self._mock_signature is None:
            return one
        name, args, kwargs = one if len(one) == 3 else ("", *one)
        try:
            bound = self._mock_signature.bind(*args, **kwargs)
        except TypeError as error:
            return error.with_traceback(None)
        return _Call((name, bound.args, bound.kwargs))

    def _error_message(self, args, kwargs, actual=None):
        expected = self._format_mock_call_signature(args, kwargs)
        if actual is None:
            actual = self._format_mock_call_signature(*self.call_args)
        return f"expected call not found.\nExpected: {expected}\n  Actual: {actual}"

    def assert_called(self):
        """At least once."""
        if self.call_count == 0:
            raise AssertionError(f"Expected '{self._shown()}' to have been called.")

    def assert_called_once(self):
        """Exactly once."""
        if self.call_count != 1:
            raise AssertionError(
                f"Expected '{self._shown()}' to have been called once. Called {self.call_count} times.{self._calls_repr()}")

    def assert_not_called(self):
        """Never."""
        if self.call_count != 0:
            raise AssertionError(
                f"Expected '{self._shown()}' to not have been called. Called {self.call_count} times.{self._calls_repr()}")

    def assert_called_with(self, /, *args, **kwargs):
        """The last call had these arguments."""
        if self.call_args is None:
            raise AssertionError(self._error_message(args, kwargs, "not called."))
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = self._call_matcher(self.call_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(self._error_message(args, kwargs)) from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        """The only call had these arguments."""
        if self.call_count != 1:
            raise AssertionError(
                f"Expected '{self._shown()}' to be called once. Called {self.call_count} times.{self._calls_repr()}")
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        """Some call had these arguments."""
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = [self._call_matcher(one) for one in self.call_args_list]
        if expected not in _AnyComparer(actual):
            raise AssertionError(f"{self._format_mock_call_signature(args, kwargs)} call not found")

    def assert_has_calls(self, calls, any_order=False):
        """These calls were made, in a row or in any order."""
        expected = [self._call_matcher(one) for one in calls]
        all_calls = _CallList(self._call_matcher(one) for one in self.mock_calls)
        if not any_order:
            if expected not in all_calls:
                shown = f"Expected: {_CallList(calls)}\n  Actual: {safe_repr(self.mock_calls)}"
                raise AssertionError(f"Calls not found.\n{shown}")
            return
        if missing := _missing_from(all_calls, expected):
            raise AssertionError(
                f"{self._shown()!r} does not contain all of {missing!r} in its call list, found {all_calls!r} instead")


_MISSPELT = ("called_once", "called_with", "called_once_with", "has_calls", "any_call", "not_called",
             "has_awaits", "awaited_once", "awaited_with")


def _child_class(parent, name):
    """What the children of a mock are: the public class that it was made of."""
    for base in type(parent).__mro__[1:]:
        if issubclass(base, NonCallableMock):
            break
    if issubclass(base, AsyncMock):
        is_plain = name in _MAGICS and name not in _ASYNC_MAGICS or name in (parent.__dict__["_mock_methods"] or ())
        return MagicMock if is_plain else AsyncMock
    if name in _ASYNC_MAGICS:
        return AsyncMock
    if base is NonCallableMagicMock:
        return MagicMock
    if base is NonCallableMock:
        return Mock
    return base


def _adopt(parent, value, name, new_name):
    """Makes a mock without a name or parent the child of another; whether it is one."""
    if isinstance(value, _Patch) or not _is_mock(value):
        return False
    own = value.__dict__
    if own["_mock_name"] or own["_mock_new_name"] or own["_mock_parent"] is not None or own["_mock_new_parent"] is not None:
        return False
    at = parent
    while at is not None:
        if at is value:
            return False
        at = at.__dict__["_mock_new_parent"]
    if new_name:
        own["_mock_new_parent"] = parent
        own["_mock_new_name"] = new_name
    if name:
        own["_mock_parent"] = parent
        own["_mock_name"] = name
    return True


def _is_mock(obj):
    return issubclass(type(obj), NonCallableMock)


class CallableMixin:
    """What a call does."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None,
                 _spec_state=None, _new_name="", _new_parent=None, **kwargs):
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        self.__dict__["_mock_return_value"] = return_value
        self.side_effect = side_effect
        if return_value is not DEFAULT:
            _adopt(self, return_value, None, "()")

    def __call__(self, /, *args, **kwargs):
        self._check_signature(args, kwargs)
        self._remember_call(args, kwargs)
        return self._answer(args, kwargs)

    def _check_signature(self, args, kwargs):
        if self._mock_signature is not None:
            self._mock_signature.bind(*args, **kwargs)

    def _remember_call(self, args, kwargs):
        own = self.__dict__
        own["called"] = True
        own["call_count"] += 1
        own["call_args"] = _Call((args, kwargs), two=True)
        own["call_args_list"].append(own["call_args"])
        own["mock_calls"].append(_Call(("", args, kwargs)))
        # The parents keep it too, under the way that leads here.
        in_methods = own["_mock_parent"] is not None
        method_name = own["_mock_name"]
        new_name = own["_mock_new_name"]
        is_call = new_name == "()"
        at = own["_mock_new_parent"]
        seen = {id(self)}
        while at is not None:
            above = at.__dict__
            if in_methods:
                above["method_calls"].append(_Call((method_name, args, kwargs)))
                in_methods = above["_mock_parent"] is not None
                if in_methods:
                    method_name = f"{above['_mock_name']}.{method_name}"
            above["mock_calls"].append(_Call((new_name, args, kwargs)))
            if above["_mock_new_name"]:
                dot = "" if is_call else "."
                is_call = above["_mock_new_name"] == "()"
                new_name = above["_mock_new_name"] + dot + new_name
            at = above["_mock_new_parent"]
            if id(at) in seen:
                break
            seen.add(id(at))

    def _answer(self, args, kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """Takes any call and remembers it; every attribute is another mock."""


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A MagicMock that is not to be called."""


class MagicMock(MagicMixin, Mock):
    """A Mock whose special methods work."""

    def reset_mock(self, /, *args, return_value=False, **kwargs):
        super().reset_mock(*args, return_value=return_value, **kwargs)


class ThreadingMock(MagicMock):
    """The name; there is one thread."""


class AsyncMock(AsyncMockMixin, MagicMixin, Mock):
    """A mock of a coroutine function."""


class PropertyMock(Mock):
    """A mock as a property of a class."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)


from unittest._autospec import create_autospec, mock_open, seal  # noqa: E402  (they make mocks)
from unittest._patch import _Patch, patch  # noqa: E402
