"""Calendars as HTML."""

import calendar


class Marked(calendar.HTMLCalendar):
    cssclasses = [name + " day" for name in calendar.HTMLCalendar.cssclasses]

    def formatday(self, day, weekday):
        return "<td>!</td>" if day == 14 else super().formatday(day, weekday)


plain = calendar.HTMLCalendar(calendar.SUNDAY)
print(plain.formatmonth(2024, 2))
print(Marked().formatmonth(2023, 2, withyear=False))
print(plain.formatyear(2024, 6)[:700])
page = plain.formatyearpage(1999, css=None, encoding="ascii")
print(type(page), len(page), page[:220])
print(calendar.LocaleTextCalendar(locale="C").formatmonth(2024, 1))
