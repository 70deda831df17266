import array
import collections
import datetime
import io
import operator
import struct
import types

things = [
    types.SimpleNamespace(), collections.OrderedDict(), collections.defaultdict(), datetime.date(2024, 2, 29),
    datetime.time(), datetime.timezone.utc, io.StringIO(), io.BytesIO(), operator.itemgetter(1), operator.attrgetter("a"),
    array.array("i"), struct.Struct("i"),
]
for thing in things:
    for attempt in (lambda: thing.nowhere, lambda: thing + object(), lambda: thing[:]["x"], lambda: setattr(thing, "nowhere", 1)):
        try:
            print(attempt())
        except (AttributeError, TypeError, KeyError) as error:
            print(type(error).__name__, error)

day, span = datetime.date(2024, 2, 29), datetime.timedelta(days=3)
for attempt in (
    lambda: setattr(day, "year", 1), lambda: delattr(day, "day"), lambda: setattr(span, "days", 1), lambda: datetime.date(),
    lambda: datetime.date("2024"), lambda: datetime.date(2024, None), lambda: datetime.date(2024, 2), lambda: day.strftime(5),
    lambda: day.strftime(None),
):
    try:
        attempt()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)


class Own(datetime.date):
    pass


own = Own(2024, 1, 2)
own.note = "kept"
print(own, own.note, own.__dict__, own == datetime.date(2024, 1, 2))
