"""What `inspect.signature` says of functions, methods and classes of the machine."""
import inspect


def show(*things):
    for thing in things:
        try:
            print(inspect.signature(thing))
        except ValueError as error:
            print(str(error).partition(" at 0x")[0])


class Stack(list):
    pass


class Failure(Exception):
    pass


show(len, print, sorted, open, list.append, [].append, list.sort, [].sort, list.index, dict.get, {}.get, dict.fromkeys)
show(str.split, "".join, str.format, str.replace, "".strip, str.startswith, dict.pop, int.to_bytes, int.from_bytes, (5).bit_length)
show(list, tuple, set, float, bool, complex, enumerate, zip, map, filter, reversed, property, classmethod, object, Stack)
show(int, str, dict, range, super, Exception, Failure)
show(int.__add__, [].__len__, [].__setitem__, object.__init__, object.__eq__, Stack.__init__, set.union, ValueError("x").add_note)
