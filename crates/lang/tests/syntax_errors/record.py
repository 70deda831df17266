"""Writes CPython's verdict under every program of the case files beside this script.

A case is a line "== name", the program, and a line "-> verdict" that this script fills in:

    == an unclosed call
    print('hello'
    x = 1
    -> SyntaxError 1:6-1:7 '(' was never closed

The program is the lines between, each ended by a newline. With "== name (escaped)" the escapes of a Python string are
undone first and no newline is added, for programs with tabs, null bytes or no newline at their end. The verdict "ok"
stands for a program that compiles. Columns are CPython's offsets: characters, from 1.

Run it with the Python whose words are wanted:

    PYENV_VERSION=3.13.0 python3.13 record.py [files]
"""

import pathlib
import sys
import warnings

warnings.simplefilter("ignore")


def verdict(program: str) -> str:
    try:
        compile(program, "<case>", "exec", dont_inherit=True)
    except SyntaxError as error:
        kind = type(error).__name__
        place = f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset}"
        return f"{kind} {place} {error.msg}"
    return "ok"


def rewrite(path: pathlib.Path) -> int:
    out, program, name, count = [], [], None, 0
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("== "):
            name, program = line[3:], []
        elif name is not None and (line == "->" or line.startswith("-> ")):
            text = "\n".join(program) + "\n"
            if name.endswith("(escaped)"):
                escaped = "\n".join(program).encode("latin-1", "backslashreplace")
                text = escaped.decode("unicode_escape")
            line, name, count = "-> " + verdict(text), None, count + 1
        elif name is not None:
            program.append(line)
        out.append(line)
    path.write_text("\n".join(out), encoding="utf-8")
    return count


def main() -> None:
    assert sys.version_info[:2] == (3, 13), "these are the words of Python 3.13"
    here = pathlib.Path(__file__).parent
    files = [pathlib.Path(name) for name in sys.argv[1:]] or sorted(here.glob("*.txt"))
    for path in files:
        print(path.name, rewrite(path))


if __name__ == "__main__":
    main()
