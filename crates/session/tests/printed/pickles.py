import os, tempfile
os.chdir(tempfile.mkdtemp())
import pickle, copy, collections, datetime, decimal, fractions, uuid, functools, enum, dataclasses, operator, types, random, pathlib, array

class A:

    def __init__(s, x):
        s.x = x
        s.y = [x]

    def __eq__(s, o):
        return type(s) is type(o) and s.__dict__ == o.__dict__

class S:
    __slots__ = ('x', '__p')

    def __init__(s):
        s.x = 1
        s.__p = 2

    def __eq__(s, o):
        return s.x == o.x and s.__p == o.__p

class E(enum.Enum):
    X = 1
    Y = 'q'

class F(enum.Flag):
    P = 1
    Q = 2

class IE(enum.IntEnum):
    A = 1

class L(list):
    pass

class Dd(dict):
    pass

class I(int):
    pass

class T(tuple):
    pass
N = collections.namedtuple('N', 'a b')

@dataclasses.dataclass
class D:
    p: int
    q: list = dataclasses.field(default_factory=list)

@dataclasses.dataclass(frozen=True, slots=True)
class DF:
    p: int

class G:

    def __getstate__(s):
        return {'k': 1}

    def __setstate__(s, st):
        s.st = st

    def __eq__(s, o):
        return True

class R:

    def __reduce__(s):
        return (list, ('ab',))

class X(Exception):

    def __init__(s, a, b):
        super().__init__(a, b)
        s.z = 3

def func(a):
    return a

def t(x, show=True):
    for p in (3, 4, 5):
        try:
            b = pickle.dumps(x, p)
            if show or p > 9:
                print(p, b)
            y = pickle.loads(b)
            print(type(y).__name__, y == x, '')
        except BaseException as e:
            print(p, type(x).__name__, type(e).__name__, e)
    try:
        y = copy.copy(x)
        z = copy.deepcopy(x)
        print(y is x, z is x, type(y) == type(z) == type(x), y == x, z == x)
    except BaseException as e:
        print(type(e).__name__, e)
l = L([1])
l.z = 1
d = Dd(a=1)
d.q = 2
rec = [1]
rec.append(rec)
rt = ([],)
rt[0].append(rt)
rd = {}
rd['self'] = rd
a = A(1)
a.me = a.y
for x in (None, True, 0, 255, 256, 65535, 65536, -1, 2 ** 31, -2 ** 31 - 1, 2 ** 100, -2 ** 100, 255 ** 300, 1.5, 'x', 'ä' * 3, 'x' * 300, b'', b'x', b'x' * 300, bytearray(b'ab'), bytearray(), (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1], [1, 2], {}, {1: 2}, {'a': 1, 'b': [1]}, {1}, set(), frozenset([1, 2]), frozenset(), complex(1, 2), range(3), slice(1, 2), A(5), S(), E.X, E.Y, F.P | F.Q, IE.A, l, d, I(5), T((1, 2)), N(1, 2), D(1, [2]), DF(3), G(), [A(1), A(2)], ['ab', 'ab'], func, len, A, int, print, type(None), [].append, a.y.append, ValueError('x'), KeyError(1), OSError(2, 'No', 'f'), X(1, 2), ImportError('x', name='y'), StopIteration(3), ExceptionGroup('g', [ValueError(1)]), UnicodeDecodeError('a', b'b', 0, 1, 'c'), collections.deque([1, 2], 3), collections.deque('ab'), collections.OrderedDict(a=1, b=2), collections.Counter('aab'), collections.defaultdict(list, {1: [2]}), collections.ChainMap({1: 2}), collections.UserDict({1: 2}), collections.UserList([1]), collections.UserString('q'), datetime.date(2024, 1, 2), datetime.datetime(2024, 1, 2, 3, 4, 5, 678), datetime.datetime(2024, 1, 2, 3, 4, 5, 6, datetime.timezone.utc), datetime.time(1, 2), datetime.time(1, 2, fold=1), datetime.datetime(2024, 1, 2, 3, fold=1), datetime.timedelta(1, 2, 3), datetime.timezone.utc, datetime.timezone(datetime.timedelta(hours=1), 'x'), decimal.Decimal('1.5'), fractions.Fraction(1, 2), uuid.UUID(int=5), pathlib.PurePosixPath('a/b'), types.SimpleNamespace(a=1), operator.itemgetter(1, 2), operator.attrgetter('a.b'), ..., NotImplemented):
    t(x)
for x in (functools.partial(int, '1', base=2), functools.partial(int, '1'), random.Random(3), array.array('i', [1]), operator.methodcaller('x', 1), operator.methodcaller('x', b=1)):
    try:
        y = pickle.loads(pickle.dumps(x))
        print(type(y))
        print(repr(y) if 'object at' not in repr(y) else '')
    except BaseException as e:
        print(type(e).__name__, e)
    y = copy.copy(x)
    z = copy.deepcopy(x)
    print(type(y), type(z))
r = random.Random(3)
r2 = copy.deepcopy(r)
print(r.random() == r2.random())
for x in (rec, rt, rd):
    b = pickle.dumps(x)
    print(b, pickle.loads(b), copy.deepcopy(x))
y = pickle.loads(pickle.dumps(a))
print(y.me is y.y)
z = copy.deepcopy(a)
print(z.me is z.y, z.me is a.me)
z = copy.copy(a)
print(z.me is a.me)
print(pickle.dumps(list(range(1100))) == pickle.dumps(list(range(1100))), len(pickle.dumps(list(range(1100)))), len(pickle.dumps({i: str(i) for i in range(1100)})), len(pickle.dumps(['x' * 70000, b'y' * 70000, 1])), len(pickle.dumps([str(i) for i in range(1500)])), len(pickle.dumps(list(range(1001)))), len(pickle.dumps(set(range(1001)))))
import hashlib
for x in ([str(i) for i in range(1500)], ['x' * 70000, b'y' * 70000, 1], {i: str(i) for i in range(1100)}, [{'a': i, 'b': str(i)} for i in range(300)]):
    b = pickle.dumps(x)
    print(hashlib.md5(b).hexdigest(), pickle.loads(b) == x)
import io
f = io.BytesIO()
p = pickle.Pickler(f)
p.dump([1])
p.dump('x')
f.seek(0)
u = pickle.Unpickler(f)
print(u.load(), u.load())
try:
    u.load()
except EOFError as e:
    print('EOF', e)
with open('p.pkl', 'wb') as f:
    pickle.dump({'a': (1, 2)}, f)
with open('p.pkl', 'rb') as f:
    print(pickle.load(f))

class PP(pickle.Pickler):

    def persistent_id(self, o):
        return 'id1' if isinstance(o, A) else None

class UU(pickle.Unpickler):

    def persistent_load(self, i):
        return ('P', i)
f = io.BytesIO()
PP(f).dump([A(1), 2])
print(f.getvalue())
f.seek(0)
print(UU(f).load())

class RO(pickle.Pickler):

    def reducer_override(self, o):
        return (int, ('7',)) if isinstance(o, A) else NotImplemented
f = io.BytesIO()
RO(f).dump(A(1))
print(pickle.loads(f.getvalue()))

class C:

    def __init__(s):
        s.fn = lambda: 1

    def __getstate__(s):
        st = s.__dict__.copy()
        del st['fn']
        st['k'] = 2
        return st

    def __setstate__(s, st):
        s.__dict__.update(st)
        s.fn = None
print(pickle.loads(pickle.dumps(C())).__dict__)

class K:

    def __new__(cls, a, *, b):
        o = super().__new__(cls)
        o.ab = (a, b)
        return o

    def __getnewargs_ex__(s):
        return ((s.ab[0],), {'b': s.ab[1]})
print(pickle.loads(pickle.dumps(K(1, b=2))).ab, pickle.dumps(K(1, b=2)), copy.copy(K(1, b=2)).ab)
for x in ((i for i in ()), open('p.pkl'), types.MappingProxyType({}), {}.keys(), type, object(), memoryview(b'')):
    try:
        print(pickle.dumps(x)[:20])
    except BaseException as e:
        print(type(e).__name__, e)
    try:
        print(type(copy.deepcopy(x)))
    except BaseException as e:
        print(type(e).__name__, e)
