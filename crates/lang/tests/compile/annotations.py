"""Module."""
x: int = 1
y: list[int]
a.b: str = "c"

class C:
    z: "C"
    __private: int = 2

def f():
    local: Undefined = 3
    return local
