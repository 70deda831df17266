"""Comma-separated values, read from lines and written to anything with `write`."""

from _csv_rules import (
    Dialect as _Rules, Error, QUOTE_ALL, QUOTE_MINIMAL, QUOTE_NONE, QUOTE_NONNUMERIC, QUOTE_NOTNULL, QUOTE_STRINGS,
)
from _machine import name_in_full as _name_in_full

__all__ = [
    "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error", "Dialect",
    "excel", "excel_tab", "unix_dialect", "reader", "writer", "register_dialect", "get_dialect", "list_dialects",
    "unregister_dialect", "field_size_limit", "DictReader", "DictWriter", "Sniffer",
]


class Dialect:
    delimiter = quotechar = escapechar = doublequote = skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        try:
            _Rules(self, {})
        except TypeError as error:
            raise Error(str(error)) from None


class excel(Dialect):
    delimiter, quotechar, doublequote, skipinitialspace = ",", '"', True, False
    lineterminator, quoting = "\r\n", QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(excel):
    lineterminator, quoting = "\n", QUOTE_ALL


_dialects = {}
_limit = [131072]


def _dialect(dialect, options):
    base = get_dialect(dialect) if isinstance(dialect, str) else dialect
    return base if type(base) is _Rules and not options else _Rules(base, options)


def register_dialect(name, dialect=None, /, **fmtparams):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _dialect(dialect, fmtparams)


def unregister_dialect(name):
    get_dialect(name)
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(*limit):
    old = _limit[0]
    if len(limit) > 1:
        raise TypeError(f"field_size_limit() takes at most 1 argument ({len(limit)} given)")
    if limit and not isinstance(limit[0], int):
        raise TypeError("limit must be an integer")
    _limit[:] = limit or [old]
    return old


for _name, _class in (("excel", excel), ("excel-tab", excel_tab), ("unix", unix_dialect)):
    register_dialect(_name, _class)


class reader:
    __slots__ = ("_lines", "dialect", "line_num")

    def __init__(self, csvfile, /, dialect="excel", **fmtparams):
        self._lines = iter(csvfile)
        self.dialect = _dialect(dialect, fmtparams)
        self.line_num = 0

    def __iter__(self):
        return self

    def _line(self):
        line = next(self._lines)
        if not isinstance(line, str):
            raise Error(f"iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)")
        self.line_num += 1
        return line

    def __next__(self):
        rules, row, field = self.dialect, [], ""
        line, at = self._line(), 0
        quoted = was_quoted = False
        if line in ("", "\n", "\r\n", "\r"):
            return row
        started = False
        while True:
            if at >= len(line):
                if not quoted:
                    break
                try:
                    line, at = self._line(), 0
                except StopIteration:
                    if rules.strict:
                        raise Error("unexpected end of data") from None
                    break
                continue
            character = line[at]
            at += 1
            if quoted:
                if character == rules.escapechar and at < len(line):
                    field += line[at]
                    at += 1
                elif character != rules.quotechar or rules.quoting == QUOTE_NONE:
                    field += character
                elif rules.doublequote and line[at:at + 1] == rules.quotechar:
                    field += character
                    at += 1
                else:
                    quoted = False
                    if rules.strict and line[at:at + 1] not in ("", rules.delimiter, "\n", "\r"):
                        raise Error(f"'{rules.delimiter}' expected after '{rules.quotechar}'")
            elif character == " " and rules.skipinitialspace and not started:
                continue
            elif character == rules.delimiter:
                row.append(self._value(field, was_quoted))
                field, was_quoted, started = "", False, False
            elif character in "\r\n":
                if line[at:].strip("\r\n"):
                    raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")
                break
            elif character == rules.escapechar and at < len(line):
                field += line[at]
                at += 1
                started = True
            elif character == rules.quotechar and rules.quoting != QUOTE_NONE and not started:
                quoted = was_quoted = started = True
            else:
                field += character
                started = True
            if len(field) > _limit[0]:
                raise Error(f"field larger than field limit ({_limit[0]})")
        row.append(self._value(field, was_quoted))
        return row

    def _value(self, field, was_quoted):
        quoting = self.dialect.quoting
        if not was_quoted and field and quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS):
            return float(field)
        return None if not was_quoted and not field and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL) else field


reader.__module__ = "_csv"
_name_in_full(reader)


class writer:
    __slots__ = ("_write", "dialect")

    def __init__(self, csvfile, /, dialect="excel", **fmtparams):
        if not hasattr(csvfile, "write"):
            raise TypeError('argument 1 must have a "write" method')
        self._write = csvfile.write
        self.dialect = _dialect(dialect, fmtparams)

    def writerow(self, row, /):
        try:
            fields = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        texts = [self._text(value, len(fields) == 1) for value in fields]
        return self._write(self.dialect.delimiter.join(texts) + self.dialect.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)

    def _text(self, value, is_only):
        rules = self.dialect
        text = "" if value is None else repr(value) if isinstance(value, float) else str(value)
        quoting = rules.quoting
        special = [rules.delimiter, "\n", "\r", *rules.lineterminator]
        special += [mark for mark in (rules.quotechar, rules.escapechar) if mark]
        if quoting == QUOTE_NONE:
            for mark in dict.fromkeys([rules.escapechar, *special] if rules.escapechar else special):
                if mark in text and (mark != rules.quotechar or rules.escapechar):
                    if not rules.escapechar:
                        raise Error("need to escape, but no escapechar set")
                    text = text.replace(mark, rules.escapechar + mark)
            if is_only and not text:
                raise Error("single empty field record must be quoted")
            return text
        quote = (
            quoting == QUOTE_ALL or is_only and not text or any(mark in text for mark in special)
            or quoting == QUOTE_NONNUMERIC and not isinstance(value, (int, float))
            or quoting == QUOTE_STRINGS and isinstance(value, str) or quoting == QUOTE_NOTNULL and value is not None
            or rules.delimiter == " " and rules.skipinitialspace and not text
        )
        if not quote:
            return text
        if rules.doublequote:
            text = text.replace(rules.quotechar, rules.quotechar * 2)
        elif rules.quotechar in text:
            if not rules.escapechar:
                raise Error("need to escape, but no escapechar set")
            text = text.replace(rules.quotechar, rules.escapechar + rules.quotechar)
        return f"{rules.quotechar}{text}{rules.quotechar}"


writer.__module__ = "_csv"
_name_in_full(writer)


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._names, self.restkey, self.restval = fieldnames, restkey, restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._names is None:
            self._names = next(self.reader, None)
            self.line_num = self.reader.line_num
        return self._names

    @fieldnames.setter
    def fieldnames(self, value):
        self._names = value

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while not row:
            row = next(self.reader)
        made = dict(zip(names, row))
        if len(names) < len(row):
            made[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            made[name] = self.restval
        return made


class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.fieldnames, self.restval, self.extrasaction = fieldnames, restval, extrasaction.lower()
        self.writer = writer(f, dialect, *args, **kwds)

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            extra = [name for name in rowdict if name not in self.fieldnames]
            if extra:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join(map(repr, extra)))
        return [rowdict.get(name, self.restval) for name in self.fieldnames]

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._row, rowdicts))


from _csv_sniffer import Sniffer
