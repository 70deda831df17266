"""Where a caught `SyntaxError` says that it is."""

TEXTS = [
    "total = (", "total = )", "total = (]", "name = 'Ada", 'name = """Ada', "f'{name'", "f'}'", "count = 08", "count = 1_",
    "3apples", "0b12", "0xg", "price = 5€", "if ready:\n  go()\n stop()", "go()\n  stop()", "if ready:", "try:\n  go()\nstop()",
    "class", "print 'x'", "a = 1 +", "return 5", "def f(a, a): pass", "a\\",
]
for text in TEXTS:
    try:
        compile(text, "<text>", "exec")
    except SyntaxError as error:
        place = (error.lineno, error.offset, error.end_lineno, error.end_offset)
        print(type(error).__name__, error.msg, place, repr(error.text))
