"""The smaller modules: codes, colours, orders, hashes with keys."""

import binascii, errno, copyreg, atexit
print(binascii.hexlify(b'abc'), binascii.unhexlify('616263'), binascii.crc32(b'hello'), binascii.b2a_base64(b'hello'), binascii.a2b_base64('aGVsbG8='))
try: binascii.unhexlify('6')
except binascii.Error as e: print(type(e), e)
print(errno.ENOENT, errno.errorcode[2], errno.EAGAIN, errno.ECONNREFUSED)


import cmath
print(cmath.sqrt(-1), cmath.exp(1j * cmath.pi), cmath.phase(1j), cmath.polar(1+1j), cmath.rect(1, cmath.pi/2), cmath.isclose(1, 1.0000000001), cmath.log(-1), cmath.inf, cmath.nanj)


import html, shlex, reprlib, fnmatch, colorsys, graphlib
print(html.escape('<a href="x">&\'</a>'), html.unescape('&lt;&amp;&#65;&#x42;&copy;&nope;'))
print(shlex.split('a "b c" d\\ e \'f g\''), shlex.quote('a b'), shlex.join(['a', 'b c']))
try: shlex.split('a "b')
except ValueError as e: print(e)
print(reprlib.repr(list(range(100))), reprlib.repr('x' * 100), reprlib.repr({i: i for i in range(10)}), reprlib.repr(set(range(10))), reprlib.repr(10**100))
print(fnmatch.fnmatch('a.py', '*.py'), fnmatch.filter(['a', 'b.c'], '*.c'), fnmatch.translate('*.[ch]'), fnmatch.fnmatchcase('x1', 'x[!0]'))
print(colorsys.rgb_to_hsv(0.2, 0.4, 0.4), colorsys.hsv_to_rgb(0.5, 0.5, 0.4), colorsys.rgb_to_hls(.1, .2, .3))
print(list(graphlib.TopologicalSorter({'D': {'B', 'C'}, 'B': {'A'}, 'C': ['A']}).static_order())[0])
try: list(graphlib.TopologicalSorter({1: [2], 2: [1]}).static_order())
except graphlib.CycleError as e: print(e.args)


from reprlib import recursive_repr
class L(list):
    @recursive_repr()
    def __repr__(self): return '<' + ', '.join(map(repr, self)) + '>'
l = L([1]); l.append(l); print(l)
import warnings, keyword, numbers
print(isinstance(3, numbers.Integral), keyword.iskeyword('if'), keyword.softkwlist)
