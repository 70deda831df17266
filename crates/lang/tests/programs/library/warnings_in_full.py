import sys
sys.stderr = sys.stdout
import warnings, sys
def old():
    warnings.warn("old() is deprecated", DeprecationWarning, stacklevel=2)
for i in range(3):
    old()
warnings.warn("hey"); warnings.warn("hey")
warnings.warn("pending", PendingDeprecationWarning)
class W(UserWarning): pass
warnings.warn(W("inst"))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    old(); old()
    print(len(w), w[0].category, w[0].message, w[0].lineno, w[0].filename, str(w[0].message), w[-1].line)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: old()
    except DeprecationWarning as e: print('raised', e)
with warnings.catch_warnings():
    warnings.filterwarnings("ignore", message="he.", category=UserWarning)
    warnings.warn("hey you"); warnings.warn("not he")
print(warnings.formatwarning("m", UserWarning, "f.py", 3, "  code  "), warnings.formatwarning("m", UserWarning, "f.py", 3))
for a in (("nope",), ("error", 3), ("error", "", int)):
    try: warnings.filterwarnings(*a)
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
try: warnings.warn("x", int)
except TypeError as e: print(e)
@warnings.deprecated("use g")
def f(): return 1
@warnings.deprecated("no K")
class K: pass
f(); K()
warnings.simplefilter("once"); warnings.warn("o"); warnings.warn("o")
def show(message, category, filename, lineno, file=None, line=None): print('SHOW', message, category.__name__, lineno)
warnings.showwarning = show
warnings.warn("shown")
print(warnings.catch_warnings(record=True), warnings.WarningMessage("m", UserWarning, "f", 1))
