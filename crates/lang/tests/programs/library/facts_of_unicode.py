# Names, classes and forms of characters.
import unicodedata as u
def strip(s): return "".join(c for c in u.normalize("NFD", s) if not u.combining(c))
print(strip("Crème Brûlée à la Ångström, naïve café Ñandú"), u.normalize("NFC", "e\u0301") == "é", len(u.normalize("NFD", "é")), u.normalize("NFKC", "ﬁ①²Ａｂｃ½"), u.normalize("NFKD", "ﬁ①²½ℌ"))
for c in "aé½☃一あ😀€ß٣Ⅳ한\n 1Ω→":
    print(repr(c), u.name(c, "none"), u.category(c), u.combining(c), u.east_asian_width(c), u.decomposition(c), u.decimal(c, None), u.digit(c, None), u.numeric(c, None))
print(u.lookup("SNOWMAN"), u.lookup("greek small letter alpha"), u.unidata_version, u.is_normalized("NFC", "é"))
for f in [lambda: u.name("\n"), lambda: u.lookup("NO SUCH"), lambda: u.normalize("X", "a"), lambda: u.category("ab"), lambda: u.category(5), lambda: u.decimal("x"), lambda: u.digit("x"), lambda: u.numeric("x"), lambda: u.normalize("NFC", 5), lambda: u.name(), lambda: u.numeric("ab")]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
