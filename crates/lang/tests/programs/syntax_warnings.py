"""What the compiler warns of, when a program compiles another one."""

import warnings

SOURCES = [
    "x = 1\nx is 1", "x is not 'a'", "x is ()", "x is -1", "None is x", "1 is x is 2", "lambda: 1 is 2", "f'{1 is 2}'",
    "assert (1, 'x')", "assert ()", "'a'(1)", "1()", "[1, 2](3)", "[1][1, 2]", "[1]['a']", "'a'[1.5]", "1.5['a']", "{1}[2]",
    "(lambda: 1)[2]", "{1: 2}[1]", "None()", "1if 1else 2", "0x1for x in y", "1jor 2", "1.5in x", r"'\d'", r"b'\q'", r"r'\d'",
    r"'\400'", r"f'\d{1}'", r"'\z\z'", "'''a\n\\d'''",
]
for source in SOURCES:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            compile(source, "<source>", "exec")
        except SyntaxError as error:
            print(repr(source), error.msg)
    print(repr(source), [(str(item.message), item.category.__name__, item.filename, item.lineno) for item in caught])

for statement in ("1 + 1", "if 1:\n    'a'\n    None\n", "x = 5", "x", "def f():\n    1\n    return 3\n", "f()"):
    exec(compile(statement, "<statement>", "single"))
print(_, x)
