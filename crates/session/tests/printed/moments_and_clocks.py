"""Times far away, times that are none, and the words for them."""

import time
from datetime import date, datetime, time as clock, timezone


def tell(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


print(repr(datetime(2024, 11, 3, 1, 30, tzinfo=timezone.utc, fold=1)), repr(clock(1, 30, tzinfo=timezone.utc, fold=1)))
for seconds in (0, -1, 86399.75, 951782400, 1e20, float("nan"), float("-inf"), 253402300800, -62135596801):
    tell(lambda: datetime.fromtimestamp(seconds, timezone.utc))
    tell(lambda: date.fromtimestamp(seconds))
    tell(lambda: time.gmtime(seconds))
    tell(lambda: time.ctime(seconds))
for parts in ((2024, 2, 29, 23, 59, 61, 3, 60, 0), (2024, 13, 1, 0, 0, 0, 0, 1, 0), (2024, 1, 1, 24, 0, 0, 0, 1, 0),
              (12345, 6, 7, 8, 9, 10, 2, 158, 0), (1900, 0, 0, 0, 0, 0, 0, 0, 0), (1, 2), "soon"):
    tell(lambda: time.asctime(parts))
    tell(lambda: time.strftime("%Y-%m-%d", parts))
tell(lambda: time.get_clock_info("monotonic"))
tell(lambda: time.get_clock_info("sundial"))
