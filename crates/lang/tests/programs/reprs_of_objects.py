class A:
    def method(self): pass

    @staticmethod
    def static(): pass

    class Inner: pass

def show(value):
    head, *tail = repr(value).split("0x")
    print("0x".join([head] + [part.lstrip("0123456789abcdef") for part in tail]))
show(A)
show(A())
show(A.Inner)
show(A.Inner())
show(A.method)
show(A().method)
show(A.static)
show(lambda: 0)
show(len)
show([].append)
show([].__len__)
show(list.append)
show(list.__len__)
show(dict.fromkeys)
show((x for x in ()))
show(iter([]))
show(iter({}))
show(iter({}.items()))
show(iter(set()))
show(iter(range(3)))
show(iter(()))
show(zip())
show(map(str, []))
show(enumerate([]))
show(reversed([]))
show(object())
show(property())
show(type)
show(int)
show(Ellipsis)
show(NotImplemented)
show(None)
show(range(1, 5, 2))
show(slice(1, None))
show({}.keys())
show(staticmethod(len))
async def main(): pass
coroutine = main()
show(coroutine)
coroutine.close()
show(main)
def generator():
    yield
show(generator())
show([A.Inner, len])
