"""Records the tables of this folder from CPython: arithmetic, texts of numbers, rounding."""
import operator
import os
import random
import struct
import sys

HERE = os.path.dirname(__file__)
sys.path.insert(0, os.path.join(HERE, '..'))
from recording import answer, number, write

random.seed(20240607)
sys.set_int_max_str_digits(0)


def table(name, rows):
    write(os.path.join(HERE, name + '.tsv'), rows)


INTS = [0, 1, -1, 2, -2, 3, 7, -7, 10, 63, 64, -64, 255, 1000, 2**31, 2**53, 2**53 + 1, -2**53 - 1, 2**62, 2**63 - 1,
        2**63, -2**63, -2**63 - 1, 2**64, 10**20, -10**20 + 1, 3**60, 10**40, -10**40, 2**200 - 1, -2**1023]
FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 2.0, 3.0, -3.0, 0.1, 2.5, -2.5, 1e16, 1e-5, 1e300, -1e300, 5e-324,
          2.2250738585072014e-308, 1.7976931348623157e308, float('inf'), float('-inf'), float('nan'), 1 / 3, 123456.789]
COMPLEX = [0j, 1j, 1 + 2j, -3.5 + 0.25j, complex(0.0, -0.0), 1e200 + 1e200j, complex(-1, 0), 3 - 4j]
OPS = {'+': operator.add, '-': operator.sub, '*': operator.mul, '/': operator.truediv, '//': operator.floordiv,
       '%': operator.mod, '<<': operator.lshift, '>>': operator.rshift, '&': operator.and_, '|': operator.or_,
       '^': operator.xor, '**': operator.pow}


def show(value):
    return ' '.join(map(number, value)) if isinstance(value, tuple) else number(value)


def small_enough(name, a, b):
    if name == '<<':
        return abs(b) < 2000
    if name == '**' and isinstance(a, int) and isinstance(b, int):
        return abs(b) < 100
    return True


def portable(name, a, b):
    """Powers with a fraction go through the C library, whose last bit is not promised."""
    return not (name == '**' and (isinstance(a, complex) or isinstance(b, complex)) and b not in (0, 1, 2, -1, 3))


def binary():
    pairs = [(a, b) for a in INTS for b in INTS] + [(a, b) for a in FLOATS for b in FLOATS]
    some = INTS[:12] + INTS[15:17] + INTS[-4:]
    pairs += [p for a in some for b in FLOATS for p in ((a, b), (b, a))]
    pairs += [p for a in COMPLEX for b in COMPLEX + some[:6] + FLOATS[:6] for p in ((a, b), (b, a))]
    for _ in range(600):
        a, b = (random.choice((-1, 1)) * random.getrandbits(random.choice((8, 30, 62, 64, 100, 300))) for _ in '12')
        pairs.append((a, b))
    for a, b in pairs:
        for name, operate in OPS.items():
            if isinstance(a, int) and isinstance(b, int) and random.random() < .85:
                continue
            if random.random() < .5:
                continue
            if not small_enough(name, a, b) or not portable(name, a, b):
                continue
            try:
                result = show(operate(a, b))
            except TypeError:
                result = '!TypeError'
            except Exception as error:
                result = f'!{type(error).__name__}: {error}'
            yield name, number(a), number(b), result
        if random.random() < .3:
            try:
                yield 'divmod', number(a), number(b), show(divmod(a, b))
            except TypeError:
                yield 'divmod', number(a), number(b), '!TypeError'
            except Exception as error:
                yield 'divmod', number(a), number(b), f'!{type(error).__name__}: {error}'


def powers():
    values = [0, 1, -1, 2, -3, 5, 10**20, -10**20, 2**64 + 1]
    for a in values:
        for b in values[:6] + [100, 10**12]:
            for m in [0, 1, -1, 2, 5, -5, 7, 10**9 + 7, -10**20, 2.0, 1j]:
                yield number(a), number(b), number(m), answer(lambda: pow(a, b, m), show)


def divide():
    for _ in range(600):
        a = random.getrandbits(random.choice((53, 54, 60, 64, 100, 1000, 1100)))
        b = random.getrandbits(random.choice((1, 3, 53, 54, 64, 100, 1000, 1080))) or 1
        if random.random() < .3:
            a = a << random.randrange(1100)
        if random.random() < .3:
            b = b << random.randrange(1100)
        yield number(a), number(b), answer(lambda: a / b, number)
    for e in range(1015, 1080):
        yield number(1), number(1 << e), number(1 / (1 << e))
        yield number(3), number(1 << e), number(3 / (1 << e))
        yield number(2**53 + 1), number(1 << e), number((2**53 + 1) / (1 << e))


def floats():
    for x in FLOATS:
        yield x
    for e in range(-30, 31):
        for m in (1, 1.5, 1.2345678901234567, 9.999999999999999):
            yield float(f'{m}e{e}')
    for e in range(-1074, 1024, 7):
        yield 2.0 ** e
    for _ in range(1500):
        yield struct.unpack('d', random.randbytes(8))[0]
    for _ in range(500):
        yield random.uniform(-1000, 1000)
        yield round(random.uniform(-1000, 1000), random.randrange(6))


def to_float():
    for _ in range(500):
        n = random.getrandbits(random.choice((54, 55, 64, 65, 100, 1023, 1024, 1025)))
        yield number(n), answer(lambda: float(n), number)
    for n in (2**53 + 1, 2**53 + 3, 2**54 + 2, 2**54 + 6, 2**1024 - 2**970, 2**1024 - 2**970 - 1, 2**1024 - 2**971):
        for k in (n, -n):
            yield number(k), answer(lambda: float(k), number)


TEXTS = ['', ' ', '0', '1', '-1', '+1', ' 12 ', '1_000', '1__0', '_1', '1_', '-_1', '- 1', '+-1', '1.', '.5', '.', '1.5',
         '1e5', '1e', '1e+', '1e-5', '1.e5', '.e5', '1_0.5_0', '1._5', '1_.5', '1e_5', '1e5_0', 'inf', '-inf', '+inf',
         'Infinity', 'infin', 'nan', '-nan', 'NaN', 'nan1', '0x10', '0X1f', '0b101', '0o17', '0b2', '0x', '0x_1', '0_0',
         '00', '010', '0_1', '1e400', '-1e400', '1e-400', '5e-324', '2e-324', '3e-324', '1' * 30, '1' * 400, '0.' + '0' * 400 + '1',
         '\t1\n', '1 2', '1\x00', '٣', '٣.٣', '１２', ' 1', 'z', 'Z9', 'ff', '١_٢', "'", '"\'', 'é', '½', '²',
         '9007199254740993', '0.1e1', '1e0005', '1E5', '1d5', 'j', '1j', '1+2j', '(1+2j)', '( 1+2j )', '(1+2j', '1+2', '1 +2j',
         '+j', '-j', '1-j', '1e5+2e5j', 'infj', 'nan+nanj', 'inf-infj', '1j+2', '1_0j', '--1j', '1+-2j', '1J', 'infinityj', '()',
         '1+2jj', '1__0j', '1.5.', 'x' * 250, '123456789' * 20]


def read():
    sys.set_int_max_str_digits(4300)
    for text in TEXTS:
        for base in (10, 0, 2, 8, 16, 36, 1, 37, -1):
            yield 'int', text, base, answer(lambda: int(text, base), number)
        yield 'float', text, '', answer(lambda: float(text), number)
        yield 'complex', text, '', answer(lambda: complex(text), number)
    for digits in ('1' * 4300, '1' * 4301, '_'.join('1' * 4301), '0' * 5000):
        yield 'int', digits, 10, answer(lambda: int(digits), number)
    for x in floats():
        if random.random() < .3:
            yield 'float', f'{x:.{random.randrange(1, 40)}e}', '', answer(lambda: float(f'{x:e}'), number)


def read_exact():
    for kind, text, base, _ in list(read()):
        if kind == 'float':
            yield kind, text, base, answer(lambda: float(text), number)
        else:
            yield kind, text, base, _


def rounds():
    values = [x for x in floats() if random.random() < .35]
    values += [0.5, 1.5, 2.5, -0.5, 2.675, 1.005, 0.125, 0.375, 1e15 + .5, 5e15 + .5, 1.7e308, 15.0, 25.0, 35.0, 50.0, 5.0, 4.999]
    for x in values:
        for n in (None, 0, 1, 2, 5, -1, -2, -300, -308, -309, 20, 323, 324, 1000):
            if n in (None, 0, 2, -1) or random.random() < .25:
                yield number(x), '' if n is None else n, answer(lambda: round(x, n) if n is not None else round(x), number)
    for x in INTS + [15, 25, 35, -15, -25, 149, 150, 151, 250, 12345678901234567890, 5 * 10**19, 15 * 10**18, 25 * 10**18]:
        for n in (0, 1, 5, -1, -2, -3, -18, -19, -20, -100):
            yield number(x), n, answer(lambda: round(x, n), number)


def hexes():
    for x in floats():
        if random.random() < .4:
            yield 'hex', number(x), x.hex()
            ratio = answer(x.as_integer_ratio, show)
            yield 'ratio', number(x), ratio
    for text in ('', '0x', '0x1.8p1', '1.8', 'inf', '-INF', '+nan', ' 0x1p0 ', '0x1p', '0x1p+', '0x.8', '0x8.', '.', 'p1', '0x1p1024',
                 '0x1p1023', '0x1.fffffffffffff8p1023', '0x1.fffffffffffff7p1023', '0x1p-1074', '0x1p-1075', '0x1.8p-1075',
                 '0x1.00000000000008p0', '0x1.000000000000080000000001p0', '0x1.00000000000018p0', '-0x0p0', '0x1p99999999999999999999',
                 '0x1p-99999999999999999999', '0xg', '1 2', 'infinity', 'infinit', '0x0p9999999999', 'abc', '0X1P3', '0x1.8p-1074',
                 '0x123456789abcdef01', '0x0.0000000000000000000000001p100'):
        yield 'fromhex', text, answer(lambda: float.fromhex(text), number)
    for n in INTS:
        for length in (0, 1, 2, 8, 9, 30):
            for signed in (False, True):
                yield f'bytes{length}{int(signed)}', number(n), answer(lambda: n.to_bytes(length, signed=signed), bytes.hex)
        for radix in ('hex', 'oct', 'bin'):
            yield radix + '()', number(n), {'hex': hex, 'oct': oct, 'bin': bin}[radix](n)


table('binary', binary())
table('power', powers())
table('divide', divide())
table('repr', ((number(x), repr(x)) for x in list(floats()) + COMPLEX + [complex(a, b) for a in FLOATS for b in FLOATS[::3]]))
table('to_float', to_float())
table('read', read_exact())
table('round', rounds())
table('hex', hexes())
