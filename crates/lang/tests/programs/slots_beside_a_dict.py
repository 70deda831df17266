import gc


class Base:
    __slots__ = ("depth", "twin")

    def __init__(self, depth):
        self.depth = depth


class Open(Base):
    pass


class Both:
    __slots__ = ("name", "__dict__")


boat = Open(4)
boat.colour = "red"
print(boat.__dict__, vars(boat), boat.depth, hasattr(boat, "twin"))
boat.__dict__["depth"] = "shown, not asked"
print(boat.depth, boat.__dict__)
boat.__dict__ = {"fresh": 1}
print(boat.depth, boat.fresh, boat.__dict__)
del boat.depth
for name in ("depth", "colour"):
    try:
        getattr(boat, name)
    except AttributeError as error:
        print(error)
for turn in range(3):
    boat.depth = turn
    boat.twin = boat
    print(boat.depth, boat.twin is boat, boat.fresh)

both = Both()
both.name, both.other = "n", "o"
print(both.name, both.__dict__, sorted(name for name in dir(both) if not name.startswith("__")))


class Sunk(Open):
    def __del__(self):
        print("gone with", self.depth)


wreck = Sunk(9)
wreck.twin = wreck
del wreck
gc.collect()
print((1, 2) * 1, () * 3)
pair = (1, [2])
print(pair * 1 is pair, 1 * pair is pair, pair * 2)


class Anything:
    def __eq__(self, other):
        return other % 2 == 0 if isinstance(other, int) else NotImplemented


print(range(10).count(Anything()), range(1, 10).index(Anything()))
for wrong in ("'a'.find(None)", "'a'.removeprefix(None)", "format(1, None)", "type(None, (), {})", "b''.fromhex(None)"):
    try:
        eval(wrong)
    except TypeError as error:
        print(error)


class Both:
    __slots__ = ("x", "__dict__")


both = Both()
both.x, both.y = 1, 2
both.__dict__ = both.__dict__
print(both.x, both.y)
both.__dict__ = {"z": 3}
print(both.x, both.z, hasattr(both, "y"))
