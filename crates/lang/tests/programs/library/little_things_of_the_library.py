import enum
import html
import inspect
import sys
import textwrap
import traceback
import weakref
from fractions import Fraction

line = 'buoy--is_a_very_long_word_indeed-good-bye"'
print(textwrap.wrap("1234567890-" + line, 10), textwrap.wrap("A dash--like this--in a line - and no-one's -- end", 9))


class Loud(enum.IntFlag):
    def __str__(self):
        return self._name_.title()

    def __format__(self, spec):
        return "".join(reversed(self._name_))


class Tone(Loud):
    first = 1


class Step(enum.IntEnum):
    def __str__(self):
        return "step " + self.name

    up = 2


print(str(Tone.first), format(Tone.first), f"{Step.up}", str(Step.up), format(Step.up))
print(repr(html.unescape("&#x1;|&#0;|&#x110000;|&#128;|&nosuch;|&amp |&ltx|&aposx;|&#65|&Ouml;")))
print(format(Fraction(1, 2), "\n^7").encode(), f"{Fraction(7, 3):.2f}")
for function in (print, len, sorted, sum, round, open):
    print(inspect.signature(function))


def like(a, *, b: int) -> float: ...


print(inspect.signature(like) == inspect.signature(like), hash(inspect.signature(like)) == hash(inspect.signature(like)))


class Thing:
    pass


thing = Thing()
proxy = weakref.proxy(thing)
proxy.mark = 1
del proxy.mark
print(vars(thing))


def fall(steps):
    if not steps:
        raise ValueError("end")
    fall(steps - 1)


try:
    fall(3)
except ValueError as error:
    caught = error
for limit in (0, 1, -1):
    print("".join(traceback.format_exception(caught, limit=limit)), end="")
print([entry.lineno for entry in traceback.StackSummary.extract(traceback.walk_tb(caught.__traceback__), limit=2)])
made = traceback.TracebackException.from_exception
print(made(caught) == made(caught), [frame.f_code.co_name for frame, _ in traceback.walk_stack(sys._getframe())][:1])
