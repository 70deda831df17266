"""Signals. Nobody outside sends one; a program can send one to itself."""

import sys
from enum import IntEnum

_NAMES = """
HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ
VTALRM PROF WINCH IO PWR SYS
""".split()
_NUMBERS = {f"SIG{name}": number for number, name in enumerate(_NAMES, 1)}
_NUMBERS |= {"SIGRTMIN": 34, "SIGRTMAX": 64}

Signals = IntEnum("Signals", _NUMBERS, module=__name__)
NSIG = 65
_VALID = set(range(1, NSIG)) - {32, 33}
_UNCATCHABLE = (Signals.SIGKILL, Signals.SIGSTOP)


class Handlers(IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1


class Sigmasks(IntEnum):
    SIG_BLOCK = 0
    SIG_UNBLOCK = 1
    SIG_SETMASK = 2


for _member in (*Signals, *Handlers, *Sigmasks):
    globals()[_member.name] = _member
del _member
SIGIOT, SIGCLD, SIGPOLL = Signals.SIGABRT, Signals.SIGCHLD, Signals.SIGIO


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


_handlers = {Signals.SIGINT: default_int_handler}
_wakeup_fd = -1


def _tell_loop(numbers):
    """What a loop with signal handlers puts here is told of each signal."""


def _known(signalnum):
    if not isinstance(signalnum, int):
        raise TypeError(f"'{type(signalnum).__name__}' object cannot be interpreted as an integer")
    if not 1 <= signalnum < NSIG:
        raise ValueError("signal number out of range")
    try:
        return Signals(signalnum)
    except ValueError:
        return int(signalnum)


def signal(signalnum, handler, /):
    number = _known(signalnum)
    if number in _UNCATCHABLE:
        raise OSError(22, "Invalid argument")
    if not callable(handler) and handler not in (Handlers.SIG_DFL, Handlers.SIG_IGN):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    before = _handlers.get(number, Handlers.SIG_DFL)
    _handlers[number] = handler
    return before


def getsignal(signalnum, /):
    return _handlers.get(_known(signalnum), Handlers.SIG_DFL)


def raise_signal(signalnum, /):
    handler = getsignal(signalnum)
    if callable(handler):
        if _wakeup_fd != -1:
            _tell_loop(bytes([signalnum]))
        handler(int(signalnum), sys._getframe(1))


def strsignal(signalnum, /):
    return {2: "Interrupt", 15: "Terminated", 9: "Killed", 1: "Hangup", 10: "User defined signal 1"}.get(int(signalnum))


def valid_signals():
    return {_known(number) for number in _VALID}


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    global _wakeup_fd
    before, _wakeup_fd = _wakeup_fd, fd
    return before


def siginterrupt(signalnum, flag, /):
    _known(signalnum)


def _watch_main_task():
    """A run of asyncio may have begun before anybody imported this."""
    runners = sys.modules.get("asyncio.runners")
    for runner in runners._running if runners else ():
        runner._catch_interrupts(sys.modules[__name__])


_watch_main_task()
