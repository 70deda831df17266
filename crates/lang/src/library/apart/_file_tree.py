"""The files of a program: a tree in memory, which begins and ends with the run."""

from errno import EEXIST, EISDIR, ENOENT, ENOTDIR, ENOTEMPTY

HOME = "/home/learner"

_WORDS = {
    1: "Operation not permitted", ENOENT: "No such file or directory", 9: "Bad file descriptor", 13: "Permission denied",
    EEXIST: "File exists", ENOTDIR: "Not a directory", EISDIR: "Is a directory", 22: "Invalid argument",
    ENOTEMPTY: "Directory not empty",
}


def words_of(code):
    return _WORDS.get(code, f"Unknown error {code}")


def failure(code, *paths):
    """The exception for what cannot be done with a path, or from one path to another."""
    if len(paths) == 2:
        return OSError(code, words_of(code), paths[0], None, paths[1])
    return OSError(code, words_of(code), *paths)


def now():
    try:
        from time import time
    except ImportError:
        return 0.0
    return time()


class Node:
    """What a name in a directory stands for."""

    _made = 0

    def __init__(self, mode):
        Node._made += 1
        self.number, self.mode, self.changed = Node._made, mode, now()


class File(Node):
    def __init__(self):
        super().__init__(0o100644)
        self.data = bytearray()

    def touch(self):
        self.changed = now()


class Nothing(File):
    """`/dev/null`: what is written to it is gone."""

    def touch(self):
        self.data.clear()


class Directory(Node):
    def __init__(self):
        super().__init__(0o40755)
        self.names = {}

    @property
    def data(self):
        return b"\0" * 4096


_root = Directory()
_here = [HOME]


def text_of(path, function=None):
    """A path as a text: it may also be bytes, or an object that knows one."""
    if not isinstance(path, (str, bytes)):
        method = getattr(type(path), "__fspath__", None)
        if method is None:
            expected = f"{function}: path should be string, bytes or" if function else "expected str, bytes or"
            raise TypeError(f"{expected} os.PathLike{'' if function else ' object'}, not {type(path).__name__}")
        path = method(path)
    if isinstance(path, bytes):
        path = path.decode()
    if "\0" in path:
        raise ValueError("embedded null byte")
    return path


def here():
    return _here[0]


def enter(path):
    directory(path)
    _here[0] = "/" + "/".join(names_of(path))


def names_of(path):
    """The names from the root down to a path."""
    names = []
    for name in (path if path.startswith("/") else f"{_here[0]}/{path}").split("/"):
        if name == "..":
            names[-1:] = []
        elif name not in ("", "."):
            names.append(name)
    return names


def _below(names, path):
    node = _root
    for name in names:
        if not isinstance(node, Directory):
            raise failure(ENOTDIR, path)
        node = node.names.get(name)
        if node is None:
            return None
    return node


def look(path):
    """The node of a path, or None."""
    if not path:
        return None
    node = _below(names_of(path), path)
    return _program() if node is None and path == "<program>" else node


def _program():
    """The program's own file, which is in no directory: `open(__file__)` reads it."""
    from _machine import source_of
    file = File()
    file.data += source_of(None).encode()
    return file


def find(path):
    """The node of a path, which must be there."""
    node = look(path)
    if node is None:
        raise failure(ENOENT, path)
    return node


def directory(path):
    node = find(path)
    if not isinstance(node, Directory):
        raise failure(ENOTDIR, path)
    return node


def place_of(path):
    """The directory that has, or would have, the last name of a path, and that name."""
    names = names_of(path)
    if not path or not names:
        raise failure(ENOENT if names else EEXIST, path)
    parent = _below(names[:-1], path)
    if parent is None:
        raise failure(ENOENT, path)
    if not isinstance(parent, Directory):
        raise failure(ENOTDIR, path)
    return parent, names[-1]


def _add(path, node):
    parent, name = place_of(path)
    if name in parent.names:
        raise failure(EEXIST, path)
    parent.names[name] = node
    parent.changed = now()
    return node


def make_directory(path):
    return _add(path, Directory())


def file(path, create=False, new=False, clear=False):
    """The file that is to be opened at a path."""
    node = look(path)
    if node is None:
        if not create:
            raise failure(ENOENT, path)
        return _add(path, File())
    if new:
        raise failure(EEXIST, path)
    if isinstance(node, Directory):
        raise failure(EISDIR, path)
    if clear:
        node.data.clear()
        node.touch()
    return node


def remove_file(path):
    if isinstance(find(path), Directory):
        raise failure(EISDIR, path)
    _remove(path)


def remove_directory(path):
    if directory(path).names:
        raise failure(ENOTEMPTY, path)
    _remove(path)


def _remove(path):
    parent, name = place_of(path)
    del parent.names[name]
    parent.changed = now()


def move(source, target):
    """Gives what is at one path another, in the place of what was there."""
    node = look(source)
    if node is None:
        raise failure(ENOENT, source, target)
    there = look(target)
    if there is node:
        return
    if there is not None:
        if isinstance(there, Directory) and not isinstance(node, Directory):
            raise failure(EISDIR, source, target)
        if isinstance(node, Directory) and not isinstance(there, Directory):
            raise failure(ENOTDIR, source, target)
        if isinstance(there, Directory) and there.names:
            raise failure(ENOTEMPTY, source, target)
    if isinstance(node, Directory) and names_of(target)[: len(names_of(source))] == names_of(source):
        raise failure(22, source, target)
    try:
        parent, name = place_of(target)
    except OSError as error:
        raise failure(error.errno, source, target) from None
    _remove(source)
    parent.names[name] = node


for _path in ("/home", HOME, "/tmp", "/dev"):
    make_directory(_path)
_add("/dev/null", Nothing())
del _path
