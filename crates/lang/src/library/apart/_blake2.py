"""BLAKE2b and BLAKE2s, with keys and personal salts."""

_START = {
    64: (
        0x6A09E667F3BCC908, 0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B, 0xA54FF53A5F1D36F1,
        0x510E527FADE682D1, 0x9B05688C2B3E6C1F, 0x1F83D9ABFB41BD6B, 0x5BE0CD19137E2179,
    ),
    32: (0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19),
}
_ORDERS = [
    [int(digit, 16) for digit in order]
    for order in (
        "0123456789abcdef", "ea489fd61c02b753", "b8c052fdae367194", "7931dcbe265a40f8", "905724afe1bc683d",
        "2c6a0b834d75fe19", "c51fed4a0763928b", "db7ec13950f4862a", "6fe9b308c2d714a5", "a2847615fb9e3cd0",
    )
]
_PLACES = (
    (0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15), (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14),
)
_TURNS = {64: (32, 24, 16, 63), 32: (16, 12, 8, 7)}


class _Blake2:
    def __new__(
        cls, data=b"", /, *, digest_size=None, key=b"", salt=b"", person=b"", fanout=1, depth=1, leaf_size=0, node_offset=0,
        node_depth=0, inner_size=0, last_node=False, usedforsecurity=True,
    ):
        self = object.__new__(cls)
        self.digest_size = cls.MAX_DIGEST_SIZE if digest_size is None else digest_size
        for what, value, least, most in (
            ("digest_size", self.digest_size, 1, cls.MAX_DIGEST_SIZE), ("fanout", fanout, 0, 255), ("depth", depth, 1, 255),
        ):
            if not least <= value <= most:
                raise ValueError(f"{what} must be between {least} and {most}{' bytes' * (what == 'digest_size')}")
        for what, value, most in (
            ("salt", salt, cls.SALT_SIZE), ("person", person, cls.PERSON_SIZE), ("key", key, cls.MAX_KEY_SIZE),
        ):
            if len(value) > most:
                raise ValueError(f"maximum {what} length is {most} bytes")
        half = cls._BITS // 8
        offset = node_offset.to_bytes(half if half == 8 else 6, "little")
        offsets = leaf_size.to_bytes(4, "little") + offset + bytes((node_depth, inner_size))
        head = bytes((self.digest_size, len(key), fanout, depth)) + offsets + bytes(14 if half == 8 else 0)
        head += salt.ljust(cls.SALT_SIZE, b"\0") + person.ljust(cls.PERSON_SIZE, b"\0")
        words = zip(_START[cls._BITS], (head[at : at + half] for at in range(0, 8 * half, half)))
        self._start = [word ^ int.from_bytes(part, "little") for word, part in words]
        self._data = bytearray(key.ljust(cls.block_size, b"\0") if key else b"")
        self._last_node = last_node
        self.update(data)
        return self

    name = property(lambda self: type(self).__name__)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        self._data += bytes(memoryview(data))

    def copy(self):
        made = object.__new__(type(self))
        made.__dict__.update(self.__dict__, _data=bytearray(self._data))
        return made

    def digest(self):
        state, size, blocks = list(self._start), self.block_size, bytes(self._data)
        last = max(len(blocks) - 1, 0) // size * size
        for at in range(0, last + 1, size):
            block = blocks[at : at + size]
            self._mix(state, block.ljust(size, b"\0"), min(at + size, len(blocks)), at == last)
        return b"".join(word.to_bytes(self._BITS // 8, "little") for word in state)[: self.digest_size]

    def hexdigest(self):
        return self.digest().hex()

    def _mix(self, state, block, count, is_last):
        bits = self._BITS
        mask, (first, second, third, fourth) = (1 << bits) - 1, _TURNS[bits]
        step = bits // 8
        words = [int.from_bytes(block[at : at + step], "little") for at in range(0, 16 * step, step)]
        v = state + list(_START[bits])
        v[12] ^= count & mask
        v[13] ^= count >> bits
        if is_last:
            v[14] ^= mask
            v[15] ^= mask * self._last_node
        for number in range(12 if bits == 64 else 10):
            order = _ORDERS[number % 10]
            for at, (a, b, c, d) in enumerate(_PLACES):
                for word, turn_d, turn_b in ((order[2 * at], first, second), (order[2 * at + 1], third, fourth)):
                    v[a] = v[a] + v[b] + words[word] & mask
                    mixed = v[d] ^ v[a]
                    v[d] = (mixed >> turn_d | mixed << bits - turn_d) & mask
                    v[c] = v[c] + v[d] & mask
                    mixed = v[b] ^ v[c]
                    v[b] = (mixed >> turn_b | mixed << bits - turn_b) & mask
        for at in range(8):
            state[at] ^= v[at] ^ v[at + 8]


class blake2b(_Blake2):
    _BITS, block_size = 64, 128
    SALT_SIZE = PERSON_SIZE = 16
    MAX_KEY_SIZE = MAX_DIGEST_SIZE = 64


class blake2s(_Blake2):
    _BITS, block_size = 32, 64
    SALT_SIZE = PERSON_SIZE = 8
    MAX_KEY_SIZE = MAX_DIGEST_SIZE = 32


blake2b.__module__ = blake2s.__module__ = "_blake2"
