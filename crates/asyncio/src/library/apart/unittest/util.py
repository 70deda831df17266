"""Texts of objects, as the messages of a failure have them."""

_MAX_LENGTH = 80
_PLACEHOLDER_LEN = 12
_MIN_BEGIN_LEN = 5
_MIN_END_LEN = 5
_MIN_COMMON_LEN = 5
_MIN_DIFF_LEN = _MAX_LENGTH - (_MIN_BEGIN_LEN + _PLACEHOLDER_LEN + _MIN_COMMON_LEN + _PLACEHOLDER_LEN + _MIN_END_LEN)


def safe_repr(obj, short=False):
    """repr(), also of an object whose own repr() fails."""
    try:
        result = repr(obj)
    except Exception:
        result = object.__repr__(obj)
    if not short or len(result) < _MAX_LENGTH:
        return result
    return result[:_MAX_LENGTH] + " [truncated]..."


def strclass(cls):
    """`module.Class`"""
    return f"{cls.__module__}.{cls.__qualname__}"


def _shorten(text, prefix, suffix):
    skipped = len(text) - prefix - suffix
    if skipped <= _PLACEHOLDER_LEN:
        return text
    return f"{text[:prefix]}[{skipped} chars]{text[len(text) - suffix:]}"


def _common_prefix_length(texts):
    low, high = min(texts), max(texts)
    for place, letter in enumerate(low):
        if letter != high[place]:
            return place
    return len(low)


def _common_shorten_repr(*args):
    """The reprs of some objects; where they are long, what they begin with in common is shortened."""
    args = tuple(map(safe_repr, args))
    longest = max(map(len, args))
    if longest <= _MAX_LENGTH:
        return args
    common = _common_prefix_length(args)
    prefix, room = args[0][:common], _MAX_LENGTH - longest + common
    if room > _MIN_BEGIN_LEN + _PLACEHOLDER_LEN + _MIN_COMMON_LEN - 1 + 1:
        prefix = _shorten(prefix, _MIN_BEGIN_LEN, room - _MIN_BEGIN_LEN - _PLACEHOLDER_LEN)
        return tuple(prefix + text[common:] for text in args)
    prefix = _shorten(prefix, _MIN_BEGIN_LEN, _MIN_COMMON_LEN)
    return tuple(prefix + _shorten(text[common:], _MIN_DIFF_LEN, _MIN_END_LEN) for text in args)


def _count_diff_all_purpose(actual, expected):
    """(count here, count there, item) for every item whose counts differ, by equality alone."""
    result = []
    known = []
    for item in actual + expected:
        if any(item == other for other in known):
            continue
        known.append(item)
        here, there = sum(item == other for other in actual), sum(item == other for other in expected)
        if here != there:
            result.append((here, there, item))
    return result
