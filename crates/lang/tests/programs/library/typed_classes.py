"""Named tuples, typed dicts, protocols, overloads and hints."""

from typing import *
import typing, types, collections

class P(NamedTuple):
    x: int
    y: int = 0
    def add(self): return self.x + self.y
p = P(1)
print(p, p.add(), P._fields, P._field_defaults, P.__annotations__, P.__bases__, P.__orig_bases__[0].__name__, P.__doc__, P.__mro__)
print(p._replace(y=4), p._asdict(), P._make([3, 4]), P.__new__.__defaults__)
Q = NamedTuple('Q', [('a', int), ('b', str)])
print(Q(1, 'b'), Q.__annotations__, Q.__module__, Q.__name__)
try: P()
except TypeError as e: print(e)
try: p.x = 3
except AttributeError as e: print(e)
class G[T](NamedTuple):
    v: T
print(G[int], G(3), G.__orig_bases__[1])


class T1(TypedDict):
    a: int
    b: NotRequired[str]
class T2(T1, total=False):
    c: float
t = T2(a=1)
print(t, type(t), T2.__annotations__, T2.__required_keys__ == frozenset({'a'}), sorted(T2.__optional_keys__), T2.__total__, T1.__total__, T2.__bases__, T2.__orig_bases__, T2.__mro__)
try: isinstance(t, T2)
except TypeError as e: print(e)
U = TypedDict('U', {'x': int, 'y-z': str})
print(U, U.__annotations__, U(x=1), is_typeddict(U), is_typeddict(dict))
print(T1.__name__, T1.__qualname__, T1.__module__, get_type_hints(T1), get_type_hints(T1, include_extras=True))
class W[T](TypedDict):
    v: T
print(W[int], W(v=1))


@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...
class F:
    def close(self): pass
print(isinstance(F(), Closable), isinstance(3, Closable), issubclass(F, Closable))
class Named(Protocol):
    name: str
try: isinstance(F(), Named)
except TypeError as e: print(e)
try: Named()
except TypeError as e: print(e)
class Impl(Named):
    name = 'x'
print(Impl().name, Impl.__mro__, get_protocol_members(Closable), is_protocol(Closable), is_protocol(Impl))
@runtime_checkable
class HasName(Protocol):
    name: str
print(isinstance(Impl(), HasName))
try: issubclass(Impl, HasName)
except TypeError as e: print(e)
class PG[T](Protocol):
    def get(self) -> T: ...
print(PG[int], PG.__parameters__, PG.__mro__)
T = TypeVar('T')
class PH(Protocol[T]): 
    def get(self) -> T: ...
print(PH[int], PH.__orig_bases__, Protocol[T])
try: runtime_checkable(F)
except TypeError as e: print(e)


UserId = NewType('UserId', int)
print(UserId(5), UserId, UserId.__supertype__, UserId.__name__, type(UserId), UserId | None)


@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x
print(f(3), len(get_overloads(f)))
@final
class A: pass
print(A.__final__)
class B:
    @override
    def m(self): pass
print(B.m.__override__)
try: assert_never(3)
except AssertionError as e: print(e)
print(cast(int, 'x'), reveal_type(3), TYPE_CHECKING, NoDefault, Text)


def f(a: 'int', b: Optional['str'] = None, c: 'List[int]' = None) -> 'None': pass
print(get_type_hints(f))
class A:
    x: 'A'
    y: ClassVar[int] = 3
    z: Annotated[int, 5]
class B(A):
    w: 'list[B]'
print(get_type_hints(B), get_type_hints(B, include_extras=True))
try: get_type_hints(3)
except TypeError as e: print(e)
def g(x: 'nope'): pass
try: get_type_hints(g)
except NameError as e: print(e)


T = TypeVar('T')
from abc import ABC, abstractmethod
class Repo(ABC, Generic[T]):
    @abstractmethod
    def get(self) -> T: ...
class IntRepo(Repo[int]):
    def get(self): return 1
print(IntRepo().get(), IntRepo.__mro__)
try: Repo()
except TypeError as e: print(e)
from dataclasses import dataclass, field, fields
@dataclass
class Box(Generic[T]):
    value: T
    items: List[T] = field(default_factory=list)
print(Box(1), Box[int](2), [f.type for f in fields(Box)])
@dataclass
class Pair[A, B]:
    first: A
    second: B
print(Pair(1, 'x'), Pair[int, str](1, 'x'))
from enum import Enum
class E(Enum):
    A: int = 1
print(E.A, E.__annotations__)
