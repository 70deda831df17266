def attempt(function):
    try:
        print(repr(function()))
    except (ValueError, LookupError, TypeError) as error:
        print(type(error).__name__, error, error.args)


TEXT = "año €😀"
for encoding in ("utf-16", "utf-16-le", "utf_16_be", "utf-32", "utf-32-be", "utf-8-sig", "unicode_escape"):
    data = TEXT.encode(encoding)
    print(encoding, data, data.decode(encoding) == TEXT)
for encoding in ("cp1252", "windows-1252", "latin9", "cp437", "koi8-r", "ascii"):
    attempt(lambda: "año €".encode(encoding))
    attempt(lambda: "Ж".encode(encoding, "xmlcharrefreplace"))
for data, encoding in ((b"\xff", "utf-16"), (b"\x00\xd8", "utf-16-le"), (b"\x00\xdca\x00", "utf-16-le"), (b"abc", "utf-32"),
                       (b"\xff" * 4, "utf-32-le"), (b"\x81", "cp1252"), (b"\xe2\x82", "utf8"), (b"\\x1", "unicode_escape")):
    for errors in ("strict", "replace", "ignore", "backslashreplace", "unheard"):
        attempt(lambda: data.decode(encoding, errors))

try:
    b"ab\xffcd".decode()
except UnicodeDecodeError as error:
    print(error.encoding, error.object, error.start, error.end, error.reason, repr(error))
try:
    "abéé".encode("ascii")
except UnicodeEncodeError as error:
    print(error.object[error.start:error.end], error.reason, isinstance(error, ValueError))
attempt(lambda: str(UnicodeDecodeError("mine", b"ab", 0, 1, "why")))
attempt(lambda: str(UnicodeTranslateError("xé", 1, 2, "why")))
attempt(lambda: UnicodeEncodeError("mine"))
attempt(lambda: UnicodeEncodeError("mine", b"x", 0, 1, "why"))
attempt(lambda: UnicodeDecodeError("mine", "x", 0, 1, "why"))

first, second = float("nan"), float("nan")
print(first is first, first is second, first in [first], second in [first], [first] == [first], len({first, second}))
try:
    10.0 ** 400
except OverflowError as error:
    print(error.args)
