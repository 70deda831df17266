"""Records what expressions about numbers and text give: text.tsv has an expression and its repr (or error) a line."""
import os
import random
import sys

HERE = os.path.dirname(__file__)
sys.path.insert(0, os.path.join(HERE, '..'))
from recording import answer, write

random.seed(20240609)

TEXTS = ['', 'a', 'abc', 'Hello World', '  a b  c ', 'ABC', 'aBcAbC', '123', '-42', 'a,b,,c', "it's", 'é', 'ΑΣ ΟΔΟΣ', 'ß', 'ǆabc', '日本語', '\U0001f600x',
         'a\tb\n\tc', 'x\r\ny\nz', '½²٣', 'they\'re BILL\'s', '_id1', '1x', 'a\x1cb\x85c', 'aaaa']
SUBS = ['', 'a', 'b', 'ab', ',', ' ', 'c', 'é', 'Σ', '日', 'zz', 'aa']
PLAIN = ['lower', 'upper', 'title', 'capitalize', 'swapcase', 'casefold', 'strip', 'lstrip', 'rstrip', 'split', 'rsplit', 'splitlines', 'expandtabs',
         'isalpha', 'isdecimal', 'isdigit', 'isnumeric', 'isalnum', 'isspace', 'isprintable', 'isascii', 'islower', 'isupper', 'istitle', 'isidentifier',
         'encode', '__len__', '__repr__', '__str__']
BYTES = [b'', b'a', b'abc', b'Hello World', b'  a b  c ', b'a,b,,c', b'\x00\xff', b'-42', b'a\tb\n\tc', b'x\r\ny\nz', b'aaaa', b"it's"]
BYTE_SUBS = [b'', b'a', b'b', b'ab', b',', b' ', b'zz', b'aa']
BYTE_PLAIN = ['lower', 'upper', 'title', 'capitalize', 'swapcase', 'strip', 'lstrip', 'rstrip', 'split', 'rsplit', 'splitlines', 'expandtabs', 'isalpha',
              'isdigit', 'isalnum', 'isspace', 'isascii', 'islower', 'isupper', 'istitle', 'hex', '__len__', '__repr__']


def texts():
    for t in TEXTS:
        for name in PLAIN:
            yield f'{t!r}.{name}()'
        for s in SUBS:
            for name in ('find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith', 'partition', 'rpartition', 'removeprefix',
                         'removesuffix', 'strip', 'lstrip', 'rstrip', 'split', 'rsplit', 'join'):
                yield f'{t!r}.{name}({s!r})'
            yield f'{s!r} in {t!r}'
            yield f'{t!r}.replace({s!r}, "-")'
            for name in random.sample(('find', 'rfind', 'count', 'startswith', 'endswith'), 2):
                for bounds in ((1,), (-2,), (1, 2), (0, -1), (5, 2), (None, 3)):
                    yield f'{t!r}.{name}({s!r}, {", ".join(map(repr, bounds))})'
            yield f'{t!r}.replace({s!r}, "xy", {random.choice((-1, 0, 1, 2))})'
            yield f'{t!r}.split({s!r}, {random.choice((0, 1, 2))})'
            yield f'{t!r}.rsplit({s!r}, {random.choice((0, 1, 2))})'
        for n in (0, 1, 2):
            yield f'{t!r}.split(None, {n})'
            yield f'{t!r}.rsplit(None, {n})'
        for n in (0, 5, 12, 13):
            for name in ('center', 'ljust', 'rjust'):
                yield f'{t!r}.{name}({n})'
                yield f'{t!r}.{name}({n}, "*")'
            yield f'{t!r}.zfill({n})'
            yield f'{t!r}.expandtabs({n})'
        yield f'{t!r}.splitlines(True)'
        for index in ('0', '-1', '2', '99', '1:', ':-1', '::-1', '::2', '-3:-1', '5:1', '4:0:-2', '::0', '"a"', '1.0', 'True', '10**30', '10**30:', '-10**30:2'):
            yield f'{t!r}[{index}]'
        for n in ('0', '-1', '3', 'True', '1.5', '"a"', '10**30'):
            yield f'{t!r} * {n}'
        for encoding in ('ascii', 'latin-1', 'utf-8'):
            for errors in ('strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace'):
                yield f'{t!r}.encode({encoding!r}, {errors!r})'


def byte_strings():
    for t in BYTES:
        for name in BYTE_PLAIN:
            yield f'{t!r}.{name}()'
            yield f'bytearray({t!r}).{name}()'
        for s in BYTE_SUBS:
            for name in ('find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith', 'partition', 'rpartition', 'removeprefix',
                         'removesuffix', 'strip', 'lstrip', 'rstrip', 'split', 'rsplit'):
                yield f'{t!r}.{name}({s!r})'
            yield f'{s!r} in {t!r}'
            yield f'{t!r}.replace({s!r}, b"-")'
            yield f'{t!r}.split({s!r}, 1)'
            yield f'{t!r}.rsplit({s!r}, 1)'
        for index in ('0', '-1', '99', '1:', '::-1', '::2', '"a"'):
            yield f'{t!r}[{index}]'
            yield f'bytearray({t!r})[{index}]'
        yield f'{t!r} + bytearray(b"x")'
        yield f'{t!r} * 3'
        yield f'{t!r}.decode("latin-1")'
        yield f'{t!r}.center(7, b"*")'
        yield f'{t!r}.zfill(6)'
    for raw in (b'\xff', b'\xc3', b'\xe2\x82', b'\xe2\x82A', b'a\xffb', b'\xed\xa0\x80', b'\xf0\x90\x80', b'\xf5', b'\xc3(', b'\xf0\x9f\x98\x80', b'a\xe2\x82b\xff'):
        for errors in ('strict', 'ignore', 'replace', 'backslashreplace'):
            yield f'{raw!r}.decode("utf-8", {errors!r})'
            yield f'{raw!r}.decode("ascii", {errors!r})'


def written():
    with open(os.path.join(HERE, 'expressions.txt'), encoding='utf-8') as file:
        yield from (line.rstrip('\n') for line in file if line.strip())


def rows():
    for expression in (*texts(), *byte_strings(), *written()):
        yield expression, answer(lambda: eval(expression), repr)


write(os.path.join(HERE, 'text.tsv'), rows())
