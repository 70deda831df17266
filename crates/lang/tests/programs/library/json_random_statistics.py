import json, statistics, random, heapq, bisect, operator, base64, hashlib, uuid, io, inspect, typing, dataclasses, contextlib, functools
print(json.dumps({'a': [1, 2.5, None, True, 'é"\n'], 1: {}, None: 1, 2.5: 1}), json.dumps([1, {'b': 2, 'a': 1}], indent=2, sort_keys=True), json.dumps({'a': 1}, separators=(',', ':')), json.dumps('é', ensure_ascii=False), json.dumps([[], {}], indent=1), json.dumps(float('nan')), json.dumps((1, 2)), json.dumps([1,[2]], indent='--'))
for s in ('{', '[1,', '{"a" 1}', 'nul', '"abc', '[1] x', '{"a":1,}', '', '01', '"\\x"', "{'a':1}", '[1 2]', '\n\n  [1,\n x]'):
    try: print(json.loads(s))
    except json.JSONDecodeError as e: print(e, e.msg, e.pos, e.lineno, e.colno)
for f in (lambda: json.dumps({1}), lambda: json.dumps(object), lambda: json.dumps({(1,): 2}), lambda: json.dumps(float('nan'), allow_nan=False), lambda: json.loads(3), lambda: json.dumps({'a': [{'b': {1}}]})):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, getattr(e, '__notes__', None))
a = []; a.append(a)
try: json.dumps(a)
except ValueError as e: print(e)
class E(json.JSONEncoder):
    def default(self, o): return sorted(o) if isinstance(o, set) else super().default(o)
print(json.dumps({'s': {2, 1}}, cls=E), json.dumps({1}, default=list), json.loads('{"a": {"b": 1}}', object_hook=lambda d: tuple(d.items())), json.loads('[1.5, 2]', parse_float=str, parse_int=float), json.loads('{"a":1,"a":2}', object_pairs_hook=list), json.loads(b'[1]'), json.dumps({'b': 1, 'a': {'d': 1, 'c': 2}}, sort_keys=True), json.dumps({(1, 2): 3, 'k': 4}, skipkeys=True))
s = io.StringIO(); json.dump({'x': [1]}, s, indent=4); print(s.getvalue()); s.seek(0); print(json.load(s))
for f in (lambda: statistics.mean([]), lambda: statistics.stdev([1]), lambda: statistics.mode([]), lambda: statistics.median([])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
random.seed(42)
print([random.random(), random.randint(1, 6), random.choice('abc'), random.uniform(1, 2), random.gauss(0, 1), random.normalvariate(0, 1), random.expovariate(1), random.betavariate(1, 2), random.gammavariate(2, 1), random.gammavariate(.5, 1), random.gammavariate(1, 1), random.triangular(), random.lognormvariate(0, 1), random.vonmisesvariate(0, 1), random.paretovariate(1), random.weibullvariate(1, 1), random.randrange(0, 100, 7), random.getrandbits(70), random.sample(range(100), 5), random.choices('ab', [1, 3], k=5), random.randbytes(5), random.sample('abc', 2, counts=[1, 2, 3]), random.binomialvariate(10, .3), random.binomialvariate(100, .3), random.triangular(1, 5, 2)])
l = list(range(10)); random.shuffle(l); print(l); random.seed('str'); print(random.random()); random.seed(b'b'); print(random.random()); random.seed(1.5); print(random.random()); r = random.Random(7); st = r.getstate(); x = r.random(); r.setstate(st); print(x == r.random()); random.seed(-5); print(random.random()); random.seed(2**100); print(random.random())
for f in (lambda: random.randint(5, 1), lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.randrange(1.5), lambda: random.choices([1], [0]), lambda: random.seed([])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
b = io.BytesIO(b'abc\ndef'); print(b.readline(), b.read(1), b.tell(), b.seek(0), b.getvalue(), list(b)); s = io.StringIO('a\nb'); print(s.readlines(), s.tell(), s.truncate(0), s.closed)
def f(a, /, b: int = 3, *c, d, e=4, **g) -> str: "doc"
print(typing.List[int], typing.Optional[int], typing.Union[int, str, None], typing.Callable[[int], str], typing.Dict[str, typing.Any], typing.Tuple[int, ...], typing.Literal['a', 1], typing.get_type_hints(f), typing.get_origin(typing.List[int]), typing.get_args(typing.Dict[str, int]), typing.TypeVar('T'), typing.NewType('U', int), typing.Annotated[int, 'x'], typing.ClassVar[int], typing.Final, typing.Awaitable[int], typing.AsyncIterator[str], list[int] | None, typing.Any, typing.Generic, typing.cast(int, 'a'))
@dataclasses.dataclass(order=True, frozen=True)
class P:
    x: int; y: list = dataclasses.field(default_factory=list, compare=False, repr=False); z: 'int' = 3
for g in (lambda: setattr(P(1), 'x', 2), lambda: P(), lambda: P(1, 2, 3, 4), lambda: dataclasses.make_dataclass('Q', [('a', list, [])])):
    try: g()
    except Exception as e: print(type(e).__name__, e)
