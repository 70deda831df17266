"""Names in another form of their letters, and characters by name."""

ﬁ = 1
print(fi, 'ﬁ' in globals(), 'fi' in globals())
class A: 
    ªttr = 5
print(A.attr, [k for k in vars(A) if 'ttr' in k])
def f(𝐱): return x
print(f(3), f(x=4), f.__code__.co_varnames)
ℌ = 5; print(H)
import math as ｍ
print(m.pi); print(getattr(A, 'attr'))


print("\N{BANANA}", "\N{SNOWMAN}", "\N{GREEK SMALL LETTER ALPHA}", "\N{LATIN SMALL LETTER E WITH ACUTE}", "\N{PILE OF POO}", "\N{EM DASH}", "\N{BULLET}", "\N{euro sign}", "\N{DIGIT ONE}", "\N{CJK UNIFIED IDEOGRAPH-4E00}", "\N{ROMAN NUMERAL FOUR}")
