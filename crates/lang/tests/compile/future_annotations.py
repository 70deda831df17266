from __future__ import annotations

def f(a: A, *args: B | None, c: "C" = 1, **kw: D[E]) -> F: ...

x: Undefined = 1
