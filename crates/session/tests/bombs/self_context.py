# Ends: fine
e = ValueError()
e.__context__ = e
try:
    raise KeyError from e
except KeyError as k:
    e.__cause__ = k
try:
    try:
        raise e
    except ValueError:
        raise TypeError
except TypeError:
    print('fine')
