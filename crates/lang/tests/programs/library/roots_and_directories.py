import contextlib, os, os.path, operator, getopt, linecache
for p in ["/a/b", "//a", "///a", "a/b", "", "/", "//", "///"]: print(p, os.path.splitroot(p))
os.mkdir("dd"); a = os.getcwd()
with contextlib.chdir("dd") as c: print(c, os.getcwd() == os.path.join(a, "dd"))
print(os.getcwd() == a); os.rmdir("dd")
try:
    with contextlib.chdir("nope"): pass
except FileNotFoundError as e: print(e)
class M:
    def __imatmul__(self, o): return "mm", o
print(operator.imatmul(M(), 3), operator.__imatmul__ is operator.imatmul)
