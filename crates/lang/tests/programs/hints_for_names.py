# What was meant: keywords of built-in functions and methods, and the constants of Python.
calls = [
    lambda: sorted([1], kesy=len),
    lambda: [].sort(revers=True),
    lambda: print(1, ends=""),
    lambda: max(1, 2, keys=len),
    lambda: "a".split(sepp="b"),
    lambda: int("1", bas=2),
    lambda: zip([], stric=True),
    lambda: sum([], begin=1),
    lambda: "a".encode(encodin="ascii"),
    lambda: complex(rea=1),
]
for call in calls:
    try:
        call()
    except TypeError as error:
        print(error)
import builtins

print(builtins.__dict__["True"], getattr(builtins, "None"), "False" in vars(builtins))
