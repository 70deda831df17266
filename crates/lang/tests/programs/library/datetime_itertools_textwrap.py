from datetime import *
import datetime as dt
d = datetime(2024, 2, 29, 13, 5, 7, 123456)
print(d, repr(d), d.date(), d.time(), d.isoformat(), d.isoformat(' ', 'minutes'), d.strftime('%Y-%m-%d %H:%M:%S.%f %j %A %a %B %b %p %I %U %W %w %y %% %x %X %c %G-W%V-%u %Z|%z|%D|%T|%R|%e|%h|%n'), d.weekday(), d.isoweekday(), d.isocalendar())
print(d + timedelta(days=1, hours=-2), d - datetime(2024, 1, 1), d.replace(year=2023, day=28), d.timetuple(), d.toordinal(), d.ctime(), date.fromordinal(738000), d < datetime.max, datetime.min)
for s in ('2024-02-29', '2024-02-29T13:05', '2024-02-29 13:05:07.123', '20240229T130507Z', '2024-W09-4', '2024-02-29T13:05:07+05:30', '2024-02-29T13:05:07,5'):
    print(datetime.fromisoformat(s))
for s in ('x', '2024-13-01', '2024-02-30', '2024-02-29T25:00', '2024-02-29T13:05:07+25:00'):
    try: datetime.fromisoformat(s)
    except ValueError as e: print(e)
print(timedelta(days=1.5, seconds=3), repr(timedelta(hours=-1)), str(timedelta(-1, 3)), timedelta(weeks=1).total_seconds(), timedelta(1) / 2, timedelta(1) // timedelta(hours=5), timedelta(1) % timedelta(hours=5), abs(timedelta(-1)), timedelta(1) * 1.5, divmod(timedelta(1), timedelta(hours=5)), -timedelta(1), timedelta.max, timedelta(microseconds=1).resolution)
tz = timezone(timedelta(hours=5, minutes=30), 'IST'); a = datetime(2024, 1, 1, tzinfo=tz)
print(a, repr(a), a.utcoffset(), a.tzname(), a.astimezone(timezone.utc), a.timestamp(), datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1.5, tz), timezone.utc, repr(tz), a == a.astimezone(timezone.utc), timezone(-timedelta(hours=3)), UTC)
print(datetime.strptime('2024-02-29 13:05', '%Y-%m-%d %H:%M'), datetime.strptime('Feb 3 24', '%b %d %y'), datetime.strptime('12:30:01 PM', '%I:%M:%S %p'), datetime.strptime('2024-01-01T00:00:00+0200', '%Y-%m-%dT%H:%M:%S%z'), datetime.strptime('1.5', '%S.%f'))
for a, b in (('x', '%Y'), ('2024', '%Y-%m'), ('2024-01-01 x', '%Y-%m-%d'), ('13', '%m'), ('1', '%Q')):
    try: print(datetime.strptime(a, b))
    except ValueError as e: print(e)
for f in (lambda: datetime(2024, 13, 1), lambda: date(2024, 2, 30), lambda: time(25), lambda: datetime(2024,1,1) - datetime(2024,1,1,tzinfo=UTC), lambda: datetime(2024, 1, 1) < date(2024, 1, 1), lambda: date(1, 1, 1) - timedelta(1), lambda: timedelta(days=10**10), lambda: timezone(timedelta(days=1)), lambda: datetime(2024, 1, 1) + 3):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(date(2024, 1, 31).strftime('%d/%m/%y'), f'{date(2024, 1, 31):%b %d}', date.fromisoformat('2024-01-31'), date(2024, 1, 31) - date(2024, 1, 1), date(2024, 12, 30).isocalendar().week, date.fromisocalendar(2024, 9, 4), time(1, 2, 3).isoformat(), repr(time(1, 2)), time.fromisoformat('04:05:06.789'), time(1) < time(2), hash(date(2024, 1, 1)) == hash(date(2024, 1, 1)), datetime.combine(date(2024, 1, 1), time(3)), date.max, date.resolution, d.fold, date(2024,1,1).replace(month=5))
import itertools as it
print(list(it.accumulate([1,2,3], initial=5)), list(it.batched('ABCDE', 2)), list(it.pairwise('abc')), list(it.zip_longest('ab', 'c', fillvalue='-')), list(it.compress('abc', [1,0,1])), list(it.starmap(pow, [(2,3)])), list(it.product('ab', repeat=2)), list(it.permutations('abc', 2)), list(it.combinations_with_replacement('ab', 2)), [(k, list(g)) for k, g in it.groupby('aabc')], it.count(3, 2), it.repeat('x', 2), list(it.islice(it.cycle('ab'), 1, 6, 2)), list(it.filterfalse(None, [0, 1])), list(it.dropwhile(lambda x: x < 2, [1,2,1])))
for f in (lambda: list(it.batched('abc', 0)), lambda: list(it.batched('abc', 2, strict=True)), lambda: list(it.islice('a', -1)), lambda: it.combinations('a', -1), lambda: it.product('a', foo=1), lambda: it.repeat(), lambda: it.tee('a', -1), lambda: list(it.islice('abc', 0, 5, 0))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
import textwrap
txt = "This is a paragraph that already has\nline  breaks. But some-hyphenated-words and superlongwordthatexceedswidth appear, too (parenthesis)."
for kw in ({}, {'width': 20}, {'width': 15, 'break_long_words': False}, {'width': 15, 'break_on_hyphens': False}, {'width': 30, 'initial_indent': '* ', 'subsequent_indent': '  '}, {'width': 20, 'max_lines': 2}, {'width': 20, 'drop_whitespace': False}, {'width': 25, 'fix_sentence_endings': True}, {'width': 30, 'replace_whitespace': False}, {'width': 20, 'expand_tabs': False}):
    print(textwrap.wrap(txt, **kw))
print(repr(textwrap.dedent("\n   a\n     b\n\n   c\n")), repr(textwrap.indent("a\n\nb\n", "> ", lambda l: True)), textwrap.shorten(txt, 40), textwrap.fill("-a --b a--b x-", 4))
