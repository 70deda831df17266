def f[T: int, *Ts, **P](a: T) -> T:
    return a

class C[T](Base):
    def m(self) -> T: ...

type Alias[T] = list[T]
type Plain = int
