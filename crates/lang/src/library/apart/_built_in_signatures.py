"""What functions, methods and classes of the machine take, for `inspect.signature`."""

FUNCTIONS = {
    "abs": "x, /", "all": "iterable, /", "any": "iterable, /", "ascii": "obj, /", "bin": "number, /", "callable": "obj, /",
    "chr": "i, /", "delattr": "obj, name, /", "divmod": "x, y, /", "eval": "source, /, globals=None, locals=None",
    "exec": "source, /, globals=None, locals=None, *, closure=None", "format": "value, format_spec='', /", "globals": "",
    "hasattr": "obj, name, /", "hash": "obj, /", "hex": "number, /", "id": "obj, /", "input": "prompt='', /",
    "isinstance": "obj, class_or_tuple, /", "issubclass": "cls, class_or_tuple, /", "len": "obj, /", "locals": "",
    "oct": "number, /", "ord": "c, /", "pow": "base, exp, mod=None",
    "print": "*args, sep=' ', end='\\n', file=None, flush=False", "repr": "obj, /", "round": "number, ndigits=None",
    "setattr": "obj, name, value, /", "sorted": "iterable, /, *, key=None, reverse=False", "sum": "iterable, /, start=0",
    "open": "file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None",
    "aiter": "async_iterable, /", "breakpoint": "*args, **kws",
}

CLASSES = {
    "bool": "object=False, /", "memoryview": "object", "classmethod": "function, /", "staticmethod": "function, /",
    "complex": "real=0, imag=0", "enumerate": "iterable, start=0", "filter": "function, iterable, /", "float": "x=0, /",
    "frozenset": "iterable=(), /", "list": "iterable=(), /", "set": "iterable=(), /", "tuple": "iterable=(), /",
    "property": "fget=None, fset=None, fdel=None, doc=None", "map": "function, iterable, /, *iterables",
    "reversed": "sequence, /", "zip": "*iterables, strict=False",
}

_TEXT_TESTS = "isascii islower isupper istitle isspace isdigit isalpha isalnum"
_BYTES = {
    "": f"capitalize lower swapcase title upper {_TEXT_TESTS}", "width, fillchar=b' ', /": "center ljust rjust",
    "encoding='utf-8', errors='strict'": "decode", "tabsize=8": "expandtabs", "string, /": "fromhex",
    "iterable_of_bytes, /": "join", "bytes=None, /": "lstrip rstrip strip", "frm, to, /": "maketrans",
    "sep, /": "partition rpartition", "old, new, count=-1, /": "replace", "prefix, /": "removeprefix",
    "suffix, /": "removesuffix", "sep=None, maxsplit=-1": "split rsplit", "keepends=False": "splitlines",
    "table, /, delete=b''": "translate", "width, /": "zfill",
}
_SETS = {"": "copy", "*others": "difference intersection union", "other, /": "isdisjoint issubset issuperset symmetric_difference"}

# By class: what is taken beside the object, and the methods that take it.
METHODS = {
    "int": {
        "": "conjugate bit_length bit_count as_integer_ratio is_integer", "length=1, byteorder='big', *, signed=False": "to_bytes",
        "bytes, byteorder='big', *, signed=False": "from_bytes",
    },
    "float": {"": "conjugate as_integer_ratio hex is_integer", "string, /": "fromhex"},
    "complex": {"": "conjugate"},
    "str": {
        "": f"capitalize casefold title lower swapcase upper isdecimal isnumeric isidentifier isprintable {_TEXT_TESTS}",
        "encoding='utf-8', errors='strict'": "encode", "old, new, /, count=-1": "replace", "sep=None, maxsplit=-1": "split rsplit",
        "iterable, /": "join", "width, fillchar=' ', /": "center ljust rjust", "tabsize=8": "expandtabs",
        "sep, /": "partition rpartition", "chars=None, /": "lstrip rstrip strip", "keepends=False": "splitlines",
        "table, /": "translate", "prefix, /": "removeprefix", "suffix, /": "removesuffix", "width, /": "zfill",
        "*args, **kwargs": "format", "mapping, /": "format_map",
    },
    "bytes": _BYTES,
    "bytearray": _BYTES | {
        "": f"{_BYTES['']} clear copy reverse", "item, /": "append", "iterable_of_ints, /": "extend", "index, item, /": "insert",
        "index=-1, /": "pop", "value, /": "remove",
    },
    "list": {
        "": "clear copy reverse", "object, /": "append", "index, object, /": "insert", "iterable, /": "extend", "index=-1, /": "pop",
        "value, /": "remove count", "value, start=0, stop=9223372036854775807, /": "index", "*, key=None, reverse=False": "sort",
    },
    "tuple": {"value, start=0, stop=9223372036854775807, /": "index", "value, /": "count"},
    "dict": {
        "": "popitem keys items values clear copy", "key, default=None, /": "get setdefault", "iterable, value=None, /": "fromkeys",
    },
    "set": _SETS | {
        "": "clear copy pop", "object, /": "add discard remove",
        "*others": f"{_SETS['*others']} difference_update intersection_update update",
        "other, /": f"{_SETS['other, /']} symmetric_difference_update",
    },
    "frozenset": _SETS,
    "range": {"object, /": "count index"},
    "slice": {"object, /": "indices"},
    "BaseException": {"object, /": "with_traceback add_note"},
    "property": {"object, /": "getter setter deleter"},
    "type": {"": "mro"},
}

SPECIAL = {
    "": "__len__ __iter__ __next__ __str__ __repr__ __hash__ __bool__ __int__ __float__ __index__ __neg__ __pos__ __abs__ __invert__",
    "value, /": "__add__ __radd__ __sub__ __rsub__ __mul__ __rmul__ __truediv__ __rtruediv__ __floordiv__ __rfloordiv__ __mod__ "
    "__rmod__ __and__ __rand__ __or__ __ror__ __xor__ __rxor__ __lshift__ __rshift__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__ "
    "__iadd__ __imul__ __ior__ __iand__ __isub__ __ixor__",
    "value, mod=None, /": "__pow__ __rpow__", "key, /": "__contains__ __delitem__", "index, /": "__getitem__",
    "key, value, /": "__setitem__", "name, /": "__getattribute__ __delattr__", "name, value, /": "__setattr__",
    "*args, **kwargs": "__init__ __call__",
}

# What has a signature that cannot be written down.
INVALID = {"str": "count find index rfind rindex startswith endswith maketrans",
           "bytes": "count find index rfind rindex startswith endswith hex", "dict": "pop"}


def _looked_up(table, name):
    return next((taken for taken, names in table.items() if name in names.split()), None)


def method_signature(obj):
    """The parameters of a method as text, and whether the object itself is the first of them; None where nothing is known."""
    name = obj.__name__
    if name == "__new__":
        return "*args, **kwargs", False
    owner = getattr(obj, "__objclass__", None)
    receiver = None if owner else getattr(obj, "__self__", None)
    if owner is None:
        owner = receiver if isinstance(receiver, type) else type(receiver)
    for base in owner.__mro__:
        if name in INVALID.get(base.__name__, "").split():
            raise ValueError(f"{obj!r} builtin has invalid signature")
        taken = _looked_up(METHODS.get(base.__name__, {}), name)
        if taken is not None:
            break
    else:
        taken = _looked_up(SPECIAL, name)
    if taken is None:
        return None
    return taken, receiver is None and not isinstance(vars(owner).get(name), type(vars(dict)["fromkeys"]))
