from urllib.parse import *
import urllib.parse, urllib.error
for u in ('http://user:pw@Host.com:80/a/b;p?q=1&r=2#frag', 'https://x', 'mailto:a@b.c', '//x/y', '/a/b?c', 'a:b', 'http://[::1]:8080/p', 'HTTP://A.b/%7e', 'path;x=1', '?q', '#f', '', 'http://a:b/', 'file:///etc/x', ' http://x/ ', 'http://x/a b\tc'):
    print(urlparse(u), urlsplit(u).geturl(), urlparse(u).geturl())
    p = urlsplit(u)
    for a in ('username', 'password', 'hostname', 'port'):
        try: print(a, getattr(p, a), end=' ')
        except ValueError as e: print(e)
    print(urldefrag(u))
for b, u in [('http://a/b/c/d;p?q', r) for r in ('g:h', 'g', './g', 'g/', '/g', '//g', '?y', 'g?y', '#s', 'g#s', ';x', 'g;x?y#s', '', '.', './', '..', '../', '../g', '../..', '../../g', '../../../g', '/./g', '/../g', 'g.', '..g', './../g', 'g/./h', 'g/../h', 'http:g', 'https://z')] + [('', 'a'), ('a', ''), ('mailto:x', 'y'), ('http://x', 'y'), ('http://x/a/', 'b')]:
    print(u, urljoin(b, u))
print(quote('a b/é&~'), quote('a/b', safe=''), quote_plus('a b+c'), quote(b'\xff'), unquote('a%20b%C3%A9%zz%4'), unquote_plus('a+b'), unquote_to_bytes('a%20%FF'), unquote('%FF'), unquote(b'a%20'))
print(urlencode({'a': 1, 'b': 'x y', 'é': '&'}), urlencode([('a', [1, 2])], doseq=True), urlencode({'a': [1, 2]}), urlencode({'a': 'b c'}, quote_via=quote), parse_qs('a=1&a=2&b=&c'), parse_qs('a=1&b=', keep_blank_values=True), parse_qsl('a=1;b=2', separator=';'), parse_qsl('a=%20+'))
for f in (lambda: quote(1), lambda: urlencode('ab'), lambda: urlencode(1), lambda: parse_qsl('a', strict_parsing=True), lambda: urlparse('http://[x'), lambda: urlsplit('http://x:99999').port, lambda: quote(b'a', encoding='x'), lambda: parse_qsl('a', separator='')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
try: raise urllib.error.URLError('bad')
except OSError as e: print(e, repr(e), e.reason)
e = urllib.error.HTTPError('u', 404, 'Not Found', {}, None); print(e, repr(e), e.code, e.reason)
