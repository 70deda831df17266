import asyncio, functools
class Greeter:
    def __init__(self, n): self.n = n
    def __call__(self, *a): print("call", self.n, a)
    def __repr__(self): return f"Greeter({self.n})"
class Plain:
    def __call__(self, *a): print("plain", a)
class Named:
    __qualname__ = "Named.own"
    def __init__(self): self.__name__ = "dynamic"
    def __call__(self): print("named")
class Meth:
    def go(self, *a): print("go", a)
async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(Greeter(1))
    loop.call_soon(functools.partial(Greeter(2), "x"), "y")
    loop.call_later(0.1, Greeter(3), "late")
    loop.call_soon(Plain())
    loop.call_soon(Named())
    loop.call_soon(Meth().go, 1)
    loop.call_soon(print, "printed")
    loop.call_soon([].append, 1)
    loop.call_soon(Meth)
    loop.call_soon(lambda: print("lam"))
    loop.call_soon(functools.partial(functools.partial(print, "a"), "b"), "c")
    loop.call_soon(str.upper, "x")
    f = loop.create_future()
    f.add_done_callback(Greeter(4))
    f.add_done_callback(functools.partial(Greeter(5), 1))
    print(f)
    f.set_result(1)
    await asyncio.sleep(0.2)
asyncio.run(main())
