"""Files and directories that are gone when they are closed. Their names follow from a fixed seed."""

import io
import os
import shutil
from random import Random

__all__ = [
    "NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp",
    "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb",
]

TMP_MAX = 10000
tempdir = None
_names = Random(0)


def gettempdir():
    return tempdir or "/tmp"


def gettempdirb():
    return gettempdir().encode()


def gettempprefix():
    return "tmp"


def gettempprefixb():
    return b"tmp"


def mktemp(suffix="", prefix="tmp", dir=None):
    while True:
        name = "".join(_names.choices("abcdefghijklmnopqrstuvwxyz0123456789_", k=8))
        path = os.path.join(os.path.abspath(dir or gettempdir()), f"{'tmp' if prefix is None else prefix}{name}{suffix or ''}")
        if not os.path.exists(path):
            return path


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    path = mktemp(suffix, prefix, dir)
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), path


def mkdtemp(suffix=None, prefix=None, dir=None):
    path = mktemp(suffix, prefix, dir)
    os.mkdir(path, 0o700)
    return path


class _TemporaryFileWrapper:
    """An open file that is removed when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file, self.name, self.delete = file, name, delete
        self._on_close = delete_on_close

    def __getattr__(self, name):
        return getattr(self.__dict__["file"], name)

    def __repr__(self):
        return f"<tempfile._TemporaryFileWrapper object at {id(self):#x}>"

    def __iter__(self):
        yield from self.file

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *details):
        self.close()
        self._remove()

    def close(self):
        self.file.close()
        if self._on_close:
            self._remove()

    def _remove(self):
        if self.delete and os.path.exists(self.name):
            os.unlink(self.name)

    def __del__(self):
        self.close()
        self._remove()


def NamedTemporaryFile(
    mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *,
    errors=None, delete_on_close=True,
):
    path = mktemp(suffix, prefix, dir)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL))
    return _TemporaryFileWrapper(open(path, mode, buffering, encoding, errors, newline), path, delete, delete_on_close)


def TemporaryFile(
    mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None
):
    path = mktemp(suffix, prefix, dir)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL))
    file = open(path, mode, buffering, encoding, errors, newline)
    os.unlink(path)
    return file


class SpooledTemporaryFile:
    """A file that is in memory anyway."""

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, *args, errors=None, **kwargs):
        self._file = io.BytesIO() if "b" in mode else io.TextIOWrapper(io.BytesIO(), encoding, errors, newline)
        self.mode = mode

    def __getattr__(self, name):
        return getattr(self.__dict__["_file"], name)

    def rollover(self):
        pass

    def __iter__(self):
        return self._file.__iter__()

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self._file.close()


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name, self._delete = mkdtemp(suffix, prefix, dir), delete

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, *details):
        if self._delete:
            self.cleanup()

    def __del__(self):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if os.path.exists(self.name):
            shutil.rmtree(self.name, ignore_errors=True)
