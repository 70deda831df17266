"""SHA-3 and SHAKE: the sponge of Keccak."""

_MASK = (1 << 64) - 1
_SIZES = {"sha3_224": 28, "sha3_256": 32, "sha3_384": 48, "sha3_512": 64, "shake_128": 16, "shake_256": 32}


def _constants():
    """What each round adds to the first lane, out of a shift register."""
    register, found = 1, []
    for _ in range(24):
        value = 0
        for power in range(7):
            value |= (register & 1) << (1 << power) - 1
            register = register << 1 ^ (0x171 if register & 0x80 else 0)
        found.append(value)
    return found


def _turns():
    """By how much each lane is rotated, in the order in which they take each other's places."""
    x, y, found = 1, 0, []
    for step in range(24):
        found.append((x + 5 * y, (step + 1) * (step + 2) // 2 % 64))
        x, y = y, (2 * x + 3 * y) % 5
    return found


_ROUNDS, _TURNS = _constants(), _turns()


def _rotated(lane, count):
    return (lane << count | lane >> 64 - count) & _MASK


def _permute(lanes):
    for constant in _ROUNDS:
        columns = [lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20] for x in range(5)]
        for x in range(5):
            change = columns[x - 1] ^ _rotated(columns[(x + 1) % 5], 1)
            for place in range(x, 25, 5):
                lanes[place] ^= change
        moved = lanes[1]
        for at, (place, turn) in enumerate(_TURNS):
            following = _TURNS[(at + 1) % 24][0]
            lanes[following], moved = _rotated(moved, turn), lanes[following]
        for row in range(0, 25, 5):
            old = lanes[row : row + 5]
            for x in range(5):
                lanes[row + x] = old[x] ^ (~old[(x + 1) % 5] & _MASK & old[(x + 2) % 5])
        lanes[0] ^= constant


def digest(name, data, length=None):
    size = _SIZES[name]
    rate, end = 200 - 2 * size, 0x1F if name.startswith("shake") else 0x06
    length = size if length is None else length
    padded = bytearray(data) + bytes(rate - len(data) % rate)
    padded[len(data)] ^= end
    padded[-1] ^= 0x80
    lanes = [0] * 25
    for block in range(0, len(padded), rate):
        for lane in range(rate // 8):
            lanes[lane] ^= int.from_bytes(padded[block + 8 * lane : block + 8 * lane + 8], "little")
        _permute(lanes)
    out = b""
    while True:
        out += b"".join(lane.to_bytes(8, "little") for lane in lanes[: rate // 8])
        if len(out) >= length:
            return out[:length]
        _permute(lanes)
