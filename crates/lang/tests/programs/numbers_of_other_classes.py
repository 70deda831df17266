# What int() and complex() make of objects with special methods, right and wrong ones.
def thing(**methods):
    return type("Thing", (), {f"__{name}__": (lambda value: lambda self: value)(value) for name, value in methods.items()})()


def t(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, error)


t(lambda: complex(thing(complex=1j)))
t(lambda: complex(thing(complex=1)))
t(lambda: complex(thing(float=2.5)))
t(lambda: complex(thing(float=2)))
t(lambda: complex(thing(index=3), thing(index=4)))
t(lambda: complex(thing(index=3.5)))
t(lambda: complex(1, thing(float="a")))
t(lambda: complex(thing()))
t(lambda: int(thing(trunc=7)))
t(lambda: int(thing(trunc=thing(index=8))))
t(lambda: int(thing(trunc="a")))
t(lambda: int(thing(int=1, trunc=2)))
t(lambda: int(thing(index=3, trunc=2)))
t(lambda: len(thing(len=2**70)))
t(lambda: bool(thing(len=2**70)))
