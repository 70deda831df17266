"""Records the tables of this folder from CPython: format specifications, reprs of text, printf conversions."""
import itertools
import os
import random
import sys

HERE = os.path.dirname(__file__)
sys.path.insert(0, os.path.join(HERE, '..'))
from recording import answer, number, write

random.seed(20240608)


def table(name, rows):
    write(os.path.join(HERE, name + '.tsv'), rows)


INTS = [0, 1, -1, 7, 42, -42, 255, 1000, -1234, 65, 123456, 1234567, -12345678, 10**12, 2**63, -2**70, 0x1f600, 10**25]
FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, 1.5, 2.5, -2.5, 0.1, 3.14159, -3.14159, 100.0, 1234.5678, -1234567.891, 1e10, 1e15, 1e16, 1e17,
          1.23e-5, 1e-4, 9.9999e-5, 1e100, -1e-100, 5e-324, 1e308, 0.045, 0.125, 0.375, 999999.5, 9.995, float('inf'), float('-inf'),
          float('nan'), 123456789.123456789, 1 / 3, 2 / 3]
COMPLEX = [0j, 1j, -1j, 1 + 2j, -1.5 - 2.25j, 1e20 + 1e-7j, complex(-0.0, 0.0), complex(float('nan'), float('-inf')), 1234567.5 + 0.125j]
TEXTS = ['', 'a', 'abc', 'hello world', 'é', '日本語', '\U0001f600x', "it's", '\n']

ALIGN = ['', '', '<', '>', '^', '=', '*<', 'x^', '0>', '0=', '<<', '日^', ' =', '==']
SIGN = ['', '', '', '+', '-', ' ']
FLAGS = ['', '', '', '', 'z', '#', '#0', '0', 'z#0']
WIDTH = ['', '', '1', '5', '10', '12', '15', '20']
GROUP = ['', '', '', ',', '_']
PRECISION = ['', '', '', '.0', '.1', '.2', '.3', '.6', '.10', '.17']
CODES = ['', '', 'b', 'c', 'd', 'e', 'E', 'f', 'F', 'g', 'G', 'n', 'o', 's', 'x', 'X', '%', 'q']
ODD = [',_', '_,', ',,', '__', '5.', '.', '99999999999999999999', '.99999999999999999999', '.2147483648f', 'ab', 'xx', '\u20ac', '\n',
       '\x00', '5\u0663', '\u0663', '0\u0663d', 'd5', '+ ', '-+', '00', '000', '<05', '>0', '=0', ' 5', 'z', 'zd', 'zs', '#s', '#', '+s', ' s',
       '1.5.5', ',.', '_.2f', ',.3%', 'N', 'I', '>>>', '{}', '^^^', '\x7f', ' ', '!', '~', '0_', '0,', '08_b', '#010_x', '#018_b', '+#,',
       '.50f', '.50e', '.50g', '.60', '.400f', '060.50f', '=+10,', '.0%', '#.0f', '#.0e', '#.0g', '#.3g', '#g', '.0', '.1', '.2', '.16', '.17', '.20']


def specs(count):
    yield from ODD
    for _ in range(count):
        yield ''.join(map(random.choice, (ALIGN, SIGN, FLAGS, WIDTH, GROUP, PRECISION, CODES)))


def formats():
    for kind, values, codes in (('int', INTS, 'bcdeEfFgGnoxX%'), ('float', FLOATS, 'eEfFgGn%'), ('complex', COMPLEX, 'eEfFgGn'), ('str', TEXTS, 's')):
        shown = number if kind != 'str' else str
        for spec in specs(500):
            for value in random.sample(values, 3):
                yield kind, shown(value), spec, answer(lambda: format(value, spec))
        for value in values:
            for code in ['', *codes]:
                for spec in ('', '12', '+', '012', ',', '_', '.3', '+012.2', '#', '#.0', '<15', '^15,.1', 'z.1'):
                    yield kind, shown(value), spec + code, answer(lambda: format(value, spec + code))


def reprs():
    for code in list(range(0x300)) + [0x378, 0x37f, 0x200b, 0x2028, 0x2029, 0x3000, 0xe000, 0xfeff, 0xfffd, 0xffff, 0x10000, 0x1f600, 0xe0001,
                                      0x10ffff, 0x1fae8, 0x31350, 0x323af, 0x323b0, 0x2ebf0, 0x2fff]:
        yield 'repr', chr(code), repr(chr(code))
        yield 'ascii', chr(code), ascii(chr(code))
        if code < 256:
            yield 'bytes', chr(code), repr(bytes([code]))
    for text in ("it's", 'say "x"', "'\"", "a\\b", "\\'", "'", '"', 'a\tb\nc\rd', '\x7f\x80', 'mixed \' and " é \x00'):
        yield 'repr', text, repr(text)
        yield 'ascii', text, ascii(text)
        yield 'bytes', text, repr(text.encode('latin-1'))


PREDICATES = ('isprintable', 'isalpha', 'isdecimal', 'isdigit', 'isnumeric', 'isspace', 'islower', 'isupper')


def characters():
    # Later versions of Unicode have given these another case.
    newer = {0x19b, 0x264, 0x295}
    codes = [c for c in range(0x110000) if not 0xd800 <= c < 0xe000 and c not in newer]
    picked = codes[:0x600] + random.sample(codes[0x600:0x30000], 2500) + random.sample(codes, 200)
    for code in sorted(picked):
        c = chr(code)
        facts = ''.join('01'[getattr(c, name)()] for name in PREDICATES)
        yield f'{code:x}', f'{facts} {c.casefold()} {c.title()}'


def printf():
    flags = ['', '-', '+', ' ', '0', '#', '+0', '-0', '#0', ' #', '+#0']
    for kind, values, codes in (('i', INTS, 'dixXo'), ('f', FLOATS, 'eEfFgG')):
        for value in values:
            for code in codes:
                for _ in range(6):
                    parts = (random.choice(flags), random.choice(['', '1', '8', '15']), random.choice(['', '.0', '.3', '.', '.12']))
                    yield number(value), *parts, code, ('%' + ''.join(parts) + code) % value


table('format', formats())
table('repr', reprs())
table('characters', characters())
table('printf', printf())
