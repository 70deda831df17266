"""What Unicode says of characters."""

import _unicode_tables as _tables
from _machine import written_in_c
from bisect import bisect_right as _find

unidata_version = "15.1.0"
_absent = object()


class _Runs:
    """Values of all characters: where each run of equal ones begins, and its value."""

    def __init__(self, text, split):
        self._starts, self._values, start = [], [], 0
        for word in text.split():
            length, value = split(word)
            self._starts.append(start)
            self._values.append(value)
            start += int(length, 36)

    def __getitem__(self, code):
        return self._values[_find(self._starts, code) - 1]


_made = {}


def _runs(name, split):
    if name not in _made:
        _made[name] = _Runs(getattr(_tables, name), split)
    return _made[name]


def _last_letters(count):
    return lambda word: (word[:-count], word[-count:])


def _code(chr, function, place=""):
    if not isinstance(chr, str) or len(chr) != 1:
        found = "None" if chr is None else type(chr).__name__
        raise TypeError(f"{function}() argument{place} must be a unicode character, not {found}")
    return ord(chr)


def category(chr, /):
    return _runs("CATEGORIES", _last_letters(2))[_code(chr, "category")]


def combining(chr, /):
    return int(_runs("COMBINING", lambda word: word.split("."))[_code(chr, "combining")])


def east_asian_width(chr, /):
    width = _runs("WIDTHS", _last_letters(1))[_code(chr, "east_asian_width")]
    return "Na" if width == "M" else width


# -- what characters are made of ----------------------------------------------

def _decompositions():
    """The tag and the parts of each character that has them."""
    if "parts" in _made:
        return _made["parts"]
    known, code = {}, 0
    for word in _tables.DECOMPOSITIONS.split():
        head, parts = word.split(":")
        step, _, tag = head.partition("<")
        parts, _, count = parts.partition("*")
        code += int(step, 36)
        parts = [int(part, 36) for part in parts.split(",")]
        for further in range(int(count or "1", 36)):
            known[code + further] = (int(tag or "0", 36), [parts[0] + further, *parts[1:]])
    _made["parts"] = known
    return known


_HANGUL, _LEAD, _VOWEL, _TAIL = 0xAC00, 0x1100, 0x1161, 0x11A7


def _is_syllable(code):
    return _HANGUL <= code < _HANGUL + 11172


def decomposition(chr, /):
    tag, parts = _decompositions().get(_code(chr, "decomposition"), (0, []))
    words = [f"{part:04X}" for part in parts]
    return " ".join([_tables.TAGS[tag], *words] if tag else words)


def _taken_apart(code, compatible, into):
    if _is_syllable(code):
        place = code - _HANGUL
        into += [_LEAD + place // 588, _VOWEL + place % 588 // 28]
        into += [_TAIL + place % 28] if place % 28 else []
        return
    tag, parts = _decompositions().get(code, (0, None))
    if parts is None or tag and not compatible:
        into.append(code)
        return
    for part in parts:
        _taken_apart(part, compatible, into)


def _in_order(codes):
    """Marks one behind the other in the order of their classes."""
    ordered, marks = [], []
    for code in codes:
        order = combining(chr(code))
        if order:
            marks.append((order, code))
            continue
        ordered += [mark for _, mark in sorted(marks, key=lambda mark: mark[0])]
        ordered.append(code)
        marks = []
    return ordered + [mark for _, mark in sorted(marks, key=lambda mark: mark[0])]


def _pairs():
    if "pairs" not in _made:
        excluded = {int(word, 36) for word in _tables.NOT_COMPOSED.split()}
        _made["pairs"] = {
            tuple(parts): code for code, (tag, parts) in _decompositions().items()
            if not tag and len(parts) == 2 and code not in excluded
        }
    return _made["pairs"]


def _united(first, second):
    if _LEAD <= first < _LEAD + 19 and _VOWEL <= second < _VOWEL + 21:
        return _HANGUL + ((first - _LEAD) * 21 + second - _VOWEL) * 28
    if _is_syllable(first) and (first - _HANGUL) % 28 == 0 and _TAIL < second < _TAIL + 28:
        return first + second - _TAIL
    return _pairs().get((first, second))


def _put_together(codes):
    made, starter, last = [], None, 0
    for code in codes:
        order = combining(chr(code))
        reaches = starter is not None and (last < order or last == 0 and starter == len(made) - 1)
        united = _united(made[starter], code) if reaches else None
        if united is not None:
            made[starter] = united
            continue
        made.append(code)
        last = order
        if order == 0:
            starter = len(made) - 1
    return made


def normalize(form, unistr, /):
    if form not in ("NFC", "NFD", "NFKC", "NFKD"):
        if not isinstance(form, str):
            raise TypeError(f"normalize() argument 1 must be str, not {type(form).__name__}")
        raise ValueError("invalid normalization form")
    if not isinstance(unistr, str):
        found = "None" if unistr is None else type(unistr).__name__
        raise TypeError(f"normalize() argument 2 must be str, not {found}")
    if unistr.isascii():
        return unistr
    codes = []
    for character in unistr:
        _taken_apart(ord(character), "K" in form, codes)
    codes = _in_order(codes)
    return "".join(map(chr, codes if form.endswith("D") else _put_together(codes)))


def is_normalized(form, unistr, /):
    return normalize(form, unistr) == unistr


# -- numbers -------------------------------------------------------------------

_HAN_NUMBERS = {
    "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "百": 100, "千": 1000,
    "万": 10000, "億": 100000000,
}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def _value(character):
    """The value of a letter or a digit, however it is written."""
    if character.isdecimal():
        return float(int(character))
    if character in _HAN_NUMBERS:
        return float(_HAN_NUMBERS[character])
    if not character.isnumeric():
        return None
    parts = normalize("NFKC", character).strip("().,")
    above, slash, below = parts.partition("⁄")
    if slash and above.isdecimal() and below.isdecimal():
        return int(above) / int(below)
    if parts.isdecimal():
        return float(int(parts))
    letters = [_ROMAN.get(letter.upper()) for letter in parts]
    if not letters or None in letters:
        return None
    return float(sum(-one if one < after else one for one, after in zip(letters, letters[1:] + [0])))


def _number(chr, default, function, words, value):
    _code(chr, function, " 1")
    if value is not None:
        return value
    if default is _absent:
        raise ValueError(words)
    return default


def decimal(chr, default=_absent, /):
    value = int(chr) if isinstance(chr, str) and len(chr) == 1 and chr.isdecimal() else None
    return _number(chr, default, "decimal", "not a decimal", value)


def digit(chr, default=_absent, /):
    value = numeric(chr) if isinstance(chr, str) and len(chr) == 1 and chr.isdigit() else None
    return _number(chr, default, "digit", "not a digit", None if value is None else int(value))


def numeric(chr, default=_absent, /):
    is_one = isinstance(chr, str) and len(chr) == 1
    value = _value(chr) if is_one else None
    if value is None and is_one and chr.isnumeric():
        raise NotImplementedError(f"the value of U+{ord(chr):04X} is not known here")
    return _number(chr, default, "numeric", "not a numeric character", value)


# -- names ---------------------------------------------------------------------

_SYLLABLES = (
    "G GG N D DD R M B BB S SS  J JJ C K T P H".split(" "),
    "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".split(" "),
    " G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".split(" "),
)


def _names():
    if "names" not in _made:
        from _unicode_names_of_letters import ROWS as letters
        from _unicode_names_of_signs import ROWS as signs
        _made["names"] = {
            start + place: name for start, row in (letters | signs).items()
            for place, name in enumerate(row.replace("\n", "").split(";")) if name
        }
    return _made["names"]


def _name_of(code):
    if _is_syllable(code):
        place = code - _HANGUL
        parts = place // 588, place % 588 // 28, place % 28
        return "HANGUL SYLLABLE " + "".join(names[part] for names, part in zip(_SYLLABLES, parts))
    if 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0x20000 <= code <= 0x2A6DF:
        return f"CJK UNIFIED IDEOGRAPH-{code:04X}"
    return _names().get(code)


def name(chr, default=_absent, /):
    code = _code(chr, "name", " 1")
    found = _name_of(code)
    if found is not None:
        return found
    if default is not _absent:
        return default
    if category(chr) in ("Cc", "Cn", "Co", "Cs"):
        raise ValueError("no such name")
    raise NotImplementedError(f"the name of U+{code:04X} is not known here")


def lookup(name, /):
    wanted = name.upper()
    if "codes" not in _made:
        _made["codes"] = {known: code for code, known in _names().items()}
    code = _made["codes"].get(wanted)
    if code is None and wanted.startswith("CJK UNIFIED IDEOGRAPH-"):
        code = int(wanted[22:], 16)
    if code is None:
        raise KeyError(f"undefined character name '{name}'")
    return chr(code)


written_in_c("unicodedata", *globals().values())
