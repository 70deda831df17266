def f(x: int | None = None, y: "str" = "") -> list[int]: ...
print(list[int], dict[str, int])
print(f.__annotations__)
print(int | None, (int | str) == (str | int), list[int] | None)
print(list[int] == list[int], hash(list[int]) == hash(list[int]))
class A[T]:
    def f(self, x: T) -> T | None: return x
print(A[int], A[int]().f(3))
print(isinstance(3, int | str), list[int]([1]))
class B(list[int]): pass
print(B.__mro__, B([1,2]))
type X = int | str
print(X, X.__value__)
def g[T](x: T) -> T: return x
print(g.__type_params__, g(1))
