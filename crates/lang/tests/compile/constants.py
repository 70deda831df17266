a = 0xFFFF_FFFF_FFFF_FFFF_FFFF
b = -9223372036854775808, 9223372036854775808
c = 1.5, -0.0, 2j, -2j
d = b"x\0", "text" "joined", ...
e = None, True, ()
f = x in {1, 2}
