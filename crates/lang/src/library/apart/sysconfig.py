"""How this Python was built, as far as there is an answer."""

import sys

_VARIABLES = {
    "py_version": "3.13.0", "py_version_short": "3.13", "py_version_nodot": "313", "Py_GIL_DISABLED": 0, "Py_DEBUG": 0,
    "WITH_DOC_STRINGS": 1, "EXT_SUFFIX": ".so", "platlibdir": "lib",
}


def get_config_vars(*names):
    return [_VARIABLES.get(name) for name in names] if names else dict(_VARIABLES)


def get_config_var(name):
    return _VARIABLES.get(name)


def get_python_version():
    return "%d.%d" % sys.version_info[:2]


def get_platform():
    return sys.platform
