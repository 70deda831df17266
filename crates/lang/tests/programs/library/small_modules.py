import string, textwrap, copy, io, statistics, types, weakref, operator, heapq, abc, sys, os, base64, hashlib, pprint, queue, signal, uuid, gc
print(string.ascii_letters, string.digits, string.Template("$a ${b} $$").substitute(a=1, b=2), string.capwords("hello big world"))
try: string.Template("$x $").substitute(x=1)
except ValueError as e: print(e)
print(string.Template("$x $y").safe_substitute(x=1))
t = "The quick brown fox jumps over the lazy dog, a well-known sentence."
print(textwrap.fill(t, 20)); print(textwrap.shorten(t, 30)); print(textwrap.dedent("  a\n    b\n  c")); print(textwrap.indent("a\n\nb", "> ")); print(textwrap.wrap("abcdefghij" * 3, 8))
a = [1, [2, 3], {"k": [4]}]; b = copy.copy(a); c = copy.deepcopy(a); c[1].append(9); b[1].append(7); print(a, b, c, b[1] is a[1], c[2]["k"] is a[2]["k"])
class N:
    def __init__(self, v): self.v = v; self.me = self
n = copy.deepcopy(N([1])); print(n.me is n, n.v)
s = io.StringIO("one\ntwo\n"); print(s.readline(), s.read(), list(io.StringIO("a\nb")))
s = io.StringIO(); print("x", 1, file=s); print(repr(s.getvalue()))
print(statistics.mean([1, 2, 3, 4]), statistics.median([3, 1, 2]), statistics.stdev([1.5, 2.5, 4]), statistics.mode("aab"), statistics.pvariance([1, 2, 3]), statistics.quantiles([1,2,3,4,5]), statistics.fmean([1,2]), statistics.variance([2.75, 1.75, 1.25]))
print(types.SimpleNamespace(a=1, b="x"), types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1), types.MappingProxyType({"a": 1}))
class O: pass
o = O(); r = weakref.ref(o); print(r() is o, r == weakref.ref(o)); d = weakref.WeakValueDictionary(); d["k"] = o; ws = weakref.WeakSet([o]); print(len(d), "k" in d, len(ws)); del o; print(r(), len(d), len(ws))
try: weakref.ref(3)
except TypeError as e: print(e)
class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...
    @property
    @abc.abstractmethod
    def name(self): ...
try: Shape()
except TypeError as e: print(e)
class Sq(Shape):
    def area(self): return 4
    name = "sq"
print(Sq().area(), issubclass(Sq, Shape), isinstance(Sq(), Shape))
@Shape.register
class Other: pass
print(issubclass(Other, Shape), isinstance(Other(), Shape))
print(sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 8), sys.maxsize, sys.byteorder, sys.getrecursionlimit())
try: sys.exit(3)
except SystemExit as e: print(e.code)
try: raise KeyError("x")
except KeyError: print(sys.exc_info()[0], sys.exception())
print(sys.exc_info(), os.path.join("a", "b", "../c"), os.path.splitext("x/y.tar.gz"), os.path.basename("/a/b.txt"), os.path.dirname("/a/b.txt"), os.path.normpath("a//b/../c"))
print(os.environ.get("NO_SUCH"), os.getenv("NO_SUCH", "d"), os.sep)
print(base64.b64encode(b"hello world!"), base64.b64decode("aGVsbG8="), base64.urlsafe_b64encode(b"\xff\xfe"), base64.b32encode(b"hi"), base64.b16encode(b"hi"))
print(hashlib.md5(b"abc").hexdigest(), hashlib.sha1(b"abc").hexdigest(), hashlib.sha256(b"abc").hexdigest(), hashlib.new("sha512", b"").hexdigest()[:20])
pprint.pprint({"b": list(range(30)), "a": {"x": "y" * 30, "z": ["w" * 30, "v" * 20]}}); pprint.pprint([1, 2]); pprint.pprint(("a" * 50, "b" * 50))
q = queue.PriorityQueue(); q.put(3); q.put(1); print(q.get(), q.qsize(), q.empty())
print(signal.SIGINT, signal.Signals(15).name)
u = uuid.UUID("12345678123456781234567812345678"); print(u, u.hex, u.int, uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid4().version, repr(u))
print(gc.isenabled(), gc.get_threshold()[1])
