"""The names of signals. Nobody sends one here."""

from enum import IntEnum


class Signals(IntEnum):
    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGABRT = 6
    SIGKILL = 9
    SIGUSR1 = 10
    SIGUSR2 = 12
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15
    SIGCHLD = 17


class Handlers(IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1


for _member in (*Signals, *Handlers):
    globals()[_member.name] = _member
del _member


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


_handlers = {Signals.SIGINT: default_int_handler}


def signal(signalnum, handler, /):
    number = Signals(signalnum)
    if not callable(handler) and handler not in (Handlers.SIG_DFL, Handlers.SIG_IGN):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    before = _handlers.get(number, Handlers.SIG_DFL)
    _handlers[number] = handler
    return before


def getsignal(signalnum, /):
    return _handlers.get(Signals(signalnum), Handlers.SIG_DFL)


def raise_signal(signalnum, /):
    handler = getsignal(signalnum)
    if callable(handler):
        handler(signalnum, None)


def strsignal(signalnum, /):
    return {2: "Interrupt", 15: "Terminated", 9: "Killed"}.get(int(signalnum))


def valid_signals():
    return set(Signals)


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    return -1


def siginterrupt(signalnum, flag, /):
    pass
