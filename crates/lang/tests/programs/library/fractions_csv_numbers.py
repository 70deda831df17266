from fractions import Fraction as F
import math
print(F(3, 4) + F(1, 4), F('1.25'), F(0.5), F('3/-6') if 0 else F('-3/6'), F(1, 3) * 3, 1 + F(1, 2), 0.5 + F(1, 2), F(7, 3) // 2, F(7, 3) % 1, divmod(F(7, 2), F(1, 2)), -F(1, 2), abs(F(-1, 2)))
print(repr(F(6, -4)), str(F(5)), F(1, 2) < 0.75, F(1, 2) == 0.5, hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3), sorted([F(1, 2), F(1, 3), 0.4]), F(1, 2) ** 3, F(1, 2) ** -2, 2 ** F(3), 2 ** F(1, 2), F(4) ** 0.5)
print(math.floor(F(-7, 2)), math.ceil(F(7, 2)), round(F(5, 2)), round(F(7, 2)), round(F(22, 7), 2), int(F(-7, 2)), float(F(1, 3)), F(3.14159).limit_denominator(100), F(math.pi).limit_denominator(1000), sum([F(1, i) for i in range(1, 6)]))
print(f"{F(1, 3):.3f} {F(22, 7):>10} {F(1, 8):.1%} {F(3):+} {F(1234567, 3):,.2f} {F(1, 3):08.2f} {F(1,3):e}")
for call in (lambda: F(1, 0), lambda: F('x'), lambda: F(1.5, 2), lambda: F([]), lambda: F(1) + 'a', lambda: F(float('nan')), lambda: F(0) ** -1):
    try: print(call())
    except Exception as e: print(type(e).__name__, e)
print(F(1, 2).numerator, F(1, 2).as_integer_ratio(), F(4, 2).is_integer(), F.from_float(0.25), bool(F(0)), F(' 7/3 '), F('1e-3'), F(True), F(F(1, 2)), complex(F(1, 2)))
import statistics
print(statistics.mean([F(1, 2), F(3, 4)]), statistics.median([F(1, 2), F(3, 4)]))
import csv, io
s = io.StringIO(); w = csv.writer(s); w.writerow(['a', 1, 2.5, None, 'x,y', 'q"q', 'new\nline']); w.writerows([[1, 2], ['', 'é']]); print(repr(s.getvalue()))
print(list(csv.reader(io.StringIO(s.getvalue()))))
d = csv.DictReader(io.StringIO('n,v\na,1\nb,2,3\nc\n\n'), restkey='r', restval='?'); print(d.fieldnames, list(d), d.line_num)
s = io.StringIO(); dw = csv.DictWriter(s, ['n', 'v'], lineterminator='\n', delimiter=';'); dw.writeheader(); dw.writerow({'n': 1}); dw.writerows([{'n': 'a;b', 'v': 2}]); print(repr(s.getvalue()))
try: dw.writerow({'z': 1})
except ValueError as e: print(e)
print(list(csv.reader(['a b "c d"', "'x y'"], delimiter=' ')), list(csv.reader(['1,"a",2.5'], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(['a, b'], skipinitialspace=True)), csv.list_dialects())
s = io.StringIO(); csv.writer(s, quoting=csv.QUOTE_ALL).writerow([1, 'a']); csv.writer(s, quoting=csv.QUOTE_NONNUMERIC).writerow([1, 'a']); csv.writer(s, dialect='excel-tab').writerow([1, 'a']); csv.writer(s, quoting=csv.QUOTE_NONE, escapechar='\\').writerow(['a,b', 'c"d']); print(repr(s.getvalue()))
for call in (lambda: csv.reader(['a'], 'nope'), lambda: csv.writer(3), lambda: csv.writer(s, quoting=csv.QUOTE_NONE).writerow(['a,b']), lambda: csv.writer(s).writerow(3), lambda: list(csv.reader([b'x'])), lambda: csv.reader([], delimiter='ab')):
    try: print(call())
    except Exception as e: print(type(e).__name__, e)
try:
    import aiohttp
except ImportError as e: print(type(e), e, e.name)
import numbers
from fractions import Fraction
for v in (1, True, 1.5, 2j, Fraction(1, 2), 'a', None):
    print(repr(v), [isinstance(v, c) for c in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)])
print(issubclass(int, numbers.Rational), numbers.Integral.__mro__)
class N(numbers.Number): pass
print(N(), isinstance(N(), numbers.Number)) if 0 else None
try: numbers.Complex()
except TypeError as e: print(str(e)[:60])
