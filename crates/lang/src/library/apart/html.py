"""Text for HTML and back."""

import re

__all__ = ["escape", "unescape"]

_NAMES = {
    "amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": "\xa0", "copy": "\xa9", "reg": "\xae", "trade": "\u2122",
    "hellip": "\u2026", "mdash": "\u2014", "ndash": "\u2013", "lsquo": "\u2018", "rsquo": "\u2019", "ldquo": "\u201c",
    "rdquo": "\u201d", "laquo": "\xab", "raquo": "\xbb", "bull": "\u2022", "middot": "\xb7", "para": "\xb6", "sect": "\xa7",
    "deg": "\xb0", "plusmn": "\xb1", "times": "\xd7", "divide": "\xf7", "frac12": "\xbd", "frac14": "\xbc", "frac34": "\xbe",
    "euro": "\u20ac", "pound": "\xa3", "yen": "\xa5", "cent": "\xa2", "larr": "\u2190", "uarr": "\u2191", "rarr": "\u2192",
    "darr": "\u2193", "auml": "\xe4", "ouml": "\xf6", "uuml": "\xfc", "Auml": "\xc4", "Ouml": "\xd6", "Uuml": "\xdc",
    "szlig": "\xdf", "eacute": "\xe9", "egrave": "\xe8", "ecirc": "\xea", "agrave": "\xe0", "aacute": "\xe1", "ccedil": "\xe7",
    "ntilde": "\xf1", "alpha": "\u03b1", "beta": "\u03b2", "gamma": "\u03b3", "pi": "\u03c0", "infin": "\u221e", "ne": "\u2260",
    "le": "\u2264", "ge": "\u2265", "hearts": "\u2665",
}


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


def _of_number(number):
    if number == 0 or number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
        return "\ufffd"
    if 0x80 <= number < 0xA0:
        # Those that took Windows' letters for Latin-1.
        return bytes([number]).decode("cp1252", "replace").replace("\ufffd", chr(number))
    is_control = number < 32 and number not in (9, 10, 12, 13) or number == 0x7F
    is_no_character = 0xFDD0 <= number <= 0xFDEF or number & 0xFFFE == 0xFFFE
    return "" if is_control or is_no_character else chr(number)


def _character(match):
    name = match.group(1)
    if name.startswith("#"):
        return _of_number(int(name[2:].rstrip(";"), 16) if name[1] in "xX" else int(name[1:].rstrip(";")))
    if name.endswith(";") and name[:-1] in _NAMES:
        return _NAMES[name[:-1]]
    for end in range(len(name), 1, -1):
        # Old names need no semicolon.
        known = _NAMES.get(name[:end])
        if known is not None and known < "\u0100" and name[:end] != "apos":
            return known + name[end:]
    return match.group(0)


def unescape(s):
    if "&" not in s:
        return s
    return re.sub(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)", _character, s)
