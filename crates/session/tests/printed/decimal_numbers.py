import asyncio
import decimal
from decimal import *
from fractions import Fraction

print(Decimal("0.1") + Decimal("0.2"), Decimal(0.1), Decimal((1, (3, 1, 4), -2)), Decimal(" 1_000.50 "))
print(repr(Decimal("1E+3")), Decimal("1e-7"), Decimal("0.000001"), Decimal("-0"), Decimal("NaN12"), Decimal("-inf"))
print(1 / Decimal(7), Decimal(7) // 2, Decimal(-7) % 3, divmod(Decimal("7.5"), 2), Decimal("2.50") ** 3, 2 ** Decimal("0.5"))
print(Decimal(2).sqrt(), Decimal(1).exp(), Decimal(10).ln(), Decimal("1e5").log10(), Decimal(4) ** Decimal("0.5"))
print(getcontext())

price = Decimal("19.995")
for rounding in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP):
    print(rounding, price.quantize(Decimal("0.01"), rounding=rounding), (-price).quantize(Decimal("1"), rounding))
print(round(price, 2), round(price), int(price), float(price), hash(Decimal("0.5")) == hash(0.5), Decimal("0.5") == Fraction(1, 2))
print(f"{price:.2f} {price:>10} {price:010.1f} {price:,.3e} {Decimal(1234567):,} {Decimal('0.256'):.1%} {price!r}")
print(sorted([Decimal("1.10"), Decimal("1.1"), Decimal("0.9"), 1]), max(Decimal(1), 2), sum([Decimal("0.1")] * 10))
print(Decimal("1.100").normalize(), Decimal("123.456").as_tuple(), Decimal("12.5").as_integer_ratio(), Fraction(Decimal("0.75")))


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: Decimal("twelve"))
attempt(lambda: Decimal(1) / 0)
attempt(lambda: Decimal(0) / 0)
attempt(lambda: Decimal(1) % 0)
attempt(lambda: Decimal(1) + 1.5)
attempt(lambda: Decimal("1.5") < "2")
attempt(lambda: Decimal("1e30").quantize(Decimal("0.01")))
attempt(lambda: Decimal(None))
attempt(lambda: Decimal("9e999999") * 10)
attempt(lambda: [1, 2][Decimal(1)])
attempt(lambda: Context(prec=0))
attempt(lambda: getcontext().flags["x"])
attempt(lambda: int(Decimal("nan")))
attempt(lambda: format(price, "d"))

with localcontext(prec=5) as context:
    print(Decimal(1) / 3, context.flags[Inexact])
    context.traps[Inexact] = True
    attempt(lambda: Decimal(2) / 3)
print(Decimal(1) / 3)
setcontext(ExtendedContext)
print(Decimal(1) / 0, Decimal(-1).sqrt(), getcontext().flags)


async def third(precision):
    getcontext().prec = precision
    await asyncio.sleep(0)
    return Decimal(1) / 3


async def main():
    print(await asyncio.gather(third(3), third(6)), getcontext().prec)


asyncio.run(main())
attempt(lambda: Decimal(3).compare("3"))
