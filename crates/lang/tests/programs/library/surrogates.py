"""Half characters: what a program does with them, and what refuses them."""
import json
import re
import unicodedata


def tried(function, *arguments):
    try:
        print(ascii(function(*arguments)))
    except Exception as error:
        print(type(error).__name__ + ":", ascii(str(error)))


half = "\ud83d"
print(len(half), hex(ord(half)), repr(half), ascii(half + "\udc00x"), half == chr(0xD83D), {half: 1}["\ud83d"])
print(half.isalpha(), half.isprintable(), half.upper() == half, unicodedata.category(half), half.isidentifier())
print(ascii(f"{half!a} \udfff {half!r:>10}"), ascii(r"\ud800"), ascii("\ud800\\ud800\ufffd\x41"))
print(ascii("%c%s" % (0xD800, "\udc80")), ascii(format(0xDC00, "c")), ascii("ab".translate({97: 0xD800, 98: "\udfff"})))
print(ascii(half + "\ude00"), len(half + "\ude00"), half + "\ude00" == "\U0001f600", ascii("a\ud800b".split("\ud800")))
for encoding in "utf-8", "ascii", "latin-1", "utf-16", "utf-32-be", "unicode_escape", "cp1252":
    for errors in "strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass":
        tried("a\ud800\udc80".encode, encoding, errors)
        tried("\udc80\udcffz".encode, encoding, errors)
for encoding in "utf-8", "ascii", "utf-16-le":
    for errors in "strict", "replace", "surrogateescape", "surrogatepass":
        tried(b"a\x80\xed\xa0\x80".decode, encoding, errors)
        tried(b"a\x00\x00\xd8b\x00".decode, encoding, errors)
tried(b"\x3d\xd8\x00\xde".decode, "utf-16-le", "surrogatepass")
print(json.dumps("\ud83d\ude00 \ud83d"), ascii(json.loads('"\\ud83d\\ude00 \\ud83d \\ude00"')), ascii(json.dumps(half, ensure_ascii=False)))
print(ascii(re.findall("[\ud800-\udbff]", "a\ud800\udfff")), ascii(re.sub(r"[\ud800-\udfff]", "?", "a\ud800\udfff")))
print(re.findall("[\U00010000-\U0010ffff]", "\ud800\U0001f600\udfff"), re.findall(r"[^\x00-\uffff]", "\ud800x"))
print("\ud800" < "\ud801", sorted(["\udfff", "\ud800", "a"]) == ["a", "\ud800", "\udfff"])
try:
    print("before", half)
except UnicodeEncodeError as error:
    print("|", error, error.start, error.end, ascii(error.object))
tried(eval, "'\ud800'")
tried(eval, r"'\ud800'")
tried(int, "\ud800")
with open("halves.txt", "w", errors="surrogateescape") as file:
    file.write("a\udcffb")
with open("halves.txt", "rb") as file:
    print(file.read())
with open("halves.txt", errors="surrogateescape") as file:
    print(ascii(file.read()))
