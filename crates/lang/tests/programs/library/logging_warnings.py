import logging, io, sys, warnings
stream = io.StringIO()
logging.basicConfig(stream=stream, level=logging.DEBUG, format="%(levelname)s:%(name)s:%(message)s")
log = logging.getLogger("app.db")
log.info("hello %s %d", "x", 3)
log.debug("dbg"); log.warning("w"); log.error("e"); log.critical("c")
try:
    1 / 0
except ZeroDivisionError:
    log.exception("failed")
logging.getLogger("app").setLevel(logging.ERROR)
log.warning("not shown")
log.setLevel("INFO")
log.info("shown")
print(stream.getvalue())
print(log, logging.getLogger(), log.parent.name, logging.getLevelName(20), logging.getLevelName("INFO"))
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("{levelname:>8} {message}", style="{"))
other = logging.getLogger("other"); other.propagate = False; other.addHandler(h); other.setLevel(logging.INFO)
other.info("through handler")
class F(logging.Filter):
    def filter(self, record): return "secret" not in record.getMessage()
h.addFilter(F()); other.info("a secret"); other.info("open", extra={"k": 1})
try: log.setLevel("LOUD")
except ValueError as e: print(e)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("one"); warnings.warn("two", DeprecationWarning)
    print([(str(w.message), w.category.__name__) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: warnings.warn("boom", RuntimeWarning)
    except RuntimeWarning as e: print(repr(e))
