"""Paths as objects, in the manner of POSIX. There are no files: what would look at one refuses."""

import fnmatch
import os
import posixpath

__all__ = ["UnsupportedOperation", "PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]


class UnsupportedOperation(NotImplementedError):
    pass


def _parsed(segments):
    """The root and the names of a path."""
    whole = ""
    for segment in segments:
        if isinstance(segment, PurePath):
            segment = str(segment)
        elif not isinstance(segment, str):
            text = segment.__fspath__() if hasattr(type(segment), "__fspath__") else segment
            if not isinstance(text, str):
                raise TypeError(
                    "argument should be a str or an os.PathLike object where __fspath__ returns a str, "
                    f"not {type(segment).__name__!r}"
                )
            segment = text
        whole = segment if segment.startswith("/") or not whole else f"{whole.removesuffix('/')}/{segment}" if segment else whole
    root = ""
    if whole.startswith("/"):
        root = "//" if whole.startswith("//") and not whole.startswith("///") else "/"
    return root, [name for name in whole.split("/") if name and name != "."]


class PurePath:
    __slots__ = ("_root", "_names")

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        elif cls is Path:
            cls = PosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        self._root, self._names = _parsed(args)

    def with_segments(self, *pathsegments):
        return type(self)(*pathsegments)

    def _made(self, root, names):
        return self.with_segments(root + "/".join(names))

    def __str__(self):
        return self._root + "/".join(self._names) or "."

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return str(self).encode()

    def as_posix(self):
        return str(self)

    def as_uri(self):
        if not self._root:
            raise ValueError("relative path can't be expressed as a file URI")
        return "file://" + str(self)

    def _key(self):
        return self._root, self._names

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, PurePath) else NotImplemented

    def __hash__(self):
        return hash(str(self))

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self.parts <= other.parts if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self.parts > other.parts if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self.parts >= other.parts if isinstance(other, PurePath) else NotImplemented

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *pathsegments):
        return self.with_segments(self, *pathsegments)

    @property
    def parts(self):
        return ((self._root,) if self._root else ()) + tuple(self._names)

    @property
    def drive(self):
        return ""

    @property
    def root(self):
        return self._root

    anchor = root

    @property
    def name(self):
        return self._names[-1] if self._names else ""

    @property
    def parent(self):
        return self._made(self._root, self._names[:-1]) if self._names else self

    @property
    def parents(self):
        return _Parents(self)

    @property
    def suffix(self):
        stem, dot, suffix = self.name.rpartition(".")
        return dot + suffix if stem.strip(".") and suffix else ""

    @property
    def suffixes(self):
        name = self.name
        return [] if name.endswith(".") else ["." + part for part in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        suffix = self.suffix
        return self.name[: -len(suffix)] if suffix else self.name

    def with_name(self, name):
        if not self._names:
            raise ValueError(f"{self!r} has an empty name")
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        return self._made(self._root, [*self._names[:-1], name])

    def with_stem(self, stem):
        suffix = self.suffix
        if suffix and not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        if not self.stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not (suffix.startswith(".") and len(suffix) > 1 and "/" not in suffix):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(self.stem + suffix)

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        return False

    def is_relative_to(self, other, /):
        other = self.with_segments(other)
        return other == self or other in self.parents

    def relative_to(self, other, /, *, walk_up=False):
        other = self.with_segments(other)
        for step, path in enumerate([other, *other.parents]):
            if self.is_relative_to(path):
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self._made("", [".."] * step + self._names[len(path._names) :])

    def match(self, path_pattern, *, case_sensitive=None):
        pattern = self.with_segments(path_pattern)
        if not pattern.parts:
            raise ValueError("empty pattern")
        if len(pattern.parts) > len(self.parts) or pattern._root and len(pattern.parts) != len(self.parts):
            return False
        return all(fnmatch.fnmatchcase(name, part) for name, part in zip(reversed(self.parts), reversed(pattern.parts)))

    def full_match(self, pattern, *, case_sensitive=None):
        return _matches(self.parts, self.with_segments(pattern).parts)


def _matches(parts, patterns):
    if not patterns:
        return not parts
    if patterns[0] == "**":
        if len(patterns) == 1:
            return bool(parts)
        return _matches(parts, patterns[1:]) or bool(parts) and _matches(parts[1:], patterns)
    return bool(parts) and fnmatch.fnmatchcase(parts[0], patterns[0]) and _matches(parts[1:], patterns[1:])


class _Parents:
    """The paths above one, the nearest first."""

    def __init__(self, path):
        self._path = path

    def __len__(self):
        return len(self._path._names)

    def __getitem__(self, place):
        if isinstance(place, slice):
            return tuple(self[at] for at in range(*place.indices(len(self))))
        if not -len(self) <= place < len(self):
            raise IndexError(place)
        place %= len(self)
        return self._path._made(self._path._root, self._path._names[: len(self) - place - 1])

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


class PurePosixPath(PurePath):
    __slots__ = ()


class PureWindowsPath(PurePath):
    __slots__ = ()

    def __new__(cls, *args):
        raise UnsupportedOperation("paths of Windows are not available here")


class Path(PurePath):
    __slots__ = ()

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls("/home/learner")

    def absolute(self):
        return self if self._root else self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        return self.with_segments(posixpath.normpath(str(self.absolute())))

    def expanduser(self):
        if self._names[:1] == ["~"] and not self._root:
            return self.home().joinpath(*self._names[1:])
        return self

    def exists(self, *, follow_symlinks=True):
        return False

    is_dir = is_file = is_symlink = is_mount = is_socket = is_fifo = is_block_device = is_char_device = exists

    def _refuse(self, *args, **kwargs):
        raise FileNotFoundError(2, "No such file or directory", str(self))

    open = read_text = read_bytes = stat = lstat = unlink = rmdir = rename = replace = chmod = readlink = iterdir = _refuse
    owner = group = samefile = _refuse

    def _read_only(self, *args, **kwargs):
        raise OSError(30, "Read-only file system", str(self))

    write_text = write_bytes = mkdir = touch = symlink_to = hardlink_to = _read_only

    def glob(self, pattern, **kwargs):
        return iter(())

    rglob = walk = glob


class PosixPath(Path, PurePosixPath):
    __slots__ = ()


class WindowsPath(Path):
    __slots__ = ()

    def __new__(cls, *args):
        raise UnsupportedOperation("cannot instantiate 'WindowsPath' on your system")


for _class in (PurePath, PurePosixPath, PureWindowsPath, Path, PosixPath, WindowsPath):
    _class.__module__ = "pathlib._local"
del _class
