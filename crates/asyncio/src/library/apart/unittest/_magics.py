"""The special methods of mocks: which there are, what they answer, and how they come to their own mocks."""

from unittest._calls import DEFAULT

_NUMBERS = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow divmod".split()
_MAGICS = frozenset(
    [f"__{name}__" for name in (
        "lt gt le ge eq ne getitem setitem delitem len contains str sizeof enter exit iter bool next hash int float "
        "complex index trunc floor ceil round neg pos abs invert fspath aenter aexit aiter anext "
        "repr dir format missing reversed getformat call get set delete subclasses getnewargs reduce"
    ).split()]
    + [f"__{name}__" for name in _NUMBERS] + [f"__i{name}__" for name in _NUMBERS if name != "divmod"]
    + [f"__r{name}__" for name in _NUMBERS]
)
_ASYNC_MAGICS = frozenset(("__aenter__", "__aexit__", "__anext__"))
# What a MagicMock answers with before it is told otherwise.
_ANSWERS = {
    "__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented, "__ge__": NotImplemented,
    "__int__": 1, "__contains__": False, "__len__": 0, "__exit__": False, "__complex__": 1j, "__float__": 1.0,
    "__bool__": True, "__index__": 1, "__aexit__": False,
}
_MAGIC_DEFAULTS = (
    [f"__{name}__" for name in (
        "lt gt le ge int contains len exit complex float bool index getitem setitem delitem enter iter str sizeof "
        "hash eq ne trunc floor ceil round neg pos abs invert divmod rdivmod next fspath aenter aexit aiter anext"
    ).split()]
    + [f"__{name}__" for name in _NUMBERS] + [f"__i{name}__" for name in _NUMBERS if name != "divmod"]
)


class MagicMixin:
    """Special methods with answers of their own."""

    __module__ = "unittest.mock"

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._set_magics()

    def _set_magics(self):
        methods = self.__dict__["_mock_methods"]
        for name in _MAGIC_DEFAULTS:
            if methods is not None and name not in methods:
                continue
            setattr(type(self), name, _FORWARDERS[name])

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._set_magics()


def _forwarder(name):
    """The method of the class: it hands the call to the mock of that special method, which it makes when needed."""

    def method(self, /, *args, **kwargs):
        return _magic_child(self, name)(*args, **kwargs)

    return method


_FORWARDERS = {name: _forwarder(name) for name in _MAGICS}


def _magic_child(parent, name):
    children = parent.__dict__["_mock_children"]
    if name not in children:
        made = parent._get_child_mock(name=name, _new_name=name, _new_parent=parent)
        _set_answer(parent, made, name)
        children[name] = made
    return children[name]


def _set_answer(parent, method, name):
    """The answer of a special method that nobody has configured."""
    if name in _ANSWERS:
        method.return_value = _ANSWERS[name]
    elif name == "__hash__":
        method.return_value = object.__hash__(parent)
    elif name == "__str__":
        method.return_value = object.__str__(parent)
    elif name == "__sizeof__":
        method.return_value = object.__sizeof__(parent)
    elif name == "__fspath__":
        method.return_value = f"{type(parent).__name__}/{parent._extract_mock_name()}/{id(parent)}"
    elif name == "__eq__":
        method.side_effect = lambda other: True if parent is other else NotImplemented
    elif name == "__ne__":
        method.side_effect = lambda other: False if parent is other else NotImplemented
    elif name == "__iter__":
        def iterate():
            answer = method.__dict__["_mock_return_value"]
            return iter([]) if answer is DEFAULT else iter(answer)
        method.side_effect = iterate
    elif name == "__aiter__":
        def iterate_async():
            answer = method.__dict__["_mock_return_value"]
            return _AsyncIterator(iter([] if answer is DEFAULT else answer))
        method.side_effect = iterate_async
    elif name == "__anext__":
        method.side_effect = StopAsyncIteration


class _AsyncIterator:
    """A plain iterator for `async for`."""

    def __init__(self, iterator):
        self.iterator = iterator

    def __aiter__(self):
        return self

    async def __anext__(self):
        try:
            return next(self.iterator)
        except StopIteration:
            raise StopAsyncIteration from None
