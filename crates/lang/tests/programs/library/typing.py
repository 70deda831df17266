import typing as t
print(t.List[int], t.Optional[int], t.Callable[[int], str], t.Dict[str, t.Any], t.Union[int, str, None])
T = t.TypeVar("T")
class St(t.Generic[T]):
    def __init__(self): self.items = []
print(St[int], St[int]().items)
class Pr(t.Protocol):
    def go(self) -> int: ...
class NT(t.NamedTuple):
    a: int
    b: str = "x"
print(NT(1))
class TD(t.TypedDict):
    a: int
print(TD(a=1))
