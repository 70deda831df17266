# A special method that is None says that a class does not take part: nobody else is asked.
class Blocked:
    __ne__ = __eq__ = __lt__ = None
    __add__ = __radd__ = __iadd__ = __neg__ = None
    __contains__ = __iter__ = __len__ = __hash__ = __call__ = __getitem__ = __setitem__ = None
    __enter__ = __exit__ = __reversed__ = None


class Willing:
    def __eq__(self, other): return True
    def __ne__(self, other): return True
    def __add__(self, other): return "added"
    def __radd__(self, other): return "added"
    def __gt__(self, other): return "greater"


def t(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, error)


def put(): b[0] = 1
def use():
    with b: pass
def more():
    c = b
    c += 1


b, w = Blocked(), Willing()
for call in (
    lambda: b == 1, lambda: 1 == b, lambda: b != 1, lambda: 1 != b, lambda: b == w, lambda: w == b, lambda: w != b,
    lambda: b < 1, lambda: b < w, lambda: w > b, lambda: b + 1, lambda: 1 + b, lambda: w + b, lambda: b + w, lambda: -b,
    lambda: 1 in b, lambda: iter(b), lambda: len(b), lambda: hash(b), lambda: b(), lambda: b[0], put, use, more,
    lambda: reversed(b), lambda: bool(b), lambda: b is b,
):
    t(call)
