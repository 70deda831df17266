"""What the scripts that record tables share; to be run with Python 3.13."""
import sys

assert sys.version_info[:2] == (3, 13), "record with Python 3.13"


def escape(text):
    out = []
    for c in text:
        if c in '\t\n\r\\':
            out.append({'\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\'}[c])
        elif c.isprintable():
            out.append(c)
        else:
            out.append(f'\\u{ord(c):06x}')
    return ''.join(out)


def answer(call, show=str):
    try:
        return show(call())
    except Exception as error:
        return f'!{type(error).__name__}: {error}'


def number(value):
    """A number as the harness reads it: i, f (its bits) or c."""
    if isinstance(value, int):
        return f'i{int(value)}'
    import struct
    bits = lambda x: struct.pack('>d', x).hex()
    if isinstance(value, complex):
        return f'c{bits(value.real)},{bits(value.imag)}'
    return 'f' + ('nan' if value != value else bits(value))


def write(name, rows):
    rows = list(dict.fromkeys('\t'.join(escape(str(field)) for field in row) for row in rows))
    with open(name, 'w', encoding='utf-8') as file:
        file.write('\n'.join(rows) + '\n')
    print(name, len(rows))
