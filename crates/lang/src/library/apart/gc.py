"""The collector of cycles: it runs when it is asked to, and at the end of a program."""

from _machine import written_in_c as _written_in_c
import _machine

DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38
garbage = []
callbacks = []
_state = {"enabled": True, "threshold": (2000, 10, 0), "debug": 0}


def enable():
    _state["enabled"] = True


def disable():
    _state["enabled"] = False


def isenabled():
    return _state["enabled"]


def collect(generation=2):
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    return _machine.collect()


def get_threshold():
    return _state["threshold"]


def set_threshold(threshold0, threshold1=10, threshold2=0, /):
    _state["threshold"] = (threshold0, threshold1, threshold2)


def get_count():
    return (0, 0, 0)


def get_debug():
    return _state["debug"]


def set_debug(flags, /):
    _state["debug"] = flags


def get_objects(generation=None):
    return []


def get_referrers(*objs):
    return []


def get_referents(*objs):
    return []


def get_stats():
    return [{"collections": 0, "collected": 0, "uncollectable": 0} for _ in range(3)]


def is_tracked(obj, /):
    return not isinstance(obj, (int, float, str, bytes, type(None)))


def is_finalized(obj, /):
    return False


def freeze():
    pass


def unfreeze():
    pass


def get_freeze_count():
    return 0


_written_in_c("gc", *globals().values())
