import re
print(re.findall(r"\d+", "a1 b22 c333"), re.findall(r"(\w)(\d)", "a1 b2"), re.split(r"[,;]\s*", "a, b;c"), re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"))
m = re.match(r"(?P<y>\d{4})-(?P<m>\d\d)", "2024-05-06")
print(m, m.group(), m.group("y", 2), m.groups(), m.groupdict(), m.start("m"), m.end(), m.span(1), m["y"], m.lastgroup, m.lastindex)
print(re.search(r"a.*?b", "xaab b"), re.search(r"a.*b", "xaab b"), re.fullmatch(r"a+", "aaa"), re.fullmatch(r"a+", "aab"), re.match("b", "ab"))
print(re.sub("a", lambda m: m.group().upper(), "banana", count=2), re.subn("a", "-", "banana"), re.escape("a.b*c"), re.compile("a", re.I | re.M))
print(re.findall(r"^\w+$", "one\ntwo\n", re.M), re.findall(r"(?i)HELLO", "Hello hello"), re.split(r"(,)", "a,b,c", maxsplit=1), re.findall(r"x*", "axxb"), re.sub(r"x*", "-", "abxd"))
print(re.findall(r"(?<=\$)\d+(?!\d*\.)", "$10 $20.5 $7"), re.search(r"(\w)\1", "hello").group(), re.findall(r"\b\w{3}\b", "one two three six"), re.match(r"a{2,3}?", "aaaa").group(), re.match(r"(a|ab)(c|bcd)(d*)", "abcd").groups())
print(bool(re.search(r"abc$", "abc\n")), bool(re.search(r"abc\Z", "abc\n")), re.search(r"""
   (\d+)  # digits
   \s* ([a-z]+)
""", "12 ab", re.X).groups(), re.findall("[^a-c]", "abcd]"), re.findall(r"[]\-x]", "]-x"), re.sub(r"\s+", " ", "a \n b"))
for bad in ("(", "a)", "[a", "*a", "a**", "a{2,1}", r"\q", "(?P<n>a)(?P<n>b)", "(?P<1>a)", r"(a)\2", "(?<=a+)b", "[b-a]", "(?z)"):
    try: re.compile(bad)
    except re.error as e: print(bad, "|", e)
for x in re.finditer("(a)(b)?", "abac"): print(x.span(), x.groups(), x.group(2))
p = re.compile(r"(\w+)@(\w+)\.com"); print(p.pattern, p.groups, p.findall("me@x.com you@y.com"), p.sub(r"\g<2>:\g<1>", "me@x.com"), p.search("zz", 1))
print(re.match(r"(?:(?P<a>x)|y)(?(a)1|2)", "y2"), re.findall("é", "Éé", re.I), re.findall(r"\w+", "naïve café"), re.match(r"(a*)*b", "aaab").groups(), re.match(r"(?>a+)b", "aab"), re.match("a*+a", "aaa"))
try: re.match("a", b"a")
except TypeError as e: print(e)
try: m.group(9)
except IndexError as e: print(e)
