"""What programs ask of a system: files are in memory, for the rest there are a few fixed answers."""

import abc
import os.path as path
from _file_tree import words_of as _words_of
from _os_files import *
from os.path import curdir, pardir, sep
from types import GenericAlias

name = "posix"
linesep = "\n"
pathsep = ":"
devnull = "/dev/null"
altsep = None
extsep = "."
environ = {"HOME": "/home/learner", "LANG": "C.UTF-8", "PATH": "/usr/bin", "USER": "learner"}
error = OSError


class PathLike(abc.ABC):
    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        return hasattr(subclass, "__fspath__") if cls is PathLike else NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


def getenv(key, default=None):
    if not isinstance(key, str):
        raise TypeError(f"str expected, not {type(key).__name__}")
    return environ.get(key, default)


def putenv(key, value, /):
    environ[key] = value


def unsetenv(key, /):
    environ.pop(key, None)


def getpid():
    return 4242


def getppid():
    return 1


def getlogin():
    return "learner"


def cpu_count():
    return 4


process_cpu_count = cpu_count


def urandom(size, /):
    """Not random at all: the same bytes in every run."""
    from random import Random
    return Random(size).randbytes(size)


def fspath(path, /):
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), "__fspath__", None)
    if method is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")
    return method(path)


def fsencode(filename):
    path = fspath(filename)
    return path.encode("utf-8", "surrogateescape") if isinstance(path, str) else path


def fsdecode(filename):
    path = fspath(filename)
    return path.decode("utf-8", "surrogateescape") if isinstance(path, bytes) else path


def strerror(code, /):
    return _words_of(code)


def _no_files(*args, **kwargs):
    raise OSError("links and pipes are not available here")


pipe = link = symlink = readlink = mkfifo = chown = _no_files


def _no_processes(*args, **kwargs):
    raise OSError("there are no processes here")


def wait():
    raise ChildProcessError(10, "No child processes")


def waitpid(pid, options, /):
    raise ChildProcessError(10, "No child processes")


fork = system = popen = execv = execvp = spawnv = _no_processes


WNOHANG = 1


def kill(pid, signal, /):
    """A program can send a signal to itself."""
    if pid != getpid():
        raise ProcessLookupError(3, "No such process")
    if signal != 0:
        from signal import raise_signal
        raise_signal(signal)


def waitstatus_to_exitcode(status):
    """What the status of a child that has ended means."""
    if status & 0x7F == 0:
        return status >> 8
    if status & 0xFF == 0x7F:
        raise ValueError(f"process stopped by delivery of signal {status >> 8}")
    return -(status & 0x7F)


def _exit(status=0):
    raise SystemExit(status)


def times():
    return (0.0, 0.0, 0.0, 0.0, 0.0)


def get_terminal_size(fd=1, /):
    return (80, 24)
