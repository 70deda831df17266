"""Views of the bytes of another object."""

data = bytearray(b"1234")
view = memoryview(data)
print(len(view), view[0], view[-1], list(view), repr(view)[:10])
view[0] = 65
print(data)
print(view[1:3].tobytes(), bytes(view[1:3]), list(view[1:]), view[::2].tolist(), view[::-1].tobytes(), view[::-1][1:3].tolist())
view[1:3] = b"xy"
print(data)
view[::2] = b"PQ"
print(data)


def attempt(text, **names):
    try:
        print(text, "->", eval(text, {**globals(), **names}))
    except Exception as error:
        print(text, "->", type(error).__name__, error)


for text in (
    "memoryview('x')", "memoryview([1])", "memoryview(1)", "memoryview()", "memoryview(b'a', 1)", "memoryview(object=b'ab')[1]", "view[10]", "view['a']", "view[1.5]", "view[()]", "view[0, 1]",
    "view.__setitem__(0, 300)", "view.__setitem__(0, -1)", "view.__setitem__(0, 'a')", "view.__setitem__(0, b'a')", "view.__setitem__(slice(0, 2), b'abc')", "view.__setitem__(slice(0, 2), 5)", "view.__setitem__(slice(0, 2), 'ab')", "view.__setitem__(9, 1)",
    "view.__delitem__(0)", "memoryview(b'ab').__setitem__(0, 1)", "memoryview(b'ab').__delitem__(0)",
    "view.nbytes, view.itemsize, view.format, view.ndim, view.shape, view.strides, view.suboffsets", "view.readonly, memoryview(b'').readonly", "view.obj is data", "view[1:].obj is data", "view.contiguous, view[::2].contiguous, view[::2].strides, view[::2].nbytes",
    "view == data", "view == b'P2Q4'", "view == memoryview(data)", "view == 'x'", "view != b'PxQ4'", "view < b'a'", "memoryview(b'ab') == memoryview(b'ab')[::-1]", "hash(memoryview(b'ab')) == hash(b'ab')", "hash(view)",
    "view.hex()", "view.hex(':')", "view.tolist()", "bytes(view)", "bytearray(view)", "b'-' + view", "b'a' + memoryview(b'b')", "b'-'.join([memoryview(b'a'), b'b'])", "view + b'a'", "view * 2", "b'x' in view", "80 in view", "list(reversed(view))", "sorted(view)", "sum(view)", "max(view)",
    "int.from_bytes(memoryview(b'\\x01\\x02'), 'big')", "__import__('struct').unpack('<H', memoryview(b'\\x01\\x02'))", "str(memoryview(b'ab'), 'ascii')", "b'abc'.startswith(memoryview(b'a'))", "b'abc'.find(memoryview(b'c'))", "b'a,b'.split(memoryview(b','))", "isinstance(view, memoryview), type(view)", "memoryview(view).obj is data", "bool(memoryview(b'')), bool(view)",
    "memoryview(b'abcd').cast('B').tolist()", "memoryview(b'\\xff\\x01').cast('b').tolist()", "memoryview(b'ab').cast('c').tolist()", "memoryview(b'ab').cast('x')", "memoryview(b'ab').toreadonly().readonly", "view.toreadonly().__setitem__(0, 1)", "[*memoryview(b'ab')]", "memoryview(b'ab').nope", "list(enumerate(memoryview(b'ab')))", "memoryview.mro()", "type('X', (memoryview,), {})", "memoryview[int]", "view.release(1)",
):
    attempt(text)

with memoryview(b"hello") as inner:
    print(inner[1:].tobytes())
for text in ("inner[0]", "len(inner)", "inner.tobytes()", "inner.__enter__()", "repr(inner)[:19]", "inner == b'hello'", "inner.release()", "list(inner)", "inner.nbytes"):
    attempt(text, inner=inner)

first, *rest = memoryview(b"abc")
print(first, rest)
match memoryview(b"ab"):
    case [one, two]:
        print(one, two)
    case _:
        print("no sequence")
big = bytearray(range(10))
part = memoryview(big)[2:8]
part[1:4] = part[0:3]
print(big, part[2:4][1], part[-2:].tolist())
