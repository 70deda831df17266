"""Dates and times as bytes, as pickles have them."""


def _byte(data, place):
    """A byte of what a pickle holds: bytes, or text where it was written by Python 2."""
    return data[place] if isinstance(data, bytes) else ord(data[place])


def _date_of_bytes(data):
    high, low, month, day = (_byte(data, place) for place in range(4))
    return high * 256 + low, month & 127, day


def _clock_of_bytes(data):
    hour, *rest = (_byte(data, place) for place in range(len(data) - 6, len(data)))
    minute, second, *micro = rest
    return hour & 127, minute, second, int.from_bytes(bytes(micro))


def _clock_bytes(value, protocol, marked):
    """The clock as bytes; a repeated hour is marked in one of the bytes before, which Python 2 did not know."""
    data = bytes((value._hour, value._minute, value._second)) + value._microsecond.to_bytes(3)
    return data if not (marked and value._fold and protocol > 3) else bytes((data[0] | 128,)) + data[1:]
