"""Values laid out over several lines."""

__all__ = ["PrettyPrinter", "isreadable", "isrecursive", "pformat", "pp", "pprint", "saferepr"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._repr(object, set(), 0)


def isreadable(object):
    """Would the text make the object again?"""
    text = saferepr(object)
    return "<Recursion on" not in text and not text.startswith("<") and not any(
        mark + "<" in text for mark in ("[", "(", "{", ", ", ": "))


def isrecursive(object):
    return "<Recursion on" in saferepr(object)


def _sort_key(value):
    """Numbers with numbers, texts with texts, the rest by class."""
    return _Ordered(value)


class _Ordered:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return (str(type(self.value)), id(self.value)) < (str(type(other.value)), id(other.value))


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._indent, self._width, self._depth, self._stream = indent, width, depth, stream
        self._compact, self._sort_dicts, self._underscores = compact, sort_dicts, underscore_numbers

    def pprint(self, object):
        import sys
        stream = sys.stdout if self._stream is None else self._stream
        if stream is not None:
            stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        pieces = []
        self._format(object, pieces.append, 0, 0, set(), 0)
        return "".join(pieces)

    isreadable = staticmethod(isreadable)

    isrecursive = staticmethod(isrecursive)

    def _items(self, mapping):
        return sorted(mapping.items(), key=lambda item: _sort_key(item[0])) if self._sort_dicts else list(mapping.items())

    def _repr(self, object, context, level):
        """On one line."""
        cls = type(object)
        plain = cls.__repr__
        if plain is int.__repr__ and self._underscores:
            return f"{object:_d}"
        if cls.__name__ == "mappingproxy" or plain not in (dict.__repr__, list.__repr__, tuple.__repr__):
            return repr(object)
        brackets = {dict.__repr__: "{}", list.__repr__: "[]", tuple.__repr__: "()"}[plain]
        if not object:
            return brackets
        if self._depth and level >= self._depth:
            return f"{brackets[0]}...{brackets[1]}"
        if id(object) in context:
            return f"<Recursion on {cls.__name__} with id={id(object)}>"
        context.add(id(object))
        if plain is dict.__repr__:
            parts = [f"{self._repr(k, context, level + 1)}: {self._repr(v, context, level + 1)}" for k, v in self._items(object)]
        else:
            parts = [self._repr(item, context, level + 1) for item in object]
        context.discard(id(object))
        end = ",)" if brackets == "()" and len(parts) == 1 else brackets[1]
        return f"{brackets[0]}{', '.join(parts)}{end}"

    def _format(self, object, write, indent, allowance, context, level):
        text = self._repr(object, context, level)
        if len(text) <= self._width - indent - allowance or id(object) in context:
            write(text)
            return
        cls = type(object)
        plain = cls.__repr__
        level += 1
        context.add(id(object))
        if hasattr(cls, "__dataclass_fields__") and getattr(plain, "__code__", None) is not None \
                and plain.__code__.co_filename == "_dataclass_methods.py":
            self._format_dataclass(object, write, indent, allowance, context, level)
        elif cls.__name__ == "mappingproxy":
            self._called("mappingproxy", object.copy(), write, indent, allowance, context, level)
        elif plain is dict.__repr__ and object:
            write("{" + " " * max(self._indent - 1, 0))
            self._format_pairs(self._items(object), write, indent, allowance + 1, context, level)
            write("}")
        elif plain is list.__repr__ and object:
            write("[")
            self._format_items(object, write, indent, allowance + 1, context, level)
            write("]")
        elif plain is tuple.__repr__ and object:
            write("(")
            self._format_items(object, write, indent, allowance + (2 if len(object) == 1 else 1), context, level)
            write(",)" if len(object) == 1 else ")")
        elif plain in (set.__repr__, frozenset.__repr__) and object:
            opening = "{" if cls is set else f"{cls.__name__}({{"
            write(opening)
            inner = indent if cls is set else indent + len(cls.__name__) + 1
            closing = "}" if cls is set else "})"
            self._format_items(sorted(object, key=_sort_key), write, inner, allowance + len(closing), context, level)
            write(closing)
        elif isinstance(object, str) and plain is str.__repr__ and object:
            self._format_text(object, write, indent, allowance, level)
        elif cls.__name__ == "OrderedDict" and object:
            write(cls.__name__ + "(")
            self._format(dict(object) if not self._sort_dicts else list(object.items()), write,
                         indent + len(cls.__name__) + 1, allowance + 1, context, level)
            write(")")
        elif isinstance(object, (bytes, bytearray)) and plain in (bytes.__repr__, bytearray.__repr__):
            self._format_bytes(object, write, indent, allowance, level)
        else:
            method = self._of_library(cls, plain)
            if method is None or hasattr(object, "__len__") and not object:
                write(text)
            else:
                method(self, object, write, indent, allowance, context, level)
        context.discard(id(object))

    def _of_library(self, cls, plain):
        """The method for a class of the library whose repr is its own."""
        for base in cls.__mro__:
            method = _LIBRARY.get((base.__module__, base.__name__))
            if method is not None and plain is base.__repr__:
                return method
        return None

    def _called(self, name, value, write, indent, allowance, context, level):
        """`name(value)`, laid out."""
        write(name + "(")
        self._format(value, write, indent + len(name) + 1, allowance + 1, context, level)
        write(")")

    def _format_counter(self, object, write, indent, allowance, context, level):
        name = type(object).__name__
        write(name + "({" + " " * max(self._indent - 1, 0))
        self._format_pairs(object.most_common(), write, indent + len(name) + 1, allowance + 2, context, level)
        write("})")

    def _format_default_dict(self, object, write, indent, allowance, context, level):
        name = type(object).__name__
        factory = self._repr(object.default_factory, context, level)
        indent += len(name) + 1
        write(f"{name}({factory},\n{' ' * indent}")
        self._format(dict(object), write, indent, allowance + 1, context, level)
        write(")")

    def _format_deque(self, object, write, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        write(name + "([")
        if object.maxlen is None:
            self._format_items(object, write, indent, allowance + 2, context, level)
            write("])")
        else:
            self._format_items(object, write, indent, 2, context, level)
            write(f"],\n{' ' * indent}maxlen={self._repr(object.maxlen, context, level)})")

    def _format_chain_map(self, object, write, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        write(name + "(")
        for place, part in enumerate(object.maps):
            last = place == len(object.maps) - 1
            self._format(part, write, indent, allowance + 1 if last else 1, context, level)
            write(")" if last else f",\n{' ' * indent}")

    def _format_user(self, object, write, indent, allowance, context, level):
        self._format(object.data, write, indent, allowance, context, level - 1)

    def _format_namespace(self, object, write, indent, allowance, context, level):
        name = "namespace" if type(object).__name__ == "SimpleNamespace" else type(object).__name__
        self._format_named(name, list(object.__dict__.items()), write, indent, allowance, context, level)

    def _format_bytes(self, object, write, indent, allowance, level):
        is_array = isinstance(object, bytearray)
        parens = level == 1 and not is_array
        if is_array:
            write("bytearray(")
            object = bytes(object)
            indent += 10
            allowance += 1
        if len(object) <= 4:
            write(repr(object) + ")" * is_array)
            return
        if parens:
            indent += 1
            allowance += 1
            write("(")
        between = ""
        for piece in _pieces(object, self._width - indent, allowance):
            write(between + piece)
            between = "\n" + " " * indent
        write(")" * (parens or is_array))

    def _format_dataclass(self, object, write, indent, allowance, context, level):
        names = [name for name, made in object.__dataclass_fields__.items() if made.repr]
        items = [(name, getattr(object, name)) for name in names]
        self._format_named(type(object).__name__, items, write, indent, allowance, context, level)

    def _format_named(self, name, items, write, indent, allowance, context, level):
        indent += len(name) + 1
        write(name + "(")
        for place, (key, value) in enumerate(items):
            last = place == len(items) - 1
            write(f"{key}=")
            if id(value) in context:
                write("...")
            else:
                self._format(value, write, indent + len(key) + 1, allowance if last else 1, context, level)
            if not last:
                write(",\n" + " " * indent)
        write(")")

    def _format_pairs(self, items, write, indent, allowance, context, level):
        indent += self._indent
        for place, (key, value) in enumerate(items):
            last = place == len(items) - 1
            shown = self._repr(key, context, level)
            write(shown + ": ")
            self._format(value, write, indent + len(shown) + 2, allowance if last else 1, context, level)
            if not last:
                write(",\n" + " " * indent)

    def _format_items(self, items, write, indent, allowance, context, level):
        indent += self._indent
        if self._indent > 1:
            write(" " * (self._indent - 1))
        items = list(items)
        width = room = self._width - indent + 1
        separator = ""
        for place, item in enumerate(items):
            last = place == len(items) - 1
            if last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                size = len(text) + 2
                if width < size:
                    width = room
                    if separator:
                        separator = ",\n" + " " * indent
                if width >= size:
                    width -= size
                    write(separator + text)
                    separator = ", "
                    continue
            write(separator)
            separator = ",\n" + " " * indent
            self._format(item, write, indent, allowance if last else 1, context, level)

    def _format_text(self, text, write, indent, allowance, level):
        lines = text.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        chunks = []
        most = most_last = self._width - indent
        most_last -= allowance
        for place, line in enumerate(lines):
            shown = repr(line)
            if len(shown) <= (most_last if place == len(lines) - 1 else most):
                chunks.append(shown)
                continue
            chunks.extend(self._words(line, most, most_last if place == len(lines) - 1 else most))
        if len(chunks) == 1:
            write(chunks[0])
            return
        if level == 1:
            write("(")
        write(("\n" + " " * indent).join(chunks))
        if level == 1:
            write(")")

    def _words(self, line, most, most_last):
        """Pieces of a line, each with the spaces behind its last word."""
        words, word = [], ""
        for character in line:
            if word and word[-1].isspace() and not character.isspace():
                words.append(word)
                word = ""
            word += character
        words.append(word)
        current = ""
        for place, word in enumerate(words):
            candidate = current + word
            if len(repr(candidate)) > (most_last if place == len(words) - 1 else most):
                if current:
                    yield repr(current)
                current = word
            else:
                current = candidate
        if current:
            yield repr(current)


def _pieces(object, width, allowance):
    """Reprs of parts, of four bytes at least each."""
    current, last = b"", len(object) // 4 * 4
    for place in range(0, len(object), 4):
        part = object[place:place + 4]
        if place == last:
            width -= allowance
        if len(repr(current + part)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current += part
    if current:
        yield repr(current)


_LIBRARY = {
    ("collections", "Counter"): PrettyPrinter._format_counter,
    ("collections", "defaultdict"): PrettyPrinter._format_default_dict,
    ("collections", "deque"): PrettyPrinter._format_deque,
    ("collections", "ChainMap"): PrettyPrinter._format_chain_map,
    ("collections", "UserDict"): PrettyPrinter._format_user,
    ("collections", "UserList"): PrettyPrinter._format_user,
    ("collections", "UserString"): PrettyPrinter._format_user,
    ("types", "SimpleNamespace"): PrettyPrinter._format_namespace,
}
