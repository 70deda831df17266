"""Flags, reprs, templates, caches, errors of use."""
import copy
import re
import warnings

print(re.I, re.I | re.X, re.NOFLAG, re.RegexFlag(2 | 8), repr(re.ASCII), int(re.DOTALL), re.I in re.compile("a", re.I | re.M).flags.__class__.__mro__)
p = re.compile(r"(?P<k>\w+)=(?P<v>\w*)", re.I)
print(p, p.pattern, p.flags, p.groups, dict(p.groupindex), p == re.compile(p.pattern, re.I), hash(p) == hash(re.compile(p.pattern, re.I)))
print(re.compile("x", re.I) is re.compile("x", re.I), copy.copy(p) is p, copy.deepcopy(p) is p, type(p), type(p.match("a=1")))
m = p.search("  key=val;")
print(m, m.string, m.pos, m.endpos, m.re is p, m.group(1, "v"), m["k"], m.start("v"), m.end(2), m.span("k"), m.regs, m.lastgroup)
print(m.expand(r"\g<v>-\1\n\\"), m.groups(), m.groupdict(), bool(m))
for call in (lambda: m.group(3), lambda: m["nope"], lambda: p.match(3), lambda: p.match(b"x"), lambda: re.compile(b"x").match("x"),
             lambda: re.compile(p, re.I), lambda: re.compile(3), lambda: re.sub("(a)", r"\2", "a"), lambda: re.sub("(a)", r"\g<x>", "a"),
             lambda: re.sub("a", r"\q", "a"), lambda: re.compile("a", re.L), lambda: re.compile(b"a", re.U),
             lambda: re.sub("a", "b", "c", 1, 2, 3), lambda: re.sub("a", r"\g<1", "a"), lambda: re.sub("a", r"\400", "a")):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(re.sub(r"(?P<a>x)|(y)", r"[\g<a>|\2]", "xyz"), re.sub("", "-", "ab"), re.subn("b*", "x", "abc"), re.sub("(?i)A", lambda m: m[0] * 2, "aAb"))
print(re.split("", "abc"), re.split("(x)|,", "a,bxc"), re.split(r"\s+", " a  b "), re.findall("(a)(b)?", "aab"), re.findall("", "ab"))
print([m.span() for m in re.finditer("a|", "baac")], p.findall("a=1 b=2", 3), p.findall("a=1 b=2", 0, 3))
print(re.match(r"\w+", "été_1"), re.match(r"\w+", "été", re.A), re.match(r"\d+", "٣4"), re.match("ſ", "S", re.I), re.findall(rb"[a-f]+", b"abcxyzfed"))
print(re.match("(?s:.)(?-i:b)", "\nb", re.I), re.search("(?m)^b$", "a\nb\nc"), re.search("b$", "a\nb\n"), re.search(r"b\Z", "a\nb\n"))
print(re.escape("a+b (c) [d] #é"), re.escape(b"a.b"), re.match("(a)?(?(1)b|c)", "ab"), re.match("(a)?(?(1)b|c)", "c"))
print(re.fullmatch("(?:a|ab)(?:c|bcd)?", "abcd"), re.match("(?P<x>a)(?P=x)", "aa"), re.search(r"(\w)\1", "hello", re.I))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    re.compile("[[a]")
    re.compile("[+--]")
    re.compile("[a&&b]")
    re.sub("a", "b", "aa", 1)
    re.split("a", "bab", 1)
    print([(w.category.__name__, str(w.message)) for w in caught])
print(re.error is re.PatternError, re.PatternError("no", "a\nb", 2), re.PatternError("no").pos)
