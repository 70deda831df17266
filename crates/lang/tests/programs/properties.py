class Circle:
    def __init__(self, radius):
        self._radius = radius

    @property
    def radius(self):
        """The radius."""
        return self._radius

    @radius.setter
    def radius(self, value):
        if value < 0:
            raise ValueError("negative")
        self._radius = value

    @radius.deleter
    def radius(self):
        print("deleting")
        del self._radius

    @property
    def area(self):
        return self.radius ** 2 * 3

c = Circle(2)
c.radius = 5
print(c.radius, c.area, Circle.radius.__doc__, Circle.radius.fget(c), Circle.area.fset)
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
attempt(lambda: setattr(c, "radius", -1))
attempt(lambda: setattr(c, "area", 1))
attempt(lambda: delattr(c, "area"))
del c.radius
attempt(lambda: c.radius)
class Manual:
    x = property(lambda self: "got", lambda self, value: print("set", value))
    y = property()
m = Manual()
m.x = 3
print(m.x, isinstance(Manual.x, property))
attempt(lambda: m.y)
attempt(lambda: property(1, 2, 3, 4, 5))
