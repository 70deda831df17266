print(hash(1) == hash(1.0) == hash(True), hash(-1), hash(-2), hash(2**61 - 1), hash(2**61), hash(0.5), hash((1, 2)), hash(()))
print(hash("a") == hash("a"), hash(None) == hash(None), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
for value in ([], {}, set(), {}.keys(), {}.items(), bytearray()):
    try:
        hash(value)
    except TypeError as error:
        print(error)
class A:
    def __eq__(self, other):
        return True
try:
    hash(A())
except TypeError as error:
    print(error)
class B:
    def __hash__(self):
        return 2**70
print(hash(B()) == hash(2**70))
class C:
    def __hash__(self):
        return "x"
try:
    hash(C())
except TypeError as error:
    print(error)
class D(tuple):
    pass
print(hash(D([1, 2])) == hash((1, 2)), {D([1]): "d"}[(1,)])
