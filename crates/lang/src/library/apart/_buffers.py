"""What lends bytes: `bytes`, `bytearray`, views, arrays, and what has a `__buffer__`."""


def bytes_behind(data):
    if isinstance(data, bytes):
        return data
    try:
        return memoryview(data).tobytes()
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None
