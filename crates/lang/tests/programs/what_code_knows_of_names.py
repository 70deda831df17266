def outer(first, /, second, *rest, third=1, **more):
    kept = first

    def inner():
        return kept + second + len(rest)

    return inner, [number * number for number in range(second)]


for function in (outer, outer(1, 2)[0], lambda left, right=2: left):
    code = function.__code__
    print(code.co_name, code.co_varnames, code.co_cellvars, code.co_freevars, code.co_nlocals, code.co_names, hex(code.co_flags))


def steps(limit):
    total = 0
    for step in range(limit):
        total += step
        yield total


walk = steps(3)
print(walk.gi_frame.f_locals)
next(walk)
next(walk)
print(walk.gi_frame.f_locals, walk.gi_frame.f_lineno)
frame = walk.gi_frame
list(walk)
print(walk.gi_frame, frame.f_locals)


def unstarted():
    yield


import traceback

try:
    unstarted().throw(KeyError("early"))
except KeyError:
    print(traceback.format_exc(), end="")

try:
    (lambda: (yield))().throw(KeyError("early"))
except KeyError:
    print(traceback.format_exc(), end="")


def keeps():
    thing = [1]
    raise ValueError(thing)


try:
    keeps()
except ValueError as error:
    frame = error.__traceback__.tb_next.tb_frame
    print(frame.f_locals)
    frame.clear()
    print(frame.f_locals)
    try:
        error.__traceback__.tb_frame.clear()
    except RuntimeError as refused:
        print(refused)
print(hash(""), hash(b""))
