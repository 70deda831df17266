"""Writes pickles."""

import copyreg
import struct
import sys
from operator import index

from _pickle_format import OLD_MODULES, PicklingError, attribute_of, module_named

_BATCH = 1000
_FRAME = 64 * 1024
_function = type(lambda: None)


class PickleBuffer:
    """Bytes that may travel beside the pickle."""

    def __init__(self, object):
        self._view = memoryview(object)

    def raw(self):
        return self._view

    def release(self):
        self._view = None


class Pickler:
    reducer_override = None

    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        protocol = 4 if protocol is None else index(protocol)
        if protocol > 5:
            raise ValueError("pickle protocol must be <= 5")
        self._protocol = 5 if protocol < 0 else protocol
        if self._protocol < 2:
            raise NotImplementedError(f"protocol {protocol} of pickle is not available here")
        if buffer_callback is not None and self._protocol < 5:
            raise ValueError("buffer_callback needs protocol >= 5")
        if not hasattr(file, "write"):
            raise TypeError("file must have a 'write' attribute")
        self._write_out, self._buffers = file.write, buffer_callback
        self.fast, self.bin = False, True
        self.memo, self._memoized = {}, 0

    def clear_memo(self):
        self.memo.clear()
        self._memoized = 0

    def persistent_id(self, obj):
        return None

    def dump(self, obj):
        self._out, self._pieces, self._length = [b"\x80" + bytes([self._protocol])], [], 0
        self._save(obj)
        self._put(b".")
        self._end_frame()
        self._write_out(b"".join(self._out))

    # -- bytes -----------------------------------------------------------------

    def _put(self, data):
        self._pieces.append(data)
        self._length += len(data)

    def _end_frame(self):
        """A frame of protocol 4 says how many bytes belong together; short ones do without."""
        if self._protocol >= 4 and self._length >= 4:
            self._out.append(b"\x95" + struct.pack("<Q", self._length))
        self._out += self._pieces
        self._pieces, self._length = [], 0

    def _put_counted(self, data, *codes):
        """A code for each size of the length, in one, four and eight bytes."""
        short, middle, long = codes
        size = len(data)
        if size < 256 and short:
            self._put(short + bytes([size]) + data)
            return
        head = middle + struct.pack("<I", size) if size <= 0xFFFFFFFF and middle else long + struct.pack("<Q", size)
        if size < _FRAME or self._protocol < 4:
            self._put(head + data)
            return
        self._end_frame()
        self._out += (head, data)

    def _memoize(self, obj):
        if self.fast:
            return
        place, self._memoized = self._memoized, self._memoized + 1
        self.memo[id(obj)] = place, obj
        if self._protocol >= 4:
            self._put(b"\x94")
        else:
            self._put(b"q" + bytes([place]) if place < 256 else b"r" + struct.pack("<I", place))

    def _put_known(self, place):
        self._put(b"h" + bytes([place]) if place < 256 else b"j" + struct.pack("<I", place))

    # -- objects ---------------------------------------------------------------

    def _save(self, obj):
        self._save_inner(obj)
        if self._length >= _FRAME and self._protocol >= 4:
            self._end_frame()

    def _save_inner(self, obj, persistent=True):
        if persistent and (name := self.persistent_id(obj)) is not None:
            self._save_inner(name, False)
            self._put(b"Q")
            return
        cls = type(obj)
        atom = _ATOMS.get(cls)
        if atom is not None:
            atom(self, obj)
            return
        known = self.memo.get(id(obj))
        if known is not None:
            self._put_known(known[0])
            return
        writer = _WRITERS.get(cls)
        if writer is not None:
            writer(self, obj)
            return
        self._save_reduced(obj, cls)

    def _save_reduced(self, obj, cls):
        parts = NotImplemented
        if self.reducer_override is not None:
            parts = self.reducer_override(obj)
        if parts is NotImplemented:
            if cls is _function:
                self._save_global(obj)
                return
            table = getattr(self, "dispatch_table", copyreg.dispatch_table)
            function = table.get(cls)
            if function is not None:
                parts = function(obj)
            elif issubclass(cls, type):
                self._save_type(obj)
                return
            else:
                method = getattr(obj, "__reduce_ex__", None)
                parts = obj.__reduce__() if method is None else method(self._protocol)
        if isinstance(parts, str):
            self._save_global(obj, parts)
            return
        if not isinstance(parts, tuple):
            raise PicklingError("__reduce__ must return a string or tuple")
        if not 2 <= len(parts) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        self._save_parts(obj, *parts)

    def _save_parts(self, obj, function, args, state=None, items=None, pairs=None, setter=None):
        if not callable(function):
            raise PicklingError("first item of the tuple returned by __reduce__ must be callable")
        if not isinstance(args, tuple):
            raise PicklingError("second item of the tuple returned by __reduce__ must be a tuple")
        self._save_call(obj, function, args)
        if id(obj) in self.memo:
            # Its parts have led back to it.
            self._put(b"0")
            self._put_known(self.memo[id(obj)][0])
        else:
            self._memoize(obj)
        if items is not None:
            self._save_batches(items, b"a", b"e", self._save)
        if pairs is not None:
            self._save_batches(pairs, b"s", b"u", self._save_pair)
        if state is not None:
            self._save_state(obj, state, setter)

    def _save_call(self, obj, function, args):
        name = getattr(function, "__name__", "")
        if name == "__newobj_ex__" and self._protocol >= 4:
            for part in args:
                self._save(part)
            self._put(b"\x92")
        elif name in ("__newobj__", "__newobj_ex__"):
            if name == "__newobj_ex__":
                raise NotImplementedError("keywords of __new__ need protocol 4 here")
            if args[0] is not type(obj) and obj is not None:
                raise PicklingError("args[0] from __newobj__ args has the wrong class")
            self._save(args[0])
            self._save(args[1:])
            self._put(b"\x81")
        else:
            self._save(function)
            self._save(args)
            self._put(b"R")

    def _save_state(self, obj, state, setter):
        if setter is None:
            self._save(state)
            self._put(b"b")
            return
        for part in (setter, obj, state):
            self._save(part)
        self._put(b"\x86R0")

    def _save_pair(self, pair):
        key, value = pair
        self._save(key)
        self._save(value)

    def _save_batches(self, items, one, many, save):
        items = iter(items)
        while batch := [item for _, item in zip(range(_BATCH), items)]:
            if len(batch) > 1:
                self._put(b"(")
            for item in batch:
                save(item)
            self._put(many if len(batch) > 1 else one)

    # -- by class --------------------------------------------------------------

    def _save_none(self, obj):
        self._put(b"N")

    def _save_bool(self, obj):
        self._put(b"\x88" if obj else b"\x89")

    def _save_int(self, obj):
        if -0x80000000 <= obj <= 0x7FFFFFFF:
            if 0 <= obj < 0x100:
                self._put(b"K" + bytes([obj]))
            elif 0 <= obj < 0x10000:
                self._put(b"M" + struct.pack("<H", obj))
            else:
                self._put(b"J" + struct.pack("<i", obj))
            return
        size = (obj if obj >= 0 else ~obj).bit_length() // 8 + 1
        data = obj.to_bytes(size, "little", signed=True)
        self._put(b"\x8a" + bytes([size]) + data if size < 256 else b"\x8b" + struct.pack("<i", size) + data)

    def _save_float(self, obj):
        self._put(b"G" + struct.pack(">d", obj))

    def _save_str(self, obj):
        self._put_counted(obj.encode("utf-8"), b"\x8c" if self._protocol >= 4 else None, b"X", b"\x8d")
        self._memoize(obj)

    def _save_bytes(self, obj):
        if self._protocol < 3:
            import codecs
            parts = (codecs.encode, (obj.decode("latin-1"), "latin1")) if obj else (bytes, ())
            self._save_parts(obj, *parts)
            return
        self._put_counted(obj, b"C", b"B", b"\x8e")
        self._memoize(obj)

    def _save_bytearray(self, obj):
        if self._protocol < 5:
            self._save_parts(obj, bytearray, (bytes(obj),) if obj else ())
            return
        self._put_counted(bytes(obj), None, None, b"\x96")
        self._memoize(obj)

    def _save_buffer(self, obj):
        if self._protocol < 5:
            raise PicklingError("PickleBuffer can only be pickled with protocol >= 5")
        if self._buffers is None or self._buffers(obj):
            data = obj.raw()
            self._save_bytes(bytes(data)) if data.readonly else self._save_bytearray(bytearray(data))
        else:
            self._put(b"\x97\x98" if obj.raw().readonly else b"\x97")

    def _save_tuple(self, obj):
        if not obj:
            self._put(b")")
            return
        many = len(obj) > 3
        if many:
            self._put(b"(")
        for item in obj:
            self._save(item)
        if id(obj) in self.memo:
            # An item has led back to the tuple, which is there already.
            self._put(b"1" if many else b"0" * len(obj))
            self._put_known(self.memo[id(obj)][0])
            return
        self._put(b"t" if many else (b"\x85", b"\x86", b"\x87")[len(obj) - 1])
        self._memoize(obj)

    def _save_list(self, obj):
        self._put(b"]")
        self._memoize(obj)
        self._save_sized(obj, b"a", b"e", self._save)

    def _save_dict(self, obj):
        self._put(b"}")
        self._memoize(obj)
        self._save_sized(obj.items(), b"s", b"u", self._save_pair)

    def _save_sized(self, items, one, many, save):
        """As batches, where only one that is alone goes without a mark."""
        if len(items) == 1:
            for item in items:
                save(item)
            self._put(one)
            return
        for at, item in enumerate(items):
            if at % _BATCH == 0:
                self._put(many + b"(" if at else b"(")
            save(item)
        if len(items):
            self._put(many)

    def _save_set(self, obj):
        if self._protocol < 4:
            self._save_parts(obj, set, (list(obj),))
            return
        self._put(b"\x8f")
        self._memoize(obj)
        for at, item in enumerate(obj):
            if at % _BATCH == 0:
                self._put(b"\x90(" if at else b"(")
            self._save(item)
        if obj:
            self._put(b"\x90")

    def _save_frozenset(self, obj):
        if self._protocol < 4:
            self._save_parts(obj, frozenset, (list(obj),))
            return
        self._put(b"(")
        for item in obj:
            self._save(item)
        if id(obj) in self.memo:
            self._put(b"1")
            self._put_known(self.memo[id(obj)][0])
            return
        self._put(b"\x91")
        self._memoize(obj)

    def _save_type(self, obj):
        for value in (None, ..., NotImplemented):
            if obj is type(value):
                self._save_parts(obj, type, (value,))
                return
        self._save_global(obj)

    def _save_global(self, obj, name=None):
        name = name or getattr(obj, "__qualname__", None) or obj.__name__
        module = _module_of(obj, name)
        try:
            found, _ = attribute_of(module_named(module), name)
        except (ImportError, KeyError):
            raise PicklingError(f"Can't pickle {obj!r}: import of module {module!r} failed") from None
        except AttributeError as error:
            if "<locals>" in name.split("."):
                raise AttributeError(f"Can't get local object {name!r}") from None
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module} failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module}.{name}")
        self._put_global(obj, module, name)

    def _put_global(self, obj, module, name):
        if self._protocol >= 4:
            self._save(module)
            known = self.memo.get(id(name))
            if name == module:
                # Of two equal texts CPython knows that they are two.
                self._save_str(name)
                self.memo[id(name)] = known
            else:
                self._save(name)
            self._put(b"\x93")
        elif "." in name:
            owner, _, last = name.rpartition(".")
            self._save_parts(obj, getattr, (attribute_of(sys.modules[module], owner)[0], last))
            return
        else:
            module = OLD_MODULES.get(module, module) if self._protocol < 3 else module
            self._put(f"c{module}\n{name}\n".encode())
        self._memoize(obj)


def _module_of(obj, name):
    """Where an object says that it is from, or else where it can be found."""
    module = getattr(obj, "__module__", None)
    if module is not None:
        return module
    for module_name, module in list(sys.modules.items()):
        if module_name in ("__main__", "__mp_main__") or module is None:
            continue
        try:
            if attribute_of(module, name)[0] is obj:
                return module_name
        except AttributeError:
            pass
    return "__main__"


_ATOMS = {type(None): Pickler._save_none, bool: Pickler._save_bool, int: Pickler._save_int, float: Pickler._save_float}
_WRITERS = {
    str: Pickler._save_str, bytes: Pickler._save_bytes, bytearray: Pickler._save_bytearray, PickleBuffer: Pickler._save_buffer,
    tuple: Pickler._save_tuple, list: Pickler._save_list, dict: Pickler._save_dict, set: Pickler._save_set,
    frozenset: Pickler._save_frozenset, type: Pickler._save_type,
}
Pickler.__module__ = "_pickle"
PickleBuffer.__module__ = "_pickle"
