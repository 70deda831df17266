"""Short texts of large objects."""

import functools
from itertools import islice

__all__ = ["Repr", "repr", "recursive_repr"]

_plain_repr = repr


def recursive_repr(fillvalue="..."):
    def decorate(function):
        running = set()

        @functools.wraps(function)
        def wrapper(self):
            if id(self) in running:
                return fillvalue
            running.add(id(self))
            try:
                return function(self)
            finally:
                running.discard(id(self))

        return wrapper

    return decorate


class Repr:
    def __init__(self, *, maxlevel=6, maxtuple=6, maxlist=6, maxarray=5, maxdict=4, maxset=6, maxfrozenset=6, maxdeque=6,
                 maxstring=30, maxlong=40, maxother=30, fillvalue="...", indent=None):
        self.maxlevel, self.maxtuple, self.maxlist, self.maxarray = maxlevel, maxtuple, maxlist, maxarray
        self.maxdict, self.maxset, self.maxfrozenset, self.maxdeque = maxdict, maxset, maxfrozenset, maxdeque
        self.maxstring, self.maxlong, self.maxother = maxstring, maxlong, maxother
        self.fillvalue, self.indent = fillvalue, indent

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        method = getattr(self, "repr_" + type(x).__name__.replace(" ", "_"), None)
        return self.repr_instance(x, level) if method is None else method(x, level)

    def _joined(self, pieces, level):
        if self.indent is None:
            return ", ".join(pieces)
        if not pieces:
            return ""
        step = self.indent if isinstance(self.indent, str) else " " * self.indent
        line = "\n" + step * (self.maxlevel - level + 1)
        return line + ("," + line).join(pieces) + "," + line[: len(line) - len(step)]

    def _several(self, x, level, left, right, most, trail=""):
        if level <= 0 and len(x):
            inside = self.fillvalue
        else:
            pieces = [self.repr1(item, level - 1) for item in islice(x, most)]
            if len(x) > most:
                pieces.append(self.fillvalue)
            inside = self._joined(pieces, level)
            if len(x) == 1 and trail and self.indent is None:
                right = trail + right
        return f"{left}{inside}{right}"

    def repr_tuple(self, x, level):
        return self._several(x, level, "(", ")", self.maxtuple, ",")

    def repr_list(self, x, level):
        return self._several(x, level, "[", "]", self.maxlist)

    def repr_array(self, x, level):
        return self._several(x, level, f"array('{x.typecode}', [", "])", self.maxarray) if x else f"array('{x.typecode}')"

    def repr_set(self, x, level):
        return self._several(_ordered(x), level, "{", "}", self.maxset) if x else "set()"

    def repr_frozenset(self, x, level):
        return self._several(_ordered(x), level, "frozenset({", "})", self.maxfrozenset) if x else "frozenset()"

    def repr_deque(self, x, level):
        return self._several(x, level, "deque([", "])", self.maxdeque)

    def repr_dict(self, x, level):
        if not x:
            return "{}"
        if level <= 0:
            return "{" + self.fillvalue + "}"
        pieces = [f"{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}" for key in islice(_ordered(x), self.maxdict)]
        if len(x) > self.maxdict:
            pieces.append(self.fillvalue)
        return "{" + self._joined(pieces, level) + "}"

    def _shortened(self, text, most):
        if len(text) <= most:
            return text
        front = max(0, (most - len(self.fillvalue)) // 2)
        back = max(0, most - len(self.fillvalue) - front)
        return text[:front] + self.fillvalue + text[len(text) - back :]

    def repr_str(self, x, level):
        text = _plain_repr(x[: self.maxstring])
        if len(text) > self.maxstring or len(x) > self.maxstring:
            front = max(0, (self.maxstring - 3) // 2)
            back = max(0, self.maxstring - 3 - front)
            text = _plain_repr(x[:front] + x[len(x) - back :])
            text = text[:front] + self.fillvalue + text[len(text) - back :]
        return text

    def repr_int(self, x, level):
        return self._shortened(_plain_repr(x), self.maxlong)

    def repr_instance(self, x, level):
        try:
            text = _plain_repr(x)
        except Exception:
            return f"<{type(x).__name__} instance at {id(x):#x}>"
        return self._shortened(text, self.maxother)


def _ordered(x):
    try:
        return sorted(x)
    except Exception:
        return list(x)


aRepr = Repr()
repr = aRepr.repr
