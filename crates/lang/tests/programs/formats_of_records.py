"""Formats of log records: which are refused, and how they are filled."""

import logging


def tell(style, text, **options):
    try:
        formatter = logging.Formatter(text, style=style, **options)
        print(formatter.format(logging.makeLogRecord({"msg": "hello", "levelname": "INFO", "number": 7})))
    except Exception as error:
        print(type(error).__name__, error)


for text in ("%(levelname)s: %(message)s", "%(message)", "plain", "%(message)Q", "%(number)05d %(message)r", "%(none)s"):
    tell("%", text)
for text in (
    "{levelname:>6}|{message!r:<9}|", "{message", "plain", "{}", "{message!z}", "{message!rr}", "{a-b}", "{number:.2Z}",
    "{number:+d}", "{none}", "{message:*^11}",
):
    tell("{", text)
for text in ("$levelname ${message}", "$", "plain", "$$5", "${message", "$none"):
    tell("$", text)
tell("?", "x")
tell("%", "%(app)s %(message)s", defaults={"app": "shop"})
tell("{", "plain {", validate=False)
print(list(logging.getLevelNamesMapping()))
print(logging.LoggerAdapter(logging.getLogger("shop.cart"), {"user": 1}))
print(logging.Formatter("$asctime $message", style="$").usesTime(), logging.Formatter("{message}", style="{").usesTime())
