"""Names that match a pattern with `*`, `?` and `[...]`."""

import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def translate(pat):
    made, at = "", 0
    while at < len(pat):
        letter = pat[at]
        at += 1
        if letter == "*":
            made += "" if made.endswith(".*") else ".*"
        elif letter == "?":
            made += "."
        elif letter == "[":
            inside, end = _set(pat, at)
            made += r"\[" if inside is None else inside
            at = at if inside is None else end
        else:
            made += re.escape(letter)
    return rf"(?s:{made})\Z"


def _set(pat, at):
    start = at + 1 if pat[at : at + 1] == "!" else at
    end = pat.find("]", start + 1 if pat[start : start + 1] == "]" else start)
    if end < 0:
        return None, at
    inside = pat[start:end].replace("\\", r"\\")
    return f"[{'^' if start > at else ''}{inside}]", end + 1


def fnmatchcase(name, pat):
    return re.match(translate(pat), name) is not None


fnmatch = fnmatchcase


def filter(names, pat):
    match = re.compile(translate(pat)).match
    return [name for name in names if match(name)]
