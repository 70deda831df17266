class Meta(type):
    @property
    def x(cls):
        return "from meta"
    y = "meta y"
    def z(cls):
        return "meta z"
class D:
    def __set__(self, obj, value): print("set", value)
class Meta2(type):
    d = D()
class A(metaclass=Meta):
    x = "from class"
    y = "class y"
    z = "class z"
class B(A, metaclass=Meta): pass
class C(metaclass=Meta2):
    d = 3
print(A.x, A.y, A.z, B.x, B.y)
print(A().x)
try:
    A.x = 5
except AttributeError as e: print(e)
print(C.d); C.d = 4; print(C.d)
for _ in range(3): print(A.x, B.x)


class Positive:
    def __set_name__(self, owner, name):
        self.name = name

    def __set__(self, obj, value):
        if value <= 0:
            raise ValueError(f"{self.name} must be positive, not {value}")
        obj.__dict__[self.name] = value


class Item:
    price = Positive()
    amount = Positive()

    def __init__(self, price, amount):
        self.price = price
        self.amount = amount


for n in range(1, 4):
    item = Item(n, 2 * n)
    item.price += 1
    print(item.price, item.amount, vars(item))
try:
    item.amount = -1
except ValueError as error:
    print(error)
print(type(Item.__dict__["price"]).__name__, type(Item.price).__name__)
