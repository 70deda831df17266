print(abs(-3), abs(2.5), abs(True), divmod(7, 2), divmod(-7, 2), divmod(7, -2), divmod(7.5, 2))
print(pow(2, 10), pow(3, 4, 5), pow(3, -1, 7), pow(2, -1), pow(-2, 3, 5), pow(2, 3, -5), pow(base=2, exp=3))
print(bin(10), bin(-10), oct(8), hex(255), hex(-255), bin(True), hex(2**70))
print(chr(97), chr(8364), ord("a"), ord("€"), ord(b"x"), round(2.5), round(3.5), round(2.675, 2), round(15, -1), round(7), round(1.0, 0))
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
attempt(lambda: abs("x"))
attempt(lambda: divmod(1, 0))
attempt(lambda: divmod("a", 1))
attempt(lambda: pow(2, 3, 0))
attempt(lambda: pow(2, -1, 4))
attempt(lambda: pow("a", 1))
attempt(lambda: bin(1.5))
attempt(lambda: chr(-1))
attempt(lambda: chr(0x110000))
attempt(lambda: ord("ab"))
attempt(lambda: ord(5))
attempt(lambda: round("x"))
attempt(lambda: hash([]))
class N:
    def __abs__(self): return "abs"
    def __round__(self, digits=None): return ("round", digits)
    def __divmod__(self, other): return ("divmod", other)
    def __rdivmod__(self, other): return ("rdivmod", other)
    def __index__(self): return 5
    def __pow__(self, other, mod=None): return ("pow", other, mod)
print(abs(N()), round(N()), round(N(), 2), divmod(N(), 1), divmod(1, N()), bin(N()), hex(N()), pow(N(), 2), pow(N(), 2, 3), chr(N()) == "\x05")
