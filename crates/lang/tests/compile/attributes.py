a.b.c = d.e
a.b += 1
del a.b
x = (first
     .second
     .third)
