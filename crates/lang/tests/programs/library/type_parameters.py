"""Type parameters (PEP 695): bounds and values that are asked for when somebody looks."""

from typing import *
import typing, types, collections

def f[T](x: T) -> T: return x
print(f.__type_params__, f.__annotations__, type(f.__type_params__[0]))
T, = f.__type_params__
print(T.__name__, T.__bound__, T.__constraints__, T.__covariant__, T.__contravariant__, T.__infer_variance__, T.__module__)
print(isinstance(T, TypeVar), repr(T), T.has_default(), T.__default__)


def f[T: int, U: (str, bytes), *Ts, **P](): pass
for p in f.__type_params__: print(p, type(p).__name__, type(p))
T, U, Ts, P = f.__type_params__
print(T.__bound__, U.__bound__, U.__constraints__)
print(Ts, P, P.args, P.kwargs, P.__bound__)


class A[T]:
    def m(self, x: T) -> T: return x
print(A[int], A.__parameters__, A.__orig_bases__, A.__bases__, A.__mro__)
print(A[int]().m(3), A.__type_params__)
class B(A[str]): pass
print(B.__orig_bases__, B.__bases__, B.__parameters__)
class C[K, V](dict[K, V]): pass
print(C[int, str], C.__orig_bases__, C.__bases__, C().__class__)
try: A[int, str]
except TypeError as e: print(e)
try: B[int]
except TypeError as e: print(e)


type A = int | str
print(A, A.__value__, A.__name__, A.__type_params__, type(A), isinstance(A, TypeAliasType))
type L[T] = list[T]
print(L, L[int], L.__value__, L.__type_params__, L.__parameters__, L[int].__origin__, L[int].__args__, type(L[int]))
type R = dict[str, R] | None
print(R.__value__)
print(A.__module__, list[A], A | None, Optional[A])


class N[T: N]: pass
print(N.__type_params__[0].__bound__)
class M[T: [int for _ in range(2)]]: pass
print(M.__type_params__[0].__bound__)
def f[T: undefined](): pass
print('ok')
try: f.__type_params__[0].__bound__
except NameError as e: print(e)


def outer[T]():
    def inner[U](x: T, y: U): return T, U
    return inner
i = outer()
print(i.__annotations__, i.__type_params__, i(1,2))
async def co[T](x: T): return x
def gen[T](x: T): yield x
print(co.__type_params__, gen.__type_params__, list(gen(3)))
class Meta(type): pass
class A[T](metaclass=Meta): pass
class B[T](A[T], list): pass
print(A.__bases__, B.__bases__, type(A), B.__orig_bases__)
print(A.__dict__.keys())
