# traceback's summaries of exceptions and frames.
import sys
import traceback


class Custom(Exception):
    pass


def low(x):
    y = x * 2
    return [1, 2][y]


def middle():
    try:
        low(5)
    except IndexError as error:
        raise Custom("middle") from error


try:
    middle()
except Custom as error:
    summary = traceback.TracebackException.from_exception(error)
    print(summary, summary.__cause__, summary.__context__, summary.__suppress_context__, summary.exc_type_str)
    print([frame.name for frame in summary.stack], summary.stack[0].line, summary.stack[0].lineno, summary.stack[0])
    print(list(summary.format_exception_only()), summary.__cause__.exc_type_str, summary.exceptions)
    for frame in traceback.extract_tb(error.__traceback__):
        print(frame.filename, frame.lineno, frame.name, frame.line, frame.colno, frame.end_colno, frame.end_lineno)
    print("".join(traceback.format_list(traceback.extract_tb(error.__traceback__))))
    print("".join(traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__), limit=1).format()))
    with_names = traceback.TracebackException(type(error), error, error.__traceback__.tb_next, capture_locals=True)
    print("".join(with_names.__cause__.stack.format()[-1:]))
    summary.print(file=sys.stdout, chain=False)
    print(summary == traceback.TracebackException.from_exception(error))
    traceback.print_exception(type(error), error, None, file=sys.stdout)

frame = traceback.FrameSummary("f.py", 3, "fn", line="  x = 1  ", locals={"a": [1]})
print(frame, frame.line, frame.locals, tuple(frame), frame == ("f.py", 3, "fn", "x = 1"))
print("".join(traceback.StackSummary.from_list([frame] * 6).format()))

try:
    compile("a b", "f", "exec")
except SyntaxError as error:
    summary = traceback.TracebackException.from_exception(error)
    print(summary.msg, summary.lineno, summary.offset, summary.text, summary.filename)

try:
    raise ExceptionGroup("group", [ValueError(1), TypeError(2)])
except ExceptionGroup as error:
    summary = traceback.TracebackException.from_exception(error)
    print([str(one) for one in summary.exceptions])
    print("".join(summary.format()))


class Odd(Exception):
    def __str__(self):
        raise RuntimeError("no text")


print(traceback.TracebackException.from_exception(Odd()))
for given in [("m", ("f.py", 1, 3, "a = $ b\n")), ("m", ("f.py", 1, 3, "a = $ b\n", 1, 5)), ("m", ("f.py", 2, 1, "abc def")),
              ("m", ("f.py", 1, None, "abc")), ("m", ("f.py", 1, 9, "abc\n")), ("m", ("f.py", 1, 2, "abc\n", 2, 1))]:
    traceback.print_exception(SyntaxError(*given), file=sys.stdout)
