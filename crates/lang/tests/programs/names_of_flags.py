"""Checks of enums, and enums whose members are names of the module."""

from enum import CONTINUOUS, Enum, Flag, IntEnum, IntFlag, KEEP, NAMED_FLAGS, UNIQUE, global_enum, verify


def check(*checks, base=Flag, **members):
    try:
        print(list(verify(*checks)(base("Made", members))))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


check(NAMED_FLAGS, RED=1, PURPLE=5)
check(NAMED_FLAGS, RED=1, PURPLE=5, WHITE=15)
check(NAMED_FLAGS, RED=1, BLUE=4, PURPLE=5)
check(NAMED_FLAGS, ODD=24)
check(CONTINUOUS, A=1, B=16)
check(CONTINUOUS, base=IntEnum, A=1, B=2, C=5)
check(UNIQUE, CONTINUOUS, base=Enum, A=1, B=2)


@global_enum
class Taste(Enum):
    SWEET = 1
    SOUR = 2


@global_enum
class Right(Flag, boundary=KEEP):
    READ = 1
    WRITE = 2


@global_enum
class Level(IntFlag):
    LOW = 1
    HIGH = 2


print(SWEET, repr(SOUR), f"{SWEET}", Taste.SOUR is SOUR)
print(READ | WRITE, repr(READ | WRITE), repr(Right(9)), Right(0), repr(Right(0)), str(Right(8)))
print(LOW | HIGH, repr(LOW | HIGH), repr(Level(0)))


class Kept(IntFlag):
    ONE = 1
    FOUR = 4


print([repr(Kept(value)) for value in range(-9, 9)])
