"""What a flag does with bits that no member has."""

__name__ = "enum"


class FlagBoundary:
    """What a flag does with bits that no member has."""

    def __init__(self, name, value):
        self.name, self.value = name, value

    def __repr__(self):
        return f"<FlagBoundary.{self.name}: {self.value!r}>"


STRICT = FlagBoundary("STRICT", "strict")
CONFORM = FlagBoundary("CONFORM", "conform")
EJECT = FlagBoundary("EJECT", "eject")
KEEP = FlagBoundary("KEEP", "keep")
FlagBoundary.STRICT, FlagBoundary.CONFORM, FlagBoundary.EJECT, FlagBoundary.KEEP = STRICT, CONFORM, EJECT, KEEP


def _bits(value):
    """The single bits of a number, lowest first."""
    while value:
        bit = value & -value
        yield bit
        value ^= bit


def _binary(value, length):
    digits = bin(value & (1 << length) - 1 if value >= 0 else value & (2 << length) - 1)[2:].rjust(length, "0" if value >= 0 else "1")
    return f"0b{0 if value >= 0 else 1} {digits[-length:]}"
