"""Writes tables.rs: what Python 3.13 says about characters and Rust's own tables do not."""
import sys, unicodedata
assert sys.version_info[:2] == (3, 13)
CHARS = [chr(c) for c in range(0x110000) if not 0xd800 <= c < 0xe000]

def ranges(test):
    found = []
    for c in CHARS:
        if test(c):
            c = ord(c)
            if found and (found[-1][1] == c - 1 or (found[-1][1] == 0xd7ff and c == 0xe000)):
                found[-1][1] = c
            else:
                found.append([c, c])
    return found

def wrap(items):
    line, lines = '   ', []
    for item in items:
        if len(line) + len(item) > 140:
            lines.append(line)
            line = '   '
        line += ' ' + item + ','
    return '\n'.join(lines + [line])

def table(name, doc, type_, items):
    print(f'/// {doc}\n#[rustfmt::skip]\npub const {name}: &[{type_}] = &[\n{wrap(items)}\n];\n')

def range_table(name, doc, test):
    table(name, doc, '(u32, u32)', [f'({a:#x}, {b:#x})' for a, b in ranges(test)])

def text(s):
    return '"' + ''.join(f'\\u{{{ord(c):x}}}' for c in s) + '"'

print(f'//! Facts about characters as Python 3.13 has them (Unicode {unicodedata.unidata_version}); written by `tables.py`.\n\n#![expect(clippy::unreadable_literal, reason = "code points are written without separators")]\n')
range_table('UNPRINTABLE', 'Characters that a repr escapes.', lambda c: not c.isprintable())
range_table('ALPHABETIC', 'Letters: the categories Lm, Lt, Lu, Ll and Lo.', str.isalpha)
table('DECIMAL', 'The zeros of the decimal digits; each is followed by its nine others.', 'u32',
      [f'{ord(c):#x}' for c in CHARS if c.isdecimal() and unicodedata.decimal(c) == 0])
range_table('DIGIT', 'Digits that are no decimal digits.', lambda c: c.isdigit() and not c.isdecimal())
range_table('NUMERIC', 'Numbers that are no digits.', lambda c: c.isnumeric() and not c.isdigit())
range_table('TITLE', 'Titlecase letters (Lt).', lambda c: unicodedata.category(c) == 'Lt')
table('CASEFOLD', 'Case folding, where it is not the lower case.', '(u32, &str)',
      [f'({ord(c):#x}, {text(c.casefold())})' for c in CHARS if c.casefold() != c.lower()])
table('TITLECASE', 'Title case, where it is not the upper case.', '(u32, &str)',
      [f'({ord(c):#x}, {text(c.title())})' for c in CHARS if c.title() != c.upper()])
