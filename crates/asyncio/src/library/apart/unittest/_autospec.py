"""Mocks made after something: with the attributes and signatures of a spec, or as an open file."""

import inspect
from types import FunctionType, MethodType, ModuleType

from unittest._async_mock import _is_async_function
from unittest._calls import DEFAULT
from unittest.mock import AsyncMock, MagicMock, NonCallableMagicMock, NonCallableMock

__all__ = ("create_autospec", "mock_open", "seal")


def _signature_of(spec, is_method):
    """The signature that a call must fit, or None."""
    try:
        signature = inspect.signature(spec)
    except (TypeError, ValueError):
        return None
    if is_method:
        parameters = list(signature.parameters.values())[1:]
        signature = signature.replace(parameters=parameters)
    return signature


def seal(mock):
    """No further attributes: those that are not there yet are errors."""
    mock.__dict__["_mock_sealed"] = True
    for child in list(mock.__dict__["_mock_children"].values()):
        if isinstance(child, NonCallableMock) and child.__dict__["_mock_new_parent"] is mock:
            seal(child)


def mock_open(mock=None, read_data=""):
    """A stand-in for open() whose files hold `read_data`."""
    import io
    if mock is None:
        mock = MagicMock(name="open")
    handle = MagicMock()
    handle.__enter__.return_value = handle

    def close(*details):
        handle.close()

    handle.__exit__.side_effect = close
    source = [io.StringIO(read_data)]
    handle.read.side_effect = lambda *args: source[0].read(*args)
    handle.readline.side_effect = lambda *args: source[0].readline(*args)
    handle.readlines.side_effect = lambda *args: source[0].readlines(*args)

    def reopen(*args, **kwargs):
        source[0] = io.StringIO(read_data)
        return DEFAULT

    mock.side_effect = reopen
    mock.return_value = handle
    return mock


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock with the attributes and the signature of the spec, and so have its methods."""
    is_type = isinstance(spec, type)
    if instance and _is_async_function(spec):
        raise RuntimeError("Instance can not be True when create_autospec is mocking an async function")
    words = {"spec_set": spec} if spec_set else {"spec": spec}
    kind = MagicMock
    if isinstance(spec, (FunctionType, MethodType)) or not callable(spec):
        kind = AsyncMock if _is_async_function(spec) else MagicMock if callable(spec) else NonCallableMagicMock
    if is_type and instance and not hasattr(spec, "__call__"):
        kind = NonCallableMagicMock
    made = kind(parent=_parent, _new_parent=_parent, _new_name=_name or "", name=_name, **words, **kwargs)
    if isinstance(spec, FunctionType):
        made.__dict__["_mock_signature"] = _signature_of(spec, False)
        made.__dict__["_mock_stands_for_function"] = True
    elif is_type and not instance:
        init = inspect.getattr_static(spec, "__init__", None)
        if isinstance(init, FunctionType):
            made.__dict__["_mock_signature"] = _signature_of(init, True)
        made.return_value = create_autospec(spec, spec_set, instance=True, _name="()", _parent=made)
    for name in dir(spec):
        if name.startswith("__") and name.endswith("__"):
            continue
        value = inspect.getattr_static(spec, name, None)
        if isinstance(value, FunctionType):
            child = (AsyncMock if _is_async_function(value) else MagicMock)(
                parent=made, name=name, _new_name=name, _new_parent=made)
            child.__dict__["_mock_signature"] = _signature_of(value, is_type and instance or not isinstance(spec, (type, ModuleType)))
            made.__dict__["_mock_children"][name] = child
    return made
