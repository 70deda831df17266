"""What the numbers of `os.stat()` mean."""

ST_MODE, ST_INO, ST_DEV, ST_NLINK, ST_UID, ST_GID, ST_SIZE, ST_ATIME, ST_MTIME, ST_CTIME = range(10)
S_IFDIR, S_IFCHR, S_IFBLK, S_IFREG, S_IFIFO, S_IFLNK, S_IFSOCK = 0o40000, 0o20000, 0o60000, 0o100000, 0o10000, 0o120000, 0o140000
S_ISUID, S_ISGID, S_ISVTX = 0o4000, 0o2000, 0o1000
S_IRWXU, S_IRUSR, S_IWUSR, S_IXUSR = 0o700, 0o400, 0o200, 0o100
S_IRWXG, S_IRGRP, S_IWGRP, S_IXGRP = 0o70, 0o40, 0o20, 0o10
S_IRWXO, S_IROTH, S_IWOTH, S_IXOTH = 0o7, 0o4, 0o2, 0o1
_LETTERS = {S_IFDIR: "d", S_IFCHR: "c", S_IFBLK: "b", S_IFREG: "-", S_IFIFO: "p", S_IFLNK: "l", S_IFSOCK: "s"}


def S_IMODE(mode, /):
    return mode & 0o7777


def S_IFMT(mode, /):
    return mode & 0o170000


def S_ISDIR(mode, /):
    return S_IFMT(mode) == S_IFDIR


def S_ISREG(mode, /):
    return S_IFMT(mode) == S_IFREG


def S_ISLNK(mode, /):
    return S_IFMT(mode) == S_IFLNK


def S_ISCHR(mode, /):
    return S_IFMT(mode) == S_IFCHR


def filemode(mode, /):
    """The ten letters in which `ls -l` shows it."""
    rights = [letter if mode & 0o400 >> place else "-" for place, letter in enumerate("rwx" * 3)]
    for place, flag, letter in ((2, S_ISUID, "s"), (5, S_ISGID, "s"), (8, S_ISVTX, "t")):
        if mode & flag:
            rights[place] = letter.upper() if rights[place] == "-" else letter
    return _LETTERS.get(S_IFMT(mode), "?") + "".join(rights)
