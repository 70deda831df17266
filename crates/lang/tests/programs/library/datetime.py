from datetime import *
d = datetime(2024, 2, 29, 13, 5, 9, 1200)
print(d, repr(d), d.date(), d.time(), d.isoformat(), d.weekday(), d.isocalendar(), d.strftime("%Y-%m-%d %H:%M:%S.%f %a %A %b %B %j %U %W %p %I %y %%"))
print(d + timedelta(days=366, hours=11), d - timedelta(weeks=1), d - datetime(2024, 1, 1), timedelta(days=-1, seconds=5), repr(timedelta(1, 2, 3)), timedelta(hours=1.5).total_seconds())
print(timedelta(seconds=3661) * 2, timedelta(seconds=10) / 4, timedelta(seconds=10) // timedelta(seconds=3), divmod(timedelta(seconds=10), timedelta(seconds=3)), -timedelta(1), abs(timedelta(-1)), timedelta(0.1))
print(date(2023, 12, 31) < date(2024, 1, 1), date.fromisoformat("2024-03-01") - date(2024, 2, 28), date(2024, 1, 31).replace(day=1), date.max, date(2024, 5, 6).strftime("%d/%m/%y"), date.fromordinal(738000))
print(datetime.fromisoformat("2024-01-02T03:04:05.678+02:00"), datetime.fromisoformat("2024-01-02"), datetime.strptime("2024-05-06 07:08", "%Y-%m-%d %H:%M"), datetime.strptime("Mar 3, 2021 02:30 PM", "%b %d, %Y %I:%M %p"))
u = datetime(2024, 1, 1, tzinfo=timezone.utc); e = timezone(timedelta(hours=-5), "EST")
print(u, repr(u), u.astimezone(e), u.astimezone(e) == u, u.timestamp(), e, repr(e), timezone(timedelta(hours=5, minutes=30)), u.tzname(), u.utcoffset())
for bad in (lambda: date(2023, 2, 29), lambda: datetime(2024, 13, 1), lambda: time(25), lambda: datetime.strptime("x", "%Y"), lambda: date.fromisoformat("nope"), lambda: d - u, lambda: d < u, lambda: date(1, 1, 1) - timedelta(1), lambda: datetime.strptime("2024-01-01x", "%Y-%m-%d")):
    try: bad()
    except Exception as x: print(type(x).__name__, x)
print(time(1, 2), time(1, 2, 3, 4), repr(time(1, 2, tzinfo=timezone.utc)), time.fromisoformat("04:05:06"), f"{d:%H:%M}", hash(date(2024, 1, 1)) == hash(date(2024, 1, 1)), d.replace(hour=0), datetime.fromtimestamp(86400.5, timezone.utc), datetime.combine(date(2024, 1, 1), time(5)), d.ctime())
