import inspect
import sys


# A note above.
# And another.
def plain(a, b=")"):  # here
    """Text with a # sign.

    def not_one(): pass
    """
    if a:
        return [
    b,
        ]
    # still inside

# outside
def wrapped(function):
    return function

@wrapped
@wrapped
def decorated(): return "one line"

class Boat:
    """A boat."""

    size = 3

    def sail(self):
        text = """
not the end
"""
        return (self.size +
  1)

    @property
    def half(self):
        return self.size / 2


double = lambda n: n * 2

for thing in (plain, decorated, Boat, Boat.sail, Boat().sail, Boat.half.fget, double):
    lines, first = inspect.getsourcelines(thing)
    print(first, len(lines))
    print(inspect.getsource(thing), end="|\n")
print(repr(inspect.getcomments(plain)), inspect.getcomments(double))


def who_called():
    return [entry.function for entry in inspect.stack()], inspect.stack()[1].lineno


def caller():
    return who_called()


print(caller())
frame = inspect.currentframe()
info = inspect.getframeinfo(frame, context=3)
print(info.lineno, info.function, info.code_context, info.index)
try:
    (lambda: 1 / 0)()
except ZeroDivisionError as error:
    print([(entry.function, entry.lineno) for entry in inspect.getinnerframes(error.__traceback__)])
    print([(entry.function, entry.lineno) for entry in inspect.trace()])
for wrong in (len, int, 5, sys):
    try:
        inspect.getsource(wrong)
    except (TypeError, OSError) as error:
        print(error)
