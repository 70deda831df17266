"""What brackets of the module typing make, and how they show."""

from typing import *
import typing, types, collections

def g(*args: *tuple[int, ...]) -> None: pass
print(g.__annotations__)
Ts = TypeVarTuple('Ts')
def h(*args: *Ts): pass
print(h.__annotations__, Unpack[Ts], tuple[*Ts], Tuple[*Ts])
print(list(tuple[int, str]), *tuple[int])
print(Unpack[Tuple[int, ...]])
class V(Generic[*Ts]): pass
print(V[int, str], V.__parameters__, V.__orig_bases__)


T = TypeVar('T'); S = TypeVar('S')
class A(Generic[T]): pass
class B(A[S], Generic[S, T]): pass
print(B.__parameters__, B[int, str], B.__mro__)
class D(Dict[str, T]): pass
print(D[int], D.__orig_bases__, D.__bases__, D.__mro__)
class L(List[T]): pass
print(L[int]([1]), L.__mro__)
print(A[T][int], A[List[T]][int], Dict[T, S][int, str], Callable[[T], S][int, str], Union[T, S, None][int, str])
print(A[int].__origin__, A[int].__args__, A[int].__parameters__)
print(A[int] == A[int], hash(A[int]) == hash(A[int]), A[int] is A[int], A[int]().__orig_class__)


print(Optional[int], Union[int, str], Union[int, None], Union[int], Union[int, Union[str, float]], Union[int, int])
print(int | None, Optional[int] == (int | None), List[int] | None, Union[int, 'str'])
print(Callable[[int], str], Callable[..., int], Callable[[], None], Callable)
print(Tuple[int, ...], Tuple[()], Tuple, List, Dict[str, int], Type[int], Type['A'])
print(Literal[1, 'a', None, True], Literal[Literal[1, 2], 3], Final[int], ClassVar[int], Final, ClassVar)
print(Annotated[int, 'x', 3], Annotated[Annotated[int, 1], 2], get_args(Annotated[int, 1]), Annotated[int, 1].__metadata__)
print(Any, NoReturn, Never, Self, LiteralString, TypeAlias, TypeGuard[int], Concatenate[int, ...], Required[int], NotRequired[int])
print(Iterator[int], Generator[int, str, None], Coroutine[Any, Any, int], AsyncIterator[int], Awaitable[int], ContextManager[int])
print(get_origin(List[int]), get_args(Dict[str, int]), get_origin(int), get_origin(Union[int, str]), get_origin(int|str), get_args(Callable[[int], str]), get_origin(Literal[1]), get_origin(Optional[int]))


P = ParamSpec('P'); R = TypeVar('R')
print(P, P.args, P.kwargs, Callable[P, R], Callable[Concatenate[int, P], R], P.__name__, repr(type(P)))
def deco(f: Callable[P, R]) -> Callable[P, R]: return f
print(deco.__annotations__)
class Z(Generic[P, R]): pass
print(Z[[int], str], Z[..., str], Callable[P, R][[int, str], bool], Callable[P, int][int])
