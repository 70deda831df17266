import getopt, linecache
for args, s, l in [(["-a","1","-b","--foo","x","rest"], "a:b", ["foo="]), (["-ab"], "ab", []), (["--fo=3"], "", ["foo=","bar"]), (["--f"], "", ["foo","fob"]), (["-x"], "a", []), (["-a"], "a:", []), (["--bar=1"], "", ["bar"]), (["--foo"], "", ["foo="]), (["a","-b"], "b", []), (["-b","--","-c"], "bc", [])]:
    for f in (getopt.getopt, getopt.gnu_getopt):
        try: print(f(args, s, l))
        except getopt.GetoptError as e: print(repr(e), e.msg, e.opt, str(e))
print(getopt.error is getopt.GetoptError, getopt.__all__)
print(linecache.getline("nope.py", 3) == "", linecache.getlines("nope.py"), sorted(linecache.__all__))
open("t.txt","w").write("one\ntwo\nthree")
print(repr(linecache.getline("t.txt", 2)), repr(linecache.getline("t.txt", 3)), repr(linecache.getline("t.txt", 9)), linecache.getlines("t.txt"), "t.txt" in linecache.cache)
