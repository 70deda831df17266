"""The part of `os` that works with files."""

import _file_tree as tree
from _byte_streams import FileIO, numbered
from sys import _Record

O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
supports_bytes_environ = True


class stat_result(_Record):
    _title = "os.stat_result"
    _names = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime")

    def __new__(cls, node):
        when = int(node.changed)
        made = tuple.__new__(cls, (node.mode, node.number, 1, 1, 1000, 1000, len(node.data), when, when, when))
        made.__dict__["_changed"] = node.changed
        return made

    st_atime = st_mtime = st_ctime = st_birthtime = property(lambda self: self._changed)
    st_atime_ns = st_mtime_ns = st_ctime_ns = property(lambda self: int(self._changed * 1_000_000_000))
    st_blksize, st_blocks, st_rdev = 4096, property(lambda self: -(-self.st_size // 512)), 0


stat_result.__module__ = "os"


def stat(path, *, dir_fd=None, follow_symlinks=True):
    if isinstance(path, int):
        return stat_result(numbered(path)._file)
    if not isinstance(path, (str, bytes)) and not hasattr(path, "__fspath__"):
        raise TypeError(f"stat: path should be string, bytes, os.PathLike or integer, not {type(path).__name__}")
    return stat_result(tree.find(tree.text_of(path)))


def lstat(path, *, dir_fd=None):
    return stat(path)


def fstat(fd):
    return stat(fd)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    node = tree.look(tree.text_of(path, "access"))
    return node is not None and (not mode & X_OK or bool(node.mode & 0o111))


def getcwd():
    return tree.here()


def getcwdb():
    return tree.here().encode()


def chdir(path):
    tree.enter(tree.text_of(path, "chdir"))


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    node = tree.find(tree.text_of(path, "chmod"))
    node.mode = node.mode & ~0o7777 | mode & 0o7777


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    node = tree.find(tree.text_of(path, "utime"))
    node.changed = times[1] if times else ns[1] / 1_000_000_000 if ns else tree.now()


def listdir(path=None):
    if not (path is None or isinstance(path, (str, bytes)) or hasattr(path, "__fspath__")):
        raise TypeError(f"listdir: path should be string, bytes, os.PathLike, integer or None, not {type(path).__name__}")
    names = list(tree.directory("." if path is None else tree.text_of(path)).names)
    return [name.encode() for name in names] if isinstance(path, bytes) else names


class DirEntry:
    def __init__(self, folder, name, node):
        self.name, self._node = name, node
        self.path = name if folder is None else f"{folder.removesuffix('/')}/{name}"

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    def __fspath__(self):
        return self.path

    def is_dir(self, *, follow_symlinks=True):
        return isinstance(self._node, tree.Directory)

    def is_file(self, *, follow_symlinks=True):
        return not isinstance(self._node, tree.Directory)

    def is_symlink(self):
        return False

    is_junction = is_symlink

    def inode(self):
        return self._node.number

    def stat(self, *, follow_symlinks=True):
        return stat_result(self._node)


DirEntry.__module__ = "posix"


class _Scan:
    """The entries of a directory, one after another."""

    def __init__(self, folder):
        names = tree.directory("." if folder is None else folder).names
        self._entries = iter([DirEntry("." if folder is None else folder, name, node) for name, node in names.items()])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()

    def close(self):
        self._entries = iter(())


_Scan.__name__ = _Scan.__qualname__ = "ScandirIterator"
_Scan.__module__ = "posix"


def scandir(path=None):
    return _Scan(None if path is None else tree.text_of(path, "scandir"))


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = tree.text_of(top)
    try:
        entries = list(scandir(top))
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders, files = [entry.name for entry in entries if entry.is_dir()], [entry.name for entry in entries if entry.is_file()]
    if topdown:
        yield top, folders, files
    for name in folders:
        yield from walk(f"{top.removesuffix('/')}/{name}", topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


def mkdir(path, mode=0o777, *, dir_fd=None):
    tree.make_directory(tree.text_of(path, "mkdir")).mode = 0o40000 | mode & ~0o22


def makedirs(name, mode=0o777, exist_ok=False):
    name = tree.text_of(name)
    parent = name.rstrip("/").rpartition("/")[0]
    if parent and tree.look(parent) is None:
        makedirs(parent, exist_ok=True)
    if exist_ok and isinstance(tree.look(name), tree.Directory):
        return
    mkdir(name, mode)


def remove(path, *, dir_fd=None):
    tree.remove_file(tree.text_of(path, "remove"))


def unlink(path, *, dir_fd=None):
    tree.remove_file(tree.text_of(path, "unlink"))


def rmdir(path, *, dir_fd=None):
    tree.remove_directory(tree.text_of(path, "rmdir"))


def removedirs(name):
    name = tree.text_of(name).rstrip("/")
    rmdir(name)
    while name := name.rpartition("/")[0]:
        try:
            rmdir(name)
        except OSError:
            break


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    tree.move(tree.text_of(src, "rename"), tree.text_of(dst, "rename"))


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    tree.move(tree.text_of(src, "replace"), tree.text_of(dst, "replace"))


def renames(old, new):
    parent = tree.text_of(new).rpartition("/")[0]
    if parent and tree.look(parent) is None:
        makedirs(parent)
    rename(old, new)


def truncate(path, length):
    with FileIO(path, "r+") as file:
        file.truncate(length)


# -- numbers of open files -------------------------------------------------------

_kept = {}


def open(path, flags, mode=0o777, *, dir_fd=None):
    text = tree.text_of(path, "open")
    letters = "r+" if flags & 3 else "r"
    tree.file(text, bool(flags & O_CREAT), bool(flags & O_EXCL), bool(flags & O_TRUNC))
    file = FileIO(text, "a+" if flags & O_APPEND else letters)
    _kept[file.fileno()] = file
    return file.fileno()


def close(fd):
    numbered(fd).close()
    _kept.pop(fd, None)


def read(fd, length, /):
    return b"" if fd == 0 else numbered(fd).read(length)


def write(fd, data, /):
    if fd in (1, 2):
        import sys
        (sys.__stdout__, sys.__stderr__)[fd - 1].buffer.write(data)
        return len(data)
    return numbered(fd).write(data)


def lseek(fd, position, whence, /):
    return numbered(fd).seek(position, whence)


def ftruncate(fd, length, /):
    numbered(fd).truncate(length)


def fsync(fd):
    if fd not in (0, 1, 2):
        numbered(fd)


fdatasync = fsync


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    import io
    if not isinstance(fd, int):
        raise TypeError(f"invalid fd type ({type(fd).__name__}, expected integer)")
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def isatty(fd, /):
    return False


def sync():
    pass


def umask(mask, /):
    return 0o22


for _function in list(globals().values()):
    if callable(_function) and getattr(_function, "__module__", None) == __name__:
        _function.__module__ = "os" if _function.__name__ in ("makedirs", "removedirs", "renames", "walk", "fdopen") else "posix"
del _function
