"""Reads pickles."""

import copyreg
import struct
import sys

from _pickle_format import NEW_MODULES, UnpicklingError, attribute_of, module_named

_MARK = object()


class Unpickler:
    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
        if not hasattr(file, "read") or not hasattr(file, "readline"):
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._file, self._buffers = file, None if buffers is None else iter(buffers)
        self.memo, self._protocol = {}, 0

    def persistent_load(self, pid):
        raise UnpicklingError(
            "A load persistent id instruction was encountered, but no persistent_load function was specified."
        )

    def find_class(self, module_name, global_name, /):
        if self._protocol < 3:
            module_name = NEW_MODULES.get(module_name, module_name)
        module = module_named(module_name)
        if self._protocol >= 4:
            return attribute_of(module, global_name)[0]
        return getattr(module, global_name)

    def load(self):
        self._stack = []
        while True:
            code = self._file.read(1)
            if not code:
                raise EOFError("Ran out of input")
            if code == b".":
                return self._pop()
            reader = _READERS.get(code[0])
            if reader is None:
                shown = code.decode("latin-1") if 32 <= code[0] < 127 else f"\\x{code[0]:02x}"
                raise UnpicklingError(f"invalid load key, '{shown}'.")
            reader(self)

    # -- bytes and the stack ---------------------------------------------------

    def _read(self, size):
        data = self._file.read(size)
        if len(data) < size:
            raise UnpicklingError("pickle data was truncated")
        return data

    def _number(self, form):
        return struct.unpack(form, self._read(struct.calcsize(form)))[0]

    def _line(self):
        line = self._file.readline()
        if not line.endswith(b"\n"):
            raise UnpicklingError("pickle data was truncated")
        return line[:-1].decode()

    def _push(self, value):
        self._stack.append(value)

    def _pop(self):
        if not self._stack:
            raise UnpicklingError("unpickling stack underflow")
        return self._stack.pop()

    def _top(self):
        if not self._stack:
            raise UnpicklingError("unpickling stack underflow")
        return self._stack[-1]

    def _marked(self):
        """What stands above the last mark."""
        for place in range(len(self._stack) - 1, -1, -1):
            if self._stack[place] is _MARK:
                items = self._stack[place + 1 :]
                del self._stack[place:]
                return items
        raise UnpicklingError("could not find MARK")

    # -- codes -----------------------------------------------------------------

    def _protocol_code(self):
        self._protocol = self._read(1)[0]
        if self._protocol > 5:
            raise ValueError(f"unsupported pickle protocol: {self._protocol}")

    def _text_int(self):
        line = self._line()
        self._push({"00": False, "01": True}[line] if line in ("00", "01") else int(line.removesuffix("L")))

    def _long(self, form):
        self._push(int.from_bytes(self._read(self._number(form)), "little", signed=True))

    def _text(self, form):
        self._push(self._read(self._number(form)).decode("utf-8"))

    def _bytes(self, form, make=bytes):
        self._push(make(self._read(self._number(form))))

    def _tuple(self, size):
        items = [self._pop() for _ in range(size)]
        self._push(tuple(reversed(items)))

    def _append_all(self):
        items, target = self._marked(), self._top()
        if isinstance(target, list) or not hasattr(target, "extend"):
            for item in items:
                target.append(item)
        else:
            target.extend(items)

    def _append(self):
        value = self._pop()
        self._top().append(value)

    def _set_item(self):
        value, key = self._pop(), self._pop()
        self._top()[key] = value

    def _set_items(self):
        items, target = self._marked(), self._top()
        for key, value in zip(items[::2], items[1::2]):
            target[key] = value

    def _add_items(self):
        items, target = self._marked(), self._top()
        if isinstance(target, set):
            target.update(items)
        else:
            for item in items:
                target.add(item)

    def _get(self, place):
        if place not in self.memo:
            raise UnpicklingError(f"Memo value not found at index {place}")
        self._push(self.memo[place])

    def _put(self, place):
        self.memo[place] = self._top()

    def _global(self):
        module, name = self._line(), self._line()
        self._push(self.find_class(module, name))

    def _stack_global(self):
        name, module = self._pop(), self._pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self._push(self.find_class(module, name))

    def _extension(self, form):
        code = self._number(form)
        if code not in copyreg._inverted_registry:
            raise ValueError(f"unregistered extension code {code}")
        self._push(self.find_class(*copyreg._inverted_registry[code]))

    def _call(self):
        args, function = self._pop(), self._pop()
        self._push(function(*args))

    def _new(self):
        args, cls = self._pop(), self._pop()
        if not isinstance(cls, type):
            raise UnpicklingError("NEWOBJ class argument must be a type, not " + type(cls).__name__)
        self._push(cls.__new__(cls, *args))

    def _new_ex(self):
        kwargs, args, cls = self._pop(), self._pop(), self._pop()
        self._push(cls.__new__(cls, *args, **kwargs))

    def _instance(self, items):
        cls, args = items[0], items[1:]
        self._push(cls(*args) if args or not isinstance(cls, type) or hasattr(cls, "__getinitargs__") else cls.__new__(cls))

    def _build(self):
        state, made = self._pop(), self._top()
        setter = getattr(made, "__setstate__", None)
        if setter is not None:
            setter(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            attributes = made.__dict__
            for name, value in state.items():
                attributes[sys.intern(name) if type(name) is str else name] = value
        for name, value in (slots or {}).items():
            setattr(made, name, value)

    def _next_buffer(self):
        if self._buffers is None:
            raise UnpicklingError("pickle stream refers to out-of-band data but no *buffers* argument was given")
        try:
            self._push(next(self._buffers))
        except StopIteration:
            raise UnpicklingError("not enough out-of-band buffers") from None

    def _read_only(self):
        self._push(memoryview(self._pop()).toreadonly())

    def _pop_mark(self):
        self._marked()

    def _drop(self):
        self._pop()

    def _repeat(self):
        self._push(self._top())


def _constant(make):
    return lambda self: self._push(make())


_READERS = {
    0x80: Unpickler._protocol_code, 0x95: lambda self: self._number("<Q"), ord("("): lambda self: self._push(_MARK),
    ord("0"): Unpickler._drop, ord("1"): Unpickler._pop_mark, ord("2"): Unpickler._repeat,
    ord("N"): _constant(lambda: None), 0x88: _constant(lambda: True), 0x89: _constant(lambda: False),
    ord("I"): Unpickler._text_int, ord("L"): Unpickler._text_int, ord("K"): lambda self: self._push(self._number("<B")),
    ord("M"): lambda self: self._push(self._number("<H")), ord("J"): lambda self: self._push(self._number("<i")),
    0x8A: lambda self: self._long("<B"), 0x8B: lambda self: self._long("<i"),
    ord("F"): lambda self: self._push(float(self._line())), ord("G"): lambda self: self._push(self._number(">d")),
    ord("V"): lambda self: self._push(self._line()), 0x8C: lambda self: self._text("<B"),
    ord("X"): lambda self: self._text("<I"), 0x8D: lambda self: self._text("<Q"),
    ord("C"): lambda self: self._bytes("<B"), ord("B"): lambda self: self._bytes("<I"), 0x8E: lambda self: self._bytes("<Q"),
    0x96: lambda self: self._bytes("<Q", bytearray), 0x97: Unpickler._next_buffer, 0x98: Unpickler._read_only,
    ord(")"): _constant(tuple), ord("t"): lambda self: self._push(tuple(self._marked())),
    0x85: lambda self: self._tuple(1), 0x86: lambda self: self._tuple(2), 0x87: lambda self: self._tuple(3),
    ord("]"): _constant(list), ord("l"): lambda self: self._push(self._marked()),
    ord("a"): Unpickler._append, ord("e"): Unpickler._append_all,
    ord("}"): _constant(dict), ord("d"): lambda self: self._push(dict(zip(*[iter(self._marked())] * 2))),
    ord("s"): Unpickler._set_item, ord("u"): Unpickler._set_items,
    0x8F: _constant(set), 0x90: Unpickler._add_items, 0x91: lambda self: self._push(frozenset(self._marked())),
    ord("h"): lambda self: self._get(self._number("<B")), ord("j"): lambda self: self._get(self._number("<I")),
    ord("g"): lambda self: self._get(int(self._line())), 0x94: lambda self: self._put(len(self.memo)),
    ord("q"): lambda self: self._put(self._number("<B")), ord("r"): lambda self: self._put(self._number("<I")),
    ord("p"): lambda self: self._put(int(self._line())), ord("c"): Unpickler._global, 0x93: Unpickler._stack_global,
    0x82: lambda self: self._extension("<B"), 0x83: lambda self: self._extension("<H"), 0x84: lambda self: self._extension("<i"),
    ord("R"): Unpickler._call, 0x81: Unpickler._new, 0x92: Unpickler._new_ex, ord("b"): Unpickler._build,
    ord("o"): lambda self: self._instance(self._marked()),
    ord("P"): lambda self: self._push(self.persistent_load(self._line())),
    ord("Q"): lambda self: self._push(self.persistent_load(self._pop())),
}
Unpickler.__module__ = "_pickle"
