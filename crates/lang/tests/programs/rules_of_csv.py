"""Rules of comma-separated values: what is refused, and what is guessed."""

import csv
import io


def tell(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


for options in (
    {"delimiter": "ab"}, {"delimiter": None}, {"delimiter": "\n"}, {"quotechar": 3}, {"quotechar": ","}, {"escapechar": ""},
    {"escapechar": '"'}, {"lineterminator": None}, {"lineterminator": "a,b"}, {"quoting": 7}, {"quoting": "all"},
    {"quotechar": None, "quoting": csv.QUOTE_ALL}, {"quotechar": " ", "skipinitialspace": True}, {"colour": 1},
):
    tell(lambda: csv.reader([], **options))


def dialect(**attributes):
    return type("Own", (csv.Dialect,), {"delimiter": ";", "quotechar": '"', "quoting": 0, "lineterminator": "\n", **attributes})


tell(lambda: dialect(delimiter="::")())
tell(lambda: dialect(quoting=None)())
tell(lambda: csv.Dialect())
tell(lambda: list(csv.reader(["a;b"], dialect())))
tell(lambda: csv.register_dialect(3))
csv.register_dialect("pipes", delimiter="|", quotechar="'")
rules = csv.get_dialect("pipes")
print(rules.delimiter, rules.quotechar, rules.doublequote, rules.quoting, repr(rules.lineterminator), rules.strict)
tell(lambda: setattr(rules, "delimiter", "/"))
tell(lambda: list(csv.reader(["1|'2|3'|4"], "pipes")))
tell(lambda: csv.DictReader(["x,y"], iter("ab")).fieldnames)

sniffer = csv.Sniffer()
for sample in (
    "name;age\nAnn;3\nBo;14\n", "a\tb\nc\td\n", "'x', 'y'\n'z', 'w'\n", '"say ""hi""",2\n"so",3\n', "one\ntwo\n\nthree\n",
    "a,b;c\nd,e;f\n", "k: v\nkk: vv\n", "id|first|last\n1|Ann|Lee\n2|Bo|Ray\n",
):
    try:
        found = sniffer.sniff(sample)
    except csv.Error as error:
        print(error)
        continue
    print(repr(found.delimiter), found.quotechar, found.skipinitialspace, found.doublequote, sniffer.has_header(sample))
    print(list(csv.reader(io.StringIO(sample), found)))
print(sniffer.sniff("a b;c\nd e;f\n", delimiters=" ").delimiter)
