# Format specifications of fractions, names of HTML, and records shown prettily.
import dataclasses
import html
import pprint
import types
import weakref
from fractions import Fraction

SPECS = ["", ">10", "<10", "^9", "*>8", "=8", "08", "+", " ", "-", ",", "_", "#", "+#>12", "+#12", ".3", ".3f", "10.2f", "010.2f", ",.1f",
         "015,.2f", "e", ".2e", "g", "G", ".3g", "%", ".1%", "x", "d", ">>", "10", "+10", "_d", "n", "s", ">010f", "z.1f"]
for spec in SPECS:
    for value in [Fraction(1, 3), Fraction(-7, 2), Fraction(5), Fraction(-1234567, 100)]:
        try:
            print(repr(spec), repr(format(value, spec)))
        except ValueError as error:
            print(error)
            break

print(html.unescape("&AMP &amp &lt;&copy;&larr;&Eacute;&ndash;&rsquo;&euro;&hearts;&notit;&alpha;&sum;&#0;&#x80;&#xD800;&bogus;&nbsp"))
print(html.unescape("&alpha &Omega; &there4;&Delta;&oplus;&sup2&frac12;&COPY;&GTx;&apos;&apos"))


@dataclasses.dataclass
class Shelf:
    name: str
    books: list
    notes: dict = dataclasses.field(default_factory=dict)
    hidden: int = dataclasses.field(default=1, repr=False)


class Named(Shelf):
    def __repr__(self):
        return "named " * 20


shelf = Shelf("x" * 20, list(range(25)), {"inner": Shelf("y", [], {})})
pprint.pprint(shelf)
pprint.pprint([shelf], width=40, compact=True)
pprint.pprint({"named": Named("a", []), "view": types.MappingProxyType({"q": 1}), "short": Shelf("a", [])})


class Plain:
    pass


plain = Plain()
known = weakref.ref(plain, lambda _: print("gone"))
print(known.__callback__ is not None)
del plain
print(known.__callback__)
