"""Texts taken apart as a shell would."""

import shlex


def tell(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


TEXTS = ["cp 'my file' b.txt", "x=1; y # rest\nz", 'say "a \\" b"', "it's", "a&&b || (c)", "''", "tab\\ here", "p|q>r", 'open "']
for text in TEXTS:
    for options in ({}, {"posix": True}, {"punctuation_chars": True}, {"posix": True, "punctuation_chars": "|>"}):
        tell(lambda: list(shlex.shlex(text, **options)))
    for comments in (True, False):
        tell(lambda: shlex.split(text, comments=comments))
    tell(lambda: shlex.split(text, posix=False))

lexer = shlex.shlex("one two\nthree", infile="words.txt")
print(next(lexer), lexer.lineno)
lexer.push_token("pushed")
print(list(lexer), lexer.lineno, lexer.error_leader(), repr(lexer.eof))
lexer = shlex.shlex("a,b;c", posix=True)
lexer.whitespace += ",;"
print(list(lexer), lexer.get_token())
lexer = shlex.shlex("--name=x.y -v")
lexer.whitespace_split = True
print(list(lexer))
tell(lambda: shlex.quote(3))
print(shlex.join(["plain", "two words", "it's", ""]))
