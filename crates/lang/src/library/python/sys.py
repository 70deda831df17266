"""What programs ask about the interpreter, and its streams. Beside it: `library/sys.rs`."""

from _machine import name_in_full as _name_in_full, written_in_c as _written_in_c


class TextIOWrapper:
    encoding = "utf-8"
    errors = "strict"
    mode = "w"
    newlines = None
    closed = False
    line_buffering = False

    def __init__(self, name, write):
        self.name = name
        self._write = write
        self._line = ""

    def __repr__(self):
        return f"<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding='utf-8'>"

    @property
    def buffer(self):
        return _Bytes(self)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def write(self, text):
        return self._write(text)

    def flush(self):
        pass

    def close(self):
        pass

    def isatty(self):
        return False

    def writable(self):
        return True

    def readable(self):
        return False

    def seekable(self):
        return False

    def reconfigure(self, **options):
        pass

    def fileno(self):
        return {"<stdin>": 0, "<stdout>": 1, "<stderr>": 2}[self.name]

    def __enter__(self):
        return self

    def __exit__(self, *details):
        pass


TextIOWrapper.__module__ = "_io"
_name_in_full(TextIOWrapper)


class _Bytes:
    """Bytes for a stream of text."""

    def __init__(self, stream):
        self.raw, self._stream = self, stream

    def write(self, data, /):
        self._stream.write(bytes(data).decode("utf-8", "replace"))
        return len(data)

    def read(self, size=-1, /):
        return self._stream.read(size).encode()

    def readline(self, size=-1, /):
        return self._stream.readline(size).encode()

    def flush(self):
        self._stream.flush()


_Bytes.__name__ = _Bytes.__qualname__ = "BufferedWriter"
_Bytes.__module__ = "_io"
_name_in_full(_Bytes)


class _Stderr(TextIOWrapper):
    """Only whole lines are written."""

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        whole, newline, self._line = (self._line + text).rpartition("\n")
        if newline:
            self._write(whole)
        return len(text)

    def flush(self):
        if self._line:
            self._write(self._line)
            self._line = ""


_Stderr.__name__ = _Stderr.__qualname__ = "TextIOWrapper"
_Stderr.__module__ = "_io"
_name_in_full(_Stderr)


class _Stdin(TextIOWrapper):
    """What somebody answers, line by line."""

    mode = "r"

    def readline(self, size=-1, /):
        line = self._line or _read_line()
        if size is None or size < 0:
            size = len(line)
        self._line = line[size:]
        return line[:size]

    def read(self, size=-1, /):
        if size is None or size < 0:
            return "".join(self)
        text = ""
        while len(text) < size and (line := self.readline(size - len(text))):
            text += line
        return text

    def readlines(self, hint=-1, /):
        lines, length = [], 0
        for line in self:
            lines.append(line)
            length += len(line)
            if hint is not None and 0 < hint <= length:
                break
        return lines

    def __iter__(self):
        return self

    def __next__(self):
        if line := self.readline():
            return line
        raise StopIteration

    def write(self, text):
        from io import UnsupportedOperation
        raise UnsupportedOperation("not writable")

    def readable(self):
        return True

    def writable(self):
        return False


_Stdin.__name__ = _Stdin.__qualname__ = "TextIOWrapper"
_Stdin.__module__ = "_io"
_name_in_full(_Stdin)

stdin = __stdin__ = _Stdin("<stdin>", None)
stdout = __stdout__ = TextIOWrapper("<stdout>", _write)
stderr = __stderr__ = _Stderr("<stderr>", _write_error)


class _Record(tuple):
    """A tuple whose items have names: what CPython calls a structseq."""

    _title = ""
    _names = ()

    def __getattr__(self, name):
        if name in self._names:
            return self[self._names.index(name)]
        raise AttributeError(f"'{self._title}' object has no attribute '{name}'")

    def __repr__(self):
        parts = ", ".join(f"{name}={value!r}" for name, value in zip(self._names, self))
        return f"{self._title}({parts})"


def _record(title, **fields):
    cls = type(title.rpartition(".")[2], (_Record,), {"_title": title, "_names": tuple(fields), "__module__": "sys"})
    _name_in_full(cls)
    return cls(fields.values())


version_info = _record("sys.version_info", major=3, minor=13, micro=0, releaselevel="final", serial=0)
version = "3.13.0 (Loopglass)"
hexversion = 0x030D00F0
api_version = 1013
abiflags = ""
copyright = repr(copyright)
implementation = _record("namespace", name="cpython", cache_tag="cpython-313", version=version_info, hexversion=hexversion)
flags = _record(
    "sys.flags", debug=0, inspect=0, interactive=0, optimize=0, dont_write_bytecode=0, no_user_site=0, no_site=0,
    ignore_environment=0, verbose=0, bytes_warning=0, quiet=0, hash_randomization=1, isolated=0, dev_mode=False,
    utf8_mode=1, warn_default_encoding=0, safe_path=False, int_max_str_digits=4300,
)
float_info = _record(
    "sys.float_info", max=1.7976931348623157e308, max_exp=1024, max_10_exp=308, min=2.2250738585072014e-308,
    min_exp=-1021, min_10_exp=-307, dig=15, mant_dig=53, epsilon=2.220446049250313e-16, radix=2, rounds=1,
)
int_info = _record(
    "sys.int_info", bits_per_digit=30, sizeof_digit=4, default_max_str_digits=4300, str_digits_check_threshold=640,
)
hash_info = _record(
    "sys.hash_info", width=64, modulus=2305843009213693951, inf=314159, nan=0, imag=1000003, algorithm="siphash13",
    hash_bits=64, seed_bits=128, cutoff=0,
)
thread_info = _record("sys.thread_info", name="pthread", lock="semaphore", version=None)
maxsize = 9223372036854775807
maxunicode = 1114111
byteorder = "little"
platform = "linux"
executable = "/usr/bin/python3"
prefix = exec_prefix = base_prefix = base_exec_prefix = "/usr"
argv = ["<program>"]
orig_argv = ["python3", "<program>"]
path = []
meta_path = []
path_hooks = []
warnoptions = []
dont_write_bytecode = False
float_repr_style = "short"
builtin_module_names = ("builtins", "sys")
stdlib_module_names = frozenset(_standard_names.split())


def exit(status=None, /):
    if status is None:
        raise SystemExit
    raise SystemExit(status)


def getdefaultencoding():
    return "utf-8"


def getfilesystemencodeerrors():
    return "surrogateescape"


def breakpointhook(*args, **kwargs):
    raise NotImplementedError("breakpoint() is not available here")


def addaudithook(hook):
    pass


def getfilesystemencoding():
    return "utf-8"


_SIZES = {int: 28, float: 24, str: 41, bytes: 33, tuple: 40, list: 56, dict: 64, set: 216, bool: 28}


def getsizeof(object, default=None, /):
    """Roughly what CPython says: there is no such number here."""
    size = _SIZES.get(type(object), 48)
    if isinstance(object, (str, bytes)):
        return size + len(object)
    if isinstance(object, (list, tuple)):
        return size + 8 * len(object)
    if isinstance(object, int):
        return size + 4 * max((abs(object).bit_length() - 1) // 30, 0)
    return size


def getswitchinterval():
    return 0.005


def setswitchinterval(interval, /):
    pass


def gettrace():
    return None


def getprofile():
    return None


def settrace(function, /):
    if function is None:
        return
    raise NotImplementedError("sys.settrace() is not available here: the page itself shows every step")


def setprofile(function, /):
    raise NotImplementedError("sys.setprofile() is not available here")


def set_coroutine_origin_tracking_depth(depth):
    pass


def get_coroutine_origin_tracking_depth():
    return 0


def is_finalizing():
    return False


def _is_gil_enabled():
    return True


def get_asyncgen_hooks():
    firstiter, finalizer = _get_asyncgen_hooks()
    return _record("asyncgen_hooks", firstiter=firstiter, finalizer=finalizer)


def set_asyncgen_hooks(*hooks, **named):
    known = list(_get_asyncgen_hooks())
    for place, hook in enumerate(hooks):
        known[place] = hook
    for name, hook in named.items():
        known[("firstiter", "finalizer").index(name)] = hook
    for name, hook in zip(("firstiter", "finalizer"), known):
        if hook is not None and not callable(hook):
            raise TypeError(f"callable {name} expected, got {type(hook).__name__}")
    _set_asyncgen_hooks(*known)


def get_coroutine_origin_tracking_depth():
    return _get_coroutine_origins()


def set_coroutine_origin_tracking_depth(depth):
    if not isinstance(depth, int):
        raise TypeError(f"'{type(depth).__name__}' object cannot be interpreted as an integer")
    if depth < 0:
        raise ValueError("depth must be >= 0")
    _set_coroutine_origins(int(depth))


def displayhook(value, /):
    if value is None:
        return
    import builtins
    builtins._ = None
    print(repr(value))
    builtins._ = value


def excepthook(exctype, value, traceback, /):
    from traceback import print_exception
    print_exception(exctype, value, traceback)


def unraisablehook(unraisable, /):
    stderr.write(f"Exception ignored in: {unraisable.object!r}\n")


def audit(event, /, *arguments):
    pass


__excepthook__ = excepthook
__displayhook__ = displayhook
__unraisablehook__ = unraisablehook


_written_in_c("sys", *globals().values())
