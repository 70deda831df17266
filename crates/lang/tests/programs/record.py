"""Records what CPython prints: record.py FILE.py ... writes FILE.out beside each.

The program runs as `__main__` and is called `<program>`, as here; an exception that nobody catches comes last.
"""

import contextlib
import io
import linecache
import pathlib
import subprocess
import sys
import traceback
import types


def run(path):
    text = pathlib.Path(path).read_text()
    linecache.cache["<program>"] = (len(text), None, text.splitlines(keepends=True), "<program>")
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    sys.argv = ["<program>"]
    try:
        exec(compile(text, "<program>", "exec"), module.__dict__)
    except BaseException as error:
        error.__traceback__ = error.__traceback__.tb_next
        print("".join(traceback.format_exception(error)), end="")


if sys.argv[1] == "--one":
    run(sys.argv[2])
else:
    for name in sys.argv[1:]:
        done = subprocess.run([sys.executable, __file__, "--one", name], capture_output=True, text=True)
        pathlib.Path(name).with_suffix(".out").write_text(done.stdout)
        if done.returncode:
            print(name, done.stderr)
