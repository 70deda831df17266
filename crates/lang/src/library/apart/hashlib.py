"""Digests."""

import _hashlib

_SIZES = {"md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64), "sha384": (48, 128), "sha512": (64, 128)}
algorithms_guaranteed = algorithms_available = set(_SIZES)


class HASH:
    def __init__(self, name, data=b""):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        self._data = bytearray()
        self.update(data)

    def update(self, obj, /):
        if isinstance(obj, str):
            raise TypeError("Strings must be encoded before hashing")
        if not isinstance(obj, (bytes, bytearray)):
            raise TypeError("object supporting the buffer API required")
        self._data += obj

    def digest(self):
        return getattr(_hashlib, self.name)(self._data)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return HASH(self.name, self._data)

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object @ {id(self):#x}>"


HASH.__module__ = "_hashlib"


def _function(name):
    def function(string=b"", *, usedforsecurity=True):
        return HASH(name, string)

    function.__name__ = function.__qualname__ = "openssl_" + name
    return function


md5, sha1, sha224 = _function("md5"), _function("sha1"), _function("sha224")
sha256, sha384, sha512 = _function("sha256"), _function("sha384"), _function("sha512")


def new(name, data=b"", *, usedforsecurity=True):
    if name.lower() not in _SIZES:
        raise ValueError(f"unsupported hash type {name}")
    return HASH(name.lower(), data)
