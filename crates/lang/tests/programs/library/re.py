import re
print(re.findall(r'\d+', 'a1 b22 c333'))
m = re.match(r'(?P<first>\w+) (?P<last>\w+)', 'Ada Lovelace x')
print(m, m.groups(), m.groupdict(), m['first'], m.lastgroup, m.lastindex, m.span(), m.regs)
print(re.sub(r'(\w)(\d)', r'\2\1', 'a1b2'), re.sub('a', lambda m: m[0].upper(), 'banana', count=2))
print(re.split(r'[,;]\s*', 'a, b;c,d'), re.split('(-)', 'a-b-c', maxsplit=1), re.split('x*', 'axbc'))
print(re.compile('a', re.I | re.M), re.compile(b'a'), re.I, re.I|re.M, re.RegexFlag(0), re.compile('(?i)a').flags)
print(re.fullmatch('a|ab', 'ab'), re.search(r'(?<=-)\w+', 'spam-egg'), re.search(r'(?<!x)b', 'xbab'))
print(re.findall(r'(a)|(b)', 'ab'), re.findall(r'(?i)straße|É', 'STRAßE é'))
print(re.match(r'(\w)\1', 'aab'), re.match(r'(?P<q>[\'"]).*?(?P=q)', '"x" y"'))
print(re.match(r'(<)?(\w+@\w+(?:\.\w+)+)(?(1)>|$)', '<user@host.com>'))
print(re.escape('a.b*c d'), re.compile(r"""
  \d+  # digits
  \s* [a-z]
""", re.X).match('12 b'))
for p in ['(', ')', '[a', '*a', 'a**', r'\q', '(?P<1>a)', '(?P<a>x)(?P<a>y)', '(?<=a*)b', 'a{3,1}', '(?z)', r'(\2)', 'a\\', '[z-a]', '(?P=x)', 'x(?i)', r'\1', '(?', '(?P', '(?P<a', '(?(1)a|b|c)', '(?#a', '\n(', r'(?i-i:a)', r'[\d-z]', r'\x1', '(?<a)', '(?P<>a)', '(a)(?(0)b)', '(?(9)b)']:
    try: print(p, re.compile(p))
    except re.error as e: print(repr(p), type(e), e, e.pos, e.lineno, e.colno, e.msg)
for m in re.finditer(r'\b\w', 'the quick fox'): print(m.start(), end=' ')
print(re.subn('(x)?y', r'<\1>', 'xy y'), re.sub('', '-', 'abc'), re.sub(r'(?P<n>a)', r'\g<n>\g<1>\g<0>\n', 'a'))
print(re.findall(rb'\w+', b'ab \xe9'), re.sub(b'a', b'\\\\', b'bab'))
