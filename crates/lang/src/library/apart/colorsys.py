"""Colours in other systems of coordinates."""

__all__ = ["rgb_to_yiq", "yiq_to_rgb", "rgb_to_hls", "hls_to_rgb", "rgb_to_hsv", "hsv_to_rgb"]


def rgb_to_yiq(r, g, b):
    y = 0.30 * r + 0.59 * g + 0.11 * b
    return y, 0.74 * (r - y) - 0.27 * (b - y), 0.48 * (r - y) + 0.41 * (b - y)


def yiq_to_rgb(y, i, q):
    parts = (
        y + 0.9468822170900693 * i + 0.6235565819861433 * q,
        y - 0.27478764629897834 * i - 0.6356910791873801 * q,
        y - 1.1085450346420322 * i + 1.7090069284064666 * q,
    )
    return tuple(min(max(part, 0.0), 1.0) for part in parts)


def _hue(r, g, b, most, least):
    red, green, blue = ((most - part) / (most - least) for part in (r, g, b))
    if r == most:
        hue = blue - green
    elif g == most:
        hue = 2.0 + red - blue
    else:
        hue = 4.0 + green - red
    return (hue / 6.0) % 1.0


def rgb_to_hls(r, g, b):
    most, least = max(r, g, b), min(r, g, b)
    both, apart = most + least, most - least
    light = both / 2.0
    if most == least:
        return 0.0, light, 0.0
    return _hue(r, g, b, most, least), light, apart / both if light <= 0.5 else apart / (2.0 - most - least)


def hls_to_rgb(h, l, s):
    if s == 0.0:
        return l, l, l
    high = l * (1.0 + s) if l <= 0.5 else l + s - l * s
    low = 2.0 * l - high
    return _part(low, high, h + 1 / 3), _part(low, high, h), _part(low, high, h - 1 / 3)


def _part(low, high, hue):
    hue = hue % 1.0
    if hue < 1 / 6:
        return low + (high - low) * hue * 6.0
    if hue < 0.5:
        return high
    if hue < 2 / 3:
        return low + (high - low) * (2 / 3 - hue) * 6.0
    return low


def rgb_to_hsv(r, g, b):
    most, least = max(r, g, b), min(r, g, b)
    if most == least:
        return 0.0, 0.0, most
    return _hue(r, g, b, most, least), (most - least) / most, most


def hsv_to_rgb(h, s, v):
    if s == 0.0:
        return v, v, v
    place = int(h * 6.0)
    rest = h * 6.0 - place
    p, q, t = v * (1.0 - s), v * (1.0 - s * rest), v * (1.0 - s * (1.0 - rest))
    return ((v, t, p), (q, v, p), (p, v, t), (p, q, v), (t, p, v), (v, p, q))[place % 6]
