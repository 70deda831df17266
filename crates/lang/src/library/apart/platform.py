"""Where a program runs: fixed answers."""

import sys
from collections import namedtuple

uname_result = namedtuple("uname_result", "system node release version machine processor")


def system():
    return "Linux"


def node():
    return "loopglass"


def release():
    return "6.0"


def version():
    return "#1"


def machine():
    return "wasm32"


def processor():
    return ""


def uname():
    return uname_result(system(), node(), release(), version(), machine(), processor())


def platform(aliased=False, terse=False):
    return "Linux-6.0-wasm32"


def architecture(executable=None, bits="", linkage=""):
    return "64bit", ""


def python_version():
    return ".".join(map(str, sys.version_info[:3]))


def python_version_tuple():
    return tuple(python_version().split("."))


def python_implementation():
    return "CPython"


def python_compiler():
    return "GCC"


def python_build():
    return "main", ""


def python_branch():
    return ""


def python_revision():
    return ""
