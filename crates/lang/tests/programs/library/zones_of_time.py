from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

berlin = ZoneInfo("Europe/Berlin")
print(berlin, repr(berlin), berlin is ZoneInfo("Europe/Berlin"), "Asia/Tokyo" in available_timezones())
moment = datetime(2024, 7, 1, 12, tzinfo=berlin)
print(moment, moment.utcoffset(), moment.dst(), moment.tzname(), repr(moment))
for key in ("UTC", "America/New_York", "Asia/Kolkata", "Australia/Sydney", "Europe/Dublin", "Pacific/Chatham"):
    there = moment.astimezone(ZoneInfo(key))
    print(key, there, there.tzname(), there == moment, there + timedelta(days=180))
for key in ("Mars/Base", "../etc", "/etc"):
    try:
        ZoneInfo(key)
    except (ZoneInfoNotFoundError, ValueError) as error:
        print(type(error).__name__, error)
for key, day in (("Europe/Berlin", (2025, 10, 26)), ("Europe/London", (2025, 3, 30)), ("America/New_York", (2025, 11, 2)),
                 ("Australia/Lord_Howe", (2025, 4, 5))):
    zone = ZoneInfo(key)
    for quarter in range(0, 96, 3):
        utc = datetime(*day, tzinfo=UTC) + timedelta(minutes=15 * quarter)
        there = utc.astimezone(zone)
        wall = utc.replace(tzinfo=zone)
        print(there, there.fold, wall.utcoffset(), wall.replace(fold=1).utcoffset(), wall.tzname())
print(berlin.utcoffset(None), berlin.tzname(None), ZoneInfo("UTC").utcoffset(None))
