from dataclasses import KW_ONLY, dataclass, field


@dataclass
class Order:
    number: int
    _: KW_ONLY
    amount: float = 1.5
    tags: list = field(default_factory=list)


@dataclass(kw_only=True)
class Named:
    name: str


print(Order.__doc__)
print(Named.__doc__)
