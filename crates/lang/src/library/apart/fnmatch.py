"""Names that match a pattern with `*`, `?` and `[...]`."""

import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def translate(pat):
    parts, at = [""], 0
    while at < len(pat):
        letter = pat[at]
        at += 1
        if letter == "*":
            if parts[-1] or len(parts) == 1:
                parts.append("")
        elif letter == "?":
            parts[-1] += "."
        elif letter == "[":
            inside, end = _set(pat, at)
            parts[-1] += r"\[" if inside is None else inside
            at = at if inside is None else end
        else:
            parts[-1] += re.escape(letter)
    first, *between = parts
    # What stands between two stars is found at its first place: no later one could match more.
    inner = "".join([f"(?>.*?{part})" for part in between[:-1]])
    return rf"(?s:{first}{inner}{'.*' + between[-1] if between else ''})\Z"


def _set(pat, at):
    start = at + 1 if pat[at : at + 1] == "!" else at
    end = pat.find("]", start + 1 if pat[start : start + 1] == "]" else start)
    if end < 0:
        return None, at
    inside = _ranges(pat[start:end])
    if not inside:
        # An empty set matches nothing, what is not in it everything.
        return "." if start > at else "(?!)", end + 1
    if inside[0] in "^[":
        inside = "\\" + inside
    return f"[{'^' if start > at else ''}{inside}]", end + 1


def _ranges(inside):
    """What stands between the brackets; a range from the higher to the lower letter is empty."""
    made, at = "", 0
    while at < len(inside):
        letter = inside[at]
        if inside[at + 1 : at + 2] == "-" and at + 2 < len(inside):
            last = inside[at + 2]
            made += f"{_in_set(letter)}-{_in_set(last)}" if letter <= last else ""
            at += 3
        else:
            made += _in_set(letter)
            at += 1
    return made


def _in_set(letter):
    return "\\" + letter if letter in "\\-&~|" else letter


def _matcher(pat):
    text = translate(pat.decode("latin-1")).encode("latin-1") if isinstance(pat, bytes) else translate(pat)
    return re.compile(text).match


def fnmatchcase(name, pat):
    return _matcher(pat)(name) is not None


fnmatch = fnmatchcase


def filter(names, pat):
    match = _matcher(pat)
    return [name for name in names if match(name)]
