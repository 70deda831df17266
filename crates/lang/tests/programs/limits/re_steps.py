"""What CPython tries for hours ends here. Written by hand, not recorded."""
import re

for pattern, text in (("(a+)+$", "a" * 40 + "b"), (r"(?:\w*\w*)*!", "x" * 60), ("(x+x+)+y", "x" * 50)):
    try:
        print(re.search(pattern, text))
    except RuntimeError as error:
        print(str(error)[:24], str(error)[-60:])
for pattern in ("(?:" * 200 + "a" + ")" * 200, "(a*)?" * 40, "(a*)*?", "(?:){100000}"):
    try:
        print(re.compile(pattern))
    except re.error as error:
        print(error)
