"""Digests."""

import _hashlib
from _machine import name_in_full as _name_in_full

_SIZES = {
    "md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64), "sha384": (48, 128), "sha512": (64, 128),
    "sha3_224": (28, 144), "sha3_256": (32, 136), "sha3_384": (48, 104), "sha3_512": (64, 72),
    "shake_128": (0, 168), "shake_256": (0, 136),
}
algorithms_guaranteed = set(_SIZES) | {"blake2b", "blake2s"}
algorithms_available = set(algorithms_guaranteed)


class HASH:
    __slots__ = ("name", "digest_size", "block_size", "_data")

    def __init__(self, name, data=b""):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        self._data = bytearray()
        self.update(data)

    def update(self, obj, /):
        if isinstance(obj, str):
            raise TypeError("Strings must be encoded before hashing")
        if not isinstance(obj, (bytes, bytearray, memoryview)):
            raise TypeError("object supporting the buffer API required")
        self._data += obj

    def digest(self):
        if not self.name.startswith("sha3_"):
            return getattr(_hashlib, self.name)(self._data)
        from _sha3 import digest
        return digest(self.name, self._data)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return type(self)(self.name, self._data)

    def __repr__(self):
        return f"<{self.name} _hashlib.{type(self).__name__} object @ {id(self):#x}>"


class HASHXOF(HASH):
    """A digest of any length."""

    __slots__ = ()

    def digest(self, *length):
        from _sha3 import digest
        if not length:
            raise TypeError("digest() missing required argument 'length' (pos 1)")
        return digest(self.name, self._data, *length)

    def hexdigest(self, *length):
        if not length:
            raise TypeError("hexdigest() missing required argument 'length' (pos 1)")
        return self.digest(*length).hex()


HASH.__module__ = HASHXOF.__module__ = "_hashlib"
_name_in_full(HASH)
_name_in_full(HASHXOF)


def _made(name, data):
    return (HASHXOF if name.startswith("shake") else HASH)(name, data)


def _function(name):
    def function(string=b"", *, usedforsecurity=True):
        return _made(name, string)

    function.__name__ = function.__qualname__ = "openssl_" + name
    return function


md5, sha1, sha224 = _function("md5"), _function("sha1"), _function("sha224")
sha256, sha384, sha512 = _function("sha256"), _function("sha384"), _function("sha512")
sha3_224, sha3_256, sha3_384, sha3_512 = map(_function, ("sha3_224", "sha3_256", "sha3_384", "sha3_512"))
shake_128, shake_256 = _function("shake_128"), _function("shake_256")


def new(name, data=b"", *, usedforsecurity=True):
    known = name.lower().replace("-", "_")
    if known in ("blake2b", "blake2s"):
        return getattr(__getattr__("_module"), known)(data)
    if known not in _SIZES:
        raise ValueError(f"unsupported hash type {name}")
    return _made(known, data)


def __getattr__(name):
    """BLAKE2 is read when it is asked for."""
    if name == "_module":
        import _blake2
        return _blake2
    if name in ("blake2b", "blake2s"):
        return getattr(__getattr__("_module"), name)
    raise AttributeError(f"module 'hashlib' has no attribute {name!r}")


def file_digest(fileobj, digest, /, *, _bufsize=262144):
    made = new(digest) if isinstance(digest, str) else digest()
    while data := fileobj.read(_bufsize):
        made.update(data)
    return made


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    import hmac
    size = _SIZES[hash_name][0]
    length, key = size if dklen is None else dklen, b""
    for block in range(1, -(-length // size) + 1):
        found = last = hmac.digest(password, salt + block.to_bytes(4, "big"), hash_name)
        whole = int.from_bytes(found, "big")
        for _ in range(iterations - 1):
            last = hmac.digest(password, last, hash_name)
            whole ^= int.from_bytes(last, "big")
        key += whole.to_bytes(size, "big")
    return key[:length]
