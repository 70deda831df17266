"""Command lines, calendars, literals and encodings."""

import argparse
parser = argparse.ArgumentParser(prog='count', description='Counts things.', epilog='That is all.')
parser.add_argument('files', nargs='+', help='what to read')
parser.add_argument('-n', '--number', type=int, default=3, help='how many (default: %(default)s)')
parser.add_argument('--kind', choices=['words', 'lines'])
parser.add_argument('-v', action='count', default=0)
group = parser.add_mutually_exclusive_group()
group.add_argument('--fast', action='store_true')
group.add_argument('--slow', action='store_true')
print(parser.parse_args(['a', 'b', '-n', '5', '-vv', '--fast']))
print(parser.format_help())
import contextlib, io, sys
for line in (['a', '-n', 'x'], [], ['a', '--kind', 'z'], ['a', '--fast', '--slow'], ['a', '--nope']):
    err = io.StringIO()
    with contextlib.redirect_stderr(err):
        try: parser.parse_args(line)
        except SystemExit as e: print(e.code)
    print(err.getvalue())
sub = argparse.ArgumentParser(prog='git')
commands = sub.add_subparsers(dest='command')
commands.add_parser('add', help='adds').add_argument('path', nargs='*')
print(sub.parse_args(['add', 'x', 'y']), sub.parse_args([]))
print(sub.format_help())


import calendar
print(calendar.month(2024, 2)); print(calendar.isleap(2000), calendar.monthrange(2024, 2), calendar.day_name[0], calendar.month_abbr[12])
print(calendar.monthcalendar(2023, 5), calendar.SUNDAY, calendar.TextCalendar(6).formatmonth(2024, 9))
try: calendar.monthrange(2024, 13)
except calendar.IllegalMonthError as e: print(e)


import ast, codecs
for t in ("[1, (2.5, 'a'), {'k': None, 'l': {1, 2}}]", "-3+2j", "set()", "b'x'", "'a' \"b\"", "(1,)", "foo", "1 + 1", "[1"):
    try: print(ast.literal_eval(t))
    except (ValueError, SyntaxError) as e: print(type(e).__name__)
print(codecs.encode('Hello', 'rot13'), codecs.encode(b'ab', 'hex'), codecs.decode(b'6162', 'hex'), codecs.lookup('utf8').name, codecs.BOM_UTF8)
d = codecs.getincrementaldecoder('utf-8')(); print(repr(d.decode(b'\xc3')), repr(d.decode(b'\xa9')))
