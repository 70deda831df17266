"""The names that every program has from the start."""

import builtins
import types

print(quit, exit, license, help)
for leave in (quit, exit):
    try:
        leave(3)
    except SystemExit as error:
        print(repr(error), error.code)
print(type(quit), quit.name, quit.eof)
print(__name__, __package__, __spec__)
print(builtins, "quit" in dir(builtins), builtins.len is len)
builtins.answer = 42
print(answer)
made = types.ModuleType("made", "A module of the program's own.")
made.value = 3
print(made, made.__doc__, made.value, dir(made))
print(exec("value += 1", made.__dict__), made.value)
import this

print(this.s[:19], len(this.d))
