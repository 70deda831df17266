"""`f_locals` of a function's frame is the frame itself; `locals()` is a copy."""
import sys


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def kitchen():
    flour = 100
    recipe = sys._getframe().f_locals
    recipe["flour"] = 250
    recipe["sugar"] = 30
    print(flour, "sugar" in recipe, list(recipe), len(recipe))
    copy = locals()
    copy["flour"] = 0
    print(flour, copy["sugar"])
    eggs = 3
    print(recipe["eggs"], recipe.get("milk"), recipe.setdefault("milk", 1))
    recipe.update({"eggs": 4, "milk": 2})
    print(eggs, recipe.keys(), recipe.values()[-2:])
    recipe |= {"flour": 1}
    print(flour, type(recipe).__name__, isinstance(recipe, dict), recipe == sys._getframe().f_locals)
    attempt(lambda: recipe["salt"])
    attempt(lambda: recipe.pop("flour"))
    attempt(lambda: recipe.__delitem__("flour"))
    attempt(lambda: recipe.update(flour=2))
    attempt(lambda: hash(recipe))
    print(recipe)


kitchen()


def counter():
    count = 10

    def step():
        sys._getframe().f_locals["count"] = 20
        return count

    print(step(), count)


counter()


def numbers():
    number = 1
    while True:
        yield number


source = numbers()
print(next(source))
source.gi_frame.f_locals["number"] = 7
print(next(source), source.gi_frame.f_locals)


def rename():
    sys._getframe(1).f_locals["name"] = "Grace"


def caller():
    name = "Ada"
    rename()
    print(name, locals())


caller()


def fails():
    reason = "no more milk"
    raise ValueError(reason)


try:
    fails()
except ValueError as error:
    frame = error.__traceback__.tb_next.tb_frame
    print(frame.f_locals, dict(frame.f_locals), frame.f_locals | {"more": 1})
print(type(sys._getframe().f_locals))


def reading():
    from collections.abc import Mapping

    first, second = 1, 2
    seen = sys._getframe().f_locals
    print(isinstance(seen, Mapping), reversed(seen)[-2:])
    match seen:
        case {"first": found, **rest}:
            print(found, sorted(rest))


reading()
