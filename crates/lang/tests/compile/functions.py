@first
@second(1)
def f(a, b=1, /, c=x, *args, d, e=2, **kw) -> int:
    return a

def g(a: int, *b: str): pass

h = lambda x, y=1: x + y
