class A:
    x = 1

    def f(self): pass

a = A()
a.y = 2
print([n for n in dir(a) if n[0] != "_"], [n for n in dir(A) if n[0] != "_"], sorted(vars(a)))
class B:
    def __dir__(self):
        return ["b", "a"]
print(dir(B()))
def scope():
    inner = 1
    other = "x"
    return locals(), sorted(dir())
print(scope())
print("append" in dir([]), "keys" in dir({}), "x" in globals(), "a" in globals())
try:
    dir(1, 2)
except TypeError as error:
    print(error)
